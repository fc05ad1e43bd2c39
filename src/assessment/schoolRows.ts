/**
 * Schools against the thresholds: value and status of each indicator, 达标项数 and 综合评估.
 * Values are kept in columns; the small objects that readers like are made when they are asked for,
 * since a million of them at once would cost more than all that is computed.
 */
import { hasIndicator, schoolOf, type CountyStage, type StageRow } from '../county/county';
import type { Indicator, IndicatorId, Standard } from '../standards/standard';
import type { AssessedRow, IndicatorStatus, IndicatorValue, Verdict } from './assessment';
import { reaches } from './exactly';
import { roundedAsPrinted } from './roundedAsPrinted';

/** The rows of a stage, in the order of the county's. */
export function assessRows(standard: Standard, stage: CountyStage): readonly AssessedRow[] {
  const columns = standard.indicators.map((indicator, place) =>
    judgedColumn(standard, stage, indicator, place),
  );
  return stage.rows.map(
    (row, at) => new SchoolRow(row, at, columns, standard.schoolRule, stage.hasErrors[at] ?? false),
  );
}

type SchoolRule = NonNullable<Standard['schoolRule']>;

/** One indicator over the rows of a stage. */
interface JudgedColumn {
  readonly id: IndicatorId;
  /** With the indicator's `per`; NaN where it is missing or not bound. */
  readonly values: Float64Array;
  /** Null: there is no threshold; undefined: the indicator's fields are not bound. */
  readonly statuses: readonly (IndicatorStatus | null | undefined)[];
  /** The few rows of which the printed decimals would turn the status. */
  readonly roundingSensitive: ReadonlySet<number>;
}

class SchoolRow implements AssessedRow {
  readonly table: string;
  readonly row: number;
  readonly school: string;
  readonly code: string | null;
  readonly students: number;
  readonly met: number;
  readonly verdict: Verdict | null;
  private made: AssessedRow['indicators'] | null = null;

  constructor(
    of: StageRow,
    private readonly at: number,
    private readonly columns: readonly JudgedColumn[],
    rule: SchoolRule | null,
    readonly hasErrors: boolean,
  ) {
    const { reading } = of.layout;
    this.table = reading.table.key;
    this.row = of.row;
    this.school = schoolOf(of);
    this.code = reading.code(of.row);
    this.students = of.students;
    this.met = columns.reduce((met, { statuses }) => met + (statuses[at] === 'met' ? 1 : 0), 0);
    this.verdict = rule && schoolVerdict(rule, columns, at, this.met);
  }

  get indicators(): AssessedRow['indicators'] {
    return (this.made ??= this.makeIndicators());
  }

  private makeIndicators(): AssessedRow['indicators'] {
    const indicators: Partial<Record<IndicatorId, IndicatorValue>> = {};
    for (const { id, values, statuses, roundingSensitive } of this.columns) {
      const status = statuses[this.at];
      if (status === undefined) continue;
      const value = status === 'missing' ? null : (values[this.at] ?? null);
      indicators[id] = { value, status, roundingSensitive: roundingSensitive.has(this.at) };
    }
    return indicators;
  }
}

/**
 * 综合评估 of a school: at least 6 of 7 met and every missed one at 85 % of its threshold
 * (教督〔2017〕6号 第六条). Undetermined as long as a value is missing.
 */
function schoolVerdict(
  rule: SchoolRule,
  columns: readonly JudgedColumn[],
  at: number,
  met: number,
): Verdict {
  let below = 0;
  for (const { statuses } of columns) {
    const status = statuses[at] ?? 'missing';
    if (status === 'missing') return 'undetermined';
    if (status === 'below') below += 1;
  }
  return met >= rule.atLeast && below === 0 ? 'met' : 'notMet';
}

function judgedColumn(
  standard: Standard,
  stage: CountyStage,
  indicator: Indicator,
  place: number,
): JudgedColumn {
  const amounts = stage.amounts[place];
  const values = new Float64Array(stage.rows.length);
  const roundingSensitive = new Set<number>();
  const threshold = thresholdOf(standard, stage, indicator);
  const statuses = stage.rows.map((row, at) => {
    const value = ((amounts?.[at] ?? NaN) * indicator.per) / (stage.students[at] ?? NaN);
    values[at] = value;
    if (Number.isNaN(value)) return hasIndicator(row, place) ? 'missing' : undefined;
    if (!threshold) return null;
    const status = statusOf(value, row, indicator, place, threshold);
    const shown = shownStatus(value, indicator.decimals, threshold);
    if (shown !== null && shown !== status) roundingSensitive.add(at);
    return status;
  });
  return { id: indicator.id, values, statuses, roundingSensitive };
}

interface Threshold {
  /** 达标 from here on. */
  readonly full: number;
  /** 达到85% from this share of it on. */
  readonly floor: number;
  /** The last printed decimal: rounding cannot matter farther away. */
  readonly step: number;
}

function thresholdOf(
  { schoolRule }: Standard,
  { stage }: CountyStage,
  { threshold, decimals }: Indicator,
): Threshold | null {
  const full = threshold[stage];
  // with no rule for schools there is no floor, and what is not met is below
  const floor = schoolRule?.floor ?? 1;
  return full === null ? null : { full, floor, step: 10 ** -decimals };
}

function statusOf(
  value: number,
  row: StageRow,
  indicator: Indicator,
  place: number,
  { full, floor }: Threshold,
): IndicatorStatus {
  if (reaches(value, row, indicator, place, full, 1)) return 'met';
  return reaches(value, row, indicator, place, full, floor) ? 'floor' : 'below';
}

/** The status that the printed decimals would have; null where rounding cannot matter. */
function shownStatus(
  value: number,
  decimals: number,
  { full, floor, step }: Threshold,
): IndicatorStatus | null {
  const least = full * floor;
  if (Math.abs(value - full) > step && Math.abs(value - least) > step) return null;
  const shown = roundedAsPrinted(value, decimals);
  if (shown >= full) return 'met';
  // a product of decimals: 5.3 × 0.85 is 4.505
  return shown >= least * (1 - 1e-12) ? 'floor' : 'below';
}
