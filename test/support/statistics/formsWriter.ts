/**
 * Writes a made-up school as the workbook of forms that the statistics system would hand out, with the place
 * of every figure. It knows the layouts by itself, and nothing of how they are read.
 */
import type { ExportFile } from '../../../src/statistics/exportFile';
import type { PupilStage } from '../../../src/standards/standard';
import type { StageFigures, StatisticsSchool } from './county';
import { FormGrid, lettersOf, type Drift } from './formGrid';
import { writeOldForms } from './oldFormsWriter';

export interface FormsStyle {
  readonly shape: 'newForms' | 'oldForms';
  readonly year: number;
  readonly drift: Drift;
  /** By how many places lists of lines and columns are turned. */
  readonly turn: number;
  /** A row 甲 乙 1 2 3. Headers stand in any case. */
  readonly numbers: boolean;
  /** Sheets called 教基3112_小学, 教基3112, or Sheet1, so that only what stands on them tells the form. */
  readonly names: 'suffixed' | 'plain' | 'useless';
  /** Forms of 2021: 教基4155 of 小学, 教基4156 of 中学. */
  readonly firstYear: boolean;
  /** All numbers as text. */
  readonly asText: boolean;
  /** Zeros as empty cells. */
  readonly emptyZeros: boolean;
  /** Forms that are not in the workbook. */
  readonly without: readonly string[];
}

export interface WrittenForms {
  readonly file: ExportFile;
  /** Place of every figure by its key, as 教基3112!I6; several for one that two forms tell, joined by |. */
  readonly places: ReadonlyMap<string, string>;
  readonly forms: readonly string[];
}

/** One form on its way to a sheet. */
export interface DraftForm {
  readonly id: string;
  readonly grid: FormGrid;
  /** 0-based row from which rows drift, 0-based column of the first figure. */
  readonly head: number;
  readonly values: number;
}

export const plainStyle: FormsStyle = {
  shape: 'newForms',
  year: 2025,
  drift: { rows: 0, left: 0, inside: 0 },
  turn: 0,
  numbers: true,
  names: 'suffixed',
  firstYear: false,
  asText: false,
  emptyZeros: true,
  without: [],
};

export function writeForms(school: StatisticsSchool, style: FormsStyle): WrittenForms {
  const nameOf = (id: string, index: number): string =>
    style.names === 'useless'
      ? `Sheet${index + 1}`
      : style.names === 'plain'
        ? id
        : `${id}_${school.type}`;
  let count = 0;
  const begin = (id: string, head: number, values: number): DraftForm => {
    const grid = new FormGrid(nameOf(id, count));
    count += 1;
    return { id, grid, head, values };
  };
  const all =
    style.shape === 'newForms'
      ? writeNewForms(school, style, begin)
      : writeOldForms(school, style, begin);
  const forms = all.filter(({ id }) => !style.without.includes(id));
  const places = new Map<string, string>();
  const sheets = forms.map(({ grid, head, values }) =>
    grid.sheet(style.drift, head, values, places, style.asText || style.shape === 'oldForms'),
  );
  return {
    file: { name: `${school.name}(${school.type}).xlsx`, sheets },
    places,
    forms: forms.map(({ id }) => id),
  };
}

type Begin = (id: string, head: number, values: number) => DraftForm;

export const compulsory = ['primary', 'junior'] as const;
const words: Readonly<Record<PupilStage, string>> = {
  primary: '小学',
  junior: '初中',
  senior: '普通高中',
};
export const bandWords = [
  '25人及以下', '26-30人', '31-35人', '36-40人', '41-45人', '46-50人', '51-55人', '56-60人', '61-65人',
  '66人及以上',
]; // prettier-ignore

export function turned<T>(list: readonly T[], by: number): readonly T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

export function blankZero(value: number, { emptyZeros }: FormsStyle): number | null {
  return value === 0 && emptyZeros ? null : value;
}

