/** 优质均衡 表Ⅱ-1: number and share of the schools that meet each indicator, and 综合评估. */
import type { StageAssessment, Verdict } from '../../assessment/assessment';
import type { Words } from '../../standards/message';
import { stages, type Indicator } from '../../standards/standard';
import type { Content } from '../plan';
import type { FormLine } from './form';
import { cell, figure, header, type Drafted } from './frame';
import type { TablesInput } from './input';
import { formText, stageTerm } from './messages';
import { dataNotes, thresholdNote } from './notes';

/** Schools that meet something, of all schools of a stage. */
export interface Share {
  readonly met: number;
  readonly of: number;
  /** Some school is not known: 数据不全 in place of a number that may yet grow. */
  readonly open?: boolean;
}

interface Judged {
  readonly verdict: Verdict | null;
}

export function indicatorSharesForm(input: TablesInput): Drafted {
  const { assessment, words } = input;
  const { indicators } = assessment.standard;
  return {
    number: '21',
    title: 'form.title.quality.21',
    unit: 'form.unit.shares',
    widths: [8, 18, ...indicators.map(() => 13.5), 13],
    lines: [
      ...indicatorHeader(indicators, formText(words, 'form.overall'), words),
      ...stages.flatMap((stage) => {
        const judged = assessment.stages[stage];
        const shares = [
          ...indicators.map((indicator) => judged && indicatorShare(judged, indicator)),
          judged && overallShare(judged),
        ];
        return shareLines(stageTerm(stage), shares, words);
      }),
    ],
    notes: [thresholdNote(assessment.standard, words), ...dataNotes(input)],
    relaxations: ['peArtVisiting', 'sportsExtra'],
  };
}

/** Null where the indicator's fields are not bound. */
export function indicatorShare(
  { rows, indicators }: StageAssessment,
  { id }: Indicator,
): Share | null {
  if (!indicators[id]) return null;
  return {
    met: rows.filter((row) => row.indicators[id]?.status === 'met').length,
    of: rows.length,
  };
}

/** 综合评估达标: the schools that the school rule passes; null when none can be judged yet. */
export function overallShare({ rows }: { readonly rows: readonly Judged[] }): Share | null {
  if (rows.every(({ verdict }) => verdict === 'undetermined' || verdict === null)) return null;
  return { met: rows.filter(({ verdict }) => verdict === 'met').length, of: rows.length };
}

/** Two lines: how many, and their share in percent. */
export function shareLines(
  stage: string,
  shares: readonly (Share | null)[],
  words: Words,
): readonly FormLine[] {
  const dash = formText(words, 'form.dash');
  const open = formText(words, 'form.incomplete');
  const values = (value: (share: Share) => Content) =>
    shares.map((share) => (!share || share.of === 0 ? dash : share.open ? open : value(share)));
  const counts = values(({ met }) => met);
  const percents = values(({ met, of }) => (met / of) * 100);
  return [
    {
      cells: [
        cell(stage, { rows: 2 }),
        cell(formText(words, 'form.schoolsMet')),
        ...counts.map((count) => figure(count, '0')),
      ],
      least: 34,
    },
    {
      cells: [
        cell(formText(words, 'form.share')),
        ...percents.map((percent) => figure(percent, '0.0')),
      ],
      least: 34,
    },
  ];
}

/** 学段, 项目, the indicators with units, and one column more; below them L1 … */
export function indicatorHeader(
  indicators: readonly Indicator[],
  last: string,
  words: Words,
): readonly FormLine[] {
  return [
    {
      cells: [
        header(formText(words, 'form.stage'), { rows: 2 }),
        header(formText(words, 'form.item'), { rows: 2 }),
        ...indicators.map((indicator) => header(indicatorTitle(indicator, words))),
        header(last),
      ],
      repeated: true,
      least: 62,
    },
    {
      cells: [...indicators.map(({ code }) => header(code)), header(`L${indicators.length + 1}`)],
      repeated: true,
    },
  ];
}

export function indicatorTitle({ name, unit }: Indicator, words: Words): string {
  return formText(words, 'form.indicator', { name: name['zh-CN'], unit: unit['zh-CN'] });
}
