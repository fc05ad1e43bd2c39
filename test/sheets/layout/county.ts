/**
 * A county by hand: a few schools on a sheet 小学 (or by type on 学校), bound by its headers, so
 * that the layout can be run as often as a test likes.
 */
import { allSchools } from '../../support/rowKinds';
import { assess } from '../../../src/assessment/assess';
import type { Assessment } from '../../../src/assessment/assessment';
import type { CellValue } from '../../../src/county/cell';
import { fieldOf, type FieldId } from '../../../src/county/fields';
import { readCounty } from '../../../src/county/readCounty';
import { countRows } from '../../../src/county/rows/rowKind';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import type { StageMode } from '../../../src/county/table';
import { ledger as englishLedger } from '../../../src/messages/en-US/ledger';
import { sheets as english } from '../../../src/messages/en-US/sheets';
import { sayingIn } from '../../../src/messages/saying';
import { ledger as chineseLedger } from '../../../src/messages/zh-CN/ledger';
import { sheets as chinese } from '../../../src/messages/zh-CN/sheets';
import { applyPack } from '../../../src/standards/applyPack';
import type { Language, Words } from '../../../src/standards/message';
import type { PupilStage, StandardId } from '../../../src/standards/standard';
import { standardOf } from '../../../src/standards/standards';
import type { Binding, BoundColumn, BoundTable, TableEntry } from '../../../src/sheets/binding';
import { layOut, type Layout } from '../../../src/sheets/layout/layOut';
import { inputName } from '../../../src/sheets/naming';
import { proveOwnership } from '../../../src/sheets/ownership';
import type { Operation } from '../../../src/sheets/plan';
import {
  sheetNamed,
  valueAt,
  type SheetSnapshot,
  type Snapshot,
} from '../../../src/sheets/snapshot';
import { readSettings } from '../../../src/sheets/settingsSheet';
import { applyToSnapshot } from '../../support/planOnSnapshot';

/** Words of our sheets; a finding or a reason is told by its code and parameters. */
export function wordsIn(language: Language): Words {
  const say = sayingIn(
    language,
    language === 'zh-CN' ? { ...chinese, ...chineseLedger } : { ...english, ...englishLedger },
  );
  return {
    language,
    say: (message) =>
      /^(sheet|ledger)\./.test(message.code)
        ? say(message)
        : `${message.code} ${JSON.stringify(message.params ?? {})}`,
  };
}

type Column = readonly [header: string, field: FieldId, stage: PupilStage | null];

const oneStage: readonly Column[] = [
  ['学校标识码', 'code', null],
  ['学校名称', 'name', null],
  ['办学类型', 'type', null],
  ['举办者类型', 'ownership', null],
  ['在校生数', 'students', null],
  ['专任教师数', 'teachers', null],
  ['高于规定学历教师数', 'higherDegree', null],
  ['骨干教师数', 'backbone', null],
  ['体育艺术专任教师数', 'peArt', null],
  ['教学及辅助用房面积', 'teachingArea', null],
  ['室内体育用房面积', 'indoorSportsArea', null],
  ['运动场地面积', 'sportsGroundArea', null],
  ['教学仪器设备资产值', 'equipmentValue', null],
  ['网络多媒体教室数', 'multimediaRooms', null],
];

const byType: readonly Column[] = [
  ['学校标识码', 'code', null],
  ['学校名称', 'name', null],
  ['办学类型', 'type', null],
  ['举办者类型', 'ownership', null],
  ['小学在校生数', 'students', 'primary'],
  ['初中在校生数', 'students', 'junior'],
  ['小学专任教师数', 'teachers', 'primary'],
  ['初中专任教师数', 'teachers', 'junior'],
  ['小学骨干教师数', 'backbone', 'primary'],
  ['初中骨干教师数', 'backbone', 'junior'],
  ['教学及辅助用房面积', 'teachingArea', null],
  ['室内体育用房面积', 'indoorSportsArea', null],
];

