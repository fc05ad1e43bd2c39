/**
 * The value of one school and indicator as a formula over the county's cells:
 * (Σ sign × entry × factor) × share of the stage ÷ pupils × per. Where the county's cell is no plain
 * number a constant stands that says so.
 */
import { resourceKey, type County, type StageRow } from '../../county/county';
import { addedTo } from '../../county/relaxedAmounts';
import type { StagePupils } from '../../county/sharing';
import { stages } from '../../standards/standard';
import {
  agreesWith,
  constantPart,
  entryPart,
  formulaOn,
  type LivePart,
  type LiveSurroundings,
} from './liveCells';

export interface SchoolFormula {
  /** With its =; cells of the table's sheet behind `homeMark`. */
  readonly formula: string;
  readonly constant: boolean;
}

/** Rows of each stage by the school whose resources they share. */
export type RowsOfSchools = ReadonlyMap<string, StageRow>;

export function rowsOfSchools(county: County): RowsOfSchools {
  return new Map(
    stages.flatMap((stage) =>
      county.stages[stage].rows.map((row) => [`${stage} ${resourceKey(row)}`, row] as const),
    ),
  );
}

/**
 * @param indicator its place in the standard
 * @param value as it was assessed
 * @returns null where no formula comes to the value
 */
export function schoolFormula(
  row: StageRow,
  indicator: number,
  per: number,
  value: number,
  schools: RowsOfSchools,
  around: LiveSurroundings,
): SchoolFormula | null {
  const { layout, sharing } = row;
  const { reading } = layout;
  const plan = layout.plans[indicator];
  if (!plan) return null;
  const entry = (column: number) =>
    entryPart(reading, row.row, column, reading.number(row.row, column), around);
  const terms = plan.terms.map(({ column, sign, factor }) => ({
    sign,
    part: multiplied(entry(column), factor),
  }));
  const relaxed = plan.relaxed;
  const added =
    relaxed && addedTo(row.row, reading, relaxed).length > 0
      ? relaxed.columns.filter((column) => reading.number(row.row, column) > 0)
      : [];
  const sum = summed([...terms, ...added.map((column) => ({ sign: 1, part: entry(column) }))]);
  const pupils = entryPart(reading, row.row, layout.students, row.students, around);
  const parts = [sum];
  let formula = sum.text;
  let found = sum.value;
  if (plan.shared && sharing.kind === 'part') {
    const weighted = sharing.present.map((present) => ({
      present,
      part: weighed(sharing.weights[present.stage], pupilsPart(row, present, schools, around)),
    }));
    const own = weighted.find(({ present }) => present.stage === sharing.stage)?.part;
    const all = summed(weighted.map(({ part }) => ({ sign: 1, part })));
    if (!own) return null;
    formula = `${formula}*${own.text}/${all.text}`;
    found = (found * own.value) / all.value;
    parts.push(own, all);
  }
  formula = `=${formula}/${pupils.text}${per === 1 ? '' : `*${per}`}`;
  found = (found / pupils.value) * per;
  if (!agreesWith(found, value)) return null;
  return { formula, constant: [...parts, pupils].some(({ constant }) => constant) };
}

/** Pupils of a stage of the row's school: in the row itself, or in that of another table. */
function pupilsPart(
  row: StageRow,
  { stage, students }: StagePupils,
  schools: RowsOfSchools,
  around: LiveSurroundings,
): LivePart {
  const { reading, stage: own, students: column } = row.layout;
  if (stage === own) return entryPart(reading, row.row, column, students, around);
  if (!reading.table.whole) {
    const beside = reading.columnOf('students', stage);
    return entryPart(reading, row.row, beside, students, around);
  }
  const sister = schools.get(`${stage} ${resourceKey(row)}`);
  if (!sister || sister.layout.reading.table.sheet === reading.table.sheet) {
    return constantPart(students, null, around);
  }
  const { layout } = sister;
  const part = entryPart(layout.reading, sister.row, layout.students, students, around);
  return { ...part, text: formulaOn(null, layout.reading.table.sheet, part.text) };
}

function multiplied(part: LivePart, factor: number): LivePart {
  if (factor === 1) return part;
  return { ...part, text: `${part.text}*${factor}`, value: part.value * factor };
}

function weighed(weight: number, part: LivePart): LivePart {
  if (weight === 1) return part;
  return { ...part, text: `${weight}*${part.text}`, value: weight * part.value };
}

/** In parentheses where it is more than one. */
function summed(terms: readonly { readonly sign: number; readonly part: LivePart }[]): LivePart {
  const [first] = terms;
  const value = terms.reduce((sum, { sign, part }) => sum + sign * part.value, 0);
  const constant = terms.some(({ part }) => part.constant);
  if (first && terms.length === 1 && first.sign === 1) return { ...first.part, value, constant };
  const written = terms
    .map(({ sign, part }, at) => `${sign < 0 ? '-' : at > 0 ? '+' : ''}${part.text}`)
    .join('');
  return { text: `(${written})`, value, constant };
}
