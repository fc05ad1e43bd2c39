/** The names that an .xls (Excel 97 to 2003) defines, and the places that they point to. */
import { nameReference } from '../../../sheets/area';
import type { DefinedName } from '../workbookPart';
import { sheetsByNumber, type XlsBook } from './book';
import { expressionOf, type SheetOf } from './formulaTokens';
import { ids, lettersAt } from './records';

const ownOfExcel = 0x20;

/** @throws RangeError when a record is shorter than its kind */
export function namesOfXls(book: XlsBook): readonly DefinedName[] {
  const sheetOf = sheetsByNumber(book);
  return book.globals
    .filter(({ id, data }) => id === ids.name && (data.getUint16(0, true) & ownOfExcel) === 0)
    .map(({ data }) => {
      const letters = data.getUint8(3);
      const sheet = data.getUint16(8, true);
      const wide = (data.getUint8(14) & 1) !== 0;
      const start = data.byteOffset + 15 + letters * (wide ? 2 : 1);
      const tokens = new Uint8Array(data.buffer, start, data.getUint16(4, true));
      return {
        name: lettersAt(data, 14, letters),
        scope: sheet === 0 ? null : sheet - 1,
        refersTo: referenceOf(tokens, sheetOf),
        element: null,
      };
    });
}

/** What is no plain place is none that a table could have, whatever it says. */
const noPlace = '…';

function referenceOf(tokens: Uint8Array, sheetOf: SheetOf): string {
  const broken = brokenReference(tokens, sheetOf);
  if (broken !== null) return broken;
  const expression = expressionOf(tokens, sheetOf);
  // A list of books and sheets that leads nowhere: the sheet was deleted, or is another workbook's.
  if (expression?.kind === 'outside') return '#REF!';
  if (expression?.kind !== 'reference' || expression.reference.sheet === null) return noPlace;
  const { sheet, top, left, bottom, right } = expression.reference;
  return nameReference({
    sheet,
    row: top.index,
    column: left.index,
    rows: bottom.index - top.index + 1,
    columns: right.index - left.index + 1,
  });
}

/** A place that was deleted, on a sheet that may still be there. */
function brokenReference(tokens: Uint8Array, sheetOf: SheetOf): string | null {
  const [token = 0, low = 0, high = 0] = tokens;
  if (token === 0x1c) return low === 0x17 ? '#REF!' : null;
  switch (token < 0x20 ? token : (token & 0x1f) | 0x20) {
    case 0x2a:
    case 0x2b:
      return '#REF!';
    case 0x3c:
    case 0x3d: {
      const sheet = sheetOf(low + 256 * high);
      return sheet === null ? '#REF!' : `'${sheet.replaceAll("'", "''")}'!#REF!`;
    }
    default:
      return null;
  }
}
