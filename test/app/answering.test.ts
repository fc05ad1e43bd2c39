/**
 * Questions about tables, rows and schools, answered as in the pane: over the Excel adapter and the
 * Excel in memory, from the answer to the workbook that is opened again.
 */
import { createSession } from '../support/sessions';
import type { Session } from '../../src/app/session';
import { placeTold } from '../../src/county/answerPlaces';
import type { CellValue } from '../../src/county/cell';
import { speaker } from '../../src/messages/speak';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { columnOf, headerRow } from '../support/counties';
import { installExcelDouble } from '../support/excelDouble';
import { bookOf } from '../support/excelDouble/fixtures';
import { manySheets, schoolRows } from '../support/manySheets';
import { lasting } from '../workbook/excelFixture';

type Sheets = Parameters<typeof bookOf>[0]['sheets'];

function opened(sheets: Sheets, names: Readonly<Record<string, string>> = {}) {
  const excel = installExcelDouble(globalThis, bookOf({ sheets, names }));
  return { excel, session: openedAgain() };
}

function openedAgain(): Session {
  const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;
  return createSession(createExcelWorkbook(), () => words);
}

const sheetsNamed = (...names: readonly string[]): Sheets =>
  manySheets.filter(({ name }) => names.includes(name));

const stateOf = (session: Session, sheet: string) =>
  session.state().survey?.ledger.find((entry) => entry.sheet === sheet)?.state;

const primaryVerdicts = (session: Session) =>
  session.state().assessment?.stages.primary?.dispersionVerdict;

describe('an answer', () => {
  it('about a row counts at once, and is found again in a later session', async () => {
    const { session } = opened(sheetsNamed('小学'));
    await session.survey();
    expect(session.state().survey?.openStages).toEqual(['primary']);
    await session.recalculate({ agreed: true });
    expect(primaryVerdicts(session)).toBe('undetermined');
    await session.answer({ rowKinds: { [placeTold('小学', '2199999999')]: 'total' } });
    expect(session.state().survey?.openStages).toEqual([]);
    expect(session.state().freshness).toBe('stale');
    await session.recalculate({ agreed: false });
    expect(primaryVerdicts(session)).not.toBe('undetermined');
    const later = openedAgain();
    await later.survey();
    expect(later.state()).toMatchObject({ freshness: 'fresh', survey: { openStages: [] } });
  });

  it('that is taken back asks again', async () => {
    const { session } = opened(sheetsNamed('小学'));
    await session.answer({ rowKinds: { [placeTold('小学', '2199999999')]: 'note' } });
    await session.recalculate({ agreed: true });
    const later = openedAgain();
    await later.survey();
    await later.answer({ rowKinds: {} });
    expect(later.state().survey?.openStages).toEqual(['primary']);
    await later.recalculate({ agreed: false });
    const last = openedAgain();
    await last.survey();
    expect(last.state().survey?.openStages).toEqual(['primary']);
  });

  it('about a hidden table counts it, or leaves it out', async () => {
    const { session } = opened(sheetsNamed('初中', '待并入小学'));
    await session.survey();
    expect(stateOf(session, '待并入小学')).toBe('refused');
    await session.answer({ tableStates: { 待并入小学: 'count' } });
    expect(stateOf(session, '待并入小学')).toBe('counted');
    expect(session.state().survey?.openStages).toEqual([]);
    await session.answer({ tableStates: { 待并入小学: 'leaveOut' } });
    expect(stateOf(session, '待并入小学')).toBe('leftOut');
  });
});

describe('what is not counted', () => {
  it('is asked about beside tables that are', async () => {
    const { session } = opened(sheetsNamed('小学', '青石镇小学', '待并入小学'));
    await session.survey();
    const { refusals, tables } = session.state().survey ?? {};
    expect(tables).toHaveLength(1);
    expect(refusals?.map(({ code }) => code).sort()).toEqual([
      'refused.hidden',
      'refused.unknownHeaders',
    ]);
  });

  it('stays in question in every run, though a run reads less of the workbook', async () => {
    const { session } = opened(sheetsNamed('初中', '待并入小学'));
    const asked = () => session.state().survey?.ledger.map(({ sheet, state }) => [sheet, state]);
    await session.survey();
    const before = asked();
    await session.recalculate({ agreed: true });
    await session.recalculate({ agreed: false });
    expect(asked()).toEqual(before);
    expect(session.state().survey?.openStages).toEqual(['primary']);
  });
});

