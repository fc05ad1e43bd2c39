/**
 * Writers from npm, each over the same county. Those that are not installed are passed over.
 *
 *   node npm.mjs <county.json> <folder of node_modules> <folder to write to>
 */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const [countyPath, modules, out] = process.argv.slice(2).map((path) => resolve(path));
const { sheets } = JSON.parse(readFileSync(countyPath, 'utf8'));
const require = createRequire(join(modules, 'none.js'));
const image = readFileSync(join(dirname(countyPath), 'dot.png'));

/** Rows with the title above, as most sheets of counties have it. */
const rowsOf = ({ title, header, schools }) => [[title], header, ...schools];
/** All schools on one sheet, with their stage, for writers that make no second one. */
const oneHeader = [...sheets[0].header, '学段'];
const oneSchools = sheets.flatMap(({ name, schools }) => schools.map((row) => [...row, name]));
const together = [['某县学校基本情况'], oneHeader, ...oneSchools];
const letters = (column) => String.fromCharCode(65 + column);
const firstNumber = 5;
const area = 18;

/** 教学及辅助用房面积 as a sum of the indoor sports area and the rest. */
const areaFormula = (row, line) => `T${line}+${Math.round((row[area] - row[area + 1]) * 10) / 10}`;
const totals = (header, schools, make) => [
  null,
  '合计',
  null,
  null,
  null,
  ...header.slice(firstNumber).map((_, index) => {
    const column = firstNumber + index;
    const sum = schools.reduce((all, row) => all + row[column], 0);
    const letter = letters(column);
    return make(`SUM(${letter}3:${letter}${schools.length + 2})`, Math.round(sum * 100) / 100);
  }),
];

/** The rows of a sheet with formulas, made into cells by `make`. */
const formulaRows = ({ title, header, schools }, make) => [
  [title],
  header,
  ...schools.map((row, index) =>
    row.map((value, column) =>
      column === area ? make(areaFormula(row, index + 3), value) : value,
    ),
  ),
  totals(header, schools, make),
];

const versions = [];

