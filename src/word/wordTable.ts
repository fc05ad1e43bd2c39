/** A table of a report as a table of Word: the header repeated on every page, no row broken between two. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReportCell, ReportRow, ReportTable } from '../reports/paper';
import { plainText } from './plainText';
import { lineWidth } from './wordStyles';

/** So many lines stand on one page. */
const shortRows = 8;
const headerFill = 'E7EDF5';

/** The caption, the table, and a line that keeps two tables apart. */
export function tableParts({
  caption,
  widths,
  header,
  body,
}: ReportTable): readonly (Paragraph | Table)[] {
  const columns = columnWidths(widths);
  const isShort = header.length + body.length <= shortRows;
  const table = new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, left: 60, right: 60, top: 30, bottom: 30 },
    rows: [
      ...header.map((row) => tableRow(row, true, isShort)),
      ...body.map((row, at) => tableRow(row, false, isShort && at < body.length - 1)),
    ],
  });
  return [
    ...(caption === null ? [] : [new Paragraph({ text: plainText(caption), style: 'caption' })]),
    table,
    new Paragraph({ style: 'note', text: '' }),
  ];
}

/** Twentieths of a point; together the line. */
function columnWidths(widths: readonly number[]): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const found = widths.map((width) => Math.floor((width / all) * lineWidth));
  const rest = lineWidth - found.reduce((sum, width) => sum + width, 0);
  return found.map((width, at) => (at === 0 ? width + rest : width));
}

function tableRow(cells: ReportRow, isHeader: boolean, keepNext: boolean): TableRow {
  return new TableRow({
    ...(isHeader ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext } : {}),
    cantSplit: true,
    children: cells.map((cell) => tableCell(cell, isHeader)),
  });
}

function tableCell({ text, columns, rows, align }: ReportCell, isHeader: boolean): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columns === undefined ? {} : { columnSpan: columns }),
    ...(rows === undefined ? {} : { rowSpan: rows }),
    ...(isHeader ? { shading: { fill: headerFill, type: 'clear', color: 'auto' } } : {}),
    children: plainText(text)
      .split('\n')
      .map(
        (line) =>
          new Paragraph({
            style: 'cell',
            alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
            children: [new TextRun({ text: line, ...(isHeader ? { bold: true } : {}) })],
          }),
      ),
  });
}
