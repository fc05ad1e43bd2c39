/**
 * 一校一策, 问题台账, 档案目录 and the labels of its boxes as a plan. Pure: the same inputs give the same
 * sheets, and what a user wrote on them comes back to its place.
 */
import { ownedAreas } from '../written';
import type { Plan, PreviewLine } from '../plan';
import { pageOfForm } from '../forms/form';
import { straysTaken } from '../page/carried';
import type { Layout } from '../layout/layOut';
import { allotPages } from '../page/allotPages';
import { writePage } from '../page/writePage';
import type { PageDraft, PageSpot, Part } from '../page/draft';
import { recordPage } from '../page/settingsPage';
import {
  findingsOf,
  keptOnPages,
  untoldFindings,
  withoutUntold,
  writtenAfter,
} from '../page/writePages';
import { readLooks, readSettings } from '../settingsSheet';
import { sparingPlan } from '../sparing';
import type { Answer } from './answers';
import { archiveKeeping, archivePage, archiveSetAside } from './archivePage';
import { entriesOf, type PlanEntry } from './entries';
import { itemProblem } from './entryWords';
import type { PlansInput } from './input';
import { labelForms } from './labels';
import {
  isLedgerRearranged,
  ledgerAnswers,
  ledgerId,
  ledgerKeeping,
  ledgerPage,
  problemsOf,
  standingLedger,
} from './ledger';
import { writeList, type ListKeeping } from './listPage';
import { planForm, type PlanMaking } from './planForm';
import { isPlanOf, planIds, planTab } from './planIds';
import { isUsersInPlan, ruled } from './planLines';
import { planSchools, wantsPlan, type PlanSchool } from './planSchools';
import { remedyFinder } from './remedies';
import { holdsText, standingPlans, type StandingPlan } from './standingPlan';

export type { PlansInput, Remedy } from './input';
export { plansOutlook, type PlansOutlook } from './planSchools';

/** What may be written apart: the plans of schools, the ledger, the archive list, the labels. */
export const planParts = ['plans', 'ledger', 'archive', 'labels'] as const;
export type PlanPart = (typeof planParts)[number];

/**
 * A plan that stands is brought up to date though its school no longer fails, and never taken away:
 * the preview says so. Where schools were chosen, the others' plans are left as they are.
 */
export function layOutPlans(input: PlansInput, parts: readonly PlanPart[] = planParts): Layout {
  const { snapshot, settings, binding, assessment } = input;
  const making = makingOf(input);
  const wanted = (part: PlanPart) => parts.includes(part);
  const written = [
    ...(wanted('plans') ? planPages(making) : []),
    ...(wanted('ledger') ? [ledger(making)] : []),
    ...(wanted('archive') ? [archive(making)] : []),
    ...(wanted('labels') ? labels(making) : []),
  ];
  const isRecorded = input.made !== undefined && written.length > 0;
  const drafts = written.map(({ draft }) => draft);
  const records = isRecorded
    ? [recordPage(input, readLooks(snapshot), writtenAfter(drafts, snapshot))]
    : [];
  // Without records there are no marks that could be lost.
  const marked = isRecorded ? drafts : [];
  const fresh = withoutUntold(marked, freshSnapshot(input, written));
  const spots = allotPages([...drafts, ...records], fresh);
  const made = written.flatMap((page, at): Part[] => {
    const spot = spots[at];
    return spot ? [partOf(page, spot, input)] : [];
  });
  const recorded = records.flatMap((page, at) => {
    const spot = spots[written.length + at];
    return spot ? writePage(page, spot, snapshot, '', '').operations : [];
  });
  const gone = wanted('plans') && input.schools === null ? goneLines(making) : [];
  const plan: Plan = {
    palette: settings.palette,
    operations: [...made.flatMap(({ operations }) => operations), ...recorded],
    preview: [...made.flatMap(({ preview }) => preview), ...gone],
  };
  const left = untoldFindings(marked, snapshot);
  const kept = keptOnPages([...drafts, ...records], spots, snapshot);
  const { problems } = readSettings(snapshot);
  return {
    plan: sparingPlan(plan, snapshot, kept),
    findings: [
      ...binding.findings,
      ...assessment.findings,
      ...problems,
      ...findingsOf(kept),
      ...left,
    ],
  };
}

