/** 均衡_档案目录, 均衡_县级档案 and what is printed for the archive boxes. */
import type { Snapshot } from '../../../src/sheets/snapshot';
import { sixtySchools, workbookOf } from '../forms/county';
import { readPack } from '../../../src/standards/pack';
import { brokenAtWords } from '../../../src/sheets/plans/labelWords';
import hebei from '../../../assets/packs/hebei.json';
import {
  linesOf,
  rowsWhere,
  spotOf,
  textOf,
  typed,
  withCounty,
  written,
  type Line,
} from './county';
import { boxesOfSource as source } from './archiveSource';

const county = workbookOf(sixtySchools());
const archiveSheet = '均衡_档案目录';
const column = (snapshot: Snapshot, sheet: string, header: string) =>
  linesOf(snapshot, sheet)[2]?.indexOf(header) ?? -1;

describe('the archive list', () => {
  const small = workbookOf([{ primary: 400 }, { primary: 300, junior: 200 }]);
  const archive = written(small, {}, ['archive']);
  const lines = linesOf(archive.after, archiveSheet);
  const of = (all: readonly Line[], school: string) => all.filter((line) => line[1] === school);

  it('has the items of nine boxes for every school', () => {
    const own = of(lines, '第1学校');
    expect(new Set(own.map((line) => line[2])).size).toBe(9);
    expect(of(lines, '第2学校')).toHaveLength(source.flatMap(({ items }) => items).length);
  });

  it('shows nothing of what it remembers of itself, where hidden columns are printed over', () => {
    const [first = []] = lines;
    const remembers = first.findIndex((cell) => String(cell).startsWith('builtin/'));
    expect(remembers).toBeGreaterThan(0);
    const unseen = archive.plan.operations.filter(
      (one) => one.kind === 'format' && one.sheet === archiveSheet && one.numberFormat === ';;;',
    );
    expect(unseen).toEqual([
      expect.objectContaining({
        area: { row: 0, column: remembers, rows: lines.length, columns: 2 },
      }),
    ]);
  });

  it('has each item of the source with how it is kept, the forms in both numbers', () => {
    const own = of(lines, '第2学校').map((line) => [
      line[2],
      line[0],
      line[3],
      line[4],
      line[5],
      line[6],
    ]);
    expect(own).toEqual(
      source.flatMap(({ box, items }) =>
        items.map(([item, kept, old = null, now = null], at) => [
          box,
          at + 1,
          item,
          old,
          now,
          kept,
        ]),
      ),
    );
  });

  it('leaves out the forms and tables of a stage that the school does not have', () => {
    const items = of(lines, '第1学校').map((line) => line[3]);
    expect(items).toContain('小学班额、学生数统计报表复印件');
    expect(items).not.toContain('初中班额、学生数统计报表复印件');
    expect(items).not.toContain('中学理科实验仪器统计表');
  });

  it('has a box for each further item of the province, with its forms and empty lines', () => {
    const pack = readPack(hebei);
    const settings = pack.ok ? { pack: pack.pack } : {};
    const { after } = written(small, { settings }, ['archive']);
    const further = of(linesOf(after, archiveSheet), '第2学校').filter((line) =>
      /^十/.test(String(line[2])),
    );
    expect(further.map((line) => line[2])).toContain('十二 生均图书册数');
    const books = further.filter((line) => line[2] === '十二 生均图书册数');
    expect(books.map((line) => [line[3], line[4], line[5]])).toEqual([
      ['统计报表复印件', '522', '5176'],
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('keeps what is filed by school and item, also when a school gets its code', () => {
    const filed = column(archive.after, archiveSheet, '归档情况');
    const nameless = typed(small, '学校', { row: 2, column: 0 }, null);
    const before = written(nameless, {}, ['archive']).after;
    const row = linesOf(before, archiveSheet).findIndex(
      (line) => line[1] === '第1学校' && String(line[3]).startsWith('土地证'),
    );
    const told = typed(before, archiveSheet, { row, column: filed }, '已归档');
    const coded = typed(told, '学校', { row: 2, column: 0 }, '2153000000');
    const then = written(coded, {}, ['archive']).after;
    expect(linesOf(then, archiveSheet)[row]?.[filed]).toBe('已归档');
    expect(textOf(then, archiveSheet)).toContain('已归档1项，缺0项');
  });

  it('does not clear the cells that have choices', () => {
    const more = workbookOf([{ primary: 400 }, { primary: 300, junior: 200 }, { junior: 300 }]);
    const { plan } = written(withCounty(archive.after, more), {}, ['archive']);
    const filed = column(archive.after, archiveSheet, '归档情况');
    const cleared = plan.operations.flatMap((one) => (one.kind === 'clear' ? [one.area] : []));
    expect(cleared.length).toBeGreaterThan(0);
    for (const area of cleared) {
      expect(area.column > filed || area.column + area.columns <= filed).toBe(true);
    }
    expect(plan.operations.filter(({ kind }) => kind === 'validation')).toEqual([]);
  });

  it('clears what a shorter list leaves behind', () => {
    const fewer = workbookOf([{ primary: 400 }]);
    const { after } = written(withCounty(archive.after, fewer), {}, ['archive']);
    expect(of(linesOf(after, archiveSheet), '第2学校')).toEqual([]);
  });

  it('is the same after a second run', () => {
    expect(written(archive.after, {}, ['archive']).after).toEqual(archive.after);
  });
});

describe('a list of the version before, without 份数', () => {
  it('is renewed on its sheet with what stands there', () => {
    const one = workbookOf([{ primary: 400 }]);
    const now = written(one, {}, ['archive']).after;
    const place = (header: string) => column(now, archiveSheet, header);
    const row = linesOf(now, archiveSheet).findIndex((line) => line[3] === '学校简介');
    const told = typed(now, archiveSheet, { row, column: place('归档情况') }, '缺');
    const copies = place('份数');
    const before: Snapshot = {
      sheets: told.sheets.map((sheet) =>
        sheet.name !== archiveSheet || !sheet.grid
          ? sheet
          : {
              ...sheet,
              grid: {
                ...sheet.grid,
                values: sheet.grid.values.map((line) => line.filter((_, at) => at !== copies)),
              },
            },
      ),
      names: told.names
        .filter(({ name }) => name !== '均衡_页_archive_copies')
        .map((name) => {
          const { area } = name;
          if (area?.sheet !== archiveSheet) return name;
          const isWhole = area.columns > 1;
          const moved = isWhole
            ? { ...area, columns: area.columns - 1 }
            : { ...area, column: area.column > copies ? area.column - 1 : area.column };
          return { ...name, area: moved };
        }),
    };
    const { plan, after } = written(before, {}, ['archive']);
    expect(plan.operations.filter(({ kind }) => kind === 'addSheet')).toEqual([]);
    expect(linesOf(after, archiveSheet)[row]?.[place('归档情况')]).toBe('缺');
    expect(linesOf(after, archiveSheet)[2]?.indexOf('份数')).toBe(copies);
    expect(textOf(after, archiveSheet)).not.toContain('未匹配');
  });
});

describe('the county’s list', () => {
  const sheet = '均衡_县级档案';
  const small = workbookOf([{ primary: 400 }]);
  const made = written(small, {}, ['archive', 'ledger']).after;
  const place = (header: string) => column(made, sheet, header);

  it('has the documents that 表Ⅳ asks for, and empty lines', () => {
    const items = linesOf(made, sheet).map((line) => line[2]);
    expect(items).toEqual(expect.arrayContaining(['表Ⅳ-1 学校规划布局', '表Ⅳ-2 城乡办学标准统一']));
  });

  it('keeps what the county writes, and brings what is missing into the ledger once', () => {
    const first = linesOf(made, sheet).findIndex((line) => line[0] === 1);
    const empty = linesOf(made, sheet).findIndex((line, at) => at > first && line[0] === null);
    const edits: readonly (readonly [number, string, string])[] = [
      [first, '归档情况', '缺'],
      [empty, '存档单位', '城关镇'],
      [empty, '材料', '镇政府会议纪要'],
      [empty, '归档情况', '缺'],
    ];
    const told = edits.reduce(
      (now, [row, header, text]) => typed(now, sheet, { row, column: place(header) }, text),
      made,
    );
    const once = written(told, {}, ['plans', 'ledger', 'archive']).after;
    const twice = written(once, {}, ['plans', 'ledger', 'archive']).after;
    expect(twice).toEqual(once);
    expect(linesOf(twice, sheet)[empty]?.slice(1, 4)).toEqual(['城关镇', null, '镇政府会议纪要']);
    const problems = rowsWhere(twice, '均衡_问题台账', (line) => line[6] === '档案');
    expect(problems.map((line) => [line[2], line[5]])).toEqual([
      ['县级', '档案材料缺：县级—“学校规划布局”的佐证材料'],
      ['县级', '档案材料缺：城关镇—镇政府会议纪要'],
    ]);
    const filed = typed(twice, sheet, { row: empty, column: place('归档情况') }, '已归档');
    const then = written(filed, {}, ['ledger']).after;
    const states = rowsWhere(then, '均衡_问题台账', (line) => line[6] === '档案');
    expect(states.map((line) => line[11])).toEqual(['未整改', '待销号']);
  });
});

describe('the pages to lay into the boxes', () => {
  const sheet = '均衡_档案盒内目录';
  const two = workbookOf([{ primary: 400 }, { primary: 300, junior: 200 }]);
  const listed = written(two, {}, ['archive']).after;
  const filed = column(listed, archiveSheet, '归档情况');
  const row = linesOf(listed, archiveSheet).findIndex((line) => line[3] === '学校简介');
  const marked = typed(listed, archiveSheet, { row, column: filed }, '已归档');
  const { plan, after } = written(marked, {}, ['labels']);
  const lines = linesOf(after, sheet);

  it('are one for each box of each school, begun by a break', () => {
    const titles = lines.flatMap((line, at) => (/资料目录/.test(String(line[0])) ? [at] : []));
    expect(titles).toHaveLength(18);
    const print = plan.operations.find((one) => one.kind === 'print' && one.sheet === sheet);
    expect(print).toMatchObject({ landscape: false, breaks: titles.slice(1), scale: 85 });
  });

  it('are headed by school and box, with the items and 建档要求 of the source', () => {
    const from = lines.findIndex((line) => String(line[0]).startsWith('第2学校'));
    const pages = lines.slice(from - 1);
    let at = 0;
    for (const { box, line: kept, items } of source) {
      const group = /^[一二] /.test(box) ? '义务教育均衡发展' : '办学条件';
      expect(pages[at]?.[0]).toBe('义务教育学校基本办学条件督导评估资料目录（学校部分）');
      expect(pages[at + 1]?.[0]).toBe(`第2学校${group}—${box}`);
      expect(pages[at + 2]).toEqual(['序号', '材料', '统计报表', '份数', '归档情况', '备注']);
      const own = pages.slice(at + 3, at + 3 + items.length);
      expect(own.map((each) => each[1])).toEqual(items.map(([item]) => item));
      expect(pages[at + 3 + items.length]?.[0]).toBe(`建档要求：${kept}`);
      at += items.length + 4;
    }
  });

  it('say what the list says of a paper', () => {
    expect(lines.find((line) => line[1] === '学校简介')?.[4]).toBe('已归档');
  });
});

describe('学校办学条件达标情况表', () => {
  const sheet = '均衡_办学条件达标情况表';
  const { after } = written(county, { archived: ['第1学校'] }, ['labels']);

  it('has each indicator with how its figure comes about, and is signed', () => {
    const text = textOf(after, sheet);
    expect(text).toContain('学校：第1学校');
    expect(text).toMatch(/学生数\d+人；.*教学及辅助用房.*总量.*是否寄宿制.*标准≥4\.5/);
    expect(text).toContain('校长签字');
    expect(text).not.toContain('第2学校');
  });
});

describe('the labels', () => {
  const [lying, upright] = ['均衡_档案盒标签_横', '均衡_档案盒标签_竖'];
  const labels = written(county, {}, ['labels']).after;
  const texts = (snapshot: Snapshot, sheet: string) =>
    linesOf(snapshot, sheet)
      .slice(sheet === lying ? 5 : 0)
      .flat()
      .filter((cell) => cell !== null);

  it('are nine for every school, lying and standing', () => {
    const list = written(county, {}, ['archive']).after;
    const schools = new Set(
      linesOf(list, archiveSheet)
        .slice(3)
        .map((line) => line[1]),
    );
    expect(schools.size).toBe(59);
    for (const sheet of [lying, upright]) {
      expect(texts(labels, sheet)).toHaveLength(schools.size * 9);
    }
  });

  it('have school, subject, box and number, broken between words', () => {
    expect(texts(labels, lying)).toContain(
      '第1学校\n义务教育均衡发展\n办学条件（一）规模和班额\n1—1',
    );
    expect(texts(labels, upright)).toContain(
      '第1学校\n\n义务教育\n均衡发展\n\n办学条件\n（一）\n规模和\n班额\n\n1—1',
    );
  });

  it('follow the pattern and the first number on their sheet, which a run leaves', () => {
    const pattern = spotOf(labels, lying, '{学校}/义务教育均衡发展/办学条件（{序}）{盒名}/1—{号}');
    const start = { ...pattern, row: pattern.row + 2 };
    const changed = typed(typed(labels, lying, pattern, '{盒名}/{学校}/2—{号}'), lying, start, 3);
    const { after } = written(changed, { archived: ['第1学校'] }, ['labels']);
    expect(texts(after, lying)).toContain('规模和班额\n第1学校\n2—3');
    expect(linesOf(after, lying)[pattern.row]?.[pattern.column]).toBe('{盒名}/{学校}/2—{号}');
    expect(written(after, { archived: ['第1学校'] }, ['labels']).after).toEqual(after);
  });

  it('say that a first number is none', () => {
    const start = spotOf(labels, lying, '{号}的起始号（办学条件第一盒）');
    const changed = typed(labels, lying, { row: start.row, column: 3 }, '从头');
    const { plan } = written(changed, {}, ['labels']);
    expect(plan.preview.map(({ what }) => what.code)).toContain('plans.preview.labelStart');
  });

  it('are one row each, so that no page cuts one', () => {
    const { plan } = written(county, { archived: ['第1学校'] }, ['labels']);
    const tall = plan.operations.filter(
      (one) => one.kind === 'merge' && one.sheet.includes('标签') && one.area.rows > 1,
    );
    expect(tall).toEqual([]);
  });

  it('are not written where no school gets any', () => {
    const { plan } = written(county, { archived: [] }, ['labels']);
    expect(plan.operations).toEqual([]);
  });
});

describe('lines of a label', () => {
  it.each([
    ['城关镇中心小学', 4, ['城关镇', '中心小学']],
    ['云岭县第一小学', 4, ['云岭县', '第一小学']],
    ['义务教育均衡发展', 4, ['义务教育', '均衡发展']],
    ['生均校舍建筑面积', 4, ['生均校舍', '建筑面积']],
    ['西双版纳九年一贯制学校', 4, ['西双版纳', '九年', '一贯制', '学校']],
    ['河口瑶族自治县民族中学', 7, ['河口瑶族自治县', '民族中学']],
  ] as const)('%s', (text, most, lines) => {
    expect(brokenAtWords(text, most)).toEqual(lines);
  });
});
