/**
 * 均衡_优质_综合结论 / 均衡_基本_综合结论: every block of a standard with its items, what fails, what is
 * missing and the county's verdict in a sentence. 数据不全 is never shown as 达标.
 */
import type { Verdict } from '../../assessment/assessment';
import type {
  BlockResult,
  CountyAssessment,
  FailingSchool,
  ItemResult,
} from '../../assessment/countyAssessment';
import { relaxationNames } from '../../standards/relaxations';
import type { Words } from '../../standards/message';
import { hasCountyData } from '../countySheet';
import type { VerdictRole } from '../roleLooks';
import {
  cellIs,
  cellsById,
  headerLine,
  lineOfText,
  oneBlock,
  pageOf,
  placeOfColumn,
  rowsOfRole,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import type { Snapshot } from '../snapshot';
import { ownedAreas } from '../written';
import { countyText } from './countyMessages';
import { pageOfStandard, standardWord, type LayoutInput } from './input';
import { clauses, items, stageWord, standardTerm } from './messages';
import { sourceLine } from './sourceLine';

type VerdictColumn =
  'number' | 'item' | 'value' | 'requirement' | 'verdict' | 'note' | 'failing' | 'clause';

const verdictColumns: readonly SheetColumn<VerdictColumn>[] = [
  { id: 'number', width: 6, role: 'text', align: 'center' },
  { id: 'item', width: 24, role: 'label' },
  { id: 'value', width: 34, role: 'text' },
  { id: 'requirement', width: 30, role: 'text' },
  { id: 'verdict', width: 12, role: 'text', align: 'center' },
  { id: 'note', width: 34, role: 'note' },
  { id: 'failing', width: 36, role: 'note' },
  { id: 'clause', width: 21, role: 'note' },
];
const verdictColumn = placeOfColumn(verdictColumns, 'verdict');

/** A school that stands behind so many others is only counted. */
const shownSchools = 10;

/**
 * The sheet is of use once the county gives more than its school tables: a county that only works
 * on its resources is not bothered with blocks in which everything is missing. One that stands is
 * always brought up to date.
 */
export function wantsVerdict(snapshot: Snapshot, { standard }: CountyAssessment): boolean {
  return hasCountyData(snapshot) || ownedAreas(snapshot).pages.has(verdictPageId(standard));
}

/** @param input `assessment` and `county` are of one standard */
export function verdictPage(
  input: Pick<LayoutInput, 'assessment' | 'settings' | 'words'>,
  county: CountyAssessment,
): PageDraft {
  const { words, assessment } = input;
  const standard = standardTerm(words, county.standard);
  const title = countyText(words, 'verdict.title', { standard });
  const told = statements(county, standard, words);
  const headerRow = 2 + told.length;
  return pageOf({
    ...pageOfStandard(assessment.standard, 'verdict', '综合结论'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(sources(input, county), 'subtitle'),
      rowsOfRole(
        told.map((sentence) => [sentence]),
        'statement',
      ),
      headerLine(verdictColumns.map(({ id }) => countyText(words, `verdict.header.${id}`))),
      judgedBlocks(county, words),
    ],
    columns: verdictColumns,
    freeze: { rows: headerRow + 1, columns: 2 },
    repeatRows: { first: headerRow, last: headerRow },
    shape: `${headerRow}+${county.blocks.map(({ items: list }) => list.length).join('+')}`,
  });
}

/** Every block with its verdict, and its items below it; coloured by the verdicts' words. */
function judgedBlocks({ blocks }: CountyAssessment, words: Words): PageBlock {
  const all = oneBlock(
    blocks.flatMap((block): readonly PageBlock[] => [
      blockHead(block, words),
      tableBody(
        verdictColumns,
        block.items.length === 0
          ? [[null, countyText(words, 'verdict.noItems')]]
          : block.items.map((item) => itemRow(item, words)),
      ),
    ]),
  );
  const area = { row: 0, column: verdictColumn, rows: all.rows.length, columns: 1 };
  return {
    ...all,
    shades: (['met', 'notMet', 'undetermined'] as const).map((verdict) => ({
      area,
      role: roleOf[verdict],
      formula: cellIs(verdictColumn, verdictText(verdict, words)),
    })),
  };
}

function verdictPageId(standard: CountyAssessment['standard']): string {
  return `verdict_${standardWord(standard)}`;
}

const roleOf: Readonly<Record<Verdict, VerdictRole>> = {
  met: 'met',
  notMet: 'below',
  undetermined: 'undetermined',
};

/** Standard, pack and relaxations: by which rules the verdict was made. */
function sources(
  input: Pick<LayoutInput, 'assessment' | 'settings' | 'words'>,
  { standard, relaxations }: CountyAssessment,
): string {
  const { words, settings } = input;
  const parts = [sourceLine(input)];
  if (settings.pack && settings.pack.checked === false) {
    parts.push(countyText(words, 'verdict.packUnchecked'));
  }
  if (relaxations.length > 0) {
    const names = relaxations.map((id) => relaxationNames[id][words.language]);
    const params = { relaxations: items(words, names) };
    parts.push(countyText(words, 'verdict.relaxations', params));
  } else if (standard === 'quality-2017') {
    parts.push(countyText(words, 'verdict.noRelaxations'));
  }
  return clauses(words, parts);
}

/** The county's verdict, what fails, what is missing; as many sentences in every county. */
function statements(
  { verdict, blocks }: CountyAssessment,
  standard: string,
  words: Words,
): readonly string[] {
  const list = (of: Verdict) => {
    const parts = blocks.flatMap((block) => shareOf(block, of, words));
    return parts.length === 0 ? countyText(words, 'verdict.none') : items(words, parts);
  };
  return [
    countyText(words, `verdict.county.${verdict}`, { standard }),
    countyText(words, 'verdict.fails', { items: list('notMet') }),
    countyText(words, 'verdict.lacks', { items: list('undetermined') }),
  ];
}

/** `政府保障程度第3、5项`; only the block's name where its items have no numbers or nothing else is in it. */
function shareOf(block: BlockResult, of: Verdict, words: Words): readonly string[] {
  const name = block.name[words.language];
  const meant = block.items.filter(({ verdict }) => verdict === of);
  if (meant.length === 0) return block.items.length === 0 && block.verdict === of ? [name] : [];
  if (meant.length === block.items.length) return [name];
  const numbers = meant.map(({ id }) => numberOf(id));
  if (numbers.every((number) => number !== null)) {
    const params = { block: name, items: items(words, numbers) };
    return [countyText(words, 'verdict.blockItems', params)];
  }
  return meant.map((item) => item.name[words.language]);
}

/** The 3 of `government.3`; null where the form has no number. */
function numberOf(id: string): string | null {
  return /\.(\d+)$/.exec(id)?.[1] ?? null;
}

function blockHead({ name, verdict }: BlockResult, words: Words): PageBlock {
  const cells = cellsById(verdictColumns, {
    number: name[words.language],
    verdict: verdictText(verdict, words),
  });
  const heading = rowsOfRole([cells], 'statement');
  const area = { row: 0, column: verdictColumn, rows: 1, columns: 1 };
  return { ...heading, formats: [...heading.formats, { area, role: 'text', align: 'center' }] };
}

function itemRow(item: ItemResult, words: Words): readonly Content[] {
  const { id, name, value, requirement, verdict, notes, failing, clause } = item;
  return [
    numberOf(id),
    name[words.language],
    value === null ? countyText(words, 'verdict.noValue') : words.say(value),
    words.say(requirement),
    verdictText(verdict, words),
    notesText(notes, words),
    failingText(failing, words),
    clause,
  ];
}

/** What is missing and what is remarkable, one after the other. */
function notesText(notes: ItemResult['notes'], words: Words): string | null {
  return notes.length === 0 ? null : notes.map(words.say).join('\n');
}

function verdictText(verdict: Verdict, words: Words): string {
  return countyText(words, `verdict.symbol.${verdict}`);
}

function failingText(failing: readonly FailingSchool[], words: Words): string | null {
  if (failing.length === 0) return null;
  const lines = failing.slice(0, shownSchools).map(({ school, stage, detail }) => {
    const params = { school, detail: words.say(detail) };
    return stage === null
      ? countyText(words, 'verdict.school', params)
      : countyText(words, 'verdict.schoolOf', { ...params, stage: stageWord(words, stage) });
  });
  const more = failing.length - lines.length;
  const params = { count: more, total: failing.length };
  return [...lines, ...(more > 0 ? [countyText(words, 'verdict.more', params)] : [])].join('\n');
}
