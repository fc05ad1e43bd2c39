/**
 * Columns that a person pointed out on a sheet whose headers are the county's own, as answers that
 * last (`fieldColumns`): by header, or by letters where the header does not tell the column apart.
 */
import { placeTold, splitPlace } from '../../county/answerPlaces';
import { compact } from '../../county/cellEntry';
import { fieldOf, isNumeric, type FieldId } from '../../county/fields';
import type { Settings } from '../../county/settings';
import type { PupilStage } from '../../standards/standard';
import { columnLetters } from '../area';
import { tableKey } from '../naming';
import type { Snapshot } from '../snapshot';
import { understandTables, viewSheets } from './bindWorkbook';
import type { CorrectionOf } from './corrections';
import type { SheetView } from './sheetView';
import { headerCell, headerRowOver, toldAnswer } from './toldColumns';

export interface PointedColumn {
  /** 0-based on the sheet. */
  readonly column: number;
  readonly field: FieldId;
  readonly stage: PupilStage | null;
}

/** The settings that make a table of the sheet; null where the columns make none. */
export function pointOut(
  { sheet, columns, stage }: CorrectionOf<'point'>,
  snapshot: Snapshot,
  settings: Settings,
): Partial<Settings> | null {
  const view = viewSheets(snapshot, { ...settings, fieldColumns: {} }).get(sheet);
  if (!view) return null;
  const fieldColumns = pointedColumns(view, columns, settings.fieldColumns);
  const { drafts } = understandTables(snapshot, { ...settings, fieldColumns });
  const made = drafts.filter(
    ({ view: { name }, bound }) =>
      name === sheet && (bound.table !== null || bound.refusals.length > 0),
  );
  if (made.length === 0) return null;
  const asked = made.filter(({ bound }) =>
    bound.refusals.some(({ code }) => code === 'refused.stageUnknown'),
  );
  if (stage === null || asked.length === 0) return { fieldColumns };
  const stages = { ...settings.stages };
  for (const { key } of asked) stages[key] = stage;
  return { fieldColumns, stages };
}

/** @param view of the sheet as it stands, without what was told of it before */
export function pointedColumns(
  view: SheetView,
  pointed: readonly PointedColumn[],
  before: Settings['fieldColumns'],
): Settings['fieldColumns'] {
  const rows = pointed
    .filter(({ field }) => isNumeric(field))
    .map(({ column }) => headerRowOver(view, column) ?? -1);
  const headerRow = Math.max(-1, ...rows);
  const answers = pointed.map(({ column, field, stage }): readonly [string, string] => {
    const header = headerRow < 0 ? null : headerOf(view, headerRow, column);
    const what = header ?? `$${columnLetters(column)}`;
    return [placeTold(view.name, what), toldAnswer({ field: fieldOf(field), stage, unit: null })];
  });
  const said = new Set(answers.map(([, answer]) => answer));
  // what meant the same on this sheet means it no more
  const others = Object.entries(before).filter(([place, answer]) => {
    const table = splitPlace(place)?.table;
    const here = table === view.name || table === tableKey(view.name);
    return !here || !said.has(answer);
  });
  return Object.fromEntries([...others, ...answers]);
}

/** The lowest text at most so many rows above the last header row. */
const tallest = 3;

/** The header, if the sheet's first cell that says so is that of the column. */
function headerOf(view: SheetView, headerRow: number, column: number): string | null {
  for (let row = headerRow; row >= Math.max(view.firstRow, headerRow - tallest); row--) {
    const cell = view.cell(row, column);
    if (typeof cell !== 'string') continue;
    const first = headerCell(view, cell);
    return first?.row === row && first.column === column ? compact(cell) : null;
  }
  return null;
}
