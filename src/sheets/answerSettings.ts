/**
 * The county's answers about tables, columns, rows and schools as rows of 均衡_设置: what an answer is
 * about, what it says, and how what people type for it is understood. They are kept one row each,
 * by keys such as `tableStates.小学` and `rowKinds.小学!合计24所`.
 */
import { splitPlace } from '../county/answerPlaces';
import { fieldOf, fields, headerTerm, type Field } from '../county/fields';
import { toldRowKinds, type Settings } from '../county/settings';
import type { Bilingual } from '../standards/message';
import { pupilStages } from '../standards/standard';
import { stageNames } from '../standards/standards';
import { readToldField, toldAnswer, type ToldField } from './binding/toldColumns';
import { bilingual, comparableWord, optionOf, type Option } from './options';

export const answerRecords = [
  'tableStates',
  'fieldColumns',
  'rowKinds',
  'parents',
  'sameSchools',
  'formerSchools',
  'goneSchools',
] as const;
export type AnswerRecord = (typeof answerRecords)[number];

interface AnswerKind {
  /** What is spoken of, by the answer's key within its record. */
  readonly item: (about: string) => Bilingual;
  /** What is said of it. */
  readonly words: (answer: string) => Bilingual;
  /** The answer as the settings keep it; null where it cannot be read. */
  readonly read: (told: string) => string | null;
}

const tableStates: readonly Option<'count' | 'whole' | 'split' | 'leaveOut' | 'lastYear'>[] = [
  { id: 'count', term: bilingual('计入', 'Counted') },
  { id: 'whole', term: bilingual('计入，全校数', 'Counted, amounts of whole schools') },
  { id: 'split', term: bilingual('计入，已分学段', 'Counted, amounts split by stage') },
  { id: 'leaveOut', term: bilingual('不计入', 'Left out') },
  { id: 'lastYear', term: bilingual('上年数据', 'Last year’s data') },
];

const rowKindTerms: Readonly<Record<(typeof toldRowKinds)[number], Bilingual>> = {
  school: bilingual('学校', 'School'),
  total: bilingual('合计', 'Total'),
  group: bilingual('分组', 'Group line'),
  note: bilingual('说明', 'Note'),
};
const rowKinds: readonly Option[] = toldRowKinds.map((id) => ({ id, term: rowKindTerms[id] }));

const goneSchools: readonly Option<'closed'>[] = [
  { id: 'closed', term: bilingual('已撤销', 'Closed') },
];

const sameSchools: readonly Option<Settings['sameSchools'][string]>[] = [
  { id: 'different', term: bilingual('两所不同的学校', 'Two different schools') },
  { id: 'merge', term: bilingual('合并', 'Add up') },
  { id: 'one', term: bilingual('只算一行', 'Count one row') },
];

export const answerKinds: Readonly<Record<AnswerRecord, AnswerKind>> = {
  tableStates: {
    item: (table) => bilingual(`表“${table}”`, `Table “${table}”`),
    words: (answer) =>
      answer.startsWith(join)
        ? bilingual(`并入:${answer.slice(join.length)}`, `Join:${answer.slice(join.length)}`)
        : optionTerm(tableStates, answer),
    read: (told) => {
      const target = /^(?:并入|join)\s*[:：]\s*(.+)$/i.exec(told)?.[1];
      return target === undefined
        ? (optionOf(tableStates, told)?.id ?? null)
        : join + target.trim().replace(/^“(.+)”$/, '$1');
    },
  },
  fieldColumns: {
    item: placeItem((what, letters) =>
      letters
        ? bilingual(` ${what} 列`, `column ${what}`)
        : bilingual(`列“${what}”`, `column “${what}”`),
    ),
    words: (answer) => {
      const told = readToldField(answer);
      return told ? fieldTerm(told) : bilingual(answer, answer);
    },
    read: (told) => {
      const field = readField(told);
      return field && toldAnswer(field);
    },
  },
  rowKinds: {
    item: placeItem((what, row) =>
      row ? bilingual(`第 ${what} 行`, `row ${what}`) : bilingual(`行“${what}”`, `row “${what}”`),
    ),
    words: (answer) => optionTerm(rowKinds, answer),
    read: (told) => optionOf(rowKinds, told)?.id ?? null,
  },
  parents: {
    item: (child) => bilingual(`“${child}”并入的学校`, `School to which “${child}” belongs`),
    words: (parent) => bilingual(parent, parent),
    read: (told) => told,
  },
  sameSchools: {
    item: (school) => bilingual(`出现两次的“${school}”`, `“${school}”, which stands twice`),
    words: (answer) => optionTerm(sameSchools, answer),
    read: (told) => optionOf(sameSchools, told)?.id ?? null,
  },
  formerSchools: {
    item: (school) => bilingual(`“${school}”上年是`, `“${school}” was last year`),
    words: (answer) => (answer === 'new' ? bilingual('新建', 'New') : bilingual(answer, answer)),
    read: (told) => (/^(?:新建|新增|new)$/i.test(told.trim()) ? 'new' : told.trim() || null),
  },
  goneSchools: {
    item: (school) => bilingual(`上年的“${school}”`, `“${school}” of last year`),
    words: (answer) => optionTerm(goneSchools, answer),
    read: (told) => optionOf(goneSchools, told)?.id ?? null,
  },
};