function writeNewForms(
  school: StatisticsSchool,
  style: FormsStyle,
  begin: Begin,
): readonly DraftForm[] {
  const stages = compulsory.filter((stage) => school.byStage[stage]);
  const { senior } = school.byStage;
  const only = Object.values(school.byStage);
  return [
    card(school, style, begin),
    backbone(school, style, begin),
    ...stages.flatMap((stage) => {
      const figures = school.byStage[stage];
      return figures
        ? [pupils(stage, figures, style, begin), classes(stage, figures, style, begin)]
        : [];
    }),
    ...(senior ? [pupils('senior', senior, style, begin)] : []),
    staff(only, only.length === 1 ? (stages[0] ?? null) : null, style, begin),
    titles(school, style, begin),
    ...(style.firstYear
      ? stages.map((stage) => degrees(school, [stage], style, begin))
      : [degrees(school, stages, style, begin)]),
    premises(school, style, begin),
    conditions(school, style, begin),
  ];
}

function titled(form: DraftForm, title: string, style: FormsStyle, more = ''): void {
  form.grid.put('A1', title);
  form.grid.put('A2', `表 号：${form.id}`);
  if (more) form.grid.put('C2', more);
  if (style.year > 0) form.grid.put('B2', `${style.year}/${style.year + 1}学年初`);
}

/** 指标名称 | 代码 in the header, and below it 甲 乙 1 2 3. */
function head(form: DraftForm, row: number, columns: number, style: FormsStyle): void {
  form.grid.put('A3', '指标名称');
  form.grid.put('B3', '代码');
  if (!style.numbers) return;
  form.grid.put(`A${row}`, '甲');
  form.grid.put(`B${row}`, '乙');
  for (let k = 1; k <= columns; k += 1) form.grid.put(`${lettersOf(k + 1)}${row}`, k);
}

function card(school: StatisticsSchool, style: FormsStyle, begin: Begin): DraftForm {
  const form = begin('教基1001', 4, 2);
  const { grid } = form;
  const type = 25 + (style.turn % 2) * 2;
  grid.put('A1', '学校（机构）基本信息');
  grid.put('A2', '表 号：教基1001');
  const line = (row: number, label: string, value: string, key: string | null = null) => {
    grid.put(`A${row}`, label);
    grid.put(`C${row}`, value, key);
  };
  line(3, '学校（机构）标识码', school.code);
  line(4, '学校（机构）名称', school.name);
  line(type, '办学类型', school.type);
  line(type + 4, '举办者类型', school.ownership, 'ownership');
  line(type + 6, '城乡类型', school.locale, 'locale');
  return form;
}

function backbone({ byStage }: StatisticsSchool, style: FormsStyle, begin: Begin): DraftForm {
  const form = begin('教基1102续', 4, 3);
  const { grid } = form;
  grid.put('A1', '学校（机构）基本情况（续）');
  grid.put('A2', '表 号：教基1102续');
  const lines = (['小学', '初中', '高中'] as const).map((word, index) => {
    const stage = (['primary', 'junior', 'senior'] as const)[index] ?? 'senior';
    const key = stage === 'senior' || !byStage[stage] ? null : `backbone@${stage}`;
    return { label: `县级及以上骨干教师（${word}）`, value: byStage[stage]?.backbone ?? 0, key };
  });
  turned(lines, style.turn).forEach(({ label, value, key }, index) => {
    grid.put(`A${12 + index}`, label);
    grid.put(`C${12 + index}`, 8 + index);
    grid.put(`D${12 + index}`, blankZero(value, style), key);
  });
  return form;
}

const pupilForms = { primary: '教基3112', junior: '教基3115', senior: '教基3118' } as const;

