/** The rows and cells of a sheet: those of the county as they came, ours as we wrote them. */
import { keptAddress } from '../../beforeImage';
import {
  holdsFormula,
  holdsValue,
  holdsResult,
  sameContent,
  sameRest,
  type Book,
} from './cellWords';
import type { OurCell, OurSheet } from './ours';
import { sharedCells } from './sharedCells';
import { SheetWalk, type WalkedCell, type WalkedRow } from './sheetWalk';
import { attributesOf, isOn, sameAttributes } from './tree';

/** A sheet as it came or as it is in the copy. */
export interface ComparedSheet {
  readonly bytes: Uint8Array;
  readonly book: Book;
}

const columnsOfASheet = 16_384;

export class RowComparison {
  readonly was: SheetWalk;
  readonly is: SheetWalk;
  /** Cells of ours that are there. */
  private present = 0;
  /** The first column of ours in each row that has one. */
  private readonly firstOwn = new Map<number, number>();

  constructor(
    private readonly ours: OurSheet,
    private readonly sides: { readonly was: ComparedSheet; readonly is: ComparedSheet },
    private readonly found: Set<string>,
  ) {
    this.was = new SheetWalk(sides.was.bytes);
    this.is = new SheetWalk(sides.is.bytes);
    for (const key of ours.cells.keys()) {
      const row = Math.floor(key / columnsOfASheet);
      const column = key % columnsOfASheet;
      if (column < (this.firstOwn.get(row) ?? Infinity)) this.firstOwn.set(row, column);
    }
  }

  run(): void {
    let [was, is] = this.nextOfBoth();
    while (was || is) {
      if (was && is && was.row === is.row) {
        this.compare(was, is);
        [was, is] = this.nextOfBoth();
      } else if (is && (!was || is.row < was.row)) {
        this.newRow(is);
        is = this.is.nextRow();
      } else if (was) {
        this.find(rowPlace(this.ours.name, was.row));
        was = this.was.nextRow();
      }
    }
    if (this.was.others !== this.is.others) this.find(this.ours.name);
    if (this.present !== this.expected()) this.findMissing();
  }

  private nextOfBoth() {
    this.passShared();
    return [this.was.nextRow(), this.is.nextRow()] as const;
  }

  /** Where both have just come to the same row: the cells that they write alike are passed over. */
  private passShared(): void {
    const row = this.was.rowUnderWay;
    if (row === null || row !== this.is.rowUnderWay) return;
    const [was, is] = [this.was.reading, this.is.reading];
    if (was.how !== is.how || !was.how.startsWith('utf-8')) return;
    const limit = this.firstOwn.get(row) ?? Infinity;
    const sameTexts = this.sides.was.book.shared === this.sides.is.book.shared;
    const passed = sharedCells(
      was,
      is,
      (column, format, sharesText) =>
        column < limit && (sameTexts || !sharesText) && this.isSameFormat(format),
    );
    if (!passed) return;
    this.was.pass(passed);
    this.is.pass(passed);
  }

  private isSameFormat(index: number): boolean {
    const { was, is } = this.sides;
    return was.book.format(index) === is.book.format(index);
  }

  private find(place: string): void {
    this.found.add(place);
  }

  private findAt(row: number, column: number): void {
    this.find(keptAddress(this.ours.name, row, column));
  }

  private compare(was: WalkedRow, is: WalkedRow): void {
    const height = this.ours.rowHeights.get(was.row);
    const same = this.sameRow(was, is, height) && was.others === is.others;
    if (!same || was.passed !== is.passed || !this.isFitted(is, height)) {
      this.find(rowPlace(this.ours.name, was.row));
    }
    let next = 0;
    for (const cell of is.cells) {
      let came = was.cells[next];
      // Cells that stand before this one in the original are gone.
      while (came && came.column < cell.column) {
        this.compareCell(was.row, came, undefined);
        came = was.cells[++next];
      }
      const own = came?.column === cell.column ? came : undefined;
      if (own) next += 1;
      this.compareCell(was.row, own, cell);
    }
    for (const came of was.cells.slice(next)) this.compareCell(was.row, came, undefined);
  }

