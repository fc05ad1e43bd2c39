/** The columns that somebody points at on a sheet of unknown headers, until they say what the table needs. */
import { useState } from 'react';
import { columnLetters, type SheetArea } from '../../sheets/area';
import type { ColumnMeaning } from '../../sheets/binding/corrections';
import type { UnreadTable } from '../../sheets/binding/unreadTables';
import { stages, type Stage } from '../../standards/standard';
import { useWords } from '../../ui/useWords';
import type { BindingProps } from './bindingProps';
import { columnMeaningKey, meaningWords } from './columnMeanings';
import { takeAnyColumn } from './selections';

/** The stage of a table's rows; `byType` has a column per stage. */
export type PointedStage = Stage | 'byType';

export interface PickedColumn {
  readonly sheet: string;
  readonly column: number;
}

export interface PointedColumns {
  /** What has to be pointed at. */
  readonly wanted: readonly ColumnMeaning[];
  /** Pointed at, or suggested by cells or header; null where neither. */
  readonly columnOf: (meaning: ColumnMeaning) => PickedColumn | null;
  /** The table's sheet; null until it is known. */
  readonly sheet: string | null;
  /** Why the last selection, or the whole, was refused; empty where it was not. */
  readonly refusal: string;
  readonly take: (meaning: ColumnMeaning) => void;
  /** All that is wanted is there. */
  readonly complete: boolean;
  readonly apply: () => void;
}

/** @param unread what is known of the table; null where none was found at all */
export function usePointedColumns(
  unread: UnreadTable | null,
  kind: PointedStage,
  { session, correct, announce }: BindingProps,
): PointedColumns {
  const words = useWords();
  const { text, say } = words;
  const [picked, setPicked] = useState<ReadonlyMap<string, PickedColumn>>(new Map());
  const [refusal, setRefusal] = useState('');
  const wanted = wantedOf(kind);
  const columnOf = (meaning: ColumnMeaning) =>
    picked.get(columnMeaningKey(meaning)) ?? suggestedColumn(meaning, unread);
  const sheet = unread?.sheet ?? picked.get(columnMeaningKey(nameMeaning))?.sheet ?? null;

  const keep = (meaning: ColumnMeaning, area: SheetArea | null) => {
    const taken = takeAnyColumn(area);
    if (taken.kind === 'refused') return setRefusal(say(taken));
    const pick = taken.what;
    const home = unread?.sheet ?? (meaning.field === 'name' ? pick.sheet : sheet);
    if (home !== null && pick.sheet !== home) {
      return setRefusal(text('pane.point.otherSheet', { sheet: pick.sheet, wanted: home }));
    }
    const other = wanted.find(
      (each) =>
        columnMeaningKey(each) !== columnMeaningKey(meaning) &&
        picked.get(columnMeaningKey(each))?.column === pick.column,
    );
    if (other) {
      const field = meaningWords(other, words);
      return setRefusal(text('pane.point.twice', { letters: columnLetters(pick.column), field }));
    }
    setRefusal('');
    setPicked(new Map([...picked, [columnMeaningKey(meaning), pick]]));
  };
  const columns = wanted.flatMap((meaning) => {
    const pick = columnOf(meaning);
    return pick ? [{ column: pick.column, field: meaning.field, stage: meaning.stage }] : [];
  });
  const apply = async (on: string) => {
    const stage = kind === 'byType' ? null : kind;
    const accepted = await correct({ kind: 'point', sheet: on, columns, stage }, '');
    if (!accepted) return;
    const { survey } = session.state();
    const isRead =
      survey?.ledger.some((entry) => entry.sheet === on) &&
      survey.unread.every((other) => other.sheet !== on);
    if (isRead) announce(text('pane.point.found', { sheet: on }));
    else setRefusal(text('pane.point.notFound'));
  };
  return {
    wanted,
    columnOf,
    sheet,
    refusal,
    take: (meaning) => void session.selection().then((area) => keep(meaning, area)),
    complete:
      sheet !== null &&
      columns.length === wanted.length &&
      new Set(columns.map(({ column }) => column)).size === columns.length,
    apply: () => {
      if (sheet !== null) void apply(sheet);
    },
  };
}

const nameMeaning: ColumnMeaning = { field: 'name', stage: null, unit: null };

/** Names, and the pupils once or once per stage. */
function wantedOf(kind: PointedStage): readonly ColumnMeaning[] {
  const pupils = kind === 'byType' ? stages : [null];
  return [
    nameMeaning,
    ...pupils.map((stage): ColumnMeaning => ({ field: 'students', stage, unit: null })),
  ];
}

/** What cells or header suggest, to be looked at before it counts. */
function suggestedColumn(
  { field, stage }: ColumnMeaning,
  unread: UnreadTable | null,
): PickedColumn | null {
  if (!unread) return null;
  const { sheet, columns, nameColumn } = unread;
  if (field === 'name') return { sheet, column: nameColumn };
  const likely = columns.filter((column) => column.likely[0] === field);
  const [only, ...others] = likely;
  return only && others.length === 0 && stage === null ? { sheet, column: only.column } : null;
}
