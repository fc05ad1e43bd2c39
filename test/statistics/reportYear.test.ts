import { isSameYear, reportYearIn } from '../../src/statistics/reportYear';

it.each([
  ['2025年分校数据_小学.xlsx', 2025, 2025],
  ['2025/2026学年初', 2025, 2026],
  ['2025—2026 学年', 2025, 2026],
  ['2025-26学年', 2025, 2026],
  ['2025年—2026年学年初', 2025, 2026],
  ['（2024—2025学年）', 2024, 2025],
] as const)('reads the year of %s', (text, first, last) => {
  expect(reportYearIn(text)).toEqual({ first, last });
});

it.each(['分校数据', '2133000001', '第20253号', '教基3112'])('finds no year in %s', (text) => {
  expect(reportYearIn(text)).toBeNull();
});

it('takes a year for either half of a school year, and two school years for different ones', () => {
  const autumn = { first: 2025, last: 2025 };
  const pair = { first: 2025, last: 2026 };
  expect(isSameYear(autumn, pair)).toBe(true);
  expect(isSameYear(pair, { first: 2026, last: 2026 })).toBe(true);
  expect(isSameYear(pair, { first: 2024, last: 2025 })).toBe(false);
  expect(isSameYear(autumn, { first: 2024, last: 2024 })).toBe(false);
});
