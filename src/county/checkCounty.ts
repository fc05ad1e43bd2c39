/**
 * Checks that look at schools beside each other and at the county's stages as a whole: values
 * that stand out, empty stages (rules.md sections 6a and 10).
 */
import { stageNames } from '../standards/standards';
import { stages } from '../standards/standard';
import { checkSpread } from './checkSpread';
import { schoolOf, type County, type CountyStage } from './county';
import type { FindingList } from './findingList';
import type { TableReading } from './tableReading';
import { RemarkedCells } from './remarkedCells';
import { inBrackets, leftOutInBrackets, schoolNames } from './schoolNames';

export function checkCounty(
  county: County,
  readings: readonly TableReading[],
  findings: FindingList,
): void {
  const remarked = new RemarkedCells();
  for (const stage of stages) {
    const of = county.stages[stage];
    checkSpread(county.standard, of, remarked, findings);
    checkStage(county, of, readings, findings);
  }
}

/** A stage without rows, with one school only, or with an indicator that is zero everywhere. */
function checkStage(
  { standard, exclusions }: County,
  { stage, rows, amounts }: CountyStage,
  readings: readonly TableReading[],
  findings: FindingList,
): void {
  const term = stageNames[stage];
  const sheet = (rows[0]?.layout.reading ?? readings[0])?.table.sheet ?? '';
  if (rows.length === 0) {
    const left = exclusions.filter(({ stages: of }) => of.includes(stage));
    const schools = leftOutInBrackets(schoolNames(left.map(({ school }) => school)));
    findings.addForCounty('emptyStage', sheet, { stage: term, schools });
    return;
  }
  if (rows.length === 1) {
    const schools = inBrackets(schoolNames(rows.map(schoolOf)));
    findings.addForCounty('oneSchool', sheet, { stage: term, schools });
  }
  standard.indicators.forEach((indicator, place) => {
    const zeros = amounts[place]?.some((amount) => amount === 0) ?? false;
    if (zeros && !amounts[place]?.some((amount) => amount > 0)) {
      findings.addForCounty('zeroMean', sheet, { indicator: indicator.name, stage: term });
    }
  });
}
