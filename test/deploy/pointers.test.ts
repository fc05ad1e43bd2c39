/** Comments point into the documents, and the documents into the code: both ends are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(project, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(project.length + 1));

const documents = [
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/glossary.md',
  'docs/rules.md',
  'docs/workbook.md',
];
const sources = filesIn('src').filter((path) => /\.tsx?$/.test(path));
const code = new Map(sources.map((path) => [path, read(path)]));

/** A comment's lines as one, so that a pointer may go over the end of a line. */
const comments = [...code, ...filesIn('test').map((path) => [path, read(path)] as const)]
  .filter(([path]) => /\.tsx?$/.test(path))
  .map(([path, text]) => [path, text.replace(/\n\s*(?:\*|\/\/) ?/g, ' ')] as const);

describe('a comment', () => {
  it('names only sections that docs/rules.md has', () => {
    const rules = read('docs/rules.md');
    const named = comments.flatMap(([path, text]) =>
      [...text.matchAll(/rules\.md sections? ((?:\d+a?(?:, | and )?)+)/g)].flatMap(
        ([, list = '']) => list.match(/\d+a?/g)?.map((section) => ({ path, section })) ?? [],
      ),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ section }) => !rules.includes(`\n## ${section}. `))).toEqual([]);
  });

  it('quotes only headings that docs/workbook.md has', () => {
    const workbook = read('docs/workbook.md');
    const named = comments.flatMap(([path, text]) =>
      [...text.matchAll(/workbook\.md ?[,(] ?"([^"]+)"(?: and "([^"]+)")?/g)].flatMap(
        ([, ...headings]) => headings.flatMap((heading) => (heading ? [{ path, heading }] : [])),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    const stands = (heading: string) =>
      workbook.includes(`\n## ${heading}\n`) || workbook.includes(`**${heading}**`);
    expect(named.filter(({ heading }) => !stands(heading))).toEqual([]);
  });
});

describe.each(documents)('%s', (path) => {
  const terms = [...read(path).matchAll(/`([^`\n]+)`/g)].map(([, term = '']) => term);

  it('names only files that exist', () => {
    const files = terms.filter((term) => /^[\w./-]+\.(?:tsx?|mjs|json|sh)$|^[\w-]+\//.test(term));
    const isThere = (file: string) =>
      existsSync(join(project, file)) ||
      existsSync(join(project, 'src', file)) ||
      existsSync(join(project, 'assets', 'packs', file)) ||
      sources.some((source) => source.endsWith(`/${file}`)) ||
      // a pattern, and what a build makes
      /[*<]|^dist\//.test(file);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !isThere(file))).toEqual([]);
  });

  it('names only what the code has', () => {
    const words = new Set([...code.values()].flatMap((text) => text.match(/[A-Za-z]\w*/g) ?? []));
    const names = terms.filter((term) => /^[A-Za-z][A-Za-z0-9]+$/.test(term));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });
});
