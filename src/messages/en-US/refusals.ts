/** Why nothing can be computed: what, where, what to do. */
import type { LeftOutCode, RefusalCode, RefusalParameters } from '../../sheets/binding';
import { sentencesOf } from '../placeholders';

export const refusals = sentencesOf<RefusalCode, RefusalParameters>()({
  'refused.noSchoolTable':
    'No table of schools was found. Check the headers: a table needs at least the columns 学校名称 (school name) and 在校生数 (pupils).',
  'refused.emptyWorkbook': 'The workbook is empty. Open the workbook that holds the schools’ data.',
  'refused.stageUnknown':
    'Table “{{table}}” on sheet “{{sheet}}” does not say whether it is primary (小学) or junior secondary (初中). Say so in the sheet’s name, the title above the table or a 学段 column, or choose the table’s stage in the settings.',
  'refused.ambiguousStudents':
    'Table “{{table}}” on sheet “{{sheet}}” has several columns that may be the number of pupils: {{first}}; {{second}}. Keep this header for one column and rename the others.',
  'refused.ambiguousName':
    'Table “{{table}}” on sheet “{{sheet}}” has several columns that may be the school name: {{first}}; {{second}}. Keep this header for one column and rename the others.',
  'refused.brokenName':
    'The pupils on sheet “{{sheet}}” are given by the name “{{name}}”, which is broken (#REF!). Let it refer to their column again, or point at the column under Columns.',
  'refused.unknownHeaders':
    'Sheet “{{sheet}}” has {{rows}} rows that look like schools from {{first}} on ({{schools}} …), under headers that are not known. Point at the columns of names and pupils under Columns.',
  'refused.onOurSheet':
    'Sheet “{{sheet}}” is filled by Junheng; {{rows}} rows from {{first}} on look like schools ({{schools}} …) and are not counted. Move these rows to another sheet.',
  'refused.hidden':
    'Sheet “{{sheet}}” is hidden and holds schools that are not counted elsewhere. Say whether it counts.',
  'refused.earlier':
    'Sheet “{{sheet}}” looks like an earlier year or a backup, but most of its schools are not counted elsewhere. Say whether it counts.',
  'refused.sameSchools':
    'Sheets “{{sheet}}” and “{{other}}” hold mostly the same schools, but differ: {{school}} {{field}} {{one}} {{second}}. Say which of them counts.',
  'refused.notJoined':
    'Sheet “{{sheet}}” has schools without pupils, and matches no table that has them. Add the pupils, or say that it does not count.',
  'refused.joinTarget':
    'The table to join is not there or is not counted. Choose again where sheet “{{sheet}}” belongs.',
  'refused.noSchools':
    'No row of the table on sheet “{{sheet}}” is plainly a school. Say what its rows are.',
});

/** Why a table is left out of the county, with its proof. */
export const leftOut: Record<LeftOutCode, string> = {
  'leftOut.told': 'you said that it does not count',
  'leftOut.lastYear': 'you said that it is last year’s',
  'leftOut.hidden': 'hidden, and each of its schools is counted elsewhere',
  'leftOut.earlier': 'an earlier year or a backup; most of its schools are counted elsewhere',
  'leftOut.sameFigures': 'the same schools and figures as a table that is counted',
  'leftOut.part': 'each of its schools is counted in a larger table, with the same figures',
  'leftOut.listed': 'a list or other matter; each of its schools is counted',
  'leftOut.outside': 'neither primary nor junior',
  'leftOut.noSchools': 'no schools',
};
