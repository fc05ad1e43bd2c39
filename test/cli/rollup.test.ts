/** `rollup`: the counties of a city side by side, by files and folders. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { RollupReport } from '../../src/cli/rollupReport';
import { openFile } from '../../src/workbook/file';
import { assessed, junheng, project, samples, scratchFolder } from '../support/junheng';
import { regionCounties, regionCountyBytes, type RegionCounty } from '../support/region';
import { statisticsCounties } from '../support/statistics/county';
import { wideFiles } from '../support/statistics/exportFiles';
import { workbookBytes } from '../support/workbooks';

const counties = regionCounties(3, 12);

function folderOf(of: readonly RegionCounty[] = counties): string {
  const folder = scratchFolder();
  for (const county of of) put(folder, `${county.name}.xlsx`, regionCountyBytes(county));
  return folder;
}

function put(folder: string, name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

function rolledUp(...args: readonly string[]) {
  const out = join(scratchFolder(), '汇总.xlsx');
  const { code, stdout, stderr } = junheng('rollup', ...args, '--out', out, '--json');
  return { code, stderr, out, report: JSON.parse(stdout) as RollupReport };
}

const filesOf = ({ counties: all }: RollupReport) => all.map(({ file }) => file);

describe('the workbooks of several counties', () => {
  const folder = folderOf();
  const { code, report, out } = rolledUp(folder, '--region', '昆明市');

  it('stand side by side, each as its own assess has it', () => {
    expect(code).toBe(0);
    expect(report.left).toEqual([]);
    expect(report.counties).toHaveLength(counties.length);
    for (const { file, stages, verdict } of report.counties) {
      const own = assessed(join(folder, file));
      expect(stages).toEqual(own.stages);
      expect(verdict).toBe(own.county.verdict);
    }
  });

  it('are written as pages with their CVs, distances, sums, schools and files', async () => {
    const workbook = await openFile(readFileSync(out));
    const { sheets } = await workbook.read({ sheets: 'all' });
    expect(sheets.map(({ name }) => name)).toEqual([
      '均衡_优质_各县对照',
      '均衡_优质_差距排名',
      '均衡_优质_全域合计',
      '均衡_优质_未达标学校',
      '均衡_优质_文件清单',
    ]);
    const [first] = sheets;
    const rows = first?.grid?.values ?? [];
    for (const county of report.counties) {
      const row = rows.find((cells) => cells[1] === county.county);
      expect(row?.[4]).toBe(county.stages.primary?.indicators.higherDegreeTeachers?.cv);
    }
    expect(rows[0]?.[0]).toContain('昆明市');
  });

  it('can be judged by the other standard', () => {
    const basic = rolledUp(folder, '--standard', 'basic-2012');
    for (const { file, stages } of basic.report.counties) {
      expect(stages).toEqual(assessed(join(folder, file), '--standard', 'basic-2012').stages);
    }
  });
});

describe('a file that cannot stand beside the others', () => {
  it('is named and left out when it is damaged or no school is read, and the exit code is 1', () => {
    const folder = folderOf();
    const whole = readFileSync(join(folder, `${counties[0]?.name ?? ''}.xlsx`));
    put(folder, '损坏.xlsx', whole.subarray(0, whole.length / 2));
    put(folder, '空.xlsx', workbookBytes({ sheets: [{ name: '说明', values: [['没有学校']] }] }));
    const { code, report } = rolledUp(folder);
    expect(code).toBe(1);
    expect(report.left.map(({ file }) => file).sort()).toEqual(['损坏.xlsx', '空.xlsx'].sort());
    expect(report.left.every(({ reason }) => reason.length > 5)).toBe(true);
    expect(report.counties).toHaveLength(counties.length);
  });

  it('is left out when it is of another year; --year chooses', () => {
    const [first, ...others] = counties;
    if (!first) throw new Error('no county');
    const folder = folderOf([{ ...first, year: 2023 }, ...others]);
    const { code, report } = rolledUp(folder);
    expect(code).toBe(1);
    expect(report.year).toBe('2025');
    expect(report.left.map(({ file }) => file)).toEqual([`${first.name}.xlsx`]);
    expect(report.left[0]?.reason).toContain('2023');
    const earlier = rolledUp(folder, '--year', '2023').report;
    expect(filesOf(earlier)).toEqual([`${first.name}.xlsx`]);
  });

  it('is left out when its rules are not those of the others', () => {
    const folder = folderOf();
    const pack = { name: '试点省', standards: { 'quality-2017': { schoolRule: { atLeast: 5 } } } };
    const settings = put(scratchFolder(), 'pack.json', JSON.stringify(pack));
    const [first = ''] = readdirSync(folder).sort();
    const own = join(scratchFolder(), first);
    junheng('assess', join(folder, first), '--settings', settings, '--out', own);
    const written = join(folder, first);
    writeFileSync(written, readFileSync(own));
    const { code, report } = rolledUp(folder);
    expect(code).toBe(1);
    expect(report.left.map(({ file }) => file)).toEqual([first]);
    expect(report.left[0]?.reason).toContain('试点省');
    const alike = rolledUp(folder, '--settings', settings).report;
    expect(alike.counties).toHaveLength(counties.length);
    expect(alike.counties.every(({ rules }) => rules.pack === '试点省')).toBe(true);
  });
});

describe('two files of one county', () => {
  it('are counted once when they are copies, and the other is named', () => {
    const folder = folderOf();
    const [first] = counties;
    if (!first) throw new Error('no county');
    put(folder, `${first.name} - 副本.xlsx`, regionCountyBytes(first));
    const { code, report } = rolledUp(folder);
    expect(code).toBe(1);
    expect(report.counties).toHaveLength(counties.length);
    expect(report.left).toHaveLength(1);
  });

  it('are asked about when their figures differ: neither is counted until one is left', () => {
    const folder = folderOf();
    const [first] = counties;
    if (!first) throw new Error('no county');
    const newer = `新/${first.name}新.xlsx`;
    put(folder, newer, regionCountyBytes({ ...first, spread: first.spread + 0.1 }));
    const { code, report } = rolledUp(folder);
    expect(code).toBe(1);
    expect(report.counties).toHaveLength(counties.length - 1);
    expect(report.left.map(({ file }) => file).sort()).toEqual(
      [newer, `${first.name}.xlsx`].sort(),
    );
    expect(report.left[0]?.reason).toContain('--leave');
    const answered = rolledUp(folder, '--leave', `${first.name}.xlsx`);
    expect(answered.code).toBe(0);
    expect(answered.report.counties).toHaveLength(counties.length);
    expect(answered.report.left.map(({ file }) => file)).toEqual([`${first.name}.xlsx`]);
  });

  it('are told by the county that they or the user name, not by equal file names', () => {
    const folder = scratchFolder();
    const [first, second] = counties;
    if (!first || !second) throw new Error('no county');
    put(folder, '甲/学校.xlsx', regionCountyBytes(first));
    put(folder, '乙/学校.xlsx', regionCountyBytes(second));
    const names = rolledUp(folder).report.counties.map(({ county }) => county);
    expect(names.sort()).toEqual(['乙/学校', '甲/学校'].sort());
    const one = ['--name', '甲/学校.xlsx=甲县', '--name', '乙/学校.xlsx=甲县', '--json'];
    const out = join(scratchFolder(), 'a.xlsx');
    const { code, stdout } = junheng('rollup', folder, '--out', out, ...one);
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as RollupReport).left).toHaveLength(2);
  });
});

describe('the wide exports of a city', () => {
  const [east, west] = fc
    .sample(statisticsCounties({ least: 7, most: 9 }), { seed: 5, numRuns: 2 })
    .map((county, at) => ({
      ...county,
      county: at === 0 ? '东县' : '西县',
      year: 2025,
      schools: county.schools
        .filter(({ parent, closed }) => parent === null && !closed)
        .map((school, place) => ({
          ...school,
          county: at === 0 ? '东县' : '西县',
          code: String(3_100_000_000 + at * 1000 + place),
          name: `${at === 0 ? '东' : '西'}${school.name}${place}`,
        })),
    }));
  if (!east || !west) throw new Error('no county');
  const city = { ...east, schools: [...east.schools, ...west.schools] };
  const folder = scratchFolder();
  for (const { name, bytes } of wideFiles(city)) put(folder, name, bytes);

  it('give each county what import and assess give it', () => {
    const { report } = rolledUp(folder, '--premises', 'owned');
    expect(report.counties.map(({ county }) => county).sort()).toEqual(['东县', '西县'].sort());
    for (const { county, stages } of report.counties) {
      const out = join(scratchFolder(), '学校数据.xlsx');
      junheng('import', folder, '--county', county, '--premises', 'owned', '--out', out);
      expect(stages).toEqual(assessed(out).stages);
    }
  });

  it('are asked about where each file is said to be one county', () => {
    const { code, stderr, stdout } = junheng(
      ...['rollup', folder, '--by', 'file', '--out', join(scratchFolder(), 'a.xlsx'), '--json'],
    );
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    const { left } = JSON.parse(stdout) as RollupReport;
    expect(left.every(({ reason }) => reason.includes('东县'))).toBe(true);
  });
});

describe('the command', () => {
  it('answers wrong usage with 64 and says what is wrong', () => {
    const folder = folderOf();
    const out = join(scratchFolder(), 'a.xlsx');
    for (const args of [
      ['rollup'],
      ['rollup', folder],
      ['rollup', folder, '--out', 'a.csv'],
      ['rollup', folder, '--out', out, '--by', 'school'],
      ['rollup', folder, '--out', out, '--leave', '没有.xlsx'],
      ['rollup', folder, '--out', out, '--name', '没有等号'],
      ['rollup', folder, '--out', out, '--stage', 'primary'],
      ['assess', join(samples, 'basic.xlsx'), '--by', 'file'],
    ]) {
      const { code, stderr } = junheng(...args);
      expect([args, code]).toEqual([args, 64]);
      expect(stderr.trim()).not.toBe('');
    }
    expect(existsSync(out)).toBe(false);
  });

  it('never writes onto an input that was named, and leaves its own earlier output out', () => {
    const folder = folderOf();
    const first = join(folder, `${counties[0]?.name ?? ''}.xlsx`);
    const before = readFileSync(first);
    expect(junheng('rollup', first, '--out', first).code).toBe(64);
    expect(readFileSync(first).equals(before)).toBe(true);
    const out = join(folder, '汇总.xlsx');
    expect(junheng('rollup', folder, '--out', out).code).toBe(0);
    const again = junheng('rollup', folder, '--out', out);
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('汇总.xlsx');
  });

  it('answers 2 in one line where no county was read', () => {
    const folder = scratchFolder();
    put(folder, '坏.xlsx', 'no workbook');
    const out = join(folder, 'out.xlsx');
    const { code, stdout } = junheng('rollup', folder, '--out', out, '--json');
    expect(code).toBe(2);
    const { left } = JSON.parse(stdout) as RollupReport;
    expect(left.map(({ file }) => file)).toEqual(['坏.xlsx']);
    expect(existsSync(out)).toBe(false);
  });

  it('leaves nothing half-written when it is interrupted', async () => {
    const folder = folderOf(regionCounties(40, 40));
    const into = scratchFolder();
    const out = join(into, '汇总.xlsx');
    const command = join(project, 'bin', 'junheng.mjs');
    const child = spawn(process.execPath, [command, 'rollup', folder, '--out', out]);
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    setTimeout(() => child.kill('SIGINT'), 600);
    const code = await ended;
    const left = readdirSync(into);
    // It may have been done before.
    expect(left).toEqual(code === 0 ? ['汇总.xlsx'] : []);
  });
});
