/**
 * One standard over an understood workbook: school rows and their resources, then all blocks on
 * which a county is judged.
 */
import { assess } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import { assessBasic } from '../assessment/basic/assessBasic';
import type { ConditionsByStage } from '../assessment/basic/conditionsOfStage';
import type { CountyAssessment } from '../assessment/countyAssessment';
import { markErrors } from '../assessment/markErrors';
import { assessQuality } from '../assessment/quality/assessQuality';
import type { County } from '../county/county';
import { countyInputIds, readCountyData, type CountyCells } from '../county/countyData';
import { countyInputs, type CountyData } from '../county/countyInputs';
import { isError, type Finding } from '../county/finding';
import { readCounty } from '../county/readCounty';
import type { ScoreEntry } from '../county/scoreEntry';
import { inForce } from '../county/settings';
import type { SchoolTable } from '../county/table';
import { bindCountyCells, readScores } from '../sheets/countySheet';
import { farFindings, sheetsWithFarRows } from '../sheets/farFindings';
import { scoreItemsOf } from '../sheets/layout/countyPage';
import { applyPack } from '../standards/applyPack';
import { standardOf } from '../standards/standards';
import type { Stage, StandardId } from '../standards/standard';
import type { Understanding } from './understand';
import { compareWithPast, type ComparedYears } from './years/comparedYears';

export interface AssessedStandard {
  readonly county: County;
  /** Findings of binding, entries and county inputs together. */
  readonly assessment: Assessment;
  readonly blocks: CountyAssessment;
  readonly data: CountyData;
  readonly scores: readonly ScoreEntry[];
  /** 办学条件 of 基本均衡; null for 优质均衡. */
  readonly conditions: ConditionsByStage | null;
  /** The workbook beside its earlier years; null where none is known. */
  readonly years: ComparedYears | null;
}

export function assessStandard(understanding: Understanding, id: StandardId): AssessedStandard {
  const { tables, binding, snapshot } = understanding;
  const settings = inForce(understanding.settings);
  const standard = applyPack(standardOf(id), settings.pack);
  const far = farFindings(snapshot, binding);
  const read = readCounty(tables, standard, settings, binding.openStages);
  const county = withoutSome(read, tables, far);
  const resources = assess(county, standard);
  const cells = bindCountyCells(snapshot, binding);
  const { data, findings } = readCountyData(cells.cells);
  const assessment: Assessment = {
    ...resources,
    findings: [...binding.findings, ...far, ...resources.findings, ...cells.findings, ...findings],
  };
  const scores = readScores(snapshot, scoreItemsOf(settings));
  const inputs = { county, assessment, data, settings };
  const faulty = faultyItems(findings, cells.cells);
  const assessed = ((): AssessedStandard => {
    if (id === 'quality-2017') {
      const blocks = markErrors(assessQuality(inputs), faulty);
      return { county, assessment, data, scores: [], blocks, conditions: null, years: null };
    }
    const blocks = markErrors(assessBasic({ ...inputs, scores }), faulty);
    const { conditions } = blocks;
    return { county, assessment, data, scores, blocks, conditions, years: null };
  })();
  return withYears(assessed, compareWithPast(understanding, assessed));
}

/** Changes from year to year are told with the other findings; no verdict rests on them. */
function withYears(assessed: AssessedStandard, years: ComparedYears | null): AssessedStandard {
  if (!years) return assessed;
  const { assessment } = assessed;
  const findings = [...assessment.findings, ...years.findings];
  return { ...assessed, assessment: { ...assessment, findings }, years };
}

/** A sheet with rows that were not read may lack schools of its stages; of no known one: of any. */
function withoutSome(
  county: County,
  tables: readonly SchoolTable[],
  far: readonly Finding[],
): County {
  const lacking = sheetsWithFarRows(far);
  if (lacking.size === 0) return county;
  const sheets = new Set(tables.map(({ sheet }) => sheet));
  const all = [...lacking].some((sheet) => !sheets.has(sheet));
  const lacks = (stage: Stage) =>
    all ||
    tables.some(
      ({ sheet, mode }) => lacking.has(sheet) && (mode.kind !== 'oneStage' || mode.stage === stage),
    );
  const of = (stage: Stage) => {
    const known = county.stages[stage];
    return { ...known, incomplete: known.incomplete || lacks(stage) };
  };
  return { ...county, stages: { primary: of('primary'), junior: of('junior') } };
}

/** The items that rest on a county input against which an error stands. */
function faultyItems(findings: readonly Finding[], cells: CountyCells): ReadonlySet<string> {
  const errors = findings.filter(isError);
  return new Set(
    countyInputIds.flatMap((id) => {
      const place = cells[id]?.place;
      const { item } = countyInputs[id];
      const faulty = errors.some(
        ({ sheet, cell }) => sheet === place?.sheet && cell === place.cell,
      );
      return faulty && item !== null ? [item] : [];
    }),
  );
}
