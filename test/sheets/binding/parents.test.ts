/** People below a parent header count only where the parent says whose they are (workbook.md). */
import type { FieldId } from '../../../src/county/fields';
import { matchHeader } from '../../../src/sheets/binding/matching';

function fieldOf(...path: readonly string[]): FieldId | undefined {
  const [fit, ...others] = matchHeader(path).fits;
  expect(others.filter(({ distance }) => distance === fit?.distance)).toEqual([]);
  return fit?.field.id;
}

describe('teachers and their degrees, titles and subjects', () => {
  it.each([
    '专任教师',
    '小学专任教师（人）',
    '教师',
    '学历',
    '#按学历分',
    '专任教师学历情况',
    '教师队伍',
    '师资队伍',
    '教师基本情况',
    '基本情况',
    '其中',
    '人数',
    '义务教育阶段',
    '一、师资配置',
    '学生及教师情况',
    '某县小学教师情况统计表',
    '教基4155',
  ])('count below %j', (parent) => {
    expect(fieldOf(parent, '本科')).toBe('bachelors');
    expect(fieldOf(parent, '专任教师数')).toBe('teachers');
  });

  it.each([
    '退休教师',
    '需补充教师',
    '获奖教师',
    '兼职教师',
    '支教教师',
    '特岗教师',
    '轮岗教师',
    '学生家长',
    '教职工',
    '教职工学历',
    '新入职教师',
    '编外人员',
    '女教师',
    '参加培训',
    '班主任',
    '调出',
    '第一学历',
    '学生',
    '骨干教师',
    '体育教师',
  ])('do not count below %j', (parent) => {
    expect(fieldOf(parent, '本科')).toBeUndefined();
    expect(fieldOf('专任教师', parent, '本科')).toBeUndefined();
    expect(fieldOf(parent, '正高级')).toBeUndefined();
  });

  it('are told from each other by their parents', () => {
    expect(fieldOf('专业技术职务', '中级')).toBe('intermediate');
    expect(fieldOf('中级及以上专业技术职务', '正高级')).toBe('senior');
    expect(fieldOf('授课课程', '体育')).toBe('pe');
    expect(fieldOf('专任教师', '#按授课课程分', '体育与健康')).toBe('pe');
    expect(fieldOf('专任教师', '#按授课课程分', '艺术', '音乐')).toBe('music');
    expect(fieldOf('音体美专任教师', '美术')).toBe('art');
    expect(fieldOf('体育教师', '专任教师')).toBeUndefined();
    expect(fieldOf('体育', '本科')).toBeUndefined();
    expect(fieldOf('本科', '教师数')).toBe('bachelors');
    expect(fieldOf('骨干教师', '专任教师')).toBeUndefined();
    expect(fieldOf('骨干教师情况', '县级及以上骨干教师')).toBe('backbone');
    expect(fieldOf('交流轮岗兼职走教教师', '体育')).toBe('visitingPe');
  });

  it('count below 教职工 only where the column itself says 教师', () => {
    expect(fieldOf('教职工数', '专任教师')).toBe('teachers');
    expect(fieldOf('教职工数', '专任教师', '本科')).toBe('bachelors');
    expect(fieldOf('教职工情况', '骨干教师数')).toBe('backbone');
    expect(fieldOf('教职工', '合计')).toBe('staff');
    expect(fieldOf('教职工', '教师数')).toBeUndefined();
    expect(fieldOf('教职工', '高级')).toBeUndefined();
    expect(fieldOf('退休教职工', '专任教师')).toBeUndefined();
  });

  it('do not skip a parent in the middle', () => {
    expect(fieldOf('教师', '退休', '人数')).toBeUndefined();
    expect(fieldOf('教师', '退休', '教师数')).toBeUndefined();
    expect(fieldOf('教师', '基本情况', '人数')).toBe('teachers');
  });

  it('count without a parent by their own word', () => {
    expect(fieldOf('本科')).toBe('bachelors');
    expect(fieldOf('教师数')).toBe('teachers');
  });
});

describe('pupils', () => {
  it.each([
    '学生',
    '学生情况',
    '在校学生情况',
    '在校生',
    '基本情况',
    '学校规模',
    '办学规模',
    '班级及学生',
    '小学阶段',
    '义务教育阶段学生',
    '学籍',
    '师生情况',
    '教师、学生情况',
  ])('count below %j', (parent) => {
    expect(fieldOf(parent, '在校生数')).toBe('students');
  });

  it.each([
    '毕业班学生',
    '获奖学生',
    '营养改善计划',
    '校车',
    '学生家长',
    '贫困学生',
    '随班就读',
    '寄宿制情况',
    '体质健康测试',
    '教师情况',
    '残疾儿童',
  ])('do not count below %j', (parent) => {
    expect(fieldOf(parent, '学生数')).toBeUndefined();
  });
});
