/** Why a province's rule pack was refused; each stands behind the path of the fault. */
import type { PackFaultCode, PackFaultParameters } from '../../standards/packFaults';
import { sentencesOf } from '../placeholders';

export const packs = sentencesOf<PackFaultCode, PackFaultParameters>()({
  'pack.notJson': '不是有效的 JSON 文件。请检查括号、引号和逗号。',
  'pack.unknownKey': '不认识这个名称。请检查拼写，或删去。',
  'pack.missing': '必须填写，这里没有。',
  'pack.wrongType': '值的类型不对，应为 {{expected}}。',
  'pack.notAnOption': '只能是：{{options}}。',
  'pack.tooSmall': '太小或太少，下限为 {{minimum}}。',
  'pack.tooBig': '太大或太多，上限为 {{maximum}}。',
  'pack.wrongFormat': '值的写法不对。',
  'pack.duplicateId': '编号“{{id}}”重复。每项的编号只能用一次。',
  'pack.direction': '方向不对：是否类项目为“是”（yes），部分为“≥”，其他为“≥”或“≤”（>= 或 <=）。',
  'pack.thresholdMissing': '至少要有一个标准值；尚不知道的写“待定”（文件中写 null）。',
  'pack.thresholdNotWanted': '是否类项目没有标准值，请删去。',
  'pack.thresholdNeverUsed': '前一个标准值没有写条件，这个标准值不会用到。请把没有条件的放在最后。',
  'pack.thresholdOfOtherStage': '该项目不评这一学段，请删去这个标准值。',
  'pack.whenEmpty': '条件是空的。请写明条件，或删去。',
  'pack.worstBetter': '最低限 {{worst}} 不能好于标准值 {{limit}}。',
  'pack.pointsMissing': '计分办法要求每项都有分值。',
  'pack.pointsTotal': '各项分值合计 {{points}} 分，应为 {{full}} 分。',
  'pack.tooManyItems':
    '一个学段有 {{count}} 项，最多 {{most}} 项；本省多于此数的，写明“项目最多”（文件中为 maxItems）。',
  'pack.notOfStandard': '这一标准不用此项。请删去，或改写到另一标准。',
  'pack.countAboveItems': '要求 {{count}} 项达标，但一个学段只有 {{items}} 项。',
  'pack.chosenNeedsOne': '由县选定一项的，须达标数为 1。',
  'pack.duplicateField': '本省数据项“{{field}}”重复。每个数据项只能写一次。',
  'pack.unknownField':
    '“{{field}}”不是系统已有的数据项，也没有写在本省数据项中。请改正，或在本省数据项中写明它的表头、种类和范围。',
  'pack.fieldKind': '本省数据项“{{field}}”的种类与用法不符：是否达标用“是否”，其他算法用数。',
});
