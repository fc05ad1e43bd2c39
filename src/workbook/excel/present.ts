/**
 * What stands in the workbook by now, in the places that an earlier write changed: found again by
 * the names of ours where rows or columns moved them. Writes nothing.
 */
import type { CellValue } from '../../county/cell';
import type { SheetArea } from '../../sheets/area';
import { fromHost } from './cells';
import { captureRulesNow, type Looks } from './capture';
import { loadCharts, presentCharts, type ChartsImage, type PresentChart } from './charts';
import { movedArea, rowsFound, shiftOf, soughtPieces, type Shift, type Sought } from './followed';
import type { CellsImage, Image } from './image';
import { openBatch } from './host';
import { readBlocks, type CellBlock } from './pieces';
import { answered } from './waiting';

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
  readonly formulas: readonly (readonly unknown[])[];
}

export interface PresentCells {
  readonly image: CellsImage;
  readonly area: SheetArea;
  readonly block: CellBlock;
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
  await answered(context);
  const sheetNames = new Set(sheets.items.map(({ name }) => name));
  const references = new Map(
    names.items
      .filter(({ scope }) => scope === 'Workbook')
      .map(({ name, formula }) => [name.toLowerCase(), String(formula).replace(/^=/, '')]),
  );
  const shifts = image.names.flatMap((one) =>
    shiftOf(one.after, references.get(one.name.toLowerCase())),
  );

  const found: Sought[] = [];
  const lost: SheetArea[] = [];
  for (const cells of image.cells) {
    if (image.addedSheets.includes(cells.sheet)) continue;
    if (sheetNames.has(cells.sheet)) found.push(...soughtPieces(cells, shifts));
    else lost.push(cells);
  }
  const addedNow = image.addedSheets.filter((name) => sheetNames.has(name));
  // What formulas of ours come to is the host's.
  const isLive = (name: string) =>
    image.cells.some(
      ({ sheet, afterFormulas }) =>
        sheet === name && afterFormulas.some((row) => row.some((formula) => formula !== null)),
    );
  const used = addedNow.map((name) =>
    workbook.worksheets
      .getItem(name)
      .getUsedRangeOrNullObject(true)
      .untrack()
      .load({ rowIndex: true, columnIndex: true, values: true, formulas: isLive(name) }),
  );
  const rules = looks.rules.map((area) => {
    const place = sheetNames.has(area.sheet) ? movedArea(area, { shifts }) : null;
    return place === null ? null : captureRulesNow(context, place);
  });
  const chartSheets = [
    ...new Set([...charted.added, ...charted.removed].map(({ sheet }) => sheet)),
  ].filter((sheet) => sheetNames.has(sheet) && !image.addedSheets.includes(sheet));
  const charts = chartSheets.map((sheet) => loadCharts(workbook.worksheets.getItem(sheet)));
  // One round trip for the sheets, rules and charts, and as many as it takes for the cells.
  await answered(context);
  const blocks = await readBlocks(
    openBatch(context),
    found.map(({ area }) => ({ ...area, values: true, formulas: true })),
  );
  return {
    names: references,
    sheets: sheetNames,
    added: new Map(addedNow.map((name, index) => [name, presentSheet(used[index], isLive(name))])),
    cells: found.flatMap((sought, index) => {
      const block = blocks[index];
      return block ? rowsFound(sought, block) : [];
    }),
    lost,
    shifts,
    rules: rules.map((collection) => collection?.items.map(({ id }) => id) ?? []),
    charts: chartSheets.flatMap((sheet, index) => presentCharts(sheet, charts[index])),
  };
}

function presentSheet(used: Excel.Range | undefined, isLive: boolean): PresentSheet {
  return used === undefined || used.isNullObject
    ? { row: 0, column: 0, values: [], formulas: [] }
    : {
        row: used.rowIndex,
        column: used.columnIndex,
        values: used.values.map((row) => row.map(fromHost)),
        formulas: isLive ? used.formulas : [],
      };
}
