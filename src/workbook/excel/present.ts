/**
 * What stands in the workbook by now, in the places that an earlier write changed: found again by
 * the names of ours where rows or columns moved them. Writes nothing.
 */
import type { CellValue } from '../../county/cell';
import { overlaps, parseReference, type SheetArea } from '../../sheets/area';
import { fromHost } from './cells';
import { captureRulesNow, type Looks } from './capture';
import { loadCharts, presentCharts, type ChartsImage, type PresentChart } from './charts';
import type { CellsImage, Image } from './image';
import { readBlocks, type Block } from './pieces';

/** What stands in the workbook now. */
export interface Present {
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: ReadonlySet<string>;
  /** Added sheets that are there, with the cells they hold. */
  readonly added: ReadonlyMap<string, PresentSheet>;
  readonly cells: readonly PresentCells[];
  /** Blocks that cannot be found any more. */
  readonly lost: readonly SheetArea[];
  readonly shifts: readonly Shift[];
  /** Colour rules now, in the order of `looks.rules`. */
  readonly rules: readonly (readonly string[])[];
  /** On sheets whose charts the write changed. */
  readonly charts: readonly PresentChart[];
}

export interface PresentSheet {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

export interface PresentCells {
  readonly image: CellsImage;
  readonly area: SheetArea;
  readonly block: Block;
}

/** A place of ours that rows or columns inserted since have moved; null: it is gone or resized. */
interface Shift {
  readonly then: SheetArea;
  readonly by: { readonly rows: number; readonly columns: number } | null;
}

/** Reads it: names and sheets first, then what lies where they say by now. */
export async function readPresent(
  context: Excel.RequestContext,
  image: Image,
  looks: Looks,
  charted: ChartsImage,
): Promise<Present> {
  const { workbook } = context;
  const names = workbook.names.load({ name: true, formula: true, scope: true });
  const sheets = workbook.worksheets.load({ name: true });
  await context.sync();
  const sheetNames = new Set(sheets.items.map(({ name }) => name));
  const references = new Map(
    names.items
      .filter(({ scope }) => scope === 'Workbook')
      .map(({ name, formula }) => [name.toLowerCase(), String(formula).replace(/^=/, '')]),
  );
  const shifts = image.names.flatMap((one) =>
    shiftOf(one.after, references.get(one.name.toLowerCase())),
  );

  const found: { image: CellsImage; area: SheetArea }[] = [];
  const lost: SheetArea[] = [];
  for (const cells of image.cells) {
    if (image.addedSheets.includes(cells.sheet)) continue;
    const area = sheetNames.has(cells.sheet) ? moved(cells, { shifts }) : null;
    if (area === null) lost.push(cells);
    else found.push({ image: cells, area });
  }
  const addedNow = image.addedSheets.filter((name) => sheetNames.has(name));
  const used = addedNow.map((name) =>
    workbook.worksheets
      .getItem(name)
      .getUsedRangeOrNullObject(true)
      .load({ rowIndex: true, columnIndex: true, values: true }),
  );
  const rules = looks.rules.map((area) => {
    const place = sheetNames.has(area.sheet) ? moved(area, { shifts }) : null;
    return place === null ? null : captureRulesNow(context, place);
  });
  const chartSheets = [
    ...new Set([...charted.added, ...charted.removed].map(({ sheet }) => sheet)),
  ].filter((sheet) => sheetNames.has(sheet) && !image.addedSheets.includes(sheet));
  const charts = chartSheets.map((sheet) => loadCharts(workbook.worksheets.getItem(sheet)));
  // One round trip for the sheets, rules and charts, and as many as it takes for the cells.
  await context.sync();
  const blocks = await readBlocks(
    context,
    found.map(({ area }) => ({ ...area, formulas: true })),
  );
  return {
    names: references,
    sheets: sheetNames,
    added: new Map(addedNow.map((name, index) => [name, presentSheet(used[index])])),
    cells: found.flatMap(({ image: cells, area }, index) => {
      const block = blocks[index];
      return block ? [{ image: cells, area, block }] : [];
    }),
    lost,
    shifts,
    rules: rules.map((collection) => collection?.items.map(({ id }) => id) ?? []),
    charts: chartSheets.flatMap((sheet, index) => presentCharts(sheet, charts[index])),
  };
}

function presentSheet(used: Excel.Range | undefined): PresentSheet {
  return used === undefined || used.isNullObject
    ? { row: 0, column: 0, values: [] }
    : {
        row: used.rowIndex,
        column: used.columnIndex,
        values: used.values.map((row) => row.map(fromHost)),
      };
}

function shiftOf(written: string | undefined, present: string | undefined): Shift[] {
  const then = written === undefined ? null : parseReference(written);
  if (then === null || present === undefined) return [];
  const now = parseReference(present);
  const same =
    now !== null &&
    now.sheet === then.sheet &&
    now.rows === then.rows &&
    now.columns === then.columns;
  if (!same) return [{ then, by: null }];
  return [{ then, by: { rows: now.row - then.row, columns: now.column - then.column } }];
}

/** Where a block lies now, by the name of ours that lies over it or else on its sheet. */
export function moved(area: SheetArea, { shifts }: Pick<Present, 'shifts'>): SheetArea | null {
  const here = shifts.filter(({ then }) => then.sheet === area.sheet);
  const shift =
    here.find(({ then }) => overlaps(then, area)) ??
    here.find(({ then }) => overlaps({ ...then, row: area.row, rows: area.rows }, area)) ??
    here[0];
  if (shift === undefined) return plain(area);
  if (shift.by === null) return null;
  const { rows, columns } = shift.by;
  return { ...plain(area), row: area.row + rows, column: area.column + columns };
}

function plain({ sheet, row, column, rows, columns }: SheetArea): SheetArea {
  return { sheet, row, column, rows, columns };
}
