/**
 * The texts that 取数 writes and shows, by code: 取数清单 and the preview of what is written. The sentences
 * are in src/messages.
 */
import type { Settings } from '../../county/settings';
import type { Given, ParametersOf, Words } from '../../standards/message';
import type { ExportShape, LackReason } from '../../statistics/schoolReport';
import type { IntakeFile } from '../../statistics/intake';
import type { IntakeChange, RemakeReason } from './changes';

/** Texts with parameters, by code: their names. */
export type IntakeParameters = {
  'intake.intro': 'schools' | 'sheet';
  'intake.introOf': 'year' | 'schools' | 'sheet';
  'intake.counts': 'missing' | 'conflicts' | 'left' | 'doubts';
  'intake.otherTables': 'sheets' | 'sheet';
  'intake.found': 'found' | 'of';
  'intake.row': 'row';
  'intake.told': 'value' | 'place';
  'intake.lackFound': 'found';
  'intake.typedAt': 'cell';
  'intake.campuses': 'names';
  'intake.preview.table': 'schools';
  'intake.preview.renewed': 'cells';
} & Record<`intake.made.${RemakeReason}`, 'earlier' | 'sheet'>;

export type IntakeMessageCode =
  | keyof IntakeParameters
  | 'intake.title'
  | 'intake.nothing'
  | 'intake.none'
  | 'intake.notUsed'
  | 'intake.noSheet'
  | 'intake.stillTyped'
  | 'intake.measure.arts'
  | `intake.sum.${SumUse}`
  | `intake.measure.${NonNullable<Settings['premises']>}`
  | `intake.section.${IntakeSection}`
  | `intake.head.${IntakeHead}`
  | `intake.kind.${IntakeFile['kind']}`
  | `intake.blank.${ExportShape}`
  | `intake.lack.${LackReason}`
  | `intake.change.${Exclude<IntakeChange['kind'], 'tableMade'>}`
  | 'intake.change.emptied'
  | 'intake.empty';

export type IntakeSection =
  | 'files'
  | 'blanks'
  | 'changes'
  | 'conflicts'
  | 'doubts'
  | 'missing'
  | 'untold'
  | 'left'
  | 'schools'
  | 'columns'
  | 'measures'
  | 'sums'
  | 'stillTyped';

/** What a sum over the schools may be used for. */
export type SumUse =
  'teachers' | 'staff' | 'migrants' | 'migrantsInPublic' | 'leftBehind' | 'boarders';

export type IntakeHead =
  | 'file'
  | 'kind'
  | 'schools'
  | 'reason'
  | 'school'
  | 'code'
  | 'type'
  | 'found'
  | 'lacking'
  | 'form'
  | 'figures'
  | 'figure'
  | 'place'
  | 'sheet'
  | 'row'
  | 'told'
  | 'used'
  | 'doubt'
  | 'change'
  | 'old'
  | 'now'
  | 'column'
  | 'primary'
  | 'junior'
  | 'total'
  | 'untold'
  | 'use';

export function intakeText<Code extends IntakeMessageCode>(
  { say }: Words,
  code: Code,
  ...[params]: Given<ParametersOf<IntakeParameters, Code>>
): string {
  return say({ code, params: params ?? {} });
}
