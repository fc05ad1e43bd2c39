/**
 * The archive boxes of a school (档案盒目录, 学校部分, after the Yunnan example): what belongs into each, which
 * forms of the statistics say it, and how it is kept (建档要求). Data only; the boxes of a province's
 * further items are made in packBoxes.ts.
 */
import type { Bilingual } from '../../standards/message';
import type { Stage } from '../../standards/standard';

export type BoxId =
  | 'selfCheck'
  | 'policy'
  | 'classSizes'
  | 'site'
  | 'green'
  | 'building'
  | 'sports'
  | 'science'
  | 'arts';

export type BoxItemId =
  | 'request'
  | 'selfReport'
  | 'profile'
  | 'briefing'
  | 'development'
  | 'scheme'
  | 'standardisation'
  | 'documents'
  | 'bulletins'
  | 'threeYears'
  | 'primaryForms'
  | 'juniorForms'
  | 'rolls'
  | 'statistics'
  | 'landTitle'
  | 'siteMap'
  | 'developmentMap'
  | 'greenMap'
  | 'greenPlan'
  | 'buildingPlan'
  | 'buildingMap'
  | 'roomMap'
  | 'sportsTable'
  | 'sportsMap'
  | 'primaryTable'
  | 'juniorTable'
  | 'scienceTable'
  | 'scienceRegister'
  | 'scienceRules'
  | 'scienceDuties'
  | 'scienceLoans'
  | 'scienceLosses'
  | 'chemicals'
  | 'artsTable'
  | 'artsRegister'
  | 'artsRules'
  | 'artsDuties'
  | 'artsUse'
  | 'artsLosses'
  | 'copies'
  | 'primaryCopies'
  | 'juniorCopies';

/** 逐年建档, 每年更新, 逐年完善, 用抽杆夹装订, 有变动的…: the source's words. */
export type KeptId =
  | 'yearly'
  | 'renewed'
  | 'completed'
  | 'completedRenewed'
  | 'volume'
  | 'changedYearly'
  | 'changedAnew'
  | 'changedCompleted';

/** Numbers of the old forms (基础基) and of those since 2021 (教基); empty where none is known. */
export interface FormNumbers {
  readonly old: readonly string[];
  readonly now: readonly string[];
}

export const noForms: FormNumbers = { old: [], now: [] };

export interface BoxItem {
  /** `blank`: an empty line in which the school names a paper of its own. */
  readonly id: BoxItemId | `blank${number}`;
  readonly forms: FormNumbers;
  /** Null: the list says nothing of this one. */
  readonly kept: KeptId | null;
  /** Of a school with this stage; null: of every school. */
  readonly stage: Stage | null;
}

export interface Box {
  readonly id: BoxId | `pack.${string}`;
  /** Of a province's further item; null: `plans.box.…` has it. */
  readonly name: Bilingual | null;
  /** 办学条件(一) …; null for the two boxes before them. */
  readonly condition: number | null;
  /** 建档要求 of the box as a whole, where its items have none of their own. */
  readonly kept: KeptId | null;
  /** Of a school with one of these stages. */
  readonly stages: readonly Stage[];
  readonly items: readonly BoxItem[];
}

const item = (
  id: BoxItemId,
  kept: KeptId | null,
  { forms = noForms, stage = null }: Partial<Pick<BoxItem, 'forms' | 'stage'>> = {},
): BoxItem => ({ id, kept, forms, stage });

const box = (
  id: BoxId,
  condition: number | null,
  items: readonly BoxItem[],
  kept: KeptId | null = null,
): Box => ({ id, name: null, condition, kept, stages: ['primary', 'junior'], items });

/** 112 has no counterpart of its own among the forms since 2021. */
const equipmentForms: FormNumbers = { old: ['112', '522'], now: ['5176'] };
const siteForms: FormNumbers = { old: ['522'], now: ['5176'] };
const primaryPupils: FormNumbers = { old: ['212', '312'], now: ['2106', '3112'] };
const juniorPupils: FormNumbers = { old: ['213', '313'], now: ['2107', '3115'] };

export const archiveBoxes: readonly Box[] = [
  box('selfCheck', null, [
    item('request', null),
    item('selfReport', 'yearly'),
    item('profile', 'renewed'),
    item('briefing', 'renewed'),
    item('development', 'renewed'),
  ]),
  box(
    'policy',
    null,
    [
      item('scheme', null),
      item('standardisation', null),
      item('documents', null),
      item('bulletins', null),
      item('threeYears', null),
    ],
    'completed',
  ),
  box('classSizes', 1, [
    item('primaryForms', 'volume', { forms: primaryPupils, stage: 'primary' }),
    item('juniorForms', 'volume', { forms: juniorPupils, stage: 'junior' }),
    item('rolls', 'volume'),
  ]),
  box('site', 2, [
    item('statistics', 'yearly', { forms: siteForms }),
    item('landTitle', 'changedYearly'),
    item('siteMap', 'changedYearly'),
    item('developmentMap', 'changedYearly'),
  ]),
  box('green', 3, [
    item('statistics', 'yearly', { forms: siteForms }),
    item('greenMap', 'changedYearly'),
    item('greenPlan', 'changedYearly'),
  ]),
  box('building', 4, [
    item('statistics', 'yearly', { forms: { old: ['512'], now: ['5170'] } }),
    item('buildingPlan', 'changedAnew'),
    item('buildingMap', 'changedAnew'),
    item('roomMap', 'changedAnew'),
  ]),
  box('sports', 5, [
    item('sportsTable', 'yearly'),
    item('statistics', 'yearly', { forms: equipmentForms }),
    item('sportsMap', 'changedCompleted'),
  ]),
  box('science', 6, [
    item('primaryTable', 'yearly', { stage: 'primary' }),
    item('juniorTable', 'yearly', { stage: 'junior' }),
    item('scienceTable', 'yearly', { stage: 'junior' }),
    item('statistics', 'yearly', { forms: equipmentForms }),
    item('scienceRegister', 'completedRenewed'),
    item('scienceRules', 'completedRenewed'),
    item('scienceDuties', 'completed'),
    item('scienceLoans', 'completed'),
    item('scienceLosses', 'completed'),
    item('chemicals', 'completed'),
  ]),
  box('arts', 7, [
    item('artsTable', 'yearly'),
    item('statistics', 'yearly', { forms: { old: ['112'], now: [] } }),
    item('artsRegister', 'completed'),
    item('artsRules', 'completed'),
    item('artsDuties', 'completed'),
    item('artsUse', 'completed'),
    item('artsLosses', 'completed'),
  ]),
];

/** The items of a box for a school with these stages; none where the box is not asked of it. */
export function itemsFor(of: Box, stages: readonly Stage[]): readonly BoxItem[] {
  if (!of.stages.some((stage) => stages.includes(stage))) return [];
  return of.items.filter(({ stage }) => stage === null || stages.includes(stage));
}
