/**
 * The pure part of the use cases: from an understood workbook to what follows (assessments,
 * findings) and what would be written (plan), proved to stay inside what is ours.
 */
import type { Assessment } from '../assessment/assessment';
import type { CountyAssessment } from '../assessment/countyAssessment';
import type { County } from '../county/county';
import type { Finding } from '../county/finding';
import { layOutPackSheet } from '../sheets/packSheet/layOutPackSheet';
import { fittedPlan } from '../sheets/fitted';
import { layOutTables } from '../sheets/forms/layOutTables';
import { countyFormOf } from '../sheets/readCountyForm';
import { layOutCountyEntries, type CountyTyping } from '../sheets/layout/countyEntries';
import { layOutNewColumns, type NewColumns } from '../sheets/layout/newColumns';
import { layOutCountySheet } from '../sheets/layout/countyPage';
import type { LayoutInput } from '../sheets/layout/input';
import { layOut, type Layout } from '../sheets/layout/layOut';
import type { PageDraft } from '../sheets/page/draft';
import { layOutRemark } from '../sheets/layout/remarkWrite';
import { parseOwnName } from '../sheets/naming';
import { yearPages } from '../sheets/years/layOutYears';
import type { YearsInput } from '../sheets/years/yearsInput';
import { ownedAreas } from '../sheets/written';
import { proveOwnership } from '../sheets/ownership';
import type { Plan } from '../sheets/plan';
import { layOutSample } from '../sheets/sample/layOutSample';
import type { Snapshot } from '../sheets/snapshot';
import type { Words } from '../standards/message';
import { standardIds, type StandardId } from '../standards/standard';
import { assessStandard, type AssessedStandard } from './assessStandard';
import { runOutputs } from './dependencies';
import { recordAfter } from './freshness';
import type { ComparedYears } from './years/comparedYears';
import { problemsIn } from './years/figuresOfYear';
import type { WantedColumns } from './session';
import type { Understanding } from './understand';

/** What a run is going to write and why. */
export interface Computation {
  /** Of the standard that was asked for. */
  readonly assessment: Assessment;
  /** All blocks of that standard. */
  readonly blocks: CountyAssessment;
  /** All findings of that standard: binding, entries, county, and places taken. */
  readonly findings: readonly Finding[];
  /** 说明 by place of the finding; null where there is none. */
  readonly remarks: readonly (string | null)[];
  readonly county: County;
  readonly plan: Plan;
  /** The workbook beside its earlier years; null where none is known. */
  readonly compared: ComparedYears | null;
}

/** 说明 that are not on the sheet yet, by identity of the finding; empty: taken back. */
export type Remarks = ReadonlyMap<string, string>;

export { changesBetween, runFigures } from '../assessment/runChanges';
export { dispersionSheetOf } from '../sheets/layout/dispersionSheet';
export { carriedOffers } from './years/carriedOver';
export { assessStandard } from './assessStandard';
export {
  changesNothing,
  disturbedOutputs,
  recordAfter,
  standingAfter,
  standingOutputs,
} from './freshness';

/**
 * Computes and lays out everything of one run. Findings of the other standard stay on the findings
 * sheet as long as its outputs stand in the workbook, so that neither run disturbs the other.
 */
export function compute(
  understanding: Understanding,
  words: Words,
  newRemarks: Remarks = new Map(),
  standard = understanding.settings.standard,
): Computation {
  const { snapshot } = understanding;
  const assessed = assessStandard(understanding, standard);
  const { assessment, blocks, county } = assessed;
  const more = pagesOfYears(understanding, assessed, words);
  const { plan, findings, remarks } = provedLayout(
    layOut({
      ...layoutInput(understanding, words, assessed),
      newRemarks,
      more,
      made: recordAfter(understanding, standard, runOutputs),
    }),
    snapshot,
  );
  return { assessment, blocks, county, findings, remarks, plan, compared: assessed.years };
}

/** The comparison with earlier years, where some are known. */
function pagesOfYears(
  understanding: Understanding,
  assessed: AssessedStandard,
  words: Words,
): readonly PageDraft[] {
  const years = yearsInput(understanding, assessed, words);
  return years ? yearPages(years) : [];
}

/** What is told of earlier years; null where none is known. */
export function yearsInput(
  { snapshot, settings }: Understanding,
  { assessment, years }: AssessedStandard,
  words: Words,
): YearsInput | null {
  if (!years) return null;
  const { standard } = assessment;
  const problems = problemsIn({ snapshot }, standard.id);
  return { ...years, standard, problems, percent: settings.yearChangePercent, words };
}

/** What the sheets of a run are made from. */
export function layoutInput(
  understanding: Understanding,
  words: Words,
  { assessment, blocks, county }: AssessedStandard = assessStandard(
    understanding,
    understanding.settings.standard,
  ),
): LayoutInput {
  const { snapshot, settings, binding, corrections } = understanding;
  const otherFindings = standardsInUse(snapshot)
    .filter((id) => id !== assessment.standard.id)
    .map((id) => ({
      standard: id,
      findings: assessStandard(understanding, id).assessment.findings,
    }));
  return {
    snapshot,
    binding,
    assessment,
    county,
    countyAssessment: blocks,
    otherFindings,
    corrections,
    settings,
    words,
  };
}