/** An answer as it is kept. */
export interface KeptAnswer {
  readonly record: AnswerRecord;
  readonly about: string;
  readonly answer: string;
}

/** All answers, by record and by what they are about. */
export function answersIn(settings: Pick<Settings, AnswerRecord>): readonly KeptAnswer[] {
  return answerRecords.flatMap((record) =>
    Object.entries<string>(settings[record])
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([about, answer]) => ({ record, about, answer })),
  );
}

export function answerKey({ record, about }: Pick<KeptAnswer, 'record' | 'about'>): string {
  return `${record}.${about}`;
}

/** `tableStates.小学` → the record and what the answer is about; null for any other key. */
export function parseAnswerKey(key: string): Pick<KeptAnswer, 'record' | 'about'> | null {
  const record = answerRecords.find((each) => key.startsWith(`${each}.`));
  const about = record && key.slice(record.length + 1);
  return record && about ? { record, about } : null;
}

/** Whether a cell says what the settings keep, in whichever words: `在校生数` is `students`. */
export function saysSame({ record, answer }: KeptAnswer, told: string): boolean {
  const { read } = answerKinds[record];
  return read(told) === (read(answer) ?? answer);
}

const join = 'join:';

function fieldTerm({ field, stage, unit }: ToldField): Bilingual {
  const term = headerTerm(field);
  const of = stage === null ? null : stageNames[stage];
  const behind = unit === null ? '' : `:${unit}`;
  return bilingual(
    `${term['zh-CN']}${of ? `@${of['zh-CN']}` : ''}${behind}`,
    `${term['en-US']}${of ? `@${of['en-US']}` : ''}${behind}`,
  );
}

/** A field by its id or its term in either language, with stage and unit. */
function readField(told: string): ToldField | null {
  const match = /^([^@:]+)(?:@([^:]+))?(?::(.+))?$/.exec(told.normalize('NFKC').trim());
  if (!match) return null;
  const [, word = '', stageTold, unit = null] = match;
  const field = fields.find((each) => isCalled(each, word));
  if (!field || (unit !== null && fieldOf(field.id).units?.[unit] === undefined)) return null;
  const stage =
    stageTold === undefined
      ? null
      : pupilStages.find((each) => optionOf([{ id: each, term: stageNames[each] }], stageTold));
  return stage === undefined ? null : { field, stage, unit };
}

function isCalled({ id, header, english }: Field, word: string): boolean {
  return [id, header, english].some((name) => comparableWord(name) === comparableWord(word));
}

function optionTerm(options: readonly Option[], answer: string): Bilingual {
  return options.find(({ id }) => id === answer)?.term ?? bilingual(answer, answer);
}

/** “小学”的行“合计24所”; `byPlace`: a row's number or a column's letters stand for it. */
function placeItem(
  part: (what: string, byPlace: boolean) => Bilingual,
): (about: string) => Bilingual {
  return (about) => {
    const place = splitPlace(about);
    if (!place) return bilingual(about, about);
    const { table, what } = place;
    const byPlace = /^(?:#\d+|\$[A-Za-z]{1,3})$/.test(what);
    const of = part(byPlace ? what.slice(1) : what, byPlace);
    return bilingual(`“${table}”的${of['zh-CN']}`, `“${table}”, ${of['en-US']}`);
  };
}
