/** Who reads the exports of the statistics system, and who lays out what was taken from them. */
import type { IntakeParts } from './importing';

export const intakeParts: IntakeParts = {
  forms: () => null,
  wide: () => null,
  layOut: () => ({
    plan: { palette: 'builtin', operations: [], preview: [] },
    sheet: '',
    changes: [],
  }),
};
