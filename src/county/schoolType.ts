/**
 * 办学类型: which stages a type of school has, and whether the assessment covers it at all.
 * Types are recognised by their words, whichever way a county writes them; numbers alone are not.
 */
import type { PupilStage } from '../standards/standard';
import { compact } from './cellEntry';

export interface SchoolType {
  /** 小学教学点 have a scope of their own; `outside` are 特教, 中职, 高级中学, 幼儿园, 专门学校. */
  readonly scope: 'school' | 'teachingPoint' | 'outside';
  /** The stages that such a school has; of a part (…小学部) that part's alone. */
  readonly stages: readonly PupilStage[];
  /** The row is one of 附设班. */
  readonly attached: boolean;
  /** Its resources may have been shared among stages already (a part of a 一贯制学校 …). */
  readonly mixed: boolean;
  /** 高级中学 and 中等职业学校 may hold 附设班, which are rows of their own; pupils of a 中职 have no weight. */
  readonly host?: 'senior' | 'vocational';
}

/** @returns null when the words name no type that is known */
export function readSchoolType(words: string): SchoolType | null {
  const known = schoolTypesRead.get(words);
  if (known !== undefined) return known;
  const type = recogniseSchoolType(
    compact(words).replace(/^[\d\-.、:]+(?!年)|[(（]\d+[)）]$/g, ''),
  );
  // a county has some ten types; the limit only guards against columns of junk
  if (schoolTypesRead.size < 1000) schoolTypesRead.set(words, type);
  return type;
}

const schoolTypesRead = new Map<string, SchoolType | null>();

function recogniseSchoolType(word: string): SchoolType | null {
  const bare = withoutAddition(word);
  const known = bare === word ? null : recognisePlain(bare);
  if (seniorWithJunior.test(word)) {
    return { scope: 'school', stages: ['junior', 'senior'], attached: false, mixed: true };
  }
  // what is added (含幼儿园, 附设特教班) makes a school of compulsory education no other school
  if (known && !known.attached) return known;
  return recognisePlain(word);
}

