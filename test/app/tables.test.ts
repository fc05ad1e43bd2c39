/** Tables that are not counted, in a session: said on every run, however little of the workbook it reads. */
import { createSession } from '../support/sessions';
import { speaker } from '../../src/messages/speak';
import { openFile } from '../../src/workbook/file';
import { countyBytes } from '../support/counties';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;

/** A county of primary schools, and junior schools under headers that nobody knows. */
const unknown = {
  name: '初中',
  rows: [
    ['单位', '在册', '教师'],
    ['城关初级中学', 300, 20],
    ['青石初级中学', 200, 15],
  ],
};

async function opened() {
  const workbook = await openFile(await countyBytes({ otherSheets: [unknown] }));
  return createSession(workbook, words);
}

describe('a list of schools under unknown headers', () => {
  it('is an error in the first run and in every later one', async () => {
    const session = await opened();
    const refused = () =>
      session.state().survey?.findings.filter(({ rule }) => rule === 'tableRefused');
    await session.recalculate({ agreed: true });
    expect(refused()).toMatchObject([{ severity: 'error', sheet: '初中' }]);
    await session.recalculate({ agreed: false });
    expect(refused()).toMatchObject([{ severity: 'error', sheet: '初中' }]);
  });

  it('leaves its stage and the county open until somebody says what it is', async () => {
    const session = await opened();
    await session.recalculate({ agreed: true });
    const dispersion = () =>
      session
        .state()
        .county?.blocks.find(({ id }) => id === 'dispersion')
        ?.items.map(({ id, verdict }) => [id, verdict]);
    expect(dispersion()).toEqual([
      ['dispersion.primary', 'met'],
      ['dispersion.junior', 'undetermined'],
    ]);
    session.choose({ tableStates: { 初中: 'leaveOut' } });
    await session.recalculate({ agreed: false });
    expect(session.state().survey?.findings.map(({ rule }) => rule)).not.toContain('tableRefused');
  });
});
