/** The columns of a table: those that a person has to look at first, the others folded away. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ColumnView, TableView } from '../../sheets/binding/tableView';
import { useWords } from '../../ui/useWords';
import { ColumnItem } from './ColumnItem';
import { columnGroup, columnMeaningKey, boundMeaning, type ColumnGroup } from './columnMeanings';
import type { Owner } from './columnOwners';
import type { BindingProps } from './bindingProps';
import { Fold } from '../../ui/Fold';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  clear: { paddingBlock: tokens.spacingVerticalXS },
  sign: { color: tokens.colorStatusSuccessForeground1 },
});

export function ColumnGroups({
  owner,
  view,
  incomplete,
  asks,
  children,
  ...page
}: BindingProps & {
  readonly owner: Owner;
  readonly view: TableView;
  /** A field is missing, which one of the unused columns may hold. */
  readonly incomplete: boolean;
  /** A table, a row or a school of the workbook waits for an answer: nothing is clear yet. */
  readonly asks: boolean;
  /** Stands before the unused columns. */
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { text } = useWords();
  const taken = new Set(
    view.columns.flatMap(({ bound }) => (bound ? [columnMeaningKey(boundMeaning(bound))] : [])),
  );
  const [held, setHeld] = useState<ReadonlyMap<number, ColumnGroup>>(new Map());
  const columnsIn = (group: ColumnGroup) =>
    view.columns.filter((column) => (held.get(column.column) ?? columnGroup(column)) === group);
  const list = (group: ColumnGroup, columns: readonly ColumnView[]) => (
    <ul
      className={styles.list}
      aria-label={text(`pane.binding.group.${group}`, { count: columns.length })}
    >
      {columns.map((column) => (
        <ColumnItem
          key={column.column}
          owner={owner}
          view={column}
          taken={taken}
          touched={() => setHeld(new Map([...held, [column.column, group]]))}
          {...page}
        />
      ))}
    </ul>
  );
  const check = columnsIn('check');
  const unused = columnsIn('unused');
  const rest = columnsIn('rest');
  return (
    <>
      {check.length === 0 && !incomplete && !asks && (
        <div className={styles.clear}>
          <span aria-hidden className={styles.sign}>
            ✓{' '}
          </span>
          {text('pane.binding.clear')}
        </div>
      )}
      {check.length > 0 && (
        <Fold open title={text('pane.binding.group.check', { count: check.length })}>
          {list('check', check)}
        </Fold>
      )}
      {children}
      {unused.length > 0 && (
        <Fold open={incomplete} title={text('pane.binding.group.unused', { count: unused.length })}>
          {list('unused', unused)}
        </Fold>
      )}
      {rest.length > 0 && (
        <Fold
          open={false}
          title={text(
            rest.length === view.columns.length
              ? 'pane.binding.group.all'
              : 'pane.binding.group.rest',
            { count: rest.length },
          )}
        >
          {list('rest', rest)}
        </Fold>
      )}
    </>
  );
}