  private newRow(is: WalkedRow): void {
    const height = this.ours.rowHeights.get(is.row);
    const known = new Set(['r', 'spans', ...(height === undefined ? [] : ['ht'])]);
    const plain = attributesOf(is.attributes, known) === '' && is.others === '';
    // Cells were passed over as those of a row that never ended.
    if (!plain || is.passed > 0 || !this.isFitted(is, height))
      this.find(rowPlace(this.ours.name, is.row));
    for (const cell of is.cells) this.compareCell(is.row, undefined, cell);
  }

  /** The spans of a row are a hint for readers; they follow its cells. */
  private sameRow(was: WalkedRow, is: WalkedRow, fitted: number | undefined): boolean {
    const { was: before, is: after } = this.sides;
    const names = fitted === undefined ? rowNames : fittedNames;
    const format = ({ attributes }: WalkedRow, { book }: ComparedSheet) =>
      isOn(attributes['customFormat'])
        ? book.format(Number(attributes['s'] ?? 0))
        : (attributes['s'] ?? '');
    return (
      sameAttributes(was.attributes, is.attributes, names) &&
      format(was, before) === format(is, after)
    );
  }

  private isFitted({ attributes }: WalkedRow, height: number | undefined): boolean {
    return height === undefined || Number(attributes['ht']) === height;
  }

  private compareCell(row: number, was: WalkedCell | undefined, is: WalkedCell | undefined): void {
    const column = (was ?? is)?.column ?? -1;
    const our = this.ours.cells.get(row * columnsOfASheet + column);
    if (our && is) this.present += 1;
    const same = our ? this.isOurs(our, was, is) : this.isKept(was, is);
    if (!same) this.findAt(row, column);
  }

  private isKept(was: WalkedCell | undefined, is: WalkedCell | undefined): boolean {
    const { was: before, is: after } = this.sides;
    return (
      was !== undefined &&
      is !== undefined &&
      before.book.format(was.format) === after.book.format(is.format) &&
      sameContent(was, before.book, is, after.book)
    );
  }

  private isOurs(our: OurCell, was: WalkedCell | undefined, is: WalkedCell | undefined): boolean {
    const kept = our.value === undefined && was !== undefined;
    if (!is) return !kept && isNothing(our);
    if (is.format !== this.ours.formatOf(our)) return false;
    if (!kept && our.formula !== undefined) {
      return holdsFormula(is, our.formula) && holdsResult(is, our.value ?? null);
    }
    if (!kept) return holdsValue(is, our.value ?? null);
    return our.result === undefined
      ? sameContent(was, this.sides.was.book, is, this.sides.is.book)
      : sameRest(was, is) && holdsResult(is, our.result);
  }

  /** How many cells of ours have to be there. */
  private expected(): number {
    let count = 0;
    for (const our of this.ours.cells.values()) if (!isNothing(our)) count += 1;
    return count;
  }

  /** Only when some are missing: to know all that are there takes a second walk. */
  private findMissing(): void {
    const walk = new SheetWalk(this.sides.is.bytes);
    const present = new Set<number>();
    for (let row = walk.nextRow(); row; row = walk.nextRow()) {
      for (const { column } of row.cells) present.add(row.row * columnsOfASheet + column);
    }
    for (const [key, our] of this.ours.cells) {
      if (isNothing(our) || present.has(key)) continue;
      this.findAt(Math.floor(key / columnsOfASheet), key % columnsOfASheet);
    }
  }
}

const rowNames: ReadonlySet<string> = new Set(['r', 'spans', 's']);
const fittedNames: ReadonlySet<string> = new Set([...rowNames, 'ht', 'customHeight']);

/** An empty cell without a format is no cell. */
function isNothing({ value, formula, format }: OurCell): boolean {
  return (value ?? null) === null && formula === undefined && format === 0;
}

function rowPlace(sheet: string, row: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${row + 1}:${row + 1}`;
}
