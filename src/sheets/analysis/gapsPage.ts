/**
 * 均衡_优质_缺口汇总: what the schools of each stage lack at each indicator, in the county, by 城乡 and by
 * township where these are known. Sums of each stage's own share.
 */
import type { StageRow } from '../../county/county';
import { compact } from '../../county/cellEntry';
import { readLocale } from '../../county/locale';
import { gapOf, type Gap } from '../../improvement/gaps';
import { stages, type Stage } from '../../standards/standard';
import { sourceLine } from '../layout/sourceLine';
import { pageOfStandard } from '../layout/input';
import { stageWord } from '../layout/messages';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import {
  emptyLine,
  headerLine,
  lineOfText,
  pageOf,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import type { AnalysisInput } from './input';
import { analysisText } from './messages';

type GapColumn =
  'indicator' | 'area' | 'unit' | 'schools' | 'lacking' | 'toThreshold' | 'toFloor' | 'surplus';

const gapColumns: readonly SheetColumn<GapColumn>[] = [
  { id: 'indicator', width: 42, role: 'label' },
  { id: 'area', width: 16, role: 'label' },
  { id: 'unit', width: 8, role: 'text', align: 'center' },
  { id: 'schools', width: 9, role: 'number', numberFormat: '0' },
  { id: 'lacking', width: 12, role: 'number', numberFormat: '0' },
  { id: 'toThreshold', width: 16, role: 'number', numberFormat: 'General' },
  { id: 'toFloor', width: 16, role: 'number', numberFormat: 'General' },
  { id: 'surplus', width: 16, role: 'number', numberFormat: 'General' },
];

/** Null where the standard asks nothing of a single school. */
export function gapsPage(input: AnalysisInput): PageDraft | null {
  const { assessment, words } = input;
  const { standard } = assessment;
  if (!standard.schoolRule) return null;
  const title = analysisText(words, 'gaps.title', { standard: standard.name });
  const floor = Math.round(standard.schoolRule.floor * 100);
  return pageOf({
    ...pageOfStandard(standard, 'gaps', '缺口汇总'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(sourceLine(input), 'subtitle'),
      lineOfText(analysisText(words, 'gaps.note'), 'subtitle'),
      headerLine(gapColumns.map(({ id }) => analysisText(words, `gaps.column.${id}`, { floor }))),
      ...stages.flatMap((stage) => stageBlocks(stage, input)),
    ],
    columns: gapColumns,
    freeze: { rows: headRows, columns: 2 },
    repeatRows: { first: 0, last: headRows - 1 },
  });
}

const headRows = 4;

function stageBlocks(stage: Stage, input: AnalysisInput): readonly PageBlock[] {
  const { county, words } = input;
  const { rows } = county.stages[stage];
  const name = stageWord(words, stage);
  if (rows.length === 0) {
    return [
      emptyLine,
      lineOfText(analysisText(words, 'analysis.noStage', { stage: name }), 'subtitle'),
    ];
  }
  const areas = areasOf(rows, input);
  const body = county.standard.indicators.flatMap((indicator, place) => {
    const gaps = new Map(rows.map((row) => [row, gapOf(row, place, county.standard)]));
    return areas.map(({ name: area, within }, at): readonly Content[] => {
      const found = within.flatMap((row) => gaps.get(row) ?? []);
      const [first] = found;
      return [
        at === 0 ? `${indicator.code} ${indicator.name[words.language]}` : null,
        area,
        first ? analysisText(words, `gaps.unit.${first.unit}`) : null,
        within.length,
        found.filter(({ toThreshold }) => toThreshold > 0).length,
        ...(['toThreshold', 'toFloor', 'surplus'] as const).map((of) =>
          first ? sumOf(found, of) : null,
        ),
      ];
    });
  });
  return [
    emptyLine,
    lineOfText(
      analysisText(words, 'analysis.stage', { stage: name, schools: rows.length }),
      'statement',
    ),
    tableBody(gapColumns, body),
  ];
}

interface CountyArea {
  readonly name: string;
  readonly within: readonly StageRow[];
}

const locales = ['urban', 'town', 'rural'] as const;

/** The county, 城区/镇区/乡村, and the townships in the order of the table. */
function areasOf(rows: readonly StageRow[], { words }: AnalysisInput): readonly CountyArea[] {
  const told = (row: StageRow, field: 'locale' | 'township') => {
    const { reading } = row.layout;
    return reading.words(row.row, reading.columnOf(field, null));
  };
  const byLocale = locales.map((locale) => ({
    name: analysisText(words, `gaps.locale.${locale}`),
    within: rows.filter((row) => readLocale(told(row, 'locale')) === locale),
  }));
  const townships = new Map<string, StageRow[]>();
  for (const row of rows) {
    const township = compact(told(row, 'township') ?? '');
    if (township === '') continue;
    townships.set(township, [...(townships.get(township) ?? []), row]);
  }
  return [
    { name: analysisText(words, 'gaps.county'), within: rows },
    ...byLocale.filter(({ within }) => within.length > 0),
    ...[...townships].map(([name, within]) => ({ name, within })),
  ];
}

/** To a hundredth: sums of areas leave noise behind. */
function sumOf(gaps: readonly Gap[], of: 'toThreshold' | 'toFloor' | 'surplus'): number {
  return Math.round(gaps.reduce((sum, gap) => sum + gap[of], 0) * 100) / 100;
}
