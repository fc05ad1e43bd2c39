/** What a session knows of a workbook from its last read, so that the next one may read less. */
import type { Settings } from '../county/settings';
import { countyCellSheets } from '../sheets/countyNames';
import { countyPageId, countySheetOf } from '../sheets/countySheet';
import { parseOwnName } from '../sheets/naming';
import { packTab } from '../sheets/packSheet/packWords';
import { readPackSheet } from '../sheets/packSheet/readPackSheet';
import type { Plan } from '../sheets/plan';
import { ownedAreas } from '../sheets/written';
import { inputOfSetting, type InputId } from './dependencies';
import type { Understanding } from './understand';

/** What the last read showed: which sheets there are, and which hold school tables. */
export interface KnownSheets {
  readonly sheets: readonly string[];
  /**
   * Sheets of all tables of the ledger, those that are not counted among them, and of single cells
   * that hold county inputs: a copy that is not read could not be told from one that is gone.
   */
  readonly inputSheets: readonly string[];
  /** What stands on a sheet that is read or ours; a sheet that is absent may come to hold a table. */
  readonly inputs: ReadonlyMap<string, readonly InputId[]>;
  /** What each table is. */
  readonly tables: readonly string[];
}

export function knownOf({ snapshot, binding }: Understanding): KnownSheets {
  return {
    inputs: inputsBySheet({ snapshot, binding }),
    sheets: snapshot.sheets.map(({ name }) => name),
    inputSheets: [
      ...new Set([
        ...binding.tables.map(({ sheet }) => sheet),
        ...binding.ledger.map(({ sheet }) => sheet),
        ...countyCellSheets(snapshot),
        ...(readPackSheet(snapshot) ? [packTab] : []),
        ...[countySheetOf(snapshot)?.sheet ?? []].flat(),
      ]),
    ],
    tables: binding.ledger.map(({ key, state }) => `${key}\n${state}`),
  };
}

function inputsBySheet({
  snapshot,
  binding,
}: Pick<Understanding, 'snapshot' | 'binding'>): KnownSheets['inputs'] {
  const inputs = new Map<string, readonly InputId[]>();
  const holds = (sheet: string, ...more: readonly InputId[]) => {
    inputs.set(sheet, [...new Set([...(inputs.get(sheet) ?? []), ...more])]);
  };
  for (const [id, { sheet }] of ownedAreas(snapshot).pages) holds(sheet, ...inputsOfPage(id));
  for (const { sheet } of [...binding.tables, ...binding.ledger]) holds(sheet, 'schools');
  for (const sheet of countyCellSheets(snapshot)) holds(sheet, 'county');
  if (readPackSheet(snapshot)) holds(packTab, 'pack');
  return inputs;
}

function inputsOfPage(id: string): readonly InputId[] {
  if (id === countyPageId) return ['county'];
  if (id === 'findings') return ['remarks'];
  return id === 'settings' ? [...new Set(Object.values(inputOfSetting))] : [];
}

/** With the sheets that a plan made. */
export function knownAfter(known: KnownSheets, { operations }: Plan): KnownSheets {
  const inputs = new Map(known.inputs);
  for (const operation of operations) {
    const own = operation.kind === 'name' ? parseOwnName(operation.name) : null;
    if (operation.kind !== 'name' || own?.kind !== 'page') continue;
    inputs.set(operation.sheet, [...(inputs.get(operation.sheet) ?? []), ...inputsOfPage(own.id)]);
  }
  return { ...known, inputs };
}

/**
 * Whether a read of the known sheets alone shows the whole binding: no table is gone and no sheet
 * has come that might hold one. Sheets of ours do not count.
 */
export function stillHolds(known: KnownSheets, understanding: Understanding): boolean {
  const now = knownOf(understanding);
  const ours = new Set(
    [...ownedAreas(understanding.snapshot).pages.values()].map(({ sheet }) => sheet),
  );
  return (
    known.tables.join('\n') === now.tables.join('\n') &&
    understanding.binding.refusals.length === 0 &&
    now.sheets.every((sheet) => ours.has(sheet) || known.sheets.includes(sheet))
  );
}

/** Whether an earlier run stands in the workbook: of one standard, or of any. */
export function hasOutputs(
  { snapshot }: Understanding,
  standard: Settings['standard'] | null,
): boolean {
  const { pages, outputs } = ownedAreas(snapshot);
  return standard === null
    ? outputs.length > 0 || pages.size > 0
    : outputs.some((output) => output.standard === standard);
}
