/**
 * Ten random years of a county, in which schools are renamed, merged, opened and closed: the trend is what an
 * independent computation over the entries of each year comes to, in the session, on the sheet and in the
 * report. The formulas here are those of rules.md, written anew.
 */
import fc from 'fast-check';
import type { CellValue } from '../../src/county/cell';
import { createSession } from '../../src/app/createSession';
import { speaker } from '../../src/messages/speak';
import type { ReportPaper } from '../../src/reports/paper';
import { sheetNamed } from '../../src/sheets/snapshot';
import { openFile } from '../../src/workbook/file';
import { headsOf, tableNamed } from '../reports/papers';
import {
  bandHeaders,
  yearBytes,
  yearSheets,
  yearsOfCounty,
  type YearOfCounty,
} from '../support/tenYears';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const stageSheets = { primary: '小学', junior: '初中' } as const;

type Row = Readonly<Record<string, number>>;

/** The entries of a stage by header, units left out. */
function rowsOf(year: YearOfCounty, stage: keyof typeof stageSheets): readonly Row[] {
  const sheet = yearSheets(year).find(({ name }) => name === stageSheets[stage]);
  const [, headers = [], ...rows] = (sheet?.values ?? []) as readonly (readonly CellValue[])[];
  return rows.map((row) =>
    Object.fromEntries(
      headers.map((header, at) => [String(header).replace(/（.*）$/, ''), Number(row[at])]),
    ),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const of = (row: Row, ...headers: readonly string[]) =>
  sum(headers.map((header) => row[header] ?? NaN));

/** L1 … L7 of a school: how much of it, in its unit. */
function amountsOf(row: Row, stage: keyof typeof stageSheets): readonly number[] {
  const degrees = ['博士研究生', '硕士研究生', '本科', ...(stage === 'primary' ? ['专科'] : [])];
  return [
    of(row, ...degrees),
    of(row, '县级及以上骨干教师数'),
    of(row, '体育教师数', '音乐教师数', '美术教师数'),
    of(row, '教学及辅助用房面积') - of(row, '室内体育用房面积'),
    of(row, '室内体育用房面积', '运动场地面积'),
    of(row, '教学仪器设备资产值') * 10_000,
    of(row, '网络多媒体教室数'),
  ];
}

/** √(Σ P (x − x̄)² ÷ ΣP) ÷ x̄, with x̄ = ΣA ÷ ΣP. */
function cvsOf(rows: readonly Row[], stage: keyof typeof stageSheets): readonly number[] {
  const pupils = rows.map((row) => of(row, '在校生数'));
  return Array.from({ length: 7 }, (_, at) => {
    const amounts = rows.map((row) => amountsOf(row, stage)[at] ?? NaN);
    const mean = sum(amounts) / sum(pupils);
    const squares = amounts.map((amount, row) => {
      const weight = pupils[row] ?? NaN;
      return weight * (amount / weight - mean) ** 2;
    });
    return Math.sqrt(sum(squares) / sum(pupils)) / mean;
  });
}

function figuresOf(year: YearOfCounty) {
  const primary = rowsOf(year, 'primary');
  const junior = rowsOf(year, 'junior');
  const large = bandHeaders.slice(-3);
  const entered = sum(junior.map((row) => of(row, '三年前初一在校生数')));
  return {
    stages: { primary: cvsOf(primary, 'primary'), junior: cvsOf(junior, 'junior') },
    schools: { primary: primary.length, junior: junior.length },
    large: sum([...primary, ...junior].map((row) => of(row, ...large))),
    retention: (sum(junior.map((row) => of(row, '毕业生数'))) / entered) * 100,
  };
}

async function compared(years: readonly YearOfCounty[]) {
  const [now, ...earlier] = [...years].reverse();
  if (!now) throw new Error('no years');
  const workbook = await openFile(yearBytes(now));
  const session = createSession(workbook, words, undefined, async (bytes, name) => {
    const opened = await openFile(bytes, { name });
    return { kind: 'opened', snapshot: await opened.read({ sheets: 'all' }) };
  });
  await session.survey();
  // in any order: each workbook says its year
  const files = [...earlier.slice(4), ...earlier.slice(0, 4)].map((each) => ({
    ...{ name: `${String(each.year)}.xlsx`, folder: null },
    read: () => Promise.resolve(yearBytes(each)),
  }));
  await session.compareYears.choose(files);
  await session.agree();
  const { compared: found } = session.state().years;
  if (!found) throw new Error('nothing was compared');
  const answer = await session.report({ kind: 'selfAssessment', school: null });
  if (answer?.kind !== 'made') throw new Error('no report');
  const sheet = sheetNamed(await workbook.read({ sheets: 'all' }), '均衡_优质_趋势');
  return { found, paper: answer.paper, cells: sheet?.grid?.values ?? [] };
}

it('the trend of ten random years is that of the entries, in session, sheet and report', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 }), async (seed) => {
      const years = yearsOfCounty(10, 18, seed);
      const { found, paper, cells } = await compared(years);
      const told = [found.figures, ...found.past.years].reverse();
      expect(told.map(({ year }) => year.first)).toEqual(years.map(({ year }) => year));
      for (const [at, year] of years.entries()) {
        const [known, own] = [told[at], figuresOf(year)];
        for (const stage of ['primary', 'junior'] as const) {
          expect(known?.stages[stage]?.schools).toBe(own.schools[stage]);
          const cvs = known?.stages[stage]?.cvs ?? [];
          expect(cvs).toHaveLength(7);
          own.stages[stage].forEach((cv, place) => expect(cvs[place]).toBeCloseTo(cv, 9));
        }
        expect(known?.largeClasses).toBe(own.large);
        expect(known?.retention).toBeCloseTo(own.retention, 9);
        expect(sheetCvs(cells, year.year)).toEqual(
          (['primary', 'junior'] as const).map((stage) =>
            own.stages[stage].map((cv) => expect.closeTo(cv, 9) as number),
          ),
        );
      }
      const own = years.map(figuresOf);
      const trend = tableNamed(paper, '历年情况').body;
      expect(trend.map(([year]) => year?.text)).toEqual(years.map(({ year }) => String(year)));
      own.forEach(({ stages, large, retention }, at) => {
        const [, primary, junior, kept, many, huge] = trend[at] ?? [];
        expectPrinted(primary?.text, Math.max(...stages.primary), 3);
        expectPrinted(junior?.text, Math.max(...stages.junior), 3);
        expectPrinted(kept?.text, retention, 1);
        expect([many?.text, huge?.text]).toEqual([String(large), '0']);
      });
      expectComparison(paper, own.slice(-2));
      expectSentences(paper, own.slice(-2));
    }),
    { numRuns: 10 },
  );
}, 300_000);

