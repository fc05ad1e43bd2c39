/** 均衡_优质_全域合计: a region's own sums: amounts, schools and counties, by stage and indicator. */
import { regionStage, type CvOfCounty, type RegionStage } from '../../assessment/regionSums';
import { stages, type Stage } from '../../standards/standard';
import { fixedFormat, indicatorFormat, printed } from '../layout/figures';
import { pageOfStandard } from '../layout/input';
import { stageWord } from '../layout/messages';
import {
  emptyLine,
  headerLine,
  lineOfText,
  oneBlock,
  pageOf,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import { analysisText } from '../analysis/messages';
import type { RollupInput } from './input';
import { rollupText } from './messages';
import { scopeLine, titleOf } from './rollupHead';

const count = { role: 'number', numberFormat: '0' } as const;

const sumColumns = [
  { id: 'indicator', width: 50, role: 'label' },
  { id: 'unit', width: 6, role: 'text', align: 'center' },
  { id: 'amount', width: 16, role: 'number', numberFormat: '#,##0.##' },
  { id: 'withAmount', width: 9, ...count },
  { id: 'students', width: 11, role: 'number', numberFormat: '#,##0' },
  { id: 'mean', width: 11, role: 'number' },
  { id: 'met', width: 8, ...count },
  { id: 'floor', width: 8, ...count },
  { id: 'below', width: 8, ...count },
  { id: 'missing', width: 8, ...count },
  { id: 'countiesMet', width: 9, ...count },
  { id: 'countiesNotMet', width: 9, ...count },
  { id: 'countiesOpen', width: 9, ...count },
  { id: 'least', width: 20, role: 'text' },
  { id: 'greatest', width: 20, role: 'text' },
  { id: 'regionCv', width: 11, role: 'number' },
] as const satisfies readonly SheetColumn[];

type SumColumn = (typeof sumColumns)[number]['id'];

export function sumsPage(input: RollupInput): PageDraft {
  const { standard, words } = input;
  const title = titleOf('sums', input);
  const columns = knownColumns(input);
  return pageOf({
    ...pageOfStandard(standard, 'rollup_sums', '全域合计'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(scopeLine(input), 'subtitle'),
      headerLine(columns.map(({ id }) => rollupText(words, `rollup.sums.${id}`))),
      ...stages.flatMap((stage) => summedStage(stage, input)),
    ],
    columns,
    freeze: { rows: headRows, columns: 1 },
    repeatRows: { first: 0, last: headRows - 1 },
  });
}

const headRows = 3;

/** What the standard does not know is no column. */
function knownColumns({ standard, counties }: RollupInput) {
  const unknown: ReadonlySet<SumColumn> = new Set<SumColumn>([
    ...(standard.schoolRule ? [] : (['met', 'floor', 'below'] as const)),
    ...(standard.compositeLimit.primary === null
      ? []
      : (['countiesMet', 'countiesNotMet', 'countiesOpen'] as const)),
    ...(counties.every(({ rules }) => rules.regionCv) ? [] : (['regionCv'] as const)),
  ]);
  return sumColumns.filter(({ id }) => !unknown.has(id));
}

function summedStage(stage: Stage, input: RollupInput): readonly PageBlock[] {
  const { counties, standard, words } = input;
  const region = regionStage(
    stage,
    counties.flatMap(({ county, stages: of }) => {
      const found = of[stage];
      return found ? [{ county, ...found }] : [];
    }),
    standard,
  );
  const name = stageWord(words, stage);
  if (!region) {
    return [emptyLine, lineOfText(rollupText(words, 'rollup.noStage', { stage: name }), 'note')];
  }
  const { schools, students, verdicts, schoolVerdicts } = region;
  const told = { stage: name, counties: region.counties, schools, students };
  const verdictLines = [
    rollupText(words, 'rollup.sums.verdicts', verdicts),
    ...(standard.schoolRule ? [rollupText(words, 'rollup.sums.schools', schoolVerdicts)] : []),
  ];
  return [
    emptyLine,
    lineOfText(rollupText(words, 'rollup.sums.stage', told), 'statement'),
    ...verdictLines.map((line) => lineOfText(line, 'subtitle')),
    oneBlock(region.indicators.map((_, at) => indicatorRow(region, at, input))),
  ];
}

function indicatorRow(region: RegionStage, at: number, input: RollupInput): PageBlock {
  const { standard, words } = input;
  const sums = region.indicators[at];
  if (!sums) return { rows: [], formats: [] };
  const { indicator, statuses, verdicts, least, greatest } = sums;
  const cv = (of: CvOfCounty | null): Content =>
    of &&
    rollupText(words, 'rollup.sums.of', {
      county: of.county,
      cv: printed(of.cv, standard.cvDecimals),
    });
  const cells: Readonly<Record<SumColumn, Content>> = {
    indicator: `${indicator.code} ${indicator.name[words.language]}`,
    unit: analysisText(words, `gaps.unit.${indicator.counted}`),
    amount: Math.round(sums.amount * 100) / 100,
    withAmount: sums.schools,
    students: sums.students,
    mean: sums.mean ?? '—',
    met: statuses.met,
    floor: statuses.floor,
    below: statuses.below,
    missing: statuses.missing,
    countiesMet: verdicts.met,
    countiesNotMet: verdicts.notMet,
    countiesOpen: verdicts.undetermined,
    least: cv(least),
    greatest: cv(greatest),
    regionCv: sums.cv ?? '—',
  };
  const looks = knownColumns(input).map((column): SheetColumn => {
    if (column.id === 'mean') return { ...column, numberFormat: indicatorFormat(indicator) };
    if (column.id === 'regionCv') {
      return { ...column, numberFormat: fixedFormat(standard.cvDecimals) };
    }
    return column;
  });
  return tableBody(looks, [knownColumns(input).map(({ id }) => cells[id])]);
}