function pupils(
  stage: PupilStage,
  figures: StageFigures,
  style: FormsStyle,
  begin: Begin,
): DraftForm {
  const form = begin(pupilForms[stage], 2, 2);
  const { grid } = form;
  titled(form, `${words[stage]}分类型学生数`, style);
  const isPrimary = stage === 'primary';
  const all = isPrimary ? 7 : 3;
  const letter = (k: number) => lettersOf(k + 1);
  head(form, 5, isPrimary ? 17 : 10, style);
  const top = (k: number, label: string) => grid.put(`${letter(k)}3`, label);
  const below = (k: number, label: string) => grid.put(`${letter(k)}4`, label);
  top(1, '毕业生数');
  grid.merge('C3', 'C4');
  top(2, '招生数');
  if (isPrimary) {
    ['合计', '其中：未受过学前教育', '一年', '二年', '三年'].forEach((label, index) =>
      below(2 + index, label),
    );
    grid.merge('D3', 'H3');
  }
  const count = isPrimary ? 6 : 4;
  top(all, '在校生数');
  grid.merge(`${letter(all)}3`, `${letter(all + 1 + count)}3`);
  below(all, '合计');
  below(all + 1, '#女');
  ['一', '二', '三', '四', '五', '六'].slice(0, count).forEach((number, index) => {
    below(all + 2 + index, `${number}年级`);
    const grade = figures.byGrade[index] ?? 0;
    grid.put(`${letter(all + 2 + index)}6`, blankZero(grade, style));
  });
  const last = all + 2 + count;
  top(last, '预计毕业生数');
  const own = stage === 'senior' ? null : stage;
  const key = (field: string) => (own ? `${field}@${own}` : null);
  grid.put('C6', blankZero(figures.graduates, style), key('graduates'));
  grid.put('D6', blankZero(figures.entrants, style));
  grid.put(`${letter(all)}6`, blankZero(figures.students, style), `students@${stage}`);
  grid.put(`${letter(all + 1)}6`, blankZero(figures.girls, style));
  grid.put(`${letter(last)}6`, blankZero(figures.leavers, style));
  grid.put('A6', '总计');
  grid.put('B6', '01');
  const lines = [
    { label: '#女', code: '02', value: figures.girls, field: null },
    { label: '#少数民族', code: '03', value: 0, field: null },
    { label: '#寄宿生', code: '05', value: figures.boarders, field: 'boarders' },
    { label: '#随迁子女', code: '06', value: figures.migrantPupils, field: 'migrantPupils' },
    { label: '#进城务工人员随迁子女', code: '09', value: 1, field: null },
  ];
  turned(lines, style.turn).forEach(({ label, code, value, field }, index) => {
    grid.put(`A${7 + index}`, label);
    grid.put(`B${7 + index}`, code);
    const cell = `${letter(all)}${7 + index}`;
    grid.put(cell, blankZero(value, style), field && key(field));
  });
  return form;
}

function classes(
  stage: 'primary' | 'junior',
  figures: StageFigures,
  style: FormsStyle,
  begin: Begin,
): DraftForm {
  const form = begin(stage === 'primary' ? '教基2106' : '教基2107', 2, 2);
  const { grid } = form;
  titled(form, `${words[stage]}班额情况`, style);
  head(form, 4, 1, style);
  grid.put('A5', '合计');
  grid.put('B5', '01');
  grid.put('C5', blankZero(figures.classes, style), `classes@${stage}`);
  const ends = [25, 30, 35, 40, 45, 50, 55, 60, 65, 66];
  const bands = bandWords.map((label, index) => ({
    label: style.turn % 2 ? label.replace('-', '—') : `其中：${label}`,
    value: figures.classBands[index] ?? 0,
    key: `classBand${ends[index]}@${stage}`,
  }));
  turned(bands, style.turn).forEach(({ label, value, key }, index) => {
    grid.put(`A${6 + index}`, label);
    grid.put(`B${6 + index}`, String(index + 2).padStart(2, '0'));
    grid.put(`C${6 + index}`, blankZero(value, style), key);
  });
  return form;
}

