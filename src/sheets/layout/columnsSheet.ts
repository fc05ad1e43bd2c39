/**
 * 均衡_优质_<表> / 均衡_基本_<表>: the computed columns of a table on a sheet of their own, with the
 * schools beside them, row by row as in the table.
 */
import { isCellError } from '../../county/cell';
import type { StandardId } from '../../standards/standard';
import type { BoundTable } from '../binding';
import { headerId, outputName } from '../naming';
import { ownedAreas } from '../written';
import type { Content } from '../plan';
import { sheetNamed, valueAt, type Snapshot } from '../snapshot';
import { standardWord, type LayoutInput } from './input';
import { standardTerm, text } from './messages';
import { rectangle, type PageDraft, type PageFormat, type PageRule } from '../page/draft';
import { ruleFormula, isStatus, type Zone, type ZoneColumn } from './zone';

/** `columns_quality_<表>`; with an empty key the beginning of all ids of a standard. */
export function columnsPageId(standard: StandardId, key: string): string {
  return `columns_${standardWord(standard)}_${key}`;
}

const headerRow = 2;
const firstRow = 3;

/** A column of the page: one that tells the schools apart, or one of a zone. */
interface PageColumn {
  readonly column: ZoneColumn;
  readonly zone: Zone | null;
}

export function columnsPage(zones: readonly Zone[], input: LayoutInput): PageDraft {
  const { assessment, snapshot, words } = input;
  const { standard } = assessment;
  const [first] = zones;
  if (!first) throw new Error('a page of computed columns needs a zone');
  const { table } = first;
  const schools = schoolColumns(table, input).map((column) => ({ column, zone: null }));
  // An empty column between the stages, as beside a table.
  const columns: readonly (PageColumn | null)[] = [
    ...schools,
    ...zones.flatMap((zone, at): readonly (PageColumn | null)[] => [
      ...(at > 0 ? [null] : []),
      { column: pupilsColumn(zone, input), zone: null },
      ...zone.columns.map((column) => ({ column, zone })),
    ]),
  ];
  const name = standardTerm(words, standard.id);
  const rows = { row: firstRow, rows: table.rowCount };
  const formats: PageFormat[] = [
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, role: 'title' },
    { area: { row: 1, column: 0, rows: 1, columns: 1 }, role: 'subtitle' },
  ];
  const rules: PageRule[] = [];
  const names: { name: string; area: PageFormat['area'] }[] = [];
  columns.forEach((entry, column) => {
    if (!entry) return;
    const { role, numberFormat, align } = entry.column;
    const area = { ...rows, column, columns: 1 };
    formats.push(
      { area: { row: headerRow, column, rows: 1, columns: 1 }, role: 'header' },
      {
        area,
        role,
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(align === undefined ? {} : { align }),
      },
    );
    const { zone } = entry;
    if (!zone) return;
    const status = columns.findIndex((other) => other?.zone === zone && isStatus(other.column));
    for (const rule of entry.column.rules) {
      const { numberFormat: shown } = rule;
      rules.push({
        area,
        role: rule.role,
        formula: ruleFormula(rule, status, firstRow),
        ...(shown === undefined ? {} : { numberFormat: shown }),
      });
    }
    names.push({ name: outputName(table.key, zone.stage, standard.id, entry.column.id), area });
  });
  for (const zone of zones) {
    const places = columns.flatMap((entry, at) => (entry?.zone === zone ? [at] : []));
    const left = Math.min(...places);
    names.push({
      name: outputName(table.key, zone.stage, standard.id, headerId),
      area: { row: headerRow, column: left, rows: 1, columns: places.length },
    });
  }
  return {
    id: columnsPageId(standard.id, table.key),
    tab: `均衡_${standard.short}_${table.key}`,
    hidden: false,
    what: { code: 'sheet.preview.page', params: { page: title(table.key) } },
    cells: rectangle([
      [title(table.key)],
      [text(words, 'sheet.columns.place', { sheet: table.sheet })],
      columns.map((entry) => entry?.column.header ?? null),
      ...Array.from({ length: table.rowCount }, (_, row) =>
        columns.map((entry) => entry?.column.values[row] ?? null),
      ),
    ]),
    formats,
    rules,
    widths: columns.map(widthOf),
    hiddenColumns: columns.flatMap((entry, at) => (entry && isStatus(entry.column) ? [at] : [])),
    freeze: { rows: firstRow, columns: schools.length },
    repeatRows: { first: headerRow, last: headerRow },
    // Each stage on a page, with the schools beside it.
    ...(zones.length > 1 && schools.length > 0
      ? { pagesWide: zones.length, repeatColumns: { first: 0, last: schools.length - 1 } }
      : {}),
    userColumn: null,
    shape: zones.map((zone) => `${zone.stage}${zone.columns.length}`).join('+'),
    names: names.filter(({ name: output }) => !standsOnProtected(output, snapshot)),
  };

  function title(key: string): string {
    return text(words, 'sheet.columns.title', { standard: name, table: key });
  }
}

