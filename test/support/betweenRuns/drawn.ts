/** Random edits of a person, as fast-check draws them. */
import fc from 'fast-check';
import type { Edit, Entry, Zone } from './edits';

const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.nat(2000).map((number) => ({ value: number, formula: null })),
  fc.nat(99).map((number) => ({ value: `待核实${number}`, formula: null })),
  fc.nat(900).map((number) => ({ value: String(number), formula: null })),
  fc.nat(99).map((number) => ({ value: 100 + number, formula: `=100+${number}` })),
  fc.constantFrom('图书册数', '县里的列名', '合计', '新小学', '达标', 0).map((value) => ({
    value,
    formula: null,
  })),
  fc.constant({ value: '', formula: null }),
);

const at = fc.tuple(fc.nat(30), fc.nat(60));
const along = fc.constantFrom('row' as const, 'column' as const);
const zone: fc.Arbitrary<Zone> = fc.constantFrom(
  'county',
  'columns',
  'headers',
  'status',
  'gap',
  'beside',
  'below',
);

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('type' as const), zone, at, entry }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('insert', 'delete'), along, zone, at }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('sort' as const),
      of: fc.constantFrom('all', 'county', 'ours'),
      by: fc.nat(40),
    }),
  },
  fc.record({ kind: fc.constantFrom('moveRow', 'copyRow'), from: fc.nat(9), to: fc.nat(9) }),
  fc.record({ kind: fc.constant('copyColumn' as const), zone, at, inserted: fc.boolean() }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('renameSheet', 'hideSheet', 'deletePage'),
      which: fc.nat(30),
    }),
  },
  fc.record({ kind: fc.constant('hide' as const), along, zone, at }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('deleteName' as const),
      of: fc.constantFrom('input', 'output', 'county'),
      which: fc.nat(60),
    }),
  },
);
