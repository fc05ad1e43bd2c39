/** The letters above the columns; a click selects a column, one on the corner everything. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { columnLetters } from '../../county/cell';
import { layers } from './layers';
import type { PlacedColumn } from './rowLayout';
import { headHeight } from './useGridWindow';

export interface ColumnHeadsProps {
  readonly columns: readonly PlacedColumn[];
  readonly frozenColumns: number;
  readonly headWidth: number;
  readonly width: number;
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly allLabel: string;
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    position: 'sticky',
    top: 0,
    zIndex: layers.columnHeads,
    height: `${headHeight}px`,
  },
  head: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    cursor: 'default',
    userSelect: 'none',
  },
  staying: { position: 'sticky', zIndex: 2 },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export const ColumnHeads = memo(function ColumnHeads(props: ColumnHeadsProps) {
  const { columns, frozenColumns, headWidth, width, selectedFrom, selectedTo, allLabel } = props;
  const styles = useStyles();
  return (
    <div role="row" aria-rowindex={1} className={styles.row} style={{ width }}>
      <div
        role="columnheader"
        aria-label={allLabel}
        data-all=""
        className={mergeClasses(styles.head, styles.staying)}
        style={{ width: headWidth, left: 0 }}
      />
      {columns.map(({ index, start, space, width: size }) => {
        const stays = index < frozenColumns;
        return (
          <div
            key={index}
            role="columnheader"
            aria-colindex={index + 2}
            data-column-head={index}
            className={mergeClasses(
              styles.head,
              stays && styles.staying,
              index >= selectedFrom && index <= selectedTo && styles.selected,
            )}
            style={{ width: size, marginLeft: space, ...(stays ? { left: start } : {}) }}
          >
            {columnLetters(index)}
          </div>
        );
      })}
    </div>
  );
});
