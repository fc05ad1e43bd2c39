/**
 * The boxes of the items that a province has besides those of the list: one for each, with the statistics
 * forms from which its figure comes and empty lines for papers that the school names itself.
 */
import type { Condition, ConditionFieldId, ConditionPart } from '../../standards/schoolConditions';
import { stages, type Stage } from '../../standards/standard';
import type { Settings } from '../../county/settings';
import {
  archiveBoxes,
  noForms,
  type Box,
  type BoxId,
  type BoxItem,
  type FormNumbers,
} from './archiveBoxes';

/** Empty lines of a box whose papers the list does not name. */
const blanks = [1, 2] as const;

/** The boxes of the list, then those of the further items of the rule pack in force. */
export function boxesOf({ pack }: Pick<Settings, 'pack'>): readonly Box[] {
  const further = new Map<string, readonly Condition[]>();
  for (const item of pack?.conditions?.items ?? []) {
    if (boxOfItem(item) !== null) continue;
    further.set(item.name, [...(further.get(item.name) ?? []), item]);
  }
  const known = archiveBoxes.filter(({ condition }) => condition !== null).length;
  return [
    ...archiveBoxes,
    ...[...further.values()].flatMap((items, at) => packBox(items, known + at + 1)),
  ];
}

function packBox(items: readonly Condition[], condition: number): readonly Box[] {
  const [first] = items;
  if (!first) return [];
  const own = stages.filter((each) =>
    items.some(({ stage }) => stage === 'both' || stage === each),
  );
  const line = (stage: Stage | null, forms: FormNumbers): BoxItem => {
    const id = stage === null ? 'copies' : (`${stage}Copies` as const);
    return { id, forms, kept: null, stage };
  };
  const fields = items.flatMap((item) => fieldsOf(item));
  const [primary, junior] = [formsOfFields(fields, 'primary'), formsOfFields(fields, 'junior')];
  const isSame = JSON.stringify(primary) === JSON.stringify(junior);
  return [
    {
      id: `pack.${first.id}`,
      name: { 'zh-CN': first.name, 'en-US': first.english ?? first.name },
      condition,
      kept: null,
      stages: own,
      items: [
        ...(isSame ? [line(null, primary)] : [line('primary', primary), line('junior', junior)]),
        ...blanks.map((at): BoxItem => ({
          id: `blank${at}`,
          forms: noForms,
          kept: null,
          stage: null,
        })),
      ],
    },
  ];
}

/** Which box of the list is an item's: by what it is measured from, else by its words. */
function boxOfItem(item: Condition): BoxId | null {
  const fields = fieldsOf(item);
  if (item.quantity.kind === 'perClass' && fields.includes('students')) return 'classSizes';
  const measured = boxFields.find(([, of]) => fields.some((field) => of.includes(field)));
  if (measured) return measured[0];
  return fields.length > 0
    ? null
    : (boxWords.find(([, words]) => words.test(item.name))?.[0] ?? null);
}

/** What a demand is measured from; 最大班额 and the answers of 是 and 否 by names of their own. */
type Source =
  ConditionFieldId | 'largestClass' | 'scienceEquipment' | 'artsEquipment' | 'pavedGround';

const boxFields: readonly (readonly [BoxId, readonly Source[]])[] = [
  ['classSizes', ['largestClass']],
  ['site', ['siteArea']],
  ['green', ['greenArea']],
  ['building', ['buildingArea']],
  ['sports', ['sportsGroundArea', 'indoorSportsArea', 'pavedGround', 'ringTrack', 'straightTrack']],
  ['science', ['scienceEquipment', 'equipmentValue']],
  ['arts', ['artsEquipment']],
];

const boxWords: readonly (readonly [BoxId, RegExp])[] = [
  ['classSizes', /规模|班额/],
  ['site', /占地/],
  ['green', /绿化/],
  ['building', /校舍/],
  ['sports', /体育场|体育活动|运动场/],
  ['arts', /音体美|体音美|音乐.*美术|艺术.*器材/],
  ['science', /仪器/],
];

