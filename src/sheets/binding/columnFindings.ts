/**
 * What the columns of a table ask the county: two for one field, titles of the old system, rooms
 * without a size, pupils and units to be confirmed. Each says its header cell.
 */
import { makeFinding, type Finding } from '../../county/finding';
import type { FieldId } from '../../county/fields';
import type { Message } from '../../standards/message';
import { cellAddress } from '../area';
import type { BoundColumn, RefusalCode } from '../binding';
import { stageWords } from '../naming';
import type { TableDraft } from './bindTable';
import type { Ambiguity, Candidate } from './columnChoice';
import type { Header } from './headerRows';
import { unconfirmed } from './matching';
import type { UnitLine } from './unitLine';

export function unitFinding(column: number, line: UnitLine | null, draft: TableDraft): Finding {
  const cell = cellAddress(labelRow(draft, column), column);
  return makeFinding(
    'unitUnclear',
    { sheet: draft.view.name, cell },
    {
      column: columnLabel(draft, column),
      line: line?.text ?? '',
    },
  );
}

/** 人数 alone was taken for the pupils: to be confirmed by a name of ours or a better header. */
export function unconfirmedPupils(
  chosen: readonly Candidate[],
  draft: TableDraft,
): readonly Finding[] {
  return chosen
    .filter(({ distance }) => distance === unconfirmed)
    .map(({ column }) => {
      const cell = cellAddress(labelRow(draft, column), column);
      const params = { column: columnLabel(draft, column) };
      return makeFinding('pupilsUnconfirmed', { sheet: draft.view.name, cell }, params);
    });
}

/** Pupils and school names must be certain; everything else can wait. */
export function ambiguityRefusals(
  ambiguity: Ambiguity,
  draft: TableDraft,
): readonly Message<RefusalCode>[] {
  if (isMinorAmbiguity(ambiguity)) return [];
  const code =
    ambiguity.field.id === 'students' ? 'refused.ambiguousStudents' : 'refused.ambiguousName';
  const params = { table: draft.key, sheet: draft.view.name, ...bothColumns(ambiguity, draft) };
  return [{ code, params }];
}

export function isMinorAmbiguity({ field }: Ambiguity): boolean {
  return field.id !== 'students' && field.id !== 'name';
}

export function ambiguityFinding(ambiguity: Ambiguity, draft: TableDraft): Finding {
  const { field, stage, columns } = ambiguity;
  const [column = 0] = columns;
  const cell = cellAddress(labelRow(draft, column), column);
  return makeFinding(
    'ambiguousColumn',
    { sheet: draft.view.name, cell },
    {
      field: `${stage === null ? '' : stageWords[stage]}${field.header}`,
      ...bothColumns(ambiguity, draft),
    },
  );
}

function bothColumns({ columns }: Ambiguity, draft: TableDraft): { first: string; second: string } {
  const [first = '', ...others] = columns.map((column) => columnLabel(draft, column));
  return { first, second: others.join(', ') };
}

/** `F3 图书册数`: the header cell and what stands in it, parents first. */
function columnLabel(draft: TableDraft, column: number): string {
  const path = draft.block?.header.columns.get(column)?.path ?? [];
  const texts = path.map((text) => text.replace(/\s+/g, ' ').trim());
  return [cellAddress(labelRow(draft, column), column), texts.join('›')].join(' ').trim();
}

/** The lowest header cell with a text above a column; its first entry where there is none. */
function labelRow({ block, view, firstRow }: TableDraft, column: number): number {
  if (!block) return firstRow;
  const { first, last } = block.header;
  for (let row = last; row > first; row--) {
    if (typeof view.cell(row, column) === 'string') return row;
  }
  return first;
}

export function oldTitleFindings(
  draft: TableDraft,
  columns: readonly BoundColumn[],
  silenced: ReadonlySet<number>,
): readonly Finding[] {
  const header: Header | null = draft.block?.header ?? null;
  return [...(header?.columns ?? [])]
    .filter(([at, { match }]) => match.oldTitle && !silenced.has(at))
    .filter(([at]) => columns.every(({ column }) => column !== at))
    .map(([at]) =>
      makeFinding(
        'oldTitle',
        { sheet: draft.view.name, cell: cellAddress(labelRow(draft, at), at) },
        {
          column: columnLabel(draft, at),
        },
      ),
    );
}

/** 音乐专用教室间数 that does not say 96㎡及以上: taken at its word, and asked about in every run. */
export function unstatedSizes(
  columns: readonly BoundColumn[],
  draft: TableDraft,
): readonly Finding[] {
  const header: Header | null = draft.block?.header ?? null;
  return columns
    .filter(({ field, column }) => {
      const fits = header?.columns.get(column)?.match.fits ?? [];
      return (
        sizedRoomFields.has(field) && fits.some((fit) => fit.field.id === field && fit.distance > 0)
      );
    })
    .map(({ header: field, column }) => {
      const cell = cellAddress(labelRow(draft, column), column);
      const params = { column: columnLabel(draft, column), field };
      return makeFinding('roomSizeUnstated', { sheet: draft.view.name, cell }, params);
    });
}

const sizedRoomFields: ReadonlySet<FieldId> = new Set<FieldId>(['musicRooms', 'artRooms']);
