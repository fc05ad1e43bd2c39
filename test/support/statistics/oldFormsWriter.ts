/** The old forms (基础基…) of a made-up school; formsWriter.ts says in which style. */
import type { PupilStage } from '../../../src/standards/standard';
import type { StageFigures, StatisticsSchool } from './county';
import { lettersOf } from './formGrid';
import {
  bandWords,
  blankZero,
  compulsory,
  turned,
  type DraftForm,
  type FormsStyle,
} from './formsWriter';

type Begin = (id: string, head: number, values: number) => DraftForm;

const words: Readonly<Record<PupilStage, string>> = {
  primary: '小学',
  junior: '初中',
  senior: '普通高中',
};

export function writeOldForms(
  school: StatisticsSchool,
  style: FormsStyle,
  begin: Begin,
): readonly DraftForm[] {
  const { byStage } = school;
  const stages = compulsory.filter((stage) => byStage[stage]);
  const all = Object.values(byStage);
  const soleStage = all.length === 1 ? (stages[0] ?? null) : null;
  const forms = [
    card(school, style, begin),
    items(school, style, begin),
    ...stages.flatMap((stage) => {
      const figures = byStage[stage];
      return figures
        ? [
            pupils(stage, figures, style, begin),
            classes(stage, figures, style, begin),
            degrees(stage, figures, style, begin),
          ]
        : [];
    }),
    ...(byStage.senior ? [pupils('senior', byStage.senior, style, begin)] : []),
    staff(all, soleStage, style, begin),
    titles(school, style, begin),
    premises(school, style, begin),
    conditions(school, style, begin),
  ];
  for (const { grid } of forms) {
    for (let column = 1; column < 24; column += 1)
      grid.put(`${lettersOf(column)}1`, lettersOf(column));
    for (let row = 2; row < 36; row += 1) grid.put(`A${row}`, String(row - 1));
  }
  return forms;
}

function titled({ grid, id }: DraftForm, title: string, style: FormsStyle): void {
  grid.put('B2', title);
  grid.put('B3', `表_x000D_号：${id}`);
  grid.put('D3', `${style.year}/${style.year + 1}学年初`);
}

/** 甲 in B, 乙 in C, column 1 in D; of 校舍 and 班额 one column further right. */
function numbers({ grid, values }: DraftForm, row: number, count: number, style: FormsStyle): void {
  if (!style.numbers) return;
  grid.put(`B${row}`, '甲');
  grid.put(`${lettersOf(values - 1)}${row}`, '乙');
  for (let k = 1; k <= count; k += 1) grid.put(`${lettersOf(values + k - 1)}${row}`, String(k));
}

function card(school: StatisticsSchool, style: FormsStyle, begin: Begin): DraftForm {
  const form = begin('基础基111', 3, 1);
  const { grid } = form;
  titled(form, '学校（机构）代码及基本信息', style);
  grid.put('B6', '学校（机构）_x000D_标识码');
  grid.put('B7', school.code);
  grid.put('D6', '学校（机构）名称');
  grid.put('D7', `${school.name}_x000D_`);
  grid.put('F10', '城乡类型');
  grid.put('G10', school.locale, 'locale');
  grid.put('G11', '123');
  grid.put('D13', '办学类型');
  grid.put('D14', school.type);
  grid.put('D15', '211');
  grid.put('E13', '举办者类型');
  grid.put('E14', school.ownership, 'ownership');
  grid.put('E15', '831');
  return form;
}

function items({ whole, byStage }: StatisticsSchool, style: FormsStyle, begin: Begin): DraftForm {
  const form = begin('基础基112', 3, 3);
  const { grid } = form;
  titled(form, '中小学校基本情况', style);
  grid.put('B4', '指标名称');
  grid.put('C4', '编号');
  grid.put('D4', '填报');
  const yes = (value: boolean) => (value ? '是' : '否');
  const rows: readonly (readonly [number, string, string | number | null, string | null])[] = [
    [9, '体育运动场（馆）面积达标', '是', null],
    [10, '体育器械配备达标', yes(whole.peEquipment), null],
    [11, '音乐器材配备达标', yes(whole.musicEquipment), null],
    [12, '美术器材配备_x000D_达标', yes(whole.artEquipment), null],
    [13, '数学自然实验仪器达标', byStage.primary ? yes(whole.mathsEquipment) : '*', null],
    [14, '理科实验仪器达标', byStage.junior ? yes(whole.scienceEquipment) : '*', null],
    [30, '县级及以上骨干教师（小学）', byStage.primary?.backbone ?? null, byStage.primary ? 'backbone@primary' : null],
    [31, '县级及以上骨干教师（初中）', byStage.junior?.backbone ?? null, byStage.junior ? 'backbone@junior' : null],
    [32, '县级及以上骨干教师（高中）', null, null],
  ]; // prettier-ignore
  for (const [row, label, value, key] of rows) {
    grid.put(`B${row}`, label);
    grid.put(`C${row}`, String(row - 4));
    grid.put(`D${row}`, typeof value === 'number' ? blankZero(value, style) : value, key);
  }
  return form;
}

