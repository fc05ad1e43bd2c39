/**
 * Several tables with pupils of one stage: which of them counts. Left out is only what is proved to be
 * an earlier year, a hidden copy or a part of what is counted; else somebody has to say.
 */
import { isNumeric } from '../../county/fields';
import { countedTable, joinedTo, leftOutTable, refusedTable } from './ledgerSide';
import type { LedgerSide, TableVerdict } from './ledgerSide';
import { contradictions, shareStage, type TableSchool } from './tableSchools';

/** Names before headers, seen before hidden, the present before copies and earlier years, large before small. */
export function byTrust(a: LedgerSide, b: LedgerSide): number {
  const trust = ({ draft }: LedgerSide) =>
    draft.byNames === 'own' ? 0 : draft.byNames === 'county' ? 1 : 2;
  return (
    trust(a) - trust(b) ||
    Number(!a.draft.view.visible) - Number(!b.draft.view.visible) ||
    Number(a.old) - Number(b.old) ||
    (b.year ?? 0) - (a.year ?? 0) ||
    b.schools.size - a.schools.size
  );
}

/** @param counted the tables of more trust, as far as they count */
export function verdictAmongRivals(side: LedgerSide, counted: readonly LedgerSide[]): TableVerdict {
  const rivals = counted.filter((other) => shareStage(other.stages, side.stages));
  if (rivals.length === 0 && side.draft.view.visible) return countedTable;
  const missing = side.schools.schools.filter((school) => !isInOneOf(school, rivals));
  const earlier = rivals.filter((other) => isEarlier(side, other));
  const mostEarlier = earlier.some((other) => mostIn(side, other));
  if (!side.draft.view.visible) {
    if (missing.length === 0) return leftOutTable('leftOut.hidden');
    return mostEarlier ? leftOutTable('leftOut.earlier') : refusedTable(side, 'refused.hidden');
  }
  if (earlier.length > 0) {
    return missing.length === 0 || mostEarlier
      ? leftOutTable('leftOut.earlier')
      : refusedTable(side, 'refused.earlier');
  }
  const same = rivals.filter((other) => isMostlySame(side, other));
  if (same.length === 0 && missing.length > 0) return countedTable;
  return verdictOnSame(side, same.length > 0 ? same : rivals, missing);
}

/** A table whose schools stand in others: they must not disagree, and it may bring more columns. */
function verdictOnSame(
  side: LedgerSide,
  compared: readonly LedgerSide[],
  missing: readonly TableSchool[],
): TableVerdict {
  for (const other of compared) {
    const [first] = contradictions(other.schools, side.schools, 1);
    if (first) {
      const { school, field, first: one, second } = first;
      const params = { other: other.table.sheet, school, field, one, second };
      return refusedTable(side, 'refused.sameSchools', params);
    }
  }
  const [first] = compared;
  if (missing.length > 0) {
    // 一贯制 of another table: a few schools in common, the others its own
    const names = missing.map(({ name }) => name).slice(0, 3);
    return refusedTable(side, 'refused.sameSchools', {
      other: first?.table.sheet ?? '',
      school: names.join('、'),
      field: '',
      one: '',
      second: '',
    });
  }
  const brings = side.table.columns.some(
    ({ field }) =>
      isNumeric(field) &&
      !compared.some(({ table }) => table.columns.some((column) => column.field === field)),
  );
  if (brings && first) return joinedTo(first.table.key);
  const isPart = compared.some(
    ({ schools }) => schools.schools.length > side.schools.schools.length,
  );
  return leftOutTable(isPart ? 'leftOut.part' : 'leftOut.sameFigures');
}

function isInOneOf(school: TableSchool, sides: readonly LedgerSide[]): boolean {
  return sides.some(({ schools }) => schools.sameAt(school).length > 0);
}

/** Of an earlier year, or called old where the other is not. */
function isEarlier(side: LedgerSide, other: LedgerSide): boolean {
  if (side.year !== null && other.year !== null && side.year !== other.year) {
    return side.year < other.year;
  }
  return side.old && !other.old;
}

function mostIn(side: LedgerSide, other: LedgerSide): boolean {
  const all = side.schools.schools;
  const known = all.filter((school) => other.schools.sameAt(school).length > 0);
  return other.schools.schools.length > 0 && known.length * 2 > all.length;
}

/** Half of all schools of the two stand in both. */
function isMostlySame(side: LedgerSide, other: LedgerSide): boolean {
  const shared = side.schools.schools.filter((school) => other.schools.sameAt(school).length > 0);
  const relevant = other.schools.schools.filter(({ stages: of }) => shareStage(of, side.stages));
  const union = side.schools.schools.length + relevant.length - shared.length;
  if (shared.length === 0) return false;
  const holdsAll = relevant.every((school) => side.schools.sameAt(school).length > 0);
  return shared.length * 2 >= union || holdsAll;
}
