/**
 * The formulas of a sheet as it came in: each cell's own text, also where the file keeps one formula
 * for several cells. Never computes anything.
 */
import { readFormula } from './formula/evaluate';
import type { Expression } from './formula/expression';
import { movedFormula, NotUnderstood } from './formula/tokens';
import { plainContent } from './cellContent';
import { areaOfReference, type SheetPart } from './sheetPart';
import { cellKey, keyColumn, keyRow, type CellKey, type SheetState } from './workbookState';
import { decodeXml, parseAttributes } from './xml';

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  /** As Excel shows it, without =; null where it cannot be told. */
  readonly text: string | null;
  /** Null where it is not understood here. */
  readonly expression: Expression | null;
  /**
   * `own`: gives this cell its value. `array`: gives several cells theirs, and is not computed here.
   * `spilled`: this cell gets its value from such a formula of another cell.
   */
  readonly kind: 'own' | 'array' | 'spilled';
  /** How far the expression's references move to mean this cell's. */
  readonly movedRows: number;
  readonly movedColumns: number;
}

/** A formula that other cells share, by its number. */
interface Master {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly expression: Expression | null;
}

const formulasByPart = new WeakMap<SheetPart, ReadonlyMap<CellKey, FormulaCell>>();

export function formulasOf(part: SheetPart): ReadonlyMap<CellKey, FormulaCell> {
  const found = formulasByPart.get(part) ?? readFormulas(part);
  formulasByPart.set(part, found);
  return found;
}

/** The formulas that stand on a sheet: of those that came what nobody has overwritten, and ours. */
export function standingFormulas({
  origin,
  edits,
}: Pick<SheetState, 'origin' | 'edits'>): ReadonlyMap<CellKey, FormulaCell> {
  const came = origin?.part ? formulasOf(origin.part) : new Map<CellKey, FormulaCell>();
  if (edits.size === 0) return came;
  const standing = new Map<CellKey, FormulaCell>();
  for (const [key, formula] of came) {
    if (edits.get(key)?.value === undefined) standing.set(key, formula);
  }
  for (const [key, { formula: text }] of edits) {
    if (text === undefined) continue;
    const [row, column] = [keyRow(key), keyColumn(key)];
    const expression = readFormula(text);
    standing.set(key, {
      ...{ row, column, text, expression, kind: 'own' },
      ...{ movedRows: 0, movedColumns: 0 },
    });
  }
  return standing;
}

function readFormulas(part: SheetPart): ReadonlyMap<CellKey, FormulaCell> {
  const formulas = new Map<CellKey, FormulaCell>();
  if (!mayHoldFormulas(part.source)) return formulas;
  const masters = new Map<string, Master>();
  for (const { row, cells } of part.rows) {
    for (const { column, openEnd, end } of cells) {
      const stored = storedFormula(part.source.slice(openEnd, end));
      if (!stored) continue;
      const formula = formulaAt(row, column, stored, masters);
      for (const spilled of spilledCells(formula, stored)) {
        formulas.set(cellKey(spilled.row, spilled.column), spilled);
      }
      formulas.set(cellKey(row, column), formula);
    }
  }
  return formulas;
}

/** Looks for the rare letter first: a sheet without formulas may be long. */
function mayHoldFormulas(source: string): boolean {
  for (let at = source.indexOf('f'); at >= 0; at = source.indexOf('f', at + 1)) {
    if (/[\s>/]/.test(source.charAt(at + 1)) && /[<:]/.test(source.charAt(at - 1))) return true;
  }
  return false;
}

interface StoredFormula {
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

function storedFormula(content: string): StoredFormula | null {
  const match = /<(?:[^\s<>/:]+:)?f((?:\s[^>]*?)?)(?:\/>|>([^<]*)<)/.exec(plainContent(content));
  if (!match) return null;
  const [, attributes = '', text = ''] = match;
  return { attributes: parseAttributes(attributes, 0, attributes.length), text: decodeXml(text) };
}

function formulaAt(
  row: number,
  column: number,
  { attributes, text }: StoredFormula,
  masters: Map<string, Master>,
): FormulaCell {
  const own = { row, column, text, kind: 'own', movedRows: 0, movedColumns: 0 } as const;
  switch (attributes.get('t') ?? 'normal') {
    case 'normal':
      return { ...own, expression: readFormula(text) };
    case 'shared': {
      const number = attributes.get('si') ?? '';
      if (text !== '') {
        const expression = readFormula(text);
        masters.set(number, { row, column, text, expression });
        return { ...own, expression };
      }
      const master = masters.get(number);
      if (!master) return { ...own, text: null, expression: null };
      const movedRows = row - master.row;
      const movedColumns = column - master.column;
      return {
        ...own,
        text: movedText(master.text, movedRows, movedColumns),
        expression: master.expression,
        movedRows,
        movedColumns,
      };
    }
    case 'array':
      return { ...own, kind: 'array', expression: readFormula(text) };
    default:
      // A data table reads cells that its text does not name.
      return { ...own, kind: 'array', text: null, expression: null };
  }
}

/** The other cells that an array gives their values. */
function spilledCells(formula: FormulaCell, { attributes }: StoredFormula): FormulaCell[] {
  const area = formula.kind === 'array' ? areaOfReference(attributes.get('ref') ?? '') : null;
  if (!area) return [];
  return Array.from({ length: area.rows * area.columns }, (_, at) => ({
    ...formula,
    kind: 'spilled',
    row: area.row + Math.floor(at / area.columns),
    column: area.column + (at % area.columns),
  }));
}

function movedText(text: string, rows: number, columns: number): string | null {
  try {
    return movedFormula(text, rows, columns);
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}
