/** Whose figures those of a stage are: a school that is left out is missed at its own stage. */
import { tallyOf, type StageTally } from '../../src/assessment/tally';
import type { SchoolTable } from '../../src/county/table';
import {
  assessed,
  byType,
  juniorTable,
  people,
  soundSchool,
  tableOf,
  wholeSchool,
  type Cells,
} from '../county/schools';

const perRow = { kind: 'perRow' } as const;

function tallies(...tables: readonly SchoolTable[]): readonly (readonly number[])[] {
  return tallyOf(assessed(tables)).map(({ schools, students, leftOut }: StageTally) => [
    schools,
    students,
    leftOut,
  ]);
}

it('counts the schools and pupils of each stage', () => {
  const primary = tableOf([soundSchool('甲'), soundSchool('乙', { students: 548 })]);
  const junior = tableOf([soundSchool('丙', { type: '初级中学' })], juniorTable, { key: '初中' });
  expect(tallies(primary, junior)).toEqual([
    [2, 1548, 0],
    [1, 1000, 0],
  ]);
});

describe('a school that is left out', () => {
  const mixed = (name: string, changes: Cells = {}) =>
    wholeSchool(name, {
      type: '九年一贯制学校',
      'junior.students': 500,
      ...people('junior', 5),
      ...changes,
    });
  const leftOut = (...schools: readonly Cells[]) =>
    tallies(tableOf([mixed('甲'), ...schools], byType)).map(([, , count]) => count);

  it('is missed at the stage of its table', () => {
    const kindergarten = soundSchool('园', { type: '幼儿园' });
    expect(tallies(tableOf([soundSchool('甲'), kindergarten], juniorTable))).toEqual([
      [0, 0, 0],
      [1, 1000, 1],
    ]);
  });

  it('is missed at the stages at which it has pupils, blank and 0 being none', () => {
    const point = { type: '小学教学点', 'primary.students': 20 };
    expect(leftOut(wholeSchool('点', point))).toEqual([1, 0]);
    expect(leftOut(wholeSchool('点', { ...point, 'junior.students': 0 }))).toEqual([1, 0]);
    expect(leftOut(mixed('专', { type: '专门学校' }))).toEqual([1, 1]);
  });

  it('is missed at the stages of its type where it has no pupils at all', () => {
    const closed = { 'primary.students': null, countsAsSchool: '否' };
    expect(leftOut(mixed('园', { countsAsSchool: '是' }), wholeSchool('乙', closed))).toEqual([
      1, 0,
    ]);
  });

  it('is missed at the one stage whose pupils it lacks, and counted at the other', () => {
    const lacking = mixed('乙', { 'junior.students': '不详' });
    expect(tallies(tableOf([mixed('甲'), lacking], byType))).toEqual([
      [2, 2000, 0],
      [1, 500, 1],
    ]);
  });

  it('is missed nowhere where it has neither stage', () => {
    const senior = {
      ...people('primary', null),
      type: '高级中学',
      'primary.students': null,
      'senior.students': 900,
    };
    const secondary = { ...senior, type: '完全中学' };
    expect(leftOut(wholeSchool('高', senior), wholeSchool('完', secondary))).toEqual([0, 0]);
  });

  it('is missed at its own stage, at both where its row does not say', () => {
    const rows = [
      soundSchool('甲', { stage: '小学' }),
      soundSchool('乙', { stage: '初中', type: '初级中学', students: 0 }),
      soundSchool('丙', { stage: '?', type: '九年一贯制学校' }),
    ];
    expect(tallies(tableOf(rows, perRow))).toEqual([
      [1, 1000, 1],
      [0, 0, 2],
    ]);
  });

  it('is one, for however many reasons', () => {
    const nothing = mixed('乙', { 'primary.students': 0, 'junior.students': 0 });
    expect(leftOut(nothing, mixed('丙', { countsAsSchool: '是' }))).toEqual([1, 1]);
  });
});
