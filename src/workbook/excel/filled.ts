/**
 * Where sheets are filled whose used range is too large to be loaded: a cell in the last corner makes
 * it 17 thousand million cells. Asks the host for the used range of ever smaller tiles, one round
 * trip each time, and loads no cell.
 */
import type { Area, SheetArea } from '../../sheets/area';
import { openBatch } from './host';
import { loadPlace, rangeArea } from './pieces';
import { answered } from './waiting';

/** Up to so many cells a used range is loaded whole. */
const loadedWhole = 2_000_000;

/** Tiles along each side of an area that is cut. */
const cuts = 8;

/** @returns areas that together hold all filled cells of the used ranges, small or well filled */
export async function filledAreas(
  context: Excel.RequestContext,
  used: readonly SheetArea[],
): Promise<readonly SheetArea[]> {
  return narrowed(
    context,
    used.filter((area) => !isLarge(area)),
    used.filter(isLarge),
  );
}

async function narrowed(
  context: Excel.RequestContext,
  done: readonly SheetArea[],
  large: readonly SheetArea[],
): Promise<readonly SheetArea[]> {
  if (large.length === 0) return done;
  const batch = openBatch(context);
  const asked = large.map((area) => {
    const used = tilesOf(area).map((tile) =>
      loadPlace(
        batch
          .range({ ...tile, sheet: area.sheet })
          .getUsedRangeOrNullObject(true)
          .untrack(),
      ),
    );
    return { area, used };
  });
  await answered(context);
  const found = asked.flatMap(({ area, used }) => {
    const filled = used
      .filter(({ isNullObject }) => !isNullObject)
      .map((range): SheetArea => ({ ...rangeArea(range), sheet: area.sheet }));
    const isFull = 2 * filled.reduce((sum, tile) => sum + sizeOf(tile), 0) > sizeOf(area);
    return isFull
      ? [{ area, isDone: true }]
      : filled.map((tile) => ({ area: tile, isDone: false }));
  });
  const [small, next] = [true, false].map((wanted) =>
    found
      .filter(({ area, isDone }) => (isDone || !isLarge(area)) === wanted)
      .map(({ area }) => area),
  );
  return narrowed(context, [...done, ...(small ?? [])], next ?? []);
}

function tilesOf({ row, column, rows, columns }: Area): readonly Area[] {
  const down = lengthParts(row, rows);
  const across = lengthParts(column, columns);
  return down.flatMap(([top, height]) =>
    across.map(([left, width]) => ({ row: top, rows: height, column: left, columns: width })),
  );
}

/** At most `cuts` parts of a length, each with its start. */
function lengthParts(start: number, length: number): readonly (readonly [number, number])[] {
  const size = Math.ceil(length / cuts);
  return Array.from({ length: Math.ceil(length / size) }, (_, at) => {
    const from = at * size;
    return [start + from, Math.min(size, length - from)] as const;
  });
}

function isLarge(area: Area): boolean {
  return sizeOf(area) > loadedWhole;
}

function sizeOf({ rows, columns }: Area): number {
  return rows * columns;
}
