/**
 * From bound tables to a county: which rows are schools, which count, at which stages, with which
 * amounts. Everything odd becomes a finding with its cell; nothing here judges a result.
 */
import { stageNames } from '../standards/standards';
import {
  pupilStages,
  stages,
  type Indicator,
  type PupilStage,
  type Stage,
  type Standard,
} from '../standards/standard';
import type { Bilingual } from '../standards/message';
import { layOutStage, type LayoutChoices, type StageLayout } from './indicatorAmounts';
import { isArtsSubtotal } from './artsColumn';
import { askTwice } from './askTwice';
import { askedOfEverySchool, beyondRows } from './beyondRows';
import { checkCounty } from './checkCounty';
import { checkLeftOut, checkRow, rowChecks } from './checkRow';
import { checkSchoolEntries } from './checkSchoolEntries';
import { amountOfRow, type County, type CountyStage, type StageRow } from './county';
import { compact } from './cellEntry';
import { askCounty, countyApart } from './countyChoice';
import type { Exclusion } from './exclusion';
import { fieldOf, headerTerm, type FieldId } from './fields';
import { FindingList } from './findingList';
import {
  compulsoryPupils,
  isCompulsory,
  pupilsByType,
  pupilsOfOneStage,
  type PupilColumns,
  type Pupils,
  type StageColumns,
} from './pupils';
import { TableReading } from './tableReading';
import {
  isClosed,
  isOwnerOpen,
  readSchool,
  scopeColumns,
  scopeReason,
  type School,
  type ScopeColumns,
} from './scope';
import type { Settings } from './settings';
import { stagesLeftOut } from './stagesLeftOut';
import { sharingOf } from './schoolSharing';
import { SisterRows } from './sisterRows';
import type { SchoolTable } from './table';

/**
 * Reads, splits and checks a county's tables; never throws on what a county entered.
 *
 * @param open stages of which something about rows or tables is not answered: they stay 数据不全
 */
export function readCounty(
  tables: readonly SchoolTable[],
  standard: Standard,
  settings: Pick<Settings, 'artsColumn' | 'computers'> &
    Partial<Pick<Settings, 'relaxations' | 'sameSchools' | 'county'>>,
  open: readonly Stage[] = [],
): County {
  const findings = new FindingList();
  const readings = tables.map((table, index) => new TableReading(table, index));
  const choices: LayoutChoices = {
    computers: settings.computers,
    artsSubtotal: isArtsSubtotal(readings, settings.artsColumn, findings),
    relaxations: settings.relaxations ?? {},
  };
  const draft: CountyDraft = {
    standard,
    findings,
    sisters: new SisterRows(tables),
    county: settings.county ?? null,
    primary: emptyStageRows(standard, tables, open.includes('primary')),
    junior: emptyStageRows(standard, tables, open.includes('junior')),
    exclusions: [],
    beyond: [],
  };
  for (const reading of readings) readTable(reading, choices, draft);
  if (askCounty(readings, draft.county, findings)) {
    for (const stage of stages) draft[stage].incomplete = true;
  }

  for (const stage of askTwice(draft, findings, settings.sameSchools ?? {}))
    draft[stage].incomplete = true;
  const county: County = {
    standard,
    stages: {
      primary: stageOf('primary', draft),
      junior: stageOf('junior', draft),
    },
    exclusions: draft.exclusions,
    beyond: draft.beyond,
    findings: [],
  };
  checkCounty(county, readings, findings);
  checkSchoolEntries(county, findings);
  return {
    ...county,
    stages: {
      primary: withErrors(county.stages.primary, findings),
      junior: withErrors(county.stages.junior, findings),
    },
    findings: findings.inOrder(),
  };
}

interface CountyDraft {
  readonly standard: Standard;
  readonly findings: FindingList;
  readonly sisters: SisterRows;
  /** 统计三级 of the schools that count; null: of all. */
  readonly county: string | null;
  readonly primary: StageRows;
  readonly junior: StageRows;
  readonly exclusions: Exclusion[];
  readonly beyond: StageRow[];
}

interface StageRows {
  readonly rows: StageRow[];
  /** With room for all rows of all tables. */
  readonly students: Float64Array;
  /** By indicator, with the same room. */
  readonly amounts: readonly Float64Array[];
  incomplete: boolean;
}

function emptyStageRows(
  standard: Standard,
  tables: readonly SchoolTable[],
  incomplete: boolean,
): StageRows {
  const room = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    rows: [],
    students: new Float64Array(room),
    amounts: standard.indicators.map(() => new Float64Array(room)),
    incomplete,
  };
}

