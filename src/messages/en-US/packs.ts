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
  'pack.direction': 'The direction of a yesNo item is "yes", of all others ">=" or "<=".',
  'pack.thresholdMissing':
    'At least one threshold is needed; write null where it is not known yet.',
  'pack.thresholdNotWanted': 'A yesNo item has no threshold. Please remove it.',
  'pack.thresholdNeverUsed':
    'The threshold before has no condition (when), so this one is never used.',
  'pack.thresholdOfOtherStage': 'The item is not for this stage. Please remove the threshold.',
  'pack.whenEmpty': 'The condition (when) is empty. Please state it, or remove it.',
  'pack.worstBetter': 'The worst value {{worst}} must not be better than the threshold {{limit}}.',
  'pack.pointsMissing': 'A rule that scores needs points for every item.',
  'pack.pointsTotal': 'The points add up to {{points}} instead of {{full}}.',
  'pack.tooManyItems':
    'A stage has {{count}} items, at most {{most}} are allowed; a province with more says so in rule.maxItems.',
  'pack.notOfStandard':
    'This standard has no such rule. Please remove it, or put it under the other standard.',
  'pack.countAboveItems': '{{count}} items are to be met, but a stage has only {{items}}.',
});
