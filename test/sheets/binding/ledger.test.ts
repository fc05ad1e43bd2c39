/** The rules of "Every table accounted for" (workbook.md): the state of each table, and why. */
import type { CellValue } from '../../../src/county/cell';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { isCalledOld, yearIn } from '../../../src/sheets/binding/tableSigns';
import type { SheetSnapshot } from '../../../src/sheets/snapshot';
import { outcomeOf } from '../../support/madeCounties';
import { sheet, workbook } from '../../support/grids';

type Rows = readonly (readonly CellValue[])[];

const header = ['学校名称', '在校生数', '班级数', '专任教师数'];
const a = ['甲村小学', 120, 6, 10];
const b = ['乙村小学', 340, 8, 25];
const c = ['丙村小学', 560, 14, 41];
const d = ['丁村小学', 210, 7, 16];
const table: Rows = [header, a, b, c];
const lastYears: Rows = [
  header,
  ['甲村小学', 130, 6, 10],
  ['乙村小学', 350, 8, 25],
  ['丙村小学', 570, 14, 41],
];

interface Given {
  readonly settings?: Partial<Settings>;
  readonly hidden?: readonly string[];
  readonly names?: Readonly<Record<string, string>>;
}

function bound(
  sheets: Readonly<Record<string, Rows>>,
  { settings, hidden = [], names = {} }: Given = {},
) {
  const list = Object.entries(sheets).map(([name, rows]): SheetSnapshot => {
    const visibility = hidden.includes(name) ? 'hidden' : 'visible';
    return sheet(name, rows, { visibility });
  });
  return bindWorkbook(workbook(list, names), { ...defaultSettings, ...settings });
}

/** `小学 counted`, `旧 leftOut leftOut.earlier` … */
function ledgerOf(...args: Parameters<typeof bound>) {
  return bound(...args).ledger.map(({ sheet: name, state, reason, joinedTo }) =>
    [name, state, reason?.code ?? joinedTo]
      .filter((word) => word !== null && word !== undefined)
      .join(' '),
  );
}

describe('left out with proof', () => {
  it('is no table of other schools for the strokes that stand for their codes', () => {
    const uncoded = (...schools: readonly (readonly CellValue[])[]): Rows => [
      ['学校标识码', ...header],
      ...schools.map((row) => ['-', ...row]),
    ];
    const others = { 小学: uncoded(a, b), 另一批小学: uncoded(c, d) };
    expect(ledgerOf(others, { hidden: ['另一批小学'] })).toEqual([
      '小学 counted',
      '另一批小学 refused refused.hidden',
    ]);
  });

  it('is a hidden copy, and the reader is told', () => {
    const binding = bound({ 小学: table, '小学 (2)': table }, { hidden: ['小学 (2)'] });
    expect(binding.ledger.map(({ state }) => state)).toEqual(['counted', 'leftOut']);
    expect(binding.openStages).toEqual([]);
    expect(binding.findings.map(({ rule }) => rule)).toEqual(['tableLeftOut']);
  });

  it('is an earlier year when most of its schools are in the later one', () => {
    const older: Rows = [...lastYears, ['已撤小学', 20, 3, 4]];
    expect(ledgerOf({ '2024小学': older, '2025小学': table })).toEqual([
      '2024小学 leftOut leftOut.earlier',
      '2025小学 counted',
    ]);
  });

  it('is a table called old whose schools stand in the other', () => {
    for (const name of ['小学旧', '小学(备份)', '小学（作废）', '小学模板', '小学副本']) {
      expect(ledgerOf({ 小学: table, [name]: lastYears })).toEqual([
        '小学 counted',
        `${name} leftOut leftOut.earlier`,
      ]);
    }
  });

  it('is one with equal figures in all shared columns', () => {
    expect(ledgerOf({ 小学: table, 小学表二: table })).toEqual([
      '小学 counted',
      '小学表二 leftOut leftOut.sameFigures',
    ]);
  });

  it('is a part of a larger one', () => {
    expect(ledgerOf({ 青石小学: [header, a, b], 小学: table })).toEqual([
      '青石小学 leftOut leftOut.part',
      '小学 counted',
    ]);
  });

  it('is a table of 高中 or 幼儿园', () => {
    expect(ledgerOf({ 小学: table, 高中: [header, ['县高中', 900, 20, 70]], 幼儿园: [header, ['县幼儿园', 90, 3, 7]] })).toEqual([
      '小学 counted', '高中 leftOut leftOut.outside', '幼儿园 leftOut leftOut.outside',
    ]); // prettier-ignore
  });

  it('is a list of names that are all counted', () => {
    const list: Rows = [
      ['单位', '校长', '电话'],
      ['甲村小学', 1, 2],
      ['乙村小学', 3, 4],
    ];
    expect(ledgerOf({ 小学: table, 名单: list })).toEqual([
      '小学 counted',
      '名单 leftOut leftOut.listed',
    ]);
  });
});