async function writer(name, variants) {
  const manifest = join(modules, name, 'package.json');
  if (!existsSync(manifest)) return;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const plain = name.replace(/^@/, '').replaceAll('/', '-');
  for (const [variant, make] of Object.entries(variants)) {
    const file = `${plain}--${variant}.xlsx`;
    try {
      const bytes = await make();
      await writeFile(join(out, file), Buffer.from(bytes));
      versions.push(`${file}\t${name}\t${version}\t${variant}`);
    } catch (error) {
      console.error(`${name} ${variant}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

async function load(name) {
  const manifest = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  try {
    return require(name);
  } catch {
    const entry = manifest.module ?? manifest.main ?? 'index.js';
    return import(pathToFileURL(join(modules, name, entry)).href);
  }
}

async function collected(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const exceljsLike = (name) => {
  const book = async () => {
    const { default: inner, Workbook } = await load(name);
    return new (Workbook ?? inner.Workbook)();
  };
  return {
    plain: async () => {
      const workbook = await book();
      for (const sheet of sheets) workbook.addWorksheet(sheet.name).addRows(rowsOf(sheet));
      return workbook.xlsx.writeBuffer();
    },
    formulas: async () => {
      const workbook = await book();
      for (const sheet of sheets) {
        const rows = formulaRows(sheet, (formula, result) => ({ formula, result }));
        workbook.addWorksheet(sheet.name).addRows(rows);
      }
      return workbook.xlsx.writeBuffer();
    },
    shared: async () => {
      const workbook = await book();
      for (const sheet of sheets) {
        const worksheet = workbook.addWorksheet(sheet.name);
        worksheet.addRows(rowsOf(sheet));
        const last = sheet.schools.length + 2;
        worksheet.fillFormula(
          `AA3:AA${last}`,
          'I3/F3*100',
          sheet.schools.map((row) => (row[8] / row[5]) * 100),
        );
        worksheet.getCell('AA2').value = '每百名学生专任教师数（核对）';
      }
      return workbook.xlsx.writeBuffer();
    },
    rich: async () => {
      const workbook = await book();
      workbook.creator = '教育局';
      workbook.properties.date1904 = true;
      const picture = workbook.addImage({ buffer: image, extension: 'png' });
      for (const sheet of sheets) {
        const worksheet = workbook.addWorksheet(sheet.name, {
          views: [{ state: 'frozen', xSplit: 2, ySplit: 2 }],
          pageSetup: { orientation: 'landscape', fitToPage: true, printTitlesRow: '1:2' },
        });
        worksheet.addRows(rowsOf(sheet));
        worksheet.mergeCells('A1:Y1');
        worksheet.getCell('A1').value = {
          richText: [
            { font: { bold: true, size: 16 }, text: sheet.title.slice(0, 2) },
            { text: sheet.title.slice(2) },
          ],
        };
        const last = sheet.schools.length + 2;
        worksheet.autoFilter = `A2:Y${last}`;
        worksheet.getCell('F3').note = '含随班就读学生';
        worksheet.getCell('B3').font = { bold: true, color: { argb: 'FFC00000' } };
        worksheet.getCell('AB2').value = new Date(Date.UTC(2024, 8, 1));
        worksheet.getCell('AB3').value = true;
        worksheet.getCell('AB4').value = { error: '#N/A' };
        worksheet.getCell('AB5').value = { text: '说明', hyperlink: 'https://example.org/' };
        for (let line = 3; line <= last; line += 1) {
          worksheet.getCell(`E${line}`).dataValidation = {
            type: 'list',
            allowBlank: true,
            formulae: ['"城区,镇区,乡村"'],
          };
        }
        worksheet.addConditionalFormatting({
          ref: `F3:F${last}`,
          rules: [{ type: 'dataBar', priority: 1, cfvo: [{ type: 'min' }, { type: 'max' }] }],
        });
        worksheet.addImage(picture, { tl: { col: 28, row: 1 }, ext: { width: 8, height: 8 } });
        workbook.definedNames.add(`${sheet.name}!$F$3:$F$${last}`, `学生_${sheet.name}`);
      }
      const hidden = workbook.addWorksheet('往年', { state: 'hidden' });
      hidden.addRows(rowsOf(sheets[0]));
      return workbook.xlsx.writeBuffer();
    },
    table: async () => {
      const workbook = await book();
      for (const sheet of sheets) {
        const worksheet = workbook.addWorksheet(sheet.name);
        worksheet.addTable({
          name: `表_${sheet.name}`,
          ref: 'A2',
          headerRow: true,
          totalsRow: false,
          style: { theme: 'TableStyleMedium2', showRowStripes: true },
          columns: sheet.header.map((text) => ({ name: text, filterButton: true })),
          rows: sheet.schools,
        });
        worksheet.getCell('A1').value = sheet.title;
      }
      return workbook.xlsx.writeBuffer();
    },
  };
};

await writer('exceljs', {
  ...exceljsLike('exceljs'),
  stream: async () => {
    const { default: inner, stream } = await load('exceljs');
    const { WorkbookWriter } = (stream ?? inner.stream).xlsx;
    const { PassThrough } = await import('node:stream');
    const pipe = new PassThrough();
    const done = collected(pipe);
    const workbook = new WorkbookWriter({ stream: pipe, useSharedStrings: false, useStyles: true });
    for (const sheet of sheets) {
      const worksheet = workbook.addWorksheet(sheet.name);
      for (const row of rowsOf(sheet)) worksheet.addRow(row).commit();
      worksheet.commit();
    }
    await workbook.commit();
    return done;
  },
});
await writer('@protobi/exceljs', { rich: exceljsLike('@protobi/exceljs').rich });
await writer('@cj-tech-master/excelts', exceljsLike('@cj-tech-master/excelts'));

const sheetjs = (name) => {
  const written = async (fill, options = {}) => {
    const loaded = await load(name);
    const xlsx = loaded.utils ? loaded : loaded.default;
    const workbook = xlsx.utils.book_new();
    for (const sheet of sheets) {
      xlsx.utils.book_append_sheet(workbook, fill(xlsx, sheet, workbook), sheet.name);
    }
    return xlsx.write(workbook, { type: 'buffer', bookType: 'xlsx', ...options });
  };
  const plain = (xlsx, sheet) => xlsx.utils.aoa_to_sheet(rowsOf(sheet));
  return {
    plain: () => written(plain),
    shared: () => written(plain, { bookSST: true, compression: true }),
    dense: () => written((xlsx, sheet) => xlsx.utils.aoa_to_sheet(rowsOf(sheet), { dense: true })),
    formulas: () =>
      written((xlsx, sheet) =>
        xlsx.utils.aoa_to_sheet(formulaRows(sheet, (f, v) => ({ t: 'n', f, v }))),
      ),
    unresolved: () =>
      written((xlsx, sheet) => xlsx.utils.aoa_to_sheet(formulaRows(sheet, (f) => ({ t: 'n', f })))),
    rich: () =>
      written(
        (xlsx, sheet, workbook) => {
          const made = plain(xlsx, sheet);
          made['!merges'] = [xlsx.utils.decode_range('A1:Y1')];
          made['!cols'] = [{ wch: 14 }, { wch: 20 }];
          made['!autofilter'] = { ref: `A2:Y${sheet.schools.length + 2}` };
          xlsx.utils.sheet_add_aoa(made, [[new Date(Date.UTC(2024, 8, 1)), true]], {
            origin: 'AB2',
            cellDates: true,
          });
          made.AB3 = { t: 'e', v: 0x2a };
          made['!ref'] = `A1:AC${sheet.schools.length + 2}`;
          made.F3.c = [{ a: '统计员', t: '含随班就读学生' }];
          made.F3.z = '#,##0';
          if (made.A1.s === undefined) made.A1.s = { font: { bold: true, sz: 16 } };
          workbook.Workbook ??= { Names: [], WBProps: { date1904: true } };
          workbook.Workbook.Names.push({
            Name: `学生_${sheet.name}`,
            Ref: `${sheet.name}!$F$3:$F$${sheet.schools.length + 2}`,
          });
          return made;
        },
        { cellDates: true, cellStyles: true },
      ),
  };
};
await writer('xlsx', sheetjs('xlsx'));
await writer('@e965/xlsx', {
  shared: sheetjs('@e965/xlsx').shared,
  rich: sheetjs('@e965/xlsx').rich,
});
await writer('xlsx-js-style', { rich: sheetjs('xlsx-js-style').rich });

await writer('xlsx-populate', {
  rich: async () => {
    const populate = await load('xlsx-populate');
    const workbook = await populate.fromBlankAsync();
    sheets.forEach((sheet, index) => {
      const made = index === 0 ? workbook.sheet(0).name(sheet.name) : workbook.addSheet(sheet.name);
      made.cell('A1').value(rowsOf(sheet).map((row) => Array.from(sheet.header, (_, c) => row[c])));
      made.range('A1:Y1').merged(true).style({ bold: true, horizontalAlignment: 'center' });
      const last = sheet.schools.length + 2;
      made.cell(`B${last + 1}`).value('合计');
      made.cell(`F${last + 1}`).formula(`SUM(F3:F${last})`);
      made.cell('E3').dataValidation({ type: 'list', formula1: '"城区,镇区,乡村"' });
    });
    return workbook.outputAsync();
  },
  plain: async () => {
    const populate = await load('xlsx-populate');
    const workbook = await populate.fromBlankAsync();
    const rows = together.map((row) => oneHeader.map((_, c) => row[c]));
    workbook.sheet(0).cell('A1').value(rows);
    return workbook.outputAsync();
  },
});

await writer('hucre', {
  plain: async () => {
    const { writeXlsx } = await import(pathToFileURL(join(modules, 'hucre/dist/index.mjs')).href);
    return writeXlsx({
      sheets: sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) })),
    });
  },
});

await writer('excel4node', {
  rich: async () => {
    const { Workbook } = await load('excel4node');
    const workbook = new Workbook({ defaultFont: { name: '宋体' } });
    const bold = workbook.createStyle({
      font: { bold: true },
      alignment: { horizontal: 'center' },
    });
    for (const sheet of sheets) {
      const made = workbook.addWorksheet(sheet.name);
      rowsOf(sheet).forEach((row, r) =>
        row.forEach((value, c) => {
          const cell = r === 0 ? made.cell(1, 1, 1, 25, true) : made.cell(r + 1, c + 1);
          if (typeof value === 'number' && c === area) cell.formula(areaFormula(row, r + 1));
          else if (typeof value === 'number') cell.number(value);
          else cell.string(value);
          if (r < 2) cell.style(bold);
        }),
      );
      made.addDataValidation({ type: 'list', sqref: 'E3:E9', formulas: ['城区,镇区,乡村'] });
    }
    return workbook.writeToBuffer();
  },
});

await writer('write-excel-file', {
  styled: async () => {
    const { default: write } = await import(
      pathToFileURL(join(modules, 'write-excel-file/node/index.js')).href
    );
    const data = sheets.map((sheet) => ({
      sheet: sheet.name,
      data: rowsOf(sheet).map((row, r) =>
        r === 0
          ? [{ value: row[0], columnSpan: 25, fontWeight: 'bold' }, ...Array(24).fill(null)]
          : row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
      ),
    }));
    return collected(await write(data).toStream());
  },
});

await writer('excel-builder-vanilla', {
  plain: async () => {
    const builder = await load('excel-builder-vanilla');
    const workbook = new builder.Workbook();
    for (const sheet of sheets) {
      const made = workbook.createWorksheet({ name: sheet.name });
      made.setData(rowsOf(sheet));
      workbook.addWorksheet(made);
    }
    const written = await builder.createExcelFile(workbook, 'Uint8Array');
    return written;
  },
});

await writer('xlsx-write-stream', {
  stream: async () => {
    const loaded = await load('xlsx-write-stream');
    const Transform = loaded.default ?? loaded;
    return collected(Readable.from(together).pipe(new Transform()));
  },
});

await writer('xlsx-stream-writer', {
  stream: async () => {
    const Writer = await load('xlsx-stream-writer');
    const made = new Writer();
    made.addRows(together);
    return made.getFile();
  },
});

await writer('wasm-xlsxwriter', {
  plain: async () => wasm(false),
  rich: async () => wasm(true),
});

async function wasm(rich) {
  const { Workbook, Format, Formula, Note, DocProperties, Image, Table, TableColumn } =
    await load('wasm-xlsxwriter');
  const workbook = new Workbook();
  if (rich) workbook.setProperties(new DocProperties().setCompany('教育局'));
  for (const sheet of sheets) {
    const made = workbook.addWorksheet();
    made.setName(sheet.name);
    rowsOf(sheet).forEach((row, r) => row.forEach((value, c) => made.write(r, c, value)));
    if (!rich) continue;
    const last = sheet.schools.length + 1;
    made.mergeRange(0, 0, 0, 24, sheet.title, new Format().setBold());
    made.setFreezePanes(2, 2);
    made.setColumnWidth(1, 20);
    sheet.schools.forEach((row, index) =>
      made.writeFormula(
        index + 2,
        area,
        new Formula(`=${areaFormula(row, index + 3)}`).setResult(String(row[area])),
      ),
    );
    made.writeWithFormat(1, 27, new Date(2024, 8, 1), new Format().setNumFormat('yyyy-mm-dd'));
    made.insertNote(2, 5, new Note('含随班就读学生'));
    made.insertImage(1, 28, new Image(image));
    if (Table && TableColumn) {
      const table = new Table().setColumns(
        sheet.header.map((text) => new TableColumn().setHeader(text)),
      );
      made.addTable(1, 0, last, 24, table);
    }
    workbook.defineName(`学生_${sheet.name}`, `='${sheet.name}'!$F$3:$F$${last + 1}`);
  }
  return workbook.saveToBufferSync();
}

await writer('excelize-wasm', {
  plain: () => excelize(false),
  rich: () => excelize(true),
});

async function excelizeBook() {
  const { init } = await load('excelize-wasm');
  return init(join(modules, 'excelize-wasm', 'excelize.wasm.gz'));
}

async function excelize(rich) {
  const library = await excelizeBook();
  const file = library.NewFile();
  sheets.forEach((sheet, index) => {
    if (index === 0) file.SetSheetName('Sheet1', sheet.name);
    else file.NewSheet(sheet.name);
    rowsOf(sheet).forEach((row, r) =>
      row.forEach((value, c) => file.SetCellValue(sheet.name, `${letters(c)}${r + 1}`, value)),
    );
    if (!rich) return;
    const last = sheet.schools.length + 2;
    file.MergeCell(sheet.name, 'A1', 'Y1');
    const { style } = file.NewStyle({
      Font: { Bold: true },
      Fill: { Type: 'pattern', Color: ['E0EBF5'], Pattern: 1 },
    });
    file.SetCellStyle(sheet.name, 'A2', 'Y2', style);
    sheet.schools.forEach((row, index) =>
      file.SetCellFormula(sheet.name, `S${index + 3}`, areaFormula(row, index + 3)),
    );
    file.AddComment(sheet.name, { Cell: 'F3', Author: '统计员', Text: '含随班就读学生' });
    file.AutoFilter(sheet.name, `A2:Y${last}`, []);
    file.SetDefinedName({ Name: `学生_${index}`, RefersTo: `${sheet.name}!$F$3:$F$${last}` });
    file.SetCellRichText(sheet.name, 'A1', [
      { Text: sheet.title.slice(0, 2), Font: { Bold: true } },
      { Text: sheet.title.slice(2) },
    ]);
  });
  return file.WriteToBuffer().buffer;
}

await writer('officegen', {
  plain: async () => {
    const officegen = await load('officegen');
    const made = officegen('xlsx');
    for (const sheet of sheets) {
      const page = made.makeNewSheet();
      page.name = sheet.name;
      page.data = rowsOf(sheet);
    }
    const { PassThrough } = await import('node:stream');
    const pipe = new PassThrough();
    const done = collected(pipe);
    made.generate(pipe);
    return done;
  },
});

await writer('excel-export', {
  plain: async () => {
    const { execute } = await load('excel-export');
    const made = execute({
      name: 'all',
      cols: oneHeader.map((caption, c) => ({
        caption,
        type: typeof oneSchools[0][c] === 'number' ? 'number' : 'string',
      })),
      rows: oneSchools,
    });
    return Buffer.from(made, 'binary');
  },
});

await writer('mr-excel', {
  plain: async () => {
    const { generateExcel } = await load('mr-excel');
    const made = await generateExcel({
      creator: '教育局',
      backend: true,
      notSave: true,
      generateType: 'nodebuffer',
      sheet: sheets.map((sheet) => ({
        name: sheet.name,
        headers: sheet.header.map((text, c) => ({ label: `k${c}`, text })),
        data: sheet.schools.map((row) => Object.fromEntries(row.map((v, c) => [`k${c}`, v]))),
      })),
    });
    return made;
  },
});

await writer('json-as-xlsx', {
  plain: async () => {
    const loaded = await load('json-as-xlsx');
    const make = loaded.default ?? loaded;
    return make(
      sheets.map((sheet) => ({
        sheet: sheet.name,
        columns: sheet.header.map((label, c) => ({ label, value: `k${c}` })),
        content: sheet.schools.map((row) => Object.fromEntries(row.map((v, c) => [`k${c}`, v]))),
      })),
      { writeOptions: { type: 'buffer', bookType: 'xlsx' } },
    );
  },
});

await writeFile(join(out, 'npm.tsv'), `${versions.join('\n')}\n`);
