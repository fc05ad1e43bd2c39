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
  const { school } = plan;
  const label = (code: FactCode, more: Partial<PlanCell> = {}) =>
    header(planText(words, `plans.fact.${code}`), more);
  const number = (code: FactCode, field: FieldId | readonly FieldId[], columns: number) =>
    known(code, sumOf(plan, field), columns);
  const site = sumOf(plan, 'siteArea');
  const entered = found(factsKey, 'siteArea');
  const written = readEntry(entered && wrote(entered), 'measure');
  const area = site ?? (written.kind === 'number' ? written.value : null);
  const mu = area === null ? null : Number(printed(area / squareMetresPerMu, 2));
  const pair = (left: readonly PlanCell[], right: readonly PlanCell[], least = 30): PlanLine => ({
    key: factsKey,
    cells: [...left, ...right],
    least,
  });
  return [
    pair(
      [label('name'), cell(school.name, { columns: 3 })],
      [label('code'), known('code', school.code, 3)],
    ),
    pair(
      [label('type'), known('type', school.typeWords, 3)],
      [label('place'), known('place', placeText(plan, words), 3)],
    ),
    pair(
      [label('siteArea'), known('siteArea', site, 3)],
      [label('mu'), site === null ? asked('mu', 3, mu) : known('mu', mu, 3, '0.00')],
    ),
    pair(
      [label('buildingArea'), number('buildingArea', 'buildingArea', 3)],
      [label('sportsArea'), number('sportsArea', 'sportsGroundArea', 3)],
    ),
    pair(
      [label('classes'), known('classes', byStage(plan, 'classes', words), 3)],
      [label('students'), known('students', pupils(plan, words), 3)],
    ),
    {
      key: null,
      cells: [
        label('teachers', { rows: 2 }),
        ...(['teachersAll', 'onPosts', 'specialPosts', 'supportPosts', 'borrowed'] as const).map(
          (code) => label(code),
        ),
        label('substitute', { columns: 2 }),
      ],
    },
    {
      key: factsKey,
      from: 1,
      cells: [
        asked('teachersAll', 1, sumOf(plan, 'teachers')),
        ...(['onPosts', 'specialPosts', 'supportPosts', 'borrowed'] as const).map((code) =>
          asked(code, 1),
        ),
        asked('substitute', 2),
      ],
      least: 24,
    },
    {
      key: null,
      cells: [
        label('degrees', { rows: 2 }),
        label('postgraduate', { columns: 2 }),
        label('bachelor', { columns: 2 }),
        label('associate'),
        label('highSchool', { columns: 2 }),
      ],
    },
    {
      key: factsKey,
      from: 1,
      cells: [
        known(
          'postgraduate',
          sumOf(plan, 'postgraduates') ?? sumOf(plan, ['doctors', 'masters']),
          2,
        ),
        number('bachelor', 'bachelors', 2),
        number('associate', 'associates', 1),
        asked('highSchool', 2),
      ],
      least: 24,
    },
    {
      key: factsKey,
      cells: [label('intro'), { ...asked('intro', 7), role: 'formText' }],
      least: 110,
    },
  ];
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
