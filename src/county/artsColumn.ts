/**
 * Whether the 艺术 column holds 音乐 + 美术 already (setting `artsColumn`).
 */
import { stages } from '../standards/standard';
import { columnFor } from './indicatorAmounts';
import type { FindingList } from './findingList';
import type { TableReading } from './tableReading';
import { inBrackets, schoolNames } from './schoolNames';
import type { Settings } from './settings';

/**
 * `auto`: where 艺术 equals 音乐 + 美术 in every school of the county that has any of them, it is a
 * subtotal, counts once, and a warning says so.
 */
export function isArtsSubtotal(
  readings: readonly TableReading[],
  setting: Settings['artsColumn'],
  findings: FindingList,
): boolean {
  if (setting !== 'auto') return setting === 'subtotal';
  // in exports of the statistics system it always is
  const columns = readings.filter(({ table }) => !table.statistics).flatMap(artsColumns);
  const any = columns.some((at) => at.reading.table.rows.some((_, row) => hasAny(at, row)));
  if (!any || !columns.every(holdsSum)) return false;
  for (const reading of new Set(columns.map((at) => at.reading))) {
    const own = columns.filter((at) => at.reading === reading);
    const schools = reading.table.rows.flatMap((_, row) =>
      own.some((at) => hasAny(at, row)) ? [reading.school(row)] : [],
    );
    findings.add(
      'artsSubtotal',
      { reading, row: null, column: null },
      { table: reading.table.key, schools: inBrackets(schoolNames(schools)) },
    );
  }
  return true;
}

interface ArtsColumns {
  readonly reading: TableReading;
  readonly music: number;
  readonly art: number;
  readonly arts: number;
}

function artsColumns(reading: TableReading): readonly ArtsColumns[] {
  const found = (reading.table.mode.kind === 'byType' ? stages : (['primary'] as const)).map(
    (stage): ArtsColumns => ({
      reading,
      music: columnFor(reading, 'music', stage),
      art: columnFor(reading, 'art', stage),
      arts: columnFor(reading, 'arts', stage),
    }),
  );
  return found.filter(({ music, art, arts }) => music >= 0 && art >= 0 && arts >= 0);
}

function hasAny({ reading, music, art, arts }: ArtsColumns, row: number): boolean {
  const some =
    reading.number(row, music) > 0 || reading.number(row, art) > 0 || reading.number(row, arts) > 0;
  return some && reading.isSchool(row);
}

/** A school with a gap in the three says nothing either way. */
function holdsSum(at: ArtsColumns): boolean {
  const { reading, music, art, arts } = at;
  return reading.table.rows.every((_, row) => {
    const sum = reading.number(row, music) + reading.number(row, art);
    const held = reading.number(row, arts);
    return Number.isNaN(sum + held) || sum === held || !hasAny(at, row);
  });
}
