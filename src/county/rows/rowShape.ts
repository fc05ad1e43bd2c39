/**
 * What the classifier of rows needs to know of a table: which of its columns hold what, and its
 * cells. Places are columns counted from the table's first.
 */
import type { CellValue } from '../cell';
import { fieldOf, type FieldId } from '../fields';

export interface RowShape {
  readonly width: number;
  readonly names: readonly number[];
  readonly codes: readonly number[];
  readonly types: readonly number[];
  readonly owners: readonly number[];
  /** Columns of numbers. */
  readonly amounts: readonly number[];
  /** Among the amounts. */
  readonly pupils: readonly number[];
  /** Where a total's word may stand: name, code, 序号 and whatever stands left of the name. */
  readonly wording: readonly number[];
}

export interface RowSource {
  readonly rows: number;
  /** A row's cells within the table's columns; a name merged over several rows stands in all. */
  readonly cells: (row: number) => readonly CellValue[];
  /** One of them. */
  readonly cell: (row: number, place: number) => CellValue;
  /** How many columns the merge over a cell spans; 1 where there is none or none is known. */
  readonly span: (row: number, place: number) => number;
}

/** @param fields of each place, as bound or as the header has them */
export function rowShape(
  width: number,
  fields: readonly { readonly place: number; readonly field: FieldId }[],
): RowShape {
  const of = (id: FieldId) => fields.filter(({ field }) => field === id).map(({ place }) => place);
  const names = of('name');
  const codes = of('code');
  const amounts = [
    ...new Set(
      fields.filter(({ field }) => fieldOf(field).kind !== 'text').map(({ place }) => place),
    ),
  ].filter((place) => !names.includes(place));
  const wordless = new Set<number>([...amounts]);
  for (const id of wordlessFields) for (const place of of(id)) wordless.add(place);
  const main = names[0] ?? codes[0] ?? 0;
  const wording = new Set<number>([...names, ...codes]);
  for (let place = 0; place < main; place++) if (!wordless.has(place)) wording.add(place);
  return {
    width,
    names,
    codes,
    types: of('type'),
    owners: of('ownership'),
    amounts,
    pupils: [...new Set(of('students'))].filter((place) => !names.includes(place)),
    wording: [...wording].sort((a, b) => a - b),
  };
}

/** Words there say something about a school, and never that the row is a total. */
const wordlessFields: readonly FieldId[] = [
  'type',
  'ownership',
  'locale',
  'stage',
  'countsAsSchool',
  'boarding',
  'foundedYear',
];
