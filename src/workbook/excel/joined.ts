/** Rectangles of cells put together: what is asked of each costs some ten actions. */
import type { Area, SheetArea } from '../../sheets/area';

/** Neighbours over the same rows as one, then those over the same columns. */
export function joinedAreas(areas: readonly SheetArea[]): SheetArea[] {
  return turned(joinedAcross(turned(joinedAcross(areas))));
}

function joinedAcross(areas: readonly SheetArea[]): SheetArea[] {
  const sorted = [...areas].sort(
    (a, b) =>
      compareTexts(a.sheet, b.sheet) || a.row - b.row || a.rows - b.rows || a.column - b.column,
  );
  const result: SheetArea[] = [];
  for (const area of sorted) {
    const last = result.at(-1);
    const adjoins =
      last !== undefined &&
      last.sheet === area.sheet &&
      last.row === area.row &&
      last.rows === area.rows &&
      last.column + last.columns >= area.column;
    if (adjoins) {
      const end = Math.max(last.column + last.columns, area.column + area.columns);
      result[result.length - 1] = { ...last, columns: end - last.column };
    } else {
      result.push(area);
    }
  }
  return result;
}

/** Rows as columns and columns as rows. */
function turned(areas: readonly SheetArea[]): SheetArea[] {
  return areas.map(({ sheet, row, column, rows, columns }) => ({
    sheet,
    row: column,
    column: row,
    rows: columns,
    columns: rows,
  }));
}

/** The smallest rectangle around all that are not empty. */
export function around(areas: readonly Area[]): Area {
  const filled = areas.filter(({ rows, columns }) => rows * columns > 0);
  const [row, column] = [
    Math.min(...filled.map((one) => one.row)),
    Math.min(...filled.map((one) => one.column)),
  ];
  if (filled.length === 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    row,
    column,
    rows: Math.max(...filled.map((one) => one.row + one.rows)) - row,
    columns: Math.max(...filled.map((one) => one.column + one.columns)) - column,
  };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
