/** 表Ⅲ 县域义务教育校际均衡情况: mean and 差异系数 of every indicator by stage, and 综合. */
import type { StageAssessment } from '../../assessment/assessment';
import { stages, type Stage, type Standard } from '../../standards/standard';
import type { Words } from '../../standards/message';
import { exact, fixedFormat } from '../layout/figures';
import { shadeByMark, type BlockShade } from '../page/blocks';
import { symbolOf } from '../roleLooks';
import type { Content } from '../plan';
import type { FormLine, Placed } from './form';
import { cell, figure, marks, type Drafted } from './frame';
import { indicatorHeader } from './indicatorShares';
import type { TablesInput } from './input';
import { formText, formWord, stageTerm, verdictTerm } from './messages';
import { dataNotes } from './notes';

const body = 'dispersion';
const firstIndicator = 2;

export function dispersionForm(input: TablesInput): Drafted {
  const { assessment, words } = input;
  const { standard } = assessment;
  const { indicators } = standard;
  const word = formWord(standard.id);
  return {
    number: '3',
    title: `form.title.${word}.3`,
    unit: null,
    widths: [8, 14, ...indicators.map(() => (indicators.length > 7 ? 12.5 : 13.5)), 13, 12],
    hidden: 1,
    lines: [
      ...indicatorHeader(indicators, formText(words, 'form.composite'), words),
      ...stages.flatMap((stage) => stageLines(stage, assessment.stages[stage], standard, words)),
    ],
    notes: [
      limitNote(standard, words),
      formText(words, 'form.shade.cv'),
      ...stages.flatMap((stage) => stageNotes(stage, assessment.stages[stage], standard, words)),
      ...dataNotes(input),
    ],
    relaxations: word === 'quality' ? ['peArtVisiting', 'sportsExtra'] : [],
    shades: (placed) => cvShades(placed, indicators.length + 1),
  };
}

function stageLines(
  stage: Stage,
  judged: StageAssessment | null,
  { indicators, cvDecimals }: Standard,
  words: Words,
): readonly FormLine[] {
  const dash = formText(words, 'form.dash');
  const found = indicators.map(({ id }) => judged?.indicators[id] ?? null);
  const composite: Content = judged?.compositeCv ?? dash;
  const failing = [
    ...found.map((each) => (each?.verdict === 'notMet' ? symbolOf.below : '·')),
    compositeFails(judged) ? symbolOf.below : '·',
  ];
  return [
    {
      cells: [
        cell(stageTerm(stage), { rows: 2 }),
        cell(formText(words, 'form.mean')),
        ...indicators.map(({ decimals }, at) =>
          figure(found[at]?.mean ?? dash, fixedFormat(decimals)),
        ),
        cell(dash),
      ],
      least: 38,
      mark: body,
    },
    {
      cells: [
        cell(formText(words, 'form.cv')),
        ...found.map((each) => figure(each?.cv ?? dash, fixedFormat(cvDecimals))),
        figure(composite, fixedFormat(cvDecimals)),
        marks(failing.join('')),
      ],
      least: 38,
      mark: body,
    },
  ];
}

function compositeFails(judged: StageAssessment | null): boolean {
  if (!judged || judged.compositeLimit === null) return false;
  return judged.dispersionVerdict === 'notMet';
}

/** Each indicator's limit, or the composite's where that is judged. */
function limitNote({ indicators, compositeLimit }: Standard, words: Words): string {
  const list = (values: Readonly<Record<Stage, number | null>>) =>
    stages.map((stage) => `${stageTerm(stage)} ${values[stage]?.toFixed(2) ?? '—'}`).join('、');
  if (compositeLimit.primary !== null || compositeLimit.junior !== null) {
    return formText(words, 'form.note.limits.composite', { limits: list(compositeLimit) });
  }
  const differing = new Map<string, string[]>();
  for (const { code, limit } of indicators) {
    differing.set(list(limit), [...(differing.get(list(limit)) ?? []), code]);
  }
  const limits = [...differing].map(([text, codes]) =>
    differing.size === 1 ? text : `${codes.join('、')}：${text}`,
  );
  return formText(words, 'form.note.limits.each', { limits: limits.join('；') });
}

function stageNotes(
  stage: Stage,
  judged: StageAssessment | null,
  { indicators, cvDecimals }: Standard,
  words: Words,
): readonly string[] {
  if (!judged) return [];
  const name = stageTerm(stage);
  const rounding = (item: string, cv: number) =>
    formText(words, 'form.note.rounding', { stage: name, item, actual: exact(cv, cvDecimals) });
  return [
    ...indicators.flatMap(({ id, code }) => {
      const found = judged.indicators[id];
      return found?.roundingSensitive && found.cv !== null ? [rounding(code, found.cv)] : [];
    }),
    ...(judged.compositeRoundingSensitive && judged.compositeCv !== null
      ? [rounding(formText(words, 'form.composite'), judged.compositeCv)]
      : []),
    formText(words, 'form.note.verdict', {
      what: `${name}校际均衡`,
      verdict: verdictTerm(words, judged.dispersionVerdict),
    }),
  ];
}

function cvShades(placed: Placed, columns: number): readonly BlockShade[] {
  const place = placed.marked(body);
  if (!place) return [];
  const values = { ...place, column: firstIndicator, columns };
  return [shadeByMark(values, firstIndicator + columns, 'formBelow', symbolOf.below)];
}
