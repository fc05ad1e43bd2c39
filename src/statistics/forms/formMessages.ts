/** What the reader of forms has to say: codes with the names of their parameters. */
import { headerTerm, fieldOf, type FieldId } from '../../county/fields';
import { classBands } from '../../county/classBands';
import type { Bilingual, Message, MessageOf } from '../../standards/message';
import type { FigureSource } from '../schoolReport';
import type { FormItem } from './form';

/** `…Cell` is a place as `教基3112_小学!I6`. */
export interface FormMessageParameters {
  /** Neither a name nor a code of a school anywhere in the workbook. */
  'schoolForms.noSchool': 'file';
  /** New and old forms in one workbook; those of fewer sheets were not read. */
  'schoolForms.bothShapes': 'file' | 'sheets';
  /** The sheet's name says another form than what stands on it. */
  'schoolForms.misnamed': 'sheet' | 'named' | 'form';
  /** Two sheets are the same form and tell different numbers. */
  'schoolForms.twice': 'form' | 'field' | 'one' | 'oneCell' | 'other' | 'otherCell';
  /** Two forms tell the same number differently; the first was taken. */
  'schoolForms.differ': 'field' | 'one' | 'oneCell' | 'other' | 'otherCell';
  /** Two columns of the form were added. */
  'schoolForms.added': 'field' | 'one' | 'other' | 'sum' | 'cell';
  /** Parts that ought to add up to a whole. */
  'schoolForms.sum': 'whole' | 'total' | 'totalCell' | 'parts' | 'sum' | 'partCells';
  /** Two numbers of a form that are the same by their meaning. */
  'schoolForms.unequal': 'field' | 'one' | 'oneCell' | 'otherField' | 'other' | 'otherCell';
  'schoolForms.partAboveWhole': 'part' | 'one' | 'oneCell' | 'whole' | 'other' | 'otherCell';
  /** So many pupils do not fit into classes of these sizes. */
  'schoolForms.bandsAndPupils':
    'students' | 'studentsCell' | 'classes' | 'bandCells' | 'least' | 'most';
  'schoolForms.bandsAndPupilsOpen': 'students' | 'studentsCell' | 'classes' | 'bandCells' | 'least';
  /** Sheets of different years. */
  'schoolForms.years': 'one' | 'oneSheet' | 'other' | 'otherSheet';
}

export type FormMessageCode = keyof FormMessageParameters;

export function formMessage(
  message: MessageOf<FormMessageParameters, FormMessageCode>,
): Message<FormMessageCode> {
  return message;
}

export function placeOf({ sheet, cell }: FigureSource): string {
  return `${sheet}!${cell}`;
}

const furtherTerms: Readonly<Record<string, Bilingual>> = {
  entrants: { 'zh-CN': '招生数', 'en-US': 'Entrants' },
  leavers: { 'zh-CN': '预计毕业生数', 'en-US': 'Expected graduates' },
  furtherGrade: { 'zh-CN': '其他年级学生数', 'en-US': 'Pupils of a further grade' },
  assistant: { 'zh-CN': '助理级', 'en-US': 'Assistant title' },
  clerk: { 'zh-CN': '员级', 'en-US': 'Lowest title' },
  untitled: { 'zh-CN': '未定职级', 'en-US': 'Without a title' },
  upperSecondary: { 'zh-CN': '高中阶段', 'en-US': 'Upper secondary education' },
  belowUpperSecondary: { 'zh-CN': '高中阶段以下', 'en-US': 'Below upper secondary education' },
  teacherTerminals: { 'zh-CN': '教师终端数', 'en-US': 'Teachers’ terminals' },
  pupilTerminals: { 'zh-CN': '学生终端数', 'en-US': 'Pupils’ terminals' },
  classrooms: { 'zh-CN': '教室', 'en-US': 'Classrooms' },
  fixedAssets: { 'zh-CN': '固定资产总值', 'en-US': 'Fixed assets' },
};

/** What an item counts, in words; its stage stands in the sheet's name. */
export function itemTerm({ id, field }: Pick<FormItem, 'id' | 'field'>): Bilingual {
  if (field !== null) return headerTerm(fieldOf(field));
  const grade = /^grade(\d)$/.exec(id)?.[1];
  if (grade !== undefined) {
    return { 'zh-CN': `第${grade}年级学生数`, 'en-US': `Pupils of grade ${grade} of the stage` };
  }
  return furtherTerms[id] ?? { 'zh-CN': id, 'en-US': id };
}

export const bandFields: readonly FieldId[] = classBands.map(({ field }) => field);
