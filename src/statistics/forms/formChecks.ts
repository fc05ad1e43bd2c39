/**
 * What the forms of a school show to be wrong by themselves: sums, numbers that are the same by their
 * meaning, parts above their whole, pupils who do not fit into the classes. Only what stands in the forms
 * is checked: a sum whose parts a form lacks says nothing.
 */
import { classBands } from '../../county/classBands';
import { figureKey, type FigureKey, type FigureSource, type FormDoubt } from '../schoolReport';
import type { PupilStage } from '../../standards/standard';
import type { ToldForm } from './chooseFigures';
import type { FormItem } from './form';
import { bandFields, formMessage, itemTerm, placeOf } from './formMessages';
import { roomSums } from './roomSums';

/** Parts of one form that add up to its whole. */
interface SumCheck {
  readonly forms: readonly string[];
  readonly whole: string;
  readonly parts: readonly string[];
  /** Counted where they are there. */
  readonly more?: readonly string[];
}

const titles = [
  'senior', 'associateSenior', 'intermediate', 'assistant', 'clerk', 'untitled',
]; // prettier-ignore
const degrees = ['bachelors', 'associates', 'upperSecondary', 'belowUpperSecondary'];
const pupilForms = ['教基3112', '教基3115', '基础基312', '基础基313'];
const classForms = ['教基2106', '教基2107', '基础基212', '基础基213'];
const subjectForms = ['教基4155', '教基4156', '基础基423', '基础基424'];

const sumChecks: readonly SumCheck[] = [
  { forms: ['教基4153', '基础基422'], whole: 'teachers', parts: titles },
  { forms: ['教基4155', '教基4156'], whole: 'teachers', parts: ['doctors', 'masters', ...degrees] },
  { forms: ['基础基423', '基础基424'], whole: 'teachers', parts: ['postgraduates', ...degrees] },
  { forms: subjectForms, whole: 'arts', parts: ['music', 'art'] },
  { forms: classForms, whole: 'classes', parts: bandFields },
  {
    forms: pupilForms,
    whole: 'students',
    parts: ['grade1', 'grade2', 'grade3'],
    more: ['grade4', 'grade5', 'grade6', 'furtherGrade'],
  },
];

/** Two numbers of one form that are the same by their meaning. */
const sameChecks: readonly {
  readonly forms: readonly string[];
  readonly one: string;
  /** The last of these that is not 0. */
  readonly others: readonly string[];
}[] = [
  { forms: pupilForms, one: 'entrants', others: ['grade1'] },
  {
    forms: pupilForms,
    one: 'leavers',
    others: ['grade1', 'grade2', 'grade3', 'grade4', 'grade5', 'grade6'],
  },
];

/** A part and its whole, which may stand in two forms. */
const partChecks: readonly {
  readonly forms: readonly string[];
  readonly part: string;
  readonly whole: string;
}[] = [
  ...['boarders', 'migrantPupils', 'leftBehindPupils'].map((part) => ({
    forms: pupilForms,
    part,
    whole: 'students',
  })),
  ...['pe', 'arts', 'music', 'art'].map((part) => ({
    forms: subjectForms,
    part,
    whole: 'teachers',
  })),
  { forms: ['教基4149', '基础基412'], part: 'teachers', whole: 'staff' },
  ...(
    [
      ['teachingArea', 'buildingArea'],
      ['dormitoryArea', 'buildingArea'],
      ['toiletArea', 'buildingArea'],
      ['indoorSportsArea', 'teachingArea'],
    ] as const
  ).map(([part, whole]) => ({ forms: ['教基5170', '基础基512'], part, whole })),
  ...(
    [
      ['greenArea', 'siteArea'],
      ['sportsGroundArea', 'siteArea'],
      ['teacherTerminals', 'computers'],
      ['pupilTerminals', 'computers'],
      ['teachingComputers', 'computers'],
      ['multimediaRooms', 'classrooms'],
      ['equipmentValue', 'fixedAssets'],
    ] as const
  ).map(([part, whole]) => ({ forms: ['教基5176', '基础基522'], part, whole })),
];

/** @param stages those that the school has; blocks of others are not looked at */
export function checkForms(
  told: readonly ToldForm[],
  stages: readonly PupilStage[],
): readonly FormDoubt[] {
  const byId = new Map(told.map((form) => [form.id, numbersOf(form)]));
  const parts: readonly FormItem['stage'][] = [...stages, 'sole', null];
  const doubts = parts.flatMap((stage): readonly FormDoubt[] => {
    const look = (form: string): Look => {
      const numbers = byId.get(form);
      return (id) => numbers?.get(`${id}@${stage}`) ?? null;
    };
    return [
      ...sumChecks.flatMap((check) => check.forms.flatMap((form) => checkSum(check, look(form)))),
      ...sameChecks.flatMap(({ forms, one, others }) =>
        forms.flatMap((form) => checkSame(one, others, look(form))),
      ),
      ...partChecks.flatMap(({ forms, part, whole }) =>
        forms.flatMap((form) => checkPart(look(form)(part), look(form)(whole))),
      ),
      ...checkBands(pupilForms.map(look), classForms.map(look)),
    ];
  });
  return [...doubts, ...told.flatMap(roomSums)];
}

