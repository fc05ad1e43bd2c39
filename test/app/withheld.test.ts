/** Plans that cannot be made anew: they stay as they are, and it is said why, until that is put right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from '../support/sessions';
import type { Solve } from '../../src/app/improving';
import type { Session } from '../../src/app/session';
import type { TransferWish } from '../../src/improvement/transferProblem';
import { defaultPrices } from '../../src/improvement/prices';
import { speaker } from '../../src/messages/speak';
import { sheetNamed } from '../../src/sheets/snapshot';
import { solveHere } from '../../src/solver/inThisThread';
import { openFile, type FileWorkbook } from '../../src/workbook/file';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const sample = join(__dirname, '..', '..', 'assets', 'samples', 'county.xlsx');

const teachers: TransferWish = {
  stage: 'primary',
  indicator: 'peArtTeachers',
  limit: 0.4,
  goal: 'cv',
  locked: [],
  donorFloor: 'none',
  withinTownships: false,
  cap: null,
  thingsMove: false,
};
const computers: TransferWish = { ...teachers, indicator: 'multimediaRooms', thingsMove: true };

async function planned(wishes: readonly TransferWish[], solve: Solve | undefined = solveHere) {
  const workbook = await openFile(new Uint8Array(readFileSync(sample)));
  const session = createSession(workbook, words, solve);
  await session.recalculate({ agreed: true });
  const transfers = [];
  for (const wish of wishes) {
    const answer = await session.improve.transfers(wish);
    if (answer?.kind !== 'planned') throw new Error(JSON.stringify(answer));
    transfers.push(answer);
  }
  const chosen = { transfers, purchases: null };
  await session.improve.writeAnalysis(chosen);
  await session.improve.writePlans({ ...chosen, schools: null });
  expect(session.state().old).toEqual([]);
  return { workbook, session };
}

/** The first school's multimedia rooms and its pupils, on the sample's only sheet. */
const rooms = (workbook: FileWorkbook, value: number | null) =>
  workbook.setCell('学校基本情况', 5, 43, value);
const pupils = (workbook: FileWorkbook, value: number) =>
  workbook.setCell('学校基本情况', 5, 6, value);

const withheld = (session: Session) =>
  session.state().old.map(({ output, why }) => [output, why?.code ?? null]);

async function textOf(workbook: FileWorkbook, name: string): Promise<string> {
  const snapshot = await workbook.read({ sheets: 'all' });
  return JSON.stringify(sheetNamed(snapshot, name)?.grid?.values);
}

it('stay with the reason and keep what was chosen, and are renewed once it is put right', async () => {
  const { workbook, session } = await planned([teachers, computers]);
  const before = await textOf(workbook, '均衡_优质_调配方案');
  rooms(workbook, null);
  expect(withheld(session)).toContainEqual(['transfers', null]);
  await session.recalculate({ agreed: false });
  expect(withheld(session)).toEqual([
    ['transfers', 'transfers.incomplete'],
    ['plans', 'transfers.incomplete'],
    ['ledger', 'transfers.incomplete'],
  ]);
  expect(await textOf(workbook, '均衡_优质_调配方案')).toBe(before);
  const again = createSession(workbook, words, solveHere);
  await again.survey();
  expect(withheld(again)).toEqual([
    ['transfers', null],
    ['plans', null],
    ['ledger', null],
  ]);
  rooms(workbook, 40);
  // the reason was one of the entries before this
  expect(session.state().old.map(({ why }) => why)).not.toContainEqual(expect.anything());
  await session.recalculate({ agreed: false });
  expect(session.state().old).toEqual([]);
  const after = await textOf(workbook, '均衡_优质_调配方案');
  expect(after).not.toBe(before);
  expect(after).toContain('体育、艺术');
  expect(after).toContain('网络多媒体教室');
});

it('say so where what was asked for is too long to be kept', async () => {
  const locked = Array.from({ length: 26 }, () => '云岭县第一小学').concat(
    Array.from({ length: 1200 }, () => '云岭县第二小学'),
  );
  const { workbook, session } = await planned([{ ...teachers, locked }]);
  pupils(workbook, 1900);
  await session.recalculate({ agreed: false });
  expect(withheld(session)).toEqual([
    ['transfers', 'renewal.notKept'],
    ['plans', 'renewal.notKept'],
    ['ledger', 'renewal.notKept'],
  ]);
});

it('say so where nothing here can solve purchases', async () => {
  const { workbook, session } = await planned([]);
  const prices = { ...defaultPrices };
  const bought = await session.improve.purchases(
    { stages: ['junior'], prices },
    { seconds: 1, onProgress: () => undefined, transfers: [] },
  );
  if (bought?.kind !== 'planned') throw new Error('no plan');
  await session.improve.writeAnalysis({ transfers: [], purchases: bought });
  const unable = createSession(workbook, words);
  await unable.survey();
  pupils(workbook, 1900);
  await unable.recalculate({ agreed: false });
  expect(withheld(unable)).toEqual([['purchases', 'renewal.noSolver']]);
});

it('are none where only chosen schools have theirs: those are renewed', async () => {
  const workbook = await openFile(new Uint8Array(readFileSync(sample)));
  const session = createSession(workbook, words);
  await session.recalculate({ agreed: true });
  const request = { transfers: [], purchases: null, schools: ['云岭县第一小学'] };
  await session.improve.writePlans(request);
  pupils(workbook, 1900);
  await session.recalculate({ agreed: false });
  expect(session.state().old).toEqual([]);
  const snapshot = await workbook.read({ sheets: 'all' });
  const plan = snapshot.sheets.find(({ name }) => name.startsWith('一校一策'));
  const cells = plan?.grid?.values.flat().map(String) ?? [];
  expect(cells.some((cell) => cell.includes('云岭县第一小学'))).toBe(true);
});
