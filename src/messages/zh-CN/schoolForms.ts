/** What the forms of a school's own workbook say that needs a person: what, where, what to do. */
import type { FormMessageCode, FormMessageParameters } from '../../statistics/forms/formMessages';
import { sentencesOf } from '../placeholders';

export const schoolForms = sentencesOf<FormMessageCode, FormMessageParameters>()({
  'schoolForms.noSchool':
    '“{{file}}”中有统计报表，但没有学校名称，也没有学校标识码，没有取数。请补上《学校（机构）基本信息》表，或把文件改名为“学校名称(办学类型)”。',
  'schoolForms.bothShapes':
    '“{{file}}”同时有新旧两套报表，其中“{{sheets}}”没有读取。请把两套报表分成两个文件。',
  'schoolForms.misnamed':
    '工作表“{{sheet}}”的名称是 {{named}}，表中写的却是 {{form}}，按表中所写读取。请核对这张表。',
  'schoolForms.twice':
    '{{form}} 有两张工作表，{{field}}不同：{{oneCell}} 为 {{one}}，{{otherCell}} 为 {{other}}，两个数都没有采用。请只保留正确的一张。',
  'schoolForms.differ':
    '{{field}}在两张表中不同：{{oneCell}} 为 {{one}}，{{otherCell}} 为 {{other}}，采用了前一个。请核对并更正。',
  'schoolForms.added':
    '{{field}}在报表中分两列：{{cell}} 为 {{one}} 和 {{other}}，按两列之和 {{sum}} 取数。请核对两列是否应当相加。',
  'schoolForms.sum':
    '{{whole}} {{totalCell}} 为 {{total}}，而 {{partCells}} 共 {{parts}} 项合计为 {{sum}}。请核对并在统计系统中更正。',
  'schoolForms.unequal':
    '{{field}} {{oneCell}} 为 {{one}}，与{{otherField}} {{otherCell}} 的 {{other}} 不等。请核对并在统计系统中更正，确实不等的可以保留。',
  'schoolForms.partAboveWhole':
    '{{part}} {{oneCell}} 为 {{one}}，大于{{whole}} {{otherCell}} 的 {{other}}。请核对并在统计系统中更正。',
  'schoolForms.bandsAndPupils':
    '在校生数 {{studentsCell}} 为 {{students}}，而按班额 {{bandCells}}，{{classes}} 个班应有 {{least}} 至 {{most}} 人。请核对学生数和班额。',
  'schoolForms.bandsAndPupilsOpen':
    '在校生数 {{studentsCell}} 为 {{students}}，而按班额 {{bandCells}}，{{classes}} 个班至少应有 {{least}} 人。请核对学生数和班额。',
  'schoolForms.years':
    '各表的年份不一致：“{{oneSheet}}”为 {{one}} 年，“{{otherSheet}}”为 {{other}} 年。请只保留同一年的报表，或说明是哪一年。',
});
