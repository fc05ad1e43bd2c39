/**
 * One header cell as words: what it says once spaces, line breaks, full and half width, marks and
 * units are taken off. Knows one text at a time; what a column means is matching.ts's.
 */
import { compact } from '../../county/cellEntry';
import { oldTitles } from '../../county/fields';
import type { PupilStage } from '../../standards/standard';
import { stageWords } from '../naming';

export interface HeaderText {
  /** What remains to be compared with the catalogue; '' for a mere stage, unit or total. */
  readonly words: string;
  readonly stage: PupilStage | null;
  /** Units in brackets, or a cell that is nothing but a unit. */
  readonly units: readonly string[];
  /** 其中：a part of what stands before it. */
  readonly part: boolean;
  /** 计, 合计, 小计 …: the sum of the columns beside it. */
  readonly total: boolean;
  /** 2023年, 2024—2025学年 …; `current` for 本年, 本学年. What was said of last year stays in the words. */
  readonly year: 'stated' | 'current' | null;
  /** 小学高级, 小学一级: no stage in front of a title but a title of the old system. */
  readonly oldTitle: boolean;
}

const unitInHeaderText =
  /^(?:m2|平方米|平米|平方|万元|千元|元|人|名|位|间|册|本|台|套|个|所|班|幢|张|把)$/;
/** A unit set off by a space, a line break or a mark: 教学仪器设备资产值 元, …_万元. */
const unitBehind = /(?<=\S)[\s_,，:：/]+(㎡|平方米|万元|千元|元)\s*$/u;
const totalHeader = /^(?:计|合计|小计|总计|共计|总数|合计数|总计数|全部)$/;
const stagePattern = '(?:普通)?(小学|初中|高中|初级中学|高级中学)(?:教育)?(?:阶段|学段|部|段)?';
const onlyStage = new RegExp(`^${stagePattern}$`);
const stageInFront = new RegExp(`^${stagePattern}[-_:·/.]?(.*)$`);
const stageBehind = new RegExp(`^(.*)[-_:·/.]${stagePattern}$`);

const yearEnding = '(?:\\d{1,2}月(?:\\d{1,2}日)?|[春秋]季?(?:学期)?|第[一二12]学期|[底末初])?';
const yearRange = '(?:19|20)\\d\\d(?:[-—–~至/]+(?:19|20)?\\d\\d)?';
const statedYear = `${yearRange}(?:学年度?|年度?)${yearEnding}`;
const currentYear = '(?:本学年度?|本学期|本年度?|当年|今年)';
const onlyYear = new RegExp(`^(?:${yearRange}|${statedYear})$`);
const onlyCurrent = new RegExp(`^${currentYear}(?:数|人数)?$`);
const yearInFront = new RegExp(`^(?:${statedYear}|(${currentYear}))的?(?=.)`);
const yearBehind = new RegExp(`(?<=.)[-_]?${statedYear}$`);

/** A cell that says a year and nothing else: 2023年, 2024—2025学年, 2023. */
export function isYear(value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  return onlyYear.test(compact(String(value)));
}

export function readHeaderText(raw: string): HeaderText {
  const marks = compact(raw.replace(unitBehind, '($1)'))
    .toLowerCase()
    .replace(/[【〔[{]/g, '(')
    .replace(/[】〕\]}]/g, ')')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/^[*#※☆★△▲]+|[*#※☆★△▲:]+$/g, '')
    .replace(/^\(?\d{1,2}[.、)](?!\d)/, '');
  const part = /^其中[:、,]?/.test(marks);
  const dated = withoutBrackets(marks.replace(/^其中[:、,]?/, ''));
  const { stage, units } = dated;
  const { words, year } = withoutYear(dated);
  const bare = { units, part, total: false, oldTitle: false, year };
  if (unitInHeaderText.test(words)) return { ...bare, words: '', stage, units: [...units, words] };
  if (totalHeader.test(words)) return { ...bare, words: '', stage, total: true };
  if (oldTitles.some((title) => words.startsWith(title))) {
    return { ...bare, words, stage, oldTitle: true };
  }
  const split = stage === null ? splitStage(words) : { stage, words };
  return { ...bare, ...split, total: totalHeader.test(split.words) };
}

/** The stage that a text names, when it names just one; 中小学 and 一贯制 name none. */
export function stageNamed(text: string): PupilStage | 'several' | null {
  const words = compact(text);
  if (/中小学|一贯制|完全中学/.test(words)) return 'several';
  const named = [
    /小学/.test(words) ? ('primary' as const) : null,
    /初中|初级中学/.test(words) ? ('junior' as const) : null,
    /高中|高级中学/.test(words) ? ('senior' as const) : null,
  ].filter((stage) => stage !== null);
  const [stage = null] = named;
  return named.length > 1 ? 'several' : stage;
}

/** Takes brackets off that hold a unit or a stage; others belong to the term. */
function withoutBrackets(marks: string): {
  words: string;
  stage: PupilStage | null;
  units: readonly string[];
  year: HeaderText['year'];
} {
  const units: string[] = [];
  let stage: PupilStage | null = null;
  let year: HeaderText['year'] = null;
  const words = marks.replace(/\(([^()]*)\)/g, (bracket: string, inside: string) => {
    const inner = inside.replace(/^(?:计量)?单位:?/, '');
    const tokens = inner.split(/[、,/;]/);
    if (tokens.every((token) => unitInHeaderText.test(token))) {
      units.push(...tokens);
      return '';
    }
    const told = withoutYear({ words: inner, year: null });
    if (told.words === '' && told.year !== null) {
      year = told.year;
      return '';
    }
    const match = onlyStage.exec(inner);
    if (!match) return bracket;
    stage = stageOfWord(match[1]);
    return '';
  });
  return { words, stage, units, year };
}

/** Takes off the year in front of a term, behind it, or in place of it. */
function withoutYear({ words, year }: Pick<HeaderText, 'words' | 'year'>): {
  words: string;
  year: HeaderText['year'];
} {
  if (onlyYear.test(words)) return { words: '', year: 'stated' };
  if (onlyCurrent.test(words)) return { words: '', year: 'current' };
  const front = yearInFront.exec(words);
  if (front) {
    const found = front[1] === undefined ? 'stated' : 'current';
    return { words: words.slice(front[0].length), year: found };
  }
  const plain = words.replace(yearBehind, '');
  return { words: plain, year: plain === words ? year : 'stated' };
}

function splitStage(words: string): { stage: PupilStage | null; words: string } {
  const front = stageInFront.exec(words);
  if (front) return { stage: stageOfWord(front[1]), words: front[2] ?? '' };
  const behind = stageBehind.exec(words);
  if (behind) return { stage: stageOfWord(behind[2]), words: behind[1] ?? '' };
  return { stage: null, words };
}

function stageOfWord(word: string | undefined): PupilStage | null {
  switch (word) {
    case stageWords.primary:
      return 'primary';
    case stageWords.junior:
    case '初级中学':
      return 'junior';
    case stageWords.senior:
    case '高级中学':
      return 'senior';
    default:
      return null;
  }
}
