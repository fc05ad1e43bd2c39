/**
 * After a write that failed: putting everything back, in one go or else sheet by sheet, however long
 * a cell stays in edit mode.
 */
import { parseReference } from '../../sheets/area';
import { isOtherRun } from './failures';
import { patiently, type Pause } from './host';
import { restore, type AppliedChange } from './restore';
import { placeName } from './steps';
import { runWaiting, type Waiting } from './waiting';

export interface PutBack {
  /** Places that could not be put back. */
  readonly unrestored: readonly string[];
  /** Another run wrote meanwhile; what it left is not touched. */
  readonly otherRun: boolean;
}

/** How the way back is waited for. */
interface RestoreWatch {
  readonly pause: Pause;
  readonly waiting: Waiting;
}

/** @param taken the write's first request went through */
export async function putBack(
  change: AppliedChange,
  taken: boolean,
  { pause, waiting }: RestoreWatch,
): Promise<PutBack> {
  const watch = { pause, waiting };
  const whole = await restored(change, taken, watch);
  if (whole === 'all') return { unrestored: [], otherRun: false };
  const sheets = [
    ...new Set(change.plan.operations.flatMap((one) => ('sheet' in one ? one.sheet : []))),
  ];
  const placesOn = (sheet: string) =>
    change.image.cells
      .filter((cells) => cells.sheet === sheet)
      .map((cells) => placeName(sheet, cells));
  if (whole === 'otherRun') {
    return { unrestored: taken ? sheets.flatMap(placesOn) : [], otherRun: true };
  }
  const back = await Promise.all(
    sheets.map((sheet) => restored(changeOn(sheet, change), taken, watch, true)),
  );
  const left = sheets.filter((_, index) => back[index] !== 'all');
  // The turn goes back with the last sheet; while one is missing, others must read anew.
  if (left.length === 0) await restored(changeOn(null, change), true, watch);
  return { unrestored: left.flatMap(placesOn), otherRun: back.includes('otherRun') };
}

async function restored(
  change: AppliedChange,
  taken: boolean,
  { pause, waiting }: RestoreWatch,
  share = false,
): Promise<'all' | 'otherRun' | 'failed'> {
  const how = { reason: 'failed', taken, share } as const;
  try {
    await patiently(
      () =>
        runWaiting(waiting, (context) => restore(context, change, how, { pause, waiting }), {
          delayForCellEdit: true,
        }),
      pause,
    );
    return 'all';
  } catch (error) {
    // The failure that led here is what the user is told; what stays behind is named beside it.
    return isOtherRun(error) ? 'otherRun' : 'failed';
  }
}

/** The share of a change that one sheet has, null: no sheet; names count to the sheet that they point to. */
function changeOn(sheet: string | null, change: AppliedChange): AppliedChange {
  const { plan, image, looks, charts, ours, previous, turn } = change;
  const here = (place: { readonly sheet: string }) => place.sheet === sheet;
  const operations = plan.operations.filter((one) => one.kind !== 'removeName' && here(one));
  return {
    plan: { ...plan, operations },
    image: {
      cells: image.cells.filter(here),
      names: image.names.filter(({ before, after }) => {
        const reference = after ?? before;
        return reference !== undefined && parseReference(reference)?.sheet === sheet;
      }),
      addedSheets: image.addedSheets.filter((name) => name === sheet),
      merges: image.merges && image.merges.filter(here),
    },
    looks: {
      cells: looks.cells.filter(here),
      columns: looks.columns.filter(here),
      rules: looks.rules.filter(here),
    },
    charts: {
      before: charts.before.filter(here),
      added: charts.added.filter(here),
      removed: charts.removed.filter(here),
    },
    ours: ours.filter(here),
    previous: previous && previous.filter(({ operation }) => here(operation)),
    turn,
  };
}
