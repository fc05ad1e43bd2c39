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
import { entriesOf, type PlanEntry } from './entries';
import { itemProblem } from './entryWords';
import type { PlansInput } from './input';
import { labelForms } from './labels';
import { ledgerAnswers, ledgerId, ledgerPage, problemsOf, standingLedger } from './ledger';
import { planForm, type PlanMaking } from './planForm';
import { isPlanOf, planIds, planTab } from './planIds';
import { isUsersInPlan, planColumns, ruled } from './planLines';
import { planSchools, wantsPlan, type PlanSchool } from './planSchools';
import { remedyFinder } from './remedies';
import { holdsText, standingPlans, type StandingPlan } from './standingPlan';

export type { PlansInput } from './input';
export { plansOutlook } from './planSchools';

/** What may be written apart: the plans of schools, the ledger, the archive list, the labels. */
export const planParts = ['plans', 'ledger', 'archive', 'labels'] as const;
export type PlanPart = (typeof planParts)[number];

/**
 * A plan that stands is brought up to date though its school no longer fails, and never taken away:
 * the preview says so. Where schools were chosen, the others' plans are left as they are.
 */
export function layOutPlans(input: PlansInput, parts: readonly PlanPart[] = planParts): Layout {
  const making = makingOf(input);
  const wanted = (part: PlanPart) => parts.includes(part);
  const pages = [
    ...(wanted('plans') ? planPages(making) : []),
    ...(wanted('ledger') ? [ledger(making)] : []),
    ...(wanted('archive') ? [archive(making)] : []),
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

function planPages(making: Making): readonly PageDraft[] {
  const { input, schools } = making;
  return schools
    .filter(({ plan, standing }) => wantsPlan(plan, input) || (input.schools === null && standing))
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
      otherProblems: otherProblems(plan, input),
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
      ...(standing && plan.verdict !== 'notMet' && input.schools === null
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

function ledger({ input, schools, remedy, ledger: standing }: Making): PageDraft {
  const plans = new Map(schools.map(({ plan, standing: of }) => [plan, of?.told ?? null]));
  return ledgerPage({
    input,
    problems: problemsOf(schools),
    remedy,
    standing,
    twin: ({ plan, entry }, field): Answer | null =>
      plans.get(plan)?.answers.find(({ key, field: of }) => key === entry.id && of === field) ??
      null,
  });
}

function archive({ input, schools }: Making): PageDraft {
  return archivePage(
    input,
    schools.map(({ plan }) => plan),
  );
}

/** Of the schools that get a plan; made anew each time, since nobody writes on them. */
function labels({ input, schools }: Making): readonly PageDraft[] {
  const wanted = schools.flatMap(({ plan }) => (wantsPlan(plan, input) ? [plan] : []));
  return labelForms(wanted, input.words).map((form) => ({
    ...pageOfForm(form),
    memory: { kind: 'none' },
  }));
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
