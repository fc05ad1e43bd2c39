/**
 * The catalogue of findings: each rule with its severity, with what it is about and with the parameters
 * of its message. 逻辑校验 are errors, 经验校验 warnings (rules.md section 10).
 */
import type { Bilingual, Message } from '../standards/message';

export type Severity = 'error' | 'warning';

/**
 * What a rule is about: what stands in a table of schools, the county as a whole and its own inputs,
 * how the workbook was bound, or sheets and columns that we write.
 */
export type FindingLevel = 'entry' | 'county' | 'binding' | 'output';

/** What is fixed about a rule; `Params` are those of its message. */
interface RuleFacts<Level extends FindingLevel, Params> {
  readonly severity: Severity;
  readonly level: Level;
  /** Once: by the run that mends what it tells; no sheet lists it. */
  readonly told: 'always' | 'once';
  /** For the compiler alone. */
  readonly params?: Params;
}

/** A row that is asked about. */
export type RowAsked = {
  /** By which an answer to it is kept: its code, its first text, or `#row`. */
  readonly row: string;
  /** Its first cells. */
  readonly shown: string;
  readonly table: string;
};

type NoParams = Record<string, never>;

const entryError = rulesOf('entry', 'error');
const entryWarning = rulesOf('entry', 'warning');
const countyError = rulesOf('county', 'error');
const countyWarning = rulesOf('county', 'warning');
const bindingError = rulesOf('binding', 'error');
const bindingWarning = rulesOf('binding', 'warning');
const outputWarning = rulesOf('output', 'warning');

