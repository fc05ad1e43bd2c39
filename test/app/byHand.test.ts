/** A workbook of which Excel computes the formulas only when it is told to. */
import { createSession } from '../support/sessions';
import { speaker } from '../../src/messages/speak';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { columnOf, countyRows, headerRow } from '../support/counties';
import { installExcelDouble } from '../support/excelDouble';
import { bookOf } from '../support/excelDouble/fixtures';
import { cellAt, putCell } from '../support/excelDouble/state';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const row = headerRow + 1;
const backbone = columnOf('县级及以上骨干教师数');

/** The first school's backbone teachers are a formula with an old result; true are 9. */
async function opened() {
  const book = bookOf({ sheets: [{ name: '小学', values: countyRows(6) }] });
  const excel = installExcelDouble(globalThis, book);
  await excel.setCell('小学', row, backbone, '=4+5');
  const sheet = excel.sheet('小学');
  excel.calculateByHand(() =>
    putCell(sheet, row, backbone, { ...cellAt(sheet, row, backbone), value: 9 }),
  );
  return { excel, session: createSession(createExcelWorkbook(), words) };
}

describe('a session over such a workbook', () => {
  it('says that results may be old, and computes when it is asked to', async () => {
    const { session } = await opened();
    const value = () =>
      session.state().assessment?.stages.primary?.rows[0]?.indicators.backboneTeachers?.value;
    await session.recalculate({ agreed: true });
    expect(session.state().mayBeOld).toBe(true);
    expect(value()).toBe(0);
    await session.calculate();
    expect(session.state()).toMatchObject({ mayBeOld: false, freshness: 'stale', activity: null });
    await session.recalculate({ agreed: false });
    expect(session.state().mayBeOld).toBe(false);
    expect(value()).toBeCloseTo((9 / 400) * 100, 12);
  });

  it('says so again after the next change', async () => {
    const { excel, session } = await opened();
    await session.survey();
    await session.calculate();
    await excel.setCell('小学', row, columnOf('班级数'), 20);
    expect(session.state().mayBeOld).toBe(true);
    await session.survey();
    expect(session.state().mayBeOld).toBe(true);
  });

  it('leaves a cell that is being edited to its end', async () => {
    const { excel, session } = await opened();
    await session.survey();
    excel.beginEdit();
    await session.calculate();
    expect(session.state()).toMatchObject({
      mayBeOld: true,
      outcome: { kind: 'failed', failure: { kind: 'editMode' } },
    });
    excel.endEdit();
  });
});
