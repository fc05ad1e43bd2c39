/** `report`: a draft in Word of one of the four papers. Whoever writes Word is read with the first of them. */
import { reportNames } from '../reports/reportKinds';
import { cliMessage } from './cliMessage';
import { CommandFailure, writeWhole } from './inputAndOutput';
import type { ReportTask } from './reportOptions';
import { solverFor } from './solverFor';
import { exitCode, print, type Assessing } from './writeAnswer';

export async function runReport(
  { kind, school }: ReportTask,
  assessing: Assessing & { readonly out: string },
): Promise<0 | 1> {
  const { command, understanding, words, out } = assessing;
  const [{ computeReport }, { writeDocx }] = await Promise.all([
    import('../app/reporting'),
    import('../word/writeDocx'),
  ]);
  const { answer, findings } = await computeReport(
    understanding,
    { kind, school },
    { words, solve: await solverFor(understanding), signal: new AbortController().signal },
  );
  if (answer.kind === 'refused') throw new CommandFailure(2, answer.why);
  const { paper } = answer;
  await writeWhole(out, await writeDocx(paper));
  if (command.json) {
    const { standard } = understanding.settings;
    const { title, code } = paper;
    print(JSON.stringify({ standard, kind: reportNames[kind], title, code, out }, null, 1));
  } else {
    const params = { name: reportNames[kind], out, code: paper.code };
    print(words.say(cliMessage('cli.report.written', params)));
  }
  return exitCode(findings);
}
