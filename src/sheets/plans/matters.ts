/**
 * The one list of problems: all that the assessment of a county finds wanting, each thing once, made from
 * all verdicts. Ledger, plans and reports name what stands here. Besides, what has become of a thing
 * that failed in an earlier run. Pure.
 */
import type { IndicatorDispersion } from '../../assessment/assessment';
import type { BlockId, FailingSchool, ItemResult } from '../../assessment/countyAssessment';
import type { CellPlace } from '../../county/cell';
import { stages, type Indicator, type Stage } from '../../standards/standard';
import { standingPapers, type StandingPaper } from './archivePapers';
import { isMissed, type EntryState, type PlanEntry } from './entries';
import { figuresOfDetail, itemValueNow, noMatterFigures, type MatterFigures } from './itemFigures';
import type { PlansInput } from './input';
import type { PlanSchool } from './planSchools';

/** 类别; those that only people find are none of a run's. */
export type MatterCategory =
  'resources' | 'dispersion' | 'conditions' | 'government' | 'quality' | 'recognition' | 'archive';

/** A thing that fails. */
export interface Matter {
  /** Of the thing, the best first: `<school>|<thing>`, of the county `|<thing>`. */
  readonly keys: readonly string[];
  /** Null: the county's, or of a school that nobody knows by its row. */
  readonly plan: PlanSchool | null;
  /** Its name; null: the county (县级). */
  readonly school: string | null;
  readonly stage: Stage | null;
  readonly category: MatterCategory;
  readonly figures: MatterFigures;
  /** Null where no clause asks for it. */
  readonly clause: string | null;
  readonly what: MatterOf;
}

export type MatterOf =
  | { readonly kind: 'entry'; readonly entry: PlanEntry }
  /** `detail`: of one school; null: of the county. */
  | {
      readonly kind: 'item';
      readonly item: ItemResult;
      readonly detail: FailingSchool['detail'] | null;
    }
  /** `indicator` null: the composite one. */
  | {
      readonly kind: 'cv';
      readonly stage: Stage;
      readonly indicator: Indicator | null;
      readonly cv: number;
      readonly limit: number;
    }
  | { readonly kind: 'paper'; readonly paper: StandingPaper };

/** What has become of a thing that does not fail. */
export interface MatterNow {
  /** gone: nobody judges it any more. */
  readonly state: 'met' | 'unknown' | 'gone';
  readonly what:
    | { readonly kind: 'entry'; readonly entry: PlanEntry }
    | { readonly kind: 'item'; readonly item: ItemResult; readonly value: number | null }
    | { readonly kind: 'cv'; readonly cv: number }
    | { readonly kind: 'paper' }
    | null;
}

/** A school with what was judged of it. */
export interface JudgedSchool {
  readonly plan: PlanSchool;
  readonly entries: readonly PlanEntry[];
}

export interface Matters {
  /** The county's, then those of each school in the county's order. */
  readonly missed: readonly Matter[];
  /** By a key of a thing that is not among them. */
  readonly now: (key: string) => MatterNow;
}

export function mattersOf(input: PlansInput, schools: readonly JudgedSchool[]): Matters {
  const papers = standingPapers(input);
  const ofSchool = schoolFinder(schools);
  const named = itemsOf(input).flatMap(({ block, item }) =>
    item.failing.map((failing) => schoolItem(block, item, failing, ofSchool)),
  );
  const owners = papersOwners(schools);
  const missing = papers.flatMap((paper) => {
    const plan = owners.get(paper.owner);
    return paper.filed === 'missing' && plan !== undefined ? [paperMatter(paper, plan)] : [];
  });
  const bySchool = new Map<string | PlanSchool, Matter[]>();
  for (const matter of [...named, ...missing]) {
    const of = matter.plan ?? matter.school ?? '';
    bySchool.set(of, [...(bySchool.get(of) ?? []), matter]);
  }
  const known = new Set<string | PlanSchool>(schools.map(({ plan }) => plan));
  return {
    missed: [
      ...dispersionMatters(input),
      ...countyItems(input),
      ...schools.flatMap(({ plan, entries }) => [
        ...entries.filter(isMissed).map((entry) => entryMatter(plan, entry, input)),
        ...(bySchool.get(plan) ?? []),
      ]),
      ...[...bySchool].flatMap(([of, rest]) => (known.has(of) ? [] : rest)),
    ],
    now: nowFinder(input, schools, papers),
  };
}

interface BlockItem {
  readonly block: BlockId;
  readonly item: ItemResult;
}

/** Those that no entry of a school and no CV tells of. */
function itemsOf({ countyAssessment }: PlansInput): readonly BlockItem[] {
  return (countyAssessment?.blocks ?? []).flatMap(({ id, items }) =>
    id === 'resources' || id === 'conditions' || id === 'dispersion'
      ? []
      : items.map((item) => ({ block: id, item })),
  );
}

function categoryOf(block: BlockId): MatterCategory {
  return block === 'vetoes' || block === 'precondition' ? 'government' : block;
}

