/**
 * The readable summary of the command line: per stage the verdict, the CVs against their limits and
 * the schools that fall short, then the findings.
 */
import type { Assessment, StageAssessment } from '../assessment/assessment';
import { roundedAsPrinted } from '../assessment/roundedAsPrinted';
import { isError, type Finding } from '../county/finding';
import { findingWithFlag } from './findingWithFlag';
import type { Binding } from '../sheets/binding';
import { stageTally } from '../sheets/ledgerWords';
import type { Words } from '../standards/message';
import { stages, type Indicator, type Stage, type Standard } from '../standards/standard';

/** How many findings and failing schools are listed before "and n more". */
const mostLinesListed = 12;

export function assessText(
  assessment: Assessment,
  binding: Binding,
  findings: readonly Finding[],
  words: Words,
): string {
  const { excluded } = assessment;
  return [
    words.say({ code: 'cli.assess.heading', params: { standard: assessment.standard.name } }),
    ...stages.map((stage) => stageText(stage, assessment, binding, words)),
    ...(excluded.length > 0 ? [excludedText(assessment, words)] : []),
    findingsText(findings, words),
  ].join('\n\n');
}

/** Whose figures those of each stage are, one line a stage. */
export function talliesText(assessment: Assessment, binding: Binding, words: Words): string {
  return stages.map((stage) => stageTally(stage, assessment, binding, words)).join('\n');
}

export function findingsText(findings: readonly Finding[], { say }: Words): string {
  const errors = findings.filter(isError).length;
  const counts = say({
    code: 'cli.findings.counts',
    params: { errors, warnings: findings.length - errors },
  });
  const ordered = [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
  const lines = ordered.map((finding) => {
    const level = say({ code: `cli.findings.${finding.severity}` });
    const cell = finding.cell === null ? '' : `!${finding.cell}`;
    const school = finding.school === null ? '' : ` ${finding.school}`;
    return `  [${level}] ${finding.sheet}${cell}${school}: ${findingWithFlag(finding, { say })}`;
  });
  return [counts, ...shorten(lines, say)].join('\n');
}

function stageText(stage: Stage, assessment: Assessment, binding: Binding, words: Words): string {
  const { say } = words;
  const { standard } = assessment;
  const result = assessment.stages[stage];
  const name = say({ code: `cli.stage.${stage}` });
  const tally = `  ${stageTally(stage, assessment, binding, words)}`;
  if (!result) {
    return [say({ code: 'cli.assess.noStage', params: { stage: name } }), tally].join('\n');
  }
  const verdict = say({ code: `cli.verdict.${result.dispersionVerdict}` });
  return [
    say({
      code: 'cli.assess.stage',
      params: { stage: name, schools: result.rows.length, verdict },
    }),
    tally,
    ...standard.indicators.map((indicator) => indicatorText(indicator, result, standard, words)),
    compositeText(result, standard, words),
    ...schoolsText(result, standard, words),
  ].join('\n');
}

function indicatorText(
  indicator: Indicator,
  result: StageAssessment,
  standard: Standard,
  words: Words,
): string {
  const { say, language } = words;
  const name = `${indicator.code} ${indicator.name[language]}`;
  const found = result.indicators[indicator.id];
  if (!found) return `  · ${name}: ${say({ code: 'cli.assess.notBound' })}`;
  const cv = found.cv === null ? '—' : fixedDecimals(found.cv, standard.cvDecimals);
  const limit =
    found.limit === null
      ? ''
      : say({ code: 'cli.assess.limit', params: { limit: found.limit.toFixed(2) } });
  const verdict =
    found.verdict === null ? '' : `, ${say({ code: `cli.verdict.${found.verdict}` })}`;
  const drivers =
    found.verdict === 'notMet'
      ? say({
          code: 'cli.assess.drivers',
          params: {
            drivers: found.drivers
              .slice(0, 2)
              .map(({ school, share, direction }) =>
                say({
                  code: `cli.assess.driver.${direction}`,
                  params: { school, share: (share * 100).toFixed(0) },
                }),
              )
              .join(language === 'zh-CN' ? '、' : ', '),
          },
        })
      : '';
  const sensitive = found.roundingSensitive
    ? say({ code: 'cli.assess.roundingSensitive', params: { exact: String(found.cv) } })
    : '';
  const mean = found.mean === null ? '—' : fixedDecimals(found.mean, indicator.decimals);
  return `  ${verdictMark(found.verdict)} ${say({ code: 'cli.assess.indicator', params: { name, mean, cv } })}${limit}${verdict}${sensitive}${drivers}`;
}

function compositeText(result: StageAssessment, standard: Standard, { say }: Words): string {
  const { compositeCv, compositeLimit } = result;
  const cv = compositeCv === null ? '—' : fixedDecimals(compositeCv, standard.cvDecimals);
  const limit =
    compositeLimit === null
      ? say({ code: 'cli.assess.notJudged' })
      : say({ code: 'cli.assess.limit', params: { limit: compositeLimit.toFixed(2) } });
  return `  · ${say({ code: 'cli.assess.composite', params: { cv } })}${limit}`;
}

/** Number of schools that meet the school rule, and which do not; nothing where there is no rule. */
function schoolsText(result: StageAssessment, standard: Standard, words: Words): readonly string[] {
  const { say, language } = words;
  if (!standard.schoolRule) return [];
  const met = result.rows.filter(({ verdict }) => verdict === 'met').length;
  const failing = result.rows.filter(({ verdict }) => verdict !== 'met');
  const lines = failing.map((row) => {
    const missed = standard.indicators
      .filter(({ id }) => row.indicators[id]?.status !== 'met')
      .map(
        ({ id, code, name }) =>
          `${statusMark(row.indicators[id]?.status ?? null)}${code} ${name[language]}`,
      );
    const verdict = row.verdict === null ? '' : say({ code: `cli.verdict.${row.verdict}` });
    return `    ${row.school}: ${verdict} (${missed.join(language === 'zh-CN' ? '、' : ', ')})`;
  });
  const share = ((met / result.rows.length) * 100).toFixed(1);
  return [
    `  ${say({ code: 'cli.assess.schools', params: { met, schools: result.rows.length, share } })}`,
    ...shorten(lines, say),
  ];
}

function excludedText({ excluded }: Assessment, { say }: Words): string {
  const lines = excluded.map(({ school, reason }) => `  ${school}: ${say(reason)}`);
  return [
    say({ code: 'cli.assess.excluded', params: { schools: excluded.length } }),
    ...lines,
  ].join('\n');
}

/** As the sheets print it: half away from zero. */
function fixedDecimals(value: number, decimals: number): string {
  return roundedAsPrinted(value, decimals).toFixed(decimals);
}

function shorten(lines: readonly string[], say: Words['say']): readonly string[] {
  if (lines.length <= mostLinesListed) return lines;
  const more = lines.length - mostLinesListed;
  return [...lines.slice(0, mostLinesListed), `  ${say({ code: 'cli.more', params: { more } })}`];
}

function verdictMark(verdict: 'met' | 'notMet' | 'undetermined' | null): string {
  switch (verdict) {
    case 'met':
      return '✓';
    case 'notMet':
      return '✕';
    case 'undetermined':
      return '?';
    case null:
      return '·';
  }
}

function statusMark(status: 'met' | 'floor' | 'below' | 'missing' | null): string {
  switch (status) {
    case 'floor':
      return '▲';
    case 'below':
      return '✕';
    case 'missing':
    case null:
      return '?';
    case 'met':
      return '✓';
  }
}
