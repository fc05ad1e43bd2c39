/** `assess --last-year`: a county beside its earlier years, from their workbooks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AssessReport } from '../../src/cli/report';
import type { YearsReport } from '../../src/cli/yearsReport';
import { countySheetOf, readCountyCells } from '../../src/sheets/countySheet';
import { placeInLedger, type LedgerField } from '../../src/sheets/plans/ledgerColumns';
import { standingLedger } from '../../src/sheets/plans/standingLedger';
import { openFile } from '../../src/workbook/file';
import { junheng, scratchFolder } from '../support/junheng';
import {
  figureHeaders,
  yearBytes,
  yearSheets,
  yearsOfCounty,
  type YearOfCounty,
} from '../support/tenYears';
import { workbookBytes } from '../support/workbooks';

const years = yearsOfCounty();
const folder = scratchFolder();
const fileOf = (year: number) => join(folder, `${year}.xlsx`);
for (const one of years) writeFileSync(fileOf(one.year), yearBytes(one));
const [lastYear, thisYear] = years.slice(-2);
if (!lastYear || !thisYear) throw new Error('no two years');

type Report = AssessReport & { years?: YearsReport };

function compared(...args: readonly string[]) {
  const out = join(scratchFolder(), '今年.xlsx');
  const run = junheng('assess', fileOf(2025), ...args, '--out', out, '--json');
  return {
    ...run,
    out,
    report: run.code !== null && run.code < 2 ? (JSON.parse(run.stdout) as Report) : null,
  };
}

const lastYears = (...of: readonly number[]) => of.flatMap((year) => ['--last-year', fileOf(year)]);

/** The CV as the rules have it, over amounts as they stand in the cells. */
function cvOf({ schools }: YearOfCounty, stage: string, header: string): number {
  const of = schools.filter((school) => school.stage === stage);
  const place = figureHeaders.indexOf(header);
  const pupils = of.reduce((sum, { students }) => sum + students, 0);
  const amount = of.reduce((sum, { figures }) => sum + (figures[place] ?? 0), 0);
  const mean = amount / pupils;
  const square = of.reduce(
    (sum, { students, figures }) =>
      sum + (students / pupils) * ((figures[place] ?? 0) / students - mean) ** 2,
    0,
  );
  return Math.sqrt(square) / mean;
}

