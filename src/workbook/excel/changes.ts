/**
 * Hearing of what somebody does to the workbook: cells typed into, rows and columns that come and
 * go, sheets renamed and deleted. Never computes from an event; whoever hears one reads anew.
 */
import type { Change } from '../port';

export interface Listening {
  /** The name that a sheet had when it was last read; null for one that was not there. */
  readonly knownSheet: (id: string) => string | null;
  /** True while this add-in itself writes. */
  readonly deaf: () => boolean;
  readonly tell: (change: Change) => void;
}

/** Renames are told since ExcelApi 1.17; before, the next read finds them. */
const renamesTold = '1.17';

export async function listen({ knownSheet, deaf, tell }: Listening): Promise<void> {
  const heard = async (id: string, address: string | null) => {
    if (deaf()) return;
    const sheet = knownSheet(id) ?? (await nameOf(id));
    if (sheet !== null) tell({ sheet, address });
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ worksheetId, address }) =>
      heard(worksheetId, address === '' ? null : address),
    );
    worksheets.onDeleted.add(({ worksheetId }) => heard(worksheetId, null));
    if (Office.context.requirements.isSetSupported('ExcelApi', renamesTold)) {
      worksheets.onNameChanged.add(({ worksheetId }) => heard(worksheetId, null));
    }
    await context.sync();
  });
}

/** Of a sheet that nobody has read yet. */
async function nameOf(id: string): Promise<string | null> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load({ name: true });
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}
