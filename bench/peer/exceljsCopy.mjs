/** Opens a workbook and saves it again, nothing else: node exceljsCopy.mjs county.xlsx out.xlsx */
// @ts-expect-error It is no dependency: who wants to compare installs it.
const { default: exceljs } = await import('exceljs');

const [, , file = '', out = ''] = process.argv;
const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(file);
await workbook.xlsx.writeFile(out);
