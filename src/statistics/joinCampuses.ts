/**
 * 是否计校数 = 否: what such a campus has is added to the school to which it belongs, as the county says
 * (`parents`). One of which nobody says it stays a school of its own, and is asked about.
 */
import { compact } from '../county/cellEntry';
import { fieldOf, isNumeric } from '../county/fields';
import { readSchoolType } from '../county/schoolType';
import { topOf } from '../county/topOf';
import { withoutDust } from '../county/withoutDust';
import { leftRow } from './chosenReports';
import type { IntakeFigure, LeftRow, SchoolDoubt } from './intake';
import { isSameFigure, type JoinedSchool } from './joinReports';
import { partsOfKey, type FigureKey } from './schoolReport';
import { takeInMessage } from './takeInMessages';

export interface JoinedCampuses {
  readonly schools: readonly JoinedSchool[];
  /** The campuses that were added to others. */
  readonly merged: readonly JoinedSchool[];
  /** The reports of the campuses that were added to others. */
  readonly left: readonly LeftRow[];
}

export function joinCampuses(
  schools: readonly JoinedSchool[],
  parents: Readonly<Record<string, string>>,
): JoinedCampuses {
  const found = findParents(schools, parents);
  const targets = new Map<JoinedSchool, JoinedSchool>();
  const doubts = new Map<JoinedSchool, SchoolDoubt['message']>(found.doubts);
  for (const campus of found.parentOf.keys()) {
    const target = topOf(campus, (of) => found.parentOf.get(of));
    if (target) targets.set(campus, target);
    else {
      const parent = found.parentOf.get(campus)?.identity.name ?? '';
      doubts.set(campus, takeInMessage('takeIn.doubt.parentCircle', { parent }));
    }
  }
  for (const school of schools) {
    if (targets.has(school) || doubts.has(school) || !isAsked(school)) continue;
    const key = school.identity.code ?? school.identity.name;
    doubts.set(school, takeInMessage('takeIn.doubt.parentNeeded', { key }));
  }
  const left = [...targets].flatMap(([{ reports }, { identity }]) =>
    reports.map((report) =>
      leftRow(report, takeInMessage('takeIn.left.merged', { parent: identity.name })),
    ),
  );
  const standing = schools.filter((school) => !targets.has(school));
  const campuses = schools.filter((school) => targets.has(school));
  return {
    schools: standing.map((school) => {
      const own = campuses.filter((campus) => targets.get(campus) === school);
      return own.reduce(withCampus, withDoubt(school, doubts.get(school)));
    }),
    merged: [...targets.keys()],
    left,
  };
}

/** The parent of each campus that has one, and why others have none. */
function findParents(
  schools: readonly JoinedSchool[],
  parents: Readonly<Record<string, string>>,
): {
  readonly parentOf: ReadonlyMap<JoinedSchool, JoinedSchool>;
  readonly doubts: ReadonlyMap<JoinedSchool, SchoolDoubt['message']>;
} {
  const parentOf = new Map<JoinedSchool, JoinedSchool>();
  const doubts = new Map<JoinedSchool, SchoolDoubt['message']>();
  for (const [child, parent] of Object.entries(parents)) {
    const [campus, ...namesakes] = schoolsCalled(child, schools);
    if (!campus) {
      // once added, its figures would go from the parent's without a word
      for (const of of schoolsCalled(parent, schools)) {
        if (!doubts.has(of)) doubts.set(of, takeInMessage('takeIn.doubt.partAbsent', { child }));
      }
    } else if (namesakes.length === 0) {
      const [target, ...others] = schoolsCalled(parent, schools);
      if (campus.identity.countsAsSchool === true) {
        doubts.set(campus, takeInMessage('takeIn.doubt.parentCounts', { parent }));
      } else if (!target) {
        doubts.set(campus, takeInMessage('takeIn.doubt.parentAbsent', { parent }));
      } else if (others.length > 0) {
        doubts.set(campus, takeInMessage('takeIn.doubt.parentTwice', { parent }));
      } else {
        parentOf.set(campus, target);
        doubts.delete(campus);
      }
    }
  }
  for (const campus of parentOf.keys()) doubts.delete(campus);
  return { parentOf, doubts };
}

