/**
 * What 差异系数 says in words: remarks on a CV, the schools that pull it up, and the verdicts of a
 * stage in a sentence each.
 */
import type {
  Driver,
  IndicatorDispersion,
  StageAssessment,
  Verdict,
} from '../../assessment/assessment';
import { schoolStanding } from '../../assessment/schoolStanding';
import type { Words } from '../../standards/message';
import type { Standard } from '../../standards/standard';
import { exact, percent, printed } from './figures';
import type { LayoutInput } from './input';
import { clauses, items, stageWord, text } from './messages';

const shownDrivers = 3;

export function remarks(found: IndicatorDispersion, words: Words): string | null {
  const parts = [
    ...(found.schools < found.of
      ? [text(words, 'sheet.dispersion.incomplete', { schools: found.schools, of: found.of })]
      : []),
    ...(found.cv === null && found.mean === 0 ? [text(words, 'sheet.dispersion.zeroMean')] : []),
    ...(found.roundingSensitive && found.cv !== null ? [roundingRemark(found.cv, words)] : []),
  ];
  return parts.length === 0 ? null : clauses(words, parts);
}

const cvDecimals = 3;

export function roundingRemark(cv: number, words: Words): string {
  return text(words, 'sheet.dispersion.rounding', { actual: exact(cv, cvDecimals) });
}

export function drivers(found: readonly Driver[], words: Words): string | null {
  if (found.length === 0) return null;
  const told = found.slice(0, shownDrivers).map(({ school, share, direction, students }) =>
    text(
      words,
      direction === 'low' ? 'sheet.dispersion.driverLow' : 'sheet.dispersion.driverHigh',
      {
        school,
        share: percent(share),
        students,
      },
    ),
  );
  return told.join('\n');
}

/** The stage's verdict in a sentence: which CVs are above their limits. */
export function stageStatement(result: StageAssessment, standard: Standard, words: Words): string {
  const stage = stageWord(words, result.stage);
  if (result.dispersionVerdict === 'undetermined') {
    return text(words, 'sheet.dispersion.undetermined', { stage });
  }
  const met = result.dispersionVerdict === 'met';
  const { compositeCv, compositeLimit } = result;
  if (compositeLimit !== null && compositeCv !== null) {
    return text(words, met ? 'sheet.dispersion.compositeMet' : 'sheet.dispersion.compositeNotMet', {
      stage,
      cv: printed(compositeCv, standard.cvDecimals),
      limit: printed(compositeLimit, 2),
    });
  }
  if (met) return text(words, 'sheet.dispersion.eachMet', { stage });
  const above = standard.indicators
    .filter(({ id }) => result.indicators[id]?.verdict === 'notMet')
    .map(({ name }) => name[words.language]);
  return text(words, 'sheet.dispersion.eachNotMet', {
    stage,
    indicators: items(words, above),
    count: above.length,
  });
}

/** How many schools pass; where none can be judged, that and why. */
export function schoolsStatement(
  { rows, stage }: StageAssessment,
  {
    assessment,
    countyAssessment,
    words,
  }: Pick<LayoutInput, 'assessment' | 'countyAssessment' | 'words'>,
): string {
  const { standard } = assessment;
  const standings = rows.map((row, at) =>
    schoolStanding(row, at, stage, standard, countyAssessment?.conditions),
  );
  const count = (verdict: Verdict) => standings.filter((each) => each.verdict === verdict).length;
  const met = count('met');
  if (count('undetermined') === rows.length) {
    const lack = standings.find((each) => each.lack !== null)?.lack ?? 'entries';
    return text(words, `sheet.dispersion.schoolsOpen.${lack}`, {
      stage: stageWord(words, stage),
      schools: rows.length,
    });
  }
  return text(words, 'sheet.dispersion.schoolsMet', {
    stage: stageWord(words, stage),
    schools: rows.length,
    met,
    share: percent(rows.length === 0 ? 0 : met / rows.length),
    notMet: count('notMet'),
    undetermined: count('undetermined'),
  });
}
