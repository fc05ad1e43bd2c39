/** The desk: files in and out, entries and their way back, what is in sight. No screen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { speaker } from '../../src/messages/speak';
import { workbench } from '../../src/messages/zh-CN/workbench';
import { sayingIn } from '../../src/messages/saying';
import type { Words } from '../../src/standards/message';
import { createDesk, type Desk } from '../../src/workbench/desk';
import { selectArea, selectCell } from '../../src/workbench/grid/selection';
import { noticeSentence } from '../../src/workbench/notices';
import { openFile } from '../../src/workbook/file';
import { unzipped, workbookBytes, workbookParts, zipped } from '../support/workbooks';

const county = new Uint8Array(
  readFileSync(join(__dirname, '..', '..', 'assets', 'samples', 'county.xlsx')),
);
const oldWorkbook = new Uint8Array(
  readFileSync(join(__dirname, '..', 'workbook', 'file', 'data', 'county.xls')),
);

const own = sayingIn('zh-CN', workbench);
const words: Words = {
  language: 'zh-CN',
  say: (message) =>
    message.code.startsWith('workbench.') ? own(message) : speaker('zh-CN')(message),
};

interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const desks: Desk[] = [];
afterAll(() => desks.forEach((desk) => desk.state().opened.session.close()));

function deskWith(): { readonly desk: Desk; readonly handed: Handed[] } {
  const handed: Handed[] = [];
  const desk = createDesk(
    () => words,
    (name, bytes) => handed.push({ name, bytes }),
  );
  desks.push(desk);
  return { desk, handed };
}

const file = (name: string, bytes: Uint8Array) => ({ name, bytes: async () => bytes });

async function opened(name: string, bytes: Uint8Array) {
  const made = deskWith();
  await made.desk.open(file(name, bytes));
  return made;
}

function select(desk: Desk, row: number, column: number): void {
  const { sheet } = desk.state();
  if (sheet) desk.select(selectCell(sheet, { row, column }));
}

const valueAt = (desk: Desk, row: number, column: number) =>
  desk.state().sheet?.cell(row, column).value;

const plain = {
  sheets: [
    {
      name: '小学',
      values: [
        ['学校', '学生数'],
        ['一小', 100],
        ['二小', 200],
      ],
    },
    { name: '初中', values: [['学校', '学生数']] },
    { name: '旧表', values: [['存']], visibility: 'hidden' as const },
  ],
};

async function run(desk: Desk): Promise<void> {
  const { session } = desk.state().opened;
  await session.survey();
  await session.recalculate({ agreed: true });
}

describe('the desk', () => {
  it('begins with a new workbook that has no sheets and nothing to lose', () => {
    const { desk } = deskWith();
    expect(desk.state()).toMatchObject({ sheet: null, unsaved: false, notice: null });
    expect(desk.state().opened.file).toBeNull();
  });

  it('opens a file at its first sheet in sight, for a session of its own', async () => {
    const { desk } = deskWith();
    const before = desk.state().opened.session;
    await desk.open(file('县表.xlsx', workbookBytes(plain)));
    const { opened: now, sheet, unsaved } = desk.state();
    expect(now.file).toBe('县表.xlsx');
    expect(now.session).not.toBe(before);
    expect(sheet?.name).toBe('小学');
    expect(unsaved).toBe(false);
  });

  it.each([
    ['notAWorkbook', new TextEncoder().encode('文字')],
    ['empty', new Uint8Array()],
    ['damaged', county.slice(0, 5000)],
  ])('says of a file that it is no workbook (%s), and keeps what is open', async (fault, bytes) => {
    const { desk } = await opened('县表.xlsx', workbookBytes(plain));
    await desk.open(file('别的.xlsx', bytes));
    expect(desk.state().notice).toEqual({ kind: 'unreadable', file: '别的.xlsx', fault });
    expect(desk.state().opened.file).toBe('县表.xlsx');
    const { notice } = desk.state();
    expect(notice && noticeSentence(notice, words)).toContain('别的.xlsx');
  });

  it('says so when the browser cannot read the file', async () => {
    const { desk } = deskWith();
    await desk.open({ name: '县表.xlsx', bytes: () => Promise.reject(new Error('gone')) });
    expect(desk.state()).toMatchObject({ busy: null, notice: { kind: 'unfetched' } });
  });

  it('asks before work is lost, and does as it is told', async () => {
    const { desk } = await opened('县表.xlsx', workbookBytes(plain));
    select(desk, 1, 1);
    desk.type('120', 'active');
    expect(desk.state().unsaved).toBe(true);
    await desk.open(file('别的.xlsx', workbookBytes(plain)));
    expect(desk.state().waiting?.name).toBe('别的.xlsx');
    await desk.answer('stay');
    expect(desk.state()).toMatchObject({ waiting: null, unsaved: true });
    await desk.open(file('别的.xlsx', workbookBytes(plain)));
    await desk.answer('open');
    expect(desk.state()).toMatchObject({ waiting: null, unsaved: false });
    expect(desk.state().opened.file).toBe('别的.xlsx');
  });
});

describe('what is in sight', () => {
  it('leaves hidden sheets out until somebody wants them', async () => {
    const { desk } = await opened('县表.xlsx', workbookBytes(plain));
    desk.showHidden(true);
    desk.activate('旧表');
    expect(desk.state().sheet?.name).toBe('旧表');
    desk.showHidden(false);
    expect(desk.state().sheet?.name).toBe('小学');
  });

  it('keeps the selection of every sheet', async () => {
    const { desk } = await opened('县表.xlsx', workbookBytes(plain));
    select(desk, 2, 1);
    desk.activate('初中');
    expect(desk.state().selection?.active).toEqual({ row: 0, column: 0 });
    desk.activate('小学');
    expect(desk.state().selection?.active).toEqual({ row: 2, column: 1 });
  });

  it('goes to a place that the pane names, and tells the selection', async () => {
    const { desk } = await opened('县表.xlsx', workbookBytes(plain));
    const { session } = desk.state().opened;
    await session.reveal({ sheet: '初中', cell: 'B1' });
    expect(desk.state()).toMatchObject({ revealed: 1, sheet: { name: '初中' } });
    expect(await session.selection()).toEqual({
      sheet: '初中',
      row: 0,
      column: 1,
      rows: 1,
      columns: 1,
    });
    await session.reveal({ sheet: '旧表', cell: 'A1' });
    expect(session.state().outcome).toMatchObject({ failure: { kind: 'hiddenSheet' } });
    desk.showHidden(true);
    await session.reveal({ sheet: '旧表', cell: 'A1' });
    expect(desk.state().sheet?.name).toBe('旧表');
  });

  it('goes elsewhere when its sheet goes', async () => {
    const { desk } = await opened('county.xlsx', county);
    await run(desk);
    desk.activate('均衡_优质_差异系数');
    await desk.state().opened.session.undo();
    expect(desk.state().sheet?.name).toBe('学校基本情况');
  });
});

describe('an entry', () => {
  it('goes where it is typed, makes results stale, and can be taken back and made again', async () => {
    const { desk } = await opened('county.xlsx', county);
    await run(desk);
    const { session } = desk.state().opened;
    select(desk, 6, 6);
    const was = valueAt(desk, 6, 6);
    expect(desk.type('1600', 'active')).toBe(true);
    expect(valueAt(desk, 6, 6)).toBe(1600);
    expect(session.state().freshness).toBe('stale');
    select(desk, 0, 0);
    desk.undo();
    expect(valueAt(desk, 6, 6)).toBe(was);
    expect(desk.state().selection?.active).toEqual({ row: 6, column: 6 });
    desk.redo();
    expect(valueAt(desk, 6, 6)).toBe(1600);
    desk.undo();
    desk.undo();
    expect(valueAt(desk, 6, 6)).toBe(was);
  });

  it('fills all selected cells where that is meant', async () => {
    const { desk } = await opened('县表.xlsx', workbookBytes(plain));
    const { sheet } = desk.state();
    if (sheet) desk.select(selectArea(sheet, { row: 1, column: 1, rows: 2, columns: 2 }));
    desk.type('7', 'selected');
    expect([1, 2].map((row) => [1, 2].map((column) => valueAt(desk, row, column)))).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('that is what the cell holds already changes nothing', async () => {
    const { desk } = await opened('县表.xlsx', workbookBytes(plain));
    select(desk, 1, 1);
    desk.type('100', 'active');
    expect(desk.state().unsaved).toBe(false);
  });

  it('of a formula is refused with a word', async () => {
    const { desk } = await opened('县表.xlsx', workbookBytes(plain));
    select(desk, 1, 1);
    expect(desk.type('=B3*2', 'active')).toBe(false);
    expect(desk.state()).toMatchObject({ notice: { kind: 'formula' }, unsaved: false });
  });

  it('on a protected sheet, or into part of a merge, is refused with a word', async () => {
    const { desk } = await opened(
      '县表.xlsx',
      workbookBytes({ sheets: [{ name: '小学', values: [[1]], protected: true }] }),
    );
    select(desk, 0, 0);
    desk.type('2', 'active');
    const { notice } = desk.state();
    expect(notice && noticeSentence(notice, words)).toContain('小学');
    expect(valueAt(desk, 0, 0)).toBe(1);
  });

  it('names the formulas that it leaves without a result', async () => {
    const parts = workbookParts({ sheets: [{ name: '小学', values: [] }] });
    const part = 'xl/worksheets/sheet1.xml';
    parts[part] = (parts[part] ?? '').replace(
      '<sheetData>',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>FORECAST(1,A1:A2,A1:A2)</f><v>3</v></c></row>',
    );
    const { desk } = await opened('县表.xlsx', zipped(parts));
    select(desk, 0, 0);
    desk.type('2', 'active');
    const { notice } = desk.state();
    expect(notice).toEqual({ kind: 'uncalculated', places: ["'小学'!B1"] });
    expect(notice && noticeSentence(notice, words)).toContain('小学!B1');
    desk.undo();
    expect(valueAt(desk, 0, 1)).toBe(3);
  });
});

describe('a file out', () => {
  it('is the whole workbook under a name that says what is in it; then nothing is unsaved', async () => {
    const { desk, handed } = await opened('county.xlsx', county);
    await run(desk);
    expect(desk.state().unsaved).toBe(true);
    await desk.download();
    expect(handed.map(({ name }) => name)).toEqual(['county-均衡测算.xlsx']);
    expect(desk.state()).toMatchObject({ unsaved: false, notice: { kind: 'downloaded' } });
    await desk.open(file('county-均衡测算.xlsx', handed[0]?.bytes ?? county));
    await desk.download();
    expect(handed[1]?.name).toBe('county-均衡测算.xlsx');
  });

  it('of an untouched workbook is that workbook', async () => {
    const { desk, handed } = await opened('county.xlsx', county);
    await desk.download();
    expect(unzipped(handed[0]?.bytes ?? new Uint8Array())).toEqual(unzipped(county));
  });

  it('holds the results alone where the workbook would suffer, and says why', async () => {
    const parts = { ...unzipSample(), '_xmlsignatures/sig1.xml': '<Signature/>' };
    const { desk, handed } = await opened('signed.xlsx', zipped(parts));
    await run(desk);
    await desk.download();
    const { notice } = desk.state();
    expect(notice).toMatchObject({ kind: 'aside', reason: { kind: 'differences' } });
    expect(notice && noticeSentence(notice, words)).toContain('signed-均衡测算.xlsx');
    const { sheets } = await (
      await openFile(handed[0]?.bytes ?? new Uint8Array())
    ).read({ sheets: 'all' });
    const names = sheets.map(({ name }) => name);
    expect(names).toContain('均衡_优质_差异系数');
    expect(names).not.toContain('学校基本情况');
  });

  it('holds the tables that were written too, and the answers to findings', async () => {
    const parts = { ...unzipSample(), '_xmlsignatures/sig1.xml': '<Signature/>' };
    const { desk, handed } = await opened('signed.xlsx', zipped(parts));
    const { session } = desk.state().opened;
    await run(desk);
    const [finding] = session.state().survey?.findings ?? [];
    if (finding) await session.remark([finding], '已核实');
    await session.writeTables();
    await desk.download();
    const book = await openFile(handed[0]?.bytes ?? new Uint8Array());
    const { sheets } = await book.read({ sheets: 'all' });
    expect(sheets.some(({ name }) => name.includes('表Ⅱ'))).toBe(true);
    const checks = sheets.find(({ name }) => name === '均衡_数据核查');
    expect(JSON.stringify(checks?.grid?.values)).toContain('已核实');
  });

  it('of a format that is only read waits for results', async () => {
    const { desk, handed } = await opened('county.xls', oldWorkbook);
    expect(desk.state().notice).toMatchObject({ kind: 'foreign', format: '.xls' });
    await desk.download();
    expect(handed).toEqual([]);
    expect(desk.state().notice).toMatchObject({ kind: 'nothingAside' });
  });

  it('holds the results of a run that a protected workbook refused', async () => {
    const parts = unzipSample();
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
      /(<workbookPr[^>]*\/>)?(<bookViews|<sheets)/,
      '$1<workbookProtection lockStructure="1"/>$2',
    );
    const { desk, handed } = await opened('guarded.xlsx', zipped(parts));
    await run(desk);
    expect(desk.state().opened.session.state().outcome).toMatchObject({
      failure: { kind: 'protectedWorkbook' },
    });
    await desk.download();
    expect(desk.state().notice).toMatchObject({ reason: { kind: 'protectedWorkbook' } });
    expect(handed).toHaveLength(1);
  });
});

function unzipSample(): Record<string, string> {
  return unzipped(county);
}
