/**
 * The readable summary of the command line: per stage the verdict, the CVs against their limits and
 * the schools that fall short, then the findings.
 */
import type { AssessedRow, Assessment, StageAssessment } from '../assessment/assessment';
import type { CountyAssessment } from '../assessment/countyAssessment';
import { roundedAsPrinted } from '../assessment/roundedAsPrinted';
import { schoolStanding, type SchoolStanding } from '../assessment/schoolStanding';
import { isError, type Finding } from '../county/finding';
import { cliMessage } from './cliMessage';
import { findingWithFlag } from './findingWithFlag';
import type { Binding } from '../sheets/binding';
import { stageTally } from '../sheets/ledgerWords';
import type { Words } from '../standards/message';
import { stages, type Indicator, type Stage, type Standard } from '../standards/standard';

/** How many findings and failing schools are listed before "and n more". */
const mostLinesListed = 12;

export function assessText(
  assessment: Assessment,
  blocks: CountyAssessment,
  binding: Binding,
  findings: readonly Finding[],
  words: Words,
): string {
  const { excluded } = assessment;
  return [
    words.say(cliMessage('cli.assess.heading', { standard: assessment.standard.name })),
    ...stages.map((stage) => stageText(stage, assessment, blocks, binding, words)),
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
  const counts = say(
    cliMessage('cli.findings.counts', { errors, warnings: findings.length - errors }),
  );
  const ordered = [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
  const lines = ordered.map((finding) => {
    const level = say(cliMessage(`cli.findings.${finding.severity}`));
    const cell = finding.cell === null ? '' : `!${finding.cell}`;
    const school = finding.school === null ? '' : ` ${finding.school}`;
    return `  [${level}] ${finding.sheet}${cell}${school}: ${findingWithFlag(finding, { say })}`;
  });
  return [counts, ...shorten(lines, say)].join('\n');
}

function stageText(
  stage: Stage,
  assessment: Assessment,
  { conditions }: CountyAssessment,
  binding: Binding,
  words: Words,
): string {
  const { say } = words;
  const { standard } = assessment;
  const result = assessment.stages[stage];
  const name = say(cliMessage(`cli.stage.${stage}`));
  const tally = `  ${stageTally(stage, assessment, binding, words)}`;
  if (!result) {
    return [say(cliMessage('cli.assess.noStage', { stage: name })), tally].join('\n');
  }
  const verdict = say(cliMessage(`cli.verdict.${result.dispersionVerdict}`));
  return [
    say(cliMessage('cli.assess.stage', { stage: name, schools: result.rows.length, verdict })),
    tally,
    ...standard.indicators.map((indicator) => indicatorText(indicator, result, standard, words)),
    compositeText(result, standard, words),
    ...schoolsText(result, standard, conditions, words),
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
  if (!found) return `  · ${name}: ${say(cliMessage('cli.assess.notBound'))}`;
  const cv = found.cv === null ? '—' : fixedDecimals(found.cv, standard.cvDecimals);
  const limit =
    found.limit === null
      ? ''
      : say(cliMessage('cli.assess.limit', { limit: found.limit.toFixed(2) }));
  const verdict =
    found.verdict === null ? '' : `, ${say(cliMessage(`cli.verdict.${found.verdict}`))}`;
  const drivers =
    found.verdict === 'notMet'
      ? say(
          cliMessage('cli.assess.drivers', {
            drivers: found.drivers
              .slice(0, 2)
              .map(({ school, share, direction }) =>
                say(
                  cliMessage(`cli.assess.driver.${direction}`, {
                    school,
                    share: (share * 100).toFixed(0),
                  }),
                ),
              )
              .join(language === 'zh-CN' ? '、' : ', '),
          }),
        )
      : '';
  const sensitive = found.roundingSensitive
    ? say(cliMessage('cli.assess.roundingSensitive', { exact: String(found.cv) }))
    : '';
  const mean = found.mean === null ? '—' : fixedDecimals(found.mean, indicator.decimals);
  return `  ${verdictMark(found.verdict)} ${say(cliMessage('cli.assess.indicator', { name, mean, cv }))}${limit}${verdict}${sensitive}${drivers}`;
}

function compositeText(result: StageAssessment, standard: Standard, { say }: Words): string {
  const { compositeCv, compositeLimit } = result;
  const cv = compositeCv === null ? '—' : fixedDecimals(compositeCv, standard.cvDecimals);
  const limit =
    compositeLimit === null
      ? say(cliMessage('cli.assess.notJudged'))
      : say(cliMessage('cli.assess.limit', { limit: compositeLimit.toFixed(2) }));
  return `  · ${say(cliMessage('cli.assess.composite', { cv }))}${limit}`;
}

/** Number of schools that meet the school rule, and which do not. */
function schoolsText(
  result: StageAssessment,
  standard: Standard,
  conditions: CountyAssessment['conditions'],
  words: Words,
): readonly string[] {
  const { say } = words;
  const judged = result.rows.map((row, at) => ({
    row,
    standing: schoolStanding(row, at, result.stage, standard, conditions),
  }));
  const met = judged.filter(({ standing }) => standing.verdict === 'met').length;
  const lines = judged
    .filter(({ standing }) => standing.verdict !== 'met')
    .map(({ row, standing }) => {
      const missed = standing.conditions
        ? missedConditions(standing.conditions, words)
        : standard.schoolRule
          ? missedIndicators(row, standard, words)
          : [];
      const verdict = standingText(standing, words);
      const named = missed.length === 0 ? '' : ` (${listed(missed, words)})`;
      return `    ${row.school}: ${verdict}${named}`;
    });
  const schools = result.rows.length;
  if (judged.some(({ standing }) => standing.lack === 'noRule')) {
    return [`  ${say(cliMessage('cli.assess.noRule', { schools }))}`];
  }
  const open = judged.filter(({ standing }) => standing.verdict === 'undetermined').length;
  const share = ((met / schools) * 100).toFixed(1);
  const count =
    open === schools
      ? say(cliMessage('cli.assess.allOpen', { schools }))
      : say(cliMessage('cli.assess.schools', { met, schools, share, open }));
  return [`  ${count}`, ...shorten(lines, say)];
}

function standingText({ verdict, lack }: SchoolStanding, { say }: Words): string {
  if (verdict === null) return '';
  const said = say(cliMessage(`cli.verdict.${verdict}`));
  return lack === 'rule' ? say(cliMessage('cli.assess.ruleOpen', { verdict: said })) : said;
}

function missedIndicators(
  { indicators }: AssessedRow,
  standard: Standard,
  { language }: Words,
): readonly string[] {
  return standard.indicators
    .filter(({ id }) => indicators[id]?.status !== 'met')
    .map(
      ({ id, code, name }) =>
        `${statusMark(indicators[id]?.status ?? null)}${code} ${name[language]}`,
    );
}

/** ✕生均占地面积18.20(≥20). */
function missedConditions(
  { of, row }: NonNullable<SchoolStanding['conditions']>,
  { language }: Words,
): readonly string[] {
  return of.items.flatMap(({ name, decimals, direction }, at) => {
    if (row.met[at] === true) return [];
    const state = row.states[at];
    const mark = statusMark(state === 'floor' || state === 'below' ? state : null);
    const value = row.values[at] ?? null;
    const threshold = row.thresholds[at] ?? null;
    const figures =
      value === null || threshold === null || direction === 'yes'
        ? ''
        : ` ${fixedDecimals(value, decimals)}(${direction === '<=' ? '≤' : '≥'}${threshold})`;
    return [`${mark}${name[language]}${figures}`];
  });
}

function listed(parts: readonly string[], { language }: Words): string {
  return parts.join(language === 'zh-CN' ? '、' : ', ');
}

function excludedText({ excluded }: Assessment, { say }: Words): string {
  const lines = excluded.map(({ school, reason }) => `  ${school}: ${say(reason)}`);
  return [say(cliMessage('cli.assess.excluded', { schools: excluded.length })), ...lines].join(
    '\n',
  );
}

/** As the sheets print it: half away from zero. */
function fixedDecimals(value: number, decimals: number): string {
  return roundedAsPrinted(value, decimals).toFixed(decimals);
}

function shorten(lines: readonly string[], say: Words['say']): readonly string[] {
  if (lines.length <= mostLinesListed) return lines;
  const more = lines.length - mostLinesListed;
  return [...lines.slice(0, mostLinesListed), `  ${say(cliMessage('cli.more', { more }))}`];
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
