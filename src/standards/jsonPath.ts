/** What stands at a path of parsed JSON, as a schema's issue names it; undefined where nothing does. */
export function valueAtPath(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.getOwnPropertyDescriptor(value, part)?.value;
  }, json);
}
