/** 基本均衡 表Ⅴ 义务教育经费情况: four years in rows, each figure with its growth, L1 … L15. */
import { growthYears, type GrowthYear } from '../../county/fourYears';
import type { CountyInputId } from '../../county/countyInputs';
import { countyNumber } from '../../county/countyInputs';
import { withoutDust } from '../../county/withoutDust';
import type { Words } from '../../standards/message';
import type { Content } from '../plan';
import type { FormCell, FormLine } from './form';
import { cell, figure, header, type Drafted } from './frame';
import type { TablesInput } from './input';
import { itemsOf } from './items';
import { formText, verdictTerm, type FundsCode } from './messages';

interface FundsColumn {
  readonly series: FundsCode;
  /** From the unit in which the county enters it to that of the form: 万元 to 千元. */
  readonly factor: number;
  readonly format: string;
  /** A share has none. */
  readonly grows: boolean;
}

const fundsColumns: readonly FundsColumn[] = [
  { series: 'appropriation', factor: 10, format: '0.##', grows: true },
  { series: 'revenue', factor: 10, format: '0.##', grows: true },
  { series: 'expenditureShare', factor: 1, format: '0.00', grows: false },
  { series: 'costPrimary', factor: 1, format: '0.##', grows: true },
  { series: 'costJunior', factor: 1, format: '0.##', grows: true },
  { series: 'fundsPrimary', factor: 1, format: '0.##', grows: true },
  { series: 'fundsJunior', factor: 1, format: '0.##', grows: true },
  { series: 'pay', factor: 1, format: '0.##', grows: true },
];

export function fundsForm(input: TablesInput): Drafted {
  const { words } = input;
  const growth = itemsOf(input, 'vetoes').find(({ id }) => id === 'veto.3');
  const columns = fundsColumns.flatMap(({ grows }) => (grows ? [9.6, 7.2] : [9]));
  return {
    number: '5',
    title: 'form.title.basic.5',
    unit: 'form.unit.funds',
    widths: [9, ...columns],
    lines: [
      ...headerLines(words),
      { cells: [header(null), ...columns.map((_, at) => header(`L${at + 1}`))], repeated: true },
      ...growthYears.map((year): FormLine => yearLine(year, input)),
    ],
    notes: [
      formText(words, 'form.note.funds'),
      ...missingNote(input),
      ...(growth
        ? [
            formText(words, 'form.note.verdict', {
              what: growth.name['zh-CN'],
              verdict: verdictTerm(words, growth.verdict),
            }),
          ]
        : []),
    ],
    relaxations: [],
  };
}

/** Figures that are not there, by their columns. */
function missingNote({ data, words }: TablesInput): readonly string[] {
  const missing = fundsColumns.filter(({ series }) =>
    growthYears.some((year) => countyNumber(data, inputOf(series, year)) === null),
  );
  if (missing.length === 0) return [];
  const items = missing.map(({ series }) =>
    formText(words, `form.funds.${series}`).replace(/\n.*$/, ''),
  );
  return [formText(words, 'form.note.factsMissing', { items: items.join('、') })];
}

function headerLines(words: Words): readonly FormLine[] {
  return [
    {
      cells: [
        header(formText(words, 'form.year'), { rows: 2 }),
        ...fundsColumns.map(({ series, grows }) =>
          header(formText(words, `form.funds.${series}`), grows ? { columns: 2 } : { rows: 2 }),
        ),
      ],
      repeated: true,
      least: 52,
    },
    {
      cells: fundsColumns.flatMap(({ grows }): readonly FormCell[] =>
        grows
          ? [header(formText(words, 'form.funds.amount')), header(formText(words, 'form.growth'))]
          : [],
      ),
      repeated: true,
      least: 32,
    },
  ];
}

function yearLine(year: GrowthYear, { data, words }: TablesInput): FormLine {
  const amount = (series: FundsCode, of: GrowthYear) => countyNumber(data, inputOf(series, of));
  return {
    cells: [
      cell(formText(words, `form.year.${year}`)),
      ...fundsColumns.flatMap(({ series, factor, format, grows }): readonly FormCell[] => {
        const entered = amount(series, year);
        const shown = figure(entered === null ? null : withoutDust(entered * factor), format);
        if (!grows) return [shown];
        const before = year === 0 ? null : amount(series, yearBefore[year]);
        const growth: Content =
          year === 0 ? formText(words, 'form.dash') : growthOf(before, entered);
        return [shown, figure(growth, '0.00')];
      }),
    ],
    least: 30,
  };
}

const yearBefore = { 1: 0, 2: 1, 3: 2 } as const;

/** In %; null where it cannot be told. */
function growthOf(before: number | null, after: number | null): number | null {
  if (before === null || after === null || before === 0) return null;
  return (after / before - 1) * 100;
}

function inputOf(series: FundsCode, year: GrowthYear): CountyInputId {
  return `${series}${year}`;
}