describe('columns that are pointed out under headers of the county’s own', () => {
  const sheet = '青石镇小学';
  const point = {
    kind: 'point',
    sheet,
    columns: [
      { column: 1, field: 'name', stage: null },
      { column: 2, field: 'students', stage: null },
    ],
    stage: 'primary',
  } as const;

  it('make a table, by their headers, and names that last', async () => {
    const { session, excel } = opened(sheetsNamed(sheet));
    await session.survey();
    expect(session.state().survey?.unread).toMatchObject([{ sheet, nameColumn: 1 }]);
    await session.correct(point);
    expect(session.state().settings.fieldColumns).toEqual({
      '青石镇小学!办学点': 'name',
      '青石镇小学!娃娃': 'students',
    });
    expect(session.state().survey).toMatchObject({ unread: [], tables: [{ sheet, rowCount: 6 }] });
    await session.recalculate({ agreed: true });
    const names = excel.book.names.map(({ name, formula }) => [name, formula]);
    expect(names).toContainEqual([`均衡_${sheet}_在校生数`, `='${sheet}'!$C$2:$C$7`]);
    const once = lasting(excel);
    await openedAgain().recalculate({ agreed: false });
    expect(lasting(excel)).toEqual(once);
  });

  it('are told by letters where two headers say the same, whichever comes first', async () => {
    const values = manySheets.find(({ name }) => name === sheet)?.values ?? [];
    const twice = values.map((row, at) => [...row, at === 0 ? '娃娃' : 1]);
    const { session } = opened([
      { name: sheet, values: twice.map((row) => [row[1], row[6], row[2], row[3]] as CellValue[]) },
    ]);
    await session.survey();
    await session.correct({
      ...point,
      columns: [
        { column: 0, field: 'name', stage: null },
        { column: 2, field: 'students', stage: null },
      ],
    });
    expect(session.state().settings.fieldColumns).toEqual({
      '青石镇小学!办学点': 'name',
      '青石镇小学!$C': 'students',
    });
    expect(session.state().survey?.tables).toMatchObject([{ sheet, rowCount: 6 }]);
    const { fieldColumns } = session.state().settings;
    const reversed = Object.fromEntries(Object.entries(fieldColumns).reverse());
    await session.answer({ fieldColumns: reversed });
    expect(session.state().survey?.tables).toMatchObject([{ sheet, rowCount: 6 }]);
    await session.answer({
      fieldColumns: { '青石镇小学!$A': 'name', '青石镇小学!$C': 'students' },
    });
    expect(session.state().survey?.tables).toMatchObject([{ sheet, rowCount: 6 }]);
  });

  it('change nothing where they hold no schools', async () => {
    const { session } = opened(sheetsNamed(sheet, '初中'));
    await session.survey();
    await session.correct({
      ...point,
      columns: [{ column: 40, field: 'name', stage: null }],
    });
    expect(session.state().settings.fieldColumns).toEqual({});
  });

  it('are last year’s where the headers are the same', async () => {
    const values = manySheets.find(({ name }) => name === sheet)?.values ?? [];
    const lastYear = values.map((row) => [
      row[0] ?? null,
      row[2] ?? null,
      row[1] ?? null,
      row[4] ?? null,
    ]);
    const { session } = opened(
      [
        { name: '2024年乡镇小学', values: lastYear },
        { name: sheet, values },
      ],
      {
        去年_学校名称: "'2024年乡镇小学'!$C$2:$C$7",
        去年_在校生数: "'2024年乡镇小学'!$B$2:$B$7",
        去年_骨干教师数: "'2024年乡镇小学'!$D$2:$D$7",
      },
    );
    // a list of schools that are all counted is left out, but may be pointed at
    await session.survey();
    expect(stateOf(session, sheet)).toBe('leftOut');
    expect(session.state().survey?.unread).toMatchObject([{ sheet }]);
    await session.answer({ tableStates: { '2024年乡镇小学': 'lastYear' } });
    expect(stateOf(session, sheet)).toBe('refused');
    const [unread] = session.state().survey?.unread ?? [];
    expect(unread?.takeOvers).toEqual([
      {
        sheet: '2024年乡镇小学',
        fieldColumns: {
          '青石镇小学!办学点': 'name',
          '青石镇小学!娃娃': 'students',
          '青石镇小学!骨干': 'backbone',
        },
      },
    ]);
    await session.answer({ fieldColumns: unread?.takeOvers[0]?.fieldColumns ?? {} });
    expect(session.state().survey?.tables).toMatchObject([{ sheet, rowCount: 6 }]);
  });
});

it('a school below the table that is taken in may be said to be none', async () => {
  const rows = schoolRows('小学基本情况', '小学', '小学', 6);
  const { session, excel } = opened([{ name: '小学', values: rows }]);
  await session.recalculate({ agreed: true });
  const below = headerRow + 1 + 6;
  await excel.setCell('小学', below, columnOf('学校名称'), '新建路小学');
  await excel.setCell('小学', below, columnOf('在校生数'), 300);
  await session.survey();
  const found = session.state().survey?.findings.map(({ rule }) => rule);
  expect(found).toContain('rowsTakenIn');
  await session.answer({ rowKinds: { [placeTold('小学', '新建路小学')]: 'note' } });
  expect(session.state().survey?.ledger[0]?.rows).toMatchObject({ school: 6, note: 1 });
});
