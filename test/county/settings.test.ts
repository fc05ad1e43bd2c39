/** The county's choices, and what a province's pack lays down before them. */
import { defaultSettings, inForce } from '../../src/county/settings';
import { settingsSchema } from '../../src/county/settingsSchema';
import { packSchema } from '../../src/standards/pack';

it('unless the county chooses, each choice is what the schema has it', () => {
  expect(settingsSchema.parse({})).toEqual(defaultSettings);
});

it('relaxations are off, special schools get 8000 元, tutoring is no veto unless chosen', () => {
  expect(defaultSettings.relaxations).toEqual({});
  expect(defaultSettings.specialFundsPerPupil).toBe(8000);
  expect(defaultSettings.tutoringVeto).toBe(false);
});

it('no column is declared to mean nothing unless chosen, and labels are texts', () => {
  expect(defaultSettings.notBound).toEqual([]);
  expect(settingsSchema.safeParse({ notBound: ['小学›图书册数'] }).success).toBe(true);
  expect(settingsSchema.safeParse({ notBound: [3] }).success).toBe(false);
});

it('a relaxation without a basis is refused, and so is one that there is not', () => {
  const parse = (relaxations: object) => settingsSchema.safeParse({ relaxations }).success;
  expect(parse({ roomSizes: '规程第五条' })).toBe(true);
  expect(parse({ roomSizes: '' })).toBe(false);
  expect(parse({ everything: '规程' })).toBe(false);
});

it('what the pack lays down counts, and the county’s choice where it says nothing', () => {
  const pack = packSchema.parse({
    name: '某省',
    computers: 'all',
    specialFundsPerPupil: 9000,
    vetoes: { tutoring: true },
  });
  const chosen = { ...defaultSettings, artsColumn: 'separate', pack } as const;
  expect(inForce(chosen)).toMatchObject({
    artsColumn: 'separate',
    computers: 'all',
    specialFundsPerPupil: 9000,
    tutoringVeto: true,
  });
  expect(inForce(defaultSettings)).toBe(defaultSettings);
});
