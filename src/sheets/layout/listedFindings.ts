/**
 * Which findings 均衡_数据核查 lists, and in which order. Pane and sheet both find 说明 by this list.
 */
import type { Finding } from '../../county/finding';
import { findingCatalogue } from '../../county/findingCatalogue';
import { findingIdentity } from '../../county/findingIdentity';
import { standardIds, type StandardId } from '../../standards/standard';
import { columnIndex } from '../area';
import type { Snapshot } from '../snapshot';

/** A finding and the standards under which it was made. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly standards: readonly StandardId[];
}

/** Findings and the standards that they hold under. */
export interface FindingSource {
  readonly standards: readonly StandardId[];
  readonly findings: readonly Finding[];
}

/** Whether the sheet lists it. */
export function isListed({ rule }: Finding): boolean {
  return findingCatalogue[rule].told === 'always';
}

/** Errors first, then by place; equal findings of several sources as one. */
export function listFindings(
  sources: readonly FindingSource[],
  { sheets }: Snapshot,
): readonly ListedFinding[] {
  const merged = new Map<string, { finding: Finding; standards: Set<StandardId> }>();
  for (const { standards, findings } of sources) {
    for (const finding of findings) {
      if (!isListed(finding)) continue;
      const key = findingIdentity(finding);
      const known = merged.get(key);
      if (known) for (const standard of standards) known.standards.add(standard);
      else merged.set(key, { finding, standards: new Set(standards) });
    }
  }
  const sheetOrder = new Map(sheets.map(({ name }, at) => [name, at]));
  return [...merged]
    .map(([identity, { finding, standards }]) => ({
      rank: rankOf(finding, identity, sheetOrder),
      finding,
      standards: standardIds.filter((standard) => standards.has(standard)),
    }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ finding, standards }) => ({ finding, standards }));
}

interface Rank {
  readonly place: readonly number[];
  readonly what: string;
}

/** Errors first; then by sheet, row and column; then by rule, so that no order is chance. */
function rankOf(
  { severity, sheet, cell, rule }: Finding,
  identity: string,
  sheetOrder: ReadonlyMap<string, number>,
): Rank {
  const onSheet = sheetOrder.get(sheet) ?? sheetOrder.size;
  return {
    place: [severity === 'error' ? 0 : 1, onSheet, ...position(cell)],
    what: `${rule}\n${identity}`,
  };
}

function compareRanks(a: Rank, b: Rank): number {
  for (const [at, part] of a.place.entries()) {
    const apart = part - (b.place[at] ?? 0);
    if (apart !== 0) return apart;
  }
  if (a.what === b.what) return 0;
  return a.what < b.what ? -1 : 1;
}

/** Row and column of an A1 cell; those without a place stand first. */
function position(cell: string | null): readonly [number, number] {
  const match = cell === null ? null : /^([A-Z]+)(\d+)/i.exec(cell);
  if (!match) return [-1, -1];
  return [Number(match[2]), columnIndex(match[1] ?? 'A')];
}
