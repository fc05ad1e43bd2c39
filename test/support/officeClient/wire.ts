/** What goes over the wire between Microsoft's client library and Excel. */

/** One request as the library hands it over. */
export interface Wire {
  readonly body: string;
  readonly flags: number;
}

/** A body, or a code of the host's own for a request that it refuses as a whole. */
export type Answer =
  { readonly body: string } | { readonly code: number; readonly message: string };

/** Codes that the library knows by name. */
export const refusals = { editMode: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** The flag of a request that waits until a cell is no longer edited. */
export const delayForCellEdit = 64;

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** How an object is reached. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is an object, its path. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

export const pathTypes = {
  root: 1,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const actionTypes = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const encoder = new TextEncoder();

export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** It only gives references back: sent after a run, and awaited by nobody. */
export function isCleanUp({ Actions: actions }: RequestBody): boolean {
  const methods = actions.filter(({ ActionType: type }) => type === actionTypes.method);
  return methods.length > 0 && methods.every(({ Name: name }) => name === '_RemoveReference');
}

/** It changes the workbook, or how Excel goes about it. */
export function isWriting({ Actions: actions, ObjectPaths: paths }: RequestBody): boolean {
  return actions.some(({ ActionType: type, Name: name, ObjectPathId: id }) => {
    if (type === actionTypes.set) return true;
    if (type === actionTypes.method) return !/^_|^Get/.test(name);
    return type === actionTypes.instantiate && paths[id]?.Name === 'Add';
  });
}
