/** Why nothing can be computed: what, where, what to do. */
import type { RefusalCode } from '../../sheets/binding';

export const refusals: Record<RefusalCode, string> = {
  'refused.noSchoolTable':
    'No table of schools was found. Check the headers: a table needs at least the columns 学校名称 (school name) and 在校生数 (pupils).',
  'refused.emptyWorkbook': 'The workbook is empty. Open the workbook that holds the schools’ data.',
  'refused.stageUnknown':
    'Table “{{table}}” on sheet “{{sheet}}” does not say whether it is primary (小学) or junior secondary (初中). Say so in the sheet’s name, the title above the table or a 学段 column, or choose the table’s stage in the settings.',
  'refused.ambiguousStudents':
    'Table “{{table}}” on sheet “{{sheet}}” has several columns that may be the number of pupils: {{first}}; {{second}}. Keep this header for one column and rename the others.',
  'refused.ambiguousName':
    'Table “{{table}}” on sheet “{{sheet}}” has several columns that may be the school name: {{first}}; {{second}}. Keep this header for one column and rename the others.',
};
