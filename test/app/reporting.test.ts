/** A session makes reports of the workbook as it stands, and changes nothing in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeReport } from '../../src/app/reporting';
import { speaker } from '../../src/messages/speak';
import { openFile } from '../../src/workbook/file';
import { madeCounty, randomFrom, understood } from '../improvement/madeCounty';
import { allText } from '../reports/papers';
import { project } from '../support/junheng';
import { createSession } from '../support/sessions';

const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;

it('makes a report without writing', async () => {
  const bytes = readFileSync(join(project, 'assets', 'samples', 'county.xlsx'));
  const workbook = await openFile(new Uint8Array(bytes));
  const session = createSession(workbook, () => words);
  const before = await workbook.read({ sheets: 'all' });
  const answer = await session.report({ kind: 'selfAssessment', school: null });
  expect(answer?.kind === 'made' && answer.paper.title).toContain('自评报告');
  expect(session.state().canUndo).toBe(false);
  expect(await workbook.read({ sheets: 'all' })).toEqual(before);
});

it('is refused with a reason for a school that there is not', async () => {
  const bytes = readFileSync(join(project, 'assets', 'samples', 'county.xlsx'));
  const session = createSession(await openFile(new Uint8Array(bytes)), () => words);
  expect(await session.report({ kind: 'schoolCheck', school: '没有' })).toEqual({
    kind: 'refused',
    why: { code: 'reports.refused.noSchool', params: { school: '没有' } },
  });
});

it('says that no plan was chosen rather than making one up', async () => {
  const making = { schools: 8, layout: 'staged', unevenness: 1, level: 1 } as const;
  const { understanding } = understood(madeCounty(randomFrom(2), making));
  const { answer } = await computeReport(
    understanding,
    { kind: 'plan', school: null },
    { words, solve: undefined, signal: new AbortController().signal },
  );
  expect(answer.kind === 'made' && allText(answer.paper)).toContain('没有选定的校际调配和购置方案');
});
