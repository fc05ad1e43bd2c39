/** Probes of the host around the workbook: requirement sets, commands, events, its file, edit mode. */
import { copiesItself } from '../openCopy';
import type { Observed } from '../../../selftest/probes';
import type { TestedHost } from '../../../selftest/report';
import { webViewOf } from '../../../selftest/webView';
import { refusalOf, type Bench, type TriedProbe } from './bench';

/** Later versions than this do not exist by far. */
const highestMinor = 40;

/** @param agent navigator.userAgent */
export function testedHost(agent: string): TestedHost {
  const { requirements, platform } = Office.context;
  // Older hosts lack it, whatever the typings say.
  const diagnostics: Partial<Office.ContextInformation> | undefined = Office.context.diagnostics;
  const version = diagnostics?.version ?? '';
  const has = (set: string, minimum?: string) => requirements.isSetSupported(set, minimum) === true;
  const highest = (set: string) => {
    for (let minor = highestMinor; minor > 0; minor -= 1) {
      if (has(set, `1.${minor}`)) return `1.${minor}`;
    }
    return null;
  };
  return {
    platform: String(platform ?? 'unknown'),
    version: /^[\d.]{1,30}$/.test(version) ? version : null,
    webView: webViewOf(agent),
    sets: {
      ExcelApi: highest('ExcelApi'),
      ExcelApiOnline: highest('ExcelApiOnline'),
      ExcelApiDesktop: highest('ExcelApiDesktop'),
      SharedRuntime: highest('SharedRuntime'),
      DelayForCellEdit: has('DelayForCellEdit'),
      CompressedFile: has('CompressedFile'),
    },
  };
}

async function requirements() {
  const { requirements: sets } = Office.context;
  return {
    excelApi9: sets.isSetSupported('ExcelApi', '1.9'),
    sharedRuntime: sets.isSetSupported('SharedRuntime', '1.1'),
    associate: typeof Office.actions?.associate,
    showPane: typeof Office.addin?.showAsTaskpane,
  };
}

const calculation: TriedProbe = ({ run }) =>
  run(async (context) => {
    const application = context.workbook.application.load({ calculationMode: true });
    await context.sync();
    const mode = application.calculationMode;
    context.workbook.application.calculate('Full');
    await context.sync();
    return { mode, full: 'done' };
  });

/** With the head and the switches of a request that writes. */
const waitForEdit: TriedProbe = ({ run }) =>
  eventsBack(() =>
    run(async (context, sheet) => {
      context.runtime.enableEvents = false;
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[1]];
      context.runtime.enableEvents = true;
      const cell = sheet.getRange('A1').load({ values: true });
      await context.sync();
      return { done: cell.values[0]?.[0] === 1 };
    }),
  );

/** Events are on again, whatever happens to the work. */
async function eventsBack<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    throw error;
  }
}

/** Excel carries out what stands before the refused action and nothing after it, and goes on. */
const failedRequest: TriedProbe = async ({ run, freeName }) => {
  const missing = freeName('没有');
  const code = await refusalOf(() =>
    run(async (context, sheet) => {
      sheet.getRange('A1').values = [['前']];
      context.workbook.names.getItem(missing).load({ name: true });
      sheet.getRange('A2').values = [['后']];
      await context.sync();
    }),
  );
  return run(async (context, sheet) => {
    sheet.getRange('A3').values = [['再']];
    const cells = sheet.getRange('A1:A3').load({ values: true });
    await context.sync();
    const [before, after, usableAfter] = cells.values.map(([value]) => String(value));
    return { code, before: before ?? '', after: after ?? '', usableAfter: usableAfter ?? '' };
  });
};

interface HeardChange {
  readonly address: string;
  readonly trigger: string | undefined;
}

/** Cells are written with somebody listening, with events off, and once nobody listens any more. */
const events: TriedProbe = (bench) => eventsBack(() => hearChanges(bench));

