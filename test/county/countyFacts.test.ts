/** What 表Ⅰ counts from the school tables, beyond what the forms' tests see of it. */
import { countyFacts } from '../../src/county/countyFacts';
import { soundSchool, tableOf } from './schools';

it('counts 教学点 apart from 学校数, also those that carry 否', () => {
  const { schools, teachingPoints } = countyFacts([
    tableOf([
      soundSchool('中心小学', { countsAsSchool: '是' }),
      soundSchool('东校区', { countsAsSchool: '否' }),
      soundSchool('河口教学点', { type: '小学教学点', students: 49, countsAsSchool: '否' }),
      soundSchool('岭上教学点', { type: '小学教学点', students: 50, countsAsSchool: 0 }),
    ]),
  ]);
  expect(schools.primary).toBe(1);
  expect(teachingPoints).toEqual({ all: 2, from50: 1 });
});

it('counts the schools of province and city, of enterprises and 民办', () => {
  const owned = (name: string, ownership: string | number) => soundSchool(name, { ownership });
  const { owners } = countyFacts([
    tableOf([
      owned('县一小', '县级教育部门'),
      owned('县二小', 8),
      owned('市实验小学', '地级教育部门'),
      owned('省附小', 3),
      owned('矿区小学', '地方企业'),
      owned('育才小学', '民办'),
      owned('某小学', ''),
      soundSchool('民办教学点', { type: '小学教学点', ownership: 10 }),
    ]),
  ]);
  expect(owners).toEqual({ direct: 2, enterprise: 1, private: 1 });
});
