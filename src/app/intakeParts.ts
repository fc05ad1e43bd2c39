/** Who reads the exports of the statistics system, and who lays out what was taken from them. */
import { layOutIntake } from '../sheets/intake/layOutIntake';
import { wideReports } from '../sheets/intake/wideReports';
import { readForms } from '../statistics/forms/readForms';
import type { IntakeParts } from './importing';

export const intakeParts: IntakeParts = {
  forms: readForms,
  wide: (snapshot, file) => {
    const read = wideReports(snapshot, file);
    return read && { ...read, reason: null };
  },
  layOut: layOutIntake,
};
