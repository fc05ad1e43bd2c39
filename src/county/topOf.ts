/**
 * What one belongs to at last, where those belong to others in turn, as a campus of a campus does.
 *
 * @returns itself where it belongs to none; null where they belong to each other in a circle
 */
export function topOf<T>(one: T, parentOf: (one: T) => T | undefined): T | null {
  const way = new Set<T>();
  for (let at = one; ;) {
    if (way.has(at)) return null;
    way.add(at);
    const next = parentOf(at);
    if (next === undefined) return at;
    at = next;
  }
}
