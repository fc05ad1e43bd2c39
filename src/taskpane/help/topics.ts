/**
 * What is explained beside the indicators: each topic as sentences and formulas, filled with what is in
 * force. Worked examples that need the county's schools are CountyCv.tsx.
 */
import { stageSharing, type StagePupils } from '../../county/sharing';
import type { HelpCode, HelpParameters } from '../../messages/zh-CN/explanations';
import type { Given } from '../../standards/message';
import { stageNames } from '../../standards/standards';
import { stages, type Stage, type Standard } from '../../standards/standard';
import { printedLimit } from '../printedFigures';
import type { Explain } from './explaining';
import { checkedFigure, checkedPercent } from './checkedFigures';
import type { HelpFacts } from './helpFacts';
import { version } from '../../ui/errorReport/version';

export type TopicId =
  | 'cv'
  | 'other'
  | 'school'
  | 'sharing'
  | 'equal'
  | 'data'
  | 'intake'
  | 'writes'
  | 'undo'
  | 'old'
  | 'about';

export interface HelpTopic {
  readonly id: TopicId;
  readonly group: 'rules' | 'usage';
  readonly lines: (facts: HelpFacts, explain: Explain) => readonly TopicLine[];
}

export interface TopicLine {
  readonly kind: 'text' | 'item' | 'formula';
  readonly text: string;
}

export const helpTopics: readonly HelpTopic[] = [
  { id: 'cv', group: 'rules', lines: cvLines },
  { id: 'other', group: 'rules', lines: otherLines },
  { id: 'school', group: 'rules', lines: schoolLines },
  { id: 'sharing', group: 'rules', lines: sharingLines },
  { id: 'equal', group: 'rules', lines: equalLines },
  { id: 'data', group: 'rules', lines: dataLines },
  { id: 'intake', group: 'usage', lines: intakeLines },
  { id: 'writes', group: 'usage', lines: writesLines },
  { id: 'undo', group: 'usage', lines: undoLines },
  { id: 'old', group: 'usage', lines: oldLines },
  { id: 'about', group: 'usage', lines: aboutLines },
];

/** Sheets of ours begin with it. */
const sheetPrefix = '均衡_';

const topicLine =
  (kind: TopicLine['kind'], explain: Explain) =>
  <Code extends HelpCode>(code: Code, ...params: Given<HelpParameters<Code>>): TopicLine => ({
    kind,
    text: explain(code, ...params),
  });

const topicSpeech = (explain: Explain) => ({
  text: topicLine('text', explain),
  item: topicLine('item', explain),
  formula: topicLine('formula', explain),
});

function cvLines({ standard }: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { text, item, formula } = topicSpeech(explain);
  const { compositeLimit, indicators } = standard;
  const single = indicators[0]?.limit ?? { primary: null, junior: null };
  const judgesEach = compositeLimit.primary === null && compositeLimit.junior === null;
  return [
    text('help.cv.what'),
    formula('help.cv.mean'),
    formula('help.cv.sd'),
    formula('help.cv.cv'),
    text('help.cv.legend'),
    item('help.cv.population'),
    item('help.cv.zero'),
    item('help.cv.share'),
    judgesEach
      ? item('help.cv.each', { limits: cvLimitWords(single, explain) })
      : item('help.cv.composite', {
          count: indicators.length,
          limits: cvLimitWords(compositeLimit, explain),
        }),
  ];
}

function cvLimitWords(limits: Readonly<Record<Stage, number | null>>, explain: Explain): string {
  return stages
    .flatMap((stage) => {
      const limit = limits[stage];
      return limit === null
        ? []
        : [explain('help.cv.limit', { stage: stageNames[stage], limit: printedLimit(limit) })];
    })
    .join(explain('help.and'));
}

function otherLines(_: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { text, item } = topicSpeech(explain);
  return [
    text('help.other.what'),
    item('help.other.unweighted'),
    item('help.other.meanOfMeans'),
    item('help.other.rounded'),
    item('help.other.withoutZeros'),
  ];
}