async function hearChanges({ run, comesTrue, saw }: Bench): Promise<Observed> {
  const heard: HeardChange[] = [];
  const addresses = () => heard.map(({ address }) => address);
  return run(async (context, sheet) => {
    const registered = await listen(context, sheet, heard);
    const write = async (address: string) => {
      sheet.getRange(address).values = [[1]];
      await context.sync();
    };
    await write('B2');
    await comesTrue(() => heard.length > 0);
    saw({ heard: addresses()[0] ?? 'nothing' });
    context.runtime.enableEvents = false;
    sheet.getRange('B3').values = [[1]];
    context.runtime.enableEvents = true;
    await context.sync();
    await write('B4');
    await comesTrue(() => addresses().includes('B4'));
    saw({
      silentWhileOff: !addresses().includes('B3'),
      heardAgain: addresses().find((address) => address === 'B4') ?? 'nothing',
    });
    registered.remove();
    await context.sync();
    await write('B5');
    return { unheardOnceRemoved: !(await comesTrue(() => addresses().includes('B5'))) };
  });
}

async function listen(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  heard: HeardChange[],
): Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>> {
  sheet.load({ id: true });
  await context.sync();
  const { id } = sheet;
  const registered = context.workbook.worksheets.onChanged.add(
    async ({ worksheetId, address, triggerSource }) => {
      if (worksheetId === id) heard.push({ address, trigger: triggerSource });
    },
  );
  await context.sync();
  return registered;
}

const eventTrigger: TriedProbe = ({ run, comesTrue }) =>
  run(async (context, sheet) => {
    const heard: HeardChange[] = [];
    const registered = await listen(context, sheet, heard);
    sheet.getRange('B2').values = [[1]];
    await context.sync();
    await comesTrue(() => heard.length > 0);
    registered.remove();
    await context.sync();
    return { trigger: heard[0]?.trigger ?? 'nothing' };
  });

const sheetEvents: TriedProbe = ({ run, freeSheet, comesTrue }) =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add(freeSheet('旧')).load({ id: true });
    await context.sync();
    const { id } = sheet;
    const heard = { renamed: false, deleted: false };
    const renames = worksheets.onNameChanged.add(async ({ worksheetId }) => {
      if (worksheetId === id) heard.renamed = true;
    });
    const deletions = worksheets.onDeleted.add(async ({ worksheetId }) => {
      if (worksheetId === id) heard.deleted = true;
    });
    await context.sync();
    sheet.name = freeSheet('新');
    await context.sync();
    await comesTrue(() => heard.renamed);
    sheet.delete();
    await context.sync();
    await comesTrue(() => heard.deleted);
    renames.remove();
    deletions.remove();
    await context.sync();
    return { ...heard };
  });

/** Whether the file is handed out; of its bytes only how every such file begins is looked at. */
const ownFile: TriedProbe = async () => {
  const file = await answerOf<Office.File>((answer) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 65_536 }, answer),
  );
  try {
    const first = await answerOf<Office.Slice>((answer) => file.getSliceAsync(0, answer));
    const [one = 0, two = 0] = Array.from(first.data as ArrayLike<number>).slice(0, 2);
    return { beginsAs: String.fromCharCode(one, two), hasSlices: file.sliceCount > 0 };
  } finally {
    file.closeAsync();
  }
};

function answerOf<T>(call: (answer: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new RefusedFile(error.code));
    });
  });
}

/** Office answers with a number, not with a word. */
class RefusedFile extends Error {
  readonly code: string;
  constructor(readonly number: number) {
    super();
    this.code = 'FileNotHandedOut';
  }
}

export const hostProbes = {
  requirements,
  calculation,
  waitForEdit,
  failedRequest,
  events,
  eventTrigger,
  sheetEvents,
  ownFile,
} as const;

/** Whether what a probe needs besides its ExcelApi is there; the product does without. */
export const alsoNeeded = { ownFile: copiesItself } as const;
