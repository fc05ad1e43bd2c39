/**
 * Colour rules of a sheet, asked cell by cell: ours and, of the county's, those that compare a value
 * or compute a formula. The others (bars, scales, icons, ranks) are counted, not drawn.
 */
import { isCellError, type CellValue } from '../../../county/cell';
import type { Area } from '../../../sheets/area';
import { evaluate, readFormula, type Surroundings } from '../formula/evaluate';
import { leaves, type Expression } from '../formula/expression';
import { areEqual, compareScalars, FormulaError, NotComputable } from '../formula/values';
import { isTrue } from '../sheetPart';
import type { StyleBook } from '../styleBook';
import type { Rule, SheetState } from '../workbookState';
import { childNamed, childrenNamed, type XmlElement } from '../xml';
import { ruleLook, type RuleLook } from './cellLook';
import type { ColourOf } from './colours';

export interface ColourRules {
  /** What the rules that hold for a cell change of its look. */
  readonly at: (row: number, column: number) => RuleLook;
  /** How many rules are not drawn. */
  readonly unshown: number;
}

interface DrawnRule {
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly stops: boolean;
  readonly look: RuleLook;
  readonly test: Test;
}

type Test =
  | { readonly kind: 'formula'; readonly formula: Expression }
  | {
      readonly kind: 'compare';
      readonly operator: string;
      readonly operands: readonly Expression[];
    };

export function colourRules(
  sheet: SheetState,
  styles: StyleBook,
  colourOf: ColourOf,
  surroundings: Surroundings,
): ColourRules {
  const read = sheet.rules.map((rule) =>
    rule.kind === 'added' ? ownRule(rule) : rulesThatCame(rule, sheet, styles, colourOf),
  );
  const drawn = read.flatMap((each) => each.drawn);
  // Rules of ours come behind all others, in their order; a sort keeps it.
  drawn.sort((a, b) => a.priority - b.priority);
  return {
    at: (row, column) => ruleLookAt(drawn, sheet.name, row, column, surroundings),
    unshown: read.reduce((count, each) => count + each.unshown, laterRules(sheet)),
  };
}

interface ReadRules {
  readonly drawn: readonly DrawnRule[];
  readonly unshown: number;
}

function ownRule(rule: Extract<Rule, { kind: 'added' }>): ReadRules {
  const formula = readFormula(rule.formula);
  if (!formula) return { drawn: [], unshown: 1 };
  const { fill, colour, bold } = rule.look;
  const look: RuleLook = {
    colour: `#${colour}`,
    ...(fill === null ? {} : { fill: `#${fill}` }),
    ...(bold ? { bold } : {}),
    ...(rule.numberFormat === undefined ? {} : { numberFormat: rule.numberFormat }),
  };
  const test: Test = { kind: 'formula', formula };
  return {
    drawn: [{ areas: [rule.area], priority: Infinity, stops: false, look, test }],
    unshown: 0,
  };
}

function rulesThatCame(
  { block, areas }: Extract<Rule, { kind: 'came' }>,
  { origin }: SheetState,
  styles: StyleBook,
  colourOf: ColourOf,
): ReadRules {
  const root = origin?.part?.root;
  const element = root && childrenNamed(root, 'conditionalFormatting')[block];
  const rules = element ? childrenNamed(element, 'cfRule') : [];
  const drawn = rules.flatMap((rule): DrawnRule[] => {
    const test = testOf(rule);
    const format = rule.attributes.get('dxfId');
    if (!test) return [];
    return [
      {
        areas,
        priority: Number(rule.attributes.get('priority') ?? 0),
        stops: isTrue(rule.attributes.get('stopIfTrue')),
        look: format === undefined ? {} : ruleLook(styles, Number(format), colourOf),
        test,
      },
    ];
  });
  return { drawn, unshown: rules.length - drawn.length };
}

/** Rules that carry their formula; a rule of a kind that only Excel computes gives null. */
const kindsWithFormula: ReadonlySet<string> = new Set([
  'expression',
  'containsText',
  'notContainsText',
  'beginsWith',
  'endsWith',
  'containsBlanks',
  'notContainsBlanks',
  'containsErrors',
  'notContainsErrors',
]);

function testOf(rule: XmlElement): Test | null {
  const kind = rule.attributes.get('type') ?? '';
  const formulas = childrenNamed(rule, 'formula').map(({ text }) => readFormula(text));
  const operands = formulas.flatMap((formula) => (formula ? [formula] : []));
  // Cells of other sheets may change without this one: not followed.
  const local = operands.every((operand) =>
    [...leaves(operand)].every(
      (leaf) => leaf.kind === 'reference' && leaf.reference.sheet === null,
    ),
  );
  const [first] = operands;
  if (!first || !local || operands.length < formulas.length) return null;
  if (kind === 'cellIs') {
    return { kind: 'compare', operator: rule.attributes.get('operator') ?? '', operands };
  }
  return kindsWithFormula.has(kind) ? { kind: 'formula', formula: first } : null;
}

/** Rules of later Excel versions stand apart. */
function laterRules({ origin }: SheetState): number {
  const part = origin?.part;
  const extensions = part && childNamed(part.root, 'extLst');
  if (!part || !extensions) return 0;
  const xml = part.source.slice(extensions.start, extensions.end);
  return xml.match(/<\w+:cfRule[\s>]/g)?.length ?? 0;
}

function ruleLookAt(
  rules: readonly DrawnRule[],
  sheet: string,
  row: number,
  column: number,
  surroundings: Surroundings,
): RuleLook {
  let look: RuleLook = {};
  for (const rule of rules) {
    const inside = rule.areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
    if (!inside || !ruleHolds(rule, sheet, row, column, surroundings)) continue;
    // What an earlier rule has said stands.
    look = { ...rule.look, ...look };
    if (rule.stops) break;
  }
  return look;
}

/** A formula is meant for the upper left corner of all the rule's cells. */
function ruleHolds(
  { areas, test }: DrawnRule,
  sheet: string,
  row: number,
  column: number,
  surroundings: Surroundings,
): boolean {
  const standing = {
    sheet,
    row,
    column,
    movedRows: row - Math.min(...areas.map((area) => area.row)),
    movedColumns: column - Math.min(...areas.map((area) => area.column)),
  };
  const result = (expression: Expression) => evaluate(expression, standing, surroundings);
  try {
    switch (test.kind) {
      case 'formula': {
        const value = result(test.formula);
        return value === true || (typeof value === 'number' && value !== 0);
      }
      case 'compare':
        return compared(
          test.operator,
          surroundings.value(sheet, row, column),
          test.operands.map(result),
        );
    }
  } catch (error) {
    // Without a result there is nothing to colour.
    if (error instanceof NotComputable || error instanceof FormulaError) return false;
    throw error;
  }
}

function compared(operator: string, value: CellValue, operands: readonly CellValue[]): boolean {
  const [first = null, second = null] = operands;
  if (isCellError(value) || isCellError(first) || isCellError(second)) return false;
  const between = () => compareScalars(value, first) >= 0 && compareScalars(value, second) <= 0;
  switch (operator) {
    case 'equal':
      return areEqual(value, first);
    case 'notEqual':
      return !areEqual(value, first);
    case 'greaterThan':
      return compareScalars(value, first) > 0;
    case 'greaterThanOrEqual':
      return compareScalars(value, first) >= 0;
    case 'lessThan':
      return compareScalars(value, first) < 0;
    case 'lessThanOrEqual':
      return compareScalars(value, first) <= 0;
    case 'between':
      return between();
    case 'notBetween':
      return !between();
    default:
      return false;
  }
}
