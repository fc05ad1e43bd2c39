/**
 * Names of ours as a person wants them, laid over those of the workbook until a run writes them
 * there. Names move with the cells; what lies over them cannot, so that each remembers what stood
 * above its column, and one whose column is no longer there is left out.
 */
import { nameReference, type SheetArea } from '../area';
import { sheetNamed, valueAt, type NameSnapshot, type Snapshot } from '../snapshot';

/** Names of ours as they shall be, by name; null: gone. */
export type NameOverlay = ReadonlyMap<string, OverlaidArea | null>;

export interface OverlaidArea extends SheetArea {
  /** The nearest text above the first row and how many rows above; null: none. Not checked when absent. */
  readonly above?: Above | null;
}

interface Above {
  readonly text: string;
  readonly rows: number;
}

/** The workbook as it would be with these names. */
export function withNames(snapshot: Snapshot, overlay: NameOverlay): Snapshot {
  if (overlay.size === 0) return snapshot;
  const left = new Map(
    [...overlay]
      .filter(([, area]) => area === null || isThere(area, snapshot))
      .map(([name, area]) => [name.toLowerCase(), { name, area }] as const),
  );
  const names = snapshot.names.flatMap((known): readonly NameSnapshot[] => {
    const folded = known.name.toLowerCase();
    const own = left.get(folded);
    if (!own) return [known];
    left.delete(folded);
    return own.area ? [pointing(known.name, own.area)] : [];
  });
  for (const { name, area } of left.values()) if (area) names.push(pointing(name, area));
  return { ...snapshot, names };
}

/** The area with what stands above it, by which it is known again. */
export function anchoredArea(area: SheetArea, snapshot: Snapshot): OverlaidArea {
  return { ...area, above: textAbove(area, snapshot) };
}

/** The area's column is still the one that was meant; a sheet that was not read is trusted. */
function isThere(area: OverlaidArea, snapshot: Snapshot): boolean {
  const sheet = sheetNamed(snapshot, area.sheet);
  if (!sheet) return false;
  const { grid } = sheet;
  if (!grid) return true;
  const width = grid.values[0]?.length ?? 0;
  const inside =
    area.row >= grid.row &&
    area.row < grid.row + grid.values.length &&
    area.column >= grid.column &&
    area.column < grid.column + width;
  if (!inside || area.above === undefined) return inside;
  const now = textAbove(area, snapshot);
  return now?.text === area.above?.text && now?.rows === area.above?.rows;
}

/** Header cells stand at most this many rows above the schools. */
const highestHeader = 10;

function textAbove({ sheet, row, column }: SheetArea, snapshot: Snapshot): Above | null {
  const grid = sheetNamed(snapshot, sheet)?.grid;
  if (!grid) return null;
  for (let rows = 1; rows <= highestHeader && row - rows >= grid.row; rows += 1) {
    const value = valueAt(grid, row - rows, column);
    if (value !== null && value !== '') {
      return { text: typeof value === 'object' ? value.error : String(value), rows };
    }
  }
  return null;
}

function pointing(name: string, { sheet, row, column, rows, columns }: SheetArea): NameSnapshot {
  const area = { sheet, row, column, rows, columns };
  return { name, refersTo: nameReference(area), area };
}
