/**
 * Fields of one kind made alike: identity, people, resources, and the many spellings of degrees,
 * titles and subjects. Which fields there are is catalogue.ts's.
 */
import type { QuantityId } from '../standards/standard';
import type { Field, FieldId, FieldKind, IdentityFieldId } from './fields';

const titleParents = ['职务', '职称', '教师'];
const subjectParents = ['教师', '体育艺术', '体艺', '音体美', '授课', '任教'];
const visitingParents = ['走教', '交流轮岗'];

export const textField = (
  id: IdentityFieldId,
  header: string,
  english: string,
  synonyms: readonly string[] = [],
  loose: readonly string[] = [],
): Field => ({ id, header, english, synonyms, loose, level: 'school', kind: 'text' });

export const peopleField = (
  id: FieldId,
  header: string,
  english: string,
  synonyms: readonly string[],
  under?: Field['under'],
): Field => ({
  id,
  header,
  english,
  synonyms,
  level: 'stage',
  kind: 'people',
  ...(under ? { under } : {}),
});

export const resourceField = (
  id: QuantityId,
  header: string,
  english: string,
  kind: FieldKind,
  ...synonyms: readonly string[]
): Field => ({ id, header, english, synonyms, level: 'school', kind });

/** 博士研究生 with or without 学历, 毕业, 教师, 人数 behind it. */
export const degreeField = (
  id: QuantityId,
  header: string,
  english: string,
  ...bare: readonly string[]
): Field => {
  const stems = [header, ...bare];
  const endings = [
    '',
    '学历',
    '毕业',
    '学历毕业',
    '教师数',
    '教师人数',
    '学历教师数',
    '学历教师人数',
    '毕业教师数',
    '毕业教师人数',
    '人数',
    '学历人数',
    '毕业人数',
  ];
  const synonyms = stems.flatMap((stem) => endings.map((ending) => stem + ending));
  return peopleField(
    id,
    header,
    english,
    synonyms.filter((synonym) => synonym !== header),
  );
};

/** 正高级 with or without 职称, 职务, 教师, 人数 behind it; `loose` and `bare` stems likewise. */
export const titleField = (
  id: QuantityId,
  header: string,
  english: string,
  stems: { readonly exact: string; readonly loose?: string; readonly bare?: readonly string[] },
): Field => {
  const endings = [
    '',
    '职称',
    '职务',
    '教师',
    '教师数',
    '教师人数',
    '职称教师数',
    '职称教师人数',
    '职务教师数',
    '职务教师人数',
    '人数',
    '职称人数',
    '职务人数',
  ];
  const { exact, loose, bare } = stems;
  const synonyms = [...new Set([header, exact])].flatMap((stem) =>
    endings.map((ending) => stem + ending),
  );
  return {
    ...peopleField(
      id,
      header,
      english,
      synonyms.filter((synonym) => synonym !== header),
      bare && { parents: titleParents, headers: bare },
    ),
    ...(loose === undefined ? {} : { loose: endings.map((ending) => loose + ending) }),
  };
};

export const subjectField = (
  id: QuantityId,
  stem: string,
  english: string,
  ...bare: readonly string[]
): Field =>
  peopleField(
    id,
    `${stem}教师数`,
    english,
    [stem, ...bare].flatMap((word) => [
      `${word}教师`,
      `${word}教师人数`,
      `${word}专任教师`,
      `${word}专任教师数`,
      `${word}专任教师人数`,
    ]),
    {
      parents: subjectParents,
      headers: [stem, ...bare].flatMap((word) => [word, `${word}人数`]),
      except: ['教室', '场室', '用房', '器材'],
    },
  );

export const visitingField = (
  id: QuantityId,
  stem: string,
  english: string,
  ...forAll: readonly string[]
): Field =>
  peopleField(
    id,
    `${stem}交流轮岗兼职走教教师数`,
    english,
    [
      `${stem}走教教师数`,
      `${stem}走教教师`,
      `走教${stem}教师数`,
      `走教${stem}教师`,
      `${stem}交流轮岗、兼职、走教教师数`,
      ...forAll,
    ],
    { parents: visitingParents, headers: [stem, `${stem}教师`, `${stem}教师数`] },
  );
