/** Where somebody took away what tells our sheets and columns from the county's: said, and nothing lost. */
import type { CellValue } from '../../../src/county/cell';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { valueAt, type Snapshot } from '../../../src/sheets/snapshot';
import { defaultSettings } from '../../../src/county/settings';
import { deleteName, deleteSheet, type as typeIn } from '../../support/editing';
import { primarySheet, run, school, valuesOf, workbook } from './county';

const page = '均衡_优质_差异系数';
const county = workbook(
  primarySheet([school('甲'), school('乙', { 骨干教师数: 5 }), school('丙')]),
);
const first = run(county).after;
const corrected = (snapshot: Snapshot) => typeIn(snapshot, '小学', 3, 7, 2);
const rules = ({ layout }: ReturnType<typeof run>) => layout.findings.map(({ rule }) => rule);
const recordRow = (snapshot: Snapshot) =>
  valuesOf(snapshot, '均衡_设置').findIndex((cells) => cells[3] === 'written');

describe('the record of what was written is gone', () => {
  const typed = corrected(typeIn(first, page, 6, 2, '已核'));

  it.each<[string, (snapshot: Snapshot) => Snapshot]>([
    ['with its sheet', (snapshot) => deleteSheet(snapshot, '均衡_设置')],
    ['emptied', (snapshot) => typeIn(snapshot, '均衡_设置', recordRow(snapshot), 1, null)],
  ])('%s: the old sheet is left as it is, told, and the results go to another', (_, edit) => {
    const again = run(edit(typed));
    expect(cellAt(again.after, page, 6, 2)).toBe('已核');
    expect(rules(again)).toContain('pageUntold');
    expect(valuesOf(again.after, `${page}2`)).toEqual(valuesOf(run(corrected(county)).after, page));
  });

  it('with its sheet, but all stands as it is to be written: it is ours', () => {
    const again = run(deleteSheet(first, '均衡_设置'));
    expect(rules(again)).not.toContain('pageUntold');
    expect(valuesOf(again.after, page)).toEqual(valuesOf(first, page));
  });
});

it('old columns of ours without their names are told, and left until somebody deletes them', () => {
  const names = first.names.filter(({ name }) => name.startsWith('均衡_输出_'));
  const lost = names.reduce((snapshot, { name }) => deleteName(snapshot, name), first);
  const again = run(corrected(lost));
  expect(rules(again)).toContain('oldResultsLeft');
  expect(rules(again)).not.toContain('placeTaken');
});

describe('a page of ours that somebody pasted below what he had filled himself', () => {
  it('is no page of ours any more: nothing on that sheet is written over', () => {
    const moved = pastedBelow(first, page, 30);
    const again = run(corrected(moved));
    expect(valuesOf(again.after, page)).toEqual(valuesOf(moved, page));
    expect(rules(again)).toContain('pageMoved');
  });
});

describe('schools on a sheet that we fill', () => {
  it('are not counted, and refused aloud with their place', () => {
    const rows = [
      ['学校名称', '在校生数', '专任教师数'],
      ['丁小学', 300, 20],
      ['戊小学', 200, 15],
    ];
    const pasted = rows.reduce(
      (snapshot, cells, r) =>
        cells.reduce<Snapshot>((all, value, c) => typeIn(all, page, 60 + r, c, value), snapshot),
      first,
    );
    const { ledger, openStages } = bindWorkbook(pasted, defaultSettings);
    expect(ledger.find(({ sheet }) => sheet === page)).toMatchObject({
      state: 'refused',
      reason: { code: 'refused.onOurSheet' },
      schools: ['丁小学', '戊小学'],
    });
    expect(openStages).toContain('primary');
  });

  it('are nothing to tell while they are only what we wrote', () => {
    const { ledger } = bindWorkbook(first, defaultSettings);
    expect(ledger.map(({ sheet }) => sheet)).toEqual(['小学']);
  });
});

function cellAt(snapshot: Snapshot, sheet: string, row: number, column: number): CellValue {
  const grid = snapshot.sheets.find(({ name }) => name === sheet)?.grid;
  return grid ? valueAt(grid, row, column) : null;
}

/** The sheet with rows of somebody's above, and our names moved down with what they point to. */
function pastedBelow(snapshot: Snapshot, sheet: string, rows: number): Snapshot {
  const above = Array.from({ length: rows }, (_, at) => [`第 ${at} 行`, at]);
  return {
    sheets: snapshot.sheets.map((each) =>
      each.name === sheet && each.grid
        ? { ...each, grid: { ...each.grid, values: widened([...above, ...each.grid.values]) } }
        : each,
    ),
    names: snapshot.names.map((name) =>
      name.area?.sheet === sheet
        ? { ...name, area: { ...name.area, row: name.area.row + rows } }
        : name,
    ),
  };
}

function widened(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]);
}
