/**
 * The report that `assess --json` prints: the assessment under the names of the command line's
 * contract, numbers unrounded.
 */
import type {
  Assessment,
  IndicatorStatus,
  StageAssessment,
  Verdict,
} from '../assessment/assessment';
import type { ConditionState } from '../assessment/basic/conditionsOfStage';
import type { CountyAssessment } from '../assessment/countyAssessment';
import { schoolStanding, type SchoolStanding } from '../assessment/schoolStanding';
import type { Finding, Severity } from '../county/finding';
import { findingWithFlag } from './findingWithFlag';
import type { Binding } from '../sheets/binding';
import { ledgerReport, type TableReport } from './ledgerText';
import { countyReport, type CountyReport } from './countyReport';
import type { Words } from '../standards/message';
import type { IndicatorId, Stage, Standard, StandardId } from '../standards/standard';

export interface AssessReport {
  readonly standard: StandardId;
  /** Null: no row of that stage. */
  readonly stages: Readonly<Record<Stage, StageReport | null>>;
  readonly excluded: readonly { readonly school: string; readonly reason: string }[];
  readonly findings: readonly FindingReport[];
  /** The ledger of tables: what is counted and what is not. */
  readonly tables: readonly TableReport[];
  /** All blocks on which the county is judged. */
  readonly county: CountyReport;
}

export interface StageReport {
  readonly rows: readonly {
    readonly school: string;
    readonly students: number;
    readonly indicators: Readonly<
      Partial<
        Record<
          IndicatorId,
          { readonly value: number | null; readonly status: IndicatorStatus | null }
        >
      >
    >;
    /** 基本均衡: null where it is not known. */
    readonly met: number | null;
    /** 基本均衡: how many 办学条件 are asked of the school; null without a rule of the province. */
    readonly of?: number | null;
    readonly items?: readonly ConditionReport[];
    readonly verdict: Verdict | null;
  }[];
  readonly indicators: Readonly<Partial<Record<IndicatorId, DispersionReport | null>>>;
  readonly compositeCv: number | null;
  readonly dispersionVerdict: Verdict;
}

/** One 办学条件 of a school; 1 and 0 are 是 and 否. */
interface ConditionReport {
  readonly id: string;
  readonly value: number | null;
  readonly threshold: number | null;
  /** Null where the rule is not complete. */
  readonly status: IndicatorStatus | null;
}

interface DispersionReport {
  /** Null where no school has a value. */
  readonly mean: number | null;
  readonly sd: number | null;
  readonly cv: number | null;
  readonly schools: number;
  readonly limit: number | null;
  readonly verdict: Verdict | null;
}

export interface FindingReport {
  readonly severity: Severity;
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly school: string | null;
  readonly message: string;
}

export function assessReport(
  binding: Binding,
  assessment: Assessment,
  blocks: CountyAssessment,
  findings: readonly Finding[],
  words: Words,
): AssessReport {
  const { standard, stages, excluded } = assessment;
  return {
    standard: standard.id,
    stages: stagesReport(stages, standard, blocks),
    excluded: excluded.map(({ school, reason }) => ({ school, reason: words.say(reason) })),
    findings: findingsReport(findings, words),
    tables: ledgerReport(binding, words),
    county: countyReport(blocks, words),
  };
}

export function findingsReport(
  findings: readonly Finding[],
  words: Words,
): readonly FindingReport[] {
  return findings.map((finding) => ({
    severity: finding.severity,
    rule: finding.rule,
    sheet: finding.sheet,
    cell: finding.cell,
    school: finding.school,
    message: findingWithFlag(finding, words),
  }));
}

/** Both stages as `assess --json` and `rollup --json` print them. */
export function stagesReport(
  { primary, junior }: Assessment['stages'],
  standard: Standard,
  blocks: Pick<CountyAssessment, 'conditions'>,
): AssessReport['stages'] {
  return {
    primary: stageReport(primary, standard, blocks),
    junior: stageReport(junior, standard, blocks),
  };
}

function stageReport(
  stage: StageAssessment | null,
  standard: Standard,
  { conditions }: Pick<CountyAssessment, 'conditions'>,
): StageReport | null {
  if (!stage) return null;
  return {
    rows: stage.rows.map((row, at) => {
      const standing = schoolStanding(row, at, stage.stage, standard, conditions);
      // without a rule of the province there is nothing to count or judge: as before there were any
      const { met, verdict } = standing.lack === 'noRule' ? row : standing;
      return {
        school: row.school,
        students: row.students,
        indicators: mapValues(row.indicators, ({ value, status }) => ({ value, status })),
        met,
        ...(conditions ? { of: standing.of, items: conditionReports(standing) } : {}),
        verdict,
      };
    }),
    indicators: mapValues(stage.indicators, (dispersion) =>
      dispersion === null
        ? null
        : {
            mean: dispersion.mean,
            sd: dispersion.sd,
            cv: dispersion.cv,
            schools: dispersion.schools,
            limit: dispersion.limit,
            verdict: dispersion.verdict,
          },
    ),
    compositeCv: stage.compositeCv,
    dispersionVerdict: stage.dispersionVerdict,
  };
}

function conditionReports({ conditions }: SchoolStanding): readonly ConditionReport[] {
  if (!conditions) return [];
  const { of, row } = conditions;
  return of.items.map(({ id }, at) => ({
    id,
    value: row.values[at] ?? null,
    threshold: row.thresholds[at] ?? null,
    status: reportedStatus(row.states[at] ?? 'open'),
  }));
}

/** An item that does not apply to a school counts as met. */
function reportedStatus(state: ConditionState): IndicatorStatus | null {
  switch (state) {
    case 'met':
    case 'notApplicable':
      return 'met';
    case 'floor':
    case 'below':
      return state;
    case 'missing':
    case 'notBound':
      return 'missing';
    case 'open':
      return null;
  }
}

function mapValues<K extends string, A, B>(
  record: Readonly<Partial<Record<K, A>>>,
  map: (value: A) => B,
): Partial<Record<K, B>> {
  const mapped: Partial<Record<K, B>> = {};
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) mapped[key] = map(value);
  }
  return mapped;
}
