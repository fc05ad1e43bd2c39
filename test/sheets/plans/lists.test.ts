/** 均衡_问题台账, 均衡_档案目录 and the labels of the archive boxes. */
import { sheetNamed, type Snapshot } from '../../../src/sheets/snapshot';
import { sixtySchools, workbookOf } from '../forms/county';
import { inserted, linesOf, spotOf, textOf, typed, written, type Line } from './county';

const county = workbookOf(sixtySchools());
const ledgerSheet = '均衡_问题台账';
const archiveSheet = '均衡_档案目录';
const column = (snapshot: Snapshot, sheet: string, header: string) =>
  linesOf(snapshot, sheet)[2]?.indexOf(header) ?? -1;

/** The county with other schools: the sheets that stand stay. */
function withCounty(snapshot: Snapshot, other: Snapshot): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) => (one.name === '学校' ? (other.sheets[0] ?? one) : one)),
  };
}

describe('the ledger', () => {
  const ledger = written(county, {}, ['ledger']);
  const lines = linesOf(ledger.after, ledgerSheet);
  const problems = lines.filter(([number]) => typeof number === 'number');

  it('lists every gap of every school, those of passing schools too', () => {
    const named = problems.map((line) => `${line[1]} ${line[2]} ${line[6]}`);
    expect(named).toContain('小学 第8学校 每百名学生拥有县级及以上骨干教师数（人）');
    expect(named).toContain('小学 第12学校 生均体育运动场馆面积（㎡）');
    expect(named).toContain('初中 第20学校 每百名学生拥有网络多媒体教室数（间）');
    expect(problems.map(([number]) => number)).toEqual(problems.map((_, at) => at + 1));
  });

  it('has numbers as numbers, with the unit beside', () => {
    const line = problems.find((each) => each[2] === '第12学校');
    expect(line?.slice(3, 12)).toEqual([
      '城关镇',
      '镇区',
      '校园校舍',
      '生均体育运动场馆面积（㎡）',
      expect.closeTo(4.20625, 10),
      7.5,
      '✕ 不达标',
      2108,
      '㎡',
    ]);
  });

  it('offers the words of 状态 and begins with 未整改', () => {
    expect(new Set(problems.map((line) => line[15]))).toEqual(new Set(['未整改']));
    expect(ledger.plan.operations).toContainEqual(
      expect.objectContaining({
        kind: 'validation',
        allow: { kind: 'list', options: ['未整改', '整改中', '已完成'] },
      }),
    );
  });

  it('adds up each indicator, by 乡镇 and by 城乡', () => {
    const total = lines.filter((line) => line[6] === '生均体育运动场馆面积（㎡）' && !line[0]);
    const sum = problems
      .filter((line) => line[6] === '生均体育运动场馆面积（㎡）')
      .reduce((all, line) => all + Number(line[10]), 0);
    expect(total.map((line) => [line[3], line[4], line[10]])).toEqual([
      [null, null, expect.closeTo(sum, 2)],
      ['城关镇', null, expect.closeTo(sum, 2)],
      [null, '镇区', expect.closeTo(sum, 2)],
    ]);
  });

  it('counts once what the stages of a school share', () => {
    const shared = workbookOf([{ primary: 360, junior: 240, changes: { 运动场地面积: 2000 } }]);
    const all = linesOf(written(shared, {}, ['ledger']).after, ledgerSheet);
    const gaps = all.flatMap((line) => (typeof line[0] === 'number' ? [Number(line[10])] : []));
    const total = all.find((line) => line[2] === '1所学校');
    expect(gaps).toHaveLength(2);
    expect(total?.[10]).toBe(Math.max(...gaps));
  });

  it('repeats and freezes its header', () => {
    expect(ledger.plan.operations).toContainEqual(
      expect.objectContaining({ kind: 'freeze', rows: 3 }),
    );
    expect(ledger.plan.operations).toContainEqual(
      expect.objectContaining({ kind: 'print', repeatRows: { first: 2, last: 2 } }),
    );
  });

  it('says so where nothing is missed', () => {
    const good = workbookOf([{ primary: 400 }, { junior: 500 }]);
    expect(textOf(written(good, {}, ['ledger']).after, ledgerSheet)).toContain('没有未达标的项目');
  });

  it('is the same after a second run, and nothing but contents is written', () => {
    const second = written(ledger.after, {}, ['ledger']);
    expect(second.after).toEqual(ledger.after);
    expect(new Set(second.plan.operations.map(({ kind }) => kind))).toEqual(new Set(['write']));
  });

  it('has as many formats and rules for sixty schools as for three', () => {
    const count = (snapshot: Snapshot) =>
      written(snapshot, {}, ['ledger']).plan.operations.filter(
        ({ kind }) => kind === 'format' || kind === 'colourRule',
      ).length;
    const few = workbookOf([
      { primary: 400, changes: { 运动场地面积: 2 } },
      { junior: 400, changes: { 运动场地面积: 2 } },
    ]);
    expect(count(county)).toBe(count(few));
  });

  it('a text goes along when the row moves, and comes to the plan of the school', () => {
    const at = {
      row: lines.findIndex((line) => line[2] === '第12学校'),
      column: column(ledger.after, ledgerSheet, '责任单位'),
    };
    const told = typed(ledger.after, ledgerSheet, at, '县教育局');
    const { after } = written(told);
    expect(textOf(after, '一校一策_第12学校')).toContain('县教育局');
    const [first] = linesOf(county, '学校').slice(2);
    const swapped = workbookOf([{ primary: 300, changes: { 运动场地面积: 5 } }]);
    const rows = linesOf(county, '学校');
    const sheet = sheetNamed(county, '学校');
    const values = [...rows.slice(0, 2), linesOf(swapped, '学校')[2] ?? [], ...rows.slice(3)];
    const moved = sheet
      ? { ...county, sheets: [{ ...sheet, grid: { row: 0, column: 0, values } }] }
      : county;
    const then = written(withCounty(after, moved)).after;
    const line = linesOf(then, ledgerSheet).find((each) => each[2] === '第12学校');
    expect(first).toBeDefined();
    expect(line?.[at.column]).toBe('县教育局');
    expect(line?.[0]).not.toBe(linesOf(after, ledgerSheet)[at.row]?.[0]);
  });

  it('a change in the plan comes to the ledger', () => {
    const both = written(county).after;
    const sheet = '一校一策_第12学校';
    const { row } = spotOf(both, sheet, '✕ 不达标');
    const told = typed(both, sheet, { row, column: 5 }, '扩建运动场');
    const then = written(told).after;
    const line = linesOf(then, ledgerSheet).find((each) => each[2] === '第12学校');
    expect(line?.[column(then, ledgerSheet, '解决办法')]).toBe('扩建运动场');
  });

  it('what was written beside a gap that is closed stays at the end, and comes back with it', () => {
    const progress = column(ledger.after, ledgerSheet, '状态');
    const row = lines.findIndex((line) => line[2] === '第12学校');
    const told = typed(ledger.after, ledgerSheet, { row, column: progress }, '已完成');
    const mended = workbookOf(
      sixtySchools().map((made, at) => (at === 11 ? { primary: 640 } : made)),
    );
    const closed = written(withCounty(told, mended), {}, ['ledger']).after;
    const tail = linesOf(closed, ledgerSheet).at(-1);
    expect([tail?.[0], tail?.[2], tail?.[progress]]).toEqual([null, '第12学校', '已完成']);
    const open = written(withCounty(closed, county), {}, ['ledger']).after;
    expect(linesOf(open, ledgerSheet)[row]?.[progress]).toBe('已完成');
    expect(textOf(open, ledgerSheet)).not.toContain('未匹配');
  });

  it('a line that somebody added stays at the end', () => {
    const wider = inserted(ledger.after, ledgerSheet, { row: 4 });
    const told = typed(wider, ledgerSheet, { row: 4, column: 2 }, '第61学校');
    const once = written(told, {}, ['ledger']).after;
    expect(linesOf(once, ledgerSheet).at(-1)?.[2]).toBe('第61学校');
    expect(written(once, {}, ['ledger']).after).toEqual(once);
  });

  it('is set aside with all that stands on it when its columns were changed', () => {
    const { column: unit } = spotOf(ledger.after, ledgerSheet, '责任单位');
    const told = typed(ledger.after, ledgerSheet, { row: 3, column: unit }, '县教育局');
    const changed = inserted(told, ledgerSheet, { column: 2 });
    const then = written(changed, {}, ['ledger']);
    expect(linesOf(then.after, ledgerSheet)).toEqual(linesOf(changed, ledgerSheet));
    expect(linesOf(then.after, `${ledgerSheet}2`)[3]?.[unit]).toBe('县教育局');
    expect(then.plan.preview.map(({ what }) => what.code)).toContain('plans.preview.setAside');
  });
});

