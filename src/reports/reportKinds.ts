/** The four papers in Word, their names, and the heads that counties give them. */

export const reportKinds = ['selfAssessment', 'plan', 'rectification', 'schoolCheck'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** As the regulations call them; in every language of ours. */
export const reportNames: Readonly<Record<ReportKind, string>> = {
  selfAssessment: '自评报告',
  plan: '整改方案',
  rectification: '整改报告',
  schoolCheck: '自查报告',
};

/** Other words for a kind on the command line. */
const otherNames: Readonly<Record<ReportKind, readonly string[]>> = {
  selfAssessment: ['self-assessment', 'selfAssessment'],
  plan: ['rectification-plan', 'plan'],
  rectification: ['rectification-report', 'rectification'],
  schoolCheck: ['school-check', 'schoolCheck', '学校自查报告'],
};

/** Null where the word names none. */
export function readReportKind(word: string): ReportKind | null {
  return (
    reportKinds.find((kind) => reportNames[kind] === word || otherNames[kind].includes(word)) ??
    null
  );
}

/** Of a county's and of a school's own assessment. */
export const headsOfAssessment = [
  '一、基本情况',
  '二、推进工作的主要做法',
  '三、达标情况',
  '四、存在的问题',
  '五、下一步措施',
] as const;

export const headsOfPlan = [
  '一、存在的问题',
  '二、整改措施',
  '三、责任分工与时限',
  '四、保障措施',
] as const;

/** What 整改报告 tells of each problem. */
export const headsOfProblem = [
  '问题及来源',
  '整改措施',
  '整改结果',
  '佐证',
  '未完成的原因和时限',
] as const;

/** 存在的问题 is told by these … */
export const problemGroups = ['resources', 'teachers', 'quality'] as const;
export type ProblemGroup = (typeof problemGroups)[number];
export const groupHeads: Readonly<Record<ProblemGroup, string>> = {
  resources: '（一）教育资源配置',
  teachers: '（二）师资力量',
  quality: '（三）教育质量',
};

/** … and each of them by these. */
export const problemSides = ['locale', 'township', 'schools', 'inside'] as const;
export type ProblemSide = (typeof problemSides)[number];
export const sideHeads: Readonly<Record<ProblemSide, string>> = {
  locale: '1．城乡',
  township: '2．区域',
  schools: '3．校际',
  inside: '4．学校内部',
};

export const conditionsTitle = '学校办学条件达标情况表';
