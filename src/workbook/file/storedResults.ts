/** The formulas of a workbook that came in, with the results that its file stores for them. */
import { isCellError, notCalculated } from '../../county/cell';
import { formulasOf, type FormulaCell } from './formulasOf';
import { surroundingsOf } from './recalculateFormulas';
import { trueResults, type Asks, type StoredResult, type TrueResults } from './trueResults';
import type { Calculation } from './workbookPart';
import { cellValueOf, type SheetState, type WorkbookState } from './workbookState';

/** @param state as it came in, nothing written yet */
export function withTrueResults(
  state: WorkbookState,
  { onLoad, byHand, asShown }: Calculation,
): WorkbookState {
  const asks: Asks = onLoad ? 'onLoad' : byHand ? 'byHand' : null;
  // To look at every formula of every workbook would cost much of opening it.
  const inQuestion = state.sheets.filter((sheet) => asks !== null || lacksResult(sheet));
  if (inQuestion.length === 0) return state;
  const results = state.sheets.flatMap((sheet) =>
    formulasThatCame(sheet).map((formula) => storedResult(sheet, formula, asks, asShown)),
  );
  return withResultsRead(
    state,
    trueResults(
      results,
      surroundingsOf(state, () => undefined),
    ),
  );
}

/** The state in which these are read in place of the stored results. */
export function withResultsRead(state: WorkbookState, results: TrueResults): WorkbookState {
  if (results.size === 0) return state;
  return {
    ...state,
    sheets: state.sheets.map((sheet) => {
      const ofSheet = results.get(sheet.name);
      return ofSheet ? { ...sheet, trueResults: ofSheet } : sheet;
    }),
  };
}

function lacksResult({ origin }: SheetState): boolean {
  return (origin?.part?.rows ?? []).some(({ cells }) =>
    cells.holds((value) => isCellError(value) && value.error === notCalculated),
  );
}

function formulasThatCame({ origin }: SheetState): readonly FormulaCell[] {
  return origin?.part ? [...formulasOf(origin.part).values()] : [];
}

function storedResult(
  sheet: SheetState,
  { row, column, kind, expression, movedRows, movedColumns }: FormulaCell,
  asks: Asks,
  asShown: boolean,
): StoredResult {
  return {
    sheet: sheet.name,
    row,
    column,
    expression: kind === 'own' && !asShown ? expression : null,
    movedRows,
    movedColumns,
    // A cell that an array fills with an empty text holds nothing.
    stored: cellValueOf(sheet, row, column) ?? '',
    asks,
  };
}
