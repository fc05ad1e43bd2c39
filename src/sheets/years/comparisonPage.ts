/**
 * 均衡_优质_年度对比: last year beside this one: CVs and verdicts, what became of each school, its figures then
 * and now with changes that ask for 说明 marked, and the ledger then and now.
 */
import {
  isStriking,
  type ComparedGroup,
  type YearChange,
} from '../../assessment/years/compareYears';
import type { MatchQuestion, SchoolGroup } from '../../assessment/years/matchSchools';
import { answerAbout } from '../../assessment/years/yearAnswers';
import type { YearSchool } from '../../assessment/years/yearSchools';
import { stages, type Stage } from '../../standards/standard';
import { yearText } from '../../statistics/reportYear';
import { fixedFormat, indicatorFormat } from '../layout/figures';
import { pageOfStandard } from '../layout/input';
import { items, stageWord, verdictWord } from '../layout/messages';
import {
  emptyLine,
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
import { ledgerBlocks } from './ledgerBlocks';
import { yearsText } from './messages';
import type { YearsInput } from './yearsInput';

export function comparisonPage(input: YearsInput): PageDraft {
  const { standard, words, past, matched, percent } = input;
  const [last] = past.years;
  const title = yearsText(words, 'years.compare.title', {
    standard: standard.name,
    last: lastYearText(input),
    now: yearText(past.now),
  });
  const columns = schoolColumns(input);
  const source = { last: lastYearText(input), source: last?.source ?? '', percent };
  const unknown = matched.unknown.join('、');
  return pageOf({
    ...pageOfStandard(standard, 'comparison', '年度对比'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(yearsText(words, 'years.compare.source', source), 'subtitle'),
      lineOfText(yearsText(words, 'years.compare.counts', countsOf(matched.groups)), 'statement'),
      ...(unknown === ''
        ? []
        : [lineOfText(yearsText(words, 'years.unknownAnswers', { schools: unknown }), 'note')]),
      ...questionBlocks(input),
      ...cvBlocks(input),
      ...stages.flatMap((stage) => schoolBlocks(stage, columns, input)),
      ...ledgerBlocks(input),
    ],
    columns,
    freeze: { rows: 1, columns: 2 },
    repeatRows: null,
    repeatColumns: { first: 0, last: 1 },
    pagesWide: 2,
    printColumns: columns.length - 1,
  });
}

function lastYearText({ past }: YearsInput): string {
  const [last] = past.years;
  return last ? yearText(last.year) : '';
}

function countsOf(groups: readonly SchoolGroup[]) {
  const of = (...kinds: readonly SchoolGroup['kind'][]) =>
    groups.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    same: of('same'),
    renamed: of('renamed'),
    merged: of('merged', 'regrouped'),
    split: of('split'),
    new: of('new'),
    closed: of('closed'),
    open: of('open'),
  };
}

/** What waits for an answer, with how to give it. */
function questionBlocks({ matched, words }: YearsInput): readonly PageBlock[] {
  const { questions } = matched;
  if (questions.length === 0) return [];
  return [
    emptyLine,
    lineOfText(yearsText(words, 'years.compare.asked', { count: questions.length }), 'statement'),
    ...questions.map(({ side, school, candidates, why }) => {
      const offered = candidates.map((candidate) => {
        const params = { school: answerAbout(school), candidate: answerAbout(candidate) };
        return yearsText(words, `years.answer.${side}`, params);
      });
      const none = yearsText(words, `years.answer.${side === 'now' ? 'new' : 'closed'}`, {
        school: answerAbout(school),
      });
      const told = [yearsText(words, `years.why.${why}`), ...offered, none];
      return lineOfText(`${nameAndCode(school)}：${told.join('；')}`, 'subtitle');
    }),
  ];
}

function nameAndCode({ name, code }: MatchQuestion['school']): string {
  return code === null ? name : `${name}（${code}）`;
}

