/** What a key does in the grid, as in Excel; Tab leaves the grid unless a cell is being edited. */
import type { SelectionMove } from './selection';

/** Keys of an event, apart from where it came from. */
export interface PressedKeys {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export type GridKey =
  | { readonly kind: 'move'; readonly move: SelectionMove }
  | { readonly kind: 'first'; readonly row: boolean; readonly extend: boolean }
  | { readonly kind: 'last'; readonly extend: boolean }
  | { readonly kind: 'all' | 'edit' | 'empty' | 'undo' | 'redo' };

const arrows = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
} as const satisfies Readonly<Record<string, SelectionMove['direction']>>;

/** @param page rows that are in sight at once */
export function gridKey(pressed: PressedKeys, page: number): GridKey | null {
  const { key, shiftKey: extend, altKey } = pressed;
  const command = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return null;
  if (isArrow(key)) {
    return { kind: 'move', move: { direction: arrows[key], by: command ? 'edge' : 1, extend } };
  }
  switch (key) {
    case 'Enter':
      if (command) return null;
      return { kind: 'move', move: { direction: extend ? 'up' : 'down', by: 1, extend: false } };
    case 'PageUp':
    case 'PageDown':
      if (command) return null;
      return {
        kind: 'move',
        move: { direction: key === 'PageUp' ? 'up' : 'down', by: page, extend },
      };
    case 'Home':
      return { kind: 'first', row: !command, extend };
    case 'End':
      return command ? { kind: 'last', extend } : null;
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'empty' };
  }
  if (!command) return null;
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'all' };
    case 'z':
      return { kind: extend ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    default:
      return null;
  }
}

export type EditKey =
  /** Takes the text and goes on. */
  | {
      readonly kind: 'take';
      readonly move: SelectionMove | null;
      readonly where: 'active' | 'selected';
    }
  | { readonly kind: 'drop' }
  | { readonly kind: 'newLine' };

/** @param overwriting the text was begun by typing, so arrows leave the cell */
export function editKey(pressed: PressedKeys, overwriting: boolean): EditKey | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed;
  const take = (direction: SelectionMove['direction']): EditKey => ({
    kind: 'take',
    move: { direction, by: 1, extend: false },
    where: 'active',
  });
  switch (key) {
    case 'Enter':
      if (altKey) return { kind: 'newLine' };
      if (ctrlKey || metaKey) return { kind: 'take', move: null, where: 'selected' };
      return take(shiftKey ? 'up' : 'down');
    case 'Tab':
      return take(shiftKey ? 'left' : 'right');
    case 'Escape':
      return { kind: 'drop' };
    default:
      return overwriting && isArrow(key) && !shiftKey ? take(arrows[key]) : null;
  }
}

function isArrow(key: string): key is keyof typeof arrows {
  return key in arrows;
}
