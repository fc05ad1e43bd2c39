/** 一、基本情况 of a plan: what the county's columns say of the school; where there is none, the school. */
import { stageNames } from '../../standards/standards';
import { pupilStages, type PupilStage } from '../../standards/standard';
import { readEntry } from '../../county/cellEntry';
import type { FieldId } from '../../county/fields';
import { schoolEntryOf } from '../../county/schoolEntries';
import type { Words } from '../../standards/message';
import { cell, header } from '../forms/frame';
import { printed } from '../layout/figures';
import type { Content } from '../plan';
import { sumOfFigures } from './amounts';
import { wrote } from './answers';
import { listOf, planText, type FactCode } from './messages';
import type { Answers, PlanCell, PlanLine } from './planLines';
import type { PlanSchool } from './planSchools';

export const factsKey = 'facts';

/** 1 亩. */
const squareMetresPerMu = 666.67;

/** `found`: what the school wrote itself, where the county has no column of it. */
export function factLines(
  plan: PlanSchool,
  found: Answers['twin'],
  words: Words,
): readonly PlanLine[] {
  return [
    ...identityLines(plan, words),
    siteLine(plan, found, words),
    factPair(
      ['buildingArea', known('buildingArea', sumOf(plan, 'buildingArea'), 3)],
      ['sportsArea', known('sportsArea', sumOf(plan, 'sportsGroundArea'), 3)],
      words,
    ),
    factPair(
      ['classes', known('classes', byStage(plan, 'classes', words), 3)],
      ['students', known('students', pupils(plan, words), 3)],
      words,
    ),
    ...teacherLines(plan, words),
    ...degreeLines(plan, words),
    {
      key: factsKey,
      cells: [factLabel('intro', words), { ...asked('intro', 7), role: 'formText' }],
      least: 110,
    },
  ];
}

function identityLines(plan: PlanSchool, words: Words): readonly PlanLine[] {
  const { school } = plan;
  return [
    factPair(
      ['name', cell(school.name, { columns: 3 })],
      ['code', known('code', school.code, 3)],
      words,
    ),
    factPair(
      ['type', known('type', school.typeWords, 3)],
      ['place', known('place', placeText(plan, words), 3)],
      words,
    ),
  ];
}

/** The site in square metres and in 亩; of what the school wrote, too. */
function siteLine(plan: PlanSchool, found: Answers['twin'], words: Words): PlanLine {
  const site = sumOf(plan, 'siteArea');
  const entered = found(factsKey, 'siteArea');
  const written = readEntry(entered && wrote(entered), 'measure');
  const area = site ?? (written.kind === 'number' ? written.value : null);
  const mu = area === null ? null : Number(printed(area / squareMetresPerMu, 2));
  return factPair(
    ['siteArea', known('siteArea', site, 3)],
    ['mu', site === null ? asked('mu', 3, mu) : known('mu', mu, 3, '0.00')],
    words,
  );
}

function teacherLines(plan: PlanSchool, words: Words): readonly PlanLine[] {
  const posts = ['onPosts', 'specialPosts', 'supportPosts', 'borrowed'] as const;
  return [
    {
      key: null,
      cells: [
        factLabel('teachers', words, { rows: 2 }),
        ...(['teachersAll', ...posts] as const).map((code) => factLabel(code, words)),
        factLabel('substitute', words, { columns: 2 }),
      ],
    },
    {
      key: factsKey,
      from: 1,
      cells: [
        asked('teachersAll', 1, sumOf(plan, 'teachers')),
        ...posts.map((code) => known(code, sumOf(plan, code), 1)),
        known('substitute', sumOf(plan, 'substitute'), 2),
      ],
      least: 24,
    },
  ];
}

function degreeLines(plan: PlanSchool, words: Words): readonly PlanLine[] {
  const postgraduates = sumOf(plan, 'postgraduates') ?? sumOf(plan, ['doctors', 'masters']);
  return [
    {
      key: null,
      cells: [
        factLabel('degrees', words, { rows: 2 }),
        factLabel('postgraduate', words, { columns: 2 }),
        factLabel('bachelor', words, { columns: 2 }),
        factLabel('associate', words),
        factLabel('highSchool', words, { columns: 2 }),
      ],
    },
    {
      key: factsKey,
      from: 1,
      cells: [
        known('postgraduate', postgraduates, 2),
        known('bachelor', sumOf(plan, 'bachelors'), 2),
        known('associate', sumOf(plan, 'associates'), 1),
        asked('highSchool', 2),
      ],
      least: 24,
    },
  ];
}

type LabelledCell = readonly [code: FactCode, cell: PlanCell];

function factPair(left: LabelledCell, right: LabelledCell, words: Words): PlanLine {
  const cells = [left, right].flatMap(([code, content]) => [factLabel(code, words), content]);
  return { key: factsKey, cells, least: 30 };
}

function factLabel(code: FactCode, words: Words, more: Partial<PlanCell> = {}): PlanCell {
  return header(planText(words, `plans.fact.${code}`), more);
}

/** What is known, else a cell for the school. */
function known(code: FactCode, content: Content, columns: number, numberFormat?: string): PlanCell {
  if (content === null) return asked(code, columns);
  return cell(content, { columns, ...(numberFormat === undefined ? {} : { numberFormat }) });
}

function asked(code: FactCode, columns: number, proposal: Content = null): PlanCell {
  return { ...cell(null, { columns }), asks: { field: code, proposal } };
}

/** Over the school's stages; null where a column or an entry is missing. */
function sumOf({ school }: PlanSchool, fields: FieldId | readonly FieldId[]): number | null {
  const parts = [fields].flat().map((field) => schoolEntryOf(school, field));
  const numbers = parts.flatMap((part) => (part.kind === 'number' ? [part.value] : []));
  return numbers.length === parts.length ? sumOfFigures(numbers) : null;
}

/** A number, or for several stages a sum and its parts: 24（小学18、初中6）. */
function byStage(plan: PlanSchool, field: 'classes', words: Words): Content {
  const sum = sumOf(plan, field);
  if (sum === null || plan.parts.length < 2) return sum;
  const parts = plan.parts.map(({ stage, row }) => ({
    stage,
    count: sumOf({ ...plan, school: { ...plan.school, rows: [row] } }, field) ?? 0,
  }));
  return withParts(sum, parts, words);
}

/** Of 高中, too, where the school has one. */
function pupils({ parts, school }: PlanSchool, words: Words): Content {
  const [first] = parts;
  const present = first?.row.sharing.kind === 'part' ? first.row.sharing.present : [];
  const counts = pupilStages.flatMap((stage) => {
    const part = parts.find((each) => each.stage === stage);
    const count = part?.row.students ?? present.find((each) => each.stage === stage)?.students ?? 0;
    return count > 0 ? [{ stage, count }] : [];
  });
  if (counts.length < 2) return school.students;
  return withParts(sumOfFigures(counts.map(({ count }) => count)), counts, words);
}

function withParts(
  total: number,
  counts: readonly { readonly stage: PupilStage; readonly count: number }[],
  words: Words,
): string {
  const parts = counts.map(({ stage, count }) =>
    planText(words, 'plans.part', { stage: stageNames[stage][words.language], count }),
  );
  return planText(words, 'plans.parts', { total, parts: listOf(words, parts) });
}

function placeText({ township, school }: PlanSchool, words: Words): string | null {
  const locale = school.locale && planText(words, `plans.locale.${school.locale}`);
  const told = [township, locale].flatMap((part) => (part ? [part] : []));
  return told.length === 0 ? null : told.join(' ');
}
