/**
 * Which reports are of one school: by 学校标识码; one without a code by its name, where that is one
 * school's alone. Else it stays by itself, and its code is asked for.
 */
import { compact } from '../county/cellEntry';
import { codeOf } from './chosenReports';
import type { SchoolReport } from './schoolReport';

export interface ReportsOfSchool {
  readonly code: string | null;
  /** At least one, in their order. */
  readonly reports: readonly SchoolReport[];
  /** Why its code is asked for; null where it has one. */
  readonly codeWanted: 'noCode' | 'sameNames' | null;
}

/** In the order in which the schools are met. */
export function schoolsOfReports(reports: readonly SchoolReport[]): readonly ReportsOfSchool[] {
  const coded = groupsBy(reports, codeOf);
  const nameless = groupsBy(reports, (report) => (codeOf(report) === null ? nameOf(report) : null));
  const groups = new Map<string, SchoolReport[]>(coded);
  const alone: ReportsOfSchool[] = [];
  for (const [name, without] of nameless) {
    const bearers = [...coded].filter(([, of]) => of.some((report) => nameOf(report) === name));
    const [bearer] = bearers;
    if (bearer && bearers.length === 1 && mayBeOne([...bearer[1], ...without])) {
      groups.set(bearer[0], [...bearer[1], ...without]);
    } else if (name !== '' && mayBeOne(without)) {
      const codeWanted = bearer ? 'sameNames' : 'noCode';
      alone.push({ code: null, reports: without, codeWanted });
    } else {
      for (const report of without) {
        alone.push({ code: null, reports: [report], codeWanted: 'sameNames' });
      }
    }
  }
  const place = new Map(reports.map((report, at) => [report, at]));
  const at = (report: SchoolReport | undefined) => (report && place.get(report)) ?? 0;
  const known = [...groups].map(([code, of]): ReportsOfSchool => {
    return { code, reports: [...of].sort((a, b) => at(a) - at(b)), codeWanted: null };
  });
  return [...known, ...alone].sort((a, b) => at(a.reports[0]) - at(b.reports[0]));
}

/** One export does not list a school twice: two rows of a sheet with one name are two schools. */
function mayBeOne(reports: readonly SchoolReport[]): boolean {
  const rows = reports.filter(({ row }) => row !== null);
  const sheets = new Set(rows.map(({ file, sheet }) => JSON.stringify([file, sheet])));
  return sheets.size === rows.length;
}

function nameOf({ identity }: SchoolReport): string {
  return compact(identity.name);
}

function groupsBy(
  reports: readonly SchoolReport[],
  keyOf: (report: SchoolReport) => string | null,
): Map<string, SchoolReport[]> {
  const groups = new Map<string, SchoolReport[]>();
  for (const report of reports) {
    const key = keyOf(report);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(report);
    else groups.set(key, [report]);
  }
  return groups;
}
