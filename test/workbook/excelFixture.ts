/** A county of any size in the Excel double, and the plans that a run makes of it. */
import type { Operation, Plan } from '../../src/sheets/plan';
import { createExcelWorkbook, type ExcelWorkbook } from '../../src/workbook/excel';
import { WorkbookFailure } from '../../src/workbook/port';
import { installExcelDouble, type ExcelDouble, type Profile } from '../support/excelDouble';
import { bookOf } from '../support/excelDouble/fixtures';
import { cellFormat, without } from '../support/excelDouble/styles';
import { cellKey, type SheetState } from '../support/excelDouble/state';
import { planOf } from './contract';

export const table = '小学';
export const page = '均衡_优质_差异系数';
const firstRow = 2;
const firstColumn = 4;

export interface County {
  readonly excel: ExcelDouble;
  readonly port: ExcelWorkbook;
}

/** @param pause what happens while the adapter rests because a cell is being edited */
export function county(
  schools: number,
  profile?: Profile,
  note = '',
  pause?: (milliseconds: number) => Promise<void>,
): County {
  const rows = Array.from({ length: schools }, (_, i) => [`00${i}`, `第${i}小学${note}`, 100 + i]);
  const book = bookOf({
    sheets: [
      {
        name: table,
        values: [['××县小学', null, null], ['学校标识码', '学校名称', '在校生数'], ...rows],
        merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
        fill: 'FFF2CC',
      },
      { name: '说明', values: [['填表说明']] },
    ],
    names: { 坏了: `'${table}'!#REF!` },
  });
  return { excel: installExcelDouble(globalThis, book, profile), port: createExcelWorkbook(pause) };
}

/** Two computed columns and a page, as a first run lays them out. */
export function firstRun(schools: number, share = 0.5, note = ''): Plan {
  return planOf(
    { kind: 'addSheet', sheet: page, hidden: false },
    ...contents(schools, share, note),
    ...looks(schools),
    output('teachingArea', schools, 0),
    output('verdict', schools, 1),
    { kind: 'name', name: '均衡_页_cv', sheet: page, area: block(0, 0, 2, 2) },
    chart('小学 差异系数'),
  );
}

/** A chart beside the page's table. */
export function chart(title: string): Extract<Operation, { kind: 'chart' }> {
  return {
    kind: 'chart',
    sheet: page,
    id: 'cv_primary',
    title,
    corner: { row: 0, column: 3 },
    size: { width: 400, height: 200 },
    categories: block(1, 0, 1, 1),
    series: [
      { name: '差异系数', values: block(1, 1, 1, 1), drawn: 'columns' },
      { name: '限值', values: block(1, 2, 1, 1), drawn: 'limit' },
    ],
  };
}

/** A later run that clears, writes and paints its places anew, with a chart of another title. */
export function laterRun(schools: number, share: number, note = ''): Plan {
  return planOf(
    { kind: 'clear', sheet: table, area: block(1, firstColumn, schools + 1, 2) },
    { kind: 'clear', sheet: page, area: block(0, 0, 2, 2) },
    ...contents(schools, share, note),
    ...looks(schools),
    output('teachingArea', schools, 0),
    output('verdict', schools, 1),
    chart('小学 校际差异系数'),
  );
}

function contents(schools: number, share: number, note: string): Operation[] {
  return [
    {
      kind: 'write',
      sheet: table,
      area: block(1, firstColumn, schools + 1, 2),
      values: [
        [`生均教学及辅助用房面积${note}`, '综合评估'],
        ...Array.from({ length: schools }, (_, i) => [share + i, i % 2 ? '达标' : '=不达标']),
      ],
    },
    {
      kind: 'write',
      sheet: page,
      area: block(0, 0, 2, 2),
      values: [
        ['差异系数', null],
        ['教学及辅助用房', share],
      ],
    },
  ];
}

function looks(schools: number): Operation[] {
  const column = block(firstRow, firstColumn, schools, 1);
  return [
    { kind: 'format', sheet: table, area: block(1, firstColumn, 1, 2), role: 'header' },
    { kind: 'format', sheet: table, area: column, role: 'number', numberFormat: '0.00' },
    { kind: 'colourRule', sheet: table, area: column, formula: '=$F3="达标"', role: 'met' },
    { kind: 'columns', sheet: table, column: firstColumn, widths: [12, 4] },
    { kind: 'merge', sheet: page, area: block(0, 0, 1, 2) },
    { kind: 'freeze', sheet: page, rows: 1, columns: 0 },
  ];
}

function output(id: string, schools: number, offset: number): Operation {
  const area = block(firstRow, firstColumn + offset, schools, 1);
  return { kind: 'name', name: `均衡_输出_小学_primary_${id}`, sheet: table, area };
}

export function block(row: number, column: number, rows: number, columns: number) {
  return { row, column, rows, columns };
}

/** As `appearance`, but for which write was the last: what a run over the same entries leaves alone. */
export function lasting(excel: ExcelDouble): unknown {
  const { names, ...rest } = appearance(excel);
  return { names: names.filter(({ name }) => !name.startsWith('均衡_写入_')), ...rest };
}

/** All that a user could see of the workbook, in an order that does not depend on its history. */
export function appearance({ book }: ExcelDouble) {
  return {
    names: [...book.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges,
      frozen: sheet.frozen,
      columns: [...sheet.columns].sort(([a], [b]) => a - b),
      rules: sheet.rules.map(({ areas, rule }) => ({ areas, rule })),
      charts: chartsOn(sheet).sort((a, b) => (a.name < b.name ? -1 : 1)),
      cells: [...sheet.cells]
        .map(([key, { value, formula, style }]) => {
          const { border, numFmt } = style;
          return [key, value, formula, numFmt, border, cellFormat(style)] as const;
        })
        .sort(([a], [b]) => a - b),
    })),
  };
}

/** All of a sheet's charts but Excel's own ids. */
export function chartsOn({ charts }: SheetState) {
  return charts.map((one) => ({
    ...without(one, 'id'),
    series: one.series.map((series) => without(series, 'sheet')),
  }));
}

export function valueIn(excel: ExcelDouble, sheet: string, row: number, column: number) {
  return excel.sheet(sheet).cells.get(cellKey(row, column))?.value ?? null;
}

export async function failureOf(work: Promise<unknown>): Promise<WorkbookFailure> {
  const outcome: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof WorkbookFailure) return outcome;
  throw new Error('expected a WorkbookFailure', { cause: outcome });
}
