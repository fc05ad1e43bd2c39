/** What the sheets of years are laid out from; app/years makes it, nothing here computes it. */
import type { ComparedGroup } from '../../assessment/years/compareYears';
import type { MatchedSchools } from '../../assessment/years/matchSchools';
import type { Words } from '../../standards/message';
import type { Standard } from '../../standards/standard';
import type { PastYears, YearFigures, YearProblem } from './pastYears';

export interface YearsInput {
  /** This year's, its pack applied. */
  readonly standard: Standard;
  readonly past: PastYears;
  /** This year. */
  readonly figures: YearFigures;
  /** Null where the workbook holds no ledger. */
  readonly problems: readonly YearProblem[] | null;
  readonly matched: MatchedSchools;
  readonly compared: readonly ComparedGroup[];
  /** Above which a change asks for 说明. */
  readonly percent: number;
  readonly words: Words;
}
