/**
 * 核对码: eight characters over what the tables are made from: entries, county data, standard, pack and
 * settings. Two people with the same code hold the same version. Not a signature: it finds slips,
 * it does not stop forgery.
 */
import type { CountyData, CountyEntry } from '../../county/countyInputs';
import type { Settings } from '../../county/settings';
import type { SchoolTable } from '../../county/table';
import type { Standard } from '../../standards/standard';
import { canonical, Hash } from '../hash';

export interface Checked {
  readonly tables: readonly SchoolTable[];
  readonly data: CountyData;
  readonly standard: Standard;
  readonly settings: Settings;
  /** What else the tables show, such as the scores of 政府工作. */
  readonly more?: unknown;
}

/** `7K3Q-9XAB`: the same for the same entries and rules, wherever they stand on their sheets. */
export function checkCode({ tables, data, standard, settings, more = null }: Checked): string {
  const hash = new Hash();
  hash.add(canonical(['rules', ruleOf(standard), choicesOf(settings)]));
  hash.add(canonical(['county', Object.entries(data).map(entered), more]));
  for (const { key, mode, columns, rows } of tables) {
    hash.add(canonical(['table', key, mode, columns.map(columnOf)]));
    for (const row of rows) hash.add(canonical(row));
  }
  const text = hash.short();
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** What a standard demands, without its wording. */
export function ruleOf({
  id,
  indicators,
  compositeLimit,
  schoolRule,
  scope,
  sharingWeights,
  cvDecimals,
}: Standard): unknown {
  return {
    id,
    compositeLimit,
    schoolRule,
    scope,
    sharingWeights,
    cvDecimals,
    indicators: indicators.map(({ id: of, per, decimals, amount, threshold, limit }) => ({
      of,
      per,
      decimals,
      amount,
      threshold,
      limit,
    })),
  };
}

/** The choices that change a figure or a verdict, not how the workbook looks. */
function choicesOf(settings: Settings): unknown {
  const looks: ReadonlySet<string> = new Set([
    'columns',
    'palette',
    'formulas',
    'blankIsZero',
    'notBound',
    'stages',
    'planOrder',
  ]);
  // a choice that older files do not know changes nothing until it is made
  const isLater = (name: string, value: unknown) => name === 'smallSchools' && value === 'all';
  return Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => !looks.has(name) && !isLater(name, value)),
  );
}

/** An entry without the county's notes on it, which no table shows. */
function entered([id, entry]: readonly [string, CountyEntry]): unknown {
  return [id, { ...entry, note: null, evidence: null }];
}

function columnOf({ field, stage, factor, blankIsZero }: SchoolTable['columns'][number]): unknown {
  return { field, stage, factor, blankIsZero };
}
