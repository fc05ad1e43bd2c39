/** Findings that speak of several schools say which. */
import type { FindingRule } from '../../src/county/finding';
import { schoolNames } from '../../src/county/schoolNames';
import { read, soundSchool, tableOf, type Cells } from './schools';

function namesIn(rule: FindingRule, schools: readonly Cells[]): unknown {
  const { findings } = read([tableOf(schools)]);
  const params: object[] = findings
    .filter((finding) => finding.rule === rule)
    .map((each) => each.params);
  return params.flatMap((each) => ('schools' in each ? [each.schools] : []));
}

it('the first three by name, and how many in all', () => {
  expect(schoolNames([])['zh-CN']).toBe('');
  expect(schoolNames(['甲', '乙', '丙'])['zh-CN']).toBe('甲、乙、丙');
  expect(schoolNames(['甲', '', '乙', '丙', '丁'])).toEqual({
    'zh-CN': '甲、乙、丙等 5 所',
    'en-US': '甲, 乙, 丙 and others, 5 in all',
  });
  expect(schoolNames(['', ''])['zh-CN']).toBe('2 所');
});

it('the only school of a stage', () => {
  expect(namesIn('oneSchool', [soundSchool('甲小学')])).toMatchObject([{ 'zh-CN': '（甲小学）' }]);
});

it('the schools that a stage without schools leaves out, and none of another stage', () => {
  const point = { type: '小学教学点', students: 12 };
  const points = [soundSchool('河西教学点', point), soundSchool('河东教学点', point)];
  expect(namesIn('emptyStage', points)).toEqual([
    {
      'zh-CN': '（未计入：河西教学点、河东教学点）',
      'en-US': ' (left out: 河西教学点, 河东教学点)',
    },
    { 'zh-CN': '', 'en-US': '' },
  ]);
});

it('the schools whose arts teachers are a subtotal, without those that have none', () => {
  const none = { music: 0, art: 0, arts: 0 };
  const schools = [
    soundSchool('甲', { arts: 5 }),
    soundSchool('乙', { arts: 5 }),
    soundSchool('丙', none),
  ];
  expect(namesIn('artsSubtotal', schools)).toMatchObject([{ 'zh-CN': '（甲、乙）' }]);
});
