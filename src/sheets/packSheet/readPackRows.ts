/**
 * The rows of 均衡_省定标准 as the JSON of a rule pack, with the place of each of its parts, so that a
 * fault of the schema is told at its row. Decides nothing itself: a word or number that it does not
 * know is handed on, and the schema refuses it.
 */
import type { CellValue } from '../../county/cell';
import {
  asWords,
  byHeader,
  listIn,
  numeric,
  plainCell,
  said,
  truth,
  type Cell,
  type Json,
  type PackLine,
  type SheetLine,
} from './packCells';
import {
  creditVocabulary,
  directionVocabulary,
  indicatorVocabulary,
  itemColumns,
  localeVocabulary,
  packSections,
  quantityVocabulary,
  ruleVocabulary,
  scoreColumns,
  stageVocabulary,
  type PackSection,
} from './packWords';
import { readOwnFields, type OwnFieldRows } from './readOwnFields';
import { readLimits } from './readPackLimits';

export interface PackJson {
  readonly json: Readonly<Record<string, unknown>>;
  /** Row of the sheet, 0-based among those given, by path in the pack: `conditions.items[2]`. */
  readonly places: ReadonlyMap<string, number>;
}

/** @param rows all rows of the sheet from its top */
export function readPackRows(rows: readonly (readonly CellValue[])[]): PackJson {
  const places = new Map<string, number>();
  const sections = sectionsOf(rows);
  const own = readOwnFields(sections.fields, places);
  const json: Json = {
    ...readAbout(sections.about, places),
    ...own.json,
    ...readConditions(sections, own.reference, places),
    ...readScores(sections.scores, places),
    ...readLimits(sections.limits, places),
  };
  return { json, places };
}

function sectionsOf(
  rows: readonly (readonly CellValue[])[],
): Readonly<Record<PackSection, readonly SheetLine[]>> {
  const found: Record<PackSection, SheetLine[]> = {
    about: [],
    items: [],
    rule: [],
    scores: [],
    limits: [],
    fields: [],
    glossary: [],
  };
  let now: PackSection | null = null;
  rows.forEach((values, row) => {
    const cells = values.map(plainCell);
    const next = (Object.keys(found) as PackSection[]).find((id) => cells[0] === packSections[id]);
    if (next) now = next;
    else if (now && cells.some((cell) => cell !== null)) found[now].push({ row, cells });
  });
  return found;
}

function readAbout(lines: readonly SheetLine[], places: Map<string, number>): Json {
  const keys: Readonly<Record<string, string>> = {
    名称: 'name',
    省份: 'province',
    文件来源: 'source',
    已核对: 'checked',
  };
  const json: Json = {};
  const remarks: unknown[] = [];
  for (const { row, cells } of lines) {
    const [label = null, value = null] = cells;
    if (value === null) continue;
    if (label === '说明') {
      remarks.push(asWords(value));
      places.set(`remarks[${remarks.length - 1}]`, row);
      continue;
    }
    const key = keys[String(label)] ?? String(label);
    places.set(key, row);
    json[key] = key === 'checked' ? truth(value) : asWords(value);
  }
  return remarks.length === 0 ? json : { ...json, remarks };
}

type Reference = OwnFieldRows['reference'];

function readConditions(
  { items: itemLines, rule: ruleLines }: ReturnType<typeof sectionsOf>,
  reference: Reference,
  places: Map<string, number>,
): Json {
  const items = readItems(byHeader(itemLines, itemColumns), reference, places);
  const rule = readRule(ruleLines, places);
  if (items.length === 0 && rule === null) return {};
  const [first] = itemLines;
  if (first) places.set('conditions', first.row);
  return { conditions: { items, rule: rule ?? {} } };
}

/** An item, or a part of one, while its rows are read. */
interface OpenPart {
  readonly path: string;
  readonly json: Json;
  readonly thresholds: Json[];
  readonly parts: Json[];
}

function readItems(
  lines: readonly PackLine[],
  reference: Reference,
  places: Map<string, number>,
): readonly Json[] {
  const items: Json[] = [];
  /** By level, from the item down to the part that is being read. */
  let open: OpenPart[] = [];
  for (const line of lines) {
    const { row, at } = line;
    const isHead = at('名称') !== null || at('算法') !== null || at('编号') !== null;
    if (isHead) {
      const told = numeric(at('层级'));
      const level = typeof told === 'number' && told >= 1 ? Math.floor(told) : 1;
      open = open.slice(0, level - 1);
      const parent = open.at(-1);
      const siblings = parent ? parent.parts : items;
      const path = parent
        ? `${parent.path}.quantity.parts[${siblings.length}]`
        : `conditions.items[${siblings.length}]`;
      const thresholds: Json[] = [];
      const parts: Json[] = [];
      const number = siblings.length + 1;
      const json = partOf(line, {
        number,
        thresholds,
        parts,
        isItem: parent === undefined,
        reference,
      });
      siblings.push(json);
      open.push({ path, json, thresholds, parts });
      places.set(path, row);
    }
    const current = open.at(-1);
    const threshold = thresholdOf(line);
    if (current && threshold) {
      current.thresholds.push(threshold);
      places.set(`${current.path}.thresholds[${current.thresholds.length - 1}]`, row);
    }
  }
  return items;
}

interface PartTraits extends Pick<OpenPart, 'thresholds' | 'parts'> {
  readonly isItem: boolean;
  /** Its place among the items; an item without 编号 goes by it. */
  readonly number: number;
  readonly reference: Reference;
}