describe('ten years of a county', () => {
  const { report, out, code } = compared(...lastYears(...years.slice(0, -1).map((of) => of.year)));
  const told = report?.years;

  it('make a trend in which every CV is that of its own year', () => {
    expect(code).toBe(0);
    expect(told?.trend.map(({ year }) => year)).toEqual(years.map(({ year }) => String(year)));
    years.forEach((year, at) => {
      for (const [stage, word] of [
        ['primary', '小学'],
        ['junior', '初中'],
      ] as const) {
        const cvs = told?.trend[at]?.stages[stage]?.cvs;
        expect(cvs?.multimediaRooms).toBeCloseTo(cvOf(year, word, '网络多媒体教室数（间）'), 10);
        expect(cvs?.sportsArea).toBeCloseTo(cvOf(year, word, '运动场地面积（㎡）'), 10);
      }
    });
  });

  it('with 巩固率 and 大班额 as the tables of each year have them', () => {
    years.forEach(({ year, schools }, at) => {
      const of = schools.filter(({ stage }) => stage === '初中');
      const entered = of.map(({ students }) => Math.round(students / 3));
      const left = entered.map((pupils) => Math.round(pupils * (0.08 - (year - 2016) * 0.006)));
      const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
      const rate = (1 - sum(left) / sum(entered)) * 100;
      expect(told?.trend[at]?.retention).toBeCloseTo(rate, 9);
      const large = year < 2022 ? schools.filter(({ figures }) => (figures[0] ?? 0) > 6).length : 0;
      expect(told?.trend[at]?.largeClasses).toBe(large);
    });
  });

  it('are compared school by school with the last of them', () => {
    const of = (kind: string) => told?.schools.filter((group) => group.kind === kind) ?? [];
    expect(of('renamed').map(({ last, now }) => [last, now])).toEqual([
      [['第6实验小学'], ['第9实验小学']],
    ]);
    expect(of('new').map(({ now }) => now)).toEqual([['城北新9小学']]);
    for (const change of told?.changes ?? []) {
      const before = lastYear.schools.find(({ name }) => name === change.last[0]);
      const after = thisYear.schools.find(({ name }) => name === change.now[0]);
      expect(change.students.last).toBe(before?.students ?? null);
      expect(change.students.now).toBe(after?.students ?? null);
      if (!before || !after) continue;
      const place = figureHeaders.indexOf('网络多媒体教室数（间）');
      const value = (school: typeof after) =>
        ((school.figures[place] ?? 0) / school.students) * 100;
      const { multimediaRooms } = change.indicators;
      expect(multimediaRooms?.change).toBeCloseTo(value(after) - value(before), 9);
      expect(multimediaRooms?.share).toBeCloseTo(value(after) / value(before) - 1, 9);
    }
  });

  it('warn of just the changes above 30 %, which takes no verdict away', () => {
    const changes = told?.changes.flatMap(({ students, indicators, now }) =>
      now.length === 0 ? [] : [students, ...Object.values(indicators)],
    );
    const beyond = changes?.filter(({ share }) => share !== null && Math.abs(share) > 0.3) ?? [];
    const warned = report?.findings.filter(({ rule }) => rule === 'yearChange') ?? [];
    expect(beyond.length).toBeGreaterThan(3);
    expect(warned).toHaveLength(beyond.length);
    expect(warned.every(({ severity, cell }) => severity === 'warning' && cell !== null)).toBe(
      true,
    );
  });

  it('stand on sheets that a run without the earlier files leaves as they are', async () => {
    const sheetsOf = async (path: string) => {
      const { sheets } = await (await openFile(readFileSync(path))).read({ sheets: 'all' });
      return sheets
        .filter(({ name }) => /年度对比|趋势|往年数据|数据核查/.test(name))
        .map(({ name, grid }) => [name, grid?.values] as const);
    };
    const again = join(scratchFolder(), '再算.xlsx');
    junheng('assess', out, '--out', again);
    const first = await sheetsOf(out);
    expect(first.map(([name]) => name)).toEqual([
      '均衡_数据核查',
      '均衡_优质_年度对比',
      '均衡_优质_年度对比_学校',
      '均衡_优质_趋势',
      '均衡_优质_往年数据',
    ]);
    expect(await sheetsOf(again)).toEqual(first);
  });

  it('are kept, so that next year needs only the file of the year before', () => {
    const next = join(scratchFolder(), '2026.xlsx');
    writeFileSync(next, yearBytes({ ...thisYear, year: 2026 }));
    const run = junheng('assess', next, '--last-year', out, '--json');
    const { years: chain } = JSON.parse(run.stdout) as Report;
    const expected = [...years.slice(1).map(({ year }) => String(year)), '2026'];
    expect(chain?.trend.map(({ year }) => year)).toEqual(expected);
  });
});

describe('what is not clear', () => {
  it('a near name waits for an answer, which is kept', () => {
    const asked = compared(...lastYears(2024)).report?.years;
    expect(asked?.questions).toEqual([
      {
        side: 'now',
        school: '柏树初级中学',
        candidates: ['2133001018'],
        why: 'near',
      },
    ]);
    const told = compared(...lastYears(2024), '--former', '柏树初级中学=2133001018');
    const renamed = told.report?.years?.schools.find(({ by }) => by === 'answer');
    expect(told.report?.years?.questions).toEqual([]);
    expect([renamed?.kind, renamed?.last]).toEqual(['renamed', ['柏树中学']]);
    const again = junheng('assess', told.out, '--json');
    expect((JSON.parse(again.stdout) as Report).years?.questions).toEqual([]);
  });

  it('the year of a workbook is asked where nothing names it', () => {
    const nameless = join(scratchFolder(), '旧.xlsx');
    const bytes = yearBytes({ ...lastYear, year: 24 });
    writeFileSync(nameless, bytes);
    const refused = compared('--last-year', nameless);
    expect([refused.code, refused.stderr]).toEqual([64, expect.stringContaining('--last-year')]);
    const said = compared('--last-year', `${nameless}=2024`);
    expect(said.report?.years?.last).toBe('2024');
  });

  it('an earlier workbook is never written onto', () => {
    const before = readFileSync(fileOf(2024));
    const { code, stderr } = junheng(
      ...['assess', fileOf(2025), '--last-year', fileOf(2024), '--out', fileOf(2024)],
    );
    expect([code, stderr]).toEqual([64, expect.stringContaining('2024.xlsx')]);
    expect(readFileSync(fileOf(2024)).equals(before)).toBe(true);
  });

  it('two workbooks of one year, and one that is not earlier, are refused', () => {
    expect(compared(...lastYears(2024, 2024)).code).toBe(64);
    expect(compared(...lastYears(2025)).code).toBe(64);
  });
});

