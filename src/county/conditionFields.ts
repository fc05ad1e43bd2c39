/**
 * Fields of the school table that some province's 办学条件 ask for and no statistics form or other item
 * does: rooms by kind, tracks, degrees that suffice, 巩固率 (rules.md section 8).
 */
import type { Field } from './fields';
import { furtherField, type FurtherFieldId } from './furtherField';

const premises = (
  id: FurtherFieldId,
  header: string,
  english: string,
  ...synonyms: readonly string[]
): Field => furtherField(id, header, english, 'school', 'measure', { synonyms });

const ofStage = (
  id: FurtherFieldId,
  header: string,
  english: string,
  kind: 'people' | 'measure',
  ...synonyms: readonly string[]
): Field => furtherField(id, header, english, 'stage', kind, { synonyms });

export const conditionFields: readonly Field[] = [
  premises('classroomArea', '普通教室面积', 'Area of classrooms', '普通教室总面积'),
  premises('classrooms', '普通教室间数', 'Classrooms', '普通教室数'),
  premises(
    'laboratoryArea',
    '实验室面积',
    'Area of laboratories',
    '实验室总面积',
    '科学实验室面积',
  ),
  premises('laboratories', '实验室间数', 'Laboratories', '实验室数', '科学实验室间数'),
  premises('libraryArea', '图书室面积', 'Area of the library', '图书阅览室面积', '图书馆面积'),
  premises('computerRoomArea', '微机室面积', 'Area of computer rooms', '计算机教室面积'),
  premises('computerRooms', '微机室间数', 'Computer rooms', '微机室数', '计算机教室间数'),
  premises('languageRoomArea', '语音室面积', 'Area of language rooms', '语言教室面积'),
  premises('languageRooms', '语音室间数', 'Language rooms', '语音室数'),
  premises('ringTrack', '环形跑道长度', 'Length of the ring track', '环形跑道'),
  premises('straightTrack', '直跑道长度', 'Length of the straight track', '直跑道'),
  ofStage('qualifiedTeachers', '学历合格教师数', 'Teachers of sufficient degree', 'people'),
  ofStage('retentionRate', '巩固率', 'Retention', 'measure', '学校巩固率', '年巩固率'),
  furtherField('pavedGround', '运动场地面硬化达标情况', 'Paved ground', 'school', 'text', {
    synonyms: ['运动场地面硬化', '运动场硬化', '运动场地是否硬化'],
  }),
];

/** Lengths are no amounts: the stages of a school do not share them out. */
export const unsharedFields: ReadonlySet<string> = new Set(['ringTrack', 'straightTrack']);
