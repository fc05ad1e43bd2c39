/**
 * 均衡_数据核查: every finding with its place, what is there, what is expected and what to do, and
 * the user's 说明, which is carried along. Errors stand before warnings; the ledger of tables below.
 */
import type { Finding } from '../../county/finding';
import { remarkKey, remarkKeys } from '../../county/findingIdentity';
import type { Words } from '../../standards/message';
import { pageName } from '../naming';
import {
  bodyFormats,
  cellIs,
  emptyLine,
  headerLine,
  lineOfText,
  oneBlock,
  pageOf,
  placeOfColumn,
  tableBody,
  type BlockShade,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import type { IsUsers, PageDraft, UsersCells } from '../page/draft';
import { emptyRow, rowHeights } from '../page/rowHeights';
import type { Content } from '../plan';
import type { LayoutInput } from './input';
import { askedTables, ledgerBlock, refusedWord, type LedgerBlock } from './ledgerBlock';
import { listFindings, type ListedFinding } from './listedFindings';
import { items, standardTerm, text } from './messages';
import { noteKey, notesBelow } from './notesBelow';
import {
  answeredFindings,
  isLedgerKey,
  keysId,
  remarksId,
  standingRemarks,
  type AnsweredFindings,
  type StandingRemarks,
} from './remarks';

type FindingColumn =
  | 'number'
  | 'severity'
  | 'rule'
  | 'sheet'
  | 'cell'
  | 'school'
  | 'found'
  | 'expected'
  | 'remedy'
  | 'standards'
  | 'remark'
  | 'key';

const findingColumns: readonly SheetColumn<FindingColumn>[] = [
  { id: 'number', width: 5, role: 'number' },
  { id: 'severity', width: 10, role: 'text', align: 'center' },
  { id: 'rule', width: 16, role: 'label' },
  { id: 'sheet', width: 13, role: 'text' },
  { id: 'cell', width: 8, role: 'text', align: 'center' },
  { id: 'school', width: 18, role: 'label' },
  { id: 'found', width: 30, role: 'text' },
  { id: 'expected', width: 24, role: 'text' },
  { id: 'remedy', width: 28, role: 'text' },
  { id: 'standards', width: 11, role: 'text', align: 'center' },
  { id: 'remark', width: 26, role: 'entry' },
  { id: 'key', width: 10, role: 'status', hidden: true },
];
const foundColumn = placeOfColumn(findingColumns, 'found');
const severityColumn = placeOfColumn(findingColumns, 'severity');
const remarkColumn = placeOfColumn(findingColumns, 'remark');
const keyColumn = placeOfColumn(findingColumns, 'key');
const headerRow = 2;
const firstRow = 3;

/** `own`: findings of the layout itself, such as a place that is taken. */
export function findingsPage(input: LayoutInput, own: readonly Finding[]): PageDraft {
  const { snapshot, words, newRemarks } = input;
  const listed = listedFindings(input, own);
  const findings = listed.map(({ finding }) => finding);
  const standing = standingRemarks(snapshot);
  const rowsThere = standing?.rows ?? [];
  const answered = answeredFindings(
    findings,
    rowsThere.filter(({ key }) => !isLedgerKey(key)),
    newRemarks,
  );
  const ledger = ledgerBlock(
    input,
    rowsThere.filter(({ key, text: told }) => isLedgerKey(key) && told !== null),
  );
  const list = findingsList(listed, answered.byFinding, input);
  const kept = notesBelow([...answered.unmatched, ...ledger.unmatched], rowsThere, {
    afterList: firstRow + list.rows.length + ledger.height,
    oldEnd: standing?.end ?? firstRow,
    more: answered.strays.length,
  });
  const unmatched = unmatchedRows({ ...answered, unmatched: kept }, input);
  const title = text(words, 'sheet.findings.title');
  return pageOf({
    id: 'findings',
    tab: '均衡_数据核查',
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(countsText(listed, input), 'subtitle'),
      headerLine(findingColumns.map(({ id }) => text(words, `sheet.findings.${id}`))),
      list,
      ledgerTable(ledger, words),
      unmatchedBlock(unmatched, words),
    ],
    columns: findingColumns,
    freeze: { rows: firstRow, columns: 0 },
    repeatRows: { first: headerRow, last: headerRow },
    usersColumns: [remarkColumn],
    users: usersOfFindings(standing),
    shape: `${list.rows.length}+${ledger.tables}+${unmatched.length}`,
    names: (rows) => {
      const marked = { row: firstRow, rows: rows - firstRow, columns: 1 };
      return [
        { name: pageName(keysId), area: { ...marked, column: keyColumn } },
        { name: pageName(remarksId), area: { ...marked, column: remarkColumn } },
      ];
    },
  });
}

/** Cells of 说明 below the header, and rows that a user wrote. */
function usersOfFindings(standing: StandingRemarks | null): UsersCells {
  const within =
    (remark: number, key: number, top: number): IsUsers =>
    (row, column, at) =>
      (column === remark && at >= top) || row[key] === noteKey;
  const draft = within(remarkColumn, keyColumn, firstRow);
  if (!standing) return usersWithout(draft, keyColumn);
  const { column, left, keyColumn: keys, top } = standing;
  return { ...usersWithout(within(column - left, keys - left, top), keys - left), draft };
}

