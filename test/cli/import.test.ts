/** `import`: exports of the statistics system become a table of schools, by files and folders. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImportReport } from '../../src/cli/importReport';
import type { PupilStage } from '../../src/standards/standard';

import { assessed, junheng, samples, scratchFolder } from '../support/junheng';
import type { StatisticsCounty, StatisticsSchool } from '../support/statistics/county';
import { statisticsCounties } from '../support/statistics/county';
import { wideSheet } from '../support/statistics/wideWriter';
import { workbookBytes } from '../support/workbooks';
import fc from 'fast-check';

const stageWord = { primary: '小学', junior: '初中', senior: '高中' } as const;

/** A made county with a school of two stages and a campus, always the same. */
const county = madeCounty();

function madeCounty(): StatisticsCounty {
  const many = fc.sample(statisticsCounties({ least: 6, most: 8 }), { numRuns: 300, seed: 7 });
  const open = ({ closed, parent }: StatisticsSchool) => !closed && parent === null;
  const found = many.find(({ schools }) => {
    const codes = schools.filter(open).map(({ code }) => code);
    const campus = schools.some(
      ({ closed, parent }) => !closed && parent && codes.includes(parent),
    );
    const both = schools.some((one) => open(one) && one.type === '九年一贯制学校');
    const senior = schools.some(({ byStage }) => byStage.senior);
    return (
      campus && both && senior && schools.every((one) => !one.parent || codes.includes(one.parent))
    );
  });
  if (!found) throw new Error('no such county was made');
  return { ...found, year: 2025 };
}

const parentFlags = county.schools.flatMap(({ code, parent }) =>
  parent === null ? [] : ['--parent', `${code}=${parent}`],
);

/** The wide exports of a county in a folder, one file a stage. */
function exportsIn(folder: string, of: StatisticsCounty, stages: readonly PupilStage[]): void {
  for (const stage of stages) {
    const { name, grid, merges } = wideSheet(of, stage);
    const layout = { name, values: grid?.values ?? [], merges: merges ?? [] };
    const path = join(folder, `${of.year}年分校数据_${stageWord[stage]}.xlsx`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, workbookBytes({ sheets: [layout] }));
  }
}

function folderOf(
  of: StatisticsCounty = county,
  stages: readonly PupilStage[] = ['primary', 'junior', 'senior'],
): string {
  const folder = join(scratchFolder(), '报表');
  exportsIn(folder, of, stages);
  return folder;
}

function imported(...args: readonly string[]) {
  const out = join(scratchFolder(), '学校数据.xlsx');
  const { code, stdout, stderr } = junheng('import', ...args, '--out', out, '--json');
  return { code, stderr, out, report: JSON.parse(stdout) as ImportReport };
}

const oneLine = (text: string) => text.trim().split('\n').length === 1;

describe('the exports of a county', () => {
  it('become its schools with their figures, and a workbook that can be assessed', () => {
    const { code, report, out } = imported(folderOf(), ...parentFlags, '--premises', 'owned');
    expect([report.county, report.year]).toEqual(['某县', '2025']);
    const own = county.schools.filter(({ closed, parent }) => !closed && parent === null);
    expect(new Set(report.schools.map((school) => school.code))).toEqual(
      new Set(own.map((school) => school.code)),
    );
    for (const { code: of, values } of report.schools) {
      const parts = county.schools.filter(
        (school) => !school.closed && (school.code === of || school.parent === of),
      );
      const sum = (amount: (school: StatisticsSchool) => number) =>
        parts.reduce((total, part) => total + amount(part), 0);
      expect(values['books']).toBe(sum(({ whole }) => whole.books));
      expect(values['equipmentValue']).toBeCloseTo(
        sum(({ whole }) => whole.equipmentValue),
        6,
      );
      for (const stage of ['primary', 'junior'] as const) {
        if (!parts.some(({ byStage }) => byStage[stage])) continue;
        expect(values[`students@${stage}`]).toBe(
          sum(({ byStage }) => byStage[stage]?.students ?? 0),
        );
      }
    }
    expect(report.conflicts).toEqual([]);
    expect(report.files.map(({ kind }) => kind)).toEqual(['wide', 'wide', 'wide']);
    const left = county.schools.filter(({ closed, parent }) => closed || parent !== null);
    expect(new Set(report.left.map(({ school }) => school))).toEqual(
      new Set(left.map(({ name }) => name)),
    );
    expect(code).toBe(report.missing.length > 0 ? 1 : 0);
    const rows = assessed(out).stages.primary?.rows ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const { school, students } of rows) {
      const of = report.schools.find(({ name }) => name === school);
      expect(students).toBe(of?.values['students@primary']);
    }
  });

  it('may lack a stage: its figures are named as missing, and the exit code is 1', () => {
    const { code, report } = imported(folderOf(county, ['primary', 'senior']), ...parentFlags);
    expect(code).toBe(1);
    const lacking = county.schools.filter(
      ({ type, closed, parent }) => type === '九年一贯制学校' && !closed && parent === null,
    );
    for (const { name } of lacking) {
      const fields = report.missing
        .filter(({ school }) => school === name)
        .flatMap((one) => one.fields);
      expect(fields).toContain('students@junior');
      expect(report.schools.find((one) => one.name === name)?.values['students@junior']).toBeNull();
    }
  });

  it('are taken into a copy of the county’s workbook, and a second time change nothing', () => {
    const folder = folderOf();
    const { out } = imported(folder, ...parentFlags);
    const before = readFileSync(out);
    const { report, out: second } = imported(folder, ...parentFlags, '--into', out);
    expect(report.changes).toEqual([]);
    expect(readFileSync(out).equals(before)).toBe(true);
    expect(existsSync(second)).toBe(true);
    const third = imported(folder, '--into', out);
    expect(third.report.schools).toEqual(report.schools);
  });
});

