/**
 * Writes assets/samples/county.xlsx: the made-up county in the layout that counties use (all schools
 * on one sheet, three header rows, merged cells, units in brackets, a total row, a note). The schools
 * and their figures are those of src/sheets/sample, so that the file is the same whenever it is made
 * again.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx';
import { sampleRows, type SampleRow } from '../src/sheets/sample/figures';
import {
  sampleColumns,
  sampleHeader,
  sampleHeights,
  sampleNote,
  sampleSource,
  sampleTitle,
  sampleWidths,
} from '../src/sheets/sample/header';
import { sampleSchools } from '../src/sheets/sample/schools';

const border = (['top', 'right', 'bottom', 'left'] as const).reduce(
  (sides, side) => ({ ...sides, [side]: { style: 'thin', color: { rgb: 'A6A6A6' } } }),
  {},
);
const song = { name: '宋体', size: 10 };
const styles = {
  title: {
    font: { name: '黑体', size: 16 },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  header: {
    font: { ...song, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  cell: { font: song, border },
  note: { font: song },
} satisfies Record<string, CellStyle>;

const headerRow = 2;

function sheet() {
  const header = sampleHeader();
  const line = (text: string): SampleRow => [text, ...Array<null>(sampleColumns - 1).fill(null)];
  const rows: SampleRow[] = [
    line(sampleTitle),
    line(sampleSource),
    ...header.rows,
    ...sampleRows(sampleSchools),
    [null, '合计', ...Array<null>(sampleColumns - 2).fill(null)],
    line(sampleNote),
  ];
  const merges = [
    ...header.merges.map((area) => ({ ...area, row: headerRow + area.row })),
    { row: 0, column: 0, rows: 1, columns: sampleColumns },
  ].map(({ row, column, rows: high, columns: wide }) => ({
    startRow: row,
    startCol: column,
    endRow: row + high - 1,
    endCol: column + wide - 1,
  }));
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((values, r) => {
    const style =
      r === 0
        ? styles.title
        : r === 1 || r === rows.length - 1
          ? styles.note
          : r < headerRow + header.rows.length
            ? styles.header
            : styles.cell;
    values.forEach((value, c) => {
      if (style === styles.note && c > 0) return;
      cells.set(`${r},${c}`, { value, style });
    });
  });
  return {
    name: '学校基本情况',
    rows: rows.map((values) => [...values]),
    cells,
    merges,
    rowDefs: new Map(sampleHeights.map((height, r) => [r, { height }])),
    freezePane: { rows: headerRow + header.rows.length, columns: 2 },
    columns: sampleWidths().map((width) => ({ width })),
  };
}

const bytes = await writeXlsx({ sheets: [sheet()] });
await writeFile(join(import.meta.dirname, '..', 'assets', 'samples', 'county.xlsx'), bytes);
