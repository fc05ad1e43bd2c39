/** What binding might have made of a county: a table by type, one of a single stage, and their views. */
import { allSchools } from '../../support/rowKinds';
import type { Survey } from '../../../src/app/session';
import { fieldOf, type FieldId } from '../../../src/county/fields';
import type { Finding } from '../../../src/county/finding';
import { columnIndex } from '../../../src/sheets/area';
import type { BoundColumn, BoundTable, TableEntry } from '../../../src/sheets/binding';
import type { ColumnMeaning } from '../../../src/sheets/binding/corrections';
import type { ColumnView, TableView } from '../../../src/sheets/binding/tableView';
import { inputName, stageWords } from '../../../src/sheets/naming';
import type { Message } from '../../../src/standards/message';
import type { PupilStage } from '../../../src/standards/standard';

export function meaning(
  field: FieldId,
  stage: PupilStage | null = null,
  unit: string | null = null,
): ColumnMeaning {
  return { field, stage, unit };
}

export function column(
  table: string,
  letters: string,
  { field, stage }: ColumnMeaning,
  more: Partial<BoundColumn> = {},
): BoundColumn {
  const { header } = fieldOf(field);
  return {
    field,
    stage,
    column: columnIndex(letters),
    header: `${stage === null ? '' : stageWords[stage]}${header}`,
    name: inputName(table, field, stage),
    factor: 1,
    blankIsZero: false,
    source: 'header',
    countyName: null,
    ...more,
  };
}

export function columnView(letters: string, path: string, more: Partial<ColumnView>): ColumnView {
  return {
    column: columnIndex(letters),
    path: path === '' ? [] : path.split('›'),
    bound: null,
    confidence: more.bound ? 'exact' : 'none',
    candidates: [],
    samples: [],
    blanks: 0,
    ...more,
  };
}

const primaryColumns = {
  name: column('小学', 'B', meaning('name')),
  students: column('小学', 'D', meaning('students')),
  doctors: column('小学', 'F', meaning('doctors'), { source: 'county', countyName: '小学_博士' }),
  senior: column('小学', 'H', meaning('associateSenior')),
  equipment: column('小学', 'J', meaning('equipmentValue'), { factor: 10_000 }),
} as const;

/** 小学!A2:L6, header in rows 2 and 3. */
export const primary: BoundTable = {
  key: '小学',
  sheet: '小学',
  mode: { kind: 'oneStage', stage: 'primary' },
  modeSource: 'title',
  header: { first: 1, last: 2 },
  firstRow: 3,
  rowCount: 3,
  ...allSchools(3),
  firstColumn: 0,
  lastColumn: 11,
  columns: Object.values(primaryColumns),
};

export const primaryView: TableView = {
  table: '小学',
  columns: [
    columnView('A', '序号', { samples: [1, 2, 3] }),
    columnView('B', '学校名称', {
      bound: primaryColumns.name,
      samples: ['城东小学', '西关小学', '石桥镇九年一贯制学校附属中心小学'],
    }),
    columnView('D', '在校生数', { bound: primaryColumns.students, samples: [1820, 640, 63] }),
    columnView('F', '专任教师›学历›博士', {
      bound: primaryColumns.doctors,
      confidence: 'named',
      samples: [1],
      blanks: 2,
    }),
    columnView('H', '专任教师›高级', {
      bound: primaryColumns.senior,
      confidence: 'likely',
      candidates: [meaning('associateSenior')],
      samples: [21, 9, 2],
    }),
    columnView('I', '图书（册）', {
      confidence: 'ambiguous',
      candidates: [meaning('books')],
      samples: [41200, 18000, 2600],
    }),
    columnView('J', '仪器设备值（万元）', {
      bound: primaryColumns.equipment,
      samples: [512.4, 96, { error: '#N/A' }],
    }),
    columnView('K', '纸质图书', {
      confidence: 'ambiguous',
      candidates: [meaning('books')],
      samples: ['40000'],
      blanks: 2,
    }),
    columnView('L', '上年教师调入', { samples: [3, 0, 1] }),
    columnView('C', '备注', { samples: ['新建'], blanks: 2 }),
  ],
  extension: null,
  offerBlankIsZero: [],
};

