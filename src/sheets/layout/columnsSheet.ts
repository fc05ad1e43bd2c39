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
import { lineOfText, oneBlock, pageOf, plainLooks, type PageBlock } from '../page/blocks';
import type { PageDraft } from '../page/draft';
import { formulaOn } from '../live/liveCells';
import { ruleFormula, isStatus, type Zone, type ZoneColumn } from './zone';

/** `columns_quality_<表>`; with an empty key the beginning of all ids of a standard. */
export function columnsPageId(standard: StandardId, key: string): string {
  return `columns_${standardWord(standard)}_${key}`;
}

const headerRow = 2;
const firstRow = 3;

/** A column of the page: one that tells the schools apart, or one of a zone. */
interface ComputedColumn {
  readonly column: ZoneColumn;
  readonly zone: Zone | null;
}

export function columnsPage(zones: readonly Zone[], input: LayoutInput): PageDraft {
  const { snapshot, words } = input;
  const [first] = zones;
  if (!first) throw new Error('a page of computed columns needs a zone');
  const { table } = first;
  const schools = schoolColumns(table, input).map((column) => ({ column, zone: null }));
  // An empty column between the stages, as beside a table.
  const columns: readonly (ComputedColumn | null)[] = [
    ...schools,
    ...zones.flatMap((zone, at): readonly (ComputedColumn | null)[] => [
      ...(at > 0 ? [null] : []),
      { column: pupilsColumn(zone, input), zone: null },
      ...zone.columns.map((column) => ({ column, zone })),
    ]),
  ];
  const head = headOfColumns(columnsPageId(input.assessment.standard.id, table.key), input);
  const body = oneBlock([
    lineOfText(head.title, 'title'),
    lineOfText(text(words, 'sheet.columns.place', { sheet: table.sheet }), 'subtitle'),
    computedTable(columns, zones, table, input),
  ]);
  return pageOf({
    ...head,
    blocks: [
      { ...body, names: body.names.filter(({ name }) => !standsOnProtected(name, snapshot)) },
    ],
    columns: columns.map((entry) => ({
      width: widthOf(entry),
      hidden: entry !== null && isStatus(entry.column),
    })),
    freeze: { rows: firstRow, columns: schools.length },
    repeatRows: { first: headerRow, last: headerRow },
    // Each stage on a page, with the schools beside it.
    ...(zones.length > 1 && schools.length > 0
      ? { pagesWide: zones.length, repeatColumns: { first: 0, last: schools.length - 1 } }
      : {}),
    shape: zones.map((zone) => `${zone.stage}${zone.columns.length}`).join('+'),
  });
}

function headOfColumns(id: string, { assessment, words }: LayoutInput) {
  const { standard } = assessment;
  const key = id.slice(columnsPageId(standard.id, '').length);
  const named = { standard: standardTerm(words, standard.id), table: key };
  return {
    id,
    tab: `均衡_${standard.short}_${key}`,
    title: text(words, 'sheet.columns.title', named),
  };
}

/** The header and the columns below it, with the names by which they are found again. */
function computedTable(
  columns: readonly (ComputedColumn | null)[],
  zones: readonly Zone[],
  table: BoundTable,
  { assessment }: LayoutInput,
): PageBlock {
  const head = { row: 0, rows: 1 };
  const rows = { row: 1, rows: table.rowCount };
  const nameOf = ({ stage }: Zone, id: string) =>
    outputName(table.key, stage, assessment.standard.id, id);
  const placesOf = (zone: Zone) =>
    columns.flatMap((entry, at) => (entry?.zone === zone ? [at] : []));
  const each = <T>(of: (entry: ComputedColumn, column: number) => readonly T[]): readonly T[] =>
    columns.flatMap((entry, column) => (entry ? of(entry, column) : []));
  return {
    rows: [
      columns.map((entry) => entry?.column.header ?? null),
      ...Array.from({ length: table.rowCount }, (_, row) =>
        columns.map((entry) => entry?.column.values[row] ?? null),
      ),
    ],
    formats: each((entry, column) => [
      { area: { ...head, column, columns: 1 }, role: 'header' },
      { area: { ...rows, column, columns: 1 }, ...plainLooks(entry.column) },
    ]),
    shades: each(({ column: { rules }, zone }, column) => {
      const status = columns.findIndex(
        (other) => zone !== null && other?.zone === zone && isStatus(other.column),
      );
      return rules.map(({ position, recheck, ...rule }) => ({
        area: { ...rows, column, columns: 1 },
        formula: (row: number) =>
          ruleFormula(
            { position, ...(recheck === undefined ? {} : { recheck }), ...rule },
            status,
            row - 1,
            column,
          ),
        ...rule,
      }));
    }),
    formulas: each(({ column: { formulas = [] } }, column) =>
      formulas.flatMap((found, row) =>
        found
          ? [
              {
                row: row + 1,
                column,
                formula: () => formulaOn(null, table.sheet, found.formula),
              },
            ]
          : [],
      ),
    ),
    names: [
      ...each(({ column: { id }, zone }, column) =>
        zone ? [{ name: nameOf(zone, id), area: { ...rows, column, columns: 1 } }] : [],
      ),
      ...zones.map((zone) => {
        const places = placesOf(zone);
        const area = { ...head, column: Math.min(...places), columns: places.length };
        return { name: nameOf(zone, headerId), area };
      }),
    ],
  };
}

const gap = 3;
/** The header rows are ours here and may be high, so that all columns fit on a sheet of paper. */
const widestFigure = 13;

function widthOf(entry: ComputedColumn | null): number {
  if (!entry) return gap;
  const { role, width } = entry.column;
  return role === 'number' ? Math.min(width, widestFigure) : width;
}

/** What remains of the page once the columns stand beside the table again. */
export function movedColumnsPage(id: string, input: LayoutInput): PageDraft {
  const head = headOfColumns(id, input);
  return pageOf({
    ...head,
    blocks: [
      lineOfText(head.title, 'title'),
      lineOfText(text(input.words, 'sheet.columns.moved'), 'subtitle'),
    ],
    columns: [],
    freeze: { rows: 0, columns: 0 },
    repeatRows: null,
    shape: 'moved',
  });
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
