/**
 * Checks that look at schools beside each other and at the county's stages as a whole: duplicates,
 * values that stand out, empty stages (rules.md sections 6a and 10).
 */
import { stageNames } from '../standards/standards';
import { stages } from '../standards/standard';
import { cellAddress } from './cell';
import { checkSpread } from './checkSpread';
import type { County, CountyStage, StageRow } from './county';
import type { FindingList, Spot } from './findingList';
import type { TableReading } from './reading';
import { RemarkedCells } from './remarkedCells';

export function checkCounty(
  county: County,
  readings: readonly TableReading[],
  findings: FindingList,
): void {
  const remarked = new RemarkedCells();
  for (const stage of stages) {
    const of = county.stages[stage];
    checkDuplicates(of, findings);
    checkSpread(county.standard, of, remarked, findings);
    checkStage(county, of, readings, findings);
  }
}

/** 学校标识码 within one stage: an error; names: a warning. */
function checkDuplicates({ rows }: CountyStage, findings: FindingList): void {
  const codes = new Map<string, StageRow>();
  const names = new Map<string, StageRow>();
  for (const row of rows) {
    const { reading, row: at } = row.school;
    const code = reading.code(at);
    const name = reading.school(at);
    const sameCode = code === null ? undefined : firstOf(codes, code, row);
    if (sameCode && code !== null) {
      const other = `${nameOf(sameCode)} ${place(sameCode, 'code')}`.trim();
      findings.add('duplicateCode', cellOf(row, 'code'), { code, other });
    }
    const sameName = name === '' ? undefined : firstOf(names, name, row);
    if (sameName && !sameCode) {
      findings.add('duplicateName', cellOf(row, 'name'), { other: place(sameName, 'name') });
    }
  }
}

function nameOf({ school: { reading, row } }: StageRow): string {
  return reading.school(row);
}

function cellOf({ school: { reading, row } }: StageRow, field: 'code' | 'name'): Spot {
  return { reading, row, column: reading.columnOf(field, null) };
}

/** The row that had the key before; undefined when it is the first. */
function firstOf(seen: Map<string, StageRow>, key: string, row: StageRow): StageRow | undefined {
  const first = seen.get(key);
  if (!first) seen.set(key, row);
  return first;
}

function place({ school: { reading, row } }: StageRow, field: 'code' | 'name'): string {
  const bound = reading.table.columns[reading.columnOf(field, null)];
  const { sheet, firstRow } = reading.table;
  return bound ? `${sheet}!${cellAddress(firstRow + row, bound.column)}` : sheet;
}

/** A stage without rows, with one school only, or with an indicator that is zero everywhere. */
function checkStage(
  { standard }: County,
  { stage, rows, amounts }: CountyStage,
  readings: readonly TableReading[],
  findings: FindingList,
): void {
  const term = stageNames[stage];
  const sheet = (rows[0]?.school.reading ?? readings[0])?.table.sheet ?? '';
  if (rows.length === 0) {
    findings.addForCounty('emptyStage', sheet, { stage: term });
    return;
  }
  if (rows.length === 1) findings.addForCounty('oneSchool', sheet, { stage: term });
  standard.indicators.forEach((indicator, place) => {
    const zeros = amounts[place]?.some((amount) => amount === 0) ?? false;
    if (zeros && !amounts[place]?.some((amount) => amount > 0)) {
      findings.addForCounty('zeroMean', sheet, { indicator: indicator.name, stage: term });
    }
  });
}
