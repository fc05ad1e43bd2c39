/**
 * 用示例数据试算: a made-up county on a sheet of its own, laid out as counties lay out theirs. The sheet
 * is the user's from then on: it bears no name of ours but the binding's. Its title tells it from a
 * county's own (sampleSheet.ts), so that made-up schools never count beside real ones.
 */
import type { Bilingual, Words } from '../../standards/message';
import { areaAddress, type Area } from '../area';
import { allotPages } from '../page/allotPages';
import type { Operation, Plan } from '../plan';
import type { Snapshot } from '../snapshot';
import { sampleRows, type SampleRow } from './figures';
import {
  equipmentColumn,
  gradeColumns,
  identityColumns,
  sampleColumns,
  sampleHeader,
  sampleHeights,
  sampleNote,
  sampleSource,
  sampleTitle,
  sampleWidths,
} from './header';
import { sampleTab } from './sampleSheet';
import { furtherSampleSchools, sampleSchools } from './schools';

export interface SampleInput {
  readonly snapshot: Snapshot;
  readonly palette: Plan['palette'];
  readonly words: Words;
}

const forTrying: Bilingual = {
  'zh-CN': '注：本表为示例，仅供试用。填入本县数据，或试用后删除此工作表即可。',
  'en-US': '注: made-up schools, to try the add-in on. Delete this sheet when you are done.',
};

const headerRow = 2;

/** Adds one sheet; no sheet that is there is touched. */
export function layOutSample({ snapshot, palette, words }: SampleInput): Plan {
  const [spot] = allotPages([{ id: 'sample', tab: sampleTab }], snapshot);
  const sheet = spot?.sheet ?? sampleTab;
  const header = sampleHeader();
  const schools = sampleRows([...sampleSchools, ...furtherSampleSchools]);
  const firstSchool = headerRow + header.rows.length;
  const totalRow = firstSchool + schools.length;
  const cells: readonly SampleRow[] = [
    line(sampleTitle),
    line(sampleSource),
    ...header.rows,
    ...schools,
    totalOf(schools),
    line(sampleNote),
    line(forTrying[words.language]),
  ];
  const area = block(0, 0, cells.length, sampleColumns);
  const body = (column: number, columns: number): Area =>
    block(firstSchool, column, schools.length + 1, columns);
  const table = block(headerRow, 0, totalRow - headerRow + 1, sampleColumns);
  const operations: readonly Operation[] = [
    { kind: 'addSheet', sheet, hidden: false },
    { kind: 'write', sheet, area, values: cells },
    { kind: 'format', sheet, area: block(0, 0, 1, sampleColumns), role: 'title' },
    { kind: 'format', sheet, area: block(1, 0, 1, 1), role: 'subtitle' },
    {
      kind: 'format',
      sheet,
      area: block(headerRow, 0, header.rows.length, sampleColumns),
      role: 'header',
    },
    { kind: 'format', sheet, area: body(0, identityColumns), role: 'text' },
    {
      kind: 'format',
      sheet,
      area: body(identityColumns, sampleColumns - identityColumns),
      role: 'number',
    },
    {
      kind: 'format',
      sheet,
      area: body(equipmentColumn, 1),
      role: 'number',
      numberFormat: '0.00',
    },
    { kind: 'format', sheet, area: block(totalRow + 1, 0, 2, 1), role: 'subtitle' },
    { kind: 'merge', sheet, area: block(0, 0, 1, sampleColumns) },
    ...header.merges.map((merged): Operation => ({
      kind: 'merge',
      sheet,
      area: { ...merged, row: headerRow + merged.row },
    })),
    { kind: 'columns', sheet, column: 0, widths: sampleWidths() },
    { kind: 'rowHeights', sheet, row: 0, heights: sampleHeights },
    { kind: 'freeze', sheet, rows: firstSchool, columns: 2 },
    {
      kind: 'print',
      sheet,
      landscape: true,
      area,
      repeatRows: { first: headerRow, last: firstSchool - 1 },
      repeatColumns: { first: 0, last: 1 },
      pagesWide: 3,
    },
  ];
  const what = { code: 'sheet.preview.page', params: { page: sampleTitle } };
  return { palette, operations, preview: [{ sheet, address: areaAddress(table), what }] };
}

/** A text in the first cell of a row. */
function line(text: string): SampleRow {
  return [text, ...Array<null>(sampleColumns - 1).fill(null)];
}

/** 合计 of people, rooms and things. */
function totalOf(schools: readonly SampleRow[]): SampleRow {
  return Array.from({ length: sampleColumns }, (_, column) => {
    if (column === 1) return '合计';
    if (column < identityColumns || gradeColumns.includes(column)) return null;
    const sum = schools.reduce((so, row) => so + Number(row[column] ?? 0), 0);
    return Math.round(sum * 100) / 100;
  });
}

function block(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}
