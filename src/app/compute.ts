/**
 * The pure part of the use cases: from an understood workbook to what follows (assessments,
 * findings) and what would be written (plan), proved to stay inside what is ours.
 */
import type { Assessment } from '../assessment/assessment';
import type { CountyAssessment } from '../assessment/countyAssessment';
import type { Finding } from '../county/finding';
import { layOutTables } from '../sheets/forms/layOutTables';
import { layOutCountySheet } from '../sheets/layout/countyPage';
import { layOut, type Layout } from '../sheets/layout/layOut';
import { ownedAreas, parseOwnName } from '../sheets/naming';
import { proveOwnership } from '../sheets/ownership';
import type { Plan } from '../sheets/plan';
import type { Snapshot } from '../sheets/snapshot';
import type { Words } from '../standards/message';
import { standardIds, type StandardId } from '../standards/standard';
import { assessStandard } from './assessStandard';
import type { Understanding } from './understand';

/** What a run is going to write and why. */
export interface Computation {
  /** Of the standard that was asked for. */
  readonly assessment: Assessment;
  /** All blocks of that standard. */
  readonly blocks: CountyAssessment;
  /** All findings of that standard: binding, entries, county, and places taken. */
  readonly findings: readonly Finding[];
  readonly plan: Plan;
}

/**
 * Computes and lays out everything of one run. Findings of the other standard stay on the findings
 * sheet as long as its outputs stand in the workbook, so that neither run disturbs the other.
 */
export function compute(understanding: Understanding, words: Words): Computation {
  const { snapshot, settings, binding } = understanding;
  const { assessment, blocks } = assessStandard(understanding, settings.standard);
  const otherFindings = standardsInUse(snapshot)
    .filter((id) => id !== settings.standard)
    .map((id) => ({
      standard: id,
      findings: assessStandard(understanding, id).assessment.findings,
    }));
  const { plan, findings } = proved(
    layOut({
      snapshot,
      binding,
      assessment,
      countyAssessment: blocks,
      otherFindings,
      settings,
      words,
    }),
    snapshot,
  );
  return { assessment, blocks, findings, plan };
}

/** The official tables of the chosen standard as sheets. */
export function computeTables(understanding: Understanding, words: Words): Computation {
  const { snapshot, settings, binding, tables } = understanding;
  const { assessment, blocks, ...rest } = assessStandard(understanding, settings.standard);
  const { plan, findings } = proved(
    layOutTables({
      snapshot,
      binding,
      assessment,
      countyAssessment: blocks,
      tables,
      settings,
      words,
      ...rest,
    }),
    snapshot,
  );
  return { assessment, blocks, findings, plan };
}

/** The sheet 均衡_县级数据, made or brought up to date. */
export function computeCountySheet(
  { snapshot, settings }: Understanding,
  words: Words,
): Pick<Computation, 'plan'> {
  return proved(layOutCountySheet({ snapshot, settings, words }), snapshot);
}

/**
 * The outputs for a workbook of their own: computed columns on sheets, and no names on cells that
 * are not there. For a file that could not be saved whole.
 */
export function alone(
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
function proved(layout: Layout, snapshot: Snapshot): Layout {
  const [violation] = proveOwnership(layout.plan, snapshot);
  if (violation) throw new Error(`the plan leaves what is ours: ${JSON.stringify(violation)}`);
  return layout;
}

/** The standards whose outputs stand in the workbook. */
function standardsInUse(snapshot: Snapshot): readonly StandardId[] {
  const used = new Set(ownedAreas(snapshot).outputs.map(({ standard }) => standard));
  return standardIds.filter((id) => used.has(id));
}
