/** All that the pane and the sheets say in this language; the command line adds its own. */
import { findingSentences } from '../findingWords';
import type { Sentences } from '../saying';
import { countySheets } from './countySheets';
import { basic } from './basic';
import { exclusions } from './exclusions';
import { findings, findingSentence, placeReasons } from './findings';
import { ledger } from './ledger';
import { packs } from './packs';
import { improvement } from './improvement';
import { importingSentences } from './importing';
import { intake } from './intake';
import { items } from './items';
import { forms } from './forms';
import { pane } from './pane';
import { plans } from './plans';
import { reports } from './reports';
import { leftOut, refusals } from './refusals';
import { schoolForms } from './schoolForms';
import { sheets } from './sheets';
import { takeInSentences } from './takeIn';
import { wideExport } from './wideExport';
import { yearsSentences } from './years';

export const sentences: Sentences = {
  ...findingSentences(findings),
  ...findingSentence,
  ...placeReasons,
  ...exclusions,
  ...refusals,
  ...leftOut,
  ...schoolForms,
  ...wideExport,
  ...ledger,
  ...sheets,
  ...forms,
  ...intake,
  ...items,
  ...improvement,
  ...countySheets,
  ...basic,
  ...packs,
  ...plans,
  ...reports,
  ...takeInSentences,
  ...importingSentences,
  ...yearsSentences,
  ...pane,
};