describe('refused until it is answered', () => {
  it('is a hidden table with schools that stand nowhere else', () => {
    const binding = bound({ 小学: table, 小学底表: [...table, d] }, { hidden: ['小学底表'] });
    expect(binding.ledger[1]).toMatchObject({
      state: 'refused',
      reason: { code: 'refused.hidden' },
    });
    expect(binding.openStages).toEqual(['primary']);
  });

  it('is hidden data under a visible cover', () => {
    expect(ledgerOf({ 封面: [['××县']], 小学: table }, { hidden: ['小学'] })).toEqual([
      '小学 refused refused.hidden',
    ]);
  });

  it('is an earlier year with mostly other schools', () => {
    const other: Rows = [
      header,
      a,
      ['戊村小学', 90, 6, 7],
      ['己村小学', 91, 6, 7],
      ['庚村小学', 92, 6, 7],
    ];
    expect(ledgerOf({ '2025小学': table, '2024小学': other })[1]).toBe(
      '2024小学 refused refused.earlier',
    );
  });

  it('is the same schools with other figures, with both cells', () => {
    const binding = bound({ 小学: table, 小学表二: lastYears });
    expect(binding.ledger[1]?.reason).toMatchObject({
      code: 'refused.sameSchools',
      params: { school: '甲村小学', one: '小学!B2（120）', second: '小学表二!B2（130）' },
    });
    expect(binding.openStages).toEqual(['primary']);
  });

  it('is mostly the same schools with some of its own', () => {
    const binding = bound({
      小学: [header, a, b, c, ['戊村小学', 90, 6, 7]],
      小学表二: [header, a, b, c, d],
    });
    expect(binding.ledger[1]?.reason).toMatchObject({
      code: 'refused.sameSchools',
      params: { school: '丁村小学' },
    });
  });

  it('is premises of schools that have no pupils anywhere', () => {
    const premises: Rows = [
      ['学校名称', '图书册数', '运动场地面积'],
      ['戊村小学', 1, 2],
      ['己村小学', 3, 4],
    ];
    expect(ledgerOf({ 小学: table, 校舍: premises })).toEqual([
      '小学 counted',
      '校舍 refused refused.notJoined',
    ]);
  });

  it('is a table whose name of the pupils is broken', () => {
    const rows: Rows = [
      ['甲村小学', 120, 2000, 1200],
      ['乙村小学', 340, 5300, 3100],
    ];
    const names = {
      小学_学校名称: '小学!$A$1:$A$2', 小学_在校生数: '小学!#REF!', 小学_图书册数: '小学!$C$1:$C$2', 小学_运动场地面积: '小学!$D$1:$D$2',
    }; // prettier-ignore
    expect(bound({ 小学: rows }, { names }).ledger[0]?.reason).toMatchObject({
      code: 'refused.brokenName',
      params: { name: '小学_在校生数', sheet: '小学' },
    });
  });

  it('are schools under headers of the county’s own; of an unknown stage both are open', () => {
    const own: Rows = [
      ['校名称谓', '娃娃', '班'],
      ['戊村小学', 90, 6],
      ['己村小学', 91, 6],
    ];
    const binding = bound({ 小学: table, 其他: own });
    expect(binding.ledger[1]?.reason?.code).toBe('refused.unknownHeaders');
    expect(binding.openStages).toEqual(['primary', 'junior']);
    expect(bound({ 小学: table, 初中: own }).openStages).toEqual(['junior']);
  });
});

