/** What is written when it is asked for: county data, official tables, remedies, the sample. */
import type { CellPlace } from '../../county/cell';
import { keptPlaces, type Plan } from '../../sheets/plan';
import type { RemedyPlan } from '../improveVerbs';
import type { SessionState } from '../session';
import type { Understanding } from '../understand';
import { waitsForConsent } from './consent';
import { computing, reading } from './parts';
import { judgeAnew, readForVerb, refusesToCompute } from './read';
import { survey } from './survey';
import type { Work } from './work';
import { sheetsOf, writePlan } from './write';

/** A plan for sheets, with what is to be shown once it is written. */
interface SheetsPlan {
  readonly plan: Plan;
  readonly shown: Partial<SessionState> & Pick<SessionState, 'outcome'>;
  /** Where the work goes on. */
  readonly reveal?: CellPlace;
}

/** Reads all, makes the plan, and writes it when the user has agreed to a first write. */
async function writeSheets(
  work: Work,
  made: (understanding: Understanding) => Promise<SheetsPlan | null>,
  signal: AbortSignal,
  agreed = false,
): Promise<void> {
  work.update({ consent: null, outcome: null });
  const understanding = await readForVerb(work, true);
  const sheets = await made(understanding);
  if (!sheets) return;
  const { plan, shown, reveal } = sheets;
  const goOn = (now: AbortSignal) => writeSheets(work, made, now, true);
  if (!agreed && (await waitsForConsent(work, plan, understanding, goOn))) return;
  await writePlan(work, plan, signal);
  await judgeAnew(work);
  work.update(shown);
  if (reveal) await work.port.reveal(reveal);
}

/** The sheet is shown once it is written: there the county types. */
export function writeCountySheet(work: Work, signal: AbortSignal): Promise<void> {
  const made = async (understanding: Understanding): Promise<SheetsPlan> => {
    const { computeCountySheet } = await computing();
    const { countySheetOf } = await reading();
    const { plan } = computeCountySheet(understanding, work.words());
    const [line] = plan.preview;
    const sheet = line?.sheet ?? countySheetOf(understanding.snapshot)?.sheet ?? '';
    return {
      plan,
      shown: { hasCountySheet: true, outcome: { kind: 'countySheetWritten', sheet } },
      reveal: { sheet, cell: null },
    };
  };
  return writeSheets(work, made, signal);
}

/** Nothing is written where the sheet stands, or the workbook has no rules of a province. */
export function writePackSheet(work: Work, signal: AbortSignal): Promise<void> {
  const made = async (understanding: Understanding): Promise<SheetsPlan | null> => {
    const { computePackSheet } = await computing();
    const plan = computePackSheet(understanding, work.words())?.plan;
    if (!plan) return null;
    const outcome = { kind: 'remedyWritten', sheets: sheetsOf(plan), kept: [] } as const;
    return { plan, shown: { hasPackSheet: true, outcome } };
  };
  return writeSheets(work, made, signal);
}

export function writeTables(work: Work, signal: AbortSignal): Promise<void> {
  const made = async (understanding: Understanding): Promise<SheetsPlan | null> => {
    if (refusesToCompute(work, understanding)) return null;
    work.progress('computing', 0, true);
    const { computeTables } = await computing();
    const { plan, blocks } = computeTables(understanding, work.words());
    const forms = plan.preview.filter(({ what }) => what.code === 'sheet.preview.form');
    const sheets = [...new Set(forms.map(({ sheet }) => sheet))];
    const kept = keptPlaces(plan);
    return { plan, shown: { county: blocks, outcome: { kind: 'tablesWritten', sheets, kept } } };
  };
  return writeSheets(work, made, signal);
}

export function writeRemedy(work: Work, planOf: RemedyPlan, signal: AbortSignal): Promise<void> {
  const made = async (understanding: Understanding): Promise<SheetsPlan | null> => {
    if (refusesToCompute(work, understanding)) return null;
    work.progress('computing', 0, true);
    const plan = await planOf(understanding, work.words());
    const sheets = sheetsOf(plan);
    const kept = keptPlaces(plan);
    return { plan, shown: { outcome: { kind: 'remedyWritten', sheets, kept } } };
  };
  return writeSheets(work, made, signal);
}

export async function addSample(work: Work, signal: AbortSignal): Promise<void> {
  work.update({ outcome: null });
  const understanding = await readForVerb(work, true);
  const { computeSample } = await computing();
  const plan = computeSample(understanding, work.words());
  await writePlan(work, plan, signal);
  await survey(work, signal);
  work.update({ outcome: { kind: 'sampleAdded', sheets: sheetsOf(plan) } });
}
