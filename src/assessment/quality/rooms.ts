/**
 * 政府保障 3: one 音乐 and one 美术 room for every 12 classes of a school, each of the size that the
 * standard or a relaxation demands.
 */
import { relaxedLimits } from '../../standards/qualityItems';
import { relaxationNames } from '../../standards/relaxations';
import {
  failingSchool,
  isIncomplete,
  note,
  schoolList,
  valueOrBlank,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';
import { lackNotes, type AskedColumn } from './lacks';
import type { QualitySchool, Rooms } from './qualitySchools';

export function judgeRooms(context: QualityContext): Judgement {
  const looks = context.schools.map((school) => roomsOfSchool(school, context));
  const failing = looks.filter(({ met }) => met === false);
  const unknown = looks.filter(({ met }) => met === null);
  const told = looks.length - unknown.length;
  const verdict =
    failing.length > 0
      ? 'notMet'
      : unknown.length > 0 || told === 0 || isIncomplete(context)
        ? 'undetermined'
        : 'met';
  const relaxed = looks.filter(({ relaxation }) => relaxation === 'used');
  const unproven = looks.filter(({ relaxation }) => relaxation === 'unproven');
  const unsized = unknown.filter((look) => look.unsized && look.relaxation !== 'unproven');
  const blank = unknown.filter((look) => !look.unsized && look.relaxation !== 'unproven');
  return {
    value:
      told === 0
        ? null
        : {
            code: 'item.value.rooms',
            params: { schools: context.schools.length, failing: failing.length },
          },
    verdict,
    failing: failing.map(({ school, need, music, art }) =>
      failingSchool(school, null, {
        code: 'item.fails.rooms',
        params: { need: valueOrBlank(need), music, art },
      }),
    ),
    unclear: unknown.map(({ school }) => school.place),
    notes: [
      ...lackNotes(context, askedRooms, blank),
      ...(unsized.length > 0
        ? [note('item.note.roomAreasUnknown', { schools: schoolList(unsized.map(schoolOf)) })]
        : []),
      ...(relaxed.length > 0
        ? [
            note('item.note.relaxationUsed', {
              relaxation: relaxationNames.roomSizes,
              schools: schoolList(relaxed.map(schoolOf)),
            }),
          ]
        : []),
      ...(unproven.length > 0
        ? [
            note('item.note.relaxationUnproven', {
              relaxation: relaxationNames.roomSizes,
              column: relaxationColumns,
              schools: schoolList(unproven.map(schoolOf)),
            }),
          ]
        : []),
    ],
  };
}

const hasRooms = ({ areas, sized, total }: Rooms) => (areas ?? sized ?? total) !== null;
export const askedRooms: readonly AskedColumn[] = [
  {
    column: term('班级数', 'classes'),
    fields: ['classes'],
    tells: ({ school }) => school.parts.every(({ classes }) => classes !== null),
  },
  {
    column: term('音乐专用教室数（面积）', 'music rooms (areas)'),
    fields: ['musicRooms', 'musicRoomAreas', 'allMusicRooms'],
    tells: ({ school }) => hasRooms(school.music),
  },
  {
    column: term('美术专用教室数（面积）', 'art rooms (areas)'),
    fields: ['artRooms', 'artRoomAreas', 'allArtRooms'],
    tells: ({ school }) => hasRooms(school.art),
  },
];
const relaxationColumns = term(
  '建校年份，或城乡类型和最大班额',
  'year built, or locale and largest class',
);

interface RoomsOfSchool {
  readonly school: QualitySchool;
  /** Null: it cannot be told. */
  readonly met: boolean | null;
  readonly need: number | null;
  /** Rooms of the size that counts for this school. */
  readonly music: number;
  readonly art: number;
  /** Rooms are entered, their sizes are not. */
  readonly unsized: boolean;
  readonly relaxation: 'none' | 'used' | 'unproven';
}

function schoolOf({ school }: RoomsOfSchool): QualitySchool {
  return school;
}

interface RoomSizes {
  readonly music: number;
  readonly art: number;
}

function roomsOfSchool(school: QualitySchool, context: QualityContext): RoomsOfSchool {
  const { limits, relaxations } = context;
  const need = neededRooms(school, limits.classesPerRoom);
  const full: RoomSizes = { music: limits.musicRoomArea, art: limits.artRoomArea };
  const at = (sizes: RoomSizes) => judgedAt(school, need, sizes, full);
  const strict = at(full);
  if (relaxations.roomSizes === undefined || strict.met === true) {
    return { ...strict, relaxation: 'none' };
  }
  const { builtEarly, smallRural } = groundsOf(school);
  const proven = smallest(
    full,
    builtEarly === true ? builtEarlySizes : full,
    smallRural === true ? ruralSizes(school) : full,
  );
  const relaxed = at(proven);
  if (relaxed.met === true) return { ...relaxed, relaxation: 'used' };
  const possible = smallest(
    proven,
    builtEarly === null ? builtEarlySizes : full,
    smallRural === null ? ruralSizes(school) : full,
  );
  return relaxed.met === false && at(possible).met === true
    ? { ...relaxed, met: null, relaxation: 'unproven' }
    : { ...relaxed, relaxation: 'none' };
}

/** ⌈classes ÷ 12⌉ over all stages of the school. */
function neededRooms({ parts }: QualitySchool, classesPerRoom: number): number | null {
  let classes = 0;
  for (const part of parts) {
    if (part.classes === null) return null;
    classes += part.classes;
  }
  return Math.ceil(classes / classesPerRoom);
}

function judgedAt(
  school: QualitySchool,
  need: number | null,
  sizes: RoomSizes,
  full: RoomSizes,
): Omit<RoomsOfSchool, 'relaxation'> {
  const music = countRooms(school.music, sizes.music, full.music);
  const art = countRooms(school.art, sizes.art, full.art);
  const enough = [isEnough(music, need), isEnough(art, need)];
  return {
    school,
    met: enough.includes(false) ? false : enough.includes(null) ? null : true,
    need,
    music: shownRoomCount(music),
    art: shownRoomCount(art),
    unsized: [music, art].some(({ atLeast, atMost }) => atMost > atLeast && atMost < Infinity),
  };
}

/** How many rooms are of a size, as far as the entries tell. */
interface RoomCount {
  readonly atLeast: number;
  /** Infinity when nothing is entered. */
  readonly atMost: number;
}

/** What a reader is told: as many as there can be, where that is known. */
function shownRoomCount({ atLeast, atMost }: RoomCount): number {
  return atMost < Infinity ? atMost : atLeast;
}

function countRooms({ areas, sized, total }: Rooms, least: number, full: number): RoomCount {
  if (areas) {
    const rooms = areas.filter((area) => area >= least).length;
    return { atLeast: rooms, atMost: rooms };
  }
  const atLeast = sized ?? 0;
  const atMost = least === full ? (sized ?? total) : total;
  return { atLeast, atMost: Math.max(atLeast, atMost ?? Infinity) };
}

/** Too few rooms of any size are too few; enough of unknown size may be enough. */
function isEnough({ atLeast, atMost }: RoomCount, need: number | null): boolean | null {
  if (need === null) return null;
  return atLeast >= need ? true : atMost < need ? false : null;
}

const builtEarlySizes: RoomSizes = {
  music: relaxedLimits.musicRoomArea,
  art: relaxedLimits.artRoomArea,
};

/** A school with both stages needs the larger room. */
function ruralSizes({ parts }: QualitySchool): RoomSizes {
  const area = parts.some(({ stage }) => stage === 'junior')
    ? relaxedLimits.juniorRuralRoomArea
    : relaxedLimits.primaryRuralRoomArea;
  return { music: area, art: area };
}

function smallest(...sizes: readonly RoomSizes[]): RoomSizes {
  return {
    music: Math.min(...sizes.map(({ music }) => music)),
    art: Math.min(...sizes.map(({ art }) => art)),
  };
}

/** Null: the entries do not tell. */
function groundsOf(school: QualitySchool): {
  readonly builtEarly: boolean | null;
  readonly smallRural: boolean | null;
} {
  const { foundedYear, locale } = school;
  const small = hasSmallClasses(school);
  return {
    builtEarly: foundedYear === null ? null : foundedYear <= relaxedLimits.roomsBuiltUntil,
    smallRural:
      (locale !== null && locale !== 'rural') || small === false
        ? false
        : locale === null || small === null
          ? null
          : true,
  };
}

/** The largest class of the school is below 30. */
function hasSmallClasses({ parts }: QualitySchool): boolean | null {
  const below = relaxedLimits.ruralClassBelow;
  let all: boolean | null = true;
  for (const { largestClass, classBands } of parts) {
    const bands = (classBands ?? []).filter(({ classes }) => classes > 0);
    if (largestClass !== null ? largestClass >= below : bands.some(({ from }) => from >= below)) {
      return false;
    }
    const sure = largestClass !== null || (bands.length > 0 && bands.every(({ to }) => to < below));
    if (!sure) all = null;
  }
  return all;
}
