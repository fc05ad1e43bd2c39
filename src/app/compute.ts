/**
 * The pure part of every use case: from a snapshot and the county's choices to what was understood
 * (binding), what follows (assessments, findings) and what would be written (plan).
 */
import { assess } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import { readCounty } from '../county/readCounty';
import type { Finding } from '../county/finding';
import type { Settings } from '../county/settings';
import type { SchoolTable } from '../county/table';
import { bindWorkbook } from '../sheets/binding/bindWorkbook';
import { readTables } from '../sheets/binding/readTables';
import type { Binding } from '../sheets/binding';
import { layOut } from '../sheets/layout/layOut';
import { ownedAreas, parseOwnName } from '../sheets/naming';
import { proveOwnership } from '../sheets/ownership';
import type { Plan } from '../sheets/plan';
import { readSettings } from '../sheets/settingsSheet';
import type { Snapshot } from '../sheets/snapshot';
import type { Words } from '../standards/message';
import { applyPack } from '../standards/applyPack';
import { standardOf } from '../standards/standards';
import { standardIds, type StandardId } from '../standards/standard';

/** A workbook as far as it can be understood without computing. */
export interface Understanding {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly binding: Binding;
  readonly tables: readonly SchoolTable[];
}

/** What a run is going to write and why. */
export interface Computation extends Understanding {
  /** Of the standard that was asked for. */
  readonly assessment: Assessment;
  /** All findings of that standard: binding, entries, county, and places taken. */
  readonly findings: readonly Finding[];
  readonly plan: Plan;
}

/** @param choices override what the workbook keeps on 均衡_设置 */
export function understand(snapshot: Snapshot, choices: Partial<Settings>): Understanding {
  const settings = { ...readSettings(snapshot).settings, ...choices };
  const binding = bindWorkbook(snapshot, settings);
  return { snapshot, settings, binding, tables: readTables(snapshot, binding) };
}

/** One standard over bound tables: rows, checks, assessment. Binding findings come first. */
export function assessTables(understanding: Understanding, standardId: StandardId): Assessment {
  const { settings, tables, binding } = understanding;
  const standard = standardOf(standardId);
  const applied = settings.pack ? applyPack(standard, settings.pack) : standard;
  const assessment = assess(readCounty(tables, applied, settings), applied);
  return { ...assessment, findings: [...binding.findings, ...assessment.findings] };
}

/**
 * Computes and lays out everything of one run. Findings of the other standard stay on the findings
 * sheet as long as its outputs stand in the workbook, so that neither run disturbs the other.
 *
 * @throws Error when the plan would leave what the add-in owns (a fault of ours, never the county's)
 */
export function compute(understanding: Understanding, words: Words): Computation {
  const { snapshot, settings, binding } = understanding;
  const assessment = assessTables(understanding, settings.standard);
  const otherFindings = standardsInUse(snapshot)
    .filter((id) => id !== settings.standard)
    .map((id) => ({ standard: id, findings: assessTables(understanding, id).findings }));
  const { plan, findings } = layOut({
    snapshot,
    binding,
    assessment,
    otherFindings,
    settings,
    words,
  });
  const [violation] = proveOwnership(plan, snapshot);
  if (violation) throw new Error(`the plan leaves what is ours: ${JSON.stringify(violation)}`);
  return { ...understanding, assessment, findings, plan };
}

/**
 * The outputs for a workbook of their own: computed columns on sheets, and no names on cells that
 * are not there. For a file that could not be saved whole.
 */
export function computeAlone(understanding: Understanding, words: Words): Computation {
  const { snapshot, settings, binding } = understanding;
  const tableSheets = new Set(binding.tables.map(({ sheet }) => sheet));
  const computation = compute(
    {
      ...understanding,
      snapshot: { sheets: snapshot.sheets.filter(({ name }) => tableSheets.has(name)), names: [] },
      settings: { ...settings, columns: 'sheet' },
    },
    words,
  );
  const operations = computation.plan.operations.filter(
    (operation) => operation.kind !== 'name' || parseOwnName(operation.name)?.kind !== 'input',
  );
  return { ...computation, plan: { ...computation.plan, operations } };
}

/** The standards whose outputs stand in the workbook. */
function standardsInUse(snapshot: Snapshot): readonly StandardId[] {
  const used = new Set(ownedAreas(snapshot).outputs.map(({ standard }) => standard));
  return standardIds.filter((id) => used.has(id));
}
