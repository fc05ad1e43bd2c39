/** `assess --last-year`: reads the workbooks of earlier years, and what of the latest is taken over. */
import { basename } from 'node:path';
import { compute, computeCountySheet, provedLayout, type Computation } from '../app/compute';
import { understand, type Understanding } from '../app/understand';
import { carriedCountyPlan, countyToCarry } from '../app/years/carriedCounty';
import { choicesToCarry, remarksToCarry, type CarriedPart } from '../app/years/carriedOver';
import { pastYearsFrom, type EarlierYear } from '../app/years/lastYears';
import { yearOfWorkbook } from '../app/years/yearOfWorkbook';
import type { Settings } from '../county/settings';
import { countySheetOf, keyText } from '../sheets/countySheet';
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
export interface CarriedReport {
  readonly part: CarriedPart;
  readonly items: readonly string[];
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
  const latest = [...read].sort((a, b) => b.year.last - a.year.last)[0]?.understanding;
  const past = new Map([[settings.standard, answer.past]]);
  const offered = latest ? choicesToCarry(latest, understanding) : [];
  const taken = offered.filter(({ part }) => carry?.includes(part));
  const choices = Object.assign({}, ...taken.map((one) => one.choices)) as Partial<Settings>;
  const county = latest ? countyToCarry(latest, understanding) : [];
  const takesCounty = carries(carry, 'county') && county.length > 0;
  const after = takesCounty && latest ? await withCounty(latest.snapshot, county, given) : snapshot;
  const carrying = { ...understand(after, { ...settings, ...choices }), past };
  const plain = (each: Understanding, words: Words) => compute(each, words);
  const remarksOf = (each: Understanding, words: Words) => {
    const { findings, remarks } = plain(each, words);
    return latest ? remarksToCarry(latest, findings, remarks) : new Map<string, string>();
  };
  const takesRemarks = carries(carry, 'remarks');
  const computed = takesRemarks
    ? (each: Understanding, words: Words) => compute(each, words, remarksOf(each, words))
    : plain;
  const silent: Words = { language: 'zh-CN', say: ({ code }) => code };
  const remarks = [...remarksOf(carrying, silent).values()];
  return {
    understanding: carrying,
    computed,
    carried: [
      ...offered.map(({ part, keys }) => ({ part, items: keys, taken: carries(carry, part) })),
      { part: 'remarks', items: remarks, taken: takesRemarks },
      { part: 'county', items: county, taken: takesCounty },
    ],
  };
}

/** Into the workbook as it is held; the sheet or its rows are made where there are none. */
async function withCounty(
  last: Snapshot,
  keys: readonly string[],
  { workbook, understanding, words }: Pick<Assessing, 'understanding' | 'workbook' | 'words'>,
): Promise<Snapshot> {
  const { palette } = understanding.settings;
  try {
    const rows = countySheetOf(understanding.snapshot)?.rows ?? [];
    const standing = new Set(rows.map(({ key }) => keyText(key)));
    // the other standard's rows too, where last year answered them
    if (keys.some((key) => !standing.has(key))) {
      await workbook.apply(computeCountySheet(understanding, words, null).plan);
    }
    const now = await workbook.read({ sheets: 'all' });
    const { plan } = provedLayout({ plan: carriedCountyPlan(last, now, keys, palette) }, now);
    await workbook.apply(plan);
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    throw new CommandFailure(2, cliMessage('cli.years.countyRefused'), { cause: error });
  }
  return workbook.read({ sheets: 'all' });
}

function carries(carry: YearsWish['carry'], part: CarriedPart): boolean {
  return carry?.includes(part) ?? false;
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
