/**
 * Looks: formats by role, widths, row heights, merges, colour rules, frozen panes and print set-up.
 * Never writes a cell's content.
 */
import { areaAddress, columnLetters, contains, type Area, type SheetArea } from '../../sheets/area';
import { lookOf } from '../../sheets/roleLooks';
import { footerCodes } from '../../sheets/pageFooter';
import type { Operation, Plan } from '../../sheets/plan';
import type { Batch } from './host';

export type LookOperation = Extract<
  Operation,
  { kind: 'format' | 'merge' | 'columns' | 'rowHeights' | 'freeze' | 'colourRule' | 'print' }
>;

/** A look as it stands in the workbook, in the colours that it was painted with. */
export interface Painted {
  readonly operation: LookOperation;
  readonly palette: Plan['palette'];
}

/**
 * The looks that stand after a plan: those before, without the places it clears, and its own. A
 * look on the very place of an older one of its kind takes that one's place.
 */
export function paintedAfter(before: readonly Painted[], plan: Plan): Painted[] {
  let painted = [...before];
  for (const operation of plan.operations) {
    if (operation.kind === 'clear') {
      const { sheet, area } = operation;
      painted = painted.filter(
        ({ operation: old }) => !('area' in old && old.sheet === sheet && contains(area, old.area)),
      );
    } else if (isLook(operation)) {
      // Several colour rules may share a place; other looks cover what was there.
      if (operation.kind !== 'colourRule') {
        const place = lookKey(operation);
        painted = painted.filter(({ operation: old }) => lookKey(old) !== place);
      }
      painted.push({ operation, palette: plan.palette });
    }
  }
  return painted;
}

function lookKey(operation: LookOperation): string {
  const { kind, sheet } = operation;
  const place = 'area' in operation ? areaAddress(operation.area) : '';
  return JSON.stringify([kind, sheet, place, kind === 'columns' ? operation.column : null]);
}

export function isLook(operation: Operation): operation is LookOperation {
  switch (operation.kind) {
    case 'format':
    case 'merge':
    case 'columns':
    case 'rowHeights':
    case 'freeze':
    case 'colourRule':
    case 'print':
      return true;
    case 'addSheet':
    case 'clear':
    case 'write':
    case 'name':
    case 'removeName':
      return false;
    // charts.ts draws them.
    case 'chart':
    case 'removeChart':
      return false;
    // A hint is given to cells that had none; the way back takes it away.
    case 'validation':
      return false;
    // Heights follow the texts; they are fitted anew, not remembered.
    case 'fitRows':
      return false;
  }
}

export function paint(batch: Batch, operation: LookOperation, palette: Plan['palette']): void {
  const sheet = batch.sheet(operation.sheet);
  switch (operation.kind) {
    case 'format':
      return paintFormat(batch.range(placeOf(operation)), operation, palette);
    case 'merge':
      return batch.range(placeOf(operation)).merge(false);
    case 'columns':
      return paintColumns(batch, operation);
    case 'rowHeights':
      return paintHeights(sheet, operation);
    case 'freeze':
      return freeze(sheet.freezePanes, operation.rows, operation.columns);
    case 'colourRule':
      return paintRule(batch.range(placeOf(operation)), operation, palette);
    case 'print':
      return setUpPrint(batch, operation);
  }
}

/** An operation's place with its sheet. */
function placeOf({ sheet, area }: { readonly sheet: string; readonly area: Area }): SheetArea {
  return { ...area, sheet };
}

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

