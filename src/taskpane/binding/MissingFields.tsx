/**
 * Fields of a table that no column has, or that several columns claim: each can be given the column
 * that is selected on the sheet.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CursorClick20Regular } from '@fluentui/react-icons/svg/cursor-click';
import { useState } from 'react';
import { columnLetters } from '../../sheets/area';
import type { BoundTable } from '../../sheets/binding';
import type { ColumnMeaning } from '../../sheets/binding/corrections';
import { RefusalLine } from '../../ui/RefusalLine';
import { useWords } from '../../ui/useWords';
import { columnMeaningKey, meaningWords } from './columnMeanings';
import type { MissingField } from './wantedFields';
import type { BindingProps } from './bindingProps';
import { Fold } from '../../ui/Fold';
import { focusAtOnce, useKeptFocus, useOpener } from '../../ui/focus';
import { takeColumn } from './selections';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  field: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  sign: { color: tokens.colorStatusWarningForeground1 },
  pick: { flexShrink: 0, marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})` },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  how: { paddingBlock: tokens.spacingVerticalXS },
  buttons: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

/** More than these begin folded. */
const fewFields = 8;

export function MissingFields({
  table,
  missing,
  neighbours,
  ...page
}: BindingProps & {
  readonly table: BoundTable;
  readonly missing: readonly MissingField[];
  /** Further tables of the same sheet. */
  readonly neighbours: readonly BoundTable[];
}) {
  const styles = useStyles();
  const { text } = useWords();
  const { heading, part } = useKeptFocus<HTMLUListElement>();
  if (missing.length === 0) return null;
  return (
    <div {...part}>
      <Fold
        open={missing.length <= fewFields}
        title={text('pane.binding.missing', { count: missing.length })}
      >
        <ul
          ref={heading}
          tabIndex={-1}
          className={styles.list}
          aria-label={text('pane.binding.missing.of', { sheet: table.sheet })}
        >
          {missing.map((field) => (
            <FieldItem
              key={columnMeaningKey(field.meaning)}
              table={table}
              field={field}
              neighbours={neighbours}
              {...page}
            />
          ))}
        </ul>
      </Fold>
    </div>
  );
}

function FieldItem({
  table,
  field: { meaning, finding },
  neighbours,
  ...page
}: BindingProps & {
  readonly table: BoundTable;
  readonly field: MissingField;
  readonly neighbours: readonly BoundTable[];
}) {
  const styles = useStyles();
  const words = useWords();
  const { text, language } = words;
  const [picking, setPicking] = useState(false);
  const { opener, back } = useOpener();
  const term = meaningWords(meaning, words);
  return (
    <li className={styles.field} data-field={columnMeaningKey(meaning)}>
      <div className={styles.head}>
        <span className={styles.name}>
          <span aria-hidden className={styles.sign}>
            ▲{' '}
          </span>
          {term}
        </span>
        <Button
          ref={opener}
          className={styles.pick}
          appearance="subtle"
          size="small"
          icon={<CursorClick20Regular />}
          aria-expanded={picking}
          aria-label={text('pane.binding.pickFor', { field: term })}
          disabledFocusable={page.state.activity !== null}
          onClick={() => setPicking(!picking)}
        >
          {text('pane.binding.pick')}
        </Button>
      </div>
      <div className={styles.note}>
        {finding.rule === 'fieldNotBound'
          ? text('pane.binding.missing.indicators', {
              indicators: finding.params.indicators[language],
            })
          : text('pane.binding.missing.ambiguous', {
              first: finding.params.first,
              second: finding.params.second,
            })}
      </div>
      {picking && (
        <ColumnPicker
          table={table}
          meaning={meaning}
          neighbours={neighbours}
          done={() => {
            setPicking(false);
            back();
          }}
          {...page}
        />
      )}
    </li>
  );
}

/** Takes the column that is selected on the sheet. */
function ColumnPicker({
  table,
  meaning,
  neighbours,
  done,
  session,
  state,
  correct,
}: BindingProps & {
  readonly table: BoundTable;
  readonly meaning: ColumnMeaning;
  readonly neighbours: readonly BoundTable[];
  readonly done: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { text, say } = words;
  const [refused, setRefused] = useState('');
  const field = meaningWords(meaning, words);
  const takeSelected = async () => {
    const taken = takeColumn(await session.selection(), table, neighbours);
    if (taken.kind === 'refused') {
      setRefused(say(taken));
      return;
    }
    done();
    const letters = columnLetters(taken.what);
    await correct(
      { kind: 'column', table: table.key, column: taken.what, meaning },
      text('pane.binding.corrected', { letters, field }),
    );
  };
  return (
    <div>
      <div className={styles.how}>
        {text('pane.binding.pick.how', { sheet: table.sheet, field })}
      </div>
      <RefusalLine why={refused} />
      <div className={styles.buttons}>
        <Button
          ref={focusAtOnce}
          size="small"
          appearance="primary"
          disabledFocusable={state.activity !== null}
          onClick={() => void takeSelected()}
        >
          {text('pane.binding.pick.take')}
        </Button>
        <Button size="small" onClick={done}>
          {text('pane.binding.cancel')}
        </Button>
      </div>
    </div>
  );
}
