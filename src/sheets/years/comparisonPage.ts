/**
 * 均衡_优质_年度对比: last year beside this one: what became of the schools, what waits for an answer, CVs,
 * verdicts and the ledger. The schools' figures are on schoolsPage.ts.
 */
import type { MatchQuestion, SchoolGroup } from '../../assessment/years/matchSchools';
import { yearText } from '../../statistics/reportYear';
import { fixedFormat } from '../layout/figures';
import { pageOfStandard } from '../layout/input';
import { stageWord, verdictWord } from '../layout/messages';
import {
  emptyLine,
  headerLine,
  lineOfText,
  pageOf,
  tableBody,
  type PageBlock,
} from '../page/blocks';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import { comparedStages } from './comparedCvs';
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
      ...ledgerBlocks(input),
    ],
    columns: [{ width: 46 }, { width: 12 }, ...Array.from({ length: 4 }, () => ({ width: 11 }))],
    freeze: { rows: 1, columns: 0 },
    repeatRows: null,
  });
}

export function lastYearText({ past }: YearsInput): string {
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

/** What waits for an answer, and where to give it. */
function questionBlocks({ matched, words }: YearsInput): readonly PageBlock[] {
  const { questions } = matched;
  if (questions.length === 0) return [];
  return [
    emptyLine,
    lineOfText(yearsText(words, 'years.compare.asked', { count: questions.length }), 'statement'),
    ...questions.map(({ side, school, candidates, why }) => {
      const offered = candidates.map((candidate) => {
        return yearsText(words, `years.answer.${side}`, { candidate: nameAndCode(candidate) });
      });
      const none = yearsText(words, `years.answer.${side === 'now' ? 'new' : 'closed'}`);
      const told = [yearsText(words, `years.why.${why}`), ...offered, none];
      return lineOfText(`${nameAndCode(school)}：${told.join('；')}`, 'subtitle');
    }),
    lineOfText(yearsText(words, 'years.compare.answer'), 'subtitle'),
  ];
}

function nameAndCode({ name, code }: MatchQuestion['school']): string {
  return code === null ? name : `${name}（${code}）`;
}

/** CVs then and now in the first columns of the schools' table. */
function cvBlocks(input: YearsInput): readonly PageBlock[] {
  const { standard, words, past } = input;
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
  const rows = comparedStages(input).flatMap(({ stage, cvs }) =>
    cvs.map(({ name, last: then, now, change, limit }): readonly Content[] => [
      name,
      stageWord(words, stage),
      ...[then ?? '—', now ?? '—', change ?? '—'],
      limit,
    ]),
  );
  return [
    emptyLine,
    lineOfText(yearsText(words, 'years.compare.cvs'), 'statement'),
    headerLine(head),
    tableBody(looks, rows),
    verdictBlock(input),
  ];
}

/** Verdicts and the schools that meet their rule, then and now. */
function verdictBlock(input: YearsInput): PageBlock {
  const { words, past, figures } = input;
  const [last] = past.years;
  const rows = comparedStages(input).flatMap((compared): (readonly Content[])[] => {
    const both = [compared.last, compared.now];
    const name = stageWord(words, compared.stage);
    const verdicts = both.map((of) => (of ? verdictWord(words, of.verdict) : '—'));
    const met = both.map((of) => (of && of.met !== null ? `${of.met}/${of.schools}` : '—'));
    return [
      [yearsText(words, 'years.compare.column.balance'), name, ...verdicts],
      ...(compared.judgesSchools
        ? [[yearsText(words, 'years.compare.schoolsMet'), name, ...met]]
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
