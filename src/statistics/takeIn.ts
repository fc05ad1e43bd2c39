/**
 * 取数: the reports of many files become the schools of one county, each figure with the places that
 * tell it. Nothing is chosen, dropped or overwritten in silence: what is not of the county or the year
 * is listed, what is told in two ways stays open, what is missing is named.
 */
import { chooseReports, compareTexts, inOrderOfReports } from './chosenReports';
import { withDegreesAlike } from './degrees';
import type {
  Intake,
  IntakeFile,
  IntakeQuestion,
  IntakeWish,
  LeftRow,
  UntoldFigures,
} from './intake';
import { joinCampuses } from './joinCampuses';
import { joinReports, type JoinedSchool } from './joinReports';
import { yearText, type ReportYear } from './reportYear';
import { schoolsOfReports } from './sameSchools';
import type { SchoolReport } from './schoolReport';
import { knownForms } from './schoolStages';
import { takeInMessage } from './takeInMessages';

export interface GivenReports {
  readonly reports: readonly SchoolReport[];
  /** Every file that was given; `schools` is counted anew. */
  readonly files: readonly IntakeFile[];
  /** What the readers left out. */
  readonly left: readonly LeftRow[];
}

export type TakenIn =
  | { readonly kind: 'taken'; readonly intake: Intake }
  | { readonly kind: 'asks'; readonly question: IntakeQuestion };

/**
 * @returns the county's schools, the same whatever the order of the reports; or the question that has to
 * be answered before, where exports are of several counties or years and the wish names none
 */
export function takeIn(given: GivenReports, wish: IntakeWish): TakenIn {
  const choice = chooseReports(inOrderOfReports(given.reports), wish);
  if (choice.kind === 'asks') return choice;
  const { reports, left, county, year } = choice.chosen;
  const known = knownForms(reports);
  const single = schoolsOfReports(reports).map((one) => joinReports(one, wish, known));
  const { schools, merged, left: campuses } = joinCampuses(withDegreesAlike(single), wish.parents);
  const notTaken = [...given.left, ...left, ...single.flatMap((one) => one.left)];
  return {
    kind: 'taken',
    intake: {
      county,
      year,
      schools: schools.map(({ identity, figures, campuses }) => ({
        identity,
        figures,
        ...(campuses.length === 0 ? {} : { campuses }),
      })),
      ...(merged.length === 0
        ? {}
        : { merged: merged.map(({ identity: { code, name } }) => ({ code, name })) }),
      files: filesTold(given, reports, single, notTaken, year),
      left: [...notTaken, ...campuses].sort(byPlace),
      missing: schools.flatMap(({ missing }) => missing),
      untold: untoldFigures(schools),
      conflicts: schools.flatMap(({ conflicts }) => conflicts),
      doubts: schools.flatMap(({ doubts }) => doubts),
    },
  };
}

/** The same lacks of many schools in one line. */
function untoldFigures(schools: readonly JoinedSchool[]): readonly UntoldFigures[] {
  const told = new Map<string, UntoldFigures>();
  for (const { untold } of schools) {
    // several reports of a school, and its campuses, may lack the same
    const ofSchool = new Map(untold.map((one) => [`${one.form} ${one.keys.join(' ')}`, one]));
    for (const [id, { form, keys }] of ofSchool) {
      told.set(id, { form, keys, schools: (told.get(id)?.schools ?? 0) + 1 });
    }
  }
  return [...told.values()].sort((a, b) => compareTexts(a.form, b.form));
}

/** The files by name, each with the schools that came from it and why not all did. */
function filesTold(
  given: GivenReports,
  reports: readonly SchoolReport[],
  schools: readonly JoinedSchool[],
  left: readonly LeftRow[],
  year: ReportYear | null,
): readonly IntakeFile[] {
  const files = [...given.files].sort((a, b) => compareTexts(a.file, b.file));
  return files.map((told) => {
    const from = ({ file }: { readonly file: string }) => file === told.file;
    const count = schools.filter((school) => school.reports.some(from)).length;
    const rows = left.filter(from).length;
    const yearless = year !== null && reports.some((one) => from(one) && one.year === null);
    const reasons = [
      ...(told.reason === null ? [] : [told.reason]),
      ...(rows === 0
        ? []
        : [takeInMessage(count === 0 ? 'takeIn.file.allLeft' : 'takeIn.file.someLeft', { rows })]),
      ...(yearless && reports.some((one) => one.year !== null)
        ? [takeInMessage('takeIn.file.yearUnknown', { year: yearText(year) })]
        : []),
    ];
    const reason = reasons.reduce<IntakeFile['reason']>(
      (first, second) => (first ? takeInMessage('takeIn.file.both', { first, second }) : second),
      null,
    );
    return { ...told, schools: count, reason };
  });
}

function byPlace(a: LeftRow, b: LeftRow): number {
  return (
    compareTexts(a.file, b.file) ||
    compareTexts(a.sheet ?? '', b.sheet ?? '') ||
    (a.row ?? 0) - (b.row ?? 0)
  );
}