const gap = 3;
/** The header rows are ours here and may be high, so that all columns fit on a sheet of paper. */
const widestFigure = 13;

function widthOf(entry: PageColumn | null): number {
  if (!entry) return gap;
  const { role, width } = entry.column;
  return role === 'number' ? Math.min(width, widestFigure) : width;
}

/** What remains of the page once the columns stand beside the table again. */
export function movedColumnsPage(id: string, { assessment, words }: LayoutInput): PageDraft {
  const { standard } = assessment;
  const key = id.slice(columnsPageId(standard.id, '').length);
  const title = text(words, 'sheet.columns.title', {
    standard: standardTerm(words, standard.id),
    table: key,
  });
  return {
    id,
    tab: `均衡_${standard.short}_${key}`,
    hidden: false,
    what: { code: 'sheet.preview.page', params: { page: title } },
    cells: [[title], [text(words, 'sheet.columns.moved')]],
    formats: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, role: 'title' },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, role: 'subtitle' },
    ],
    rules: [],
    widths: [],
    hiddenColumns: [],
    freeze: { rows: 0, columns: 0 },
    repeatRows: null,
    userColumn: null,
    shape: 'moved',
    names: [],
  };
}

function schoolColumns(table: BoundTable, { snapshot, words }: LayoutInput) {
  const wanted = [
    { field: 'code', header: text(words, 'sheet.header.code'), width: 16 },
    { field: 'name', header: text(words, 'sheet.header.school'), width: 26 },
  ] as const;
  return wanted.flatMap(({ field, header, width }): readonly ZoneColumn[] => {
    const bound = table.columns.find((column) => column.field === field);
    if (!bound) return [];
    const values = Array.from({ length: table.rowCount }, (_, row) =>
      entered(snapshot, table, row, bound.column),
    );
    return [{ id: field, header, width, role: 'label', values, rules: [] }];
  });
}

/** A school's code or name as text, without surrounding spaces. */
function entered(snapshot: Snapshot, table: BoundTable, row: number, column: number): Content {
  const grid = sheetNamed(snapshot, table.sheet)?.grid;
  const value = grid ? valueAt(grid, table.firstRow + row, column) : null;
  if (value === null || value === '') return null;
  return isCellError(value) ? value.error : String(value).trim();
}

function pupilsColumn(zone: Zone, { assessment, words }: LayoutInput): ZoneColumn {
  const pupils = new Map(
    (assessment.stages[zone.stage]?.rows ?? [])
      .filter((row) => row.table === zone.table.key)
      .map(({ row, students }) => [row, students] as const),
  );
  return {
    id: 'students',
    header: text(words, 'sheet.header.students'),
    width: 10,
    role: 'number',
    numberFormat: '0',
    values: Array.from({ length: zone.table.rowCount }, (_, row) => pupils.get(row) ?? null),
    rules: [],
  };
}

/** The columns beside a protected table stay ours, by their names, until they can be cleared. */
function standsOnProtected(name: string, snapshot: Snapshot): boolean {
  const output = ownedAreas(snapshot).outputs.find((candidate) => candidate.name === name);
  return output !== undefined && (sheetNamed(snapshot, output.area.sheet)?.protected ?? false);
}
