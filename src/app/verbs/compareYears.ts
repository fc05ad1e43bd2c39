/**
 * 年度对比: earlier workbooks are opened one at a time and understood by their own choices; a run then writes
 * the comparison, after the user's word where nothing of ours stands, and takes it back as one write.
 */
import { mostPastYears } from '../../sheets/years/pastYears';
import { fileMessage } from '../../statistics/fileMessages';
import type { ReportYear } from '../../statistics/reportYear';
import type { GivenFile } from '../intakeState';
import { understand, type Understanding } from '../understand';
import { pastYearsFrom, type EarlierYear } from '../years/lastYears';
import { yearOfWorkbook } from '../years/yearOfWorkbook';
import type { YearsAsk, YearsTold } from '../yearsState';
import { readForVerb, refusesToCompute } from './read';
import { recalculate } from './recalculate';
import type { Work } from './work';

/** A workbook that was read; its year is null where nothing tells it. */
export interface ChosenYear {
  readonly source: string;
  readonly understanding: Understanding;
  readonly year: ReportYear | null;
}

export { carryOver } from './carryOver';

export async function chooseEarlier(
  work: Work,
  files: readonly GivenFile[],
  signal: AbortSignal,
): Promise<void> {
  work.update({ outcome: null });
  if (files.length > mostPastYears) {
    showAsk(work, { kind: 'tooMany', sources: files.map(({ name }) => name) });
    return;
  }
  const chosen: ChosenYear[] = [];
  for (const [at, file] of files.entries()) {
    work.progress('reading', at / files.length, true);
    const read = await readEarlier(work, file);
    if ('kind' in read) {
      showAsk(work, read);
      return;
    }
    chosen.push(read);
  }
  work.chosenYears = chosen;
  await compare(work, { years: {}, now: null }, signal);
}

export async function tellYears(work: Work, told: YearsTold, signal: AbortSignal): Promise<void> {
  await compare(work, told, signal);
}

/** @throws Error when nobody opens files here: a programmer's mistake */
async function readEarlier(
  { openExport }: Work,
  file: GivenFile,
): Promise<ChosenYear | Extract<YearsAsk, { readonly kind: 'unreadable' }>> {
  if (!openExport) throw new Error('this session was given nobody who opens files');
  const source = file.name;
  const bytes = await file.read().catch(() => null);
  if (!bytes) {
    const why = fileMessage('importing.unreadable.noAccess');
    return { kind: 'unreadable', source, why };
  }
  const opened = await openExport(bytes, file.name);
  if (opened.kind !== 'opened') return { kind: 'unreadable', source, why: opened.reason };
  const understanding = understand(opened.snapshot, {});
  const [refusal] = understanding.binding.refusals;
  if (refusal) return { kind: 'unreadable', source, why: refusal };
  return { source, understanding, year: yearOfWorkbook(understanding, source) };
}

async function compare(work: Work, told: YearsTold, signal: AbortSignal): Promise<void> {
  const { chosenYears } = work;
  if (chosenYears.length === 0) return;
  const understanding = await readForVerb(work, true);
  if (refusesToCompute(work, understanding)) return;
  const { snapshot, settings } = understanding;
  const now =
    told.now === null ? yearOfWorkbook(understanding, snapshot.file ?? null) : only(told.now);
  const given = chosenYears.flatMap(({ source, understanding: of, year }): EarlierYear[] => {
    const said = told.years[source];
    const known = said === undefined ? year : only(said);
    return known ? [{ source, understanding: of, year: known }] : [];
  });
  if (now === null || given.length < chosenYears.length) {
    showAsk(work, {
      kind: 'whichYear',
      sources: chosenYears.map(({ source }) => ({
        source,
        year: given.find((one) => one.source === source)?.year.last ?? null,
      })),
      now: now?.last ?? null,
    });
    return;
  }
  const answer = pastYearsFrom(given, now, settings.standard);
  if (answer.kind !== 'read') {
    showAsk(work, { kind: answer.kind, sources: answer.sources });
    return;
  }
  work.past = new Map([[settings.standard, answer.past]]);
  work.lastYear = latestOf(given);
  work.chosenYears = [];
  showAsk(work, null);
  await recalculate(work, false, signal);
}

function latestOf(given: readonly EarlierYear[]): Understanding | null {
  const [latest] = [...given].sort((a, b) => b.year.last - a.year.last);
  return latest?.understanding ?? null;
}

function only(year: number): ReportYear {
  return { first: year, last: year };
}

function showAsk(work: Work, asks: YearsAsk | null): void {
  work.update({ years: { ...work.state.years, asks } });
}
