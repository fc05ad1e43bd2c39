/** What one cell says, and whether it is what we wrote. */
import { notCalculated, type CellValue } from '../../../county/cell';
import { childrenOf, isOn, wordingOf, type Branch } from './tree';
import type { WalkedCell } from './sheetWalk';

/** What cells name by number. */
export interface Book {
  /** All that the format at an index says. */
  readonly format: (index: number) => string;
  /** The shared text at an index, its runs and all. */
  readonly shared: (index: number) => string;
}

/** Two cells hold the same, whatever their formats. */
export function sameContent(was: WalkedCell, wasIn: Book, is: WalkedCell, isIn: Book): boolean {
  const { type } = was;
  if (type !== is.type || !sameRest(was, is)) return false;
  if (type !== 's' || was.stored === null || is.stored === null) return was.stored === is.stored;
  return wasIn.shared(Number(was.stored)) === isIn.shared(Number(is.stored));
}

/** Formula and attributes are the same, whatever the formula's result is. */
export function sameRest(was: WalkedCell, is: WalkedCell): boolean {
  return (
    was.rest === is.rest &&
    was.branches.length === is.branches.length &&
    was.branches.every((branch, index) => {
      const other = is.branches[index];
      return other !== undefined && wordingOf(branch) === wordingOf(other);
    })
  );
}

/** A cell of ours says just this; null: it is empty, if it is there at all. */
export function holdsValue(cell: WalkedCell, value: CellValue): boolean {
  const { branches, stored } = cell;
  if (typeof value === 'string') {
    const [text] = branches;
    return (
      cell.type === 'inlineStr' &&
      stored === null &&
      branches.length === 1 &&
      text !== undefined &&
      ownText(text) === value
    );
  }
  return branches.length === 0 && holdsStored(cell, value);
}

/** A formula of ours stands there, for this cell alone. */
export function holdsFormula({ branches }: WalkedCell, formula: string): boolean {
  const [only] = branches;
  return (
    branches.length === 1 &&
    only?.local === 'f' &&
    Object.keys(only.attributes).length === 0 &&
    only.text === formula
  );
}

/** The result of a formula is the one computed here. */
export function holdsResult(cell: WalkedCell, value: CellValue): boolean {
  if (typeof value !== 'string') return holdsStored(cell, value);
  return cell.type === 'str' && cell.stored !== null && unescaped(cell.stored) === value;
}

function holdsStored(cell: WalkedCell, value: Exclude<CellValue, string>): boolean {
  const { stored } = cell;
  switch (typeof value) {
    case 'number':
      return cell.type === 'n' && stored !== null && stored !== '' && Number(stored) === value;
    case 'boolean':
      return cell.type === 'b' && stored !== null && isOn(stored) === value;
    default:
      return value === null || value.error === notCalculated
        ? stored === null
        : cell.type === 'e' && stored === value.error;
  }
}

function ownText(branch: Branch): string {
  return unescaped(
    childrenOf(branch, 't')
      .map(({ text }) => text)
      .join(''),
  );
}

/** Characters that XML cannot hold stand in cells as `_x000B_`. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([\dA-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
