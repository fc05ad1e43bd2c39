/** What the user chooses counts at once; a run remembers it in the workbook. */
import type { Settings } from '../../county/settings';
import { inputsOfChoices } from '../dependencies';
import type { Work } from './work';

export function choose(work: Work, chosen: Partial<Settings>): void {
  work.choices = { ...work.choices, ...chosen };
  const settings = { ...work.state.settings, ...chosen };
  work.marks.edited(inputsOfChoices(chosen));
  work.showMarks({ settings }, settings.standard);
}
