/**
 * A block of schools by a person's word: its header rows and its schools. The columns are understood
 * from those rows alone, however they look, and named; what was bound there before is forgotten.
 */
import { fieldOf } from '../../county/fields';
import type { Settings } from '../../county/settings';
import type { Message } from '../../standards/message';
import { overlaps, type Area, type SheetArea } from '../area';
import type { Binding, BoundTable, RefusalCode } from '../binding';
import { parseOwnName } from '../naming';
import type { Snapshot } from '../snapshot';
import { bindTable, type TableDraft } from './bindTable';
import { namesOfTable } from './bindingNames';
import { keyGiver, understandTables, viewSheets } from './bindWorkbook';
import { isSchoolName, titleStage } from './tableBlocks';
import type { CorrectedWorkbook, CorrectionChange, CorrectionOf } from './corrections';
import { headerOfRows, type Header } from './headerRows';
import { withNames } from './nameOverlay';
import { columnLabels, withLabel } from './notBound';
import { stageKept } from './rowsByHand';
import type { SheetView } from './sheetView';

export type BlockMade =
  | { readonly kind: 'made'; readonly key: string; readonly change: CorrectionChange }
  | { readonly kind: 'refused'; readonly refusal: Message<RefusalCode> };

/** No pupils, or no names of schools. */
const noTable: Message<RefusalCode> = { code: 'refused.noSchoolTable' };

export function blockByHand(
  correction: CorrectionOf<'block'>,
  binding: Binding,
  { snapshot, settings }: CorrectedWorkbook,
): BlockMade {
  const view = viewSheets(snapshot, settings).get(correction.sheet);
  const rows = view && rowsOn(view, correction);
  if (!rows) return { kind: 'refused', refusal: noTable };
  const header = namedByContent(view, headerOfRows(view, correction.header), rows);
  const area = blockArea(header, rows);
  const replaced = tablesIn(area, view.name, binding, snapshot);
  const taken = [...binding.tables.map(({ key }) => key), ...ownKeys(snapshot)];
  const [key = keyGiver(taken)(view.name, null)] = replaced;

  const draft: TableDraft = {
    key,
    view,
    ...rows,
    names: [],
    block: {
      header,
      segments: [{ first: rows.firstRow, last: rows.firstRow + rows.rowCount - 1, stage: null }],
      titleStage: titleStage(view, header, view.firstRow),
      rows: [],
      fixed: new Map(),
      foreignRow: null,
    },
    section: null,
    byNames: 'own',
    region: { first: rows.firstRow, last: rows.firstRow + rows.rowCount - 1 },
  };
  const understood = understandBlock(draft, settings);
  if (understood.kind === 'refused') return understood;
  const { table, stage } = understood;
  const others = binding.tables.filter(
    (other) => other.sheet === view.name && !replaced.includes(other.key),
  );
  const named = [...others.filter((other) => !isNamed(other)), table];
  const names = new Map<string, SheetArea | null>();
  for (const name of namesOfTables(replaced, snapshot)) names.set(name, null);
  // a second table gives the sheet's others another number, unless names of theirs keep their keys
  for (const each of named.flatMap((one) => namesOfTable(one))) names.set(each.name, each.area);
  const kept = (stage === 'found' ? named : others).reduce<Settings>(
    (so, one) => ({ ...so, ...stageKept(one, so) }),
    settings,
  );
  const silent = silencedGuesses(key, withNames(snapshot, names), kept);
  return { kind: 'made', key, change: { names, settings: changes(settings, silent) } };
}

/** The rows below the header that lie on the used part of the sheet; null where there are none. */
function rowsOn(
  view: SheetView,
  { header, firstRow, rowCount }: CorrectionOf<'block'>,
): { readonly firstRow: number; readonly rowCount: number } | null {
  const first = Math.max(firstRow, header.last + 1, view.firstRow);
  const end = Math.min(firstRow + rowCount, view.lastRow + 1);
  const valid = header.first >= 0 && header.first <= header.last && end > first;
  return valid ? { firstRow: first, rowCount: end - first } : null;
}

type PointedRows = NonNullable<ReturnType<typeof rowsOn>>;

function blockArea(
  { first, firstColumn, lastColumn }: Header,
  { firstRow, rowCount }: PointedRows,
): Area {
  return {
    row: first,
    column: firstColumn,
    rows: firstRow + rowCount - first,
    columns: lastColumn - firstColumn + 1,
  };
}