describe('last year’s sheet in the same workbook', () => {
  it('is named in place of a file, and the workbook’s own tables count as before', () => {
    const both = join(scratchFolder(), '2025.xlsx');
    const [now, last] = [thisYear, lastYear].map((year) => yearSheets(year));
    const renamed = (last ?? []).map(({ name, values }) => ({ name: `${name}去年`, values }));
    writeFileSync(both, workbookBytes({ sheets: [...(now ?? []), ...renamed] }));
    const tables = ['--table', '小学去年=lastYear', '--table', '初中去年=lastYear'];
    const run = junheng('assess', both, ...tables, '--last-year', '小学去年,初中去年', '--json');
    const told = JSON.parse(run.stdout) as Report;
    const alone = compared(...lastYears(2024)).report;
    expect(told.stages).toEqual(alone?.stages);
    expect(told.years?.changes).toEqual(alone?.years?.changes);
    expect(told.years?.last).toBe('2024');
  });
});

describe('what last year’s workbook holds besides', () => {
  const own = join(scratchFolder(), '2024.xlsx');
  const settings = join(scratchFolder(), 'settings.json');
  writeFileSync(settings, JSON.stringify({ palette: 'safe', specialFundsPerPupil: 9000 }));
  junheng('assess', fileOf(2024), '--settings', settings, '--out', own);

  it('is listed, and taken over where it is asked for', () => {
    const listed = compared('--last-year', own).report?.years?.carry;
    const found = listed?.find(({ part }) => part === 'settings');
    expect(found).toEqual({
      part: 'settings',
      items: ['specialFundsPerPupil', 'palette'],
      left: [],
      taken: false,
    });
    const taken = compared('--last-year', own, '--carry', 'settings');
    const again = compared('--last-year', own, '--carry', 'settings');
    expect(taken.report?.years?.carry.find(({ part }) => part === 'settings')?.taken).toBe(true);
    const kept = junheng('assess', taken.out, '--last-year', own, '--json');
    const rest = (JSON.parse(kept.stdout) as Report).years?.carry;
    expect(rest?.find(({ part }) => part === 'settings')?.items).toEqual([]);
    expect(again.code).toBe(taken.code);
  });

  it('never goes before what stands', () => {
    const other = join(scratchFolder(), 'now.json');
    writeFileSync(other, JSON.stringify({ specialFundsPerPupil: 8500 }));
    const listed = compared('--settings', other, '--last-year', own, '--carry', 'all').report
      ?.years;
    const found = listed?.carry.find(({ part }) => part === 'settings');
    expect(found?.items).toEqual(['palette']);
    expect(found?.left).toEqual(['specialFundsPerPupil']);
  });

  it('fills empty cells of 均衡_县级数据 when it is asked for, and no others', async () => {
    const enter = async (from: string, told: Readonly<Record<string, number | string>>) => {
      const path = join(scratchFolder(), basename(from));
      junheng('inputs', from, '--out', path);
      const workbook = await openFile(readFileSync(path));
      const sheet = countySheetOf(await workbook.read({ sheets: 'all' }));
      for (const row of sheet?.rows ?? []) {
        const value = row.key.kind === 'input' ? told[row.key.id] : undefined;
        const column = sheet?.columns.value ?? null;
        if (sheet && value !== undefined && column !== null) {
          workbook.setCell(sheet.sheet, row.row, column, value);
        }
      }
      const saved = await workbook.save();
      if (saved.kind !== 'faithful') throw new Error('not saved');
      writeFileSync(path, saved.bytes);
      return path;
    };
    const dropouts = { dropoutsPrimary0: 9, dropoutsPrimary3: 4 };
    const before = await enter(fileOf(2024), { countyName: '云岭县', townships: 9, ...dropouts });
    const after = await enter(fileOf(2025), { townships: 10 });
    const run = (...args: readonly string[]) => {
      const out = join(scratchFolder(), '今年.xlsx');
      const all = ['--last-year', before, ...args, '--out', out, '--json'];
      const { years: told } = JSON.parse(junheng('assess', after, ...all).stdout) as Report;
      return { out, county: told?.carry.find(({ part }) => part === 'county') };
    };
    expect(run().county).toEqual({
      // what was the third year is the second of the next workbook, and the base falls out
      ...{ part: 'county', items: ['countyName', 'dropoutsPrimary2'], taken: false },
      left: ['townships'],
    });
    const { out, county } = run('--carry', 'county');
    expect(county?.taken).toBe(true);
    const snapshot = await (await openFile(readFileSync(out))).read({ sheets: 'all' });
    const cells = readCountyCells(snapshot);
    expect([cells.countyName?.value, cells.townships?.value]).toEqual(['云岭县', 10]);
    expect([cells.dropoutsPrimary2?.value, cells.dropoutsPrimary3?.value ?? null]).toEqual([
      4,
      null,
    ]);
  });
});

