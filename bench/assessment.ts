/** Rows assessed per second: reading the entries, checking them, indicators, CVs and verdicts. */
import { assess } from '../src/assessment/assess';
import { readCounty } from '../src/county/readCounty';
import { defaultSettings } from '../src/county/settings';
import { bindWorkbook } from '../src/sheets/binding/bindWorkbook';
import { readTables } from '../src/sheets/binding/readTables';
import type { Snapshot } from '../src/sheets/snapshot';
import { standardOf } from '../src/standards/standards';
import { countyRows } from '../test/support/counties';
import { milliseconds, print } from './measure';

export async function benchAssessment(): Promise<void> {
  const standard = standardOf('quality-2017');
  const rows = [];
  for (const schools of [100, 2_000, 5_000, 200_000]) {
    const snapshot = snapshotOfSchools(schools);
    const tables = readTables(snapshot, bindWorkbook(snapshot, defaultSettings));
    const time = await milliseconds(schools > 10_000 ? 5 : 15, () =>
      assess(readCounty(tables, standard, defaultSettings), standard),
    );
    const runs = schools > 10_000 ? 3 : 9;
    const bind = (of: Snapshot) =>
      milliseconds(runs, () => readTables(of, bindWorkbook(of, defaultSettings)));
    const bound = await bind(snapshot);
    // rows that only their names and numbers tell
    const bare = await bind(snapshotOfSchools(schools, ['学校标识码', '办学类型', '举办者类型']));
    rows.push({
      schools,
      'assess ms': time.toFixed(1),
      'µs per row': ((time * 1000) / schools).toFixed(2),
      'rows per second': Math.round((schools / time) * 1000),
      'bind ms': bound.toFixed(1),
      'bind ms without codes': bare.toFixed(1),
    });
  }
  print('Assessment (read entries, check, indicators, CVs, verdicts)', rows);
}

/** A sheet of made-up schools; columns by their headers left out. */
export function snapshotOfSchools(schools: number, without: readonly string[] = []): Snapshot {
  const all = countyRows(schools);
  const values = all.map((row) => row.filter((_, at) => !without.includes(String(all[1]?.[at]))));
  const width = values[1]?.length ?? 0;
  const grid = values.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  return {
    sheets: [
      {
        name: '小学',
        visibility: 'visible',
        protected: false,
        grid: { row: 0, column: 0, values: grid },
        merges: [],
        tables: [],
      },
    ],
    names: [],
  };
}
