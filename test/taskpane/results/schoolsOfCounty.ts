/** A state after a run over hand-made school tables, with gaps and formulas as the session gives them. */
import { allSchools } from '../../support/rowKinds';
import type { SessionState } from '../../../src/app/session';
import { schoolFacts } from '../../../src/app/schoolFacts';
import { assess } from '../../../src/assessment/assess';
import { readCounty } from '../../../src/county/readCounty';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import type { SchoolTable } from '../../../src/county/table';
import type { BoundTable } from '../../../src/sheets/binding';
import { applyPack } from '../../../src/standards/applyPack';
import { standardOf } from '../../../src/standards/standards';

export function afterRun(
  tables: readonly SchoolTable[],
  choices: Partial<Settings> = {},
): Partial<SessionState> {
  const settings = { ...defaultSettings, ...choices };
  const standard = applyPack(standardOf(settings.standard), settings.pack);
  const county = readCounty(tables, standard, settings);
  const assessment = assess(county, standard);
  const { findings } = assessment;
  return {
    settings,
    assessment,
    schools: schoolFacts(county),
    survey: {
      tables: tables.map(bound),
      views: [],
      findings,
      remarks: findings.map(() => null),
      ledger: [],
      openStages: [],
      refusals: [],
      unread: [],
    },
    freshness: 'fresh',
  };
}

function bound({ key, sheet, mode, columns, firstRow, rows }: SchoolTable): BoundTable {
  return {
    key,
    sheet,
    mode,
    modeSource: 'title',
    header: { first: 1, last: 1 },
    firstRow,
    rowCount: rows.length,
    ...allSchools(rows.length),
    firstColumn: 0,
    lastColumn: columns.length - 1,
    columns: columns.map((column) => ({ ...column, source: 'header', countyName: null })),
  };
}