function pupils(
  stage: PupilStage,
  figures: StageFigures,
  style: FormsStyle,
  begin: Begin,
): DraftForm {
  const id = { primary: '基础基312', junior: '基础基313', senior: '基础基314' }[stage];
  const form = begin(id, 3, 3);
  const { grid } = form;
  titled(form, `${words[stage]}学生数`, style);
  numbers(form, 6, 9, style);
  const at = stage === 'primary' && style.turn % 2 === 0 ? 'H' : 'G';
  const girls = at === 'H' ? 'I' : 'H';
  grid.put('D4', '毕业生数');
  grid.put('E4', '招生数');
  grid.put(`${at}4`, '在校生数');
  grid.put(`${at}5`, '合计');
  grid.put(`${girls}5`, '其中：女');
  grid.merge(`${at}4`, `${girls}4`);
  grid.put('B7', '总_x000D_计');
  grid.put('C7', '01');
  grid.put(
    'D7',
    blankZero(figures.graduates, style),
    stage === 'senior' ? null : `graduates@${stage}`,
  );
  grid.put('E7', blankZero(figures.entrants, style));
  grid.put(`${at}7`, blankZero(figures.students, style), `students@${stage}`);
  grid.put(`${girls}7`, blankZero(figures.girls, style));
  grid.put('B8', '其中：女');
  grid.put(`${at}8`, blankZero(figures.girls, style));
  return form;
}

function classes(
  stage: 'primary' | 'junior',
  figures: StageFigures,
  style: FormsStyle,
  begin: Begin,
): DraftForm {
  const form = begin(stage === 'primary' ? '基础基212' : '基础基213', 3, 4);
  const { grid } = form;
  titled(form, `${words[stage]}班额情况`, style);
  const first = stage === 'primary' ? 6 : 7;
  grid.put('B4', '班额');
  grid.put('D4', '编号');
  grid.put('E4', '班数');
  numbers(form, 5, 1, style);
  grid.put(`B${first}`, '合计');
  grid.put(`D${first}`, '01');
  grid.put(`E${first}`, blankZero(figures.classes, style), `classes@${stage}`);
  const ends = [25, 30, 35, 40, 45, 50, 55, 60, 65, 66];
  bandWords.forEach((label, index) => {
    const row = first + 1 + index;
    grid.put(`B${row}`, label);
    grid.put(`D${row}`, String(index + 2).padStart(2, '0'));
    const value = figures.classBands[index] ?? 0;
    grid.put(`E${row}`, blankZero(value, style), `classBand${ends[index]}@${stage}`);
  });
  return form;
}

function staff(
  figures: readonly StageFigures[],
  stage: PupilStage | null,
  style: FormsStyle,
  begin: Begin,
): DraftForm {
  const form = begin('基础基412', 3, 3);
  const { grid } = form;
  titled(form, '中小学校教职工数', style);
  numbers(form, 6, 4, style);
  ['教职工数', '专任教师', '行政人员', '工勤人员'].forEach((label, index) =>
    grid.put(`${lettersOf(index + 3)}5`, label),
  );
  const sum = (field: 'staff' | 'teachers') => figures.reduce((all, one) => all + one[field], 0);
  grid.put('B7', '总计');
  grid.put('C7', '01');
  grid.put('D7', blankZero(sum('staff'), style), stage && `staff@${stage}`);
  grid.put('E7', blankZero(sum('teachers'), style));
  return form;
}

function titles({ byStage }: StatisticsSchool, style: FormsStyle, begin: Begin): DraftForm {
  const form = begin('基础基422', 3, 3);
  const { grid } = form;
  titled(form, '中小学专任教师专业技术职务、年龄结构情况', style);
  numbers(form, 5, 4, style);
  ['合计', '24岁及以下', '25-29岁', '30岁及以上'].forEach((label, index) =>
    grid.put(`${lettersOf(index + 3)}4`, label),
  );
  let row = 6;
  for (const stage of ['primary', 'junior', 'senior'] as const) {
    const figures = byStage[stage];
    if (!figures) continue;
    const lines = [
      [words[stage], figures.teachers, 'teachers'], ['其中：女', 1, null], ['少数民族', 0, null],
      ['正高级', figures.senior, 'senior'], ['副高级', figures.associateSenior, 'associateSenior'],
      ['中级', figures.intermediate, 'intermediate'], ['助理级', figures.assistant, null],
      ['员级', figures.clerk, null], ['未定职级', figures.untitled, null],
    ] as const; // prettier-ignore
    for (const [label, value, field] of lines) {
      grid.put(`B${row}`, label);
      const key = field && stage !== 'senior' ? `${field}@${stage}` : null;
      grid.put(`D${row}`, blankZero(value, style), key);
      row += 1;
    }
  }
  return form;
}

