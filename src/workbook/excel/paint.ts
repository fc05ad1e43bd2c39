/**
 * Looks: formats by role, widths, row heights, merges, colour rules, frozen panes and print set-up.
 * Never writes a cell's content.
 */
import {
  absoluteAddress,
  areaAddress,
  columnLetters,
  contains,
  type Area,
  type SheetArea,
} from '../../sheets/area';
import { lookOf } from '../../sheets/roleLooks';
import { footerCodes } from '../../sheets/pageFooter';
import type { Allowed, Operation, Plan } from '../../sheets/plan';
import { step, type Batch, type Step } from './host';
import { joinedAreas } from './joined';
import { formatSteps, regionOf } from './regions';

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
  // By sheet and place: a plan for a county has tens of thousands of looks.
  const sheets = new Map<string, Map<string, Painted & { readonly at: number }>>();
  let at = 0;
  const paintOn = (one: Painted) => {
    const { operation } = one;
    const looks = sheets.get(operation.sheet) ?? new Map<string, Painted & { at: number }>();
    sheets.set(operation.sheet, looks);
    at += 1;
    // Several colour rules may share a place; other looks cover what was there.
    const place = operation.kind === 'colourRule' ? String(at) : lookKey(operation);
    looks.set(place, { ...one, at });
  };
  before.forEach(paintOn);
  for (const operation of plan.operations) {
    if (operation.kind === 'clear') {
      const looks = sheets.get(operation.sheet) ?? new Map<string, Painted>();
      for (const [place, { operation: old }] of looks) {
        if ('area' in old && contains(operation.area, old.area)) looks.delete(place);
      }
    } else if (isLook(operation)) {
      paintOn({ operation, palette: plan.palette });
    }
  }
  return [...sheets.values()]
    .flatMap((looks) => [...looks.values()])
    .sort((a, b) => a.at - b.at)
    .map(({ operation, palette }) => ({ operation, palette }));
}

function lookKey(operation: LookOperation): string {
  const { kind } = operation;
  const place = 'area' in operation ? areaAddress(operation.area) : '';
  return `${kind} ${place} ${kind === 'columns' ? operation.column : ''}`;
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
    // Only on sheets that are new: the way back takes the sheet away.
    case 'filter':
      return false;
    // Heights follow the texts; they are fitted anew, not remembered.
    case 'fitRows':
      return false;
  }
}

/** One look with what it weighs. */
export function lookStep(operation: LookOperation, palette: Plan['palette']): Step {
  const queue = (batch: Batch) => paint(batch, operation, palette);
  switch (operation.kind) {
    case 'format':
      return combined(formatSteps([operation], palette, false));
    case 'merge':
    case 'freeze':
      return step(5, queue);
    case 'columns':
      return combined(columnSteps([operation]));
    case 'rowHeights':
      return step(5 * new Set(operation.heights).size + operation.heights.length / 4, queue);
    case 'colourRule':
      return weighing(operation.formula, step(14, queue));
    case 'print':
      return step(26 + 2 * (operation.breaks?.length ?? 0), queue);
  }
}

function combined(steps: readonly Step[]): Step {
  const sum = (share: (one: Step) => number) => steps.reduce((all, one) => all + share(one), 0);
  return {
    bytes: sum(({ bytes }) => bytes),
    cells: 0,
    queue: (batch) => {
      for (const one of steps) one.queue(batch);
    },
  };
}

/** A step that carries a text besides. */
function weighing(text: string, one: Step): Step {
  return { ...one, bytes: one.bytes + encoder.encode(JSON.stringify(text)).length };
}

const encoder = new TextEncoder();

