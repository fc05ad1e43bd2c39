/** How figures and what lacks them are named where people read of them. */
import { fieldOf, headerTerm } from '../county/fields';
import type { Language } from '../standards/message';
import { stageNames } from '../standards/standards';
import type { MissingFigures } from './intake';
import { partsOfKey, type FigureKey } from './schoolReport';

/** 小学在校生数, 图书册数. */
export function figureWords(key: FigureKey, language: Language): string {
  const { field, stage } = partsOfKey(key);
  const term = headerTerm(fieldOf(field))[language];
  return stage === null
    ? term
    : `${stageNames[stage][language]}${language === 'zh-CN' ? '' : ' '}${term}`;
}

/** Schools that lack the same figures of the same form for the same reason; never empty. */
export interface LackingSchools extends Pick<MissingFigures, 'form' | 'reason' | 'keys'> {
  readonly schools: readonly Pick<MissingFigures, 'school' | 'part'>[];
}

export function byForm(missing: readonly MissingFigures[]): readonly LackingSchools[] {
  const groups = new Map<string, MissingFigures[]>();
  for (const lack of missing) {
    const key = JSON.stringify([lack.form, lack.reason, lack.keys]);
    const group = groups.get(key);
    if (group) group.push(lack);
    else groups.set(key, [lack]);
  }
  return [...groups.values()].flatMap((schools) => {
    const [first] = schools;
    return first ? [{ form: first.form, reason: first.reason, keys: first.keys, schools }] : [];
  });
}

/** How many figures are missing. */
export function missingCount(missing: readonly MissingFigures[]): number {
  return missing.reduce((count, { keys }) => count + keys.length, 0);
}
