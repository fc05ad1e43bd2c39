/**
 * The guard over copies: whatever is damaged below the writer is found and named, and a copy as it
 * should be passes.
 */
import { readFile, readdir } from 'node:fs/promises';
import { openFile } from '../../../src/workbook/file';
import { RowCells, type CellPart } from '../../../src/workbook/file/rowCells';
import type { WorkbookPart } from '../../../src/workbook/file/workbookPart';
import { countyBytes } from '../../support/counties';
import { edit, guarded, type Damage } from '../../support/guarded';
import { workbookParts, zipped } from '../../support/workbooks';
import { planOf } from '../contract';
import { county, damages, ours, sheet, workbook } from './damages';

const own = 'xmlns:w="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

describe('the guard', () => {
  const original = zipped(county());

  it('finds nothing in a copy as it should be', () => {
    expect(guarded(original, ours, () => {})).toEqual([]);
  });

  it.each(damages)('objects to %s', (_, damage, place) => {
    expect(guarded(original, ours, damage)).toContain(place);
  });

  it('objects to bytes that are no package', () => {
    const empty: Damage = (parts) => parts.clear();
    expect(guarded(original, ours, empty)).toEqual([workbook]);
  });

  it('objects when a reader that a tab blinds writes beside a cell, not over it', () => {
    const tabbed = zipped({
      ...county(),
      [sheet]: String(county()[sheet]).replace('<c r="B3">', '<c\tr="B3">'),
    });
    const write = planOf({
      kind: 'write',
      sheet: '小学',
      area: { row: 2, column: 1, rows: 1, columns: 1 },
      values: [[9]],
    }).operations;
    expect(guarded(tabbed, write, () => {})).toEqual([]);
    expect(guarded(tabbed, write, () => {}, blindToTabs)).toContain("'小学'!B3");
  });

  it('objects when a cell is lost from a row with a prefix of its own', () => {
    const mixed = zipped({
      ...county(),
      [sheet]: String(county()[sheet]).replace(/<row r="3".*?<\/row>/s, (row) =>
        row.replaceAll(/<(\/?)(?=(?:row|c|v)[\s>/])/g, '<$1w:').replace('<w:row', `<w:row ${own}`),
      ),
    });
    expect(guarded(mixed, ours, () => {})).toEqual([]);
    expect(guarded(mixed, ours, edit(sheet, /<w:c r="B3".*?<\/w:c>/, ''))).toEqual(["'小学'!B3"]);
  });

  it('objects when what the cells declare is lost', () => {
    const declared = zipped({
      ...county(),
      [sheet]: String(county()[sheet]).replace('<sheetData>', `<sheetData ${own}>`),
    });
    expect(guarded(declared, ours, () => {})).toEqual([]);
    expect(guarded(declared, ours, edit(sheet, ` ${own}`, ''))).toEqual(['小学']);
  });

  it('objects when a reader counts cells without a reference wrongly', () => {
    const parts = workbookParts({ sheets: [{ name: '小学', values: [['甲', 1, 2]] }] });
    const bare = zipped({
      ...parts,
      [sheet]: (parts[sheet] ?? '').replaceAll(/ r="[A-Z]+\d+"/g, ''),
    });
    const write = planOf({
      kind: 'write',
      sheet: '小学',
      area: { row: 0, column: 5, rows: 1, columns: 1 },
      values: [[9]],
    }).operations;
    expect(guarded(bare, write, () => {})).toEqual([]);
    const shifted = guarded(bare, write, () => {}, shiftedCells);
    expect(shifted).not.toEqual([]);
  });
});

describe('copies as they should be', () => {
  it('pass for every sample', async () => {
    for (const folder of ['assets/samples', 'test/data/samples']) {
      for (const name of await readdir(folder)) {
        if (!name.endsWith('.xlsx')) continue;
        await expectFaithful(await readFile(`${folder}/${name}`));
      }
    }
  });

  it('pass for a made county', async () => {
    await expectFaithful(await countyBytes());
  });

  async function expectFaithful(bytes: Uint8Array) {
    const file = await openFile(bytes);
    const [first] = (await file.read({ sheets: 'all' })).sheets;
    const name = first?.name ?? '';
    await file.apply(
      planOf(
        {
          kind: 'write',
          sheet: name,
          area: { row: 1, column: 200, rows: 2, columns: 1 },
          values: [[1.5], ['-']],
        },
        { kind: 'columns', sheet: name, column: 200, widths: [9], hidden: true },
        { kind: 'addSheet', sheet: '均衡_新', hidden: true },
      ),
    );
    expect(await file.save()).toMatchObject({ kind: 'faithful' });
  }
});

/** Cells whose name a tab follows are not seen. */
function blindToTabs(part: WorkbookPart): WorkbookPart {
  return withCells(part, (source, list) =>
    list.filter(({ start, openEnd }) => !source.slice(start, openEnd).includes('\t')),
  );
}

/** Every cell is taken for the one on its right, as far as the column of ours. */
function shiftedCells(part: WorkbookPart): WorkbookPart {
  return withCells(part, (_, list) => list.map((cell) => ({ ...cell, column: cell.column + 3 })));
}

type Cells = readonly CellPart[];

function withCells(
  part: WorkbookPart,
  change: (source: string, cells: Cells) => Cells,
): WorkbookPart {
  return {
    ...part,
    sheets: part.sheets.map((listed) => {
      const { sheet: came } = listed;
      if (!came) return listed;
      const rows = came.rows.map((each) => ({
        ...each,
        cells: RowCells.of(change(came.source, [...each.cells])),
      }));
      return { ...listed, sheet: { ...came, rows } };
    }),
  };
}
