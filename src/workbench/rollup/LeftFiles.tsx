/** Files that are not in the comparison, each with why; what the user settles is done again without it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LeftFile } from '../../sheets/rollup/input';
import type { Words } from '../../standards/message';
import type { Rollup } from './useRollup';
import { pageText } from './pageText';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Two files of which the user has to say which one it is not. */
const settledByLeaving: readonly string[] = ['rollup.left.sameCounty', 'rollup.left.sameSchools'];

export function LeftFiles({
  left,
  passedOver,
  leave,
  words,
}: {
  readonly left: readonly LeftFile[];
  readonly passedOver: number;
  readonly leave: Rollup['leave'];
  readonly words: Words;
}) {
  const styles = useStyles();
  const mayLeave = ({ reason }: LeftFile) => settledByLeaving.includes(reason.code);
  return (
    <>
      {left.length > 0 && (
        <section data-left={left.length}>
          <h3 className={styles.heading}>{pageText(words, 'rollupPage.left')}</h3>
          {left.some(mayLeave) && (
            <p className={styles.line}>{pageText(words, 'rollupPage.left.hint')}</p>
          )}
          <ul className={styles.list}>
            {left.map((one, at) => (
              <li key={`${at} ${one.file}`}>
                {one.file}: {words.say(one.reason)}{' '}
                {mayLeave(one) && (
                  <Button size="small" onClick={() => void leave(one.file)}>
                    {pageText(words, 'rollupPage.leave', { file: one.file })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {passedOver > 0 && (
        <p className={styles.line}>
          {pageText(words, 'rollupPage.passedOver', { count: passedOver })}
        </p>
      )}
    </>
  );
}