/** Rules by id: how they are kept in workbooks, so an id never changes. */
export const findingCatalogue = {
  // 逻辑校验: entries
  blank: entryError<{ column: string }>(),
  notANumber: entryError<{ column: string; found: string }>(),
  /** 300 400 in one cell. */
  twoNumbers: entryError<{ column: string; found: string }>(),
  errorValue: entryError<{ column: string; found: string }>(),
  notCalculated: entryError<{ column: string }>(),
  negative: entryError<{ column: string; found: number }>(),
  /** A part above its whole: Σ degrees, Σ titles, 骨干, Σ PE and art ≤ 专任教师; 室内体育 ≤ 教辅. */
  partAboveWhole: entryError<{
    part: string;
    partValue: number;
    whole: string;
    wholeValue: number;
  }>(),
  pupilsWithoutTeachers: entryError<{ stage: Bilingual; students: number }>(),
  pupilsWithoutClasses: entryError<{ stage: Bilingual; students: number }>(),
  teachersWithoutPupils: entryError<{ stage: Bilingual; teachers: number }>(),
  classesWithoutPupils: entryError<{ stage: Bilingual; classes: number }>(),
  pupilsMissing: entryError<{ stage: Bilingual }>(),
  /** Of a 完全中学 or 十二年一贯制学校: its shared resources cannot be parted. */
  seniorPupilsMissing: entryError<{ type: string }>(),
  /** 附设班 of a 中职, whose own pupils have no weight: nobody can say what is theirs. */
  vocationalHost: entryError<{ type: string }>(),
  /** Of a school in a wide export: pupils of its other stages, by which its resources are parted. */
  sisterPupilsMissing: entryError<{ stage: Bilingual; type: string }>(),
  /** 学段 of a row that says it row by row. */
  stageUnknown: entryError<{ found: string }>(),
  duplicateCode: entryError<{ code: string; other: string }>(),
  /** Class bands against 班级数. */
  classBandsSum: entryError<{ stage: Bilingual; found: number; classes: number }>(),
  /** Class bands that no such number of pupils can fill; `range`: of pupils that they can hold. */
  classBandsImpossible: entryError<{ stage: Bilingual; students: number; range: Bilingual }>(),
  largestClassImpossible: entryError<{ stage: Bilingual; found: number; range: Bilingual }>(),
  roomAreasInvalid: entryError<{ column: string; found: string }>(),
  /** More rooms of the required size than rooms in the list of areas. */
  roomsAboveAll: entryError<{ column: string; found: number; list: string; rooms: number }>(),
  /** 三年巩固率 of a school, in per cent. */
  retentionAbove100: entryError<{ found: number }>(),
  // 经验校验: entries
  readAsBlank: entryWarning<{ column: string; found: string }>(),
  /** A blank in a column that others fill, though no indicator needs it. */
  gap: entryWarning<{ column: string }>(),
  zeroPupils: entryWarning<{ stage: Bilingual }>(),
  fraction: entryWarning<{ column: string; found: number }>(),
  equipmentRange: entryWarning<{ perPupil: number }>(),
  /** Against last year's workbook, up or down; `limit` in per cent. */
  yearChange: entryWarning<{
    indicator: Bilingual;
    year: string;
    last: number;
    found: number;
    change: string;
    limit: number;
  }>(),
  outlier: entryWarning<{ indicator: Bilingual; found: number; median: number }>(),
  classSize: entryWarning<{ stage: Bilingual; found: number }>(),
  pupilTeacherRatio: entryWarning<{ stage: Bilingual; found: number }>(),
  artsSubtotal: entryWarning<{ table: string; schools: Bilingual }>(),
  duplicateName: entryWarning<{ other: string }>(),
  /** The same school twice in a stage: by its code, or by name and pupils. */
  schoolTwice: entryError<{ school: string; other: string; key: string }>(),
  /** 停办 or 撤销 stands beside a school that has pupils. */
  closedWithPupils: entryWarning<{ students: number }>(),
  zeroAmount: entryWarning<{ indicator: Bilingual }>(),
  stageNotOfType: entryWarning<{ stage: Bilingual; type: string }>(),
  stageMissingFromType: entryWarning<{ stage: Bilingual; type: string }>(),
  /** In a table of one stage a school of several: its amounts were taken as that stage's alone. */
  takenAsSplit: entryWarning<{ stage: Bilingual; type: string }>(),
  attachedClasses: entryWarning<{ stage: Bilingual; type: string }>(),
  singleStageOfMixedType: entryWarning<{ stage: Bilingual; type: string }>(),
  factorSlip: entryWarning<{ column: string; found: number; factor: number }>(),
  ownershipUnknown: entryWarning<{ found: string }>(),
  typeUnknown: entryWarning<{ found: string }>(),
  /** 是否计校数 is 0 or 否: to be merged into its parent school. */
  notASchool: entryError<NoParams>(),
  nameMissing: entryWarning<NoParams>(),
  /** 公用经费 per pupil: 万元 for 元 or the reverse. */
  fundsRange: entryWarning<{ column: string; perPupil: number }>(),
  // the county's own inputs
  countyInputInvalid: countyError<{ input: Bilingual; found: string; expected: Bilingual }>(),
  countyInputNegative: countyError<{ input: Bilingual; found: number }>(),
  countyPartAboveWhole: countyError<{
    part: Bilingual;
    partValue: number;
    whole: Bilingual;
    wholeValue: number;
  }>(),
  countyRetentionAbove100: countyError<{ found: number }>(),
  countyReadAsBlank: countyWarning<{ input: Bilingual; found: string }>(),
  /** A row that an earlier version asked for and that nothing rests on any more. */
  countyInputFormer: countyWarning<{ input: string; found: string; now: Bilingual }>(),
  countyFraction: countyWarning<{ input: Bilingual; found: number }>(),
  // the county as a whole
  zeroMean: countyWarning<{ indicator: Bilingual; stage: Bilingual }>(),
  oneSchool: countyWarning<{ stage: Bilingual; schools: Bilingual }>(),
  /** `schools`: those that are left out of it. */
  emptyStage: countyWarning<{ stage: Bilingual; schools: Bilingual }>(),
  /** 统计三级 names several counties and none was chosen. */
  severalCounties: countyError<{ counties: string; first: string }>(),
  // binding
  fieldNotBound: entryWarning<{ field: Bilingual; indicators: Bilingual }>(),
  ambiguousColumn: bindingWarning<{ field: string; first: string; second: string }>(),
  /** 小学高级, 小学一级: titles of the old system, whose grade the county has to say. */
  oldTitle: bindingWarning<{ column: string }>(),
  /** 人数 alone was taken for the pupils; the county has to confirm it. */
  pupilsUnconfirmed: bindingError<{ column: string }>(),
  /** A line above the table names several units, or one that its columns are not kept in. */
  unitUnclear: bindingError<{ column: string; line: string }>(),
  /** Music or art rooms under a header that states no size. */
  roomSizeUnstated: bindingWarning<{ column: string; field: string }>(),
  brokenName: bindingError<{ name: string; refersTo: string }>(),
  nameLength: bindingError<{ name: string; found: number; expected: number }>(),
  nameWidth: bindingError<{ name: string }>(),
  /** A name of one of our output columns or sheets that no longer points to its place. */
  outputNameLost: outputWarning<{ name: string }>('once'),
  /** One of them points over cells in which we wrote nothing. */
  outputNameForeign: outputWarning<{ name: string }>('once'),
  /** Cells of a sheet of ours were cut and pasted beside a school table. */
  pageMoved: outputWarning<{ name: string }>('once'),
  /** Cells of a computed column that hold something else than was written there. */
  /** A formula of ours came to another value than the run's, which wrote it anew. */
  formulaDiffers: outputWarning<{
    column: string;
    found: string;
    computed: string;
    cells: number;
  }>(),
  cellOfYours: outputWarning<{ column: string; found: string; cells: number }>(),
  /** Cells of a sheet of ours that hold something else than was written there. */
  pageCellOfYours: outputWarning<{ page: string; cells: number; places: string }>(),
  /** A sheet of ours of which nobody knows any more what we wrote there. */
  pageUntold: outputWarning<{ page: string }>(),
  /** Schools beside the rows that the county's own names cover. */
  rowsBelow: bindingError<{ rows: number; first: string; schools: string }>(),
  /** … that ours covered: they count, and the names are made longer. */
  rowsTakenIn: bindingWarning<{ rows: number; first: string; schools: string }>(),
  totalRowBound: bindingWarning<{ found: string }>(),
  /** A total that is not the sum of its schools. */
  totalDiffers: bindingWarning<{ found: string; column: string; total: number; sum: number }>(),
  // rows that may be a school and may be none (src/county/rows)
  rowTotalWithCode: bindingError<RowAsked>(),
  rowLikeTotal: bindingError<RowAsked>(),
  rowScopeOrSchool: bindingError<RowAsked>(),
  rowUnnamed: bindingError<RowAsked>(),
  rowNotPlain: bindingError<RowAsked>(),
  rowUnexplained: bindingError<RowAsked>(),
  /** A table that may hold schools and is not counted until somebody says what it is. */
  tableRefused: bindingError<{ table: string; reason: Message; schools: Bilingual }>(),
  tableLeftOut: bindingWarning<{ table: string; reason: Message; schools: Bilingual }>(),
  /** A school of two stages with equal amounts in the tables of both: the school's, or already split. */
  wholeOrSplit: bindingError<{ table: string; other: string; school: string }>(),
  joinAmbiguous: bindingError<{ school: string; table: string }>(),
  joinContradiction: bindingError<{
    school: string;
    field: string;
    first: string;
    second: string;
  }>(),
  /** A school of a table of premises or staff that no table with pupils has. */
  joinUnknownSchool: bindingError<{ school: string; table: string }>(),
  /** A county's name for a county input that points to no cell. */
  countyNameBroken: countyWarning<{ name: string; refersTo: string; input: Bilingual }>(),
  /** … or to more than one. */
  countyNameWide: countyWarning<{ name: string; refersTo: string; input: Bilingual }>(),
  /** The column of the values on 均衡_县级数据 was deleted. */
  countyColumnLost: outputWarning<{ name: string }>(),
  /** Two cells give the same county input two values; neither counts. */
  countyInputTwice: countyError<{ input: Bilingual; first: string; second: string }>(),
  /** Cells so far from the rest of the sheet that they were not read with it; several in a row. */
  farRows: bindingError<{ places: string; cells: number; read: string }>(),
  /** … or lone ones. */
  farCells: bindingWarning<{ places: string; cells: number; read: string }>(),
  /** A choice on 均衡_设置 that cannot be read; the default was used. */
  settingIgnored: outputWarning<{ setting: Bilingual; found: string }>(),
  /** What is wrong on 均衡_省定标准; none of it counts until it is mended. */
  packSheetFault: rulesOf('output', 'error')<{ path: string; reason: Message }>(),
  /** No school of these stages can be judged by the province's rule as far as it is filled in. */
  packNeverJudges: outputWarning<{ pack: string; stages: Bilingual }>(),
  /** A field of the province's own is one of the house. */
  packFieldKnown: outputWarning<{ field: string; known: Bilingual }>(),
  /** Sheet and settings hold different rules of the province; the sheet's count. */
  packSheetBeforeSettings: outputWarning<{ pack: string; kept: string }>(),
  /** Columns that an earlier run wrote stand beside the table without their names. */
  oldResultsLeft: outputWarning<{ table: string; sheet: string; cell: string }>(),
  /** Computed columns could not stand beside the table and went to a sheet. */
  placeTaken: outputWarning<{
    table: string;
    sheet: string;
    reason: 'values' | 'merge' | 'table' | 'protected';
  }>(),
};