interface Told {
  readonly item: FormItem;
  readonly value: number;
  readonly source: FigureSource;
}

/** Of one form and stage. */
type Look = (id: string) => Told | null;

function numbersOf(form: ToldForm): ReadonlyMap<string, Told> {
  return new Map(
    form.items.flatMap(({ item, value, source }) =>
      typeof value === 'number' && source
        ? [[`${item.id}@${item.stage}`, { item, value, source }] as const]
        : [],
    ),
  );
}

function checkSum({ whole, parts, more = [] }: SumCheck, look: Look): readonly FormDoubt[] {
  const total = look(whole);
  const told = parts.map(look);
  if (!total || told.includes(null)) return [];
  const added = [...told, ...more.map(look)].flatMap((part) => part ?? []);
  const sum = added.reduce((all, { value }) => all + value, 0);
  if (sum === total.value) return [];
  return [
    {
      message: formMessage({
        code: 'schoolForms.sum',
        params: {
          whole: itemTerm(total.item),
          total: total.value,
          totalCell: placeOf(total.source),
          parts: `${added.length}`,
          sum,
          partCells: rangeOf(added.map(({ source }) => source)),
        },
      }),
      keys: keysOf([total, ...added]),
      sources: [total, ...added].map(({ source }) => source),
    },
  ];
}

/** First and last cell: parts stand in a row or a column. */
function rangeOf(sources: readonly FigureSource[]): string {
  const [first] = sources;
  const last = sources.at(-1);
  if (!first || !last) return '';
  return first.cell === last.cell ? first.cell : `${first.cell}–${last.cell}`;
}

function checkSame(id: string, others: readonly string[], look: Look): readonly FormDoubt[] {
  const one = look(id);
  const told = others.flatMap((name) => look(name) ?? []);
  const last = told.at(-1);
  // a school that has no last grade yet lets nobody go
  if (one?.value === 0 && last?.value === 0) return [];
  const other = told.filter(({ value }) => value !== 0).at(-1) ?? last;
  if (!one || !other || one.value === other.value) return [];
  return [
    {
      message: formMessage({
        code: 'schoolForms.unequal',
        params: {
          field: itemTerm(one.item),
          one: one.value,
          oneCell: placeOf(one.source),
          otherField: itemTerm(other.item),
          other: other.value,
          otherCell: placeOf(other.source),
        },
      }),
      keys: keysOf([one, other]),
      sources: [one.source, other.source],
    },
  ];
}

function checkPart(part: Told | null, whole: Told | null): readonly FormDoubt[] {
  if (!part || !whole || part.value <= whole.value) return [];
  return [
    {
      message: formMessage({
        code: 'schoolForms.partAboveWhole',
        params: {
          part: itemTerm(part.item),
          one: part.value,
          oneCell: placeOf(part.source),
          whole: itemTerm(whole.item),
          other: whole.value,
          otherCell: placeOf(whole.source),
        },
      }),
      keys: keysOf([part, whole]),
      sources: [part.source, whole.source],
    },
  ];
}

/** Classes of these sizes hold at least and at most so many pupils. */
function checkBands(pupils: readonly Look[], classes: readonly Look[]): readonly FormDoubt[] {
  const students = pupils.flatMap((look) => look('students') ?? [])[0];
  const bands = classes.map((look) => bandFields.map(look)).find((found) => !found.includes(null));
  const told = bands?.flatMap((band) => band ?? []) ?? [];
  const number = told.reduce((all, { value }) => all + value, 0);
  // bands that nobody filled in are told by their own sum
  if (!students || number === 0) return [];
  const count = (bound: (band: (typeof classBands)[number]) => number): number =>
    classBands.reduce((all, band, index) => {
      const classesOfBand = told[index]?.value ?? 0;
      return classesOfBand === 0 ? all : all + classesOfBand * bound(band);
    }, 0);
  const least = count(({ from }) => from);
  const most = count(({ to }) => to ?? Infinity);
  if (students.value >= least && students.value <= most) return [];
  const params = {
    students: students.value,
    studentsCell: placeOf(students.source),
    classes: number,
    bandCells: `${told[0]?.source.sheet ?? ''}!${rangeOf(told.map(({ source }) => source))}`,
    least,
  };
  return [
    {
      message: Number.isFinite(most)
        ? formMessage({ code: 'schoolForms.bandsAndPupils', params: { ...params, most } })
        : formMessage({ code: 'schoolForms.bandsAndPupilsOpen', params }),
      keys: keysOf([students, ...told]),
      sources: [students, ...told].map(({ source }) => source),
    },
  ];
}

function keysOf(told: readonly Told[]): readonly FigureKey[] {
  return [
    ...new Set(
      told.flatMap(({ item: { field, stage } }) =>
        field === null || stage === 'sole' ? [] : [figureKey(field, stage)],
      ),
    ),
  ];
}
