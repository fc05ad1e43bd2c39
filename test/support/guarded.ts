/** A copy on its way to the guard, with a place between the writer and the guard to damage it. */
import type { Operation } from '../../src/sheets/plan';
import { carryOut } from '../../src/workbook/file/carryOut';
import { copyOf } from '../../src/workbook/file/copyPackage';
import { differences } from '../../src/workbook/file/fidelity';
import { readParts, writeParts } from '../../src/workbook/file/package';
import { StyleBook } from '../../src/workbook/file/styleBook';
import { readWorkbookPart, type WorkbookPart } from '../../src/workbook/file/workbookPart';
import { stateOf } from '../../src/workbook/file/workbookState';

export type Damage = (parts: Map<string, Uint8Array>) => void;

/**
 * What the guard says of a copy with these writes.
 * @param damage what happens to the copy's parts after they were written
 * @param misread what a faulty reader makes of the workbook before the copy is made
 */
export function guarded(
  original: Uint8Array,
  operations: readonly Operation[],
  damage: Damage,
  misread: (workbook: WorkbookPart) => WorkbookPart = (workbook) => workbook,
): string[] {
  const workbook = misread(readWorkbookPart(readParts(original)));
  const styles = new StyleBook(workbook.styles.source);
  const stage = {
    styles,
    palette: 'builtin',
    structureProtected: false,
    typed: false,
    drafts: new WeakMap(),
  } as const;
  const state = operations.reduce(
    (soFar, operation) => carryOut(operation, soFar, stage),
    stateOf(workbook),
  );
  const copy = copyOf(workbook, state, styles);
  const parts = new Map(copy.parts);
  damage(parts);
  return differences(workbook, state, styles, copy, writeParts(parts));
}

/** Changes the text of a part; the damage has to be one. */
export function edit(name: string, from: string | RegExp, to: string): Damage {
  return (parts) => {
    const text = new TextDecoder().decode(parts.get(name));
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to change in ${name}`);
    parts.set(name, new TextEncoder().encode(changed));
  };
}

export function drop(name: string): Damage {
  return (parts) => {
    if (!parts.delete(name)) throw new Error(`no ${name} to drop`);
  };
}
