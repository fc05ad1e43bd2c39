/** Why something that was just tried was refused, said where it was tried; nothing where it was not. */
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  refused: { color: tokens.colorStatusDangerForeground3 },
});

export function RefusalLine({ why }: { readonly why: string }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.refused}>
      {why !== '' && `✕ ${why}`}
    </div>
  );
}