describe('counted', () => {
  it('are tables of different schools and of different stages', () => {
    const other: Rows = [header, d, ['戊村小学', 90, 6, 7]];
    expect(ledgerOf({ 青石小学: table, 白河小学: other, 初中: [header, ['县一中', 450, 10, 38]] })).toEqual([
      '青石小学 counted', '白河小学 counted', '初中 counted',
    ]); // prettier-ignore
  });

  it('is the larger of two that share most schools, wherever it stands', () => {
    expect(ledgerOf({ 汇总小学: [header, a, b], 小学: [...table, d] })).toEqual([
      '汇总小学 leftOut leftOut.part',
      '小学 counted',
    ]);
  });

  it('is the visible before the hidden, our names before headers', () => {
    expect(ledgerOf({ 小学底表: table, 小学: table }, { hidden: ['小学底表'] })[1]).toBe(
      '小学 counted',
    );
    const names = {
      均衡_小学表二_学校名称: '小学表二!$A$2:$A$4',
      均衡_小学表二_在校生数: '小学表二!$B$2:$B$4',
    };
    expect(ledgerOf({ 小学: table, 小学表二: table }, { names, settings: { stages: { 小学表二: 'primary' } } })).toEqual([
      '小学 leftOut leftOut.sameFigures', '小学表二 counted',
    ]); // prettier-ignore
  });

  it('is never a sheet of ours whose names are lost', () => {
    expect(ledgerOf({ 小学: table, 均衡_优质_表1: table, 一校一策_甲: table })).toEqual([
      '小学 counted',
    ]);
  });
});

describe('joined', () => {
  const premises = (...rows: Rows): Rows => [
    ['学校标识码', '学校名称', '图书册数', '运动场地面积'],
    ...rows,
  ];
  const pupils: Rows = [
    ['学校标识码', '学校名称', '在校生数', '图书册数'],
    ['2133000001', '甲村小学', 120, 2000],
    ['2133000002', '乙村小学', 340, null],
  ];

  it('is a table without pupils, by code before the name', () => {
    const binding = bound({
      小学: pupils,
      校舍: premises(
        ['2133000002', '乙村完小', null, 3100],
        ['2133000001', '甲村小学', 2000, 1200],
      ),
    });
    expect(binding.joined).toMatchObject([{ to: '小学', rows: [2, 1] }]);
    expect(binding.joined[0]?.columns.map(({ field }) => field)).toEqual(['sportsGroundArea']);
    expect(binding.openStages).toEqual([]);
  });

  it('goes by a name that is unique in both, and asks where it is not', () => {
    const twice = premises([null, '甲村小学', null, 1], [null, '甲村小学', null, 2]);
    const binding = bound({ 小学: pupils.map((row) => row.slice(1)), 校舍: twice });
    expect(binding.findings.map(({ rule }) => rule)).toContain('joinAmbiguous');
    expect(binding.openStages).toContain('primary');
  });

  it('shows both cells where the tables contradict each other', () => {
    const binding = bound({
      小学: pupils,
      校舍: premises(['2133000001', '甲村小学', 2001, 1200], ['2133000002', '乙村小学', 9, 8]),
    });
    expect(binding.findings).toContainEqual(
      expect.objectContaining({
        rule: 'joinContradiction',
        cell: 'C2',
        params: expect.objectContaining({ first: '小学!D2（2000）', second: '校舍!C2（2001）' }),
      }),
    );
    expect(binding.openStages).toContain('primary');
  });

  it('asks about schools that have no pupils', () => {
    const binding = bound({
      小学: pupils,
      校舍: premises(['2133000001', '甲村小学', 2000, 1200], [null, '丁村小学', 1, 2]),
    });
    expect(binding.findings.map(({ rule }) => rule)).toContain('joinUnknownSchool');
  });

  it('gives its amounts to the indicators', () => {
    const plain: Rows = [
      ['学校名称', '在校生数'],
      ['甲村小学', 120],
      ['乙村小学', 340],
    ];
    const area: Rows = [
      ['学校名称', '网络多媒体教室数', '图书册数'],
      ['乙村小学', 8, 1],
      ['甲村小学', 3, 1],
    ];
    const { assessed } = outcomeOf(workbook([sheet('小学', plain), sheet('校舍', area)]));
    const rows = assessed.assessment.stages.primary?.rows ?? [];
    expect(rows.map(({ indicators }) => indicators.multimediaRooms?.value)).toEqual([
      2.5,
      (8 / 340) * 100,
    ]);
  });
});

