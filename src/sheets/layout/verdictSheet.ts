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
import { columnLetters, type Area } from '../area';
import { hasCountyData } from '../countySheet';
import type { VerdictRole } from '../looks';
import { ownedAreas } from '../written';
import type { Content, Role } from '../plan';
import type { Snapshot } from '../snapshot';
import { countyText } from './countyMessages';
import { sourceLine } from './dispersionSheet';
import { standardWord, type LayoutInput } from './input';
import { clauses, items, stageWord, standardTerm } from './messages';
import { rectangle, type PageDraft, type PageFormat } from '../page/draft';

const columns: readonly {
  readonly code:
    'number' | 'item' | 'value' | 'requirement' | 'verdict' | 'note' | 'failing' | 'clause';
  readonly width: number;
  readonly role: Role;
  readonly align?: 'center';
}[] = [
  { code: 'number', width: 6, role: 'text', align: 'center' },
  { code: 'item', width: 24, role: 'label' },
  { code: 'value', width: 34, role: 'text' },
  { code: 'requirement', width: 30, role: 'text' },
  { code: 'verdict', width: 12, role: 'text', align: 'center' },
  { code: 'note', width: 34, role: 'note' },
  { code: 'failing', width: 36, role: 'note' },
  { code: 'clause', width: 21, role: 'note' },
];
const verdictColumn = columns.findIndex(({ code }) => code === 'verdict');

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
  const head: (readonly Content[])[] = [
    [title],
    [sources(input, county)],
    ...statements(county, standard, words).map((sentence) => [sentence]),
  ];
  const headerRow = head.length;
  const rows = [...head, columns.map(({ code }) => countyText(words, `verdict.header.${code}`))];
  const formats: PageFormat[] = [
    { area: line(0, 1), role: 'title' },
    { area: line(1, 1), role: 'subtitle' },
    { area: { ...line(2, 1), rows: headerRow - 2 }, role: 'statement' },
    { area: line(headerRow, columns.length), role: 'header' },
  ];
  for (const block of county.blocks) {
    formats.push(
      { area: line(rows.length, 1), role: 'statement' },
      {
        area: { ...line(rows.length, 1), column: verdictColumn },
        role: 'text',
        align: 'center',
      },
    );
    rows.push(blockRow(block, words));
    const body = { row: rows.length, rows: Math.max(1, block.items.length) };
    columns.forEach(({ role, align }, column) =>
      formats.push({
        area: { ...body, column, columns: 1 },
        role,
        ...(align === undefined ? {} : { align }),
      }),
    );
    rows.push(...block.items.map((item) => itemRow(item, words)));
    if (block.items.length === 0) rows.push([null, countyText(words, 'verdict.noItems')]);
  }
  const judged: Area = {
    row: headerRow + 1,
    column: verdictColumn,
    rows: rows.length - headerRow - 1,
    columns: 1,
  };
  return {
    id: verdictPageId(county.standard),
    tab: `均衡_${assessment.standard.short}_综合结论`,
    hidden: false,
    what: { code: 'sheet.preview.page', params: { page: title } },
    cells: rectangle(rows),
    formats,
    rules: (['met', 'notMet', 'undetermined'] as const).map((verdict) => ({
      area: judged,
      role: roleOf[verdict],
      formula: `=$${columnLetters(verdictColumn)}${judged.row + 1}="${verdictText(verdict, words)}"`,
    })),
    widths: columns.map(({ width }) => width),
    hiddenColumns: [],
    freeze: { rows: headerRow + 1, columns: 2 },
    repeatRows: { first: headerRow, last: headerRow },
    userColumn: null,
    shape: `${headerRow}+${county.blocks.map(({ items: list }) => list.length).join('+')}`,
    names: [],
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

function blockRow({ name, verdict }: BlockResult, words: Words): readonly Content[] {
  return columns.map(({ code }, column) =>
    column === 0 ? name[words.language] : code === 'verdict' ? verdictText(verdict, words) : null,
  );
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

function line(row: number, columnsWide: number): Area {
  return { row, column: 0, rows: 1, columns: columnsWide };
}
