/** What the forms of a school's own workbook say that needs a person: what, where, what to do. */
import type { FormMessageCode, FormMessageParameters } from '../../statistics/forms/formMessages';
import { sentencesOf } from '../placeholders';

export const schoolForms = sentencesOf<FormMessageCode, FormMessageParameters>()({
  'schoolForms.noSchool':
    '“{{file}}” holds statistics forms but neither a school’s name nor its code; nothing was taken from it. Add the form 学校（机构）基本信息, or rename the file to “school name(办学类型)”.',
  'schoolForms.bothShapes':
    '“{{file}}” holds forms of both the new and the old system; “{{sheets}}” was not read. Put the two sets into two files.',
  'schoolForms.misnamed':
    'Sheet “{{sheet}}” is named {{named}}, but {{form}} stands on it; it was read as what stands on it. Check this sheet.',
  'schoolForms.twice':
    '{{form}} stands on two sheets with different figures for {{field}}: {{oneCell}} says {{one}}, {{otherCell}} says {{other}}; neither was taken. Keep only the right one.',
  'schoolForms.differ':
    'Two forms differ on {{field}}: {{oneCell}} says {{one}}, {{otherCell}} says {{other}}; the first was taken. Check and correct them.',
  'schoolForms.added':
    '{{field}} stands in two columns of the form, {{cell}}: {{one}} and {{other}}; their sum {{sum}} was taken. Check that the two belong together.',
  'schoolForms.sum':
    '{{whole}} in {{totalCell}} is {{total}}, but the {{parts}} parts in {{partCells}} add up to {{sum}}. Check, and correct it in the statistics system.',
  'schoolForms.unequal':
    '{{field}} in {{oneCell}} is {{one}}, {{otherField}} in {{otherCell}} is {{other}}; they should be equal. Check, and correct it in the statistics system unless they do differ.',
  'schoolForms.partAboveWhole':
    '{{part}} in {{oneCell}} is {{one}}, more than {{whole}} in {{otherCell}}, {{other}}. Check, and correct it in the statistics system.',
  'schoolForms.bandsAndPupils':
    'Pupils in {{studentsCell}} are {{students}}, but by the class sizes in {{bandCells}} {{classes}} classes hold {{least}} to {{most}}. Check pupils and class sizes.',
  'schoolForms.bandsAndPupilsOpen':
    'Pupils in {{studentsCell}} are {{students}}, but by the class sizes in {{bandCells}} {{classes}} classes hold at least {{least}}. Check pupils and class sizes.',
  'schoolForms.years':
    'The sheets are of different years: “{{oneSheet}}” of {{one}}, “{{otherSheet}}” of {{other}}. Keep the forms of one year, or say which year is meant.',
});
