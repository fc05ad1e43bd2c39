/**
 * How the county inputs fit each other: parts above their wholes and 巩固率 above 100 % (rules.md
 * section 10). Looks at figures only; nothing here judges an item.
 */
import type { CountyCells } from './countyData';
import { countyInputTerm, countyNumber, type CountyData, type CountyInputId } from './countyInputs';
import type { Bilingual } from '../standards/message';
import { makeFinding, type Finding } from './finding';
import { retention } from './retention';

/** Parts that together must not be more than their whole. */
const relations: readonly (readonly [whole: CountyInputId, ...parts: CountyInputId[]])[] = [
  ['population', 'ruralPopulation'],
  ['trainingTeachers', 'trainingDone'],
  ['rotationEligible', 'rotated'],
  ['rotated', 'rotatedBackbone'],
  ['teachersCounty', 'certifiedCounty'],
  ['quotaTotal', 'quotaAllotted'],
  ['quotaAllotted', 'quotaRural'],
  ['migrantChildren', 'migrantPublic', 'migrantPurchased'],
  ['enteredThreeYearsAgo', 'died'],
  ['disabledChildren', 'disabledEnrolled'],
  ['disabledEnrolled', 'disabledSpecial'],
  ['operatingBudget', 'trainingFunds'],
  ['questionnaires', 'questionnairesValid'],
  ['questionnairesValid', 'questionnairesSatisfied'],
  ['questionnaires', 'parentQuestionnaires'],
  ['parentQuestionnaires', 'parentQuestionnairesValid'],
  ['parentQuestionnairesValid', 'parentQuestionnairesSatisfied'],
  ['questionnairesValid', 'parentQuestionnairesValid'],
  ['questionnairesSatisfied', 'parentQuestionnairesSatisfied'],
  ['visited', 'visitedSatisfied'],
  ['visited', 'parentsVisited'],
  ['parentsVisited', 'parentsVisitedSatisfied'],
  ['visitedSatisfied', 'parentsVisitedSatisfied'],
  ['threeKindsChildren', 'threeKindsEnrolled'],
  ['publicSent', 'publicReturned'],
  ['publicReturned', 'publicSatisfied'],
  ['publicSent', 'publicParentsSent'],
  ['publicParentsSent', 'publicParentsReturned'],
  ['publicParentsReturned', 'publicParentsSatisfied'],
  ['publicReturned', 'publicParentsReturned'],
  ['publicSatisfied', 'publicParentsSatisfied'],
  ['publicVisited', 'publicVisitedSatisfied'],
  ['publicVisited', 'publicParentsVisited'],
  ['publicParentsVisited', 'publicParentsVisitedSatisfied'],
  ['publicVisitedSatisfied', 'publicParentsVisitedSatisfied'],
];

export function checkCountyData(data: CountyData, cells: CountyCells, findings: Finding[]): void {
  for (const [whole, ...parts] of relations) {
    const wholeValue = countyNumber(data, whole);
    const partValue = parts.reduce((sum, part) => sum + (countyNumber(data, part) ?? 0), 0);
    if (wholeValue === null || !exceeds(partValue, wholeValue)) continue;
    const cell = cells[greatestInput(data, parts)];
    if (!cell) continue;
    const terms = parts.map(countyInputTerm);
    const params = {
      part: terms.reduce(termSum),
      partValue,
      whole: countyInputTerm(whole),
      wholeValue,
    };
    findings.push(makeFinding('countyPartAboveWhole', cell.place, params));
  }
  checkRetention(data, cells, findings);
}

/** Typed decimals such as 0.1 + 0.2 must not break a relation. */
function exceeds(part: number, whole: number): boolean {
  return part - whole > whole * 1e-12;
}

function checkRetention(data: CountyData, cells: CountyCells, findings: Finding[]): void {
  const cell = cells.graduates;
  const rate = retention({
    graduates: countyNumber(data, 'graduates'),
    transferredIn: countyNumber(data, 'transferredIn'),
    transferredOut: countyNumber(data, 'transferredOut'),
    enteredThreeYearsAgo: countyNumber(data, 'enteredThreeYearsAgo'),
    died: countyNumber(data, 'died'),
  });
  if (!cell || rate === null || rate.stayed <= rate.of) return;
  const found = (rate.stayed / rate.of) * 100;
  findings.push(makeFinding('countyRetentionAbove100', cell.place, { found }));
}

/** The greatest part: the likeliest slip. */
function greatestInput(data: CountyData, parts: readonly CountyInputId[]): CountyInputId {
  return parts.reduce((found, part) =>
    (countyNumber(data, part) ?? 0) > (countyNumber(data, found) ?? 0) ? part : found,
  );
}

function termSum(a: Bilingual, b: Bilingual): Bilingual {
  return { 'zh-CN': `${a['zh-CN']}+${b['zh-CN']}`, 'en-US': `${a['en-US']} + ${b['en-US']}` };
}
