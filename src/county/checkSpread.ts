/**
 * Values that stand out among the schools of a stage: zeros, slips of a factor, equipment outside
 * 50–100,000 元 per pupil, and outliers by median and MAD. One remark per cell, the most specific.
 */
import type { Indicator, Standard } from '../standards/standard';
import { greatestColumn, type AmountPlan } from './indicatorAmounts';
import type { CountyStage, StageRow } from './county';
import { bulkOf, slipFactor } from './factorSlips';
import { fieldOf, type FieldId } from './fields';
import type { FindingList } from './findingList';
import { presentValues, median, medianDeviation } from './median';
import type { RemarkedCells } from './remarkedCells';

/** Below this number of schools a middle says little. */
const fewest = 8;

export function checkSpread(
  standard: Standard,
  stage: CountyStage,
  remarked: RemarkedCells,
  findings: FindingList,
): void {
  const values = new Float64Array(stage.rows.length);
  const look: SpreadLook = { stage, values, work: values.slice(), remarked, findings };
  standard.indicators.forEach((indicator, place) => {
    fillPerPupil(values, stage, place);
    checkZeros(look, indicator, place);
    if (isSlipProne(stage, place)) checkSlips(look, place);
    if (indicator.id === 'equipmentValue') checkEquipment(look, place);
    checkOutliers(look, indicator, place);
  });
}

interface SpreadLook {
  readonly stage: CountyStage;
  /** Amount per pupil of the indicator that is looked at, by row; NaN where there is none. */
  readonly values: Float64Array;
  /** As long as `values`, for reckoning. */
  readonly work: Float64Array;
  readonly remarked: RemarkedCells;
  readonly findings: FindingList;
}

/** Amount per pupil by row, NaN where there is none. */
function fillPerPupil(values: Float64Array, stage: CountyStage, place: number): void {
  const { students, amounts } = stage;
  const column = amounts[place];
  for (let at = 0; at < values.length; at++) {
    values[at] = (column?.[at] ?? NaN) / (students[at] ?? NaN);
  }
}

function checkZeros(look: SpreadLook, indicator: Indicator, place: number): void {
  const { stage, values, remarked, findings } = look;
  // zero everywhere is one finding about the county
  if (!values.some((value) => value > 0)) return;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN;
    if (value !== 0) continue;
    const found = cellOf(stage, place, at);
    if (!found || remarked.has(found.row, found.column)) continue;
    remarked.add(found.row, found.column);
    findings.add('zeroAmount', spot(found), { indicator: indicator.name });
  }
}

/**
 * Whole resources and 专任教师 only: small counts such as 硕士 differ by a factor of ten by nature.
 */
function isSlipProne({ rows }: CountyStage, place: number): boolean {
  const row = rows.find(({ layout }) => layout.plans[place]);
  const fields = row?.layout.plans[place]?.terms.map(
    ({ column }): FieldId | undefined => row.layout.reading.table.columns[column]?.field,
  );
  return (
    fields?.every((id) => id === 'teachers' || (id && fieldOf(id).level === 'school')) ?? false
  );
}

function checkSlips(look: SpreadLook, place: number): void {
  const { stage, values, work, remarked, findings } = look;
  const all = presentValues(values, work);
  if (all.length < fewest) return;
  const bulk = bulkOf(all);
  if (!bulk) return;
  for (let at = 0; at < values.length; at++) {
    const factor = slipFactor(values[at] ?? NaN, bulk);
    const found = factor === null ? null : cellOf(stage, place, at);
    if (!found || factor === null || remarked.has(found.row, found.column)) continue;
    remarked.add(found.row, found.column);
    const { reading } = found.row.layout;
    findings.add('factorSlip', spot(found), {
      column: reading.header(found.column),
      found: reading.number(found.row.row, found.column),
      factor,
    });
  }
}

function checkEquipment(look: SpreadLook, place: number): void {
  const { stage, values, remarked, findings } = look;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN;
    if (!(value > 0) || (value >= 50 && value <= 100_000)) continue;
    const found = cellOf(stage, place, at);
    if (!found || remarked.has(found.row, found.column)) continue;
    remarked.add(found.row, found.column);
    findings.add('equipmentRange', spot(found), { perPupil: value });
  }
}

/** |x − median| > 5 × 1.4826 × MAD within the stage; skipped when MAD = 0 or below 8 schools. */
function checkOutliers(look: SpreadLook, indicator: Indicator, place: number): void {
  const { stage, values, work, remarked, findings } = look;
  const all = presentValues(values, work);
  if (all.length < fewest) return;
  const middle = median(all);
  const reach = 5 * 1.4826 * medianDeviation(all, middle);
  if (reach === 0) return;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN;
    if (!(Math.abs(value - middle) > reach)) continue;
    const found = cellOf(stage, place, at);
    if (!found || found.plan.terms.some(({ column }) => remarked.has(found.row, column))) {
      continue;
    }
    remarked.add(found.row, found.column);
    findings.add('outlier', spot(found), {
      indicator: indicator.name,
      found: value * indicator.per,
      median: middle * indicator.per,
    });
  }
}

interface CellOfAmount {
  readonly row: StageRow;
  readonly plan: AmountPlan;
  readonly column: number;
}

/** The cell that a remark on an amount points to: its greatest term. */
function cellOf({ rows }: CountyStage, place: number, at: number): CellOfAmount | null {
  const row = rows[at];
  const plan = row?.layout.plans[place];
  if (!row || !plan) return null;
  return { row, plan, column: greatestColumn(row.layout, plan, row.row) };
}

function spot({ row, column }: CellOfAmount) {
  return { reading: row.layout.reading, row: row.row, column };
}
