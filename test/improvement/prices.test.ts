import { defaultPrices, readPrices } from '../../src/improvement/prices';

describe('a file of prices', () => {
  it('overrides what it names and leaves the rest', () => {
    expect(readPrices({ books: 30, teachers: null })).toEqual({
      prices: { ...defaultPrices, books: 30, teachers: null },
    });
  });

  it('may be empty, and a price may be 0', () => {
    expect(readPrices({})).toEqual({ prices: defaultPrices });
    expect(readPrices({ books: 0 })).toMatchObject({ prices: { books: 0 } });
  });

  it.each([
    [{ books: -1 }, 'books', '-1'],
    [{ teachers: '100' }, 'teachers', '"100"'],
    [{ teachers: Infinity }, 'teachers', 'null'],
    [{ pencils: 1 }, 'pencils', ''],
  ])('is refused with the place of its fault: %j', (told, path, found) => {
    const read = readPrices(told);
    if (!('faults' in read)) throw new Error('was taken');
    expect(read.faults).toHaveLength(1);
    expect(read.faults[0]?.path).toContain(path);
    if (found !== '') expect(read.faults[0]?.found).toBe(found);
  });

  it('must be an object', () => {
    for (const told of [null, 3, 'x', []]) expect('faults' in readPrices(told)).toBe(true);
  });
});
