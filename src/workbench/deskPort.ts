/** A workbook file as the port of a session whose cells stand in a grid: they can be shown and selected. */
import type { CellPlace } from '../county/cell';
import type { SheetArea } from '../sheets/area';
import type { FileWorkbook } from '../workbook/file';
import type { WorkbookPort } from '../workbook/port';

export interface Sight {
  /** Brings a cell into view and selects it. @throws WorkbookFailure when its sheet is gone */
  readonly reveal: (place: CellPlace) => void;
  readonly selection: () => SheetArea | null;
}

export function deskPort(workbook: FileWorkbook, sight: Sight): WorkbookPort {
  return {
    capabilities: { ...workbook.capabilities, reveal: true },
    read: workbook.read,
    apply: workbook.apply,
    undo: workbook.undo,
    foresee: workbook.foresee,
    openCopy: workbook.openCopy,
    calculate: workbook.calculate,
    onChange: workbook.onChange,
    reveal: async (place) => sight.reveal(place),
    selection: async () => sight.selection(),
  };
}
