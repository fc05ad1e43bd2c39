/**
 * Fields of a province's own: what its 办学条件 ask for and no field of the house is. A pack defines each by
 * its header; its items refer to it as `own:<header>`. Read, a reference bears the whole meaning of the
 * field (`own:<header>|<kind>|<level>`), so that whoever meets the id knows the field without the pack.
 */
import type { z } from 'zod';
import type { ownFieldSchema } from './ownFieldSchema';

/** `yesNo` is 是 or 否; the others as of any field. */
export const ownFieldKinds = ['people', 'things', 'measure', 'yesNo'] as const;
/** `length`: of the whole school, and no amount that its stages share out. */
export const ownFieldLevels = ['stage', 'school', 'length'] as const;

export type OwnFieldId = `own:${string}`;

export type OwnField = Readonly<z.infer<typeof ownFieldSchema>>;

const mark = 'own:';

export function ownFieldId({ header, kind, level }: OwnField): OwnFieldId {
  return `${mark}${header}|${kind}|${level}`;
}

export function isOwnField(id: string): id is OwnFieldId {
  return id.startsWith(mark);
}

/** The header that a reference names, read or not. */
export function ownHeader(reference: OwnFieldId): string {
  return reference.slice(mark.length).split('|')[0] ?? '';
}

/** @returns null for a reference that was not read with its pack */
export function ownFieldMeaning(
  id: OwnFieldId,
): Pick<OwnField, 'header' | 'kind' | 'level'> | null {
  const [header = '', kindTold, levelTold] = id.slice(mark.length).split('|');
  const kind = ownFieldKinds.find((each) => each === kindTold);
  const level = ownFieldLevels.find((each) => each === levelTold);
  return kind && level ? { header, kind, level } : null;
}

/** A value with every reference in it replaced; anything else stays as it is. */
export function withReferences<T>(value: T, changed: (reference: OwnFieldId) => OwnFieldId): T;
export function withReferences(
  value: unknown,
  changed: (reference: OwnFieldId) => OwnFieldId,
): unknown {
  if (typeof value === 'string') return isOwnField(value) ? changed(value) : value;
  if (Array.isArray(value)) return value.map((each: unknown) => withReferences(each, changed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withReferences(each as unknown, changed)]),
  );
}
