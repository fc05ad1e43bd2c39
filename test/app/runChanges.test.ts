/** Since the last run: what a session tells of the CVs that moved and the schools that turned. */
import { createSession } from '../support/sessions';
import { speaker } from '../../src/messages/speak';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import { columnOf, countyBytes, headerRow } from '../support/counties';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;

async function opened(bytes?: Uint8Array) {
  const workbook = await openFile(bytes ?? (await countyBytes()));
  const session = createSession(workbook, words);
  const correct = (value: number) =>
    workbook.setCell('小学', headerRow + 1, columnOf('网络多媒体教室数'), value);
  const changes = () => session.state().changes;
  return { workbook, session, correct, changes };
}

async function bytesOf(workbook: FileWorkbook): Promise<Uint8Array> {
  const saved = await workbook.save();
  if (saved.kind !== 'faithful') throw new Error(saved.differences.join());
  return saved.bytes;
}

describe('since the last run', () => {
  it('nothing is known at the first, and nothing has changed at the second', async () => {
    const { session, changes } = await opened();
    await session.recalculate({ agreed: true });
    expect(changes()).toBeNull();
    await session.recalculate({ agreed: false });
    expect(changes()).toMatchObject({ verdict: null, cvs: [], schools: [], came: [], gone: [] });
  });

  it('a correction is told by the CV that it moved', async () => {
    const { session, changes, correct } = await opened();
    await session.recalculate({ agreed: true });
    const cv = () => session.state().assessment?.stages.primary?.indicators.multimediaRooms?.cv;
    const before = cv();
    correct(1);
    await session.recalculate({ agreed: false });
    const moved = changes()?.cvs.find(({ indicator }) => indicator === 'multimediaRooms');
    expect(moved).toMatchObject({ stage: 'primary', before: { cv: before }, after: { cv: cv() } });
    expect(cv()).not.toBe(before);
  });

  it('holds for a file that is opened again with results that are up to date', async () => {
    const first = await opened();
    await first.session.recalculate({ agreed: true });
    const { session, changes, correct } = await opened(await bytesOf(first.workbook));
    await session.survey();
    correct(1);
    await session.recalculate({ agreed: false });
    expect(changes()?.cvs.map(({ indicator }) => indicator)).toContain('multimediaRooms');
  });

  it('claims nothing where the file was edited before it was opened', async () => {
    const first = await opened();
    await first.session.recalculate({ agreed: true });
    first.correct(1);
    const { session, changes } = await opened(await bytesOf(first.workbook));
    await session.survey();
    await session.recalculate({ agreed: false });
    expect(changes()).toBeNull();
  });

  it('is of one standard, and forgotten by an undo', async () => {
    const { session, changes, correct } = await opened();
    await session.recalculate({ agreed: true });
    session.choose({ standard: 'basic-2012' });
    await session.recalculate({ agreed: true });
    expect(changes()).toBeNull();
    session.choose({ standard: 'quality-2017' });
    correct(1);
    await session.recalculate({ agreed: true });
    expect(changes()?.standard).toBe('quality-2017');
    await session.undo();
    expect(changes()).toBeNull();
  });

  it('leads from the run to the sheet with the table of CVs', async () => {
    const { session } = await opened();
    await session.recalculate({ agreed: true });
    expect(session.state().outcome).toMatchObject({ dispersion: '均衡_优质_差异系数' });
  });
});
