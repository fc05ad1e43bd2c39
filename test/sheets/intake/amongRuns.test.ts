/** 取数 before, between and after runs of 一键测算 over the same workbook. */
import { compute } from '../../../src/app/compute';
import { understand } from '../../../src/app/understand';
import { speaker } from '../../../src/messages/speak';
import { readRecord } from '../../../src/sheets/intake/record';
import { sheetNamed, type Snapshot } from '../../../src/sheets/snapshot';
import { writtenIn } from '../../../src/sheets/written';
import { applyToSnapshot } from '../../support/planOnSnapshot';
import {
  cellOf,
  emptyWorkbook,
  first,
  intakeOf,
  linesOf,
  oneStage,
  school,
  second,
  take,
  third,
  threeSchools,
  valueOf,
  wholeSchool,
  withFigures,
} from './world';

const name = '学校数据_2025';
const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;

function run(snapshot: Snapshot) {
  const computed = compute(understand(snapshot, {}), words);
  return { ...computed, after: applyToSnapshot(computed.plan, snapshot) };
}

const taken = take(emptyWorkbook, threeSchools).after;
const computed = run(taken);

it('computes with the figures that were taken, every one of them', () => {
  const { findings, assessment } = computed;
  expect(findings.filter(({ rule }) => rule === 'tableRefused')).toEqual([]);
  expect(assessment.stages.primary?.rows.map((row) => row.school)).toEqual([
    '云岭县第一小学',
    '龙潭乡九年一贯制学校',
  ]);
});

it('takes nothing of the computed columns for figures, and changes nothing the second time', () => {
  const again = take(computed.after, threeSchools);
  expect(again.changes).toEqual([]);
  expect(linesOf(again.after, name)).toEqual(linesOf(computed.after, name));
  expect(sheetNamed(again.after, '均衡_数据核查')).toEqual(
    sheetNamed(computed.after, '均衡_数据核查'),
  );
});

it('adds a school below, which the next run counts with the others', () => {
  const fourth = school('2153000004', '青山镇中心小学', '小学', {
    ...oneStage('primary', 655),
    ...wholeSchool,
  });
  const renewed = take(
    computed.after,
    intakeOf([withFigures(first, { 'students@primary': 975 }), second, third, fourth]),
  );
  expect(renewed.changes.map(({ kind }) => kind)).toEqual(['schoolAdded', 'renewed']);
  const rerun = run(renewed.after);
  expect(writtenIn(rerun.after).strange).toEqual([]);
  expect(rerun.assessment.stages.primary?.rows.map((row) => row.school)).toEqual([
    '云岭县第一小学',
    '龙潭乡九年一贯制学校',
    '青山镇中心小学',
  ]);
  expect(rerun.findings.filter(({ rule }) => rule === 'nameLength')).toEqual([]);
});

it('gives a new figure no column of the computed ones', () => {
  const more = intakeOf([
    withFigures(first, { greenArea: 900, buildingArea: 3000 }),
    second,
    third,
  ]);
  const { after, changes } = take(computed.after, more);
  // one column is free between the table and what was computed beside it
  expect(changes.map((change) => [change.kind, 'key' in change && change.key])).toEqual([
    ['columnAdded', 'greenArea'],
    ['columnNotPlaced', 'buildingArea'],
  ]);
  expect(valueOf(after, name, '云岭县第一小学', '绿化面积（㎡）')).toBe(900);
  const rerun = run(after);
  expect(writtenIn(rerun.after).strange).toEqual([]);
  expect(take(rerun.after, more).changes).toEqual([
    { kind: 'columnNotPlaced', key: 'buildingArea' },
  ]);
});

it('keeps what a person typed over through runs and further 取数', () => {
  const place = cellOf(computed.after, name, '云岭县第一小学', '小学专任教师数');
  const typed = applyToSnapshot(
    {
      palette: 'builtin',
      preview: [],
      operations: [
        {
          kind: 'write',
          sheet: name,
          area: { row: place.row, column: place.column, rows: 1, columns: 1 },
          values: [[61]],
        },
      ],
    },
    computed.after,
  );
  const later = take(run(typed).after, threeSchools);
  expect(later.changes).toMatchObject([{ kind: 'typedOver', old: 61 }]);
  expect(valueOf(later.after, name, '云岭县第一小学', '小学专任教师数')).toBe(61);
  const [record] = readRecord(later.after);
  expect(record?.schools[0]?.values.get('teachers@primary')).toBe(place.value);
});
