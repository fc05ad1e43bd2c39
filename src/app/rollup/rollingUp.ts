/**
 * Counties side by side: files are added one at a time, workbooks of counties and exports of the
 * statistics system in any mix. A county's workbook is assessed at once and let go; exports are kept by
 * what they say, since a county's may lie in several files. The figures of a county are those of its own
 * run.
 */
import { compact, readWords } from '../../county/cellEntry';
import type { Settings } from '../../county/settings';
import type { SchoolTable } from '../../county/table';
import { exportFileOf } from '../../sheets/intake/exportFileOf';
import { layOutIntake } from '../../sheets/intake/layOutIntake';
import { wideReports } from '../../sheets/intake/wideReports';
import type { LeftFile, RolledCounty, RolledSchool } from '../../sheets/rollup/input';
import { rollupMessage } from '../../sheets/rollup/rollupMessages';
import type { Snapshot } from '../../sheets/snapshot';
import type { Message, Words } from '../../standards/message';
import { standardIds, type StandardId } from '../../standards/standard';
import { readForms } from '../../statistics/forms/readForms';
import type { Intake, LeftRow } from '../../statistics/intake';
import { yearText, type ReportYear } from '../../statistics/reportYear';
import type { SchoolReport } from '../../statistics/schoolReport';
import { takeIn } from '../../statistics/takeIn';
import type { WorkbookPort } from '../../workbook/port';
import { assessStandard } from '../assessStandard';
import { understand, type Understanding } from '../understand';
import { yearOfWorkbook } from '../years/yearOfWorkbook';
import { groupReports, stemOf, type ExportGroup, type FileFolder } from './exportGroups';
import { rolledCounty, type CountySource } from './rolledCounty';
import { settleCounties, yearOfMost } from './settleCounties';

export interface RollupWish {
  /** Null: that of most workbooks' settings. */
  readonly standard: StandardId | null;
  /** `county`: by 统计三级 where files name it; `file`: each file is a county. */
  readonly by: 'county' | 'file';
  /** Null: the year of most. */
  readonly year: number | null;
  /** Go before what the workbooks keep. */
  readonly choices: Partial<Settings>;
  /** Files that are not to be counted. */
  readonly leave: ReadonlySet<string>;
  /** What the user calls the county of a file. */
  readonly names: ReadonlyMap<string, string>;
}

export interface RolledUp {
  readonly counties: readonly RolledCounty[];
  readonly left: readonly LeftFile[];
  readonly standard: StandardId;
  readonly year: ReportYear | null;
}

export interface RollingUp {
  /** @param file as the user knows it, each once */
  readonly add: (file: string, folder: FileFolder, snapshot: Snapshot) => void;
  readonly addUnreadable: (file: string, reason: Message) => void;
  /** @param newWorkbook one without sheets, in which a county's exports become its table */
  readonly finish: (newWorkbook: () => WorkbookPort, words: Words) => Promise<RolledUp>;
}

/** One county of one workbook, by every standard that may be asked for. */
type ByStandard = Readonly<Partial<Record<StandardId, RolledCounty>>>;

export function startRollup(wish: RollupWish): RollingUp {
  const ids: readonly StandardId[] = wish.standard === null ? standardIds : [wish.standard];
  const read: ByStandard[] = [];
  const standards: StandardId[] = [];
  const left: LeftFile[] = [];
  const reports: SchoolReport[] = [];
  const leftRows: LeftRow[] = [];
  const folders = new Map<string, FileFolder>();
  const leave = (file: string, reason: Message, told = false) => {
    left.push({ file, reason, told });
  };
  const addExport = (file: string, snapshot: Snapshot): boolean => {
    const forms = readForms(exportFileOf(file, snapshot));
    if (forms) {
      if (forms.report) reports.push(forms.report);
      else leave(file, forms.reason ?? rollupMessage('rollup.left.noSchools'));
      return true;
    }
    const wide = wideReports(snapshot, file);
    if (!wide) return false;
    reports.push(...wide.reports);
    leftRows.push(...wide.left.filter(({ row }) => row !== null));
    for (const { sheet, row, reason } of wide.left) {
      if (row === null) {
        leave(file, rollupMessage('rollup.left.sheet', { sheet: sheet ?? '', reason }));
      }
    }
    if (wide.reports.length === 0 && wide.left.every(({ row }) => row !== null)) {
      leave(file, rollupMessage('rollup.left.noSchools'));
    }
    return true;
  };
  const addWorkbook = (file: string, snapshot: Snapshot) => {
    const understanding = understand(snapshot, wish.choices);
    const [refusal] = understanding.binding.refusals;
    if (refusal) {
      leave(file, refusal);
      return;
    }
    const counties = countiesOfWorkbook(understanding, file, wish).map((source) =>
      byStandard(ids, understanding, source),
    );
    if (counties.every(isEmptyCounty)) leave(file, rollupMessage('rollup.left.noSchools'));
    else {
      read.push(...counties.filter((county) => !isEmptyCounty(county)));
      standards.push(understanding.settings.standard);
    }
  };
  return {
    add: (file, folder, snapshot) => {
      folders.set(file, folder);
      if (wish.leave.has(file)) leave(file, rollupMessage('rollup.left.told'), true);
      else if (!addExport(file, snapshot)) addWorkbook(file, snapshot);
    },
    addUnreadable: (file, reason) => {
      if (wish.leave.has(file)) leave(file, rollupMessage('rollup.left.told'), true);
      else leave(file, reason);
    },
    finish: async (newWorkbook, words) => {
      const standard = wish.standard ?? standardOfMost(standards);
      const own = read.flatMap((county) => county[standard] ?? []);
      const years = [...own.flatMap(({ year }) => year ?? []), ...yearsOfFiles(reports)];
      const { year, is } = yearOfMost(years, wish.year);
      const exports = await countiesOfExports({
        ...{ reports, leftRows, standard, wish, year, words, newWorkbook },
        isYear: is,
        folderOf: (file) => folders.get(file) ?? { place: '', name: '' },
      });
      const inOrder = [...own, ...exports.counties].sort((a, b) => compareFiles(a, b));
      const settled = settleCounties(inOrder, is, year);
      const all = [...left, ...exports.left, ...settled.left];
      return {
        standard,
        year,
        counties: settled.counties,
        left: all.sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1)),
      };
    },
  };
}

