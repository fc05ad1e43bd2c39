/** Which rows of a table are its schools, by a person's word: all its names cover just these. */
import { placeTold } from '../../county/answerPlaces';
import type { Settings } from '../../county/settings';
import type { SheetArea } from '../area';
import type { BoundTable } from '../binding';
import { namesOfTable } from './bindingNames';
import type { UnderstoodDraft } from './bindWorkbook';
import type { CorrectionChange, CorrectionOf } from './corrections';
import { rowIdentity } from './regionRows';
import { schoolRows } from './tableRows';

/** Null where none of the rows is below the header and on the used part of the sheet. */
export function rowsByHand(
  correction: CorrectionOf<'rows'>,
  { bound, names, view }: UnderstoodDraft,
  settings: Settings,
): CorrectionChange | null {
  const table = bound.table ?? bound.refused;
  if (!table) return null;
  const firstRow = Math.max(correction.firstRow, (table.header?.last ?? -1) + 1, view.firstRow);
  const end = Math.min(correction.firstRow + correction.rowCount, view.lastRow + 1);
  if (end <= firstRow) return null;
  const changed = new Map<string, SheetArea | null>();
  // one that binds nothing would cover other rows than the rest
  for (const { name, source } of names) if (source === 'own') changed.set(name, null);
  for (const { name, area } of namesOfTable(table, { firstRow, rowCount: end - firstRow })) {
    changed.set(name, area);
  }
  return {
    names: changed,
    settings: {
      ...stageKept(table, settings),
      ...schoolsOutside(table, view, firstRow, end, settings),
    },
  };
}

/** Schools outside the chosen rows would be taken in again: the person's word is that they are none. */
function schoolsOutside(
  table: BoundTable,
  view: UnderstoodDraft['view'],
  firstRow: number,
  end: number,
  { rowKinds }: Settings,
): Pick<Partial<Settings>, 'rowKinds'> {
  const fields = table.columns.map(({ column, field }) => ({ column, field }));
  const told = (row: number) => placeTold(table.sheet, rowIdentity(view, row, table, fields));
  const rows = schoolRows(table);
  const outside = rows.filter((row) => row < firstRow || row >= end);
  if (outside.length === 0) return {};
  const notes = outside.map((row) => [told(row), 'note'] as const);
  return { rowKinds: { ...rowKinds, ...Object.fromEntries(notes) } };
}

/** Names say no stage: that of a one-stage table is remembered, as a run would. */
export function stageKept(
  { key, mode }: Pick<BoundTable, 'key' | 'mode'>,
  { stages }: Settings,
): Pick<Partial<Settings>, 'stages'> {
  if (mode.kind !== 'oneStage' || stages[key] === mode.stage) return {};
  return { stages: { ...stages, [key]: mode.stage } };
}
