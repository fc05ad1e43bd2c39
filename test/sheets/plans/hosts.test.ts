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
import { contentsOf, linesOf, spotOf, textOf } from './county';

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
