/**
 * The codes of all that the items of 优质均衡 say; the sentences are the faces'.
 */
import type { RequirementCode } from '../../standards/qualityItems';

export type ItemMessageCode = QualityMessageCode | RequirementCode | ResourceRequirementCode;

export type ResourceRequirementCode = 'requirement.resources' | 'requirement.dispersion';

/** 指标值或简要结论, details of failing schools, notes. */
export type QualityMessageCode = ValueCode | DetailCode | NoteCode;

export type ValueCode =
  | 'item.value.conclusion'
  | 'item.value.conclusionMet'
  | 'item.value.conclusionNotMet'
  | 'item.value.resources'
  | 'item.value.dispersion'
  | 'item.value.dispersionWithin'
  | 'item.value.rooms'
  | 'item.value.schoolSizes'
  | 'item.value.classSizes'
  | 'item.value.classSizesBySchool'
  | 'item.value.smallSchools'
  | 'item.value.noSmallSchools'
  | 'item.value.specialFunds'
  | 'item.value.pay'
  | 'item.value.training'
  | 'item.value.rotation'
  | 'item.value.certified'
  | 'item.value.zone'
  | 'item.value.quota'
  | 'item.value.migrants'
  | 'item.value.retention'
  | 'item.value.disabled'
  | 'item.value.trainingFunds'
  | 'item.value.trainingFundsCounty'
  | 'item.value.monitoring'
  | 'item.value.recognition'
  | 'item.value.vetoed'
  | 'item.value.notVetoed'
  | 'item.value.precondition';

export type DetailCode =
  | 'item.fails.resources'
  | 'item.fails.resourcesFloor'
  | 'item.fails.rooms'
  | 'item.fails.schoolSize'
  | 'item.fails.classBands'
  | 'item.fails.largestClass'
  | 'item.fails.smallSchool'
  | 'item.fails.trained'
  | 'item.fails.certified'
  | 'item.fails.zone'
  | 'item.fails.retention'
  | 'item.fails.trainingFunds';

export type NoteCode =
  | 'item.note.uncorrected'
  | 'item.note.missingInputs'
  | 'item.note.missingEither'
  | 'item.note.missingSchools'
  | 'item.note.missingColumn'
  | 'item.note.incompleteStage'
  | 'item.note.emptyStage'
  | 'item.note.rounding'
  | 'item.note.differs'
  | 'item.note.schoolsBelow'
  | 'item.note.nobody'
  | 'item.note.errors'
  | 'item.note.missingValues'
  | 'item.note.dispersionRounding'
  | 'item.note.smallTeachingPoints'
  | 'item.note.boardingUnknown'
  | 'item.note.roomAreasUnknown'
  | 'item.note.countyTotal'
  | 'item.note.vocational'
  | 'item.note.relaxation'
  | 'item.note.relaxationUsed'
  | 'item.note.relaxationUnproven'
  | 'item.note.quotaRural'
  | 'item.note.monitoringBelow';
