import fc from 'fast-check';
import { grouped } from '../../src/standards/grouped';

it('sets thousands apart, as the platform does', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
      (amount) => {
        expect(grouped(amount + 0)).toBe(
          (amount + 0).toLocaleString('en-US', { maximumFractionDigits: 2 }),
        );
      },
    ),
  );
  expect(grouped(1_234_567)).toBe('1,234,567');
  expect(grouped(999)).toBe('999');
});
