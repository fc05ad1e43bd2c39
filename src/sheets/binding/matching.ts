/**
 * Which field a column means, from its header texts, parents first. A column fits a field by its
 * leaf (在校生数), by parent and leaf joined (图书 › 册数), or by a bare leaf under a telling parent
 * (体育艺术专任教师 › 体育); anything else fits no field. Choosing between columns is not done here.
 */
import { fields, type Field } from '../../county/fields';
import { parentsAllow } from '../../county/parentWords';
import type { PupilStage } from '../../standards/standard';
import { readHeaderText, type HeaderText } from './headerText';

export interface Fit {
  readonly field: Field;
  readonly stage: PupilStage | null;
  /** Unit stated by the header or a parent, if it is one of the field's. */
  readonly unit: string | null;
  /**
   * 0: header or synonym; 1: a wider term, 其中 …, or a year's own column, which gives way to one
   * that names no year; 2: a near field's header that stands in; 3: 人数, where there is no other.
   * Header and synonyms fit equally well: 图书册数 beside 藏书量 is an ambiguity, not a choice.
   */
  readonly distance: 0 | 1 | 2 | 3;
}

export interface Match {
  readonly fits: readonly Fit[];
  /** 小学高级 …, to be asked for. */
  readonly oldTitle: boolean;
}

type TermMatch = { readonly field: Field; readonly distance: Fit['distance'] };

/** Reads a column's header texts, from the top parent to the leaf. */
export function matchHeader(path: readonly string[]): Match {
  const key = path.join('\n›\n');
  const known = matched.get(key);
  if (known) return known;
  const match = matchTexts(path.filter((text) => text.trim() !== '').map(readHeaderText));
  // a workbook has some hundred headers; the limit only guards against sheets of junk
  if (matched.size < 2000) matched.set(key, match);
  return match;
}

const matched = new Map<string, Match>();

/**
 * The same where the province has fields of its own: one whose header stands there goes before what the
 * header merely comes near, and gives way to the field whose header it is.
 */
export function matchWithOwn(path: readonly string[], own: readonly Field[]): Match {
  const match = matchHeader(path);
  if (own.length === 0 || match.fits.some(({ distance }) => distance === 0)) return match;
  const texts = path.map(readHeaderText);
  const words = texts.map((text) => text.words).filter((word) => word !== '');
  const leaf = words.at(-1);
  const joined = words.slice(-2).join('');
  const field = own.find(({ header, synonyms }) =>
    [header, ...synonyms].some((each) => [leaf, joined].includes(readHeaderText(each).words)),
  );
  if (!field) return match;
  const [stage = null] = stagesNamed(texts);
  return { ...match, fits: [{ field, stage, unit: null, distance: 0 }] };
}

/** What a single term such as the last part of a county's name means; never what has to be confirmed. */
export function matchTerm(term: string): readonly Fit[] {
  return matchHeader([term]).fits.filter(({ distance }) => distance !== unconfirmed);
}

/** The distance of a header that fits a field until the county was asked. */
export const unconfirmed = 3;

/** The unit that a column's header texts state for a field, the leaf's before its parents'. */
export function unitInHeader(path: readonly string[], field: Field): string | null {
  return statedUnit(field, path.map((text) => readHeaderText(text).units).reverse());
}

/** The one stage that a column's header texts name. */
export function stageInHeader(path: readonly string[]): PupilStage | null {
  const [stage = null, ...others] = stagesNamed(path.map(readHeaderText));
  return others.length > 0 ? null : stage;
}

function stagesNamed(texts: readonly HeaderText[]): readonly PupilStage[] {
  return [...new Set(texts.map(({ stage }) => stage))].filter((stage) => stage !== null);
}

function matchTexts(texts: readonly HeaderText[]): Match {
  const oldTitle = texts[texts.length - 1]?.oldTitle ?? false;
  const named = stagesNamed(texts);
  if (oldTitle || named.length > 1) return { fits: [], oldTitle };
  const [stage = null] = named;
  const words = texts.map((text) => text.words).filter((word) => word !== '');
  const part = texts[texts.length - 1]?.part ?? false;
  const ofYear = texts.some(({ year }) => year === 'stated');
  const units = texts.map((text) => text.units).reverse();
  const stated = units.find((list) => list.length > 0) ?? [];
  const fits = termMatches(words)
    .filter(({ field }) => measures(field, stated))
    .map(({ field, distance }) => ({
      field,
      stage,
      unit: statedUnit(field, units),
      distance: (part || ofYear) && distance === 0 ? (1 as const) : distance,
    }));
  return { fits, oldTitle };
}

