/**
 * The codes of all that the items of 优质均衡 say; the sentences are the faces'.
 */
import type { MessageOf } from '../../standards/message';
import type { RequirementCode, RequirementParameters } from '../../standards/qualityItems';

export type ItemMessageCode = QualityMessageCode | RequirementCode | ResourceRequirementCode;

export interface ResourceRequirementParameters {
  'requirement.resources': 'of' | 'atLeast' | 'floor';
  'requirement.dispersion': 'limits';
}

export type ResourceRequirementCode = keyof ResourceRequirementParameters;

/** Names of the parameters, by code. */
export type ItemParameters = QualityParameters &
  RequirementParameters &
  ResourceRequirementParameters;

/** 指标值或简要结论, details of failing schools, notes. */
export type QualityMessageCode = ValueCode | DetailCode | NoteCode;

export type QualityParameters = ValueParameters & DetailParameters & NoteParameters;

export type QualityMessage = MessageOf<QualityParameters, QualityMessageCode>;

export interface ValueParameters {
  'item.value.conclusion': 'text';
  'item.value.resources': 'schools' | 'met' | 'share';
  'item.value.dispersion': 'of' | 'within' | 'above';
  'item.value.dispersionWithin': 'of' | 'within';
  'item.value.rooms': 'schools' | 'failing';
  'item.value.schoolSizes': 'schoolSize' | 'primary' | 'junior' | 'allThroughSize' | 'allThrough';
  'item.value.classSizes': 'primarySize' | 'primary' | 'juniorSize' | 'junior';
  'item.value.classSizesBySchool': 'primarySize' | 'primary' | 'juniorSize' | 'junior';
  'item.value.smallSchools': 'students' | 'funds' | 'schools';
  'item.value.noSmallSchools': 'few';
  'item.value.noSmallRuralSchools': 'few';
  'item.value.specialFunds': 'funds' | 'pupils' | 'each';
  'item.value.pay': 'teachers' | 'servants';
  'item.value.training': 'done' | 'all' | 'rate';
  'item.value.rotation': 'eligible' | 'rotated' | 'rate' | 'backbone' | 'backboneRate';
  'item.value.certified': 'all' | 'done' | 'rate';
  'item.value.zone': 'primary' | 'junior';
  'item.value.quota': 'total' | 'allotted' | 'rate' | 'rural' | 'ruralRate';
  'item.value.migrants': 'children' | 'inPublic' | 'purchased' | 'cared' | 'rate';
  'item.value.retention':
    'graduates' | 'entered' | 'transferredIn' | 'died' | 'transferredOut' | 'rate';
  'item.value.disabled': 'children' | 'enrolled' | 'rate' | 'special' | 'specialRate';
  'item.value.trainingFunds': 'schools' | 'limit' | 'failing';
  'item.value.trainingFundsCounty': 'funds' | 'budget' | 'rate';
  'item.value.monitoring':
    | 'chineseGrade'
    | 'chineseDifference'
    | 'mathsGrade'
    | 'mathsDifference'
    | 'scienceGrade'
    | 'scienceDifference'
    | 'peGrade'
    | 'peDifference'
    | 'artsGrade'
    | 'artsDifference'
    | 'moralGrade'
    | 'moralDifference';
  'item.value.recognition': 'asked' | 'visited';
  'item.value.precondition': 'recognised' | 'maintained';
}

export type ValueCode =
  | keyof ValueParameters
  | 'item.value.conclusionMet'
  | 'item.value.conclusionNotMet'
  | 'item.value.vetoed'
  | 'item.value.notVetoed';

export interface DetailParameters {
  'item.fails.resources': 'met' | 'missed';
  'item.fails.resourcesFloor': 'met' | 'missed' | 'below' | 'floor';
  'item.fails.rooms': 'need' | 'music' | 'art';
  'item.fails.schoolSize': 'kind' | 'students' | 'limit';
  'item.fails.classBands': 'limit' | 'classes';
  'item.fails.largestClass': 'largest' | 'limit';
  'item.fails.smallSchool': 'students' | 'funds' | 'need';
  'item.fails.trained': 'all' | 'done';
  'item.fails.certified': 'all' | 'done';
  'item.fails.zone': 'students' | 'zonePupils';
  'item.fails.retention': 'rate' | 'limit';
  'item.fails.trainingFunds': 'rate' | 'limit';
}

export type DetailCode = keyof DetailParameters;

export interface NoteParameters {
  'item.note.missingInputs': 'inputs';
  'item.note.missingEither': 'column' | 'inputs';
  'item.note.missingSchools': 'schools' | 'column';
  'item.note.unreadInputs': 'inputs';
  'item.note.unreadSchools': 'schools' | 'column';
  'item.note.unclearSchools': 'schools' | 'column';
  'item.note.largeClasses': 'largeFrom' | 'large' | 'hugeFrom' | 'huge';
  'item.note.missingColumn': 'column';
  'item.note.emptyStage': 'stage';
  'item.note.rounding': 'name' | 'shown' | 'actual' | 'limit';
  'item.note.differs': 'inputs';
  'item.note.schoolsBelow': 'limit' | 'schools';
  'item.note.nobody': 'whole';
  'item.note.errors': 'schools';
  'item.note.missingValues': 'schools';
  'item.note.dispersionRounding': 'name' | 'shown' | 'actual';
  'item.note.boardingUnknown': 'schools';
  'item.note.roomAreasUnknown': 'schools';
  'item.note.totalProvesNothing': 'column';
  'item.note.totalBelow': 'limit';
  'item.note.vocational': 'classes';
  'item.note.relaxation': 'relaxation' | 'basis';
  'item.note.relaxationUsed': 'relaxation' | 'schools';
  'item.note.relaxationUnproven': 'relaxation' | 'column' | 'schools';
  'item.note.monitoringBelow': 'grade' | 'difference' | 'subjects';
}

export type NoteCode =
  | keyof NoteParameters
  | 'item.note.uncorrected'
  | 'item.note.incompleteStage'
  | 'item.note.quotaRural';
