/**
 * The schools of the items out of the county's tables. Judges nothing.
 */
import type { County, StageRow } from '../../county/county';
import type { FieldId } from '../../county/fields';
import { classBands } from '../../county/classBands';
import {
  classBandsOf,
  fieldPlace,
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

/** 举办者类型 民办. */
const privateCode = 10;

function qualitySchool(school: CountySchool): QualitySchool {
  const number = (field: FieldId) => typedNumber(schoolEntryOf(school, field));
  return {
    name: school.name,
    place: school.place,
    parts: school.rows.map(schoolPartOf),
    allThrough: school.type === null || school.type.mixed,
    isPublic: school.ownership !== privateCode,
    locale: school.locale,
    boarding: school.boarding,
    foundedYear: school.foundedYear,
    music: roomsOf(school, 'musicRoomAreas', 'musicRooms', 'allMusicRooms'),
    art: roomsOf(school, 'artRoomAreas', 'artRooms', 'allArtRooms'),
    operatingFunds: number('operatingFunds'),
    operatingBudget: number('operatingBudget'),
    trainingFunds: number('trainingFunds'),
  };
}

function schoolPartOf(row: StageRow): SchoolPart {
  const number = (field: FieldId) => typedNumber(wholeOf(row, field));
  return {
    stage: row.layout.stage,
    place: fieldPlace(row, 'name'),
    students: row.students,
    classes: number('classes'),
    classBands: bandsOf(row),
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
  };
}

/** As many digits as a person typed: 0.57 万元 are 5700 元. */
function typedNumber(entry: SchoolEntry): number | null {
  return entry.kind === 'number' ? withoutDust(entry.value) : null;
}

function bandsOf(row: StageRow): readonly ClassBand[] | null {
  const bands = classBandsOf(row);
  if (bands.kind !== 'counts') return null;
  return classBands.map(({ from, to }, at) => ({
    from,
    to: to ?? Infinity,
    classes: bands.counts[at] ?? 0,
  }));
}

function roomsOf(
  school: CountySchool,
  areasField: 'musicRoomAreas' | 'artRoomAreas',
  sizedField: FieldId,
  totalField: FieldId,
): Rooms {
  const areas = roomAreasOf(school, areasField);
  return {
    areas: areas.kind === 'areas' ? areas.areas : null,
    sized: typedNumber(schoolEntryOf(school, sizedField)),
    total: typedNumber(schoolEntryOf(school, totalField)),
  };
}
