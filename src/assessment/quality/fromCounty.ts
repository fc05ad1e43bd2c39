/**
 * The schools of the items out of the county's tables. Judges nothing.
 */
import type { County, StageRow } from '../../county/county';
import type { FieldId } from '../../county/fields';
import { classBands } from '../../county/classBands';
import {
  classBandsOf,
  fieldPlace,
  isUnusable,
  roomAreasOf,
  schoolEntryOf,
  schoolsOf,
  schoolsOfRows,
  wholeOf,
  type CountySchool,
  type SchoolEntry,
} from '../../county/schoolEntries';
import { stages } from '../../standards/standard';
import { withoutDust } from '../../county/withoutDust';
import type { ClassBand, QualitySchool, Rooms, SchoolPart } from './qualitySchools';

export function qualitySchools(county: Pick<County, 'stages'>): readonly QualitySchool[] {
  return schoolsOf(county).map(qualitySchool);
}

/** The schools that are no row of 表Ⅱ: 教学点 with few pupils, owners that the province leaves out. */
export function schoolsBeyond({ beyond }: Pick<County, 'beyond'>): readonly QualitySchool[] {
  const inOrder = stages.flatMap((stage) => beyond.filter(({ layout }) => layout.stage === stage));
  return schoolsOfRows(inOrder).map(qualitySchool);
}

/** Stands for all of the 班额表. */
export const bandField: FieldId = classBands[0].field;

/** 举办者类型 民办. */
const privateCode = 10;

function qualitySchool(school: CountySchool): QualitySchool {
  const unread = new Set<FieldId>();
  const number = numbersOf((field) => schoolEntryOf(school, field), unread);
  if (school.locale === null && school.localeWords !== null) unread.add('locale');
  return {
    name: school.name,
    place: school.place,
    parts: school.rows.map(schoolPartOf),
    allThrough: school.type === null || school.type.mixed,
    isTeachingPoint: school.type?.scope === 'teachingPoint',
    isPublic: school.ownership !== privateCode,
    locale: school.locale,
    boarding: school.boarding,
    foundedYear: school.foundedYear,
    music: roomsOf(school, number, ['musicRoomAreas', 'musicRooms', 'allMusicRooms'], unread),
    art: roomsOf(school, number, ['artRoomAreas', 'artRooms', 'allArtRooms'], unread),
    operatingFunds: number('operatingFunds'),
    operatingBudget: number('operatingBudget'),
    trainingFunds: number('trainingFunds'),
    unread,
  };
}

function schoolPartOf(row: StageRow): SchoolPart {
  const unread = new Set<FieldId>();
  const number = numbersOf((field) => wholeOf(row, field), unread);
  return {
    stage: row.layout.stage,
    place: fieldPlace(row, 'name'),
    students: row.students,
    classes: number('classes'),
    classBands: bandsOf(row, unread),
    largestClass: number('largestClass'),
    teachers: number('teachers'),
    certifiedTeachers: number('certifiedTeachers'),
    trainedTeachers: number('trainedTeachers'),
    migrantPupils: number('migrantPupils'),
    zonePupils: number('zonePupils'),
    retention: {
      graduates: number('graduates'),
      transferredIn: number('transferredIn'),
      transferredOut: number('transferredOut'),
      enteredThreeYearsAgo: number('enteredThreeYearsAgo'),
      died: number('died'),
    },
    unread,
  };
}

/** As many digits as a person typed: 0.57 万元 are 5700 元. */
function typedNumber(entry: SchoolEntry): number | null {
  return entry.kind === 'number' ? withoutDust(entry.value) : null;
}

function bandsOf(row: StageRow, unread: Set<FieldId>): readonly ClassBand[] | null {
  const bands = classBandsOf(row);
  if (isUnusable(bands)) unread.add(bandField);
  if (bands.kind !== 'counts') return null;
  return classBands.map(({ from, to }, at) => ({
    from,
    to: to ?? Infinity,
    classes: bands.counts[at] ?? 0,
  }));
}

function roomsOf(
  school: CountySchool,
  number: (field: FieldId) => number | null,
  [areasField, sizedField, totalField]: readonly [
    'musicRoomAreas' | 'artRoomAreas',
    FieldId,
    FieldId,
  ],
  unread: Set<FieldId>,
): Rooms {
  const areas = roomAreasOf(school, areasField);
  if (isUnusable(areas)) unread.add(areasField);
  return {
    areas: areas.kind === 'areas' ? areas.areas : null,
    sized: number(sizedField),
    total: number(totalField),
  };
}

/** Numbers by field; a field with something else in it is noted. */
function numbersOf(
  entryOf: (field: FieldId) => SchoolEntry,
  unread: Set<FieldId>,
): (field: FieldId) => number | null {
  return (field) => {
    const entry = entryOf(field);
    if (isUnusable(entry)) unread.add(field);
    return typedNumber(entry);
  };
}
