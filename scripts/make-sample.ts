/**
 * Writes assets/samples/county.xlsx: a made-up county in the layout that counties use (all schools
 * on one sheet, three header rows, merged cells, units in brackets, a total row, a note). Its
 * figures come from a fixed sequence, so that the file is the same whenever it is made again.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx, type Cell, type CellStyle, type MergeRange } from 'hucre/xlsx';

type Stage = 'primary' | 'junior';

interface School {
  readonly name: string;
  readonly type: string;
  readonly ownership: number;
  readonly locale: '城区' | '镇区' | '乡村';
  readonly township: string;
  readonly pupils: {
    readonly primary?: number;
    readonly junior?: number;
    readonly senior?: number;
  };
  /** How well the school is equipped: 1 is about the county's mean. */
  readonly level: number;
  readonly special: Special;
}

/** What sets a school apart, so that the sample has something to show. */
interface Special {
  /** 骨干教师 of 初中 as a multiple of the usual: they gather in the county town. */
  readonly backbone?: number;
  /** 大班额. */
  readonly juniorClasses?: number;
  /** A teacher who serves two schools. */
  readonly primaryPe?: number;
}

const school = (
  name: string,
  type: string,
  locale: School['locale'],
  township: string,
  pupils: School['pupils'],
  level: number,
  special: Special = {},
  ownership = 7,
): School => ({ name, type, ownership, locale, township, pupils, level, special });

const schools: readonly School[] = [
  school('云岭县第一小学', '小学', '城区', '城关镇', { primary: 1962 }, 0.86),
  school('云岭县第二小学', '小学', '城区', '城关镇', { primary: 1588 }, 0.92),
  school('云岭县第三小学', '小学', '城区', '城关镇', { primary: 1204 }, 1.02),
  school('云岭县实验小学', '小学', '城区', '城关镇', { primary: 1740 }, 1.12),
  school('云岭县明德小学', '小学', '城区', '城关镇', { primary: 986 }, 1.05),
  school(
    '云岭县育才学校',
    '九年一贯制学校',
    '城区',
    '城关镇',
    { primary: 842, junior: 655 },
    1.0,
    { backbone: 1.2 },
    10,
  ),
  school('河口镇中心小学', '小学', '镇区', '河口镇', { primary: 768 }, 1.08),
  school('河口镇柳林小学', '小学', '乡村', '河口镇', { primary: 214 }, 1.2),
  school('河口镇石门教学点', '小学教学点', '乡村', '河口镇', { primary: 56 }, 1.55),
  school('河口镇初级中学', '初级中学', '镇区', '河口镇', { junior: 742 }, 1.02, { backbone: 0.55 }),
  school('青山镇中心小学', '小学', '镇区', '青山镇', { primary: 655 }, 1.1),
  school('青山镇白云小学', '小学', '乡村', '青山镇', { primary: 168 }, 1.3, { primaryPe: 1.5 }),
  school('青山镇松岭教学点', '小学教学点', '乡村', '青山镇', { primary: 23 }, 1.6),
  school('青山镇初级中学', '初级中学', '镇区', '青山镇', { junior: 588 }, 1.1, { backbone: 0.5 }),
  school('龙潭乡中心小学', '小学', '乡村', '龙潭乡', { primary: 432 }, 1.06),
  school(
    '龙潭乡九年一贯制学校',
    '九年一贯制学校',
    '乡村',
    '龙潭乡',
    { primary: 305, junior: 262 },
    1.14,
    { backbone: 0.5 },
  ),
  school('龙潭乡双溪小学', '小学', '乡村', '龙潭乡', { primary: 127 }, 0.72),
  school('大桥镇中心小学', '小学', '镇区', '大桥镇', { primary: 893 }, 1.0),
  school('大桥镇新华小学', '小学', '镇区', '大桥镇', { primary: 376 }, 0.98),
  school('大桥镇初级中学', '初级中学', '镇区', '大桥镇', { junior: 916 }, 0.94, {
    backbone: 0.6,
    juniorClasses: 13,
  }),
  school(
    '三河乡中心学校',
    '九年一贯制学校',
    '乡村',
    '三河乡',
    { primary: 288, junior: 194 },
    1.22,
    { backbone: 0.5 },
  ),
  school('三河乡竹园教学点', '小学教学点', '乡村', '三河乡', { primary: 61 }, 1.5),
  school('云岭县第一中学', '完全中学', '城区', '城关镇', { junior: 864, senior: 1726 }, 1.05, {
    backbone: 1.7,
  }),
  school('云岭县第二中学', '初级中学', '城区', '城关镇', { junior: 1843 }, 0.88),
  school('云岭县第三中学', '初级中学', '城区', '城关镇', { junior: 1426 }, 1.0),
  school(
    '云岭县外国语学校',
    '十二年一贯制学校',
    '城区',
    '城关镇',
    { primary: 486, junior: 522, senior: 610 },
    1.18,
    { backbone: 1.55 },
  ),
  school('云岭县特殊教育学校', '特殊教育学校', '城区', '城关镇', { primary: 74, junior: 31 }, 1.8),
];

