/**
 * Bad input is normal input: each gets a sentence that says what, where and what to do, the right
 * exit code, and nothing is lost or half-written.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { columnOf, countyBytes, countyFile, type CountyChanges } from '../support/counties';
import { pageOf } from '../support/convertedFiles';
import { assessed, junheng, samples, scratchFolder } from '../support/junheng';

const oneLine = (text: string) => text.trim().split('\n').length === 1;

describe('a file that cannot be read', () => {
  const refused = (path: string) => {
    const { stdout, stderr } = failed(path);
    expect(stdout).toBe('');
    return stderr;
  };
  const failed = (path: string) => {
    const out = join(scratchFolder(), 'out.xlsx');
    const { code, stdout, stderr } = junheng('assess', path, '--out', out, '--json');
    expect(code).toBe(2);
    expect(oneLine(stderr)).toBe(true);
    expect(stderr).not.toMatch(/\bat .*:\d+/);
    expect(existsSync(out)).toBe(false);
    return { stdout, stderr };
  };
  /** A workbook of which no table is counted: the ledger says why. */
  const uncounted = (path: string) => {
    const { stdout, stderr } = failed(path);
    const { error, tables } = JSON.parse(stdout) as { error: string; tables: { state: string }[] };
    expect(error).toBe(stderr.trim());
    expect(tables.filter(({ state }) => state === 'counted')).toEqual([]);
    return stderr;
  };

  it('that is missing is named', () => {
    expect(refused('/nowhere/没有.xlsx')).toMatch(/找不到文件.*没有\.xlsx/);
  });

  it('that is a folder is named', () => {
    expect(refused(scratchFolder())).toMatch(/是文件夹/);
  });

  it('that is text without columns under the name of a workbook is called text', () => {
    const path = join(scratchFolder(), 'a.xlsx');
    writeFileSync(path, '通知，请于周五前报送。\n');
    expect(refused(path)).toMatch(/文本文件/);
  });

  it('that is half a workbook is damaged', () => {
    const path = join(scratchFolder(), 'half.xlsx');
    const whole = readFileSync(join(samples, 'county-staged.xlsx'));
    writeFileSync(path, whole.subarray(0, whole.length / 2));
    expect(refused(path)).toMatch(/损坏或不完整/);
  });

  it('that has no bytes is empty', () => {
    const path = join(scratchFolder(), 'empty.xlsx');
    writeFileSync(path, '');
    expect(refused(path)).toMatch(/空文件/);
  });

  it('that needs a password says so', async () => {
    const path = join(scratchFolder(), 'locked.xlsx');
    const workbook = await openXlsx(await countyBytes());
    writeFileSync(path, await saveXlsx(workbook, { encryption: { password: 'x', spinCount: 10 } }));
    expect(refused(path)).toMatch(/打开密码/);
  });

  it('without any cell says that there is no school table', async () => {
    const path = join(scratchFolder(), 'blank.xlsx');
    writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] }));
    expect(uncounted(path)).toMatch(/空|学校表/);
  });

  it('without a school table says what a table needs', async () => {
    const path = join(scratchFolder(), 'other.xlsx');
    writeFileSync(
      path,
      await writeXlsx({
        sheets: [
          {
            name: '收支',
            rows: [
              ['项目', '金额'],
              ['书', 3],
            ],
          },
        ],
      }),
    );
    expect(uncounted(path)).toMatch(/学校名称/);
  });

  it('whose table does not say its stage names sheet and remedy', async () => {
    const path = join(scratchFolder(), 'stage.xlsx');
    const rows = [
      ['学校名称', '在校生数', '图书册数'],
      ['甲学校', 100, 2000],
      ['乙学校', 120, 2500],
    ];
    writeFileSync(path, await writeXlsx({ sheets: [{ name: '数据', rows }] }));
    expect(uncounted(path)).toMatch(/数据.*(小学|初中)/);
  });

  it('with two columns of pupils names both', async () => {
    const path = await countyFile(scratchFolder(), { headers: { 年级数: '在校生数' } });
    expect(uncounted(path)).toMatch(/在校生数/);
  });
});

