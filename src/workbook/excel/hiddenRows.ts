/**
 * Hidden and filtered rows. Whether a sheet has any comes with its used range and costs nothing;
 * which they are is asked only where it has some.
 */
import type { Area } from '../../sheets/area';
import { isFinal } from './failures';
import { openBatch, type Batch } from './host';
import { rangeArea } from './pieces';
import { answered } from './waiting';

/** Of more rows it is not asked which are hidden: the answer would grow past what a host gives. */
const rowsAsked = 100_000;

/** The used range, and whether rows of it are hidden. */
export function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true).untrack().load({
    rowIndex: true,
    columnIndex: true,
    rowCount: true,
    columnCount: true,
    rowHidden: true,
  });
}

/** Rows of a sheet that were asked one by one. */
export interface AskedRows {
  readonly first: number;
  readonly answer: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

export function askRows(batch: Batch, sheet: string, { row, column, rows }: Area): AskedRows {
  const range = batch.range({ sheet, row, column, rows, columns: 1 });
  return { first: row, answer: range.getRowProperties({ rowHidden: true }) };
}

/** Some rows of a used range that was loaded are hidden, and others are not. */
export function isMixed(used: Excel.Range): boolean {
  return !used.isNullObject && hiddenOf(used) === null;
}

/** The hidden rows of a used range that was loaded; undefined: not known. */
export function hiddenRowsOfRange(
  used: Excel.Range,
  asked: AskedRows | null,
): readonly number[] | undefined {
  if (used.isNullObject || hiddenOf(used) === false) return [];
  const { row, rows } = rangeArea(used);
  if (hiddenOf(used) === true) return Array.from({ length: rows }, (_, at) => row + at);
  return asked?.answer.value.flatMap(({ rowHidden }, at) => {
    const place = asked.first + at;
    return rowHidden === true && place >= row && place < row + rows ? [place] : [];
  });
}

/**
 * The hidden rows of sheets whose used ranges were loaded, in at most one round trip more; not known
 * where the host refuses.
 */
export async function readHiddenRows(
  context: Excel.RequestContext,
  sheets: readonly { readonly name: string; readonly used: Excel.Range }[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const batch = openBatch(context);
  const asked = new Map(
    sheets
      .filter(({ used }) => isMixed(used) && rangeArea(used).rows <= rowsAsked)
      .map(({ name, used }) => {
        return [name, askRows(batch, name, rangeArea(used))] as const;
      }),
  );
  const answered = asked.size === 0 || (await answers(context));
  return new Map(
    sheets.flatMap(({ name, used }) => {
      const hidden = hiddenRowsOfRange(used, answered ? (asked.get(name) ?? null) : null);
      return hidden === undefined ? [] : [[name, hidden] as const];
    }),
  );
}

async function answers(context: Excel.RequestContext): Promise<boolean> {
  try {
    await answered(context);
    return true;
  } catch (error) {
    if (isFinal(error)) throw error;
    return false;
  }
}

/** null: some are and some are not; the library's types do not tell. */
function hiddenOf({ rowHidden }: Excel.Range): boolean | null {
  return rowHidden;
}
