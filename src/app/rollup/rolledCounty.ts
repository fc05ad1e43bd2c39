/** One county of a rollup: assessed as by itself, then kept without its workbook. */
import type { AssessedRow, StageAssessment } from '../../assessment/assessment';
import type { CountyStage, StageRow } from '../../county/county';
import type { FieldId } from '../../county/fields';
import { isError } from '../../county/finding';
import { inForce, type Settings } from '../../county/settings';
import { checkCode, ruleOf } from '../../sheets/forms/checkCode';
import { canonical, markOf } from '../../sheets/hash';
import type {
  DataState,
  RolledCounty,
  RolledSchool,
  RolledStage,
  RuleVersion,
} from '../../sheets/rollup/input';
import type { Message } from '../../standards/message';
import { relaxationIds } from '../../standards/relaxations';
import type { Standard, StandardId } from '../../standards/standard';
import type { ReportYear } from '../../statistics/reportYear';
import { assessStandard, type AssessedStandard } from '../assessStandard';
import type { Understanding } from '../understand';

export interface CountySource {
  readonly county: string;
  readonly files: readonly string[];
  readonly year: ReportYear | null;
  /** Where a row of the assessed table was read; null: from the table itself. */
  readonly origin: ((row: StageRow) => Pick<RolledSchool, 'file' | 'sheet' | 'row'> | null) | null;
  readonly notes: readonly Message[];
  /** Something of its files was not read that may be a school. */
  readonly lacksSchools: boolean;
}

export function rolledCounty(
  understanding: Understanding,
  id: StandardId,
  source: CountySource,
): RolledCounty {
  const assessed = assessStandard(understanding, id);
  const { assessment, blocks, county } = assessed;
  const { findings, excluded } = assessment;
  const errors = findings.filter(isError).length;
  const kept = (stage: 'primary' | 'junior') =>
    rolledStage(county.stages[stage], assessment.stages[stage], source);
  const stages = { primary: kept('primary'), junior: kept('junior') };
  const settings = inForce(understanding.settings);
  const both = [stages.primary, stages.junior].flatMap((stage) => stage ?? []);
  return {
    county: source.county,
    files: source.files,
    year: source.year,
    standard: assessment.standard,
    stages,
    conditions: blocks.conditions,
    verdict: blocks.verdict,
    state: source.lacksSchools || both.some(isUndecided) ? 'incomplete' : stateBy(errors),
    errors: errors + (source.lacksSchools ? 1 : 0),
    warnings: findings.length - errors,
    excluded: excluded.length,
    rules: ruleVersion(assessment.standard, settings),
    checkCode: codeOfCounty(assessed, understanding, settings),
    lacking: lackingSchools(assessed),
    notes: source.notes,
  };
}

/** Of 办学条件, the misses in the words of the county's own block. */
function lackingSchools({ conditions, blocks }: AssessedStandard): RolledCounty['lacking'] {
  const judged = [conditions?.primary, conditions?.junior].flatMap((stage) => stage ?? []);
  if (judged.length === 0) return null;
  const failing = blocks.blocks
    .flatMap(({ id, items }) => (id === 'conditions' ? items : []))
    .flatMap((item) => item.failing);
  return judged.flatMap(({ stage, rows }) =>
    rows.flatMap(({ verdict, school, place, metCount, row }) => {
      if (verdict === 'met') return [];
      const known = failing.find(
        (one) =>
          one.stage === stage &&
          one.place.sheet === place.sheet &&
          one.place.cell === place.cell &&
          one.school === school,
      );
      const { students } = row;
      return [{ stage, school, students, met: metCount, verdict, detail: known?.detail ?? null }];
    }),
  );
}

function stateBy(errors: number): DataState {
  return errors > 0 ? 'errors' : 'complete';
}

function isUndecided({ assessment, incomplete }: RolledStage): boolean {
  return (
    incomplete ||
    assessment.dispersionVerdict === 'undetermined' ||
    assessment.rows.some(({ verdict }) => verdict === 'undetermined')
  );
}

/** As the official tables of the county's own workbook have it. */
function codeOfCounty(
  { assessment, data, scores }: AssessedStandard,
  { tables }: Understanding,
  settings: Settings,
): string {
  return checkCode({
    tables,
    data,
    standard: assessment.standard,
    settings,
    more: scores.map(({ head, name, points, score }) => ({ head, name, points, score })),
  });
}

/** What makes two counties' verdicts comparable; a county's own relaxations are told beside it. */
function ruleVersion(standard: Standard, { pack, relaxations, computers }: Settings): RuleVersion {
  const isBasic = standard.id === 'basic-2012';
  const code = markOf(
    canonical([
      ruleOf(standard),
      ...(isBasic ? [computers, pack?.conditions ?? null, pack?.scoreItems ?? null] : []),
    ]),
    6,
  );
  return {
    code,
    pack: pack?.name ?? null,
    relaxations: isBasic ? [] : relaxationIds.filter((id) => relaxations[id] !== undefined),
    regionCv: pack?.regionCv === true,
  };
}

function rolledStage(
  stage: CountyStage,
  assessment: StageAssessment | null,
  source: CountySource,
): RolledStage | null {
  if (!assessment) return null;
  return {
    assessment: { ...assessment, rows: assessment.rows.map(plainRow) },
    schools: stage.rows.map((row) => rolledSchool(row, source)),
    students: stage.students,
    amounts: stage.amounts,
    incomplete: stage.incomplete,
  };
}

/** The row by itself: getters would keep the whole table. */
function plainRow(row: AssessedRow): AssessedRow {
  const { table, row: at, school, code, students, indicators, met, verdict, hasErrors } = row;
  return { table, row: at, school, code, students, indicators, met, verdict, hasErrors };
}

function rolledSchool(row: StageRow, { origin, files }: CountySource): RolledSchool {
  const { reading } = row.layout;
  const words = (field: FieldId) => reading.words(row.row, reading.columnOf(field, null));
  const own = {
    file: files[0] ?? '',
    sheet: reading.table.sheet,
    row: reading.table.firstRow + row.row + 1,
  };
  return {
    school: reading.school(row.row),
    code: reading.code(row.row),
    type: words('type'),
    ownership: words('ownership'),
    locale: words('locale'),
    ...(origin?.(row) ?? own),
  };
}
