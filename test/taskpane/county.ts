/** A small county as the session would show it after a run: two tables, a failing stage, findings. */
import { allSchools } from '../support/rowKinds';
import type { SessionState, Survey } from '../../src/app/session';
import type {
  AssessedRow,
  Assessment,
  IndicatorDispersion,
  IndicatorStatus,
  StageAssessment,
  Verdict,
} from '../../src/assessment/assessment';
import type { Finding } from '../../src/county/finding';
import type { BoundTable } from '../../src/sheets/binding';
import { quality2017 } from '../../src/standards/quality2017';
import type { IndicatorId, Stage } from '../../src/standards/standard';

const stageTerm = { 'zh-CN': '小学', 'en-US': 'Primary' };

export const findings: readonly Finding[] = [
  {
    severity: 'warning',
    rule: 'fraction',
    sheet: '小学',
    cell: 'H7',
    school: '西关小学',
    schoolCode: '02',
    params: { column: '专任教师数', found: 12.5 },
  },
  {
    severity: 'error',
    rule: 'blank',
    sheet: '小学',
    cell: 'F5',
    school: '城东小学',
    schoolCode: '01',
    params: { column: '县级及以上骨干教师数' },
  },
  {
    severity: 'warning',
    rule: 'oneSchool',
    sheet: '初中',
    cell: null,
    school: null,
    schoolCode: null,
    params: { stage: stageTerm, schools: { 'zh-CN': '', 'en-US': '' } },
  },
];

const table: BoundTable = {
  key: '小学',
  sheet: '小学',
  mode: { kind: 'oneStage', stage: 'primary' },
  modeSource: 'title',
  header: { first: 1, last: 2 },
  firstRow: 3,
  rowCount: 3,
  ...allSchools(3),
  firstColumn: 0,
  lastColumn: 9,
  columns: [
    {
      field: 'name',
      stage: null,
      column: 1,
      header: '学校名称',
      name: '均衡_小学_学校名称',
      factor: 1,
      blankIsZero: false,
      source: 'header',
      countyName: null,
    },
    {
      field: 'doctors',
      stage: null,
      column: 5,
      header: '博士研究生',
      name: '均衡_小学_博士研究生',
      factor: 1,
      blankIsZero: false,
      source: 'county',
      countyName: '小学_博士',
    },
  ],
};

export const survey: Survey = {
  tables: [table],
  views: [],
  findings,
  remarks: findings.map(() => null),
  ledger: [],
  openStages: [],
  refusals: [],
  unread: [],
};

export const assessment: Assessment = {
  standard: quality2017,
  stages: {
    primary: stage('primary', [
      row(0, '城东小学', 1820, { backboneTeachers: [null, 'missing'] }, 'undetermined'),
      row(1, '西关小学', 640, { sportsArea: [6.4812345, 'floor'] }, 'met'),
      row(
        2,
        '石桥小学',
        63,
        { sportsArea: [3.02, 'below'], multimediaRooms: [2.1, 'floor'] },
        'notMet',
      ),
    ]),
    junior: null,
  },
  excluded: [
    {
      table: '小学',
      row: 9,
      school: '石桥教学点',
      stages: ['primary'],
      reason: { code: 'excluded.smallTeachingPoint', params: { students: 23, from: 50 } },
    },
  ],
  findings,
};

export const assessed: Partial<SessionState> = {
  survey,
  assessment,
  freshness: 'fresh',
  canUndo: true,
};

function row(
  index: number,
  school: string,
  students: number,
  missed: Partial<Record<IndicatorId, readonly [number | null, IndicatorStatus]>>,
  verdict: Verdict,
): AssessedRow {
  const indicators = Object.fromEntries(
    quality2017.indicators.map(({ id, threshold }) => {
      const [value, status] = missed[id] ?? [(threshold.primary ?? 1) * 1.2, 'met' as const];
      return [id, { value, status, roundingSensitive: false }];
    }),
  );
  return {
    table: '小学',
    row: index,
    school,
    code: null,
    students,
    indicators,
    met: 7 - Object.keys(missed).length,
    verdict,
    hasErrors: verdict === 'undetermined',
  };
}

function stage(id: Stage, rows: readonly AssessedRow[]): StageAssessment {
  const fine: IndicatorDispersion = {
    mean: 5,
    sd: 1,
    cv: 0.2,
    schools: 3,
    of: 3,
    limit: 0.5,
    verdict: 'met',
    roundingSensitive: false,
    drivers: [],
  };
  const indicators = Object.fromEntries(quality2017.indicators.map(({ id: name }) => [name, fine]));
  return {
    stage: id,
    rows,
    indicators: {
      ...indicators,
      sportsArea: {
        ...fine,
        cv: 0.6123456,
        verdict: 'notMet',
        drivers: [
          { school: '石桥小学', share: 0.31, direction: 'high', students: 63 },
          { school: '城东小学', share: 0.24, direction: 'low', students: 1820 },
        ],
      },
      backboneTeachers: { ...fine, schools: 2, verdict: 'undetermined' },
      multimediaRooms: null,
      equipmentValue: { ...fine, cv: 0.5004, verdict: 'notMet', roundingSensitive: true },
    },
    compositeCv: 0.31,
    compositeLimit: null,
    compositeRoundingSensitive: false,
    dispersionVerdict: 'notMet',
  };
}