/** A 高级中学 with pupils of compulsory education is not to be left out for its name. */
const seniorWithJunior =
  /^(?:普通|独立|公办|民办)?(?:高级中学|高中)\(?(?:内|另)?(?:含|带|附设|设|有)+初中/;

/**
 * The type without what the school has besides: 小学(含幼儿园), 小学附设特教班, 完全小学(寄宿制). A bracket that
 * says what the school or the row is stays: 九年一贯制学校(小学部), 小学(教学点), 小学(特殊教育).
 */
function withoutAddition(word: string): string {
  return word
    .replace(/\(([^()]*)\)?/g, (bracket: string, inside: string) =>
      addition.test(inside) || !telling.test(inside) ? '' : bracket,
    )
    .replace(addedInFront, '')
    .replace(addedBehind, '');
}

const addition =
  /^(?:其中)?(?:内|另|下|不)?(?:含|带|附|设|有|兼|辖|包括)|(?:幼儿|学前|特教|特殊教育)[班园]$/;
const telling = /部|段|教学点|附设|初中|高中|小学|一贯|年制|完全|特教|特殊|职|盲|聋|专门|工读/;
const addedInFront = /^(?:含|带|附设|设有|附有)[^的]*的(?=\S*(?:小学|中学|学校|初中))/;
/** 附设小学班, 附设初中班 behind a school name the row's own stage, and stay. */
const addedBehind =
  /(?<=小学|初中|中学|学校|教学点|完小|村小)(?:[,、;+/]|和|及|与|暨|兼|含|带|内设|另设|下设|设有|附有|附设|附)+(?:\d*个?)?(?:幼儿|学前|特教|特殊教育|教学点|托幼|托班)\S*$/;

function recognisePlain(word: string): SchoolType | null {
  const attached = attachedStage(word);
  if (attached) return { scope: 'school', stages: [attached], attached: true, mixed: false };
  if (outside.test(word)) {
    const type = { scope: 'outside', stages: [], attached: false, mixed: false } as const;
    return vocational.test(word) ? { ...type, host: 'vocational' } : type;
  }
  if (word.includes('教学点')) {
    const stages: readonly PupilStage[] = word.includes('初中') ? ['junior'] : ['primary'];
    return { scope: 'teachingPoint', stages, attached: false, mixed: false };
  }
  const whole = typePatterns.find(({ pattern }) => pattern.test(word));
  if (!whole) return null;
  if (whole.scope === 'outside') {
    const { stages } = whole;
    return { scope: 'outside', stages, attached: false, mixed: false, host: 'senior' };
  }
  const part = whole.stages.length > 1 ? partStage(word) : null;
  if (part === 'senior') return { scope: 'outside', stages: [], attached: false, mixed: true };
  const stages = part ? whole.stages.filter((stage) => stage === part) : whole.stages;
  if (stages.length === 0) return null;
  return { scope: whole.scope, stages, attached: false, mixed: whole.stages.length > 1 };
}

interface Kind {
  readonly pattern: RegExp;
  readonly scope: SchoolType['scope'];
  readonly stages: readonly PupilStage[];
}

const vocational =
  /职业高中|职业中学|职业学校|中等职业|中职|职高|职教|中专|中等专业|中等技术|技工|技校|技术学校/;
const outside = new RegExp(
  `特殊教育|特教|盲人|聋人|盲校|聋校|聋哑|培智|${vocational.source}|幼儿|学前|专门学校|专门教育|工读|成人`,
);

/** The first that fits counts; all-through schools before the words that they contain. */
const typePatterns: readonly Kind[] = [
  {
    pattern: /(?:十二|12)年(?:一贯)?制/,
    scope: 'school',
    stages: ['primary', 'junior', 'senior'],
  },
  { pattern: /(?:十二|12)年一贯/, scope: 'school', stages: ['primary', 'junior', 'senior'] },
  {
    pattern: /(?:九|9)年(?:一贯)?制|(?:九|9)年一贯/,
    scope: 'school',
    stages: ['primary', 'junior'],
  },
  { pattern: /^一贯制/, scope: 'school', stages: ['primary', 'junior'] },
  { pattern: /完全中学|^完中/, scope: 'school', stages: ['junior', 'senior'] },
  { pattern: /^(?:普通|独立|公办|民办)?(?:高级中学|高中)/, scope: 'outside', stages: ['senior'] },
  {
    pattern:
      /^(?:普通|独立|独立设置|单设|职业|公办|民办|农村|乡镇|寄宿制)?(?:初级中学|初中)(?:学校|校|部)?$/,
    scope: 'school',
    stages: ['junior'],
  },
  {
    pattern:
      /^(?:普通|独立|独立设置|单设|完全|中心|村|村级|乡镇|农村|城市|初级|高级|寄宿制|公办|民办)*小学(?:校|学校|部)?$/,
    scope: 'school',
    stages: ['primary'],
  },
  { pattern: /^(?:完小|村小|中心完小|村完小)$/, scope: 'school', stages: ['primary'] },
];

function partStage(word: string): PupilStage | null {
  if (/小学(?:部|段|阶段)?[)]?$/.test(word)) return 'primary';
  if (/初中(?:部|段|阶段)?[)]?$/.test(word)) return 'junior';
  if (/高中(?:部|段|阶段)?[)]?$/.test(word)) return 'senior';
  return null;
}

/** 附设小学班, 小学附设初中班: the stage behind 附设. */
function attachedStage(word: string): 'primary' | 'junior' | null {
  const behind = /附设(.*)$/.exec(word)?.[1];
  if (behind === undefined) return null;
  if (behind.includes('小学')) return 'primary';
  return behind.includes('初中') ? 'junior' : null;
}
