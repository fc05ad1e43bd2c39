/**
 * Next year's pupils as pasted from a sheet: 学校名, 人数 on each line; a school with several stages
 * needs 学校名, 学段, 人数.
 */
import { normalText, readEntry } from '../../county/cellEntry';
import type { ScenarioChange } from '../../improvement/scenario';
import { stages, type Stage } from '../../standards/standard';
import type { AssessedSchool } from './assessedSchools';

export type PasteFault =
  | { readonly kind: 'unreadable'; readonly line: number }
  | { readonly kind: 'unknownSchool'; readonly line: number; readonly school: string }
  | { readonly kind: 'twoSchools'; readonly line: number; readonly school: string }
  | { readonly kind: 'whichStage'; readonly line: number; readonly school: string }
  | { readonly kind: 'noStage'; readonly line: number; readonly school: string }
  | { readonly kind: 'noNumber'; readonly line: number; readonly found: string };

export interface PastedPupils {
  readonly entries: readonly {
    readonly school: AssessedSchool;
    readonly stage: Stage;
    readonly students: number;
  }[];
  /** Of the lines that do not count; lines from 1. */
  readonly faults: readonly PasteFault[];
}

const pastedStages: Readonly<Record<string, Stage>> = {
  小学: 'primary',
  初中: 'junior',
  primary: 'primary',
  junior: 'junior',
};

export function readPastedPupils(pasted: string, schools: readonly AssessedSchool[]): PastedPupils {
  const byName = new Map<string, AssessedSchool[]>();
  for (const school of schools) {
    const name = normalText(school.name);
    byName.set(name, [...(byName.get(name) ?? []), school]);
  }
  const entries: PastedPupils['entries'][number][] = [];
  const faults: PasteFault[] = [];
  pasted.split(/\r?\n/).forEach((told, at) => {
    if (told.trim() === '') return;
    const read = readLine(told, at + 1, byName);
    if ('kind' in read) faults.push(read);
    else entries.push(read);
  });
  return { entries, faults };
}

/** Of a table with a column per stage the stage's own column is meant, else the row's only one. */
export function changeOfPupils(
  { school, stage, students }: PastedPupils['entries'][number],
  hasColumnPerStage: (table: string) => boolean,
): ScenarioChange {
  const own = hasColumnPerStage(school.at.table) ? stage : null;
  return { kind: 'pupils', at: school.at, stage: own, students };
}

function readLine(
  told: string,
  line: number,
  byName: ReadonlyMap<string, readonly AssessedSchool[]>,
): PastedPupils['entries'][number] | PasteFault {
  // A thousands comma inside of a number does not separate.
  const cells = told
    .split(/\t|[;；，]|,(?!\d{3}(?!\d))|\s{2,}| (?=[\d０-９]|小学|初中)/)
    .map((cell) => normalText(cell))
    .filter((cell) => cell !== '');
  const [name, ...rest] = cells;
  const number = rest[rest.length - 1];
  if (name === undefined || number === undefined || rest.length > 2) {
    return { kind: 'unreadable', line };
  }
  const found = byName.get(name) ?? [];
  const [school] = found;
  if (!school) return { kind: 'unknownSchool', line, school: name };
  if (found.length > 1) return { kind: 'twoSchools', line, school: name };
  const students = pupilsIn(number);
  if (students === null) return { kind: 'noNumber', line, found: number };
  if (rest.length === 1) {
    const [only] = school.stages;
    return school.stages.length === 1 && only !== undefined
      ? { school, stage: only, students }
      : { kind: 'whichStage', line, school: name };
  }
  const stage = stages.find((each) => each === pastedStages[(rest[0] ?? '').toLowerCase()]);
  return stage !== undefined && school.stages.includes(stage)
    ? { school, stage, students }
    : { kind: 'noStage', line, school: name };
}

function pupilsIn(told: string): number | null {
  const entry = readEntry(told, 'people');
  if (entry.kind !== 'number' || entry.value >= 1e6) return null;
  return Number.isInteger(entry.value) ? entry.value : null;
}
