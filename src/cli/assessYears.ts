/** `assess --last-year`: reads the workbooks of earlier years, and what of the latest is taken over. */
import { basename } from 'node:path';
import { compute, computeCountySheet, provedLayout, type Computation } from '../app/compute';
import { understand, type Understanding } from '../app/understand';
import { carriedCountyPlan, countyToCarry, hasRowsFor } from '../app/years/carriedCounty';
import {
  carriedOffers,
  choicesToCarry,
  ledgerOfLastYear,
  remarksToCarry,
  type CarriedOffer,
  type CarriedPart,
  type CarryingRun,
} from '../app/years/carriedOver';
import { pastYearsFrom, type EarlierYear } from '../app/years/lastYears';
import { yearOfWorkbook } from '../app/years/yearOfWorkbook';
import type { Settings } from '../county/settings';
import type { Snapshot } from '../sheets/snapshot';
import type { Words } from '../standards/message';
import { yearText, type ReportYear } from '../statistics/reportYear';
import { cliMessage } from './cliMessage';
import { CommandFailure, refuseInput, userPath } from './inputAndOutput';
import { openInput } from './openInput';
import { WorkbookFailure } from '../workbook/port';
import type { Assessing } from './writeAnswer';
import type { EarlierTold, YearsWish } from './yearsArguments';

/** What of the latest workbook could be taken over; `taken`: it was asked for. */
export interface CarriedReport extends CarriedOffer {
  readonly taken: boolean;
}

export interface AssessedYears {
  readonly understanding: Understanding;
  /** Makes the run again: for the copy, and for a workbook of its own. */
  readonly computed: (understanding: Understanding, words: Words) => Computation;
  /** Empty where no earlier workbook was given. */
  readonly carried: readonly CarriedReport[];
}

/** @throws CommandFailure where a workbook cannot be read, or its year is not clear */
export async function withLastYears(
  { earlier, year, carry }: YearsWish,
  given: Pick<Assessing, 'understanding' | 'path' | 'out' | 'workbook' | 'words'>,
): Promise<AssessedYears> {
  const { understanding, path } = given;
  const { snapshot, settings } = understanding;
  const read = await inTurn(earlier, (told) => earlierYear(told, given));
  const now = yearNow(year, understanding, path);
  const answer = pastYearsFrom(read, now, settings.standard);
  if (answer.kind !== 'read') {
    const params = { sources: answer.sources.join('、'), now: yearText(now) };
    throw new CommandFailure(64, cliMessage(`cli.years.${answer.kind}`, params));
  }
  const past = new Map([[settings.standard, answer.past]]);
  const latest = [...read].sort((a, b) => b.year.last - a.year.last)[0]?.understanding;
  if (!latest) throw new Error('no earlier year was given');
  const silent: Words = { language: 'zh-CN', say: ({ code }) => code };
  const before = { ...understanding, past };
  const offers = carriedOffers(latest, before, runOf(compute(before, silent)));
  const asked = (part: CarriedPart) =>
    (carry?.includes(part) ?? false) &&
    offers.some((offer) => offer.part === part && offer.items.length > 0);
  const taken = choicesToCarry(latest, understanding).filter(({ part }) => asked(part));
  const choices = Object.assign({}, ...taken.map((one) => one.choices)) as Partial<Settings>;
  const withChoices = (now: Snapshot): Understanding => ({
    ...understand(now, { ...settings, ...choices }),
    past,
  });
  let carrying = withChoices(
    asked('county') ? await withCounty(latest, { ...given, understanding: before }) : snapshot,
  );
  if (asked('ledger')) carrying = withChoices(await withLedger(latest, carrying, given));
  const computed = asked('remarks')
    ? (each: Understanding, words: Words) => {
        const { findings, remarks } = compute(each, words);
        return compute(each, words, remarksToCarry(latest, findings, remarks).byFinding);
      }
    : (each: Understanding, words: Words) => compute(each, words);
  return {
    understanding: carrying,
    computed,
    carried: offers.map((offer) => ({ ...offer, taken: asked(offer.part) })),
  };
}

