/**
 * 一校一策: the plan of one school as a form, with all its stages. What the add-in knows stands in it; the
 * cells and texts that the school or the county writes are asked for and kept.
 */
import type { Words } from '../../standards/message';
import type { Form, FormLine, Placed } from '../forms/form';
import { cell, header } from '../forms/frame';
import { formText } from '../forms/messages';
import { verdictWord } from '../layout/messages';
import { cellBegins, type BlockShade } from '../page/blocks';
import { symbolOf } from '../roleLooks';
import { wrote } from './answers';
import { entryGroups, type PlanEntry } from './entries';
import { stageWord } from './entryWords';
import type { PlansInput } from './input';
import type { Matter } from './matters';
import { matterText } from './matterWords';
import { planDuties, planText, type SectionCode, type TextCode } from './messages';
import { dateFormat, entryLines, stateColumn } from './planEntries';
import { factLines } from './planFacts';
import { filled, planColumns, planWidths, ruled, type Answers, type PlanLine } from './planLines';
import type { PlanSchool } from './planSchools';
import { tailLines } from './planTail';
import type { RemedyFinder } from './remedies';
import type { TypedLine } from './standingLedger';
import type { PlanAnswer, ToldPlan } from './standingPlan';

/** What one plan is made from. */
export interface PlanMaking {
  readonly input: PlansInput;
  readonly plan: PlanSchool;
  readonly entries: readonly PlanEntry[];
  /** The school's lines of the ledger: of the assessment, and typed by the county. */
  readonly missed: readonly Matter[];
  readonly typed: readonly TypedLine[];
  readonly remedy: RemedyFinder;
  readonly told: ToldPlan | null;
  readonly twin: Answers['twin'];
}

/** Lines of the three groups of entries, which stand together in any order. */
const entriesMark = 'entries';

/** Its first line has room for what its formats are made from (planLines.ts). */
export function planForm(id: string, tab: string, making: PlanMaking): Form {
  const { input, plan } = making;
  const { words } = input;
  const { name } = plan.school;
  return {
    id,
    tab,
    what: { code: 'plans.preview.plan', params: { school: name } },
    widths: [...planWidths, 10, 10],
    hidden: 2,
    landscape: false,
    lines: linesOf(making),
    footer: {
      left: planText(words, 'plans.footer', { school: name }),
      center: formText(words, 'form.footer.page'),
      right: input.assessment.standard.name[words.language],
    },
    shades: entryShades,
  };
}

function linesOf(making: PlanMaking): readonly FormLine[] {
  const { told, twin } = making;
  const waiting = new Map<string, PlanAnswer[]>();
  for (const answer of told?.answers ?? []) {
    const place = `${answer.key}.${answer.field}`;
    waiting.set(place, [...(waiting.get(place) ?? []), answer]);
  }
  const taken = new Set<PlanAnswer>();
  const next = (key: string, field: string) =>
    waiting.get(`${key}.${field}`)?.find((answer) => !taken.has(answer)) ?? null;
  const answers: Answers = {
    take: (key, field) => {
      const answer = next(key, field);
      if (answer) taken.add(answer);
      return answer;
    },
    twin,
  };
  const lines = filled(planLines(making, next), answers);
  const left = (told?.answers ?? []).filter(
    (answer) => !taken.has(answer) && wrote(answer) !== null,
  );
  const tail = tailLines(left, told?.strays ?? [], making.input.words);
  return ruled([...lines, ...tail], '');
}

function planLines(making: PlanMaking, found: Answers['twin']): readonly PlanLine[] {
  const { input } = making;
  const order = sectionOrders[input.settings.planOrder];
  return [
    ...coverLines(making, order),
    ...order.flatMap((section, at) => {
      const lines = [heading(section, at, input.words), ...sectionLines(section, making, found)];
      const isGroup = entryGroups.some((group) => group === section);
      return isGroup ? lines.map((line) => ({ ...line, mark: entriesMark })) : lines;
    }),
    ...signature(making),
    ...sources(input),
  ];
}

/** As two counties write them. */
const sectionOrders: Readonly<Record<PlansInput['settings']['planOrder'], readonly SectionCode[]>> =
  {
    facts: ['facts', ...entryGroups, 'measures', 'problems', 'duties', 'leading', 'guarantee'],
    leading: ['leading', 'facts', ...entryGroups, 'problems', 'duties', 'measures', 'guarantee'],
  };

