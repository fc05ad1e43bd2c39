/**
 * The proof that headers which are written for the county, of columns for it to fill, take nobody's place:
 * only where nothing stands, or what stood there was ours and the plan has cleared and forgotten it.
 */
import { overlaps, type Area } from './area';
import { isArea, mayTake } from './freeCells';
import type { OwnedOutput } from './naming';
import type { Operation, Plan } from './plan';
import { sheetNamed, type Snapshot } from './snapshot';
import { ownedAreas } from './written';

/** @param cellsOf the cells of outputs on a sheet */
export function provenGifts(
  plan: Plan,
  snapshot: Snapshot,
  cellsOf: (outputs: readonly OwnedOutput[], sheet: string) => readonly Area[],
): ReadonlySet<Operation> {
  const gifts = plan.operations.flatMap((one, at) =>
    one.kind === 'write' && one.gives === true ? [{ one, at }] : [],
  );
  if (gifts.length === 0) return new Set();
  const forgotten = new Set(
    plan.operations.flatMap((one) => (one.kind === 'removeName' ? [one.name] : [])),
  );
  const left = ownedAreas(snapshot).outputs.filter(({ name }) => !forgotten.has(name));
  const proven = gifts.filter(({ one: { sheet, area, values }, at }) => {
    const page = sheetNamed(snapshot, sheet);
    const cleared = plan.operations
      .slice(0, at)
      .flatMap((before) =>
        before.kind === 'clear' && before.sheet === sheet ? [before.area] : [],
      );
    return (
      page !== undefined &&
      isArea(area) &&
      values.flat().every((value) => typeof value === 'string' && value !== '') &&
      !cellsOf(left, sheet).some((own) => overlaps(own, area)) &&
      mayTake(page, area, cleared)
    );
  });
  return new Set(proven.map(({ one }) => one));
}
