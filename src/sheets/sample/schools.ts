/**
 * The schools of a made-up county 云岭县: what sets each apart. Their figures are figures.ts's, how they
 * stand on a sheet is header.ts's and layOutSample.ts's.
 */
export interface SampleSchool {
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
  /** 本科 counted twice: more degrees than teachers. */
  readonly extraBachelors?: number;
}

const school = (
  name: string,
  type: string,
  locale: SampleSchool['locale'],
  township: string,
  pupils: SampleSchool['pupils'],
  level: number,
  special: Special = {},
  ownership = 7,
): SampleSchool => ({ name, type, ownership, locale, township, pupils, level, special });

/** The schools of the sample file. */
export const sampleSchools: readonly SampleSchool[] = [
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

/** Further schools of the sheet that is added to a workbook: crowded ones, and a slip to be found. */
export const furtherSampleSchools: readonly SampleSchool[] = [
  school('云岭县第四小学', '小学', '城区', '城关镇', { primary: 2126 }, 0.66),
  school('云岭县第五小学', '小学', '城区', '城关镇', { primary: 1382 }, 0.95, {
    extraBachelors: 14,
  }),
  school('云岭县第四中学', '完全中学', '城区', '城关镇', { junior: 702, senior: 1148 }, 0.92, {
    backbone: 1.3,
  }),
  school(
    '河口镇九年一贯制学校',
    '九年一贯制学校',
    '镇区',
    '河口镇',
    { primary: 512, junior: 396 },
    0.9,
    { backbone: 0.6 },
  ),
  school('青山镇第二小学', '小学', '镇区', '青山镇', { primary: 588 }, 0.82),
  school('大桥镇第二初级中学', '初级中学', '镇区', '大桥镇', { junior: 634 }, 0.84, {
    backbone: 0.6,
  }),
  school('三河乡梨园小学', '小学', '乡村', '三河乡', { primary: 143 }, 1.1),
  school('龙潭乡高坪教学点', '小学教学点', '乡村', '龙潭乡', { primary: 52 }, 1.45),
];
