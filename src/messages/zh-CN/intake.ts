/** Words of 取数: the sheet 取数清单 and what the preview says of the table. */
import type { IntakeMessageCode, IntakeParameters } from '../../sheets/intake/messages';
import { sentencesOf } from '../placeholders';

export const intake = sentencesOf<IntakeMessageCode, IntakeParameters>()({
  'intake.title': '取数清单',
  'intake.intro': '从统计报表取到{{schools}}所学校的数据，写在工作表“{{sheet}}”。',
  'intake.introOf': '从统计报表（{{year}}）取到{{schools}}所学校的数据，写在工作表“{{sheet}}”。',
  'intake.nothing': '没有取到任何学校，工作簿中的学校表未改动。请看下列各文件的说明。',
  'intake.counts':
    '缺少的数据{{missing}}条，说法不一的数据{{conflicts}}条，存疑{{doubts}}条，未取的行{{left}}行。请逐条核对后再测算。',
  'intake.otherTables':
    '工作簿中另有学校表（工作表{{sheets}}）。与“{{sheet}}”学校相同而数字不同的，测算前会询问计入哪一张：请在“列对应”中选定其一，另一张设为不计入，以免同一学校算两次。',
  'intake.none': '无。',
  'intake.noSheet': '——',
  'intake.empty': '（空）',

  'intake.section.files': '读取的文件',
  'intake.section.blanks': '空白单元格怎样理解',
  'intake.section.changes': '与上次取数相比的改动',
  'intake.section.conflicts': '两处说法不一的数据',
  'intake.section.doubts': '存疑的数据',
  'intake.section.missing': '缺少的数据',
  'intake.section.untold':
    '所给报表中没有的补充数据（资源配置指标不需要；表Ⅳ、省定标准要用的请在学校表中自行填写）',
  'intake.section.left': '未取的行和文件',
  'intake.section.schools': '各校取数情况',
  'intake.section.columns': '分校数据中各项数据所在的列',
  'intake.section.measures': '取数口径',
  'intake.section.sums': '各校合计（供填写“均衡_县级数据”时参考，没有写入该表）',
  'intake.section.stillTyped': '还要自行填写的学校数据',

  'intake.head.file': '文件',
  'intake.head.kind': '种类',
  'intake.head.schools': '学校数',
  'intake.head.reason': '说明',
  'intake.head.school': '学校名称',
  'intake.head.code': '学校标识码',
  'intake.head.type': '办学类型',
  'intake.head.found': '取到',
  'intake.head.lacking': '缺少',
  'intake.head.form': '报表',
  'intake.head.figures': '数据项',
  'intake.head.figure': '数据项',
  'intake.head.place': '位置',
  'intake.head.sheet': '工作表',
  'intake.head.row': '行',
  'intake.head.told': '各处的说法',
  'intake.head.used': '取用',
  'intake.head.doubt': '疑问',
  'intake.head.change': '处理',
  'intake.head.old': '原值',
  'intake.head.now': '报表现值',
  'intake.head.column': '列',
  'intake.head.primary': '小学',
  'intake.head.junior': '初中',
  'intake.head.total': '合计',
  'intake.head.untold': '没有取到的学校数',
  'intake.head.use': '可用于',

  'intake.kind.wide': '分校数据',
  'intake.kind.newForms': '学校报表（教基）',
  'intake.kind.oldForms': '学校报表（基础基）',
  'intake.kind.other': '不是统计报表',
  'intake.kind.unreadable': '无法读取',

  'intake.blank.wide':
    '分校数据：本学段人数类和数量类的空单元格按 0 写入；某行“校舍”或“占地面积及其他办学条件”各项全空的，视为该表未报，按缺少处理。',
  'intake.blank.newForms':
    '学校报表（教基）：已填报的表中空单元格按 0 写入；“*”为不适用；没有的表按缺少处理。',
  'intake.blank.oldForms':
    '学校报表（基础基）：已填报的表中空单元格按 0 写入；“*”为不适用；没有的表按缺少处理。',

  'intake.lack.noForm': '所选文件中没有该校的这张表或这一学段的分校数据',
  'intake.lack.emptyForm': '这张表整张未填',
  'intake.lack.noPlace': '表中没有这一行或这一列',
  'intake.lack.notApplicable': '表中填“*”（不适用）',
  'intake.lack.noNumber': '单元格中不是数字',
  'intake.lack.premisesUnanswered': '非学校产权、独立使用的面积是否计入还没有说明',
  'intake.lackFound': '单元格内容：{{found}}',

  'intake.found': '{{found}}/{{of}}项',
  'intake.row': '第{{row}}行',
  'intake.told': '{{value}}（{{place}}）',
  'intake.notUsed': '未取用；请核实后自行填写',
  'intake.campuses': '已并入：{{names}}',
  'intake.typedAt': '{{cell}}已由本县改填，未改动；如应以报表为准，请改为报表现值',

  'intake.change.renewed': '已改为报表现值',
  'intake.change.emptied': '报表现无此数，已清空',
  'intake.change.typedOver': '已由本县改填，未改动',
  'intake.change.notInExports': '本次文件中没有此数，沿用原值',
  'intake.change.schoolAdded': '报表新有的学校，已加在表末',
  'intake.change.schoolGone':
    '这次没有取到这所学校，原行未改动，仍计入测算；如已撤并请自行删除该行',
  'intake.change.schoolMerged':
    '不计校数，已并入所属学校；原行由取数写入的内容已清空，以免重复计算',
  'intake.change.rowByHand': '本县自行添加的行，未改动；请与报表核对',
  'intake.change.rowsUnclear': '表中有几行对应这所学校，均未改动；请删去多余的行后再取数',
  'intake.change.columnAdded': '新增一列',
  'intake.change.columnNotPlaced': '表右侧没有空列，未写入；请在数据来源列右侧留出空列后再取数',
  'intake.change.columnGone': '此列已被删除，不再写入',
  'intake.made.deleted': '原学校表（{{earlier}}）已被删除，已重新生成工作表“{{sheet}}”。',
  'intake.made.broken':
    '原学校表（{{earlier}}）的名称已失效，无法确认哪些单元格是取数写入的，因此未改动；已另写工作表“{{sheet}}”。请核对后删除其中一张。',
  'intake.made.otherYear':
    '年份与原学校表（{{earlier}}）不同，已另写工作表“{{sheet}}”；原表未改动。',

  'intake.sum.teachers': '县级数据“专任教师总数”',
  'intake.sum.staff': '表Ⅰ小学、初中教职工数（报表只分单一学段的学校）',
  'intake.sum.migrants': '县级数据“符合条件的随迁子女数”，口径较报表窄，请核对',
  'intake.sum.migrantsInPublic': '县级数据“在公办学校就读的随迁子女数”，不含民办学校，请核对',
  'intake.sum.leftBehind': '“留守儿童关爱体系健全”的佐证材料',
  'intake.sum.boarders': '寄宿生核对',
  'intake.stillTyped':
    '下列数据统计报表没有或这次没有取到；表Ⅳ、省定标准要用的，请在学校表旁加列填写：',
  'intake.measure.arts':
    '艺术教师数取报表的“艺术”一栏，已包含音乐、美术教师；没有这一栏的，取音乐、美术两栏之和。',
  'intake.measure.owned': '教学及辅助用房、室内体育用房只取学校产权的面积。',
  'intake.measure.ownedAndUsedAlone':
    '教学及辅助用房、室内体育用房取学校产权的面积，加上非学校产权、独立使用的面积。',

  'intake.preview.table': '学校数据：{{schools}}所学校',
  'intake.preview.renewed': '学校数据：更新{{cells}}个单元格（只改仍为上次取数所写的单元格）',
});