function clauseIn(input: PlansInput, block: string, stage: Stage): string | null {
  const items = input.countyAssessment?.blocks.find(({ id }) => id === block)?.items ?? [];
  return items.find(({ id }) => id === `${block}.${stage}`)?.clause ?? null;
}

export function categoryOfEntry({ source }: Pick<PlanEntry, 'source'>): MatterCategory {
  return source === 'province' ? 'conditions' : 'resources';
}

function entryMatter(plan: PlanSchool, entry: PlanEntry, input: PlansInput): Matter {
  const category = categoryOfEntry(entry);
  return {
    keys: plan.keys.map((key) => `${key}|${entry.id}`),
    plan,
    school: plan.school.name,
    stage: entry.stage,
    category,
    figures: { value: entry.value, asked: entry.asked?.amount ?? null, lack: entry.lack },
    clause: clauseIn(input, category, entry.stage),
    what: { kind: 'entry', entry },
  };
}

function schoolItem(
  block: BlockId,
  item: ItemResult,
  failing: FailingSchool,
  ofSchool: SchoolOfPlace,
): Matter {
  const plan = ofSchool(failing);
  const thing = `item.${item.id}${failing.stage === null ? '' : `.${failing.stage}`}`;
  return {
    keys: (plan?.keys ?? [failing.school]).map((key) => `${key}|${thing}`),
    plan,
    school: plan?.school.name ?? failing.school,
    stage: failing.stage,
    category: categoryOf(block),
    figures: figuresOfDetail(failing.detail),
    clause: item.clause,
    what: { kind: 'item', item, detail: failing.detail },
  };
}

/** Those that fail without naming a school, or beyond the schools that they name. */
function countyItems(input: PlansInput): readonly Matter[] {
  return itemsOf(input)
    .filter(({ item }) => isCountys(item))
    .map(({ block, item }) => ({
      ...ofCounty(`item.${item.id}`),
      category: categoryOf(block),
      figures: noMatterFigures,
      clause: item.clause,
      what: { kind: 'item', item, detail: null },
    }));
}

function isCountys({ verdict, failing, countyToo }: ItemResult): boolean {
  return verdict === 'notMet' && (failing.length === 0 || countyToo === true);
}

function ofCounty(thing: string) {
  return { keys: [`|${thing}`], plan: null, school: null, stage: null } as const;
}

interface JudgedCv {
  readonly thing: string;
  readonly stage: Stage;
  readonly indicator: Indicator | null;
  readonly cv: number | null;
  readonly limit: number | null;
  readonly verdict: IndicatorDispersion['verdict'];
}

/** Each CV of the standard that has a limit, by stage. */
function judgedCvs({ assessment }: PlansInput): readonly JudgedCv[] {
  return stages.flatMap((stage): readonly JudgedCv[] => {
    const judged = assessment.stages[stage];
    if (!judged) return [];
    const { indicators, compositeCv: cv, compositeLimit: limit, dispersionVerdict } = judged;
    const each = assessment.standard.indicators.map((indicator): JudgedCv => {
      const of = indicators[indicator.id];
      const thing = `cv.${stage}.${indicator.id}`;
      const { cv = null, limit = null, verdict = null } = of ?? {};
      return { thing, stage, indicator, cv, limit, verdict };
    });
    const composite = { thing: `cv.${stage}`, stage, indicator: null, cv, limit };
    return limit === null ? each : [...each, { ...composite, verdict: dispersionVerdict }];
  });
}

function dispersionMatters(input: PlansInput): readonly Matter[] {
  return judgedCvs(input).flatMap(({ thing, stage, indicator, cv, limit, verdict }): Matter[] => {
    if (verdict !== 'notMet' || cv === null || limit === null) return [];
    return [
      {
        ...ofCounty(thing),
        stage,
        category: 'dispersion',
        figures: { value: cv, asked: limit, lack: null },
        clause: clauseIn(input, 'dispersion', stage),
        what: { kind: 'cv', stage, indicator, cv, limit },
      },
    ];
  });
}

/** By the key that a list names; null: the county, whose papers name no school. */
function papersOwners(schools: readonly JudgedSchool[]): ReadonlyMap<string, PlanSchool | null> {
  const owners = new Map<string, PlanSchool | null>([['', null]]);
  for (const { plan } of schools) {
    for (const key of plan.keys) if (!owners.has(key)) owners.set(key, plan);
  }
  return owners;
}

/** Papers of schools that are not assessed are none of the ledger's. */
function paperMatter(paper: StandingPaper, plan: PlanSchool | null): Matter {
  const thing = `paper.${paper.id}`;
  const owned = plan && {
    keys: plan.keys.map((owner) => `${owner}|${thing}`),
    plan,
    school: plan.school.name,
    stage: null,
  };
  return {
    ...(owned ?? ofCounty(thing)),
    category: 'archive',
    figures: noMatterFigures,
    clause: null,
    what: { kind: 'paper', paper },
  };
}

