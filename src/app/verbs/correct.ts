/** What a person corrects by hand: the binding, and the 说明 of findings. */
import type { Finding } from '../../county/finding';
import { findingIdentity } from '../../county/findingIdentity';
import type { Correction } from '../../sheets/binding/corrections';
import type { Remarks } from '../compute';
import { computing, reading } from './parts';
import { readForVerb, readAgain } from './read';
import { survey } from './survey';
import type { Work } from './work';
import { writePlan } from './write';

export async function correctBinding(
  work: Work,
  correction: Correction,
  signal: AbortSignal,
): Promise<void> {
  const { snapshot, binding, settings } = await readForVerb(work, true);
  const parts = await reading();
  const corrected = parts.correct(correction, snapshot, binding, settings, work.corrections);
  work.corrections = corrected.names;
  work.choices = { ...work.choices, ...corrected.settings };
  await survey(work, signal);
  const { refusal } = corrected;
  if (refusal) work.update({ outcome: { kind: 'refused', refusals: [refusal] } });
}

export async function remark(
  work: Work,
  findings: readonly Finding[],
  told: string,
  signal: AbortSignal,
): Promise<void> {
  const { computeRemark } = await computing();
  const answered = new Set(findings.map(findingIdentity));
  const others: Remarks = new Map([...work.remarks].filter(([key]) => !answered.has(key)));
  work.remarks = new Map([...others, ...[...answered].map((key) => [key, told] as const)]);
  const { survey: shown } = work.state;
  if (shown) {
    const remarks = shown.findings.map((each, at) =>
      answered.has(findingIdentity(each)) ? told || null : (shown.remarks[at] ?? null),
    );
    work.update({ survey: { ...shown, remarks } });
  }
  const understanding = await readAgain(work, false);
  if (understanding.binding.refusals.length > 0) return;
  const plan = computeRemark(understanding, work.words(), findings, told);
  if (!plan) return;
  await writePlan(work, plan, signal, { before: others });
  // They stand on the sheet now, where they may be changed too.
  work.remarks = others;
}