function runOf({ findings, remarks, assessment, compared }: Computation): CarryingRun {
  const { id } = assessment.standard;
  return { findings, remarks, standard: id, matched: compared?.matched ?? null };
}

type Held = Pick<Assessing, 'understanding' | 'workbook' | 'words'>;

/** Into the workbook as it is held; the sheet or its rows are made where there are none. */
function withCounty(last: Understanding, held: Held): Promise<Snapshot> {
  const { workbook, understanding, words } = held;
  const { settings, snapshot } = understanding;
  const county = countyToCarry(last, understanding);
  return written('county', held, async () => {
    // the other standard's rows too, where last year answered them
    if (!hasRowsFor(county, snapshot)) {
      await workbook.apply(computeCountySheet(understanding, words, null).plan);
    }
    const now = await workbook.read({ sheets: 'all' });
    const plan = carriedCountyPlan(now, county, settings.palette);
    await workbook.apply(provedLayout({ plan }, now).plan);
  });
}

/** As `withCounty`, the open lines of the ledger. */
function withLedger(last: Understanding, now: Understanding, held: Held): Promise<Snapshot> {
  const { workbook, words } = held;
  return written('ledger', held, async () => {
    // Few take it over: what writes it is not even compiled for the others.
    const { computeCarriedLedger } = await import('../app/computeRemedies');
    const { standard, matched } = runOf(compute(now, words));
    const { body } = ledgerOfLastYear(last, now, standard, matched);
    await workbook.apply(computeCarriedLedger(now, words, body));
  });
}

/** @throws CommandFailure where the workbook refuses it */
async function written(
  part: 'county' | 'ledger',
  { workbook }: Pick<Held, 'workbook'>,
  write: () => Promise<void>,
): Promise<Snapshot> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    throw new CommandFailure(2, cliMessage('cli.years.carryRefused', { part }), { cause: error });
  }
  return workbook.read({ sheets: 'all' });
}

async function inTurn<A, B>(all: readonly A[], act: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const one of all) done.push(await act(one));
  return done;
}

/** Sheets of the workbook itself, else a file. */
async function earlierYear(
  { source, year }: EarlierTold,
  { understanding: { snapshot: own, settings }, out }: Pick<Assessing, 'understanding' | 'out'>,
): Promise<EarlierYear> {
  const sheets = source.split(/[,，、]/).map((each) => each.trim());
  const isSheet = sheets.every((name) => own.sheets.some((sheet) => sheet.name === name));
  const understanding = isSheet
    ? understandSheets(sheets, own, settings)
    : understand(await readEarlier(source, out), {});
  const [refusal] = understanding.binding.refusals;
  if (refusal) throw new CommandFailure(2, cliMessage('cli.years.refused', { source, refusal }));
  const told: ReportYear | null =
    year === null
      ? yearOfWorkbook(understanding, isSheet ? null : basename(source))
      : { first: year, last: year };
  if (!told) throw new CommandFailure(64, cliMessage('cli.years.whichYear', { source }));
  return { understanding, year: told, source: isSheet ? source : basename(source) };
}

/** Never written onto, as no input is. */
async function readEarlier(source: string, out: string | null): Promise<Snapshot> {
  const path = userPath(source);
  if (out !== null) await refuseInput(path, out);
  const workbook = await openInput(path);
  return workbook.read({ sheets: 'all' });
}

/** The named sheets count, and no other table. */
function understandSheets(
  names: readonly string[],
  snapshot: Snapshot,
  settings: Settings,
): Understanding {
  const { binding } = understand(snapshot, settings);
  const tableStates = Object.fromEntries(
    binding.ledger.map(({ key, sheet }) => [key, names.includes(sheet) ? 'count' : 'leaveOut']),
  );
  return understand(snapshot, { ...settings, tableStates });
}

/** The year of the workbook: as it is told, as it was kept, or as its tables and its name say. */
function yearNow(told: number | null, understanding: Understanding, path: string): ReportYear {
  if (told !== null) return { first: told, last: told };
  const found = yearOfWorkbook(understanding, basename(path));
  if (!found) throw new CommandFailure(64, cliMessage('cli.years.whichYearNow'));
  return found;
}
