/**
 * What one text of a row says about the row: a total's word, a statistic, a place, a line that heads
 * a group, a note, a school's name (workbook.md, "Every row accounted for"). Knows one text at a
 * time; what the whole row is, is classifyRows.ts's.
 */
import type { PupilStage } from '../../standards/standard';
import { compact } from '../cellEntry';

export type RowText =
  /** 合计, 小计, 青石镇共计24所 …: the sum of schools, whatever its numbers. */
  | { readonly kind: 'sum'; readonly stage: PupilStage | null }
  /** 平均, 最大值, 标准差, 国家标准, 上年数 …: a figure about schools. */
  | { readonly kind: 'statistic' }
  /** 城区, 公办, 小学, 县直学校 …: no school's name; a total with numbers, a line without. */
  | { readonly kind: 'scope'; readonly stage: PupilStage | null }
  /** 公办小学, 农村初中 …: words of a scope that end like a school's name. */
  | { readonly kind: 'scopeOrSchool'; readonly stage: PupilStage | null }
  /** 青石镇, 城关街道, 东片区 … */
  | { readonly kind: 'place' }
  /** 一、城区学校, （二）初中 …; `named`: 三、特殊教育学校 may be the school itself. */
  | { readonly kind: 'numbered'; readonly stage: PupilStage | null; readonly named: boolean }
  /** 小学基本情况表（续）: the title of what follows. */
  | { readonly kind: 'title'; readonly stage: PupilStage | null }
  /** 2024年, 上年: figures of another year follow, or end here. */
  | { readonly kind: 'year' }
  /** `named`: it ends like a school's name, so that numbers beside it are a question. */
  | { readonly kind: 'note'; readonly named: boolean }
  /** Reads like a school's name: …小学, …教学点, 县一中. */
  | { readonly kind: 'school' }
  | { readonly kind: 'other' };

/** @param text as the cell has it, not empty */
export function readRowText(text: string): RowText {
  const known = rowTextsRead.get(text);
  if (known) return known;
  const found = recogniseRowText(text);
  // a county has some hundred names; the limit only guards against sheets of junk
  if (rowTextsRead.size < 20_000) rowTextsRead.set(text, found);
  return found;
}

const rowTextsRead = new Map<string, RowText>();

const sumWord =
  '(?:(?:合|总|小|共|累)[计計]数?|總計|总数|总和|总合计|合共|汇总|汇总数|统计|合计行|总体|承[前上]页?|[过转][次下]页|接[上下]页|转[次下]表|接上表|续[上前][表页]|结转|sub-?total|grandtotal|totals?|sum)';
/** Figures about schools that no school's name ends in. */
const statisticWord =
  '(?:平均|平均值|平均数|平均水平|均值|加权平均|[县市省区校生]均|最大值?|最小值?|最高值?|最低值?|中位数|众数|极差|全距|标准差|方差|差异系数|变异系数|离散系数|标准值|达标值|合格值|规定值|目标值|限值|阈值|参考值|国标|省标|标准|要求|下限|上限|上年数?|上年度|上一年|上学年|去年|去年数|同期|上年同期|同比|环比|增减|增减数|增长率?|增幅|占比|比例|比重|百分比|达标率|合格率|达标学校数|达标校数|未达标校数|学校数|学校所数|校数|缺口数?|缺额数?|差额|差距|达标情况|达标数|未达标数|基准值?|底线|排名|位次|名次|增量|增速|净增|变化|变化率|较上年|计划数|核定数|规划数|目标|权重|偏差|均方差|average|avg|mean|max|min|median|stdev|std|cv|standard|lastyear)';

const locale =
  '城区|主城区|镇区|乡村|农村|城镇|城市|县城|县直|市直|区直|州直|省直|局直|局属|教育局|直属|县属|直管|乡镇|山区|坝区|平川|川区|牧区|库区|边远|偏远|镇乡结合区|城乡结合区|乡中心区|村庄';
const owner =
  '公办|民办|公立|私立|集体办|企业办|部门办|地方企业|普惠|非营利性|营利性|教育部门|其他部门';
const size = '普通|寄宿制|非寄宿制|走读|规模|大规模|小规模|百人以下|达标|未达标|不达标|合格';
const wholeWord =
  '全[县市区旗州盟省镇乡]|[本我][县市区旗州盟省镇乡]|各[县市区镇乡类级]?|所有|全部|全体|其余|其[他它]';
const stageWording =
  '小学|初中|高中|初级中学|高级中学|中学|中小学|九年一贯制|九年制|十二年一贯制|一贯制|完全中学|完中|教学点|附设班|义务教育|特殊教育|特教|幼儿园|学前';
const noun = '学校|校|部分|阶段|学段|部|段|组|类|教育|在校生|学生|片|口';

/** 合计：24所, 合计学校; a surname 计 makes no total: 小计家小学. */
const sumStart =
  /^(?:合|总|小|共|累)[计計](?:[:：].*|(?:学校|小学|初中|校数|人数|学生|全县|各校)+(?:数|部)?)$/;
