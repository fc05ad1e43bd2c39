/** The ledger of last year beside this year's: what was closed, what is still open, what is new. */
import { compareProblems, type ProblemFate } from '../../assessment/years/compareProblems';
import { yearText } from '../../statistics/reportYear';
import { emptyLine, headerLine, lineOfText, tableBody, type PageBlock } from '../page/blocks';
import type { Content } from '../plan';
import { yearsText } from './messages';
import type { YearsInput } from './yearsInput';

export function ledgerBlocks(input: YearsInput): readonly PageBlock[] {
  const { past, words } = input;
  if (!past.years[0]) return [];
  const compared = comparedLedgers(input);
  const rows = (compared ?? []).map(({ problem, fate }): readonly Content[] => [
    problem.problem,
    yearsText(words, `years.ledger.became.${fate}`),
    problem.school,
  ]);
  return [
    emptyLine,
    lineOfText(yearsText(words, 'years.ledger.title'), 'statement'),
    lineOfText(ledgerText(input), compared ? 'subtitle' : 'note'),
    ...(rows.length === 0
      ? []
      : [
          headerLine(
            (['problem', 'became', 'school'] as const).map((id) =>
              yearsText(words, `years.ledger.column.${id}`),
            ),
          ),
          // a long name runs over the columns behind it
          tableBody([{ role: 'label' }, { role: 'text' }, { role: 'subtitle' }], rows),
        ]),
  ];
}

/** How many lines of then are open or closed and how many are new, or that a year has no ledger. */
export function ledgerText(input: YearsInput): string {
  const { past, words } = input;
  const last = past.years[0] ? yearText(past.years[0].year) : '';
  const compared = comparedLedgers(input);
  if (!compared) return yearsText(words, 'years.ledger.none', { last });
  const count = (...fates: readonly ProblemFate[]) =>
    compared.filter(({ fate }) => fates.includes(fate)).length;
  return yearsText(words, 'years.ledger', {
    last,
    open: count('open'),
    closed: count('closed', 'gone'),
    new: count('new'),
  });
}

/** Null where one of the years has no ledger. */
function comparedLedgers({ past, problems }: YearsInput) {
  return past.problems === null || problems === null
    ? null
    : compareProblems(past.problems, problems);
}