/** A file of many schools says its year once, as a county's workbook does. */
function yearsOfFiles(reports: readonly SchoolReport[]): readonly ReportYear[] {
  const years = new Map<string, ReportYear>();
  for (const { file, year } of reports) {
    if (year) years.set(`${yearText(year)} ${file}`, year);
  }
  return [...years.values()];
}

function compareFiles(a: RolledCounty, b: RolledCounty): number {
  const [one = '', other = ''] = [a.files[0], b.files[0]];
  if (one !== other) return one < other ? -1 : 1;
  return a.county === b.county ? 0 : a.county < b.county ? -1 : 1;
}

function standardOfMost(standards: readonly StandardId[]): StandardId {
  const count = (id: StandardId) => standards.filter((each) => each === id).length;
  return count('basic-2012') > count('quality-2017') ? 'basic-2012' : 'quality-2017';
}

function byStandard(
  ids: readonly StandardId[],
  understanding: Understanding,
  { settings, ...source }: CountySource & { readonly settings: Settings },
): ByStandard {
  return Object.fromEntries(
    ids.map((id) => [id, rolledCounty({ ...understanding, settings }, id, source)]),
  );
}

/** By every standard: what one leaves out, another may count. */
function isEmptyCounty(county: ByStandard): boolean {
  return Object.values(county).every(({ stages }) => !stages.primary && !stages.junior);
}

/** A workbook is of one county unless its tables name several and none was chosen. */
function countiesOfWorkbook(
  understanding: Understanding,
  file: string,
  { by, names }: RollupWish,
): readonly (CountySource & { readonly settings: Settings })[] {
  const { settings, tables } = understanding;
  const told = countyWordsIn(tables);
  const source = {
    ...{ files: [file], year: yearOfWorkbook(understanding, file), origin: null },
    ...{ notes: [], lacksSchools: false },
  };
  if (settings.county === null && told.length > 1 && by === 'county') {
    return told.map((county) => ({ ...source, county, settings: { ...settings, county } }));
  }
  const { countyName } = assessStandard(understanding, settings.standard).data;
  const entered = countyName.kind === 'text' ? countyName.text.trim() : '';
  const [own] = told;
  const county =
    names.get(file) ??
    settings.county ??
    (entered === '' ? null : entered) ??
    (told.length === 1 && own !== undefined ? own : stemOf(file));
  return [{ ...source, county, settings }];
}

/** 统计三级 in the rows of schools. */
function countyWordsIn(tables: readonly SchoolTable[]): readonly string[] {
  const named = new Map<string, string>();
  for (const { columns, rows, kinds } of tables) {
    const column = columns.findIndex(({ field }) => field === 'county');
    if (column < 0) continue;
    rows.forEach((cells, row) => {
      const words = kinds[row] === 'school' ? readWords(cells[column]) : null;
      if (words !== null) named.set(compact(words), words);
    });
  }
  return [...named.values()];
}

interface ExportsRequest {
  readonly reports: readonly SchoolReport[];
  readonly leftRows: readonly LeftRow[];
  readonly standard: StandardId;
  readonly wish: RollupWish;
  readonly year: ReportYear | null;
  readonly isYear: (year: ReportYear) => boolean;
  readonly folderOf: (file: string) => FileFolder;
  readonly words: Words;
  readonly newWorkbook: () => WorkbookPort;
}

