/** What forms leave open, contradict or hold in the wrong place is said, never guessed over. */
import type { CellValue } from '../../../src/county/cell';
import { speaker } from '../../../src/messages/speak';
import type { ExportFile, ExportSheet } from '../../../src/statistics/exportFile';
import { readForms } from '../../../src/statistics/forms/readForms';
import type { SchoolReport } from '../../../src/statistics/schoolReport';
import type { StatisticsSchool } from '../../support/statistics/county';
import { plainStyle, writeForms, type FormsStyle } from '../../support/statistics/formsWriter';

const stage = {
  students: 120,
  byGrade: [40, 30, 20, 10, 10, 10],
  entrants: 40, leavers: 10, graduates: 12, girls: 57, boarders: 5, migrantPupils: 7, classes: 5,
  classBands: [4, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  teachers: 12, staff: 14,
  doctors: 0, masters: 1, bachelors: 6, associates: 4, upperSecondary: 1, belowUpperSecondary: 0,
  senior: 0, associateSenior: 2, intermediate: 4, assistant: 3, clerk: 2, untitled: 1,
  backbone: 3, pe: 2, music: 1, art: 1,
}; // prettier-ignore

const primary: StatisticsSchool = {
  code: '3127000001',
  name: '某县第一小学',
  type: '小学',
  ownership: '县级教育部门',
  locale: '乡村',
  county: '某县',
  countsAsSchool: true,
  parent: null,
  closed: false,
  byStage: { primary: stage },
  whole: {
    siteArea: 9000, greenArea: 1000, sportsGroundArea: 2500, buildingArea: 3000, teachingArea: 1800,
    indoorSportsArea: 300, teachingUsedAlone: 0, sportsUsedAlone: 0, teachingShared: 0, books: 4000,
    computers: 60, teacherTerminals: 12, pupilTerminals: 40, classrooms: 14, multimediaRooms: 8,
    fixedAssets: 900, equipmentValue: 55.5, peEquipment: true, musicEquipment: true,
    artEquipment: true, mathsEquipment: true, scienceEquipment: true,
  }, // prettier-ignore
};

const nineYears: StatisticsSchool = {
  ...primary,
  name: '某县第二学校',
  type: '九年一贯制学校',
  byStage: { primary: stage, junior: { ...stage, byGrade: [60, 50, 10], entrants: 60 } },
};

const write = (school: StatisticsSchool, style: Partial<FormsStyle> = {}): ExportFile =>
  writeForms(school, { ...plainStyle, names: 'plain', ...style }).file;

function read(file: ExportFile): SchoolReport {
  const report = readForms(file)?.report;
  if (!report) throw new Error('no report');
  return report;
}

/** The file with other contents in some cells: `{ '教基3112!I6': 7 }`. */
function changed(file: ExportFile, cells: Readonly<Record<string, CellValue>>): ExportFile {
  const sheets = file.sheets.map((sheet): ExportSheet => {
    const own = Object.entries(cells).flatMap(([place, value]) => {
      const [, name, letters = '', digits = ''] = /^(.+)!([A-Z]+)(\d+)$/.exec(place) ?? [];
      const column = Array.from(letters).reduce((all, one) => all * 26 + one.charCodeAt(0) - 64, 0);
      return name === sheet.name ? [{ row: Number(digits) - 1, column: column - 1, value }] : [];
    });
    const cell: ExportSheet['cell'] = (row, column) => {
      const found = own.find((one) => one.row === row && one.column === column);
      return found ? found.value : sheet.cell(row, column);
    };
    const columns = Math.max(sheet.columns, ...own.map(({ column }) => column + 1));
    return { ...sheet, cell, columns };
  });
  return { ...file, sheets };
}

const without = (school: StatisticsSchool, ...forms: string[]) => write(school, { without: forms });
const codes = (report: SchoolReport) => report.doubts.map(({ message }) => message.code);
const valueOf = (report: SchoolReport, key: string) =>
  [...report.figures].find(([name]) => name === key)?.[1].value;

it('takes a figure that looks like a year for a figure, not for a title', () => {
  const whole = { ...primary.whole, siteArea: 20751, greenArea: 2027 };
  for (const numbers of [true, false]) {
    const { figures } = read(write({ ...primary, whole }, { numbers }));
    expect([figures.get('siteArea')?.value, figures.get('greenArea')?.value]).toEqual([
      20751, 2027,
    ]);
  }
});

describe('what a form leaves open', () => {
  it('an empty cell of a form that was filled is 0', () => {
    const report = read(changed(write(primary), { '教基5176!D7': null }));
    expect(report.figures.get('sportsGroundArea')).toEqual({
      value: 0,
      source: { file: '某县第一小学(小学).xlsx', sheet: '教基5176', form: '教基5176', cell: 'D7' },
    });
  });

  it('a star is no figure, nor are words', () => {
    const report = read(changed(write(primary), { '教基5176!D12': '*', '教基5176!D13': '约60台' }));
    expect(valueOf(report, 'books')).toBeUndefined();
    const told = report.lacks.map(({ reason, keys, found, source }) => [
      reason,
      ...keys,
      found,
      source?.cell,
    ]);
    expect(told).toEqual([
      ['notApplicable', 'books', '*', 'D12'],
      ['noNumber', 'computers', '约60台', 'D13'],
    ]);
  });

  it('numbers with separators, units and full width are read', () => {
    const report = read(
      changed(write(primary), { '教基5176!D12': '４，０００册', '教基3112!I6': ' 120人 ' }),
    );
    expect(valueOf(report, 'books')).toBe(4000);
    expect(valueOf(report, 'students@primary')).toBe(120);
  });

  it('an untouched form says nothing, where a school without these is impossible', () => {
    const cells = Object.fromEntries(
      Array.from({ length: 20 }, (_, row) => [`教基5176!D${row + 5}`, null]),
    );
    const report = read(changed(write(primary), cells));
    expect(report.lacks).toEqual([
      {
        reason: 'emptyForm', form: '教基5176', source: null, found: null,
        keys: ['siteArea', 'greenArea', 'sportsGroundArea', 'books', 'computers', 'multimediaRooms', 'equipmentValue'],
      },
    ]); // prettier-ignore
    expect(valueOf(report, 'books')).toBeUndefined();
  });

  it('a block of a stage that nobody filled is no zero teachers', () => {
    const none = Object.fromEntries(
      Array.from({ length: 9 }, (_, row) => [`教基4153!C${row + 15}`, null]),
    );
    const report = read(changed(write(nineYears), none));
    expect(valueOf(report, 'intermediate@primary')).toBe(4);
    expect(valueOf(report, 'intermediate@junior')).toBeUndefined();
    // 教基4155 tells the teachers
    expect(valueOf(report, 'teachers@junior')).toBe(12);
    expect(report.lacks).toMatchObject([{ reason: 'emptyForm', form: '教基4153' }]);
  });

  it('高中 pupils of a 完全中学 come from their own form alone', () => {
    const school: StatisticsSchool = {
      ...nineYears,
      type: '完全中学',
      byStage: { junior: stage, senior: { ...stage, students: 900 } },
    };
    expect(valueOf(read(write(school)), 'students@senior')).toBe(900);
    const report = read(without(school, '教基3118'));
    expect(valueOf(report, 'students@senior')).toBeUndefined();
    expect(report.lacks).toMatchObject([
      { reason: 'noForm', form: '教基3118', keys: ['students@senior'] },
    ]);
  });
});

describe('教职工 of the whole school', () => {
  it('are those of its stage where it has but one', () => {
    expect(valueOf(read(write(primary)), 'staff@primary')).toBe(14);
  });

  it('are nobody’s where classes of another stage are attached, whatever its type says', () => {
    const report = read(write({ ...nineYears, type: '小学' }));
    expect(report.stages).toEqual(['primary', 'junior']);
    expect([...report.figures.keys()].filter((key) => key.startsWith('staff'))).toEqual([]);
    expect(codes(report)).toEqual([]);
  });
});

describe('where a figure stands', () => {
  it('a cell under a merged one has no figure of its own', () => {
    const file = write(primary);
    const sheets = file.sheets.map((sheet) =>
      sheet.name === '教基5176'
        ? { ...sheet, merges: [{ row: 5, column: 3, rows: 2, columns: 1 }] }
        : sheet,
    );
    const report = read({ ...file, sheets });
    expect(valueOf(report, 'greenArea')).toBe(1000);
    expect(report.lacks).toMatchObject([{ reason: 'noPlace', keys: ['sportsGroundArea'] }]);
  });

  it('the number of a line (编号) is never its value', () => {
    const report = read(changed(write(primary, { numbers: false }), { '教基1102续!D12': null }));
    expect(report.figures.get('backbone@primary')).toMatchObject({
      value: 0,
      source: { cell: 'D12' },
    });
  });

  it('the header counts before the number of the column', () => {
    const file = changed(write(primary), {
      '教基4155!S4': '劳动',
      '教基4155!W4': '体育与健康',
      '教基4155!W6': 9,
    });
    expect(read(file).figures.get('pe@primary')).toMatchObject({
      value: 9,
      source: { cell: 'W6' },
    });
  });

  it('the number of a column counts where no header names it, but not below another header', () => {
    expect(
      read(changed(write(primary), { '教基4155!S4': null })).figures.get('pe@primary'),
    ).toMatchObject({
      value: 2,
      source: { cell: 'S6' },
    });
    const report = read(changed(write(primary), { '教基4155!S4': '劳动' }));
    expect(valueOf(report, 'pe@primary')).toBeUndefined();
    expect(report.lacks).toMatchObject([
      { reason: 'noPlace', form: '教基4155', keys: ['pe@primary'], source: null },
    ]);
  });

  it('a line that is not there is named', () => {
    const report = read(changed(write(primary), { '教基5170!A17': '#室外用房' }));
    expect(report.lacks).toMatchObject([{ reason: 'noPlace', keys: ['indoorSportsArea'] }]);
  });

  it('equipment in 元 is told in 万元', () => {
    const file = changed(write(primary), {
      '教基5176!A19': '教学仪器设备资产值（元）',
      '教基5176!D19': 555000,
    });
    expect(valueOf(read(file), 'equipmentValue')).toBe(55.5);
  });
});

describe('which sheet is which form', () => {
  it('a wrong name is told, and what stands on the sheet is read', () => {
    const file = write(nineYears);
    const renamed = {
      ...file,
      sheets: file.sheets.map((sheet) =>
        sheet.name === '教基3115' ? { ...sheet, name: '教基2107_副本' } : sheet,
      ),
    };
    const report = read(renamed);
    expect(valueOf(report, 'students@junior')).toBe(120);
    expect(report.doubts.map(({ message }) => message)).toEqual([
      {
        code: 'schoolForms.misnamed',
        params: { sheet: '教基2107_副本', named: '教基2107', form: '教基3115' },
      },
    ]);
  });

  it('two sheets of one form with different numbers tell neither', () => {
    const file = write(primary);
    const other = changed(file, { '教基3112!I6': 130 }).sheets.filter(
      ({ name }) => name === '教基3112',
    );
    const sheets = [...file.sheets, ...other.map((sheet) => ({ ...sheet, name: '教基3112_新' }))];
    const report = read({ ...file, sheets });
    expect(valueOf(report, 'students@primary')).toBeUndefined();
    expect(valueOf(report, 'boarders@primary')).toBe(5);
    expect(report.lacks).toMatchObject([
      { reason: 'noPlace', keys: ['students@primary'], found: '120 / 130' },
    ]);
    expect(codes(report)).toContain('schoolForms.twice');
  });

  it('a file without forms is none of ours, nor is a county’s own table of the same title', () => {
    const sheet = (cells: readonly (readonly CellValue[])[]): ExportSheet => ({
      name: 'Sheet1',
      visible: true,
      cell: (row, column) => cells[row]?.[column] ?? null,
      rows: cells.length,
      columns: 4,
      merges: [],
    });
    expect(readForms({ name: '某县.xlsx', sheets: [sheet([['学校', '在校生数']])] })).toBeNull();
    const own = sheet([['小学班额情况'], ['学校名称', '合计'], ['甲校', 3]]);
    expect(readForms({ name: '某县.xlsx', sheets: [own] })).toBeNull();
  });

  it('the name of the file stands in for a missing 教基1001; without either there is no school', () => {
    const report = read(without(primary, '教基1001'));
    expect(report.identity).toMatchObject({ code: null, name: '某县第一小学', type: '小学' });
    expect(report.lacks).toMatchObject([
      { reason: 'noForm', form: '教基1001', keys: ['code', 'ownership', 'locale'] },
    ]);
    const nameless = readForms({ ...without(primary, '教基1001'), name: '2025年报表.xlsx' });
    expect(nameless?.report).toBeNull();
    expect(nameless?.reason?.code).toBe('schoolForms.noSchool');
  });

  it('years of two sheets that differ are asked about', () => {
    const report = read(changed(write(primary), { '教基5170!B2': '2024/2025学年初' }));
    expect(report.year).toBeNull();
    expect(codes(report)).toEqual(['schoolForms.years']);
    expect(read(write(primary)).year).toEqual({ first: 2025, last: 2026 });
  });
});

describe('what the forms themselves show to be wrong', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, CellValue>>, string, string])[] = [
    ['titles that do not add up', { '教基4153!C11': 9 }, 'schoolForms.sum', '专任教师数 教基4153!C6 为 12，而 C9–C14 共 6 项合计为 17'],
    ['degrees that do not add up', { '教基4155!C11': 7 }, 'schoolForms.sum', '而 C9–C14 共 6 项合计为 13'],
    ['bands that do not add up', { '教基2106!C5': 6 }, 'schoolForms.sum', '班级数 教基2106!C5 为 6，而 C6–C15 共 10 项合计为 5'],
    ['grades that do not add up', { '教基3112!L6': 31 }, 'schoolForms.sum', '在校生数 教基3112!I6 为 120，而 K6–P6 共 6 项合计为 121'],
    ['艺术 beside 音乐 and 美术', { '教基4155!U6': 2 }, 'schoolForms.sum', '艺术教师数 教基4155!T6 为 2，而 U6–V6 共 2 项合计为 3'],
    ['招生 beside 一年级', { '教基3112!D6': 41 }, 'schoolForms.unequal', '招生数 教基3112!D6 为 41，与第1年级学生数 教基3112!K6 的 40 不等'],
    ['预计毕业 beside the last grade', { '教基3112!Q6': 11 }, 'schoolForms.unequal', '预计毕业生数 教基3112!Q6 为 11'],
    ['teachers of two forms', { '教基4149!D6': 11 }, 'schoolForms.differ', '教基4153!C6 为 12，教基4149!D6 为 11，采用了前一个'],
    ['a hall larger than the rooms it is part of', { '教基5170!F17': 1900 }, 'schoolForms.partAboveWhole', '室内体育用房面积 教基5170!F17 为 1900，大于教学及辅助用房面积 教基5170!F10 的 1800'],
    ['rooms that do not add up', { '教基5170!F11': 1000 }, 'schoolForms.sum', '教基5170!F10 为 1800，而 F11–F17 共 2 项合计为 1300'],
    ['more pupils than the classes hold', { '教基3112!I6': 150, '教基3112!K6': 70, '教基3112!D6': 70 }, 'schoolForms.bandsAndPupils', '5 个班应有 40 至 140 人'],
  ]; // prettier-ignore

  it.each(cases)('%s', (_, cells, code, words) => {
    const report = read(changed(write(primary), cells));
    expect(codes(report)).toContain(code);
    const spoken = report.doubts.map(({ message }) => speaker('zh-CN')(message)).join('\n');
    expect(spoken).toContain(words);
    for (const { message } of report.doubts) {
      expect(speaker('en-US')(message)).not.toBe('');
    }
  });

  it('a sum whose parts the form does not list says nothing', () => {
    expect(
      codes(read(changed(write(primary), { '教基4153!A12': '其他', '教基4153!C11': 9 }))),
    ).toEqual([]);
  });

  it('网络多媒体教室 in two columns of the old form are added, and that is told', () => {
    const file = changed(write(primary, { shape: 'oldForms' }), {
      '基础基522!N7': '其中：网络多媒体教室',
      '基础基522!N9': '3',
    });
    const report = read(file);
    expect(report.figures.get('multimediaRooms')).toMatchObject({
      value: 11,
      source: { cell: 'L9+N9' },
    });
    expect(codes(report)).toEqual(['schoolForms.added']);
  });
});
