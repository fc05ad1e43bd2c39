/**
 * Further fields of the school table: what the items beyond the resource indicators need (rules.md
 * sections 7 and 8), all of them optional. What a field is says fields.ts.
 */
import { artsRoomFields } from './artsRoomFields';
import { conditionFields } from './conditionFields';
import { classBandFields } from './classBandFields';
import type { Field } from './fields';
import { staffFields } from './staffFields';
import { furtherField, type FieldSpelling, type FurtherFieldId } from './furtherField';

/** 万元 unless header or name says 元; kept in 元. */
const money = { 万元: 10_000, 千元: 1_000, 元: 1 } as const;

const people = (
  id: FurtherFieldId,
  header: string,
  english: string,
  synonyms: readonly string[],
  loose: readonly string[] = [],
): Field => furtherField(id, header, english, 'stage', 'people', { synonyms, loose });

const funds = (
  id: FurtherFieldId,
  header: string,
  english: string,
  ...synonyms: readonly string[]
): Field => ({
  ...furtherField(id, header, english, 'school', 'measure', { synonyms }),
  units: money,
  defaultUnit: '万元',
});

const area = (
  id: FurtherFieldId,
  header: string,
  english: string,
  { synonyms, ...more }: FieldSpelling,
): Field => furtherField(id, header, english, 'school', 'measure', { synonyms, ...more });

const wordsField = (
  id: FurtherFieldId,
  header: string,
  english: string,
  ...synonyms: readonly string[]
): Field => furtherField(id, header, english, 'school', 'text', { synonyms });

