/** 附设班 of 高级中学 and 中等职业学校: rows of their own (rules.md sections 5 and 6). */
import { amountOfRow } from '../../src/county/county';
import { countyFacts } from '../../src/county/countyFacts';
import type { Cells } from './schools';
import {
  byType,
  findingsOf,
  juniorTable,
  people,
  read,
  soundSchool,
  tableOf,
  wholeSchool,
} from './schools';

const host = (type: string, changes: Cells = {}) =>
  wholeSchool('城关中学', {
    type,
    'primary.students': null,
    ...people('primary', null),
    'junior.students': 100,
    ...people('junior', 5),
    'senior.students': 1000,
    ...changes,
  });
const readOne = (school: Cells) =>
  read([tableOf([wholeSchool('第一小学'), school], byType, { key: '学校' })]);
const booksOf = (county: ReturnType<typeof readOne>) => {
  const [row] = county.stages.junior.rows;
  const area = county.standard.indicators.findIndex(({ id }) => id === 'teachingArea');
  return row && amountOfRow(row, area);
};

it('of a 高级中学 share the school by weighted pupils, and are said', () => {
  const county = readOne(host('高级中学'));
  expect(county.stages.junior.rows.map(({ students }) => students)).toEqual([100]);
  // (5000 − 100) × 1.1 × 100 ÷ (1.1 × 100 + 1.32 × 1000)
  expect(booksOf(county)).toBeCloseTo((4900 * 110) / 1430, 9);
  expect(findingsOf(county, 'attachedClasses')).toHaveLength(1);
  expect(county.exclusions).toEqual([]);
});

it('of a 高级中学 whose own pupils are not known have no share', () => {
  const county = readOne(host('高级中学', { 'senior.students': null }));
  expect(findingsOf(county, 'seniorPupilsMissing')).toHaveLength(1);
  expect(booksOf(county)).toBeNaN();
});

it.each(['职业高中', '中等职业学校', '技工学校'])(
  'of a %s have pupils and people, and their resources are asked for',
  (type) => {
    const county = readOne(host(type));
    expect(county.stages.junior.rows.map(({ students }) => students)).toEqual([100]);
    expect(booksOf(county)).toBeNaN();
    expect(findingsOf(county, 'vocationalHost')).toHaveLength(1);
    expect(findingsOf(county, 'attachedClasses')).toHaveLength(1);
  },
);

it.each(['高级中学', '职业高中'])('a %s without them is left out for its type', (type) => {
  for (const students of [null, 0]) {
    const county = readOne(host(type, { 'junior.students': students, ...people('junior', null) }));
    expect(county.stages.junior.rows).toEqual([]);
    expect(county.exclusions.map(({ reason }) => reason.code)).toEqual(['excluded.type']);
  }
});

it.each(['幼儿园', '特殊教育学校', '专门学校'])(
  'a %s is out with whatever pupils it has',
  (type) => {
    const county = readOne(host(type));
    expect(county.stages.junior.rows).toEqual([]);
    expect(county.exclusions.map(({ reason }) => reason.code)).toEqual(['excluded.type']);
  },
);

it('are not told by a county’s own table of one stage, where the school stays out and is named', () => {
  const school = soundSchool('职教中心', { type: '职业高中', students: 500 });
  const county = read([tableOf([school], juniorTable, { key: '初中' })]);
  expect(county.stages.junior.rows).toEqual([]);
  expect(county.exclusions.map(({ reason }) => reason.code)).toEqual(['excluded.type']);
});

it('are told by a row that says its 学段, and by one of 附设班', () => {
  const rows = [
    soundSchool('城关中学', { type: '高级中学', stage: '初中' }),
    soundSchool('城关中学高中部', { type: '高级中学', stage: '高中' }),
    soundSchool('职教中心', { type: '附设初中班', stage: '初中' }),
  ];
  const county = read([tableOf(rows, { kind: 'perRow' }, { key: '学校' })]);
  expect(county.stages.junior.rows.map(({ layout, row }) => layout.reading.school(row))).toEqual([
    '城关中学',
    '职教中心',
  ]);
});

it('are counted in 表Ⅰ with their pupils, and no school of it', () => {
  const { stages, schools } = countyFacts([tableOf([host('高级中学'), host('幼儿园')], byType)]);
  expect(stages.junior.students).toEqual({ sum: 100, missing: 0 });
  expect(Object.values(schools)).toEqual([0, 0, 0, 0, 0]);
});
