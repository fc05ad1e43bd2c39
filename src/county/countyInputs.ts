/**
 * The county inputs catalogue: figures and conclusions of the county as a whole that the items of
 * the two standards and the forms need, beyond the school tables. One row each on 均衡_县级数据, or a
 * cell of the county's own bound by a name whose last part is the term.
 */
import type { Bilingual } from '../standards/message';
import { attendanceInputs } from './attendanceInputs';
import { basicVetoInputs, growthInputs, measuresInputs, satisfactionInputs } from './basicInputs';
import { inputsOfSection } from './countyInput';
import { governmentInputs } from './governmentInputs';
import { qualityInputs } from './qualityInputs';
import { preconditionInputs, recognitionInputs, vetoInputs } from './recognitionInputs';

/** By id, in the order in which they are asked for. */
export const countyInputs = {
  ...inputsOfSection('facts', null, {
    countyName: ['县（市、区）名称', 'County', null, 'text'],
    population: ['人口总数（常住）', 'Resident population', '万人', 'number'],
    ruralPopulation: ['农业人口数', 'Rural population', '万人', 'number'],
    townships: ['乡镇数', 'Townships', '个', 'number'],
    villages: ['行政村数', 'Villages', '个', 'number'],
    gdpPerHead: ['年人均国内生产总值', 'GDP per head', '元', 'number'],
    revenuePerHead: ['年人均地方财政收入', 'Local revenue per head', '元', 'number'],
    ruralIncome: ['农民年人均纯收入', 'Rural net income per head', '元', 'number'],
    urbanIncome: ['城镇居民年人均可支配收入', 'Urban disposable income per head', '元', 'number'],
    specialSchools: ['特殊教育学校数', 'Special schools', '所', 'number'],
    primaryStaff: ['小学教职工数', 'Primary staff', '人', 'number'],
    juniorStaff: ['初中教职工数', 'Junior secondary staff', '人', 'number'],
  }),
  ...measuresInputs,
  ...governmentInputs,
  ...qualityInputs,
  ...recognitionInputs,
  ...vetoInputs,
  ...preconditionInputs,
  ...attendanceInputs,
  ...growthInputs,
  ...satisfactionInputs,
  ...basicVetoInputs,
};

export type CountyInputId = keyof typeof countyInputs;

export function countyInputTerm(id: CountyInputId): Bilingual {
  const { term, english } = countyInputs[id];
  return { 'zh-CN': term, 'en-US': english };
}

/** A value as it was entered, with where. */
export type CountyEntry =
  /** `unread`: something stands there that cannot be used; a finding says what. */
  (
    | { readonly kind: 'blank'; readonly unread?: true }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'yesNo'; readonly yes: boolean }
    /** 达标 / 不达标 of an item that evidence decides, with the county's short text. */
    | { readonly kind: 'conclusion'; readonly met: boolean; readonly text: string }
    /** Ⅰ … Ⅴ as 1 … 5. */
    | { readonly kind: 'grade'; readonly grade: number }
    | { readonly kind: 'text'; readonly text: string }
  ) & { readonly note: string | null; readonly evidence: string | null };

/** All county inputs; an entry for every id. */
export type CountyData = Readonly<Record<CountyInputId, CountyEntry>>;

/** Something stands there that cannot be used: it is not blank. */
export function isUnread(entry: CountyEntry): boolean {
  return entry.kind === 'blank' && entry.unread === true;
}

/** The number that was entered; null where there is none. */
export function countyNumber(data: CountyData, id: CountyInputId): number | null {
  const entry = data[id];
  return entry.kind === 'number' ? entry.value : null;
}
