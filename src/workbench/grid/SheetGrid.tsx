/**
 * The sheet in sight as a grid: rows and columns near the window only, heads and frozen panes that
 * stay, one cell that takes the keys. Shows what the sheet's view says and tells what a user does.
 */
import { makeStyles } from '@fluentui/react-components';
import { useImperativeHandle, useLayoutEffect, useRef, type ReactNode, type Ref } from 'react';
import { cellAddress } from '../../county/cell';
import type { SheetView } from '../../workbook/file';
import type { Desk } from '../desk';
import { useWorkbenchText } from '../workbenchWords';
import { CellEditor } from './CellEditor';
import { ColumnHeads } from './ColumnHeads';
import { GridRow } from './GridRow';
import { layers } from './layers';
import { gridExtent, excelColumns, excelRows, wholeArea, type Selection } from './selection';
import { useCellEditing } from './useCellEditing';
import { usePointing } from './usePointing';
import { headHeight, useGridWindow, type GridWindow, type PlacedRow } from './useGridWindow';

export interface GridHandle {
  /** Puts the focus on the active cell. */
  readonly focus: () => void;
}

export interface SheetGridProps {
  readonly ref: Ref<GridHandle>;
  readonly sheet: SheetView;
  readonly selection: Selection;
  readonly desk: Desk;
}

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: '#ffffff',
    color: '#000000',
    colorScheme: 'light',
  },
  content: { position: 'relative' },
  frozenRows: {
    position: 'sticky',
    top: `${headHeight}px`,
    zIndex: layers.frozenRows,
    backgroundColor: '#ffffff',
  },
  hint: { display: 'none' },
});

const hintId = 'grid-hint';

export function SheetGrid({ ref, sheet, selection, desk }: SheetGridProps) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const { active, area } = selection;
  const near = useGridWindow(sheet, active, scroller);
  const editing = useCellEditing({ sheet, selection, desk, page: near.page });
  const pointing = usePointing({ sheet, selection, desk, input, editing });
  /** The focus goes with the active cell as long as it is in the grid. */
  const holdsFocus = useRef(false);

  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus({ preventScroll: true }) }));
  useCornerInSight(sheet, selection, near);
  useLayoutEffect(() => {
    if (holdsFocus.current) input.current?.focus({ preventScroll: true });
  }, [active.row, active.column, sheet.name]);

  const extent = gridExtent(sheet);
  const cell = sheet.cell(active.row, active.column);
  const editor = (
    <CellEditor
      ref={input}
      label={text('workbench.grid.cell', {
        cell: cellAddress(active.row, active.column),
        content: cell.text === '' ? text('workbench.grid.empty') : cell.text,
      })}
      cell={cell}
      draft={editing.draft}
      onDraft={editing.write}
      onKeyDown={editing.press}
      onDone={editing.finish}
      onCopy={editing.copy}
      onPaste={editing.paste}
    />
  );
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-grid={sheet.name}
      onMouseDown={pointing.press}
      onMouseMove={pointing.drag}
      onDoubleClick={() => editing.begin()}
      onFocus={() => {
        holdsFocus.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) holdsFocus.current = false;
      }}
    >
      <p id={hintId} className={styles.hint}>
        {text('workbench.grid.hint')}
      </p>
      <div
        role="grid"
        aria-label={text('workbench.grid', { sheet: sheet.name })}
        aria-describedby={hintId}
        aria-rowcount={extent.rows + 1}
        aria-colcount={extent.columns + 1}
        aria-multiselectable
        aria-readonly={sheet.locked !== null}
        className={styles.content}
        style={{ width: near.width, height: near.height }}
      >
        <ColumnHeads
          columns={near.columns}
          frozenColumns={near.frozenColumns}
          headWidth={near.headWidth}
          width={near.width}
          selectedFrom={area.column}
          selectedTo={area.column + area.columns - 1}
          allLabel={text('workbench.grid.all')}
        />
        <GridRows sheet={sheet} selection={selection} near={near} editor={editor} />
      </div>
    </div>
  );
}

/** Brings the corner that moves into the window. */
function useCornerInSight(
  sheet: SheetView,
  { corner, area }: Selection,
  { scrollTo }: GridWindow,
): void {
  const whole = wholeArea(sheet, area);
  const wholeRows = whole.columns === excelColumns;
  const wholeColumns = whole.rows === excelRows;
  useLayoutEffect(() => {
    // Whole rows and columns are in sight wherever one has scrolled to.
    scrollTo({
      row: wholeColumns ? null : corner.row,
      column: wholeRows ? null : corner.column,
    });
  }, [corner, wholeRows, wholeColumns, scrollTo]);
}

interface GridRowsProps {
  readonly sheet: SheetView;
  readonly selection: Selection;
  readonly near: GridWindow;
  /** Stands in the active cell. */
  readonly editor: ReactNode;
}

/** The rows near the window; the frozen ones stay below the column heads. */
function GridRows({ sheet, selection: { active, area }, near, editor }: GridRowsProps) {
  const styles = useStyles();
  const row = ({ index, start, height }: PlacedRow) => {
    const inArea = index >= area.row && index < area.row + area.rows;
    const isActive = index === active.row;
    return (
      <GridRow
        key={index}
        sheet={sheet}
        row={index}
        top={index < near.frozenRows ? start - headHeight : start}
        height={height}
        width={near.width}
        headWidth={near.headWidth}
        columns={near.columns}
        frozenColumns={near.frozenColumns}
        selectedFrom={inArea ? area.column : -1}
        selectedTo={inArea ? area.column + area.columns - 1 : -1}
        active={isActive ? active.column : -1}
      >
        {isActive && editor}
      </GridRow>
    );
  };
  return (
    <>
      {near.frozenRows > 0 && (
        <div
          role="rowgroup"
          className={styles.frozenRows}
          style={{ width: near.width, height: near.frozenHeight }}
        >
          {near.rows.filter(({ index }) => index < near.frozenRows).map(row)}
        </div>
      )}
      {near.rows.filter(({ index }) => index >= near.frozenRows).map(row)}
    </>
  );
}
