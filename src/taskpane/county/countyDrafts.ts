/** What is typed in the form of county data and not written yet; kept while other pages are shown. */
import { faultOfText } from '../../county/countyData';
import type { CountyInputId } from '../../county/countyInputs';
import { typedContent, type CountyForm, type FormCell } from '../../sheets/countyForm';
import type { CountyTyping } from '../../sheets/layout/countyEntries';

/** Texts by row and column. */
export type CountyDrafts = ReadonlyMap<string, string>;

export function draftKey(key: string, column: CountyTyping['column']): string {
  return `${column} ${key}`;
}

/** What a cell shows as text. */
export function entryText(value: FormCell['value']): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

/** What is to be written: what can be used and is other than what stands there. */
export function typingsOf(
  { entries, scores }: CountyForm,
  drafts: CountyDrafts,
): readonly CountyTyping[] {
  const typings = [
    ...entries.flatMap(({ key, value, note, id }) => [
      { key, column: 'value', was: value, id } as const,
      { key, column: 'note', was: note, id: null } as const,
    ]),
    ...scores.map(({ key, value }) => ({ key, column: 'value', was: value, id: null }) as const),
  ];
  return typings.flatMap(({ key, column, was, id }) => {
    const text = drafts.get(draftKey(key, column));
    if (text === undefined || typedContent(text) === was) return [];
    return id !== null && faultOf(id, text) !== null ? [] : [{ key, column, was, text }];
  });
}

export function faultOf(id: CountyInputId, text: string): ReturnType<typeof faultOfText> {
  return text.trim() === '' ? null : faultOfText(id, text);
}

/** Without what the sheet holds by now. */
export function openDrafts(form: CountyForm, drafts: CountyDrafts): CountyDrafts {
  const standing = new Map<string, FormCell['value']>([
    ...form.entries.flatMap(({ key, value, note }) => [
      [draftKey(key, 'value'), value] as const,
      [draftKey(key, 'note'), note] as const,
    ]),
    ...form.scores.map(({ key, value }) => [draftKey(key, 'value'), value] as const),
  ]);
  return new Map([...drafts].filter(([key, text]) => standing.get(key) !== typedContent(text)));
}