/** The official tables of the chosen standard as sheets. */
export function computeTables(
  understanding: Understanding,
  words: Words,
  standard = understanding.settings.standard,
): Pick<Computation, 'assessment' | 'blocks' | 'findings' | 'plan'> {
  const { snapshot, settings, binding, tables } = understanding;
  const { assessment, blocks, ...rest } = assessStandard(understanding, standard);
  const { plan, findings } = provedLayout(
    layOutTables({
      snapshot,
      binding,
      assessment,
      countyAssessment: blocks,
      tables,
      settings,
      words,
      made: recordAfter(understanding, standard, ['tables']),
      ...rest,
    }),
    snapshot,
  );
  return { assessment, blocks, findings, plan };
}

/**
 * The sheet 均衡_县级数据, made or brought up to date.
 *
 * @param asked whose rows; null: those of both standards
 */
export function computeCountySheet(
  { snapshot, settings }: Understanding,
  words: Words,
  asked: StandardId | null = settings.standard,
): Pick<Computation, 'plan'> {
  return provedLayout(layOutCountySheet({ snapshot, settings, words, asked }), snapshot);
}

/** What was typed in the form of county data, into the cells of its sheet. */
export function computeCountyEntries(
  { snapshot, settings, binding }: Understanding,
  typed: readonly CountyTyping[],
  words: Words,
): { readonly plan: Plan; readonly left: readonly string[] } {
  const form = countyFormOf(snapshot, settings.standard, binding);
  const { operations, preview, left } = layOutCountyEntries(snapshot, form, typed, words);
  const plan: Plan = { palette: settings.palette, operations, preview };
  return { plan: provedLayout({ plan }, snapshot).plan, left };
}

/** Headers beside a table of columns for the county to fill; or why there is no place for them. */
export function computeNewColumns(
  { snapshot, settings, binding }: Understanding,
  wanted: Pick<WantedColumns, 'table' | 'columns'>,
): Plan | Extract<NewColumns, { kind: 'taken' }> {
  const table = binding.tables.find(({ key }) => key === wanted.table);
  if (!table) return { kind: 'taken', reason: 'values' };
  const laid = layOutNewColumns(snapshot, table, wanted.columns);
  if (laid.kind === 'taken') return laid;
  const { operations, preview } = laid;
  const plan: Plan = { palette: settings.palette, operations, preview };
  return provedLayout({ plan }, snapshot).plan;
}

/** The province's rules as the sheet 均衡_省定标准; null where it stands, or there are no rules. */
export function computePackSheet(
  { snapshot, settings }: Understanding,
  words: Words,
): Pick<Computation, 'plan'> | null {
  const { pack, palette } = settings;
  const plan = pack && layOutPackSheet({ snapshot, pack, palette, words });
  return plan && provedLayout({ plan }, snapshot);
}

/** A made-up county on new sheets. */
export function computeSample({ snapshot, settings }: Understanding, words: Words): Plan {
  const { palette } = settings;
  return provedLayout({ plan: layOutSample({ snapshot, palette, words }) }, snapshot).plan;
}

/** One 说明 on 均衡_数据核查; null where a run has to write that sheet first. */
export function computeRemark(
  understanding: Understanding,
  words: Words,
  findings: readonly Finding[],
  told: string,
): Plan | null {
  const { snapshot } = understanding;
  const plan = layOutRemark(layoutInput(understanding, words), findings, told);
  return plan && provedLayout({ plan }, snapshot).plan;
}

/**
 * The outputs for a workbook of their own: computed columns on sheets, and no names on cells that
 * are not there. For a file that could not be saved whole.
 */
export function outputsOnly(
  computed: (understanding: Understanding, words: Words) => Pick<Computation, 'plan'>,
  understanding: Understanding,
  words: Words,
): Plan {
  const { snapshot, settings, binding } = understanding;
  const tableSheets = new Set(binding.tables.map(({ sheet }) => sheet));
  const { plan } = computed(
    {
      ...understanding,
      snapshot: { sheets: snapshot.sheets.filter(({ name }) => tableSheets.has(name)), names: [] },
      settings: { ...settings, columns: 'sheet' },
    },
    words,
  );
  const operations = plan.operations.filter(
    (operation) => operation.kind !== 'name' || parseOwnName(operation.name)?.kind !== 'input',
  );
  return { ...plan, operations };
}

/** @throws Error when a plan would leave what the add-in owns: a fault of ours, never the county's */
export function provedLayout<L extends Pick<Layout, 'plan'>>(layout: L, snapshot: Snapshot): L {
  const plan = fittedPlan(layout.plan);
  const [violation] = proveOwnership(plan, snapshot);
  if (violation) throw new Error(`the plan leaves what is ours: ${JSON.stringify(violation)}`);
  return plan === layout.plan ? layout : { ...layout, plan };
}

/** The standards whose outputs stand in the workbook. */
function standardsInUse(snapshot: Snapshot): readonly StandardId[] {
  const used = new Set(ownedAreas(snapshot).outputs.map(({ standard }) => standard));
  return standardIds.filter((id) => used.has(id));
}
