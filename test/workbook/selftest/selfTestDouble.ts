/** A county's workbook in the double, for the self-test to leave alone. */
import { installExcelDouble, type ExcelDouble, type Profile } from '../../support/excelDouble';
import type { HostTraits } from '../../support/excelDouble/traits';
import { bookOf } from '../../support/excelDouble/fixtures';
import { putCell } from '../../support/excelDouble/state';

export function selfTestDouble({
  profile = '365',
  seenFormula = true,
  sheets = [],
  names = [],
  structureProtected = false,
  editing = false,
}: {
  readonly profile?: Profile | HostTraits;
  /** The double does not calculate: it keeps the result of a formula that it has seen. */
  readonly seenFormula?: boolean;
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  readonly structureProtected?: boolean;
  readonly editing?: boolean;
} = {}): ExcelDouble {
  const book = bookOf({
    sheets: [
      {
        name: '小学',
        values: [
          ['学校名称', '在校生数'],
          ['云岭一小', 863],
        ],
      },
      ...sheets.map((name) => ({ name, values: [['县里的']] })),
    ],
    names: {
      坏了: "'小学'!#REF!",
      ...Object.fromEntries(names.map((name) => [name, "'小学'!$A$1"])),
    },
    structureProtected,
  });
  const [first] = book.sheets;
  if (first && seenFormula) putCell(first, 5, 5, { value: 5, formula: '=2+3', style: {} });
  const excel = installExcelDouble(globalThis, book, profile);
  excel.handOut(new Uint8Array([0x50, 0x4b, 3, 4]));
  excel.select('小学', { row: 1, column: 1, rows: 1, columns: 1 });
  if (editing) excel.beginEdit();
  return excel;
}
