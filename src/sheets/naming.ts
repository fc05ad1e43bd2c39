/**
 * The names that the add-in gives to its places in a workbook (workbook.md, "Binding by name" and
 * "Zones"): making them, reading them, and listing what they say is ours. Never decides what a
 * county's own name means (countyNames.ts).
 *
 * | kind   | name                                   | points to                           |
 * |--------|----------------------------------------|-------------------------------------|
 * | input  | 均衡_<表>_<header>                     | a bound column over its data rows   |
 * | input  | 均衡_<表>_<header>_省定<kind><level>   | the same of a province's own field  |
 * | page   | 均衡_页_<id>                           | cells of a sheet of ours            |
 * | output | 均衡_输出_<表>_<stage>_<id>            | a computed column, 优质均衡         |
 * | output | 均衡_输出_<表>_<stage>_basic_<id>      | a computed column, 基本均衡         |
 * | source | 均衡_取数来源_<表>                     | 数据来源 of a table of 取数, its rows |
 * | run    | 均衡_写入_<number>                     | no cells: which write was the last  |
 *
 * The outputs of the two standards stand side by side and share ids such as `teachingArea`, so
 * those of basic-2012 carry `basic` before the id; an id of ours therefore never begins with it.
 * Excel compares names without case; ids and headers keep the case they were written in.
 */
import { fieldOf, fields, type Field, type FieldId } from '../county/fields';
import {
  isOwnField,
  ownFieldId,
  ownFieldKinds,
  ownFieldLevels,
  ownFieldMeaning,
} from '../standards/ownFields';
import { pupilStages, type PupilStage, type Stage, type StandardId } from '../standards/standard';
import type { SheetArea } from './area';
import type { NameSnapshot, Snapshot } from './snapshot';

/** 小学, 初中, 高中 as they stand in headers and names. */
export const stageWords: Readonly<Record<PupilStage, string>> = {
  primary: '小学',
  junior: '初中',
  senior: '高中',
};

export interface InputName {
  readonly kind: 'input';
  readonly table: string;
  readonly field: FieldId;
  /** Set for stage fields of a by-type table. */
  readonly stage: PupilStage | null;
  /** Unit that the name states (元); null: the field's default. */
  readonly unit: string | null;
}

export interface PageName {
  readonly kind: 'page';
  readonly id: string;
}

export interface OutputName {
  readonly kind: 'output';
  readonly table: string;
  readonly stage: Stage;
  readonly standard: StandardId;
  readonly id: string;
}

/** The version of what is written; each write raises it. */
export interface RunName {
  readonly kind: 'run';
  readonly number: number;
}

/** 数据来源 of a table that was taken from the statistics system's exports. */
export interface SourceName {
  readonly kind: 'source';
  readonly table: string;
}

export type OwnName = InputName | PageName | OutputName | SourceName | RunName;

const prefix = '均衡_';
const pageWord = '页';
const outputWord = '输出';
const sourceWord = '取数来源';
const runWord = '写入';
const basicWord = 'basic';
/** Second parts that mean something else than a table. */
const reservedKeys: ReadonlySet<string> = new Set([pageWord, outputWord, sourceWord]);

/** `均衡_<表>_<header>`; the unit is appended only where it is not the field's default. */
export function inputName(
  table: string,
  field: FieldId,
  stage: PupilStage | null,
  unit: string | null = null,
): string {
  const { header, defaultUnit } = fieldOf(field);
  const own = isOwnField(field) ? ownWord(field) : null;
  const told = own ?? (unit === defaultUnit ? null : unit);
  const unitPart = told === null ? '' : `_${told}`;
  return `${prefix}${table}_${stage === null ? '' : stageWords[stage]}${header}${unitPart}`;
}

/** `均衡_页_<id>`; ids are letters, digits and `_`. */
export function pageName(id: string): string {
  return `${prefix}${pageWord}_${id}`;
}

/** `均衡_取数来源_<表>`. */
export function sourceName(table: string): string {
  return `${prefix}${sourceWord}_${table}`;
}

/** `均衡_输出_<表>_<stage>_<id>`, with `basic_` before the id for basic-2012; ids are ASCII. */
export function outputName(table: string, stage: Stage, standard: StandardId, id: string): string {
  const standardPart = standard === 'basic-2012' ? `${basicWord}_` : '';
  return `${prefix}${outputWord}_${table}_${stage}_${standardPart}${id}`;
}

/** The output over a zone's header cells, which are ours only in the columns of the zone. */
export const headerId = 'header';
/** The output by which colour rules and marks are told. */
export const statusId = 'status';

/** `均衡_写入_<number>`. */
export function runName(number: number): string {
  return `${prefix}${runWord}_${number}`;
}

/** What a name of ours means; null for any other name. */
export function parseOwnName(name: string): OwnName | null {
  if (!name.startsWith(prefix)) return null;
  const [second, ...rest] = name.slice(prefix.length).split('_');
  if (second === undefined || rest.length === 0 || rest.includes('')) return null;
  if (second === pageWord) return { kind: 'page', id: rest.join('_') };
  if (second === outputWord) return parseOutput(rest);
  const [number = ''] = rest;
  if (second === sourceWord) return rest.length === 1 ? { kind: 'source', table: number } : null;
  if (second === runWord && rest.length === 1 && /^\d{1,9}$/.test(number)) {
    return { kind: 'run', number: Number(number) };
  }
  return second === '' ? null : parseInput(second, rest);
}

