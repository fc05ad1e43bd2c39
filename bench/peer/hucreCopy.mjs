/** Opens a workbook and saves it again, nothing else: node hucreCopy.mjs county.xlsx out.xlsx */
import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

const [, , file = '', out = ''] = process.argv;
const { sheets } = await readXlsx(readFileSync(file));
const copied = sheets.map(({ name, rows }) => ({ name, rows }));
writeFileSync(out, await writeXlsx({ sheets: copied }));
