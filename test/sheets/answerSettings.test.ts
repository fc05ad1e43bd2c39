/** The county's answers on 均衡_设置: one readable row each, read back as they were given. */
import { defaultSettings, type Settings } from '../../src/county/settings';
import { readSettings } from '../../src/sheets/settingsSheet';
import type { Snapshot } from '../../src/sheets/snapshot';
import { type as typeIn } from '../support/editing';
import { primarySheet, rowWith, run, school, valuesOf, workbook } from './layout/county';

const sheet = '均衡_设置';
const uneven = workbook(primarySheet([school('甲小学'), school('乙小学')]));

const answered: Partial<Settings> = {
  stages: { 小学: 'primary' },
  tableStates: { 上年小学: 'lastYear', 小学备份: 'leaveOut', 校舍: 'join:小学', 师资: 'count' },
  fieldColumns: {
    '小学基础表!校名': 'name',
    '小学基础表!$F': 'students@primary',
    '小学基础表!设备': 'equipmentValue:元',
  },
  rowKinds: {
    '小学!合计24所': 'total',
    '小学!#14': 'school',
    '小!!学!甲': 'group',
    '小学!注': 'note',
  },
  parents: { '2133000001': '2133000007' },
  sameSchools: { 中心小学: 'different', 希望小学: 'merge', '2133000009': 'one' },
};

describe('answers', () => {
  it.each(['zh-CN', 'en-US'] as const)('are read back as they were given, %s', (language) => {
    const { after } = run(uneven, { settings: answered, language });
    expect(readSettings(after)).toEqual({
      settings: { ...defaultSettings, ...answered },
      problems: [],
    });
  });

  it('stand one a row, in words', () => {
    const { after } = run(uneven, { settings: answered });
    const said = (key: string) => rowWith(after, sheet, key).slice(0, 2);
    expect(said('tableStates.上年小学')).toEqual(['表“上年小学”', '上年数据']);
    expect(said('tableStates.校舍')).toEqual(['表“校舍”', '并入:小学']);
    expect(said('fieldColumns.小学基础表!校名')).toEqual(['“小学基础表”的列“校名”', '学校名称']);
    expect(said('fieldColumns.小学基础表!$F')).toEqual(['“小学基础表”的 F 列', '在校生数@小学']);
    expect(said('rowKinds.小学!合计24所')).toEqual(['“小学”的行“合计24所”', '合计']);
    expect(said('rowKinds.小学!#14')).toEqual(['“小学”的第 14 行', '学校']);
    expect(said('sameSchools.中心小学')).toEqual(['出现两次的“中心小学”', '两所不同的学校']);
    const english = run(uneven, { settings: answered, language: 'en-US' }).after;
    expect(rowWith(english, sheet, 'rowKinds.小学!合计24所').slice(0, 2)).toEqual([
      '“小学”, row “合计24所”',
      'Total',
    ]);
  });

  it('leave the same cells on a second run, in the words that stand there', () => {
    const { after } = run(uneven, { settings: answered });
    const typed = typeFor(after, 'tableStates.小学备份', 'LEAVEOUT');
    const columns = run(typed).operations.flatMap((one) =>
      one.kind === 'write' && one.sheet === sheet ? [one.area.column] : [],
    );
    expect(columns).not.toContain(1);
    expect(run(typed).after).toEqual(run(run(typed).after).after);
    expect(rowWith(run(typed).after, sheet, 'tableStates.小学备份')[1]).toBe('LEAVEOUT');
  });

  it('are read by term, by header and by id', () => {
    const { after } = run(uneven, { settings: answered });
    const read = (key: string, told: string) => readSettings(typeFor(after, key, told)).settings;
    expect(read('tableStates.校舍', '并入：“师资”').tableStates['校舍']).toBe('join:师资');
    expect(read('tableStates.校舍', ' 计入 ').tableStates['校舍']).toBe('count');
    const column = (told: string) =>
      read('fieldColumns.小学基础表!$F', told).fieldColumns['小学基础表!$F'];
    expect(column('在校生数＠初中')).toBe('students@junior');
    expect(column('students')).toBe('students');
    expect(column('教学仪器设备资产值：元')).toBe('equipmentValue:元');
  });

  it('that cannot be read stay, are reported, and count as not given', () => {
    const { after } = run(uneven, { settings: answered });
    const typed = typeFor(
      typeFor(after, 'rowKinds.小学!合计24所', '大概是合计'),
      'fieldColumns.小学基础表!$F',
      '在校生数@大学',
    );
    const { settings, problems } = readSettings(typed);
    expect(settings.rowKinds).not.toHaveProperty('小学!合计24所');
    expect(settings.fieldColumns).not.toHaveProperty('小学基础表!$F');
    expect(problems.map(({ rule, params }) => [rule, 'found' in params && params.found])).toEqual(
      expect.arrayContaining([
        ['settingIgnored', '大概是合计'],
        ['settingIgnored', '在校生数@大学'],
      ]),
    );
    const again = run(typed).after;
    expect(rowWith(again, sheet, 'rowKinds.小学!合计24所')[1]).toBe('大概是合计');
    const anew = run(again, { settings: { rowKinds: { '小学!合计24所': 'group' } } }).after;
    expect(rowWith(anew, sheet, 'rowKinds.小学!合计24所')[1]).toBe('分组');
  });

  it('that are taken back leave no row', () => {
    const { after } = run(uneven, { settings: answered });
    const back = run(after, { settings: { tableStates: {}, rowKinds: {} } }).after;
    const keys = valuesOf(back, sheet).map((row) => String(row[3]));
    expect(keys.filter((key) => /^(?:tableStates|rowKinds)\./.test(key))).toEqual([]);
    expect(keys).toContain('fieldColumns.小学基础表!校名');
  });
});

function typeFor(snapshot: Snapshot, key: string, value: string): Snapshot {
  const row = valuesOf(snapshot, sheet).findIndex((cells) => cells[3] === key);
  expect(row).toBeGreaterThan(0);
  return typeIn(snapshot, sheet, row, 1, value);
}
