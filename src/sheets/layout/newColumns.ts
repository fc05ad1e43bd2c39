/**
 * Headers of columns that a table lacks, right of its last one, for the county to fill below. Computed
 * columns that stand there make room: they are cleared, and the next run writes them further right.
 */
import { areaAddress, overlaps, type Area } from '../area';
import type { BoundTable } from '../binding';
import type { ColumnMeaning } from '../binding/corrections';
import { headedFigure } from '../intake/tableColumns';
import type { OwnedOutput } from '../naming';
import { ownCells } from '../ownership';
import type { Operation, PreviewLine } from '../plan';
import { sheetNamed, type Snapshot } from '../snapshot';
import { ownedAreas, writtenIn } from '../written';
import { headsOf, obstacle, zoneCells, type TakenReason } from './place';
import { joined } from './zoneWrites';

/** Placed: the headers stand side by side in the last row of the table's header. */
export type NewColumns =
  | {
      readonly kind: 'placed';
      readonly operations: readonly Operation[];
      readonly preview: readonly PreviewLine[];
    }
  | { readonly kind: 'taken'; readonly reason: TakenReason };

export function layOutNewColumns(
  snapshot: Snapshot,
  table: BoundTable,
  wanted: readonly ColumnMeaning[],
): NewColumns {
  const sheet = sheetNamed(snapshot, table.sheet);
  if (!sheet?.grid || table.header === null) return { kind: 'taken', reason: 'values' };
  if (sheet.protected) return { kind: 'taken', reason: 'protected' };
  const values = wanted.map(({ field, stage }) => headedFigure(field, stage));
  const first = table.lastColumn + 1;
  const needed = zoneCells(table, headsOf(table)[0], first, values.length);
  const { outputs } = ownedAreas(snapshot);
  const reason = writtenIn(snapshot).strange.some(
    ({ sheet: of, row, column }) =>
      of === sheet.name && meets(needed, { row, column, rows: 1, columns: 1 }),
  )
    ? 'values'
    : obstacle(sheet, needed, ownCells(outputs, sheet.name));
  if (reason !== null) return { kind: 'taken', reason };
  const area: Area = { row: table.header.last, rows: 1, column: first, columns: values.length };
  const what = { code: 'sheet.preview.headers', params: { headers: values.join('、') } } as const;
  return {
    kind: 'placed',
    operations: [
      ...makeRoom(outputs, sheet.name, needed),
      { kind: 'write', sheet: sheet.name, area, values: [values], gives: true },
    ],
    preview: [{ sheet: sheet.name, address: areaAddress(area), what }],
  };
}

/** All zones of a table of which one reaches into these cells, so that they stay in order. */
function makeRoom(
  outputs: readonly OwnedOutput[],
  sheet: string,
  needed: readonly Area[],
): readonly Operation[] {
  const here = outputs.filter(({ area }) => area.sheet === sheet);
  const inTheWay = new Set(here.filter((one) => meets(needed, one.area)).map(({ table }) => table));
  const leaving = here.filter(({ table }) => inTheWay.has(table));
  return [
    ...joined(ownCells(leaving, sheet)).map((area): Operation => ({ kind: 'clear', sheet, area })),
    ...leaving.map(({ name }): Operation => ({ kind: 'removeName', name })),
  ];
}

function meets(areas: readonly Area[], other: Area): boolean {
  return areas.some((area) => overlaps(area, other));
}
