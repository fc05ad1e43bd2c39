/** What is said of files from which nothing can be taken. */
import { messageMaker } from '../standards/message';

/** Names of the parameters of each message. */
export interface FileParameters {
  /** A county's own table of schools: it needs no taking in. */
  'importing.other.schoolTable': never;
  'importing.other.noExport': never;
  'importing.other.empty': never;
  'importing.unreadable.notAWorkbook': never;
  'importing.unreadable.damaged': never;
  'importing.unreadable.encrypted': never;
  'importing.unreadable.empty': never;
  'importing.unreadable.excel95': never;
  'importing.unreadable.webPage': never;
  'importing.unreadable.xml2003': never;
  'importing.unreadable.text': never;
  'importing.unreadable.unsupported': never;
  'importing.unreadable.tooLarge': never;
  /** The file cannot be read at all: rights, or another program. */
  'importing.unreadable.noAccess': never;
}

export type FileCode = keyof FileParameters;

export const fileMessage = messageMaker<FileParameters>();
