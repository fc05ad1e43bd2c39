/**
 * 均衡_优质_各县对照: the counties of a city or province side by side, each CV against its limit, the
 * schools that meet their rule, and how far the data can be relied on.
 */
import type { Verdict } from '../../assessment/assessment';
import { regionStage, type RegionStage } from '../../assessment/regionSums';
import { stages, type Stage } from '../../standards/standard';
import { fixedFormat } from '../layout/figures';
import { stageWord, verdictWord } from '../layout/messages';
import { pageOfStandard } from '../layout/input';
import {
  cellIs,
  emptyLine,
  headerLine,
  lineOfText,
  pageOf,
  shadeByMark,
  tableBody,
  type BlockShade,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import { symbolOf, type VerdictRole } from '../roleLooks';
import type { RolledCounty, RolledStage, RollupInput } from './input';
import { rollupText } from './messages';
import { scopeLine, titleOf } from './rollupHead';

const widths = { number: 5, county: 15, schools: 7, students: 9, cv: 10, verdict: 10, few: 8 };

/** Where things stand in a row: the CVs begin behind four columns. */
const firstCv = 4;

export function countiesPage(input: RollupInput): PageDraft {
  const { standard, words } = input;
  const title = titleOf('counties', input);
  const columns = comparedColumns(input);
  const legend = standard.compositeLimit.primary === null ? 'cv' : 'composite';
  return pageOf({
    ...pageOfStandard(standard, 'rollup_counties', '各县对照'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(scopeLine(input), 'subtitle'),
      lineOfText(rollupText(words, `rollup.legend.${legend}`), 'subtitle'),
      headerLine(comparedTitles(input)),
      ...stages.flatMap((stage) => comparedStage(stage, columns, input)),
    ],
    columns,
    freeze: { rows: headRows, columns: 2 },
    repeatRows: { first: 0, last: headRows - 1 },
    printColumns: columns.length - 1,
  });
}

const headRows = 4;

function comparedColumns({ standard }: RollupInput): readonly SheetColumn[] {
  const cv = { role: 'number', numberFormat: fixedFormat(standard.cvDecimals) } as const;
  const count = { role: 'number', numberFormat: '0' } as const;
  return [
    { id: 'number', width: widths.number, ...count, align: 'center' },
    { id: 'county', width: widths.county, role: 'label' },
    { id: 'schools', width: widths.schools, ...count },
    { id: 'students', width: widths.students, ...count },
    ...standard.indicators.map(({ id }) => ({ id, width: widths.cv, ...cv })),
    { id: 'composite', width: widths.cv, ...cv },
    { id: 'balance', width: widths.verdict, role: 'text', align: 'center' },
    ...(standard.schoolRule
      ? (['schoolsMet', 'schoolsNotMet', 'schoolsOpen'] as const).map((id) => ({
          id,
          width: widths.few,
          ...count,
        }))
      : []),
    { id: 'state', width: widths.verdict, role: 'text', align: 'center' },
    { id: 'checkCode', width: 12, role: 'text', align: 'center' },
    { id: 'marks', width: 12, role: 'status', align: 'left', hidden: true },
  ];
}

function comparedTitles(input: RollupInput): readonly Content[] {
  const { standard, words } = input;
  return comparedColumns(input).map(({ id }): Content => {
    const indicator = standard.indicators.find((one) => one.id === id);
    if (indicator) return `${indicator.code} ${indicator.name[words.language]}`;
    return id === 'marks' ? null : rollupText(words, `rollup.column.${headed(id)}`);
  });
}

const headedColumns = [
  'number',
  'county',
  'schools',
  'students',
  'composite',
  'balance',
  'schoolsMet',
  'schoolsNotMet',
  'schoolsOpen',
  'state',
  'checkCode',
] as const;

function headed(id: string): (typeof headedColumns)[number] {
  const found = headedColumns.find((one) => one === id);
  if (!found) throw new Error(`no header for the column ${id}`);
  return found;
}

function comparedStage(
  stage: Stage,
  columns: readonly SheetColumn[],
  input: RollupInput,
): readonly PageBlock[] {
  const { counties, standard, words } = input;
  const of = counties.flatMap((county) => {
    const found = county.stages[stage];
    return found ? [{ county, found }] : [];
  });
  const name = stageWord(words, stage);
  const region = regionStage(
    stage,
    of.map(({ county, found }) => ({ county: county.county, ...found })),
    standard,
  );
  if (!region) {
    return [emptyLine, lineOfText(rollupText(words, 'rollup.noStage', { stage: name }), 'note')];
  }
  const heading = { stage: name, counties: region.counties, ...region.verdicts };
  const rows = of.map(({ county, found }, at) => countyRow(at + 1, county, found, input));
  return [
    emptyLine,
    lineOfText(rollupText(words, 'rollup.stage', heading), 'statement'),
    tableBody(columns, [limitRow(stage, input)]),
    { ...tableBody(columns, rows), shades: shadesOf(rows.length, columns, input) },
    ...regionBlock(region, columns, input),
  ];
}

function limitRow(stage: Stage, { standard, words }: RollupInput): readonly Content[] {
  return [
    null,
    rollupText(words, 'rollup.limit'),
    null,
    null,
    ...standard.indicators.map(({ limit }) => limit[stage]),
    standard.compositeLimit[stage],
  ];
}

function countyRow(
  number: number,
  county: RolledCounty,
  { assessment, students }: RolledStage,
  { standard, words }: RollupInput,
): readonly Content[] {
  const { rows, indicators, compositeCv, dispersionVerdict } = assessment;
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  const marks = [
    ...standard.indicators.map(({ id }) => markOfVerdict(indicators[id]?.verdict ?? null)),
    assessment.compositeLimit === null ? ' ' : markOfVerdict(dispersionVerdict),
  ];
  return [
    number,
    county.county,
    rows.length,
    students.reduce((sum, pupils) => sum + pupils, 0),
    ...standard.indicators.map(({ id }) => indicators[id]?.cv ?? '—'),
    compositeCv ?? '—',
    verdictWord(words, dispersionVerdict),
    ...(standard.schoolRule ? [count('met'), count('notMet'), count('undetermined')] : []),
    rollupText(words, `rollup.state.${county.state}`),
    county.checkCode,
    marks.join(''),
  ];
}

const roles: Readonly<Record<Verdict, VerdictRole>> = {
  met: 'met',
  notMet: 'below',
  undetermined: 'undetermined',
};

/** One character, a space where nothing is judged. */
function markOfVerdict(verdict: Verdict | null): string {
  return verdict === null ? ' ' : symbolOf[roles[verdict]];
}

function shadesOf(
  rows: number,
  columns: readonly SheetColumn[],
  { standard, words }: RollupInput,
): readonly BlockShade[] {
  const cvs = standard.indicators.length + 1;
  const area = { row: 0, rows, column: firstCv, columns: cvs };
  const balance = firstCv + cvs;
  const decimals = fixedFormat(standard.cvDecimals);
  const state = columns.findIndex(({ id }) => id === 'state');
  return [
    ...(['met', 'notMet', 'undetermined'] as const).flatMap((verdict) => {
      const role = roles[verdict];
      return [
        {
          ...shadeByMark(area, columns.length - 1, role, symbolOf[role]),
          numberFormat: `${decimals}" ${symbolOf[role]}"`,
        },
        {
          area: { row: 0, rows, column: balance, columns: 1 },
          role,
          formula: cellIs(balance, verdictWord(words, verdict)),
        },
      ];
    }),
    ...(['errors', 'incomplete'] as const).map((told): BlockShade => ({
      area: { row: 0, rows, column: state, columns: 1 },
      role: told === 'errors' ? 'floor' : 'undetermined',
      formula: cellIs(state, rollupText(words, `rollup.state.${told}`)),
    })),
  ];
}

/** The CVs over all schools of the region, where its rule knows some. */
function regionBlock(
  { indicators, schools, students }: RegionStage,
  columns: readonly SheetColumn[],
  { counties, words }: RollupInput,
): readonly PageBlock[] {
  if (!counties.every(({ rules }) => rules.regionCv)) return [];
  const cvs = indicators.map(({ cv }) => cv);
  const known = cvs.filter((cv) => cv !== null);
  const composite =
    known.length < cvs.length ? null : known.reduce((sum, cv) => sum + cv, 0) / known.length;
  const row: readonly Content[] = [
    null,
    rollupText(words, 'rollup.regionCv'),
    schools,
    students,
    ...cvs.map((cv) => cv ?? '—'),
    composite ?? '—',
    rollupText(words, 'rollup.information'),
  ];
  return [tableBody(columns, [row])];
}
