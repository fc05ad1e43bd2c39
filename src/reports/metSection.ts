/** 三、达标情况 of a county: block by block, with the figures of the official tables, and the CVs as charts. */
import type { BlockResult, ItemResult } from '../assessment/countyAssessment';
import { conditionSharesForm } from '../sheets/forms/conditions';
import { dispersionForm } from '../sheets/forms/dispersion';
import { formText } from '../sheets/forms/messages';
import { indicatorSharesForm } from '../sheets/forms/indicatorShares';
import { listOf } from '../sheets/plans/messages';
import { stages, type Stage } from '../standards/standard';
import { stageNames } from '../standards/standards';
import { formTable } from './formTable';
import { columnsBesideLimit } from './cvColumns';
import type { ReportInput } from './input';
import { reportText } from './messages';
import {
  headingOf,
  leftCell,
  paragraphOf,
  tableOf,
  type ReportChart,
  type ReportPart,
} from './paper';
import { yearChanges } from './yearChanges';

export function metSection(input: ReportInput): readonly ReportPart[] {
  const { countyAssessment, assessment, words } = input;
  const verdict = reportText(words, `report.verdictWord.${countyAssessment.verdict}`);
  const standard = assessment.standard.name[words.language];
  return [
    paragraphOf(reportText(words, 'report.verdict', { standard, verdict })),
    ...schoolVerdicts(input),
    ...countyAssessment.blocks.flatMap((block, at) => [
      headingOf(2, `（${chineseNumerals[at] ?? at + 1}）${block.name['zh-CN']}`),
      ...blockParts(block, input),
    ]),
    ...yearsPart(input),
  ];
}

/** Numbered on behind the blocks. */
function yearsPart(input: ReportInput): readonly ReportPart[] {
  const parts = yearChanges(input);
  if (parts.length === 0) return [];
  const at = input.countyAssessment.blocks.length;
  const name = reportText(input.words, 'report.years');
  return [headingOf(2, `（${chineseNumerals[at] ?? at + 1}）${name}`), ...parts];
}

const chineseNumerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** How many schools of each stage pass. */
function schoolVerdicts({ assessment, conditions, words }: ReportInput): readonly ReportPart[] {
  return stages.flatMap((stage): ReportPart[] => {
    const rows = conditions?.[stage]?.rows ?? assessment.stages[stage]?.rows ?? [];
    const judged = rows.filter(({ verdict }) => verdict !== null);
    if (judged.length === 0) return [];
    const having = (wanted: string) => judged.filter(({ verdict }) => verdict === wanted).length;
    return [
      paragraphOf(
        reportText(words, 'report.schools.met', {
          stage: stageNames[stage][words.language],
          of: judged.length,
          met: having('met'),
          notMet: having('notMet'),
          undetermined: having('undetermined'),
        }),
      ),
    ];
  });
}

function blockParts(block: BlockResult, input: ReportInput): readonly ReportPart[] {
  const { words } = input;
  switch (block.id) {
    case 'resources':
      return [
        ...blockSentences(block, input),
        formTable(indicatorSharesForm(input), formText(words, 'form.title.quality.21')),
      ];
    case 'dispersion':
      return [
        ...blockSentences(block, input),
        formTable(dispersionForm(input), dispersionTitle(input)),
        ...stages.flatMap((stage) => cvChart(stage, input) ?? []),
        codesNote(input),
      ];
    case 'conditions':
      return [
        ...blockSentences(block, input),
        ...(input.conditions?.primary || input.conditions?.junior
          ? [formTable(conditionSharesForm(input), formText(words, 'form.title.basic.21'))]
          : []),
        itemsTable(block, input),
      ];
    case 'government':
    case 'quality':
    case 'recognition':
    case 'vetoes':
    case 'precondition':
      return [...blockSentences(block, input), itemsTable(block, input)];
  }
}

function dispersionTitle({ assessment, words }: ReportInput): string {
  return formText(
    words,
    assessment.standard.id === 'quality-2017' ? 'form.title.quality.3' : 'form.title.basic.3',
  );
}

/** Verdict and counts, then what is not met and what is not known, by name. */
function blockSentences(
  { name, verdict, items }: BlockResult,
  { words }: ReportInput,
): readonly ReportPart[] {
  const having = (wanted: ItemResult['verdict']) => items.filter((item) => item.verdict === wanted);
  const [notMet, undetermined] = [having('notMet'), having('undetermined')];
  const names = (some: readonly ItemResult[]) =>
    listOf(
      words,
      some.map((item) => item.name[words.language]),
    );
  const told = reportText(words, 'report.block', {
    block: name[words.language],
    verdict: reportText(words, `report.verdictWord.${verdict}`),
    of: items.length,
    met: having('met').length,
    notMet: notMet.length,
    undetermined: undetermined.length,
  });
  return [
    told,
    ...(notMet.length === 0
      ? []
      : [reportText(words, 'report.block.notMet', { items: names(notMet) })]),
    ...(undetermined.length === 0
      ? []
      : [reportText(words, 'report.block.undetermined', { items: names(undetermined) })]),
  ].map((sentence) => paragraphOf(sentence));
}

function itemsTable({ name, items }: BlockResult, { words }: ReportInput): ReportPart {
  const column = (code: 'number' | 'item' | 'value' | 'requirement' | 'verdict') =>
    reportText(words, `report.column.${code}`);
  return tableOf(
    reportText(words, 'report.itemsTable', { block: name[words.language] }),
    [
      [column('number'), 7],
      [column('item'), 28],
      [column('value'), 34],
      [column('requirement'), 20],
      [column('verdict'), 11],
    ],
    items.map((item, at) => [
      { text: String(at + 1) },
      leftCell(item.name[words.language]),
      leftCell(valueOfItem(item, words)),
      leftCell(words.say(item.requirement)),
      { text: reportText(words, `report.verdictWord.${item.verdict}`) },
    ]),
  );
}

/** 指标值或简要结论; what its notes say below it. */
function valueOfItem({ value, notes }: ItemResult, words: ReportInput['words']): string {
  const told = value === null ? reportText(words, 'report.incomplete') : words.say(value);
  return [told, ...notes.map((note) => words.say(note))].join('\n');
}

/** What the codes below the columns of a chart stand for. */
export function codesNote({ assessment, words }: ReportInput): ReportPart {
  const list = assessment.standard.indicators.map(({ code, name }) =>
    reportText(words, 'report.chart.codeOf', { code, name: name[words.language] }),
  );
  return paragraphOf(
    reportText(words, 'report.chart.codes', { list: listOf(words, list) }),
    'note',
  );
}

/** The CVs of a stage beside their limit. */
export function cvChart(
  stage: Stage,
  { assessment, words }: Pick<ReportInput, 'assessment' | 'words'>,
): ReportChart | null {
  const assessed = assessment.stages[stage];
  if (!assessed) return null;
  const { standard } = assessment;
  const { indicators } = standard;
  return columnsBesideLimit(
    reportText(words, 'report.chart.cv', { stage: stageNames[stage][words.language] }),
    {
      categories: indicators.map(({ code }) => code),
      name: reportText(words, 'report.chart.cvSeries'),
      cvs: indicators.map(({ id }) => assessed.indicators[id]?.cv ?? null),
      limits: indicators.map(({ limit }) => limit[stage] ?? assessed.compositeLimit),
    },
    { standard, words },
  );
}