/** Leaf alone, then leaf joined with parents, then the parent of a mere 人数, then bare leaves. */
function termMatches(words: readonly string[]): readonly TermMatch[] {
  const leaf = words[words.length - 1];
  if (leaf === undefined) return [];
  const alone = allowed(byTerm.get(leaf), words.slice(0, -1), leaf);
  if (alone.length > 0) return alone;
  for (let from = words.length - 2; from >= 0; from--) {
    const above = words.slice(0, from);
    const joined = [
      { term: words.slice(from).join(''), parents: above },
      // what stands between the two parts says what is counted as well: 教师 › 退休 › 人数
      { term: `${words[from] ?? ''}${leaf}`, parents: [...above, ...words.slice(from + 1, -1)] },
    ];
    for (const { term, parents } of joined) {
      const entries = allowed(byTerm.get(term), parents, term);
      if (entries.length > 0) return entries;
    }
  }
  const parents = words.slice(0, -1);
  const better =
    parents.length > 0 && mereAmount.test(leaf)
      ? termMatches(parents).filter(({ field }) => countsAs(leaf, field))
      : bareLeaf(leaf, parents);
  // 班额 › 人数 is the size of a class
  if (better.length > 0 || parents.some((parent) => parent.includes('班'))) return better;
  return allowed(byUnsureTerm.get(leaf), parents, leaf);
}

const mereAmount =
  /^(?:数|数量|总数量|人数|总人数|个数|总数|间数|台数|册数|总台数|总册数|面积|总面积|数值|金额|总额|总值)$/;

/** 多媒体教室 › 面积 is no number of rooms, 图书 › 金额 no number of books. */
function countsAs(amount: string, { kind, units }: Field): boolean {
  if (/额$|总值$/.test(amount)) return units !== undefined;
  if (amount.endsWith('面积')) return kind === 'measure' && units === undefined;
  if (amount.endsWith('人数')) return kind === 'people';
  return /[间台册]数$/.test(amount) ? kind === 'things' : true;
}

function bareLeaf(leaf: string, parents: readonly string[]): readonly TermMatch[] {
  const entries = (byLeaf.get(leaf) ?? []).filter(({ field }) =>
    parents.some((parent) => field.under?.parents.some((word) => parent.includes(word))),
  );
  return allowed(entries, parents, leaf);
}

/** Drops fields that these parents turn into something else. */
function allowed(
  entries: readonly TermMatch[] | undefined,
  parents: readonly string[],
  leaf: string,
): readonly TermMatch[] {
  if (!entries || parents.length === 0) return entries ?? [];
  return entries.filter(({ field, distance }) =>
    parentsAllow(field.id, parents, leaf, distance === 0),
  );
}

/** 网络多媒体教室（㎡） is no number of rooms: a stated unit must be of the field's dimension. */
function measures({ kind, units: money }: Field, stated: readonly string[]): boolean {
  if (kind === 'text' || stated.length === 0) return true;
  if (money) return stated.some((unit) => unit.endsWith('元'));
  const areas = stated.some((unit) => unit.startsWith('平') || unit === 'm2');
  return kind === 'measure' ? areas : stated.some((unit) => !/元$|^平|^m2$/.test(unit));
}

/** The nearest header text that names one of the field's units. */
function statedUnit(field: Field, units: readonly (readonly string[])[]): string | null {
  for (const stated of units) {
    const [unit, ...others] = stated.filter((word) => field.units?.[word] !== undefined);
    if (unit !== undefined && others.length === 0) return unit;
  }
  return null;
}

function termOfHeader(header: string): string {
  return readHeaderText(header).words;
}

const byTerm = new Map<string, TermMatch[]>();
const byLeaf = new Map<string, TermMatch[]>();
const byUnsureTerm = new Map<string, TermMatch[]>();
for (const field of fields) {
  const enter = (headers: readonly string[], distance: Fit['distance'], map = byTerm) => {
    for (const term of new Set(headers.map(termOfHeader))) {
      const entries = map.get(term) ?? [];
      if (!entries.some((entry) => entry.field === field)) entries.push({ field, distance });
      map.set(term, entries);
    }
  };
  enter([field.header, ...field.synonyms], 0);
  enter(field.loose ?? [], 1);
  enter(field.standIns ?? [], 2);
  enter(field.unconfirmed ?? [], unconfirmed, byUnsureTerm);
  enter(field.under?.headers ?? [], 0, byLeaf);
}
