/** What a workbook holds when everything is computed from its entries for the first time. */
import { readFileSync } from 'node:fs';
import { createSession } from '../../src/app/createSession';
import type { Settings } from '../../src/county/settings';
import { speaker } from '../../src/messages/speak';
import { countySheetOf } from '../../src/sheets/countySheet';
import { columnIndex } from '../../src/sheets/area';
import type { Stage } from '../../src/standards/standard';
import { solveHere } from '../../src/solver/inThisThread';
import { firstPurchaseForm, purchaseWish } from '../../src/taskpane/remedy/purchaseForm';
import { firstTransferForm, wishOf } from '../../src/taskpane/remedy/transferForm';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { installExcelDouble } from '../support/excelDouble';
import { openBook } from '../support/excelDouble/files';
import { keyPlace } from '../support/excelDouble/state';

export interface Entries {
  /** Cells of school tables, as `G6`. */
  readonly cells: readonly (readonly [sheet: string, address: string, typed: string | number])[];
  readonly countyName: string | null;
  readonly choices: Partial<Settings>;
}

type Contents = Readonly<Record<string, unknown>>;

/** Every cell that holds something, as DoubleInPage.contents has them. */
export async function computedAfresh(
  path: string,
  { cells, countyName, choices }: Entries,
  wishes: Awaited<ReturnType<typeof wishesOf>>,
): Promise<Contents> {
  const { book } = await openBook(new Uint8Array(readFileSync(path)));
  const excel = installExcelDouble(globalThis, book);
  for (const [sheet, address, typed] of cells) excel.setCellNow(sheet, ...placeOf(address), typed);
  const port = createExcelWorkbook();
  const session = sessionOver(port);
  await session.recalculate({ agreed: true });
  await session.writeCountySheet();
  const sheet = countySheetOf(await port.read({ sheets: 'all' }));
  const row = sheet?.rows.find(({ key }) => key.kind === 'input' && key.id === 'countyName')?.row;
  if (sheet && row !== undefined && countyName !== null && sheet.columns.value !== null) {
    excel.setCellNow(sheet.sheet, row, sheet.columns.value, countyName);
  }
  session.choose(choices);
  await session.recalculate({ agreed: true });
  await session.writeTables();
  const transfers = await session.improve.transfers(wishes.transfers);
  if (transfers?.kind !== 'planned') throw new Error('no transfers');
  const purchases = await session.improve.purchases(wishes.purchases, {
    seconds: 30,
    transfers: [transfers],
    onProgress: () => undefined,
  });
  if (purchases?.kind !== 'planned') throw new Error('no purchases');
  const chosen = { transfers: [transfers], purchases };
  await session.improve.writeAnalysis(chosen);
  await session.improve.writePlans({ ...chosen, schools: null });
  return Object.fromEntries(
    book.sheets.flatMap(({ name, cells: held }) =>
      [...held].flatMap(([key, { value, formula }]) => {
        const { row: r, column: c } = keyPlace(key);
        const place = `${name}!R${String(r + 1)}C${String(c + 1)}`;
        return value === '' && formula === null ? [] : [[place, [value, formula]] as const];
      }),
    ),
  );
}

/** What the pane asks for at first, over a workbook as it is; purchases for some stages. */
export async function wishesOf(path: string, stages: readonly Stage[]) {
  const { book } = await openBook(new Uint8Array(readFileSync(path)));
  installExcelDouble(globalThis, book);
  const session = sessionOver(createExcelWorkbook());
  await session.recalculate({ agreed: true });
  const { assessment } = session.state();
  const form = assessment && firstTransferForm(assessment);
  const transfers = form && wishOf(form, assessment);
  const purchases = assessment && purchaseWish(firstPurchaseForm, assessment.standard, stages);
  if (!transfers || !purchases) throw new Error('nothing to wish for');
  return { transfers, purchases };
}

function sessionOver(port: ReturnType<typeof createExcelWorkbook>) {
  return createSession(port, () => ({ language: 'zh-CN', say: speaker('zh-CN') }), solveHere);
}

function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(digits) - 1, columnIndex(letters)];
}
