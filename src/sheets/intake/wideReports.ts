/**
 * The rows of a wide export (分校数据) as reports of their schools. The export is bound like any table of
 * schools, by the same classifier and the same reader; what it does not say, and which rows are no
 * school, is told.
 */
import { cellAddress } from '../../county/cell';
import { fieldOf, isNumeric, type FieldId } from '../../county/fields';
import { readYesNo } from '../../county/locale';
import { isNotCounted } from '../../county/schoolOwner';
import { defaultSettings } from '../../county/settings';
import type { SchoolTable, TableColumn } from '../../county/table';
import { TableReading } from '../../county/tableReading';
import { withoutDust } from '../../county/withoutDust';
import { messageMaker, type Message } from '../../standards/message';
import type { PupilStage } from '../../standards/standard';
import type { LeftRow } from '../../statistics/intake';
import { nearestInPath, reportYearIn } from '../../statistics/reportYear';
import {
  figureKey,
  wideExportOf,
  type Figure,
  type FigureKey,
  type FigureSource,
  type Lack,
  type SchoolReport,
} from '../../statistics/schoolReport';
import type { BoundTable } from '../binding';
import { understandTables, type UnderstoodDraft } from '../binding/bindWorkbook';
import { readTables } from '../binding/readTables';
import { stageNamed } from '../binding/headerText';
import { isStatisticsExport } from '../binding/statisticsExport';
import type { Snapshot } from '../snapshot';

export interface WideReading {
  readonly reports: readonly SchoolReport[];
  /** Rows that are no school, and sheets that could not be read. */
  readonly left: readonly LeftRow[];
}

/** Why a row or a sheet of a wide export was left; each says what and where by these parameters. */
export interface WideLeftParameters {
  'wide.left.total': never;
  'wide.left.unclear': 'shown';
  'wide.left.hiddenSheet': 'sheet';
  /** Neither its name nor that of the file says which stage it is of. */
  'wide.left.noStage': 'sheet';
  /** They name two. */
  'wide.left.twoStages': 'sheet';
  'wide.left.refused': 'sheet' | 'reason';
}

export type WideLeftCode = keyof WideLeftParameters;

const wideMessage = messageMaker<WideLeftParameters>();

/**
 * @param file name under which the reports are told; it may say stage and year where no sheet does
 * @returns null when no sheet is a wide export
 */
export function wideReports(snapshot: Snapshot, file: string): WideReading | null {
  const { drafts } = understandTables({ ...snapshot, file }, defaultSettings);
  const exports = drafts.filter(({ block }) => block && isStatisticsExport(block.header));
  if (exports.length === 0) return null;
  const reports: SchoolReport[] = [];
  const left: LeftRow[] = [];
  for (const draft of exports) {
    const whole = (reason: Message) =>
      left.push({ file, sheet: draft.view.name, row: null, school: '', reason });
    if (!draft.view.visible) {
      whole(wideMessage('wide.left.hiddenSheet', { sheet: draft.view.name }));
      continue;
    }
    const table = draft.bound.table ?? draft.bound.senior;
    if (!table) {
      const [reason] = draft.bound.refusals;
      if (reason) whole(refusalOf(draft.view.name, reason));
      continue;
    }
    if (exports.length === 1 && saysAnotherStage(draft.view.name, file)) {
      whole(wideMessage('wide.left.twoStages', { sheet: draft.view.name }));
      continue;
    }
    const read = reportsOf(table, draft, snapshot, file);
    reports.push(...read.reports);
    left.push(...read.left);
  }
  return { reports, left };
}

function refusalOf(sheet: string, reason: Message): Message {
  return reason.code === 'refused.stageUnknown'
    ? wideMessage('wide.left.noStage', { sheet })
    : wideMessage('wide.left.refused', { sheet, reason });
}

/** A sheet of one stage alone in a file of another: one of the two names is a former one. */
function saysAnotherStage(sheet: string, file: string): boolean {
  const [named, told] = [stageNamed(sheet), nearestInPath(file, stageNamed)];
  const isOne = (stage: typeof named) => stage !== null && stage !== 'several';
  return isOne(named) && isOne(told) && named !== told;
}

/** Figures that an export of a compulsory stage should have, whichever columns it brings. */
const wantedFields: readonly FieldId[] = [
  'students',
  'classes',
  'teachers',
  'masters',
  'bachelors',
  'associates',
  'associateSenior',
  'intermediate',
  'backbone',
  'pe',
  'arts',
  'teachingArea',
  'indoorSportsArea',
  'sportsGroundArea',
  'equipmentValue',
  'multimediaRooms',
  'books',
  'computers',
];

