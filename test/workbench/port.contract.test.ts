/** The workbench's port keeps the contract of all ports. */
import type { Area } from '../../src/sheets/area';
import type { WorkbookPort } from '../../src/workbook/port';
import { createDesk } from '../../src/workbench/desk';
import {
  gridExtent,
  selectArea,
  selectColumns,
  type Selection,
} from '../../src/workbench/grid/selection';
import type { SheetView } from '../../src/workbook/file';
import { unzipped, workbookBytes } from '../support/workbooks';
import { cellAddress } from '../../src/sheets/area';
import { workbookContract } from '../workbook/contract';

workbookContract({
  host: 'file',
  open: async (fixture) => {
    const words = {
      language: 'zh-CN',
      say: ({ code }: { readonly code: string }) => code,
    } as const;
    const desk = createDesk(
      () => words,
      () => undefined,
    );
    await desk.open({ name: '县表.xlsx', bytes: async () => workbookBytes(fixture) });
    const { workbook, port } = desk.state().opened;
    const parts = async () => {
      const saved = await workbook.save();
      if (saved.kind === 'unfaithful') throw new Error(saved.differences.join());
      return unzipped(saved.bytes);
    };
    // A grid has no pictures: only here something else than cells can be selected.
    let picture = false;
    const watched: WorkbookPort = {
      ...port,
      selection: async () => (picture ? null : port.selection()),
    };
    return {
      port: watched,
      type: async (sheet, row, column, value) => workbook.setCell(sheet, row, column, value),
      fillAt: async (sheet, row, column) => workbook.cellFormat(sheet, row, column).fill,
      numberFormatAt: async (sheet, row, column) =>
        workbook.cellFormat(sheet, row, column).numberFormat,
      colourRulesOn: async (sheet) => workbook.colourRules(sheet),
      hints: async () =>
        Object.values(await parts()).flatMap((part) =>
          [...part.matchAll(/<dataValidation [^>]*promptTitle="([^"]*)"[^>]*sqref="([^"]*)"/g)].map(
            ([, title, place]) => `${place} ${title}`,
          ),
        ),
      charts: async () => Object.keys(await parts()).filter((part) => /charts?\//.test(part)),
      select: (sheet: string, areas: readonly Area[] | null) => {
        picture = areas === null;
        desk.activate(sheet);
        const { sheet: shown } = desk.state();
        const [area] = areas ?? [];
        if (shown && area) desk.select(selectionOf(shown, area));
      },
      isFormula: async (_, row, column) =>
        Object.values(await parts()).some((part) =>
          new RegExp(`<c r="${cellAddress(row, column)}"[^>]*><f[ >]`).test(part),
        ),
    };
  },
});

/** As a press on a cell, on the head of a column or on the corner selects. */
function selectionOf(sheet: SheetView, area: Area): Selection {
  const extent = gridExtent(sheet);
  if (area.columns > extent.columns) return selectArea(sheet, { ...area, ...extent });
  if (area.rows > extent.rows) return selectColumns(sheet, area.column, area.column);
  return selectArea(sheet, area);
}