export function isOwnName(name: string): boolean {
  return parseOwnName(name) !== null;
}

/**
 * The key `<表>` that a sheet's name gives: its letters and digits. `number` tells several tables
 * of one sheet apart.
 */
export function tableKey(sheet: string, number: number | null = null): string {
  const plain = sheet.normalize('NFKC').replaceAll(/[^\p{L}\p{Nd}]|[\u{10000}-\u{10FFFF}]/gu, '');
  const key = plain === '' || reservedKeys.has(plain) ? `${plain}表` : plain;
  return number === null ? key : `${key}${number}`;
}

/** Cells that are ours because a name of ours points there. */
export interface OwnedAreas {
  /** By page id; the sheet is ours as a whole. */
  readonly pages: ReadonlyMap<string, { readonly sheet: string; readonly area: SheetArea }>;
  readonly outputs: readonly OwnedOutput[];
  /** Page and output names that are broken (#REF!) or no plain rectangle. */
  readonly broken: readonly string[];
}

export interface OwnedOutput extends Omit<OutputName, 'kind'> {
  readonly name: string;
  readonly area: SheetArea;
}

/**
 * What the workbook's names say is ours; written.ts tells what of it is. Input names point to the
 * county's cells and are not here.
 */
export function namedAreas(snapshot: Snapshot): OwnedAreas {
  const pages = new Map<string, { sheet: string; area: SheetArea }>();
  const outputs: OwnedOutput[] = [];
  const broken: string[] = [];
  for (const { name, area } of snapshot.names) {
    const own = parseOwnName(name);
    if (own?.kind !== 'page' && own?.kind !== 'output') continue;
    if (area === null) {
      broken.push(name);
    } else if (own.kind === 'page') {
      pages.set(own.id, { sheet: area.sheet, area });
    } else {
      const { table, stage, standard, id } = own;
      outputs.push({ name, table, stage, standard, id, area });
    }
  }
  return { pages, outputs, broken };
}

/** The cells of tables that were taken from exports, by our names over their columns. */
export function takenAreas(
  names: readonly Pick<NameSnapshot, 'name' | 'area'>[],
): readonly SheetArea[] {
  const own = names.flatMap(({ name, area }) => {
    const parsed = parseOwnName(name);
    return area && (parsed?.kind === 'source' || parsed?.kind === 'input')
      ? [{ kind: parsed.kind, table: parsed.table, area }]
      : [];
  });
  const taken = new Set(own.flatMap(({ kind, table }) => (kind === 'source' ? [table] : [])));
  return own.flatMap(({ table, area }) => (taken.has(table) ? [area] : []));
}

function parseOutput(parts: readonly string[]): OutputName | null {
  const [table, stage, ...idParts] = parts;
  if (table === undefined || (stage !== 'primary' && stage !== 'junior')) return null;
  const basic = idParts[0] === basicWord;
  const id = (basic ? idParts.slice(1) : idParts).join('_');
  if (!/^[A-Za-z0-9_]+$/.test(id)) return null;
  return { kind: 'output', table, stage, standard: basic ? 'basic-2012' : 'quality-2017', id };
}

function parseInput(table: string, parts: readonly string[]): InputName | null {
  const [words, unit = null, ...more] = parts;
  if (words === undefined || more.length > 0) return null;
  const own = unit === null ? null : ownInput(words, unit);
  if (own) return { kind: 'input', table, ...own, unit: null };
  const meaning = headerMeanings.get(words);
  if (!meaning) return null;
  if (unit !== null && meaning.field.units?.[unit] === undefined) return null;
  return { kind: 'input', table, field: meaning.field.id, stage: meaning.stage, unit };
}

/** What a name says of a province's own field: 省定, then kind and level in a sign each. */
const ownMark = '省定';
const kindSigns: Readonly<Record<(typeof ownFieldKinds)[number], string>> = {
  people: '人',
  things: '件',
  measure: '量',
  yesNo: '否',
};
const levelSigns: Readonly<Record<(typeof ownFieldLevels)[number], string>> = {
  stage: '段',
  school: '校',
  length: '长',
};

function ownWord(field: FieldId & `own:${string}`): string {
  const meaning = ownFieldMeaning(field);
  return meaning ? `${ownMark}${kindSigns[meaning.kind]}${levelSigns[meaning.level]}` : ownMark;
}

function ownInput(words: string, told: string): Pick<InputName, 'field' | 'stage'> | null {
  const kind = ownFieldKinds.find((each) => told === ownMark + kindSigns[each] + told.slice(-1));
  const level = ownFieldLevels.find((each) => told.endsWith(levelSigns[each]));
  if (!kind || !level || told.length !== ownMark.length + 2) return null;
  // no header of a province's own begins with a stage
  const stage = pupilStages.find((each) => words.startsWith(stageWords[each])) ?? null;
  const header = stage === null ? words : words.slice(stageWords[stage].length);
  return { field: ownFieldId({ header, kind, level }), stage };
}

/** Canonical headers, those of stage fields also with a stage in front. */
const headerMeanings = new Map<string, { field: Field; stage: PupilStage | null }>(
  fields.flatMap((field) => {
    const stagesOf = field.level === 'stage' ? [null, ...pupilStages] : [null];
    return stagesOf.map((stage) => [
      (stage === null ? '' : stageWords[stage]) + field.header,
      { field, stage },
    ]);
  }),
);
