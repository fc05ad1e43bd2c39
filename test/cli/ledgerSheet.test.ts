/** A table that is not counted is named with its schools, in the report and on the sheet of checks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetNamed, type Snapshot } from '../../src/sheets/snapshot';
import { openFile } from '../../src/workbook/file';
import { countyFile, countyRows } from '../support/counties';
import { assessed, junheng, scratchFolder } from '../support/junheng';

const checks = '均衡_数据核查';
const others = ['河东小学', '河西小学', '山前小学', '山后小学'];

async function opened(path: string): Promise<Snapshot> {
  return (await openFile(new Uint8Array(readFileSync(path)))).read({ sheets: 'all' });
}

/** The county, and four schools more on a hidden sheet that nobody has spoken of. */
async function withHiddenSheet(): Promise<string> {
  const rows = countyRows(others.length).map((row, at) =>
    at < 2 ? row : row.map((cell, c) => (c === 0 ? `31000${at}` : c === 1 ? others[at - 2] : cell)),
  );
  const sheet = {
    name: '备用',
    hidden: true,
    rows: rows.map((row) => row.map((cell) => cell ?? null)),
  };
  return countyFile(scratchFolder(), { otherSheets: [sheet] });
}

it('says which schools a hidden table holds, and stands on the sheet', async () => {
  const path = await withHiddenSheet();
  const out = join(scratchFolder(), 'out.xlsx');
  const { findings, stages } = assessed(path, '--out', out);
  const refused = findings.find(({ rule }) => rule === 'tableRefused');
  expect(refused?.message).toContain('（河东小学、河西小学、山前小学等 4 所）');
  expect(stages.primary?.dispersionVerdict).toBe('undetermined');

  const values = sheetNamed(await opened(out), checks)?.grid?.values ?? [];
  const states = values.filter((cells) => String(cells[11]).startsWith('table|'));
  expect(states.map((cells) => [cells[1], cells[3], cells[5]])).toEqual([
    ['计入', '小学', '6所'],
    ['没有计入，待说明', '备用［隐藏］', '河东小学、河西小学、山前小学等4所'],
  ]);
});

it('says beside the figures that something is not explained, until it is', async () => {
  const path = await withHiddenSheet();
  const open = /小学 6 所 [\d,]+ 人，另有未说明的行或表，数据不全/;
  expect(junheng('assess', path).stdout).toMatch(open);
  const answered = junheng('assess', path, '--table', '备用=leaveOut').stdout;
  expect(answered).toMatch(/^ +小学 6 所 [\d,]+ 人$/m);
});

it('a second run over its own copy leaves the same cells', async () => {
  const [first, second] = [1, 2].map((at) => join(scratchFolder(), `out${at}.xlsx`));
  if (first === undefined || second === undefined) throw new Error('two files');
  assessed(await withHiddenSheet(), '--out', first);
  assessed(first, '--out', second);
  expect((await opened(second)).sheets).toEqual((await opened(first)).sheets);
});
