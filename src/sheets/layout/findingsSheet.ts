/**
 * 均衡_数据核查: every finding with its place, what is there, what is expected and what to do, and
 * the user's 说明, which is carried along. Errors stand before warnings.
 */
import type { Finding } from '../../county/finding';
import { standardIds, type StandardId } from '../../standards/standard';
import { columnIndex, columnLetters, type Area } from '../area';
import { pageName } from '../naming';
import type { Content } from '../plan';
import type { Snapshot } from '../snapshot';
import type { LayoutInput } from './input';
import { items, standardTerm, text, type SheetMessageCode } from './messages';
import { rectangle, type PageDraft, type PageFormat } from './page';
import { carryRemarks, keysId, readRemarks, remarkKeys, remarksId, type Remark } from './remarks';

/** A finding and the standards under which it was made. */
interface ListedFinding {
  readonly finding: Finding;
  readonly standards: readonly StandardId[];
}

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
  const { snapshot, words } = input;
  const listed = listedFindings(input, own);
  const keys = remarkKeys(listed.map(({ finding }) => finding));
  const { byFinding, unmatched } = carryRemarks(keys, readRemarks(snapshot));
  const title = text(words, 'sheet.findings.title');
  const errors = listed.filter(({ finding }) => finding.severity === 'error').length;
  const body =
    listed.length === 0
      ? [[null, null, null, null, null, null, text(words, 'sheet.findings.none')]]
      : listed.map((entry, at) => [
          at + 1,
          ...findingCells(entry, input),
          byFinding[at] ?? null,
          keys[at] ?? null,
        ]);
  const tail = unmatched.length === 0 ? [] : unmatchedRows(unmatched, input);
  const rows = { row: firstRow, rows: body.length };
  const cells = rectangle([
    [title],
    [text(words, 'sheet.findings.counts', { errors, warnings: listed.length - errors })],
    columns.map(({ header }) => text(words, header)),
    ...body,
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
      ...tailFormats(rows.row + rows.rows, unmatched.length),
    ],
    rules: (['error', 'warning'] as const).map((severity) => ({
      area: { ...rows, column: severityColumn, columns: 1 },
      role: severity === 'error' ? 'below' : 'floor',
      formula: `=$${columnLetters(severityColumn)}${firstRow + 1}="${text(words, `sheet.findings.${severity}`)}"`,
    })),
    widths: columns.map(({ width }) => width),
    hiddenColumns: [keyColumn],
    freeze: { rows: firstRow, columns: 0 },
    repeatRows: { first: headerRow, last: headerRow },
    userColumn: remarkColumn,
    shape: `${body.length}+${unmatched.length}`,
    names: [
      { name: pageName(keysId), area: { ...marked, column: keyColumn } },
      { name: pageName(remarksId), area: { ...marked, column: remarkColumn } },
    ],
  };
}

/** All findings in order; equal ones of several standards as one. */
function listedFindings(
  { snapshot, binding, assessment, otherFindings = [] }: LayoutInput,
  own: readonly Finding[],
): readonly ListedFinding[] {
  const run = assessment.standard.id;
  const others = otherFindings.filter(({ standard }) => standard !== run);
  const all = [run, ...others.map(({ standard }) => standard)];
  const sources: readonly {
    readonly standards: readonly StandardId[];
    readonly findings: readonly Finding[];
  }[] = [
    { standards: all, findings: binding.findings },
    { standards: [run], findings: [...assessment.findings, ...own] },
    ...others.map(({ standard, findings }) => ({ standards: [standard], findings })),
  ];
  const merged = new Map<string, { finding: Finding; standards: Set<StandardId> }>();
  for (const { standards, findings } of sources) {
    for (const finding of findings) {
      // A name that is gone is named to the user once; the run that says so writes it again.
      if (finding.rule === 'outputNameLost') continue;
      const key = identityOf(finding);
      const known = merged.get(key);
      if (known) for (const standard of standards) known.standards.add(standard);
      else merged.set(key, { finding, standards: new Set(standards) });
    }
  }
  return [...merged.values()]
    .map(({ finding, standards }) => ({
      finding,
      standards: standardIds.filter((standard) => standards.has(standard)),
    }))
    .sort((a, b) => inOrder(a.finding, b.finding, snapshot));
}

/** What makes two findings the same. */
export function identityOf({
  severity,
  rule,
  sheet,
  cell,
  school,
  schoolCode,
  params,
}: Finding): string {
  return JSON.stringify([severity, rule, sheet, cell, school, schoolCode, params]);
}

/** Errors first; then by sheet, row and column; then by rule, so that no order is chance. */
function inOrder(a: Finding, b: Finding, snapshot: Snapshot): number {
  const place = ({ sheet }: Finding) => {
    const at = snapshot.sheets.findIndex(({ name }) => name === sheet);
    return at < 0 ? snapshot.sheets.length : at;
  };
  const severity = ({ severity: is }: Finding) => (is === 'error' ? 0 : 1);
  const [rowA, columnA] = position(a.cell);
  const [rowB, columnB] = position(b.cell);
  return (
    severity(a) - severity(b) ||
    place(a) - place(b) ||
    rowA - rowB ||
    columnA - columnB ||
    compare(a.rule, b.rule) ||
    compare(identityOf(a), identityOf(b))
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Row and column of an A1 cell; those without a place stand first. */
function position(cell: string | null): readonly [number, number] {
  const match = cell === null ? null : /^([A-Z]+)(\d+)/i.exec(cell);
  if (!match) return [-1, -1];
  return [Number(match[2]), columnIndex(match[1] ?? 'A')];
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

/** An empty row, a heading, and each row as it was, its number left out. */
function unmatchedRows(
  unmatched: readonly Remark[],
  { words }: LayoutInput,
): readonly (readonly Content[])[] {
  return [
    [],
    [text(words, 'sheet.findings.unmatched')],
    ...unmatched.map(({ key, text: remark, row }) => [
      null,
      ...Array.from({ length: remarkColumn - 1 }, (_, at) => row[at + 1] ?? null),
      remark,
      key === '' ? null : key,
    ]),
  ];
}

function listFormats(rows: Pick<Area, 'row' | 'rows'>): readonly PageFormat[] {
  return columns.map(({ role, align }, column) => ({
    area: { ...rows, column, columns: 1 },
    role,
    ...(align === undefined ? {} : { align }),
  }));
}

function tailFormats(firstFree: number, count: number): readonly PageFormat[] {
  if (count === 0) return [];
  return [
    { area: { row: firstFree + 1, column: 0, rows: 1, columns: 1 }, role: 'statement' },
    ...listFormats({ row: firstFree + 2, rows: count }),
  ];
}
