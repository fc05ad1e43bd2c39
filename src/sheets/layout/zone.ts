/**
 * The computed columns of one table, stage and standard: what stands in them, wherever they are
 * placed. One row per data row of the table; rows of other stages stay empty.
 */
import type {
  AssessedRow,
  Assessment,
  Exclusion,
  IndicatorStatus,
  IndicatorValue,
  Verdict,
} from '../../assessment/assessment';
import type { ConditionsByStage } from '../../assessment/basic/conditionsOfStage';
import { remarkOf } from '../../assessment/remark';
import { schoolStanding, type SchoolStanding } from '../../assessment/schoolStanding';
import type { Words } from '../../standards/message';
import type { Indicator, Stage, Standard } from '../../standards/standard';
import { columnLetters } from '../area';
import type { BoundTable } from '../binding';
import { symbolOf, type VerdictRole } from '../roleLooks';
import type { SheetColumn } from '../page/blocks';
import type { Content } from '../plan';
import { statusId } from '../naming';
import { formulaMark, statusHeader, withMarks } from '../cellMarks';
import type { LiveZone, ZoneFormula } from '../live/liveZone';
import { recheckFormula, runValues } from '../live/recheck';
import { conditionColumns, conditionMarks, conditionNotes, standingWord } from './conditionColumns';
import { exact, indicatorFormat, percent, printed } from './figures';
import { clauses, items, stageWord, standardTerm, text, verdictWord } from './messages';

export interface Zone {
  readonly table: BoundTable;
  readonly stage: Stage;
  readonly columns: readonly ZoneColumn[];
}

/** `id`: last part of the output's name: an indicator, met, verdict, note or status. */
export interface ZoneColumn extends Omit<SheetColumn, 'hidden'> {
  readonly header: string;
  /** One per data row of the table. */
  readonly values: readonly Content[];
  /** One per data row, where the county wants formulas; its result is the value. */
  readonly formulas?: readonly (ZoneFormula | null)[];
  readonly rules: readonly ZoneRule[];
}

/** Colours a cell where the row's status text has a symbol at a position (1-based). */
export interface ZoneRule {
  readonly role: VerdictRole;
  readonly position: number;
  readonly numberFormat?: string;
  /** Holds instead where the cell is no longer what the run computed, by its place in the status. */
  readonly recheck?: number;
}

export function zoneOf(
  table: BoundTable,
  stage: Stage,
  assessment: Assessment,
  /** Rows whose 备注 says why the school is left out. */
  left: ReadonlyMap<number, readonly Exclusion[]>,
  words: Words,
  /** Of the county; absent where they were not looked at. */
  conditions?: ConditionsByStage | null,
  /** Where the county wants formulas. */
  live: LiveZone | null = null,
): Zone {
  const { standard } = assessment;
  const assessed = new Map(
    (assessment.stages[stage]?.rows ?? []).flatMap((row, at) =>
      row.table === table.key
        ? [[row.row, { row, standing: schoolStanding(row, at, stage, standard, conditions) }]]
        : [],
    ),
  );
  const make: MakeColumn = ({ rules = [], ...part }, of) => ({
    ...part,
    rules,
    values: Array.from({ length: table.rowCount }, (_, at) => {
      const known = assessed.get(at);
      return known ? of(known.row, known.standing) : null;
    }),
  });
  const scope = scopeOf(table, stage, standard, words);
  const header = (code: 'note' | 'status') => text(words, `sheet.header.${code}`, { scope });
  const note = make(
    { id: 'note', header: header('note'), width: 46, role: 'note' },
    (row, standing) => zoneNote(row, standing, standard, words),
  );
  const status = make(
    { id: statusId, header: header('status'), width: 10, role: 'status' },
    (row, standing) => statusText(row, standing, standard),
  );
  const own = conditions?.[stage] ?? null;
  const marks = standard.indicators.length;
  const ofConditions = own ? conditionColumns(own, marks + 1, scope, words) : [];
  const shown = [
    ...standard.indicators.map((indicator, at) => {
      const rules = valueRules(indicator, at + 1, stage);
      const column = make({ ...valuePart(indicator, scope, words), rules }, (row) =>
        shownValue(row.indicators[indicator.id], words),
      );
      return live ? withFormulas(column, at, indicator, live, words) : column;
    }),
    ...ofConditions.map(({ part, of }) =>
      make(part, (_, standing) => (standing.conditions ? of(standing.conditions.row) : null)),
    ),
    ...(standard.schoolRule === null && !conditions
      ? []
      : zoneVerdicts(make, marks + (own?.items.length ?? 0) + 2, scope, words)),
    withExclusions(note, left, words),
  ];
  const told = live ? shown.map((column) => withConstants(column, shown, standard, words)) : shown;
  return { table, stage, columns: [...told, marked(status, told, live !== null)] };
}

