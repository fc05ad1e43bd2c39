/**
 * The archive boxes of a school (档案盒目录, after the Yunnan example): what belongs into each, which forms
 * of the statistics say it, and how long it is kept. Data only.
 */
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
  | 'classForms'
  | 'pupilForms'
  | 'rolls'
  | 'statistics'
  | 'landTitle'
  | 'siteMap'
  | 'developmentMap'
  | 'greenPlan'
  | 'buildingPlan'
  | 'buildingMap'
  | 'roomMap'
  | 'sportsTable'
  | 'sportsMap'
  | 'sportsPhotos'
  | 'scienceTable'
  | 'scienceRegisters'
  | 'chemicals'
  | 'artsTable'
  | 'artsRegisters';

export type KeptId = 'yearly' | 'completed' | 'volume' | 'changed';

/** Numbers of the old forms (基础基) and of those since 2021 (教基); empty where none is known. */
export interface FormNumbers {
  readonly old: readonly string[];
  readonly now: readonly string[];
}

export interface BoxItem {
  readonly id: BoxItemId;
  /** By stage, where the stages have forms of their own. */
  readonly forms: FormNumbers | Readonly<Record<Stage, FormNumbers>> | null;
  /** Null: the list does not say. */
  readonly kept: KeptId | null;
}

export interface Box {
  readonly id: BoxId;
  /** 办学条件(一) … (七); null for the two boxes before them. */
  readonly condition: number | null;
  readonly items: readonly BoxItem[];
}

const item = (
  id: BoxItemId,
  kept: KeptId | null = 'yearly',
  forms: BoxItem['forms'] = null,
): BoxItem => ({ id, kept, forms });

/** 112 has no counterpart of its own among the forms since 2021. */
const equipmentForms: FormNumbers = { old: ['112', '522'], now: ['5176'] };
const siteForms: FormNumbers = { old: ['522'], now: ['5176'] };

export const archiveBoxes: readonly Box[] = [
  {
    id: 'selfCheck',
    condition: null,
    items: [
      item('request'),
      item('selfReport'),
      item('profile'),
      item('briefing'),
      item('development'),
    ],
  },
  {
    id: 'policy',
    condition: null,
    items: [
      item('scheme', 'completed'),
      item('standardisation', 'completed'),
      item('documents', 'completed'),
      item('bulletins', 'completed'),
      item('threeYears', 'completed'),
    ],
  },
  {
    id: 'classSizes',
    condition: 1,
    items: [
      item('classForms', 'volume', {
        primary: { old: ['212'], now: ['2106'] },
        junior: { old: ['213'], now: ['2107'] },
      }),
      item('pupilForms', 'volume', {
        primary: { old: ['312'], now: ['3112'] },
        junior: { old: ['313'], now: ['3115'] },
      }),
      item('rolls', 'volume'),
    ],
  },
  {
    id: 'site',
    condition: 2,
    items: [
      item('statistics', 'yearly', siteForms),
      item('landTitle', 'changed'),
      item('siteMap', 'changed'),
      item('developmentMap', 'changed'),
    ],
  },
  {
    id: 'green',
    condition: 3,
    items: [item('statistics', 'yearly', siteForms), item('greenPlan')],
  },
  {
    id: 'building',
    condition: 4,
    items: [
      item('statistics', 'yearly', { old: ['512'], now: ['5170'] }),
      item('buildingPlan'),
      item('buildingMap'),
      item('roomMap'),
    ],
  },
  {
    id: 'sports',
    condition: 5,
    items: [
      item('statistics', 'yearly', equipmentForms),
      item('sportsTable'),
      item('sportsMap'),
      item('sportsPhotos'),
    ],
  },
  {
    id: 'science',
    condition: 6,
    items: [
      item('statistics', 'yearly', equipmentForms),
      item('scienceTable'),
      item('scienceRegisters'),
      item('chemicals'),
    ],
  },
  {
    id: 'arts',
    condition: 7,
    items: [
      item('statistics', 'yearly', { old: ['112'], now: [] }),
      item('artsTable'),
      item('artsRegisters', null),
    ],
  },
];

/** The forms of an item for a school with these stages. */
export function formsOf({ forms }: BoxItem, stages: readonly Stage[]): FormNumbers {
  if (forms === null) return { old: [], now: [] };
  if ('old' in forms) return forms;
  const own = stages.map((stage) => forms[stage]);
  return { old: own.flatMap(({ old }) => old), now: own.flatMap(({ now }) => now) };
}
