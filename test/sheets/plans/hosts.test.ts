/** The plans of a whole county through every layer, into a workbook file and into Excel. */
import { assessStandard } from '../../../src/app/assessStandard';
import { understand } from '../../../src/app/understand';
import { inForce } from '../../../src/county/settings';
import { speaker } from '../../../src/messages/speak';
import { layOutPlans, schoolsInLedger } from '../../../src/sheets/plans/layOutPlans';
import type { PlansInput } from '../../../src/sheets/plans/input';
import { proveOwnership } from '../../../src/sheets/ownership';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import { openFile } from '../../../src/workbook/file';
import { installExcelDouble } from '../../support/excelDouble';
import { bookOf } from '../../support/excelDouble/fixtures';
import { wholeCounty, type Spoilt } from '../../support/wholeCounty';
import { contentsOf, linesOf, spotOf, textOf, withLedgerBefore, type Line } from './county';

const spoilt: Spoilt = [
  [0, '小学县级及以上骨干教师数', 1],
  [0, '运动场地面积', 1500],
  [54, '运动场地面积', 2000],
  [54, '教学仪器设备资产值', 50],
  [54, '96平方米及以上音乐专用教室间数', 0],
];

function inputOf(snapshot: Snapshot): PlansInput {
  const understanding = understand(snapshot, {});
  const { settings, binding, tables } = understanding;
  const { county, assessment, blocks, conditions } = assessStandard(
    understanding,
    settings.standard,
  );
  return {
    snapshot,
    binding,
    tables,
    county,
    assessment,
    countyAssessment: blocks,
    conditions,
    settings: inForce(settings),
    words: { language: 'zh-CN', say: speaker('zh-CN') },
    schools: null,
    archived: ['第1小学', '第55学校'],
    remedies: [],
  };
}

describe('a workbook file', () => {
  it('gets a plan for each school that fails, and is saved faithfully', async () => {
    const workbook = await wholeCounty(spoilt);
    const input = inputOf(await workbook.read({ sheets: 'all' }));
    expect(schoolsInLedger(input)).toEqual(['第1小学', '第55学校']);
    const { plan } = layOutPlans(input);
    expect(proveOwnership(plan, input.snapshot)).toEqual([]);
    await workbook.apply(plan);
    const saved = await workbook.save();
    expect(saved.kind).toBe('faithful');
    const again = await openFile(saved.kind === 'faithful' ? saved.bytes : new Uint8Array());
    const after = await again.read({ sheets: 'all' });
    expect(contentsOf(after, '一校一策_第1小学')).toEqual(
      expect.arrayContaining(['第1小学', '5300000000', 14400, 21.6, 480]),
    );
    const through = textOf(after, '一校一策_第55学校');
    expect(through).toContain('600（小学360、初中240）');
    expect(through).toContain('音乐、美术专用教室：');
  });

  it('is the same after another run over the saved file, with the user’s entries in it', async () => {
    const first = await wholeCounty(spoilt);
    await first.apply(layOutPlans(inputOf(await first.read({ sheets: 'all' }))).plan);
    const saved = await first.save();
    const workbook = await openFile(saved.kind === 'faithful' ? saved.bytes : new Uint8Array());
    const before = await workbook.read({ sheets: 'all' });
    const missed = spotOf(before, '一校一策_第1小学', '✕ 不达标');
    workbook.setCell('一校一策_第1小学', missed.row, 6, '=张三');
    const filed = spotOf(before, '均衡_档案目录', '归档情况');
    workbook.setCell('均衡_档案目录', 10, filed.column, '缺');
    await workbook.apply(layOutPlans(inputOf(await workbook.read({ sheets: 'all' }))).plan);
    const once = await workbook.read({ sheets: 'all' });
    expect(linesOf(once, '一校一策_第1小学')[missed.row]?.[6]).toBe('=张三');
    expect(textOf(once, '均衡_问题台账')).toContain('=张三');
    expect(linesOf(once, '均衡_档案目录')[10]?.[filed.column]).toBe('缺');
    await workbook.apply(layOutPlans(inputOf(once)).plan);
    expect(await workbook.read({ sheets: 'all' })).toEqual(once);
    expect((await workbook.save()).kind).toBe('faithful');
  });

  it('the plans’ sheets are no school tables', async () => {
    const workbook = await wholeCounty(spoilt);
    const before = inputOf(await workbook.read({ sheets: 'all' }));
    await workbook.apply(layOutPlans(before).plan);
    const after = inputOf(await workbook.read({ sheets: 'all' }));
    expect(after.binding.tables.map(({ sheet }) => sheet)).toEqual(
      before.binding.tables.map(({ sheet }) => sheet),
    );
  });
});

