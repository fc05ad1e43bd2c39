/** A table shown by hand: its header rows, then its schools, each taken from the selection on the sheet. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useOpener } from '../../ui/focus';
import { RefusalLine } from '../../ui/RefusalLine';
import { useWords } from '../../ui/useWords';
import type { BindingProps } from './bindingProps';
import type { SheetRows } from './selections';
import { useBlockByHand } from './useBlockByHand';

const useStyles = makeStyles({
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  button: { alignSelf: 'flex-start' },
  sign: { color: tokens.colorStatusSuccessForeground1 },
});

export function BlockByHand(props: BindingProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { opener, back } = useOpener();
  const { header, schools, whyNot, takeHeaderRows, takeSchoolRows, apply } = useBlockByHand(
    props,
    back,
  );
  const busy = props.state.activity !== null;
  return (
    <ol className={styles.steps}>
      <li className={styles.step}>
        <span>{text('pane.binding.byHand.header')}</span>
        <TakenRows rows={header} />
        <RefusalLine why={whyNot('header')} />
        <Button
          ref={opener}
          className={styles.button}
          size="small"
          disabledFocusable={busy}
          onClick={takeHeaderRows}
        >
          {text(`pane.binding.byHand.${header ? 'retakeHeader' : 'takeHeader'}`)}
        </Button>
      </li>
      <li className={styles.step}>
        <span>{text('pane.binding.byHand.rows')}</span>
        <TakenRows rows={schools} />
        <RefusalLine why={whyNot('rows')} />
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={busy || header === null}
          onClick={takeSchoolRows}
        >
          {text(`pane.binding.byHand.${schools ? 'retakeRows' : 'takeRows'}`)}
        </Button>
      </li>
      <li className={styles.step}>
        <RefusalLine why={whyNot('apply')} />
        <Button
          className={styles.button}
          size="small"
          appearance="primary"
          disabledFocusable={busy || header === null || schools === null}
          onClick={apply}
        >
          {text('pane.binding.byHand.apply')}
        </Button>
      </li>
    </ol>
  );
}

/** What a step took, in rows as the sheet numbers them. */
function TakenRows({ rows }: { readonly rows: SheetRows | null }) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div role="status">
      {rows && (
        <>
          <span aria-hidden className={styles.sign}>
            ✓{' '}
          </span>
          {text('pane.binding.byHand.taken', {
            sheet: rows.sheet,
            first: rows.first + 1,
            last: rows.last + 1,
            rows: rows.last - rows.first + 1,
          })}
        </>
      )}
    </div>
  );
}
