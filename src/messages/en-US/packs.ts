/** Why a province's rule pack was refused; each stands behind the path of the fault. */
import type { PackFaultCode, PackFaultParameters } from '../../standards/packFaults';
import { sentencesOf } from '../placeholders';

export const packs = sentencesOf<PackFaultCode, PackFaultParameters>()({
  'pack.notJson': 'This is not valid JSON. Please check brackets, quotes and commas.',
  'pack.unknownKey': 'This name is not known. Please check its spelling, or remove it.',
  'pack.missing': 'This is required and missing.',
  'pack.wrongType': 'The value is of the wrong type; {{expected}} is expected.',
  'pack.notAnOption': 'Must be one of: {{options}}.',
  'pack.tooSmall': 'Too small or too few; the least is {{minimum}}.',
  'pack.tooBig': 'Too big or too many; the most is {{maximum}}.',
  'pack.wrongFormat': 'The value is not written as it must be.',
  'pack.duplicateId': 'The id “{{id}}” is used twice.',
  'pack.direction':
    'Wrong direction: 是 (yes) where it is yes or no, ≥ for parts, else ≥ or ≤ (>= or <=).',
  'pack.thresholdMissing':
    'At least one standard is needed; write 待定 (null in a file) where it is not known yet.',
  'pack.thresholdNotWanted': 'A yesNo item has no threshold. Please remove it.',
  'pack.thresholdNeverUsed':
    'The standard before has no condition, so this one is never used. Put the one without a condition last.',
  'pack.thresholdOfOtherStage': 'The item is not for this stage. Please remove the threshold.',
  'pack.whenEmpty': 'The condition is empty. Please state it, or remove it.',
  'pack.worstBetter': 'The worst value {{worst}} must not be better than the threshold {{limit}}.',
  'pack.pointsMissing': 'A rule that scores needs points for every item.',
  'pack.pointsTotal': 'The points add up to {{points}} instead of {{full}}.',
  'pack.tooManyItems':
    'A stage has {{count}} items, at most {{most}} are allowed; a province with more says so under 项目最多 (maxItems in a file).',
  'pack.notOfStandard':
    'This standard has no such rule. Please remove it, or put it under the other standard.',
  'pack.countAboveItems': '{{count}} items are to be met, but a stage has only {{items}}.',
  'pack.chosenNeedsOne': 'Where the county chooses one part, one is to be met.',
  'pack.duplicateField': 'The province’s own field “{{field}}” is defined twice.',
  'pack.unknownField':
    '“{{field}}” is no field that is known, and none of the province’s own. Correct it, or define its header, kind and extent among the province’s own fields.',
  'pack.fieldKind':
    'The province’s own field “{{field}}” is used as what it is not: yes or no where that is asked, else a number.',
});
