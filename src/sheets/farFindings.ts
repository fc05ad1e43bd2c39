/**
 * What stands far from a sheet's table is not read as part of it, and is said with its place: an error
 * where it could be a school that is lost, a warning where it is a lone cell.
 */
import { makeFinding, type Finding, type FindingParams } from '../county/finding';
import { areaAddress, cellAddress, contains, type Area } from './area';
import type { Binding } from './binding';
import { isNameHeader } from './binding/headerRows';
import { ownedAreas } from './written';
import type { FarCells, FarPart, SheetSnapshot, Snapshot } from './snapshot';
import { columnsOfASheet } from './snapshot';

/** So many places are named; more would fill the sentence. */
const mostPlacesNamed = 5;

/** One error and one warning at most for each sheet that is not ours. */
export function farFindings(snapshot: Snapshot, binding: Binding): readonly Finding[] {
  const ours = new Set([...ownedAreas(snapshot).pages.values()].map(({ sheet }) => sheet));
  const holding = new Set(binding.tables.map(({ sheet }) => sheet));
  return snapshot.sheets.flatMap((sheet) => {
    const far = sheet.grid?.far;
    if (!far || ours.has(sheet.name)) return [];
    const parts = far.parts.filter(
      (part) => !isNamed(sheet, part.area, snapshot) && saysSomething(far, part.area),
    );
    const serious = (part: FarPart) =>
      part.together && (holding.has(sheet.name) || headsATable(far, part.area));
    return [
      ...farFinding('farRows', sheet, parts.filter(serious)),
      ...farFinding(
        'farCells',
        sheet,
        holding.has(sheet.name) ? parts.filter((part) => !serious(part)) : [],
      ),
    ];
  });
}

/** Sheets of which a school may have been left out. */
export function sheetsWithFarRows(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ rule, sheet }) => (rule === 'farRows' ? [sheet] : [])));
}

function farFinding(
  rule: 'farRows' | 'farCells',
  { name: sheet, grid }: SheetSnapshot,
  parts: readonly FarPart[],
): readonly Finding[] {
  const [first] = parts;
  if (!first || !grid) return [];
  const places = parts.slice(0, mostPlacesNamed).map(({ area }) => areaAddress(area));
  const params: FindingParams['farRows'] = {
    places: `${places.join('、')}${parts.length > mostPlacesNamed ? '……' : ''}`,
    cells: parts.reduce((sum, { cells }) => sum + cells, 0),
    read: areaAddress({
      row: grid.row,
      column: grid.column,
      rows: grid.values.length,
      columns: grid.values[0]?.length ?? 1,
    }),
  };
  const { row, column } = first.area;
  return [makeFinding(rule, { sheet, cell: cellAddress(row, column) }, params)];
}

/** A name that covers a part has it read by its place. */
function isNamed({ name: sheet }: SheetSnapshot, part: Area, { names }: Snapshot): boolean {
  return names.some(({ area }) => area?.sheet === sheet && contains(area, part));
}

function saysSomething(far: FarCells, area: Area): boolean {
  return some(far, area, (value) => typeof value !== 'string' || value.trim() !== '');
}

/** 学校名称 and its kind: a table of its own on a sheet where none was found. */
function headsATable(far: FarCells, area: Area): boolean {
  return some(far, area, isNameHeader);
}

function some(
  { cells }: FarCells,
  { row, rows }: Area,
  is: (value: Parameters<typeof isNameHeader>[0]) => boolean,
): boolean {
  for (const [place, value] of cells) {
    const at = Math.floor(place / columnsOfASheet);
    if (at >= row && at < row + rows && is(value)) return true;
  }
  return false;
}
