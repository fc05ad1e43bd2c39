/**
 * The sheet in sight as a grid: rows and columns near the window only, heads and frozen panes that
 * stay, one cell that takes the keys. Shows what the sheet's view says and tells what a user does.
 */
import { makeStyles } from '@fluentui/react-components';
import { useImperativeHandle, useLayoutEffect, useRef, type MouseEvent, type Ref } from 'react';
import { cellAddress } from '../../county/cell';
import type { SheetView } from '../../workbook/file';
import type { Desk } from '../desk';
import { useWorkbenchText } from '../words';
import { CellEditor } from './CellEditor';
import { ColumnHeads } from './ColumnHeads';
import { GridRow } from './GridRow';
import {
  extendTo,
  extentOf,
  mostColumns,
  mostRows,
  selectArea,
  selectCell,
  selectColumns,
  selectRows,
  wholeArea,
  type Selection,
} from './selection';
import { useCellEditing } from './useCellEditing';
import { layers } from './layers';
import { headHeight, useWindow, type PlacedRow } from './window';

export interface GridHandle {
  /** Puts the focus on the active cell. */
  readonly focus: () => void;
}

export interface GridProps {
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

export function Grid({ ref, sheet, selection, desk }: GridProps) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const { active, corner, area } = selection;
  const near = useWindow(sheet, active, scroller);
  const { scrollTo } = near;
  const editing = useCellEditing({ sheet, selection, desk, page: near.page });
  /** The focus goes with the active cell as long as it is in the grid. */
  const holdsFocus = useRef(false);
  const dragging = useRef(false);

  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus({ preventScroll: true }) }));
  const whole = wholeArea(sheet, area);
  const wholeRows = whole.columns === mostColumns;
  const wholeColumns = whole.rows === mostRows;
  useLayoutEffect(() => {
    // Whole rows and columns are in sight wherever one has scrolled to.
    scrollTo({
      row: wholeColumns ? null : corner.row,
      column: wholeRows ? null : corner.column,
    });
  }, [corner, wholeRows, wholeColumns, scrollTo]);
  useLayoutEffect(() => {
    if (holdsFocus.current) input.current?.focus({ preventScroll: true });
  }, [active.row, active.column, sheet.name]);

  const press = (event: MouseEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    // Within a text that is being typed the mouse places the caret.
    if (event.target === input.current && editing.draft !== null) return;
    const next = pointedAt(sheet, selection, event.target, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    // What is being typed elsewhere goes where it belongs before another cell is the active one.
    input.current?.focus({ preventScroll: true });
    editing.finish();
    dragging.current = true;
    desk.select(next);
  };
  const drag = ({ buttons, target }: MouseEvent<HTMLDivElement>) => {
    if (!dragging.current) return;
    if (buttons !== 1) {
      dragging.current = false;
      return;
    }
    const next = pointedAt(sheet, selection, target, true);
    const { row, column } = next?.corner ?? corner;
    if (next && (row !== corner.row || column !== corner.column)) desk.select(next);
  };

  const extent = extentOf(sheet);
  const cell = sheet.cell(active.row, active.column);
  const label = text('workbench.grid.cell', {
    cell: cellAddress(active.row, active.column),
    content: cell.text === '' ? text('workbench.grid.empty') : cell.text,
  });
  const lastColumn = area.column + area.columns - 1;
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
        selectedTo={inArea ? lastColumn : -1}
        active={isActive ? active.column : -1}
      >
        {isActive && (
          <CellEditor
            ref={input}
            label={label}
            cell={cell}
            draft={editing.draft}
            onDraft={editing.write}
            onKeyDown={editing.press}
            onDone={editing.finish}
            onCopy={editing.copy}
            onPaste={editing.paste}
          />
        )}
      </GridRow>
    );
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-grid={sheet.name}
      onMouseDown={press}
      onMouseMove={drag}
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
          selectedTo={lastColumn}
          allLabel={text('workbench.grid.all')}
        />
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
      </div>
    </div>
  );
}

/** What a press on the grid selects; null where it hits nothing. */
function pointedAt(
  sheet: SheetView,
  selection: Selection,
  target: EventTarget | null,
  extend: boolean,
): Selection | null {
  if (!(target instanceof Element)) return null;
  const number = (attribute: string) => {
    const value = target.closest(`[${attribute}]`)?.getAttribute(attribute);
    return value === null || value === undefined ? null : Number(value);
  };
  const [row, column] = [number('data-row'), number('data-column')];
  if (row !== null && column !== null) {
    const spot = { row, column };
    return extend ? extendTo(sheet, selection, spot) : selectCell(sheet, spot);
  }
  const { active } = selection;
  const rowHead = number('data-row-head');
  if (rowHead !== null) return selectRows(sheet, rowHead, extend ? active.row : rowHead);
  const columnHead = number('data-column-head');
  if (columnHead !== null) {
    return selectColumns(sheet, columnHead, extend ? active.column : columnHead);
  }
  return target.closest('[data-all]')
    ? selectArea(sheet, { row: 0, column: 0, ...extentOf(sheet) })
    : null;
}
