/**
 * A chart of a report as a chart of Word, with the workbook of its figures inside: it can be edited there.
 * Columns with their values on them; limits as lines.
 */
import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ReportChart } from '../reports/paper';
import { plainText } from './plainText';

/** Pixels: as wide as the line. */
const size = { width: 600, height: 300 };
const blue = '5B9BD5';
/** Of the lines, told apart by dashes too. */
const limitLines = [
  { color: '9C0006', dash: 'solid' },
  { color: '7F6000', dash: 'dash' },
] as const;
const font = { name: '宋体' };

/** None where nothing has a value: an empty chart says less than the table beside it. */
export function chartParagraph(chart: ReportChart): readonly Paragraph[] {
  const { title, categories, columns, lines, decimals } = chart;
  if (columns.values.every((value) => value === null)) return [];
  const numberFormat = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 120 },
      children: [
        new ChartRun({
          type: 'column',
          title: { text: plainText(title), font: { size: 12, bold: true } },
          font,
          transformation: size,
          categories: categories.map(plainText),
          gapWidth: 80,
          categoryAxis: { font: { size: 8 } },
          valueAxis: { minimum: 0, numberFormat, font: { size: 8 } },
          series: [
            {
              name: plainText(columns.name),
              values: columns.values,
              color: blue,
              dataLabels: { value: true, numberFormat, font: { size: 8 } },
            },
            ...lines.map(({ name, values }, at) => ({
              name: plainText(name),
              values,
              type: 'line' as const,
              markers: false,
              dataLabels: false as const,
              line: { width: 1.5, ...(limitLines[at] ?? limitLines[1]) },
            })),
          ],
        }),
      ],
    }),
  ];
}
