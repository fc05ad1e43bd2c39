/** What is said of files from which nothing can be taken. */
import type { FileCode, FileParameters } from '../../statistics/fileMessages';
import { sentencesOf } from '../placeholders';

export const importingSentences = sentencesOf<FileCode, FileParameters>()({
  'importing.other.schoolTable':
    'a county’s own table of schools, no export of the statistics system; not taken. Such a table can be assessed as it is (assess).',
  'importing.other.noExport':
    'neither a wide export (分校数据) nor a workbook of forms (教基, 基础基); not taken. Make sure that it was exported by the statistics system and its headers were not changed.',
  'importing.other.empty': 'an empty workbook; nothing to take',
  'importing.unreadable.notAWorkbook':
    'no spreadsheet, not read; save it as .xlsx with Excel or WPS',
  'importing.unreadable.damaged':
    'damaged or incomplete, not read; export or copy it again, or repair it in Excel and save it',
  'importing.unreadable.encrypted': 'has a password, not read; remove the password and save it',
  'importing.unreadable.empty': 'an empty file (0 bytes), not read; export or copy it again',
  'importing.unreadable.excel95':
    'saved by Excel 95 or older, not read; save it as .xlsx with Excel or WPS',
  'importing.unreadable.webPage':
    'a web page, not read; open it with Excel or WPS and save it as .xlsx',
  'importing.unreadable.xml2003':
    'an XML spreadsheet of Excel 2003, not read; open it with Excel or WPS and save it as .xlsx',
  'importing.unreadable.text':
    'a text file, not read; open it with Excel or WPS, check the characters and save it as .xlsx',
  'importing.unreadable.unsupported':
    'of a kind that cannot be read; save it as .xlsx with Excel or WPS',
  'importing.unreadable.tooLarge':
    'too large, not read; delete other sheets and stray far cells and save it',
  'importing.unreadable.noAccess':
    'cannot be read; check its permissions, or close it in other programs',
});
