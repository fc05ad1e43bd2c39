/** What is said of reports of the statistics system that are left out or doubtful. */
import type { TakeInCode, TakeInParameters } from '../../statistics/takeInMessages';
import { sentencesOf } from '../placeholders';

export const takeInSentences = sentencesOf<TakeInCode, TakeInParameters>()({
  'takeIn.left.county': '统计三级 is {{county}}, not {{wished}}',
  'takeIn.left.year': 'of {{year}}, not of {{wished}}',
  'takeIn.left.closed': '是否上年撤销 says that it was closed last year',
  'takeIn.left.duplicate': 'the same as {{place}}, taken once',
  'takeIn.left.merged':
    'does not count as a school; its people and resources are added to {{parent}}',
  'takeIn.doubt.noCode':
    'The exports name no 学校标识码, so that the next intake can only match it by name; enter its code in the school table.',
  'takeIn.doubt.sameNames':
    'The exports name no 学校标识码 and several schools bear this name, so that nobody can tell which one it is; it is listed as a school of its own. Enter its code in the export and take it in again.',
  'takeIn.doubt.names':
    'One 学校标识码 bears different names: {{names}}; taken as one school. Check the codes.',
  'takeIn.doubt.types':
    'The exports name different types: {{types}}; the first is taken. Check it.',
  'takeIn.doubt.counts':
    'The exports say both that it counts as a school (是否计校数) and that it does not; the first is taken. Check it.',
  'takeIn.doubt.strangeStage':
    'Its type is {{type}}, but the exports have figures of {{stage}}, which are not counted. Check the type or these figures.',
  'takeIn.doubt.parentNeeded':
    'It does not count as a school, and nobody said to which school it belongs; it is listed as a school of its own. Say so and take it in again (command line: --parent {{key}}=code of its school).',
  'takeIn.doubt.parentAbsent':
    'The school “{{parent}}” to which it belongs is not among the exports, so it was not added. Add that school’s export, or correct the school.',
  'takeIn.doubt.parentTwice':
    'There are several schools “{{parent}}” to which it may belong, so it was not added. Name the school by its 学校标识码.',
  'takeIn.doubt.parentCircle':
    'It is said to belong to “{{parent}}”, which in turn belongs to it or to a circle, so it was not added. Correct the school.',
  'takeIn.doubt.partAbsent':
    '“{{child}}” is said to belong to it and was not taken this time, so that the school’s figures are without its people and resources. Add its exports, then import again.',
  'takeIn.doubt.parentCounts':
    'It is said to belong to “{{parent}}”, but the exports say that it counts as a school (是否计校数), so it was not added. Check it.',
  'takeIn.doubt.partWords':
    '“{{part}}”, which was added, says {{words}}, other than the school itself; the school’s stands. Check it.',
  'takeIn.file.yearUnknown': 'names no year and is taken as {{year}}; check it',
  'takeIn.file.allLeft': 'none of its {{rows}} rows (reports) is taken; see what was left out',
  'takeIn.file.someLeft': '{{rows}} of its rows (reports) are not taken; see what was left out',
  'takeIn.file.both': '{{first}}; {{second}}',
});
