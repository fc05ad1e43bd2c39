/** Where the computed columns of a run will stand, and the rows of each, for what is computed from them. */
import type { Stage } from '../../standards/standard';
import { allotPages } from '../page/allotPages';
import type { PageDraft } from '../page/draft';
import type { PlacedZone } from '../layout/zoneWrites';
import type { Zone } from '../layout/zone';
import { outputName } from '../naming';
import type { SheetArea } from '../area';
import type { LayoutInput } from '../layout/input';

/** The zones of the stages, each with its columns by their ids. */
export interface OutputPlaces {
  readonly zones: readonly ZonePlaces[];
}

export interface ZonePlaces {
  readonly zone: Zone;
  readonly stage: Stage;
  readonly columnOf: (id: string) => { readonly name: string; readonly area: SheetArea } | null;
}

export function outputPlaces(
  placed: readonly PlacedZone[],
  pages: readonly { readonly zones: readonly Zone[]; readonly page: PageDraft }[],
  { snapshot, assessment }: LayoutInput,
): OutputPlaces {
  const nameOf = ({ table, stage }: Zone, id: string) =>
    outputName(table.key, stage, assessment.standard.id, id);
  const beside = placed.map(({ zone, place }): ZonePlaces => {
    const { sheet, firstRow, rowCount } = zone.table;
    return {
      zone,
      stage: zone.stage,
      columnOf: (id) => {
        const column = place.columns[zone.columns.findIndex((one) => one.id === id)];
        if (column === undefined) return null;
        const area = { sheet, row: firstRow, rows: rowCount, column, columns: 1 };
        return { name: nameOf(zone, id), area };
      },
    };
  });
  const spots = allotPages(
    pages.map(({ page }) => page),
    snapshot,
  );
  const apart = pages.flatMap(({ zones, page }, at) =>
    zones.map((zone): ZonePlaces => ({
      zone,
      stage: zone.stage,
      columnOf: (id) => {
        const name = nameOf(zone, id);
        const area = page.names.find((one) => one.name === name)?.area;
        const sheet = spots[at]?.sheet;
        return area && sheet !== undefined ? { name, area: { ...area, sheet } } : null;
      },
    })),
  );
  return { zones: [...beside, ...apart] };
}
