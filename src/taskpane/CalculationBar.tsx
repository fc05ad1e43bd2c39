/** Says that formulas may show old results, where Excel computes only when it is told to. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';
import type { PartProps } from './partProps';

const useStyles = makeStyles({ place: { padding: tokens.spacingHorizontalS } });

export function CalculationBar({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.place}>
      <Notice
        intent="warning"
        polite
        actions={
          <Button
            size="small"
            disabled={state.activity !== null}
            onClick={() => void session.calculate()}
          >
            {text('pane.byHand.calculate')}
          </Button>
        }
      >
        {text('pane.byHand')}
      </Notice>
    </div>
  );
}