describe('the archive list', () => {
  const small = workbookOf([{ primary: 400 }, { primary: 300, junior: 200 }]);
  const archive = written(small, {}, ['archive']);
  const lines = linesOf(archive.after, archiveSheet);
  const of = (all: readonly Line[], school: string) => all.filter((line) => line[1] === school);

  it('has the items of nine boxes for every school', () => {
    const own = of(lines, '第1学校');
    expect(new Set(own.map((line) => line[2])).size).toBe(9);
    expect(own.map((line) => line[0])).toEqual(own.map((_, at) => at + 1));
    expect(of(lines, '第2学校')).toHaveLength(own.length);
  });

  it('names the old and the new forms, of each stage of the school', () => {
    const forms = (school: string, item: string) =>
      of(lines, school)
        .find((line) => line[3] === item)
        ?.slice(4, 6);
    expect(forms('第1学校', '班额表')).toEqual(['212', '2106']);
    expect(forms('第2学校', '班额表')).toEqual(['212、213', '2106、2107']);
    expect(forms('第1学校', '学生数表')).toEqual(['312', '3112']);
  });

  it('keeps what is filed by school and item, also when a school gets its code', () => {
    const filed = column(archive.after, archiveSheet, '归档情况');
    const nameless = typed(small, '学校', { row: 2, column: 0 }, null);
    const before = written(nameless, {}, ['archive']).after;
    const row = linesOf(before, archiveSheet).findIndex(
      (line) => line[1] === '第1学校' && line[3] === '土地证',
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

describe('the labels', () => {
  const labels = written(county, { schools: ['第1学校', '第4学校'] }, ['labels']).after;

  it('are nine for each chosen school, lying and standing', () => {
    for (const sheet of ['均衡_档案盒标签_横', '均衡_档案盒标签_竖']) {
      const texts = linesOf(labels, sheet)
        .flat()
        .filter((cell) => cell !== null);
      expect(texts).toHaveLength(18);
    }
  });

  it('have school, subject, box and number', () => {
    expect(linesOf(labels, '均衡_档案盒标签_横').flat()).toContain(
      '第1学校\n义务教育均衡发展\n办学条件（一）规模和班额\n1—1',
    );
    expect(linesOf(labels, '均衡_档案盒标签_竖').flat()).toContain(
      '第1\n学校\n\n义务\n教育\n均衡\n发展\n\n办学\n条件\n（一）\n规\n模\n和\n班\n额\n1—1',
    );
  });

  it('are one row each, so that no page cuts one', () => {
    const { plan } = written(county, { schools: ['第1学校'] }, ['labels']);
    expect(plan.operations.filter(({ kind }) => kind === 'merge')).toEqual([]);
  });

  it('are not written where no school gets any', () => {
    const { plan } = written(county, { schools: [] }, ['labels']);
    expect(plan.operations).toEqual([]);
  });
});
