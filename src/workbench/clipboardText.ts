/** Cells on the clipboard: lines and tabs, as Excel and WPS have them. */

/** Rows of cell texts. Cells with line breaks stand in quotes. */
export function cellsFromText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = cells.exec(text); match; match = cells.exec(text)) {
    const [whole, quoted, plain = '', end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '' || whole === '') break;
    if (end !== '\t') rows.push([]);
  }
  // The end of the last line begins no new one.
  const last = rows.at(-1);
  return rows.length > 1 && (last?.length ?? 0) < 2 && (last?.[0] ?? '') === ''
    ? rows.slice(0, -1)
    : rows;
}

export function textFromCells(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) =>
      cells
        .map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\r\n');
}
