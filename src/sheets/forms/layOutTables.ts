/**
 * The official tables of one standard as a plan: a sheet of ours per table, and the settings sheet
 * that remembers their looks. Pure: the same inputs give the same sheets; no time stands in them.
 */
import { layOutPages, type Layout } from '../page/writePages';
import { conditionSchoolsForm, conditionSharesForm } from './conditions';
import { coverForm, measuresForm } from './cover';
import { dispersionForm } from './dispersion';
import { factsForm } from './facts';
import { pageOfForm } from './form';
import { codeOf, framed, type Drafted } from './frame';
import { fundsForm } from './funds';
import { governmentScoreForm, vetoesForm } from './government';
import { indicatorSharesForm } from './indicatorShares';
import type { TablesInput } from './input';
import { educationForm, governmentForm } from './items';
import { recognitionForm, satisfactionForm } from './recognition';
import { schoolsForm } from './schools';

export type { TablesInput } from './input';

export function layOutTables(input: TablesInput): Layout {
  const code = codeOf(input);
  return layOutPages(
    formsOf(input).map((draft) => pageOfForm(framed(draft, input, code))),
    input,
  );
}

/** In the order of the 申报表. */
function formsOf(input: TablesInput): readonly Drafted[] {
  switch (input.assessment.standard.id) {
    case 'quality-2017':
      return [
        factsForm(input),
        indicatorSharesForm(input),
        schoolsForm(input),
        dispersionForm(input),
        governmentForm(input),
        educationForm(input),
        recognitionForm(input),
      ];
    case 'basic-2012':
      return [
        coverForm(input),
        factsForm(input),
        conditionSharesForm(input),
        conditionSchoolsForm(input),
        dispersionForm(input),
        governmentScoreForm(input),
        fundsForm(input),
        satisfactionForm(input),
        measuresForm(input),
        vetoesForm(input),
      ];
  }
}
