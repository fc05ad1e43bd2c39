/**
 * One table bound: its stage, the column of each field, and what about its columns and rows the
 * county has to look at. Where the table lies was found before.
 */
import type { CellValue } from '../../county/cell';
import type { Finding } from '../../county/finding';
import { isNumeric, type FieldId } from '../../county/fields';
import type { Settings } from '../../county/settings';
import type { Message } from '../../standards/message';
import { nearestInPath } from '../../statistics/reportYear';
import type { BoundColumn, BoundTable, RefusalCode } from '../binding';
import { stageWords } from '../naming';
import { columnName } from './bindingNames';
import {
  ambiguityFinding,
  ambiguityRefusals,
  isMinorAmbiguity,
  oldTitleFindings,
  unconfirmedPupils,
  unitFinding,
  unstatedSizes,
} from './columnFindings';
import { countRows, type ClassifiedRow } from '../../county/rows/rowKind';
import { headerFields, type TableBlock } from './tableBlocks';
import {
  candidatesOf,
  chooseColumns,
  pupilCandidates,
  type Candidate,
  type Candidates,
} from './columnChoice';
import type { UsableName } from './columnNames';
import { stageNamed } from './headerText';
import { unconfirmed } from './matching';
import { silencedColumns } from './notBound';
import type { SheetView } from './sheetView';
import { classifyRegion, type FieldColumn } from './regionRows';
import { rowFindings, takenIn } from './tableRows';
import { isStatisticsExport } from './statisticsExport';
import { stageOfTable, type StageClues, type StageFound } from './tableStage';
import { lacksUnit, readUnitLine, unitSaid, type UnitLine } from './unitLine';

/** Where a table lies and what speaks for its columns. */
export interface TableDraft {
  readonly key: string;
  readonly view: SheetView;
  readonly firstRow: number;
  readonly rowCount: number;
  /** Ours and the county's over these rows; empty for a table found by its header alone. */
  readonly names: readonly UsableName[];
  readonly block: TableBlock | null;
  /** Stage of the block's segment, named by a line among the rows. */
  readonly section: TableBlock['titleStage'];
  /** Whose names say which rows are the table's; null: the header's block does. */
  readonly byNames: 'own' | 'county' | null;
  /** First and last row that belong to no other table: all between header and the next one. */
  readonly region: { readonly first: number; readonly last: number };
}

export interface BoundDraft {
  /** With pupils, or with amounts alone, to be joined to one that has them. */
  readonly table: BoundTable | null;
  /** What every name and header offers. */
  readonly candidates: Candidates;
  /** Of no compulsory stage (高中, 幼儿园 …). */
  readonly outside: boolean;
  /** A wide export of 高中, as far as it says how many pupils its schools have. */
  readonly senior: BoundTable | null;
  /** The kinds of all rows of the region. */
  readonly region: readonly ClassifiedRow[];
  /** The table as far as it was understood, where an ambiguity of its columns refuses it. */
  readonly refused: BoundTable | null;
  readonly findings: readonly Finding[];
  readonly refusals: readonly Message<RefusalCode>[];
}

export function bindTable(draft: TableDraft, settings: Settings): BoundDraft {
  const header = draft.block?.header ?? null;
  const { key, view } = draft;
  const silenced = silencedColumns({ key, header, names: draft.names }, settings);
  const candidates = candidatesOf(draft.names, header, silenced);
  const region = regionRows(draft, candidates, settings);
  const rows = ownRows(draft, region);
  const nothing: BoundDraft = {
    table: null,
    refused: null,
    candidates,
    outside: false,
    senior: null,
    region,
    findings: [],
    refusals: [],
  };
  const found = findMode({ ...draft, ...rows }, candidates, settings, region);
  if (found.kind === 'outside') {
    return { ...nothing, outside: true, senior: seniorTable(draft, rows, candidates, region) };
  }
  const unknown = found.kind === 'unknown';
  const { chosen, ambiguities } = chooseColumns(
    candidates,
    unknown ? { kind: 'perRow' } : found.mode,
  );
  const line = unitLineOf(draft);
  const unclear = chosen.filter((one) => lacksUnit(one, line, pathOf(draft, one.column)));
  const columns = chosen
    .filter((candidate) => !unclear.includes(candidate))
    .map((candidate) => boundColumn(candidate, draft, settings, line));
  const has = (id: FieldId) => columns.some(({ field }) => field === id);
  const refusals: readonly Message<RefusalCode>[] = [
    ...ambiguities.flatMap((ambiguity) => ambiguityRefusals(ambiguity, draft)),
    ...(unknown && has('students')
      ? [{ code: 'refused.stageUnknown' as const, params: { table: key, sheet: view.name } }]
      : []),
  ];
  const named = has('name') || has('code');
  if (refusals.length === 0 && !(named && (has('students') || isTopic(columns)))) return nothing;
  const mode: StageFound & { kind: 'found' } = unknown
    ? { kind: 'found', mode: { kind: 'perRow' }, source: 'column' }
    : found;
  const table = boundTable(draft, rows, columns, mode, region);
  const findings = [
    ...ambiguities.filter(isMinorAmbiguity).map((ambiguity) => ambiguityFinding(ambiguity, draft)),
    ...oldTitleFindings(draft, columns, silenced),
    ...unstatedSizes(columns, draft),
    ...unconfirmedPupils(chosen, draft),
    ...unclear.map(({ column }) => unitFinding(column, line, draft)),
    ...rowFindings(view, table, draft, region),
  ];
  return refusals.length > 0
    ? { ...nothing, refused: table, findings, refusals }
    : { ...nothing, table, findings };
}

