/** 单位：… above a table: money is never read as ten thousand times what it is. */
import type { CellValue } from '../../../src/county/cell';
import { defaultSettings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { bindingNames } from '../../../src/sheets/binding/bindingNames';
import { correct, withNames } from '../../../src/sheets/binding/corrections';
import { nameReference } from '../../../src/sheets/area';
import { sheet, workbook } from '../../support/grids';

type Rows = readonly (readonly CellValue[])[];
type Names = Readonly<Record<string, string>>;

const header = ['学校名称', '在校生数', '运动场地面积', '教学仪器设备资产值'];
const schools: Rows = [
  ['甲小学', 100, 4000, 360000],
  ['乙小学', 200, 9000, 750000],
];
const below = (...lines: Rows): Rows => [...lines, header, ...schools];

function bind(rows: Rows, names: Names = {}) {
  const binding = bindWorkbook(workbook([sheet('小学', rows)], names), defaultSettings);
  const of = (table: number) =>
    binding.tables[table]?.columns.find(({ field }) => field === 'equipmentValue') ?? null;
  return { ...binding, money: of(0), second: of(1) };
}

describe('a line that names one unit of money', () => {
  it.each([
    [['单位：人、平方米、元'], 1],
    [['计量单位：人、㎡、元'], 1],
    [['金额单位：元'], 1],
    [['××县小学基本情况', null, null, '单位：人、㎡、元'], 1],
    [['××县小学基本情况表（单位：元）'], 1],
    [['××县小学基本情况表（元）'], 1],
    [['填报单位：××县教育局    单 位：元'], 1],
    [['填报单位：××县教育局', null, '单位：', '元'], 1],
    [['单位 千元'], 1_000],
    [['单位：万元'], 10_000],
    [['单位:人,平方米,万 元'], 10_000],
    [['单位：人'], 10_000],
    [['填报单位：元谋县教育局'], 10_000],
    [['单位：元阳县教育局'], 10_000],
  ])('%j gives its columns the factor %d', (line, factor) => {
    const { money, findings } = bind(below(['××县小学情况', null, null, null], line));
    expect(money?.factor).toBe(factor);
    expect(findings).toEqual([]);
  });

  it('gives way to the column’s own header and to names', () => {
    const stated: Rows = [
      ['单位：元'],
      ['学校名称', '在校生数', '教学仪器设备资产值（万元）'],
      ['甲小学', 100, 36],
    ];
    expect(bind(stated).money?.factor).toBe(10_000);
    const names = {
      小学_学校名称: '小学!$A$3:$A$4',
      小学_在校生数: '小学!$B$3:$B$4',
      小学_教学仪器设备资产值_万元: '小学!$D$3:$D$4',
    };
    expect(bind(below(['单位：元']), names).money?.factor).toBe(10_000);
  });

  it('is remembered by our name for the column, so that a second run reads the same', () => {
    const rows = below(['单位：元']);
    const first = bind(rows);
    expect(first.money?.name).toBe('均衡_小学_教学仪器设备资产值_元');
    const names = Object.fromEntries(
      bindingNames(first).map(({ name, area }) => [name, nameReference(area)]),
    );
    const second = bind(rows, names);
    expect(second.money).toMatchObject({ factor: 1, source: 'own' });
    expect(bindingNames(second)).toEqual(bindingNames(first));
  });

  it('gives way to a person’s word, on every run', () => {
    const snapshot = workbook([sheet('小学', below(['单位：元']))]);
    const before = bindWorkbook(snapshot, defaultSettings);
    const made = correct(
      {
        kind: 'column',
        table: '小学',
        column: 3,
        meaning: { field: 'equipmentValue', stage: null, unit: '万元' },
      },
      snapshot,
      before,
      defaultSettings,
      new Map(),
    );
    const after = bindWorkbook(withNames(snapshot, made.names), defaultSettings);
    const column = after.tables[0]?.columns.find(({ field }) => field === 'equipmentValue');
    expect(column).toMatchObject({ factor: 10_000, name: '均衡_小学_教学仪器设备资产值_万元' });
  });

  it('reaches no table below another, which is asked about', () => {
    const rows = [
      ...below(['单位：元']),
      [null],
      ['小学（二）', null, null, null],
      header,
      ['丙中学', 5, 6, 7],
    ];
    const { money, second, findings } = bind(rows);
    expect(money?.factor).toBe(1);
    expect(second).toBeNull();
    expect(findings).toMatchObject([{ rule: 'unitUnclear', severity: 'error', cell: 'D7' }]);
    const stated = [
      ...below(['单位：元']),
      [null],
      ['小学（二）', null, '单位：万元'],
      header,
      ['丙中学', 5, 6, 7],
    ];
    expect(bind(stated).second?.factor).toBe(10_000);
  });
});

describe('a line that leaves the unit open', () => {
  it.each([['单位：人、元、万元'], ['单位：元/万元'], ['单位：百元'], ['金额单位：亿元']])(
    '%j is an error at the header, and the column is not used',
    (line) => {
      const { money, findings, tables } = bind(below([line]));
      expect(money).toBeNull();
      expect(tables).toHaveLength(1);
      expect(findings).toEqual([
        expect.objectContaining({
          severity: 'error',
          rule: 'unitUnclear',
          sheet: '小学',
          cell: 'D2',
          params: { column: 'D2 教学仪器设备资产值', line },
        }),
      ]);
    },
  );

  it('asks nothing where the columns say it themselves', () => {
    const rows: Rows = [
      ['单位：亩、元、万元'],
      ['学校名称', '在校生数', '运动场地面积（㎡）', '教学仪器设备资产值（元）'],
      ...schools,
    ];
    const { money, findings } = bind(rows);
    expect(money?.factor).toBe(1);
    expect(findings).toEqual([]);
  });

  it('is answered by a name of ours that states the unit', () => {
    const names = {
      均衡_小学_学校名称: '小学!$A$3:$A$4',
      均衡_小学_在校生数: '小学!$B$3:$B$4',
      均衡_小学_教学仪器设备资产值_万元: '小学!$D$3:$D$4',
    };
    const { money, findings } = bind(below(['单位：元、万元']), names);
    expect(money).toMatchObject({ factor: 10_000, name: '均衡_小学_教学仪器设备资产值_万元' });
    expect(findings).toEqual([]);
  });

  it('亩 is asked about for areas that state no unit', () => {
    const { findings, tables } = bind(below(['单位：人、亩、万元']));
    expect(findings).toMatchObject([
      { rule: 'unitUnclear', severity: 'error', params: { column: 'C2 运动场地面积' } },
    ]);
    expect(tables[0]?.columns.map(({ field }) => field)).not.toContain('sportsGroundArea');
  });
});
