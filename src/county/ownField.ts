/** A province's own field (standards/ownFields.ts) as a field of the school table. */
import {
  isOwnField,
  ownFieldId,
  ownFieldMeaning,
  type OwnField,
  type OwnFieldId,
} from '../standards/ownFields';
import { unsharedFields } from './conditionFields';
import type { Field } from './fields';

/** As its pack defines it, with all its headers. */
export function fieldOfPack(own: OwnField): Field {
  const { header, english = header, synonyms = [] } = own;
  return { ...bareField(ownFieldId(own), own), english, synonyms };
}

/**
 * What its id says of it.
 *
 * @throws Error for a reference that was not read with its pack: a fault of this project
 */
export function fieldOfOwnId(id: OwnFieldId): Field {
  const known = byId.get(id);
  if (known) return known;
  const meaning = ownFieldMeaning(id);
  if (!meaning) throw new Error(`the field ${id} was not read with its pack`);
  const field = bareField(id, meaning);
  byId.set(id, field);
  return field;
}

const byId = new Map<OwnFieldId, Field>();

function bareField(
  id: OwnFieldId,
  { header, kind, level }: Pick<OwnField, 'header' | 'kind' | 'level'>,
): Field {
  return {
    id,
    header,
    english: header,
    synonyms: [],
    level: level === 'stage' ? 'stage' : 'school',
    kind: kind === 'yesNo' ? 'text' : kind,
  };
}

/** Lengths are no amounts: the stages of a school do not share them out. */
export function isUnshared(id: string): boolean {
  return isOwnField(id) ? ownFieldMeaning(id)?.level === 'length' : unsharedFields.has(id);
}
