/** The pane prints what Excel shows for the same number. */
import { standardOf } from '../../src/standards/standards';
import { printedCv, printedValue } from '../../src/taskpane/printed';

it('halves are rounded away from zero, as on the sheet', () => {
  const standard = standardOf('quality-2017');
  const [indicator] = standard.indicators;
  if (!indicator) throw new Error('no indicator');
  expect(printedValue(1.005, indicator)).toEqual({ text: '1.01', unrounded: '1.005' });
  expect(printedCv(0.4445, standard).text).toBe('0.445');
});
