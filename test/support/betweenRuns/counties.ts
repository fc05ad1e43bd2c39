/** Small counties for what happens between two runs: title, header, schools, a total, a note. */
import type { CellValue } from '../../../src/county/cell';
import type { Fixture, SheetFixture } from '../../workbook/contract';

const oneStage = [
  '学校标识码',
  '学校名称',
  '办学类型',
  '举办者类型',
  '在校生数',
  '专任教师数',
  '高于规定学历教师数',
  '县级及以上骨干教师数',
  '教学及辅助用房面积（㎡）',
  '运动场地面积（㎡）',
  '教学仪器设备资产值（万元）',
] as const;

function primarySchool(at: number): CellValue[] {
  const pupils = 400 + 130 * ((at * 3) % 5);
  return [
    `21${String(at).padStart(8, '0')}`,
    `第${at + 1}小学`,
    '小学',
    7,
    pupils,
    26 + 5 * at,
    20 + 3 * at,
    4 + at,
    2300 + 410 * at,
    3300 + 320 * at,
    98 + 10 * at,
  ];
}

const byType = [
  '学校标识码',
  '学校名称',
  '办学类型',
  '举办者类型',
  '小学在校生数',
  '初中在校生数',
  '小学专任教师数',
  '初中专任教师数',
  '教学及辅助用房面积',
  '运动场地面积',
] as const;

function schoolOfType(at: number): CellValue[] {
  const type = ['小学', '初级中学', '九年一贯制学校', '小学'][at % 4] ?? '小学';
  const primary = type === '初级中学' ? 0 : 300 + 70 * at;
  const junior = type === '小学' ? 0 : 250 + 60 * at;
  return [
    `21${String(at).padStart(8, '0')}`,
    `第${at + 1}学校`,
    type,
    7,
    primary,
    junior,
    Math.round(primary / 17),
    Math.round(junior / 13),
    2300 + 410 * at,
    3300 + 320 * at,
  ];
}

function sheetOf(
  name: string,
  header: readonly string[],
  schools: readonly (readonly CellValue[])[],
  footed: boolean,
): SheetFixture {
  const sums = header.map((_, column) => {
    const numbers = schools.map((school) => school[column]);
    return column > 3 && numbers.every((value) => typeof value === 'number')
      ? numbers.reduce((sum, value) => sum + value, 0)
      : null;
  });
  const rows: (readonly CellValue[])[] = [
    [`某县${name}基本情况`],
    header,
    ...schools,
    ...(footed ? [['合计', ...sums.slice(1)], ['注：数据截至上学年。']] : []),
  ];
  const values = rows.map((row) => header.map((_, column) => row[column] ?? null));
  return {
    name,
    values,
    merges: [{ row: 0, column: 0, rows: 1, columns: header.length }],
  };
}

const schools = <T>(count: number, of: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => of(at));

/** The first sheet of each is the one that is worked on. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  oneStage: {
    sheets: [
      sheetOf('小学', oneStage, schools(5, primarySchool), true),
      { name: '说明', values: [['填表说明'], ['联系人', '某某']] },
    ],
    names: { 小学_在校生数: "'小学'!$E$3:$E$7", 联系人: "'说明'!$B$2" },
  },
  byType: {
    sheets: [sheetOf('学校', byType, schools(6, schoolOfType), false)],
  },
  twoSheets: {
    sheets: [
      sheetOf('小学', oneStage, schools(4, primarySchool), false),
      sheetOf(
        '初中',
        oneStage.map((header) => header.replace('小学', '初中')),
        [
          ...schools(4, (at) =>
            primarySchool(at).map((value, column) =>
              column === 0
                ? `21${String(at + 50).padStart(8, '0')}`
                : column === 1
                  ? `第${at + 1}初中`
                  : column === 2
                    ? '初级中学'
                    : value,
            ),
          ),
        ],
        true,
      ),
    ],
  },
};