describe('what may hold schools and could not be read', () => {
  it('makes the exit code 1, though nothing else is missing', () => {
    const folder = folderOf();
    const whole = imported(folder, ...parentFlags);
    expect([whole.code, whole.report.missing]).toEqual([0, []]);
    writeFileSync(join(folder, '某校.xlsx'), 'PK half');
    expect(imported(folder, ...parentFlags).code).toBe(1);
  });

  it.each([
    ['hidden', '小学', 'hidden', /隐藏.*取消隐藏/],
    ['of a stage that nothing names', 'Sheet1', 'visible', /分校数据_小学\.xlsx/],
    ['of another stage than its file says', '初中', 'visible', /不是同一学段/],
  ] as const)('is told in one line where a sheet is %s, and nothing else is there', (...given) => {
    const [, tab, visibility, said] = given;
    const { grid, merges } = wideSheet(county, 'primary');
    const values = grid?.values ?? [];
    const layout = { name: tab, values, merges: merges ?? [], visibility };
    const path = join(scratchFolder(), tab === 'Sheet1' ? '导出.xlsx' : '小学.xlsx');
    writeFileSync(path, workbookBytes({ sheets: [layout] }));
    const { code, stderr, report } = imported(path);
    expect([code, oneLine(stderr)]).toEqual([2, true]);
    expect(stderr).toMatch(said);
    expect(report.left.map(({ reason }) => reason).join()).toMatch(said);
    const folder = folderOf(county, ['junior', 'senior']);
    copyFileSync(path, join(folder, tab === 'Sheet1' ? '导出.xlsx' : '小学.xlsx'));
    expect(imported(folder, ...parentFlags).code).toBe(1);
  });
});

describe('what is given', () => {
  it('is walked once, without locks, hidden files and other matter', () => {
    const folder = folderOf();
    mkdirSync(join(folder, '.old'));
    exportsIn(join(folder, '.old'), county, ['primary']);
    writeFileSync(join(folder, '~$2025年分校数据_小学.xlsx'), 'x');
    writeFileSync(join(folder, '.~lock.2025年分校数据_小学.xlsx#'), 'x');
    writeFileSync(join(folder, '说明.docx'), 'x');
    writeFileSync(join(folder, '坏.xlsx'), 'PK half');
    symlinkSync(folder, join(folder, '回到上级'));
    const { report } = imported(folder, join(folder, '2025年分校数据_小学.xlsx'), ...parentFlags);
    expect(report.files.map(({ file, kind }) => [file, kind])).toEqual([
      ['2025年分校数据_初中.xlsx', 'wide'],
      ['2025年分校数据_小学.xlsx', 'wide'],
      ['2025年分校数据_高中.xlsx', 'wide'],
      ['坏.xlsx', 'unreadable'],
    ]);
    const out = join(scratchFolder(), 'o.xlsx');
    const { stdout } = junheng('import', folder, '--out', out, ...parentFlags);
    expect(stdout).toMatch(/另有 3 个锁定文件、非表格文件/);
    expect(stdout).toMatch(/下一步：.*assess/);
  });

  it('files of one name in two folders are told apart', () => {
    const top = scratchFolder();
    exportsIn(join(top, '甲'), county, ['primary']);
    exportsIn(join(top, '乙'), county, ['primary']);
    const { report } = imported(join(top, '甲'), join(top, '乙'), ...parentFlags);
    expect(report.files.map(({ file }) => file)).toEqual([
      '乙/2025年分校数据_小学.xlsx',
      '甲/2025年分校数据_小学.xlsx',
    ]);
    expect(report.left.some(({ reason }) => reason.includes('完全相同'))).toBe(true);
  });

  it('a county’s own table is no export, and says so', () => {
    const folder = folderOf();
    const own = join(samples, 'county-staged.xlsx');
    const { report } = imported(folder, own, ...parentFlags);
    expect(report.files.find(({ kind }) => kind === 'other')?.reason).toMatch(/学校表.*assess/);
  });
});

