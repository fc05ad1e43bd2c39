/** The official tables of each standard: their sheets, and what each lacks as the data stand. */
import type { StageAssessment } from '../../assessment/assessment';
import type { BlockId, CountyAssessment } from '../../assessment/countyAssessment';
import type { SessionState } from '../../app/session';
import { isEmpty } from '../../county/cell';
import { countyInputs, countyInputTerm, type CountyInputId } from '../../county/countyInputs';
import { formSheet, type FormNumber } from '../../sheets/forms/formNames';
import type { PlainPaneCode } from '../../messages/zh-CN/pane';
import { stages, type StandardId } from '../../standards/standard';
import { stageNames, standardOf } from '../../standards/standards';
import type { PaneWords } from '../../ui/useWords';

type FormTitle = Extract<PlainPaneCode, `pane.forms.${string}`>;

export interface FormTable {
  /** As it is called in the workbook, but for a number where the county has a sheet of that name. */
  readonly sheet: string;
  readonly title: FormTitle;
  readonly source: FormSource;
}

/** What a table is filled from: county data, the schools' values, their spread, or items of blocks. */
type FormSource = CountySource | 'schools' | 'spread' | readonly BlockId[];

type CountySource = 'facts' | 'growth' | 'measures';

/** In the forms' order. */
export const formTables: Readonly<Record<StandardId, readonly FormTable[]>> = {
  'quality-2017': [
    formTable('quality-2017', '1', 'pane.forms.facts', 'facts'),
    formTable('quality-2017', '21', 'pane.forms.resources', 'schools'),
    formTable('quality-2017', '22', 'pane.forms.resourcesBySchool', 'schools'),
    formTable('quality-2017', '3', 'pane.forms.dispersion', 'spread'),
    formTable('quality-2017', '4', 'pane.forms.government', ['government']),
    formTable('quality-2017', '5', 'pane.forms.quality', ['quality']),
    formTable('quality-2017', '6', 'pane.forms.recognition', ['recognition']),
  ],
  'basic-2012': [
    formTable('basic-2012', 'cover', 'pane.forms.cover', []),
    formTable('basic-2012', '1', 'pane.forms.facts', 'facts'),
    formTable('basic-2012', '21', 'pane.forms.conditions', ['conditions']),
    formTable('basic-2012', '22', 'pane.forms.conditionsBySchool', ['conditions']),
    formTable('basic-2012', '3', 'pane.forms.dispersion', 'spread'),
    formTable('basic-2012', '4', 'pane.forms.scores', ['government']),
    formTable('basic-2012', '5', 'pane.forms.funds', 'growth'),
    formTable('basic-2012', '6', 'pane.forms.satisfaction', ['recognition']),
    formTable('basic-2012', '7', 'pane.forms.measures', 'measures'),
    formTable('basic-2012', 'government', 'pane.forms.vetoes', ['vetoes']),
  ],
};

function formTable(
  standard: StandardId,
  number: FormNumber,
  title: FormTitle,
  source: FormSource,
): FormTable {
  return { sheet: formSheet(standardOf(standard), number), title, source };
}

/**
 * What is missing for a table, a sentence each; none where it will be complete.
 *
 * @param county of the chosen standard
 */
export function formLacks(
  { source }: FormTable,
  county: CountyAssessment,
  state: Pick<SessionState, 'assessment' | 'countyForm' | 'hasCountySheet'>,
  words: PaneWords,
): readonly string[] {
  const { assessment } = state;
  if (isCountySource(source)) return lackedFacts(source, state, words);
  if (source === 'schools' || source === 'spread') {
    return stages.flatMap((stage) => {
      const judged = assessment?.stages[stage];
      if (!judged || !assessment) return [];
      return [
        ...unboundOf(judged, assessment.standard, words),
        ...(source === 'schools'
          ? lackedVerdicts(judged, words)
          : lackedValues(judged, assessment.standard, words)),
      ];
    });
  }
  return lackedItems(county, source, words);
}

/** Filled from 均衡_县级数据, but for what the school tables add up to. */
export function isCountySource(source: FormSource): source is CountySource {
  return source === 'facts' || source === 'growth' || source === 'measures';
}

function lackedFacts(
  source: CountySource,
  { countyForm, hasCountySheet }: Pick<SessionState, 'countyForm' | 'hasCountySheet'>,
  { text, language }: PaneWords,
): readonly string[] {
  if (!hasCountySheet) return [text('pane.forms.lacks.countySheet')];
  const blank = countyForm.entries.filter(
    ({ id, value }) => isEmpty(value) && sourceOf(id) === source,
  );
  const names = blank.map(({ id }) => countyInputTerm(id)[language]);
  return names.length === 0
    ? []
    : [
        text('pane.forms.lacks.facts', {
          count: names.length,
          names: names.slice(0, itemsNamed).join(text('pane.forms.and')),
        }),
      ];
}

/** Of which table's county data an input is; others are items of blocks. */
function sourceOf(id: CountyInputId): string {
  return id === 'measures' ? 'measures' : countyInputs[id].section;
}

type Indicators = Pick<NonNullable<SessionState['assessment']>['standard'], 'indicators'>;

function unboundOf(
  { stage, indicators }: StageAssessment,
  standard: Indicators,
  { text }: PaneWords,
): readonly string[] {
  const names = standard.indicators.flatMap(({ id, code }) => (indicators[id] ? [] : [code]));
  return names.length === 0
    ? []
    : [
        text('pane.forms.lacks.columns', {
          stage: stageNames[stage],
          names: names.join(text('pane.forms.and')),
        }),
      ];
}

function lackedVerdicts({ stage, rows }: StageAssessment, { text }: PaneWords): readonly string[] {
  const count = rows.filter(({ verdict }) => verdict === 'undetermined').length;
  return count === 0 ? [] : [text('pane.forms.lacks.schools', { stage: stageNames[stage], count })];
}

function lackedValues(
  { stage, indicators }: StageAssessment,
  standard: Indicators,
  { text }: PaneWords,
): readonly string[] {
  const names = standard.indicators.flatMap(({ id, code }) => {
    const spread = indicators[id];
    return spread && spread.schools < spread.of ? [code] : [];
  });
  return names.length === 0
    ? []
    : [
        text('pane.forms.lacks.values', {
          stage: stageNames[stage],
          names: names.join(text('pane.forms.and')),
        }),
      ];
}

/** More names than these would hide the tables below. */
const itemsNamed = 4;

function lackedItems(
  county: CountyAssessment,
  blocks: readonly BlockId[],
  { text, language }: PaneWords,
): readonly string[] {
  const names = county.blocks
    .filter(({ id }) => blocks.includes(id))
    .flatMap(({ items }) => items)
    .filter(({ verdict }) => verdict === 'undetermined')
    .map(({ name }) => name[language]);
  if (names.length === 0) return [];
  const shown = names.slice(0, itemsNamed).join(text('pane.forms.and'));
  return [
    names.length > itemsNamed
      ? text('pane.forms.lacks.moreItems', { names: shown, count: names.length })
      : text('pane.forms.lacks.items', { names: shown }),
  ];
}

/** The sheet that a table was written to, among those of a write; null where it was not. */
export function sheetWritten(table: FormTable, written: readonly string[]): string | null {
  const numbered = new RegExp(`^${table.sheet}\\d*$`);
  return written.find((sheet) => numbered.test(sheet)) ?? null;
}
