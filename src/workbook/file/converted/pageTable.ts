/** The grid of one table of a page: which cell stands where, what is merged, what is hidden. */
import type { Area } from '../../../sheets/area';
import type { PlacedCell } from './bookDraft';
import { OpenSpans } from './openSpans';
import { attributeOf, isElement, shownAs, walkText, type PageElement } from './pageNodes';
import type { PageStyles } from './pageStyles';
import type { Budget, NumberFormat } from './readBook';
import { TextFlow } from './textFlow';
import { numberOf, typedText, type TypedText } from './typedText';

export interface PageGrid {
  readonly rows: number;
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly caption: string | null;
}

export interface TableReading {
  readonly styles: PageStyles;
  readonly budget: Budget;
  /** Gets a table within a cell, and the text of the cell before it. */
  readonly onTable: (table: PageElement, hidden: boolean, flow: TextFlow) => void;
}

/** As the HTML standard has it. */
const mostColumns = 1000;
const mostRows = 65_534;

/** No row has two cells: it is no grid. */
export function isOfSingleCells(table: PageElement): boolean {
  return rowGroups(table).every((group) => rowsOf(group).every((row) => cellsOf(row).length < 2));
}

export function readTable(table: PageElement, reading: TableReading): PageGrid {
  const hiddenColumns = columnsNotShown(table, reading);
  const grid = new GridReading(reading, new Set(hiddenColumns));
  for (const group of rowGroups(table)) grid.group(group);
  const caption = elementsOf(table).find(({ tagName }) => tagName === 'caption');
  return {
    rows: grid.row,
    cells: grid.cells,
    merges: grid.merges,
    hiddenRows: grid.hiddenRows,
    hiddenColumns,
    caption: caption ? grid.textOf(caption, false).join(' ') : null,
  };
}

class GridReading {
  row = 0;
  readonly cells: PlacedCell[] = [];
  readonly merges: Area[] = [];
  readonly hiddenRows: number[] = [];

  constructor(
    private readonly reading: TableReading,
    private readonly hiddenColumns: ReadonlySet<number>,
  ) {}

  /** Cells reach down to the end of their group at most. */
  group(group: PageElement): void {
    const { styles, budget } = this.reading;
    const spans = new OpenSpans(budget);
    const merges: Area[] = [];
    const isHidden = shownAs(group, styles).hidden;
    for (const row of rowsOf(group)) {
      budget.step();
      spans.upTo(this.row);
      if (isHidden || shownAs(row, styles).hidden) this.hiddenRows.push(this.row);
      let column = 0;
      for (const cell of cellsOf(row)) {
        for (let span = spans.at(this.row, column); span; span = spans.at(this.row, column)) {
          column = span.column + span.columns;
        }
        column += this.cell(cell, column, spans, merges);
      }
      this.row += 1;
    }
    for (const merge of merges) {
      const rows = Math.min(merge.rows, this.row - merge.row);
      if (rows > 1 || merge.columns > 1) this.merges.push({ ...merge, rows });
    }
  }

  /** @returns how many columns it takes; one that is not shown takes none */
  private cell(cell: PageElement, column: number, spans: OpenSpans, merges: Area[]): number {
    const { row } = this;
    const { hidden, isText } = shownAs(cell, this.reading.styles);
    // a column that is hidden as a whole keeps its cells
    const isLeftOut = hidden && !this.hiddenColumns.has(column);
    const text = this.textOf(cell, isLeftOut).join('\n');
    if (isLeftOut) return 0;
    const columns = spans.room(row, column, spanOf(cell, 'colspan', mostColumns) || 1);
    const rows = spanOf(cell, 'rowspan', mostRows) || mostRows;
    if (rows > 1 || columns > 1) merges.push({ row, column, rows, columns });
    if (rows > 1) spans.add({ row, column, columns, end: row + rows });
    const read = valueOf(cell, text, isText);
    if (read.value !== null) this.cells.push({ row, column, ...read });
    return columns;
  }

  textOf(element: PageElement, hidden: boolean): string[] {
    const { styles, onTable } = this.reading;
    const flow = new TextFlow();
    walkText(element.childNodes, { styles, flow, onTable }, hidden);
    return flow.take();
  }
}

/** What Excel says of a cell beside its text, in attributes of its own. */
function valueOf(cell: PageElement, text: string, isText: boolean): TypedText {
  const error = attributeOf(cell, 'x:err');
  if (error !== undefined) return { value: { error: error === '' ? text : error } };
  const logical = attributeOf(cell, 'x:bool');
  if (logical !== undefined) return { value: /^(?:true|1)$/i.test(logical || text) };
  const exact = attributeOf(cell, 'x:str');
  if (isText || exact !== undefined) {
    const value = exact === undefined || exact === '' ? text : exact;
    return value === '' ? { value: null } : { value, ...(/\d/.test(value) ? asText : {}) };
  }
  const number = Number(attributeOf(cell, 'x:num') || NaN);
  if (!Number.isFinite(number)) return typedText(text);
  const numberFormat = formatShown(text);
  return { value: number + 0, ...(numberFormat === null ? {} : { numberFormat }) };
}

const asText = { numberFormat: '@' } as const;

/** The format by which a number is shown as a text. */
function formatShown(text: string): NumberFormat | null {
  if (/%$/.test(text)) return text.includes('.') ? '0.00%' : '0%';
  if (numberOf(text) !== null) return null;
  return /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(text) ? 'yyyy\\-mm\\-dd' : null;
}

/** 0 where it says so: to the end. */
function spanOf(cell: PageElement, name: string, most: number): number {
  const written = /^\s*\+?(\d+)/.exec(attributeOf(cell, name) ?? '')?.[1];
  return written === undefined ? 1 : Math.min(Number(written), most);
}

function columnsNotShown(table: PageElement, { styles, budget }: TableReading): number[] {
  const hidden: number[] = [];
  let column = 0;
  const pass = (element: PageElement, isHidden: boolean) => {
    const count = spanOf(element, 'span', mostColumns) || 1;
    budget.step(count);
    if (isHidden || shownAs(element, styles).hidden) {
      for (let at = column; at < column + count; at += 1) hidden.push(at);
    }
    column += count;
  };
  for (const element of elementsOf(table)) {
    if (element.tagName !== 'colgroup') continue;
    const columns = elementsOf(element).filter(({ tagName }) => tagName === 'col');
    if (columns.length === 0) pass(element, false);
    for (const each of columns) pass(each, shownAs(element, styles).hidden);
  }
  return hidden;
}

/** In the order in which a page shows them. */
function rowGroups(table: PageElement): readonly PageElement[] {
  const groups = elementsOf(table).filter(({ tagName }) => /^t(?:head|body|foot)$/.test(tagName));
  const head = groups.find(({ tagName }) => tagName === 'thead');
  const foot = groups.find(({ tagName }) => tagName === 'tfoot');
  return [
    ...(head ? [head] : []),
    ...groups.filter((group) => group !== head && group !== foot),
    ...(foot ? [foot] : []),
  ];
}

function rowsOf(group: PageElement): readonly PageElement[] {
  return elementsOf(group).filter(({ tagName }) => tagName === 'tr');
}

function cellsOf(row: PageElement): readonly PageElement[] {
  return elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function elementsOf({ childNodes }: PageElement): readonly PageElement[] {
  return childNodes.filter(isElement);
}
