/** One row of the grid: its head and the cells in sight, with what is selected of them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type CSSProperties, type ReactNode } from 'react';
import type { SheetView } from '../../workbook/file';
import { layers } from './layers';
import { cellStyle, linesStyle } from './cellStyles';
import { fittingNumber, lineSpacing, shownRowHeight } from './textMeasures';
import { rowLayout, type PlacedCell, type PlacedColumn } from './rowLayout';

export interface GridRowProps {
  readonly sheet: SheetView;
  readonly row: number;
  /** In pixels from the top of what holds the row. */
  readonly top: number;
  readonly height: number;
  /** Of all columns, the row heads included. */
  readonly width: number;
  readonly headWidth: number;
  readonly columns: readonly PlacedColumn[];
  readonly frozenColumns: number;
  /** Columns selected in this row; -1 for none. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  /** The column of the active cell where it is in this row, else -1. */
  readonly active: number;
  /** What stands in the active cell: the place where keys are typed. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  row: { position: 'absolute', left: 0, display: 'flex', boxSizing: 'border-box' },
  head: {
    position: 'sticky',
    left: 0,
    zIndex: layers.rowHead,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    cursor: 'default',
    userSelect: 'none',
  },
  headSelected: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  slot: { position: 'relative', flexShrink: 0, height: '100%' },
  slotFrozen: { position: 'sticky', backgroundColor: '#ffffff' },
  gap: { flexShrink: 0, pointerEvents: 'none' },
  box: { position: 'absolute', left: 0, top: 0, boxSizing: 'border-box', cursor: 'cell' },
  text: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    boxSizing: 'border-box',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    lineHeight: lineSpacing,
    userSelect: 'none',
  },
  selected: {
    '::after': {
      content: '""',
      position: 'absolute',
      inset: 0,
      zIndex: 1,
      pointerEvents: 'none',
      backgroundColor: 'rgba(15, 108, 189, 0.14)',
    },
  },
  active: { outline: '2px solid #0f6cbd', outlineOffset: '-2px', zIndex: 1 },
});

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { sheet, row, top, height, width, headWidth, columns, frozenColumns } = props;
  const { selectedFrom, selectedTo, active, children } = props;
  const styles = useStyles();
  return (
    <div role="row" aria-rowindex={row + 2} className={styles.row} style={{ top, height, width }}>
      <div
        role="rowheader"
        data-row-head={row}
        className={mergeClasses(styles.head, selectedFrom >= 0 && styles.headSelected)}
        style={{ width: headWidth }}
      >
        {row + 1}
      </div>
      {rowLayout(sheet, row, columns).map((placed) => {
        const { index, width: size } = placed.column;
        if (!placed.cell) {
          const { space } = placed.column;
          return (
            <div key={index} className={styles.gap} style={{ width: size, marginLeft: space }} />
          );
        }
        // A merge that reaches out of the frozen columns goes with the others.
        const last = placed.merge ? placed.merge.column + placed.merge.columns - 1 : index;
        return (
          <CellSlot
            key={index}
            placed={placed}
            row={row}
            height={height}
            sheet={sheet}
            stays={last < frozenColumns}
            selected={index >= selectedFrom && index <= selectedTo}
            active={index === active}
          >
            {index === active ? children : null}
          </CellSlot>
        );
      })}
    </div>
  );
});

interface CellSlotProps {
  readonly placed: PlacedCell;
  readonly row: number;
  readonly height: number;
  readonly sheet: SheetView;
  /** A frozen cell stays where it is. */
  readonly stays: boolean;
  readonly selected: boolean;
  readonly active: boolean;
  readonly children: ReactNode;
}

function CellSlot({
  placed,
  row,
  height,
  sheet,
  stays,
  selected,
  active,
  children,
}: CellSlotProps) {
  const styles = useStyles();
  const { index, start, space, width } = placed.column;
  const place: CSSProperties = {
    width,
    marginLeft: space,
    ...(stays ? { left: start, zIndex: layers.frozenCell - index } : {}),
  };
  const size = boxSize(sheet, placed, width, height);
  const { cell, over } = placed;
  const text =
    typeof cell.value === 'number' && !cell.look.wrap
      ? fittingNumber(cell.value, cell.text, cell.look, size.width)
      : cell.text;
  const { backgroundColor, ...texts } = cellStyle(cell);
  return (
    <div
      role="gridcell"
      aria-colindex={index + 2}
      aria-selected={selected || active}
      {...(placed.merge
        ? { 'aria-rowspan': placed.merge.rows, 'aria-colspan': placed.merge.columns }
        : {})}
      data-row={row}
      data-column={index}
      className={mergeClasses(styles.slot, stays && styles.slotFrozen)}
      style={place}
    >
      <div
        className={mergeClasses(
          styles.box,
          selected && !active && styles.selected,
          active && styles.active,
        )}
        style={{ ...size, backgroundColor, ...linesStyle(placed.lines) }}
      >
        {text !== '' && (
          <div className={styles.text} style={{ ...texts, left: -over.left, right: -over.right }}>
            {text}
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

/** A merge is as large as all its cells. */
function boxSize(sheet: SheetView, { merge }: PlacedCell, width: number, height: number) {
  if (!merge) return { width, height };
  let [mergedWidth, mergedHeight] = [0, 0];
  for (let each = 0; each < merge.columns; each += 1) {
    mergedWidth += sheet.columnWidth(merge.column + each);
  }
  for (let each = 0; each < merge.rows; each += 1) {
    mergedHeight += shownRowHeight(sheet, merge.row + each);
  }
  return { width: mergedWidth, height: mergedHeight };
}
