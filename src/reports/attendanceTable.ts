/** 控辍保学 by year, as the county entered it: dropouts by 学籍, and 九年巩固率. */
import { attendanceSeries } from '../county/attendanceInputs';
import { countyInputs, countyInputTerm, countyNumber } from '../county/countyInputs';
import { growthYears, seriesTerm, yearTerms } from '../county/fourYears';
import { printed } from '../sheets/layout/figures';
import type { ReportInput } from './input';
import { reportText } from './messages';
import { leftCell, paragraphOf, tableOf, type ReportPart } from './paper';

/** Nothing where the county entered none of it. */
export function attendanceParts({ data, words }: ReportInput): readonly ReportPart[] {
  const { language } = words;
  const unknown = reportText(words, 'report.incomplete');
  const entered = attendanceSeries.some((series) =>
    growthYears.some((year) => countyNumber(data, `${series}${year}`) !== null),
  );
  if (!entered) return [];
  return [
    tableOf(
      reportText(words, 'report.attendance'),
      [
        [reportText(words, 'report.column.name'), 40],
        ...growthYears.map((year) => [yearTerms[year][language === 'zh-CN' ? 0 : 1], 15] as const),
      ],
      attendanceSeries.map((series) => {
        const { unit, kind } = countyInputs[`${series}0`];
        const term = seriesTerm(countyInputTerm(`${series}0`)[language]);
        const shown = (value: number) => (kind === 'percent' ? printed(value, 1) : String(value));
        return [
          leftCell(`${term}（${unit ?? ''}）`),
          ...growthYears.map((year) => {
            const value = countyNumber(data, `${series}${year}`);
            return { text: value === null ? unknown : shown(value) };
          }),
        ];
      }),
    ),
    paragraphOf(reportText(words, 'report.attendance.note'), 'note'),
  ];
}
