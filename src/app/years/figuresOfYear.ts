/** What is kept of a year: the county's figures, its schools with theirs, and the lines of its ledger. */
import type { StageAssessment } from '../../assessment/assessment';
import type { YearPart, YearSchool } from '../../assessment/years/yearSchools';
import type { County, StageRow } from '../../county/county';
import { countyNumber, type CountyInputId } from '../../county/countyInputs';
import { classBands } from '../../county/classBands';
import type { ExclusionReason } from '../../county/exclusion';
import { retention } from '../../county/retention';
import { schoolCode } from '../../county/schoolCode';
import { classBandsOf, schoolsOf, wholeOf } from '../../county/schoolEntries';
import type { SchoolTable } from '../../county/table';
import { standardWord } from '../../sheets/layout/input';
import { isClosedWord } from '../../sheets/plans/ledgerColumns';
import { standingLedger } from '../../sheets/plans/standingLedger';
import type { Snapshot } from '../../sheets/snapshot';
import type { YearFigures, YearOfStage, YearProblem } from '../../sheets/years/pastYears';
import { stages, type StandardId } from '../../standards/standard';
import type { ReportYear } from '../../statistics/reportYear';
import type { AssessedStandard } from '../assessStandard';

/** As a cell keeps it, so that what comes back is what was written. */
function kept(value: number): number {
  return Number(value.toPrecision(15));
}

export function figuresOfYear(
  assessed: AssessedStandard,
  year: ReportYear,
  source: string,
): YearFigures {
  const { assessment, blocks, county, data } = assessed;
  const bands = largeClassesOf(county);
  const rate = retentionOf(county, data);
  return {
    ...{ year, source },
    stages: {
      primary: yearOfStage(assessment.stages.primary, assessed),
      junior: yearOfStage(assessment.stages.junior, assessed),
    },
    verdict: blocks.verdict,
    retention: rate && kept((rate.stayed / rate.of) * 100),
    largeClasses: bands && bands.large,
    hugeClasses: bands && bands.huge,
  };
}

function yearOfStage(
  stage: StageAssessment | null,
  { assessment: { standard } }: AssessedStandard,
): YearOfStage | null {
  if (!stage) return null;
  const { rows, indicators, compositeCv, dispersionVerdict } = stage;
  const cvOf = (cv: number | null | undefined) => (typeof cv === 'number' ? kept(cv) : null);
  return {
    schools: rows.length,
    met: standard.schoolRule ? rows.filter(({ verdict }) => verdict === 'met').length : null,
    students: rows.reduce((sum, { students }) => sum + students, 0),
    cvs: standard.indicators.map(({ id }) => cvOf(indicators[id]?.cv)),
    composite: cvOf(compositeCv),
    verdict: dispersionVerdict,
  };
}

/** 大班额 and 超大班额, where 班额表 of every school tells them. */
const largeFrom = 56;
const hugeFrom = 66;

function largeClassesOf({ stages: of, beyond }: County) {
  const counts = { large: 0, huge: 0 };
  const rows = [...stages.flatMap((stage) => of[stage].rows), ...beyond];
  for (const row of rows) {
    const bands = classBandsOf(row);
    if (bands.kind !== 'counts') return null;
    classBands.forEach(({ from }, at) => {
      const classes = bands.counts[at] ?? 0;
      if (from >= largeFrom) counts.large += classes;
      if (from >= hugeFrom) counts.huge += classes;
    });
  }
  return rows.length === 0 ? null : counts;
}

const retentionFields = [
  'graduates',
  'transferredIn',
  'transferredOut',
  'enteredThreeYearsAgo',
  'died',
] as const satisfies readonly CountyInputId[];

