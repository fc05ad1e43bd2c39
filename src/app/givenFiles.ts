/**
 * Which of the files that are given to 取数 are read, and under which names: the rules are the same
 * on the command line and on a page.
 */
import type { GivenFile } from './intakeState';

/** What the statistics system and spreadsheet programs save; read by content, whatever the name says. */
export const exportFormats = [
  '.xlsx',
  '.xlsm',
  '.xlsb',
  '.xls',
  '.et',
  '.ods',
  '.csv',
  '.tsv',
  '.xml',
  '.htm',
  '.html',
  '.mht',
] as const;

/**
 * What becomes of a file in a chosen folder: locks, letters and pictures are passed over and counted,
 * what the system hides is not even told of.
 */
export function fateInFolder(name: string): 'read' | 'passedOver' | 'hidden' {
  if (isLock(name)) return 'passedOver';
  if (name.startsWith('.')) return 'hidden';
  const plain = name.toLowerCase();
  return exportFormats.some((format) => plain.endsWith(format)) ? 'read' : 'passedOver';
}

/** Of Excel (`~$表.xlsx`) and LibreOffice (`.~lock.表.xlsx#`), while somebody has the file open. */
export function isLock(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.~lock.');
}

/**
 * Each file under the shortest of its names that is its alone; where none is, a number tells it from
 * the others of its longest name.
 *
 * @param names of each file, the shortest first
 * @param taken names that are given already
 */
export function namesAlone(
  names: readonly (readonly string[])[],
  taken: ReadonlySet<string> = new Set(),
): readonly string[] {
  const uses = new Map<string, number>([...taken].map((name) => [name, 1]));
  for (const of of names) {
    for (const name of new Set(of)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const given = new Set(taken);
  return names.map((of) => {
    const own = of.find((name) => uses.get(name) === 1) ?? numbered(of.at(-1) ?? '', given);
    given.add(own);
    return own;
  });
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}

/** A file that was chosen by itself is read whatever it is called; of a folder only spreadsheets are. */
export function fateOfGiven({
  name,
  folder,
}: Pick<GivenFile, 'name' | 'folder'>): ReturnType<typeof fateInFolder> {
  const own = name.slice(name.lastIndexOf('/') + 1);
  if (folder === null) return isLock(own) ? 'passedOver' : 'read';
  const hidden = name.split('/').some((part) => part.startsWith('.') && !isLock(part));
  return hidden ? 'hidden' : fateInFolder(own);
}

/** The name of each, with its folder where another is called the same. */
export function namesOfGiven(
  files: readonly Pick<GivenFile, 'name' | 'folder'>[],
  taken?: ReadonlySet<string>,
): readonly string[] {
  return namesAlone(
    files.map(({ name, folder }) => (folder === null ? [name] : [name, `${folder}/${name}`])),
    taken,
  );
}