interface Making {
  readonly input: PlansInput;
  readonly schools: readonly Known[];
  readonly standing: ReadonlyMap<string, StandingPlan>;
  readonly ledger: ReturnType<typeof standingLedger>;
  readonly remedy: ReturnType<typeof remedyFinder>;
}

/** A school with its entries and the plan that stands of it. */
interface Known {
  readonly plan: PlanSchool;
  readonly entries: readonly PlanEntry[];
  readonly id: string;
  readonly standing: StandingPlan | null;
}

/** A page and how its content and looks are kept apart from the user's. */
interface Written {
  readonly draft: PageDraft;
  /** What its formats were made from; null: not known, and they are made again. */
  readonly look: string;
  readonly lastLook: string | null;
  readonly list: ((look: string) => ListKeeping) | null;
  /** Its old sheet was rearranged by hand: it is left to the county, and another one is made. */
  readonly setAside: boolean;
  readonly said: readonly PreviewLine['what'][];
}

function makingOf(input: PlansInput): Making {
  const { snapshot, assessment } = input;
  const all = planSchools(input);
  const standing = standingPlans(snapshot, isPlanOf(assessment.standard.id));
  const ids = planIds(all, assessment.standard.id, new Set(standing.keys()));
  const schools = all.map((plan): Known => {
    const id = ids.get(plan) ?? '';
    return {
      plan,
      entries: entriesOf(plan, input),
      id,
      standing: standing.get(id.toLowerCase()) ?? null,
    };
  });
  return {
    input,
    schools,
    standing,
    ledger: standingLedger(snapshot, ledgerId(input)),
    remedy: remedyFinder(input),
  };
}

function planPages(making: Making): readonly Written[] {
  const { input, schools } = making;
  return schools
    .filter(({ plan, standing }) => wantsPlan(plan, input) || (input.schools === null && standing))
    .map((known) => planPage(known, making));
}

function planPage({ plan, entries, id, standing }: Known, making: Making): Written {
  const { input, remedy } = making;
  const { words, assessment, settings } = input;
  const answers = ledgerAnswers(making.ledger);
  const told = standing?.told ?? null;
  const tab = planTab(plan.school.name, assessment.standard.id, words);
  const form = (strays: number, look: string) => {
    const own: PlanMaking = {
      input,
      plan,
      entries,
      otherProblems: otherProblems(plan, input),
      remedy,
      told: told && { ...told, strays: told.strays.slice(0, strays) },
      twin: (key, field) => answers(plan.keys, key, field),
    };
    return planForm(id, tab, own, look);
  };
  const strays =
    standing && told
      ? straysTaken(told.strays, standing.area, (count) => form(count, '').lines.length).length
      : 0;
  const bare = form(strays, '');
  const look = `${settings.palette}/${words.language}/${pageOfForm(bare).shape}`;
  const draft: PageDraft = {
    ...pageOfForm({ ...bare, lines: ruled(bare.lines, look) }),
    isUsers: isUsersInPlan,
  };
  const isSetAside = standing !== null && told === null;
  return {
    draft,
    look,
    lastLook: told?.look ?? null,
    list: null,
    setAside: isSetAside,
    said: [
      ...(standing && plan.verdict !== 'notMet' && input.schools === null
        ? [passing(plan, standing)]
        : []),
      ...(isSetAside ? [setAside(standing.sheet)] : []),
    ],
  };
}

function passing({ school }: PlanSchool, standing: StandingPlan): PreviewLine['what'] {
  return {
    code: holdsText(standing) ? 'plans.preview.passing' : 'plans.preview.passingBare',
    params: { school: school.name },
  };
}

function setAside(sheet: string): PreviewLine['what'] {
  return { code: 'plans.preview.setAside', params: { sheet } };
}

