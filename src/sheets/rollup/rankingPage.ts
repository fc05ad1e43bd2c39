/**
 * 均衡_优质_差距排名: the counties by how far they are from the limits, with bars made of cells: every
 * host shows and prints them, and a bar past the limit is told by its signs, not by colour alone.
 */
import { limitDistance, type LimitDistance } from '../../assessment/limitDistance';
import { stages, type Stage } from '../../standards/standard';
import { fixedFormat } from '../layout/figures';
import { pageOfStandard } from '../layout/input';
import { stageWord } from '../layout/messages';
import {
  emptyLine,
  headerLine,
  lineOfText,
  oneBlock,
  pageOf,
  shadeByMark,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import type { RollupInput } from './input';
import { rollupText } from './messages';
import { scopeLine, titleOf } from './rollupHead';

/** Cells up to the limit, and of a whole bar: what is longer ends with an arrow. */
const cellsToLimit = 20;
const cellsOfBar = 30;
const barWidth = 2;

const headColumns = [
  { id: 'place', width: 6, role: 'number', numberFormat: '0', align: 'center' },
  { id: 'county', width: 15, role: 'label' },
  { id: 'worst', width: 50, role: 'text' },
  { id: 'cv', width: 9, role: 'number' },
  { id: 'limit', width: 7, role: 'number', numberFormat: '0.00' },
  { id: 'ratio', width: 9, role: 'number', numberFormat: '0.0%' },
  { id: 'above', width: 8, role: 'number', numberFormat: '0' },
] as const satisfies readonly SheetColumn[];

export function rankingPage(input: RollupInput): PageDraft {
  const { standard, words } = input;
  const title = titleOf('ranking', input);
  const columns = rankingColumns(input);
  return pageOf({
    ...pageOfStandard(standard, 'rollup_ranking', '差距排名'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(scopeLine(input), 'subtitle'),
      lineOfText(rollupText(words, 'rollup.legend.bars'), 'subtitle'),
      headBlock(input),
      ...stages.flatMap((stage) => rankedStage(stage, columns, input)),
    ],
    columns,
    freeze: { rows: headRows, columns: 2 },
    repeatRows: { first: 0, last: headRows - 1 },
    printColumns: columns.length - 1,
  });
}

const headRows = 4;

function rankingColumns({ standard }: RollupInput): readonly SheetColumn[] {
  const cv = fixedFormat(standard.cvDecimals);
  return [
    ...headColumns.map((column) => (column.id === 'cv' ? { ...column, numberFormat: cv } : column)),
    ...Array.from({ length: cellsOfBar }, (_, at) => ({
      id: `bar${at}`,
      width: barWidth,
      role: 'status' as const,
    })),
    // Left, or a text as long as a bar would be shown over the bar's last cells.
    { id: 'marks', width: 12, role: 'status', align: 'left', hidden: true },
  ];
}

/** 限值 stands above the last cell that is within it. */
function headBlock({ words }: RollupInput): PageBlock {
  const bar = Array.from({ length: cellsOfBar }, (_, at): Content =>
    at === cellsToLimit - 1 ? rollupText(words, 'rollup.ranking.bar') : null,
  );
  return headerLine([
    ...headColumns.map(({ id }) =>
      id === 'county'
        ? rollupText(words, 'rollup.column.county')
        : rollupText(words, `rollup.ranking.${id}`),
    ),
    ...bar,
  ]);
}

interface Ranked {
  readonly county: string;
  readonly distance: LimitDistance | null;
}

function rankedStage(
  stage: Stage,
  columns: readonly SheetColumn[],
  input: RollupInput,
): readonly PageBlock[] {
  const { counties, standard, words } = input;
  const ranked = counties.flatMap(({ county, stages: of }): readonly Ranked[] => {
    const found = of[stage];
    return found ? [{ county, distance: limitDistance(found.assessment, standard) }] : [];
  });
  const name = stageWord(words, stage);
  if (ranked.length === 0) {
    return [emptyLine, lineOfText(rollupText(words, 'rollup.noStage', { stage: name }), 'note')];
  }
  // Undetermined ones stand behind all others, in the order of the files.
  const ratio = ({ distance }: Ranked) => distance?.ratio ?? Infinity;
  const inOrder = [...ranked].sort((a, b) => (ratio(a) === ratio(b) ? 0 : ratio(a) - ratio(b)));
  const places = inOrder.map(
    (one) => 1 + inOrder.filter((other) => ratio(other) < ratio(one)).length,
  );
  const rows = inOrder.map((one, at) => rankedRow(places[at] ?? 0, one, input));
  const bars = { row: 0, rows: rows.length, column: headColumns.length, columns: cellsOfBar };
  const marks = columns.length - 1;
  const table = tableBody(columns, rows);
  return [
    emptyLine,
    lineOfText(name, 'statement'),
    {
      ...oneBlock([table]),
      shades: [
        shadeByMark(bars, marks, 'met', within),
        shadeByMark(bars, marks, 'below', beyond),
        shadeByMark(bars, marks, 'below', further),
      ],
    },
  ];
}

const within = '■';
const beyond = '✕';
const further = '▶';
/** Where the limit is, in a row whose bar ends before it. */
const atLimit = '┆';
const nothing = ' ';

function rankedRow(
  place: number,
  { county, distance }: Ranked,
  { words }: RollupInput,
): readonly Content[] {
  if (!distance) {
    return ['—', county, rollupText(words, 'rollup.ranking.unranked')];
  }
  const { indicator, cv, limit, ratio, above } = distance;
  const signs = barOf(ratio);
  return [
    place,
    county,
    indicator
      ? `${indicator.code} ${indicator.name[words.language]}`
      : rollupText(words, 'rollup.column.composite'),
    cv,
    limit,
    ratio,
    above,
    ...signs.map((sign): Content => (sign === nothing ? null : sign)),
    signs.join(''),
  ];
}

/** One sign a cell. A bar within the limit never reaches past it, nor does one beyond end before it, by rounding. */
function barOf(ratio: number): readonly string[] {
  const rounded = Math.round(ratio * cellsToLimit);
  const cells = ratio <= 1 ? Math.min(rounded, cellsToLimit) : Math.max(rounded, cellsToLimit + 1);
  return Array.from({ length: cellsOfBar }, (_, at) => {
    if (at >= cells) return at === cellsToLimit - 1 ? atLimit : nothing;
    if (at < cellsToLimit) return within;
    return at === cellsOfBar - 1 && cells > cellsOfBar ? further : beyond;
  });
}
