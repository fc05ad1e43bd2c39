/** Where the figures of a sheet come from: standard, data of record, pack. */
import type { LayoutInput } from './input';
import { clauses, text } from './messages';

/** Under the title of a sheet. */
export function sourceLine({
  assessment,
  settings,
  words,
}: Pick<LayoutInput, 'assessment' | 'settings' | 'words'>): string {
  const { standard } = assessment;
  const { pack } = settings;
  const source = text(words, 'sheet.source', { standard: standard.name, source: standard.source });
  if (!pack?.standards[standard.id]) return source;
  return clauses(words, [source, text(words, 'sheet.source.pack', { pack: pack.name })]);
}
