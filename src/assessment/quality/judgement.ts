/**
 * What an item is judged from, and what a judgement is made of: verdict, value, notes, failing
 * schools. Owns the notes that many items share.
 */
import { termList } from '../termList';
import type { CellPlace } from '../../county/cell';
import type { CountyData, CountyInputId } from '../../county/countyInputs';
import { countyInputTerm, isUnread } from '../../county/countyInputs';
import type { Settings } from '../../county/settings';
import type { Bilingual, Given, ParametersOf } from '../../standards/message';
import type { QualityLimits, RequirementMessage } from '../../standards/qualityItems';
import type { Stage } from '../../standards/standard';
import type { Verdict } from '../assessment';
import type { FailingSchool, RelaxationId } from '../countyAssessment';
import type { NoteCode, NoteParameters, QualityMessage } from './itemMessage';
import { percentOf, percentText, reachesPercent, roundingTurns, type Rate } from './rates';
import type { QualitySchool } from './qualitySchools';

/** All that the items are judged from. */
export interface QualityContext {
  readonly schools: readonly QualitySchool[];
  /** Stages of which a school is left out because its pupils are missing or invalid. */
  readonly incomplete: Readonly<Record<Stage, boolean>>;
  /** Schools of the county that are no row of 表Ⅱ: 教学点 below 50 pupils among them. */
  readonly beyond: readonly QualitySchool[];
  readonly data: CountyData;
  readonly limits: QualityLimits;
  /** The relaxations that are on, with their basis. */
  readonly relaxations: Readonly<Partial<Record<RelaxationId, string>>>;
  /** Which schools item 6 of 表Ⅳ asks. */
  readonly smallSchools: Settings['smallSchools'];
}

/** Every school and 教学点 of the county, a row of 表Ⅱ or not. */
export function everySchool({ schools, beyond }: QualityContext): readonly QualitySchool[] {
  return [...schools, ...beyond];
}

export interface Judgement {
  readonly value: QualityMessage | null;
  readonly verdict: Verdict;
  readonly notes?: readonly QualityMessage[];
  readonly failing?: readonly FailingSchool[];
  readonly unclear?: readonly CellPlace[];
  readonly countyToo?: true;
  /** Where a choice of the county asks another thing than the item does. */
  readonly requirement?: RequirementMessage;
}

export type ItemRule = (context: QualityContext) => Judgement;

/** What a reader sees where nothing is entered: the forms' line to be filled in. */
export const blank = '____';

/** What a reader sees where there is nothing to enter. */
export const nothingMark = '—';

export function valueOrBlank(value: number | null): number | string {
  return value ?? blank;
}

/** The rate in % with one decimal; a dash where the whole is 0, so that there is no rate. */
export function shownRate(rate: Rate | null, whole: number | null = null): string {
  if (rate) return percentText(percentOf(rate));
  return whole === 0 ? nothingMark : blank;
}

export function verdictOn(holds: boolean | null): Verdict {
  return holds === null ? 'undetermined' : holds ? 'met' : 'notMet';
}

/** Exactly at the limit is met. */
export function judgedRate(rate: Rate | null, percent: number): Verdict {
  return verdictOn(rate && reachesPercent(rate, percent));
}

export function note<Code extends NoteCode>(
  code: Code,
  ...[params]: Given<ParametersOf<NoteParameters, Code>>
): QualityMessage {
  // the code and its parameters belong together by the signature above
  return { code, params: params ?? {} } as QualityMessage;
}

/** Notes naming the county inputs that are blank, and those that cannot be used; none when all are there. */
export function missingInputs(
  { data }: QualityContext,
  ids: readonly CountyInputId[],
): readonly QualityMessage[] {
  const missing = ids.filter((id) => data[id].kind === 'blank');
  const unread = missing.filter((id) => isUnread(data[id]));
  const blanks = missing.filter((id) => !unread.includes(id));
  const inputs = (of: readonly CountyInputId[]) => ({ inputs: termList(of.map(countyInputTerm)) });
  return [
    ...(blanks.length > 0 ? [note('item.note.missingInputs', inputs(blanks))] : []),
    ...(unread.length > 0 ? [note('item.note.unreadInputs', inputs(unread))] : []),
  ];
}

/** A note where the printed decimal of a rate would turn its verdict. */
export function roundingNotes(
  name: Bilingual,
  rate: Rate | null,
  percent: number,
): readonly QualityMessage[] {
  if (!rate || !roundingTurns(rate, percent)) return [];
  return [
    note('item.note.rounding', {
      name,
      shown: `${percentText(percentOf(rate))}%`,
      actual: `${String(Number(percentOf(rate).toPrecision(8)))}%`,
      limit: `${percent}%`,
    }),
  ];
}

/** How many schools a note names. */
const namedSchools = 5;

/** `甲校、乙校等7所`. */
export function schoolList(schools: readonly { readonly name: string }[]): Bilingual {
  const names = [...new Set(schools.map(({ name }) => name))];
  const first = names.slice(0, namedSchools);
  const more = names.length - first.length;
  return {
    'zh-CN': `${first.join('、')}${more > 0 ? `等${names.length}所` : ''}`,
    'en-US': `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

/** A term in both languages. */
export function term(chinese: string, english: string): Bilingual {
  return { 'zh-CN': chinese, 'en-US': english };
}

export function failingSchool(
  school: Pick<QualitySchool, 'name' | 'place'>,
  stage: Stage | null,
  detail: QualityMessage,
): FailingSchool {
  return { school: school.name, stage, place: school.place, detail };
}

/** Some school cannot be looked at, since its pupils are missing. */
export function isIncomplete({ incomplete }: QualityContext): boolean {
  return incomplete.primary || incomplete.junior;
}
