/**
 * 数据来源: where every number of a school's row stands, file by file. Of a form each number has its cell
 * (教基3112!I6 小学在校生数); a row of a wide export has one column for a figure in all its rows, which
 * 取数清单 tells once.
 */
import type { IntakeSchool } from '../../statistics/intake';
import type { FigureKey, FigureSource } from '../../statistics/schoolReport';
import { headerOf } from './tableColumns';

/** What of the row is not from these exports, and which figures have a column. */
export interface RowOrigins {
  readonly hasColumn: (key: FigureKey) => boolean;
  /** Figures that the county typed over. */
  readonly typed: readonly FigureKey[];
  /** Figures that an earlier 取数 brought. */
  readonly earlier: readonly FigureKey[];
}

const allFromExports: RowOrigins = { typed: [], earlier: [], hasColumn: () => true };

/** Excel takes 32,767 characters. */
const longest = 32_000;

/** In Chinese as the table is, whoever reads it. */
export function sourceText(
  { figures }: IntakeSchool,
  { typed, earlier, hasColumn }: RowOrigins = allFromExports,
): string {
  const files = new Map<string, FilePlaces>();
  for (const [key, { sources }] of figures) {
    if (!hasColumn(key)) continue;
    for (const source of sources) placesOfFile(files, source.file).add(key, source);
  }
  const parts = [...files].map(([file, places]) => `${file} › ${places.text()}`);
  if (typed.length > 0) parts.push(`本县改填：${headers(typed)}`);
  if (earlier.length > 0) parts.push(`沿用上次取数：${headers(earlier)}`);
  const text = parts.join('；');
  return text.length <= longest ? text : `${text.slice(0, longest)}……（未完）`;
}

function headers(keys: readonly FigureKey[]): string {
  return keys.map(headerOf).join('、');
}

class FilePlaces {
  /** Cells by form, in the order in which they were met. */
  private readonly forms = new Map<string, string[]>();
  /** Rows by sheet. */
  private readonly rows = new Map<string, Set<string>>();

  add(key: FigureKey, source: FigureSource): void {
    const row = source.form === null ? rowOfWide(source) : null;
    if (row === null) {
      const form = source.form ?? source.sheet;
      const cells = this.forms.get(form) ?? [];
      this.forms.set(form, cells);
      cells.push(`${form}!${source.cell} ${headerOf(key)}`);
      return;
    }
    const rows = this.rows.get(source.sheet) ?? new Set();
    this.rows.set(source.sheet, rows);
    rows.add(row);
  }

  text(): string {
    const rows = [...this.rows].map(
      ([sheet, numbers]) => `${sheet} ${[...numbers].map((row) => `第${row}行`).join('、')}`,
    );
    const forms = [...this.forms.values()].map((cells) => cells.join('、'));
    return [...rows, ...forms].join('；');
  }
}

function placesOfFile(files: Map<string, FilePlaces>, file: string): FilePlaces {
  const known = files.get(file) ?? new FilePlaces();
  files.set(file, known);
  return known;
}

/** The row of a wide export, 1-based; null where cells of several rows are meant. */
export function rowOfWide({ cell }: Pick<FigureSource, 'cell'>): string | null {
  const single = /^[A-Z]+(\d+)$/.exec(cell)?.[1];
  if (single !== undefined) return single;
  const rows = new Set([...cell.matchAll(/[A-Z]+(\d+)/g)].map(([, row]) => row));
  const [row] = rows;
  return rows.size === 1 && row !== undefined ? row : null;
}

/** The columns of a wide export, `H` or `H+J`. */
export function columnsOfWide({ cell }: Pick<FigureSource, 'cell'>): string {
  return cell.replace(/\d+/g, '');
}
