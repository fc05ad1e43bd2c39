/** 县级数据 as a form: what is typed stands on the sheet, and what stands there is never written over unseen. */
import { countyInputs } from '../../src/county/countyInputs';
import { createSession } from '../support/sessions';
import type { SessionState } from '../../src/app/session';
import { speaker } from '../../src/messages/speak';
import { enteredIn } from '../../src/sheets/countyForm';
import { openFile } from '../../src/workbook/file';
import { placeArea } from '../../src/sheets/area';
import { valueAt } from '../../src/sheets/snapshot';
import { countyBytes } from '../support/counties';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;

async function opened(standard: SessionState['settings']['standard'] = 'quality-2017') {
  const workbook = await openFile(await countyBytes());
  const session = createSession(workbook, words);
  session.choose({ standard });
  await session.recalculate({ agreed: true });
  await session.writeCountySheet();
  const entry = (id: string) => {
    const found = session.state().countyForm.entries.find(({ key }) => key === id);
    if (!found?.place) throw new Error(`${id} has no cell`);
    return { ...found, place: found.place };
  };
  const onSheet = async (id: string) => {
    const area = placeArea(entry(id).place);
    const { sheets } = await workbook.read({ sheets: 'all' });
    const grid = sheets.find(({ name }) => name === area?.sheet)?.grid;
    return grid && area ? valueAt(grid, area.row, area.column) : null;
  };
  const type = (key: string, text: string, was: string | number | null = null) =>
    ({ key, column: 'value', was, text }) as const;
  return { workbook, session, entry, onSheet, type };
}

describe('the form of county data', () => {
  it('has no cells before its sheet stands, and is counted from the start', async () => {
    const workbook = await openFile(await countyBytes());
    const session = createSession(workbook, words);
    await session.survey();
    const { countyForm } = session.state();
    expect(countyForm.sheet).toBeNull();
    expect(enteredIn(countyForm)).toMatchObject({ entered: 0 });
    expect(enteredIn(countyForm).of).toBeGreaterThan(50);
  });

  it('asks only for what the chosen standard needs', async () => {
    const { session } = await opened('basic-2012');
    const ids = session.state().countyForm.entries.map(({ id }) => id);
    expect(ids).toContain('appropriation0');
    expect(ids).not.toContain('gradeChinese');
    expect(session.state().countyForm.scores.length).toBeGreaterThan(0);
    const quality = (await opened()).session.state().countyForm;
    expect(quality.entries.map(({ id }) => id)).not.toContain('appropriation0');
    expect(quality.scores).toEqual([]);
  });

  it('makes the rows that a sheet made for the other standard lacks, and writes into them', async () => {
    const { session, onSheet, type } = await opened('quality-2017');
    await session.enterCounty([type('population', '12.5')]);
    session.choose({ standard: 'basic-2012' });
    await session.survey();
    await session.enterCounty([type('appropriation3', '8200')]);
    expect(session.state().outcome).toEqual({ kind: 'countyEntered', count: 1, left: [] });
    expect(await onSheet('appropriation3')).toBe(8200);
    expect(await onSheet('population')).toBe(12.5);
  });

  it('writes numbers as numbers and words as words, and tells how many', async () => {
    const { session, onSheet, type } = await opened();
    await session.enterCounty([type('population', '12.5'), type('countyName', '云岭县')]);
    expect(session.state().outcome).toEqual({ kind: 'countyEntered', count: 2, left: [] });
    expect([await onSheet('population'), await onSheet('countyName')]).toEqual([12.5, '云岭县']);
    expect(enteredIn(session.state().countyForm).entered).toBe(2);
  });

  it('makes the sheet as it is written, in one step that can be taken back', async () => {
    const workbook = await openFile(await countyBytes());
    const session = createSession(workbook, words);
    await session.recalculate({ agreed: true });
    await session.enterCounty([{ key: 'population', column: 'value', was: null, text: '12.5' }]);
    expect(session.state().outcome).toEqual({ kind: 'countyEntered', count: 1, left: [] });
    expect(enteredIn(session.state().countyForm).entered).toBe(1);
    await session.undo();
    expect(session.state().countyForm.sheet).toBeNull();
  });

  it('asks before the first write into a workbook, and writes once that is agreed', async () => {
    const session = createSession(await openFile(await countyBytes()), words);
    await session.survey();
    await session.enterCounty([{ key: 'population', column: 'value', was: null, text: '12.5' }]);
    expect(session.state().consent?.map(({ sheet }) => sheet)).toEqual(['均衡_县级数据']);
    expect(session.state().countyForm.sheet).toBeNull();
    await session.agree();
    expect(enteredIn(session.state().countyForm).entered).toBe(1);
  });

  it('takes grouped and full-width digits as the number they are', async () => {
    const { session, onSheet, type } = await opened();
    await session.enterCounty([type('gdpPerHead', '４５,６００'), type('villages', '')]);
    expect(await onSheet('gdpPerHead')).toBe(45_600);
    expect(await onSheet('villages')).toBeNull();
  });

  it('writes 简要结论 into 备注', async () => {
    const { session, entry } = await opened();
    const evident = session
      .state()
      .countyForm.entries.find(({ id }) => countyInputs[id].kind === 'conclusion');
    const key = evident?.key ?? '';
    await session.enterCounty([{ key, column: 'note', was: null, text: '布局合理' }]);
    expect(entry(key).note).toBe('布局合理');
  });

  it('leaves a cell alone that holds something else than the form showed, and names it', async () => {
    const { workbook, session, entry, onSheet, type } = await opened();
    const { place } = entry('population');
    const area = placeArea(place);
    if (!area) throw new Error('there is a cell');
    workbook.setCell(area.sheet, area.row, area.column, 33);
    await session.enterCounty([type('population', '12.5'), type('townships', '9')]);
    expect(session.state().outcome).toEqual({
      kind: 'countyEntered',
      count: 1,
      left: [`${place.sheet}!${place.cell ?? ''}`],
    });
    expect([await onSheet('population'), await onSheet('townships')]).toEqual([33, 9]);
  });

  it('makes old what is made of it, and is taken back by one undo', async () => {
    const { session, onSheet, type } = await opened();
    await session.recalculate({ agreed: false });
    await session.enterCounty([type('population', '12.5')]);
    expect(session.state().freshness).toBe('stale');
    await session.undo();
    expect(await onSheet('population')).toBeNull();
    expect(session.state().freshness).toBe('fresh');
  });
});
