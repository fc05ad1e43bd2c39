/** What a column is understood as: its meaning in words, and which columns want a second look. */
import { compact, readEntry } from '../../county/cellEntry';
import { fieldOf, fields, headerTerm } from '../../county/fields';
import type { BoundColumn } from '../../sheets/binding';
import type { ColumnMeaning } from '../../sheets/binding/corrections';
import type { ColumnView } from '../../sheets/binding/tableView';
import { stageWords } from '../../sheets/naming';
import { pupilStages } from '../../standards/standard';
import type { PaneWords } from '../../ui/useWords';

/** `check`: a person has to say; `unused`: numbers that no field takes; `rest`: nothing to do. */
export type ColumnGroup = 'check' | 'unused' | 'rest';

export function columnGroup(view: ColumnView): ColumnGroup {
  switch (view.confidence) {
    case 'ambiguous':
    case 'likely':
      return 'check';
    case 'none':
      return holdsNumbers(view) && !isSerialNumber(view) ? 'unused' : 'rest';
    case 'named':
    case 'exact':
      return 'rest';
  }
}

/**
 * What may be accepted with one click, best first; none where nothing is in doubt.
 *
 * @param taken keys of the meanings that columns of the table have already
 */
export function offeredMeanings(
  view: ColumnView,
  taken: ReadonlySet<string> = new Set(),
): readonly ColumnMeaning[] {
  const { confidence, bound, candidates } = view;
  switch (confidence) {
    case 'likely':
      return bound ? [boundMeaning(bound)] : candidates.slice(0, 1);
    case 'ambiguous':
      // the field that another column claims as well; of a by-type table perhaps for several stages
      return candidates.filter(({ field }) => field === candidates[0]?.field);
    case 'named':
    case 'exact':
      return [];
    case 'none':
      return columnGroup(view) === 'unused'
        ? candidates.filter((each) => !taken.has(columnMeaningKey(each))).slice(0, mostOffered)
        : [];
  }
}

/** A header that looks like several fields offers the likeliest. */
const mostOffered = 2;

export function boundMeaning({ field, stage, factor }: BoundColumn): ColumnMeaning {
  const units = Object.entries(fieldOf(field).units ?? {});
  return { field, stage, unit: units.find(([, size]) => size === factor)?.[0] ?? null };
}

/** The meaning of a term as findings have it, 图书册数 or 小学在校生数; null for any other text. */
export function meaningOfTerm(term: string): ColumnMeaning | null {
  const stage = pupilStages.find((each) => term.startsWith(stageWords[each])) ?? null;
  const header = stage === null ? term : term.slice(stageWords[stage].length);
  const field = fields.find((each) => each.header === header);
  return field ? { field: field.id, stage, unit: null } : null;
}

export function meaningWords(
  { field, stage, unit }: ColumnMeaning,
  { text, language }: Pick<PaneWords, 'text' | 'language'>,
): string {
  const term = headerTerm(fieldOf(field))[language];
  const staged =
    stage === null
      ? term
      : text('pane.binding.staged', { stage: text(`pane.stage.${stage}`), field: term });
  return unit === null ? staged : text('pane.binding.inUnit', { field: staged, unit });
}

/** One meaning apart from others of the same list; the unit is chosen after it. */
export function columnMeaningKey({ field, stage }: ColumnMeaning): string {
  return `${field} ${stage ?? ''}`;
}

function holdsNumbers({ samples }: ColumnView): boolean {
  return samples.some((sample) => readEntry(sample, 'measure').kind === 'number');
}

/** 序号: numbers, but of the rows. */
function isSerialNumber({ path }: ColumnView): boolean {
  return /^(?:序号|编号|行号|行次|no\.?)$/i.test(compact(path[path.length - 1] ?? ''));
}