/** Of the schools where each of them tells it, else as the county entered it. */
function retentionOf({ stages: of }: County, data: AssessedStandard['data']) {
  const { rows } = of.junior;
  const ofSchools = (field: (typeof retentionFields)[number]): number | null => {
    const entries = rows.map((row) => wholeOf(row, field));
    const sum = entries.reduce(
      (total, entry) => total + (entry.kind === 'number' ? entry.value : NaN),
      0,
    );
    return rows.length === 0 || Number.isNaN(sum) ? null : sum;
  };
  const allTell = retentionFields.every((field) => ofSchools(field) !== null);
  const number = (field: (typeof retentionFields)[number]) =>
    allTell ? ofSchools(field) : countyNumber(data, field);
  return retention({
    graduates: number('graduates'),
    transferredIn: number('transferredIn'),
    transferredOut: number('transferredOut'),
    enteredThreeYearsAgo: number('enteredThreeYearsAgo'),
    died: number('died'),
  });
}

/** The schools of a year, each with the row that each of its parts was made from. */
export interface SchoolsOfYear {
  readonly schools: readonly YearSchool[];
  readonly rows: ReadonlyMap<YearPart, StageRow>;
}

/** Left out of the rows, and yet schools that were there: they are not taken for closed ones. */
const stillThere: ReadonlySet<ExclusionReason> = new Set<ExclusionReason>([
  'excluded.smallTeachingPoint',
  'excluded.teachingPoint',
  'excluded.ownership',
  'excluded.noPupils',
  'excluded.pupilsInvalid',
  'excluded.notCounted',
]);

export function schoolsOfYear(
  { county, assessment }: AssessedStandard,
  tables: readonly SchoolTable[],
): SchoolsOfYear {
  const rows = new Map<YearPart, StageRow>();
  const parts = new Map<StageRow, YearPart>();
  const { indicators } = assessment.standard;
  for (const stage of stages) {
    county.stages[stage].rows.forEach((row, at) => {
      const found = assessment.stages[stage]?.rows[at];
      if (!found) return;
      const part: YearPart = {
        stage,
        students: row.students,
        values: indicators.map(({ id }) => {
          const value = found.indicators[id]?.value;
          return typeof value === 'number' ? kept(value) : null;
        }),
        verdict: found.verdict,
      };
      parts.set(row, part);
      rows.set(part, row);
    });
  }
  const counted = schoolsOf(county).map(({ code, name, rows: own }): YearSchool => ({
    code: code === null ? null : schoolCode(code),
    name,
    parts: own.flatMap((row) => parts.get(row) ?? []),
  }));
  return { schools: [...counted, ...leftOutSchools(county, tables)], rows };
}

function leftOutSchools(
  { exclusions, stages: of }: County,
  tables: readonly SchoolTable[],
): readonly YearSchool[] {
  const inRows = new Set(
    stages.flatMap((stage) =>
      of[stage].rows.map(({ layout, row }) => `${layout.reading.table.key} ${row}`),
    ),
  );
  const seen = new Set<string>();
  return exclusions.flatMap(({ table: key, row, school, reason }): YearSchool[] => {
    const place = `${key} ${row}`;
    if (!stillThere.has(reason.code) || inRows.has(place) || seen.has(place)) return [];
    seen.add(place);
    const table = tables.find((each) => each.key === key);
    const column = table?.columns.findIndex(({ field }) => field === 'code') ?? -1;
    const code = schoolCode(table?.rows[row]?.[column]);
    return [{ code, name: school, parts: [] }];
  });
}

/** The lines of the ledger that stands; null where there is none. */
export function problemsIn(
  { snapshot }: { readonly snapshot: Snapshot },
  standard: StandardId,
): readonly YearProblem[] | null {
  const id = standardWord(standard) === 'basic' ? 'ledger_basic' : 'ledger';
  const ledger = standingLedger(snapshot, id);
  if (!ledger) return null;
  const words = (value: unknown) => (value === null ? '' : String(value).trim());
  const line = (key: string, cells: (typeof ledger.typed)[number]['cells']): YearProblem => ({
    key,
    school: words(cells.school),
    problem: words(cells.problem),
    isClosed: isClosedWord(cells.progress),
  });
  return [
    ...ledger.lines.map(({ key, cells }) => line(key, cells)),
    ...ledger.typed.flatMap(({ cells }) => {
      const typed = line(`${words(cells.school)}|${words(cells.problem)}`, cells);
      return typed.problem === '' ? [] : [typed];
    }),
  ];
}
