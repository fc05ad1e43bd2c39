/** Random edits of a person on whole sheets of ours, as fast-check draws them. */
import fc from 'fast-check';
import type { Edit, Entry } from './edits';
import type { PageEdit, PageZone } from './pageEdits';
import type { LaterEntry } from './pageFaults';

const serial = fc.nat(99_999);

/** What stands nowhere else, so that it can be looked for. */
const entry: fc.Arbitrary<Entry> = fc.oneof(
  serial.map((number) => ({ value: `本人写${number}`, formula: null })),
  serial.map((number) => ({ value: 7_000_000 + number, formula: null })),
  serial.map((number) => ({ value: String(8_000_000 + number), formula: null })),
  serial.map((number) => ({ value: 9_000_000 + number, formula: `=9000000+${number}` })),
);

const zone = fc.constantFrom<PageZone[]>(
  'any',
  'filled',
  'blank',
  'title',
  'entry',
  'hidden',
  'below',
  'beside',
);
const at = fc.tuple(fc.nat(400), fc.nat(60));
const page = { on: fc.constant('page' as const), page: fc.nat(99) };

export const anyPageEdit: fc.Arbitrary<PageEdit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ ...page, kind: fc.constant('type' as const), zone, at, entry }),
  },
  fc.record({ ...page, kind: fc.constant('clear' as const), zone, at, row: fc.boolean() }),
  {
    weight: 4,
    arbitrary: fc.record({
      ...page,
      kind: fc.constantFrom('insert' as const, 'delete' as const),
      along: fc.constantFrom('row' as const, 'column' as const),
      at,
    }),
  },
  fc.record({ ...page, kind: fc.constant('sort' as const), by: fc.nat(40) }),
  fc.record({ ...page, kind: fc.constant('copyRow' as const), at, inserted: fc.boolean() }),
  fc.record({ ...page, kind: fc.constantFrom('rename' as const, 'hide' as const) }),
  fc.record({ ...page, kind: fc.constant('deleteName' as const), which: fc.nat(9) }),
);

/** Another number of the county's, so that the results are others. */
export const correction: fc.Arbitrary<Edit> = fc.constantFrom(900, 2874).map((value) => ({
  kind: 'type' as const,
  zone: 'county' as const,
  at: [0, 4] as const,
  entry: { value, formula: null },
}));

export const laterEntry: fc.Arbitrary<LaterEntry> = fc.record({
  page: fc.nat(99),
  at: fc.nat(9999),
  value: fc.oneof(
    serial.map((number) => `后来写${number}`),
    serial,
  ),
});
