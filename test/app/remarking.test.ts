/** 说明 through the session: given in the pane or typed on the sheet, they stay with the workbook. */
import { createSession } from '../support/sessions';
import type { Session } from '../../src/app/session';
import type { Finding } from '../../src/county/finding';
import { speaker } from '../../src/messages/speak';
import { ownedAreas } from '../../src/sheets/written';
import { sheetNamed, valueAt } from '../../src/sheets/snapshot';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import { WorkbookFailure, type WorkbookPort } from '../../src/workbook/port';
import { columnOf, countyBytes, headerRow } from '../support/counties';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const checks = '均衡_数据核查';

/** A county with a half computer in one school and a half classroom in another. */
async function opened() {
  const bytes = await countyBytes({
    entries: [
      [1, '计算机台数', 56.5],
      [3, '网络多媒体教室数', 15.5],
    ],
  });
  const workbook = await openFile(bytes);
  return { workbook, session: createSession(workbook, words) };
}

async function ran() {
  const { workbook, session } = await opened();
  await session.recalculate({ agreed: true });
  return { workbook, session };
}

describe('说明 given in the pane', () => {
  it('stands at once on 均衡_数据核查 and in the pane', async () => {
    const { workbook, session } = await ran();
    await session.remark([fractionOf(session, '第2小学')], '半台在维修');
    expect(told(session)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
    expect(await onSheet(workbook)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
  });

  it('given to many stands beside each, and one undo takes it from all', async () => {
    const { workbook, session } = await ran();
    const both = ['第2小学', '第4小学'].map((school) => fractionOf(session, school));
    await session.remark(both, '核实无误');
    expect(told(session)).toEqual({ 第2小学: '核实无误', 第4小学: '核实无误' });
    expect(await onSheet(workbook)).toEqual({ 第2小学: '核实无误', 第4小学: '核实无误' });
    await session.undo();
    expect(await onSheet(workbook)).toEqual({ 第2小学: null, 第4小学: null });
    expect(told(session)).toEqual({ 第2小学: null, 第4小学: null });
  });

  it('given to many before the first run waits for it', async () => {
    const { workbook, session } = await opened();
    await session.survey();
    const both = ['第2小学', '第4小学'].map((school) => fractionOf(session, school));
    await session.remark(both, '核实无误');
    expect(told(session)).toEqual({ 第2小学: '核实无误', 第4小学: '核实无误' });
    await session.recalculate({ agreed: true });
    expect(await onSheet(workbook)).toEqual({ 第2小学: '核实无误', 第4小学: '核实无误' });
  });

  it('leaves the list of findings and the state of the results as they are', async () => {
    const { session } = await ran();
    const before = session.state().survey?.findings;
    const lists: unknown[] = [];
    session.subscribe(() => lists.push(session.state().survey?.findings));
    await session.remark([fractionOf(session, '第2小学')], '半台在维修');
    expect(session.state().survey?.findings).toBe(before);
    expect(new Set(lists)).toEqual(new Set([before]));
    expect(session.state().freshness).toBe('fresh');
    await session.survey();
    expect(session.state().freshness).toBe('fresh');
    expect(told(session)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
  });

  it('before the first run waits for it, and is written with it', async () => {
    const { workbook, session } = await opened();
    await session.survey();
    await session.remark([fractionOf(session, '第2小学')], '半台在维修');
    expect((await workbook.read({ sheets: 'all' })).sheets).toHaveLength(1);
    expect(told(session)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
    await session.recalculate({ agreed: true });
    expect(told(session)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
    expect(await onSheet(workbook)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
  });

  it('survives later runs, another session and rows that moved', async () => {
    const { workbook, session } = await ran();
    await session.remark([fractionOf(session, '第2小学')], '半台在维修');
    await session.recalculate({ agreed: false });
    const later = createSession(workbook, words);
    await later.survey();
    expect(told(later)).toEqual({ 第2小学: '半台在维修', 第4小学: null });

    // Two schools change places; their figures stay the same.
    const cells = (await workbook.read({ sheets: 'all' })).sheets[0]?.grid?.values ?? [];
    const [second, third] = [headerRow + 2, headerRow + 3];
    for (let column = 0; column <= columnOf('计算机台数'); column += 1) {
      for (const [to, from] of [
        [second, third],
        [third, second],
      ] as const) {
        const value = cells[from]?.[column] ?? null;
        if (typeof value !== 'object') workbook.setCell('小学', to, column, value);
      }
    }
    await later.recalculate({ agreed: false });
    expect(told(later)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
    expect(await onSheet(workbook)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
  });

  it('is taken back by an empty one', async () => {
    const { workbook, session } = await ran();
    await session.remark([fractionOf(session, '第2小学')], '半台在维修');
    await session.remark([fractionOf(session, '第2小学')], '');
    expect(told(session)).toEqual({ 第2小学: null, 第4小学: null });
    expect(await onSheet(workbook)).toEqual({ 第2小学: null, 第4小学: null });
    await session.recalculate({ agreed: false });
    expect(await onSheet(workbook)).toEqual({ 第2小学: null, 第4小学: null });
  });

  it('can be undone like every write', async () => {
    const { workbook, session } = await ran();
    await session.remark([fractionOf(session, '第2小学')], '半台在维修');
    await session.undo();
    expect(told(session)).toEqual({ 第2小学: null, 第4小学: null });
    expect(await onSheet(workbook)).toEqual({ 第2小学: null, 第4小学: null });
  });

  it('is not lost when the run that wrote it is undone', async () => {
    const { session } = await opened();
    await session.survey();
    await session.remark([fractionOf(session, '第2小学')], '半台在维修');
    await session.recalculate({ agreed: true });
    await session.undo();
    expect(told(session)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
  });

  it('is not lost when the host refuses to write: the next run writes it', async () => {
    const { workbook } = await opened();
    let refused = false;
    const port: WorkbookPort = {
      ...workbook,
      apply: (plan, options) =>
        refused
          ? Promise.reject(new WorkbookFailure({ kind: 'editMode' }))
          : workbook.apply(plan, options),
    };
    const session = createSession(port, words);
    await session.recalculate({ agreed: true });
    refused = true;
    await session.remark([fractionOf(session, '第2小学')], '半台在维修');
    expect(session.state().outcome).toMatchObject({ failure: { kind: 'editMode' } });
    expect(told(session)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
    refused = false;
    await session.recalculate({ agreed: false });
    expect(await onSheet(workbook)).toEqual({ 第2小学: '半台在维修', 第4小学: null });
  });
});

describe('说明 typed on the sheet', () => {
  it('is shown in the pane and kept by the next run', async () => {
    const { workbook, session } = await ran();
    await type(workbook, '第4小学', '一间正在改造');
    await session.survey();
    expect(told(session)).toEqual({ 第2小学: null, 第4小学: '一间正在改造' });
    await session.recalculate({ agreed: false });
    expect(await onSheet(workbook)).toEqual({ 第2小学: null, 第4小学: '一间正在改造' });
  });

  it('goes before what the pane had written there earlier', async () => {
    const { workbook, session } = await ran();
    await session.remark([fractionOf(session, '第2小学')], '半台在维修');
    await type(workbook, '第2小学', '已报废');
    await session.recalculate({ agreed: false });
    expect(told(session)).toEqual({ 第2小学: '已报废', 第4小学: null });
    expect(await onSheet(workbook)).toEqual({ 第2小学: '已报废', 第4小学: null });
  });
});

function fractionOf(session: Session, school: string): Finding {
  const found = session
    .state()
    .survey?.findings.find((finding) => finding.rule === 'fraction' && finding.school === school);
  if (!found) throw new Error(`${school} has no such finding`);
  return found;
}

/** 说明 of the two findings in the pane, by school. */
function told(session: Session) {
  const { findings = [], remarks = [] } = session.state().survey ?? {};
  return Object.fromEntries(
    findings.flatMap(({ rule, school }, at) =>
      rule === 'fraction' ? [[school, remarks[at] ?? null]] : [],
    ),
  );
}

/** … and on the sheet. */
async function onSheet(workbook: FileWorkbook) {
  const { rows, column } = await remarkCells(workbook);
  return Object.fromEntries(rows.map(({ cells }) => [cells[5], cells[column] ?? null]));
}

async function type(workbook: FileWorkbook, school: string, text: string): Promise<void> {
  const { rows, column } = await remarkCells(workbook);
  const row = rows.find(({ cells }) => cells[5] === school);
  if (!row) throw new Error(`${school} is not on the sheet`);
  workbook.setCell(checks, row.at, column, text);
}

/** Rows of the findings of half things. */
async function remarkCells(workbook: FileWorkbook) {
  const snapshot = await workbook.read({ sheets: 'all' });
  const grid = sheetNamed(snapshot, checks)?.grid;
  const area = ownedAreas(snapshot).pages.get('findings_remarks')?.area;
  if (!grid || !area) throw new Error('the sheet does not stand');
  const rows = Array.from({ length: area.rows }, (_, at) => ({
    at: area.row + at,
    cells: Array.from({ length: area.column + 2 }, (__, column) =>
      valueAt(grid, area.row + at, column),
    ),
  })).filter(({ cells }) => String(cells[area.column + 1]).startsWith('fraction|'));
  return { rows, column: area.column };
}