function staff(
  figures: readonly StageFigures[],
  stage: PupilStage | null,
  style: FormsStyle,
  begin: Begin,
): DraftForm {
  const form = begin('教基4149', 2, 2);
  const { grid } = form;
  titled(form, '中小学校教职工数', style);
  head(form, 5, 6, style);
  ['教职工数', '专任教师', '行政人员', '教辅人员', '工勤人员', '其他'].forEach((label, index) =>
    grid.put(`${lettersOf(index + 2)}4`, label),
  );
  const sum = (field: 'staff' | 'teachers') => figures.reduce((all, one) => all + one[field], 0);
  grid.put('A6', '总计');
  grid.put('B6', '01');
  grid.put('C6', blankZero(sum('staff'), style), stage && `staff@${stage}`);
  grid.put('D6', blankZero(sum('teachers'), style));
  return form;
}

function titles({ byStage }: StatisticsSchool, style: FormsStyle, begin: Begin): DraftForm {
  const form = begin('教基4153', 2, 2);
  const { grid } = form;
  titled(form, '基础教育学校专任教师分专业技术职务、分年龄情况', style);
  head(form, 5, 4, style);
  ['合计', '24岁及以下', '25-29岁', '30岁及以上'].forEach((label, index) =>
    grid.put(`${lettersOf(index + 2)}4`, label),
  );
  let row = 6;
  for (const stage of ['primary', 'junior', 'senior'] as const) {
    const figures = byStage[stage];
    if (!figures) continue;
    const key = (field: string) => (stage === 'senior' ? null : `${field}@${stage}`);
    const line = (label: string, value: number, field: string | null) => {
      grid.put(`A${row}`, label);
      grid.put(`C${row}`, blankZero(value, style), field && key(field));
      row += 1;
    };
    line(stage === 'senior' ? '高中' : words[stage], figures.teachers, 'teachers');
    const lines = [
      ['#女', 1, null], ['#少数民族', 0, null], ['正高级', figures.senior, 'senior'],
      ['副高级', figures.associateSenior, 'associateSenior'],
      ['中级', figures.intermediate, 'intermediate'], ['助理级', figures.assistant, null],
      ['员级', figures.clerk, null], ['未定职级', figures.untitled, null],
    ] as const; // prettier-ignore
    for (const [label, value, field] of turned(lines, style.turn)) line(label, value, field);
  }
  return form;
}

function degrees(
  { byStage }: StatisticsSchool,
  stages: readonly ('primary' | 'junior')[],
  style: FormsStyle,
  begin: Begin,
): DraftForm {
  const [first] = stages;
  const { firstYear } = style;
  const id = firstYear && first === 'junior' ? '教基4156' : '教基4155';
  const form = begin(id, 2, 2);
  const { grid } = form;
  const whose = firstYear ? (first === 'junior' ? '中学' : '小学') : '义务教育阶段';
  titled(form, `${whose}专任教师分课程、分学历情况`, style);
  const numbers = !firstYear
    ? [17, 18, 19, 20]
    : first === 'junior'
      ? [19, 20, 21, 22]
      : [10, 12, 13, 14];
  head(form, 5, 24, style);
  grid.put('C4', '合计');
  grid.put('D4', '语文');
  const subjects = ['体育与健康', '艺术', '音乐', '美术'].map((label, index) => ({
    label,
    column: lettersOf((numbers[index] ?? 1) + 1),
  }));
  for (const { label, column } of subjects) grid.put(`${column}4`, label);
  let row = 6;
  for (const stage of stages) {
    const figures = byStage[stage];
    if (!figures) continue;
    const key = (field: string) => `${field}@${stage}`;
    const taught = [figures.pe, figures.music + figures.art, figures.music, figures.art];
    subjects.forEach(({ column }, index) => {
      const field = ['pe', 'arts', 'music', 'art'][index] ?? '';
      grid.put(`${column}${row}`, blankZero(taught[index] ?? 0, style), key(field));
    });
    const line = (label: string, value: number, field: string | null) => {
      grid.put(`A${row}`, label);
      grid.put(`C${row}`, blankZero(value, style), field && key(field));
      row += 1;
    };
    line(words[stage], figures.teachers, null);
    const lines = [
      ['#女', 1, null], ['#少数民族', 0, null], ['博士研究生', figures.doctors, 'doctors'],
      ['硕士研究生', figures.masters, 'masters'], ['本科', figures.bachelors, 'bachelors'],
      ['专科', figures.associates, 'associates'], ['高中阶段', figures.upperSecondary, null],
      ['高中阶段以下', figures.belowUpperSecondary, null],
    ] as const; // prettier-ignore
    for (const [label, value, field] of turned(lines, style.turn)) line(label, value, field);
  }
  return form;
}

