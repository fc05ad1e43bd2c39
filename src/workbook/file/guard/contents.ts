/**
 * A package as the guard reads it: what its parts are, by the relations between them. Shares
 * nothing with the reader that copies are made from.
 */
import { childOf, childrenOf, documentOf, type Branch, type Document } from './tree';

export type ZippedParts = ReadonlyMap<string, Uint8Array>;

export interface Target {
  readonly id: string;
  /** The last word of the type's address. */
  readonly type: string;
  /** Null for one outside the package. */
  readonly part: string | null;
}

export interface Listed {
  readonly name: string;
  readonly visibility: string;
  readonly branch: Branch;
  readonly target: Target | undefined;
}

export interface Defined {
  /** Scope and name as Excel compares them. */
  readonly key: string;
  readonly name: string;
  readonly refersTo: string;
  readonly branch: Branch;
}

export interface Contents {
  readonly parts: ZippedParts;
  /** Name of the workbook's part. */
  readonly main: string;
  readonly document: Document;
  readonly targets: readonly Target[];
  readonly sheets: readonly Listed[];
  readonly names: readonly Defined[];
}

export const contentTypes = '[Content_Types].xml';

/** Null when the package holds no workbook. */
export function contentsOf(parts: ZippedParts): Contents | null {
  const main = targetsOf(parts, '').find(({ type }) => type === 'officeDocument')?.part;
  const data = main === undefined || main === null ? undefined : parts.get(main);
  const document = data && documentOf(data);
  if (main === undefined || main === null || !document) return null;
  const { root } = document;
  const targets = targetsOf(parts, main);
  return {
    parts,
    main,
    document,
    targets,
    sheets: childrenOf(childOf(root, 'sheets'), 'sheet').map((branch) => ({
      name: branch.attributes['name'] ?? '',
      visibility: branch.attributes['state'] ?? 'visible',
      branch,
      target: targets.find(({ id }) => id === relationId(branch)),
    })),
    names: (childOf(root, 'definedNames')?.children ?? []).map((branch) => ({
      key: nameKey(branch.attributes['localSheetId'], branch.attributes['name'] ?? ''),
      name: branch.attributes['name'] ?? '',
      refersTo: branch.text,
      branch,
    })),
  };
}

export function nameKey(scope: string | number | null | undefined, name: string): string {
  return `${scope ?? ''}!${name.toLowerCase()}`;
}

export function relatedPart({ targets, parts }: Contents, type: string) {
  const name = targets.find((target) => target.type === type)?.part ?? null;
  return { name, data: name === null ? undefined : parts.get(name) };
}

/** Name of the part that holds the relations of another; '' is the package itself. */
export function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function targetsOf(parts: ZippedParts, part: string): Target[] {
  const data = findPart(parts, relationsPartOf(part))?.[1];
  const root = data && documentOf(data)?.root;
  return childrenOf(root || undefined, 'Relationship').map(({ attributes }) => {
    const outside = attributes['TargetMode'] === 'External';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//s, ''),
      part: outside ? null : pointedAt(parts, part, attributes['Target'] ?? ''),
    };
  });
}

/** Some writers are careless about the case of letters. */
export function findPart(
  parts: ZippedParts,
  name: string,
): readonly [string, Uint8Array] | undefined {
  const exact = parts.get(name);
  if (exact) return [name, exact];
  const lower = name.toLowerCase();
  return [...parts].find(([candidate]) => candidate.toLowerCase() === lower);
}

/** A target as a name in the package, from the folder of the part that points to it. */
function resolved(from: string, target: string): string {
  const base = new URL(encodeURI(from), 'file:///');
  const plain = target.replaceAll('\\', '/');
  try {
    return new URL(plain, base).pathname.replace(/^\/+/, '');
  } catch {
    return plain.replace(/^\/+/, '');
  }
}

/** Entries are named as targets are, with their escapes, or as those read. */
function pointedAt(parts: ZippedParts, from: string, target: string): string | null {
  const path = resolved(from, target);
  return (findPart(parts, path) ?? findPart(parts, unescaped(path)))?.[0] ?? null;
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** r:id, whatever prefix the namespace of relations has. */
function relationId({ attributes }: Branch): string | undefined {
  const name = Object.keys(attributes).find((candidate) => candidate.endsWith(':id'));
  return name === undefined ? undefined : attributes[name];
}
