/** A report of the self-test as plain text, a fact to a line, and what its values are called. */
import { guidedIds, probeIds, type GuidedId, type ProbeId } from '../../selftest/probes';
import type { GuidedResult, ProbeResult, SelfTestReport } from '../../selftest/report';
import { isDifferent } from '../../selftest/report';
import type { SpeakSelfTest } from './selfTestWords';

export type ReportedValue = ProbeResult['differences'][number]['expected'];

export function valueWords(value: ReportedValue, text: SpeakSelfTest): string {
  if (Array.isArray(value)) {
    return value.map((one) => valueWords(one, text)).join(text('selfTest.value.and'));
  }
  if (value === null) return text('selfTest.value.null');
  if (typeof value === 'boolean') return text(`selfTest.value.${value}`);
  return value === '' ? text('selfTest.value.blank') : String(value);
}

/** Null for a probe of another version of the add-in. */
function knownProbe(id: string): ProbeId | null {
  return probeIds.find((one) => one === id) ?? null;
}

export function knownQuestion(id: string): GuidedId | null {
  return guidedIds.find((one) => one === id) ?? null;
}

export function triesWords(id: string, text: SpeakSelfTest): string {
  const known = knownProbe(id);
  return known === null ? id : text(`selfTest.tries.${known}`);
}

export function thinkWords(id: string, text: SpeakSelfTest): string | null {
  const known = knownProbe(id);
  return known && text('selfTest.think', { think: text(`selfTest.think.${known}`) });
}

/** What happened, in the order in which a reader wants it: how many, what was not tried, what is left. */
export function outcomeWords(report: SelfTestReport, text: SpeakSelfTest): readonly string[] {
  const count = (state: ProbeResult['state']) =>
    report.probes.filter((probe) => probe.state === state).length;
  const [same, different, cancelled, skipped] = [
    count('same'),
    count('different'),
    count('cancelled'),
    count('skipped'),
  ];
  return [
    different === 0
      ? text('selfTest.result.same', { count: same })
      : text('selfTest.result.different', { different, same }),
    ...(cancelled === 0 ? [] : [text('selfTest.result.cancelled', { count: cancelled })]),
    ...(skipped === 0 ? [] : [text('selfTest.result.skipped', { count: skipped })]),
    ...(report.removed ? [] : [text('selfTest.result.left')]),
  ];
}

/** Of a probe that differs: what was expected and seen, and what to think of it. */
export function differenceWords(probe: ProbeResult, text: SpeakSelfTest): readonly string[] {
  const { id, differences, error } = probe;
  const think = thinkWords(id, text);
  return [
    ...differences.flatMap(({ expected, observed }) => [
      text('selfTest.expected', { value: valueWords(expected, text) }),
      text('selfTest.observed', { value: valueWords(observed, text) }),
    ]),
    ...(error === null
      ? []
      : error.member === null
        ? [text('selfTest.failed', { code: error.code })]
        : [text('selfTest.failed.at', { code: error.code, member: error.member })]),
    ...(think === null ? [] : [think]),
  ];
}

export function answerWords(result: GuidedResult, text: SpeakSelfTest): string {
  const known = knownQuestion(result.id);
  const title = known === null ? result.id : text(`selfTest.guided.${known}`);
  return text('selfTest.guided.line', { title, answer: text(`selfTest.guided.${result.answer}`) });
}

export function reportWords(report: SelfTestReport, text: SpeakSelfTest): string {
  return [
    text('selfTest.report.title', { version: report.version }),
    ...hostWords(report, text),
    '',
    ...outcomeWords(report, text),
    '',
    ...report.probes.flatMap((probe) => [
      `${text(`selfTest.state.${probe.state}`)} ${triesWords(probe.id, text)}`,
      ...(probe.state === 'different'
        ? differenceWords(probe, text).map((line) => `    ${line}`)
        : []),
    ]),
    ...(report.guided.length === 0 ? [] : ['', text('selfTest.guided')]),
    ...report.guided.map((result) => answerWords(result, text)),
  ].join('\n');
}

function hostWords({ host }: SelfTestReport, text: SpeakSelfTest): readonly string[] {
  const { sets, webView } = host;
  const none = text('selfTest.report.none');
  return [
    text('selfTest.report.host', {
      platform: host.platform,
      version: host.version ?? text('selfTest.report.unknown'),
      api: sets.ExcelApi ?? none,
    }),
    text('selfTest.report.sets', {
      runtime: sets.SharedRuntime ?? none,
      online: sets.ExcelApiOnline ?? none,
      desktop: sets.ExcelApiDesktop ?? none,
      delay: text(`selfTest.value.${sets.DelayForCellEdit}`),
      file: text(`selfTest.value.${sets.CompressedFile}`),
    }),
    text('selfTest.report.webView', { engine: webView.engine, version: webView.version }),
  ];
}

/** `junheng-self-test-PC-16.0.17928-different`, with its ending: what Excel and what came of it. */
export function reportFileName(report: SelfTestReport): string {
  const { platform, version } = report.host;
  const outcome = isDifferent(report) ? 'different' : 'same';
  const parts = ['junheng-self-test', platform, ...(version === null ? [] : [version]), outcome];
  return `${parts.join('-').replaceAll(/[^\w.-]/g, '')}.json`;
}
