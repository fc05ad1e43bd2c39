/** Fixtures of the contract as workbooks of the double. */
import { isCellError } from '../../../src/county/cell';
import { parseReference } from '../../../src/sheets/area';
import type { Fixture, SheetFixture } from '../../workbook/contract';
import { emptySheet, putCell, type BookState, type Held, type SheetState } from './state';
import { withFill } from './styles';

export function bookOf({ sheets, names = {}, structureProtected = false }: Fixture): BookState {
  return {
    sheets: sheets.map(sheetOf),
    names: Object.entries(names).map(([name, refersTo]) => ({ name, formula: `=${refersTo}` })),
    structureProtected,
  };
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function sheetOf(fixture: SheetFixture): SheetState {
  const sheet = emptySheet(fixture.name);
  sheet.visibility = visibilities[fixture.visibility ?? 'visible'];
  sheet.protected = fixture.protected ?? false;
  sheet.merges = [...(fixture.merges ?? [])];
  const style = fixture.fill === undefined ? {} : withFill({}, fixture.fill);
  fixture.values.forEach((row, r) =>
    row.forEach((cell, c) => {
      const value: Held = cell === null ? '' : isCellError(cell) ? cell.error : cell;
      putCell(sheet, r, c, { value, formula: null, style });
    }),
  );
  return sheet;
}

/** A rectangle by its address, for tests to read. */
export function at(address: string): {
  row: number;
  column: number;
  rows: number;
  columns: number;
} {
  const place = parseReference(`x!${address}`);
  if (!place) throw new Error(`no address: ${address}`);
  const { row, column, rows, columns } = place;
  return { row, column, rows, columns };
}