function reportsOf(
  table: BoundTable,
  draft: UnderstoodDraft,
  snapshot: Snapshot,
  file: string,
): WideReading {
  const stage = table.mode.kind === 'oneStage' ? table.mode.stage : 'senior';
  const [school] = readTables(snapshot, { tables: [table], joined: [], senior: [] });
  const left = draft.bound.region.flatMap(({ kind }, at): readonly LeftRow[] => {
    const row = draft.region.first + at;
    if (kind !== 'total' && kind !== 'unexplained') return [];
    const shown = shownText(draft, row);
    const reason =
      kind === 'total'
        ? wideMessage('wide.left.total')
        : wideMessage('wide.left.unclear', { shown });
    return [{ file, sheet: table.sheet, row: row + 1, school: shown, reason }];
  });
  if (!school) return { reports: [], left };
  const year =
    reportYearIn(table.title ?? '') ??
    reportYearIn(table.sheet) ??
    nearestInPath(file, reportYearIn);
  const reading = new TableReading(school, 0);
  const reports = school.rows.flatMap((_, row): readonly SchoolReport[] => {
    if (!reading.isSchool(row)) return [];
    const rowReading: RowReading = { reading, row, stage, file };
    const { figures, lacks } = figuresOfRow(rowReading);
    return [
      {
        shape: 'wide',
        file,
        sheet: table.sheet,
        row: table.firstRow + row + 1,
        year,
        identity: identityOf(rowReading),
        stages: [stage],
        figures,
        usedAlone: new Map(),
        lacks,
        doubts: [],
      },
    ];
  });
  return { reports, left };
}

interface RowReading {
  readonly reading: TableReading;
  readonly row: number;
  readonly stage: PupilStage;
  readonly file: string;
}

function identityOf({ reading, row }: RowReading): SchoolReport['identity'] {
  const column = (field: FieldId) => reading.columnOf(field, null);
  const words = (field: FieldId) => reading.words(row, column(field));
  const cell = (field: FieldId) => reading.table.rows[row]?.[column(field)];
  const counts = cell('countsAsSchool') ?? null;
  return {
    code: reading.code(row),
    name: reading.words(row, column('name')) ?? '',
    type: words('type'),
    county: words('county'),
    countsAsSchool: counts === null ? null : !isNotCounted(counts),
    closed: readYesNo(cell('closedLastYear')) === true || reading.table.closed?.has(row) === true,
  };
}

const identityFields: ReadonlySet<FieldId> = new Set<FieldId>([
  'code',
  'name',
  'county',
  'countsAsSchool',
  'closedLastYear',
]);

function figuresOfRow(of: RowReading): Pick<SchoolReport, 'figures' | 'lacks'> {
  const { reading, row, stage } = of;
  const figures = new Map<FigureKey, Figure>();
  const lacks: Lack[] = [];
  const emptyForm: FigureKey[] = [];
  reading.table.columns.forEach((column, at) => {
    if (identityFields.has(column.field)) return;
    const key = keyOf(column, stage);
    const source = sourceOf(of, column);
    if (!isNumeric(column.field)) {
      const value = reading.words(row, at);
      if (value !== null) figures.set(key, { value, source });
      return;
    }
    const number = reading.number(row, at);
    if (number >= 0) {
      figures.set(key, { value: inUsualUnit(number, column), source });
      return;
    }
    const entry = reading.entry(row, at);
    if (entry.kind === 'blank' && entry.found === null) emptyForm.push(key);
    else {
      const found = String(reading.table.rows[row]?.[at] ?? '');
      lacks.push({ reason: 'noNumber', form: wideExportOf(stage), keys: [key], source, found });
    }
  });
  if (emptyForm.length > 0) lacks.push(lackOfKeys('emptyForm', stage, emptyForm));
  const absent = stage === 'senior' ? [] : absentKeys(reading.table, stage);
  if (absent.length > 0) lacks.push(lackOfKeys('noPlace', stage, absent));
  return { figures, lacks };
}

function lackOfKeys(reason: Lack['reason'], stage: PupilStage, keys: readonly FigureKey[]): Lack {
  return { reason, form: wideExportOf(stage), keys, source: null, found: null };
}

function absentKeys({ columns }: SchoolTable, stage: PupilStage): readonly FigureKey[] {
  const bound = new Set(columns.map(({ field }) => field));
  // 音乐 and 美术 stand in for their subtotal
  const isThere = (field: FieldId) =>
    bound.has(field) ||
    (field === 'arts' && bound.has('music') && bound.has('art')) ||
    (field === 'masters' && bound.has('postgraduates'));
  return wantedFields
    .filter((field) => !isThere(field))
    .map((field) => figureKey(field, fieldOf(field).level === 'stage' ? stage : null));
}

function keyOf({ field }: TableColumn, stage: PupilStage): FigureKey {
  return figureKey(field, fieldOf(field).level === 'stage' ? stage : null);
}

function sourceOf({ reading, row, file }: RowReading, { column }: TableColumn): FigureSource {
  const { sheet, firstRow } = reading.table;
  return { file, sheet, form: null, cell: cellAddress(firstRow + row, column) };
}

/** In the unit that a column without one is kept in: 万元. */
function inUsualUnit(number: number, { field, factor }: TableColumn): number {
  const { units, defaultUnit } = fieldOf(field);
  const usual = (defaultUnit === undefined ? undefined : units?.[defaultUnit]) ?? 1;
  return factor === usual ? number : withoutDust((number * factor) / usual);
}

function shownText({ view, block }: UnderstoodDraft, row: number): string {
  const first = block?.header.firstColumn ?? view.firstColumn;
  const last = block?.header.lastColumn ?? view.lastColumn;
  for (let column = first; column <= last; column++) {
    const cell = view.cell(row, column);
    if (typeof cell === 'string') return cell.trim().slice(0, 30);
  }
  return '';
}
