/** The Excel adapter holds to the contract of the port, over the Excel double. */
import { areaAddress } from '../../src/sheets/area';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { installExcelDouble, type Profile } from '../support/excelDouble';
import { bookOf } from '../support/excelDouble/fixtures';
import { workbookContract } from './contract';

const profiles: readonly Profile[] = ['365', 'web', '2024', '2021', 'noDelay', 'minimum'];

describe.each(profiles)('in Excel %s', (profile) => {
  workbookContract({
    host: 'excel',
    open: (fixture) => {
      const excel = installExcelDouble(globalThis, bookOf(fixture), profile);
      const styleAt = (sheet: string, row: number, column: number) =>
        excel.cell(sheet, row, column).style;
      return Promise.resolve({
        port: createExcelWorkbook(),
        type: (sheet, row, column, value) => excel.setCell(sheet, row, column, value ?? ''),
        fillAt: (sheet, row, column) => {
          const { fill } = styleAt(sheet, row, column);
          const colour = fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined;
          return Promise.resolve(colour ?? null);
        },
        numberFormatAt: (sheet, row, column) =>
          Promise.resolve(styleAt(sheet, row, column).numFmt ?? 'General'),
        colourRulesOn: (sheet) => Promise.resolve(excel.sheet(sheet).rules.length),
        hints: () =>
          Promise.resolve(
            excel.book.sheets.flatMap(({ validations }) =>
              validations.map(
                ({ areas, validation }) =>
                  `${areas.map(areaAddress).join(' ')} ${validation.inputTitle ?? ''}`,
              ),
            ),
          ),
        charts: (sheet) => Promise.resolve(excel.sheet(sheet).charts.map(({ title }) => title)),
        select: (sheet, areas) => {
          if (areas) excel.select(sheet, ...areas);
          else excel.selectObject();
        },
        isFormula: (sheet, row, column) =>
          Promise.resolve(excel.cell(sheet, row, column).formula !== null),
      });
    },
  });
});
