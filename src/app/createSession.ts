/**
 * The use cases over one workbook: survey, recalculate, undo. Holds what is known of the binding
 * between runs, so that a recalculation reads in one round trip, and turns every refusal of the
 * host into an outcome that a face can put into words.
 */
import type { Finding } from '../county/finding';
import { defaultSettings, type Settings } from '../county/settings';
import type { Correction, NameOverlay } from '../sheets/binding/corrections';
import { keptPlaces, type Plan } from '../sheets/plan';
import type { Words } from '../standards/message';
import { WorkbookFailure, type Change, type WorkbookPort } from '../workbook/port';
import type { Computation, Remarks } from './compute';
import { inputsOfChoices } from './dependencies';
import { failureOutcome } from './failureOutcome';
import { improveVerbs, type Question, type RemedyPlan } from './improveVerbs';
import type { Solve } from './improving';
import type { Known } from './known';
import { createMarks } from './marks';
import { asOneRun } from './oneRun';
import { whenResting } from './resting';
import type { Activity, Outcome, Session, SessionState } from './session';
import type { Understanding } from './understand';
import { createWriteStack } from './writeStack';

/** Rules, forms and layout: the larger half of the code, which the first sight of a pane needs not. */
const computing = () => import(/* webpackChunkName: 'compute' */ './compute');
/** Needed only where more than results was written. */
const remedies = () => import(/* webpackChunkName: 'improving' */ './remedies');
/** Binding and what belongs to it: needed as soon as a workbook is read, not before. */
const reading = () => import(/* webpackChunkName: 'reading' */ './reading');

const initialState: Omit<SessionState, 'copy'> = {
  settings: defaultSettings,
  activity: null,
  freshness: 'none',
  old: [],
  survey: null,
  assessment: null,
  county: null,
  hasCountySheet: false,
  countyPlaces: new Map(),
  consent: null,
  keeps: null,
  outcome: null,
  canUndo: false,
  live: false,
  mayBeOld: false,
  schools: null,
};

interface Writing {
  /** What undoing the write brings back to be written by the next run. */
  readonly before?: Remarks;
  /** Taken back with the write before it. */
  readonly joined?: boolean;
}

/**
 * @param words the reader's language at the time of a run
 * @param solve the solver of purchases; without one they are refused
 */