const ofIndicator: Readonly<Record<string, readonly Source[]>> = {
  teachingArea: ['teachingArea'],
  sportsArea: ['sportsGroundArea'],
  equipmentValue: ['equipmentValue'],
  computers: ['computers'],
  books: ['books'],
  teachers: ['teachers'],
  higherDegreeTeachers: ['bachelors'],
  midTitleTeachers: ['intermediate'],
};

function fieldsOf({ quantity }: Pick<ConditionPart, 'quantity'>): readonly Source[] {
  switch (quantity.kind) {
    case 'parts':
      return quantity.parts.flatMap((part) => fieldsOf(part));
    case 'indicator':
      return ofIndicator[quantity.indicator] ?? [];
    case 'largestClass':
      return ['largestClass'];
    case 'yesNo':
      return [quantity.field];
    case 'open':
      return [];
    case 'roomPerPupil':
      return [quantity.area, quantity.rooms];
    case 'ratio':
      return [...quantity.fields, ...quantity.to];
    case 'perPupil':
    case 'perClass':
    case 'total':
    case 'ofCounty':
      // 室内体育用房 that is taken off does not make it an item of sports
      return quantity.fields;
  }
}

type Numbers = FormNumbers | Readonly<Record<Stage, FormNumbers>>;

const pupils: Numbers = {
  primary: { old: ['312'], now: ['3112'] },
  junior: { old: ['313'], now: ['3115'] },
};
const classes: Numbers = {
  primary: { old: ['212'], now: ['2106'] },
  junior: { old: ['213'], now: ['2107'] },
};
const degrees: Numbers = {
  primary: { old: ['423'], now: ['4155'] },
  junior: { old: ['424'], now: ['4155', '4156'] },
};
const titles: FormNumbers = { old: ['422'], now: ['4153'] };
const staff: FormNumbers = { old: ['412'], now: ['4149'] };
const premisesForms: FormNumbers = { old: ['512'], now: ['5170'] };
const equipment: FormNumbers = { old: ['522'], now: ['5176'] };
const backbone: FormNumbers = { old: ['112'], now: ['1102续'] };

/** The form of the statistics system in which a figure stands; none of what is no matter of it. */
const formOf: Readonly<Partial<Record<Source, Numbers>>> = {
  students: pupils,
  boarders: pupils,
  classes,
  grades: classes,
  largestClass: classes,
  teachers: staff,
  staff,
  doctors: degrees,
  masters: degrees,
  postgraduates: degrees,
  bachelors: degrees,
  associates: degrees,
  higherDegree: degrees,
  qualifiedTeachers: degrees,
  pe: degrees,
  music: degrees,
  art: degrees,
  arts: degrees,
  senior: titles,
  associateSenior: titles,
  intermediate: titles,
  midTitle: titles,
  backbone,
  teachingArea: premisesForms,
  dormitoryArea: premisesForms,
  toiletArea: premisesForms,
  classroomArea: premisesForms,
  classrooms: premisesForms,
  laboratoryArea: premisesForms,
  laboratories: premisesForms,
  libraryArea: premisesForms,
  computerRoomArea: premisesForms,
  computerRooms: premisesForms,
  languageRoomArea: premisesForms,
  languageRooms: premisesForms,
  books: equipment,
  computers: equipment,
  teachingComputers: equipment,
  multimediaRooms: equipment,
  equipmentValue: equipment,
};

function formsOfFields(fields: readonly Source[], stage: Stage): FormNumbers {
  const own = fields.flatMap((field): readonly FormNumbers[] => {
    const found = formOf[field];
    if (!found) return [];
    return ['old' in found ? found : found[stage]];
  });
  const each = (of: keyof FormNumbers) =>
    [...new Set(own.flatMap((numbers) => numbers[of]))].sort();
  return { old: each('old'), now: each('now') };
}
