/** What a column means, by a person's word: a name of ours, or a label that keeps the header silent. */
import { fieldOf, type Field } from '../../county/fields';
import type { Settings } from '../../county/settings';
import type { PupilStage } from '../../standards/standard';
import type { SheetArea } from '../area';
import type { BoundTable } from '../binding';
import { parseOwnName } from '../naming';
import type { Snapshot } from '../snapshot';
import { columnName } from './bindingNames';
import { unitLineOf } from './bindTable';
import type { UnderstoodDraft } from './bindWorkbook';
import type {
  CorrectedWorkbook,
  CorrectionChange,
  ColumnMeaning,
  CorrectionOf,
} from './corrections';
import { stageInHeader } from './matching';
import { columnLabels, withLabel, withoutLabel } from './notBound';
import { stageKept } from './rowsByHand';
import { unitSaid } from './unitLine';

/** Null where a by-type table's column was given a stage field without its stage. */
export function columnByHand(
  { column, meaning }: CorrectionOf<'column'>,
  draft: UnderstoodDraft,
  { snapshot, settings }: CorrectedWorkbook,
): CorrectionChange | null {
  const table = draft.bound.table ?? draft.bound.refused;
  if (!table) return { names: new Map(), settings: {} };
  const path = draft.block?.header.columns.get(column)?.path ?? [];
  const label = columnLabels({
    key: draft.key,
    header: draft.block?.header ?? null,
    names: draft.names,
  }).get(column);
  const names = new Map<string, SheetArea | null>();
  for (const own of ownNames(snapshot, table)) {
    if (own.column === column) names.set(own.name, null);
  }
  if (meaning === null) return { names, settings: withLabel(settings, label) };

  const field = fieldOf(meaning.field);
  const place = stageByHand(field, meaning, table, path);
  if (place === null) return null;
  const areaOf = (at: number): SheetArea => {
    const { sheet, firstRow, rowCount } = table;
    return { sheet, row: firstRow, column: at, rows: rowCount, columns: 1 };
  };
  if (place.split !== null) {
    for (const bound of table.columns) {
      if (bound.stage !== null || fieldOf(bound.field).level === 'school') continue;
      const split = columnName(table.key, fieldOf(bound.field), place.split, null, null);
      if (bound.source === 'own') names.set(bound.name, null);
      if (bound.column !== column) names.set(split, areaOf(bound.column));
    }
  }
  for (const own of ownNames(snapshot, table)) {
    if (own.field === field.id && own.stage === place.stage) names.set(own.name, null);
  }
  const { unit: shown, said } = unitSaid(unitLineOf(draft), field, path);
  const told = field.units?.[meaning.unit ?? ''] === undefined ? null : meaning.unit;
  const unit = told ?? shown ?? field.defaultUnit ?? null;
  names.set(columnName(table.key, field, place.stage, unit, said), areaOf(column));
  return {
    names,
    settings: {
      ...withoutLabel(settings, label),
      ...(place.split !== null || field.id === 'stage'
        ? stageForgotten(table, settings)
        : stageKept(table, settings)),
    },
  };
}

interface OwnColumn {
  readonly name: string;
  readonly field: Field['id'];
  readonly stage: PupilStage | null;
  /** Null when broken, or not one column on the table's sheet. */
  readonly column: number | null;
}

/** The names of ours that speak of the table's columns, whole or broken. */
function ownNames({ names }: Snapshot, { key, sheet }: BoundTable): readonly OwnColumn[] {
  return names.flatMap(({ name, area }): readonly OwnColumn[] => {
    const own = parseOwnName(name);
    if (own?.kind !== 'input' || own.table !== key) return [];
    const one = area?.sheet === sheet && area.columns === 1;
    return [{ name, field: own.field, stage: own.stage, column: one ? area.column : null }];
  });
}

/**
 * The stage in the column's name. A column of the other stage makes a table of one stage one by type:
 * then `split` is the stage that its other columns are of.
 */
function stageByHand(
  field: Field,
  { stage }: ColumnMeaning,
  { mode }: BoundTable,
  path: readonly string[],
): { readonly stage: PupilStage | null; readonly split: PupilStage | null } | null {
  if (field.level === 'school') return { stage: null, split: null };
  switch (mode.kind) {
    case 'byType': {
      const stated = stage ?? stageInHeader(path);
      return stated === null ? null : { stage: stated, split: null };
    }
    case 'oneStage':
      return stage === null || stage === mode.stage
        ? { stage: null, split: null }
        : { stage, split: mode.stage };
    case 'perRow':
      return { stage: null, split: null };
  }
}

/** A stage that the rows or the columns say themselves is not to be overruled by a choice. */
function stageForgotten({ key }: BoundTable, { stages }: Settings): Partial<Settings> {
  if (!Object.hasOwn(stages, key)) return {};
  return { stages: Object.fromEntries(Object.entries(stages).filter(([table]) => table !== key)) };
}
