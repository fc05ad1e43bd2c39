/**
 * Records the self-test over the double's profiles as reports, as they would come from an Excel:
 *
 *   npx tsx scripts/record-self-test.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSelfTest } from '../src/workbook/excel/selftest';
import { selfTestDouble } from '../test/workbook/selftest/selfTestDouble';
import { chosenPayloads, selfTestOptions } from '../test/workbook/selftest/selfTestOptions';

for (const profile of ['2021', 'web'] as const) {
  selfTestDouble({ profile });
  const report = await runSelfTest(selfTestOptions({ chosen: chosenPayloads }));
  const path = join(
    import.meta.dirname,
    '..',
    'test',
    'data',
    'selfTests',
    `double-${profile}.json`,
  );
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
}
