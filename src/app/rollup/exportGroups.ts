/**
 * Which county each report of an export belongs to. 统计三级 says it; where nothing does, the folder: a
 * county's exports lie together. Where that may join two counties, it is asked.
 */
import { compact } from '../../county/cellEntry';
import type { LeftFile } from '../../sheets/rollup/input';
import { rollupMessage } from '../../sheets/rollup/rollupMessages';
import { countiesOf } from '../../statistics/chosenReports';
import type { SchoolReport } from '../../statistics/schoolReport';

export interface ExportGroup {
  readonly county: string;
  readonly reports: readonly SchoolReport[];
}

/** The folder in which a file lies: its place, and what it is called. */
export interface FileFolder {
  readonly place: string;
  readonly name: string;
}

export interface GroupingWish {
  readonly by: 'county' | 'file';
  /** What the user says of files that name no county. */
  readonly nameOf: (file: string) => string | null;
  readonly folderOf: (file: string) => FileFolder;
}

export function groupReports(
  reports: readonly SchoolReport[],
  { by, nameOf, folderOf }: GroupingWish,
): { readonly groups: readonly ExportGroup[]; readonly left: readonly LeftFile[] } {
  const groups = new Map<string, { county: string; reports: SchoolReport[] }>();
  const join = (key: string, county: string, report: SchoolReport) => {
    const group = groups.get(key) ?? { county, reports: [] };
    group.reports.push(report);
    groups.set(key, group);
  };
  const countyOf = countiesOf(reports);
  const unnamed = new Map<string, SchoolReport[]>();
  const toldIn = new Map<string, Map<string, string>>();
  for (const report of reports) {
    const { file } = report;
    const folder = folderOf(file);
    const told = nameOf(file) ?? (by === 'county' ? countyOf(report) : stemOf(file));
    if (told === null) {
      unnamed.set(folder.place, [...(unnamed.get(folder.place) ?? []), report]);
      continue;
    }
    const known = toldIn.get(folder.place) ?? new Map<string, string>();
    toldIn.set(folder.place, known.set(compact(told), told));
    join(by === 'file' ? file : compact(told), told, report);
  }
  const left: LeftFile[] = [];
  for (const [place, lost] of unnamed) {
    const [first, ...others] = toldIn.get(place)?.values() ?? [];
    if (others.length > 0 || (first === undefined && mayBeSeveral(lost))) {
      left.push(...withoutCounty(lost));
      continue;
    }
    for (const report of lost) {
      const county = first ?? folderOf(report.file).name;
      join(first === undefined ? `folder ${place}` : compact(first), county, report);
    }
  }
  return { groups: [...groups.values()], left };
}

/** Two wide exports of one stage beside each other are of two counties, or one too many. */
function mayBeSeveral(reports: readonly SchoolReport[]): boolean {
  const files = new Map<string, string>();
  return reports.some(({ shape, stages, file }) => {
    if (shape !== 'wide') return false;
    const stage = stages.join();
    const other = files.get(stage) ?? file;
    files.set(stage, other);
    return other !== file;
  });
}

function withoutCounty(reports: readonly SchoolReport[]): readonly LeftFile[] {
  const rows = new Map<string, number>();
  for (const { file } of reports) rows.set(file, (rows.get(file) ?? 0) + 1);
  return [...rows].map(([file, count]) => ({
    file,
    reason: rollupMessage('rollup.left.noCounty', { rows: count }),
    told: false,
  }));
}

/** The file's name without its extension; with the folders by which it differs from others. */
export function stemOf(file: string): string {
  return file.replace(/\.[^./]+$/, '');
}
