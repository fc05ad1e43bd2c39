/**
 * 基本均衡 of a county on all its blocks (rules.md sections 3 and 8): 差异系数, 办学条件, 政府工作, 公众满意度 and
 * the vetoes. What is missing leaves an item undetermined; it is never shown as met.
 */
import { termList } from '../termList';
import type { CountyData } from '../../county/countyInputs';
import type { County } from '../../county/county';
import type { ScoreEntry } from '../../county/scoreEntry';
import type { Settings } from '../../county/settings';
import type { Bilingual } from '../../standards/message';
import { stageNames } from '../../standards/standards';
import { stages, type Stage } from '../../standards/standard';
import type { Assessment, IndicatorDispersion } from '../assessment';
import type { BlockId, BlockResult, CountyAssessment } from '../countyAssessment';
import { roundedAsPrinted } from '../roundedAsPrinted';
import { together } from '../together';
import { disabledItem, satisfactionItem, vetoItem } from './countyAnswers';
import { conditionItems } from './conditionBlock';
import type { ConditionsByStage } from './conditionsOfStage';
import { assessConditions } from './judgeConditions';
import { growthItem } from './growth';
import { clauseOf2012, basicItem, type BasicItem } from './item';
import type { BasicMessage } from './basicMessage';
import { scoreItem } from './score';

export interface BasicInputs {
  /** Read and assessed under basic-2012, the pack applied. */
  readonly county: County;
  readonly assessment: Assessment;
  readonly data: CountyData;
  readonly settings: Pick<Settings, 'pack'>;
  /** The county's table of scores; empty when it has none. */
  readonly scores: readonly ScoreEntry[];
}

export interface BasicAssessment extends CountyAssessment {
  /** For 表Ⅱ-1, 表Ⅱ-2 and the plans; null: no school of the stage, or no 办学条件 for it. */
  readonly conditions: ConditionsByStage;
}

export function assessBasic(inputs: BasicInputs): BasicAssessment {
  const { county, assessment, data, settings, scores } = inputs;
  const { pack } = settings;
  const conditions: ConditionsByStage = {
    primary: pack?.conditions ? assessConditions(county, 'primary', pack.conditions) : null,
    junior: pack?.conditions ? assessConditions(county, 'junior', pack.conditions) : null,
  };
  const blocks = [
    basicBlock(
      'dispersion',
      stages.map((stage) => dispersionItem(assessment, county, stage)),
    ),
    basicBlock('conditions', conditionItems(county, pack, conditions)),
    basicBlock('government', [scoreItem(scores, pack)]),
    basicBlock('recognition', [satisfactionItem(data, blockNames.recognition)]),
    basicBlock('vetoes', [
      vetoItem(data, 'veto.1', 'basicVetoWeakSchools', {
        'zh-CN': '薄弱学校改造未完成',
        'en-US': 'Weak schools not yet improved',
      }),
      disabledItem(data),
      growthItem(data),
      vetoItem(data, 'veto.4', 'basicVetoAccidents', {
        'zh-CN': '重大安全责任事故',
        'en-US': 'Grave accidents',
      }),
      vetoItem(data, 'veto.5', 'basicVetoBreaches', {
        'zh-CN': '严重违纪违规事件',
        'en-US': 'Grave breaches of discipline',
      }),
    ]),
  ];
  return {
    standard: 'basic-2012',
    verdict: together(blocks.map(({ verdict }) => verdict)),
    blocks,
    // the relaxations of the 2019 规程 are those of 优质均衡
    relaxations: [],
    conditions,
  };
}

const blockNames = {
  dispersion: { 'zh-CN': '校际差异系数', 'en-US': 'Dispersion between schools' },
  conditions: { 'zh-CN': '学校办学条件', 'en-US': 'Conditions of schools' },
  government: { 'zh-CN': '政府工作', 'en-US': 'Work of the government' },
  recognition: { 'zh-CN': '公众满意度', 'en-US': 'Public satisfaction' },
  vetoes: { 'zh-CN': '一票否决事项', 'en-US': 'Vetoes' },
} as const satisfies Partial<Record<BlockId, Bilingual>>;

function basicBlock(id: keyof typeof blockNames, items: readonly BasicItem[]): BlockResult {
  const verdict = together(items.map((each) => each.verdict));
  return { id, name: blockNames[id], verdict, items };
}

/** 综合差异系数: 小学 ≤ 0.65, 初中 ≤ 0.55. */
function dispersionItem(assessment: Assessment, county: County, stage: Stage): BasicItem {
  const { cvDecimals, compositeLimit } = assessment.standard;
  const limit = compositeLimit[stage];
  const judged = assessment.stages[stage];
  const cv = judged?.compositeCv ?? null;
  const shown = cv === null ? null : roundedAsPrinted(cv, cvDecimals).toFixed(cvDecimals);
  return basicItem(
    {
      id: `dispersion.${stage}`,
      name: {
        'zh-CN': `${stageNames[stage]['zh-CN']}综合差异系数`,
        'en-US': `${stageNames[stage]['en-US']}: composite CV`,
      },
      value: shown === null ? null : { code: 'basic.value.composite', params: { cv: shown } },
      requirement: {
        code: 'basic.requirement.composite',
        params: { limit: limit === null ? '—' : limit.toFixed(2) },
      },
      verdict: judged?.dispersionVerdict ?? 'undetermined',
      clause: clauseOf2012,
    },
    { notes: dispersionNotes(assessment, county, stage) },
  );
}

function dispersionNotes(
  assessment: Assessment,
  county: County,
  stage: Stage,
): readonly BasicMessage[] {
  const judged = assessment.stages[stage];
  if (!judged) return [{ code: 'basic.note.noSchools' }];
  const notes: BasicMessage[] = [];
  const { indicators } = judged;
  const lacking = (state: (of: IndicatorDispersion | null) => boolean) =>
    assessment.standard.indicators
      .filter(({ id }) => state(indicators[id] ?? null))
      .map(({ name }) => name);
  const unbound = lacking((indicator) => !indicator);
  if (unbound.length > 0) {
    notes.push({ code: 'basic.note.notBound', params: { items: termList(unbound) } });
  }
  const missing = lacking((of) => of !== null && (of.cv === null || of.schools < of.of));
  if (missing.length > 0) {
    notes.push({ code: 'basic.note.indicators', params: { items: termList(missing) } });
  }
  if (county.stages[stage].incomplete) notes.push({ code: 'basic.note.incomplete' });
  if (judged.compositeRoundingSensitive && judged.compositeCv !== null) {
    const actual = String(Number(judged.compositeCv.toPrecision(6)));
    notes.push({ code: 'basic.note.rounding', params: { actual } });
  }
  return notes;
}
