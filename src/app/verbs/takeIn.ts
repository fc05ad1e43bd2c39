/**
 * 从统计报表取数: files are opened one at a time, and only what they say is kept; answers take effect
 * without reading a file again; the table is written like everything else, after the user's word, as one
 * write that can be taken back.
 */
import type { Settings } from '../../county/settings';
import { listSheetAfter } from '../../sheets/intake/listPage';
import { readSettings } from '../../sheets/settingsSheet';
import { missingCount } from '../../statistics/figureWords';
import { fileMessage } from '../../statistics/fileMessages';
import { WorkbookFailure } from '../../workbook/port';
import { fateOfGiven, namesOfGiven } from '../givenFiles';
import { startImport, type Collecting } from '../importing';
import type {
  Campus,
  GivenFile,
  IntakeAnswers,
  FoundIntake,
  IntakeFound,
  IntakeMemory,
  IntakeWritten,
} from '../intakeState';
import { waitsForConsent } from './consent';
import { computing } from './parts';
import { readAgain, readForVerb } from './read';
import { survey } from './survey';
import type { Work } from './work';
import { writePlan } from './write';

/** Where nothing of these files is kept, because the user has cancelled or a part failed, all is as before. */
export async function collect(
  work: Work,
  given: readonly GivenFile[],
  signal: AbortSignal,
): Promise<void> {
  const before = { intake: work.state.intake, memory: work.intake };
  const files = given
    .map((file) => ({ file, fate: fateOfGiven(file) }))
    .filter(({ fate }) => fate !== 'hidden');
  const read = files.filter(({ fate }) => fate === 'read').map(({ file }) => file);
  work.update({ outcome: null });
  showReading(work, { at: 0, of: read.length, name: '' });
  try {
    const collecting = before.memory?.collecting.copy() ?? startImport();
    for (let left = files.length - read.length; left > 0; left -= 1) collecting.passOver();
    await readFiles(work, read, collecting, signal);
    work.progress('reading', 0, true);
    const { snapshot } = await readForVerb(work, true);
    stopWhenCancelled(signal);
    const { answers = {}, campuses = [] } = before.memory ?? {};
    await show(work, { collecting, answers, snapshot, campuses });
  } catch (error) {
    work.intake = before.memory;
    work.update({ intake: before.intake });
    throw error;
  }
}

async function readFiles(
  work: Work,
  files: readonly GivenFile[],
  collecting: Collecting,
  signal: AbortSignal,
): Promise<void> {
  const taken = new Set(collecting.files().map(({ file }) => file));
  const names = namesOfGiven(files, taken);
  for (const [at, file] of files.entries()) {
    const name = names[at] ?? file.name;
    showReading(work, { at, of: files.length, name });
    await giveWay();
    stopWhenCancelled(signal);
    await readFile(work, file, name, collecting);
    stopWhenCancelled(signal);
  }
}

/** @throws Error when nobody opens files here: a programmer's mistake */
async function readFile(
  { openExport }: Work,
  file: GivenFile,
  name: string,
  collecting: Collecting,
): Promise<void> {
  if (!openExport) throw new Error('this session was given nobody who opens files');
  const bytes = await file.read().catch(() => null);
  if (!bytes) {
    collecting.addUnreadable(name, fileMessage('importing.unreadable.noAccess'));
    return;
  }
  const opened = await openExport(bytes, file.name);
  if (opened.kind === 'opened') collecting.add(name, opened.snapshot);
  else collecting.addUnreadable(name, opened.reason);
}