/** A column by what stands in it for each assessed row. */
type MakeColumn = (
  part: Omit<ZoneColumn, 'values' | 'rules'> & { readonly rules?: readonly ZoneRule[] },
  of: (row: AssessedRow, standing: SchoolStanding) => Content,
) => ZoneColumn;

function valuePart(
  indicator: Indicator,
  scope: string,
  words: Words,
): Omit<ZoneColumn, 'values' | 'rules'> {
  const { id, code, name, unit } = indicator;
  return {
    id,
    header: text(words, 'sheet.header.indicator', { code, name, unit, scope }),
    width: 18,
    role: 'number',
    numberFormat: indicatorFormat(indicator),
  };
}

/** How much is met, and the verdict, whose symbol stands at a position of the status text. */
function zoneVerdicts(
  make: MakeColumn,
  position: number,
  scope: string,
  words: Words,
): readonly ZoneColumn[] {
  const header = (code: 'met' | 'verdict') => text(words, `sheet.header.${code}`, { scope });
  return [
    make(
      { id: 'met', header: header('met'), width: 10, role: 'number', numberFormat: '0' },
      (_, { met }) => met ?? verdictWord(words, 'undetermined'),
    ),
    make(
      {
        id: 'verdict',
        header: header('verdict'),
        width: 12,
        role: 'text',
        align: 'center',
        rules: (['met', 'below', 'undetermined'] as const).map((role) => ({ role, position })),
      },
      (_, standing) => standingWord(standing, words),
    ),
  ];
}

/** The status with the marks of what the other columns hold, by which it is told from what is not ours. */
function marked(status: ZoneColumn, columns: readonly ZoneColumn[], live: boolean): ZoneColumn {
  const heads = columns.map(({ id, header }) => ({ id, content: header }));
  return {
    ...status,
    header: statusHeader(status.header, heads),
    values: status.values.map((value, at) => {
      const row = columns.map(({ id, values }) => ({ id, content: values[at] ?? null }));
      if (value === null && row.every(({ content }) => content === null)) return null;
      const known = columns.flatMap(({ id, formulas }) => {
        const identity = formulas?.[at]?.identity;
        return identity === undefined ? [] : [{ id, content: formulaMark(identity) }];
      });
      const text = withMarks(value === null ? '|' : String(value), [...row, ...known]);
      return live && value !== null ? text + runValues(columns, at) : text;
    }),
  };
}

/**
 * `=MID($AK5,3,1)="✕"`: keys on the status column, whose column and first row are 0-based.
 *
 * @param own the column that is coloured
 */
export function ruleFormula(
  rule: ZoneRule,
  statusColumn: number,
  firstRow: number,
  own: number,
): string {
  const cell = `$${columnLetters(statusColumn)}${firstRow + 1}`;
  if (rule.recheck !== undefined) {
    return recheckFormula(`$${columnLetters(own)}${firstRow + 1}`, cell, rule.recheck);
  }
  return `=MID(${cell},${rule.position},1)="${symbolOf[rule.role]}"`;
}

export function isStatus(column: ZoneColumn): boolean {
  return column.id === statusId;
}

/** Second line of a header: the standard, and the stage where one table holds several. */
function scopeOf(table: BoundTable, stage: Stage, standard: Standard, words: Words): string {
  const name = standardTerm(words, standard.id);
  if (table.mode.kind === 'oneStage') return name;
  return text(words, 'sheet.header.scope', { standard: name, stage: stageWord(words, stage) });
}

/** The missing have no number to format: their cell says 数据不全 itself. */
function valueRules(indicator: Indicator, position: number, stage: Stage): readonly ZoneRule[] {
  const judged = indicator.threshold[stage] === null ? [] : (['met', 'floor', 'below'] as const);
  return [
    ...judged.map((role) => ({
      role,
      position,
      numberFormat: `${indicatorFormat(indicator)}" ${symbolOf[role]}"`,
    })),
    { role: 'undetermined', position },
  ];
}

/** A column as formulas, whose colour says where one comes to another value than the run's. */
function withFormulas(
  column: ZoneColumn,
  at: number,
  indicator: Indicator,
  live: LiveZone,
  words: Words,
): ZoneColumn {
  const numberFormat = `${indicatorFormat(indicator)}" ${text(words, 'sheet.recheck')}"`;
  return {
    ...column,
    formulas: column.values.map((value, row) =>
      typeof value === 'number' ? live.formulaAt(row, at, value) : null,
    ),
    rules: [{ role: 'undetermined', position: 0, numberFormat, recheck: at }, ...column.rules],
  };
}

