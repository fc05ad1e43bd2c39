/**
 * The official tables of one standard as a plan: a sheet of ours per table, and the settings sheet
 * that remembers their looks. Pure: the same inputs give the same sheets; no time stands in them.
 */
import type { Plan } from '../plan';
import { readLooks, readSettings } from '../settingsSheet';
import type { Layout } from '../layout/layOut';
import { allotPages, writePage, type PageDraft } from '../layout/page';
import { settingsPage } from '../layout/settingsPage';
import { conditionSchoolsForm, conditionSharesForm } from './conditions';
import { dispersionForm } from './dispersion';
import { factsForm } from './facts';
import { pageOfForm } from './form';
import { codeOf, framed, type Drafted } from './frame';
import { governmentScoreForm } from './government';
import { indicatorSharesForm } from './indicatorShares';
import type { TablesInput } from './input';
import { educationForm, governmentForm } from './items';
import { recognitionForm } from './recognition';
import { schoolsForm } from './schools';

export type { TablesInput } from './input';

export function layOutTables(input: TablesInput): Layout {
  const { snapshot, settings, words, binding, assessment } = input;
  const code = codeOf(input);
  const forms = formsOf(input).map((draft) => pageOfForm(framed(draft, input, code)));
  const lastLooks = readLooks(snapshot);
  const lookOf = (page: PageDraft) => `${settings.palette}/${words.language}/${page.shape}`;
  const looks = new Map([...lastLooks, ...forms.map((page) => [page.id, lookOf(page)] as const)]);
  const pages = [...forms, settingsPage(input, looks)];
  const spots = allotPages(pages, snapshot);
  const parts = pages.flatMap((page, at) => {
    const spot = spots[at];
    if (!spot) return [];
    // The settings sheet cannot remember its own look.
    const isForm = page.form !== undefined;
    const look = isForm ? lookOf(page) : '';
    const lastLook = isForm ? (lastLooks.get(page.id) ?? null) : '';
    return [writePage(page, spot, snapshot, look, lastLook)];
  });
  const plan: Plan = {
    palette: settings.palette,
    operations: parts.flatMap(({ operations }) => operations),
    preview: parts.flatMap(({ preview }) => preview),
  };
  const { problems } = readSettings(snapshot);
  return { plan, findings: [...binding.findings, ...assessment.findings, ...problems] };
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
        factsForm(input),
        conditionSharesForm(input),
        conditionSchoolsForm(input),
        dispersionForm(input),
        governmentScoreForm(input),
      ];
  }
}
