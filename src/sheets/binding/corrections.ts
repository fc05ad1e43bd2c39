/**
 * 列对应 put right by hand: what a person says about a table's columns and rows, as changes to the
 * names that bind it. Our names are trusted first, so a correction is nothing but names, laid over
 * those of the workbook until a run writes them there.
 */
import type { FieldId } from '../../county/fields';
import type { Settings } from '../../county/settings';
import type { Message } from '../../standards/message';
import type { PupilStage, Stage } from '../../standards/standard';
import type { SheetArea } from '../area';
import type { Binding, RefusalCode } from '../binding';
import { parseOwnName } from '../naming';
import type { Snapshot } from '../snapshot';
import { understandTables, type UnderstoodDraft } from './bindWorkbook';
import { blockByHand } from './blockByHand';
import { columnByHand } from './columnByHand';
import { anchoredArea, withNames, type NameOverlay, type OverlaidArea } from './nameOverlay';
import { pointOut, type PointedColumn } from './pointed';
import { rowsByHand } from './rowsByHand';

export { withNames, type NameOverlay } from './nameOverlay';

export type Correction =
  /** The column holds this field; `null`: none that the add-in knows. */
  | {
      readonly kind: 'column';
      readonly table: string;
      /** 0-based on the sheet. */
      readonly column: number;
      readonly meaning: ColumnMeaning | null;
    }
  /** These rows, 0-based on the sheet, are the table's schools. */
  | {
      readonly kind: 'rows';
      readonly table: string;
      readonly firstRow: number;
      readonly rowCount: number;
    }
  /** A block of schools that was not found, or was found wrongly: its header rows and its schools. */
  | {
      readonly kind: 'block';
      readonly sheet: string;
      readonly header: { readonly first: number; readonly last: number };
      readonly firstRow: number;
      readonly rowCount: number;
    }
  /** On a sheet whose headers are the county's own: what these columns are. */
  | {
      readonly kind: 'point';
      readonly sheet: string;
      readonly columns: readonly PointedColumn[];
      /** Of a table that is of one stage and does not say of which. */
      readonly stage: Stage | null;
    }
  /** A broken name of ours is forgotten; the header speaks in its place. */
  | { readonly kind: 'forgetName'; readonly name: string };

export type CorrectionOf<K extends Correction['kind']> = Extract<Correction, { readonly kind: K }>;

export interface ColumnMeaning {
  readonly field: FieldId;
  /** For stage fields of a by-type table. */
  readonly stage: PupilStage | null;
  /** One of the field's units; null: as the header says, else the field's default. */
  readonly unit: string | null;
}

export interface Corrected {
  readonly names: NameOverlay;
  /** Choices that go with it, such as `notBound`. */
  readonly settings: Partial<Settings>;
  /** Why nothing was corrected: names and settings are as before. */
  readonly refusal?: Message<RefusalCode>;
}

/** What a correction starts from. */
export interface CorrectedWorkbook {
  /** With the names that were corrected before. */
  readonly snapshot: Snapshot;
  readonly settings: Settings;
}

/** What one correction does, on top of those before it. */
export interface CorrectionChange {
  /** Names of ours to make or move, and to drop (null). */
  readonly names: ReadonlyMap<string, SheetArea | null>;
  readonly settings: Partial<Settings>;
}

/**
 * What a correction changes, given what was understood and corrected so far. One that would leave
 * the workbook without the table it is about is refused; one about a table that is gone does nothing.
 */
export function correct(
  correction: Correction,
  snapshot: Snapshot,
  binding: Binding,
  settings: Settings,
  before: NameOverlay,
): Corrected {
  const unchanged: Corrected = { names: before, settings: {} };
  const now = withNames(snapshot, before);
  const given = { snapshot: now, settings };
  const { drafts } = understandTables(now, settings);
  const of = (key: string) => drafts.find((draft) => draft.key === key && isTable(draft));

  switch (correction.kind) {
    case 'column': {
      const draft = of(correction.table);
      if (!draft) return unchanged;
      const change = columnByHand(correction, draft, given);
      return change ? kept(correction.table, change) : refused('refused.stageUnknown', draft);
    }
    case 'rows': {
      const draft = of(correction.table);
      const change = draft && rowsByHand(correction, draft, settings);
      return change ? kept(correction.table, change) : unchanged;
    }
    case 'block': {
      const made = blockByHand(correction, binding, given);
      if (made.kind === 'refused') return { ...unchanged, refusal: made.refusal };
      return kept(made.key, made.change);
    }
    case 'point':
      return { names: before, settings: pointOut(correction, now, settings) ?? {} };
    case 'forgetName': {
      const known = now.names.find(({ name }) => name === correction.name);
      const own = known && parseOwnName(known.name);
      if (own?.kind !== 'input') return unchanged;
      const change: CorrectionChange = { names: new Map([[correction.name, null]]), settings: {} };
      return of(own.table) ? kept(own.table, change) : withChange(change);
    }
  }

  function withChange(change: CorrectionChange): Corrected {
    const laid = [...change.names].map(([name, area]): [string, OverlaidArea | null] => [
      name,
      area && anchoredArea(area, snapshot),
    ]);
    return { names: new Map([...before, ...laid]), settings: change.settings };
  }

  /** The change, unless the table would not be one any more. */
  function kept(key: string, change: CorrectionChange): Corrected {
    const corrected = withChange(change);
    const after = understandTables(withNames(snapshot, corrected.names), {
      ...settings,
      ...change.settings,
    });
    const hadPupils = drafts.some((draft) => draft.key === key && hasPupils(draft));
    const stands = after.drafts.some(
      (draft) => draft.key === key && isTable(draft) && (hasPupils(draft) || !hadPupils),
    );
    return stands ? corrected : { ...unchanged, refusal: { code: 'refused.noSchoolTable' } };
  }

  function refused(code: RefusalCode, { key, view }: UnderstoodDraft): Corrected {
    return { ...unchanged, refusal: { code, params: { table: key, sheet: view.name } } };
  }
}

function hasPupils({ bound: { table, refused } }: UnderstoodDraft): boolean {
  return (table ?? refused)?.columns.some(({ field }) => field === 'students') ?? false;
}

/** Bound, or refused for something that a person can settle. */
function isTable({ bound }: UnderstoodDraft): boolean {
  return bound.table !== null || bound.refusals.length > 0;
}
