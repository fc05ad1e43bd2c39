/**
 * 优质均衡 of a county on all its blocks (rules.md sections 4 and 7): which rule judges which item, and
 * what becomes of the county. What is missing leaves an item undetermined; it is never shown as met.
 */
import type { County } from '../../county/county';
import type { CountyData } from '../../county/countyInputs';
import { inForce, type Settings } from '../../county/settings';
import type { Bilingual } from '../../standards/message';
import {
  educationItems,
  governmentItems,
  preconditionItem,
  qualityLimits,
  recognitionItem,
  requirementOf,
  tutoringVeto,
  vetoItems,
  type QualityItem,
  type QualityItemId,
} from '../../standards/qualityItems';
import type { RelaxationId } from '../../standards/relaxations';
import { relaxationIds } from '../../standards/relaxations';
import { stages } from '../../standards/standard';
import type { Assessment } from '../assessment';
import type { BlockId, BlockResult, CountyAssessment, ItemResult } from '../countyAssessment';
import { together } from '../together';
import { judgeClassSizes } from './classSizes';
import { judgeDisabled, judgeMonitoring, judgeRetention } from './educationItems';
import { evidence } from './evidence';
import { qualitySchools, schoolsBeyond } from './fromCounty';
import {
  judgeMigrants,
  judgePay,
  judgeQuota,
  judgeRotation,
  judgeSpecialFunds,
} from './governmentItems';
import type { ItemRule, QualityContext } from './judgement';
import { judgeRecognition } from './judgeRecognition';
import { dispersionItem, relaxationNote, schoolsItem } from './resources';
import { judgeRooms } from './rooms';
import { judgeSchoolSizes } from './schoolSizes';
import { judgeSmallSchools } from './smallSchools';
import { judgeCertificates, judgeTraining } from './teacherRates';
import { judgeTrainingFunds } from './trainingFunds';
import { judgePrecondition, veto } from './vetoes';
import { judgeZoneAdmission } from './zoneAdmission';

export interface QualityInputs {
  /** Read and assessed under quality-2017, the pack and the relaxations applied. */
  readonly county: County;
  readonly assessment: Assessment;
  readonly data: CountyData;
  readonly settings: Settings;
}

export function assessQuality(inputs: QualityInputs): CountyAssessment {
  const { county, assessment } = inputs;
  const settings = inForce(inputs.settings);
  const context = contextOf(inputs, settings);
  const resources = { county, assessment, relaxations: settings.relaxations };
  const judged = (items: readonly QualityItem[]) => items.map((item) => judgeItem(item, context));
  const blocks = [
    qualityBlock(
      'resources',
      stages.map((stage) => schoolsItem(resources, stage)),
    ),
    qualityBlock(
      'dispersion',
      stages.map((stage) => dispersionItem(resources, stage)),
    ),
    qualityBlock('government', judged(governmentItems)),
    qualityBlock('quality', judged(educationItems)),
    qualityBlock('recognition', judged([recognitionItem])),
    qualityBlock(
      'vetoes',
      judged(settings.tutoringVeto ? [...vetoItems, tutoringVeto] : vetoItems),
    ),
    qualityBlock('precondition', judged([preconditionItem])),
  ];
  return {
    standard: 'quality-2017',
    verdict: together(blocks.map(({ verdict }) => verdict)),
    blocks,
    relaxations: relaxationIds.filter((id) => settings.relaxations[id] !== undefined),
    conditions: null,
  };
}

function contextOf({ county, data }: QualityInputs, settings: Settings): QualityContext {
  return {
    schools: qualitySchools(county),
    incomplete: {
      primary: county.stages.primary.incomplete,
      junior: county.stages.junior.incomplete,
    },
    beyond: schoolsBeyond(county),
    data,
    limits: { ...qualityLimits, specialFunds: settings.specialFundsPerPupil },
    relaxations: settings.relaxations,
    smallSchools: settings.smallSchools,
  };
}

const blockNames = {
  resources: { 'zh-CN': '资源配置', 'en-US': 'Resources of schools' },
  dispersion: { 'zh-CN': '校际均衡', 'en-US': 'Dispersion between schools' },
  government: { 'zh-CN': '政府保障程度', 'en-US': 'Work of the government' },
  quality: { 'zh-CN': '教育质量', 'en-US': 'Quality of education' },
  recognition: { 'zh-CN': '社会认可度', 'en-US': 'Public recognition' },
  vetoes: { 'zh-CN': '一票否决事项', 'en-US': 'Vetoes' },
  precondition: { 'zh-CN': '前置条件', 'en-US': 'Precondition' },
} as const satisfies Partial<Record<BlockId, Bilingual>>;

function qualityBlock(id: keyof typeof blockNames, items: readonly ItemResult[]): BlockResult {
  return { id, name: blockNames[id], verdict: together(items.map((item) => item.verdict)), items };
}

const rules: Readonly<Record<QualityItemId, ItemRule>> = {
  'government.1': evidence('planning'),
  'government.2': evidence('unifiedStandards'),
  'government.3': judgeRooms,
  'government.4': judgeSchoolSizes,
  'government.5': judgeClassSizes,
  'government.6': judgeSmallSchools,
  'government.7': judgeSpecialFunds,
  'government.8': judgePay,
  'government.9': judgeTraining,
  'government.10': evidence('postsManaged'),
  'government.11': judgeRotation,
  'government.12': judgeCertificates,
  'government.13': judgeZoneAdmission,
  'government.14': judgeQuota,
  'government.15': judgeMigrants,
  'quality.1': judgeRetention,
  'quality.2': judgeDisabled,
  'quality.3': evidence('charterAndIt'),
  'quality.4': judgeTrainingFunds,
  'quality.5': evidence('digitalTeaching'),
  'quality.6': evidence('moralEducation'),
  'quality.7': evidence('curriculum'),
  'quality.8': evidence('workload'),
  'quality.9': judgeMonitoring,
  recognition: judgeRecognition,
  'veto.1': veto('vetoEntranceExams'),
  'veto.2': veto('vetoSchoolChoice'),
  'veto.3': veto('vetoKeySchools'),
  'veto.4': veto('vetoUnfilledPosts'),
  'veto.5': veto('vetoAccidents'),
  'veto.6': veto('vetoFraud'),
  'veto.7': veto('vetoTutoring'),
  precondition: judgePrecondition,
};

/** The relaxations that touch an item; those of L3 and L5 touch the resources. */
const touching: Readonly<Partial<Record<QualityItemId, RelaxationId>>> = {
  'government.3': 'roomSizes',
  'government.4': 'schoolSizes',
};

/** One item, with its metadata. */
export function judgeItem({ id, name, clause }: QualityItem, context: QualityContext): ItemResult {
  const judgement = rules[id](context);
  const { value, verdict, notes = [], failing = [], unclear, countyToo } = judgement;
  const relaxation = touching[id];
  const basis = relaxation && context.relaxations[relaxation];
  return {
    id,
    name,
    value,
    requirement: judgement.requirement ?? requirementOf(id, context.limits),
    verdict,
    notes:
      relaxation && basis !== undefined ? [...notes, relaxationNote(relaxation, basis)] : notes,
    failing,
    ...(unclear && { unclear }),
    ...(countyToo && { countyToo }),
    clause,
  };
}
