/**
 * What may stand in the cells of 均衡_省定标准, offered as lists: every column whose words are fixed. A list
 * reaches from the first row of its section to the empty row behind the last, so that it goes along with
 * rows that are put in between.
 */
import { standardIds } from '../../standards/standard';
import { standardOf } from '../../standards/standards';
import type { Area } from '../area';
import type { Allowed, Operation } from '../plan';
import type { PackRow } from './packRows';
import {
  creditVocabulary,
  directionVocabulary,
  fieldColumns,
  itemColumns,
  limitColumns,
  limitWords,
  localeVocabulary,
  ownKindVocabulary,
  ownLevelVocabulary,
  packSections,
  quantityVocabulary,
  ruleVocabulary,
  stageVocabulary,
  standardVocabulary,
  toBeFilled,
  yesNoVocabulary,
  type PackSection,
} from './packWords';

type Hint = Omit<Extract<Operation, { readonly kind: 'validation' }>, 'kind' | 'sheet'>;
type ColumnHint = readonly [
  column: string,
  /** `fields`: those of the last section. */
  options: readonly string[] | 'fields',
  message: string,
];

const several = '几项用“；”隔开（提示时选“是”）。本省数据项也可填，先在“六、本省数据项”中写明。';
const indicatorNames = [
  ...new Set(
    standardIds.flatMap((id) => standardOf(id).indicators.map(({ name }) => name['zh-CN'])),
  ),
];

const itemHints: readonly ColumnHint[] = [
  ['层级', ['1', '2', '3', '4'], '1 为项目；其部分写在下面，层级为 2，部分的部分为 3、4。'],
  ['学段', stageVocabulary.all, '评哪个学段；不写为小学、初中都评。部分不写。'],
  [
    '算法',
    quantityVocabulary.all,
    '生均：数据项除以学生数；比值：数据项除以“除以”；部分：下面的部分至少几项达标；待定：本省有此项，尚不知道。',
  ],
  ['数据项', 'fields', `从表尾“七”中选。${several}`],
  ['减去', 'fields', `从数据项中减去的部分。${several}`],
  ['除以', 'fields', `比值和占全县的分母，或间数。${several}`],
  ['每', ['1', '100', '10000'], '每百名学生、百分比写 100；总量以万元计写 10000；不写为 1。'],
  ['须达标数', ['1', '2', '3', '4', '5'], '算法为“部分”时写：至少几个部分达标。任一即可写 1。'],
  [
    '县选第几项',
    [toBeFilled, '1', '2', '3', '4'],
    '本省让县从几个部分中选定一个的，写选第几个；尚未选定写“待定”。其他情况不写。',
  ],
  ['方向', directionVocabulary.all, '≥ 不低于，≤ 不高于，“是”用于是否达标的项目。'],
  [
    '城乡',
    [...localeVocabulary.all, '城区；镇区', '镇区；乡村'],
    '这一行标准只用于这些学校；不写为不分城乡。',
  ],
  ['小数位', ['0', '1', '2', '3', '4'], '显示几位小数；判定按未四舍五入的数。'],
];

const columnHints: Readonly<
  Partial<
    Record<
      PackSection,
      { readonly columns: readonly string[]; readonly hints: readonly ColumnHint[] }
    >
  >
> = {
  items: { columns: itemColumns, hints: itemHints },
  limits: {
    columns: limitColumns,
    hints: [
      ['标准', standardVocabulary.all, '两个标准共用的限值不写标准。'],
      ['限值', limitWords, '要改哪个限值。'],
      ['指标', indicatorNames, '限值为“标准值”“差异系数”时，写哪个指标。'],
    ],
  },
  fields: {
    columns: fieldColumns,
    hints: [
      ['种类', ownKindVocabulary.all, '人数、件数为整数；数量可有小数；“是否”填是或否。'],
      [
        '范围',
        ownLevelVocabulary.all,
        '分学段：每学段各一个数；全校：一校一个数，一贯制学校按学生数分摊；长度等不能分摊的选第三项。',
      ],
    ],
  },
};

/** Cells beside their label, by section. */
const labelHints: Readonly<Partial<Record<PackSection, readonly ColumnHint[]>>> = {
  about: [['已核对', yesNoVocabulary.all, '没有对照本省文件核对的写“否”，各表会注明。']],
  rule: [
    [
      '判定办法',
      ruleVocabulary.all,
      '至少达标：达标项数不少于“项数”；未达标不超过：未达标的不多于“项数”；计分：总分不低于“合格分”。',
    ],
    ['未达标项', creditVocabulary.all, '计分时，未达标的项目得不得分。'],
  ],
};

/** @param first row of the sheet on which the first of the rows stands */
export function packHints(rows: readonly PackRow[], first: number): readonly Hint[] {
  const places = sectionPlaces(rows, first);
  const listed = places.get('glossary');
  const allowed = (options: ColumnHint[1]): Allowed =>
    options === 'fields'
      ? {
          kind: 'cells',
          area: { row: listed?.from ?? 0, column: 0, rows: listed?.rows ?? 1, columns: 1 },
        }
      : { kind: 'list', options };
  const hint = ([title, options, message]: ColumnHint, area: Area): Hint => ({
    area,
    allow: allowed(options),
    prompt: { title, message },
  });
  const ofColumns = [...places].flatMap(([section, { from, rows: count }]): readonly Hint[] => {
    const of = columnHints[section];
    return (of?.hints ?? []).map((each) =>
      hint(each, { row: from, column: of?.columns.indexOf(each[0]) ?? 0, rows: count, columns: 1 }),
    );
  });
  const ofLabels = [...places].flatMap(([section, { from, rows: count }]): readonly Hint[] =>
    (labelHints[section] ?? []).flatMap((each) => {
      const at = rows
        .slice(from - first, from - first + count)
        .findIndex(({ cells }) => cells[0] === each[0]);
      return at < 0 ? [] : [hint(each, { row: from + at, column: 1, rows: 1, columns: 1 })];
    }),
  );
  return [...ofColumns, ...ofLabels];
}

interface SectionPlace {
  readonly from: number;
  readonly rows: number;
}

/** The rows of each section below its title and header, with the empty one behind. */
function sectionPlaces(
  rows: readonly PackRow[],
  first: number,
): ReadonlyMap<PackSection, SectionPlace> {
  const ids = Object.keys(packSections) as PackSection[];
  const places = new Map<PackSection, SectionPlace>();
  let now: PackSection | null = null;
  rows.forEach(({ kind, cells }, at) => {
    if (kind === 'section') now = ids.find((id) => packSections[id] === cells[0]) ?? null;
    if (now === null || kind === 'section' || kind === 'header') return;
    const known = places.get(now);
    // the list of fields itself ends with its last
    if (kind === 'gap' && now === 'glossary') return;
    places.set(now, { from: known?.from ?? first + at, rows: (known?.rows ?? 0) + 1 });
  });
  return places;
}