/** L1 … L7 of 小学, then of 初中, as 均衡_优质_趋势 has them in the lines of a year. */
function sheetCvs(cells: readonly (readonly CellValue[])[], year: number) {
  const lines = cells.filter(([first]) => first === String(year)).slice(0, 2);
  return lines.map((line) => line.slice(3, 10));
}

/** As many decimals as asked, and no farther from the value than rounding takes it. */
function expectPrinted(text: string | undefined, value: number, decimals: number): void {
  expect(text).toMatch(new RegExp(`^\\d+\\.\\d{${String(decimals)}}$`));
  expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
}

/** The last two years: each CV then and now, and how it moved. */
function expectComparison(
  paper: ReportPaper,
  years: readonly ReturnType<typeof figuresOf>[],
): void {
  const rows = tableNamed(paper, '差异系数和结论两年对比').body.map((row) =>
    row.map(({ text }) => text),
  );
  for (const stage of ['primary', 'junior'] as const) {
    const lines = rows.filter(([name, of]) => of === stageSheets[stage] && /^L\d/.test(name ?? ''));
    expect(lines).toHaveLength(7);
    lines.forEach(([, , before, after, change, limit], place) => {
      expectPrinted(before, years[0]?.stages[stage][place] ?? NaN, 3);
      expectPrinted(after, years[1]?.stages[stage][place] ?? NaN, 3);
      const [then, now] = years.map((year) => year.stages[stage][place] ?? NaN);
      const moved = (now ?? NaN) - (then ?? NaN);
      expectPrinted(change?.replace(/^[−+]/, ''), Math.abs(moved), 3);
      if (change?.startsWith('−')) expect(moved).toBeLessThan(0);
      if (change?.startsWith('+')) expect(moved).toBeGreaterThan(0);
      expect(limit).toBe(stage === 'primary' ? '0.50' : '0.45');
    });
  }
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['全县认定', '——']);
}

/** How many CVs fell, rose and stayed, as their changes are printed; without a ledger it says so. */
function expectSentences(paper: ReportPaper, years: readonly ReturnType<typeof figuresOf>[]): void {
  const said = paper.parts.flatMap((part) => (part.kind === 'paragraph' ? [part.text] : []));
  for (const stage of ['primary', 'junior'] as const) {
    const moved = (years[1]?.stages[stage] ?? []).map((cv, place) => {
      const change = cv - (years[0]?.stages[stage][place] ?? NaN);
      return Math.abs(change) < 0.0005 ? 0 : Math.sign(change);
    });
    const [fell, rose, same] = [-1, 1, 0].map((way) => moved.filter((each) => each === way).length);
    expect(said).toContain(
      `${stageSheets[stage]}：与2024年相比，两年都有的7项差异系数中，下降${fell ?? ''}项，上升${rose ?? ''}项，不变${same ?? ''}项。`,
    );
  }
  expect(said).toContain('2024 年或今年的工作簿没有问题台账，不对比。');
}

it('a county whose earlier years nobody gave has no 年度变化 in its report', async () => {
  const years = yearsOfCounty(2);
  const heads = (paper: ReportPaper) =>
    headsOf(paper, 2).filter((head) => head.endsWith('年度变化'));
  const { paper } = await compared(years);
  expect(heads(paper)).toEqual(['（八）年度变化']);
  const alone = createSession(await openFile(yearBytes(years[1] as YearOfCounty)), words);
  await alone.survey();
  const answer = await alone.report({ kind: 'selfAssessment', school: null });
  expect(answer?.kind === 'made' && heads(answer.paper)).toEqual([]);
});