/** Mulberry32: a small fixed sequence of numbers in [0, 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = sequence(20260901);
/** About 1, at most `spread` away from it. */
const about = (spread: number) => 1 + (random() * 2 - 1) * spread;
const whole = (value: number) => Math.max(0, Math.round(value));

type Row = readonly (string | number | null)[];

function staff(stage: Stage, { pupils: all, level, special }: School): Row {
  const pupils = all[stage];
  if (pupils === undefined) return Array<null>(15).fill(null);
  const perClass = stage === 'primary' ? 41 : 46;
  const grades = stage === 'primary' ? 6 : 3;
  const usual = Math.max(pupils < 100 ? 3 : grades, Math.ceil(pupils / perClass));
  const classes = (stage === 'junior' ? special.juniorClasses : undefined) ?? usual;
  const gathered = (stage === 'junior' ? special.backbone : undefined) ?? 1;
  const teachers = Math.max(
    usual + 1,
    whole((pupils / (stage === 'primary' ? 16.5 : 12.5)) * level * about(0.05)),
  );
  const masters = whole(teachers * 0.03 * level);
  const bachelors = whole(teachers * (stage === 'primary' ? 0.66 : 0.82) * about(0.05));
  const associates = Math.min(teachers - masters - bachelors, whole(teachers * 0.24));
  const associateSenior = whole(teachers * 0.16 * about(0.2));
  const intermediate = whole(teachers * 0.4 * about(0.15));
  const backbone = Math.max(1, whole((pupils / 100) * 1.18 * level * gathered * about(0.3)));
  const usualPe = Math.max(1, whole((pupils / 100) * 0.42 * about(0.08)));
  const pe = (stage === 'primary' ? special.primaryPe : undefined) ?? usualPe;
  const music = Math.max(pupils < 100 ? 0 : 1, whole((pupils / 100) * 0.3 * about(0.08)));
  const art = Math.max(pupils < 100 ? 0 : 1, whole((pupils / 100) * 0.3 * about(0.08)));
  return [
    grades, classes, teachers, 0, masters, bachelors, associates,
    0, associateSenior, intermediate, backbone, pe, music, art, 0,
  ]; // prettier-ignore
}

function row(each: School, index: number): Row {
  const { primary, junior, senior } = each.pupils;
  const weighted = (primary ?? 0) + 1.1 * (junior ?? 0) + 1.32 * (senior ?? 0);
  const size = weighted < 150 ? 1.25 : 1;
  const teaching = whole(weighted * 5.6 * each.level * size * about(0.08));
  const indoor = each.level > 1.04 && weighted > 500 ? whole(weighted * 0.35) : 0;
  const grounds = whole(weighted * 9.1 * each.level * size * about(0.08));
  const equipment = Math.round(weighted * 0.252 * each.level * size * about(0.08) * 100) / 100;
  const rooms = Math.max(3, whole((weighted / 100) * 2.75 * each.level * size * about(0.08)));
  return [
    `21530000${String(index + 1).padStart(2, '0')}`,
    each.name, each.type, each.ownership, each.locale, each.township,
    primary ?? null, junior ?? null, senior ?? null,
    ...staff('primary', each),
    ...staff('junior', each),
    teaching + indoor, indoor, grounds, equipment, rooms,
    whole(weighted * 31 * each.level * about(0.15)),
    whole((weighted / 100) * 13 * each.level * about(0.15)),
  ]; // prettier-ignore
}