/** By code or, where no code is so, by name. */
function schoolsCalled(told: string, schools: readonly JoinedSchool[]): readonly JoinedSchool[] {
  const word = compact(told).toUpperCase();
  const coded = schools.filter(({ identity }) => identity.code === word);
  if (coded.length > 0) return coded;
  return schools.filter(({ identity }) => compact(identity.name).toUpperCase() === word);
}

/** 教学点 are judged apart, whether or not they count as schools. */
function isAsked({ identity: { type, countsAsSchool } }: JoinedSchool): boolean {
  const scope = type === null ? null : readSchoolType(type)?.scope;
  return countsAsSchool === false && scope !== 'teachingPoint';
}

function withDoubt(
  school: JoinedSchool,
  message: SchoolDoubt['message'] | undefined,
): JoinedSchool {
  if (!message) return school;
  const { name, code } = school.identity;
  const doubt = { school: name, code, message, keys: [], sources: [] };
  return { ...school, doubts: [...school.doubts, doubt] };
}

function withCampus(school: JoinedSchool, campus: JoinedSchool): JoinedSchool {
  const figures = new Map(school.figures);
  const words: FigureKey[] = [];
  for (const [key, figure] of campus.figures) {
    const own = figures.get(key);
    const sum = own ? sumOfParts(key, own, figure) : isUntold(school, key) ? null : figure;
    if (sum) figures.set(key, sum);
    else if (own) words.push(key);
  }
  // a sum of which one part is not told is no sum
  for (const key of school.figures.keys()) {
    if (!campus.figures.has(key) && isUntold(campus, key)) figures.delete(key);
  }
  const part = campus.identity.name;
  const { name, code } = school.identity;
  const ofPart = <T extends { readonly part?: string }>(told: readonly T[]) =>
    told.map((one) => ({ ...one, school: name, code, part: one.part ?? part }));
  const doubts = [...school.doubts, ...ofPart(campus.doubts)];
  if (words.length > 0) {
    const said = words.map((key) => String(campus.figures.get(key)?.value)).join('、');
    const sources = words.flatMap((key) => campus.figures.get(key)?.sources ?? []);
    const message = takeInMessage('takeIn.doubt.partWords', { part, words: said });
    doubts.push({ school: name, code, part, message, keys: words, sources });
  }
  return {
    ...school,
    stages: [...new Set([...school.stages, ...campus.stages])],
    figures,
    missing: [...school.missing, ...ofPart(campus.missing)],
    untold: [...school.untold, ...campus.untold],
    conflicts: [...school.conflicts, ...ofPart(campus.conflicts)],
    doubts,
    campuses: [...school.campuses, part],
    reports: [...school.reports, ...campus.reports],
  };
}

/** A number that the school should have as well as any, but that its reports have no place for. */
function isUntold({ stages }: JoinedSchool, key: FigureKey): boolean {
  const { field, stage } = partsOfKey(key);
  return isNumeric(field) && (stage === null || stages.includes(stage));
}

/** Null where the parts say it in other words, or grades, which are no amount: the school's stay. */
function sumOfParts(key: FigureKey, own: IntakeFigure, other: IntakeFigure): IntakeFigure | null {
  const { field } = partsOfKey(key);
  const sources = [...own.sources, ...other.sources];
  if (fieldOf(field).kind === 'text' || field === 'grades') {
    if (other.value === null) return own;
    if (own.value === null) return { value: other.value, sources };
    return isSameFigure(own.value, other.value) ? { value: own.value, sources } : null;
  }
  if (typeof own.value !== 'number' || typeof other.value !== 'number') {
    return { value: null, sources };
  }
  const sum =
    field === 'largestClass'
      ? Math.max(own.value, other.value)
      : withoutDust(own.value + other.value);
  return { value: sum, sources };
}
