/**
 * What the county can answer about what was found: county, year, premises, and whose its campuses are.
 * An answer can be changed, so what was answered stays among the questions.
 */
import type { Campus, FoundIntake, IntakeFound } from '../../app/intakeState';
import { reportYearIn, yearText } from '../../statistics/reportYear';
import type { TakeInCode } from '../../statistics/takeInMessages';

/** 统计三级 among which one is taken; empty where there is nothing to choose. */
export function countyChoices(found: IntakeFound): readonly string[] {
  if (found.kind === 'asks') {
    return found.question.kind === 'county' ? found.question.counties : [];
  }
  const { county } = found.imported.intake;
  return alternatives(county, toldOfLeft(found, 'takeIn.left.county', 'county'), found);
}

export interface YearChoice {
  /** By which it is answered: the autumn in which it begins. */
  readonly first: number;
  readonly words: string;
}

export function yearChoices(found: IntakeFound): readonly YearChoice[] {
  const texts =
    found.kind === 'asks'
      ? found.question.kind === 'year'
        ? found.question.years
        : []
      : alternatives(
          found.imported.intake.year && yearText(found.imported.intake.year),
          toldOfLeft(found, 'takeIn.left.year', 'year'),
          found,
        );
  return texts.flatMap((words) => {
    const year = reportYearIn(words);
    return year ? [{ first: year.first, words }] : [];
  });
}

/** The one that counts; null as long as none was chosen. */
export function chosenYear(
  choices: readonly YearChoice[],
  { wish, ...found }: IntakeFound,
): YearChoice | null {
  if (wish.year === null || found.kind === 'asks') return null;
  const { year } = found.imported.intake;
  return choices.find(({ first }) => first === year?.first) ?? null;
}

/** Some schools have premises that are used alone, or it was answered before. */
export function asksPremises(found: IntakeFound): boolean {
  if (found.kind === 'asks') return false;
  const { missing, files } = found.imported.intake;
  const open = missing.some(({ reason }) => reason === 'premisesUnanswered');
  return open || (found.wish.premises !== null && files.some(({ kind }) => kind === 'newForms'));
}

/** A school to which a campus may belong. */
export interface ParentChoice {
  readonly key: string;
  readonly name: string;
}

/** @param named tells schools of the same name apart */
export function parentChoices(
  found: IntakeFound,
  named: (name: string, code: string) => string,
): readonly ParentChoice[] {
  if (found.kind === 'asks') return [];
  const campuses = new Set(found.campuses.map(({ key }) => key));
  const { schools } = found.imported.intake;
  return schools.flatMap(({ identity: { code, name } }) => {
    const key = code ?? name;
    if (campuses.has(key)) return [];
    const others = schools.filter(({ identity }) => identity.name === name).length;
    return [{ key, name: others > 1 && code !== null ? named(name, code) : name }];
  });
}

/** The school that was chosen for a campus; null where none was, or it is not among the files. */
export function chosenParent(
  { key, name }: Campus,
  choices: readonly ParentChoice[],
  { wish }: IntakeFound,
): ParentChoice | null {
  const told = wish.parents[key] ?? wish.parents[name];
  return choices.find((choice) => choice.key === told || choice.name === told) ?? null;
}

/** Whether something that was asked is open: what is written then has gaps that an answer fills. */
export function hasOpenQuestion(found: FoundIntake): boolean {
  const { missing, doubts } = found.imported.intake;
  const needed = 'takeIn.doubt.parentNeeded' satisfies TakeInCode;
  return (
    missing.some(({ reason }) => reason === 'premisesUnanswered') ||
    doubts.some(({ message }) => message.code === needed)
  );
}

/** What is taken beside what was left for it; where no school was found, also a single other. */
function alternatives(
  taken: string | null,
  left: readonly string[],
  { imported }: FoundIntake,
): readonly string[] {
  if (left.length === 0) return [];
  const own = taken === null || imported.intake.schools.length === 0 ? [] : [taken];
  return [...new Set([...own, ...left])].sort();
}

function toldOfLeft({ imported }: FoundIntake, code: TakeInCode, name: string): readonly string[] {
  return imported.intake.left.flatMap(({ reason }) => {
    const told = reason.code === code ? reason.params?.[name] : undefined;
    return told === undefined || typeof told === 'object' ? [] : [String(told)];
  });
}
