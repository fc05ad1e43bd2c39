/**
 * 一校一策, 问题台账, 档案目录 and the labels of its boxes as a plan. Pure: the same inputs give the same
 * sheets, and what a user wrote on them comes back to its place.
 */
import { pageOfForm } from '../forms/form';
import { straysTaken } from '../page/carried';
import type { PageDraft } from '../page/draft';
import { layOutPages, lookOfPage, type Layout } from '../page/writePages';
import type { PreviewLine } from '../plan';
import type { Answer } from './answers';
import { archivePage } from './archivePage';
import { countyArchivePage } from './countyArchive';
import { boxPages } from './boxPages';
import { conditionPages } from './conditionPages';
import { entriesOf } from './entries';
import type { PlansInput } from './input';
import { labelPages } from './labels';
import { ledgerPage } from './ledger';
import { ledgerId } from './ledgerColumns';
import { mattersOf, type JudgedSchool, type Matter, type Matters } from './matters';
import { planForm, type PlanMaking } from './planForm';
import { isPlanOf, planIds, planTab } from './planIds';
import { isUsersInPlan, planColumns, ruled } from './planLines';
import { planSchools, type PlanSchool } from './planSchools';
import { remedyFinder } from './remedies';
import { ledgerAnswers, standingLedger, typedAbout, type StandingLedger } from './standingLedger';
import { holdsText, standingPlans, type StandingPlan } from './standingPlan';

export type { PlansInput } from './input';

/** What may be written apart: the plans of schools, the ledger, the archive list, the labels. */
export const planParts = ['plans', 'ledger', 'archive', 'labels'] as const;
export type PlanPart = (typeof planParts)[number];

/**
 * A plan that stands is brought up to date though its school has no problem any more, and never taken
 * away: the preview says so. Where schools were chosen, the others' plans are left as they are.
 */
export function layOutPlans(input: PlansInput, parts: readonly PlanPart[] = planParts): Layout {
  const making = makingOf(input);
  const wanted = (part: PlanPart) => parts.includes(part);
  const pages = [
    ...(wanted('plans') ? planPages(making) : []),
    ...(wanted('ledger') ? [ledger(making)] : []),
    ...(wanted('archive') ? [archive(making), countyArchivePage(input)] : []),
    ...(wanted('labels') ? labels(making) : []),
  ];
  return layOutPages(pages, input, {
    record: input.made !== undefined && pages.length > 0 ? 'untold' : 'none',
    after: wanted('plans') && input.schools === null ? goneLines(making) : [],
  });
}

interface Making {
  readonly input: PlansInput;
  readonly schools: readonly Known[];
  readonly matters: Matters;
  readonly missed: ReadonlyMap<PlanSchool, readonly Matter[]>;
  readonly standing: ReadonlyMap<string, StandingPlan>;
  readonly ledger: StandingLedger | null;
  readonly remedy: ReturnType<typeof remedyFinder>;
}

/** A school with its entries and the plan that stands of it. */
interface Known extends JudgedSchool {
  readonly id: string;
  readonly standing: StandingPlan | null;
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
  const matters = mattersOf(input, schools);
  return {
    input,
    schools,
    matters,
    missed: bySchool(matters.missed),
    standing,
    ledger: standingLedger(snapshot, ledgerId(input)),
    remedy: remedyFinder(input),
  };
}

function bySchool(missed: readonly Matter[]): Making['missed'] {
  const groups = new Map<PlanSchool, Matter[]>();
  for (const matter of missed) {
    if (!matter.plan) continue;
    const own = groups.get(matter.plan);
    if (own) own.push(matter);
    else groups.set(matter.plan, [matter]);
  }
  return groups;
}

/** Schools that stand in the ledger with a problem, in the county's order. */
export function schoolsInLedger(input: PlansInput): readonly string[] {
  const making = makingOf(input);
  return making.schools
    .filter(({ plan }) => isInLedger(plan, making))
    .map(({ plan }) => plan.school.name);
}

