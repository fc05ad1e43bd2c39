/** No file of src/ needs itself by way of others; imports of types alone are gone when it runs. */
import { filesIn, neededBy } from './sources';

const files = filesIn('src').filter((path) => /\.tsx?$/.test(path));

it('has no circle of imports', () => {
  expect(circlesOf(new Map(files.map((path) => [path, neededBy(path)])))).toEqual([]);
});

it('finds a circle', () => {
  const graph = { a: ['b'], b: ['c', 'd'], c: ['b'], d: [] };
  expect(circlesOf(new Map(Object.entries(graph)))).toEqual(['b → c → b']);
});

/** The first circle from each file on the way. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return circles;
}
