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
  'pack.direction': 'yesNo 项目的 direction 为 "yes"，其他项目为 ">=" 或 "<="。',
  'pack.thresholdMissing': '至少要有一个标准值；尚不知道的写 null。',
  'pack.thresholdNotWanted': '是否类项目没有标准值，请删去。',
  'pack.thresholdNeverUsed': '前一个标准值没有条件（when），后面的不会用到。',
  'pack.thresholdOfOtherStage': '该项目不评这一学段，请删去这个标准值。',
  'pack.whenEmpty': '条件（when）是空的。请写明条件，或删去。',
  'pack.worstBetter': '最低限 {{worst}} 不能好于标准值 {{limit}}。',
  'pack.pointsMissing': '计分办法要求每项都有分值（points）。',
  'pack.pointsTotal': '各项分值合计 {{points}} 分，应为 {{full}} 分。',
  'pack.tooManyItems':
    '一个学段有 {{count}} 项，最多 {{most}} 项；本省多于此数的，在 rule.maxItems 中写明。',
  'pack.notOfStandard': '这一标准不用此项。请删去，或改写到另一标准。',
  'pack.countAboveItems': '要求 {{count}} 项达标，但一个学段只有 {{items}} 项。',
});
