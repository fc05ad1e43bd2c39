#!/bin/sh
# hucre 1.0.0 (the library that reads .xls and .ods): a hidden sheet in an old workbook, as SheetJS 0.18.5
# writes it.
#
# One would guess: a reader whose sheets have a field for being hidden, and fill it for .xlsx, fills it for
#   the same workbook saved as .xls, where the list of sheets holds that very mark.
# What happens: from the .xlsx the second sheet comes as hidden; from the .xls it comes as any other, with
#   its cells and without a warning. SheetJS finds the mark in the same bytes.
# Why it matters here: a county's workbook keeps a hidden copy of last year's table. Taken for a sheet that
#   can be seen it looks like a table of the county. The project reads the list of sheets, and the names,
#   from the records itself.
#
# Needs: node 20, npm and a package registry. Fails when the behaviour changes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0 xlsx@0.18.5
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { readXls, readXlsx } from 'hucre/xlsx';
import xlsx from 'xlsx';

const versionOf = (name) =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`hucre ${versionOf('hucre')}, xlsx ${versionOf('xlsx')}, node ${process.version}`);

const book = xlsx.utils.book_new();
const rows = [['school', 'pupils'], ['first', 400]];
for (const name of ['seen', 'hidden']) {
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), name);
}
book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
const written = (bookType) => new Uint8Array(xlsx.write(book, { type: 'buffer', bookType }));

const told = ({ sheets }) =>
  JSON.stringify(sheets.map(({ name, hidden, veryHidden }) => [name, Boolean(hidden || veryHidden)]));
const modern = told(await readXlsx(written('xlsx')));
const old = told(await readXls(written('biff8')));
const other = JSON.stringify(
  xlsx.read(written('biff8'), { type: 'array' }).Workbook.Sheets.map(({ Hidden }) => Hidden),
);
console.log(`hucre, .xlsx:  ${modern}`);
console.log(`hucre, .xls:   ${old}`);
console.log(`SheetJS, .xls: ${other}`);
const asKnown =
  modern === '[["seen",false],["hidden",true]]' &&
  old === '[["seen",false],["hidden",false]]' &&
  other === '[0,1]';
if (!asKnown) {
  console.error('hucre behaves differently now; read the header of this script again');
  process.exit(1);
}
JS
node run.mjs
