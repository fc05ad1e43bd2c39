/** The solver, for a workbook that may hold a plan of purchases; it is loaded there alone. */
import type { Solve } from '../app/improving';
import type { Understanding } from '../app/understand';

export async function solverFor({
  snapshot,
}: Pick<Understanding, 'snapshot'>): Promise<Solve | undefined> {
  const { readMade } = await import('../sheets/settingsSheet');
  const asked = [...readMade(snapshot).keys()].some((key) => key.endsWith('.wish'));
  return asked ? (await import('../solver/inThisThread')).solveHere : undefined;
}
