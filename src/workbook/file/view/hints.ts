/** Hints at cells: what may stand there, as the sheet's data validation says it when a cell is chosen. */
import { contains, type Area } from '../../../sheets/area';
import { areaOfReference } from '../sheetPart';
import type { SheetState } from '../workbookState';
import { childNamed, childrenNamed, type XmlElement } from '../xml';

export interface CellHint {
  readonly title: string;
  readonly message: string;
  /** Words to choose from; empty where there is no such list. */
  readonly options: readonly string[];
}

interface PlacedHint extends CellHint {
  readonly areas: readonly Area[];
}

export function hintsOf(sheet: SheetState): (row: number, column: number) => CellHint | null {
  const came = sheet.origin?.part && childNamed(sheet.origin.part.root, 'dataValidations');
  const hints: readonly PlacedHint[] = [
    ...(came ? childrenNamed(came, 'dataValidation').map(hintThatCame) : []),
    ...sheet.hints.map(({ area, allow, prompt }) => ({
      ...prompt,
      options: allow.kind === 'list' ? allow.options : [],
      areas: [area],
    })),
  ].filter(({ message, options }) => message !== '' || options.length > 0);
  return (row, column) => {
    const cell = { row, column, rows: 1, columns: 1 };
    return hints.find(({ areas }) => areas.some((area) => contains(area, cell))) ?? null;
  };
}

function hintThatCame(element: XmlElement): PlacedHint {
  const attribute = (name: string) => element.attributes.get(name) ?? '';
  const list = /^"(.*)"$/s.exec(childNamed(element, 'formula1')?.text ?? '')?.[1];
  const isList = attribute('type') === 'list';
  return {
    title: attribute('promptTitle'),
    message: attribute('prompt'),
    // A list that stands in cells is not followed.
    options: isList && list !== undefined ? list.split(',').map((option) => option.trim()) : [],
    areas: attribute('sqref')
      .split(/\s+/)
      .flatMap((reference) => areaOfReference(reference) ?? []),
  };
}
