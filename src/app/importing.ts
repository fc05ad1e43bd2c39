/**
 * 从统计报表取数: files are added one at a time, so that only what they say is kept and not the files;
 * then their schools are joined and laid out in the county's workbook. It may be finished again with
 * other answers without reading anything anew.
 */
import { isEmpty } from '../county/cell';
import type { Settings } from '../county/settings';
import { bindWorkbook } from '../sheets/binding/bindWorkbook';
import { exportFileOf } from '../sheets/intake/exportFileOf';
import { layOutIntake, type IntakeLayout } from '../sheets/intake/layOutIntake';
import { wideReports } from '../sheets/intake/wideReports';
import { readSettings } from '../sheets/settingsSheet';
import type { Snapshot } from '../sheets/snapshot';
import type { Message, Words } from '../standards/message';
import { fileMessage } from '../statistics/fileMessages';
import { readForms } from '../statistics/forms/readForms';
import type { Intake, IntakeFile, IntakeQuestion, IntakeWish, LeftRow } from '../statistics/intake';
import type { SchoolReport } from '../statistics/schoolReport';
import { takeIn } from '../statistics/takeIn';

/** Who reads the files and lays the table out; null from a reader: the file is none of its kind. */
export interface IntakeParts {
  readonly forms: typeof readForms;
  readonly wide: typeof wideReports;
  readonly layOut: typeof layOutIntake;
}

const intakeParts: IntakeParts = { forms: readForms, wide: wideReports, layOut: layOutIntake };

export interface Collecting {
  /** @param name as the user knows it, with the folders below the chosen one; each once */
  readonly add: (name: string, snapshot: Snapshot) => void;
  readonly addUnreadable: (name: string, reason: Message) => void;
  /** A file that is no spreadsheet: a lock, a letter, a picture. */
  readonly passOver: () => void;
  /** What was given up to now. */
  readonly files: () => readonly IntakeFile[];
  readonly finish: (request: FinishRequest) => Imported;
  /** Another that has read the same: what is added to the one, the other does not have. */
  readonly copy: () => Collecting;
}

/** What was read up to now. */
interface Gathered {
  readonly reports: readonly SchoolReport[];
  readonly left: readonly LeftRow[];
  readonly files: readonly IntakeFile[];
  readonly passedOver: number;
}

const nothingRead: Gathered = { reports: [], left: [], files: [], passedOver: 0 };

export interface FinishRequest {
  readonly into: Snapshot;
  /** Goes before what the workbook keeps. */
  readonly answers: Partial<Settings>;
  readonly words: Words;
}

export type Imported =
  | { readonly kind: 'asks'; readonly question: IntakeQuestion }
  | ({
      readonly kind: 'imported';
      readonly intake: Intake;
      readonly passedOver: number;
    } & IntakeLayout);

export function startImport(parts: IntakeParts = intakeParts): Collecting {
  return collectingFrom(nothingRead, parts);
}

function collectingFrom(before: Gathered, parts: IntakeParts): Collecting {
  const reports = [...before.reports];
  const left = [...before.left];
  const files = [...before.files];
  let { passedOver } = before;
  const note = (
    file: string,
    kind: IntakeFile['kind'],
    schools: number,
    reason: Message | null,
  ) => {
    files.push({ file, kind, schools, reason });
  };
  return {
    add: (name, snapshot) => {
      const forms = parts.forms(exportFileOf(name, snapshot));
      if (forms) {
        if (forms.report) reports.push(forms.report);
        note(name, forms.shape, forms.report ? 1 : 0, forms.reason);
        return;
      }
      const wide = parts.wide(snapshot, name);
      if (wide) {
        reports.push(...wide.reports);
        left.push(...wide.left);
        note(name, 'wide', wide.reports.length, null);
        return;
      }
      note(name, 'other', 0, seeming(snapshot));
    },
    addUnreadable: (name, reason) => note(name, 'unreadable', 0, reason),
    passOver: () => {
      passedOver += 1;
    },
    files: () => [...files],
    finish: ({ into: snapshot, answers, words }) => {
      const settings = { ...readSettings(snapshot).settings, ...answers };
      const answer = takeIn({ reports, files, left }, wishOf(settings));
      if (answer.kind === 'asks') return answer;
      const { intake } = answer;
      const laidOut = parts.layOut({ snapshot, intake, settings, words });
      return { kind: 'imported', intake, passedOver, ...laidOut };
    },
    copy: () => collectingFrom({ reports, left, files, passedOver }, parts),
  };
}

function wishOf({ county, year, parents, premises }: Settings): IntakeWish {
  return { county, year, parents, premises };
}

/** What a workbook that is no export seems to be. */
function seeming(snapshot: Snapshot): Message {
  const filled = snapshot.sheets.some(({ grid }) =>
    grid?.values.some((row) => !row.every(isEmpty)),
  );
  if (!filled) return fileMessage('importing.other.empty');
  const { tables } = bindWorkbook(snapshot, readSettings(snapshot).settings);
  return fileMessage(
    tables.length > 0 ? 'importing.other.schoolTable' : 'importing.other.noExport',
  );
}