function addRow({ rows, students, amounts }: StageRows, row: StageRow): void {
  students[rows.length] = row.students;
  for (let indicator = 0; indicator < amounts.length; indicator++) {
    const column = amounts[indicator];
    if (column) column[rows.length] = amountOfRow(row, indicator);
  }
  rows.push(row);
}

/** How one table is laid out: its stages and the columns that tell them. */
interface TableLayout {
  readonly reading: TableReading;
  readonly scope: ScopeColumns;
  readonly stages: Readonly<Record<Stage, StageLayout>>;
  readonly pupils: PupilColumns;
  readonly stageColumn: number;
}

function readTable(reading: TableReading, choices: LayoutChoices, draft: CountyDraft): void {
  const { standard, findings } = draft;
  const layout: TableLayout = {
    reading,
    scope: scopeColumns(reading),
    stages: {
      primary: layOutStage(reading, 'primary', standard, choices),
      junior: layOutStage(reading, 'junior', standard, choices),
    },
    pupils: pupilColumns(reading),
    stageColumn: reading.columnOf('stage', null),
  };
  const checks = rowChecks(reading, layout.stages);
  const used: Record<Stage, boolean> = { primary: false, junior: false };
  const unseen = new Set<PupilStage>();
  for (let row = 0; row < reading.table.rows.length; row++) {
    if (!reading.isSchool(row)) continue;
    const school = readSchool(reading, row, layout.scope);
    const told = reading.table.leftOut?.get(row);
    if (told) {
      exclude(school, told, layout, draft);
      continue;
    }
    const beyond = draft.beyond.length;
    const pupils = countedPupils(school, layout, draft);
    if (!pupils) {
      const asked = draft.beyond.length > beyond ? askedOfEverySchool : null;
      checkLeftOut(checks, row, findings, asked);
      continue;
    }
    checkRow(checks, school, pupils, findings);
    for (const stage of pupils.invalid) {
      draft[stage].incomplete = true;
      used[stage] = true;
    }
    for (const reason of pupils.reasons) exclude(school, reason, layout, draft);
    const ownerOpen = isOwnerOpen(school, layout.scope, standard);
    for (const part of pupils.present) {
      if (!isCompulsory(part)) continue;
      used[part.stage] = true;
      if (ownerOpen) draft[part.stage].incomplete = true;
      const sharing = sharingOf(school, part, pupils, draft);
      const { stage, students } = part;
      addRow(draft[stage], { layout: layout.stages[stage], row, students, sharing });
    }
    for (const stage of pupils.unseen) unseen.add(stage);
  }
  reportUnbound(layout, used, unseen, draft);
}

/** The pupils of a school that counts; null when it is left out, which is noted. */
function countedPupils(school: School, layout: TableLayout, draft: CountyDraft): Pupils | null {
  const { reading, scope, pupils: columns } = layout;
  const { mode } = reading.table;
  const { standard, findings } = draft;
  const stage = mode.kind === 'byType' ? null : stageOfRow(school, layout);
  const students =
    mode.kind === 'byType'
      ? compulsoryPupils(school, columns)
      : reading.number(school.row, layout.stages.primary.students);
  const other = countyApart(school, draft);
  if (other !== null) {
    exclude(school, { code: 'excluded.otherCounty', params: { county: other } }, layout, draft);
    return null;
  }
  if (isClosed(school)) {
    if (students > 0) {
      const column = layout.stages.primary.students;
      findings.add('closedWithPupils', { reading, row: school.row, column }, { students });
    }
    exclude(school, { code: 'excluded.closed', params: {} }, layout, draft);
    return null;
  }
  // in a county's own table of one stage nobody knows whose pupils those of a 高级中学 are
  const own = mode.kind === 'oneStage' && !reading.table.whole;
  const compulsory = own || stage === 'senior' ? 0 : students;
  const reason = scopeReason(school, students, scope, standard, findings, compulsory);
  if (reason?.code === 'excluded.notCounted') {
    // its pupils belong to a school that nobody has named yet
    for (const part of stages) {
      if (
        stage === null
          ? reading.number(school.row, columns[part]?.students ?? -1) !== 0
          : stage === part
      ) {
        draft[part].incomplete = true;
      }
    }
  }
  if (reason) {
    exclude(school, reason, layout, draft);
    draft.beyond.push(...beyondRows(school, reason, stage, layout, draft));
    return null;
  }
  if (mode.kind === 'byType') {
    return pupilsByType(school, columns, findings);
  }
  if (stage === 'senior') {
    exclude(school, { code: 'excluded.noCompulsoryStage', params: {} }, layout, draft);
    return null;
  }
  if (stage === null) {
    const { row } = school;
    const found = reading.words(row, layout.stageColumn) ?? '';
    findings.add('stageUnknown', { reading, row, column: layout.stageColumn }, { found });
    exclude(school, { code: 'excluded.stageUnknown', params: {} }, layout, draft);
    draft.primary.incomplete = true;
    draft.junior.incomplete = true;
    return null;
  }
  return pupilsOfOneStage(school, stage, layout.stages[stage], findings);
}

