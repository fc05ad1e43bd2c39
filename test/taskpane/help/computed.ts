/** Hand-made school tables after a run, as the session shows them to the page 帮助. */
import { schoolFacts } from '../../../src/app/schoolFacts';
import type { SessionState } from '../../../src/app/session';
import { assess } from '../../../src/assessment/assess';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import type { SchoolTable } from '../../../src/county/table';
import type { StandardId } from '../../../src/standards/standard';
import { read } from '../../county/schools';

export function computed(
  tables: readonly SchoolTable[],
  standard: StandardId = 'quality-2017',
  settings: Partial<Settings> = {},
): Partial<SessionState> {
  const county = read(tables, standard, settings);
  return {
    settings: { ...defaultSettings, ...settings, standard },
    freshness: 'fresh',
    assessment: assess(county, county.standard),
    schools: schoolFacts(county),
  };
}
