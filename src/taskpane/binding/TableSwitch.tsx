/** What is to become of a table: decided by the add-in, or by the county's word, which is kept. */
import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import type { TableEntry } from '../../sheets/binding';
import { useWords } from '../../ui/useWords';
import type { BindingProps } from './bindingProps';
import { toldTableState, withTableState } from './questions';

const useStyles = makeStyles({
  switch: { minWidth: '96px', maxWidth: '45%', flexShrink: 0 },
  list: { maxHeight: '40vh' },
});

/** Tables of the same stage, or of which one speaks of several. */
function mayShare(one: TableEntry['stage'], other: TableEntry['stage']): boolean {
  const single = (stage: TableEntry['stage']) => stage === 'primary' || stage === 'junior';
  return one === other || !single(one) || !single(other);
}

/** A table of one stage with pupils: its amounts are that stage's, or whole schools'. */
function mayHoldWholeSchools({ stage, state }: TableEntry): boolean {
  return state === 'counted' && (stage === 'primary' || stage === 'junior');
}

const automaticState = 'auto';
const joinPrefix = 'join:';

export function TableSwitch({
  entry,
  ledger,
  session,
  state,
  announce,
}: BindingProps & { readonly entry: TableEntry; readonly ledger: readonly TableEntry[] }) {
  const styles = useStyles();
  const { text } = useWords();
  const { sheet, reason } = entry;
  const told = toldTableState(entry, state.settings);
  const targets = ledger.filter(
    (other) =>
      other.state === 'counted' && other.key !== entry.key && mayShare(other.stage, entry.stage),
  );
  // a table that nobody understands cannot be counted by a word
  const unread = reason?.code === 'refused.unknownHeaders' || reason?.code === 'refused.onOurSheet';
  const values = [
    automaticState,
    ...(unread ? [] : ['count']),
    ...(mayHoldWholeSchools(entry) ? ['whole', 'split'] : []),
    'leaveOut',
    'lastYear',
    ...(unread ? [] : targets.map(({ key }) => joinPrefix + key)),
    ...(told !== null && told.startsWith(joinPrefix) ? [told] : []),
  ].filter((value, at, all) => all.indexOf(value) === at);
  const labelOf = (value: string) => {
    switch (value) {
      case automaticState:
      case 'count':
      case 'whole':
      case 'split':
      case 'leaveOut':
      case 'lastYear':
        return text(`pane.ledger.state.${value}`);
      default:
        return text('pane.ledger.state.join', { table: value.slice(joinPrefix.length) });
    }
  };
  const chosen = told ?? automaticState;
  const choose = async (value: string) => {
    if (value === chosen) return;
    const said = value === automaticState ? null : value;
    await session.answer(withTableState(entry, said, ledger, state.settings));
    announce(text('pane.ledger.changed', { sheet, state: labelOf(value) }));
  };
  return (
    <Dropdown
      className={styles.switch}
      listbox={{ className: styles.list }}
      // under the switch, not over the sheet's name
      positioning={{ position: 'below', align: 'end' }}
      size="small"
      aria-label={text('pane.ledger.switch', { sheet })}
      disabled={state.activity !== null}
      value={labelOf(chosen)}
      selectedOptions={[chosen]}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) void choose(optionValue);
      }}
    >
      {values.map((value) => (
        <Option key={value} value={value}>
          {labelOf(value)}
        </Option>
      ))}
    </Dropdown>
  );
}
