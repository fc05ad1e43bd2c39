/**
 * Schools and county inputs for the items of 优质均衡: sound ones, to be spoilt by each test.
 */
import type { CountyData, CountyEntry, CountyInputId } from '../../../src/county/countyInputs';
import { countyInputs } from '../../../src/county/countyInputs';
import type { ItemResult } from '../../../src/assessment/countyAssessment';
import { judgeItem } from '../../../src/assessment/quality/assessQuality';
import type { QualityContext } from '../../../src/assessment/quality/judgement';
import type { QualitySchool, SchoolPart } from '../../../src/assessment/quality/qualitySchools';
import { speaker } from '../../../src/messages/speak';
import type { Stage } from '../../../src/standards/standard';
import {
  educationItems,
  governmentItems,
  preconditionItem,
  qualityLimits,
  recognitionItem,
  tutoringVeto,
  vetoItems,
  type QualityItemId,
} from '../../../src/standards/qualityItems';

const nowhere = { sheet: '学校', cell: 'B3' };

/** 600 pupils in 12 full classes unless changed. */
export function part(stage: Stage, changes: Partial<SchoolPart> = {}): SchoolPart {
  return {
    stage,
    place: nowhere,
    students: 600,
    classes: 12,
    classBands: null,
    largestClass: 45,
    teachers: 30,
    certifiedTeachers: 30,
    trainedTeachers: 30,
    migrantPupils: 0,
    zonePupils: 600,
    retention: {
      graduates: 190,
      transferredIn: 10,
      transferredOut: 12,
      enteredThreeYearsAgo: 200,
      died: 0,
    },
    unread: new Set(),
    ...changes,
  };
}

/** A public day school in a town, with one room of each kind, unless changed. */
export function school(name: string, changes: Partial<QualitySchool> = {}): QualitySchool {
  return {
    name,
    place: nowhere,
    parts: [part('primary')],
    allThrough: false,
    isTeachingPoint: false,
    isPublic: true,
    locale: 'town',
    boarding: false,
    foundedYear: 2020,
    music: { areas: [96], sized: null, total: null },
    art: { areas: [90], sized: null, total: null },
    operatingFunds: 400_000,
    operatingBudget: 400_000,
    trainingFunds: 20_000,
    unread: new Set(),
    ...changes,
  };
}

export function schoolOf(
  name: string,
  stage: Stage,
  of: Partial<SchoolPart>,
  changes: Partial<QualitySchool> = {},
): QualitySchool {
  return school(name, { parts: [part(stage, of)], ...changes });
}

type Entered = number | boolean | string | null;

/** Inputs by id: numbers, 是/否, 达标/不达标 as true/false, Ⅰ … Ⅴ; all others blank. */
export function inputs(entered: Readonly<Partial<Record<CountyInputId, Entered>>>): CountyData {
  const entries = Object.keys(countyInputs).map((key) => {
    const id = key as CountyInputId;
    return [id, entry(id, entered[id] ?? null)] as const;
  });
  return Object.fromEntries(entries) as Record<CountyInputId, CountyEntry>;
}

const from = { note: null, evidence: null };

function entry(id: CountyInputId, value: Entered): CountyEntry {
  const { kind } = countyInputs[id];
  if (value === null) return { kind: 'blank', ...from };
  if (typeof value === 'boolean') {
    return kind === 'conclusion'
      ? { kind: 'conclusion', met: value, text: '', ...from }
      : { kind: 'yesNo', yes: value, ...from };
  }
  if (typeof value === 'string') return { kind: 'conclusion', met: true, text: value, ...from };
  return kind === 'grade'
    ? { kind: 'grade', grade: value, ...from }
    : { kind: 'number', value, ...from };
}

export interface Given extends Partial<Omit<QualityContext, 'data'>> {
  readonly data?: Readonly<Partial<Record<CountyInputId, Entered>>>;
}

export function contextOf({ data = {}, ...changes }: Given): QualityContext {
  return {
    schools: [school('第一小学')],
    incomplete: { primary: false, junior: false },
    beyond: [],
    data: inputs(data),
    limits: qualityLimits,
    relaxations: {},
    smallSchools: 'all',
    ...changes,
  };
}

const all = [
  ...governmentItems,
  ...educationItems,
  recognitionItem,
  ...vetoItems,
  tutoringVeto,
  preconditionItem,
];

export function judge(id: QualityItemId, given: Given): ItemResult {
  const item = all.find((each) => each.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return judgeItem(item, contextOf(given));
}

export function verdictOf(id: QualityItemId, given: Given) {
  return judge(id, given).verdict;
}

const chinese = speaker('zh-CN');
const english = speaker('en-US');

/** The form's words. Both languages must be able to say it. */
export function valueOf(id: QualityItemId, given: Given): string | null {
  const { value } = judge(id, given);
  if (value) english(value);
  return value && chinese(value);
}

/** What the item asks, in the form's words. */
export function requirementSaid(id: QualityItemId, given: Given): string {
  const { requirement } = judge(id, given);
  english(requirement);
  return chinese(requirement);
}

export function notesOf(id: QualityItemId, given: Given): readonly string[] {
  const { notes } = judge(id, given);
  notes.forEach(english);
  return notes.map(chinese);
}

/** `第一小学: detail` of each failing school. */
export function failingOf(id: QualityItemId, given: Given): readonly string[] {
  const { failing } = judge(id, given);
  failing.forEach(({ detail }) => english(detail));
  return failing.map(({ school: name, detail }) => `${name}: ${chinese(detail)}`);
}
