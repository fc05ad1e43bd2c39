/**
 * What binding a workbook yields: its school tables, how each column was understood, and what was
 * ambiguous or missing. binding/bindWorkbook.ts makes it from a snapshot, binding/readTables.ts
 * reads the tables' cells, binding/bindingNames.ts lists the names by which it lasts.
 */
import type { Finding } from '../county/finding';
import type { StageMode, TableColumn } from '../county/table';
import type { Message } from '../standards/message';

/** In order of trust: our own name, the county's name, a header. */
export type BindingSource = 'own' | 'county' | 'header';

export interface BoundColumn extends TableColumn {
  readonly source: BindingSource;
  /** The county's name that was used, for the reader to recognise. */
  readonly countyName: string | null;
}

export interface BoundTable {
  /** `<表>` of the names. */
  readonly key: string;
  readonly sheet: string;
  readonly mode: StageMode;
  /** Where the stage of a one-stage table comes from; `title` also for the pupils' header itself. */
  readonly modeSource: 'byType' | 'settings' | 'countyName' | 'column' | 'types' | 'title';
  /** 0-based rows of the header; null when the table was found by names and has no readable one. */
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly firstRow: number;
  readonly rowCount: number;
  /** The county's own columns, bound or not: computed columns start to the right of the last. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: readonly BoundColumn[];
}

/** Why nothing can be computed; each says what and where. */
export type RefusalCode =
  | 'refused.noSchoolTable'
  | 'refused.emptyWorkbook'
  | 'refused.stageUnknown'
  | 'refused.ambiguousStudents'
  | 'refused.ambiguousName';

export interface Binding {
  readonly tables: readonly BoundTable[];
  readonly findings: readonly Finding[];
  readonly refusals: readonly Message<RefusalCode>[];
}