const mixedColumns = {
  name: column('学校', 'A', meaning('name'), { source: 'own' }),
  type: column('学校', 'B', meaning('type'), { source: 'own' }),
  primary: column('学校', 'C', meaning('students', 'primary'), { source: 'own' }),
  junior: column('学校', 'D', meaning('students', 'junior'), { source: 'own' }),
  masters: column('学校', 'E', meaning('masters', 'primary'), { source: 'own' }),
  doctors: column('学校', 'F', meaning('doctors', 'primary'), { source: 'own' }),
} as const;

/** 学校!A1:H11, header in row 1. */
export const mixed: BoundTable = {
  key: '学校',
  sheet: '学校',
  mode: { kind: 'byType' },
  modeSource: 'byType',
  header: { first: 0, last: 0 },
  firstRow: 1,
  rowCount: 10,
  ...allSchools(10),
  firstColumn: 0,
  lastColumn: 7,
  columns: Object.values(mixedColumns),
};

export const mixedView: TableView = {
  table: '学校',
  columns: [
    ...Object.entries({ A: 'name', B: 'type', C: 'primary', D: 'junior', E: 'masters' } as const),
    ['F', 'doctors'] as const,
  ].map(([letters, at]) =>
    columnView(letters, mixedColumns[at].header, {
      bound: mixedColumns[at],
      confidence: 'named',
      samples: at === 'name' ? ['第一中学'] : [12],
    }),
  ),
  extension: { firstRow: 1, rowCount: 13 },
  offerBlankIsZero: [mixedColumns.masters.name, mixedColumns.doctors.name],
};

type Rule<R extends Finding['rule']> = Extract<Finding, { rule: R }>;

export function finding<R extends Finding['rule']>(
  rule: R,
  params: Rule<R>['params'],
  place: { readonly sheet: string; readonly cell: string | null } = { sheet: '小学', cell: null },
): Finding {
  const warned = { severity: 'warning', school: null, schoolCode: null } as const;
  // the rule and its parameters belong together, as the caller's types say
  return { ...warned, ...place, rule, params } as Rule<R>;
}

const term = (chinese: string, english: string) => ({ 'zh-CN': chinese, 'en-US': english });

export const teachersMissing = finding('fieldNotBound', {
  field: term('专任教师数', 'Full-time teachers'),
  indicators: term('每百名学生拥有骨干教师数', 'Backbone teachers per 100 pupils'),
});

export const mixedTeachersMissing = finding(
  'fieldNotBound',
  {
    field: term('小学专任教师数', 'Primary: Full-time teachers'),
    indicators: term('每百名学生拥有骨干教师数', 'Backbone teachers per 100 pupils'),
  },
  { sheet: '学校', cell: null },
);

export const booksAmbiguous = finding(
  'ambiguousColumn',
  { field: '图书册数', first: 'I3 图书（册）', second: 'K3 纸质图书' },
  { sheet: '小学', cell: 'I3' },
);

export const bindingFindings: readonly Finding[] = [teachersMissing, booksAmbiguous];

/** A line of the ledger: a counted table, unless more is said. */
export function entryOf(
  { key, sheet, mode, counts }: Pick<BoundTable, 'key' | 'sheet' | 'mode' | 'counts'>,
  more: Partial<TableEntry> = {},
): TableEntry {
  return {
    key,
    sheet,
    visible: true,
    title: null,
    stage: mode.kind === 'oneStage' ? mode.stage : 'byType',
    state: 'counted',
    joinedTo: null,
    reason: null,
    rows: counts,
    schools: [],
    year: null,
    told: false,
    ...more,
  };
}

/** A refused table, by what its refusal says. */
function refusedEntry(reason: Message): TableEntry {
  const [key, sheet] = [String(reason.params?.['table']), String(reason.params?.['sheet'])];
  const of = { key, sheet, mode: { kind: 'byType' }, counts: allSchools(3).counts } as const;
  return entryOf(of, { state: 'refused', reason: reason as TableEntry['reason'], stage: null });
}

export function surveyOf(
  tables: readonly (readonly [BoundTable, TableView])[],
  findings: readonly Finding[] = [],
  refusals: Survey['refusals'] = [],
): Survey {
  const named = refusals.filter(({ params }) => params?.['table'] !== undefined);
  return {
    tables: tables.map(([table]) => table),
    views: tables.map(([, view]) => view),
    findings,
    remarks: findings.map(() => null),
    ledger: [...tables.map(([table]) => entryOf(table)), ...named.map(refusedEntry)],
    openStages: [],
    refusals,
    unread: [],
  };
}

export const primarySurvey = surveyOf([[primary, primaryView]], bindingFindings);
export const mixedSurvey = surveyOf([[mixed, mixedView]]);
