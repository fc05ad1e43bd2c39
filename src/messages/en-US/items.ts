/**
 * What the items of 优质均衡 say: requirement, value in the forms' words, what a school has instead,
 * notes.
 */
import type { ItemMessageCode, ItemParameters } from '../../assessment/quality/itemMessage';
import { sentencesOf } from '../placeholders';

export const items = sentencesOf<ItemMessageCode, ItemParameters>()({
  'requirement.resources':
    'Every school meets at least {{atLeast}} of {{of}} indicators and reaches {{floor}}% of the threshold in the others',
  'requirement.dispersion': 'No CV above {{limits}}',
  'requirement.government.1': 'The school network is planned soundly, as the state requires',
  'requirement.government.2':
    'One standard of buildings, posts, operating funds and equipment for town and country',
  'requirement.government.3':
    'At least 1 music and 1 art room for every {{classesPerRoom}} classes, music of {{musicRoomArea}} m² and art of {{artRoomArea}} m² or more',
  'requirement.government.4':
    'Primary and junior schools of at most {{schoolSize}} pupils, all-through schools of at most {{allThroughSize}} compulsory pupils; no compulsory classes at vocational schools',
  'requirement.government.5':
    'No primary class above {{primaryClassSize}} pupils, no junior class above {{juniorClassSize}}',
  'requirement.government.6.rural':
    'Village schools and teaching points with fewer than {{fewPupils}} pupils get operating funds for at least {{fewPupils}}',
  'requirement.government.6':
    'Schools with fewer than {{fewPupils}} pupils get operating funds for at least {{fewPupils}}',
  'requirement.government.7':
    'Operating funds of special schools of at least {{specialFunds}} yuan per pupil',
  'requirement.government.8':
    'Average teacher pay (without private schools) not below that of civil servants',
  'requirement.government.9': '{{trained}}% of teachers with 360 hours of training in 5 years',
  'requirement.government.10': 'The county allots posts to schools within the approved total',
  'requirement.government.11':
    'At least {{rotation}}% of eligible teachers rotate each year, at least {{rotationBackbone}}% of them backbone teachers',
  'requirement.government.12': '{{certified}}% of teachers are certified',
  'requirement.government.13':
    'Pupils admitted from the zone at public day schools of cities and towns: primary {{zonePrimary}}%, junior {{zoneJunior}}%',
  'requirement.government.14':
    'At least {{quota}}% of the places of good senior schools allotted, in favour of rural junior schools',
  'requirement.government.15':
    'Care for left-behind children; at least {{migrants}}% of migrant children in public or contracted private schools',
  'requirement.quality.1': 'Three-year retention in junior secondary of {{retention}}%',
  'requirement.quality.2': 'Enrolment of disabled children of {{disabled}}%',
  'requirement.quality.3': 'All schools have a charter and digital management and teaching',
  'requirement.quality.4':
    'Every school spends at least {{trainingFunds}}% of its operating budget on teacher training',
  'requirement.quality.5': 'Teachers teach with digital means, and the equipment is well used',
  'requirement.quality.6': 'Moral education and school culture are good or better at all schools',
  'requirement.quality.7': 'The full curriculum is taught in good order',
  'requirement.quality.8': 'No excessive workload',
  'requirement.quality.9':
    'Subjects of the national monitoring at grade Ⅲ or above, difference rate below {{difference}}',
  'requirement.recognition':
    'Satisfaction in questionnaires and in visits of at least {{recognition}}% each',
  'requirement.veto.1': 'No admission by examination',
  'requirement.veto.2': 'No irregular choice of school',
  'requirement.veto.3': 'No key schools or key classes',
  'requirement.veto.4': 'No posts left unfilled, no lasting employment outside the posts',
  'requirement.veto.5': 'No grave accidents or breaches of discipline',
  'requirement.veto.6': 'No fraud',
  'requirement.veto.7': 'Tutoring is under control',
  'requirement.precondition':
    'Basic balance recognised for three years and kept at a high level in yearly monitoring',

  'item.value.conclusion': '{{text}}',
  'item.value.conclusionMet': 'Met',
  'item.value.conclusionNotMet': 'Not met',
  'item.value.resources': '{{met}} of {{schools}} schools meet the rule, {{share}}%',
  'item.value.dispersion': '{{within}} of {{of}} within the limit; above it: {{above}}',
  'item.value.dispersionWithin': '{{within}} of {{of}} within the limit',
  'item.value.rooms': '{{failing}} of {{schools}} schools lack music or art rooms',
  'item.value.schoolSizes':
    'Above {{schoolSize}} pupils: {{primary}} primary, {{junior}} junior; above {{allThroughSize}}: {{allThrough}} all-through',
  'item.value.classSizes':
    'Primary classes above {{primarySize}} pupils: {{primary}}; junior classes above {{juniorSize}}: {{junior}}',
  'item.value.classSizesBySchool':
    'Primary schools with a class above {{primarySize}} pupils: {{primary}}; junior schools with a class above {{juniorSize}}: {{junior}}',
  'item.value.smallSchools':
    '{{students}} pupils, operating funds {{funds}} yuan ({{schools}} schools)',
  'item.value.noSmallRuralSchools':
    'No village school or teaching point with fewer than {{few}} pupils',
  'item.value.noSmallSchools': 'No school with fewer than {{few}} pupils',
  'item.value.specialFunds':
    'Operating funds {{funds}} × 10,000 yuan, {{pupils}} pupils, {{each}} yuan per pupil',
  'item.value.pay': 'Teachers {{teachers}} yuan a year, civil servants {{servants}} yuan',
  'item.value.training': '{{done}} of {{all}} teachers trained, {{rate}}%',
  'item.value.rotation':
    '{{rotated}} of {{eligible}} eligible teachers rotated last year, {{rate}}%; {{backbone}} backbone teachers, {{backboneRate}}%',
  'item.value.certified': '{{done}} of {{all}} teachers certified, {{rate}}%',
  'item.value.zone': 'Primary {{primary}}, junior {{junior}}',
  'item.value.quota':
    '{{allotted}} of {{total}} places allotted, {{rate}}%; {{rural}} to rural schools, {{ruralRate}}% of them',
  'item.value.migrants':
    '{{children}} migrant children: {{inPublic}} in public schools, {{purchased}} in contracted private ones, together {{cared}}, {{rate}}%',
  'item.value.retention':
    'Graduating {{graduates}}, entered three years ago {{entered}}, transferred in {{transferredIn}}, died {{died}}, transferred out {{transferredOut}}, retention {{rate}}%',
  'item.value.disabled':
    '{{enrolled}} of {{children}} disabled children enrolled, {{rate}}%; {{special}} in special schools, {{specialRate}}%',
  'item.value.trainingFunds':
    '{{failing}} of {{schools}} schools spend less than {{limit}}% of their operating budget on training',
  'item.value.trainingFundsCounty':
    'Training funds {{funds}} of an operating budget of {{budget}} (10,000 yuan), {{rate}}%',
  'item.value.monitoring':
    'Chinese {{chineseGrade}}, difference {{chineseDifference}}; mathematics {{mathsGrade}}, {{mathsDifference}}; science {{scienceGrade}}, {{scienceDifference}}; PE {{peGrade}}, {{peDifference}}; arts {{artsGrade}}, {{artsDifference}}; moral education {{moralGrade}}, {{moralDifference}}',
  'item.value.recognition': 'Questionnaires {{asked}}% satisfied, visits {{visited}}%',
  'item.value.vetoed': 'Found',
  'item.value.notVetoed': 'None',
  'item.value.precondition':
    'Recognised for three years: {{recognised}}; kept at a high level: {{maintained}}',

  'item.fails.resources': '{{met}} met; missed: {{missed}}',
  'item.fails.resourcesFloor':
    '{{met}} met; missed: {{missed}}; {{below}} of these below {{floor}}%',
  'item.fails.rooms':
    '{{need}} music and {{need}} art rooms needed; of the right size: {{music}} music, {{art}} art',
  'item.fails.schoolSize': '{{kind}}: {{students}} pupils, above {{limit}}',
  'item.fails.classBands': '{{classes}} classes above {{limit}} pupils',
  'item.fails.largestClass': 'Largest class of {{largest}} pupils, above {{limit}}',
  'item.fails.smallSchool':
    '{{students}} pupils, operating funds {{funds}} yuan, below {{need}} yuan',
  'item.fails.trained': '{{done}} of {{all}} teachers trained',
  'item.fails.certified': '{{done}} of {{all}} teachers certified',
  'item.fails.zone': '{{zonePupils}} of {{students}} pupils admitted from the zone',
  'item.fails.retention': 'Retention {{rate}}%, below {{limit}}%',
  'item.fails.trainingFunds': 'Training takes {{rate}}% of the operating budget, below {{limit}}%',

  'item.note.uncorrected': 'rests on entries with uncorrected errors',
  'item.note.missingInputs': 'County data missing: {{inputs}}',
  'item.note.missingEither':
    'Enter {{column}} in the school table, or in the county data: {{inputs}}',
  'item.note.missingSchools': '{{schools}} did not enter: {{column}}',
  'item.note.unreadInputs':
    'County data that cannot be used, to be corrected as the findings say: {{inputs}}',
  'item.note.unreadSchools':
    '{{schools}}: {{column}} cannot be used, being something else or at odds with other entries',
  'item.note.unclearSchools': '{{schools}}: {{column}} do not settle it yet',
  'item.note.largeClasses':
    'Classes of {{largeFrom}} and more: {{large}}; of these {{hugeFrom}} and more: {{huge}}',
  'item.note.missingColumn': 'Incomplete data: {{column}}',
  'item.note.incompleteStage':
    'A school is left out because its pupils are missing or wrong, or a row or table is not explained yet',
  'item.note.emptyStage': '{{stage}}: no school to assess',
  'item.note.rounding':
    '{{name}} prints as {{shown}} but is {{actual}}; the printed figure would compare with {{limit}} the other way round',
  'item.note.differs':
    'Added up from the school table; differs from the county data ({{inputs}}), please check',
  'item.note.schoolsBelow': 'Schools below {{limit}}%: {{schools}}',
  'item.note.nobody': '{{whole}}: 0',
  'item.note.errors': 'Errors not yet corrected: {{schools}}',
  'item.note.missingValues': 'Incomplete data: {{schools}}',
  'item.note.dispersionRounding':
    '{{name}}: the CV prints as {{shown}} but is {{actual}}; the printed figure would turn the verdict',
  'item.note.boardingUnknown': 'Taken for day schools, since nothing is said: {{schools}}',
  'item.note.roomAreasUnknown':
    'Enter the area of each room, it cannot be judged else: {{schools}}',
  'item.note.totalProvesNothing':
    'The total reaches the share, which does not show that every school does; enter “{{column}}” in the school tables',
  'item.note.totalBelow': 'The county’s total is below {{limit}}%, so some school must be, too',
  'item.note.vocational': 'Compulsory classes at vocational schools: {{classes}}',
  'item.note.relaxation': 'Relaxation in use: {{relaxation}} (basis: {{basis}})',
  'item.note.relaxationUsed': 'Met under “{{relaxation}}”: {{schools}}',
  'item.note.relaxationUnproven':
    'Whether “{{relaxation}}” applies cannot be told, enter {{column}}: {{schools}}',
  'item.note.quotaRural': 'The allotment does not favour rural junior schools',
  'item.note.monitoringBelow':
    'Below grade {{grade}}, or a difference rate of {{difference}} or more: {{subjects}}',
});
