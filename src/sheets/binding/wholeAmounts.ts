/**
 * Tables of one stage whose amounts may be whole schools' (workbook.md, "Stage of a table"): where a
 * 一贯制学校 stands in the table of 小学 and in that of 初中 with equal rooms, areas and equipment, these are
 * the school's, and each stage has its share. Proved by many equal schools, asked about by few.
 */
import { makeFinding, type Finding } from '../../county/finding';
import { fieldOf } from '../../county/fields';
import type { Stage } from '../../standards/standard';
import { cellAddress } from '../area';
import type { BoundColumn } from '../binding';
import type { LedgerSide } from './ledgerSide';
import { nameColumn } from './tableRows';
import { amountInCell, type TableSchool } from './tableSchools';

export interface WholeAmounts {
  /** Tables to be shared, by key. */
  readonly whole: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly openStages: readonly Stage[];
}

/** So many amounts that are not 0 are equal in both rows of a school. */
const enoughAmounts = 3;
const enoughSchools = 2;
const enoughShare = 0.8;

export function wholeAmounts(counted: readonly LedgerSide[]): WholeAmounts {
  const whole = new Set<string>();
  const findings: Finding[] = [];
  const openStages = new Set<Stage>();
  for (const side of counted) {
    if (side.told === 'whole' || (side.table.statistics && side.told !== 'split')) {
      whole.add(side.table.key);
    }
  }
  const open = counted.filter(
    ({ table, told }) =>
      table.mode.kind === 'oneStage' && told !== 'split' && !whole.has(table.key),
  );
  for (const [at, one] of open.entries()) {
    for (const other of open.slice(at + 1)) {
      if (one.stages[0] === other.stages[0]) continue;
      const { pairs, equal } = sisterPairs(one, other);
      const [first] = equal;
      if (!first) continue;
      if (equal.length >= enoughSchools && equal.length >= pairs * enoughShare) {
        whole.add(one.table.key).add(other.table.key);
        continue;
      }
      findings.push(questionOf(one, other, first));
      for (const stage of [...one.stages, ...other.stages]) openStages.add(stage);
    }
  }
  return { whole, findings, openStages: [...openStages] };
}

interface SisterPairs {
  /** Schools that stand in both tables. */
  readonly pairs: number;
  /** Those of them, in the first table, whose amounts are equal. */
  readonly equal: readonly TableSchool[];
}

function sisterPairs(one: LedgerSide, other: LedgerSide): SisterPairs {
  const shared = one.table.columns.flatMap((column) => {
    const { level, kind } = fieldOf(column.field);
    const sister = other.table.columns.find(({ field }) => field === column.field);
    return level === 'school' && kind !== 'text' && sister ? [[column, sister] as const] : [];
  });
  if (shared.length < enoughAmounts) return { pairs: 0, equal: [] };
  let pairs = 0;
  const equal: TableSchool[] = [];
  for (const school of one.schools.schools) {
    const [sister, ...more] = other.schools.same(school);
    if (!sister || more.length > 0) continue;
    pairs += 1;
    const same = shared.filter(([own, its]) => isEqualAmount(one, school, own, other, sister, its));
    if (same.length >= enoughAmounts) equal.push(school);
  }
  return { pairs, equal };
}

function isEqualAmount(
  one: LedgerSide,
  school: TableSchool,
  column: BoundColumn,
  other: LedgerSide,
  sister: TableSchool,
  sisterColumn: BoundColumn,
): boolean {
  const amount = amountInCell(one.schools.view, school.row, column);
  return (
    amount !== null &&
    amount !== 0 &&
    amount === amountInCell(other.schools.view, sister.row, sisterColumn)
  );
}

function questionOf(one: LedgerSide, other: LedgerSide, school: TableSchool): Finding {
  const { table } = one;
  const cell = cellAddress(school.row, nameColumn(table));
  return makeFinding(
    'wholeOrSplit',
    { sheet: table.sheet, cell },
    { table: table.key, other: other.table.key, school: school.name },
  );
}