describe('Excel', () => {
  const start = async () => {
    const made = await (await wholeCounty(spoilt)).read({ sheets: 'all' });
    const sheets = made.sheets.map(({ name, grid }) => ({ name, values: grid?.values ?? [] }));
    const excel = installExcelDouble(globalThis, bookOf({ sheets }), '365');
    const port = createExcelWorkbook();
    const input = inputOf(await port.read({ sheets: 'all' }));
    const undo = await port.apply(layOutPlans(input).plan);
    return { excel, port, undo };
  };

  it('gets upright pages, choices and hidden keys', async () => {
    const { excel } = await start();
    expect(excel.sheet('一校一策_第1小学').page).toMatchObject({ landscape: false, paper: 'A4' });
    expect(excel.sheet('一校一策_第1小学').page?.printArea?.columns).toBe(8);
    expect(excel.sheet('均衡_问题台账').validations).toHaveLength(1);
    expect(excel.sheet('均衡_档案目录').validations).toHaveLength(1);
  });

  it('keeps the choices when the lists are made again', async () => {
    const { excel, port } = await start();
    const input = inputOf(await port.read({ sheets: 'all' }));
    await port.apply(
      layOutPlans({ ...input, settings: { ...input.settings, palette: 'safe' } }).plan,
    );
    expect(excel.sheet('均衡_档案目录').validations).toHaveLength(1);
  });

  it('is the same after a second run, and as it was after both are taken back', async () => {
    const { excel, port, undo } = await start();
    const once = await port.read({ sheets: 'all' });
    const again = await port.apply(layOutPlans(inputOf(once)).plan);
    expect(await port.read({ sheets: 'all' })).toEqual(once);
    expect((await port.undo(again)).kept).toEqual([]);
    expect((await port.undo(undo)).kept).toEqual([]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['学校']);
  });
});

const ledgerSheet = '均衡_问题台账';
const lineOf = (snapshot: Snapshot, school: string): Line =>
  linesOf(snapshot, ledgerSheet).find((line) => line[2] === school) ?? [];

describe('a ledger of the version before', () => {
  it('is renewed in Excel on its sheet, its columns shown, and comes back as it was', async () => {
    const county = await (await wholeCounty(spoilt)).read({ sheets: 'all' });
    const { sheets, names } = withLedgerBefore(county);
    const book = bookOf({
      sheets: sheets.map(({ name, visibility, grid }) => ({
        name,
        visibility,
        values: grid?.values ?? [],
      })),
      names: Object.fromEntries(names.map(({ name, refersTo }) => [name, String(refersTo)])),
    });
    const excel = installExcelDouble(globalThis, book, '365');
    for (const column of [16, 17])
      excel.sheet(ledgerSheet).columns.set(column, { width: 50, hidden: true });
    const port = createExcelWorkbook();
    const before = await port.read({ sheets: 'all' });
    const undo = await port.apply(layOutPlans(inputOf(before), ['ledger']).plan);
    const after = await port.read({ sheets: 'all' });
    expect(lineOf(after, '第2学校').slice(0, 8)).toEqual([
      1, '测算', '第2学校', '城关镇', '小学', expect.stringContaining('未达到7.5'), '资源配置', '扩建运动场',
    ]); // prettier-ignore
    expect(lineOf(after, '第1小学')[0]).toBe(4);
    const isHidden = (column: number) =>
      excel.sheet(ledgerSheet).columns.get(column)?.hidden ?? false;
    expect([16, 17, 23, 24].map(isHidden)).toEqual([false, false, true, true]);
    expect((await port.undo(undo)).kept).toEqual([]);
    expect(linesOf(await port.read({ sheets: 'all' }), ledgerSheet)).toEqual(
      linesOf(before, ledgerSheet),
    );
  });
});

it('closing, mending and failing again go through a saved file', async () => {
  const first = await wholeCounty(spoilt);
  await first.apply(layOutPlans(inputOf(await first.read({ sheets: 'all' })), ['ledger']).plan);
  const reopened = async (workbook: Awaited<ReturnType<typeof wholeCounty>>) => {
    const saved = await workbook.save();
    expect(saved.kind).toBe('faithful');
    return openFile(saved.kind === 'faithful' ? saved.bytes : new Uint8Array());
  };
  const workbook = await reopened(first);
  const renew = async () => {
    const input = inputOf(await workbook.read({ sheets: 'all' }));
    await workbook.apply(layOutPlans(input, ['ledger']).plan);
    return workbook.read({ sheets: 'all' });
  };
  const before = await renew();
  const sports = spotOf(before, '学校', '运动场地面积');
  const row = linesOf(before, '学校').findIndex((line) => line.includes('第1小学'));
  const number = ofSports(before)[0];
  workbook.setCell('学校', row, sports.column, 20_000);
  const waiting = await renew();
  expect([ofSports(waiting)[0], ofSports(waiting)[11]]).toEqual([number, '待销号']);
  const at = linesOf(waiting, ledgerSheet).indexOf(ofSports(waiting));
  workbook.setCell(ledgerSheet, at, 11, '已销号');
  expect(ofSports(await renew())[15]).toBe('✓ 已达标');
  workbook.setCell('学校', row, sports.column, 1500);
  const back = ofSports(await renew());
  expect([back[0], back[11], back[15]]).toEqual([number, '未整改', '✕ 再次不达标']);
  await reopened(workbook);
});

function ofSports(snapshot: Snapshot): Line {
  return (
    linesOf(snapshot, ledgerSheet).find(
      (line) => line[2] === '第1小学' && String(line[5]).startsWith('生均体育运动场馆面积'),
    ) ?? []
  );
}
