/** `npm run --silent excel-double -- assess <in.xlsx> --out <out.xlsx> …`, as excelCommand.ts has it. */
import { excelCommand } from './excelCommand';
import { installExcelDouble } from './excelDouble';

process.exitCode = await excelCommand({
  command: 'excel-double',
  install: (book, profile) => installExcelDouble(globalThis, book, profile),
  reset: (excel) => excel.resetCost(),
  cost: (excel) => {
    const { syncs, operations, requestBytes, responseBytes } = excel.cost();
    return { syncs, operations, requestBytes, responseBytes };
  },
});
