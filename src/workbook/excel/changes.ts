/**
 * Hearing of what somebody does to the workbook: cells typed into, rows and columns that come and
 * go, sheets renamed and deleted. Never computes from an event; whoever hears one reads anew.
 */
import type { WorkbookChange } from '../port';

export interface Listening {
  /** The name that a sheet had when it was last read; null for one that was not there. */
  readonly knownSheet: (id: string) => string | null;
  /** True while this add-in itself writes. */
  readonly writing: () => boolean;
  readonly tell: (change: WorkbookChange) => void;
}

/** Renames are told since ExcelApi 1.17; before, the next read finds them. */
const renamesTold = '1.17';

type Registration = (worksheets: Excel.WorksheetCollection) => void;

/** The events that are not heard yet, and the ways to ask for them. */
export interface Hearing {
  /**
   * Queues them in a request that reads, so that hearing costs no round trip of its own; null when all
   * are heard.
   *
   * @returns to be called when the request went through
   */
  readonly alongside: ((context: Excel.RequestContext) => () => void) | null;
  /** Asks for each by itself, so that one that the host refuses takes no other with it; never throws. */
  readonly alone: () => Promise<void>;
}

export function hearing({ knownSheet, writing, tell }: Listening): () => Hearing {
  const heard = async (id: string, address: string | null, trigger?: string) => {
    // Since ExcelApi 1.14 a host tells our own writes from what somebody typed while they ran.
    if (trigger === 'ThisLocalAddin') return;
    const unsure = trigger === undefined && writing();
    const sheet = knownSheet(id) ?? (await sheetNameOfId(id));
    if (sheet !== null) tell({ sheet, address, ...(unsure ? { unsure } : {}) });
  };
  const missing = new Set<Registration>([
    (worksheets) =>
      worksheets.onChanged.add(({ worksheetId, address, triggerSource }) =>
        heard(worksheetId, address === '' ? null : address, triggerSource),
      ),
    (worksheets) => worksheets.onDeleted.add(({ worksheetId }) => heard(worksheetId, null)),
  ]);
  if (Office.context.requirements.isSetSupported('ExcelApi', renamesTold)) {
    missing.add((worksheets) =>
      worksheets.onNameChanged.add(({ worksheetId }) => heard(worksheetId, null)),
    );
  }
  return () => ({
    alongside: missing.size === 0 ? null : (context) => registerAll(context, missing),
    alone: async () => {
      await Promise.all([...missing].map((register) => registered(register, missing)));
    },
  });
}

function registerAll(context: Excel.RequestContext, missing: Set<Registration>): () => void {
  const asked = [...missing];
  for (const register of asked) register(context.workbook.worksheets);
  return () => {
    for (const register of asked) missing.delete(register);
  };
}

async function registered(register: Registration, missing: Set<Registration>): Promise<void> {
  // Whoever asks meanwhile need not ask for it again.
  missing.delete(register);
  try {
    await Excel.run(async (context) => {
      register(context.workbook.worksheets);
      await context.sync();
    });
  } catch {
    // Without it the results only lose their stale mark; the next subscriber tries again.
    missing.add(register);
  }
}

/** Of a sheet that nobody has read yet. */
async function sheetNameOfId(id: string): Promise<string | null> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load({ name: true });
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}
