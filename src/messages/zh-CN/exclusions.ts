/** Why a school row was left out. */
import type { ExclusionParameters, ExclusionReason } from '../../county/exclusion';
import { sentencesOf } from '../placeholders';

export const exclusions = sentencesOf<ExclusionReason, ExclusionParameters>()({
  'excluded.teachingPoint': '小学教学点，按口径不计入',
  'excluded.smallTeachingPoint': '小学教学点学生 {{students}} 人，不足 {{from}} 人',
  'excluded.type': '办学类型为{{type}}，不在评估范围',
  'excluded.ownership': '举办者类型为“{{ownership}}”，按口径不计入',
  'excluded.notCounted': '不计校数，应并入所属学校',
  'excluded.noPupils': '{{stage}}在校生数为 0',
  'excluded.pupilsInvalid': '{{stage}}在校生数未填或有误',
  'excluded.noCompulsoryStage': '没有小学、初中学生',
  'excluded.stageUnknown': '学段不明',
  'excluded.closed': '停办或撤销',
  'excluded.otherCounty': '属于{{county}}，不是所选的县',
  'excluded.sameSchool': '与另一行是同一所学校，只算一行',
  'excluded.merged': '已并入{{parent}}',
});
