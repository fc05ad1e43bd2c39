#!/bin/sh
# excelize 0.1.3 (WebAssembly): a number that gets a formula becomes a text result.
#
# One would guess: a cell with the value 6448 that is given a formula keeps a number as its stored
#   result, or loses the result; a reader may go by the cell's type.
# What happens: the cell is written with type "str" (the result of the formula is a text) and the old
#   number as that text. Excel computes on opening and shows a number. A reader that goes by the type
#   gets a text: SheetJS 0.18.5 reads it as the string '6448'.
# Why it matters here: areas and pupils typed first and made formulas later come so from a program of
#   the county's. Taken by the type, an amount would be "not a number", or join others as text in place
#   of being added. The project reads a text of digits in a column of amounts as the number that it is.
#
# Needs: node 20, npm and a package registry. Fails when the behaviour changes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund excelize-wasm@0.1.3 xlsx@0.18.5 fflate@0.8.2
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';

const require = createRequire(import.meta.url);
const { init } = require('excelize-wasm');
const XLSX = require('xlsx');
const versionOf = (name) =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`excelize-wasm ${versionOf('excelize-wasm')}, SheetJS ${versionOf('xlsx')}, node ${process.version}`);

const library = await init('node_modules/excelize-wasm/excelize.wasm.gz');
const file = library.NewFile();
file.SetCellValue('Sheet1', 'A1', 5952);
file.SetCellValue('Sheet1', 'B1', 6448);
file.SetCellFormula('Sheet1', 'B1', 'A1+496');
const { buffer } = file.WriteToBuffer();
const bytes = new Uint8Array(buffer);

const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
const cell = /<c r="B1"[^>]*>.*?<\/c>/.exec(sheet)?.[0] ?? 'none';
const read = XLSX.read(bytes).Sheets['Sheet1']['B1'];
console.log(`written: ${cell}`);
console.log(`read:    type ${read.t}, value ${JSON.stringify(read.v)}`);
const asKnown =
  cell.includes('t="str"') && cell.includes('<v>6448</v>') && read.t === 's' && read.v === '6448';
if (!asKnown) {
  console.error('excelize behaves differently now; read the header of this script again');
  process.exit(1);
}
JS
node run.mjs
