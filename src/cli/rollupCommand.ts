/**
 * `rollup`: the counties of a city or province side by side, from their workbooks and exports, in a
 * workbook of its own. Files are opened one at a time; none of them is ever changed.
 */
import { basename, dirname } from 'node:path';
import { comparisonPlan } from '../app/rollup/comparison';
import { startRollup, type RolledUp } from '../app/rollup/rollingUp';
import type { Settings } from '../county/settings';
import type { Words } from '../standards/message';
import { newFile } from '../workbook/file';
import { cliMessage } from './cliMessage';
import type { DataSetPart } from './dataSet/writeDataSet';
import { exportFilesOf, type NamedFile } from './exportFiles';
import { CommandFailure, isSameFile, refuseInput, userPath, writeWhole } from './inputAndOutput';
import type { RollupCommand } from './rollupArguments';
import { leftFilesReport, leftLines, rollupReport, rollupText } from './rollupReport';
import { readInTurn } from './readInTurn';
import { readSettingsFile } from './settingsFile';
import { print } from './writeAnswer';

/**
 * @returns the exit code: 0 all counties counted without errors; 1 where one has error findings, or a file
 * was left out that nobody asked to leave
 * @throws CommandFailure 2 where no county was read; 64 for an output that is an input, or a file that is
 * named and not given
 */
export async function runRollup(command: RollupCommand, words: Words): Promise<0 | 1> {
  const out = command.out === null ? null : userPath(command.out);
  const { files, passedOver } = await filesOf(command, out, words);
  const wish = await wishOf(command, files, words);
  const rolling = startRollup(wish);
  await readInTurn(
    files,
    {
      take: ({ path, name }, snapshot) => {
        const folder = { place: dirname(path), name: basename(dirname(path)) };
        rolling.add(name, folder, snapshot);
      },
      unreadable: rolling.addUnreadable,
    },
    words,
  );
  if (passedOver > 0) {
    process.stderr.write(`${words.say(cliMessage('cli.rollup.passedOver', { passedOver }))}\n`);
  }
  const rolledUp = await rolling.finish(newFile, words);
  if (rolledUp.counties.length === 0) throw refusal(command, rolledUp, files.length, words);
  const part = await partOf(command, rolledUp);
  const { palette = 'builtin' } = wish.choices;
  if (out !== null) await writeComparison(command, rolledUp, palette, out, words);
  if (part) await part.write();
  if (command.json) print(JSON.stringify(rollupReport(rolledUp, words), null, 1));
  else print(rollupText(rolledUp, words));
  if (out !== null) {
    const stream = command.json ? process.stderr : process.stdout;
    stream.write(`${words.say(cliMessage('cli.rollup.written', { out }))}\n`);
  }
  if (part) sayPart(part, command, words);
  const unanswered = (part?.left.length ?? 0) > 0 || rolledUp.left.some(({ told }) => !told);
  return unanswered || rolledUp.counties.some(({ errors }) => errors > 0) ? 1 : 0;
}

/** What an earlier run wrote into a folder of counties is no county; named itself, it is refused. */
async function filesOf({ inputs }: RollupCommand, out: string | null, { say }: Words) {
  const { files: found, passedOver } = await exportFilesOf(inputs);
  const files: NamedFile[] = [];
  const named = new Set(inputs.map(userPath));
  for (const file of found) {
    if (out !== null && named.has(file.path)) await refuseInput(file.path, out);
    if (out !== null && (await isSameFile(file.path, out))) {
      process.stderr.write(`${say(cliMessage('cli.rollup.ownOutput', { path: file.name }))}\n`);
    } else files.push(file);
  }
  return { files, passedOver };
}

async function wishOf(command: RollupCommand, files: readonly NamedFile[], words: Words) {
  const file =
    command.settings === null ? {} : await readSettingsFile(userPath(command.settings), words);
  const choices: Partial<Settings> = {
    ...file,
    ...command.answers,
    ...(command.standard === null ? {} : { standard: command.standard }),
    ...(Object.keys(command.parents).length === 0
      ? {}
      : { parents: { ...file.parents, ...command.parents } }),
  };
  const fileCalled = (option: 'leave' | 'name', told: string): string => {
    const path = userPath(told);
    const found = files.find(
      (each) => each.name === told || each.path === path || basename(each.path) === told,
    );
    if (found) return found.name;
    throw new CommandFailure(64, cliMessage('cli.usage.noSuchFile', { option, found: told }));
  };
  return {
    choices,
    by: command.by,
    year: command.year ?? file.year ?? null,
    standard: command.standard ?? file.standard ?? null,
    leave: new Set(command.leave.map((told) => fileCalled('leave', told))),
    names: new Map(
      command.names.map(([told, county]) => [fileCalled('name', told), county] as const),
    ),
  };
}

async function writeComparison(
  { region }: RollupCommand,
  rolledUp: RolledUp,
  palette: Settings['palette'],
  out: string,
  words: Words,
): Promise<void> {
  const workbook = newFile();
  await workbook.apply(comparisonPlan(rolledUp, region, palette, words));
  const saved = await workbook.save();
  if (saved.kind !== 'faithful') throw new Error('a workbook of our own was not saved as written');
  await writeWhole(out, saved.bytes);
}

/** The rollup's part of the data set, made before anything is written; null where none is asked for. */
async function partOf({ parquet, region }: RollupCommand, rolledUp: RolledUp) {
  if (!parquet) return null;
  // Few ask for it.
  const { dataSetPart, writeDataSet } = await import('./dataSet/writeDataSet');
  const place = { ...parquet, region: region ?? parquet.province };
  const part = await dataSetPart(rolledUp, place);
  return { ...part, write: () => writeDataSet(part) };
}

function sayPart(
  { path, lines, left }: DataSetPart,
  { json }: RollupCommand,
  { say }: Words,
): void {
  const stream = json ? process.stderr : process.stdout;
  stream.write(`${say(cliMessage('cli.parquet.written', { path, lines }))}\n`);
  if (left.length === 0) return;
  const params = { count: left.length, counties: left.join('、') };
  process.stderr.write(`${say(cliMessage('cli.parquet.left', params))}\n`);
}

/** No county: said in one line and, with --json, beside what became of each file. */
function refusal(
  { json }: RollupCommand,
  { left }: RolledUp,
  files: number,
  words: Words,
): CommandFailure {
  const said = cliMessage('cli.rollup.nothing', { files });
  if (json) {
    const report = { error: words.say(said), left: leftFilesReport(left, words) };
    print(JSON.stringify(report, null, 1));
  } else {
    const lines = leftLines(left, words);
    if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
  }
  return new CommandFailure(2, said);
}