type OwnRows = Pick<BoundTable, 'firstRow' | 'rowCount'>;

function boundTable(
  draft: TableDraft,
  rows: OwnRows,
  columns: readonly BoundColumn[],
  { mode, source }: StageFound & { kind: 'found' },
  region: readonly ClassifiedRow[],
): BoundTable {
  const { key, view, block } = draft;
  const header = block?.header ?? null;
  const begin = rows.firstRow - draft.region.first;
  return {
    key,
    sheet: view.name,
    mode,
    modeSource: source,
    header: header && { first: header.first, last: header.last },
    ...rows,
    ...extentOf({ ...draft, ...rows }, columns),
    columns,
    rows: region.slice(begin, begin + rows.rowCount),
    counts: countRows(region, (index) => view.isHidden(draft.region.first + index)),
    beyond: beyondNames(draft, region),
    ...(header && mode.kind === 'oneStage' && isStatisticsExport(header)
      ? { statistics: true as const }
      : {}),
    title: titleOf(draft),
  };
}

/** Who the schools of a wide export of 高中 are, and how many pupils they have there. */
function seniorTable(
  draft: TableDraft,
  rows: OwnRows,
  candidates: Candidates,
  region: readonly ClassifiedRow[],
): BoundTable | null {
  const { block } = draft;
  if (!block || !isStatisticsExport(block.header)) return null;
  const { chosen } = chooseColumns(candidates, { kind: 'perRow' });
  const columns = chosen
    .filter(({ field }) => field.id === 'students' || !isNumeric(field.id))
    .map((candidate) => boundColumn(candidate, draft, { blankIsZero: [] }, null));
  if (!columns.some(({ field }) => field === 'students')) return null;
  const found = { kind: 'found', mode: { kind: 'perRow' }, source: 'title' } as const;
  return { ...boundTable(draft, rows, columns, found, region), statistics: true };
}

/** At least two amounts: a table of premises or staff that is joined to the one with pupils. */
function isTopic(columns: readonly BoundColumn[]): boolean {
  return columns.filter(({ field }) => isNumeric(field)).length >= 2;
}

/** The kinds of all rows of the draft's region; those of the block where names add no column. */
function regionRows(
  draft: TableDraft,
  candidates: Candidates,
  settings: Settings,
): readonly ClassifiedRow[] {
  const { block, view, region } = draft;
  const offset = block ? block.header.last + 1 : region.first;
  const all = [...candidates.values()].flat();
  const known = block ? headerFields(block.header) : [];
  const isKnown = (one: FieldColumn) =>
    known.some(({ column, field }) => column === one.column && field === one.field);
  const fields = all.map(({ column, field }): FieldColumn => ({ column, field: field.id }));
  if (block && block.rows.length > 0 && fields.every(isKnown) && region.first >= offset) {
    const whole = region.first - offset;
    return block.rows.slice(whole, region.last - offset + 1);
  }
  const columns = extentOf(draft, fields);
  return classifyRegion(
    view,
    columns,
    fields,
    region.first,
    region.last,
    settings.rowKinds,
    block?.fixed,
  );
}

/** The table's rows: those of its names or its block, and the schools that were added beside them. */
function ownRows(draft: TableDraft, region: readonly ClassifiedRow[]): OwnRows {
  const { firstRow, rowCount, byNames } = draft;
  if (byNames !== 'own') return { firstRow, rowCount };
  const { first, last } = takenIn(draft, region);
  return { firstRow: first, rowCount: last - first + 1 };
}

/** What the rows would be with the schools that the county's names leave out. */
function beyondNames(draft: TableDraft, region: readonly ClassifiedRow[]): BoundTable['beyond'] {
  if (draft.byNames !== 'county') return null;
  const { first, last } = takenIn(draft, region);
  const rowCount = last - first + 1;
  return rowCount === draft.rowCount ? null : { firstRow: first, rowCount };
}

