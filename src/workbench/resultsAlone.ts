/**
 * The results alone, for a workbook that cannot be saved with them: as the command line does it, but
 * with all that was written and answered since the workbook was opened.
 */
import { writeAside, type Computed } from '../app/writeAside';
import type { SessionState } from '../app/session';
import { understand } from '../app/understand';
import { findingIdentity } from '../county/findingIdentity';
import { ownedAreas } from '../sheets/written';
import type { Words } from '../standards/message';
import { newFile, type FileWorkbook } from '../workbook/file';

const loadComputing = () => import(/* webpackChunkName: 'compute' */ '../app/compute');

/**
 * @param refused a run was computed, but the workbook did not take it
 * @returns the bytes of an .xlsx file; null when nothing was computed yet
 * @throws WorkbookFailure
 */
export async function resultsAlone(
  workbook: FileWorkbook,
  { settings, survey, assessment }: SessionState,
  refused: boolean,
  words: Words,
): Promise<Uint8Array | null> {
  const { outputsOnly, compute, computeTables } = await loadComputing();
  const snapshot = await workbook.read({ sheets: 'all' });
  const understanding = understand(snapshot, settings);
  if (understanding.binding.refusals.length > 0) return null;
  const remarks = new Map(
    (survey?.findings ?? []).flatMap((finding, at) => {
      const remark = survey?.remarks[at];
      return remark === null || remark === undefined
        ? []
        : [[findingIdentity(finding), remark] as const];
    }),
  );
  const run: Computed = (understood, spoken) => compute(understood, spoken, remarks);
  const ofRun = plannedSheets(run(understanding, words));
  const ofTables = plannedSheets(computeTables(understanding, words));
  const tablesStand = [...ownedAreas(snapshot).pages.values()].some(
    ({ sheet }) => ofTables.has(sheet) && !ofRun.has(sheet),
  );
  const kinds = [...(assessment || refused ? [run] : []), ...(tablesStand ? [computeTables] : [])];
  if (kinds.length === 0) return null;
  const companion = newFile();
  await writeAside(companion, kinds, outputsOnly, understanding, words);
  const saved = await companion.save();
  if (saved.kind !== 'faithful') throw new Error('a workbook of our own was not saved as written');
  return saved.bytes;
}

/** Sheets that a plan writes on. */
function plannedSheets({ plan }: ReturnType<Computed>): ReadonlySet<string> {
  return new Set(plan.preview.map(({ sheet }) => sheet));
}
