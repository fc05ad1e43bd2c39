/** All that the pane and the sheets say in this language; the command line adds its own. */
import { findingSentences } from '../findingWords';
import type { Sentences } from '../saying';
import { exclusions } from './exclusions';
import { findings, findingSentence, placeReasons } from './findings';
import { pane } from './pane';
import { refusals } from './refusals';
import { sheets } from './sheets';

export const sentences: Sentences = {
  ...findingSentences(findings),
  ...findingSentence,
  ...placeReasons,
  ...exclusions,
  ...refusals,
  ...sheets,
  ...pane,
};