/** The nearest line of words above the header. */
function titleOf({ block, view }: TableDraft): string | null {
  if (!block) return null;
  const top = block.header.first;
  for (let row = top - 1; row >= Math.max(view.firstRow, top - 3); row--) {
    for (let column = view.firstColumn; column <= view.lastColumn; column++) {
      const cell = view.cell(row, column);
      if (typeof cell === 'string') return cell.trim().slice(0, 60);
      if (cell !== null) return null;
    }
  }
  return null;
}

/** By type when the pupils have columns per stage; else the one stage of all rows. */
function findMode(
  draft: TableDraft,
  candidates: Candidates,
  settings: Settings,
  region: readonly ClassifiedRow[],
): StageFound {
  const pupils = pupilCandidates(candidates);
  const named = [...new Set(pupils.map(({ stage }) => stage))].filter((stage) => stage !== null);
  const bySource = pupils[0]?.source;
  if (named.length > 1 || (bySource === 'own' && named.length > 0)) {
    return { kind: 'found', mode: { kind: 'byType' }, source: 'byType' };
  }
  const [stated = null] = pupils.some(({ stage }) => stage === null) ? [] : named;
  const prefixes = draft.names
    .filter(({ fits }) => fits.some(({ field }) => field.id === 'students'))
    .map(({ prefixStage }) => prefixStage)
    .filter((stage) => stage !== null);
  const { chosen } = chooseColumns(candidates, { kind: 'perRow' });
  return stageOfTable({
    chosen: Object.hasOwn(settings.stages, draft.key) ? settings.stages[draft.key] : undefined,
    fromName: prefixes[0] ?? (bySource === 'county' ? stated : null),
    fromHeader: bySource === 'header' ? stated : null,
    stageCells: columnCells(draft, chosen, 'stage', region),
    typeCells: columnCells(draft, chosen, 'type', region),
    sheet: draft.view.name,
    section: draft.section,
    title: draft.block?.titleStage ?? null,
    file: fileStage(draft),
  });
}

/** A county's own table is not named by its file: of that there may be several in one. */
function fileStage({ view, block }: TableDraft): StageClues['file'] {
  return view.file !== null && block && isStatisticsExport(block.header)
    ? nearestInPath(view.file, stageNamed)
    : null;
}

function columnCells(
  { view, firstRow, rowCount, region: { first } }: TableDraft,
  chosen: readonly Candidate[],
  id: FieldId,
  region: readonly ClassifiedRow[],
): readonly CellValue[] | null {
  const column = chosen.find(({ field }) => field.id === id)?.column;
  if (column === undefined) return null;
  const cells: CellValue[] = [];
  for (let row = firstRow; row < firstRow + rowCount; row++) {
    if (region[row - first]?.kind === 'school') cells.push(view.over(row, column));
  }
  return cells;
}

/** Its unit is what the name says, the header, the line above the table, the field's own, in turn. */
function boundColumn(
  candidate: Candidate,
  draft: TableDraft,
  settings: Pick<Settings, 'blankIsZero'>,
  line: UnitLine | null,
): BoundColumn {
  const { field, stage, column, source, countyName } = candidate;
  const { unit: shown, said } = unitSaid(line, field, pathOf(draft, column));
  const unit = candidate.unit ?? shown ?? field.defaultUnit ?? null;
  const name = columnName(draft.key, field, stage, unit, said);
  return {
    field: field.id,
    stage,
    column,
    header: `${stage === null ? '' : stageWords[stage]}${field.header}`,
    name,
    factor: (unit === null ? undefined : field.units?.[unit]) ?? 1,
    blankIsZero: settings.blankIsZero.includes(name),
    source,
    countyName,
    ...(candidate.distance === unconfirmed ? { unconfirmed: true as const } : {}),
  };
}

function pathOf({ block }: TableDraft, column: number): readonly string[] {
  return block?.header.columns.get(column)?.path ?? [];
}

/** What stands above the table of units. */
export function unitLineOf({ block, view, firstRow }: TableDraft): UnitLine | null {
  return readUnitLine(view, block?.header.first ?? firstRow);
}

/** The header's columns and those of names; without a header, what stands beside them. */
function extentOf(
  { block, view, firstRow, rowCount }: TableDraft,
  columns: readonly { readonly column: number }[],
): { readonly firstColumn: number; readonly lastColumn: number } {
  const bound = columns.map(({ column }) => column);
  const first = block ? [block.header.firstColumn] : [];
  const last = block ? [block.header.lastColumn] : [];
  let firstColumn = Math.min(...bound, ...first);
  let lastColumn = Math.max(...bound, ...last);
  const filled = (column: number) => {
    for (let row = firstRow; row < firstRow + rowCount; row++) {
      if (view.cell(row, column) !== null) return true;
    }
    return false;
  };
  if (!block) {
    while (firstColumn > view.firstColumn && filled(firstColumn - 1)) firstColumn--;
    while (lastColumn < view.lastColumn && filled(lastColumn + 1)) lastColumn++;
  }
  return { firstColumn, lastColumn };
}
