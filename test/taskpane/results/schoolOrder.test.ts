/** Which schools are listed, and in which order. */
import { standingStage } from '../../../src/taskpane/results/failingSchools';
import { listedSchools, type SchoolChoice } from '../../../src/taskpane/results/schoolOrder';
import { standardOf } from '../../../src/standards/standards';
import { assessed, soundSchool, tableOf, type Cells } from '../../county/schools';

const standard = standardOf('quality-2017');

function listed(schools: readonly Cells[], choice: Partial<SchoolChoice>): readonly string[] {
  const stage = assessed([tableOf(schools)]).stages.primary;
  if (!stage) throw new Error('no stage');
  const all: SchoolChoice = { query: '', order: 'table', onlyFailing: false };
  return listedSchools(standingStage(stage, standard, null), standard, { ...all, ...choice }).map(
    ({ row }) => row.school,
  );
}

it('a school is found by its name however its digits and letters are typed', () => {
  const schools = [soundSchool('第１２小学（A区）'), soundSchool('第13小学')];
  expect(listed(schools, { query: '12' })).toEqual(['第１２小学（A区）']);
  expect(listed(schools, { query: '(a' })).toEqual(['第１２小学（A区）']);
});

it('the greatest gap is the greatest part of a threshold that is lacking, whatever its unit', () => {
  const schools = [
    soundSchool('缺一成', { teachingArea: 4050 }),
    soundSchool('缺一半', { backbone: 5 }),
    soundSchool('缺三成', { equipmentValue: 140 }),
    soundSchool('不缺'),
  ];
  expect(listed(schools, { order: 'gap' })).toEqual(['缺一半', '缺三成', '缺一成', '不缺']);
});

it('equal schools stay as they stand in the table', () => {
  const schools = [soundSchool('甲'), soundSchool('乙'), soundSchool('丙')];
  for (const order of ['gap', 'students', 'met'] as const) {
    expect(listed(schools, { order })).toEqual(['甲', '乙', '丙']);
  }
});

it('the place of a school in the stage stays its own in every order', () => {
  const stage = assessed([tableOf([soundSchool('小'), soundSchool('大', { students: 2000 })])])
    .stages.primary;
  if (!stage) throw new Error('no stage');
  const choice = { query: '', order: 'students', onlyFailing: false } as const;
  expect(
    listedSchools(standingStage(stage, standard, null), standard, choice).map(({ at }) => at),
  ).toEqual([1, 0]);
});
