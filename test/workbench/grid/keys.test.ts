import { editKey, gridKey, type PressedKeys } from '../../../src/workbench/grid/keys';

const key = (name: string, held: Partial<PressedKeys> = {}): PressedKeys => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('a key in the grid', () => {
  it('moves, extends and jumps as in Excel', () => {
    expect(gridKey(key('ArrowDown'), 20)).toEqual({
      kind: 'move',
      move: { direction: 'down', by: 1, extend: false },
    });
    expect(gridKey(key('ArrowLeft', { shiftKey: true, ctrlKey: true }), 20)).toEqual({
      kind: 'move',
      move: { direction: 'left', by: 'edge', extend: true },
    });
    expect(gridKey(key('PageUp'), 20)).toMatchObject({ move: { direction: 'up', by: 20 } });
    expect(gridKey(key('Enter', { shiftKey: true }), 20)).toMatchObject({
      move: { direction: 'up' },
    });
    expect(gridKey(key('Home'), 20)).toEqual({ kind: 'first', row: true, extend: false });
    expect(gridKey(key('End', { metaKey: true }), 20)).toEqual({ kind: 'last', extend: false });
  });

  it.each([
    ['a', 'all'],
    ['z', 'undo'],
    ['y', 'redo'],
  ])('with Ctrl and %s means %s', (name, kind) => {
    expect(gridKey(key(name, { ctrlKey: true }), 20)).toEqual({ kind });
  });

  it.each(['Tab', 'F6', 'x', '5', 'Escape'])('%s is left to the page and to typing', (name) => {
    expect(gridKey(key(name), 20)).toBeNull();
  });
});

describe('a key while a cell is being typed into', () => {
  it('takes the text and goes on, or drops it', () => {
    expect(editKey(key('Enter'), false)).toMatchObject({
      kind: 'take',
      move: { direction: 'down' },
    });
    expect(editKey(key('Tab', { shiftKey: true }), false)).toMatchObject({
      move: { direction: 'left' },
    });
    expect(editKey(key('Enter', { ctrlKey: true }), false)).toEqual({
      kind: 'take',
      move: null,
      where: 'selected',
    });
    expect(editKey(key('Enter', { altKey: true }), false)).toEqual({ kind: 'newLine' });
    expect(editKey(key('Escape'), true)).toEqual({ kind: 'drop' });
  });

  it('of an arrow leaves the cell only where the text was typed over', () => {
    expect(editKey(key('ArrowRight'), true)).toMatchObject({ move: { direction: 'right' } });
    expect(editKey(key('ArrowRight'), false)).toBeNull();
  });
});
