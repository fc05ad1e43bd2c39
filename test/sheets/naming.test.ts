/** The names that the add-in gives to its places in a workbook. */
import { fields } from '../../src/county/fields';
import {
  inputName,
  isOwnName,
  outputName,
  pageName,
  parseOwnName,
  sourceName,
  takenAreas,
  tableKey,
} from '../../src/sheets/naming';
import { ownedAreas } from '../../src/sheets/written';
import { workbook } from '../support/grids';

describe('names of ours', () => {
  it('read back as what they were made for, for every field, stage and unit', () => {
    for (const field of fields) {
      const stages =
        field.level === 'stage' ? ([null, 'primary', 'junior', 'senior'] as const) : [null];
      const units = [null, ...Object.keys(field.units ?? {})];
      for (const stage of stages) {
        for (const unit of units) {
          const name = inputName('学校2', field.id, stage, unit);
          expect(name.length).toBeLessThanOrEqual(255);
          expect(name).toMatch(/^[\p{L}_][\p{L}\p{Nd}_.]*$/u);
          expect(parseOwnName(name)).toEqual({
            kind: 'input',
            table: '学校2',
            field: field.id,
            stage,
            unit: unit === field.defaultUnit ? null : unit,
          });
        }
      }
    }
  });

  it('are those of the manual', () => {
    expect(inputName('小学', 'students', null)).toBe('均衡_小学_在校生数');
    expect(inputName('学校', 'students', 'primary')).toBe('均衡_学校_小学在校生数');
    expect(inputName('小学', 'equipmentValue', null, '元')).toBe('均衡_小学_教学仪器设备资产值_元');
    expect(inputName('小学', 'equipmentValue', null, '万元')).toBe('均衡_小学_教学仪器设备资产值');
    expect(pageName('findings')).toBe('均衡_页_findings');
    expect(outputName('小学', 'primary', 'quality-2017', 'backboneTeachers')).toBe(
      '均衡_输出_小学_primary_backboneTeachers',
    );
  });

  it('keep the outputs of the two standards apart', () => {
    const standards = ['quality-2017', 'basic-2012'] as const;
    const names = standards.map((standard) => outputName('学校', 'junior', standard, 'teachers'));
    expect(new Set(names).size).toBe(2);
    expect(names.map(parseOwnName)).toEqual(
      standards.map((standard) => ({
        kind: 'output',
        table: '学校',
        stage: 'junior',
        standard,
        id: 'teachers',
      })),
    );
  });

  it.each([
    '小学_在校生数',
    '均衡',
    '均衡_小学',
    '均衡_小学_随便什么',
    '均衡__在校生数',
    '均衡_小学_图书册数_元',
    '均衡_输出_小学',
    '均衡_取数来源_学校_2025',
    '均衡_输出_小学_senior_teachers',
    '均衡_输出_小学_primary_名次',
    '_xlnm.Print_Area',
  ])('%s is none', (name) => {
    expect(isOwnName(name)).toBe(false);
  });
});

describe('the name of 数据来源', () => {
  it('tells the tables that were taken from exports from others', () => {
    expect(parseOwnName(sourceName('学校数据2025'))).toEqual({
      kind: 'source',
      table: '学校数据2025',
    });
    const { names } = workbook([], {
      [sourceName('甲')]: '一!$H$3:$H$5',
      均衡_甲_小学在校生数: '一!$C$3:$C$5',
      均衡_乙_小学在校生数: '二!$C$3:$C$5',
    });
    expect(takenAreas(names).map(({ sheet, column }) => [sheet, column])).toEqual([
      ['一', 7],
      ['一', 2],
    ]);
  });
});

describe('the key of a table', () => {
  it.each([
    ['小学', null, '小学'],
    ['小 学_2024.9（上）', null, '小学20249上'],
    ['Sheet1', 2, 'Sheet12'],
    ['输出', null, '输出表'],
    ['页', 1, '页表1'],
    ['取数来源', null, '取数来源表'],
    ['——', null, '表'],
    ['１班', null, '1班'],
  ])('of sheet %s and number %s is %s', (name, number, key) => {
    expect(tableKey(name, number)).toBe(key);
  });
});

describe('what names say is ours', () => {
  it('are pages, outputs, and those of them that are broken', () => {
    const owned = ownedAreas(
      workbook([], {
        均衡_小学_在校生数: '小学!$B$2:$B$4',
        均衡_页_findings: '均衡_数据核查!$A$1:$H$9',
        均衡_页_settings: '#REF!',
        均衡_输出_小学_primary_basic_books: '小学!$F$2:$F$4',
        小学_在校生数: '小学!$B$2:$B$4',
      }),
    );
    expect([...owned.pages]).toEqual([
      [
        'findings',
        { sheet: '均衡_数据核查', area: expect.objectContaining({ rows: 9, columns: 8 }) },
      ],
    ]);
    expect(owned.outputs).toEqual([
      {
        name: '均衡_输出_小学_primary_basic_books',
        table: '小学',
        stage: 'primary',
        standard: 'basic-2012',
        id: 'books',
        area: { sheet: '小学', row: 1, column: 5, rows: 3, columns: 1 },
      },
    ]);
    expect(owned.broken).toEqual(['均衡_页_settings']);
  });
});
