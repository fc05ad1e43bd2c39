/** Pages of many schools over several sheets, none of which a host could not break. */
import { breaksOf, sheetsOf } from '../../../src/sheets/plans/boxPages';
import type { FormLine } from '../../../src/sheets/forms/form';

const most = 1000;
const pagesOf = (school: number) => Array.from({ length: 9 }, (_, box) => `${school}.${box}`);
const bySchool = Array.from({ length: 250 }, (_, school) => pagesOf(school));

it('begins another sheet before a school that would be cut, and loses no page', () => {
  const sheets = sheetsOf(bySchool, most);
  expect(sheets.map(({ length }) => length)).toEqual([999, 999, 252]);
  expect(sheets.flat()).toEqual(bySchool.flat());
});

it('fills a sheet to the last page, and not beyond', () => {
  const single = Array.from({ length: most + 1 }, (_, school) => [String(school)]);
  expect(sheetsOf(single.slice(0, most), most)).toHaveLength(1);
  expect(sheetsOf(single, most).map(({ length }) => length)).toEqual([most, 1]);
});

it('makes no sheet for schools without pages', () => {
  expect(sheetsOf([[], []], most)).toEqual([]);
});

it('breaks at the first line of each page but the first', () => {
  const line: FormLine = { cells: [] };
  const pages = [3, 5, 2].map((lines) => new Array<FormLine>(lines).fill(line));
  expect(breaksOf(pages)).toEqual([3, 8]);
});
