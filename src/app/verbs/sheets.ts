/** What is written when it is asked for: county data, official tables, remedies, the sample. */
import { keptPlaces } from '../../sheets/plan';
import type { RemedyPlan } from '../improveVerbs';
import { waits } from './consent';
import { computing, reading } from './parts';
import { look, read, refuses } from './read';
import { survey } from './survey';
import type { Work } from './work';
import { sheetsOf, write } from './write';

export async function writeCountySheet(
  work: Work,
  agreed: boolean,
  signal: AbortSignal,
): Promise<void> {
  work.update({ consent: null, outcome: null });
  const understanding = await read(work, true);
  const { computeCountySheet } = await computing();
  const { plan } = computeCountySheet(understanding, work.words());
  const goOn = (now: AbortSignal) => writeCountySheet(work, true, now);
  if (!agreed && (await waits(work, plan, understanding, goOn))) return;
  await write(work, plan, signal);
  const [line] = plan.preview;
  const { countySheetOf } = await reading();
  const sheet = line?.sheet ?? countySheetOf(understanding.snapshot)?.sheet ?? '';
  await look(work);
  work.update({ hasCountySheet: true, outcome: { kind: 'countySheetWritten', sheet } });
}

export async function writeTables(work: Work, agreed: boolean, signal: AbortSignal): Promise<void> {
  work.update({ consent: null, outcome: null });
  const understanding = await read(work, true);
  if (refuses(work, understanding)) return;
  work.progress('computing', 0, true);
  const { computeTables } = await computing();
  const { plan, blocks } = computeTables(understanding, work.words());
  const goOn = (now: AbortSignal) => writeTables(work, true, now);
  if (!agreed && (await waits(work, plan, understanding, goOn))) return;
  await write(work, plan, signal);
  const forms = plan.preview.filter(({ what }) => what.code === 'sheet.preview.form');
  const sheets = [...new Set(forms.map(({ sheet }) => sheet))];
  work.update({ county: blocks });
  await look(work);
  work.update({ outcome: { kind: 'tablesWritten', sheets, kept: keptPlaces(plan) } });
}

export async function writeRemedy(
  work: Work,
  planOf: RemedyPlan,
  agreed: boolean,
  signal: AbortSignal,
): Promise<void> {
  work.update({ consent: null, outcome: null });
  const understanding = await read(work, true);
  if (refuses(work, understanding)) return;
  work.progress('computing', 0, true);
  const plan = await planOf(understanding, work.words());
  const goOn = (now: AbortSignal) => writeRemedy(work, planOf, true, now);
  if (!agreed && (await waits(work, plan, understanding, goOn))) return;
  await write(work, plan, signal);
  await look(work);
  const sheets = sheetsOf(plan);
  work.update({ outcome: { kind: 'remedyWritten', sheets, kept: keptPlaces(plan) } });
}

export async function addSample(work: Work, signal: AbortSignal): Promise<void> {
  work.update({ outcome: null });
  const understanding = await read(work, true);
  const { computeSample } = await computing();
  const plan = computeSample(understanding, work.words());
  await write(work, plan, signal);
  await survey(work, signal);
  work.update({ outcome: { kind: 'sampleAdded', sheets: sheetsOf(plan) } });
}
