/**
 * Kinds of staff that a school's plan tells apart (一校一策: 在编在岗, 特岗, 三支一扶, 借入, 代课). No indicator counts them.
 */
import type { Field } from './fields';
import { furtherField, type FurtherFieldId } from './furtherField';

/** 特岗教师数 with its usual endings. */
const staffKind = (id: FurtherFieldId, english: string, ...stems: readonly string[]): Field => {
  const [stem = ''] = stems;
  const header = `${stem}教师数`;
  const synonyms = stems.flatMap((each) =>
    ['', '教师', '教师数', '教师人数', '人数', '人员', '人员数'].map((ending) => each + ending),
  );
  return furtherField(id, header, english, 'stage', 'people', {
    synonyms: synonyms.filter((synonym) => synonym !== header),
  });
};

export const staffFields: readonly Field[] = [
  staffKind('onPosts', 'Teachers on permanent posts', '在编在岗', '在编'),
  staffKind('specialPosts', 'Teachers on special posts', '特岗'),
  staffKind('supportPosts', 'Teachers of the rural support scheme', '三支一扶'),
  staffKind('borrowed', 'Teachers borrowed', '借入', '借用'),
  staffKind('substitute', 'Substitute teachers', '代课'),
];