export const furtherFields: readonly Field[] = [
  ...classBandFields,
  people('largestClass', '最大班额', 'Largest class', [
    '最大班额人数',
    '最大班额数',
    '最大班级人数',
    '最大班人数',
    '最大班学生数',
  ]),
  people('staff', '教职工数', 'Staff', ['教职工', '教职工总数', '教职工人数', '教职工总人数']),
  ...staffFields,
  people('certifiedTeachers', '持证教师数', 'Certified teachers', [
    '持证教师',
    '持证教师人数',
    '持证专任教师数',
    '持证专任教师',
    '持证上岗教师数',
    '持证上岗教师人数',
    '持证上岗人数',
    '专任教师持证人数',
    '专任教师持证上岗人数',
    '持教师资格证人数',
    '持有教师资格证人数',
    '持有教师资格证教师数',
    '持有教师资格证的专任教师数',
  ]),
  people(
    'trainedTeachers',
    '完成360学时培训教师数',
    'Teachers with 360 hours of training',
    [
      '完成360学时培训教师人数',
      '完成360学时培训人数',
      '360学时培训完成人数',
      '360学时培训完成教师数',
      '360学时培训教师数',
      '完成5年360学时培训教师数',
      '完成五年360学时培训教师数',
      '5年360学时培训完成人数',
      '五年360学时培训完成人数',
      '教师5年360学时培训完成人数',
      '教师五年360学时培训完成人数',
    ],
    ['完成培训教师数', '培训完成人数'],
  ),
  people('migrantPupils', '随迁子女数', 'Pupils of migrant families', [
    '随迁子女',
    '随迁子女人数',
    '随迁子女学生数',
    '随迁子女在校生数',
    '进城务工人员随迁子女',
    '进城务工人员随迁子女数',
    '外来务工人员随迁子女',
    '外来务工人员随迁子女数',
  ]),
  people('leftBehindPupils', '留守儿童数', 'Left-behind children', [
    '留守儿童',
    '农村留守儿童',
    '农村留守儿童数',
    '留守儿童人数',
    '留守儿童学生数',
  ]),
  people('zonePupils', '就近划片入学学生数', 'Pupils enrolled in zone', [
    '就近划片入学学生',
    '就近划片入学人数',
    '就近划片入学学生人数',
    '划片入学学生数',
    '划片入学人数',
    '就近入学学生数',
    '就近入学人数',
  ]),
  people('boarders', '寄宿生数', 'Boarders', [
    '寄宿生',
    '寄宿生人数',
    '寄宿学生数',
    '寄宿学生人数',
    '住校生数',
    '住宿生数',
  ]),
  people(
    'graduates',
    '毕业生数',
    'Graduates',
    ['毕业生', '毕业生人数'],
    ['毕业班学生数', '毕业班学生'],
  ),
  people('transferredIn', '三年转入学生数', 'Transferred in over three years', [
    '三年转入',
    '三年转入数',
    '三年转入人数',
    '三年转入学生人数',
    '三年内转入学生数',
    '三年内转入人数',
    '近三年转入学生数',
  ]),
  people('transferredOut', '三年转出学生数', 'Transferred out over three years', [
    '三年转出',
    '三年转出数',
    '三年转出人数',
    '三年转出学生人数',
    '三年内转出学生数',
    '三年内转出人数',
    '近三年转出学生数',
  ]),
  people('enteredThreeYearsAgo', '三年前初一在校生数', 'First-year pupils three years ago', [
    '三年前初一学生数',
    '三年前初一人数',
    '三年前七年级在校生数',
    '三年前七年级学生数',
    '三年前入学学生数',
    '三年前入学人数',
    '三年前入学',
  ]),
  people('died', '三年死亡学生数', 'Deaths over three years', [
    '三年死亡',
    '三年死亡数',
    '三年死亡人数',
    '三年死亡学生人数',
    '三年内死亡学生数',
    '三年内死亡人数',
    '近三年死亡学生数',
  ]),
  ...artsRoomFields,
  funds(
    'operatingFunds',
    '公用经费',
    'Operating funds',
    '公用经费总额',
    '公用经费合计',
    '公用经费拨款',
    '公用经费核定额',
    '公用经费拨付额',
    '核定公用经费',
    '核拨公用经费',
    '拨付公用经费',
    '实拨公用经费',
  ),
  funds(
    'operatingBudget',
    '公用经费预算',
    'Operating budget',
    '公用经费预算总额',
    '公用经费预算额',
    '公用经费年度预算',
    '年度公用经费预算',
    '年度公用经费预算总额',
    '学校公用经费预算总额',
  ),
  funds(
    'trainingFunds',
    '教师培训经费',
    'Teacher training funds',
    '教师培训经费支出',
    '教师培训费',
    '培训经费',
  ),
  area('siteArea', '占地面积', 'Site area', {
    synonyms: ['学校占地面积', '校园占地面积', '学校占地', '校园面积', '校园用地面积', '校园用地'],
    // the ground that a building or a field takes is not the school's
    under: {
      parents: [],
      headers: [],
      except: ['运动', '体育', '绿化', '绿地', '食堂', '宿舍', '厕所'],
    },
  }),
  area('greenArea', '绿化面积', 'Green area', {
    synonyms: ['绿化用地面积', '绿化用地', '绿地面积', '校园绿化面积', '学校绿化面积'],
  }),
  area('buildingArea', '校舍建筑面积', 'Building area', {
    synonyms: ['校舍面积', '校舍总面积', '校舍建筑总面积', '学校校舍建筑面积'],
  }),
  area('dormitoryArea', '学生宿舍面积', 'Dormitory area', {
    synonyms: ['学生宿舍建筑面积', '学生宿舍用房面积', '宿舍面积', '宿舍建筑面积'],
    loose: ['学生宿舍'],
  }),
  area('toiletArea', '厕所面积', 'Toilet area', {
    synonyms: ['学生厕所面积', '厕所建筑面积', '卫生间面积'],
    loose: ['厕所', '学生厕所'],
  }),
  ...conditionFields,
  wordsField(
    'scienceEquipment',
    '理科实验仪器达标情况',
    'Science equipment',
    '理科实验仪器',
    '理科实验仪器达标',
    '理科实验仪器是否达标',
    '数学科学(理科)实验仪器',
    '数学科学(理科)实验仪器达标',
    '数学科学(理科)实验仪器是否达标',
    '数学科学(理科)实验仪器达标情况',
    '数学、科学(理科)实验仪器',
    '数学科学实验仪器',
    '数学科学理科实验仪器',
  ),
  wordsField(
    'artsEquipment',
    '音体美器材达标情况',
    'Music, PE and art equipment',
    '音体美器材',
    '音体美器材达标',
    '音体美器材是否达标',
    '音乐体育美术器材',
    '音乐、体育、美术器材',
    '体音美器材',
    '体音美器材达标情况',
  ),
];
