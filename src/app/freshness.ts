/**
 * Whether the outputs in a workbook are those of its present inputs. Each output that is written is
 * recorded on 均衡_设置 with a digest of what it was made from (dependencies.ts); it is old where the
 * same digest, taken of the workbook as it is, is another one. No language is part of it.
 */
import type { CellValue } from '../county/cell';
import { readCountyData } from '../county/countyData';
import type { CountyEntry } from '../county/countyInputs';
import { readEntry } from '../county/cellEntry';
import { fieldOf } from '../county/fields';
import { inForce, type Settings } from '../county/settings';
import type { SchoolTable, TableColumn } from '../county/table';
import { bindCountyCells, readScores } from '../sheets/countySheet';
import { ruleOf } from '../sheets/forms/checkCode';
import { canonical, Hash, markOf } from '../sheets/hash';
import { scoreItemsOf } from '../sheets/layout/countyPage';
import { standardWord } from '../sheets/layout/input';
import type { Content, Operation, Plan } from '../sheets/plan';
import { labelIds } from '../sheets/plans/labels';
import { boxPagesId } from '../sheets/plans/boxPages';
import { conditionPagesId } from '../sheets/plans/conditionPages';
import { countyArchiveId } from '../sheets/plans/countyArchive';
import { isPlanOf } from '../sheets/plans/planIds';
import { readLooks, readMade } from '../sheets/settingsSheet';
import { sheetNamed, valueAt, type Snapshot } from '../sheets/snapshot';
import { ownedAreas } from '../sheets/written';
import { applyPack } from '../standards/applyPack';
import type { Language } from '../standards/message';
import { standardIds, type StandardId } from '../standards/standard';
import { standardOf } from '../standards/standards';
import {
  inputOfSetting,
  madeFrom,
  outputIds,
  runOutputs,
  type InputId,
  type OutputId,
} from './dependencies';
import type { Understanding } from './understand';
import { pastYearsDigest } from './years/comparedYears';
import { problemsIn } from './years/figuresOfYear';

export type Digests = Readonly<Record<OutputId, string>>;

/** What each output of a standard would be made from now. */
export function digestsOf(understanding: Understanding, standard: StandardId): Digests {
  const inputs = inputDigests(understanding);
  const rules = markOf(
    canonical(ruleOf(applyPack(standardOf(standard), understanding.settings.pack))),
  );
  const scores = scoresDigest(understanding);
  const typed = typedDigest(understanding.tables);
  const judgedByCounty = (id: OutputId) => id !== 'findings' && madeFrom[id].includes('county');
  const of = (id: OutputId) => {
    // 均衡_数据核查 shows the findings of all standards.
    const own = id === 'findings' ? [typed] : [standard, rules];
    if (standard === 'basic-2012' && judgedByCounty(id)) own.push(scores);
    // Workbooks without earlier years know nothing of them, and nothing is made from them there.
    if (id === 'years') {
      if (inputs.pastYears === null) return '';
      own.push(canonical(problemsIn(understanding, standard)));
    }
    return markOf(canonical([...own, ...madeFrom[id].flatMap((input) => inputs[input] ?? [])]));
  };
  return Object.fromEntries(outputIds.map((id) => [id, of(id)])) as Record<OutputId, string>;
}

/** Null where a choice that older workbooks do not know was not made. */
function inputDigests(understanding: Understanding): Readonly<Record<InputId, string | null>> {
  const { tables, binding, snapshot } = understanding;
  const settings = inForce(understanding.settings);
  const { data } = readCountyData(bindCountyCells(snapshot, binding).cells);
  const past = pastYearsDigest(understanding);
  const choices = (input: InputId) => markOf(canonical(choicesOf(settings, input)));
  return {
    schools: schoolsDigest(tables, binding.openStages),
    answers: choices('answers'),
    measures: choices('measures'),
    pack: choices('pack'),
    county: markOf(canonical(Object.entries(data).map(entryWithoutNotes))),
    countyRules: choices('countyRules'),
    palette: choices('palette'),
    planOrder: settings.planOrder === laterChoices.planOrder ? null : choices('planOrder'),
    place: choices('place'),
    // Not chosen, it is as it was before there was the choice.
    formulas: settings.formulas === 'values' ? null : choices('formulas'),
    remarks: '',
    pastYears: past === '' ? null : past,
  };
}

