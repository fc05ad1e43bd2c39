/**
 * One county by many writers, and in every shape that zips and XML may have: the same figures, every
 * cell in the copy as it was, and nothing for the guard to say.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { handmade, handmadeVariants } from '../../../scripts/corpus/handmade';
import { compute } from '../../../src/app/compute';
import { understand } from '../../../src/app/understand';
import { defaultSettings } from '../../../src/county/settings';
import { speaker } from '../../../src/messages/speak';
import type { SheetSnapshot } from '../../../src/sheets/snapshot';
import { openFile } from '../../../src/workbook/file';
import { expectSameFigures } from '../../support/expected';
import expected from './corpus/expected.json';

const folder = join(__dirname, 'corpus');
const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;

const written = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

it.each(written)('%s: figures, cells and copy are right', async (name) => {
  await expectRight(new Uint8Array(readFileSync(join(folder, name))));
});

it.each(handmadeVariants)(
  'a package with %s: figures, cells and copy are right',
  async (variant) => {
    await expectRight(handmade(variant));
  },
);

async function expectRight(bytes: Uint8Array): Promise<void> {
  const workbook = await openFile(bytes);
  const snapshot = await workbook.read({ sheets: 'all' });
  const came = cellsOf(snapshot.sheets);
  for (const [sheet, rows] of Object.entries(expected.cells)) {
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const found = came.get(`${sheet} ${r} ${c}`);
        // excelize stores results of formulas as texts
        expectSameFigures(typeof value === 'number' ? Number(found) : found, value);
      }),
    );
  }

  const { assessment, plan } = compute(understand(snapshot, defaultSettings), words);
  const { primary, junior } = assessment.stages;
  expectSameFigures(
    Object.fromEntries(
      Object.entries({ primary, junior }).map(([stage, found]) => [
        stage,
        {
          schools: Object.fromEntries(
            (found?.rows ?? []).map(({ school, students }) => [school, students]),
          ),
          mean: figure(found?.indicators ?? {}, 'mean'),
          cv: figure(found?.indicators ?? {}, 'cv'),
        },
      ]),
    ),
    expected.figures,
  );

  await workbook.apply(plan);
  const saved = await workbook.save();
  if (saved.kind === 'unfaithful') throw new Error(saved.differences.join());
  const copied = cellsOf((await (await openFile(saved.bytes)).read({ sheets: 'all' })).sheets);
  const changed = [...came].filter(
    ([place, value]) => JSON.stringify(copied.get(place)) !== JSON.stringify(value),
  );
  expect(changed).toEqual([]);
}

function figure(
  indicators: Readonly<Record<string, { readonly mean: unknown; readonly cv: unknown } | null>>,
  name: 'mean' | 'cv',
) {
  return Object.fromEntries(Object.entries(indicators).map(([id, found]) => [id, found?.[name]]));
}

function cellsOf(sheets: readonly SheetSnapshot[]): ReadonlyMap<string, unknown> {
  return new Map(
    sheets.flatMap(({ name, grid }) =>
      (grid?.values ?? []).flatMap((row, r) =>
        row.flatMap((value, c) =>
          value === null ? [] : [[`${name} ${r} ${c}`, value] satisfies [string, unknown]],
        ),
      ),
    ),
  );
}
