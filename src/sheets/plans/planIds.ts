/**
 * Page ids and tabs of the plans: `plan_2153000001`, by the school's code; by a mark of its name where it
 * has none, or one that no name of a workbook could hold.
 */
import { standardWord } from '../layout/input';
import type { Words } from '../../standards/message';
import type { StandardId } from '../../standards/standard';
import { digest } from './digest';
import { planText } from './messages';
import type { PlanSchool } from './planSchools';

/** Plans of the two standards stand side by side: those of 基本均衡 are `plan_basic_…`. */
function prefixOf(standard: StandardId): string {
  return standardWord(standard) === 'basic' ? 'plan_basic_' : 'plan_';
}

export function isPlanOf(standard: StandardId): (id: string) => boolean {
  const basic = prefixOf('basic-2012');
  const isBasic = (id: string) => id.startsWith(basic);
  return standardWord(standard) === 'basic'
    ? isBasic
    : (id) => id.startsWith(prefixOf(standard)) && !isBasic(id);
}

/** The id of each school's plan; a plan that stands keeps the id by which it was once known. */
export function planIds(
  schools: readonly PlanSchool[],
  standard: StandardId,
  standing: ReadonlySet<string>,
): ReadonlyMap<PlanSchool, string> {
  const prefix = prefixOf(standard);
  const taken = new Set<string>();
  return new Map(
    schools.map((plan) => {
      const wanted = stems(plan).map((stem) => prefix + stem);
      const known = wanted.find(
        (id) => standing.has(id.toLowerCase()) && !taken.has(id.toLowerCase()),
      );
      const id = known ?? free(wanted[0] ?? prefix, taken);
      taken.add(id.toLowerCase());
      return [plan, id];
    }),
  );
}

function free(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}_${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** `basic` would be read as the other standard's. */
const plainCode = /^(?!basic$)[A-Za-z0-9]{1,60}$/i;

function stems({ school: { code, name } }: PlanSchool): readonly string[] {
  const named = `n_${digest(name)}`;
  if (code === null) return [named];
  return [plainCode.test(code) ? code : `c_${digest(code)}`, named];
}

/** What Excel takes in no sheet's name, and what stands for it. */
const standIns: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
  ':': '：',
  "'": '’',
};

const longestTab = 31;

/** 一校一策_A小学, of at most 31 characters and none that Excel refuses; not yet unique. */
export function planTab(school: string, standard: StandardId, words: Words): string {
  const code = standardWord(standard) === 'basic' ? 'plans.tab.basic' : 'plans.tab';
  const tab = planText(words, code, { school })
    .replaceAll(/[\\/?*[\]:']/g, (character) => standIns[character] ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  let cut = '';
  // not half of a character that takes two places
  for (const character of tab) {
    if (cut.length + character.length > longestTab) break;
    cut += character;
  }
  return cut.trim();
}
