/** The line of steps below the tabs: how far each is, and which comes next. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SessionState } from '../app/session';
import { useWords, type PaneWords } from '../ui/useWords';
import { useNavigation } from './navigation';
import { nextStep, workSteps, type StepStanding, type WorkStep } from './stepLine';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  step: { display: 'inline-flex', alignItems: 'center', whiteSpace: 'nowrap' },
  between: { color: tokens.colorNeutralForeground3, marginInlineEnd: tokens.spacingHorizontalXXS },
  link: {
    fontSize: 'inherit',
    lineHeight: 'inherit',
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  next: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
});

export default function StepLine({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const words = useWords();
  const { go } = useNavigation();
  const steps = workSteps(state);
  const next = nextStep(steps);
  if (steps.length === 0) return null;
  return (
    <nav aria-label={words.text('pane.steps')}>
      <ol className={styles.list} data-next={next?.id ?? 'none'}>
        {steps.map((step, at) => (
          <li key={step.id} className={styles.step}>
            {at > 0 && (
              <span className={styles.between} aria-hidden>
                ›
              </span>
            )}
            <Link
              as="button"
              data-step={step.id}
              className={mergeClasses(styles.link, step === next && styles.next)}
              {...(step === next ? { 'aria-current': 'step' as const } : {})}
              onClick={() => go(step.page)}
            >
              {stepWords(step, words)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stepWords({ id, standing }: WorkStep, { text }: PaneWords): string {
  const said = standingWords(standing, text);
  const name = text(`pane.page.${id}`);
  return said === '' ? name : text('pane.step', { name, standing: said });
}

function standingWords(standing: StepStanding, text: PaneWords['text']): string {
  switch (standing.kind) {
    case 'done':
      return '✓';
    case 'open':
      return String(standing.count);
    case 'asks':
      return '?';
    case 'part':
      return text('pane.step.part', { entered: standing.entered, of: standing.of });
    case 'none':
      return text('pane.step.none');
    case 'old':
      return text('pane.step.old');
  }
}