/** CVs then and now in the first columns of the schools' table. */
function cvBlocks(input: YearsInput): readonly PageBlock[] {
  const { standard, words, past, figures } = input;
  const [last] = past.years;
  if (!last) return [];
  const head = [
    yearsText(words, 'years.compare.column.indicator'),
    yearsText(words, 'years.compare.column.stage'),
    ...[lastYearText(input), yearText(past.now)],
    ...(['change', 'limit'] as const).map((id) => yearsText(words, `years.compare.column.${id}`)),
  ];
  const format = { role: 'number', numberFormat: fixedFormat(standard.cvDecimals) } as const;
  const looks = [
    { role: 'label' },
    { role: 'text', align: 'center' },
    ...[format, format],
    { role: 'number', numberFormat: `+${format.numberFormat};-${format.numberFormat};0` },
    format,
  ] as const;
  const rows = stages.flatMap((stage): (readonly Content[])[] => {
    const [then, now] = [last.stages[stage], figures.stages[stage]];
    if (!then && !now) return [];
    const name = stageWord(words, stage);
    const row = (
      title: string,
      a: number | null | undefined,
      b: number | null | undefined,
      limit: number | null,
    ) => {
      const change = typeof a === 'number' && typeof b === 'number' ? b - a : null;
      return [title, name, a ?? '—', b ?? '—', change ?? '—', limit];
    };
    return [
      ...standard.indicators.map((indicator, at) =>
        row(
          `${indicator.code} ${indicator.name[words.language]}`,
          ...([then?.cvs[at], now?.cvs[at], indicator.limit[stage]] as const),
        ),
      ),
      row(
        yearsText(words, 'years.compare.composite'),
        ...([then?.composite, now?.composite, standard.compositeLimit[stage]] as const),
      ),
    ];
  });
  return [
    emptyLine,
    lineOfText(yearsText(words, 'years.compare.cvs'), 'statement'),
    headerLine(head),
    tableBody(looks, rows),
    verdictBlock(input),
  ];
}

/** Verdicts and the schools that meet their rule, then and now. */
function verdictBlock({ words, past, figures }: YearsInput): PageBlock {
  const [last] = past.years;
  const rows = stages.flatMap((stage): (readonly Content[])[] => {
    const [then, now] = [last?.stages[stage], figures.stages[stage]];
    if (!then && !now) return [];
    const name = stageWord(words, stage);
    const word = (of: typeof now | undefined) => (of ? verdictWord(words, of.verdict) : '—');
    const met = (of: typeof now | undefined) =>
      of && of.met !== null ? `${of.met}/${of.schools}` : '—';
    const hasRule = [then, now].some((of) => of && of.met !== null);
    return [
      [yearsText(words, 'years.compare.column.balance'), name, word(then), word(now)],
      ...(hasRule
        ? [[yearsText(words, 'years.compare.schoolsMet'), name, met(then), met(now)]]
        : []),
    ];
  });
  const county = [
    yearsText(words, 'years.compare.verdict'),
    null,
    last ? verdictWord(words, last.verdict) : '—',
    verdictWord(words, figures.verdict),
  ];
  const centred = { role: 'text', align: 'center' } as const;
  return tableBody([{ role: 'label' }, centred, centred, centred], [...rows, county]);
}

const width = 8;

/** Three columns a figure: last year, this year, change. */
function schoolColumns({ standard }: YearsInput): readonly SheetColumn[] {
  const shares = { role: 'number', numberFormat: '+0.0%;-0.0%;0.0%' } as const;
  const three = (id: string, numberFormat: string): readonly SheetColumn[] => [
    { id: `${id}_last`, width, role: 'number', numberFormat },
    { id: `${id}_now`, width, role: 'number', numberFormat },
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
  const { compared, words, percent, standard } = input;
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
  const legend = standard.indicators
    .map(({ code, name }) => `${code} ${name[words.language]}`)
    .join('；');
  const shade = shadeByMark(area, columns.length - 1, 'floor', symbolOf.floor);
  return [
    emptyLine,
    lineOfText(yearsText(words, 'years.compare.stage', heading), 'statement'),
    lineOfText(legend, 'subtitle'),
    headerLine(schoolTitles(input)),
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
