/** Why nothing can be computed: what, where, what to do. */
import type { LeftOutCode, RefusalCode, RefusalParameters } from '../../sheets/binding';
import { sentencesOf } from '../placeholders';

export const refusals = sentencesOf<RefusalCode, RefusalParameters>()({
  'refused.noSchoolTable':
    '没有找到学校数据表。请检查表头：一张表至少要有“学校名称”和“在校生数”两列。',
  'refused.emptyWorkbook': '工作簿是空的。请打开填有学校数据的工作簿。',
  'refused.stageUnknown':
    '无法判断工作表“{{sheet}}”中的表“{{table}}”是小学还是初中。请在工作表名称、表上方标题或“学段”列中写明，或在设置中指定该表的学段。',
  'refused.ambiguousStudents':
    '工作表“{{sheet}}”中的表“{{table}}”有多列都可能是在校生数：{{first}}；{{second}}。请只保留一列用这个表头，其余改名。',
  'refused.ambiguousName':
    '工作表“{{sheet}}”中的表“{{table}}”有多列都可能是学校名称：{{first}}；{{second}}。请只保留一列用这个表头，其余改名。',
  'refused.brokenName':
    '工作表“{{sheet}}”的在校生数由名称“{{name}}”指定，该名称已失效（#REF!）。请在名称管理器中重新指定，或在“列对应”中指出在校生数列。',
  'refused.unknownHeaders':
    '工作表“{{sheet}}”从 {{first}} 起有 {{rows}} 行像是学校（{{schools}}…），但表头看不懂。请在“列对应”中指出学校名称列和在校生数列。',
  'refused.onOurSheet':
    '工作表“{{sheet}}”由本软件填写，其中从 {{first}} 起有 {{rows}} 行像是学校（{{schools}}…），没有计入。请把这些行移到另一张工作表。',
  'refused.hidden': '工作表“{{sheet}}”是隐藏的，其中有别处没有计入的学校。请说明是否计入。',
  'refused.earlier':
    '工作表“{{sheet}}”像是以前年度或备份的数据，但其中多数学校在别处没有计入。请说明是否计入。',
  'refused.sameSchools':
    '工作表“{{sheet}}”与“{{other}}”大多是同样的学校，但不完全一致：{{school}} {{field}} {{one}} {{second}}。请说明以哪一张为准。',
  'refused.notJoined':
    '工作表“{{sheet}}”有学校而没有在校生数，也对不上任何有在校生数的表。请补上在校生数列，或说明不计入。',
  'refused.joinTarget': '要并入的表不存在，或没有计入。请重新选择工作表“{{sheet}}”并入哪张表。',
  'refused.noSchools': '工作表“{{sheet}}”的表中没有一行能确定是学校。请说明各行是什么。',
});

/** Why a table is left out of the county, with its proof. */
export const leftOut: Record<LeftOutCode, string> = {
  'leftOut.told': '您说明了不计入',
  'leftOut.lastYear': '您说明了是上年数据',
  'leftOut.hidden': '隐藏的工作表，其中每所学校都已在别处计入',
  'leftOut.earlier': '以前年度或备份的数据，其中多数学校已在别处计入',
  'leftOut.sameFigures': '与已计入的表学校相同、数据相同',
  'leftOut.part': '其中每所学校都在更大的一张表中计入，数据相同',
  'leftOut.listed': '只是名单或别的资料，其中每所学校都已计入',
  'leftOut.outside': '不是小学、初中的表',
  'leftOut.noSchools': '没有学校',
};
