#!/bin/sh
# Makes the corpus: one county as .xlsx by every writer that this machine has. Not part of the tests.
#
#   sh scripts/corpus/make.sh [folder, out/corpus unless given]
#   npx tsx scripts/corpus/check.ts [folder]
#
# Writers that are missing are passed over. On Debian:
#   apt-get install python3-openpyxl python3-pil python3-xlsxwriter libexcel-writer-xlsx-perl \
#     libxlsxwriter-dev gcc golang-go golang-github-tealeg-xlsx-dev r-cran-openxlsx gnumeric \
#     libreoffice-calc
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../out/corpus}
mkdir -p "$out/work/npm"
out=$(cd "$out" && pwd)
work=$out/work
county=$here/county.json
writers=$here/writers
# the system's own, which sees the packages of the system
python=/usr/bin/python3
[ -x "$python" ] || python=python3

has() { command -v "$1" >/dev/null 2>&1; }
missing() { echo "passed over: $1"; }

"$python" "$writers/tables.py" "$county" "$work"

npx tsx "$here/make-handmade.ts" "$out"

for package in exceljs@4.4.0 @protobi/exceljs@4.4.0-protobi.10 @cj-tech-master/excelts@5.1.17 \
  xlsx@0.18.5 @e965/xlsx@0.20.3 xlsx-js-style@1.2.0 xlsx-populate@1.21.0 hucre@1.0.0 \
  excel4node@1.8.2 write-excel-file@4.1.1 excel-builder-vanilla@5.2.5 xlsx-write-stream@1.0.3 \
  xlsx-stream-writer@0.2.6 wasm-xlsxwriter@0.13.1 excelize-wasm@0.1.3 officegen@0.6.5 \
  excel-export@0.5.1 mr-excel@6.0.1 json-as-xlsx@2.6.4; do
  [ -d "$work/npm/node_modules/${package%@*}" ] ||
    npm install --prefix "$work/npm" --ignore-scripts --no-audit --no-fund "$package" \
      >/dev/null 2>&1 || missing "$package"
done
node "$writers/npm.mjs" "$county" "$work/npm/node_modules" "$out"

for writer in openpyxl xlsxwriter; do
  if "$python" -c "import $writer" 2>/dev/null; then
    "$python" "$writers/${writer}_writer.py" "$county" "$out"
  else
    missing "$writer"
  fi
done

if perl -MExcel::Writer::XLSX -e 1 2>/dev/null; then
  perl "$writers/excel_writer_xlsx.pl" "$county" "$out"
else
  missing Excel::Writer::XLSX
fi

"$python" "$writers/libxlsxwriter.py" "$county" >"$work/libxlsxwriter.c"
if gcc -o "$work/libxlsxwriter" "$work/libxlsxwriter.c" -lxlsxwriter 2>/dev/null; then
  "$work/libxlsxwriter" "$out" >"$out/libxlsxwriter.tsv"
else
  missing libxlsxwriter
fi

if has go && [ -d /usr/share/gocode/src/github.com/tealeg/xlsx ]; then
  GO111MODULE=off GOPATH=/usr/share/gocode go run "$writers/tealeg.go" "$county" "$out" \
    >"$out/tealeg.tsv"
else
  missing tealeg/xlsx
fi

if has Rscript && Rscript -e 'library(openxlsx)' >/dev/null 2>&1; then
  Rscript "$writers/openxlsx.R" "$work" "$out"
else
  missing openxlsx
fi

# Those that convert take what others made.
listed() { printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4"; }

if has ssconvert; then
  version=$(ssconvert --version | sed -n "s/.*version '\(.*\)'.*/\1/p")
  : >"$out/gnumeric.tsv"
  for type in xlsx xlsx2; do
    for from in hand--plain exceljs--formulas openpyxl--rich; do
      [ -f "$out/$from.xlsx" ] || continue
      file=gnumeric--$type-of-$from.xlsx
      ssconvert -T "Gnumeric_Excel:$type" "$out/$from.xlsx" "$out/$file" >/dev/null 2>&1 || continue
      listed "$file" Gnumeric "$version" "$type of $from" >>"$out/gnumeric.tsv"
    done
  done
else
  missing Gnumeric
fi

if has soffice; then
  version=$(soffice --version | cut -d ' ' -f 2)
  : >"$out/libreoffice.tsv"
  convert() { # filter, folder to, files
    filter=$1
    folder=$2
    shift 2
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$filter" \
      --outdir "$folder" "$@" >/dev/null 2>&1
  }
  for from in hand--plain openpyxl--rich xlsxwriter--1904 exceljs--formulas exceljs--table; do
    [ -f "$out/$from.xlsx" ] || continue
    convert ods "$work" "$out/$from.xlsx"
    convert 'xlsx:Calc MS Excel 2007 XML' "$work/transitional" "$work/$from.ods"
    convert 'xlsx:Calc Office Open XML' "$work/ecma" "$work/$from.ods"
    for kind in transitional ecma; do
      file=libreoffice--$kind-of-$from.xlsx
      cp "$work/$kind/$from.xlsx" "$out/$file"
      listed "$file" LibreOffice "$version" "$kind of $from" >>"$out/libreoffice.tsv"
    done
  done
else
  missing LibreOffice
fi
