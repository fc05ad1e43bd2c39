/** First on the pane for those who go by the keyboard: past all else to 一键测算. Seen when it has the focus. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { unseenText } from '../ui/unseen';
import { useWords } from '../ui/useWords';
import { mainActionId } from './Actions';

const useStyles = makeStyles({
  link: {
    '&:not(:focus)': unseenText,
    // over the header, not above it: nothing may move from below the pointer when the focus goes
    '&:focus': {
      position: 'absolute',
      zIndex: 1,
      padding: tokens.spacingHorizontalS,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
});

export function SkipLink() {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <Link
      as="button"
      className={styles.link}
      onClick={() => document.getElementById(mainActionId)?.focus()}
    >
      {text('pane.skip')}
    </Link>
  );
}