/** 学段 of a row: the table's, its own word, or the only stage that its type has. */
function stageOfRow(school: School, { reading, stageColumn }: TableLayout): PupilStage | null {
  const { mode } = reading.table;
  if (mode.kind === 'oneStage') return mode.stage;
  const word = compact(reading.words(school.row, stageColumn) ?? '');
  const named = pupilStages.filter((stage) => word.includes(stageNames[stage]['zh-CN']));
  if (named.length === 1) return named[0] ?? null;
  const own = school.type?.stages ?? [];
  return word === '' && own.length === 1 ? (own[0] ?? null) : null;
}

function pupilColumns(reading: TableReading): PupilColumns {
  const columns: Partial<Record<PupilStage, StageColumns>> = {};
  for (const stage of pupilStages) {
    const students = reading.columnOf('students', stage);
    if (students < 0) continue;
    columns[stage] = {
      students,
      teachers: reading.columnOf('teachers', stage),
      classes: reading.columnOf('classes', stage),
    };
  }
  return columns;
}

function exclude(
  school: School,
  reason: Exclusion['reason'],
  layout: TableLayout,
  draft: CountyDraft,
): void {
  const { mode } = layout.reading.table;
  const own = mode.kind === 'byType' ? null : stageOfRow(school, layout);
  draft.exclusions.push({
    table: school.reading.table.key,
    row: school.row,
    school: school.reading.school(school.row),
    stages: stagesLeftOut(school, reason, own, layout.pupils),
    reason,
  });
}

function stageOf(stage: Stage, draft: CountyDraft): CountyStage {
  const { rows, students, amounts, incomplete } = draft[stage];
  return {
    stage,
    rows,
    students: students.subarray(0, rows.length),
    amounts: amounts.map((column) => column.subarray(0, rows.length)),
    incomplete,
    hasErrors: [],
  };
}

function withErrors(stage: CountyStage, findings: FindingList): CountyStage {
  const hasErrors = stage.rows.map(({ layout, row }) =>
    findings.hasError(layout.reading, row, stage.stage),
  );
  return { ...stage, hasErrors };
}

/** One warning per field that is not bound, naming the indicators that want it. */
function reportUnbound(
  { reading, stages: layouts }: TableLayout,
  used: Readonly<Record<Stage, boolean>>,
  unseen: ReadonlySet<PupilStage>,
  { standard, findings }: CountyDraft,
): void {
  const wanted = new Map<string, { field: Bilingual; indicators: Set<Indicator> }>();
  const want = (field: Bilingual, indicators: readonly Indicator[]) => {
    const entry = wanted.get(field['zh-CN']) ?? { field, indicators: new Set() };
    for (const indicator of indicators) entry.indicators.add(indicator);
    wanted.set(field['zh-CN'], entry);
  };
  for (const stage of stages) {
    if (!used[stage]) continue;
    const { students, unbound } = layouts[stage];
    if (students < 0) want(fieldTerm(reading, 'students', stage), standard.indicators);
    for (const [field, indicators] of unbound) want(fieldTerm(reading, field, stage), indicators);
  }
  for (const stage of unseen) {
    const shared = standard.indicators.filter(
      (_, place) => layouts.primary.plans[place]?.shared || layouts.junior.plans[place]?.shared,
    );
    want(fieldTerm(reading, 'students', stage), shared);
  }
  for (const { field, indicators } of wanted.values()) {
    const spot = { reading, row: null, column: null };
    findings.add('fieldNotBound', spot, { field, indicators: list([...indicators]) });
  }
}

function fieldTerm(reading: TableReading, id: FieldId, stage: PupilStage): Bilingual {
  const field = fieldOf(id);
  const term = headerTerm(field);
  if (reading.table.mode.kind !== 'byType' || field.level !== 'stage') return term;
  return {
    'zh-CN': `${stageNames[stage]['zh-CN']}${term['zh-CN']}`,
    'en-US': `${stageNames[stage]['en-US']}: ${term['en-US']}`,
  };
}

function list(indicators: readonly Indicator[]): Bilingual {
  return {
    'zh-CN': indicators.map(({ name }) => name['zh-CN']).join('、'),
    'en-US': indicators.map(({ name }) => name['en-US']).join('; '),
  };
}