const stageLeaves = [
  '年级数', '班级数', '专任教师数',
  '博士研究生', '硕士研究生', '本科', '专科',
  '正高级', '副高级', '中级', '骨干教师',
  '体育', '音乐', '美术', '艺术',
]; // prettier-ignore
const identity = ['学校标识码', '学校名称', '办学类型', '举办者类型', '城乡类型', '所属乡镇'];
const conditions = [
  '教学及辅助用房面积\n（㎡）', '室内体育用房面积\n（㎡）', '运动场地面积\n（㎡）', '教学仪器设备资产值\n（万元）',
  '网络多媒体教室数\n（间）', '图书册数\n（册）', '计算机台数\n（台）',
]; // prettier-ignore

const columns = identity.length + 3 + 2 * stageLeaves.length + conditions.length;
const merges: MergeRange[] = [];

function header(): Row[] {
  const rows = [0, 1, 2].map(() => Array<string | null>(columns).fill(null));
  const put = (text: string, r: number, c: number, endRow = r, endCol = c) => {
    const cells = rows[r];
    if (cells) cells[c] = text;
    if (endRow > r || endCol > c) {
      merges.push({ startRow: r + 2, startCol: c, endRow: endRow + 2, endCol });
    }
  };
  identity.forEach((text, c) => put(text, 0, c, 2));
  let at = identity.length;
  put('在校生数（人）', 0, at, 1, at + 2);
  ['小学', '初中', '高中'].forEach((text, i) => put(text, 2, at + i));
  at += 3;
  for (const stage of ['小学', '初中']) {
    put(`${stage}班级和专任教师（个、人）`, 0, at, 0, at + stageLeaves.length - 1);
    const groups: readonly [string, number][] = [['学历', 4], ['专业技术职务', 3], ['体育艺术专任教师', 4]]; // prettier-ignore
    const starts = [3, 7, 11];
    stageLeaves.forEach((text, i) => {
      const inGroup = (i >= 3 && i <= 9) || i >= 11;
      put(text, inGroup ? 2 : 1, at + i, 2);
    });
    groups.forEach(([text, width], g) => {
      const start = at + (starts[g] ?? 0);
      put(text, 1, start, 1, start + width - 1);
    });
    at += stageLeaves.length;
  }
  put('办学条件', 0, at, 0, at + conditions.length - 1);
  conditions.forEach((text, i) => put(text, 1, at + i, 2));
  return rows;
}

const border = (['top', 'right', 'bottom', 'left'] as const).reduce(
  (sides, side) => ({ ...sides, [side]: { style: 'thin', color: { rgb: 'A6A6A6' } } }),
  {},
);
const song = { name: '宋体', size: 10 };
const styles = {
  title: {
    font: { name: '黑体', size: 16 },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  header: {
    font: { ...song, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  cell: { font: song, border },
  note: { font: song },
} satisfies Record<string, CellStyle>;

function sheet() {
  const head = header();
  const body = schools.map(row);
  const total: Row = [null, '合计', ...Array<null>(columns - 2).fill(null)];
  const rows: Row[] = [
    [
      '云岭县义务教育学校办学条件基础数据（示例，数据为虚构）',
      ...Array<null>(columns - 1).fill(null),
    ],
    ['填报单位：云岭县教育体育局', ...Array<null>(columns - 1).fill(null)],
    ...head,
    ...body,
    total,
    ['注：数据截至2026年9月1日，以教育事业统计报表为准。', ...Array<null>(columns - 1).fill(null)],
  ];
  merges.push({ startRow: 0, startCol: 0, endRow: 0, endCol: columns - 1 });
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((values, r) => {
    const style =
      r === 0
        ? styles.title
        : r === 1 || r === rows.length - 1
          ? styles.note
          : r < 5
            ? styles.header
            : styles.cell;
    values.forEach((value, c) => {
      if (style === styles.note && c > 0) return;
      cells.set(`${r},${c}`, { value, style });
    });
  });
  return {
    name: '学校基本情况',
    rows: rows.map((values) => [...values]),
    cells,
    merges,
    rowDefs: new Map([30, 18, 22, 32, 46].map((height, r) => [r, { height }])),
    freezePane: { rows: 5, columns: 2 },
    columns: Array.from({ length: columns }, (_, c) => ({
      width: c === 1 ? 24 : c === 0 ? 14 : c === 2 ? 16 : c < 6 ? 10 : 9,
    })),
  };
}

const bytes = await writeXlsx({ sheets: [sheet()] });
await writeFile(join(import.meta.dirname, '..', 'assets', 'samples', 'county.xlsx'), bytes);
