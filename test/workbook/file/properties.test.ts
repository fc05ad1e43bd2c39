import fc from 'fast-check';
import { openFile } from '../../../src/workbook/file';
import type { Content, Operation } from '../../../src/sheets/plan';
import { sheetNamed, valueAt } from '../../../src/sheets/snapshot';
import { workbookBytes } from '../../support/workbooks';
import { planOf } from '../contract';

const county = workbookBytes({
  sheets: [
    {
      name: '小学',
      values: [
        ['学校', '人数'],
        ['甲', 1],
        ['乙', 2],
      ],
      fill: 'FFF2CC',
    },
  ],
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '_',
        'x',
        '0',
        '0',
        '4',
        '1',
        'F',
        '\u0007',
        '\r',
        '\n',
        '&',
        '<',
        ']]>',
        '😀',
      ),
    )
    .map((pieces) => pieces.join('')),
);
const content: fc.Arbitrary<Content> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

const place = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ area: place, value: content }).map(({ area, value }): Operation => ({
    kind: 'write',
    sheet: '小学',
    area,
    values: Array.from({ length: area.rows }, () => Array(area.columns).fill(value)),
  })),
  place.map((area): Operation => ({ kind: 'clear', sheet: '小学', area })),
  fc
    .record({ area: place, role: fc.constantFrom('header', 'number', 'note') })
    .map(({ area, role }): Operation => ({ kind: 'format', sheet: '小学', area, role })),
  place.map((area): Operation => ({
    kind: 'colourRule',
    sheet: '小学',
    area,
    formula: '=$A1="是"',
    role: 'met',
  })),
  place.map((area): Operation => ({ kind: 'name', name: '均衡_页_x', sheet: '小学', area })),
  place.map(({ column }): Operation => ({
    kind: 'columns',
    sheet: '小学',
    column,
    widths: [5, 9],
  })),
);

describe('whatever is written', () => {
  it('reads back from the saved copy, character by character', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (value) => {
        const workbook = await openFile(county);
        workbook.setCell('小学', 4, 3, value);
        const saved = await workbook.save();
        if (saved.kind === 'unfaithful') throw new Error(saved.differences.join());
        const { grid = null } =
          sheetNamed(await (await openFile(saved.bytes)).read({ sheets: 'all' }), '小学') ?? {};
        const read = grid && valueAt(grid, 4, 3);
        if (typeof value === 'number') expect(read).toBe(value === 0 ? 0 : value);
        else expect(read).toBe(value === '' ? null : value);
      }),
      { numRuns: 300 },
    );
  });

  it('makes a faithful copy, and taken back leaves the workbook as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 8 }), async (operations) => {
        const workbook = await openFile(county);
        const before = await workbook.read({ sheets: 'all' });
        const undo = await workbook.apply(planOf(...operations));
        expect(await workbook.save()).toMatchObject({ kind: 'faithful' });
        expect(await workbook.undo(undo)).toEqual({ kept: [] });
        expect(await workbook.read({ sheets: 'all' })).toEqual(before);
        expect(workbook.cellFormat('小学', 1, 1).fill).toBe('FFF2CC');
        expect(workbook.colourRules('小学')).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
