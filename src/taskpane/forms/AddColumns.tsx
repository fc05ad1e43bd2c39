/** Columns that the official tables need and a school table lacks: their headers are written beside it, when asked. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { useState } from 'react';
import { columnLetters } from '../../sheets/area';
import { Notice } from '../../ui/Notice';
import { focusAtOnce, useOpener } from '../../ui/focus';
import { useWords } from '../../ui/useWords';
import { meaningWords } from '../binding/columnMeanings';
import type { PartProps } from '../partProps';
import type { ColumnsToAdd } from './columnsToAdd';

const useStyles = makeStyles({
  part: { marginBlock: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function AddColumns({
  toAdd: { table, columns },
  session,
  state,
}: PartProps & { readonly toAdd: ColumnsToAdd }) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const [asking, setAsking] = useState(false);
  const { opener, back } = useOpener();
  const { sheet, key } = table;
  const busy = state.activity !== null;
  const headers = columns
    .map((meaning) => meaningWords(meaning, words))
    .join(text('pane.forms.and'));
  const close = () => {
    setAsking(false);
    back();
  };
  return (
    <div className={styles.part} data-columns={key}>
      <Notice
        intent="info"
        actions={
          <Button
            ref={opener}
            size="small"
            icon={<TableAdd20Regular />}
            aria-expanded={asking}
            disabledFocusable={busy}
            onClick={() => setAsking(!asking)}
          >
            {text('pane.forms.columns.add')}
          </Button>
        }
      >
        {text('pane.forms.columns', { sheet, headers })}
      </Notice>
      {asking && (
        <>
          <p>
            {text('pane.forms.columns.ask', {
              sheet,
              from: columnLetters(table.lastColumn + 1),
              count: columns.length,
            })}
          </p>
          <div className={styles.buttons}>
            <Button
              ref={focusAtOnce}
              size="small"
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => {
                close();
                void session.addColumns({ table: key, sheet, columns });
              }}
            >
              {text('pane.forms.columns.write')}
            </Button>
            <Button size="small" onClick={close}>
              {text('pane.forms.columns.cancel')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
