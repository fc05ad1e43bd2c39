/**
 * Clears and forgets what earlier runs of the standard left beside tables and this run does not
 * write there: zones placed anew, moved to a sheet, or of tables and stages that are no more.
 */
import { areaAddress } from '../area';
import { headerId, parseOwnName, type OutputName, type OwnedOutput } from '../naming';
import { ownedAreas } from '../written';
import { ownCells } from '../ownership';
import type { Operation, PreviewLine } from '../plan';
import { sheetNamed } from '../snapshot';
import type { LayoutInput } from './input';
import type { PageDraft, Part } from '../page/draft';
import { joined, type PlacedZone } from './zoneWrites';

type ZonePart = Pick<OutputName, 'table' | 'stage' | 'id'>;

export function retire(
  { snapshot, assessment }: LayoutInput,
  placed: readonly PlacedZone[],
  pages: readonly PageDraft[],
): Part {
  const standard = assessment.standard.id;
  const owned = ownedAreas(snapshot);
  const mine = owned.outputs.filter((output) => output.standard === standard);
  const pageSheets = new Set([...owned.pages.values()].map(({ sheet }) => sheet));
  const onPages = new Set(pages.flatMap(({ names }) => names.map(({ name }) => folded(name))));

  const stale = mine.filter((output) => {
    const home = zoneOfPart(output, placed);
    const page = sheetNamed(snapshot, output.area.sheet);
    // A protected sheet keeps its columns and names until it can be written again.
    return !(home && !home.place.isNew) && page !== undefined && !page.protected;
  });
  const clears = [...bySheet(stale)]
    .filter(([sheet]) => !pageSheets.has(sheet))
    .flatMap(([sheet, outputs]) =>
      joined(ownCells(outputs, sheet)).map((area) => ({ sheet, area })),
    );

  const gone = [
    ...stale.map(({ name, table, stage, id }) => ({ name, part: { table, stage, id } })),
    ...owned.broken.flatMap((name) => {
      const part = parseOwnName(name);
      return part?.kind === 'output' && part.standard === standard ? [{ name, part }] : [];
    }),
  ].filter(({ name, part }) => !onPages.has(folded(name)) && !isWritten(part, placed));

  return {
    operations: [
      ...clears.map((place): Operation => ({ kind: 'clear', ...place })),
      ...gone.map(({ name }): Operation => ({ kind: 'removeName', name })),
    ],
    preview: clears.map(({ sheet, area }): PreviewLine => ({
      sheet,
      address: areaAddress(area),
      what: { code: 'sheet.preview.clear' },
    })),
  };
}

function folded(name: string): string {
  return name.toLowerCase();
}

function zoneOfPart(
  { table, stage }: Omit<ZonePart, 'id'>,
  placed: readonly PlacedZone[],
): PlacedZone | undefined {
  return placed.find(({ zone }) => zone.table.key === table && zone.stage === stage);
}

/** The run gives the name a place beside its table. */
function isWritten(part: ZonePart, placed: readonly PlacedZone[]): boolean {
  const home = zoneOfPart(part, placed);
  if (!home) return false;
  return part.id === headerId || home.zone.columns.some(({ id }) => id === part.id);
}

function bySheet(outputs: readonly OwnedOutput[]): ReadonlyMap<string, readonly OwnedOutput[]> {
  const sheets = new Map<string, OwnedOutput[]>();
  for (const output of outputs) {
    const { sheet } = output.area;
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), output]);
  }
  return sheets;
}
