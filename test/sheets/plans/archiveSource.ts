/** The list of the source (档案盒目录, 学校部分): boxes with their items, forms and 建档要求. */

/** A paper, how it is kept, and its forms of the old and of the new numbers. */
type SourceItem = readonly [name: string, kept: string | null, old?: string, now?: string];

interface SourceBox {
  readonly box: string;
  /** As the page of the box says it, of a school with both stages. */
  readonly line: string;
  readonly items: readonly SourceItem[];
}

const land = '（四至界线、比例尺、总面积）';
const yearly = '逐年建档';
const changed = '有变动的逐年更新';
const anew = '有变动的重新更新';
const volume = '用抽杆夹装订，每年一册';
const completed = '逐年完善';

export const boxesOfSource: readonly SourceBox[] = [
  {
    box: '一 自查材料',
    line: '2 逐年建档；3—5 每年更新',
    items: [
      ['督导评估请示（报乡镇人民政府）', null],
      ['自查报告及相关表格（附学校办学条件达标情况表）', yearly],
      ['学校简介', '每年更新'],
      ['汇报材料', '每年更新'],
      ['内涵发展材料', '每年更新'],
    ],
  },
  {
    box: '二 政策与措施',
    line: completed,
    items: [
      ['均衡发展工作实施方案', null],
      ['办学条件标准化建设发展规划', null],
      ['县、乡镇政府有关文件', null],
      ['简报、信息', null],
      ['近三年教育事业统计报表', null],
    ],
  },
  {
    box: '三 规模和班额',
    line: volume,
    items: [
      ['小学班额、学生数统计报表复印件', volume, '212、312', '2106、3112'],
      ['初中班额、学生数统计报表复印件', volume, '213、313', '2107、3115'],
      ['本学年学生花名册（按年级，低年级在上）', volume],
    ],
  },
  {
    box: '四 生均占地面积',
    line: '1 逐年建档；2—4 有变动的逐年更新',
    items: [
      ['统计报表复印件', yearly, '522', '5176'],
      ['土地证或其他权属证明（四至说明，不限于围墙以内）', changed],
      [`校园现状平面图${land}`, changed],
      [`校园发展规划平面图${land}`, changed],
    ],
  },
  {
    box: '五 生均绿化面积',
    line: '1 逐年建档；2—3 有变动的逐年更新',
    items: [
      ['统计报表复印件', yearly, '522', '5176'],
      ['校园绿化现状平面图（名称待核对）', changed],
      [`绿化发展规划平面图${land}`, changed],
    ],
  },
  {
    box: '六 生均校舍建筑面积',
    line: '1 逐年建档；2—4 有变动的重新更新',
    items: [
      ['统计报表复印件', yearly, '512', '5170'],
      ['标准化建设规划方案及规划图', anew],
      ['校舍建筑平面示意图', anew],
      ['教学及辅助用房平面分布示意图', anew],
    ],
  },
  {
    box: '七 生均体育场地面积',
    line: '1—2 逐年建档；3 有变动的逐年完善',
    items: [
      ['体育场地面积统计表', yearly],
      ['统计报表复印件', yearly, '112、522', '5176'],
      ['运动场地、设施安装场地、场馆平面示意图、照片及文字说明', '有变动的逐年完善'],
    ],
  },
  {
    box: '八 实验仪器',
    line: '1—4 逐年建档；5—6 逐年完善更新；7—10 逐年完善',
    items: [
      ['小学数学（科学）实验仪器统计表', yearly],
      ['中学数学（地理）实验仪器统计表', yearly],
      ['中学理科实验仪器统计表', yearly],
      ['统计报表复印件', yearly, '112、522', '5176'],
      ['各功能室财产登记册', '逐年完善更新'],
      ['管理制度', '逐年完善更新'],
      ['管理员岗位职责', completed],
      ['财产借用登记表', completed],
      ['财物报损登记表', completed],
      ['每学年药品采购登记表', completed],
    ],
  },
  {
    box: '九 音体美器材',
    line: '1—2 逐年建档；3—7 逐年完善',
    items: [
      ['体育、音乐、美术器材统计表', yearly],
      ['统计报表复印件', yearly, '112'],
      ['器材室财产登记册', completed],
      ['管理制度', completed],
      ['岗位职责', completed],
      ['使用记载表', completed],
      ['器材报损登记表', completed],
    ],
  },
];