function premises({ whole }: StatisticsSchool, style: FormsStyle, begin: Begin): DraftForm {
  const form = begin('教基5170', 2, 2);
  const { grid } = form;
  titled(form, '中小学校舍情况', style, '单位：平方米');
  head(form, 5, 8, style);
  [
    '上学年校舍建筑面积', '增加面积', '减少面积', '本学年校舍建筑面积（学校产权）', '正在施工面积',
    '非学校产权校舍建筑面积',
  ].forEach((label, index) => grid.put(`${lettersOf(index + 2)}3`, label)); // prettier-ignore
  grid.merge('H3', 'J3');
  ['合计', '独立使用', '共同使用'].forEach((label, index) =>
    grid.put(`${lettersOf(index + 7)}4`, label),
  );
  const line = (
    row: number,
    label: string,
    owned: number,
    field: string,
    alone = 0,
    shared = 0,
  ) => {
    grid.put(`A${row}`, label);
    grid.put(`C${row}`, blankZero(owned, style));
    grid.put(`F${row}`, blankZero(owned, style), field);
    grid.put(`I${row}`, blankZero(alone, style), `${field}/alone`);
    grid.put(`J${row}`, blankZero(shared, style));
  };
  const { teachingArea, indoorSportsArea } = whole;
  line(6, '总计', whole.buildingArea, 'buildingArea');
  line(
    10,
    '一、教学及辅助用房',
    teachingArea,
    'teachingArea',
    whole.teachingUsedAlone,
    whole.teachingShared,
  );
  grid.put('A11', '#普通教室');
  grid.put('F11', Math.round((teachingArea - indoorSportsArea) * 100) / 100);
  line(17, '#室内体育用房', indoorSportsArea, 'indoorSportsArea', whole.sportsUsedAlone);
  grid.put('A19', '二、行政办公用房');
  return form;
}

function conditions({ whole }: StatisticsSchool, style: FormsStyle, begin: Begin): DraftForm {
  const form = begin('教基5176', 3, 3);
  const { grid } = form;
  grid.put('A1', '中小学占地面积及其他办学条件');
  grid.put('A2', '表 号：教基5176');
  if (style.numbers) {
    grid.put('A4', '指标名称');
    grid.put('C4', '编号');
    grid.put('D4', '数量');
  }
  const lines: readonly (readonly [string, number, string | null])[] = [
    ['占地面积（平方米）', whole.siteArea, 'siteArea'],
    ['#绿化用地面积', whole.greenArea, 'greenArea'],
    ['#运动场地面积', whole.sportsGroundArea, 'sportsGroundArea'],
    ['校园足球场（个）', 1, null],
    ['图书（册）', whole.books, 'books'],
    ['数字终端数（台）', whole.computers, 'computers'],
    ['#教师终端', whole.teacherTerminals, null],
    ['#学生终端', whole.pupilTerminals, null],
    ['教室（间）', whole.classrooms, null],
    ['#网络多媒体教室', whole.multimediaRooms, 'multimediaRooms'],
    ['固定资产总值（万元）', whole.fixedAssets, null],
    ['#教学仪器设备资产值（万元）', whole.equipmentValue, 'equipmentValue'],
  ];
  turned(lines, style.turn).forEach(([label, value, field], index) => {
    const row = 5 + index + (index > 3 ? 3 : 0);
    grid.put(`A${row}`, label);
    grid.put(`C${row}`, index + 1);
    grid.put(`D${row}`, blankZero(value, style), field);
  });
  return form;
}