/** Gives the page its thread back, for the screen and for 取消. Timers of hidden pages would be slow. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function stopWhenCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
}

function showReading(
  work: Work,
  reading: { readonly at: number; readonly of: number; readonly name: string },
): void {
  const { intake } = work.state;
  const done = reading.of === 0 ? 0 : reading.at / reading.of;
  work.update({
    activity: { kind: 'collecting', done, cancellable: true },
    intake: { found: intake?.found ?? null, written: null, reading },
  });
}

export async function answerIntake(work: Work, answers: IntakeAnswers): Promise<void> {
  if (!work.intake) return;
  work.progress('computing', 0, false);
  await show(work, { ...work.intake, answers: { ...work.intake.answers, ...answers } });
}

export async function writeIntake(work: Work, signal: AbortSignal, agreed = false): Promise<void> {
  const { intake: memory } = work;
  if (!memory) return;
  work.update({ consent: null, outcome: null });
  const understanding = await readForVerb(work, true);
  const { snapshot } = understanding;
  const found = await show(work, { ...memory, snapshot });
  if (found.kind === 'asks' || found.imported.sheet === '') return;
  const { plan } = found.imported;
  const goOn = (now: AbortSignal) => writeIntake(work, now, true);
  if (!agreed && (await waitsForConsent(work, plan, understanding, goOn))) return;
  const written = writtenBy(found, listSheetAfter(plan, snapshot) ?? '');
  await writePlan(work, plan, signal);
  forgetChoices(work);
  await survey(work, signal);
  work.update({
    outcome: { kind: 'intakeWritten', ...written },
    intake: { reading: null, found: { ...found, isWritten: true }, written },
  });
}

/** The settings were written along with the table: from now on the workbook says them. */
function forgetChoices(work: Work): void {
  const said: readonly (keyof Settings)[] = ['county', 'year', 'premises', 'parents', 'artsColumn'];
  work.choices = Object.fromEntries(
    Object.entries(work.choices).filter(([name]) => !said.some((each) => each === name)),
  );
}

/** Looks again at what was read when a write was taken back: it may have been this one. */
export async function lookAgain(work: Work): Promise<void> {
  const { intake: memory } = work;
  const shown = work.state.intake?.written ?? null;
  if (!memory) return;
  const { snapshot } = await readAgain(work, true, false);
  const found = await show(work, { ...memory, snapshot });
  const written = found.kind === 'found' && found.isWritten ? shown : null;
  work.update({ intake: { reading: null, found, written } });
}

/** Joins what was read and lays it out over the workbook; remembers and shows it. */
async function show(work: Work, memory: IntakeMemory): Promise<IntakeFound> {
  const { collecting, answers, snapshot } = memory;
  const kept = { ...readSettings(snapshot).settings, ...work.choices };
  const parents = { ...kept.parents, ...answers.parents };
  const told = { ...work.choices, ...answers, parents: withoutEmpty(parents) };
  const imported = collecting.finish({ into: snapshot, answers: told, words: work.words() });
  const { county, year, premises } = { ...kept, ...told };
  const wish = { county, year, premises, parents: told.parents };
  if (imported.kind === 'asks') {
    return remember(work, memory, { kind: 'asks', question: imported.question, wish });
  }
  const { changesNothing } = await computing();
  const campuses = withAsked(memory.campuses, imported.intake.doubts);
  return remember(
    work,
    { ...memory, campuses },
    {
      kind: 'found',
      imported,
      campuses,
      renews: snapshot.sheets.some(({ name }) => name === imported.sheet),
      isWritten: imported.sheet !== '' && changesNothing(imported.plan, snapshot),
      wish,
    },
  );
}

function remember(work: Work, memory: IntakeMemory, found: IntakeFound): IntakeFound {
  work.intake = memory;
  work.update({ intake: { reading: null, found, written: null } });
  return found;
}

/** An empty parent takes an answer back. */
function withoutEmpty(parents: Settings['parents']): Settings['parents'] {
  return Object.fromEntries(Object.entries(parents).filter(([, parent]) => parent !== ''));
}

const parentDoubts: ReadonlySet<string> = new Set([
  'takeIn.doubt.parentNeeded',
  'takeIn.doubt.parentAbsent',
  'takeIn.doubt.parentTwice',
  'takeIn.doubt.parentCircle',
]);

type Doubts = FoundIntake['imported']['intake']['doubts'];

function withAsked(known: readonly Campus[], doubts: Doubts): readonly Campus[] {
  const asked = doubts
    .filter(({ message }) => parentDoubts.has(message.code))
    .map(({ school, code }): Campus => ({ key: code ?? school, name: school }))
    .filter(({ key }) => !known.some((campus) => campus.key === key));
  return [...known, ...asked];
}

function writtenBy({ imported }: FoundIntake, list: string): IntakeWritten {
  const { intake, sheet, changes } = imported;
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  return {
    sheet,
    list,
    schools: intake.schools.length,
    renewed: count('renewed'),
    added: count('schoolAdded'),
    missing: missingCount(intake.missing),
    conflicts: intake.conflicts.length,
  };
}
