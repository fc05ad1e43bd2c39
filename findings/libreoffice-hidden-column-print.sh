#!/bin/sh
# LibreOffice Calc 7.4 (Debian's libreoffice-calc) printing an .xlsx: text in a hidden column.
#
# One would guess: what stands in a hidden column is not printed, and a print area that ends before the
#   column keeps it off the paper for good.
# What happens: where the cell to the right of the hidden text is filled too, the text cannot run out
#   that way, and is printed to the left, into the empty cells of the print area. With nothing to its right
#   it is not printed. A number format that shows no text (;;;) keeps it off in both cases.
# Why it matters here: lists and plans that a county prints know their rows by keys in hidden columns behind
#   the print area, two or more side by side. On the screen nothing is seen of them; in the printed 一校一策
#   and 档案目录 they stood at the right edge of the page.
#
# Needs: node 20, npm and a package registry; soffice and pdftotext (Debian's libreoffice-calc and
# poppler-utils). Fails when the behaviour changes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 fflate@0.8.2
cat >write.cjs <<'JS'
const { writeFileSync } = require('node:fs');
const { Workbook } = require('exceljs');
const { strFromU8, strToU8, unzipSync, zipSync } = require('fflate');

/** A title in A1, a hidden text in D1 and, where asked, one beside it in E1; A1:C1 is printed. */
async function write(name, beside, numFmt) {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('S');
  sheet.getCell('A1').value = 'Title';
  sheet.getCell('D1').value = 'hiddenkey';
  if (beside) sheet.getCell('E1').value = '-';
  if (numFmt) sheet.getCell('D1').numFmt = numFmt;
  for (const letter of ['D', 'E']) Object.assign(sheet.getColumn(letter), { width: 10, hidden: true });
  sheet.pageSetup.printArea = 'A1:C1';
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  // exceljs writes the rows of a print area without $, which LibreOffice takes for none
  const book = strFromU8(parts['xl/workbook.xml']).replace('$A1:$C1', '$A$1:$C$1');
  writeFileSync(`${name}.xlsx`, zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) }));
}

(async () => {
  await write('alone', false);
  await write('beside', true);
  await write('unshown', true, ';;;');
})();
JS
node write.cjs
soffice --version
for name in alone beside unshown; do
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf "$name.xlsx" >/dev/null 2>&1
  pdftotext "$name.pdf" "$name.txt"
  echo "$name: $(tr -s '\n\f' '  ' <"$name.txt")"
done
if grep -q hiddenkey alone.txt || ! grep -q hiddenkey beside.txt || grep -q hiddenkey unshown.txt; then
  echo 'LibreOffice prints hidden columns differently now; read the header of this script again' >&2
  exit 1
fi
