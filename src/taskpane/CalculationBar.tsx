/** Says that formulas may show old results, where Excel computes only when it is told to. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { PartProps } from './section';
import { useWords } from '../ui/useWords';

const useStyles = makeStyles({ place: { padding: tokens.spacingHorizontalS } });

export function CalculationBar({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.place}>
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>{text('pane.byHand')}</MessageBarBody>
        <MessageBarActions>
          <Button
            size="small"
            disabled={state.activity !== null}
            onClick={() => void session.calculate()}
          >
            {text('pane.byHand.calculate')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
