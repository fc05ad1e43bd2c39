/**
 * 均衡_数据核查: every finding with its place, what is there, what is expected and what to do, and
 * the user's 说明, which is carried along. Errors stand before warnings; the ledger of tables below.
 */
import type { Finding } from '../../county/finding';
import { remarkKey, remarkKeys } from '../../county/findingIdentity';
import type { Words } from '../../standards/message';
import { columnLetters, type Area } from '../area';
import { pageName } from '../naming';
import type { Content } from '../plan';
import type { LayoutInput } from './input';
import { listFindings, type ListedFinding } from './listedFindings';
import { items, standardTerm, text, type SheetMessageCode } from './messages';
import { askedTables, ledgerBlock, ledgerHead, refusedWord } from './ledgerBlock';
import { noteKey, notesBelow } from './notesBelow';
import { rectangle, type PageDraft, type PageFormat, type PageRule } from '../page/draft';
import {
  answeredFindings,
  isLedgerKey,
  keysId,
  remarksId,
  standingRemarks,
  type AnsweredFindings,
} from './remarks';
import { emptyRow, rowHeights } from '../page/rowHeights';

const columns: readonly {
  readonly header: SheetMessageCode;
  readonly width: number;
  readonly role: 'text' | 'label' | 'number' | 'note' | 'entry' | 'status';
  readonly align?: 'center';
}[] = [
  { header: 'sheet.findings.number', width: 5, role: 'number' },
  { header: 'sheet.findings.severity', width: 10, role: 'text', align: 'center' },
  { header: 'sheet.findings.rule', width: 16, role: 'label' },
  { header: 'sheet.findings.sheet', width: 13, role: 'text' },
  { header: 'sheet.findings.cell', width: 8, role: 'text', align: 'center' },
  { header: 'sheet.findings.school', width: 18, role: 'label' },
  { header: 'sheet.findings.found', width: 30, role: 'text' },
  { header: 'sheet.findings.expected', width: 24, role: 'text' },
  { header: 'sheet.findings.remedy', width: 28, role: 'text' },
  { header: 'sheet.findings.standards', width: 11, role: 'text', align: 'center' },
  { header: 'sheet.findings.remark', width: 26, role: 'entry' },
  { header: 'sheet.findings.key', width: 10, role: 'status' },
];
const severityColumn = 1;
const remarkColumn = 10;
const keyColumn = 11;
const headerRow = 2;
const firstRow = 3;

/** `own`: findings of the layout itself, such as a place that is taken. */
export function findingsPage(input: LayoutInput, own: readonly Finding[]): PageDraft {
  const { snapshot, words, newRemarks } = input;
  const listed = listedFindings(input, own);
  const findings = listed.map(({ finding }) => finding);
  const keys = remarkKeys(findings);
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
  const rows = { row: firstRow, rows: Math.max(listed.length, 1) };
  const afterFindings = rows.row + rows.rows;
  const afterList = afterFindings + ledger.rows.length;
  const kept = notesBelow([...answered.unmatched, ...ledger.unmatched], rowsThere, {
    afterList,
    oldEnd: standing?.end ?? firstRow,
    more: answered.strays.length,
  });
  const title = text(words, 'sheet.findings.title');
  const errors = listed.filter(({ finding }) => finding.severity === 'error').length;
  const body =
    listed.length === 0
      ? [[null, null, null, null, null, null, text(words, 'sheet.findings.none')]]
      : listed.map((entry, at) => [
          at + 1,
          ...findingCells(entry, input),
          answered.byFinding[at] ?? null,
          keys[at] ?? null,
        ]);
  const unmatched = unmatchedRows({ ...answered, unmatched: kept }, input);
  const tail =
    unmatched.length === 0 ? [] : [[], [text(words, 'sheet.findings.unmatched')], ...unmatched];
  const cells = rectangle([
    [title],
    [countsText(errors, listed.length - errors, input)],
    columns.map(({ header }) => text(words, header)),
    ...body,
    ...ledger.rows,
    ...tail,
  ]);
  const marked = { row: firstRow, rows: cells.length - firstRow, columns: 1 };
  return {
    id: 'findings',
    tab: '均衡_数据核查',
    hidden: false,
    what: { code: 'sheet.preview.page', params: { page: title } },
    cells,
    formats: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, role: 'title' },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, role: 'subtitle' },
      {
        area: { row: headerRow, column: 0, rows: 1, columns: columns.length },
        role: 'header',
      },
      ...listFormats(rows),
      ...ledgerFormats(afterFindings, ledger.tables),
      ...tailFormats(afterList, unmatched.length),
    ],
    rules: [
      ...(['error', 'warning'] as const).map((severity): PageRule => ({
        area: { ...rows, column: severityColumn, columns: 1 },
        role: severity === 'error' ? 'below' : 'floor',
        formula: severityIs(text(words, `sheet.findings.${severity}`), firstRow),
      })),
      ...ledgerRules(afterFindings, ledger.tables, words),
    ],
    widths: columns.map(({ width }) => width),
    hiddenColumns: [keyColumn],
    freeze: { rows: firstRow, columns: 0 },
    repeatRows: { first: headerRow, last: headerRow },
    userColumn: remarkColumn,
    isUsers: (row, column, where, at) => {
      const isDraft = where === 'draft' || !standing;
      const [told, key, top] = isDraft
        ? [remarkColumn, keyColumn, firstRow]
        : [standing.column - standing.left, standing.keyColumn - standing.left, standing.top];
      return (
        (column === told && at >= top) ||
        row[key] === noteKey ||
        (where === 'below' && typeof row[key] !== 'string')
      );
    },
    shape: `${body.length}+${ledger.tables}+${unmatched.length}`,
    names: [
      { name: pageName(keysId), area: { ...marked, column: keyColumn } },
      { name: pageName(remarksId), area: { ...marked, column: remarkColumn } },
    ],
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

function countsText(errors: number, warnings: number, { binding, words }: LayoutInput): string {
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
    { formats: listFormats({ row: 0, rows: 1 }), widths: columns.map(({ width }) => width) },
    [cells],
  );
  return height;
}

function listFormats(rows: Pick<Area, 'row' | 'rows'>): readonly PageFormat[] {
  return columns.map(({ role, align }, column) => ({
    area: { ...rows, column, columns: 1 },
    role,
    ...(align === undefined ? {} : { align }),
  }));
}

function ledgerFormats(afterFindings: number, tables: number): readonly PageFormat[] {
  if (tables === 0) return [];
  const first = afterFindings + ledgerHead;
  return [
    { area: { row: first - 2, column: 0, rows: 1, columns: 1 }, role: 'statement' },
    { area: { row: first - 1, column: 0, rows: 1, columns: columns.length }, role: 'header' },
    ...listFormats({ row: first, rows: tables }),
  ];
}

function ledgerRules(afterFindings: number, tables: number, words: Words): readonly PageRule[] {
  if (tables === 0) return [];
  const row = afterFindings + ledgerHead;
  return [
    {
      area: { row, rows: tables, column: severityColumn, columns: 1 },
      role: 'below',
      formula: severityIs(refusedWord(words), row),
    },
  ];
}

function severityIs(word: string, row: number): string {
  return `=$${columnLetters(severityColumn)}${row + 1}="${word}"`;
}

function tailFormats(firstFree: number, count: number): readonly PageFormat[] {
  if (count === 0) return [];
  return [
    { area: { row: firstFree + 1, column: 0, rows: 1, columns: 1 }, role: 'statement' },
    ...listFormats({ row: firstFree + 2, rows: count }),
  ];
}
