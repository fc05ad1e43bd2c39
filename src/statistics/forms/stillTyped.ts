/**
 * Fields that no form of a school holds, or only of some schools: what a county still has to fill in after
 * its forms were read.
 */
import type { FieldId } from '../../county/fields';
import type { FormShape } from './form';

export interface StillTyped {
  readonly field: FieldId;
  /** In forms of this shape only; null in both. */
  readonly shape: FormShape | null;
  /** Forms hold it for schools of one stage. */
  readonly unlessOneStage?: true;
}

const nowhere: readonly FieldId[] = [
  'township', 'boarding', 'foundedYear', 'grades', 'largestClass', 'certifiedTeachers',
  'trainedTeachers', 'zonePupils', 'transferredIn', 'transferredOut', 'enteredThreeYearsAgo', 'died',
  'visitingPe', 'visitingMusic', 'visitingArt', 'visitingArts', 'gymnasiumArea', 'extraSportsArea',
  'leasedSportsArea', 'musicRooms', 'artRooms', 'allMusicRooms', 'allArtRooms', 'musicRoomAreas',
  'artRoomAreas', 'operatingFunds', 'operatingBudget', 'trainingFunds',
]; // prettier-ignore

export const stillTyped: readonly StillTyped[] = [
  ...nowhere.map((field) => ({ field, shape: null })),
  { field: 'staff', shape: null, unlessOneStage: true },
  // the forms of 2021 on count 数字终端, which are computers; which of them teach, they do not say
  ...(['teachingComputers', 'scienceEquipment', 'artsEquipment'] as const).map((field) => ({
    field,
    shape: 'newForms' as const,
  })),
  // the lines of these stand in the old forms of some years only
  ...(
    ['boarders', 'migrantPupils', 'leftBehindPupils', 'dormitoryArea', 'toiletArea'] as const
  ).map((field) => ({ field, shape: 'oldForms' as const })),
];
