/**
 * A web page: every table is a sheet, with the text that stands before it on the page above it, as
 * units and titles do, and that behind the last one below. A table within a cell is a sheet of its own,
 * for pages are laid out by tables; a table of single cells is text. What the page does not show is
 * hidden: rows, columns and tables stay hidden, single cells are left as on the page.
 */
import { UnreadableFile } from '../unreadable';
import { readBookOf, type BookDraft, type SheetDraft } from './bookDraft';
import { declaredEncoding, decodedText } from './decodeText';
import { factsOf, walkText, type PageElement, type PageFacts } from './pageNodes';
import { pageStyles, type PageStyles } from './pageStyles';
import { isOfSingleCells, readTable, type PageGrid } from './pageTable';
import type { ReadBook } from './readBook';
import { nameOfFile } from './sheetNames';
import { TextFlow } from './textFlow';
import { typedText } from './typedText';

/** Deeper than this no page nests its elements. */
const deepest = 1000;
/** A tree of all elements takes many times the bytes. */
const mostBytes = 1 << 26;

/** @throws UnreadableFile webPage, where it has no table */
export async function readWebPage(bytes: Uint8Array, file: string | undefined): Promise<ReadBook> {
  if (bytes.length > mostBytes) throw new UnreadableFile('tooLarge');
  const { parse, defaultTreeAdapter } = await import('parse5');
  let depth = 0;
  const document = parse(decodedText(bytes, declaredEncoding(bytes)), {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > deepest) throw new UnreadableFile('damaged');
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  return readBookOf((book) => {
    const page = new PageReading(book, factsOf(document), nameOfFile(file));
    page.walk(document.childNodes);
    page.finish();
  });
}

class PageReading {
  private readonly styles: PageStyles;
  /** Text outside of tables, since the last one. */
  private readonly loose = new TextFlow();
  private last: { readonly sheet: SheetDraft; readonly end: number } | null = null;
  private sawTable = false;
  /** The lines that told units last. */
  private units: readonly string[] = [];

  constructor(
    private readonly book: BookDraft,
    private readonly facts: PageFacts,
    private readonly file: string | null,
  ) {
    this.styles = pageStyles(facts.styleSheets);
  }

  walk(nodes: PageElement['childNodes'], flow = this.loose, hidden = false): void {
    this.walkBelow(nodes, flow, hidden, []);
  }

  private walkBelow(
    nodes: PageElement['childNodes'],
    flow: TextFlow,
    hidden: boolean,
    above: readonly string[],
  ): void {
    const onTable = (table: PageElement, isHidden: boolean, within: TextFlow) =>
      this.table(table, isHidden, within, above);
    walkText(nodes, { styles: this.styles, flow, onTable }, hidden);
  }

  /** What stands behind the last table is below it, and sheets get Excel's names for them. */
  finish(): void {
    const { sheets } = this.book;
    const behind = this.loose.take();
    if (this.last) {
      // an empty row keeps remarks apart from the rows of the table
      this.lines(this.last.sheet, behind, this.last.end + 1);
    } else if (this.sawTable && behind.length > 0) {
      this.lines(this.book.sheet(this.namesOf(null)), behind, 0);
    } else {
      throw new UnreadableFile('webPage');
    }
    const { sheetNames } = this.facts;
    if (sheetNames.length !== sheets.length) return;
    sheets.forEach((sheet, position) => {
      const [caption = null, ...others] = sheet.names;
      sheet.names = [caption, tellingName(sheetNames[position] ?? null), ...others];
    });
  }

  /** @param around what stands above the tables around it, and so above it, too */
  private table(
    table: PageElement,
    hidden: boolean,
    flow: TextFlow,
    around: readonly string[],
  ): void {
    this.sawTable = true;
    if (isOfSingleCells(table)) {
      this.walkBelow(table.childNodes, flow, hidden, around);
      return;
    }
    const own = flow.take();
    const above = [...around, ...own];
    const before = this.book.sheets.length;
    const grid = readTable(table, {
      styles: this.styles,
      budget: this.book.budget,
      onTable: (inner, isHidden, within) => this.table(inner, hidden || isHidden, within, above),
    });
    if (grid.cells.length > 0) {
      this.sheetOf(grid, above, hidden);
    } else if (this.book.sheets.length === before) {
      // a table that only lays the page out: what stands above it is above the next one
      for (const line of own) {
        flow.write(line);
        flow.breakLine();
      }
    }
  }

  private sheetOf(grid: PageGrid, above: readonly string[], hidden: boolean): void {
    const sheet = this.book.sheet(this.namesOf(grid.caption));
    if (hidden) sheet.visibility = 'hidden';
    const own = [...above, ...(grid.caption ? [grid.caption] : [])];
    const units = own.filter((line) => unitLine.test(line));
    if (units.length > 0) this.units = units;
    // a unit told once holds for the tables that follow
    const lines = units.length > 0 ? own : [...own, ...this.units];
    this.lines(sheet, lines, 0);
    const down = lines.length;
    for (const cell of grid.cells) sheet.cell({ ...cell, row: cell.row + down });
    for (const merge of grid.merges) sheet.merge({ ...merge, row: merge.row + down });
    for (const row of grid.hiddenRows) sheet.hiddenRows.add(row + down);
    for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column);
    this.last = { sheet, end: grid.rows + down };
  }

  private lines(sheet: SheetDraft, lines: readonly string[], from: number): void {
    lines.forEach((line, at) => sheet.cell({ row: from + at, column: 0, ...typedText(line) }));
  }

  private namesOf(caption: string | null): readonly (string | null)[] {
    return [caption, tellingName(this.facts.title), this.file];
  }
}

const unitLine = /(?:^|[^\p{L}\p{N}])(?:计量|金额)?单位\s*[:：]/u;

/** Programs give pages and sheets names that say nothing. */
function tellingName(name: string | null): string | null {
  return name !== null &&
    /^(?:(?:sheet|工作表)\s*\d*|untitled\b.*|无标题.*|(?:data)?export|导出)$/i.test(name.trim())
    ? null
    : name;
}
