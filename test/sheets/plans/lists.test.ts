/** 均衡_档案目录 and the labels of the archive boxes. */
import type { Snapshot } from '../../../src/sheets/snapshot';
import { sixtySchools, workbookOf } from '../forms/county';
import { linesOf, textOf, typed, withCounty, written, type Line } from './county';

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