const sumEnd = new RegExp(`^[\\p{Script=Han}a-z、·—-]{0,14}?${sumWord}$`, 'u');
const bareSum = /^(?:计|合|总|共|全部|合计:?)$/;
const statisticEnd = new RegExp(`^\\p{Script=Han}{0,12}?${statisticWord}$`, 'u');
const wholeStart = new RegExp(`^(?:${wholeWord})`, 'u');
const ofWhich = /其\s*中/;
const wholeOnly = new RegExp(`^(?:${wholeWord})(?:${noun})?$`, 'u');
const scopeOnly = new RegExp(`^(?:${wholeWord}|${locale}|${owner}|${size}|${noun})+$`, 'u');
const scopeAndStage = new RegExp(
  `^(?:${wholeWord}|${locale}|${owner}|${size}|${stageWording}|完全小学|村小|完小|${noun})+$`,
  'u',
);
/** 特殊教育学校, 九年一贯制学校, 寄宿制学校: a county's only one is often called just that. */
const ownName = new RegExp(`^(?:普通|寄宿制|${stageWording})+(?:学校|校|部)$`, 'u');
const schoolCount = /^\D{0,2}\d+(?:所|个|处)/;
const stageOnly = new RegExp(
  `^(?:普通|公办|民办)?(?:${stageWording})(?:教育)?(?:阶段|学段|部分|部|段|组)?$`,
  'u',
);
const placeAlone =
  /^\p{Script=Han}{1,12}(?:镇|乡|街道|街道办|街道办事处|办事处|片区|片|学区|中心学区|教育集团|苏木|林场|农场|开发区|新区|园区|管委会|社区|责任区|辖区|(?<!校)区|县|市|旗)$/u;
const numberedStart =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}(?:[)）、.．:：]+|$)|[(（]\d{1,2}[)）]|\d{1,2}[、.．](?!\d)|[①-⑳]|[A-Za-z]{1,4}[、.．](?![A-Za-z])|第[一二三四五六七八九十]+(?:部分|类|组|片)[:：、]?)/;
const schoolEnd =
  /(?:小学|中学|学校|教学点|校区|分校|分部|中心校|完小|村小|附小|附中|实小|初中|高中|完中|职中|书院|学堂|学院|幼儿园|班|部|校|小|中|园|教学站)$/;
