/** CVs as columns, with the limit as a line over them. */
import { printed } from '../sheets/layout/figures';
import type { Words } from '../standards/message';
import type { Standard } from '../standards/standard';
import { reportText } from './messages';
import type { ReportChart } from './paper';

/** A CV, and the limit beside it, per category; the first limit gives the line its name. */
interface CvColumns {
  readonly categories: readonly string[];
  readonly name: string;
  readonly cvs: readonly (number | null)[];
  readonly limits: readonly (number | null)[];
}

export function columnsBesideLimit(
  title: string,
  { categories, name, cvs, limits }: CvColumns,
  { standard, words }: { readonly standard: Standard; readonly words: Words },
): ReportChart {
  const { cvDecimals } = standard;
  const [limit = null] = limits;
  const line = limit === null ? null : reportText(words, 'report.chart.limit', { limit: limit.toFixed(2) }); // prettier-ignore
  return {
    kind: 'chart',
    title,
    categories,
    columns: {
      name,
      values: cvs.map((cv) => (cv === null ? null : Number(printed(cv, cvDecimals)))),
    },
    lines: line === null ? [] : [{ name: line, values: limits }],
    decimals: cvDecimals,
  };
}
