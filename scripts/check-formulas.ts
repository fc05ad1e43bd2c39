/**
 * Holds what LibreOffice makes of our formulas against the engine: npx tsx scripts/check-formulas.ts
 * [--counties 50] [more.xlsx …]. Every sample and so many made-up counties are written with formulas;
 * of each a second copy has other entries and old results. LibreOffice computes all of them anew, and
 * the engine computes each workbook as LibreOffice saved it: every cell that has a formula must agree to
 * 1e-9, and every formula must still be known as ours. Not part of the tests: it needs LibreOffice.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compute } from '../src/app/compute';
import { understand } from '../src/app/understand';
import { speaker } from '../src/messages/speak';
import type { CellValue } from '../src/county/cell';
import { isPlainNumber } from '../src/county/cellEntry';
import { isNumeric } from '../src/county/fields';
import { cellPlace } from '../src/county/table';
import { columnIndex, cellAddress } from '../src/sheets/area';
import type { Operation } from '../src/sheets/plan';
import { sheetNamed, valueAt, type Snapshot } from '../src/sheets/snapshot';
import { openFile, type FileWorkbook } from '../src/workbook/file';
import { madeCounty, randomFrom, type Random } from '../test/improvement/madeCounty';
import { makeCounty, shapeOf, snapshotOf } from '../test/support/madeCounties';
import { workbookParts, zipped } from '../test/support/workbooks';

const { values: options, positionals } = parseArgs({
  options: { counties: { type: 'string', default: '50' } },
  allowPositionals: true,
});
const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;
const standards = ['quality-2017', 'basic-2012'] as const;
const faults: string[] = [];
let compared = 0;
let constants = 0;

if (spawnSync('soffice', ['--version']).status !== 0) {
  console.error('LibreOffice (soffice) is needed and was not found: nothing was checked.');
  process.exit(1);
}

/** Plans write formulas with their results; what stands as a number is counted apart. */
interface Written {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly result: CellValue;
}

function writtenFormulas(operations: readonly Operation[]): readonly Written[] {
  return operations.flatMap((operation) => {
    if (operation.kind !== 'write' || !operation.formulas) return [];
    const { sheet, area, values, formulas } = operation;
    return formulas.flatMap((cells, r) =>
      cells.flatMap((formula, c): readonly Written[] => {
        const result = values[r]?.[c] ?? null;
        if (formula === null) return [];
        if (formula.includes('N("')) constants += 1;
        return [{ sheet, row: area.row + r, column: area.column + c, formula, result }];
      }),
    );
  });
}

async function run(
  bytes: Uint8Array,
  columns: 'beside' | 'sheet',
  standard: (typeof standards)[number],
) {
  const workbook = await openFile(bytes);
  const snapshot = await workbook.read({ sheets: 'all' });
  const understanding = understand(snapshot, { formulas: 'live', columns, standard });
  const computation = compute(understanding, words);
  await workbook.apply(computation.plan);
  return { workbook, snapshot, understanding, ...computation };
}

/** By the other standard where a county has no figure of the one. */
async function assessed(
  bytes: Uint8Array,
  columns: 'beside' | 'sheet',
  wanted: (typeof standards)[number],
) {
  for (const standard of [wanted, ...standards]) {
    const { workbook, plan } = await run(bytes, columns, standard);
    if (writtenFormulas(plan.operations).length > 0) return { workbook, standard };
  }
  throw new Error('a county without a figure');
}

async function bytesOf(workbook: FileWorkbook): Promise<Uint8Array> {
  const saved = await workbook.save();
  if (saved.kind !== 'faithful') throw new Error(`unfaithful: ${saved.differences.join(', ')}`);
  return saved.bytes;
}

/** Other numbers in a tenth of the counted cells; the results of our formulas stay as they were. */
async function edited(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const workbook = await openFile(bytes);
  const snapshot = await workbook.read({ sheets: 'all' });
  const { tables } = understand(snapshot, {});
  const operations: Operation[] = [];
  for (const table of tables) {
    table.columns.forEach((column, at) => {
      table.rows.forEach((cells, row) => {
        const value = cells[at];
        const { sheet, cell } = cellPlace(table, row, column);
        if (!isPlainNumber(value) || cell === null || value === 0 || random() > 0.1) return;
        if (!isNumeric(column.field) || value > 1e9) return;
        const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
        const area = { row: Number(digits) - 1, column: columnIndex(letters), rows: 1, columns: 1 };
        if (
          valueAt(sheetNamed(snapshot, sheet)?.grid ?? emptyGrid, area.row, area.column) !== value
        )
          return;
        const more = Math.max(1, Math.round(value * 0.3 * random()));
        operations.push({ kind: 'write', sheet, area, values: [[value + more]] });
      });
    });
  }
  await workbook.apply({ palette: 'builtin', operations, preview: [] });
  return bytesOf(workbook);
}

