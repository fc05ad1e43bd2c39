/** A name means one thing: few stand at the top level of more than three files. */
import { sharedNames } from '../../scripts/names';

it('lets at most ten names stand in more than three files of src/', () => {
  const shared = sharedNames(4);
  expect(shared.length <= 10 ? [] : shared).toEqual([]);
});