/** As they count, wherever they stand on their sheets; 138人 counts as 138. */
function schoolsDigest(
  tables: readonly SchoolTable[],
  openStages: Understanding['binding']['openStages'],
): string {
  const hash = new Hash();
  hash.add(canonical([...openStages].sort()));
  for (const { key, mode, columns, rows, kinds, leftOut, closed } of tables) {
    const fields = columns.map(({ field, stage, factor, blankIsZero }) => ({
      field,
      stage,
      factor,
      blankIsZero,
    }));
    hash.add(canonical([key, mode, fields, kinds, [...(leftOut ?? [])], [...(closed ?? [])]]));
    for (const row of rows) {
      hash.add(canonical(row.map((cell, at) => countedValue(cell, columns[at]))));
    }
  }
  return hash.short();
}

function countedValue(cell: CellValue, column: TableColumn | undefined): CellValue {
  const kind = column ? fieldOf(column.field).kind : 'text';
  if (kind === 'text') return cell;
  const entry = readEntry(cell, kind, column?.factor);
  if (entry.kind === 'number') return entry.value;
  return entry.kind === 'blank' ? null : cell;
}

/** As they stand in the cells, which is what 均衡_数据核查 speaks of. */
function typedDigest(tables: readonly SchoolTable[]): string {
  const hash = new Hash();
  for (const { rows } of tables) for (const row of rows) hash.add(canonical(row));
  return hash.short();
}

/** Choices of which older workbooks know nothing: not made, they leave what was written as it is. */
const laterChoices: Readonly<Partial<Settings>> = {
  county: null,
  smallSchools: 'all',
  planOrder: 'facts',
};

/** What the sheet gives back of a choice: texts without the blanks around them. */
function choicesOf(settings: Settings, input: InputId): unknown {
  const chosen = Object.entries(settings).filter(
    ([key, value]) =>
      key in inputOfSetting &&
      inputOfSetting[key as keyof typeof inputOfSetting] === input &&
      !(key in laterChoices && laterChoices[key as keyof Settings] === value),
  );
  return JSON.parse(JSON.stringify(chosen), (_, value: unknown) =>
    typeof value === 'string' ? value.trim() : value,
  );
}

/** 政府工作 of 基本均衡; items in force by their ids, as their words are the sheet's language. */
function scoresDigest({ snapshot, settings }: Understanding): string {
  const scores = readScores(snapshot, scoreItemsOf(inForce(settings)));
  return markOf(
    canonical(
      scores.map(({ id, head, name, points, score }) =>
        id === null ? { head, name, points, score } : { id, points, score },
      ),
    ),
  );
}

/** An entry without the county's notes on it, which no output shows. */
function entryWithoutNotes([id, entry]: readonly [string, CountyEntry]): unknown {
  return [id, { ...entry, note: null, evidence: null }];
}

/** The record after outputs of a standard are written; those that two standards share change hands. */
export function recordAfter(
  understanding: Understanding,
  standard: StandardId,
  written: readonly OutputId[],
): ReadonlyMap<string, string> {
  const digests = digestsOf(understanding, standard);
  const record = new Map(readMade(understanding.snapshot));
  for (const id of written) {
    if (isShared(id)) {
      for (const word of ['quality', 'basic']) record.delete(`${word}.${id}`);
    }
    if (digests[id] !== '') record.set(recordKey(standard, id), digests[id]);
  }
  return record;
}

/** One sheet for whichever standard wrote it last. */
function isShared(id: OutputId): boolean {
  return id === 'archive' || id === 'labels';
}

function recordKey(standard: StandardId, id: OutputId): string {
  return id === 'findings' ? id : `${standardWord(standard)}.${id}`;
}

/** An output in a workbook, of one of the standards. */
export interface StandingOutput {
  readonly standard: StandardId;
  readonly output: OutputId;
  /** Its inputs are others than those that it was made from. */
  readonly old: boolean;
}

/** @param record what the outputs were made from, as it is recorded on the sheet when absent */
export function standingOutputs(
  understanding: Understanding,
  record: ReadonlyMap<string, string> = readMade(understanding.snapshot),
): readonly StandingOutput[] {
  const chosen = understanding.settings.standard;
  return standardIds.flatMap((standard) => {
    const places = outputsPlaced(understanding.snapshot, standard);
    const standing = outputIds.filter((id) => {
      if (id === 'findings' && standard !== chosen) return false;
      // The last to write a shared sheet is known by the record alone.
      return places.has(id) && (!isShared(id) || record.has(recordKey(standard, id)));
    });
    if (standing.length === 0) return [];
    const digests = digestsOf(understanding, standard);
    return standing.map((output): StandingOutput => ({
      standard,
      output,
      old: record.get(recordKey(standard, output)) !== digests[output],
    }));
  });
}

