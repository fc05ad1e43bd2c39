/**
 * 均衡_优质_年度对比_学校: each school's pupils and figures last year, this year and how they changed, with the
 * changes marked that ask for 说明.
 */
import {
  isStriking,
  type ComparedGroup,
  type YearChange,
} from '../../assessment/years/compareYears';
import type { SchoolGroup } from '../../assessment/years/matchSchools';
import type { YearSchool } from '../../assessment/years/yearSchools';
import { stages, type Stage } from '../../standards/standard';
import { yearText } from '../../statistics/reportYear';
import { indicatorFormat } from '../layout/figures';
import { pageOfStandard } from '../layout/input';
import { items, stageWord } from '../layout/messages';
import {
  headerLine,
  lineOfText,
  pageOf,
  shadeByMark,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import { symbolOf } from '../roleLooks';
import { lastYearText } from './comparisonPage';
import { yearsText } from './messages';
import type { YearsInput } from './yearsInput';

const rowsToRepeat = 4;

export function schoolsPage(input: YearsInput): PageDraft {
  const { standard, words, past } = input;
  const title = yearsText(words, 'years.schools.title', {
    standard: standard.name,
    last: lastYearText(input),
    now: yearText(past.now),
  });
  const columns = schoolColumns(input);
  const named = standard.indicators.map(({ code, name }) => `${code} ${name[words.language]}`);
  const half = Math.ceil(named.length / 2);
  return pageOf({
    ...pageOfStandard(standard, 'comparison_schools', '年度对比_学校'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(named.slice(0, half).join('；'), 'subtitle'),
      lineOfText(named.slice(half).join('；'), 'subtitle'),
      headerLine(schoolTitles(input)),
      ...stages.flatMap((stage) => schoolBlocks(stage, columns, input)),
    ],
    columns,
    freeze: { rows: rowsToRepeat, columns: 2 },
    repeatRows: { first: rowsToRepeat - 1, last: rowsToRepeat - 1 },
    repeatColumns: { first: 0, last: 1 },
    pagesWide: 2,
    printColumns: columns.length - 1,
  });
}

const figureWidth = 8;

/** Three columns a figure: last year, this year, change. */
function schoolColumns({ standard }: YearsInput): readonly SheetColumn[] {
  const shares = { role: 'number', numberFormat: '+0.0%;-0.0%;0.0%' } as const;
  const three = (id: string, numberFormat: string): readonly SheetColumn[] => [
    { id: `${id}_last`, width: figureWidth, role: 'number', numberFormat },
    { id: `${id}_now`, width: figureWidth, role: 'number', numberFormat },
    { id: `${id}_change`, width: 9, ...shares },
  ];
  return [
    { id: 'school', width: 26, role: 'label' },
    { id: 'was', width: 24, role: 'note' },
    ...three('students', '0'),
    ...standard.indicators.flatMap((indicator) => three(indicator.id, indicatorFormat(indicator))),
    { id: 'marks', width: 10, role: 'status', align: 'left', hidden: true },
  ];
}

function schoolTitles(input: YearsInput): readonly Content[] {
  const { standard, words, past } = input;
  const years = [lastYearText(input), yearText(past.now)];
  const pupils = yearsText(words, 'years.compare.pupils');
  const change = (code: string) => yearsText(words, 'years.compare.changeOf', { code });
  return [
    yearsText(words, 'years.compare.column.school'),
    yearsText(words, 'years.compare.column.was'),
    ...years.map((year) => yearsText(words, 'years.compare.pupilsOf', { year })),
    change(pupils),
    ...standard.indicators.flatMap(({ code }) => [
      ...years.map((year) => yearsText(words, 'years.compare.of', { code, year })),
      change(code),
    ]),
  ];
}

function schoolBlocks(
  stage: Stage,
  columns: readonly SheetColumn[],
  input: YearsInput,
): readonly PageBlock[] {
  const { compared, words, percent } = input;
  const lines = compared.filter((one) => one.stage === stage);
  if (lines.length === 0) return [];
  const changes = (line: ComparedGroup) => [line.students, ...line.indicators];
  const striking = lines.flatMap(changes).filter((one) => isStriking(one, percent)).length;
  const heading = { stage: stageWord(words, stage), striking, percent };
  const rows = lines.map((line): readonly Content[] => [
    groupName(line.group),
    becameText(line.group, input),
    ...changes(line).flatMap(({ last, now, share }) => [last ?? '—', now ?? '—', share ?? '—']),
    changes(line)
      .map((one) => `  ${markOfChange(one, percent)}`)
      .join(''),
  ]);
  const area = { row: 0, rows: rows.length, column: 2, columns: columns.length - 3 };
  const shade = shadeByMark(area, columns.length - 1, 'floor', symbolOf.floor);
  return [
    lineOfText(yearsText(words, 'years.compare.stage', heading), 'statement'),
    {
      ...tableBody(columns, rows),
      shades: [{ ...shade, numberFormat: `+0.0%" ${symbolOf.floor}";-0.0%" ${symbolOf.floor}"` }],
    },
  ];
}

function markOfChange(change: YearChange, percent: number): string {
  return isStriking(change, percent) ? symbolOf.floor : ' ';
}

/** As this year calls them; of those that are no more, as last year did. */
function groupName({ now, last }: SchoolGroup): string {
  return namesOf(now.length > 0 ? now : last);
}

function namesOf(schools: readonly YearSchool[]): string {
  return schools.map(({ name }) => name).join('、');
}

function becameText({ kind, last }: SchoolGroup, { words }: YearsInput): Content {
  switch (kind) {
    case 'same':
      return null;
    case 'renamed':
    case 'merged':
    case 'split':
    case 'regrouped':
      return yearsText(words, `years.was.${kind}`, {
        schools: items(
          words,
          last.map(({ name }) => name),
        ),
      });
    case 'new':
    case 'closed':
    case 'open':
      return yearsText(words, `years.kind.${kind}`);
  }
}
