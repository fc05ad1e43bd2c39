/** Schools that are no row of 表Ⅱ and that some items ask all the same. */
import type { StageRow } from '../../src/county/county';
import {
  byType,
  findingsOf,
  juniorTable,
  read,
  soundSchool,
  tableOf,
  wholeSchool,
} from './schools';

const named = ({ layout, row, students }: StageRow) =>
  `${layout.reading.school(row)} ${layout.stage} ${students}`;

const point = (students: number, changes = {}) =>
  soundSchool('河口教学点', { type: '小学教学点', students, ...changes });

it('are 教学点 below 50 pupils, left out of the stage and told with their pupils', () => {
  const county = read([tableOf([soundSchool('第一小学'), point(49)])]);
  expect(county.stages.primary.rows.map(named)).toEqual(['第一小学 primary 1000']);
  expect(county.exclusions.map(({ school }) => school)).toEqual(['河口教学点']);
  expect(county.beyond.map(named)).toEqual(['河口教学点 primary 49']);
  expect(read([tableOf([point(50)])]).beyond).toEqual([]);
});

it('are schools of owners that the standard leaves out, each stage by itself', () => {
  const school = wholeSchool('育才学校', {
    type: '九年一贯制学校',
    ownership: 10,
    'primary.students': 60,
    'junior.students': 40,
  });
  const tables = [tableOf([school], byType, { key: '学校' })];
  expect(read(tables, 'basic-2012').beyond.map(named)).toEqual([
    '育才学校 primary 60',
    '育才学校 junior 40',
  ]);
  expect(read(tables).beyond).toEqual([]);
});

it('are no 特殊教育学校, no 幼儿园 and no school that was closed', () => {
  const county = read([
    tableOf([
      soundSchool('启明学校', { type: '特殊教育学校' }),
      soundSchool('幼儿园', { type: '幼儿园' }),
      soundSchool('旧校', { closedLastYear: '是' }),
    ]),
  ]);
  expect(county.exclusions).toHaveLength(3);
  expect(county.beyond).toEqual([]);
});

it('have in what is asked of them the same errors as others, and in nothing else', () => {
  const of = (changes: object) =>
    read([
      tableOf([soundSchool('一小', { largestClass: 45, operatingFunds: 1 }), point(20, changes)]),
    ]);
  expect(findingsOf(of({ largestClass: '约20' }), 'notANumber')).toHaveLength(1);
  expect(findingsOf(of({ largestClass: 25 }), 'largestClassImpossible')).toHaveLength(1);
  expect(findingsOf(of({ books: '约20' }), 'notANumber')).toEqual([]);
  expect(findingsOf(of({ books: -1 }), 'negative')).toHaveLength(1);
});

it('stand in a table of one stage at its stage', () => {
  const school = soundSchool('企业中学', { type: '初级中学', ownership: 9 });
  const [row] = read([tableOf([school], juniorTable, { key: '初中' })], 'basic-2012').beyond;
  expect(row && named(row)).toBe('企业中学 junior 1000');
});
