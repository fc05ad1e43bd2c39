import { openFile } from '../../../src/workbook/file';
import { unzipped, workbookBytes } from '../../support/workbooks';
import { cellAddress } from '../../../src/sheets/area';
import { workbookContract } from '../contract';

workbookContract({
  host: 'file',
  open: async (fixture) => {
    const port = await openFile(workbookBytes(fixture));
    return {
      port,
      type: async (sheet, row, column, value) => port.setCell(sheet, row, column, value),
      fillAt: async (sheet, row, column) => port.cellFormat(sheet, row, column).fill,
      numberFormatAt: async (sheet, row, column) =>
        port.cellFormat(sheet, row, column).numberFormat,
      colourRulesOn: async (sheet) => port.colourRules(sheet),
      hints: async () => {
        const saved = await port.save();
        if (saved.kind === 'unfaithful') throw new Error(saved.differences.join());
        return Object.values(unzipped(saved.bytes)).flatMap((part) =>
          [...part.matchAll(/<dataValidation [^>]*promptTitle="([^"]*)"[^>]*sqref="([^"]*)"/g)].map(
            ([, title, place]) => `${place} ${title}`,
          ),
        );
      },
      charts: async () => {
        const saved = await port.save();
        if (saved.kind === 'unfaithful') throw new Error(saved.differences.join());
        return Object.keys(unzipped(saved.bytes)).filter((part) => /charts?\//.test(part));
      },
      select: null,
      isFormula: async (_, row, column) => {
        const saved = await port.save();
        if (saved.kind === 'unfaithful') throw new Error(saved.differences.join());
        return Object.values(unzipped(saved.bytes)).some((part) =>
          new RegExp(`<c r="${cellAddress(row, column)}"[^>]*><f[ >]`).test(part),
        );
      },
    };
  },
});