const emptyGrid = { row: 0, column: 0, values: [] };

function workbookOf(snapshot: Snapshot): Uint8Array {
  const sheets = snapshot.sheets.map(({ name, grid }) => ({
    name,
    values: Array.from({ length: (grid?.row ?? 0) + (grid?.values.length ?? 0) }, (_, row) =>
      Array.from(
        { length: (grid?.column ?? 0) + (grid?.values[0]?.length ?? 0) },
        (_unused, column) => valueAt(grid ?? emptyGrid, row, column),
      ),
    ),
  }));
  return zipped(workbookParts({ sheets }));
}

function counties(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const samples = ['assets/samples', 'test/data/samples'].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.xlsx'))
      .map((file) => join(folder, file)),
  );
  const files = [...samples, ...positionals].map(
    (file) => [basename(file, '.xlsx'), new Uint8Array(readFileSync(file))] as const,
  );
  const made = Array.from({ length: Number(options.counties) }, (_, at) => {
    const random = randomFrom(at + 1);
    const making = { schools: 3 + Math.floor(random() * 40), unevenness: random(), level: 1 };
    const layout = (['byType', 'staged', 'byRow'] as const)[at % 3] ?? 'byType';
    const snapshot =
      layout === 'byRow'
        ? snapshotOf(makeCounty({ ...shapeOf(at + 1, [2, 40]), layout: 'byRow', columns: 'all' }))
        : madeCounty(random, { ...making, layout });
    return [`made-${at + 1}-${layout}`, workbookOf(snapshot)] as const;
  });
  return [...files, ...made];
}

/** Every program settings that LibreOffice needs to compute all formulas anew on loading. */
const recalculating =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" ' +
  'oor:op="fuse"><value>0</value></prop></item></oor:items>';

const folder = mkdtempSync(join(tmpdir(), 'junheng-formulas-'));
try {
  const [given, recalculated] = [join(folder, 'given'), join(folder, 'recalculated')];
  mkdirSync(given);
  mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
  writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), recalculating);
  const cases: {
    name: string;
    columns: 'beside' | 'sheet';
    standard: (typeof standards)[number];
  }[] = [];
  for (const [at, [county, bytes]] of counties().entries()) {
    const columns = at % 5 === 4 ? 'sheet' : 'beside';
    const { workbook, standard } = await assessed(bytes, columns, standards[at % 4 === 3 ? 1 : 0]);
    const copy = await bytesOf(workbook);
    for (const [kind, data] of [
      ['same', copy],
      ['edited', await edited(copy, randomFrom(at + 1))],
    ] as const) {
      const name = `${at}-${county}-${kind}`;
      writeFileSync(join(given, `${name}.xlsx`), data);
      cases.push({ name, columns, standard });
    }
  }
  spawnSync('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    recalculated,
    ...cases.map(({ name }) => join(given, `${name}.xlsx`)),
  ]);
  for (const { name, columns, standard } of cases)
    await check(name, columns, standard, recalculated);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function check(
  name: string,
  columns: 'beside' | 'sheet',
  standard: (typeof standards)[number],
  from: string,
): Promise<void> {
  const bytes = new Uint8Array(readFileSync(join(from, `${name}.xlsx`)));
  const { snapshot, plan, findings } = await run(bytes, columns, standard);
  for (const { rule, sheet, cell, params } of findings) {
    if (!['formulaDiffers', 'cellOfYours', 'pageCellOfYours'].includes(rule)) continue;
    faults.push(`${name}: ${rule} at ${sheet}!${cell ?? ''} ${JSON.stringify(params)}`);
  }
  const written = writtenFormulas(plan.operations);
  if (written.length === 0) faults.push(`${name}: no formula`);
  for (const { sheet, row, column, result, formula } of written) {
    const grid = sheetNamed(snapshot, sheet)?.grid;
    const found = grid ? valueAt(grid, row, column) : null;
    compared += 1;
    const agrees =
      typeof found === 'number' && typeof result === 'number'
        ? Math.abs(found - result) <= 1e-12 + 1e-9 * Math.abs(result)
        : found === result;
    if (agrees) continue;
    const shown = JSON.stringify(found);
    faults.push(
      `${name}: ${sheet}!${cellAddress(row, column)} ${shown} for ${String(result)}: ${formula.slice(0, 120)}`,
    );
  }
}

console.log(
  `${compared} formulas compared, ${constants} with constants in them (counted as often as written)`,
);
for (const fault of faults.slice(0, 40)) console.error(fault);
console.log(faults.length === 0 ? 'all agree to 1e-9' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