async function countiesOfExports(request: ExportsRequest) {
  const { reports, wish, year, isYear, folderOf } = request;
  const left: LeftFile[] = [];
  const ofYear = reports.filter((report) => report.year === null || isYear(report.year));
  const used = new Set(ofYear.map(({ file }) => file));
  const others = new Map(reports.map((report) => [report.file, report.year]));
  for (const [file, other] of others) {
    if (used.has(file) || other === null) continue;
    const params = { year: yearText(other), wished: year === null ? '' : yearText(year) };
    left.push({ file, reason: rollupMessage('rollup.left.otherYear', params), told: false });
  }
  const nameOf = (file: string) => wish.names.get(file) ?? null;
  const grouped = groupReports(ofYear, { by: wish.by, nameOf, folderOf });
  left.push(...grouped.left);
  const counties: RolledCounty[] = [];
  for (const group of grouped.groups) {
    const made = await countyOfGroup(group, request);
    if ('reason' in made) left.push(...filesOf(group).map((file) => ({ file, ...made })));
    else counties.push(made);
  }
  return { counties, left };
}

/** As `import` writes the county's table, and `assess` then reads it. */
async function countyOfGroup(
  group: ExportGroup,
  { standard, wish, words, newWorkbook, leftRows }: ExportsRequest,
): Promise<RolledCounty | Pick<LeftFile, 'reason' | 'told'>> {
  const { choices } = wish;
  const answer = takeIn(
    { reports: group.reports, files: [], left: [] },
    {
      county: null,
      year: null,
      parents: choices.parents ?? {},
      premises: choices.premises ?? null,
    },
  );
  if (answer.kind === 'asks') {
    const { question } = answer;
    const reason =
      question.kind === 'county'
        ? rollupMessage('rollup.left.severalCounties', { counties: question.counties.join('、') })
        : rollupMessage('rollup.left.severalYears', { years: question.years.join('、') });
    return { reason, told: false };
  }
  const { intake } = answer;
  if (intake.schools.length === 0) {
    return { reason: rollupMessage('rollup.left.noSchools'), told: false };
  }
  const workbook = newWorkbook();
  const empty = await workbook.read({ sheets: 'all' });
  const settings = understand(empty, choices).settings;
  await workbook.apply(layOutIntake({ snapshot: empty, intake, settings, words }).plan);
  const understanding = understand(await workbook.read({ sheets: 'all' }), choices);
  const [refusal] = understanding.binding.refusals;
  if (refusal) return { reason: refusal, told: false };
  const files = filesOf(group);
  const unclear = leftRows.filter(
    ({ file, reason }) => files.includes(file) && reason.code === 'wide.left.unclear',
  );
  const county = rolledCounty(understanding, standard, {
    ...{ county: group.county, files, year: intake.year, origin: originOf(group) },
    notes: [...notesOn(intake.left), ...notesOn(unclear)],
    lacksSchools: unclear.length > 0,
  });
  return county.stages.primary || county.stages.junior
    ? county
    : { reason: rollupMessage('rollup.left.noSchools'), told: false };
}

function filesOf({ reports }: ExportGroup): readonly string[] {
  return [...new Set(reports.map(({ file }) => file))].sort();
}

/** The row of the stage's own export, else of any report of the school. */
function originOf({ reports }: ExportGroup): CountySource['origin'] {
  const byKey = new Map<string, SchoolReport>();
  for (const report of reports) {
    const { code, name } = report.identity;
    for (const who of [code, name]) {
      if (who === null) continue;
      for (const stage of [...report.stages, '']) {
        const key = `${stage} ${compact(who)}`;
        if (!byKey.has(key)) byKey.set(key, report);
      }
    }
  }
  return (row): Pick<RolledSchool, 'file' | 'sheet' | 'row'> | null => {
    const keys = [row.layout.reading.code(row.row), row.layout.reading.school(row.row)].flatMap(
      (who) => (who === null ? [] : [compact(who)]),
    );
    const { stage } = row.layout;
    const found = [...keys.map((key) => `${stage} ${key}`), ...keys.map((key) => ` ${key}`)];
    const report = found.map((key) => byKey.get(key)).find((each) => each !== undefined);
    return report ? { file: report.file, sheet: report.sheet, row: report.row } : null;
  };
}

/** Rows that were not taken, those of one reason in one sentence. */
function notesOn(rows: Intake['left']): readonly Message[] {
  const byReason = new Map<string, { reason: Message; names: string[] }>();
  for (const { school, reason } of rows) {
    const group = byReason.get(reason.code) ?? { reason, names: [] };
    group.names.push(school);
    byReason.set(reason.code, group);
  }
  return [...byReason.values()].map(({ reason, names }) =>
    rollupMessage('rollup.note.leftRows', {
      count: names.length,
      rows: names.slice(0, 3).join('、'),
      reason,
    }),
  );
}
