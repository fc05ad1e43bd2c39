/** The self-test over the double alone, in every profile. */
import type { Profile } from '../../support/excelDouble';
import { selfTestDouble } from './selfTestDouble';
import { describeSelfTest } from './selfTestSuite';

describe.each<Profile>(['minimum', 'noDelay', '2021', '2024', '365', 'web'])(
  'profile %s',
  (profile) => {
    describeSelfTest('the double', () => selfTestDouble({ profile }));
  },
);
