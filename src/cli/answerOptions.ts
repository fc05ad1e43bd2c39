/**
 * Answers to what was asked about tables, columns, rows and schools, as flags of the command line.
 * Each has a key of the settings of the same meaning; a flag goes before it.
 */
import type { Settings } from '../county/settings';
import { toldRowKinds } from '../county/settings';
import { splitAnswer, splitPlace } from '../county/answerPlaces';
import { readToldField } from '../sheets/binding/toldColumns';
import { readSettings } from '../sheets/settingsSheet';
import type { Snapshot } from '../sheets/snapshot';
import type { Message } from '../standards/message';
import { cliMessage } from './cliMessage';

export type Answers = Pick<
  Settings,
  | 'tableStates'
  | 'fieldColumns'
  | 'rowKinds'
  | 'parents'
  | 'sameSchools'
  | 'formerSchools'
  | 'goneSchools'
>;

/** As the arguments have them; each may be given several times. */
export interface AnswerOptions {
  readonly table?: readonly string[] | undefined;
  readonly column?: readonly string[] | undefined;
  readonly row?: readonly string[] | undefined;
  readonly parent?: readonly string[] | undefined;
  readonly same?: readonly string[] | undefined;
  readonly former?: readonly string[] | undefined;
  readonly gone?: readonly string[] | undefined;
}

const tableState = /^(?:count|whole|split|leaveOut|lastYear|join:.+)$/;
const sameAnswers = ['different', 'merge', 'one'] as const;

/** @returns the answers, or what is wrong with one of them */
export function readAnswers(options: AnswerOptions): Answers | Message {
  try {
    return {
      tableStates: answersOf('table', options.table, (told) =>
        tableState.test(told) ? told : null,
      ),
      fieldColumns: answersOf(
        'column',
        options.column,
        (told) => (readToldField(told) ? told : null),
        true,
      ),
      rowKinds: answersOf('row', options.row, oneOf(toldRowKinds), true),
      parents: answersOf('parent', options.parent, (told) => told),
      sameSchools: answersOf('same', options.same, oneOf(sameAnswers)),
      formerSchools: answersOf('former', options.former, (told) => told),
      goneSchools: answersOf('gone', options.gone, oneOf(['closed'] as const)),
    };
  } catch (error) {
    if (error instanceof WrongAnswer) return error.said;
    throw error;
  }
}

class WrongAnswer extends Error {
  constructor(readonly said: Message) {
    super(said.code);
    this.name = 'WrongAnswer';
  }
}

function answersOf<A extends string>(
  option: keyof AnswerOptions,
  given: readonly string[] | undefined,
  read: (told: string) => A | null,
  placed = false,
): Record<string, A> {
  return Object.fromEntries(
    (given ?? []).map((told) => {
      const split = splitAnswer(told);
      const answer = split ? read(split.answer) : null;
      if (!split || answer === null || (placed && !splitPlace(split.about))) {
        throw new WrongAnswer(cliMessage(`cli.usage.answer.${option}`, { found: told }));
      }
      return [split.about, answer];
    }),
  );
}

function oneOf<A extends string>(known: readonly A[]): (told: string) => A | null {
  return (told) => known.find((each) => each === told) ?? null;
}

/** The choices with the answers of the command line over those of a file or of the workbook. */
export function withAnswers(
  choices: Partial<Settings>,
  answers: Answers,
  snapshot: Snapshot,
): Partial<Settings> {
  const kept = readSettings(snapshot).settings;
  const over = <K extends keyof Answers>(key: K): Partial<Settings> =>
    Object.keys(answers[key]).length === 0
      ? {}
      : { [key]: { ...(choices[key] ?? kept[key]), ...answers[key] } };
  return {
    ...choices,
    ...over('tableStates'),
    ...over('fieldColumns'),
    ...over('rowKinds'),
    ...over('parents'),
    ...over('sameSchools'),
    ...over('formerSchools'),
    ...over('goneSchools'),
  };
}
