/**
 * The figures of the report stand in the written workbook, as numbers; every input cell is there
 * as it was; a second run leaves the same cells.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownedAreas } from '../../src/sheets/written';
import { sheetNamed, valueAt, type Snapshot } from '../../src/sheets/snapshot';
import { openFile } from '../../src/workbook/file';
import { assessed, samples, scratchFolder } from '../support/junheng';

async function opened(path: string): Promise<Snapshot> {
  const workbook = await openFile(new Uint8Array(readFileSync(path)));
  return workbook.read({ sheets: 'all' });
}

/** The numbers of an output column from top to bottom, empty cells left out. */
function columnOf(snapshot: Snapshot, stage: string, id: string): readonly number[] {
  const output = ownedAreas(snapshot).outputs.find(
    (each) => each.stage === stage && each.id === id,
  );
  const grid = output && sheetNamed(snapshot, output.area.sheet)?.grid;
  if (!output || !grid) return [];
  const { row, rows, column } = output.area;
  return Array.from({ length: rows }, (_, at) => valueAt(grid, row + at, column)).filter(
    (value) => typeof value === 'number',
  );
}

describe.each([
  ['county-staged', 'quality-2017'],
  ['county-staged', 'basic-2012'],
  ['county-mixed', 'quality-2017'],
  ['county-mixed', 'basic-2012'],
])('%s under %s', (county, standard) => {
  const input = join(samples, `${county}.xlsx`);
  const folder = scratchFolder();
  const out = join(folder, 'out.xlsx');
  const report = assessed(input, '--standard', standard, '--out', out);

  it('has every value of the report in its column, as a number', async () => {
    const snapshot = await opened(out);
    for (const stage of ['primary', 'junior'] as const) {
      const rows = report.stages[stage]?.rows ?? [];
      const ids = Object.keys(rows[0]?.indicators ?? {});
      expect(ids.length).toBeGreaterThan(6);
      for (const id of ids) {
        const values = rows.map(
          ({ indicators }) => Object.entries(indicators).find(([key]) => key === id)?.[1].value,
        );
        expect(columnOf(snapshot, stage, id)).toEqual(values);
      }
    }
  });

  it('has every CV on its sheet, as a number', async () => {
    const { sheets } = await opened(out);
    const name = standard === 'quality-2017' ? '均衡_优质_差异系数' : '均衡_基本_差异系数';
    const cells = sheets.find((sheet) => sheet.name === name)?.grid?.values.flat() ?? [];
    for (const stage of [report.stages.primary, report.stages.junior]) {
      const cvs = Object.values(stage?.indicators ?? {}).map((indicator) => indicator?.cv);
      expect(cells).toEqual(expect.arrayContaining([...cvs, stage?.compositeCv]));
    }
  });

  it('keeps every input cell as it was, text digits too', async () => {
    const [before, after] = [await opened(input), await opened(out)];
    for (const { name, grid, merges } of before.sheets) {
      const written = sheetNamed(after, name);
      expect(written?.merges).toEqual(expect.arrayContaining([...(merges ?? [])]));
      grid?.values.forEach((row, r) =>
        row.forEach((value, c) => {
          if (!written?.grid) throw new Error(`${name} is gone`);
          expect(valueAt(written.grid, grid.row + r, grid.column + c)).toEqual(value);
        }),
      );
    }
  });

  it('is the same workbook after a second run', async () => {
    const again = join(folder, 'again.xlsx');
    assessed(out, '--standard', standard, '--out', again);
    expect(await opened(again)).toEqual(await opened(out));
  });
});
