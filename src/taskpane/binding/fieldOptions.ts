/** The fields that a column may be given to, grouped and searchable. */
import { catalogue } from '../../county/catalogue';
import { compact } from '../../county/cellEntry';
import { fields, type Field } from '../../county/fields';
import type { ColumnMeaning } from '../../sheets/binding/corrections';
import { stageWords } from '../../sheets/naming';
import { pupilStages, type PupilStage } from '../../standards/standard';
import type { PaneWords } from '../../ui/useWords';
import { columnMeaningKey, meaningWords } from './columnMeanings';

export interface FieldOption {
  /** `none` is the option of no field. */
  readonly key: string;
  readonly label: string;
  readonly meaning: ColumnMeaning | null;
  /** What a search looks in. */
  readonly terms: string;
}

export type OptionGroupId = 'candidates' | 'none' | 'school' | 'people' | 'resources';

export interface OptionGroupOf {
  readonly id: OptionGroupId;
  readonly options: readonly FieldOption[];
}

/**
 * What fits the header first, then no field at all, then the rest of the catalogue.
 *
 * @param byStage fields of a stage are offered once per stage, as a by-type table has them
 */
export function fieldOptions(
  candidates: readonly ColumnMeaning[],
  byStage: boolean,
  words: Pick<PaneWords, 'text' | 'language'>,
): readonly OptionGroupOf[] {
  const option = (meaning: ColumnMeaning): FieldOption => {
    const label = meaningWords(meaning, words);
    return { key: columnMeaningKey(meaning), label, meaning, terms: termsOf(meaning, label) };
  };
  const offered = new Set(candidates.map(columnMeaningKey));
  const inGroup = (id: OptionGroupId): OptionGroupOf => ({
    id,
    options: fields
      .filter((field) => catalogueGroup(field) === id)
      .flatMap((field) =>
        offeredStages(field, byStage).map((stage) => ({ field: field.id, stage })),
      )
      .map((meaning) => ({ ...meaning, unit: null }))
      .filter((meaning) => !offered.has(columnMeaningKey(meaning)))
      .map(option),
  });
  const noField = words.text('pane.binding.field.none');
  return [
    { id: 'candidates', options: candidates.map(option) },
    {
      id: 'none',
      options: [{ key: 'none', label: noField, meaning: null, terms: comparedText(noField) }],
    },
    inGroup('school'),
    inGroup('people'),
    inGroup('resources'),
  ];
}

/** Only what holds every word of the query; groups without any are left out. */
export function matchingOptions(
  groups: readonly OptionGroupOf[],
  query: string,
): readonly OptionGroupOf[] {
  const wanted = query.split(/\s+/).map(comparedText);
  return groups
    .map(({ id, options }) => ({
      id,
      options: options.filter(({ terms }) => wanted.every((word) => terms.includes(word))),
    }))
    .filter(({ options }) => options.length > 0);
}

function catalogueGroup(field: Field): OptionGroupId {
  if (field.level === 'stage') return 'people';
  return field.kind === 'text' && catalogue.includes(field) ? 'school' : 'resources';
}

function offeredStages({ level }: Field, byStage: boolean): readonly (PupilStage | null)[] {
  return byStage && level === 'stage' ? pupilStages : [null];
}

/** Label, English term and every header that means the field, with the stage in front. */
function termsOf({ field: id, stage }: ColumnMeaning, label: string): string {
  const field = fields.find((each) => each.id === id);
  const inFront = stage === null ? '' : stageWords[stage];
  const headers = [field?.header ?? '', ...(field?.synonyms ?? []), ...(field?.loose ?? [])];
  return [label, field?.english ?? '', ...headers.map((header) => inFront + header)]
    .map(comparedText)
    .join('\n');
}

function comparedText(text: string): string {
  return compact(text).toLowerCase();
}
