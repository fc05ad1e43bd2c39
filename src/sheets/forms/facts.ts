/** 表Ⅰ: the county's facts in one row, L1 … L24; 基本均衡 has them without 50人及以上教学点. */
import { countyFacts, type CountyFacts, type StageFacts } from '../../county/countyFacts';
import { countyInputs, type CountyInputId } from '../../county/countyInputs';
import type { Words } from '../../standards/message';
import type { Content } from '../plan';
import type { FormCell, FormLine } from './form';
import { figure, header, type Drafted } from './frame';
import type { TablesInput } from './input';
import { formText, formWord, type FactCode, type FactGroupCode } from './messages';

interface Fact {
  readonly group: FactGroupCode;
  /** Above `name`, between it and the group; the same for neighbours. */
  readonly over?: 'primary' | 'junior';
  /** Null: the group itself is the column. */
  readonly name: FactCode | null;
  readonly format: string;
  readonly width: number;
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
  const columns = factList().filter(({ name }) => word === 'quality' || name !== 'points50');
  const found = columns.map(({ value }) => value(sources));
  return {
    number: '1',
    tab: '表Ⅰ',
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
    notes: notesOf(found, words),
    relaxations: [],
  };
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

function factList(): readonly Fact[] {
  const entered = (
    group: FactGroupCode,
    name: Extract<FactCode, CountyInputId>,
    format: string,
    width: number,
  ): Fact => ({
    group,
    name,
    format,
    width,
    value: (sources) => ({ value: sources.entered(name), term: countyInputs[name].term }),
  });
  const school = (name: keyof CountyFacts['schools']): Fact => ({
    group: 'schools',
    name,
    format: '0',
    width: 5,
    value: ({ facts }) => ({ value: facts.schools[name], term: '' }),
  });
  const total = (
    group: 'classes' | 'students',
    stage: 'primary' | 'junior',
    term: string,
  ): Fact => ({
    group,
    name: stage,
    format: '0',
    width: group === 'classes' ? 5 : 6.4,
    value: ({ facts }) => summed(facts.stages[stage], group, term),
  });
  const staff = (stage: 'primary' | 'junior', id: 'primaryStaff' | 'juniorStaff'): Fact => ({
    group: 'staff',
    over: stage,
    name: 'total',
    format: '0',
    width: 5.6,
    value: (sources) => {
      const own = sources.entered(id);
      const { term } = countyInputs[id];
      return own === null
        ? summed(sources.facts.stages[stage], 'staff', term)
        : { value: own, term };
    },
  });
  const teachers = (stage: 'primary' | 'junior', term: string): Fact => ({
    group: 'staff',
    over: stage,
    name: 'teachers',
    format: '0',
    width: 5.6,
    value: ({ facts }) => summed(facts.stages[stage], 'teachers', term),
  });
  return [
    entered('nature', 'population', '0.00', 6.2),
    entered('nature', 'ruralPopulation', '0.00', 6.2),
    entered('nature', 'townships', '0', 5),
    entered('nature', 'villages', '0', 5),
    entered('economy', 'gdpPerHead', '0', 7),
    entered('economy', 'revenuePerHead', '0', 7),
    entered('economy', 'ruralIncome', '0', 7),
    entered('economy', 'urbanIncome', '0', 7),
    school('primary'),
    school('nineYear'),
    school('junior'),
    school('fullSecondary'),
    school('twelveYear'),
    {
      group: 'special',
      name: null,
      format: '0',
      width: 5.4,
      value: ({ facts, entered: of }) => ({
        value: of('specialSchools') ?? (facts.specialSchools > 0 ? facts.specialSchools : null),
        term: countyInputs.specialSchools.term,
      }),
    },
    {
      group: 'points',
      name: 'points',
      format: '0',
      width: 5,
      value: ({ facts }) => ({ value: facts.teachingPoints.all, term: '' }),
    },
    {
      group: 'points',
      name: 'points50',
      format: '0',
      width: 5,
      value: ({ facts }) => ({ value: facts.teachingPoints.from50, term: '' }),
    },
    total('classes', 'primary', '小学教学班数'),
    total('classes', 'junior', '初中教学班数'),
    total('students', 'primary', '小学在校学生数'),
    total('students', 'junior', '初中在校学生数'),
    staff('primary', 'primaryStaff'),
    teachers('primary', '小学专任教师数'),
    staff('junior', 'juniorStaff'),
    teachers('junior', '初中专任教师数'),
  ];
}

/** A sum over schools some of which have nothing entered would be too small: it stays blank. */
function summed(
  stage: StageFacts,
  field: 'classes' | 'students' | 'staff' | 'teachers',
  term: string,
): Found {
  const { sum, missing } = stage[field];
  return missing > 0 ? { value: null, term, missing } : { value: sum, term };
}
