/** Every file that a comment or a document names is there, and none is left over from a merge. */
import { readdirSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { filesIn, project, textOf } from './sources';

const folders = [
  '.ci',
  'assets',
  'bench',
  'bin',
  'deploy',
  'docs',
  'findings',
  'scripts',
  'src',
  'test',
];
const atRoot = readdirSync(project, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);
const files = [...atRoot, ...folders.flatMap(filesIn)];

/** Not ours: Microsoft's, the runtime's, parts of a workbook, and names that the guides make up. */
const others = new Set([
  'office.js',
  'office/office.js',
  'site/office/office.js',
  'node.js',
  'workbook.xml',
  'styles.xml',
  'content.xml',
  'catalog/manifest.xml',
  'junheng-manifest.xml',
  'taskpane.1a2b3c4d.js',
]);

it.each([
  ['comments', /\.(tsx?|mjs|js|sh)$/, commentsOf],
  ['documents', /\.(md|txt)$/, textOf],
] as const)('is named in %s only where it exists', (_, kind, wordsOf) => {
  const missing = files
    .filter((path) => kind.test(path))
    .flatMap((path) =>
      namesIn(wordsOf(path))
        .filter((name) => !others.has(name.toLowerCase()) && !exists(name, path))
        .map((name) => `${path}: ${name}`),
    );
  expect(missing).toEqual([]);
});

it('is not what a merge left behind', () => {
  expect(files.filter((path) => /\.(orig|rej)$/.test(path))).toEqual([]);
});

function commentsOf(path: string): string {
  const comments = textOf(path).matchAll(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$|^#.*$/gm);
  return [...comments].map(([comment]) => comment).join('\n');
}

/** Names of files, with or without folders; no address, no pattern, no bare ending. */
function namesIn(text: string): readonly string[] {
  const named = text.matchAll(
    /[^\s`'"“”()（）,，、。：:;|[\]=]+\.(?:tsx?|mjs|js|sh|md|json|xml)\b/g,
  );
  return [...named]
    .map(([name]) => name.replaceAll('\\', '/'))
    .filter((name) => !/[*<>{}$…]|^\/\/|^\.[^./]/.test(name));
}

/** From the root, beside the file that names it, or by the end of its path. */
function exists(name: string, namedBy: string): boolean {
  const beside = posix.join(dirname(namedBy), name);
  return files.some((path) => path === name || path === beside || path.endsWith(`/${name}`));
}
