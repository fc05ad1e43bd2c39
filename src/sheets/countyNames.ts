/**
 * The county's own names over single cells that hold county inputs: 县级_教师平均工资,
 * 经费.特殊教育学校公用经费_元. The last part is the input's term, but for what a name cannot hold, or a
 * short form of it; a unit may follow. Names of columns are not read here (binding/columnNames.ts).
 */
import type { CellValue, CellPlace } from '../county/cell';
import { countyInputIds } from '../county/countyData';
import { countyInputs, countyInputTerm, type CountyInputId } from '../county/countyInputs';
import { makeFinding, type Finding } from '../county/finding';
import { normalText, readEntry } from '../county/cellEntry';
import { withoutDust } from '../county/withoutDust';
import { cellAddress } from './area';
import type { Binding } from './binding';
import { matchTerm } from './binding/matching';
import { parseOwnName } from './naming';
import { sheetNamed, valueAt, type NameSnapshot, type Snapshot } from './snapshot';

/** A cell that a name gives to an input, its value in the input's unit. */
export interface NamedCell {
  readonly name: string;
  readonly value: CellValue;
  readonly place: CellPlace;
}

export interface NamedCells {
  readonly cells: ReadonlyMap<CountyInputId, NamedCell>;
  /** By input, for those whose value is not found elsewhere. */
  readonly findings: ReadonlyMap<CountyInputId, readonly Finding[]>;
}

/** Short forms that counties use, beside the terms themselves. */
const shortForms: Partial<Record<CountyInputId, readonly string[]>> = {
  countyName: ['县名', '县区名称', '县市区名称'],
  population: ['常住人口', '总人口'],
  ruralPopulation: ['农业人口'],
  gdpPerHead: ['人均国内生产总值', '人均GDP'],
  revenuePerHead: ['人均地方财政收入'],
  ruralIncome: ['农民人均纯收入'],
  urbanIncome: ['城镇居民人均可支配收入'],
  teacherPay: ['教师平均工资', '义务教育教师平均工资'],
  civilServantPay: ['公务员平均工资'],
  specialFunds: ['特殊教育公用经费'],
  specialPupils: ['特殊教育学生数'],
  trainingDone: ['360学时培训完成人数'],
  rotationEligible: ['符合条件教师数'],
  rotated: ['交流轮岗教师数'],
  rotatedBackbone: ['交流轮岗骨干教师数'],
  certifiedCounty: ['持证上岗人数'],
  quotaTotal: ['优质高中名额总数'],
  migrantChildren: ['随迁子女数'],
  disabledChildren: ['残疾儿童少年数'],
  operatingBudget: ['公用经费预算总额'],
  questionnaires: ['问卷总数'],
  questionnairesValid: ['有效问卷数'],
  questionnairesSatisfied: ['满意问卷数'],
};

/** Units of one kind by size; a name may state another than the input's own. */
const unitSizes: readonly Readonly<Record<string, number>>[] = [
  { 元: 1, 千元: 1000, 万元: 10_000, 亿元: 100_000_000 },
  { 人: 1, 万人: 10_000 },
];

/** Sheets on which named county inputs stand: a run has to read them. */
export function countyCellSheets(snapshot: Snapshot): readonly string[] {
  const sheets = snapshot.names.flatMap((name) =>
    name.area && meaningOf(name.name) ? [name.area.sheet] : [],
  );
  return [...new Set(sheets)];
}

/** @param binding names that it uses for columns are no county inputs */
export function readNamedCells(snapshot: Snapshot, binding?: Binding): NamedCells {
  const disputed = new Set<CountyInputId>();
  const columns = new Set(
    binding?.tables.flatMap((table) => table.columns.map(({ countyName }) => countyName)),
  );
  const cells = new Map<CountyInputId, NamedCell>();
  const findings = new Map<CountyInputId, readonly Finding[]>();
  const say = (id: CountyInputId, finding: Finding) =>
    findings.set(id, [...(findings.get(id) ?? []), finding]);
  for (const name of snapshot.names) {
    const meaning = columns.has(name.name) ? null : meaningOf(name.name);
    if (!meaning) continue;
    const { id, factor, column } = meaning;
    const { area } = name;
    if (!area) {
      say(id, nameFinding('countyNameBroken', name, id));
      continue;
    }
    if (area.rows * area.columns > 1) {
      // A name over many cells may well mean a column of a table.
      if (!column) say(id, nameFinding('countyNameWide', name, id));
      continue;
    }
    const grid = sheetNamed(snapshot, area.sheet)?.grid;
    const value = grid ? valueAt(grid, area.row, area.column) : null;
    if (value === null || value === '') continue;
    const place = { sheet: area.sheet, cell: cellAddress(area.row, area.column) };
    const known = cells.get(id);
    const given = inUnit(value, factor);
    if (!known) cells.set(id, { name: name.name, value: given, place });
    else if (known.value !== given) {
      disputed.add(id);
      const second = `${name.name}（${place.sheet}!${place.cell}）`;
      say(
        id,
        enteredTwice(
          id,
          known.place,
          `${known.name}（${known.place.sheet}!${known.place.cell}）`,
          second,
        ),
      );
    }
  }
  for (const id of disputed) cells.delete(id);
  return { cells, findings };
}