function degrees(
  stage: 'primary' | 'junior',
  figures: StageFigures,
  style: FormsStyle,
  begin: Begin,
): DraftForm {
  const isPrimary = stage === 'primary';
  const form = begin(isPrimary ? '基础基423' : '基础基424', 3, 3);
  const { grid } = form;
  titled(form, `${isPrimary ? '小学' : '中学'}专任教师分课程、分学历情况`, style);
  numbers(form, 7, isPrimary ? 16 : 24, style);
  grid.put('D6', '合计');
  const columns = turned(isPrimary ? ['M', 'N', 'P', 'Q'] : ['V', 'W', 'X', 'Y'], style.turn);
  const subjects = [
    ['体育', 'pe', figures.pe], ['艺术', 'arts', figures.music + figures.art],
    ['音乐', 'music', figures.music], ['美术', 'art', figures.art],
  ] as const; // prettier-ignore
  subjects.forEach(([label, field, value], index) => {
    const column = columns[index] ?? 'M';
    grid.put(`${column}6`, label);
    grid.put(`${column}8`, blankZero(value, style), `${field}@${stage}`);
  });
  const lines: readonly (readonly [string, number, string | null])[] = [
    [isPrimary ? '合计' : '初中', figures.teachers, null], ['其中：女', 1, null], ['少数民族', 0, null],
    ...(isPrimary ? [] : [['其中：在编', 0, null] as const]),
    ['研究生毕业', figures.doctors + figures.masters, 'postgraduates'],
    ['本科毕业', figures.bachelors, 'bachelors'], ['专科毕业', figures.associates, 'associates'],
    ['高中阶段毕业', figures.upperSecondary, null],
    ['高中阶段毕业以下', figures.belowUpperSecondary, null],
  ]; // prettier-ignore
  lines.forEach(([label, value, field], index) => {
    grid.put(`B${8 + index}`, label);
    grid.put(`D${8 + index}`, blankZero(value, style), field && `${field}@${stage}`);
  });
  return form;
}

function premises({ whole }: StatisticsSchool, style: FormsStyle, begin: Begin): DraftForm {
  const form = begin('基础基512', 3, 4);
  const { grid } = form;
  titled(form, '中小学校舍情况', style);
  grid.put('D4', '编号');
  grid.put('E4', '合计');
  grid.put('F4', '其中：危房');
  grid.put('G4', '当年新增');
  numbers(form, 5, 3, style);
  const line = (row: number, label: string, value: number, key: string) => {
    grid.put(`B${row}`, label);
    grid.put(`D${row}`, String(row - 6).padStart(2, '0'));
    grid.put(`E${row}`, blankZero(value, style), key);
  };
  line(7, '总计', whole.buildingArea, 'buildingArea');
  line(10, '一、教学及辅助_x000D_用房', whole.teachingArea, 'teachingArea');
  line(16, '体育馆', whole.indoorSportsArea, 'indoorSportsArea');
  return form;
}

function conditions({ whole }: StatisticsSchool, style: FormsStyle, begin: Begin): DraftForm {
  const form = begin('基础基522', 3, 3);
  const { grid } = form;
  titled(form, '中小学占地面积及其他办学条件', style);
  numbers(form, 8, 12, style);
  const at = (column: string, parent: string, leaf: string, value: number, key: string | null) => {
    grid.put(`${column}5`, parent);
    if (leaf) grid.put(`${column}7`, leaf);
    grid.put(`${column}9`, blankZero(value, style), key);
  };
  at('D', '学校占地面积（平方米）', '计', whole.siteArea, 'siteArea');
  at('E', '', '其中：绿化用地面积', whole.greenArea, 'greenArea');
  at('F', '', '其中：运动场地面积', whole.sportsGroundArea, 'sportsGroundArea');
  grid.merge('D5', 'F5');
  at('G', '图书（册）', '', whole.books, 'books');
  at('H', '计算机数（台）', '计', whole.computers, 'computers');
  at('I', '', '其中：教学用计算机', whole.pupilTerminals, 'teachingComputers');
  grid.merge('H5', 'I5');
  at('K', '教室（间）', '计', whole.classrooms, null);
  at('L', '', '其中：网络多媒体教室', whole.multimediaRooms, 'multimediaRooms');
  grid.merge('K5', 'L5');
  at('M', '固定资产总值（万元）', '计', whole.fixedAssets, null);
  at('O', '', '其中：教学、实习仪器设备资产值', whole.equipmentValue, 'equipmentValue');
  grid.merge('M5', 'O5');
  grid.put('B9', '总计');
  grid.put('C9', '01');
  return form;
}
