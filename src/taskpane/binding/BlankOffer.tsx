/** 空白即 0, offered at once for the columns of people that are mostly blank. */
import { Button } from '@fluentui/react-components';
import type { BoundTable } from '../../sheets/binding';
import type { TableView } from '../../sheets/binding/tableView';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../ui/useWords';
import { boundMeaning, meaningWords } from './columnMeanings';
import type { BindingProps } from './bindingProps';

/** More columns than these are counted, not listed. */
const mostListed = 4;

export function BlankOffer({
  table,
  view,
  session,
  state,
  announce,
}: BindingProps & { readonly table: BoundTable; readonly view: TableView }) {
  const words = useWords();
  const { text } = words;
  const { blankIsZero } = state.settings;
  const columns = table.columns.filter(
    ({ name }) => view.offerBlankIsZero.includes(name) && !blankIsZero.includes(name),
  );
  if (columns.length === 0) return null;
  const count = columns.length;
  const listed = columns
    .slice(0, mostListed)
    .map((column) => meaningWords(boundMeaning(column), words))
    .join(text('pane.binding.and'));
  const accept = async () => {
    session.choose({ blankIsZero: [...blankIsZero, ...columns.map(({ name }) => name)] });
    await session.survey();
    announce(text('pane.binding.offerBlank.accepted', { count }));
  };
  return (
    <Notice
      intent="info"
      actions={
        <Button
          size="small"
          disabledFocusable={state.activity !== null}
          onClick={() => void accept()}
        >
          {text('pane.binding.offerBlank.accept')}
        </Button>
      }
    >
      {text('pane.binding.offerBlank', {
        columns:
          count > mostListed
            ? text('pane.binding.offerBlank.more', { columns: listed, count })
            : listed,
      })}
    </Notice>
  );
}