/** Below ours every row without a key is the user's. */
function usersWithout(isUsers: IsUsers, key: number): UsersCells {
  return {
    draft: isUsers,
    standing: isUsers,
    below: (row, column, at) => isUsers(row, column, at) || typeof row[key] !== 'string',
  };
}

function findingsList(
  listed: readonly ListedFinding[],
  remarks: readonly Content[],
  input: LayoutInput,
): PageBlock {
  const { words } = input;
  const keys = remarkKeys(listed.map(({ finding }) => finding));
  const none = [...new Array<null>(foundColumn).fill(null), text(words, 'sheet.findings.none')];
  const rows =
    listed.length === 0
      ? [none]
      : listed.map((entry, at) => [
          at + 1,
          ...findingCells(entry, input),
          remarks[at] ?? null,
          keys[at] ?? null,
        ]);
  return {
    ...tableBody(findingColumns, rows),
    shades: (['error', 'warning'] as const).map((severity) =>
      severityShade(
        { row: 0, rows: rows.length },
        severity === 'error' ? 'below' : 'floor',
        text(words, `sheet.findings.${severity}`),
      ),
    ),
  };
}

/** The findings of the run's standard, and of the others that have outputs in the workbook. */
function listedFindings(
  { snapshot, binding, assessment, otherFindings = [] }: LayoutInput,
  own: readonly Finding[],
): readonly ListedFinding[] {
  const run = assessment.standard.id;
  const others = otherFindings.filter(({ standard }) => standard !== run);
  const all = [run, ...others.map(({ standard }) => standard)];
  return listFindings(
    [
      { standards: all, findings: binding.findings },
      { standards: [run], findings: [...assessment.findings, ...own] },
      ...others.map(({ standard, findings }) => ({ standards: [standard], findings })),
    ],
    snapshot,
  );
}

function findingCells(
  { finding, standards }: ListedFinding,
  { words }: LayoutInput,
): readonly Content[] {
  const { rule, params, severity, sheet, cell, school } = finding;
  const part = (name: 'title' | 'found' | 'expected' | 'remedy') =>
    words.say({ code: `finding.${rule}.${name}`, params });
  return [
    text(words, `sheet.findings.${severity}`),
    part('title'),
    sheet,
    cell,
    school,
    part('found'),
    part('expected'),
    part('remedy'),
    items(
      words,
      standards.map((standard) => standardTerm(words, standard)),
    ),
  ];
}

function countsText(listed: readonly ListedFinding[], { binding, words }: LayoutInput): string {
  const errors = listed.filter(({ finding }) => finding.severity === 'error').length;
  const warnings = listed.length - errors;
  const counts = text(words, 'sheet.findings.counts', { errors, warnings });
  const asked = askedTables(binding.ledger);
  return asked === 0 ? counts : counts + text(words, 'sheet.ledger.asked', { count: asked });
}

/** Each row as it was, its number left out; then what was answered just before its finding went. */
function unmatchedRows(
  { unmatched, strays }: AnsweredFindings,
  input: LayoutInput,
): readonly (readonly Content[])[] {
  const standards = [input.assessment.standard.id];
  return [
    ...unmatched.map(({ key, text: told, row }) => [
      // the number in a list is ours, the first cell of a row that a user wrote is his
      key === noteKey ? (row[0] ?? null) : null,
      ...Array.from({ length: remarkColumn - 1 }, (_, at) => row[at + 1] ?? null),
      told,
      key === '' ? null : key,
    ]),
    ...strays.map(({ finding, text: told }) => [
      null,
      ...findingCells({ finding, standards }, input),
      told,
      remarkKey(finding),
    ]),
  ];
}

/** In points, of a row of the list with these contents from its first column on. */
export function findingRowHeight(cells: readonly Content[]): number {
  const [height = emptyRow] = rowHeights(
    {
      formats: bodyFormats(findingColumns, { row: 0, rows: 1 }),
      widths: findingColumns.map(({ width }) => width),
    },
    [cells],
  );
  return height;
}

function ledgerTable({ head, lines, tables }: LedgerBlock, words: Words): PageBlock {
  if (tables === 0) return { rows: [], formats: [] };
  return oneBlock([
    emptyLine,
    lineOfText(text(words, 'sheet.ledger.title', { count: tables }), 'statement'),
    headerLine(head),
    {
      ...tableBody(findingColumns, lines),
      shades: [severityShade({ row: 0, rows: tables }, 'below', refusedWord(words))],
    },
  ]);
}

function severityShade(
  rows: Pick<BlockShade['area'], 'row' | 'rows'>,
  role: BlockShade['role'],
  word: string,
): BlockShade {
  const area = { ...rows, column: severityColumn, columns: 1 };
  return { area, role, formula: cellIs(severityColumn, word) };
}

function unmatchedBlock(rows: readonly (readonly Content[])[], words: Words): PageBlock {
  if (rows.length === 0) return { rows: [], formats: [] };
  return oneBlock([
    emptyLine,
    lineOfText(text(words, 'sheet.findings.unmatched'), 'statement'),
    tableBody(findingColumns, rows),
  ]);
}
