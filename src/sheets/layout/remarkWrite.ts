/**
 * 说明 given in the pane: what each finding has, and the one cell of 均衡_数据核查 that a new one goes
 * to. Both go by the list of the sheet, so that pane and sheet never disagree.
 */
import type { Finding } from '../../county/finding';
import {
  findingFinder,
  findingIdentity,
  remarkKeys,
  withoutSheet,
} from '../../county/findingIdentity';
import { cellAddress } from '../area';
import type { Content, Operation, Plan } from '../plan';
import { readSettings } from '../settingsSheet';
import { findingRowHeight } from './findingsSheet';
import type { LayoutInput } from './input';
import { listFindings } from './listedFindings';
import { text } from './messages';
import {
  answeredFindings,
  carryRemarks,
  standingRemarks,
  type CarriedRemarks,
  type Remark,
  type StandingRemarks,
} from './remarks';

/**
 * 说明 by place of the finding: the newly given ones, else those on the sheet.
 *
 * @param findings all of the run's standard
 */
export function remarksOf(
  findings: readonly Finding[],
  {
    snapshot,
    newRemarks,
    otherFindings = [],
  }: Pick<LayoutInput, 'snapshot' | 'newRemarks' | 'otherFindings'>,
): readonly (string | null)[] {
  const rows = standingRemarks(snapshot)?.rows ?? [];
  const listed = listOf([findings, ...otherFindings.map((other) => other.findings)], snapshot);
  const { byFinding } = answeredFindings(listed, rows, newRemarks);
  const told = new Map(
    listed.map((finding, at) => [findingIdentity(finding), byFinding[at] ?? null]),
  );
  return findings.map((finding) => shown(told.get(findingIdentity(finding)) ?? null));
}

/**
 * Writes one 说明 beside its finding.
 *
 * @param told empty to take it back
 * @returns null where a run has to write it: the sheet does not stand, does not list the finding, or
 * lists it under a key that could be another's by now
 */
export function layOutRemark(input: LayoutInput, finding: Finding, told: string): Plan | null {
  const { snapshot, settings, words } = input;
  const standing = standingRemarks(snapshot);
  if (!standing) return null;
  const value = told.trim() === '' ? null : told;
  const row = rowFor(finding, value, standing, input);
  if (!row || row.text === value) return null;
  const { sheet, column } = standing;
  return {
    palette: settings.palette,
    operations: [
      {
        kind: 'write',
        sheet,
        area: { row: row.at, column, rows: 1, columns: 1 },
        values: [[value]],
      },
      ...fitting(row, value, standing),
    ],
    preview: [
      {
        sheet,
        address: cellAddress(row.at, column),
        what: {
          code: 'sheet.preview.page',
          params: { page: text(words, 'sheet.findings.title') },
        },
      },
    ],
  };
}

/** The row in which the remark comes to its finding, and to no other, by the next run. */
function rowFor(
  finding: Finding,
  value: Content,
  { rows }: StandingRemarks,
  { snapshot, binding, assessment, otherFindings = [] }: LayoutInput,
): Remark | null {
  const known = listOf(
    [
      binding.findings,
      assessment.findings,
      readSettings(snapshot).problems,
      ...otherFindings.map((other) => other.findings),
    ],
    snapshot,
  );
  const place = findingFinder(known)(finding);
  // What only the layout of a run finds is not among them.
  const listed = place === null ? listOf([known, [finding]], snapshot) : known;
  const at = place ?? findingFinder(listed)(finding);
  if (at === null) return null;
  const keys = remarkKeys(listed);
  const key = keys[at] ?? '';
  const before = carryRemarks(keys, rows);
  const leadsThere = (row: Remark): boolean => {
    const changed = rows.map((other) => (other === row ? { ...row, text: value } : other));
    return changesOnly(at, value, row, before, carryRemarks(keys, changed));
  };
  const near = rows.filter((row) => withoutSheet(row.key) === withoutSheet(key));
  const exact = near.filter((row) => row.key === key);
  return [...exact, ...near].find(leadsThere) ?? null;
}

/** All other remarks go where they went before. */
function changesOnly(
  at: number,
  value: Content,
  row: Remark,
  before: CarriedRemarks,
  after: CarriedRemarks,
): boolean {
  const left = new Set(after.unmatched);
  const kept = before.unmatched.filter((remark) => remark !== row);
  return (
    after.byFinding.every((each, place) =>
      place === at ? each === value : each === before.byFinding[place],
    ) &&
    kept.length === left.size &&
    kept.every((remark) => left.has(remark))
  );
}

/** Lets the row be as high as the new text needs, where that is another height than before. */
function fitting(
  { at, text: before, row }: Remark,
  value: Content,
  { sheet, column }: StandingRemarks,
): readonly Operation[] {
  const heightWith = (told: Content): number =>
    findingRowHeight(row.map((content, place) => (place === column ? told : content)));
  const height = heightWith(value);
  if (height === heightWith(before)) return [];
  return [{ kind: 'fitRows', sheet, row: at, heights: [height] }];
}

function listOf(
  sources: readonly (readonly Finding[])[],
  snapshot: LayoutInput['snapshot'],
): readonly Finding[] {
  return listFindings(
    sources.map((findings) => ({ standards: [], findings })),
    snapshot,
  ).map(({ finding }) => finding);
}

function shown(told: Content): string | null {
  if (told === null) return null;
  return typeof told === 'boolean' ? String(told).toUpperCase() : String(told);
}
