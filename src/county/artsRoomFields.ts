/** Music and fine-art rooms: those of the size that the standard asks for, all of them, their areas. */
import type { Field } from './fields';
import { furtherField, type FurtherFieldId } from './furtherField';

export const artsRoomFields: readonly Field[] = [
  sizedRooms('musicRooms', '音乐', 96, 'Music'),
  sizedRooms('artRooms', '美术', 90, 'Fine-art'),
  allRooms('allMusicRooms', '音乐', 'Music'),
  allRooms('allArtRooms', '美术', 'Fine-art'),
  roomAreas('musicRoomAreas', '音乐', 'music'),
  roomAreas('artRoomAreas', '美术', 'fine-art'),
];

/** Rooms of the size that the standard asks for. A header that states no size stands in. */
function sizedRooms(id: FurtherFieldId, subject: string, size: number, english: string): Field {
  const stems = [`${subject}专用教室`, `${subject}教室`];
  const sizes = ['㎡', '平方米', '平米'].flatMap((unit) => [
    `${size}${unit}及以上`,
    `${size}${unit}以上`,
    `≥${size}${unit}`,
    `不小于${size}${unit}`,
    `不低于${size}${unit}`,
  ]);
  const synonyms = stems.flatMap((stem) =>
    sizes.flatMap((least) => [
      `${stem}(${least})`,
      `${stem}间数(${least})`,
      `${stem}数(${least})`,
      `${stem}(${least})间数`,
      `${stem}${least}`,
      `${stem}${least}间数`,
      `${least}${stem}`,
      `${least}${stem}数`,
      `${least}${stem}间数`,
      `${least}的${stem}数`,
      `${least}的${stem}间数`,
    ]),
  );
  const header = `${size}平方米及以上${subject}专用教室间数`;
  return furtherField(id, header, `${english} rooms of ${size} ㎡ or more`, 'school', 'things', {
    synonyms: synonyms.filter((synonym) => synonym !== header),
    loose: [`${subject}专用教室间数`, `${subject}专用教室数`, `${subject}专用教室`],
  });
}

/** Rooms of any size. Where no column names the size, the one there is means the sized rooms. */
function allRooms(id: FurtherFieldId, subject: string, english: string): Field {
  return furtherField(
    id,
    `${subject}专用教室总间数`,
    `${english} rooms in all`,
    'school',
    'things',
    {
      synonyms: [`${subject}专用教室总数`, `${subject}教室总间数`, `${subject}教室总数`],
      loose: [
        `${subject}专用教室间数`,
        `${subject}专用教室数`,
        `${subject}专用教室`,
        `${subject}教室间数`,
        `${subject}教室数`,
        `${subject}教室`,
      ],
    },
  );
}

/** A list such as 96、100: the area of each room. */
function roomAreas(id: FurtherFieldId, subject: string, english: string): Field {
  return furtherField(id, `${subject}专用教室面积`, `Areas of ${english} rooms`, 'school', 'text', {
    synonyms: [
      `${subject}教室面积`,
      `各${subject}专用教室面积`,
      `每间${subject}专用教室面积`,
      `${subject}专用教室各间面积`,
      `${subject}专用教室每间面积`,
    ],
  });
}
