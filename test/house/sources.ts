/**
 * The project's own files as the tests of the house read them: paths from its root, with `/`. Reads
 * them as text, which the formatter has made even: a compiler would take longer than all the tests.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const project = join(__dirname, '..', '..');

/** Files under a folder of the project, in the order of their paths. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}

const imports = [
  // what is imported as a type alone is gone when the file runs
  /^(?:import|export) (?!type )[^;]*? from '(\.[^']*)';/gm,
  /^import '(\.[^']*)';/gm,
  /\bimport\((?:\s*\/\*.*?\*\/)?\s*'(\.[^']*)'/g,
];

/** The files of ours that a file needs when it runs: imported, re-exported, fetched later. */
export function neededBy(path: string): readonly string[] {
  const text = textOf(path);
  const specifiers = imports.flatMap((each) => [...text.matchAll(each)].map(([, name]) => name));
  return specifiers.flatMap((name = '') => resolved(posix.join(dirname(path), name)));
}

function resolved(path: string): readonly string[] {
  const candidates = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  return candidates.filter((each) => existsSync(join(project, each))).slice(0, 1);
}
