/**
 * Findings: what is wrong or remarkable in the entries or in how they were bound, each with its
 * place and the parameters of its message. 逻辑校验 are errors, 经验校验 warnings (rules.md section 10).
 */
import type { Bilingual, Message } from '../standards/message';
import type { CellPlace } from './cell';

export type Severity = 'error' | 'warning';

/** A row that is asked about. */
export type RowAsked = {
  /** By which an answer to it is kept: its code, its first text, or `#row`. */
  readonly row: string;
  /** Its first cells. */
  readonly shown: string;
  readonly table: string;
};

/** Parameters of each rule's message; the rule id is the key. */
export interface FindingParams {
  // 逻辑校验: entries
  blank: { column: string };
  notANumber: { column: string; found: string };
  /** 300 400 in one cell. */
  twoNumbers: { column: string; found: string };
  errorValue: { column: string; found: string };
  notCalculated: { column: string };
  negative: { column: string; found: number };
  /** A part above its whole: Σ degrees, Σ titles, 骨干, Σ PE and art ≤ 专任教师; 室内体育 ≤ 教辅. */
  partAboveWhole: { part: string; partValue: number; whole: string; wholeValue: number };
  pupilsWithoutTeachers: { stage: Bilingual; students: number };
  pupilsWithoutClasses: { stage: Bilingual; students: number };
  teachersWithoutPupils: { stage: Bilingual; teachers: number };
  classesWithoutPupils: { stage: Bilingual; classes: number };
  pupilsMissing: { stage: Bilingual };
  /** 学段 of a row that says it row by row. */
  stageUnknown: { found: string };
  duplicateCode: { code: string; other: string };
  /** Class bands against 班级数. */
  classBandsSum: { stage: Bilingual; found: number; classes: number };
  /** Class bands that no such number of pupils can fill; `range`: of pupils that they can hold. */
  classBandsImpossible: { stage: Bilingual; students: number; range: Bilingual };
  largestClassImpossible: { stage: Bilingual; found: number; range: Bilingual };
  roomAreasInvalid: { column: string; found: string };
  /** More rooms of the required size than rooms in the list of areas. */
  roomsAboveAll: { column: string; found: number; list: string; rooms: number };
  /** 三年巩固率 of a school, in per cent. */
  retentionAbove100: { found: number };
  // 经验校验: entries
  readAsBlank: { column: string; found: string };
  /** A blank in a column that others fill, though no indicator needs it. */
  gap: { column: string };
  zeroPupils: { stage: Bilingual };
  fraction: { column: string; found: number };
  equipmentRange: { perPupil: number };
  outlier: { indicator: Bilingual; found: number; median: number };
  classSize: { stage: Bilingual; found: number };
  pupilTeacherRatio: { stage: Bilingual; found: number };
  artsSubtotal: { table: string; schools: Bilingual };
  duplicateName: { other: string };
  /** The same school twice in a stage: by its code, or by name and pupils. */
  schoolTwice: { school: string; other: string; key: string };
  /** 停办 or 撤销 stands beside a school that has pupils. */
  closedWithPupils: { students: number };
  zeroAmount: { indicator: Bilingual };
  stageNotOfType: { stage: Bilingual; type: string };
  stageMissingFromType: { stage: Bilingual; type: string };
  attachedClasses: { stage: Bilingual; type: string };
  singleStageOfMixedType: { stage: Bilingual; type: string };
  factorSlip: { column: string; found: number; factor: number };
  ownershipUnknown: { found: string };
  typeUnknown: { found: string };
  /** 是否计校数 is 0 or 否: to be merged into its parent school. */
  notASchool: Record<string, never>;
  nameMissing: Record<string, never>;
  /** 公用经费 per pupil: 万元 for 元 or the reverse. */
  fundsRange: { column: string; perPupil: number };
  // the county's own inputs
  countyInputInvalid: { input: Bilingual; found: string; expected: Bilingual };
  countyInputNegative: { input: Bilingual; found: number };
  countyPartAboveWhole: {
    part: Bilingual;
    partValue: number;
    whole: Bilingual;
    wholeValue: number;
  };
  countyRetentionAbove100: { found: number };
  countyReadAsBlank: { input: Bilingual; found: string };
  countyFraction: { input: Bilingual; found: number };
  // the county as a whole
  zeroMean: { indicator: Bilingual; stage: Bilingual };
  oneSchool: { stage: Bilingual; schools: Bilingual };
  /** `schools`: those that are left out of it. */
  emptyStage: { stage: Bilingual; schools: Bilingual };
  // binding
  fieldNotBound: { field: Bilingual; indicators: Bilingual };
  ambiguousColumn: { field: string; first: string; second: string };
  /** 小学高级, 小学一级: titles of the old system, whose grade the county has to say. */
  oldTitle: { column: string };
  /** 人数 alone was taken for the pupils; the county has to confirm it. */
  pupilsUnconfirmed: { column: string };
  /** A line above the table names several units, or one that its columns are not kept in. */
  unitUnclear: { column: string; line: string };
  /** Music or art rooms under a header that states no size. */
  roomSizeUnstated: { column: string; field: string };
  brokenName: { name: string; refersTo: string };
  nameLength: { name: string; found: number; expected: number };
  nameWidth: { name: string };
  /** A name of one of our output columns or sheets that no longer points to its place. */
  outputNameLost: { name: string };
  /** One of them points over cells in which we wrote nothing. */
  outputNameForeign: { name: string };
  /** Cells of a sheet of ours were cut and pasted beside a school table. */
  pageMoved: { name: string };
  /** Cells of a computed column that hold something else than was written there. */
  cellOfYours: { column: string; found: string; cells: number };
  /** Cells of a sheet of ours that hold something else than was written there. */
  pageCellOfYours: { page: string; cells: number; places: string };
  /** A sheet of ours of which nobody knows any more what we wrote there. */
  pageUntold: { page: string };
  /** Schools beside the rows that the county's own names cover. */
  rowsBelow: { rows: number; first: string; schools: string };
  /** … that ours covered: they count, and the names are made longer. */
  rowsTakenIn: { rows: number; first: string; schools: string };
  totalRowBound: { found: string };
  /** A total that is not the sum of its schools. */
  totalDiffers: { found: string; column: string; total: number; sum: number };
  // rows that may be a school and may be none (src/county/rows)
  rowTotalWithCode: RowAsked;
  rowLikeTotal: RowAsked;
  rowScopeOrSchool: RowAsked;
  rowUnnamed: RowAsked;
  rowNotPlain: RowAsked;
  rowUnexplained: RowAsked;
  /** A table that may hold schools and is not counted until somebody says what it is. */
  tableRefused: { table: string; reason: Message; schools: Bilingual };
  tableLeftOut: { table: string; reason: Message; schools: Bilingual };
  joinAmbiguous: { school: string; table: string };
  joinContradiction: { school: string; field: string; first: string; second: string };
  /** A school of a table of premises or staff that no table with pupils has. */
  joinUnknownSchool: { school: string; table: string };
  /** A county's name for a county input that points to no cell. */
  countyNameBroken: { name: string; refersTo: string; input: Bilingual };
  /** … or to more than one. */
  countyNameWide: { name: string; refersTo: string; input: Bilingual };
  /** The column of the values on 均衡_县级数据 was deleted. */
  countyColumnLost: { name: string };
  /** Two cells hold the same county input; the first was used. */
  countyInputTwice: { input: Bilingual; first: string; second: string };
  /** Cells so far from the rest of the sheet that they were not read with it; several in a row. */
  farRows: { places: string; cells: number; read: string };
  /** … or lone ones. */
  farCells: { places: string; cells: number; read: string };
  /** A choice on 均衡_设置 that cannot be read; the default was used. */
  settingIgnored: { setting: Bilingual; found: string };
  /** Computed columns could not stand beside the table and went to a sheet. */
  /** Columns that an earlier run wrote stand beside the table without their names. */
  oldResultsLeft: { table: string; sheet: string; cell: string };
  placeTaken: { table: string; sheet: string; reason: 'values' | 'merge' | 'table' | 'protected' };
}

export type FindingRule = keyof FindingParams;

export interface FindingOf<R extends FindingRule> extends CellPlace {
  readonly severity: Severity;
  readonly rule: R;
  /** The school's name without surrounding spaces; null where no school is meant. */
  readonly school: string | null;
  /** 学校标识码 where the table has it: carries 说明 along when names change. */
  readonly schoolCode: string | null;
  readonly params: FindingParams[R];
}

export type Finding = { readonly [R in FindingRule]: FindingOf<R> }[FindingRule];

export function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}
