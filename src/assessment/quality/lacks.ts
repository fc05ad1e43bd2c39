/**
 * What schools did not tell an item, told apart: a cell that is blank, one in which something stands that
 * cannot be used, entries that are all there and do not settle it. A filled cell is never called 未填.
 */
import { termList } from '../termList';
import type { FieldId } from '../../county/fields';
import type { Bilingual } from '../../standards/message';
import { isIncomplete, note, schoolList, type QualityContext } from './judgement';
import type { QualityMessage } from './itemMessage';
import type { QualitySchool, SchoolPart } from './qualitySchools';

/** A school, at one of its stages where the item asks by stage. */
export interface AskedSchool {
  readonly school: QualitySchool;
  readonly part?: SchoolPart;
}

/** Something that an item asks of a school. */
export interface AskedColumn {
  readonly column: Bilingual;
  /** Entries that can be used are there. */
  readonly tells: (of: AskedSchool) => boolean;
  /** Any of these fields tells it. */
  readonly fields: readonly FieldId[];
}

/** Notes on schools that lack something, grouped by what; and on schools left out for want of pupils. */
export function lackNotes(
  context: QualityContext,
  asked: readonly AskedColumn[],
  schools: readonly AskedSchool[],
): readonly QualityMessage[] {
  const groups = new Map<
    string,
    { readonly lack: ColumnLack; readonly schools: QualitySchool[] }
  >();
  for (const of of schools) {
    for (const lack of lacksOf(of, asked)) {
      const key = `${lack.code} ${lack.column['zh-CN']}`;
      const group = groups.get(key) ?? { lack, schools: [] };
      group.schools.push(of.school);
      groups.set(key, group);
    }
  }
  return [
    ...[...groups.values()].map(({ lack: { code, column }, schools: named }) =>
      note(code, { schools: schoolList(named), column }),
    ),
    ...(isIncomplete(context) ? [note('item.note.incompleteStage')] : []),
  ];
}

interface ColumnLack {
  readonly code:
    'item.note.missingSchools' | 'item.note.unreadSchools' | 'item.note.unclearSchools';
  readonly column: Bilingual;
}

function lacksOf(of: AskedSchool, asked: readonly AskedColumn[]): readonly ColumnLack[] {
  const untold = asked.filter(({ tells }) => !tells(of));
  const unread = untold.filter(({ fields }) => fields.some((field) => isUnread(of, field)));
  const blank = untold.filter((column) => !unread.includes(column));
  const lack = (
    code: ColumnLack['code'],
    columns: readonly AskedColumn[],
  ): readonly ColumnLack[] =>
    columns.length === 0 ? [] : [{ code, column: termList(columns.map(({ column }) => column)) }];
  return [
    ...lack('item.note.missingSchools', blank),
    ...lack('item.note.unreadSchools', unread),
    ...(untold.length === 0 ? lack('item.note.unclearSchools', asked) : []),
  ];
}

function isUnread({ school, part }: AskedSchool, field: FieldId): boolean {
  return school.unread.has(field) || part?.unread.has(field) === true;
}
