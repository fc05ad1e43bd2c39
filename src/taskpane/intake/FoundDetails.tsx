/** Each file, gap, conflict, doubt, row left out and change, folded: all of them are on 取数清单, too. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FoundIntake } from '../../app/intakeState';
import { missingCount } from '../../statistics/figureWords';
import { Fold } from '../../ui/Fold';
import { GrowingList } from '../../ui/GrowingList';
import {
  changeLines,
  conflictLines,
  doubtLines,
  fileLines,
  leftLines,
  missingLines,
  untoldLines,
} from './foundLines';
import { useIntakeWords } from './intakeWords';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});

/** Lines of a kind that are shown at once. */
const linesShown = 20;

export function FoundDetails({ imported }: { readonly imported: FoundIntake['imported'] }) {
  const styles = useStyles();
  const words = useIntakeWords();
  const { text } = words;
  const { intake, changes } = imported;
  const none = intake.schools.length === 0;
  const files = fileLines(intake, words);
  const left = leftLines(intake, words);
  const doubts = doubtLines(intake, words);
  const untold = untoldLines(intake, words);
  const changed = changeLines(changes, words);
  const parts = [
    ['conflicts', conflictLines(intake, words), intake.conflicts.length],
    ['missing', missingLines(intake, words), missingCount(intake.missing)],
    ['doubts', doubts, doubts.length],
    ['changes', changed, changed.length],
    ['untold', untold, untold.length],
    ['files', files, files.length],
    ['left', left, left.length],
  ] as const;
  return (
    <div className={styles.parts}>
      {parts.map(([part, lines, count]) => {
        if (lines.length === 0) return null;
        const title = text(`intakePage.part.${part}`);
        return (
          <div key={part} data-part={part}>
            <Fold open={none} title={text('intakePage.count', { title, count })}>
              <GrowingList items={lines} step={linesShown} label={title}>
                {(line, at) => (
                  <li key={at} className={styles.item}>
                    {line}
                  </li>
                )}
              </GrowingList>
            </Fold>
          </div>
        );
      })}
    </div>
  );
}
