/** Suites over the Excel double, once for each Excel that it imitates. */
import type * as Double from './excelDouble';

/** From the newest to the oldest that the product runs on. */
const profiles = ['365', 'web', '2024', '2021', 'noDelay', 'minimum'] as const;

/**
 * Through Microsoft's client in each; by the double alone in all but the newest, in which a suite runs by
 * itself. Each has modules of its own, so that no Excel knows of another.
 *
 * @param load loads the suite; where its tests name an Excel, it is that one
 */
export function inEachExcel(through: 'client' | 'double', load: () => unknown): void {
  const others = through === 'client' ? profiles : profiles.slice(1);
  describe.each(others)('in Excel %s', (profile) => {
    jest.isolateModules(() => {
      jest.requireActual<typeof Double>('./excelDouble').installUsually(profile);
      if (through === 'client') jest.requireActual('./officeClient/throughClient');
      load();
    });
  });
}
