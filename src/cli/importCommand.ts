/**
 * `import`: the exports of the statistics system become a table of the county's schools, in a new workbook
 * or a copy of the county's own. Files are opened one at a time; none of them is ever changed.
 */
import { startImport, type Collecting, type Imported } from '../app/importing';
import type { Settings } from '../county/settings';
import type { WideLeftCode } from '../sheets/intake/wideReports';
import { readSettings } from '../sheets/settingsSheet';
import type { Snapshot } from '../sheets/snapshot';
import type { Words } from '../standards/message';
import { newFile, type FileWorkbook } from '../workbook/file';
import { exportFilesOf, type NamedFile } from './exportFiles';
import type { ImportCommand } from './importArguments';
import { filesReport, importReport, leftReport } from './importReport';
import { importText, questionMessage, nothingMessage } from './importText';
import { CommandFailure, isSameFile, refuseInput, userPath } from './inputAndOutput';
import { writeCopyOrAside, type Output } from './output';
import { readInTurn } from './readInTurn';
import { readSettingsFile } from './settingsFile';
import { openInput } from './openInput';
import { print } from './writeAnswer';

type Done = Extract<Imported, { readonly kind: 'imported' }>;

/**
 * @returns the exit code: 0 all there; 1 where figures are missing or told in two ways, or something
 * that may hold schools could not be read
 * @throws CommandFailure 2 where no school was found, or county or year has to be named; 64 for an output
 * that is an input
 */
export async function runImport(command: ImportCommand, words: Words): Promise<0 | 1> {
  const out = userPath(command.out);
  const into = command.into === null ? null : userPath(command.into);
  if (into !== null) await refuseInput(into, out);
  const { files: found, passedOver } = await exportFilesOf(command.inputs);
  const files: NamedFile[] = [];
  for (const file of found) {
    await refuseInput(file.path, out);
    if (into === null || !(await isSameFile(file.path, into))) files.push(file);
  }
  const collecting = startImport();
  for (let each = 0; each < passedOver; each += 1) collecting.passOver();
  await readInTurn(
    files,
    {
      take: ({ name }, snapshot) => collecting.add(name, snapshot),
      unreadable: collecting.addUnreadable,
    },
    words,
  );
  const target = into === null ? newFile() : await openInput(into);
  const snapshot = await target.read({ sheets: 'all' });
  const answers = await answersOf(command, snapshot, words);
  const imported = collecting.finish({ into: snapshot, answers, words });
  if (imported.kind === 'asks') {
    throw refusal(command, collecting, questionMessage(imported.question), words);
  }
  if (imported.intake.schools.length === 0) {
    throw refusal(command, collecting, nothingMessage(imported.intake, words), words, imported);
  }
  const output = await writeTable(imported, { target, path: into ?? out, out, words }, (empty) =>
    collecting.finish({ into: empty, answers, words }),
  );
  if (command.json) print(JSON.stringify(importReport(imported, words), null, 1));
  else print(importText(imported, out, words));
  const stream = command.json || output.aside ? process.stderr : process.stdout;
  stream.write(`${words.say(output.said)}\n`);
  const { missing, conflicts } = imported.intake;
  return missing.length > 0 || conflicts.length > 0 || mayLackSchools(imported.intake) ? 1 : 0;
}

/** A file, a sheet or a row that could not be read may hold a school that is nowhere else. */
function mayLackSchools({ files, left }: Done['intake']): boolean {
  const isUnread = ({ file, kind, schools }: Done['intake']['files'][number]) =>
    kind === 'unreadable' ||
    (kind !== 'other' && schools === 0 && !left.some((row) => row.file === file));
  return files.some(isUnread) || left.some(({ reason }) => unreadRows.has(reason.code));
}

const unreadRows: ReadonlySet<string> = new Set<WideLeftCode>([
  'wide.left.unclear',
  'wide.left.hiddenSheet',
  'wide.left.noStage',
  'wide.left.twoStages',
  'wide.left.refused',
]);

/** Flags before the settings file, that before what the workbook keeps. */
async function answersOf(
  { answers, parents, settings }: ImportCommand,
  snapshot: Snapshot,
  words: Words,
): Promise<Partial<Settings>> {
  const file = settings === null ? {} : await readSettingsFile(userPath(settings), words);
  const kept = readSettings(snapshot).settings;
  return { ...file, ...answers, parents: { ...(file.parents ?? kept.parents), ...parents } };
}

interface Target {
  readonly target: FileWorkbook;
  /** The county's workbook; the output itself where there is none. */
  readonly path: string;
  readonly out: string;
  readonly words: Words;
}

async function writeTable(
  { plan }: Done,
  { target: workbook, path, out, words }: Target,
  again: (empty: Snapshot) => Imported,
): Promise<Output> {
  return writeCopyOrAside({
    // Which file is read, it tells by itself.
    tell: () => undefined,
    workbook,
    plan,
    path,
    out,
    words,
    fill: async (companion) => {
      const alone = again(await companion.read({ sheets: 'all' }));
      if (alone.kind === 'imported') await companion.apply(alone.plan);
    },
  });
}

/** Nothing was read: said in one line and, with --json, beside what became of each file. */
function refusal(
  { json }: ImportCommand,
  collecting: Collecting,
  said: CommandFailure['said'],
  words: Words,
  imported?: Done,
): CommandFailure {
  if (json) {
    const files = filesReport(imported?.intake.files ?? collecting.files(), words);
    const left = imported ? { left: leftReport(imported.intake.left, words) } : {};
    print(JSON.stringify({ error: words.say(said), files, ...left }, null, 1));
  }
  return new CommandFailure(2, said);
}