function schoolLines({ standard, settings }: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { text, item } = topicSpeech(explain);
  const { schoolRule, indicators } = standard;
  const { pack } = settings;
  if (!schoolRule) {
    return [
      text('help.school.none'),
      ...(pack?.conditions ? [text('help.school.pack', { name: pack.name })] : []),
    ];
  }
  const share = checkedPercent(schoolRule.floor);
  const [first] = indicators;
  const threshold = first?.threshold.primary ?? null;
  return [
    text('help.school.rule', {
      count: indicators.length,
      atLeast: schoolRule.atLeast,
      percent: share,
    }),
    item('help.school.stages'),
    item('help.school.missing'),
    ...(first && threshold !== null
      ? [
          item('help.school.example', {
            indicator: first.name,
            threshold: checkedFigure(threshold),
            percent: share,
            floor: checkedFigure(threshold * schoolRule.floor),
          }),
        ]
      : []),
  ];
}

/** A nine-year school whose books are shared; a published copy of it rounds early. */
const sharedSchool = { primary: 166, junior: 210, books: 23_226 };

function sharingLines({ standard }: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { text, formula } = topicSpeech(explain);
  const { sharingWeights: weights } = standard;
  const { primary, junior, books } = sharedSchool;
  return [
    text('help.sharing.what'),
    text('help.sharing.weights', weights),
    formula('help.sharing.formula'),
    text('help.sharing.example', sharedSchool),
    formula('help.sharing.total', {
      primary,
      junior,
      primaryWeight: weights.primary,
      juniorWeight: weights.junior,
      all: checkedFigure(sharedPart('primary', weights).all),
    }),
    ...stages.map((stage) => {
      const { own, all } = sharedPart(stage, weights);
      const share = ((books * own) / all).toFixed(3);
      return formula(`help.sharing.${stage}`, {
        books,
        own: checkedFigure(own),
        all: checkedFigure(all),
        share,
      });
    }),
    text('help.sharing.exact'),
  ];
}

function sharedPart(stage: Stage, weights: Standard['sharingWeights']) {
  const present: readonly StagePupils[] = stages.map((each) => ({
    stage: each,
    students: sharedSchool[each],
  }));
  const share = stageSharing(stage, present, weights);
  return share.kind === 'part' ? { own: share.own, all: share.total } : { own: 1, all: 1 };
}

function equalLines({ standard }: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { text, item } = topicSpeech(explain);
  return [
    text('help.equal.rule', { percent: checkedPercent(standard.schoolRule?.floor ?? 0.85) }),
    item('help.equal.exact'),
    item('help.equal.rounding'),
  ];
}

function dataLines(_: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { item } = topicSpeech(explain);
  return [
    item('help.data.record'),
    item('help.data.blank'),
    item('help.data.text'),
    item('help.data.rows'),
    item('help.data.tables'),
    item('help.data.out'),
  ];
}

function intakeLines(_: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { item } = topicSpeech(explain);
  return [
    item('help.intake.files'),
    item('help.intake.asks'),
    item('help.intake.blank'),
    item('help.intake.list'),
    item('help.intake.again'),
    item('help.intake.offline'),
  ];
}

function writesLines(_: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { item } = topicSpeech(explain);
  return [
    item('help.writes.beside'),
    item('help.writes.sheets', { prefix: sheetPrefix }),
    item('help.writes.never'),
    item('help.writes.typed'),
    item('help.writes.yours'),
    item('help.writes.first'),
    item('help.writes.offline'),
  ];
}

function undoLines(_: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { item } = topicSpeech(explain);
  return [
    item('help.undo.how'),
    item('help.undo.native'),
    item('help.undo.kept'),
    item('help.undo.until'),
  ];
}

function oldLines(_: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { item } = topicSpeech(explain);
  return [item('help.old.needs'), item('help.old.workbench'), item('help.old.safe')];
}

function aboutLines({ standard, settings }: HelpFacts, explain: Explain): readonly TopicLine[] {
  const { text } = topicSpeech(explain);
  const { name, source } = standard;
  return [
    text('help.about.version', { version }),
    text('help.about.source', { standard: name, source }),
    ...(settings.pack ? [text('help.about.pack', { name: settings.pack.name })] : []),
  ];
}