export function createSession(port: WorkbookPort, words: () => Words, solve?: Solve): Session {
  let state: SessionState = {
    ...initialState,
    copy: { way: port.capabilities.copies, state: 'none' },
  };
  /** Goes on with what waits for the user's word. */
  let agreed: ((signal: AbortSignal) => Promise<void>) | null = null;
  let choices: Partial<Settings> = {};
  let known: Known | null = null;
  let corrections: NameOverlay = new Map();
  let remarks: Remarks = new Map();
  let work: AbortController | null = null;
  let queue: Promise<void> = Promise.resolve();
  /** The host was told to compute, and nothing was changed since. */
  let calculated = false;
  const marks = createMarks();
  const writes = createWriteStack(port);
  const listeners = new Set<() => void>();

  function update(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function progress(kind: Activity['kind'], done: number, cancellable: boolean): void {
    update({ activity: { kind, done, cancellable } });
  }

  /** Runs one verb after the other; what the host refuses becomes the outcome. */
  function perform(
    verb: (signal: AbortSignal) => Promise<void>,
    refused: (outcome: Outcome) => void = (outcome) => update({ outcome }),
  ): Promise<void> {
    const run = async () => {
      const own = new AbortController();
      work = own;
      try {
        await verb(own.signal);
      } catch (error) {
        refused(failureOutcome(error));
      } finally {
        work = null;
        update({ activity: null });
      }
    };
    queue = queue.then(run);
    return queue;
  }

  async function read(full: boolean): Promise<Understanding> {
    const understanding = await readAgain(full);
    const { countySheetOf, openPlaces, surveyOf } = await reading();
    const { binding, settings, snapshot } = understanding;
    const { survey: shown } = state;
    // What the last computation found stays in sight until the next one has ended.
    const found =
      shown && binding.refusals.length === 0 ? shown : { findings: binding.findings, remarks: [] };
    update({
      settings,
      mayBeOld: snapshot.computedByHand === true && !calculated,
      hasCountySheet: countySheetOf(snapshot) !== null,
      countyPlaces: openPlaces(snapshot, settings.standard),
      survey: surveyOf(understanding, found.findings, found.remarks),
    });
    return understanding;
  }

  /** Reads without showing anything of it. */
  async function readAgain(full: boolean, shown = true): Promise<Understanding> {
    if (shown) progress('reading', 0, false);
    marks.reading();
    const { knownOf, stillHolds, understand } = await reading();
    const remember = (understanding: Understanding): Understanding => {
      known = knownOf(understanding);
      return understanding;
    };
    if (known && !full) {
      const understanding = understand(
        await port.read({ sheets: known.inputSheets }),
        choices,
        corrections,
      );
      if (stillHolds(known, understanding)) return remember(understanding);
    }
    return remember(understand(await port.read({ sheets: 'all' }), choices, corrections));
  }

  async function survey(signal: AbortSignal): Promise<void> {
    const understanding = await read(true);
    if (signal.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
    if (understanding.binding.refusals.length > 0) {
      marks.settle([]);
      update({
        assessment: null,
        county: null,
        schools: null,
        ...marks.shown(state.settings.standard),
      });
      return;
    }
    progress('computing', 0, false);
    const { compute, disturbedOutputs, standingOutputs } = await computing();
    const said = words();
    const computed = compute(understanding, said, remarks);
    const { plan, assessment, blocks, county } = computed;
    const { hasOutputs, schoolFacts, surveyOf } = await reading();
    const { standard } = understanding.settings;
    const stands = hasOutputs(understanding, standard);
    const disturbed = disturbedOutputs(plan, understanding, said.language);
    marks.settle(
      standingOutputs(understanding).map((one) =>
        one.standard === standard && disturbed.includes(one.output) ? { ...one, old: true } : one,
      ),
    );
    update({
      survey: surveyOf(understanding, computed.findings, computed.remarks),
      assessment: stands ? assessment : null,
      county: stands ? blocks : null,
      schools: stands ? schoolFacts(county) : null,
      ...marks.shown(standard),
    });
  }

  /** Nothing can be computed: says why. */
  function refuses({ binding: { refusals } }: Understanding): boolean {
    if (refusals.length > 0) update({ outcome: { kind: 'refused', refusals } });
    return refusals.length > 0;
  }

  /** Whether a plan waits for the user's word: nothing of ours stands in the workbook yet. */
  async function waits(
    plan: Plan,
    understanding: Understanding,
    goOn: (signal: AbortSignal) => Promise<void>,
  ): Promise<boolean> {
    const { hasOutputs } = await reading();
    if (hasOutputs(understanding, null) || plan.operations.length === 0) return false;
    agreed = goOn;
    update({ consent: plan.preview });
    return true;
  }

  async function agree(signal: AbortSignal): Promise<void> {
    update({ consent: null, keeps: null });
    await agreed?.(signal);
    // What fails may be tried again without asking again.
    agreed = null;
  }

  async function openCopy(): Promise<void> {
    const { copy } = state;
    if (copy.way !== 'opens') return;
    progress('reading', 0, false);
    try {
      await port.openCopy();
      update({ copy: { ...copy, state: 'opened' } });
    } catch {
      update({ copy: { ...copy, state: 'refused' } });
    }
  }

  async function recalculate(asked: boolean, signal: AbortSignal): Promise<void> {
    update({ consent: null, outcome: null });
    const understanding = await read(false);
    if (refuses(understanding)) return;
    progress('computing', 0, true);
    const { compute } = await computing();
    const computed = compute(understanding, words(), remarks);
    if (!asked && (await waits(computed.plan, understanding, (now) => recalculate(true, now)))) {
      const { surveyOf } = await reading();
      update({ survey: surveyOf(understanding, computed.findings, computed.remarks) });
      return;
    }
    const { seamless } = await write(computed.plan, signal);
    const { findings } = computed;
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    await showResults(understanding, computed);
    const kept = await renew(signal, seamless);
    const warnings = findings.length - errors;
    update({ outcome: { kind: 'recalculated', errors, warnings, kept } });
  }

  /** As a run, but without question and message; edits under way are left to their end. */
  async function keepUpToDate(signal: AbortSignal): Promise<void> {
    const understanding = await read(false);
    const { hasOutputs } = await reading();
    if (understanding.binding.refusals.length > 0 || !hasOutputs(understanding, null)) return;
    const { changesNothing, compute } = await computing();
    const computed = compute(understanding, words(), remarks);
    const stands = changesNothing(computed.plan, understanding.snapshot);
    const { seamless } = stands ? { seamless: true } : await write(computed.plan, signal);
    await showResults(understanding, computed);
    if (!seamless) await look();
  }

  /** Judges anew what is old, by all that stands in the workbook; shows nothing else. */
  async function look(): Promise<Understanding> {
    const understanding = await readAgain(true, false);
    const { standingOutputs } = await computing();
    marks.settle(understanding.binding.refusals.length > 0 ? [] : standingOutputs(understanding));
    update(marks.shown(state.settings.standard));
    return understanding;
  }

  /**
   * Writes anew all else that was written before and is old, as part of the write before it.
   *
   * @returns cells of a person's that were left alone
   */
  async function renew(signal: AbortSignal, seamless: boolean): Promise<readonly string[]> {
    if (seamless && state.old.length === 0) return [];
    const { renewAll } = await remedies();
    const kept: string[] = [];
    const withheld = await renewAll({
      look,
      write: async (plan) => {
        await write(plan, signal, { joined: true });
        kept.push(...keptPlaces(plan));
      },
      planning: () => progress('planning', 0, true),
      making: { words: words(), solve, signal },
    });
    marks.withheld(withheld);
    update(marks.shown(state.settings.standard));
    return kept;
  }

  /** What a run has written is what the pane shows. */
  async function showResults(understanding: Understanding, computed: Computation): Promise<void> {
    const { schoolFacts, surveyOf, writtenSurvey } = await reading();
    const { standingAfter } = await computing();
    marks.settle(standingAfter(understanding, computed.plan));
    const { assessment, blocks, county, findings } = computed;
    const survey = surveyOf(understanding, findings, computed.remarks);
    corrections = new Map();
    remarks = new Map();
    update({
      assessment,
      county: blocks,
      schools: schoolFacts(county),
      survey: writtenSurvey(survey),
      ...marks.shown(understanding.settings.standard),
    });
  }

  /**
   * `seamless`: no edit came between unheard. Excel tells of none between two requests of a write.
   */
  async function write(
    plan: Plan,
    signal: AbortSignal,
    { before = remarks, joined = false }: Writing = {},
  ): Promise<{ readonly seamless: boolean }> {
    if (signal.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
    progress('writing', 0, true);
    let seamless = true;
    const undo = await port.apply(plan, {
      signal,
      onProgress: (done) => {
        if (done < 1 && port.capabilities.host === 'excel') seamless = false;
        progress('writing', done, true);
      },
      onRestore: () => progress('restoring', 0, false),
    });
    (joined ? writes.join : writes.push)(undo, { corrections, remarks: before });
    const { knownAfter } = await reading();
    if (known) known = knownAfter(known, plan);
    update({ canUndo: true });
    return { seamless };
  }

  async function writeCountySheet(asked: boolean, signal: AbortSignal): Promise<void> {
    update({ consent: null, outcome: null });
    const understanding = await read(true);
    const { computeCountySheet } = await computing();
    const { plan } = computeCountySheet(understanding, words());
    const goOn = (now: AbortSignal) => writeCountySheet(true, now);
    if (!asked && (await waits(plan, understanding, goOn))) return;
    await write(plan, signal);
    const [line] = plan.preview;
    const { countySheetOf } = await reading();
    const sheet = line?.sheet ?? countySheetOf(understanding.snapshot)?.sheet ?? '';
    await look();
    update({ hasCountySheet: true, outcome: { kind: 'countySheetWritten', sheet } });
  }

  async function writeTables(asked: boolean, signal: AbortSignal): Promise<void> {
    update({ consent: null, outcome: null });
    const understanding = await read(true);
    if (refuses(understanding)) return;
    progress('computing', 0, true);
    const { computeTables } = await computing();
    const { plan, blocks } = computeTables(understanding, words());
    const goOn = (now: AbortSignal) => writeTables(true, now);
    if (!asked && (await waits(plan, understanding, goOn))) return;
    await write(plan, signal);
    const forms = plan.preview.filter(({ what }) => what.code === 'sheet.preview.form');
    const sheets = [...new Set(forms.map(({ sheet }) => sheet))];
    update({ county: blocks });
    await look();
    update({ outcome: { kind: 'tablesWritten', sheets, kept: keptPlaces(plan) } });
  }

  async function undo(asked: boolean, signal: AbortSignal): Promise<void> {
    if (writes.isEmpty()) return;
    progress('undoing', 0, false);
    const keeps = asked ? [] : await writes.foresee();
    if (keeps.length > 0) {
      agreed = (now) => undo(true, now);
      update({ keeps });
      return;
    }
    const back = await writes.takeBack();
    if (!back) return;
    ({ corrections, remarks } = back);
    update({ canUndo: !writes.isEmpty() });
    await survey(signal);
    update({ outcome: { kind: 'undone', kept: back.kept } });
  }

  async function calculate(signal: AbortSignal): Promise<void> {
    progress('computing', 0, false);
    await port.calculate();
    calculated = true;
    await survey(signal);
  }

  async function correctBinding(correction: Correction, signal: AbortSignal): Promise<void> {
    const { snapshot, binding, settings } = await read(true);
    const { correct } = await reading();
    const corrected = correct(correction, snapshot, binding, settings, corrections);
    corrections = corrected.names;
    choices = { ...choices, ...corrected.settings };
    await survey(signal);
    const { refusal } = corrected;
    if (refusal) update({ outcome: { kind: 'refused', refusals: [refusal] } });
  }

  async function addSample(signal: AbortSignal): Promise<void> {
    update({ outcome: null });
    const understanding = await read(true);
    const { computeSample } = await computing();
    const plan = computeSample(understanding, words());
    await write(plan, signal);
    await survey(signal);
    update({ outcome: { kind: 'sampleAdded', sheets: sheetsOf(plan) } });
  }

  async function remark(finding: Finding, told: string, signal: AbortSignal): Promise<void> {
    const { computeRemark, findingIdentity } = await computing();
    const identity = findingIdentity(finding);
    const others: Remarks = new Map([...remarks].filter(([key]) => key !== identity));
    remarks = new Map([...others, [identity, told]]);
    const { survey: shown } = state;
    if (shown) {
      const kept = shown.findings.map((each, at) =>
        findingIdentity(each) === identity ? told || null : (shown.remarks[at] ?? null),
      );
      update({ survey: { ...shown, remarks: kept } });
    }
    const understanding = await readAgain(false);
    if (understanding.binding.refusals.length > 0) return;
    const plan = computeRemark(understanding, words(), finding, told);
    if (!plan) return;
    await write(plan, signal, { before: others });
    // It stands on the sheet now, where it may be changed too.
    remarks = others;
  }

  /** What is asked of the entries as they stand; nothing is written. */
  async function ask<T>(question: Question<T>): Promise<T | null> {
    let answer: T | null = null;
    await perform(async (signal) => {
      const understanding = await read(false);
      if (refuses(understanding)) return;
      progress('planning', 0, true);
      const { assessStandard } = await computing();
      const assessed = assessStandard(understanding, understanding.settings.standard);
      answer = await question(understanding, assessed, signal);
      if (signal.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
    });
    return answer;
  }

  async function writeRemedy(
    planOf: RemedyPlan,
    asked: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    update({ consent: null, outcome: null });
    const understanding = await read(true);
    if (refuses(understanding)) return;
    progress('computing', 0, true);
    const plan = await planOf(understanding, words());
    const goOn = (now: AbortSignal) => writeRemedy(planOf, true, now);
    if (!asked && (await waits(plan, understanding, goOn))) return;
    await write(plan, signal);
    await look();
    update({
      outcome: { kind: 'remedyWritten', sheets: sheetsOf(plan), kept: keptPlaces(plan) },
    });
  }

  async function selection(): ReturnType<Session['selection']> {
    try {
      return await port.selection();
    } catch (error) {
      update({ outcome: failureOutcome(error) });
      return null;
    }
  }

  function noticeChange({ sheet, unsure }: Change): void {
    // What was written by us is as it was foreseen: a look tells it from an edit.
    if (unsure) return lookSoon.soon();
    if (calculated) {
      calculated = false;
      update({ mayBeOld: true });
    }
    if (!known) return;
    const inputs = known.inputs.get(sheet);
    if (!inputs) {
      // A formula of ours may look there, or a table come into being.
      if (state.freshness === 'fresh') lookSoon.soon();
      return;
    }
    if (inputs.length === 0) return;
    marks.edited(inputs);
    update(marks.shown(state.settings.standard));
    if (state.live && state.freshness !== 'none') liveRun.soon();
    // Which choice of 均衡_设置 was meant, only a look can tell.
    else if (inputs.length > 1 && state.freshness !== 'none') lookSoon.soon();
  }

  const liveRun = whenResting(
    (refused) => void perform(keepUpToDate, refused),
    (outcome) => update({ outcome }),
  );
  const lookSoon = whenResting(
    (refused) =>
      void perform(async () => {
        await look();
        if (state.live && state.freshness === 'stale') liveRun.soon();
      }, refused),
    // Nobody asked for it: the next read tells.
    () => undefined,
  );

  function setLive(live: boolean): void {
    update({ live });
    liveRun.cancel();
    lookSoon.cancel();
    if (live && state.freshness === 'stale') liveRun.soon();
  }

  function choose(chosen: Partial<Settings>): void {
    choices = { ...choices, ...chosen };
    const settings = { ...state.settings, ...chosen };
    marks.edited(inputsOfChoices(chosen));
    update({ settings, ...marks.shown(settings.standard) });
  }

  port.onChange(noticeChange);

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    survey: () => perform(survey),
    choose,
    answer: (answers) => {
      choose(answers);
      return perform(survey);
    },
    recalculate: asOneRun(
      (agreed, begun) =>
        perform((signal) => {
          begun();
          return recalculate(agreed, signal);
        }),
      marks.editedSince,
    ),
    writeCountySheet: () => perform((signal) => writeCountySheet(false, signal)),
    writeTables: () => perform((signal) => writeTables(false, signal)),
    calculate: () => perform(calculate),
    agree: () => perform(agree),
    declineConsent: () => {
      agreed = null;
      update({ consent: null, keeps: null });
    },
    openCopy: () => perform(openCopy),
    undo: () => perform((signal) => undo(false, signal)),
    reveal: (place) => perform(() => port.reveal(place)),
    correct: (correction) => perform((signal) => correctBinding(correction, signal)),
    selection,
    addSample: () => perform(addSample),
    remark: (finding, told) => perform((signal) => remark(finding, told, signal)),
    setLive,
    improve: improveVerbs({
      ask,
      write: (planOf) => perform((signal) => writeRemedy(planOf, false, signal)),
      solve,
    }),
    cancel: () => work?.abort(),
    dismissOutcome: () => update({ outcome: null }),
  };
}

/** The sheets that a plan writes, each once. */
function sheetsOf({ preview }: Plan): readonly string[] {
  return [...new Set(preview.map(({ sheet }) => sheet))];
}
