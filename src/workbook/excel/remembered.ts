/** What was read of a workbook, put together as the memory of it. */
import { valueAt, type Grid, type SheetSnapshot, type Snapshot } from '../../sheets/snapshot';
import type { Area } from '../../sheets/area';
import { placeOfCell } from '../../sheets/far';
import type { KnownChart } from './charts';
import type { Listed } from './listing';
import { ownedZones, type FormulaBlock, type Memory } from './memory';

/** What was read of one sheet. */
export interface Detail {
  readonly read: Pick<SheetSnapshot, 'grid' | 'merges' | 'tables' | 'hiddenRows'>;
  /** Where it holds something; null: nowhere. */
  readonly used: Area | null;
}

export function remembered(
  { names, sheets, sheetsById, tables, structureProtected, computedByHand }: Listed,
  details: ReadonlyMap<string, Detail>,
  formulas: readonly FormulaBlock[],
  charts: readonly KnownChart[],
): Memory {
  const snapshot: Snapshot = {
    sheets: sheets.map((sheet) => {
      const detail = details.get(sheet.name);
      if (!detail) return sheet;
      const { read } = detail;
      return { ...sheet, ...read, ...formulasAmong(formulas, sheet.name, read.grid) };
    }),
    names,
    ...(computedByHand ? { computedByHand } : {}),
  };
  return {
    snapshot,
    sheetsById,
    tables,
    charts,
    structureProtected,
    zones: ownedZones(names),
    used: new Map([...details].map(([name, { used }]) => [name, used])),
    formulas,
    stale: false,
  };
}

export function knownHiddenRows(
  hiddenRows: readonly number[] | undefined,
): Pick<SheetSnapshot, 'hiddenRows'> {
  return hiddenRows === undefined ? {} : { hiddenRows };
}

/** A text that only looks like a formula is its own value. */
function formulasAmong(
  blocks: readonly FormulaBlock[],
  sheet: string,
  grid: Grid | null,
): Pick<SheetSnapshot, 'formulas' | 'formulaTexts'> {
  const found = new Map<number, string>();
  for (const block of blocks) {
    if (block.sheet !== sheet || grid === null) continue;
    block.formulas.forEach((cells, down) =>
      cells.forEach((formula, across) => {
        if (typeof formula !== 'string' || !formula.startsWith('=')) return;
        const [row, column] = [block.row + down, block.column + across];
        if (valueAt(grid, row, column) !== formula) found.set(placeOfCell(row, column), formula);
      }),
    );
  }
  return found.size === 0 ? {} : { formulas: new Set(found.keys()), formulaTexts: found };
}