/** A sound school with 1,000 pupils, exactly at every 小学 threshold. */
export function school(name: string, changes: Readonly<Record<string, CellValue>> = {}) {
  const entries: Record<string, CellValue> = {
    学校标识码: `21${name}`,
    学校名称: name,
    办学类型: '小学',
    举办者类型: 7,
    在校生数: 1000,
    专任教师数: 60,
    高于规定学历教师数: 42,
    骨干教师数: 10,
    体育艺术专任教师数: 9,
    教学及辅助用房面积: 4600,
    室内体育用房面积: 100,
    运动场地面积: 7400,
    教学仪器设备资产值: 200,
    网络多媒体教室数: 23,
    ...changes,
  };
  return oneStage.map(([header]) => entries[header] ?? null);
}

export function mixedSchool(name: string, type: string, ...numbers: readonly CellValue[]) {
  return [`21${name}`, name, type, 7, ...numbers];
}

/** 小学: title, empty row, header, schools. */
export function primarySheet(schools: readonly (readonly CellValue[])[]): SheetSnapshot {
  return sheetOf('小学', [
    ['某县小学基本情况'],
    [],
    oneStage.map(([header]) => header),
    ...schools,
  ]);
}

/** 学校: header, schools of every type. */
export function mixedSheet(schools: readonly (readonly CellValue[])[]): SheetSnapshot {
  return sheetOf('学校', [byType.map(([header]) => header), ...schools]);
}

export function sheetOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  const values = rows.map((row) => [
    ...row,
    ...new Array<CellValue>(columns - row.length).fill(null),
  ]);
  return {
    name,
    visibility: 'visible',
    protected: false,
    grid: { row: 0, column: 0, values },
    merges: [],
    tables: [],
    ...more,
  };
}

export function workbook(...sheets: readonly SheetSnapshot[]): Snapshot {
  return { sheets, names: [] };
}

/** Four primary schools that differ in two indicators. */
export const fourSchools = workbook(
  primarySheet([
    school('甲'),
    school('乙', { 骨干教师数: 5 }),
    school('丙', { 骨干教师数: 8 }),
    school('丁', { 专任教师数: 40 }),
  ]),
);

export function bind(snapshot: Snapshot): Binding {
  const tables = snapshot.sheets.flatMap((sheet): BoundTable[] => {
    if (sheet.name === '小学')
      return [boundTable(sheet, oneStage, { kind: 'oneStage', stage: 'primary' })];
    if (sheet.name === '学校') return [boundTable(sheet, byType, { kind: 'byType' })];
    return [];
  });
  return { tables, joined: [], senior: [], ledger: [], openStages: [], findings: [], refusals: [] };
}

/** A line of the ledger of tables. */
export function tableEntry(key: string, changes: Partial<TableEntry> = {}): TableEntry {
  return {
    key,
    sheet: key,
    visible: true,
    title: null,
    stage: 'primary',
    state: 'counted',
    joinedTo: null,
    reason: null,
    rows: countRows(new Array<{ readonly kind: 'school' }>(3).fill({ kind: 'school' })),
    schools: ['甲小学', '乙小学', '丙小学'],
    year: null,
    told: false,
    ...changes,
  };
}

function boundTable(sheet: SheetSnapshot, columns: readonly Column[], mode: StageMode): BoundTable {
  const grid = sheet.grid ?? { row: 0, column: 0, values: [] };
  const header = grid.values.findIndex((row) => row.includes('学校名称')) + grid.row;
  const heads = grid.values[header - grid.row] ?? [];
  const bound = columns.map(([text, field, stage]): BoundColumn => {
    const column = heads.indexOf(text) + grid.column;
    return {
      field,
      stage,
      column,
      header: text,
      name: inputName(sheet.name, field, stage),
      factor: fieldOf(field).id === 'equipmentValue' ? 10_000 : 1,
      blankIsZero: false,
      source: 'header',
      countyName: null,
    };
  });
  const nameColumn = bound.find(({ field }) => field === 'name')?.column ?? 0;
  let firstRow = header + 1;
  while (valueAt(grid, firstRow, nameColumn) === null) firstRow += 1;
  let rowCount = 0;
  while (valueAt(grid, firstRow + rowCount, nameColumn) !== null) rowCount += 1;
  const places = bound.map(({ column }) => column);
  return {
    key: sheet.name,
    sheet: sheet.name,
    mode,
    modeSource: 'title',
    header: { first: header, last: header },
    firstRow,
    rowCount,
    firstColumn: Math.min(...places),
    lastColumn: Math.max(...places),
    columns: bound,
    ...allSchools(rowCount),
  };
}