describe('what has to be said first', () => {
  const other = {
    ...county,
    county: '乙县',
    schools: county.schools.map((one) => ({
      ...one,
      county: '乙县',
      code: `9${one.code.slice(1)}`,
    })),
  };

  it('the county, where exports are of several', () => {
    const folder = folderOf();
    exportsIn(join(folder, '乙县'), other, ['primary']);
    const { code, stderr, report, out } = imported(folder);
    expect(code).toBe(2);
    expect(oneLine(stderr)).toBe(true);
    expect(stderr).toMatch(/乙县、某县.*--county/);
    expect(report).toMatchObject({ error: stderr.trim() });
    expect(report.files).toHaveLength(4);
    expect(existsSync(out)).toBe(false);
    const said = imported(folder, '--county', '某县', ...parentFlags).report;
    expect(said.county).toBe('某县');
    expect(said.left.some(({ reason }) => reason.includes('乙县'))).toBe(true);
    const wrong = imported(folder, '--county', '丙县');
    expect([wrong.code, oneLine(wrong.stderr)]).toEqual([2, true]);
    expect(wrong.stderr).toMatch(/丙县.*乙县、某县/);
  });

  it('the year, where they are of several', () => {
    const folder = folderOf();
    exportsIn(folder, { ...county, year: 2024 }, ['primary']);
    const { code, stderr } = imported(folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/2024、2025.*--year/);
    expect(imported(folder, '--year', '2024').report.year).toBe('2024');
  });
});

describe('wrong usage is told', () => {
  const refused = (...args: readonly string[]) => {
    const { code, stderr, stdout } = junheng('import', ...args);
    expect([code, stdout]).toEqual([64, '']);
    return stderr;
  };

  it.each([
    [['a.xlsx'], /--out/],
    [['--out', 'o.xlsx'], /文件或文件夹/],
    [['a.xlsx', '--out', 'o.pdf'], /\.xlsx/],
    [['a.xlsx', '--out', 'o.xlsx', '--year', '25'], /--year/],
    [['a.xlsx', '--out', 'o.xlsx', '--premises', 'all'], /owned/],
    [['a.xlsx', '--out', 'o.xlsx', '--standard', 'basic-2012'], /--standard/],
    [['a.xlsx', '--out', 'o.xlsx', '--parent', 'x'], /--parent/],
  ] as const)('%j', (args, said) => {
    expect(refused(...args)).toMatch(said);
  });

  it('an output is never an input', () => {
    const folder = folderOf();
    const input = join(folder, '2025年分校数据_小学.xlsx');
    const before = readFileSync(input);
    expect(refused(folder, '--out', input)).toMatch(/原文件不会被改写/);
    expect(readFileSync(input).equals(before)).toBe(true);
    const into = join(scratchFolder(), '县表.xlsx');
    copyFileSync(join(samples, 'county-staged.xlsx'), into);
    expect(refused(folder, '--into', into, '--out', into)).toMatch(/原文件不会被改写/);
  });

  it('other commands take none of its options', () => {
    const { code, stderr } = junheng('assess', 'a.xlsx', '--premises', 'owned');
    expect([code, stderr]).toEqual([64, expect.stringMatching(/--premises/)]);
  });

  it('a path that is not there', () => {
    const { code, stderr } = junheng('import', '/nowhere/报表', '--out', 'o.xlsx');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/找不到/)]);
  });
});
