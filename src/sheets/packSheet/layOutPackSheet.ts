/**
 * Writes a rule pack as the sheet 均衡_省定标准. The sheet is the county's from then on: it bears no name of
 * ours, and no run touches it.
 */
import type { Pack } from '../../standards/pack';
import type { Words } from '../../standards/message';
import { areaAddress, type Area } from '../area';
import type { Content, Operation, Plan } from '../plan';
import type { Snapshot } from '../snapshot';
import { cellHeight, emptyRow } from '../page/rowHeights';
import { packHints } from './packHints';
import { packRows } from './packRows';
import { itemColumns, limitColumns, packTab, scoreColumns } from './packWords';

export interface PackSheetInput {
  readonly snapshot: Snapshot;
  readonly pack: Pack;
  readonly palette: Plan['palette'];
  readonly words: Words;
}

const title = '省定标准';
const guide =
  '按本省文件填写或修改，改后重新测算即生效。不知道的标准写“待定”。一项有几个标准的（按城乡、班级数、学生数、建校年），在下面接着写，最后一行不写条件；部分项写在该项下面，层级为2、3。';
const width = Math.max(itemColumns.length, scoreColumns.length, limitColumns.length);
const wide: Readonly<Partial<Record<(typeof itemColumns)[number], number>>> = {
  层级: 12,
  编号: 18,
  名称: 26,
  英文名称: 30,
  数据项: 26,
  除以: 22,
};
const widths = itemColumns.map((column) => wide[column] ?? 12);
/** Texts of 基本信息 run over so many columns. */
const aboutColumns = 5;

/** Null where the workbook has the sheet: what stands there is the county's. */
export function layOutPackSheet({ snapshot, pack, palette, words }: PackSheetInput): Plan | null {
  const sheet = packTab;
  if (snapshot.sheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase())) return null;
  const rows = packRows(pack);
  const cells: readonly (readonly Content[])[] = [
    [title],
    [guide],
    ...rows.map((row) => row.cells),
  ];
  const area = block(0, 0, cells.length, width);
  const looks = rows.flatMap(({ kind, cells: texts }, at): readonly Operation[] => {
    if (kind === 'gap' || texts.length === 0) return [];
    const role = kind === 'section' ? 'statement' : kind === 'header' ? 'header' : 'entry';
    return [{ kind: 'format', sheet, area: block(at + 2, 0, 1, texts.length), role }];
  });
  const end = rows.findIndex(({ kind }) => kind === 'gap');
  const about = rows.slice(1, end).flatMap((_, at): readonly Operation[] => {
    const area = block(at + 3, 1, 1, aboutColumns);
    return [
      { kind: 'format', sheet, area, role: 'entry' },
      { kind: 'merge', sheet, area },
    ];
  });
  const heights = rows.map(({ cells: texts }, at) => rowHeight(texts, at > 0 && at < end));
  const operations: readonly Operation[] = [
    { kind: 'addSheet', sheet, hidden: false },
    { kind: 'write', sheet, area, values: cells.map(padded) },
    { kind: 'format', sheet, area: block(0, 0, 1, 1), role: 'title' },
    { kind: 'format', sheet, area: block(1, 0, 1, 1), role: 'subtitle' },
    ...looks,
    ...about,
    ...packHints(rows, 2).map((hint): Operation => ({ kind: 'validation', sheet, ...hint })),
    { kind: 'columns', sheet, column: 0, widths },
    { kind: 'rowHeights', sheet, row: 2, heights },
    { kind: 'freeze', sheet, rows: 1, columns: 0 },
    { kind: 'print', sheet, landscape: true, area, repeatRows: null, pagesWide: 2 },
  ];
  const what = { code: 'sheet.preview.page', params: { page: words.say({ code: 'sheet.pack' }) } };
  return { palette, operations, preview: [{ sheet, address: areaAddress(area), what }] };
}

/** In points; a text of 基本信息 has all its columns to itself. */
function rowHeight(texts: readonly Content[], isAbout: boolean): number {
  const heights = texts.map((text, column) => {
    const span = isAbout && column === 1 ? aboutColumns : 1;
    const room = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    return cellHeight(text, 'entry', room);
  });
  return Math.max(emptyRow, ...heights);
}

function padded(cells: readonly Content[]): readonly Content[] {
  return [...cells, ...Array<null>(width - cells.length).fill(null)];
}

function block(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}
