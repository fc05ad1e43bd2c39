/** What was said before figures were taken from the statistics system, on 均衡_设置. */
import { defaultSettings, type Settings } from '../../src/county/settings';
import { readSettings } from '../../src/sheets/settingsSheet';
import type { Snapshot } from '../../src/sheets/snapshot';
import { type as typeIn } from '../support/editing';
import { primarySheet, rowWith, run, school, valuesOf, workbook } from './layout/county';

const sheet = '均衡_设置';
const plain = workbook(primarySheet([school('甲小学'), school('乙小学')]));
const said: Partial<Settings> = { county: '云岭县', year: 2025, premises: 'ownedAndUsedAlone' };

function typed(snapshot: Snapshot, key: string, value: string): Snapshot {
  const row = valuesOf(snapshot, sheet).findIndex((cells) => cells.includes(key));
  return typeIn(snapshot, sheet, row, 1, value);
}

it.each(['zh-CN', 'en-US'] as const)('is read back as it was said, %s', (language) => {
  const { after } = run(plain, { settings: said, language });
  expect(readSettings(after)).toEqual({
    settings: { ...defaultSettings, stages: { 小学: 'primary' }, ...said },
    problems: [],
  });
});

it('stands in words, and not at all where a county takes in nothing', () => {
  const { after } = run(plain, { settings: said });
  expect(rowWith(after, sheet, 'county').slice(0, 2)).toEqual(['县（统计三级）', '云岭县']);
  expect(rowWith(after, sheet, 'year').slice(0, 2)).toEqual(['取数的年份', 2025]);
  expect(rowWith(after, sheet, 'premises').slice(0, 2)).toEqual([
    '校舍面积口径',
    '学校产权加独立使用',
  ]);
  const keys = valuesOf(run(plain).after, sheet).map((row) => row[3]);
  for (const key of ['county', 'year', 'premises']) expect(keys).not.toContain(key);
});

it('is read as people type it, a school year by the autumn in which it begins', () => {
  const { after } = run(plain, { settings: said });
  const read = (key: string, value: string) => readSettings(typed(after, key, value)).settings;
  expect(read('year', '2026/2027学年').year).toBe(2026);
  expect(read('premises', ' 只算学校产权').premises).toBe('owned');
  expect(read('premises', '').premises).toBeNull();
});

it('is told where it cannot be read, and left to the user', () => {
  const { after } = run(plain, { settings: said });
  for (const [key, value] of [
    ['year', '去年'],
    ['premises', '一半'],
  ] as const) {
    const unread = typed(after, key, value);
    const { settings, problems } = readSettings(unread);
    expect(settings[key]).toBeNull();
    expect(settings.county).toBe('云岭县');
    expect(problems.map(({ rule }) => rule)).toEqual(['settingIgnored']);
    expect(rowWith(run(unread).after, sheet, key)[1]).toBe(value);
  }
});

it('a choice made anew is written over what stands there', () => {
  const { after } = run(plain, { settings: said });
  const again = run(after, { settings: { ...said, year: 2026, premises: 'owned' } }).after;
  expect(readSettings(again).settings).toMatchObject({ year: 2026, premises: 'owned' });
});
