/** What a person does to whole sheets between two runs, on the double's plain data. */
import { nameReference, parseReference } from '../../../src/sheets/area';
import type { BookState } from '../excelDouble/state';

const page = /^均衡_页_/;

export function pick<T>(list: readonly T[], which: number): T | undefined {
  return list[which % Math.max(1, list.length)];
}

export function renameSheet(which: number, book: BookState): void {
  const sheet = pick(book.sheets, which);
  if (!sheet) return;
  const to = `改名${which % 7}`;
  if (book.sheets.some(({ name }) => name === to)) return;
  for (const name of book.names) {
    const area = parseReference(name.formula);
    if (area?.sheet === sheet.name) name.formula = `=${nameReference({ ...area, sheet: to })}`;
  }
  sheet.name = to;
}

export function deletePage(which: number, book: BookState): void {
  const names = book.names.filter(({ name }) => page.test(name));
  const sheets = [...new Set(names.map(({ formula }) => parseReference(formula)?.sheet))];
  const gone = pick(sheets, which);
  if (gone === undefined) return;
  book.sheets = book.sheets.filter(({ name }) => name !== gone);
  for (const name of book.names) {
    if (parseReference(name.formula)?.sheet === gone) name.formula = '=#REF!';
  }
}