/** What the other blocks say of a school: 每12个班级…：音乐专用教室缺1间. */
function otherProblems({ school }: PlanSchool, input: PlansInput): readonly string[] {
  const { countyAssessment, words } = input;
  const rows = new Set(
    school.rows.map(({ layout: { reading }, row }) =>
      placeKey(reading.table.sheet, reading.table.firstRow + row + 1),
    ),
  );
  const blocks = (countyAssessment?.blocks ?? []).filter(
    ({ id }) => id !== 'resources' && id !== 'conditions' && id !== 'dispersion',
  );
  return blocks.flatMap(({ items }) =>
    items.flatMap(({ name, failing }) =>
      failing
        .filter(({ school: named, place: { sheet, cell } }) => {
          const row = cell === null ? null : /\d+$/.exec(cell)?.[0];
          return row ? rows.has(placeKey(sheet, Number(row))) : named === school.name;
        })
        .map(({ detail }) => itemProblem(name[words.language], detail, words)),
    ),
  );
}

function placeKey(sheet: string, row: number): string {
  return `${sheet}!${row}`;
}

function ledger({ input, schools, remedy, ledger: standing }: Making): Written {
  const plans = new Map(schools.map(({ plan, standing: of }) => [plan, of?.told ?? null]));
  const draft = ledgerPage({
    input,
    problems: problemsOf(schools),
    remedy,
    standing,
    twin: ({ plan, entry }, field): Answer | null =>
      plans.get(plan)?.answers.find(({ key, field: of }) => key === entry.id && of === field) ??
      null,
  });
  const isSetAside = standing !== null && isLedgerRearranged(standing);
  return listWritten(draft, input, ledgerKeeping, isSetAside ? standing.sheet : null);
}

function archive({ input, schools }: Making): Written {
  const draft = archivePage(
    input,
    schools.map(({ plan }) => plan),
  );
  return listWritten(draft, input, archiveKeeping, archiveSetAside(input.snapshot));
}

function listWritten(
  draft: PageDraft,
  { settings, words }: PlansInput,
  list: Written['list'],
  rearranged: string | null,
): Written {
  return {
    draft,
    look: `${settings.palette}/${words.language}/${draft.shape}`,
    lastLook: null,
    list,
    setAside: rearranged !== null,
    said: rearranged === null ? [] : [setAside(rearranged)],
  };
}

/** Of the schools that get a plan; made anew each time, since nobody writes on them. */
function labels({ input, schools }: Making): readonly Written[] {
  const wanted = schools.flatMap(({ plan }) => (wantsPlan(plan, input) ? [plan] : []));
  return labelForms(wanted, input.words).map((form) => {
    const draft = pageOfForm(form);
    return { draft, look: draft.shape, lastLook: null, list: null, setAside: false, said: [] };
  });
}

/** As if pages that were rearranged had no sheet yet; the sheets are still in the way of their tabs. */
function freshSnapshot({ snapshot }: PlansInput, written: readonly Written[]) {
  const names = new Set(
    written.flatMap(({ setAside: isAside, draft }) => (isAside ? [draft.id] : [])),
  );
  if (names.size === 0) return snapshot;
  const { pages } = ownedAreas(snapshot);
  const places = [...pages].flatMap(([id, { area }]) => (names.has(id) ? [area] : []));
  return {
    ...snapshot,
    names: snapshot.names.filter(({ area }) => !area || !places.includes(area)),
  };
}

function partOf(
  { draft, look, lastLook, list, said }: Written,
  spot: PageSpot,
  input: PlansInput,
): Part {
  const { snapshot } = input;
  const part = list
    ? writeList(draft, spot, snapshot, list(look))
    : writePage(draft, spot, snapshot, look, lastLook);
  const [first] = part.preview;
  return {
    operations: part.operations,
    preview: [...part.preview, ...said.map((what) => ({ ...(first ?? bare(spot)), what }))],
  };
}

function bare({ sheet }: PageSpot): Pick<PreviewLine, 'sheet' | 'address'> {
  return { sheet, address: 'A1' };
}

/** Plans of schools that are no longer among those assessed: left as they are. */
function goneLines({ standing, schools }: Making): readonly PreviewLine[] {
  const known = new Set(schools.map(({ id }) => id.toLowerCase()));
  return [...standing].flatMap(([id, plan]): PreviewLine[] => {
    if (known.has(id)) return [];
    const code = holdsText(plan) ? 'plans.preview.gone' : 'plans.preview.goneBare';
    return [{ sheet: plan.sheet, address: plan.address, what: { code } }];
  });
}