/** 备注 says of which indicators something stands as a constant. */
function withConstants(
  note: ZoneColumn,
  columns: readonly ZoneColumn[],
  { indicators }: Standard,
  words: Words,
): ZoneColumn {
  if (note.id !== 'note') return note;
  const values = note.values.map((value, row) => {
    const codes = indicators.flatMap(({ id, code }) => {
      const column = columns.find((one) => one.id === id);
      const isNumber = typeof column?.values[row] === 'number';
      return isNumber && column.formulas?.[row]?.constant !== false ? [code] : [];
    });
    if (codes.length === 0) return value;
    const said = text(words, 'sheet.note.constants', { indicators: items(words, codes) });
    return value === null ? said : clauses(words, [String(value), said]);
  });
  return { ...note, values };
}

function shownValue(entry: IndicatorValue | undefined, words: Words): Content {
  if (!entry) return null;
  return entry.value ?? verdictWord(words, 'undetermined');
}

const noSymbol = '·';

/** One symbol per indicator and per 办学条件, then the verdict's: ✓✓▲✕✓✓✓|✕. */
function statusText(
  row: AssessedRow,
  { conditions, verdict }: SchoolStanding,
  standard: Standard,
): string {
  const marks = standard.indicators.map(({ id }) => statusSymbol(row.indicators[id]?.status));
  const ofConditions = conditions ? conditionMarks(conditions.row) : '';
  return `${marks.join('')}${ofConditions}|${verdictSymbol(verdict)}`;
}

function statusSymbol(status: IndicatorStatus | null | undefined): string {
  if (status === null || status === undefined) return noSymbol;
  return symbolOf[status === 'missing' ? 'undetermined' : status];
}

function verdictSymbol(verdict: Verdict | null): string {
  switch (verdict) {
    case null:
      return noSymbol;
    case 'met':
      return symbolOf.met;
    case 'notMet':
      return symbolOf.below;
    case 'undetermined':
      return symbolOf.undetermined;
  }
}

/** 备注: what the indicators say of a school, and its 办学条件. */
function zoneNote(
  row: AssessedRow,
  standing: SchoolStanding,
  standard: Standard,
  words: Words,
): string | null {
  const known = noteOf(row, standard, words);
  const parts = [...conditionNotes(standing, words), ...(known === null ? [] : [known])];
  return parts.length === 0 ? null : clauses(words, parts);
}

/** 备注 in the manner of 表Ⅱ-2: which indicators are met, and which reach only the floor. */
export function noteOf(row: AssessedRow, standard: Standard, words: Words): string | null {
  const floor = percent(standard.schoolRule?.floor ?? 0, 0);
  const remark = remarkOf(row, standard);
  const lists = ['met', 'floor', 'below', 'missing', 'notBound'] as const;
  const parts = [
    ...lists
      .filter((list) => remark[list].length > 0)
      .map((list) => {
        const codes = remark[list].map(({ code }) => code);
        return text(words, `sheet.note.${list}`, { indicators: items(words, codes), floor });
      }),
    ...(row.hasErrors ? [text(words, 'sheet.note.errors')] : []),
    ...standard.indicators.flatMap((indicator) =>
      roundingNote(indicator, row.indicators[indicator.id], floor, words),
    ),
  ];
  return parts.length === 0 ? null : clauses(words, parts);
}

function roundingNote(
  indicator: Indicator,
  entry: IndicatorValue | undefined,
  floor: string,
  words: Words,
): readonly string[] {
  if (!entry?.roundingSensitive || entry.value === null) return [];
  const verdict = {
    met: 'sheet.note.statusMet',
    floor: 'sheet.note.statusFloor',
    below: 'sheet.note.statusBelow',
  } as const;
  const { status, value } = entry;
  if (status === null || status === 'missing') return [];
  return [
    text(words, 'sheet.note.rounding', {
      indicator: indicator.name,
      decimals: indicator.decimals,
      shown: printed(value, indicator.decimals),
      actual: exact(value, indicator.decimals),
      verdict: text(words, verdict[status], { floor }),
    }),
  ];
}

function withExclusions(
  note: ZoneColumn,
  left: ReadonlyMap<number, readonly Exclusion[]>,
  words: Words,
): ZoneColumn {
  const reason = (exclusions: readonly Exclusion[]) =>
    text(words, 'sheet.note.excluded', {
      reason: clauses(words, [...new Set(exclusions.map(({ reason: why }) => words.say(why)))]),
    });
  return {
    ...note,
    values: note.values.map((value, at) => {
      const exclusions = left.get(at);
      return value === null && exclusions ? reason(exclusions) : value;
    }),
  };
}
