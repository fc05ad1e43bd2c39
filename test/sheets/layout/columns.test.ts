/** Computed columns beside a table: what stands in them, where they stand, and what moves them. */
import { rulesAfter } from '../../support/planOnSnapshot';
import { changeSheet, deleteName, insert, remove, type as typeIn } from '../../support/editing';
import {
  cellsOf,
  kinds,
  mixedSchool,
  mixedSheet,
  output,
  place,
  primarySheet,
  run,
  school,
  sheetOf,
  valuesOf,
  workbook,
} from './county';

const county = workbook(
  primarySheet([
    school('甲小学'),
    school('乙小学', { 骨干教师数: 9 }),
    school('丙小学', { 骨干教师数: 8 }),
    school('丁小学', { 网络多媒体教室数: null }),
    school('戊学校', { 办学类型: '幼儿园' }),
  ]),
);
const mixed = workbook(
  mixedSheet([
    mixedSchool('一中心小学', '小学', 500, null, 30, null, 5, null, 2500, 100),
    mixedSchool('九年制学校', '九年一贯制学校', 300, 200, 20, 20, 3, 2, 3000, 0),
    mixedSchool('某高中', '高级中学', null, null, null, null, null, null, 9000, 0),
  ]),
);

describe('computed columns of 优质均衡', () => {
  const { after, layout, operations } = run(county);

  it('stand one empty column to the right of the table, under its header row', () => {
    expect(place(after, '均衡_输出_小学_primary_higherDegreeTeachers')).toBe("'小学'!$P$4:$P$8");
    expect(place(after, '均衡_输出_小学_primary_header')).toBe("'小学'!$P$3:$Z$3");
    expect(valuesOf(after, '小学')[2]?.slice(14, 17)).toEqual([
      null,
      'L1 每百名学生拥有高于规定学历教师数(人)\n优质均衡',
      'L2 每百名学生拥有县级及以上骨干教师数(人)\n优质均衡',
    ]);
  });

  it('hold values as numbers, a missing one as 数据不全, and nothing for a school left out', () => {
    expect(output(after, '小学_primary_backboneTeachers')).toEqual([1, 0.9, 0.8, 1, null]);
    expect(output(after, '小学_primary_multimediaRooms')).toEqual([
      2.3,
      2.3,
      2.3,
      '数据不全',
      null,
    ]);
  });

  it('say 综合评估 and the number of indicators met', () => {
    expect(output(after, '小学_primary_verdict')).toEqual([
      '达标',
      '达标',
      '不达标',
      '数据不全',
      null,
    ]);
    expect(output(after, '小学_primary_met')).toEqual([7, 6, 6, 6, null]);
  });

  it('name in 备注 what is met, what reaches 85 %, what is missed, and why a school is left out', () => {
    const notes = output(after, '小学_primary_note');
    expect(notes[0]).toBe('达标：L1、L2、L3、L4、L5、L6、L7');
    expect(notes[1]).toBe('达标：L1、L3、L4、L5、L6、L7；达到85%：L2');
    expect(notes[2]).toBe('达标：L1、L3、L4、L5、L6、L7；未达85%：L2');
    expect(notes[3]).toMatch(/^达标：L1、L2、L3、L4、L5、L6；数据不全：L7；有未改正的逻辑错误$/);
    expect(notes[4]).toMatch(/^未纳入测算：excluded\.type/);
  });

  it('keep one symbol per indicator and the verdict’s in the status column', () => {
    const status = output(after, '小学_primary_status');
    expect(status.map((text) => String(text).replace(/#.*/, ''))).toEqual([
      '✓✓✓✓✓✓✓|✓',
      '✓▲✓✓✓✓✓|✓',
      '✓✕✓✓✓✓✓|✕',
      '✓✓✓✓✓✓–|–',
      '|',
    ]);
  });

  it('are coloured by the status column, with the symbol in the number format', () => {
    const rules = rulesAfter(layout.plan).filter(({ sheet }) => sheet === '小学');
    expect(rules).toContainEqual({
      kind: 'colourRule',
      sheet: '小学',
      area: { row: 3, column: 16, rows: 5, columns: 1 },
      formula: '=MID($Z4,2,1)="✕"',
      role: 'below',
      numberFormat: '0.00" ✕"',
    });
    expect(rules).toHaveLength(7 * 4 + 3);
  });

  it('take as many operations for a hundred schools as for five', () => {
    const schools = Array.from({ length: 100 }, (_, at) => school(`第${at}小学`));
    const many = run(workbook(primarySheet(schools)));
    expect(kinds(many.operations)).toEqual(
      kinds(run(workbook(primarySheet([school('甲')]))).operations),
    );
    expect(operations.length).toBeLessThan(200);
  });

  it('tell in the preview every cell that is written', () => {
    const lines = layout.plan.preview.map(({ sheet, address }) => `${sheet}!${address}`);
    expect(lines).toContain('小学!P3:Z8');
    const written = new Set(operations.flatMap((one) => (one.kind === 'write' ? [one.sheet] : [])));
    expect(new Set(layout.plan.preview.map(({ sheet }) => sheet))).toEqual(written);
  });

  it('mark a value whose printed decimals would turn its status', () => {
    const near = run(workbook(primarySheet([school('甲', { 教学及辅助用房面积: 4599.6 })]))).after;
    expect(output(near, '小学_primary_note')[0]).toContain(
      '生均教学及辅助用房面积按2位小数显示为4.50，实为4.4996，未达标，达到85%',
    );
  });
});

describe('a table by type', () => {
  const { after } = run(mixed);

  it('gets the columns of both stages, one empty column apart, the stage in the header', () => {
    expect(place(after, '均衡_输出_学校_primary_header')).toBe("'学校'!$N$1:$X$1");
    expect(place(after, '均衡_输出_学校_junior_header')).toBe("'学校'!$Z$1:$AJ$1");
    expect(cellsOf(after, '均衡_输出_学校_junior_header')[0]?.[1]).toMatch(/\n优质均衡·初中$/);
  });

  it('leaves the rows of the other stage empty and names a school left out once', () => {
    expect(output(after, '学校_primary_backboneTeachers')).toEqual([1, 1, null]);
    expect(output(after, '学校_junior_backboneTeachers')).toEqual([null, 1, null]);
    const [first, second] = [
      output(after, '学校_primary_note')[2],
      output(after, '学校_junior_note')[2],
    ];
    expect([first, second].filter((note) => note !== null)).toHaveLength(1);
  });

  it('says 未找到对应列 where no column was bound', () => {
    expect(output(after, '学校_primary_note')[0]).toContain('未找到对应列：L1、L3、L5、L6、L7');
    expect(output(after, '学校_primary_multimediaRooms')).toEqual([null, null, null]);
  });
});

describe('基本均衡', () => {
  const { after, layout } = run(county, { standard: 'basic-2012' });

  it('shows the eight values and 备注, but no verdict of a school', () => {
    const names = after.names.map(({ name }) => name).filter((name) => name.includes('输出'));
    expect(names).toContain('均衡_输出_小学_primary_basic_teachers');
    expect(names.some((name) => /_(met|verdict)$/.test(name))).toBe(false);
    expect(output(after, '小学_primary_basic_teachers')).toEqual([0.06, 0.06, 0.06, 0.06, null]);
  });

  it('colours only what is missing', () => {
    const roles = rulesAfter(layout.plan)
      .filter(({ sheet }) => sheet === '小学')
      .map(({ role }) => role);
    expect(new Set(roles)).toEqual(new Set(['undetermined']));
  });

  it('stands to the right of 优质均衡 and disturbs nothing of it', () => {
    const quality = run(county).after;
    const both = run(quality, { standard: 'basic-2012' }).after;
    expect(place(both, '均衡_输出_小学_primary_basic_header')).toBe("'小学'!$AB$3:$AK$3");
    expect(cellsOf(both, '均衡_输出_小学_primary_status')).toEqual(
      cellsOf(quality, '均衡_输出_小学_primary_status'),
    );
    expect(valuesOf(both, '均衡_优质_差异系数')).toEqual(valuesOf(quality, '均衡_优质_差异系数'));
    const again = run(both, { standard: 'quality-2017' }).after;
    const third = run(again, { standard: 'basic-2012' }).after;
    expect(third.sheets).toEqual(both.sheets);
  });
});

describe('a second run', () => {
  it('on the same workbook leaves every cell, sheet and name as it is, and makes no colour rule', () => {
    for (const start of [county, mixed]) {
      const once = run(start).after;
      const twice = run(once);
      expect(twice.after).toEqual(once);
      // What stands of the charts, only the host sees.
      expect(Object.keys(kinds(twice.operations))).toEqual(
        start === county ? ['write', 'chart', 'removeChart'] : ['write', 'chart'],
      );
    }
  });

  it('follows columns that the user moved by inserting columns and rows', () => {
    const once = run(county).after;
    const wider = insert(insert(once, '小学', 'column', 18, 2), '小学', 'column', 0);
    const edited = insert(wider, '小学', 'row', 0, 3);
    const typed = typeIn(edited, '小学', 6, 20, '我的备注');
    const twice = run(typed).after;
    expect(place(twice, '均衡_输出_小学_primary_higherDegreeTeachers')).toBe("'小学'!$Q$7:$Q$11");
    expect(place(twice, '均衡_输出_小学_primary_status')).toBe("'小学'!$AC$7:$AC$11");
    expect(output(twice, '小学_primary_verdict')).toEqual(output(once, '小学_primary_verdict'));
    expect(valuesOf(twice, '小学')[6]?.[20]).toBe('我的备注');
    expect(twice.sheets.map(({ name }) => name)).toEqual(once.sheets.map(({ name }) => name));
  });

  it('extends the columns in place when a school is appended below', () => {
    const once = run(county).after;
    const appended = school('己小学').reduce(
      (sheet, value, column) => typeIn(sheet, '小学', 8, column, value),
      once,
    );
    const twice = run(appended);
    expect(place(twice.after, '均衡_输出_小学_primary_met')).toBe("'小学'!$W$4:$W$9");
    expect(output(twice.after, '小学_primary_met')).toEqual([7, 6, 6, 6, null, 7]);
    const rules = rulesAfter(twice.layout.plan, rulesAfter(run(county).layout.plan));
    expect(rules.filter(({ sheet }) => sheet === '小学')).toHaveLength(31);
  });

  it('places the columns anew when the user deleted one of them', () => {
    const once = run(county).after;
    const cut = remove(once, '小学', 'column', 17);
    const twice = run(cut);
    expect(place(twice.after, '均衡_输出_小学_primary_header')).toBe("'小学'!$P$3:$Z$3");
    expect(output(twice.after, '小学_primary_verdict')).toEqual(
      output(once, '小学_primary_verdict'),
    );
    expect(twice.layout.findings.map(({ rule }) => rule)).toContain('outputNameLost');
    expect(run(twice.after).after).toEqual(twice.after);
  });

  it('keeps a column in its place whose name the user deleted: its header tells that it is ours', () => {
    const once = run(county).after;
    const twice = run(deleteName(once, '均衡_输出_小学_primary_note'));
    expect(valuesOf(twice.after, '小学')).toEqual(valuesOf(once, '小学'));
    expect(place(twice.after, '均衡_输出_小学_primary_note')).toBe("'小学'!$Y$4:$Y$8");
    expect(run(twice.after).after).toEqual(twice.after);
  });

  it('leaves it alone below a header of the user’s: it is the county’s then', () => {
    const once = run(county).after;
    const kept = typeIn(deleteName(once, '均衡_输出_小学_primary_note'), '小学', 2, 24, '我的备注');
    const twice = run(kept);
    expect(valuesOf(twice.after, '小学').map((row) => row[24])).toEqual(
      valuesOf(kept, '小学').map((row) => row[24]),
    );
    expect(place(twice.after, '均衡_输出_小学_primary_note')).toContain('均衡_优质_小学');
    expect(valuesOf(twice.after, '小学').map((row) => row[15])).toEqual(new Array(8).fill(null));
    expect(run(twice.after).after).toEqual(twice.after);
  });

  it('places both stages anew as if neither had stood there: a cell behind them is in nobody’s way', () => {
    const once = run(mixed).after;
    const end = valuesOf(once, '学校')[0]?.length ?? 0;
    const behind = typeIn(once, '学校', 3, end + 2, 819);
    const lost = ['junior', 'primary'].reduce((snapshot, stage) => {
      const name = `均衡_输出_学校_${stage}_met`;
      const column = once.names.find((known) => known.name === name)?.area?.column ?? 0;
      return remove(snapshot, '学校', 'column', column);
    }, behind);
    const second = run(lost);
    const verdict = '均衡_输出_学校_junior_verdict';
    expect(place(second.after, verdict)).toBe(place(once, verdict));
    expect(run(second.after).after).toEqual(second.after);
  });

  it('makes the colour rules again when the palette changed', () => {
    const first = run(county);
    const second = run(first.after, { settings: { palette: 'safe' } });
    expect(rulesAfter(second.layout.plan, rulesAfter(first.layout.plan))).toHaveLength(
      rulesAfter(first.layout.plan).length,
    );
    expect(second.layout.plan.palette).toBe('safe');
    expect(kinds(run(second.after).operations)).not.toHaveProperty('colourRule');
  });

  it('clears the columns of a stage that the table no longer has', () => {
    const once = run(mixed).after;
    const onlyPrimary = [1, 2].reduce(
      (sheet, row) =>
        [5, 7, 9].reduce((page, column) => typeIn(page, '学校', row, column, null), sheet),
      once,
    );
    const twice = run(onlyPrimary).after;
    expect(output(twice, '学校_junior_backboneTeachers')).toEqual([null, null, null]);
  });
});

describe('where the place beside the table is taken', () => {
  const taken = (change: Parameters<typeof changeSheet>[2]) =>
    run(changeSheet(county, '小学', change));

  it('by values of the county, the columns go to a sheet, and a finding says so', () => {
    const { after, layout } = run(typeIn(county, '小学', 40, 17, '联系电话'));
    expect(place(after, '均衡_输出_小学_primary_verdict')).toBe("'均衡_优质_小学'!$L$4:$L$8");
    expect(valuesOf(after, '均衡_优质_小学')[3]?.slice(0, 5)).toEqual([
      '21甲小学',
      '甲小学',
      1000,
      4.2,
      1,
    ]);
    expect(layout.findings).toContainEqual(
      expect.objectContaining({
        rule: 'placeTaken',
        severity: 'warning',
        params: { table: '小学', sheet: '均衡_优质_小学', reason: 'values' },
      }),
    );
    expect(valuesOf(after, '均衡_数据核查').flat()).toContain(
      'finding.placeTaken.title {"table":"小学","sheet":"均衡_优质_小学","reason":"values"}',
    );
    expect(run(after).after).toEqual(after);
  });

  it.each([
    ['merge', { merges: [{ row: 2, column: 20, rows: 1, columns: 2 }] }],
    ['table', { tables: [{ row: 0, column: 26, rows: 5, columns: 2 }] }],
    ['protected', { protected: true }],
  ] as const)('by a %s, too', (reason, change) => {
    const { layout } = taken(change);
    expect(layout.findings).toContainEqual(
      expect.objectContaining({ rule: 'placeTaken', params: expect.objectContaining({ reason }) }),
    );
  });

  it('by a formula of the county that gives an empty text', () => {
    const { layout } = run(typeIn(county, '小学', 5, 17, ''));
    expect(layout.findings).toContainEqual(
      expect.objectContaining({
        rule: 'placeTaken',
        params: { table: '小学', sheet: '均衡_优质_小学', reason: 'values' },
      }),
    );
  });

  it('by the user’s choice, without a finding', () => {
    const { after, layout } = run(county, { settings: { columns: 'sheet' } });
    expect(layout.findings.map(({ rule }) => rule)).not.toContain('placeTaken');
    expect(place(after, '均衡_输出_小学_primary_verdict')).toContain('均衡_优质_小学');
  });

  it('moves the columns when the choice changes, and back, and leaves no stale figures', () => {
    const beside = run(county).after;
    const apart = run(beside, { settings: { columns: 'sheet' } }).after;
    expect(
      valuesOf(apart, '小学').map((row) => row.slice(14).every((cell) => cell === null)),
    ).not.toContain(false);
    const back = run(apart, { settings: { columns: 'beside' } }).after;
    expect(place(back, '均衡_输出_小学_primary_header')).toBe("'小学'!$P$3:$Z$3");
    expect(
      valuesOf(back, '均衡_优质_小学')
        .flat()
        .filter((cell) => typeof cell === 'number'),
    ).toEqual([]);
  });

  it('keeps the columns beside a table that was protected since, and their names', () => {
    const once = run(county).after;
    const locked = changeSheet(once, '小学', { protected: true });
    const twice = run(locked).after;
    expect(place(twice, '均衡_输出_小学_primary_header')).toBe("'小学'!$P$3:$Z$3");
    expect(valuesOf(twice, '均衡_优质_小学')[3]?.[1]).toBe('甲小学');
    const open = changeSheet(twice, '小学', { protected: false });
    const third = run(open).after;
    expect(place(third, '均衡_输出_小学_primary_header')).toBe("'小学'!$P$3:$Z$3");
  });
});

it('a school name that looks like a formula is plain content', () => {
  const name = '=HYPERLINK("http://x")';
  const { after } = run(workbook(primarySheet([school(name)])), { settings: { columns: 'sheet' } });
  expect(valuesOf(after, '均衡_优质_小学')[3]?.[1]).toBe(name);
});

it('a county’s sheet with our title keeps it; ours takes a number', () => {
  const { after } = run(workbook(...county.sheets, sheetOf('均衡_优质_差异系数', [['自己的表']])));
  expect(valuesOf(after, '均衡_优质_差异系数')).toEqual([['自己的表']]);
  expect(place(after, '均衡_页_dispersion_quality')).toMatch(/^'均衡_优质_差异系数2'!/);
});
