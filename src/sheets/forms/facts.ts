/**
 * 表Ⅰ: the county's facts in one row, L1 … L24. 基本均衡 has L1 … L22: 一贯制学校 in one, 教学点 without 50人及以上, and
 * notes on the schools of other owners.
 */
import { countyFacts, type CountyFacts, type StageFacts } from '../../county/countyFacts';
import { countyInputs, type CountyInputId } from '../../county/countyInputs';
import type { Words } from '../../standards/message';
import type { Stage } from '../../standards/standard';
import type { Content } from '../plan';
import type { FormCell, FormLine } from './form';
import { figure, header, type Drafted } from './frame';
import type { TablesInput } from './input';
import { formText, formWord, type FactCode, type FactGroupCode, type FormWord } from './messages';

interface Fact {
  readonly group: FactGroupCode;
  /** Above `name`, between it and the group; the same for neighbours. */
  readonly over?: 'primary' | 'junior';
  /** Null: the group itself is the column. */
  readonly name: FactCode | null;
  readonly format: string;
  readonly width: number;
  /** Both standards have it when absent. */
  readonly of?: FormWord;
  readonly value: (sources: Sources) => Found;
}

interface Sources {
  readonly facts: CountyFacts;
  readonly entered: (id: CountyInputId) => number | null;
}

/** `term` names what is to be filled in where there is no value. */
interface Found {
  readonly value: Content;
  readonly term: string;
  /** Schools that lack the entry, so that the sum would be too small. */
  readonly missing?: number;
}

export function factsForm(input: TablesInput): Drafted {
  const { words, data, tables, assessment } = input;
  const word = formWord(assessment.standard.id);
  const sources: Sources = {
    facts: countyFacts(tables),
    entered: (id) => {
      const entry = data[id];
      return entry.kind === 'number' ? entry.value : null;
    },
  };
  const columns = factList.filter(({ of = word }) => of === word);
  const found = columns.map(({ value }) => value(sources));
  return {
    number: '1',
    title: `form.title.${word}.1`,
    unit: 'form.unit.facts',
    widths: columns.map(({ width }) => width),
    lines: [
      ...headerLines(columns, words),
      {
        cells: columns.map(({ format }, at) => figure(found[at]?.value ?? null, format)),
        least: 42,
      },
    ],
    notes: [
      ...(word === 'basic' ? [ownersNote(sources.facts, words)] : []),
      ...notesOf(found, words),
    ],
    relaxations: [],
  };
}

function ownersNote({ owners }: CountyFacts, words: Words): string {
  return formText(words, 'form.note.owners', owners);
}

function notesOf(found: readonly Found[], words: Words): readonly string[] {
  const partial = found.filter(({ missing = 0 }) => missing > 0);
  const blank = found.filter(({ value, missing = 0 }) => value === null && missing === 0);
  const list = (some: readonly Found[]) => [...new Set(some.map(({ term }) => term))].join('、');
  return [
    formText(words, 'form.note.facts'),
    ...(blank.length === 0
      ? []
      : [formText(words, 'form.note.factsMissing', { items: list(blank) })]),
    ...(partial.length === 0
      ? []
      : [formText(words, 'form.note.factsPartial', { items: list(partial) })]),
  ];
}

/** Group, what is over a name, name; then the codes. */
function headerLines(columns: readonly Fact[], words: Words): readonly FormLine[] {
  const lines: [FormCell[], FormCell[], FormCell[]] = [[], [], []];
  columns.forEach((fact, at) => {
    const { group, over, name } = fact;
    const before = columns[at - 1];
    if (before?.group !== group) {
      const span = columns.filter((other) => other.group === group).length;
      lines[0].push(
        header(formText(words, `form.factGroup.${group}`), {
          columns: span,
          rows: name === null ? 3 : 1,
        }),
      );
    }
    if (name === null) return;
    if (over === undefined) {
      lines[1].push(header(formText(words, `form.fact.${name}`), { rows: 2 }));
      return;
    }
    if (before?.group !== group || before.over !== over) {
      const span = columns.filter((other) => other.group === group && other.over === over).length;
      lines[1].push(header(formText(words, `form.fact.${over}`), { columns: span }));
    }
    lines[2].push(header(formText(words, `form.fact.${name}`)));
  });
  return [
    { cells: lines[0], repeated: true, least: 24 },
    { cells: lines[1], repeated: true, least: 24 },
    { cells: lines[2], repeated: true, least: 70 },
    { cells: columns.map((_, at) => header(`L${at + 1}`)), repeated: true },
  ];
}

