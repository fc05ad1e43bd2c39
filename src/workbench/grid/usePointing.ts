/** What the mouse selects in the grid: a press, and dragging on from there. */
import { useRef, type MouseEvent, type RefObject } from 'react';
import type { SheetView } from '../../workbook/file';
import type { Desk } from '../desk';
import {
  extendTo,
  gridExtent,
  selectArea,
  selectCell,
  selectColumns,
  selectRows,
  type Selection,
} from './selection';
import type { CellEditing } from './useCellEditing';

interface PointedGrid {
  readonly sheet: SheetView;
  readonly selection: Selection;
  readonly desk: Desk;
  /** Where keys are typed. */
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly editing: Pick<CellEditing, 'draft' | 'finish'>;
}

export interface Pointing {
  readonly press: (event: MouseEvent<HTMLDivElement>) => void;
  readonly drag: (event: MouseEvent<HTMLDivElement>) => void;
}

export function usePointing({ sheet, selection, desk, input, editing }: PointedGrid): Pointing {
  const dragging = useRef(false);
  return {
    press: (event) => {
      if (event.button !== 0) return;
      // Within a text that is being typed the mouse places the caret.
      if (event.target === input.current && editing.draft !== null) return;
      const next = pointedSelection(sheet, selection, event.target, event.shiftKey);
      if (!next) return;
      event.preventDefault();
      // What is being typed elsewhere goes where it belongs before another cell is the active one.
      input.current?.focus({ preventScroll: true });
      editing.finish();
      dragging.current = true;
      desk.select(next);
    },
    drag: ({ buttons, target }) => {
      if (!dragging.current) return;
      if (buttons !== 1) {
        dragging.current = false;
        return;
      }
      const { corner } = selection;
      const next = pointedSelection(sheet, selection, target, true);
      const { row, column } = next?.corner ?? corner;
      if (next && (row !== corner.row || column !== corner.column)) desk.select(next);
    },
  };
}

/** What a press on the grid selects; null where it hits nothing. */
function pointedSelection(
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
    ? selectArea(sheet, { row: 0, column: 0, ...gridExtent(sheet) })
    : null;
}
