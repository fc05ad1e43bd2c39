/** 办学条件 of a province: what ten items add to the assessment of 2,000 schools. */
import { readFileSync } from 'node:fs';
import { assessStandard } from '../src/app/assessStandard';
import { understand } from '../src/app/understand';
import { readPackText } from '../src/standards/pack';
import { snapshotOfSchools } from './assessment';
import { milliseconds, print } from './measure';

export async function benchConditions(): Promise<void> {
  const read = readPackText(readFileSync('assets/packs/example.json', 'utf8'));
  if (!read.ok) throw new Error('the example is no pack');
  const rows = [];
  for (const schools of [20, 2_000]) {
    const snapshot = snapshotOfSchools(schools);
    const without = understand(snapshot, { standard: 'basic-2012' });
    const within = understand(snapshot, { standard: 'basic-2012', pack: read.pack });
    const bare = await milliseconds(9, () => assessStandard(without, 'basic-2012'));
    const judged = await milliseconds(9, () => assessStandard(within, 'basic-2012'));
    rows.push({
      schools,
      items: read.pack.conditions?.items.length ?? 0,
      'assess ms': bare.toFixed(1),
      'with items ms': judged.toFixed(1),
      'added ms': (judged - bare).toFixed(1),
    });
  }
  print('Conditions of a province (ten items, judged for every school)', rows);
}
