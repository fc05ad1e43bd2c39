/** Files are added one by one; what they say is joined and laid out, and what they are not is said. */
import { startImport, type IntakeParts } from '../../src/app/importing';
import { defaultSettings } from '../../src/county/settings';
import { speaker } from '../../src/messages/speak';
import { exportFileOf } from '../../src/sheets/intake/exportFileOf';
import type { IntakeInput } from '../../src/sheets/intake/layOutIntake';
import type { Snapshot } from '../../src/sheets/snapshot';
import type { SchoolReport } from '../../src/statistics/schoolReport';
import { sheet, workbook } from '../support/grids';
import { reportOf } from '../support/statistics/reports';

const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;
const nowhere = workbook([]);

/** Readers that know a file by what stands in A1. */
function partsWith(reports: Readonly<Record<string, SchoolReport>>) {
  const laidOut: IntakeInput[] = [];
  const first = ({ sheets }: Snapshot) => String(sheets[0]?.grid?.values[0]?.[0]);
  const parts: IntakeParts = {
    forms: (file) => {
      const report = reports[String(file.sheets[0]?.cell(0, 0))];
      return report?.shape === 'newForms' ? { shape: 'newForms', report, reason: null } : null;
    },
    wide: (snapshot) => {
      const report = reports[first(snapshot)];
      return report ? { reports: [report], left: [] } : null;
    },
    layOut: (request) => {
      laidOut.push(request);
      const plan = { palette: 'builtin', operations: [], preview: [] } as const;
      return { plan, sheet: '学校数据_2025', changes: [] };
    },
  };
  return { parts, laidOut };
}

const file = (text: string) => workbook([sheet('表', [[text]])]);
const wide = reportOf({ figures: { 'students@primary': 300 } });
const form = reportOf({
  shape: 'newForms',
  file: '第一小学.xlsx',
  figures: { books: 9000 },
  usedAlone: {},
});

it('what files say is joined, and laid out with what was answered', () => {
  const { parts, laidOut } = partsWith({ 分校: wide, 教基: form });
  const collecting = startImport(parts);
  collecting.add('第一小学.xlsx', file('教基'));
  collecting.add('小学.xlsx', file('分校'));
  collecting.passOver();
  const answers = { premises: 'owned' } as const;
  const imported = collecting.finish({ into: nowhere, answers, words });
  expect(imported).toMatchObject({ kind: 'imported', sheet: '学校数据_2025', passedOver: 1 });
  const [request] = laidOut;
  expect(request?.settings).toEqual({ ...defaultSettings, premises: 'owned' });
  expect(request?.intake.files.map(({ file: name, kind }) => [name, kind])).toEqual([
    ['小学.xlsx', 'wide'],
    ['第一小学.xlsx', 'newForms'],
  ]);
  expect(request?.intake.schools).toHaveLength(1);
});

it('a question is asked before anything is laid out, and answered without reading anew', () => {
  const other = reportOf({ identity: { code: '9', county: '乙县' }, file: '乙.xlsx' });
  const { parts, laidOut } = partsWith({ 分校: wide, 乙: other });
  const collecting = startImport(parts);
  collecting.add('小学.xlsx', file('分校'));
  collecting.add('乙.xlsx', file('乙'));
  expect(collecting.finish({ into: nowhere, answers: {}, words })).toEqual({
    kind: 'asks',
    question: { kind: 'county', counties: ['乙县', '某县'] },
  });
  expect(laidOut).toEqual([]);
  collecting.finish({ into: nowhere, answers: { county: '乙县' }, words });
  expect(laidOut[0]?.intake.schools.map(({ identity }) => identity.code)).toEqual(['9']);
});

it('a file that is no export is told for what it seems to be, and an unreadable one why', () => {
  const { parts, laidOut } = partsWith({ 分校: wide });
  const collecting = startImport(parts);
  collecting.add('小学.xlsx', file('分校'));
  const table = sheet('小学', [
    ['学校名称', '在校生数', '专任教师数'],
    ['甲小学', 300, 20],
    ['乙小学', 200, 15],
  ]);
  collecting.add('县表.xlsx', workbook([table]));
  collecting.add('通知.xlsx', file('关于开会的通知'));
  collecting.add('空.xlsx', workbook([sheet('Sheet1', [])]));
  collecting.addUnreadable('坏.xlsx', { code: 'importing.unreadable.damaged' });
  collecting.finish({ into: nowhere, answers: {}, words });
  const told = laidOut[0]?.intake.files.map(({ file: name, kind, reason }) => [
    name,
    kind,
    reason?.code,
  ]);
  expect(new Set(told)).toEqual(
    new Set([
      ['小学.xlsx', 'wide', undefined],
      ['县表.xlsx', 'other', 'importing.other.schoolTable'],
      ['通知.xlsx', 'other', 'importing.other.noExport'],
      ['空.xlsx', 'other', 'importing.other.empty'],
      ['坏.xlsx', 'unreadable', 'importing.unreadable.damaged'],
    ]),
  );
});

describe('a workbook as a file of the statistics system', () => {
  it('has its cells where they stand, and ends with the last that holds something', () => {
    const snapshot = workbook([
      sheet(
        '教基3112',
        [
          ['总计', 12, null],
          [null, '', null],
        ],
        { row: 3, column: 2, merges: ['C4:D4'] },
      ),
      sheet('封面', [], { visibility: 'hidden' }),
    ]);
    const [form3112, cover] = exportFileOf('某校.xlsx', snapshot).sheets;
    expect([form3112?.cell(3, 2), form3112?.cell(3, 3), form3112?.cell(0, 0)]).toEqual([
      '总计',
      12,
      null,
    ]);
    expect([form3112?.rows, form3112?.columns, form3112?.merges]).toEqual([
      4,
      4,
      [{ row: 3, column: 2, rows: 1, columns: 2 }],
    ]);
    expect([cover?.visible, cover?.rows]).toEqual([false, 0]);
  });
});