export interface Run {
  readonly before: Snapshot;
  readonly layout: Layout;
  readonly operations: readonly Operation[];
  readonly after: Snapshot;
}

export interface RunOptions {
  readonly standard?: StandardId;
  readonly settings?: Partial<Settings>;
  readonly language?: Language;
  readonly binding?: Binding;
}

/** One run as the use cases do it: settings of the workbook, binding, both standards in use. */
export function run(snapshot: Snapshot, options: RunOptions = {}): Run {
  const settings: Settings = {
    ...defaultSettings,
    ...readSettings(snapshot).settings,
    ...options.settings,
    ...(options.standard ? { standard: options.standard } : {}),
  };
  const binding = options.binding ?? bind(snapshot);
  const assessment = assessed(snapshot, settings, binding);
  const layout = layOut({
    snapshot,
    binding,
    assessment,
    settings,
    words: wordsIn(options.language ?? 'zh-CN'),
  });
  expect(proveOwnership(layout.plan, snapshot)).toEqual([]);
  const after = applyToSnapshot(layout.plan, snapshot);
  return { before: snapshot, layout, operations: layout.plan.operations, after };
}

export function assessed(
  snapshot: Snapshot,
  settings: Settings,
  binding = bind(snapshot),
): Assessment {
  const tables = binding.tables.map((table) => {
    const grid = sheetNamed(snapshot, table.sheet)?.grid;
    return {
      ...table,
      kinds: table.rows.map(({ kind }) => kind),
      rows: Array.from({ length: table.rowCount }, (_, row) =>
        table.columns.map(({ column }) =>
          grid ? valueAt(grid, table.firstRow + row, column) : null,
        ),
      ),
    };
  });
  const national = standardOf(settings.standard);
  const standard = settings.pack ? applyPack(national, settings.pack) : national;
  return assess(readCounty(tables, standard, settings), standard);
}

/** What stands in the cells that a name points to, row by row. */
export function cellsOf(snapshot: Snapshot, name: string): readonly (readonly CellValue[])[] {
  const area = snapshot.names.find((known) => known.name === name)?.area;
  const grid = area ? sheetNamed(snapshot, area.sheet)?.grid : null;
  if (!area || !grid) throw new Error(`${name} points nowhere`);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      valueAt(grid, area.row + row, area.column + column),
    ),
  );
}

/** A column of computed cells. */
export function output(snapshot: Snapshot, rest: string): readonly CellValue[] {
  return cellsOf(snapshot, `均衡_输出_${rest}`).map(([cell]) => cell ?? null);
}

export function place(snapshot: Snapshot, name: string): string | null {
  return snapshot.names.find((known) => known.name === name)?.refersTo ?? null;
}

/** All values of a sheet, row by row, without its empty end. */
export function valuesOf(snapshot: Snapshot, sheet: string): readonly (readonly CellValue[])[] {
  return sheetNamed(snapshot, sheet)?.grid?.values ?? [];
}

/** The row of a sheet that has the text in one of its cells. */
export function rowWith(snapshot: Snapshot, sheet: string, text: CellValue): readonly CellValue[] {
  const row = valuesOf(snapshot, sheet).find((cells) => cells.includes(text));
  if (!row) throw new Error(`${sheet} has no row with ${String(text)}`);
  return row;
}

export function kinds(operations: readonly Operation[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of operations) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