describe('answers', () => {
  const sheets = { 小学: table, 小学表二: lastYears };

  it.each<[string, Partial<Settings>, readonly string[]]>([
    [
      'leaveOut',
      { tableStates: { 小学表二: 'leaveOut' } },
      ['小学 counted', '小学表二 leftOut leftOut.told'],
    ],
    [
      'lastYear',
      { tableStates: { 小学表二: 'lastYear' } },
      ['小学 counted', '小学表二 leftOut leftOut.lastYear'],
    ],
    [
      'count the other',
      { tableStates: { 小学: 'leaveOut' } },
      ['小学 leftOut leftOut.told', '小学表二 counted'],
    ],
    [
      'join a table that is not there',
      { tableStates: { 小学表二: 'join:没有' } },
      ['小学 counted', '小学表二 refused refused.sameSchools'],
    ],
  ])('%s', (_, settings, expected) => {
    expect(ledgerOf(sheets, { settings })).toEqual(expected);
  });

  it('count a hidden table and one of an earlier year', () => {
    const settings: Partial<Settings> = { tableStates: { 小学: 'count' } };
    expect(ledgerOf({ 小学: table }, { hidden: ['小学'], settings })).toEqual(['小学 counted']);
  });

  it('rowKinds say what a row is, by text or by its number', () => {
    const asked: Rows = [...table, ['王家湾', 90, 3, 7]];
    expect(bound({ 小学: asked }).openStages).toEqual(['primary']);
    for (const key of ['小学!王家湾', '小学!#5']) {
      const told = bound({ 小学: asked }, { settings: { rowKinds: { [key]: 'total' } } });
      expect([told.openStages, told.ledger[0]?.rows.total]).toEqual([[], 1]);
      const school = bound({ 小学: asked }, { settings: { rowKinds: { [key]: 'school' } } });
      expect([school.openStages, school.ledger[0]?.rows.school]).toEqual([[], 4]);
    }
  });

  it('fieldColumns point at columns under the county’s own headers', () => {
    const own: Rows = [
      ['校名称谓', '娃娃', '班'],
      ['戊村小学', 90, 6],
      ['己村小学', 91, 6],
    ];
    for (const settings of [
      { fieldColumns: { '小学!校名称谓': 'name', '小学!娃娃': 'students' } },
      { fieldColumns: { '小学!$A': 'name', '小学!$B': 'students' } },
    ]) {
      expect(ledgerOf({ 小学: own }, { settings })).toEqual(['小学 counted']);
    }
  });

  it('sameSchools and parents settle what stands twice or is no school of its own', () => {
    const twice = workbook([sheet('小学', [...table, a])]);
    expect(outcomeOf(twice).pupils.primary).toBe(1140);
    expect(outcomeOf(twice).errors).toContain('schoolTwice');
    expect(outcomeOf(twice, { sameSchools: { 甲村小学: 'one' } }).pupils.primary).toBe(1020);
    expect(outcomeOf(twice, { sameSchools: { 甲村小学: 'merge' } }).pupils.primary).toBe(1140);
    const different = outcomeOf(twice, { sameSchools: { 甲村小学: 'different' } });
    expect([different.pupils.primary, different.errors]).toEqual([1140, []]);
    const campus: Rows = [
      ['学校名称', '是否计校数', '在校生数'],
      ['甲村小学', '是', 120],
      ['甲村校区', '否', 30],
    ];
    const parted = workbook([sheet('小学', campus)]);
    expect(outcomeOf(parted).errors).toContain('notASchool');
    const settled = outcomeOf(parted, { parents: { 甲村校区: '甲村小学' } });
    expect([settled.pupils.primary, settled.errors]).toEqual([150, []]);
  });
});

describe('whom to trust', () => {
  it('is the visible table before a larger hidden one', () => {
    const binding = bound({ 小学底表: [...table, d], 小学: table }, { hidden: ['小学底表'] });
    expect(binding.ledger.map(({ state }) => state)).toEqual(['refused', 'counted']);
  });

  it('is the present table before a larger old one, and before a copy that stands first', () => {
    expect(ledgerOf({ 小学旧: [...table, d], 小学: table })[1]).toBe('小学 counted');
    expect(ledgerOf({ 小学副本: table, 小学: table })[1]).toBe('小学 counted');
  });

  it('leaves out a hidden table of an earlier year with a school that has closed', () => {
    const older: Rows = [...lastYears, ['已撤小学', 20, 3, 4]];
    expect(ledgerOf({ '2025小学': table, '2024小学': older }, { hidden: ['2024小学'] })[1]).toBe(
      '2024小学 leftOut leftOut.earlier',
    );
  });

  it('joins what a second table of the same schools says besides', () => {
    const more: Rows = [
      [...header, '图书册数'],
      [...a, 2000],
      [...b, 5300],
    ];
    expect(ledgerOf({ 小学: table, 小学表二: more })[1]).toBe('小学表二 joined 小学');
  });
});