const horizontal = { left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const;

function paintFormat(
  range: Excel.Range,
  { role, numberFormat, align, area }: Extract<Operation, { kind: 'format' }>,
  palette: Plan['palette'],
): void {
  const look = lookOf(role, palette);
  const { format } = range;
  if (look.fill !== null) format.fill.color = `#${look.fill}`;
  format.font.color = `#${look.colour}`;
  format.font.bold = look.bold;
  format.font.size = look.size;
  if (look.typeface !== null) format.font.name = look.typeface;
  format.wrapText = look.wrap;
  format.horizontalAlignment = horizontal[align ?? look.horizontal];
  format.verticalAlignment = 'Center';
  if (look.border) {
    for (const edge of edges) {
      if (edge === 'InsideVertical' && area.columns === 1) continue;
      if (edge === 'InsideHorizontal' && area.rows === 1) continue;
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = `#${look.line}`;
    }
  }
  // One value stands for the whole range.
  if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
}

/** Widths of like neighbours are set together. */
function paintColumns(
  batch: Batch,
  { sheet, column, widths, hidden }: Extract<Operation, { kind: 'columns' }>,
): void {
  let first = 0;
  widths.forEach((width, index) => {
    if (widths[index + 1] === width) return;
    const columns = batch.range({
      sheet,
      row: 0,
      column: column + first,
      rows: 1,
      columns: index - first + 1,
    });
    columns.format.columnWidth = widthInPoints(width);
    first = index + 1;
  });
  if (hidden !== undefined && widths.length > 0) {
    batch.range({ sheet, row: 0, column, rows: 1, columns: widths.length }).columnHidden = hidden;
  }
}

/** Heights of like neighbours are set together. */
function paintHeights(
  sheet: Excel.Worksheet,
  { row, heights }: Extract<Operation, { kind: 'rowHeights' }>,
): void {
  let first = 0;
  heights.forEach((height, index) => {
    if (heights[index + 1] === height) return;
    sheet.getRange(`${row + first + 1}:${row + index + 1}`).untrack().format.rowHeight = height;
    first = index + 1;
  });
}

/** Excel measures columns in points; a character of the default font is 7 pixels, the margin 5. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Excel measures the texts itself. */
export function fitRows(
  batch: Batch,
  { sheet, row, heights }: Extract<Operation, { kind: 'fitRows' }>,
): void {
  const rows = `${row + 1}:${row + heights.length}`;
  batch.sheet(sheet).getRange(rows).untrack().format.autofitRows();
}

/** Beside an entry that is warned of stands what is expected. */
export function hint(
  batch: Batch,
  { sheet, area, allow, prompt }: Extract<Operation, { kind: 'validation' }>,
): void {
  const { dataValidation } = batch.range({ ...area, sheet });
  dataValidation.rule =
    allow.kind === 'list'
      ? { list: { inCellDropDown: true, source: allow.options.join() } }
      : {
          decimal:
            allow.most === null
              ? { formula1: allow.least, operator: 'GreaterThanOrEqualTo' }
              : { formula1: allow.least, formula2: allow.most, operator: 'Between' },
        };
  dataValidation.prompt = { ...prompt, showPrompt: true };
  dataValidation.errorAlert = { ...prompt, showAlert: true, style: 'Warning' };
}

function freeze(panes: Excel.WorksheetFreezePanes, rows: number, columns: number): void {
  panes.unfreeze();
  if (rows > 0 && columns > 0) {
    panes.freezeAt(areaAddress({ row: 0, column: 0, rows, columns }));
  } else if (rows > 0) {
    panes.freezeRows(rows);
  } else if (columns > 0) {
    panes.freezeColumns(columns);
  }
}

function paintRule(
  range: Excel.Range,
  { formula, role, numberFormat }: Extract<Operation, { kind: 'colourRule' }>,
  palette: Plan['palette'],
): void {
  const look = lookOf(role, palette);
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  if (look.fill !== null) custom.format.fill.color = `#${look.fill}`;
  custom.format.font.color = `#${look.colour}`;
  if (look.bold) custom.format.font.bold = true;
  if (numberFormat !== undefined) custom.format.numberFormat = numberFormat;
}

/** In inches: room for a wide table. */
const printMargins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 };

function setUpPrint(
  batch: Batch,
  {
    sheet,
    landscape,
    area,
    repeatRows,
    repeatColumns,
    pagesWide = 1,
    centred,
    footer,
  }: Extract<Operation, { kind: 'print' }>,
): void {
  const { pageLayout } = batch.sheet(sheet);
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: pagesWide };
  pageLayout.setPrintMargins('Inches', printMargins);
  pageLayout.setPrintArea(batch.range({ ...area, sheet }));
  if (repeatRows !== null) {
    pageLayout.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  }
  if (repeatColumns !== undefined) {
    const { first, last } = repeatColumns;
    pageLayout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  if (centred !== undefined) pageLayout.centerHorizontally = centred;
  if (footer !== undefined) {
    const { left, center, right } = footerCodes(footer);
    const page = pageLayout.headersFooters.defaultForAllPages;
    page.leftFooter = left;
    page.centerFooter = center;
    page.rightFooter = right;
  }
}
