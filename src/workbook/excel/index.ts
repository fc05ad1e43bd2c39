/**
 * The port over a workbook open in Excel, through Office.js. What the last read showed is held
 * (excelSession.ts), so that a recalculation costs one round trip to read and one to write. Nothing
 * outside this folder knows Office.js.
 */
import { WorkbookFailure, type Patience, type WorkbookPort } from '../port';
import { ExcelSession } from './excelSession';
import { inExcel, isSupported, mergesReadable, rest, type Pause } from './host';
import { copiesItself, openCopy } from './openCopy';
import { reveal, selection } from './view';
import { answered, Waiting } from './waiting';

export interface ExcelWorkbook extends WorkbookPort {
  /** Whether this Excel is new enough (ExcelApi 1.9); every verb of an older one refuses. */
  readonly supported: () => boolean;
}

/** @param pause how to rest between two attempts while a cell is being edited */
export function createExcelWorkbook(pause: Pause = rest): ExcelWorkbook {
  const session = new ExcelSession(pause);
  return {
    capabilities: {
      host: 'excel',
      reveal: true,
      charts: true,
      get merges() {
        return mergesReadable();
      },
      get copies() {
        return copiesItself() ? 'opens' : 'byHand';
      },
    },
    supported: isSupported,
    read: (request, patience) => session.read(request, patience),
    apply: (plan, options) => session.apply(plan, options),
    undo: (way, patience) => session.undo(way, patience),
    foresee: (undos, patience) => session.foresee(undos, patience),
    reveal,
    selection,
    openCopy,
    calculate,
    onChange: (told) => session.onChange(told),
  };
}

async function calculate(patience: Patience = {}): Promise<void> {
  const waiting = new Waiting(patience);
  waiting.isWriting = true;
  try {
    await inExcel(async (context) => {
      context.workbook.application.calculate('Full');
      await answered(context);
    }, waiting);
  } catch (error) {
    if (!waiting.isGivenUp) throw error;
    throw new WorkbookFailure({ kind: 'unanswered', verb: 'calculate', sheets: [] });
  }
}