describe('signs of age', () => {
  it.each([
    ['2023年小学', 2023], ['2024—2025学年', 2025], ['2024-25学年小学', 2025], ['小学', null], ['2025年9月', 2025], ['2019-2024', null],
  ] as const)('%s names the year %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  }); // prettier-ignore

  it.each(['小学旧', '小学(备份)', '小学备份2', '旧(作废)', '小学_old', '小学 副本'])(
    '%s is called old',
    (name) => {
      expect(isCalledOld(name)).toBe(true);
    },
  );

  it.each(['小学', '旧城小学', '备份说明表', '均衡_示例', '示例_县域数据'])('%s is not', (name) => {
    expect(isCalledOld(name)).toBe(false);
  });

  it('stand in the sheet’s name, never in a title', () => {
    expect(ledgerOf({ 小学: [['小学情况（备份）'], ...table] })).toEqual(['小学 counted']);
  });
});

describe('a table without pupils that brings nothing', () => {
  const staff: Rows = [
    ['学校名称', '班级数', '专任教师数'],
    ['甲村小学', 6, 10],
    ['乙村小学', 8, 25],
  ];

  it('is listed: left out where each of its schools is counted', () => {
    expect(ledgerOf({ 小学: table, 教师: staff })[1]).toBe('教师 leftOut leftOut.listed');
  });

  it('is asked about with a school that is counted nowhere', () => {
    const more: Rows = [...staff, ['戊村小学', 6, 7]];
    expect(ledgerOf({ 小学: table, 教师: more })[1]).toBe('教师 refused refused.notJoined');
  });

  it('is asked about where nothing is counted', () => {
    expect(ledgerOf({ 教师: staff })).toEqual(['教师 refused refused.notJoined']);
  });
});

describe('what an answer cannot do', () => {
  it('is to count a table without pupils, or one of an unknown stage', () => {
    const premises: Rows = [
      ['学校名称', '图书册数', '运动场地面积'],
      ['甲村小学', 2000, 1200],
      ['乙村小学', 5300, 3100],
    ];
    const settings: Partial<Settings> = { tableStates: { 校舍: 'count', Sheet1: 'count' } };
    expect(ledgerOf({ 小学: table, 校舍: premises }, { settings })[1]).toBe('校舍 joined 小学');
    const unknown = bound({ Sheet1: table }, { settings });
    expect(unknown.ledger[0]?.reason?.code).toBe('refused.stageUnknown');
    expect(unknown.openStages).toEqual(['primary', 'junior']);
  });
});

describe('a list under headers of the county’s own', () => {
  const list = (...rows: Rows): Rows => [['单位', '校长', '电话'], ...rows];
  const e = ['戊村小学', 90, 6];
  const f = ['己村小学', 91, 6];
  const states = (rows: Rows) => ledgerOf({ 小学: table, 其他: rows }).slice(1);
  const refused = '其他 refused refused.unknownHeaders';

  it('has at least two schools, each with two numbers', () => {
    expect(states(list(e, f))).toEqual([refused]);
    expect(states(list(e))).toEqual([]);
    expect(states(list(e.slice(0, 2), f.slice(0, 2)))).toEqual([]);
  });

  it('goes over a gap of two rows, not of three', () => {
    expect(states(list(e, [], [], f))).toEqual([refused]);
    expect(states(list(e, [], [], [], f))).toEqual([]);
  });

  it('has its names in one column', () => {
    expect(states(list(e, [null, ...f]))).toEqual([]);
  });

  it('is of the stage that a title above it names', () => {
    expect(bound({ 小学: table, 其他: [['初中一览'], ...list(e, f)] }).openStages).toEqual([
      'junior',
    ]);
  });

  it('is asked about when one of its schools is counted nowhere', () => {
    expect(states(list(['甲村小学', 1, 2], f))).toEqual([refused]);
  });

  it('is left out when the county says that it is last year’s', () => {
    const settings: Partial<Settings> = { tableStates: { 其他: 'lastYear' } };
    expect(ledgerOf({ 小学: table, 其他: list(e, f) }, { settings })[1]).toBe(
      '其他 leftOut leftOut.told',
    );
  });

  it('of 高中 or of kindergartens is none of ours', () => {
    expect(ledgerOf({ 小学: table, 高中: list(e, f) })[1]).toBe('高中 leftOut leftOut.outside');
    expect(states(list(['县幼儿园', 90, 3], ['青石幼儿园', 60, 3]))).toEqual([]);
  });
});
