/** Basic balance beyond the resource indicators: demands, values, notes. */
import type { BasicMessageCode, BasicParameters } from '../../assessment/basic/basicMessage';
import { sentencesOf } from '../placeholders';

export const basic = sentencesOf<BasicMessageCode, BasicParameters>()({
  'basic.requirement.composite': 'Composite CV at most {{limit}}',
  'basic.requirement.atLeast': 'Every school meets at least {{count}} of {{items}} conditions',
  'basic.requirement.atLeastFloor':
    'Every school meets at least {{count}} of {{items}} conditions and reaches {{floor}}% of the others',
  'basic.requirement.misses': 'Every school misses at most {{most}} of {{items}} conditions',
  'basic.requirement.missesFloor':
    'Every school misses at most {{most}} of {{items}} conditions and reaches {{floor}}% of those',
  'basic.requirement.scored': 'Every school scores at least {{pass}} points for its conditions',
  'basic.requirement.scoredOpen': 'Every school reaches the pass mark of the province',
  'basic.requirement.allSchools': 'All schools meet the conditions of the province',
  'basic.requirement.government': 'At least {{pass}} of {{full}} points',
  'basic.requirement.satisfaction': 'Public satisfaction at least {{pass}}%',
  'basic.requirement.disabled':
    'At least {{limit}}% of disabled children of the three kinds enrolled, as the province asks',
  'basic.requirement.veto': 'Must not be the case',
  'basic.requirement.growth': 'Fewer than two of the last three years without the three growths',
  'basic.value.composite': 'Composite CV {{cv}}',
  'basic.value.schools': '{{met}} of {{of}} schools meet them',
  'basic.value.score': '{{score}} points',
  'basic.value.satisfaction': 'Questionnaires satisfied: {{asked}}%; persons visited: {{visited}}%',
  'basic.value.disabled':
    'Disabled children of the three kinds: {{children}}; enrolled: {{enrolled}}, {{rate}}%',
  'basic.value.vetoYes': 'Is the case',
  'basic.value.vetoNo': 'Is not the case',
  'basic.value.growth': 'Year 1: {{first}}; year 2: {{second}}; year 3: {{third}}',
  'basic.failing.count': '{{met}} of {{of}} met; missed: {{missed}}',
  'basic.failing.points': '{{points}} points, pass mark {{pass}}; missed: {{missed}}',
  'basic.note.noSchools': 'There is no school of this stage.',
  'basic.note.incomplete':
    'Schools with missing or invalid pupil numbers were left out, or rows or tables are not explained yet.',
  'basic.note.indicators': 'Data incomplete: {{items}}. Please complete the school tables.',
  'basic.note.rounding':
    'The composite CV is {{actual}}; the printed decimals would turn the verdict.',
  'basic.note.noConditions':
    'There are no provincial conditions. Please load the pack of your province under the settings.',
  'basic.note.noItems': 'The pack “{{pack}}” has no conditions for this stage.',
  'basic.note.unchecked':
    'The pack “{{pack}}” is to be checked against the document of the province.',
  'basic.note.notBound': 'No matching column: {{items}}.',
  'basic.note.schoolsMissing':
    'Data of {{count}} schools are incomplete. Please complete the school tables.',
  'basic.note.openItems':
    'The pack does not give the demand of these items; please fill it in from the document of the province: {{items}}.',
  'basic.note.openPass':
    'The pack does not give the pass mark; please fill it in from the document of the province.',
  'basic.note.noScores': 'No scores are entered. Please fill in the score table on 均衡_县级数据.',
  'basic.note.largeClasses':
    '{{large}} classes of {{largeFrom}} pupils or more, {{huge}} of them of {{hugeFrom}} or more.',
  'basic.note.largeClassesPartly':
    '{{schools}} of {{of}} schools have classes by size: {{large}} classes of {{largeFrom}} pupils or more, {{huge}} of them of {{hugeFrom}} or more; the other schools are not known.',
  'basic.note.scoresMissing': 'Points or score missing: {{items}}.',
  'basic.note.scoresUnread':
    'Points or score filled in, but not as a number; please correct them in the score table on 均衡_县级数据: {{items}}.',
  'basic.note.scoresAbove': 'Score outside its points: {{items}}.',
  'basic.note.pointsTotal': 'The points add up to {{total}} instead of {{full}}.',
  'basic.note.notEntered': 'Not entered. Please fill it in on 均衡_县级数据.',
  'basic.note.growth.appropriation':
    '{{year}}: appropriation for education grew by {{growth}}%, not more than regular revenue with {{revenue}}%.',
  'basic.note.growth.one': '{{year}}: {{what}} went from {{before}} to {{after}} yuan: no growth.',
  'basic.note.growth.noBase': 'Growth in the year that follows cannot be told from 0: {{inputs}}.',
  'basic.note.missingInputs': 'County data missing: {{inputs}}.',
  'basic.note.unreadInputs':
    'County data that cannot be used, to be corrected as the findings say: {{inputs}}.',
  'basic.note.visitsBelow': 'Of the persons visited, fewer than {{pass}}% are satisfied.',
  'basic.note.rateRounding':
    'The rate is {{actual}}%; judged by the printed digits it would be the opposite.',
  'basic.note.none.publicReturned': 'There are no valid questionnaires.',
  'basic.note.none.threeKindsChildren': 'There are no disabled children of the three kinds.',
});
