/**
 * analyse, transfers, purchases and plans as their users type them: the reports, the exit codes, and a
 * clear sentence for whatever cannot be done.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AnalysisReport,
  PurchasesReport,
  TransfersReport,
} from '../../src/cli/improvingReport';
import { openFile } from '../../src/workbook/file';
import { countyFile } from '../support/counties';
import { assessed, junheng, project, samples, scratchFolder } from '../support/junheng';

const sample = join(project, 'assets', 'samples', 'county.xlsx');
const staged = join(samples, 'county-staged.xlsx');
const mixed = join(samples, 'county-mixed.xlsx');
const transfers = ['--stage', 'primary', '--indicator'] as const;

function report<T>(...args: readonly string[]): T {
  const { code, stdout, stderr } = junheng(...args, '--json');
  if (code !== 0 && code !== 1) throw new Error(`exit ${String(code)}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

function refused(code: number, ...args: readonly string[]): string {
  const answer = junheng(...args);
  expect(answer.code).toBe(code);
  expect(answer.stdout).toBe('');
  expect(answer.stderr).not.toMatch(/\bat .*:\d+/);
  if (code === 2) expect(answer.stderr.trim().split('\n')).toHaveLength(1);
  return answer.stderr;
}

async function sheetNames(path: string): Promise<readonly string[]> {
  const workbook = await openFile(new Uint8Array(readFileSync(path)));
  return (await workbook.read({ sheets: 'all' })).sheets.map(({ name }) => name);
}

describe('analyse', () => {
  it.each([sample, staged, mixed])('tells shares that add up and the CVs of assess: %s', (path) => {
    const { stages } = report<AnalysisReport>('analyse', path);
    const known = assessed(path);
    for (const stage of ['primary', 'junior'] as const) {
      for (const [id, found] of Object.entries(stages[stage]?.indicators ?? {})) {
        const cv = Object.entries(known.stages[stage]?.indicators ?? {}).find(
          ([key]) => key === id,
        )?.[1]?.cv;
        expect(found.cv).toBe(cv ?? null);
        if (found.cv === null) continue;
        expect(found.schools.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      }
    }
  });

  it('says in a sentence who causes a CV above its limit', () => {
    const { code, stdout } = junheng('analyse', sample);
    expect(code).toBe(0);
    expect(stdout).toMatch(/初中·.*差异系数 0\.\d{3}，超过 0\.45。主要由.*（贡献 \d+%，偏[高低]/);
  });

  it('is null for a stage without schools', async () => {
    const path = await countyFile(scratchFolder());
    expect(report<AnalysisReport>('analyse', path).stages.junior).toBeNull();
  });

  it('writes its sheets into the copy', async () => {
    const out = join(scratchFolder(), 'out.xlsx');
    expect(junheng('analyse', sample, '--out', out).code).toBe(0);
    expect(await sheetNames(out)).toEqual(
      expect.arrayContaining(['均衡_优质_差异分析', '均衡_优质_缺口汇总']),
    );
  });
});

describe('transfers', () => {
  it('moves the fewest that bring the CV within the limit', () => {
    const plan = report<TransfersReport>(
      ...['transfers', staged, ...transfers, 'higherDegreeTeachers'],
      ...['--goal', 'cv', '--limit', '0.3', '--donor-floor', 'none'],
    );
    expect(plan.status).toBe('optimal');
    expect(plan.bound).toBe(plan.total);
    expect(plan.before.cv).toBeGreaterThan(0.3);
    expect(plan.after.cv).toBeLessThanOrEqual(0.3);
    expect(plan.moves.reduce((sum, { amount }) => sum + amount, 0)).toBe(plan.total);
  });

  it('answers that there is no plan, and why', () => {
    const args = ['transfers', staged, ...transfers, 'L1', '--limit', '0.01', '--cap', '1'];
    const plan = report<TransfersReport>(...args);
    expect(plan.status).toBe('infeasible');
    expect(plan.blocking).toMatch(/上限|补足/);
    expect([0, 1]).toContain(junheng(...args).code);
  });

  it('leaves locked schools alone, one that lacks something, too', () => {
    const failing = assessed(staged).stages.primary?.rows.find(
      ({ indicators }) => indicators.backboneTeachers?.status === 'below',
    );
    const school = failing?.school ?? '';
    const plan = report<TransfersReport>(
      ...['transfers', staged, ...transfers, 'backboneTeachers', '--lock', school],
    );
    expect(plan.status).toBe('infeasible');
    expect(plan.unmet).toContain(school);
    expect(plan.moves.flatMap(({ from, to }) => [from, to])).not.toContain(school);
  });

  it.each([
    ['an indicator that is not there', ['nix'], /没有指标“nix”.*L1/],
    ['areas, which stay where they are', ['teachingArea'], /不能在学校之间调配/],
    ['things that were not said to move', ['equipmentValue'], /默认不调配/],
    ['a school that is not there', ['L1', '--lock', '无名小学'], /没有学校“无名小学”/],
  ])('refuses %s', (_, args, sentence) => {
    expect(refused(2, 'transfers', sample, ...transfers, ...args)).toMatch(sentence);
  });

  it('refuses a stage without schools, one school only, and incomplete data', async () => {
    const none = await countyFile(scratchFolder());
    const junior = ['--stage', 'junior', '--indicator', 'L1'];
    expect(refused(2, 'transfers', none, ...junior)).toMatch(/没有可测算的学校/);
    const one = await countyFile(scratchFolder(), { schools: 1 });
    expect(refused(2, 'transfers', one, ...transfers, 'L1')).toMatch(/只有一所学校/);
    const gap = await countyFile(scratchFolder(), { entries: [[2, '县级及以上骨干教师数', null]] });
    expect(refused(2, 'transfers', gap, ...transfers, 'L2')).toMatch(/第3小学.*补全/);
    expect(refused(2, 'purchases', gap)).toMatch(/第3小学.*补全/);
  });
});

describe('purchases', () => {
  it('is proven cheapest for the sample, and adds up', () => {
    const plan = report<PurchasesReport>('purchases', sample);
    expect(plan.status).toBe('optimal');
    expect(plan.buys.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(plan.cost, 2);
    const units = new Set(plan.buys.map(({ unit }) => unit));
    expect(units.size).toBeGreaterThan(1);
  });

  it('answers in the time it was given, even none', () => {
    const plan = report<PurchasesReport>('purchases', sample, '--time-limit', '0');
    expect(plan.status).toBe('feasible');
    expect(plan.cost).toBeGreaterThanOrEqual(report<PurchasesReport>('purchases', sample).cost);
  });

  it('takes prices from a file: 0 is free, null is not for sale', () => {
    const prices = join(scratchFolder(), 'prices.json');
    writeFileSync(prices, JSON.stringify({ backboneTeachers: 0 }));
    const free = report<PurchasesReport>('purchases', sample, '--prices', prices);
    expect(free.buys.filter(({ indicator }) => indicator === 'backboneTeachers')).not.toEqual([]);
    expect(free.cost).toBeLessThan(report<PurchasesReport>('purchases', sample).cost);
    writeFileSync(prices, JSON.stringify({ backboneTeachers: null }));
    const without = report<PurchasesReport>('purchases', sample, '--prices', prices);
    expect(without.status).toBe('infeasible');
    expect(without.blocking).toMatch(/骨干教师.*不能购置/);
  });

  it('names every fault of a file of prices', () => {
    const prices = join(scratchFolder(), 'prices.json');
    writeFileSync(prices, '{"books": -1, "teachers": "viel", "nix": 3}');
    const said = refused(2, 'purchases', sample, '--prices', prices);
    for (const part of ['books = -1', 'teachers = "viel"', 'nix']) expect(said).toContain(part);
    writeFileSync(prices, '{');
    expect(refused(2, 'purchases', sample, '--prices', prices)).toMatch(/不是 JSON/);
    expect(refused(2, 'purchases', sample, '--prices', '/nowhere/a.json')).toMatch(/找不到文件/);
  });
});

describe('plans', () => {
  it('are written for the schools that were named', async () => {
    const out = join(scratchFolder(), 'out.xlsx');
    const { code } = junheng('plans', sample, '--schools', '云岭县第一小学', '--out', out);
    expect(code).toBe(0);
    const names = await sheetNames(out);
    expect(names.filter((name) => name.startsWith('一校一策'))).toHaveLength(1);
  });

  it('fill 解决办法 from the plans that stand in the workbook, the purchases after the transfers', async () => {
    const folder = scratchFolder();
    const [moved, bought, out] = ['a', 'b', 'c'].map((name) => join(folder, `${name}.xlsx`));
    const args = [...transfers, 'multimediaRooms', '--goal', 'all', '--move-things'];
    const plan = report<TransfersReport>('transfers', sample, ...args, '--out', moved ?? '');
    const [move] = plan.moves;
    if (!move) throw new Error('nothing is moved');
    const after = junheng('purchases', moved ?? '', '--out', bought ?? '');
    expect(after.stdout).toContain('在已采用的1个调配方案执行之后测算');
    expect(junheng('plans', bought ?? '', '--schools', move.to, '--out', out ?? '').code).toBe(0);
    const workbook = await openFile(new Uint8Array(readFileSync(out ?? '')));
    const { sheets } = await workbook.read({ sheets: 'all' });
    const sheet = sheets.find(({ name }) => name.startsWith('一校一策'));
    const cells = (sheet?.grid?.values ?? []).flat().map(String);
    expect(cells.filter((cell) => cell.includes(`从${move.from}调剂`))).not.toEqual([]);
  });

  it('are refused for a school that is not there', () => {
    const out = join(scratchFolder(), 'out.xlsx');
    expect(refused(2, 'plans', sample, '--schools', '无名小学', '--out', out)).toMatch(/无名小学/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('wrong usage', () => {
  it.each([
    [['assess', sample, '--stage', 'primary'], /assess 没有选项 --stage/],
    [['purchases', sample, '--cap', '3'], /purchases 没有选项 --cap/],
    [['analyse', sample, '--schools', 'a'], /analyse 没有选项 --schools/],
    [['transfers', sample, '--indicator', 'L1'], /--stage/],
    [['transfers', sample, '--stage', 'primary'], /--indicator/],
    [['transfers', sample, '--stage', 'senior', '--indicator', 'L1'], /primary、junior/],
    [['transfers', sample, ...transfers, 'L1', '--limit', '0'], /--limit/],
    [['transfers', sample, ...transfers, 'L1', '--limit', 'x'], /--limit/],
    [['transfers', sample, ...transfers, 'L1', '--cap', '1.5'], /--cap/],
    [['transfers', sample, ...transfers, 'L1', '--goal', 'none'], /cv、all/],
    [['transfers', sample, ...transfers, 'L1', '--within', 'county'], /township/],
    [['purchases', sample, '--time-limit=-1'], /--time-limit/],
    [['plans', sample], /--out/],
  ])('%j is refused with 64', (args, sentence) => {
    expect(refused(64, ...args)).toMatch(sentence);
  });
});
