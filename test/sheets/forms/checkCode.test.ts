/** 核对码: the same for the same entries and rules, another for any other. */
import { checkCode } from '../../../src/sheets/forms/checkCode';
import { codeOf } from '../../../src/sheets/forms/frame';
import { canonical } from '../../../src/sheets/hash';
import { entered, sixtySchools, tablesInput, workbookOf, type TablesOptions } from './county';

const schools = sixtySchools().slice(0, 12);

function code(options: TablesOptions = {}, made = schools): string {
  return codeOf(tablesInput(workbookOf(made), options));
}

it('is eight characters that can be read out', () => {
  expect(code()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

it('is the same for the same county', () => {
  expect(code()).toBe(code());
});

it.each<[string, string]>([
  ['an entry of a school', code({}, [...schools.slice(1), { primary: 181 }])],
  ['a figure of the county', code({ data: { ...entered, teacherPay: 98001 } })],
  ['the standard', code({ standard: 'basic-2012' })],
  [
    'a threshold of the pack',
    code({
      settings: {
        pack: {
          name: '某省',
          standards: {
            'quality-2017': { indicators: { sportsArea: { limit: { primary: 0.4 } } } },
          },
        },
      },
    }),
  ],
  ['a relaxation', code({ settings: { relaxations: { sportsExtra: '某省规划' } } })],
])('changes with %s', (_, changed) => {
  expect(changed).not.toBe(code());
});

it.each<[string, TablesOptions]>([
  ['the palette', { settings: { palette: 'safe' } }],
  ['the place of the computed columns', { settings: { columns: 'sheet' } }],
  ['the language', { language: 'en-US' }],
])('does not change with %s', (_, options) => {
  expect(code(options)).toBe(code());
});

it('does not depend on the order in which an object got its keys', () => {
  expect(canonical({ b: [1, null], a: { d: '', c: true } })).toBe(
    canonical({ a: { c: true, d: '' }, b: [1, null] }),
  );
});

it('does not depend on where a table stands on its sheet', () => {
  const input = tablesInput(workbookOf(schools));
  const { assessment, ...rest } = input;
  const moved = input.tables.map((table) => ({ ...table, firstRow: table.firstRow + 7 }));
  const checked = { ...rest, standard: assessment.standard };
  expect(checkCode({ ...checked, tables: moved })).toBe(checkCode(checked));
});
