/**
 * 三个增长 of 基本均衡, from three years of figures and the year before them: 财政教育拨款增长高于财政经常性收入增长,
 * 生均教育费用增长, 教师工资和生均公用经费增长, what is reckoned per pupil by stage. A year with one of them unmet, in
 * one stage alone too, is unmet; two unmet years of three are a veto. Growth is more than before: a figure
 * that stays the same has not grown.
 */
import type { GrowthYear } from '../../county/fourYears';
import { countyNumber } from '../../county/countyInputs';
import type { CountyData, CountyInputId } from '../../county/countyInputs';
import { compareFractions, fraction, times } from '../../county/exact';
import type { Bilingual } from '../../standards/message';
import type { Verdict } from '../assessment';
import { roundedAsPrinted } from '../roundedAsPrinted';
import { together } from '../together';
import { clauseOf2012, basicItem, type BasicItem } from './item';
import type { BasicMessage } from './basicMessage';
import { inputLacks, inputList } from './inputLacks';

const years = [1, 2, 3] as const;
type Year = (typeof years)[number];

const yearNames: Readonly<Record<Year, Bilingual>> = {
  1: { 'zh-CN': '第一年', 'en-US': 'year 1' },
  2: { 'zh-CN': '第二年', 'en-US': 'year 2' },
  3: { 'zh-CN': '第三年', 'en-US': 'year 3' },
};

const yearVerdicts: Readonly<Record<Verdict, Bilingual>> = {
  met: { 'zh-CN': '满足', 'en-US': 'met' },
  notMet: { 'zh-CN': '不满足', 'en-US': 'not met' },
  undetermined: { 'zh-CN': '数据不全', 'en-US': 'data incomplete' },
};

/** What must each have grown by itself. */
const growing = {
  costPrimary: { 'zh-CN': '小学生均预算内教育事业费', 'en-US': 'cost per primary pupil' },
  costJunior: { 'zh-CN': '初中生均预算内教育事业费', 'en-US': 'cost per junior pupil' },
  fundsPrimary: { 'zh-CN': '小学生均预算内公用经费', 'en-US': 'operating funds per primary pupil' },
  fundsJunior: { 'zh-CN': '初中生均预算内公用经费', 'en-US': 'operating funds per junior pupil' },
  pay: { 'zh-CN': '教师年平均工资', 'en-US': 'average teacher pay' },
} as const;

type GrowingSeries = keyof typeof growing;
type Series = 'appropriation' | 'revenue' | GrowingSeries;

const growingSeries = Object.keys(growing) as readonly GrowingSeries[];
const allSeries: readonly Series[] = ['appropriation', 'revenue', ...growingSeries];

export function growthItem(data: CountyData): BasicItem {
  const grown = years.map((year) => yearOf(data, year));
  const unmet = grown.filter(({ verdict }) => verdict === 'notMet').length;
  const known = grown.every(({ verdict }) => verdict !== 'undetermined');
  const [first, second, third] = grown.map(({ verdict }) => yearVerdicts[verdict]);
  const ids = allSeries.flatMap((series) =>
    ([0, ...years] as const).map((year) => inputId(series, year)),
  );
  const entered = ids.some((id) => countyNumber(data, id) !== null);
  const noBase = ids.filter((id) => !id.endsWith('3') && countyNumber(data, id) === 0);
  return basicItem(
    {
      id: 'veto.3',
      name: { 'zh-CN': '教育经费“三个增长”', 'en-US': 'Three growths of education funds' },
      value:
        entered && first && second && third
          ? { code: 'basic.value.growth', params: { first, second, third } }
          : null,
      requirement: { code: 'basic.requirement.growth' },
      // two unmet years are a veto whatever the third one is
      verdict: unmet >= 2 ? 'notMet' : known ? 'met' : 'undetermined',
      clause: clauseOf2012,
    },
    {
      notes: [
        ...grown.flatMap(({ notes }) => notes),
        ...inputLacks(data, ids),
        ...(noBase.length > 0
          ? [
              {
                code: 'basic.note.growth.noBase',
                params: { inputs: inputList(noBase) },
              } as const,
            ]
          : []),
      ],
    },
  );
}

interface GrownYear {
  readonly verdict: Verdict;
  readonly notes: readonly BasicMessage[];
}

interface YearChange {
  readonly before: number;
  readonly after: number;
}

function yearOf(data: CountyData, year: Year): GrownYear {
  const change = (series: Series): YearChange | null => {
    const before = countyNumber(data, inputId(series, yearBefore[year]));
    const after = countyNumber(data, inputId(series, year));
    // a growth from nothing is none that can be told
    return before !== null && after !== null && before > 0 ? { before, after } : null;
  };
  const appropriation = change('appropriation');
  const revenue = change('revenue');
  const parts: readonly (readonly [Verdict, BasicMessage | null])[] = [
    appropriation && revenue
      ? growthVerdict(growsFaster(appropriation, revenue), {
          code: 'basic.note.growth.appropriation',
          params: {
            year: yearNames[year],
            growth: percentText(appropriation),
            revenue: percentText(revenue),
          },
        })
      : unknown,
    ...growingSeries.map((series) => growthOfOne(change(series), series, year)),
  ];
  return {
    verdict: together(parts.map(([part]) => part)),
    notes: parts.flatMap(([, note]) => (note ? [note] : [])),
  };
}

const yearBefore = { 1: 0, 2: 1, 3: 2 } as const satisfies Readonly<Record<Year, GrowthYear>>;

function inputId(series: Series, year: GrowthYear): CountyInputId {
  return `${series}${year}`;
}

const unknown: readonly [Verdict, null] = ['undetermined', null];

function growthVerdict(
  grows: boolean,
  note: BasicMessage,
): readonly [Verdict, BasicMessage | null] {
  return grows ? ['met', null] : ['notMet', note];
}

function growthOfOne(
  change: YearChange | null,
  series: GrowingSeries,
  year: Year,
): readonly [Verdict, BasicMessage | null] {
  if (!change) return unknown;
  const { before, after } = change;
  return growthVerdict(after > before, {
    code: 'basic.note.growth.one',
    params: { year: yearNames[year], what: growing[series], before, after },
  });
}

/** after ÷ before is greater, in whole numbers of what was typed. */
function growsFaster(a: YearChange, b: YearChange): boolean {
  const left = times(fraction(a.after), fraction(b.before));
  const right = times(fraction(b.after), fraction(a.before));
  return compareFractions(left, right) > 0;
}

function percentText({ before, after }: YearChange): string {
  const percent = (after / before - 1) * 100;
  const size = roundedAsPrinted(Math.abs(percent), 2).toFixed(2);
  return percent < 0 && Number(size) > 0 ? `-${size}` : size;
}
