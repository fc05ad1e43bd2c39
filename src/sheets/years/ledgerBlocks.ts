/** The ledger of last year beside this year's: what was closed, what is still open, what is new. */
import { compareProblems, type ProblemFate } from '../../assessment/years/compareProblems';
import { yearText } from '../../statistics/reportYear';
import { emptyLine, headerLine, lineOfText, tableBody, type PageBlock } from '../page/blocks';
import type { Content } from '../plan';
import { yearsText } from './messages';
import type { YearsInput } from './yearsInput';

export function ledgerBlocks({ past, problems, words }: YearsInput): readonly PageBlock[] {
  const [last] = past.years;
  if (!last) return [];
  const title = lineOfText(yearsText(words, 'years.ledger.title'), 'statement');
  const year = yearText(last.year);
  if (past.problems === null || problems === null) {
    const said = yearsText(words, 'years.ledger.none', { last: year });
    return [emptyLine, title, lineOfText(said, 'note')];
  }
  const compared = compareProblems(past.problems, problems);
  const count = (...fates: readonly ProblemFate[]) =>
    compared.filter(({ fate }) => fates.includes(fate)).length;
  const counts = {
    last: year,
    open: count('open'),
    closed: count('closed', 'gone'),
    new: count('new'),
  };
  const rows = compared.map(({ problem, fate }): readonly Content[] => [
    problem.problem,
    yearsText(words, `years.ledger.became.${fate}`),
    problem.school,
  ]);
  return [
    emptyLine,
    title,
    lineOfText(yearsText(words, 'years.ledger', counts), 'subtitle'),
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