function paint(batch: Batch, operation: LookOperation, palette: Plan['palette']): void {
  const sheet = batch.sheet(operation.sheet);
  switch (operation.kind) {
    case 'format':
      for (const one of formatSteps([operation], palette, false)) one.queue(batch);
      return;
    case 'merge':
      return batch.range(placeOf(operation)).merge(false);
    case 'columns':
      for (const one of columnSteps([operation])) one.queue(batch);
      return;
    case 'rowHeights':
      return paintHeights(batch, operation);
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

/** Columns of one width are set together, by the last that is said of each. */
export function columnSteps(
  operations: readonly Extract<Operation, { kind: 'columns' }>[],
): Step[] {
  const [first] = operations;
  if (!first) return [];
  const { sheet } = first;
  const widths = new Map<number, number>();
  const hiding = new Map<number, boolean>();
  for (const { column, widths: given, hidden } of operations) {
    given.forEach((width, index) => {
      widths.set(column + index, width);
      if (hidden !== undefined) hiding.set(column + index, hidden);
    });
  }
  const areasOf = (columns: readonly number[]) =>
    joinedAreas(columns.map((column) => ({ sheet, row: 0, column, rows: 1, columns: 1 })));
  return [
    ...[...columnsBySize(widths)].map(([width, columns]) =>
      step(5 + columns.length / 8, (batch) => {
        for (const { format } of regionOf(batch, sheet, areasOf(columns)))
          format.columnWidth = widthInPoints(width);
      }),
    ),
    ...[...columnsBySize(hiding)].flatMap(([hidden, columns]) =>
      areasOf(columns).map((area) =>
        step(3, (batch) => {
          batch.range(area).columnHidden = hidden;
        }),
      ),
    ),
  ];
}

function columnsBySize<Size>(sizes: ReadonlyMap<number, Size>): Map<Size, number[]> {
  const found = new Map<Size, number[]>();
  for (const [column, size] of sizes) found.set(size, [...(found.get(size) ?? []), column]);
  return found;
}

/** Rows of one height are set together. */
function paintHeights(
  batch: Batch,
  { sheet, row, heights }: Extract<Operation, { kind: 'rowHeights' }>,
): void {
  for (const [height, rows] of alike(heights)) {
    for (let at = 0; at < rows.length; at += rowsTogether) {
      const addresses = rows
        .slice(at, at + rowsTogether)
        .map(([first, count]) => `${row + first + 1}:${row + first + count}`);
      for (const { format } of batch.areas(sheet, addresses)) format.rowHeight = height;
    }
  }
}

/** As many go together as an address may be long. */
const rowsTogether = 60;

/** Runs of like neighbours by their size, each as where it begins and how many they are. */
function alike(sizes: readonly number[]): Map<number, (readonly [number, number])[]> {
  const found = new Map<number, (readonly [number, number])[]>();
  let first = 0;
  sizes.forEach((size, index) => {
    if (sizes[index + 1] === size) return;
    found.set(size, [...(found.get(size) ?? []), [first, index - first + 1]]);
    first = index + 1;
  });
  return found;
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
export function hintStep(operation: Extract<Operation, { kind: 'validation' }>): Step {
  const { allow, prompt } = operation;
  return weighing(
    JSON.stringify([allow, prompt, prompt]),
    step(7, (batch) => hint(batch, operation)),
  );
}

function hint(
  batch: Batch,
  { sheet, area, allow, prompt }: Extract<Operation, { kind: 'validation' }>,
): void {
  const { dataValidation } = batch.range({ ...area, sheet });
  dataValidation.rule = ruleOfHint(allow);
  dataValidation.prompt = { ...prompt, showPrompt: true };
  dataValidation.errorAlert = { ...prompt, showAlert: true, style: 'Warning' };
}

function ruleOfHint(allow: Allowed): Excel.DataValidationRule {
  switch (allow.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: allow.options.join() } };
    case 'cells':
      return { list: { inCellDropDown: true, source: `=${absoluteAddress(allow.area)}` } };
    case 'number': {
      const { least, most } = allow;
      const decimal: Excel.BasicDataValidation =
        most === null
          ? { formula1: least, operator: 'GreaterThanOrEqualTo' }
          : { formula1: least, formula2: most, operator: 'Between' };
      return { decimal };
    }
  }
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
    scale,
    breaks,
    centred,
    footer,
  }: Extract<Operation, { kind: 'print' }>,
): void {
  const { pageLayout } = batch.sheet(sheet);
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = scale === undefined ? { horizontalFitToPages: pagesWide } : { scale };
  pageLayout.setPrintMargins('Inches', printMargins);
  pageLayout.setPrintArea(batch.range({ ...area, sheet }));
  if (repeatRows !== null) {
    pageLayout.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  }
  if (repeatColumns !== undefined) {
    const { first, last } = repeatColumns;
    pageLayout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  if (breaks !== undefined) {
    const { horizontalPageBreaks } = batch.sheet(sheet);
    horizontalPageBreaks.removePageBreaks();
    for (const row of breaks) horizontalPageBreaks.add(`A${row + 1}`);
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
