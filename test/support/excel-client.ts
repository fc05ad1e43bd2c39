/**
 * `npm run --silent excel-client -- assess <in.xlsx> --out <out.xlsx> …`: the same as excel-double,
 * through Microsoft's client library. The costs are those of the wire.
 */
import { excelCommand } from './excelCommand';
import { installExcelDouble } from './excelDouble';
import { reachThroughOfficeClient, wire } from './officeClient';

reachThroughOfficeClient();

process.exitCode = await excelCommand({
  command: 'excel-client',
  install: (book, profile) => installExcelDouble(globalThis, book, profile),
  reset: () => wire().reset(),
  cost: () => wire().cost(),
});
