/**
 * Two tables joined to the same one that say different things in a column that both bring: a copy
 * with old figures beside the real one. Which of them holds is not ours to say.
 */
import { makeFinding, type Finding } from '../../county/finding';
import { cellAddress } from '../area';
import type { JoinedTable } from '../binding';
import type { SheetView } from './sheetView';
import { nameColumn } from './tableRows';
import { amountInCell, placedAmount } from './tableSchools';

export interface Joined {
  readonly join: JoinedTable;
  readonly view: SheetView;
}

/** So many schools are named; the rest is seen when these are looked at. */
const most = 3;

export function joinClashes(before: readonly Joined[], now: Joined): readonly Finding[] {
  const rivals = before.filter(({ join }) => join.to === now.join.to);
  return rivals.flatMap((rival) => clashesOf(rival, now)).slice(0, most);
}

function clashesOf(rival: Joined, now: Joined): readonly Finding[] {
  const findings: Finding[] = [];
  for (const column of now.join.columns) {
    const other = rival.join.columns.find(
      ({ field, stage }) => field === column.field && stage === column.stage,
    );
    if (!other) continue;
    now.join.rows.forEach((row, index) => {
      const against = rival.join.rows[index] ?? null;
      if (row === null || against === null) return;
      const [first, second] = [
        amountInCell(rival.view, against, other),
        amountInCell(now.view, row, column),
      ];
      if (first === null || second === null || first === second) return;
      const cell = cellAddress(row, column.column);
      const school = now.view.over(row, nameColumn(now.join.table));
      findings.push(
        makeFinding(
          'joinContradiction',
          { sheet: now.join.table.sheet, cell },
          {
            school: typeof school === 'string' ? school.trim() : String(row + 1),
            field: column.header,
            first: placedAmount(rival.join.table.sheet, against, other, first),
            second: placedAmount(now.join.table.sheet, row, column, second),
          },
        ),
      );
    });
  }
  return findings;
}
