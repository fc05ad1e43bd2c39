/**
 * Names that are declared at the top level of several files of src/, with these files: a reader
 * cannot tell which is meant.
 *
 *   npx tsx scripts/names.ts [in at least so many files; 4]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SharedName {
  readonly name: string;
  /** From src/, in order. */
  readonly files: readonly string[];
}

const sources = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** The most shared first. */
export function sharedNames(least: number): readonly SharedName[] {
  const filesByName = new Map<string, Set<string>>();
  const paths = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  for (const path of paths.filter((each) => /\.tsx?$/.test(each)).sort()) {
    for (const name of declaredIn(readFileSync(join(sources, path), 'utf8'))) {
      filesByName.set(name, (filesByName.get(name) ?? new Set()).add(path));
    }
  }
  return [...filesByName]
    .map(([name, files]) => ({ name, files: [...files] }))
    .filter(({ files }) => files.length >= least)
    .sort((a, b) => b.files.length - a.files.length);
}

/** At the top level, where the formatter indents nothing. */
function declaredIn(text: string): readonly string[] {
  const single =
    /^(?:export )?(?:default )?(?:declare )?(?:async )?(?:abstract )?(?:function\*?|class|interface|type|enum|const|let|var) (\w+)/gm;
  const several = /^(?:export )?(?:const|let|var) [{[]([^=]*)[}\]](?:: [^=]*)? =/gm;
  const parts = [...text.matchAll(several)].flatMap(([, list = '']) => list.split(','));
  const destructured = parts.flatMap((part) => /(\w+)\s*$/.exec(part)?.[1] ?? []);
  return [...[...text.matchAll(single)].map(([, name = '']) => name), ...destructured];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const least = Number(process.argv[2] ?? 4);
  const names = sharedNames(least);
  for (const { name, files } of names) {
    process.stdout.write(`${name} (${String(files.length)}): ${files.join(' ')}\n`);
  }
  process.stdout.write(`${String(names.length)} names in ${String(least)} files or more\n`);
}
