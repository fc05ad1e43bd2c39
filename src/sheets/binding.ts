/**
 * What binding a workbook yields: its school tables, how each column was understood, and what was
 * ambiguous or missing. binding/bindWorkbook.ts makes it from a snapshot, binding/readTables.ts
 * reads the tables' cells, binding/bindingNames.ts lists the names by which it lasts.
 */
import type { Finding } from '../county/finding';
import type { ClassifiedRow, RowCounts } from '../county/rows/rowKind';
import type { StageMode, TableColumn } from '../county/table';
import type { Message } from '../standards/message';
import type { PupilStage, Stage } from '../standards/standard';

/** In order of trust: our own name, the county's name, a header. */
export type BindingSource = 'own' | 'county' | 'header';

export interface BoundColumn extends TableColumn {
  readonly source: BindingSource;
  /** The county's name that was used, for the reader to recognise. */
  readonly countyName: string | null;
  /** Bound as the likeliest; no name of ours is written before a person has confirmed it. */
  readonly unconfirmed?: true;
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
  /** What each of the table's rows is, from `firstRow` on. */
  readonly rows: readonly ClassifiedRow[];
  /** All rows below the header, those outside the table's own rows among them. */
  readonly counts: RowCounts;
  /** The rows with the schools that the county's own names leave out; null where there are none. */
  readonly beyond: { readonly firstRow: number; readonly rowCount: number } | null;
  /** A wide export of the statistics system: blanks there are zeros. */
  readonly statistics?: true;
  /** Amounts of the whole school, to be shared with its rows in the tables of other stages. */
  readonly holdsWhole?: true;
  /** Title above the header, for the reader to recognise; null where there is none. */
  readonly title: string | null;
}

/** Why a table is refused, or nothing can be computed; each says what and where by these parameters. */
export interface RefusalParameters {
  'refused.noSchoolTable': never;
  'refused.emptyWorkbook': never;
  'refused.stageUnknown': 'sheet' | 'table';
  'refused.ambiguousStudents': 'sheet' | 'table' | 'first' | 'second';
  'refused.ambiguousName': 'sheet' | 'table' | 'first' | 'second';
  /** A name that the table needs is broken. */
  'refused.brokenName': 'sheet' | 'name';
  /** Rows of schools under headers that are not known. */
  'refused.unknownHeaders': 'sheet' | 'first' | 'rows' | 'schools';
  /** Rows of schools on a sheet that the add-in fills, outside of what it wrote. */
  'refused.onOurSheet': 'sheet' | 'first' | 'rows' | 'schools';
  /** Schools on a hidden sheet that are not counted elsewhere. */
  'refused.hidden': 'sheet';
  /** Of an earlier year or called a backup, with schools that are not counted elsewhere. */
  'refused.earlier': 'sheet';
  /** The same schools as another table, with other figures. */
  'refused.sameSchools': 'sheet' | 'other' | 'school' | 'field' | 'one' | 'second';
  /** No pupils, and not the schools of any table that has them. */
  'refused.notJoined': 'sheet';
  /** A switch names a table that is not there. */
  'refused.joinTarget': 'sheet';
  /** Nothing but rows that are no schools. */
  'refused.noSchools': 'sheet';
}

export type RefusalCode = keyof RefusalParameters;

/** Why a table is left out, with its proof. */
export type LeftOutCode =
  | 'leftOut.told'
  | 'leftOut.lastYear'
  | 'leftOut.hidden'
  | 'leftOut.earlier'
  | 'leftOut.sameFigures'
  | 'leftOut.part'
  | 'leftOut.listed'
  | 'leftOut.outside'
  | 'leftOut.noSchools';

export type TableState = 'counted' | 'joined' | 'leftOut' | 'refused';

/** A line of the ledger of tables (workbook.md, "Every table accounted for"). */
export interface TableEntry {
  readonly key: string;
  readonly sheet: string;
  readonly visible: boolean;
  readonly title: string | null;
  /** 高中 only of a wide export, whose pupils the other stages are shared by. */
  readonly stage: PupilStage | 'byType' | 'byRow' | null;
  readonly state: TableState;
  /** Key of the table to which it is joined. */
  readonly joinedTo: string | null;
  readonly reason: Message<RefusalCode | LeftOutCode> | null;
  readonly rows: RowCounts;
  /** The schools of the table, for telling which are meant. */
  readonly schools: readonly string[];
  /** Of which year its title or sheet says that it is. */
  readonly year: number | null;
  /** The county said what it is. */
  readonly told: boolean;
}

/** A table whose columns stand beside those of another, school by school. */
export interface JoinedTable {
  readonly table: BoundTable;
  /** Key of the table with the pupils. */
  readonly to: string;
  /** By row of the table with the pupils: the row of this one, 0-based on its sheet; null: none. */
  readonly rows: readonly (number | null)[];
  /** The columns that the other table takes over. */
  readonly columns: readonly BoundColumn[];
}

export interface Binding {
  /** Those that are counted. */
  readonly tables: readonly BoundTable[];
  readonly joined: readonly JoinedTable[];
  /** Wide exports of 高中: their pupils say which part of a 完全中学 serves the other stages. */
  readonly senior: readonly BoundTable[];
  readonly ledger: readonly TableEntry[];
  /** Stages that stay 数据不全 until what was asked about rows and tables is answered. */
  readonly openStages: readonly Stage[];
  readonly findings: readonly Finding[];
  /** Why nothing can be computed; empty as soon as one table is counted. */
  readonly refusals: readonly Message<RefusalCode>[];
}
