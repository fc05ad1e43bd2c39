/** Since the last run: each CV that moved, before and after, and each school that turned. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { isUnchanged, type CvChange, type RunChanges } from '../../assessment/runChanges';
import type { Verdict } from '../../assessment/assessment';
import type { Standard } from '../../standards/standard';
import { FoldingSection } from '../../ui/FoldingSection';
import { GrowingList } from '../../ui/GrowingList';
import { useWords, type PaneWords } from '../../ui/useWords';
import { printedCv } from '../printedFigures';
import { changesLine } from './changesLine';

const useStyles = makeStyles({
  line: { margin: 0 },
  change: { paddingBlock: tokens.spacingVerticalXS },
  turn: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** One line of the list: of what, and how it was and is. */
interface ChangeLine {
  readonly key: string;
  readonly what: string;
  readonly turn: string;
}

export default function ChangesSection({
  changes,
  standard,
}: {
  readonly changes: RunChanges;
  readonly standard: Standard;
}) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const lines = changeLines(changes, standard, words);
  return (
    <FoldingSection open={false} title={text('pane.changes')} count={lines.length}>
      <p className={styles.line}>{changesLine(changes, text)}</p>
      {!isUnchanged(changes) && (
        <GrowingList items={lines} step={50} label={text('pane.changes')}>
          {({ key, what, turn }) => (
            <li key={key} className={styles.change} data-change={key}>
              <div>{what}</div>
              <div className={styles.turn}>{turn}</div>
            </li>
          )}
        </GrowingList>
      )}
    </FoldingSection>
  );
}

function changeLines(
  changes: RunChanges,
  standard: Standard,
  words: PaneWords,
): readonly ChangeLine[] {
  const { text } = words;
  const of = ({ stage, school }: RunChanges['came'][number]) =>
    text('pane.changes.school', { stage: text(`pane.stage.${stage}`), school });
  const said =
    (kind: 'came' | 'gone' | 'unclear') =>
    (one: RunChanges['came'][number], at: number): ChangeLine => ({
      key: `${kind} ${one.stage} ${one.school} ${String(at)}`,
      what: of(one),
      turn: text(`pane.changes.is.${kind}`),
    });
  const { verdict } = changes;
  return [
    ...(verdict
      ? [
          {
            key: 'county',
            what: text(`pane.standard.${changes.standard}`),
            turn: turnWords(
              text(`pane.verdict.${verdict.before}`),
              text(`pane.verdict.${verdict.after}`),
              text,
            ),
          },
        ]
      : []),
    ...changes.cvs.map((change) => cvLine(change, standard, words)),
    ...changes.schools.map((change): ChangeLine => ({
      key: `school ${change.stage} ${change.school}`,
      what: of(change),
      turn: turnWords(
        schoolWords(change.verdict.before, change.met.before, text),
        schoolWords(change.verdict.after, change.met.after, text),
        text,
      ),
    })),
    ...changes.came.map(said('came')),
    ...changes.gone.map(said('gone')),
    ...changes.unclear.map(said('unclear')),
  ];
}

function cvLine(
  { stage, indicator, before, after }: CvChange,
  standard: Standard,
  { text, language }: PaneWords,
): ChangeLine {
  const known = standard.indicators.find(({ id }) => id === indicator);
  const name = known?.name[language] ?? text('pane.cv.composite');
  const figure = (of: CvChange['before']): string => {
    if (of === null) return text('pane.changes.notBound');
    const cv = of.cv === null ? '—' : printedCv(of.cv, standard).text;
    return of.verdict === null ? cv : `${symbols[of.verdict]} ${cv}`;
  };
  return {
    key: `cv ${stage} ${indicator}`,
    what: text('pane.changes.cv', { stage: text(`pane.stage.${stage}`), name }),
    turn: turnWords(figure(before), figure(after), text),
  };
}

const symbols: Readonly<Record<Verdict, string>> = { met: '✓', notMet: '✕', undetermined: '?' };

function schoolWords(verdict: Verdict | null, met: number | null, text: PaneWords['text']): string {
  const parts = [
    ...(verdict === null ? [] : [text(`pane.verdict.${verdict}`)]),
    ...(met === null ? [] : [text('pane.changes.met', { met })]),
  ];
  return parts.length === 0 ? '—' : parts.join(text('pane.comma'));
}

function turnWords(before: string, after: string, text: PaneWords['text']): string {
  return text('pane.changes.turn', { before, after });
}
