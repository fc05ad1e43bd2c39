/** Why nothing can be computed: what, where, what to do. */
import type { RefusalCode } from '../../sheets/binding';

export const refusals: Record<RefusalCode, string> = {
  'refused.noSchoolTable':
    '没有找到学校数据表。请检查表头：一张表至少要有“学校名称”和“在校生数”两列。',
  'refused.emptyWorkbook': '工作簿是空的。请打开填有学校数据的工作簿。',
  'refused.stageUnknown':
    '无法判断工作表“{{sheet}}”中的表“{{table}}”是小学还是初中。请在工作表名称、表上方标题或“学段”列中写明，或在设置中指定该表的学段。',
  'refused.ambiguousStudents':
    '工作表“{{sheet}}”中的表“{{table}}”有多列都可能是在校生数：{{first}}；{{second}}。请只保留一列用这个表头，其余改名。',
  'refused.ambiguousName':
    '工作表“{{sheet}}”中的表“{{table}}”有多列都可能是学校名称：{{first}}；{{second}}。请只保留一列用这个表头，其余改名。',
};