function sectionLines(
  section: SectionCode,
  making: PlanMaking,
  found: Answers['twin'],
): readonly PlanLine[] {
  const { input, plan, entries, remedy } = making;
  const { words } = input;
  switch (section) {
    case 'facts':
      return factLines(plan, found, words);
    case 'campus':
    case 'equipment':
    case 'teachers': {
      const listing = { entries, remedy, words, stages: plan.parts.length };
      const lines = entryLines(section, listing);
      const isLast = section === entryGroups.at(-1);
      return isLast ? [...lines, wide(planText(words, 'plans.note.gaps'))] : lines;
    }
    case 'measures':
      return [textLine('thinking', 70, words), textLine('steps', 110, words)];
    case 'problems':
      return [
        textLine('problems', 70, words, problemsText(making)),
        ...unnamedLines(making, found),
        textLine('strategy', 110, words),
      ];
    case 'duties':
      return [...dutyLines(words), textLine('duties', 60, words)];
    case 'leading':
      return [
        textLine('leader', 26, words),
        textLine('members', 40, words),
        textLine('office', 40, words),
      ];
    case 'guarantee':
      return [textLine('guarantee', 90, words)];
  }
}

/** Each duty with a name and tasks to fill in. */
function dutyLines(words: Words): readonly PlanLine[] {
  const column = (code: 'duty' | 'person' | 'tasks', columns: number) =>
    header(planText(words, `plans.duty.column.${code}`), { columns });
  return [
    { key: null, cells: [column('duty', 2), column('person', 2), column('tasks', 4)], least: 22 },
    ...planDuties.map((duty): PlanLine => ({
      key: `duty.${duty}`,
      cells: [
        { content: planText(words, `plans.duty.${duty}`), role: 'formText', columns: 2 },
        { ...cell(null, { columns: 2 }), asks: { field: 'person', proposal: null } },
        { content: null, role: 'formText', columns: 4, asks: { field: 'tasks', proposal: null } },
      ],
      least: 24,
    })),
  ];
}

/**
 * The cover, then the contents as one high row: no host breaks a row between pages. A page holds some 1,130
 * points at the width of a plan; the cover takes most of them, so that the contents begin the next page.
 */
function coverLines(making: PlanMaking, order: readonly SectionCode[]): readonly PlanLine[] {
  const { input, plan } = making;
  const { words } = input;
  const blank = (least: number): PlanLine => ({
    key: null,
    cells: [{ content: null, role: 'formTitle', columns: planColumns }],
    least,
  });
  const contents = [
    planText(words, 'plans.contents'),
    ...order.map((section, at) => sectionTitle(section, at, words)),
  ];
  const centred = (content: string, least: number): PlanLine => ({
    key: null,
    cells: [{ content, role: 'formTitle', columns: planColumns }],
    least,
  });
  return [
    blank(300),
    ...titleLines(making),
    blank(360),
    centred(planText(words, 'plans.signature', { school: plan.school.name }), 40),
    centred(planText(words, 'plans.date'), 40),
    blank(110),
    {
      key: null,
      cells: [{ content: contents.join('\n'), role: 'formText', columns: planColumns }],
      least: 400,
    },
  ];
}

function titleLines({ input, plan }: PlanMaking): readonly PlanLine[] {
  const { words, assessment } = input;
  const code = assessment.standard.id === 'basic-2012' ? 'basic' : 'quality';
  const title = (content: string, least: number): PlanLine => ({
    key: null,
    cells: [{ content, role: 'formTitle', columns: planColumns }],
    least,
  });
  return [
    title(plan.school.name, 44),
    title(planText(words, `plans.title.${code}`), 44),
    ...summaries(plan, input).map((summary) => wide(summary, 20)),
  ];
}

/** One sentence per stage: pupils, how many are met, the verdict. */
function summaries({ parts }: PlanSchool, { words, assessment }: PlansInput): readonly string[] {
  const of = assessment.standard.indicators.length;
  return parts.map(({ stage, row, assessed, conditions }) => {
    const shared = { stage: stageWord(words, stage), students: row.students };
    if (conditions) {
      const { metCount, verdict: judged } = conditions.row;
      return planText(words, 'plans.summary.basic', {
        ...shared,
        of: conditions.of.items.length,
        met: metCount ?? '—',
        verdict: verdictWord(words, judged),
      });
    }
    if (assessed.verdict === null) return planText(words, 'plans.summary.basicOpen', shared);
    return planText(words, 'plans.summary.quality', {
      ...shared,
      of,
      met: assessed.met,
      verdict: verdictWord(words, assessed.verdict),
    });
  });
}