function isInLedger(plan: PlanSchool, { missed, ledger }: Making): boolean {
  return missed.has(plan) || typedAbout(ledger, plan.school.name).length > 0;
}

/** Those that were chosen; else those in the ledger. */
function wantsPlan(plan: PlanSchool, making: Making): boolean {
  const { schools } = making.input;
  return schools === null ? isInLedger(plan, making) : schools.includes(plan.school.name);
}

function planPages(making: Making): readonly PageDraft[] {
  const { input, schools } = making;
  return schools
    .filter(({ plan, standing }) => wantsPlan(plan, making) || (input.schools === null && standing))
    .map((known) => planPage(known, making));
}

function planPage({ plan, entries, id, standing }: Known, making: Making): PageDraft {
  const { input, remedy } = making;
  const { words, assessment } = input;
  const answers = ledgerAnswers(making.ledger);
  const told = standing?.told ?? null;
  const tab = planTab(plan.school.name, assessment.standard.id, words);
  const form = (strays: number) => {
    const own: PlanMaking = {
      input,
      plan,
      entries,
      missed: making.missed.get(plan) ?? [],
      typed: typedAbout(making.ledger, plan.school.name),
      remedy,
      told: told && { ...told, strays: told.strays.slice(0, strays) },
      twin: (key, field) => answers(plan.keys, key, field),
    };
    return planForm(id, tab, own);
  };
  const strays =
    standing && told
      ? straysTaken(told.strays, standing.area, (count) => form(count).lines.length).length
      : 0;
  const bare = form(strays);
  const look = lookOfPage(pageOfForm(bare), input);
  const isSetAside = standing !== null && told === null;
  return {
    ...pageOfForm({ ...bare, lines: ruled(bare.lines, look) }),
    users: { draft: isUsersInPlan, standing: isUsersInPlan },
    memory: { kind: 'onPage', column: planColumns + 1 },
    setAside: isSetAside,
    said: [
      ...(standing && !isInLedger(plan, making) && input.schools === null
        ? [passing(plan, standing)]
        : []),
      ...(isSetAside
        ? [{ code: 'plans.preview.setAside', params: { sheet: standing.sheet } }]
        : []),
    ],
  };
}

function passing({ school }: PlanSchool, standing: StandingPlan): PreviewLine['what'] {
  return {
    code: holdsText(standing) ? 'plans.preview.passing' : 'plans.preview.passingBare',
    params: { school: school.name },
  };
}

function ledger({ input, schools, matters, remedy, ledger: standing }: Making): PageDraft {
  const plans = new Map(schools.map(({ plan, standing: of }) => [plan, of?.told ?? null]));
  return ledgerPage({
    input,
    matters,
    remedy,
    standing,
    twin: ({ plan, what }, field): Answer | null => {
      if (!plan || what.kind !== 'entry') return null;
      const { id } = what.entry;
      const answers = plans.get(plan)?.answers ?? [];
      return answers.find(({ key, field: of }) => key === id && of === field) ?? null;
    },
  });
}

/** Rows of 表Ⅱ keep boxes. */
function archivedSchools({ schools }: Making): readonly PlanSchool[] {
  return schools.flatMap(({ plan }) => (plan.parts.length > 0 ? [plan] : []));
}

function archive(making: Making): PageDraft {
  return archivePage(making.input, archivedSchools(making));
}

/** What is printed for the boxes: of every school, or of those that were chosen. */
function labels(making: Making): readonly PageDraft[] {
  const { archived } = making.input;
  const known = making.schools.filter(
    ({ plan: { parts, school } }) =>
      parts.length > 0 && (archived === null || archived.includes(school.name)),
  );
  const plans = known.map(({ plan }) => plan);
  return [
    ...boxPages(making.input, plans),
    ...conditionPages(making.input, known),
    ...labelPages(making.input, plans),
  ];
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