function partOf(
  { at }: PackLine,
  { number, thresholds, parts, isItem, reference }: PartTraits,
): Json {
  return said({
    ...(isItem
      ? {
          id: asWords(at('编号')) ?? `item${number}`,
          stage: at('学段') === null ? undefined : stageVocabulary.id(String(at('学段'))),
          decimals: numeric(at('小数位')),
          points: numeric(at('分值')),
          steps: stepsIn(at('分档得分')),
        }
      : {}),
    name: asWords(at('名称')),
    english: asWords(at('英文名称')),
    quantity: quantityOf(at, parts, reference),
    direction: at('方向') === null ? undefined : directionVocabulary.id(String(at('方向'))),
    thresholds,
    unit: asWords(at('单位')),
  });
}

/** `0.8→0.8；0.6→0.5`. */
function stepsIn(cell: Cell): unknown {
  return listIn(cell)?.map((step) => {
    const [from = '', share = ''] = step.split(/\s*(?:→|->|=)\s*/);
    return { from: numeric(from), share: numeric(share) };
  });
}

function quantityOf(at: PackLine['at'], parts: Json[], reference: Reference): Json {
  const told = quantityVocabulary.id(String(at('算法') ?? ''));
  const kind = told === 'boarders' ? 'perPupil' : told;
  const fields = (column: string) => listIn(at(column))?.map(reference);
  const field = (column: string) => reference(String(at(column) ?? ''));
  const sum = { fields: fields('数据项'), minus: fields('减去') };
  const per = numeric(at('每'));
  switch (kind) {
    case 'perPupil':
      return said({ kind, ...sum, per, pupils: told === 'boarders' ? 'boarders' : 'students' });
    case 'perClass':
      return said({ kind, ...sum });
    case 'total':
      return said({ kind, ...sum, inUnitsOf: per });
    case 'ratio':
      return said({ kind, ...sum, to: fields('除以'), per });
    case 'ofCounty':
      return said({ kind, ...sum, of: fields('除以'), per });
    case 'roomPerPupil':
      return { kind, area: field('数据项'), rooms: field('除以') };
    case 'indicator':
      return { kind, indicator: indicatorVocabulary.id(String(at('数据项') ?? '')) };
    case 'yesNo':
      return { kind, field: field('数据项') };
    case 'parts':
      return said({
        kind,
        need: numeric(at('须达标数')),
        chosen: numeric(at('县选第几项')),
        parts,
      });
    default:
      return { kind };
  }
}

function thresholdOf({ at }: PackLine): Json | null {
  const when = said({
    locale: listIn(at('城乡'))?.map((word) => localeVocabulary.id(word)),
    classesFrom: numeric(at('班级数从')),
    classesTo: numeric(at('班级数到')),
    studentsFrom: numeric(at('学生数从')),
    studentsTo: numeric(at('学生数到')),
    migrantsAbove: numeric(at('随迁比例超过')),
    builtFrom: numeric(at('建校年从')),
    builtTo: numeric(at('建校年到')),
  });
  const worst = said({ primary: numeric(at('小学最低限')), junior: numeric(at('初中最低限')) });
  const threshold = said({
    when: Object.keys(when).length > 0 ? when : undefined,
    primary: numeric(at('小学标准')),
    junior: numeric(at('初中标准')),
    worst: Object.keys(worst).length > 0 ? worst : undefined,
  });
  return Object.keys(threshold).length > 0 ? threshold : null;
}

function readRule(lines: readonly SheetLine[], places: Map<string, number>): Json | null {
  const told = new Map(lines.map(({ cells: [label = null, value = null] }) => [label, value]));
  const [first] = lines;
  if (!first) return null;
  places.set('conditions.rule', first.row);
  const kind = ruleVocabulary.id(String(told.get('判定办法') ?? ''));
  const value = (label: string) => numeric(told.get(label) ?? null);
  const maxItems = value('项目最多');
  switch (kind) {
    case 'atLeast':
      return said({ kind, count: value('项数'), floor: value('未达标项底线'), maxItems });
    case 'misses':
      return said({ kind, atMost: value('项数'), floor: value('未达标项底线'), maxItems });
    case 'scored': {
      const partialCredit = creditVocabulary.id(String(told.get('未达标项') ?? '不得分'));
      return said({ kind, pass: value('合格分'), partialCredit, maxItems });
    }
    default:
      return { kind };
  }
}

function readScores(lines: readonly SheetLine[], places: Map<string, number>): Json {
  const heads: (Json & { readonly items: Json[] })[] = [];
  let pass: unknown;
  for (const { row, at } of byHeader(lines, scoreColumns)) {
    if (at('A级编号') === '合格分') {
      pass = numeric(at('分值'));
      places.set('scoreItems.pass', row);
      continue;
    }
    if (at('A级编号') !== null || at('A级指标') !== null) {
      const name = asWords(at('A级指标'));
      const english = asWords(at('A级英文'));
      heads.push({ ...said({ id: asWords(at('A级编号')), name, english }), items: [] });
      places.set(`scoreItems.heads[${heads.length - 1}]`, row);
    }
    const head = heads.at(-1);
    if (!head) continue;
    places.set(`scoreItems.heads[${heads.length - 1}].items[${head.items.length}]`, row);
    head.items.push(
      said({
        id: asWords(at('B级编号')),
        name: asWords(at('B级指标')),
        english: asWords(at('B级英文')),
        points: numeric(at('分值')),
        evidence: asWords(at('佐证材料')),
      }),
    );
  }
  return heads.length === 0 ? {} : { scoreItems: said({ heads, pass }) };
}
