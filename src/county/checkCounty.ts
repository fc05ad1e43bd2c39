/**
 * Checks that look at schools beside each other and at the county's stages as a whole: duplicates,
 * values that stand out, empty stages (rules.md sections 6a and 10).
 */
import { stageNames } from '../standards/standards';
import { stages } from '../standards/standard';
import { cellAddress } from './cell';
import { checkSpread } from './checkSpread';
import { schoolOf, type County, type CountyStage, type StageRow } from './county';
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
  const codes = new FirstOwners(rows, codeOf);
  const names = new FirstOwners(rows, schoolOf);
  if (!codes.anyShared && !names.anyShared) return;
  for (const row of rows) {
    const sameCode = codes.ownerBefore(row);
    if (sameCode) {
      const other = `${schoolOf(sameCode)} ${place(sameCode, 'code')}`.trim();
      findings.add('duplicateCode', cellOf(row, 'code'), { code: codeOf(row), other });
    }
    const sameName = names.ownerBefore(row);
    if (sameName && !sameCode) {
      findings.add('duplicateName', cellOf(row, 'name'), { other: place(sameName, 'name') });
    }
  }
}

/** Rows that share a key with an earlier one. Only shared keys are kept: there are few or none. */
class FirstOwners {
  private readonly shared = new Set<string>();
  private readonly first = new Map<string, StageRow>();

  constructor(
    rows: readonly StageRow[],
    private readonly keyOf: (row: StageRow) => string,
  ) {
    // hashes first: a set of very many strings is slow
    const hashes = Uint32Array.from(rows, (row) => hashOf(keyOf(row)));
    const repeated = repeatedOf(hashes);
    if (repeated.size === 0) return;
    const seen = new Set<string>();
    rows.forEach((row, at) => {
      if (!repeated.has(hashes[at] ?? 0)) return;
      const key = keyOf(row);
      if (seen.has(key)) this.shared.add(key);
      // a row without a key shares none
      else if (key !== '') seen.add(key);
    });
  }

  get anyShared(): boolean {
    return this.shared.size > 0;
  }

  /** The first row with the row's key; undefined when that is itself. Ask in the rows' order. */
  ownerBefore(row: StageRow): StageRow | undefined {
    const key = this.keyOf(row);
    if (!this.shared.has(key)) return undefined;
    const first = this.first.get(key);
    if (!first) this.first.set(key, row);
    return first;
  }
}

/** FNV-1a over the characters; different keys may rarely have the same. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function repeatedOf(hashes: Uint32Array): ReadonlySet<number> {
  const sorted = hashes.slice().sort();
  return new Set(sorted.filter((hash, at) => hash === sorted[at - 1]));
}

function codeOf({ layout, row }: StageRow): string {
  return layout.reading.code(row) ?? '';
}

function cellOf({ layout: { reading }, row }: StageRow, field: 'code' | 'name'): Spot {
  return { reading, row, column: reading.columnOf(field, null) };
}

function place({ layout: { reading }, row }: StageRow, field: 'code' | 'name'): string {
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
  const sheet = (rows[0]?.layout.reading ?? readings[0])?.table.sheet ?? '';
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