function heading(code: SectionCode, at: number, words: Words): PlanLine {
  const content = sectionTitle(code, at, words);
  return { key: null, cells: [{ content, role: 'formHeading', columns: planColumns }], least: 24 };
}

const chineseNumbers = '一二三四五六七八九十';

/** 一、基本情况, by its place. */
function sectionTitle(code: SectionCode, at: number, words: Words): string {
  const number = words.language === 'zh-CN' ? `${chineseNumbers[at] ?? ''}、` : `${at + 1}. `;
  return planText(words, 'plans.section.numbered', {
    number,
    name: planText(words, `plans.section.${code}`),
  });
}

function wide(content: string, least = 15): PlanLine {
  return { key: null, cells: [{ content, role: 'formLine', columns: planColumns }], least };
}

function textLine(
  code: TextCode,
  least: number,
  words: Words,
  proposal: string | null = null,
): PlanLine {
  return {
    key: 'text',
    cells: [
      header(planText(words, `plans.text.${code}`)),
      {
        content: null,
        role: 'formText',
        columns: planColumns - 1,
        asks: { field: code, proposal },
      },
    ],
    least,
  };
}

/** All that the ledger has of the school, numbered. */
function problemsText(making: PlanMaking): string | null {
  const told = problemsTold(making);
  return told.length === 0 ? null : problemList(told, making.input.words);
}

/** Where the school wrote its own text, what of the ledger that one does not name. */
function unnamedLines(making: PlanMaking, found: Answers['twin']): readonly PlanLine[] {
  const { words } = making.input;
  const own = found('text', 'problems');
  const written = own && wrote(own);
  if (typeof written !== 'string') return [];
  const unnamed = problemsTold(making).filter((problem) => !written.includes(problem));
  if (unnamed.length === 0) return [];
  return [
    {
      key: null,
      cells: [
        header(planText(words, 'plans.text.unnamed')),
        { content: problemList(unnamed, words), role: 'formText', columns: planColumns - 1 },
      ],
      least: 40,
    },
  ];
}

function problemsTold({ missed, typed, plan, input }: PlanMaking): readonly string[] {
  const { words } = input;
  return [
    ...missed.map((matter) => matterText(matter, words, plan.parts.length)),
    ...typed.flatMap(({ cells: { problem } }) => (problem === null ? [] : [String(problem)])),
  ];
}

function problemList(problems: readonly string[], words: Words): string {
  return problems
    .map((problem, at) =>
      planText(words, 'plans.problem.numbered', {
        number: at + 1,
        problem: problem.replace(/[。.]$/, ''),
      }),
    )
    .join('\n');
}

function signature({ input, plan }: PlanMaking): readonly PlanLine[] {
  const { words } = input;
  const line = (content: string, field: string): PlanLine => ({
    key: 'sign',
    cells: [
      {
        content: null,
        role: 'formLine',
        columns: planColumns,
        align: 'right',
        numberFormat: dateFormat,
        asks: { field, proposal: content },
      },
    ],
    least: 26,
  });
  return [
    line(planText(words, 'plans.signature', { school: plan.school.name }), 'by'),
    line(planText(words, 'plans.date'), 'date'),
  ];
}

function sources({ words, assessment, settings }: PlansInput): readonly PlanLine[] {
  const { standard } = assessment;
  const { pack } = settings;
  const parts = [
    formText(words, 'form.data'),
    formText(words, 'form.source', {
      standard: standard.name[words.language],
      source: standard.source,
    }),
    ...(pack === null
      ? []
      : [
          formText(words, pack.checked === false ? 'form.pack.unchecked' : 'form.pack', {
            pack: pack.name,
          }),
        ]),
  ];
  return [wide(parts.join(words.language === 'zh-CN' ? '' : ' '))];
}

/** Dark below the floor, light at it, by the symbol that begins the word. */
function entryShades(placed: Placed): readonly BlockShade[] {
  const place = placed.marked(entriesMark);
  if (!place) return [];
  const area = { ...place, column: stateColumn, columns: 1 };
  return [
    { area, role: 'formBelow', formula: cellBegins(stateColumn, symbolOf.below) },
    { area, role: 'formFloor', formula: cellBegins(stateColumn, symbolOf.floor) },
  ];
}
