/** 政府保障 6 where the county chose that 村小学 and 教学点 alone are asked (rules.md section 7). */
import { requirementSaid, notesOf, schoolOf, valueOf, verdictOf } from './given';
import type { QualitySchool } from '../../../src/assessment/quality/qualitySchools';
import type { FieldId } from '../../../src/county/fields';
import type { Locale } from '../../../src/county/locale';

// 政府保障 6 names 村小学和教学点; every school below 100 pupils is the default, a setting narrows it
describe('operating funds where 村小学 and 教学点 alone are asked (政府保障 6)', () => {
  const data = { primaryQuota: 650, juniorQuota: 850 };
  const poor = { operatingFunds: 1 };
  const asked = (locale: Locale | null, changes: Partial<QualitySchool> = {}) => ({
    data,
    smallSchools: 'ruralOnly' as const,
    schools: [schoolOf('小校', 'primary', { students: 60 }, { ...poor, locale, ...changes })],
  });

  it('leave a small 小学 of the town alone, and ask those of 乡村', () => {
    expect(verdictOf('government.6', asked('town'))).toBe('met');
    expect(valueOf('government.6', asked('town'))).toBe('没有不足100人的村小学和教学点');
    expect(verdictOf('government.6', { ...asked('town'), smallSchools: 'all' })).toBe('notMet');
    expect(verdictOf('government.6', asked('rural'))).toBe('notMet');
  });

  it('ask a 教学点 wherever it is, also one that is no row', () => {
    expect(verdictOf('government.6', asked('town', { isTeachingPoint: true }))).toBe('notMet');
    const beyond = [
      schoolOf('河口教学点', 'primary', { students: 12 }, { ...poor, isTeachingPoint: true }),
    ];
    expect(verdictOf('government.6', { ...asked('town'), beyond })).toBe('notMet');
  });

  it('leave a small 初中 of 乡村 alone: it is no 村小学', () => {
    const schools = [schoolOf('小初中', 'junior', { students: 60 }, { ...poor, locale: 'rural' })];
    expect(verdictOf('government.6', { ...asked('town'), schools })).toBe('met');
  });

  it('are undetermined where a small 小学 does not say its 城乡类型', () => {
    expect(verdictOf('government.6', asked(null))).toBe('undetermined');
    expect(notesOf('government.6', asked(null))).toEqual(['小校未填：城乡类型']);
    const unread = { unread: new Set<FieldId>(['locale']) };
    expect(notesOf('government.6', asked(null, unread))[0]).toMatch(/^小校.*城乡类型/);
    expect(notesOf('government.6', asked(null, unread))[0]).not.toContain('未填：');
  });

  it('say in the demand whom they ask', () => {
    expect(requirementSaid('government.6', asked('town'))).toBe(
      '不足100人的村小学和教学点按不低于100人核定公用经费',
    );
  });
});
