/** What an input of the county is: what is asked for, how it is entered, and where it stands. */

/**
 * `number`: a figure in its unit. `percent`: 85 or 85%, kept as 85. `yesNo`: 是 / 否.
 * `conclusion`: 达标 / 不达标 with a short text (evidence items). `grade`: Ⅰ … Ⅴ. `text`: words for the form.
 */
export type CountyInputKind = 'number' | 'percent' | 'yesNo' | 'conclusion' | 'grade' | 'text';

/** What may be chosen for an input of these kinds, in the forms' own words. */
export const inputOptions: Readonly<Partial<Record<CountyInputKind, readonly string[]>>> = {
  yesNo: ['是', '否'],
  conclusion: ['达标', '不达标'],
  grade: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'],
};

/** Where an input stands on 均衡_县级数据. */
export type CountyInputSection =
  | 'facts'
  | 'government'
  | 'quality'
  | 'recognition'
  | 'veto'
  | 'precondition'
  | 'attendance'
  | 'growth'
  | 'satisfaction'
  | 'basicVeto';

export interface CountyInput {
  readonly section: CountyInputSection;
  /** Item that needs it: `government.7`, `veto.2` …; null for facts of 表Ⅰ. */
  readonly item: string | null;
  readonly term: string;
  readonly english: string;
  readonly unit: string | null;
  readonly kind: CountyInputKind;
  /** The standard that asks for it; null: both. */
  readonly standard: 'quality-2017' | 'basic-2012' | null;
}

export type InputRow = readonly [
  term: string,
  english: string,
  unit: string | null,
  kind: CountyInputKind,
  item?: string,
];

/** The inputs of a section, one row each. */
export function inputsOfSection<const Id extends string>(
  name: CountyInputSection,
  standard: CountyInput['standard'],
  rows: Readonly<Record<Id, InputRow>>,
): Record<Id, CountyInput> {
  const made: Partial<Record<Id, CountyInput>> = {};
  for (const id in rows) {
    const [term, english, unit, kind, item = null] = rows[id];
    made[id] = { section: name, item, term, english, unit, kind, standard };
  }
  return made as Record<Id, CountyInput>;
}