type SchoolOfPlace = (
  failing: Pick<FailingSchool, 'school'> & { readonly place: CellPlace },
) => PlanSchool | null;

/** By its row; where it names no row, by its name, if but one school bears it. */
function schoolFinder(schools: readonly JudgedSchool[]): SchoolOfPlace {
  const byRow = new Map<string, PlanSchool>();
  const byName = new Map<string, PlanSchool | null>();
  for (const { plan } of schools) {
    for (const key of rowKeys(plan)) byRow.set(key, plan);
    const { name } = plan.school;
    byName.set(name, byName.has(name) ? null : plan);
  }
  return ({ school, place }) => byRow.get(rowKeyOf(place) ?? '') ?? byName.get(school) ?? null;
}

function rowKeys({ school }: PlanSchool): readonly string[] {
  return school.rows.map(({ layout: { reading }, row }) =>
    sheetRow(reading.table.sheet, reading.table.firstRow + row + 1),
  );
}

function rowKeyOf({ sheet, cell }: CellPlace): string | null {
  const row = cell === null ? null : /\d+$/.exec(cell)?.[0];
  return row ? sheetRow(sheet, Number(row)) : null;
}

function sheetRow(sheet: string, row: number): string {
  return `${sheet}!${row}`;
}

const gone: MatterNow = { state: 'gone', what: null };

function nowFinder(
  input: PlansInput,
  schools: readonly JudgedSchool[],
  papers: readonly StandingPaper[],
): Matters['now'] {
  const byKey = new Map<string, JudgedSchool>();
  for (const school of schools) {
    // the best key of each goes before the second of another
    for (const key of school.plan.keys.slice(1)) if (!byKey.has(key)) byKey.set(key, school);
  }
  for (const school of schools) byKey.set(school.plan.keys[0] ?? '', school);
  const items = new Map(itemsOf(input).map(({ item }) => [item.id, item]));
  const cvs = new Map(judgedCvs(input).map((judged) => [judged.thing, judged]));
  const byPaper = new Map(papers.map((paper) => [`${paper.owner}|paper.${paper.id}`, paper]));
  return (key) => {
    const split = key.lastIndexOf('|');
    const [owner, thing] = [key.slice(0, split), key.slice(split + 1)];
    const school = byKey.get(owner);
    if (thing.startsWith('paper.')) {
      const owners = owner === '' ? [''] : (school?.plan.keys ?? []);
      return paperNow(owners.flatMap((each) => byPaper.get(`${each}|${thing}`) ?? [])[0]);
    }
    if (owner === '') return countyNow(thing, items, cvs);
    if (!school) return gone;
    if (thing.startsWith('item.')) return schoolItemNow(thing, school.plan, items);
    const entry = school.entries.find(({ id }) => id === thing);
    return entry ? { state: stateNow(entry.state), what: { kind: 'entry', entry } } : gone;
  };
}

function stateNow(state: EntryState): MatterNow['state'] {
  if (state === 'unjudged') return 'gone';
  return state === 'met' || state === 'notApplicable' ? 'met' : 'unknown';
}

function paperNow(paper: StandingPaper | undefined): MatterNow {
  if (!paper) return gone;
  return { state: paper.filed === 'filed' ? 'met' : 'unknown', what: { kind: 'paper' } };
}

function countyNow(
  thing: string,
  items: ReadonlyMap<string, ItemResult>,
  cvs: ReadonlyMap<string, JudgedCv>,
): MatterNow {
  const judged = cvs.get(thing);
  if (judged) {
    const { cv, verdict } = judged;
    return cv !== null && verdict === 'met'
      ? { state: 'met', what: { kind: 'cv', cv } }
      : { state: 'unknown', what: null };
  }
  const item = items.get(thing.replace(/^item\./, ''));
  if (!item) return gone;
  const what = { kind: 'item', item, value: null } as const;
  // one that names schools by now has its lines there
  if (item.verdict === 'notMet') return gone;
  return { state: item.verdict === 'met' ? 'met' : 'unknown', what };
}

function schoolItemNow(
  thing: string,
  plan: PlanSchool,
  items: ReadonlyMap<string, ItemResult>,
): MatterNow {
  const [, id = '', of] = /^item\.(.*?)(?:\.(primary|junior))?$/.exec(thing) ?? [];
  const stage = stages.find((each) => each === of) ?? null;
  const item = items.get(id);
  if (!item) return gone;
  // a stage that the school no longer has
  if (stage !== null && plan.school.rows.every(({ layout }) => layout.stage !== stage)) return gone;
  const rows = new Set(rowKeys(plan));
  const unclear =
    item.unclear?.some((place) => rows.has(rowKeyOf(place) ?? '')) ??
    item.verdict === 'undetermined';
  const value = itemValueNow(id, plan.school, stage);
  const isKnown = item.verdict === 'met' || !unclear;
  return { state: isKnown ? 'met' : 'unknown', what: { kind: 'item', item, value } };
}
