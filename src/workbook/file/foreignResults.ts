/**
 * Stored results of .xls and .ods that are missing or suspect. No copy of these formats is ever
 * written, so what is true simply takes the place of the cell's value.
 */
import type { Workbook } from 'hucre';
import { readFormula } from './formula/evaluate';
import { surroundingsOf } from './recalculateFormulas';
import { trueResults, type StoredResult } from './trueResults';
import { cellValueOf, type WorkbookState } from './workbookState';
import type { XlsFormula } from './xls/formulaRecords';

/** @param formulas of each sheet, in the order of the sheets */
export function withTrueResultsOfXls(
  state: WorkbookState,
  formulas: readonly (readonly XlsFormula[])[],
): WorkbookState {
  return withTrueValues(
    state,
    state.sheets.flatMap((sheet, index) =>
      (formulas[index] ?? []).map((formula) => ({
        ...formula,
        ...placed(sheet.name),
        stored: formula.stored ?? cellValueOf(sheet, formula.row, formula.column) ?? '',
      })),
    ),
  );
}

/** An .ods asks for nothing: it has results or it lacks them. */
export function withTrueResultsOfOds(
  state: WorkbookState,
  { sheets }: Pick<Workbook, 'sheets'>,
): WorkbookState {
  return withTrueValues(
    state,
    state.sheets.flatMap((sheet, index) =>
      [...(sheets[index]?.cells ?? [])].flatMap(([key, { formula }]) => {
        if (formula === undefined) return [];
        const [row = 0, column = 0] = key.split(',').map(Number);
        const stored = cellValueOf(sheet, row, column) ?? '';
        return [
          {
            ...placed(sheet.name),
            row,
            column,
            expression: readFormula(formula.replace(/^=/, '')),
            stored,
            asks: null,
          },
        ];
      }),
    ),
  );
}

function placed(sheet: string): Pick<StoredResult, 'sheet' | 'movedRows' | 'movedColumns'> {
  return { sheet, movedRows: 0, movedColumns: 0 };
}

function withTrueValues(state: WorkbookState, results: readonly StoredResult[]): WorkbookState {
  const found = trueResults(
    results,
    surroundingsOf(state, () => undefined),
  );
  if (found.size === 0) return state;
  return {
    ...state,
    sheets: state.sheets.map((sheet) => {
      const edits = new Map(sheet.edits);
      for (const [key, value] of found.get(sheet.name) ?? []) {
        edits.set(key, { value, format: 0 });
      }
      return { ...sheet, edits };
    }),
  };
}
