/**
 * Whose change an event tells of: hosts from ExcelApi 1.14 say so, older ones do not. In both an edit
 * is heard whenever it comes, and what this add-in writes makes nothing old.
 */
import { createSession } from '../support/sessions';
import type { Session } from '../../src/app/session';
import { speaker } from '../../src/messages/speak';
import { createExcelWorkbook } from '../../src/workbook/excel';
import type { WorkbookChange } from '../../src/workbook/port';
import { columnOf, countyBytes, headerRow } from '../support/counties';
import { installExcelDouble } from '../support/excelDouble';
import { openBook } from '../support/excelDouble/files';
import { county, firstRun, laterRun, table } from './excelFixture';

const profiles = ['minimum', '2021', '365', 'web'] as const;
const tells = (profile: (typeof profiles)[number]) => profile !== 'minimum';

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

describe.each(profiles)('Excel %s', (profile) => {
  async function listened() {
    const { excel, port } = county(5, profile);
    await port.read({ sheets: 'all' });
    const heard: WorkbookChange[] = [];
    port.onChange((change) => heard.push(change));
    await settled();
    return { excel, port, heard };
  }

  it('tells of nothing that a run or its undo writes', async () => {
    const { port, heard } = await listened();
    await port.apply(firstRun(5));
    await port.read({ sheets: [table] });
    const undo = await port.apply(laterRun(5, 0.9));
    await port.undo(undo);
    await settled();
    expect(heard).toEqual([]);
  });

  it('tells of an edit just before a run’s request, as an uncertain one where it cannot know', async () => {
    const { excel, port, heard } = await listened();
    excel.interruptAt(2, () => excel.setCellNow(table, 2, 2, 77));
    await port.apply(firstRun(5));
    await settled();
    expect(heard).toEqual([
      { sheet: table, address: 'C3', ...(tells(profile) ? {} : { unsure: true }) },
    ]);
  });

  it('tells of an edit just before an undo’s request in the same way', async () => {
    const { excel, port, heard } = await listened();
    const undo = await port.apply(firstRun(5));
    excel.interruptAt(1, () => excel.setCellNow(table, 2, 2, 77));
    await port.undo(undo);
    await settled();
    expect(heard).toEqual([
      { sheet: table, address: 'C3', ...(tells(profile) ? {} : { unsure: true }) },
    ]);
  });

  it('tells of an edit between runs, and after an undo, for certain', async () => {
    const { excel, port, heard } = await listened();
    const undo = await port.apply(firstRun(5));
    await excel.setCell(table, 2, 2, 78);
    expect(heard).toEqual([{ sheet: table, address: 'C3' }]);
    await port.undo(undo);
    await excel.setCell(table, 3, 2, 79);
    expect(heard.slice(1)).toEqual([{ sheet: table, address: 'C4' }]);
  });

  it('tells apart what this add-in writes with events on, where the host does', async () => {
    const { heard } = await listened();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(table).getRange('C3').untrack().values = [[1]];
      await context.sync();
    });
    await settled();
    expect(heard).toEqual(tells(profile) ? [] : [{ sheet: table, address: 'C3' }]);
  });

  it('calls a run old whose entries were edited between its two requests', async () => {
    const { book } = await openBook(await countyBytes());
    const excel = installExcelDouble(globalThis, book, profile);
    const session = createSession(createExcelWorkbook(), () => ({
      language: 'zh-CN',
      say: speaker('zh-CN'),
    }));
    await session.recalculate({ agreed: true });
    expect(session.state().freshness).toBe('fresh');
    excel.interruptAt(2, () => excel.setCellNow('小学', headerRow + 1, columnOf('在校生数'), 777));
    await session.recalculate({ agreed: false });
    expect(session.state().outcome?.kind).toBe('recalculated');
    if (tells(profile)) expect(session.state().freshness).toBe('stale');
    // where the host does not tell, a look a second later does
    await until(session, ({ freshness, activity }) => freshness === 'stale' && activity === null);
    await session.recalculate({ agreed: false });
    expect(session.state().freshness).toBe('fresh');
  });
});

function until(
  session: Session,
  holds: (state: ReturnType<Session['state']>) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!holds(session.state())) return;
      leave();
      resolve();
    };
    const leave = session.subscribe(check);
    check();
  });
}
