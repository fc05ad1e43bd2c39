/** What a survey still asks of the person: which tables, rows and schools wait for an answer. */
import type { Survey } from '../../app/session';
import type { Finding, FindingOf } from '../../county/finding';
import { isRowQuestion, type RowQuestionRule } from '../../county/findingCatalogue';
import type { Settings } from '../../county/settings';
import type { TableEntry } from '../../sheets/binding';
import { tableKey } from '../../sheets/naming';
import { twiceRules } from '../findingAnswers';

export type RowFinding = FindingOf<RowQuestionRule>;

export type SchoolFinding = Extract<
  Finding,
  {
    readonly rule:
      'schoolTwice' | 'duplicateCode' | 'notASchool' | 'rowsTakenIn' | 'pupilsUnconfirmed';
  }
>;

/** The rows of a table that may be a school and may be none. */
export function rowFindingsOf(
  { key, sheet }: Pick<TableEntry, 'key' | 'sheet'>,
  findings: readonly Finding[],
): readonly RowFinding[] {
  return findings.filter(
    (finding): finding is RowFinding =>
      isRowFinding(finding) && finding.params.table === key && finding.sheet === sheet,
  );
}

function isRowFinding(finding: Finding): finding is RowFinding {
  return isRowQuestion(finding.rule);
}

/** Schools that stand twice or nowhere of their own, schools that came, pupils to be confirmed. */
export function schoolFindingsOf(findings: readonly Finding[]): readonly SchoolFinding[] {
  return findings.filter(
    (finding): finding is SchoolFinding =>
      twiceRules.has(finding.rule) ||
      finding.rule === 'notASchool' ||
      finding.rule === 'rowsTakenIn' ||
      finding.rule === 'pupilsUnconfirmed',
  );
}

/** Something of what is counted is not sure: no ✓ over it. */
export function hasOpenQuestions({ ledger, openStages, findings }: Survey): boolean {
  return (
    openStages.length > 0 ||
    ledger.some(
      ({ state, rows }) => state === 'refused' || (state !== 'leftOut' && rows.unexplained > 0),
    ) ||
    schoolFindingsOf(findings).some(({ rule }) => rule !== 'rowsTakenIn')
  );
}

/** What the county said of a table, by its key or its sheet; null where it said nothing. */
export function toldTableState(
  { key, sheet }: Pick<TableEntry, 'key' | 'sheet'>,
  { tableStates }: Pick<Settings, 'tableStates'>,
): string | null {
  return tableStates[key] ?? tableStates[sheet] ?? tableStates[tableKey(sheet)] ?? null;
}

/**
 * The settings with another word about a table; null takes it back. A word about the whole sheet
 * becomes one about each of its tables.
 */
export function withTableState(
  entry: Pick<TableEntry, 'key' | 'sheet'>,
  told: string | null,
  ledger: readonly Pick<TableEntry, 'key' | 'sheet'>[],
  settings: Settings,
): Partial<Settings> {
  const { key, sheet } = entry;
  const about = new Set([key, sheet, tableKey(sheet)]);
  const states = new Map(
    Object.entries(settings.tableStates).filter(([table]) => !about.has(table)),
  );
  for (const other of ledger) {
    const said = toldTableState(other, settings);
    if (other.sheet === sheet && other.key !== key && said !== null) states.set(other.key, said);
  }
  if (told !== null) states.set(key, told);
  return { tableStates: Object.fromEntries(states) };
}

/** By which an answer to a row that was taken in is kept: its name, where no other school has it. */
export function nameOfRow(
  finding: FindingOf<'rowsTakenIn'>,
  ledger: readonly TableEntry[],
): { readonly table: string; readonly row: string } | null {
  const { rows, schools, first } = finding.params;
  if (rows !== 1) return null;
  const entry = ledger.find(
    ({ sheet, schools: known }) => sheet === finding.sheet && known.includes(schools),
  );
  const alone = entry?.schools.filter((name) => name === schools).length === 1;
  return { table: finding.sheet, row: alone ? schools : `#${first.replace(/^[A-Z]+/, '')}` };
}
