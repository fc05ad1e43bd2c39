#!/bin/sh
# hucre 1.0.0 (the library that reads .xls and .ods): a chart on a sheet of an old workbook.
#
# One would guess: the values that a chart keeps of its cells are the chart's, and what stands behind
#   the chart in the file still belongs to the sheet. Its read-me says that charts are not read.
# What happens: an embedded chart is a substream of its own between a BOF and an EOF record. hucre takes
#   the NUMBER records in it (the chart's cached values, counted from its own first row and column)
#   for cells of the sheet, over what stands in A1 and below; and the chart's EOF for the sheet's: the
#   merged cells, whose record stands behind the chart, are gone.
# Why it matters here: the first rows of a county's table, title and header among them, turn into
#   numbers without an error; the stage was lost, exit code 0. The project strikes out what charts
#   hold before hucre reads the file.
#
# Needs: node 20, npm and a package registry. Fails when the behaviour changes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { readXls } from 'hucre/xlsx';

const { version } = JSON.parse(readFileSync('node_modules/hucre/package.json', 'utf8'));
console.log(`hucre ${version}, node ${process.version}`);

const words = (...values) => values.flatMap((value) => [value & 255, (value >> 8) & 255]);
const record = (id, data = []) => [...words(id, data.length), ...data];
const begin = (kind) => record(0x809, words(0x600, kind, 0x1faa, 0x7cd, 0, 0, 6, 0));
const end = record(0x0a);
const double = (value) => [...new Uint8Array(Float64Array.of(value).buffer)];
const number = (row, column, value) => record(0x203, [...words(row, column, 0), ...double(value)]);
const letters = (text) => [...text].map((letter) => letter.charCodeAt(0));
const label = (row, column, text) =>
  record(0x204, [...words(row, column, 0, text.length), 0, ...letters(text)]);

/** A sheet of four cells and a merge; a chart, as Excel keeps it, stands between them. */
function sheet(chart) {
  const cells = [label(0, 0, 'school'), label(0, 1, 'pupils'), label(1, 0, 'first'), number(1, 1, 400)];
  const cached = [begin(0x20), record(0x1065, words(1)), number(0, 0, 400), end];
  const merged = record(0xe5, words(1, 4, 4, 0, 1));
  return [begin(0x10), ...cells, ...(chart ? cached : []), merged, end].flat();
}

function file(chart) {
  const globals = (start) =>
    [begin(5), record(0x85, [...words(start, 0, 0), 1, 0, ...letters('S')]), end].flat();
  const stream = [...globals(globals(0).length), ...sheet(chart)];
  const bytes = new Uint8Array(512 * 11);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]])
    view.setUint16(at, value, true);
  for (const [at, value] of [[44, 1], [48, 1], [56, 4096], [60, -2], [68, -2]])
    view.setInt32(at, value, true);
  for (let at = 0; at < 109; at += 1) view.setInt32(76 + 4 * at, at === 0 ? 0 : -1, true);
  const next = [-3, -2, 3, 4, 5, 6, 7, 8, 9, -2];
  for (let at = 0; at < 128; at += 1) view.setInt32(512 + 4 * at, next[at] ?? -1, true);
  const entry = (at, name, type, first, size, child) => {
    [...name].forEach((letter, index) => view.setUint16(at + 2 * index, letter.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * name.length + 2, true);
    bytes.set([type, 1], at + 66);
    for (const [offset, value] of [[68, -1], [72, -1], [76, child], [116, first], [120, size]])
      view.setInt32(at + offset, value, true);
  };
  entry(1024, 'Root Entry', 5, -2, 0, 1);
  entry(1152, 'Workbook', 2, 2, 8 * 512, -1);
  bytes.set(stream, 1536);
  return bytes;
}

const seen = async (chart) => {
  const [{ rows, merges = [] }] = (await readXls(file(chart))).sheets;
  return JSON.stringify({ rows, merges: merges.length });
};
const plain = await seen(false);
const charted = await seen(true);
console.log(`without the chart: ${plain}`);
console.log(`with the chart:    ${charted}`);
const asKnown =
  plain === '{"rows":[["school","pupils"],["first",400]],"merges":1}' &&
  charted === '{"rows":[[400,"pupils"],["first",400]],"merges":0}';
if (!asKnown) {
  console.error('hucre behaves differently now; read the header of this script again');
  process.exit(1);
}
JS
node run.mjs