/** What stands once a run's plan has been written. */
export function standingAfter(understanding: Understanding, plan: Plan): readonly StandingOutput[] {
  const { snapshot, settings } = understanding;
  const names = plan.operations.flatMap((operation): Snapshot['names'] => {
    if (operation.kind !== 'name') return [];
    const { name, sheet, area } = operation;
    return [{ name, refersTo: '', area: { ...area, sheet } }];
  });
  const written = { ...snapshot, names: [...snapshot.names, ...names] };
  const record = recordAfter(understanding, settings.standard, runOutputs);
  return standingOutputs({ ...understanding, snapshot: written }, record);
}

/** The outputs of a standard that have their place in the workbook. */
function outputsPlaced(snapshot: Snapshot, standard: StandardId): ReadonlySet<OutputId> {
  const { pages, outputs } = ownedAreas(snapshot);
  const stands = new Set<OutputId>();
  for (const output of outputs) {
    if (output.standard === standard) stands.add('columns');
  }
  for (const id of pages.keys()) {
    const output = outputOfPage(id, standard);
    if (output) stands.add(output);
  }
  return stands;
}

function outputOfPage(id: string, standard: StandardId): OutputId | null {
  const word = standardWord(standard);
  switch (id) {
    case `dispersion_${word}`:
      return 'dispersion';
    case `verdict_${word}`:
      return 'verdict';
    case 'findings':
      return 'findings';
    case `comparison_${word}`:
    case `comparison_schools_${word}`:
    case `trend_${word}`:
      return 'years';
    case `analysis_${word}`:
    case `gaps_${word}`:
      return 'analysis';
    case `transfers_${word}`:
      return 'transfers';
    case `purchases_${word}`:
      return 'purchases';
    case word === 'basic' ? 'ledger_basic' : 'ledger':
      return 'ledger';
    case 'archive':
    case countyArchiveId:
      return 'archive';
    case labelIds.across:
    case labelIds.down:
      return 'labels';
  }
  if (isArchivePrint(id)) return 'labels';
  if (id.startsWith(`form_${word}_`)) return 'tables';
  return isPlanOf(standard)(id) ? 'plans' : null;
}

/** Pages that are printed for the boxes; a further sheet of them bears a number. */
function isArchivePrint(id: string): boolean {
  return [boxPagesId, conditionPagesId].some((of) => id.replace(/_\d+$/, '') === of);
}

/**
 * Outputs of a run that its plan would change though their inputs did not: somebody wrote on them. In
 * another language than theirs every sentence would change, which says nothing.
 */
export function disturbedOutputs(
  plan: Plan,
  { snapshot, settings: { standard } }: Understanding,
  language: Language,
): readonly OutputId[] {
  const look = readLooks(snapshot).get(`dispersion_${standardWord(standard)}`);
  if (look?.split('/')[1] !== language) return [];
  const { pages } = ownedAreas(snapshot);
  const outputOf = new Map(
    [...pages].map(([id, { sheet }]) => [sheet, outputOfPage(id, standard)] as const),
  );
  const changed = plan.operations.flatMap((operation): readonly OutputId[] => {
    if (leavesAsIs(operation, snapshot)) return [];
    const sheet = 'sheet' in operation ? operation.sheet : null;
    if (sheet !== null && pages.get('settings')?.sheet === sheet) return [];
    return [(sheet === null ? null : outputOf.get(sheet)) ?? 'columns'];
  });
  return [...new Set(changed)];
}

/** A plan that would write only what is there already. */
export function changesNothing({ operations }: Plan, snapshot: Snapshot): boolean {
  return operations.every((operation) => leavesAsIs(operation, snapshot));
}

function leavesAsIs(operation: Operation, snapshot: Snapshot): boolean {
  switch (operation.kind) {
    case 'write': {
      const grid = sheetNamed(snapshot, operation.sheet)?.grid;
      if (!grid) return false;
      const { row, column } = operation.area;
      return operation.values.every((cells, r) =>
        cells.every((content, c) => isSameContent(content, valueAt(grid, row + r, column + c))),
      );
    }
    case 'addSheet':
    case 'removeName':
      return false;
    case 'name':
    case 'clear':
    case 'format':
    case 'merge':
    case 'columns':
    case 'fitRows':
    case 'rowHeights':
    case 'freeze':
    case 'filter':
    case 'colourRule':
    case 'validation':
    case 'print':
    case 'chart':
    case 'removeChart':
      return true;
  }
}

function isSameContent(content: Content, value: CellValue): boolean {
  return content === value || (content === '' && value === null);
}
