/**
 * 说明 given in the pane: what each finding has, and the cell of 均衡_数据核查 that a new one goes
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
 * Writes one 说明 beside each of some findings.
 *
 * @param told empty to take it back
 * @returns null where a run has to write it: the sheet does not stand, does not list one of them, or
 * lists it under a key that could be another's by now
 */
export function layOutRemark(
  input: LayoutInput,
  findings: readonly Finding[],
  told: string,
): Plan | null {
  const { snapshot, settings, words } = input;
  const standing = standingRemarks(snapshot);
  if (!standing) return null;
  const value = told.trim() === '' ? null : told;
  const rows = (rowsFor(findings, value, standing, input) ?? []).filter(
    ({ text: before }) => before !== value,
  );
  if (rows.length === 0) return null;
  const { sheet, column } = standing;
  return {
    palette: settings.palette,
    operations: rows.flatMap((row): readonly Operation[] => [
      {
        kind: 'write',
        sheet,
        area: { row: row.at, column, rows: 1, columns: 1 },
        values: [[value]],
      },
      ...fitting(row, value, standing),
    ]),
    preview: rows.map(({ at }) => ({
      sheet,
      address: cellAddress(at, column),
      what: {
        code: 'sheet.preview.page',
        params: { page: text(words, 'sheet.findings.title') },
      },
    })),
  };
}

/** The rows in which the remark comes to these findings, and to no other, by the next run. */
function rowsFor(
  findings: readonly Finding[],
  value: Content,
  { rows }: StandingRemarks,
  input: LayoutInput,
): readonly Remark[] | null {
  const listed = listedWith(findings, input);
  const find = findingFinder(listed);
  const places = findings.flatMap((finding) => find(finding) ?? []);
  if (places.length < findings.length) return null;
  const keys = remarkKeys(listed);
  const before = carryRemarks(keys, rows);
  const near = rowsByKey(rows);
  const choices = places.map((place) => {
    const key = keys[place] ?? '';
    const alike = near.get(withoutSheet(key)) ?? [];
    return [...alike.filter((row) => row.key === key), ...alike];
  });
  const leadsThere = (chosen: readonly Remark[]): boolean => {
    const picked = new Set(chosen);
    if (picked.size < places.length) return false;
    const changed = rows.map((row) => (picked.has(row) ? { ...row, text: value } : row));
    return changesOnly(new Set(places), value, picked, before, carryRemarks(keys, changed));
  };
  const firsts = choices.flatMap(([first]) => first ?? []);
  if (leadsThere(firsts)) return firsts;
  // One alone may stand in another row under the same key.
  const [others] = choices.length === 1 ? choices : [];
  const other = others?.find((row) => leadsThere([row]));
  return other ? [other] : null;
}

/** The list as the next run writes it, also with what only the layout of a run finds. */
function listedWith(
  findings: readonly Finding[],
  { snapshot, binding, assessment, otherFindings = [] }: LayoutInput,
): readonly Finding[] {
  const known = listOf(
    [
      binding.findings,
      assessment.findings,
      readSettings(snapshot).problems,
      ...otherFindings.map((other) => other.findings),
    ],
    snapshot,
  );
  const find = findingFinder(known);
  const more = findings.filter((finding) => find(finding) === null);
  return more.length === 0 ? known : listOf([known, more], snapshot);
}

function rowsByKey(rows: readonly Remark[]): ReadonlyMap<string, readonly Remark[]> {
  const byKey = new Map<string, Remark[]>();
  for (const row of rows) {
    const key = withoutSheet(row.key);
    const alike = byKey.get(key);
    if (alike) alike.push(row);
    else byKey.set(key, [row]);
  }
  return byKey;
}

/** All other remarks go where they went before. */
function changesOnly(
  places: ReadonlySet<number>,
  value: Content,
  rows: ReadonlySet<Remark>,
  before: CarriedRemarks,
  after: CarriedRemarks,
): boolean {
  const left = new Set(after.unmatched);
  const kept = before.unmatched.filter((remark) => !rows.has(remark));
  return (
    after.byFinding.every((each, place) =>
      places.has(place) ? each === value : each === before.byFinding[place],
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
