/** The county's table on a sheet of its own, when 取数 makes it: it is the county's from then on. */
import { areaAddress, type Area } from '../area';
import { parseOwnName, tableKey } from '../naming';
import { cellHeight } from '../page/rowHeights';
import type { Part } from '../page/draft';
import type { Content, Operation } from '../plan';
import { rowsOfASheet, type Snapshot } from '../snapshot';
import type { Intake, IntakeSchool } from '../../statistics/intake';
import { recorded, type SchoolRecord, type TableRecord } from './record';
import { sourceText } from './sourceText';
import { columnsOf, nameOfColumn, valuesOf, type TakenColumn } from './tableColumns';

export interface MadeTable extends Part {
  readonly sheet: string;
  readonly record: TableRecord;
}

const titleRow = 0;
const headRow = 1;
const bodyRow = 2;

export function makeTable(intake: Intake, snapshot: Snapshot): MadeTable {
  const { year, schools } = intake;
  const { sheet, key } = freePlace(year ? `学校数据_${year.first}` : '学校数据', snapshot);
  const columns = columnsOf(schools);
  const rows = schools.map((school) => rowOf(school, columns));
  const cells: readonly (readonly Content[])[] = [
    padded([titleOf(intake)], columns.length),
    columns.map(({ header }) => header),
    ...rows,
  ];
  const area = block(0, 0, cells.length, columns.length);
  const operations: readonly Operation[] = [
    { kind: 'addSheet', sheet, hidden: false },
    { kind: 'write', sheet, area, values: cells },
    ...looks(sheet, columns, rows),
    ...columns.map((column, at): Operation => ({
      kind: 'name',
      name: nameOfColumn(key, column.key),
      sheet,
      area: block(bodyRow, at, rows.length, 1),
    })),
  ];
  const what = { code: 'intake.preview.table', params: { schools: schools.length } };
  return {
    sheet,
    operations,
    preview: [{ sheet, address: areaAddress(area), what }],
    record: {
      key,
      year,
      keys: columns.map((column) => column.key),
      schools: schools.map((school, at) => recordOf(school, columns, rows[at] ?? [])),
      changes: [],
    },
  };
}

/** What stands in a school's row. */
export function rowOf(
  school: IntakeSchool,
  columns: readonly Pick<TakenColumn, 'key'>[],
): readonly Content[] {
  const values = valuesOf(school);
  return columns.map(({ key }) =>
    key === 'source' ? sourceText(school) : (values.get(key) ?? null),
  );
}

export function recordOf(
  { identity }: IntakeSchool,
  columns: readonly Pick<TakenColumn, 'key'>[],
  row: readonly Content[],
): SchoolRecord {
  const values = new Map(
    columns.map(({ key }, at) => [key, recorded(key, row[at] ?? null)] as const),
  );
  return { code: identity.code, name: identity.name, values };
}

/** Like all of the table in Chinese, whoever reads it. */
function titleOf({ county, year }: Intake): string {
  const span =
    year && (year.first === year.last ? `${year.first}年` : `${year.first}—${year.last}学年`);
  return `${county ?? ''}${span ?? ''}学校数据（取自教育事业统计报表）`;
}

/** A tab that nobody has, and a key that no names have. */
function freePlace(tab: string, snapshot: Snapshot): { sheet: string; key: string } {
  const sheets = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  const keys = new Set(
    snapshot.names.flatMap(({ name, area }) => {
      const own = parseOwnName(name);
      return area && own && 'table' in own ? [own.table.toLowerCase()] : [];
    }),
  );
  for (let number = 1; ; number += 1) {
    const sheet = number === 1 ? tab : `${tab}_${number}`;
    const key = tableKey(sheet);
    if (!sheets.has(sheet.toLowerCase()) && !keys.has(key.toLowerCase())) return { sheet, key };
  }
}

/** Printed are whole columns, so that a school that is added below is never missing in print. */
function looks(
  sheet: string,
  columns: readonly TakenColumn[],
  rows: readonly (readonly Content[])[],
): readonly Operation[] {
  const widths = columns.map(columnWidth);
  return [
    { kind: 'format', sheet, area: block(titleRow, 0, 1, 1), role: 'title' },
    { kind: 'format', sheet, area: block(headRow, 0, 1, columns.length), role: 'header' },
    ...bodyLooks(columns).map(({ column, look }): Operation => ({
      kind: 'format',
      sheet,
      area: block(bodyRow, column, rows.length, 1),
      ...look,
    })),
    { kind: 'columns', sheet, column: 0, widths },
    { kind: 'rowHeights', sheet, row: 0, heights: [26, headHeight(columns, widths)] },
    { kind: 'freeze', sheet, rows: bodyRow, columns: 2 },
    {
      kind: 'print',
      sheet,
      landscape: true,
      area: block(0, 0, rowsOfASheet, columns.length),
      repeatRows: { first: headRow, last: headRow },
      repeatColumns: { first: 0, last: 1 },
      pagesWide: Math.max(1, Math.ceil(columns.length / 13)),
    },
  ];
}

type Look = Pick<
  Extract<Operation, { readonly kind: 'format' }>,
  'role' | 'numberFormat' | 'align'
>;

/** How the cells of each column look. 数据来源 runs on in one line: wrapped it would fill the screen. */
export function bodyLooks(
  columns: readonly TakenColumn[],
): readonly { readonly column: number; readonly look: Look }[] {
  return columns.map(({ field }, column) => ({ column, look: lookOf(field) }));
}

function lookOf(field: TakenColumn['field']): Look {
  if (field === null) return { role: 'number', align: 'left' };
  if (field.kind === 'text') return { role: 'text' };
  return field.units ? { role: 'number', numberFormat: '0.00' } : { role: 'number' };
}

/** In characters of the default font: headers of figures in one or two lines. */
function columnWidth({ key, header, field }: TakenColumn): number {
  if (key === 'name') return 28;
  if (key === 'type') return 18;
  if (key === 'code' || key === 'ownership') return 14;
  if (field === null) return 60;
  const inALine = header.length <= 6 ? header.length : Math.ceil(header.length / 2);
  return Math.max(10, Math.ceil(inALine * 1.7) + 1);
}

function headHeight(columns: readonly TakenColumn[], widths: readonly number[]): number {
  return columns.reduce(
    (height, { header }, at) => Math.max(height, cellHeight(header, 'header', widths[at])),
    20,
  );
}

function padded(row: readonly Content[], width: number): readonly Content[] {
  return [...row, ...Array<null>(width - row.length).fill(null)];
}

function block(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}