describe('wrong usage', () => {
  it.each([
    [[]],
    [['assess']],
    [['frobnicate', 'a.xlsx']],
    [['assess', 'a.xlsx', '--standard', 'best']],
    [['assess', 'a.xlsx', '--colour']],
    [['assess', 'a.xlsx', 'b.xlsx']],
    [['check', 'a.xlsx', '--out', 'b.xlsx']],
  ])('%j is answered with 64 and a hint', (args) => {
    const { code, stdout, stderr } = junheng(...args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/--help/);
  });

  it('writing onto the input is refused, under whatever path', async () => {
    const folder = scratchFolder();
    const path = await countyFile(folder);
    mkdirSync(join(folder, 'x'));
    const before = readFileSync(path);
    const { code, stderr } = junheng('assess', path, '--out', join(folder, 'x', '..', '某县.xlsx'));
    expect(code).toBe(64);
    expect(stderr).toMatch(/原/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('a fault in the entries', () => {
  const finding = async (changes: CountyChanges, rule: string) => {
    const folder = scratchFolder();
    const path = await countyFile(folder, changes);
    const before = readFileSync(path);
    const report = assessed(path, '--out', join(folder, 'out.xlsx'));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(join(folder, 'out.xlsx'))).toBe(true);
    const found = report.findings.filter((each) => each.rule === rule);
    return { report, found };
  };

  it('a sound county has no error finding and meets every CV', async () => {
    const { report } = await finding({}, '');
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.stages.primary?.dispersionVerdict).toBe('met');
  });

  it('a blank needed cell is an error at the cell; the school is undetermined', async () => {
    const { report, found } = await finding({ entries: [[2, '本科', null]] }, 'blank');
    expect(found).toMatchObject([
      { severity: 'error', sheet: '小学', cell: 'L5', school: '第3小学' },
    ]);
    const row = report.stages.primary?.rows[2];
    expect(row?.indicators.higherDegreeTeachers).toEqual({ value: null, status: 'missing' });
    expect(row?.verdict).toBe('undetermined');
    expect(report.stages.primary?.dispersionVerdict).toBe('undetermined');
    expect(report.stages.primary?.indicators.higherDegreeTeachers?.schools).toBe(5);
  });

  it('text in a number cell is an error that quotes the text', async () => {
    const { found } = await finding({ entries: [[1, '运动场地面积', '约三千']] }, 'notANumber');
    expect(found).toMatchObject([{ severity: 'error', cell: 'X4' }]);
    expect(found[0]?.message).toMatch(/约三千/);
  });

  it('a negative number is an error', async () => {
    const { found } = await finding({ entries: [[0, '县级及以上骨干教师数', -3]] }, 'negative');
    expect(found).toMatchObject([{ severity: 'error', cell: 'Q3' }]);
  });

  it('an error value is an error', async () => {
    const cell = {
      type: 'error',
      value: '#DIV/0!',
      formula: '1/0',
      formulaResult: '#DIV/0!',
    } as const;
    const { found } = await finding({ cells: [[4, columnOf('运动场地面积'), cell]] }, 'errorValue');
    expect(found).toMatchObject([{ severity: 'error', cell: 'X5' }]);
  });

  it('a formula that nobody computed is an error that says to open and save it in Excel', async () => {
    const cell = { type: 'formula', value: null, formula: 'RANK(1,X3:X4)' } as const;
    const { found } = await finding(
      { cells: [[4, columnOf('运动场地面积'), cell]] },
      'notCalculated',
    );
    expect(found).toMatchObject([{ severity: 'error', cell: 'X5' }]);
    expect(found[0]?.message).toMatch(/公式未计算.*用 Excel.*打开.*保存.*再试/);
    expect(found[0]?.message).not.toMatch(/填/);
  });

  it('zero pupils leaves the row out with a warning; the stage is unaffected', async () => {
    const { report, found } = await finding({ entries: [[5, '在校生数', 0]] }, 'zeroPupils');
    expect(found).toMatchObject([{ severity: 'warning', school: '第6小学' }]);
    expect(report.excluded.map(({ school }) => school)).toEqual(['第6小学']);
    expect(report.stages.primary?.dispersionVerdict).not.toBe('undetermined');
  });

  it('blank pupils leave the row out with an error; the stage is undetermined', async () => {
    const { report } = await finding({ entries: [[5, '在校生数', null]] }, '');
    expect(report.excluded.map(({ school }) => school)).toEqual(['第6小学']);
    expect(report.stages.primary?.dispersionVerdict).toBe('undetermined');
    expect(
      report.findings.some(({ severity, cell }) => severity === 'error' && cell === 'F8'),
    ).toBe(true);
  });

  it('one school only has CV 0 and a warning', async () => {
    const { report, found } = await finding({ schools: 1 }, 'oneSchool');
    expect(found).toMatchObject([{ severity: 'warning' }]);
    expect(report.stages.primary?.indicators.teachingArea?.cv).toBe(0);
  });

  it('a county whose schools are all out of scope has no stage, and says so', async () => {
    const entries = [0, 1, 2, 3, 4, 5].map(
      (school) => [school, '办学类型', '特殊教育学校'] as const,
    );
    const { report, found } = await finding({ entries }, 'emptyStage');
    expect(report.stages).toEqual({ primary: null, junior: null });
    expect(report.excluded).toHaveLength(6);
    expect(found.length).toBeGreaterThan(0);
  });

  it('a name that is #REF! is an error that names it; the field falls back to its header', async () => {
    const { report, found } = await finding(
      { names: [{ name: '均衡_小学_图书册数', range: '#REF!' }] },
      'brokenName',
    );
    expect(found).toMatchObject([{ severity: 'error' }]);
    expect(found[0]?.message).toMatch(/均衡_小学_图书册数/);
    expect(report.stages.primary?.rows).toHaveLength(6);
  });

  it('two columns that fit one field leave its indicator unbound, and both are named', async () => {
    const { report, found } = await finding(
      { headers: { '图书册数（册）': '网络多媒体教室数' } },
      'ambiguousColumn',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/Z.*AA/);
    expect(report.stages.primary?.indicators.multimediaRooms).toBeNull();
    expect(report.stages.primary?.indicators.teachingArea).not.toBeNull();
  });

  it('one fault among 5,000 schools is found at its cell', async () => {
    const { report, found } = await finding(
      { schools: 5000, entries: [[4321, '专科', '五']] },
      'notANumber',
    );
    expect(found).toMatchObject([{ cell: 'M4324', school: '第4322小学' }]);
    expect(report.stages.primary?.rows).toHaveLength(5000);
  });
});

describe('a place that is not free', () => {
  const outputs = async (changes: CountyChanges) => {
    const folder = scratchFolder();
    const path = await countyFile(folder, changes);
    const report = assessed(path, '--out', join(folder, 'out.xlsx'));
    const workbook = await openXlsx(readFileSync(join(folder, 'out.xlsx')));
    return { report, workbook, taken: report.findings.filter(({ rule }) => rule === 'placeTaken') };
  };
  const elsewhere = (
    taken: readonly { message: string }[],
    sheets: readonly { name: string }[],
  ) => {
    expect(taken).toHaveLength(1);
    expect(taken[0]?.message).toMatch(/均衡_优质_小学/);
    expect(sheets.map(({ name }) => name)).toContain('均衡_优质_小学');
  };

  it("the county's own data to the right of the table stays; the columns go to a sheet", async () => {
    const { taken, workbook } = await outputs({
      cells: [[3, 31, { value: '备查', type: 'string' }]],
    });
    elsewhere(taken, workbook.sheets);
    expect(workbook.sheets[0]?.rows[3]?.[31]).toBe('备查');
  });

  it('merged cells in the way stay; the columns go to a sheet', async () => {
    const { taken, workbook } = await outputs({
      sheet: { merges: [{ startRow: 3, startCol: 30, endRow: 4, endCol: 33 }] },
    });
    elsewhere(taken, workbook.sheets);
    expect(workbook.sheets[0]?.merges).toHaveLength(1);
  });

  it('a protected sheet is not written to; the columns go to a sheet', async () => {
    const { taken, workbook } = await outputs({ sheet: { protection: { sheet: true } } });
    elsewhere(taken, workbook.sheets);
    expect(workbook.sheets[0]?.rows[2]).toHaveLength(28);
  });

  it('a second run finds names that the user deleted again and leaves the rest alone', async () => {
    const folder = scratchFolder();
    const path = await countyFile(folder);
    const first = join(folder, 'first.xlsx');
    assessed(path, '--out', first);
    const workbook = await openXlsx(readFileSync(first));
    const names = workbook.namedRanges ?? [];
    workbook.namedRanges = names.filter(({ name }) => name !== '均衡_小学_图书册数');
    expect(workbook.namedRanges).toHaveLength(names.length - 1);
    writeFileSync(join(folder, 'edited.xlsx'), await saveXlsx(workbook));
    assessed(join(folder, 'edited.xlsx'), '--out', join(folder, 'second.xlsx'));
    const again = await openXlsx(readFileSync(join(folder, 'second.xlsx')));
    expect((again.namedRanges ?? []).map(({ name }) => name).sort()).toEqual(
      names.map(({ name }) => name).sort(),
    );
  });
});

describe('a workbook that cannot take the outputs', () => {
  it('whose structure is protected stays as it is; the outputs stand in a workbook of their own', async () => {
    const folder = scratchFolder();
    const path = join(folder, '某县.xlsx');
    const workbook = await openXlsx(await countyBytes());
    workbook.workbookProtection = { lockStructure: true };
    writeFileSync(path, await saveXlsx(workbook));
    const { code, stderr } = junheng('assess', path, '--out', join(folder, 'out.xlsx'), '--json');
    expect(code).toBe(0);
    expect(stderr).toMatch(/工作簿结构受保护.*某县-均衡测算\.xlsx/);
    expect(readFileSync(join(folder, 'out.xlsx')).equals(readFileSync(path))).toBe(true);
    const outputs = await openXlsx(readFileSync(join(folder, '某县-均衡测算.xlsx')));
    expect(outputs.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['均衡_优质_差异系数', '均衡_优质_小学', '均衡_数据核查']),
    );
    const names = (outputs.namedRanges ?? []).map(({ range }) => range);
    expect(names.filter((range) => range.includes("'小学'!"))).toEqual([]);
  });

  it('in a format that is only read gets its outputs in the named file, and says so', () => {
    const folder = scratchFolder();
    const path = join(samples, 'five-schools.xls');
    const { code, stderr } = junheng('assess', path, '--out', join(folder, 'out.xlsx'), '--json');
    expect([0, 1]).toContain(code);
    expect(stderr).toMatch(/\.xls 格式只能读取/);
    expect(readdirSync(folder)).toEqual(['out.xlsx']);
  });
});

describe('a file that is a web page under the name .xls', () => {
  it('is read, and saved as .xlsx with the outputs; both are said', async () => {
    const folder = scratchFolder();
    const path = join(folder, '小学.xls');
    writeFileSync(path, await countyPage());
    const out = join(folder, 'out.xlsx');
    const { code, stderr } = junheng('assess', path, '--out', out, '--json');
    expect([0, 1]).toContain(code);
    expect(stderr).toMatch(/原文件其实是网页.*新的 \.xlsx.*没有保留/);
    const names = (await openXlsx(readFileSync(out))).sheets.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['小学', '均衡_优质_差异系数']);
    expect(junheng('assess', path, '--out', join(folder, 'out.xlsm')).stderr).toMatch(/\.xlsx/);
  });

  it('gives the figures of the same county in a workbook', async () => {
    const folder = scratchFolder();
    const path = join(folder, '小学.xls');
    writeFileSync(path, await countyPage());
    expect(assessed(path).stages).toEqual(assessed(await countyFile(folder)).stages);
  });
});

/** The sheet of a county as a page. */
async function countyPage(): Promise<string> {
  const [sheet] = (await openXlsx(await countyBytes())).sheets;
  const rows = (sheet?.rows ?? []).map((row) =>
    row.map((value) => (typeof value === 'number' || typeof value === 'string' ? value : null)),
  );
  return pageOf(rows);
}

describe('text that looks like a formula', () => {
  it('comes out as text in every sheet', async () => {
    const folder = scratchFolder();
    const evil = '=HYPERLINK("http://x")';
    const path = await countyFile(folder, {
      entries: [
        [0, '学校名称', evil],
        [1, '学校名称', '+1'],
        [0, '本科', 0],
        [1, '本科', 0],
      ],
      cells: [[3, 31, { value: '备查', type: 'string' }]],
    });
    const report = assessed(path, '--out', join(folder, 'out.xlsx'));
    expect(report.stages.primary?.rows.map(({ school }) => school).slice(0, 2)).toEqual([
      evil,
      '+1',
    ]);
    const workbook = await openXlsx(readFileSync(join(folder, 'out.xlsx')));
    const texts = workbook.sheets
      .flatMap(({ rows }) => rows.flat())
      .filter((value) => value === evil);
    expect(texts.length).toBeGreaterThan(1);
    const formulas = workbook.sheets
      .flatMap(({ cells }) => [...(cells?.values() ?? [])])
      .filter(({ formula }) => formula);
    expect(formulas).toEqual([]);
  });
});

describe('the result file', () => {
  it('appears whole: no other file is left beside it', async () => {
    const folder = scratchFolder();
    const path = await countyFile(folder);
    copyFileSync(path, join(folder, 'b.xlsx'));
    assessed(path, '--out', join(folder, 'out.xlsx'));
    expect(readdirSync(folder).sort()).toEqual(['b.xlsx', 'out.xlsx', '某县.xlsx']);
  });
});