/** Two cells give one input two values: neither counts until the county says which. */
export function enteredTwice(
  id: CountyInputId,
  place: CellPlace,
  first: string,
  second: string,
): Finding {
  const params = { input: countyInputTerm(id), first, second };
  return makeFinding('countyInputTwice', place, params);
}

/** What the county's name means; `column`: it may mean a column of a school table as well. */
function meaningOf(
  name: string,
): { readonly id: CountyInputId; readonly factor: number; readonly column: boolean } | null {
  if (/^_xlnm/i.test(name) || parseOwnName(name)) return null;
  const parts = name.split(/[_.]/);
  const last = parts.at(-1) ?? '';
  const sizes = parts.length > 1 ? unitSizes.find((known) => known[last] !== undefined) : undefined;
  const term = sizes ? (parts.at(-2) ?? '') : last;
  const id = meanings().get(lettersOnly(term));
  if (!id) return null;
  const column = matchTerm(term).length > 0;
  if (!sizes) return { id, factor: 1, column };
  const { unit } = countyInputs[id];
  const own = unit === null ? undefined : sizes[unit];
  return own === undefined ? null : { id, factor: (sizes[last] ?? own) / own, column };
}

let inputsByTerm: ReadonlyMap<string, CountyInputId> | null = null;

/** Inputs by folded term: whole, without its brackets where that is no other's, and short forms. */
function meanings(): ReadonlyMap<string, CountyInputId> {
  if (inputsByTerm) return inputsByTerm;
  const made = new Map<string, CountyInputId>();
  const bare = new Map<string, CountyInputId | null>();
  for (const id of countyInputIds) {
    const { term } = countyInputs[id];
    made.set(lettersOnly(term), id);
    const short = lettersOnly(term.replace(/[（(][^）)]*[）)]/g, ''));
    bare.set(short, bare.has(short) ? null : id);
  }
  for (const [short, id] of bare) if (id && !made.has(short)) made.set(short, id);
  for (const id of countyInputIds) {
    for (const form of shortForms[id] ?? [])
      if (!made.has(lettersOnly(form))) made.set(lettersOnly(form), id);
  }
  inputsByTerm = made;
  return made;
}

/** The input whose term this is. */
export function inputWithTerm(term: string): CountyInputId | null {
  return meanings().get(lettersOnly(term)) ?? null;
}

function lettersOnly(term: string): string {
  return term
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{Nd}]/gu, '')
    .toLowerCase();
}

function inUnit(value: CellValue, factor: number): CellValue {
  // an entry with a unit of its own says what it is
  const bare = typeof value === 'string' ? /^[+-]?[\d.,]+$/.test(normalText(value)) : true;
  const entry = factor === 1 || !bare ? null : readEntry(value, 'measure');
  if (entry?.kind === 'negative') return inDigits(entry.found * factor);
  return entry?.kind === 'number' ? inDigits(entry.value * factor) : value;
}

function inDigits(product: number): number {
  return withoutDust(product);
}

function nameFinding(
  rule: 'countyNameBroken' | 'countyNameWide',
  { name, refersTo, area }: NameSnapshot,
  id: CountyInputId,
): Finding {
  const sheet = area?.sheet ?? /^=?'?([^'!#]+)'?!/.exec(refersTo)?.[1] ?? '';
  const cell = area ? cellAddress(area.row, area.column) : null;
  const params = { name, refersTo, input: countyInputTerm(id) };
  return makeFinding(rule, { sheet, cell }, params);
}