function enteredFact(
  group: FactGroupCode,
  name: Extract<FactCode, CountyInputId>,
  format: string,
  width: number,
): Fact {
  const { term } = countyInputs[name];
  return { group, name, format, width, value: ({ entered }) => ({ value: entered(name), term }) };
}

function schoolsFact(name: keyof CountyFacts['schools']): Fact {
  return {
    group: 'schools',
    name,
    format: '0',
    width: 5,
    value: ({ facts }) => ({ value: facts.schools[name], term: '' }),
  };
}

/** 九年 and 十二年 in one. */
const allThroughFact: Fact = {
  group: 'schools',
  name: 'allThrough',
  format: '0',
  width: 5,
  of: 'basic',
  value: ({ facts: { schools } }) => ({ value: schools.nineYear + schools.twelveYear, term: '' }),
};

function pointsFact(
  name: 'points' | 'points50',
  counted: keyof CountyFacts['teachingPoints'],
): Fact {
  return {
    group: 'points',
    name,
    format: '0',
    width: 5,
    value: ({ facts }) => ({ value: facts.teachingPoints[counted], term: '' }),
  };
}

function totalFact(group: 'classes' | 'students', stage: Stage, term: string): Fact {
  return {
    group,
    name: stage,
    format: '0',
    width: group === 'classes' ? 5 : 6.4,
    value: ({ facts }) => summed(facts.stages[stage], group, term),
  };
}

/** What the county entered itself goes before the sum over its schools. */
function staffFact(stage: Stage, id: 'primaryStaff' | 'juniorStaff'): Fact {
  const { term } = countyInputs[id];
  return {
    group: 'staff',
    over: stage,
    name: 'total',
    format: '0',
    width: 5.6,
    value: ({ entered, facts }) => {
      const own = entered(id);
      return own === null ? summed(facts.stages[stage], 'staff', term) : { value: own, term };
    },
  };
}

function teachersFact(stage: Stage, term: string): Fact {
  return {
    group: 'staff',
    over: stage,
    name: 'teachers',
    format: '0',
    width: 5.6,
    value: ({ facts }) => summed(facts.stages[stage], 'teachers', term),
  };
}

const specialFact: Fact = {
  group: 'special',
  name: null,
  format: '0',
  width: 5.4,
  value: ({ facts, entered }) => ({
    value: entered('specialSchools') ?? (facts.specialSchools > 0 ? facts.specialSchools : null),
    term: countyInputs.specialSchools.term,
  }),
};

/** In the order of the form: L1 … L24. */
const factList: readonly Fact[] = [
  enteredFact('nature', 'population', '0.00', 6.2),
  enteredFact('nature', 'ruralPopulation', '0.00', 6.2),
  enteredFact('nature', 'townships', '0', 5),
  enteredFact('nature', 'villages', '0', 5),
  enteredFact('economy', 'gdpPerHead', '0', 7),
  enteredFact('economy', 'revenuePerHead', '0', 7),
  enteredFact('economy', 'ruralIncome', '0', 7),
  enteredFact('economy', 'urbanIncome', '0', 7),
  schoolsFact('primary'),
  { ...schoolsFact('nineYear'), of: 'quality' },
  allThroughFact,
  schoolsFact('junior'),
  schoolsFact('fullSecondary'),
  { ...schoolsFact('twelveYear'), of: 'quality' },
  specialFact,
  pointsFact('points', 'all'),
  { ...pointsFact('points50', 'from50'), of: 'quality' },
  totalFact('classes', 'primary', '小学教学班数'),
  totalFact('classes', 'junior', '初中教学班数'),
  totalFact('students', 'primary', '小学在校学生数'),
  totalFact('students', 'junior', '初中在校学生数'),
  staffFact('primary', 'primaryStaff'),
  teachersFact('primary', '小学专任教师数'),
  staffFact('junior', 'juniorStaff'),
  teachersFact('junior', '初中专任教师数'),
];

/** A sum over schools some of which have nothing entered would be too small: it stays blank. */
function summed(
  stage: StageFacts,
  field: 'classes' | 'students' | 'staff' | 'teachers',
  term: string,
): Found {
  const { sum, missing } = stage[field];
  return missing > 0 ? { value: null, term, missing } : { value: sum, term };
}
