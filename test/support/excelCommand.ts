/**
 * The production use case on the Excel adapter over the double, on any workbook file, from the command
 * line. Prints what came of it and what it cost as JSON. Exit codes: 0 done, whatever the outcome; 2 no
 * readable workbook; 64 wrong usage.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createSession } from '../../src/app/createSession';
import { userPath } from '../../src/cli/inputAndOutput';
import { speaker } from '../../src/messages/speak';
import { createExcelWorkbook } from '../../src/workbook/excel';
import type { WorkbookPort } from '../../src/workbook/port';
import type { ExcelDouble, Profile } from './excelDouble';
import { openBook, type OpenBook } from './excelDouble/files';
import type { BookState } from './excelDouble/state';

const profiles: readonly Profile[] = ['minimum', '2021', '2024', '365', 'web'];

interface Wishes {
  readonly input: string;
  readonly out: string;
  readonly standard: 'quality-2017' | 'basic-2012' | null;
  readonly runs: number;
  readonly profile: Profile;
  /** Operation of the last run's write that fails. */
  readonly failAt: number | null;
  readonly undo: boolean;
}

/** How Excel is reached, and what is told of its cost. */
export interface Reached {
  /** As `npm run` calls it. */
  readonly command: string;
  readonly install: (book: BookState, profile: Profile) => ExcelDouble;
  readonly reset: (excel: ExcelDouble) => void;
  readonly cost: (excel: ExcelDouble) => object;
}

const usage = (command: string) =>
  `用法: npm run --silent ${command} -- assess <in.xlsx> --out <out.xlsx> ` +
  `[--standard quality-2017|basic-2012] [--runs 2] [--profile ${profiles.join('|')}] ` +
  '[--fail-at <operation>] [--undo]\n';

/** @returns the exit code */
export async function excelCommand(reached: Reached): Promise<number> {
  const wishes = wishesOf(process.argv.slice(2));
  if (wishes === null) {
    process.stderr.write(usage(reached.command));
    return 64;
  }
  let opened: OpenBook;
  try {
    opened = await openBook(new Uint8Array(await readFile(wishes.input)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`无法打开工作簿 ${wishes.input}: ${reason}\n`);
    return 2;
  }
  const report = await run(wishes, reached, reached.install(opened.book, wishes.profile));
  await writeFile(wishes.out, await opened.save());
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return 0;
}

async function run(wishes: Wishes, reached: Reached, excel: ExcelDouble): Promise<object> {
  const { runs, failAt, standard, undo } = wishes;
  const session = createSession(
    failing(createExcelWorkbook(), excel, failAt, () => runNumber === runs),
    () => ({ language: 'zh-CN', say: speaker('zh-CN') }),
  );
  if (standard !== null) session.choose({ standard });
  let runNumber = 0;
  while (runNumber < runs) {
    runNumber += 1;
    reached.reset(excel);
    await session.recalculate({ agreed: true });
  }
  const cost = reached.cost(excel);
  const { outcome } = session.state();
  if (undo) await session.undo();
  return {
    outcome,
    ...(undo ? { undone: session.state().outcome } : {}),
    ...cost,
  };
}

/** The port, with an operation of a write that fails while `armed`. */
function failing(
  port: WorkbookPort,
  excel: ExcelDouble,
  failAt: number | null,
  armed: () => boolean,
): WorkbookPort {
  if (failAt === null) return port;
  return {
    ...port,
    apply: (plan, options) => {
      if (armed()) excel.failAt(failAt);
      return port.apply(plan, options);
    },
  };
}

function wishesOf(argv: readonly string[]): Wishes | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        standard: { type: 'string' },
        runs: { type: 'string', default: '1' },
        profile: { type: 'string', default: '365' },
        'fail-at': { type: 'string' },
        undo: { type: 'boolean', default: false },
      },
    });
    const [command, input] = positionals;
    const profile = profiles.find((one) => one === values.profile);
    const standard = values.standard ?? null;
    const known = standard === null || standard === 'quality-2017' || standard === 'basic-2012';
    const runs = Number(values.runs);
    const failAt = values['fail-at'] === undefined ? null : Number(values['fail-at']);
    const counts = [runs, failAt ?? 1].every((count) => Number.isInteger(count) && count >= 1);
    if (command !== 'assess' || input === undefined || positionals.length > 2) return null;
    if (values.out === undefined || profile === undefined || !known || !counts) return null;
    const place = (path: string) => userPath(path);
    const { undo } = values;
    return { input: place(input), out: place(values.out), standard, runs, profile, failAt, undo };
  } catch {
    // An option that there is not.
    return null;
  }
}