const noteStart =
  /^[(（【]?(?:注|备注|附注|附|说明|填表|填报|指标说明|编制说明|制表|审核|审批|复核|校对|盖章|公章|局长|日期|时间|电话|来源|截至|截止)(?:说明|人|单位|日期|时间)?\s*\d*\s*(?:[:：.、,，(（)）】]|\s|$)/;
/** 单位负责人：, 统计时间：, 表号：, 校长（签字）： … */
const noteLabel =
  /^[(（]?\p{Script=Han}{0,10}(?:人|员|者|[局县科股校园]长|主任|领导|签字|签名|签章|盖章|公章|日期|时间|电话|手机|邮箱|地址|来源|说明|单位|口径|编号|文号|表号|机关|有效期至)\s*(?:[(（][^()（）]{0,8}[)）])?\s*[:：]/u;
const signatureEnd = /[(（](?:盖章|公章|章|签字|签名|签章)[)）]\s*[:：]?$/;
const date =
  /^(?:(?:19|20)\d\d\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|(?:19|20)\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?)$/;
const page =
  /^[(（\-—–\s]*(?:第?\s*\d+\s*页(?:[\s,，/]*[共/]\s*\d+\s*页)?|共\s*\d+\s*页|第?\s*\d+\s*\/\s*\d+\s*页?|以下空白|此行空白|以下无正文|此页无正文|续表\s*\d*|续|完|表尾)[)）\-—–\s]*$/;
const attentionMarks = '[*＊※☆★▲△●■◆#＃]';
/** ※, 注1：; *为教学点; 带*的为民办学校. A school's name may begin with a mark as well. */
const footnote = new RegExp(
  `^注(?:[\\d①-⑨]|[一二三][:：、.．,，\\s])|^(?:[带标有注打以凡]{1,2}[“"'‘(（]?)?${attentionMarks}+[”"'’)）]?\\s*(?:[号的者]|标记|标识)*\\s*(?:注|说明|为|是|表示|指|系|代表|含|该|此|以上|数据|带|标|[:：])`,
  'u',
);
const titleEnd = /(?:表|情况|一览|名册|台账|名单|简况|概况)$/;
const year =
  /^[(（]?(?:(?:19|20)\d\d(?:[-—–~至/]+(?:19|20)?\d\d)?(?:年度?|学年度?)(?:秋|春|秋季|春季)?|[上去前]一?学?年度?)[)）]?[:：]?$/;
const noteOpening = /^(?:以上|以下|上述|本表|此表|数据|截至|截止|如有|请)/;
const sentence = /[。；;]|[，,].*[，,]/;
/** A school's name is shorter. */
export const longestName = 25;

function recogniseRowText(text: string): RowText {
  const shown = text.trim();
  const plain = bareWords(shown);
  const named = schoolEnd.test(withoutBrackets(plain));
  if ([noteStart, noteLabel, signatureEnd, date, page, footnote].some((sign) => sign.test(shown))) {
    return { kind: 'note', named };
  }
  const numberedAt = numberedStart.exec(spaced(shown))?.[0] ?? null;
  const stage = stageIn(plain);
  const scope = (): RowText =>
    numberedAt === null ? { kind: 'scope', stage } : { kind: 'numbered', stage, named: false };
  if (year.test(compact(shown))) return { kind: 'year' };
  if (plain === '' && schoolCount.test(compact(shown))) return { kind: 'sum', stage: null };
  if (plain.split('/').some(isSum)) return { kind: 'sum', stage };
  if (statisticEnd.test(plain)) return { kind: 'statistic' };
  if (wholeOnly.test(plain) || (plain === '' && ofWhich.test(shown))) {
    return { kind: 'scope', stage: null };
  }
  if (numberedAt !== null && !named) return { kind: 'numbered', stage, named };
  if (titleEnd.test(plain)) return { kind: 'title', stage };
  if (stageOnly.test(plain) || scopeOnly.test(plain)) return scope();
  if (scopeAndStage.test(plain) && !ownName.test(plain)) {
    return numberedAt !== null || wholeStart.test(plain)
      ? scope()
      : { kind: 'scopeOrSchool', stage };
  }
  if (numberedAt !== null && ownName.test(plain)) return { kind: 'numbered', stage, named };
  if (placeAlone.test(plain)) return { kind: 'place' };
  if (noteOpening.test(shown)) return { kind: 'note', named };
  if (shown.length > longestName || sentence.test(shown)) {
    return shown.length <= 2 * longestName && named && !/[。；;]/.test(shown)
      ? { kind: 'school' }
      : { kind: 'note', named };
  }
  return schoolEnd.test(plain) ? { kind: 'school' } : { kind: 'other' };
}

function isSum(plain: string): boolean {
  return bareSum.test(plain) || sumStart.test(plain) || sumEnd.test(plain);
}

/** Without spaces, in half width; ① stays what it is. */
function spaced(shown: string): string {
  return /^[①-⑳]/.test(shown) ? shown.replace(/\s+/g, '') : compact(shown);
}

/** Without 其中, numbering, brackets, counts (24所) and marks around; lower case. */
function bareWords(shown: string): string {
  const words = compact(shown.replace(/^[①-⑳]/, ''))
    .toLowerCase()
    .replace(/^[*#※☆★△▲●■◆·\-—=+]+|[*#※☆★△▲●■◆·\-—=+]+$/g, '');
  const unwrapped =
    /^[([【〔{<《]([^()[\]【】〔〕{}<>《》]*)[)\]】〕}>》]$/.exec(words)?.[1] ?? words;
  return withoutBrackets(unwrapped)
    .replace(numberedStart, '')
    .replace(/^(?:19|20)\d\d年?(?:度|学年)?(?=.)|^\d+[-—~至]\d+号?(?=\D)/, '')
    .replace(/^其中[:：、,，]?/, '')
    .replace(/(?:共|计)?\d+(?:所|个|校|处)(?:学校|小学|初中|中学|教学点)?/g, (count) =>
      count.startsWith('计') ? '计' : '',
    )
    .replace(/[:：、,，。.;；…]+$/g, '')
    .replace(/^[:：、,，]+/g, '');
}

function withoutBrackets(words: string): string {
  return words.replace(/[([【〔{][^()[\]【】〔〕{}]*[)\]】〕}]/g, '');
}

function stageIn(words: string): PupilStage | null {
  if (/中小学|一贯制|九年制|完全中学|完中/.test(words)) return null;
  const named: PupilStage[] = [];
  if (/小学/.test(words)) named.push('primary');
  if (/初中|初级中学/.test(words)) named.push('junior');
  if (/高中|高级中学/.test(words)) named.push('senior');
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** 停办, 已撤并 …, in brackets behind a name or as the beginning of a remark. */
export function saysClosed(text: string): boolean {
  if (!/[停撤]/.test(text)) return false;
  const words = compact(text);
  return (
    /^[([（【]?(?:现|暂|已|本学年|本年|今年)*(?:于|自|从)?(?:\d{2,4}(?:年|[.\-/]))?(?:\d{1,2}(?:月|[.\-/])?)?(?:\d{1,2}日?)?(?:秋季|春季|秋|春|起|底|初|末|学年)*(?:已|经批准)*(?:停办|停招|撤销|撤并|撤点|撤校|停止办学)/.test(
      words,
    ) || /[([【](?:[^()]{0,10})?(?:停办|撤销|撤并|撤点)[^()]{0,6}[)\]】]$/.test(words)
  );
}
