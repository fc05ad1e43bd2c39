/** Ids of the further fields of the school table, and how one is made. */
import type { ClassBand } from './classBands';
import type { Field, FieldKind } from './fields';

export type FurtherFieldId =
  | ClassBand['field']
  | 'largestClass'
  | 'staff'
  | 'onPosts'
  | 'specialPosts'
  | 'supportPosts'
  | 'borrowed'
  | 'substitute'
  | 'certifiedTeachers'
  | 'trainedTeachers'
  | 'migrantPupils'
  | 'leftBehindPupils'
  | 'zonePupils'
  | 'boarders'
  | 'graduates'
  | 'transferredIn'
  | 'transferredOut'
  | 'enteredThreeYearsAgo'
  | 'died'
  | 'musicRooms'
  | 'artRooms'
  | 'allMusicRooms'
  | 'allArtRooms'
  | 'musicRoomAreas'
  | 'artRoomAreas'
  | 'operatingFunds'
  | 'operatingBudget'
  | 'trainingFunds'
  | 'siteArea'
  | 'greenArea'
  | 'buildingArea'
  | 'dormitoryArea'
  | 'toiletArea'
  | 'classroomArea'
  | 'classrooms'
  | 'laboratoryArea'
  | 'laboratories'
  | 'libraryArea'
  | 'computerRoomArea'
  | 'computerRooms'
  | 'languageRoomArea'
  | 'languageRooms'
  | 'ringTrack'
  | 'straightTrack'
  | 'qualifiedTeachers'
  | 'retentionRate'
  | 'pavedGround'
  | 'scienceEquipment'
  | 'artsEquipment';

export type FieldSpelling = Pick<Field, 'synonyms'> & Pick<Field, 'loose' | 'under'>;

export const furtherField = (
  id: FurtherFieldId,
  header: string,
  english: string,
  level: Field['level'],
  kind: FieldKind,
  { synonyms, ...more }: FieldSpelling,
): Field => ({ id, header, english, level, kind, synonyms, ...more });
