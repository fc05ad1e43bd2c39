#!/bin/sh
# hucre 1.0.0 (the library that reads .xls and .ods): one cell in the last corner of a sheet.
#
# One would guess: a reader's memory and time follow the cells that are there, so that a workbook of
#   two cells opens whatever their addresses. Excel and LibreOffice open it at once.
# What happens: the sheet is laid out as full rows, and its bounding rectangle is held to 20,000,000
#   cells. Two cells, A1 and XFD1048576, are refused (ParseError, "spans ... cells, over the 20000000
#   limit"); A1 and A1048576 are read, as an array of 1,048,576 rows.
# Why it matters here: a slip of the hand in the last row is common in county workbooks. For .xlsx the
#   project reads the XML itself; for .ods the error must not be told as a damaged file; the Excel
#   double of the tests opens files with this library and has to take such cells out first.
#
# Needs: node 20, npm and a package registry. Fails when the behaviour changes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0 fflate@0.8.2
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const { version } = JSON.parse(readFileSync('node_modules/hucre/package.json', 'utf8'));
console.log(`hucre ${version}, node ${process.version}`);

async function withCell(address) {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'S', rows: [['first']] }] }));
  const name = 'xl/worksheets/sheet1.xml';
  const row = /\d+$/.exec(address)[0];
  const added = `<row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData>`;
  parts[name] = strToU8(strFromU8(parts[name]).replace('</sheetData>', added));
  return zipSync(parts);
}

async function seen(address) {
  try {
    const { sheets } = await readXlsx(await withCell(address));
    return `read, ${sheets[0].rows.length} rows`;
  } catch (error) {
    return `${error.constructor.name}: ${error.message}`;
  }
}

const near = await seen('A2');
const lastRow = await seen('A1048576');
const corner = await seen('XFD1048576');
console.log(`A1 and A2:         ${near}`);
console.log(`A1 and A1048576:   ${lastRow}`);
console.log(`A1 and XFD1048576: ${corner}`);
const asKnown =
  near === 'read, 2 rows' &&
  lastRow === 'read, 1048576 rows' &&
  /ParseError: .*spans 1048576 rows x 16384 columns.*over the 20000000 limit/.test(corner);
if (!asKnown) {
  console.error('hucre behaves differently now; read the header of this script again');
  process.exit(1);
}
JS
node run.mjs