type FindingCatalogue = typeof findingCatalogue;

export type FindingRule = keyof FindingCatalogue;

/** Parameters of each rule's message; the rule id is the key. */
export type FindingParams = {
  readonly [R in FindingRule]: FindingCatalogue[R] extends RuleFacts<FindingLevel, infer Params>
    ? Params
    : never;
};

/** Rules about such things. */
export type RuleAbout<Level extends FindingLevel> = {
  readonly [R in FindingRule]: FindingCatalogue[R]['level'] extends Level ? R : never;
}[FindingRule];

/** Rules about rows that may be a school and may be none. */
export type RowQuestionRule = {
  readonly [R in FindingRule]: FindingParams[R] extends RowAsked ? R : never;
}[FindingRule];

const rowQuestions = {
  rowTotalWithCode: true,
  rowLikeTotal: true,
  rowScopeOrSchool: true,
  rowUnnamed: true,
  rowNotPlain: true,
  rowUnexplained: true,
} as const satisfies Readonly<Record<RowQuestionRule, true>>;

export function isRowQuestion(rule: FindingRule): rule is RowQuestionRule {
  return rule in rowQuestions;
}

function rulesOf<Level extends FindingLevel>(level: Level, severity: Severity) {
  return <Params>(told: 'always' | 'once' = 'always'): RuleFacts<Level, Params> => ({
    severity,
    level,
    told,
  });
}