describe('open lines of last year’s ledger', () => {
  const ledgerOf = async (path: string) => {
    const snapshot = await (await openFile(readFileSync(path))).read({ sheets: 'all' });
    return standingLedger(snapshot, 'ledger');
  };
  /** A workbook with a ledger in which the county wrote, by place of the line. */
  const withLedger = async (
    from: string,
    told: readonly Partial<Record<LedgerField, string>>[],
    typed: Readonly<Record<'school' | 'problem', string>> | null,
  ) => {
    const path = join(scratchFolder(), basename(from));
    junheng('plans', from, '--out', path);
    const workbook = await openFile(readFileSync(path));
    const snapshot = await workbook.read({ sheets: 'all' });
    const ledger = standingLedger(snapshot, 'ledger');
    if (!ledger) throw new Error('no ledger was written');
    const { list, lines } = ledger;
    told.forEach((fields, place) => {
      for (const [field, text] of Object.entries(fields)) {
        const column = list.columns[field as LedgerField];
        workbook.setCell(list.sheet, lines[place]?.at ?? -1, column, text);
      }
    });
    const below = Math.max(...lines.map(({ at }) => at)) + 1;
    for (const [column, text] of Object.entries(typed ?? {})) {
      workbook.setCell(list.sheet, below, placeInLedger(column as 'school'), text);
    }
    const saved = await workbook.save();
    if (saved.kind !== 'faithful') throw new Error('not saved');
    writeFileSync(path, saved.bytes);
    return path;
  };
  const run = (now: string, last: string, ...args: readonly string[]) => {
    const out = join(scratchFolder(), '今年.xlsx');
    const { stdout } = junheng(
      ...['assess', now, '--last-year', last, ...args, '--out', out, '--json'],
    );
    const { years: of } = JSON.parse(stdout) as Report;
    return { out, offer: of?.carry.find(({ part }) => part === 'ledger') };
  };
  const words = { solution: '增配教师 2 名', unit: '人事股' };
  const own = { school: '红旗小学', problem: '操场排水不畅' };

  it('are listed, and come into this year’s with what was written; closed ones do not', async () => {
    const last = await withLedger(fileOf(2024), [words, { progress: '已销号' }], own);
    const before = await ledgerOf(last);
    const [first, closed] = before?.lines ?? [];
    const open = (before?.lines ?? []).filter(({ key }) => key !== closed?.key);
    const listed = run(fileOf(2025), last);
    expect(listed.offer).toMatchObject({ taken: false, left: [] });
    expect(listed.offer?.items).toHaveLength(open.length + 1);
    expect(listed.offer?.items).toContain('红旗小学：操场排水不畅');
    expect(await ledgerOf(listed.out)).toBeNull();

    const taken = run(fileOf(2025), last, '--carry', 'ledger');
    expect(taken.offer?.taken).toBe(true);
    const after = await ledgerOf(taken.out);
    expect(after?.lines.find(({ key }) => key === first?.key)?.cells).toMatchObject({
      ...words,
      number: first?.cells.number,
    });
    const keys = new Set(after?.lines.map(({ key }) => key));
    expect(open.filter(({ key }) => !keys.has(key))).toEqual([]);
    expect(after?.typed.map(({ cells }) => cells)).toMatchObject([own]);
    const again = run(taken.out, last);
    expect(again.offer).toMatchObject({ items: [], left: [] });
  });

  it('never go over what the county wrote this year, which is told', async () => {
    const last = await withLedger(fileOf(2024), [words, { unit: '财务股' }], own);
    const key = (await ledgerOf(last))?.lines[0]?.key;
    const bare = await withLedger(fileOf(2025), [], null);
    const places = (await ledgerOf(bare))?.lines.map((line) => line.key) ?? [];
    const place = places.indexOf(key ?? '');
    expect(place).toBeGreaterThanOrEqual(0);
    const told = places.map((_, at) => (at === place ? { solution: '从城区调入' } : {}));
    const now = await withLedger(fileOf(2025), told, null);
    const taken = run(now, last, '--carry', 'ledger');
    expect(taken.offer?.left).toHaveLength(1);
    const after = await ledgerOf(taken.out);
    const line = after?.lines.find((each) => each.key === key);
    expect(line?.cells.solution).toBe('从城区调入');
    expect(line?.cells.unit).not.toBe('人事股');
    expect(after?.typed.map(({ cells }) => cells)).toMatchObject([own]);
    const numbers = after?.lines.map(({ cells }) => cells.number) ?? [];
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