/** Where no header says 学校名称, the column in which most cells read like schools holds the names. */
function namedByContent(view: SheetView, header: Header, rows: PointedRows): Header {
  const fits = [...header.columns.values()].flatMap(({ match }) => match.fits);
  if (fits.some(({ field }) => field.id === 'name')) return header;
  for (let column = header.firstColumn; column <= header.lastColumn; column += 1) {
    const known = header.columns.get(column);
    if (known && known.match.fits.length > 0) continue;
    let filled = 0;
    let schools = 0;
    for (let row = rows.firstRow; row < rows.firstRow + rows.rowCount; row += 1) {
      const cell = view.cell(row, column);
      if (cell !== null) filled += 1;
      if (typeof cell === 'string' && isSchoolName(cell)) schools += 1;
    }
    if (filled === 0 || schools * 2 <= filled) continue;
    const fit = { field: fieldOf('name'), stage: null, unit: null, distance: 0 } as const;
    const match = { fits: [fit], oldTitle: false };
    const columns = new Map([...header.columns, [column, { path: known?.path ?? [], match }]]);
    return { ...header, columns };
  }
  return header;
}

/** Keys of the tables that lie in the area, the one with most rows there first, bound or merely named. */
function tablesIn(
  area: Area,
  sheet: string,
  binding: Binding,
  snapshot: Snapshot,
): readonly string[] {
  const places: readonly { readonly key: string; readonly at: Area }[] = [
    ...binding.tables
      .filter((table) => table.sheet === sheet)
      .map((table) => ({
        key: table.key,
        at: {
          row: table.firstRow,
          column: table.firstColumn,
          rows: table.rowCount,
          columns: table.lastColumn - table.firstColumn + 1,
        },
      })),
    ...snapshot.names.flatMap(({ name, area: at }) => {
      const own = parseOwnName(name);
      return own?.kind === 'input' && at?.sheet === sheet ? [{ key: own.table, at }] : [];
    }),
  ];
  const common = ({ at }: { readonly at: Area }) =>
    Math.min(at.row + at.rows, area.row + area.rows) - Math.max(at.row, area.row);
  const inside = places.filter(({ at }) => at.rows > 0 && overlaps(at, area));
  return [...new Set(inside.sort((a, b) => common(b) - common(a)).map(({ key }) => key))];
}

function ownKeys({ names }: Snapshot): readonly string[] {
  return names.flatMap(({ name }) => {
    const own = parseOwnName(name);
    return own?.kind === 'input' ? [own.table] : [];
  });
}

/** The names of ours of these tables. */
function namesOfTables(keys: readonly string[], { names }: Snapshot): readonly string[] {
  return names.flatMap(({ name }) => {
    const own = parseOwnName(name);
    return own?.kind === 'input' && keys.includes(own.table) ? [name] : [];
  });
}

function isNamed({ columns }: BoundTable): boolean {
  return columns.some(({ source }) => source === 'own');
}

type UnderstoodBlock =
  | {
      readonly kind: 'understood';
      readonly table: BoundTable;
      /** `asked`: nothing says it; the county will be asked. */
      readonly stage: 'found' | 'asked';
    }
  | Extract<BlockMade, { readonly kind: 'refused' }>;

function understandBlock(draft: TableDraft, settings: Settings): UnderstoodBlock {
  const bind = (by: Settings) => bindTable(draft, by);
  const { table, refusals } = bind(settings);
  if (table) return { kind: 'understood', table, stage: 'found' };
  const [refusal] = refusals;
  if (refusal?.code === 'refused.stageUnknown') {
    const asPrimary = bind({ ...settings, stages: { ...settings.stages, [draft.key]: 'primary' } });
    if (asPrimary.table) return { kind: 'understood', table: asPrimary.table, stage: 'asked' };
    const [other = noTable] = asPrimary.refusals;
    return { kind: 'refused', refusal: other };
  }
  return { kind: 'refused', refusal: refusal ?? noTable };
}

/** Columns of the new table that another reading of its header would still guess: they mean nothing. */
function silencedGuesses(key: string, snapshot: Snapshot, settings: Settings): Settings {
  const draft = understandTables(snapshot, settings).drafts.find((one) => one.key === key);
  const table = draft?.bound.table ?? draft?.bound.refused;
  if (!draft || !table) return settings;
  const header = draft.block?.header ?? null;
  const labels = columnLabels({ key, header, names: draft.names });
  return table.columns
    .filter(({ source }) => source === 'header')
    .reduce<Settings>(
      (so, { column }) => ({ ...so, ...withLabel(so, labels.get(column)) }),
      settings,
    );
}

function changes(before: Settings, after: Settings): Partial<Settings> {
  return {
    ...(after.stages === before.stages ? {} : { stages: after.stages }),
    ...(after.notBound === before.notBound ? {} : { notBound: after.notBound }),
  };
}
