/**
 * The report that `import --json` prints: the figures as the exports have them, by field or field@stage
 * (money in 万元), and all that was left out, is missing or is told in two ways.
 */
import type { Imported } from '../app/importing';
import { isNumeric } from '../county/fields';
import type { IntakeChange } from '../sheets/intake/changes';
import type { Words } from '../standards/message';
import { yearText } from '../statistics/reportYear';
import type { Intake, IntakeFile, IntakeSchool } from '../statistics/intake';
import { partsOfKey } from '../statistics/schoolReport';

export interface ImportReport {
  readonly county: string | null;
  readonly year: string | null;
  readonly schools: readonly {
    readonly code: string | null;
    readonly name: string;
    readonly type: string | null;
    /** Null: the school lacks it. */
    readonly values: Readonly<Record<string, number | null>>;
  }[];
  readonly left: readonly {
    readonly file: string;
    readonly row: number | null;
    readonly school: string;
    readonly reason: string;
  }[];
  readonly missing: readonly {
    readonly school: string;
    /** The campus that lacks them, where it was added to the school. */
    readonly part?: string;
    readonly form: string;
    readonly fields: readonly string[];
  }[];
  /** Further figures for which the forms given have no place. */
  readonly untold: readonly {
    readonly form: string;
    readonly fields: readonly string[];
    readonly schools: number;
  }[];
  readonly conflicts: readonly {
    readonly school: string;
    readonly part?: string;
    readonly field: string;
    readonly told: readonly {
      readonly file: string;
      readonly sheet: string;
      readonly cell: string;
      readonly value: number | string;
    }[];
    readonly used: number | string | null;
  }[];
  readonly doubts: readonly {
    readonly school: string;
    readonly part?: string;
    readonly fields: readonly string[];
    readonly message: string;
  }[];
  readonly changes: readonly unknown[];
  readonly files: readonly FileReport[];
}

export interface FileReport {
  readonly file: string;
  readonly kind: IntakeFile['kind'];
  readonly schools: number;
  readonly reason: string | null;
}

export function importReport(
  { intake, changes }: Extract<Imported, { readonly kind: 'imported' }>,
  words: Words,
): ImportReport {
  const { say } = words;
  const { county, year, schools, left, missing, untold, conflicts, doubts, files } = intake;
  return {
    county,
    year: year && yearText(year),
    schools: schools.map(({ identity: { code, name, type }, figures }) => ({
      code,
      name,
      type,
      values: valuesOfSchool(figures),
    })),
    left: leftReport(left, words),
    missing: missing.map(({ school, part, form, keys }) => ({
      school,
      ...(part === undefined ? {} : { part }),
      form,
      fields: keys,
    })),
    untold: untold.map(({ form, keys, schools: count }) => ({
      form,
      fields: keys,
      schools: count,
    })),
    conflicts: conflicts.map(({ school, part, key, told, used }) => ({
      school,
      ...(part === undefined ? {} : { part }),
      field: key,
      told: told.map(({ value, source: { file, sheet, cell } }) => ({ file, sheet, cell, value })),
      used,
    })),
    doubts: doubts.map(({ school, part, keys, message }) => ({
      school,
      ...(part === undefined ? {} : { part }),
      fields: keys,
      message: say(message),
    })),
    changes: changes.map(changeReport),
    files: filesReport(files, words),
  };
}

export function leftReport(left: Intake['left'], { say }: Words): ImportReport['left'] {
  return left.map(({ file, row, school, reason }) => ({ file, row, school, reason: say(reason) }));
}

export function filesReport(files: readonly IntakeFile[], { say }: Words): readonly FileReport[] {
  return files.map(({ file, kind, schools, reason }) => ({
    file,
    kind,
    schools,
    reason: reason && say(reason),
  }));
}

/** Numbers alone: what an export says in words is in the table. */
function valuesOfSchool(figures: IntakeSchool['figures']): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    [...figures].flatMap(([key, { value }]): [string, number | null][] =>
      isNumeric(partsOfKey(key).field) ? [[key, typeof value === 'number' ? value : null]] : [],
    ),
  );
}

function changeReport(change: IntakeChange): unknown {
  if (!('key' in change)) return change;
  const { key, ...told } = change;
  return { ...told, field: key };
}
