/**
 * The lists of a workbook: its names, sheets and tables, and how it is protected and computed. A name is
 * only ever read by its formula, since the range of a broken one throws.
 */
import { parseReference } from '../../sheets/area';
import type { NameSnapshot, SheetSnapshot } from '../../sheets/snapshot';
import type { KnownChart } from './charts';
import type { KnownTable } from './memory';

interface Listing {
  readonly names: Excel.NamedItemCollection;
  readonly sheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly protection: Excel.WorkbookProtection;
  readonly application: Excel.Application;
}

/** To be read after the next sync. */
export function loadListing({ workbook }: Excel.RequestContext): Listing {
  return {
    names: loadNames(workbook),
    sheets: workbook.worksheets.load(sheetOptions),
    tables: workbook.tables.load(tableOptions),
    protection: workbook.protection.load({ protected: true }),
    application: workbook.application.load({ calculationMode: true }),
  };
}

/**
 * The same, the charts of all sheets among it, in fewer actions: what hangs on one object is asked for
 * with it. Where a host refuses that, the reader goes the way of `loadListing`.
 */
export function loadListingAtOnce({ workbook }: Excel.RequestContext): Listing {
  workbook.load({
    application: { calculationMode: true },
    protection: { protected: true },
    tables: tableOptions,
  });
  return {
    names: loadNames(workbook),
    sheets: workbook.worksheets.load({ ...sheetOptions, charts: { id: true, name: true } }),
    tables: workbook.tables,
    protection: workbook.protection,
    application: workbook.application,
  };
}

const tableOptions = { name: true, worksheet: { name: true } } as const;

const sheetOptions = {
  id: true,
  name: true,
  visibility: true,
  protection: { protected: true },
} as const;

function loadNames({ names }: Excel.Workbook): Excel.NamedItemCollection {
  return names.load({ name: true, formula: true, scope: true });
}

export interface Listed {
  readonly names: NameSnapshot[];
  readonly sheets: SheetSnapshot[];
  readonly sheetsById: Map<string, string>;
  readonly tables: KnownTable[];
  readonly structureProtected: boolean;
  readonly computedByHand: boolean;
}

export function readListing({ names, sheets, tables, protection, application }: Listing): Listed {
  return {
    names: names.items
      .filter(({ scope }) => scope === 'Workbook')
      .map(({ name, formula }) => {
        const refersTo = String(formula).replace(/^=/, '');
        return { name, refersTo, area: parseReference(refersTo) };
      }),
    sheets: sheets.items.map((sheet) => ({
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      protected: sheet.protection.protected,
      grid: null,
      merges: null,
      tables: [],
    })),
    sheetsById: new Map(sheets.items.map(({ id, name }) => [id, name])),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    structureProtected: protection.protected,
    computedByHand: application.calculationMode === 'Manual',
  };
}

function visibilityOf(visibility: Excel.Worksheet['visibility']): SheetSnapshot['visibility'] {
  switch (visibility) {
    case 'Hidden':
      return 'hidden';
    case 'VeryHidden':
      return 'veryHidden';
    default:
      return 'visible';
  }
}

/** Charts of these sheets, where `loadListingAtOnce` asked. */
export function listedCharts({ sheets }: Listing, wanted: ReadonlySet<string>): KnownChart[] {
  return sheets.items
    .filter(({ name }) => wanted.has(name))
    .flatMap(({ name: sheet, charts }) =>
      charts.items.map(({ id, name }) => ({ sheet, id, name })),
    );
}
