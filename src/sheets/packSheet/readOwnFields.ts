/** 本省数据项 of 均衡_省定标准, and how the items above refer to them. */
import { asWords, byHeader, listIn, said, type Json, type SheetLine } from './packCells';
import { fieldColumns, fieldVocabulary, ownKindVocabulary, ownLevelVocabulary } from './packWords';

export interface OwnFieldRows {
  readonly json: Json;
  /** A word of an item as the pack has it: a field of the house, one of these, or the word itself. */
  readonly reference: (word: string) => string;
}

export function readOwnFields(
  lines: readonly SheetLine[],
  places: Map<string, number>,
): OwnFieldRows {
  const headers = new Set<string>();
  const fields = byHeader(lines, fieldColumns).map(({ row, at }, place) => {
    places.set(`fields[${place}]`, row);
    const header = asWords(at('表头'));
    if (header !== undefined) headers.add(header);
    const kind = asWords(at('种类'));
    const level = asWords(at('范围'));
    return said({
      header,
      synonyms: listIn(at('其他表头')),
      english: asWords(at('英文名称')),
      kind: kind === undefined ? undefined : ownKindVocabulary.id(kind),
      level: level === undefined ? undefined : ownLevelVocabulary.id(level),
      unit: asWords(at('单位')),
    });
  });
  const reference = (word: string) => {
    const id = fieldVocabulary.id(word);
    return id === word && headers.has(word) ? `own:${word}` : id;
  };
  return { json: fields.length === 0 ? {} : { fields }, reference };
}
