/** What changed since the last run, in a sentence. */
import { isUnchanged, type RunChanges } from '../../assessment/runChanges';
import type { PaneWords } from '../../ui/useWords';

export function changesLine(changes: RunChanges, text: PaneWords['text']): string {
  if (isUnchanged(changes)) return text('pane.changes.none');
  const { cvs, schools, came, gone } = changes;
  const turned = (passes: boolean) =>
    schools.filter(
      ({ verdict: { before, after } }) =>
        before !== after && (passes ? after === 'met' : before === 'met'),
    ).length;
  const parts = [
    ['pane.changes.cvs', cvs.length],
    ['pane.changes.passing', turned(true)],
    ['pane.changes.failing', turned(false)],
    ['pane.changes.came', came.length],
    ['pane.changes.gone', gone.length],
  ] as const;
  const said = parts.flatMap(([code, count]) => (count > 0 ? [text(code, { count })] : []));
  const list = said.length > 0 ? said.join(text('pane.comma')) : text('pane.changes.within');
  return text('pane.changes.line', { list });
}
