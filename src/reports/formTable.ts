/** Official tables as tables of a report: the same cells, merged as there, figures as they are printed. */
import type { FormCell, FormLine } from '../sheets/forms/form';
import type { Drafted } from '../sheets/forms/frame';
import { printed } from '../sheets/layout/figures';
import type { ReportCell, ReportRow, ReportTable } from './paper';

/** Without what only the add-in reads. */
export function formTable(draft: Drafted, caption: string): ReportTable {
  const shown = draft.widths.length - (draft.hidden ?? 0);
  const lines = draft.lines.map((line) => ({ line, cells: line.cells.map(cellOfForm) }));
  const rows = (repeated: boolean): readonly ReportRow[] =>
    lines
      .filter(({ line }) => (line.repeated ?? false) === repeated)
      .map(({ line, cells }) => cells.filter((_, at) => line.cells[at]?.role !== 'status'));
  return {
    kind: 'table',
    caption,
    widths: draft.widths.slice(0, shown),
    header: rows(true),
    body: rows(false),
  };
}

/** A form of one line as pairs of header and figure, the parts of a header from above. */
export function formFacts(
  draft: Drafted,
): readonly { readonly name: string; readonly text: string }[] {
  const heads = draft.lines.filter(({ repeated }) => repeated);
  const [line] = draft.lines.filter(({ repeated }) => !repeated);
  const columns = spread(heads, draft.widths.length);
  return (line?.cells ?? []).map((cell, at) => ({
    // the last line of a header are codes
    name: [...new Set(columns.slice(0, -1).map((row) => row[at] ?? ''))]
      .filter((part) => part !== '')
      .join(' ')
      .replaceAll('\n', ''),
    text: textOfForm(cell),
  }));
}

/** What stands over each column, by line of the header. */
function spread(lines: readonly FormLine[], width: number): readonly (readonly string[])[] {
  const grid = lines.map(() => new Array<string | null>(width).fill(null));
  lines.forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while ((grid[row]?.[column] ?? null) !== null) column += 1;
      const { rows = 1, columns = 1 } = cell;
      for (let r = row; r < row + rows; r += 1) {
        grid[r]?.fill(textOfForm(cell), column, column + columns);
      }
      column += columns;
    }
  });
  return grid.map((row) => row.map((text) => text ?? ''));
}

function cellOfForm(cell: FormCell): ReportCell {
  const { columns, rows, role } = cell;
  return {
    text: textOfForm(cell),
    ...(columns === undefined ? {} : { columns }),
    ...(rows === undefined ? {} : { rows }),
    ...(role === 'formText' || role === 'formNote' ? { align: 'left' } : {}),
  };
}

/** Figures by the decimals of their format: 0, 0.00. */
function textOfForm({ content, numberFormat }: FormCell): string {
  if (typeof content !== 'number') return content === null ? '' : String(content);
  const [, decimals] = /^0(?:\.(0+))?$/.exec(numberFormat ?? '') ?? [null, null];
  if (decimals === null) return String(content);
  return printed(content, decimals?.length ?? 0);
}
