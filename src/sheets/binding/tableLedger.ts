/**
 * The ledger of tables (workbook.md, "Every table accounted for"): which tables are counted, which
 * are joined to another, which are left out and why, and which are refused until somebody says what
 * they are. Left out without a question is only what is proved not to hold a school that is counted
 * nowhere else.
 */
import type { Finding } from '../../county/finding';
import type { Settings } from '../../county/settings';
import { stages, type Stage } from '../../standards/standard';
import type { BoundTable, JoinedTable, TableEntry } from '../binding';
import type { UnderstoodDraft } from './bindWorkbook';
import { joinClashes, type Joined } from './joinClash';
import { joinTable } from './joinTable';
import { entryFindings, ledgerEntryOf, listEntry } from './ledgerEntries';
import {
  countedTable,
  hasOpenRows,
  joinedTo,
  leftOutTable,
  refusedTable,
  sideOf,
} from './ledgerSide';
import type { LedgerSide, TableVerdict } from './ledgerSide';
import { byTrust, verdictAmongRivals } from './rivalTables';
import { shareStage } from './tableSchools';
import type { UnknownList } from './unknownLists';
import { wholeAmounts } from './wholeAmounts';

export interface Ledger {
  readonly counted: readonly BoundTable[];
  readonly joined: readonly JoinedTable[];
  /** Wide exports of 高中 of the schools that are counted. */
  readonly senior: readonly BoundTable[];
  readonly entries: readonly TableEntry[];
  readonly openStages: readonly Stage[];
  readonly findings: readonly Finding[];
}

export interface LedgerInput {
  readonly drafts: readonly UnderstoodDraft[];
  readonly lists: readonly UnknownList[];
  /** Why a table without pupils has none: the name that is broken, by the table's key. */
  readonly brokenPupils: ReadonlyMap<string, string>;
  readonly settings: Settings;
}

export function keepLedger({ drafts, lists, brokenPupils, settings }: LedgerInput): Ledger {
  const sides = drafts.flatMap((draft) => sideOf(draft, settings));
  const counted: LedgerSide[] = [];
  decideTold(sides, counted);
  decideByTrust(sides, counted);
  const { joined, findings, openStages } = joinOthers(sides, counted, brokenPupils);
  const shared = wholeAmounts(counted);
  const senior = joinSenior(sides, counted, shared.whole);
  const ofTables = sides.map(ledgerEntryOf);
  const ofLists = lists.map((list) => listEntry(list, counted, settings));
  const open = new Set([
    ...openStages,
    ...shared.openStages,
    ...sides.flatMap(openStagesOf),
    ...ofLists.flatMap(openStagesOfList),
  ]);
  return {
    counted: sides
      .filter(({ verdict }) => verdict?.state === 'counted')
      .map(({ table }) => (shared.whole.has(table.key) ? { ...table, holdsWhole: true } : table)),
    joined,
    senior,
    entries: [...ofTables, ...ofLists],
    openStages: stages.filter((stage) => open.has(stage)),
    findings: [
      ...ofTables.flatMap((entry, at) => entryFindings(entry, sides[at])),
      ...ofLists.flatMap((entry) => entryFindings(entry, undefined)),
      ...findings,
      ...shared.findings,
    ],
  };
}

/** What a person said, and what was refused while it was bound. */
function decideTold(sides: readonly LedgerSide[], counted: LedgerSide[]): void {
  for (const side of sides) {
    side.verdict = verdictTold(side);
    if (side.verdict?.state === 'counted') counted.push(side);
  }
}

function verdictTold(side: LedgerSide): TableVerdict | null {
  const { bound } = side.draft;
  const [refusal] = bound.refusals;
  if (side.told === 'leaveOut') return leftOutTable('leftOut.told');
  if (side.told === 'lastYear') return leftOutTable('leftOut.lastYear');
  if (bound.outside) return leftOutTable('leftOut.outside');
  if (refusal) return { state: 'refused', reason: refusal };
  const isCounted = ['count', 'whole', 'split'].includes(side.told ?? '');
  return isCounted && side.hasPupils ? countedTable : null;
}

/** The other tables with pupils, those of most trust first. */
function decideByTrust(sides: readonly LedgerSide[], counted: LedgerSide[]): void {
  const ranked = sides
    .filter(({ verdict, hasPupils }) => verdict === null && hasPupils)
    .sort(byTrust);
  for (const side of ranked) {
    side.verdict =
      side.schools.size === 0 ? verdictWithoutSchools(side) : verdictAmongRivals(side, counted);
    if (side.verdict.state === 'counted') counted.push(side);
  }
}

function verdictWithoutSchools(side: LedgerSide): TableVerdict {
  return hasOpenRows(side)
    ? refusedTable(side, 'refused.noSchools')
    : leftOutTable('leftOut.noSchools');
}

/** Tables without pupils or with further columns join those that hold their schools. */
function joinOthers(
  sides: readonly LedgerSide[],
  counted: readonly LedgerSide[],
  brokenPupils: LedgerInput['brokenPupils'],
): Pick<Ledger, 'joined' | 'findings' | 'openStages'> {
  const joins: Joined[] = [];
  const joined: JoinedTable[] = [];
  const findings: Finding[] = [];
  const openStages: Stage[] = [];
  // a copy brings only what the present tables leave open
  const presentFirst = [...sides].sort(
    (a, b) => Number(!a.draft.view.visible || a.old) - Number(!b.draft.view.visible || b.old),
  );
  for (const side of presentFirst) {
    if (side.verdict !== null && side.verdict.state !== 'joined') continue;
    const result = joinTable(side, targetsOf(side, counted));
    const now = result.joined.map((join): Joined => ({ join, view: side.draft.view }));
    const clashes = now.flatMap((one) => joinClashes(joins, one));
    joins.push(...now);
    findings.push(...result.findings, ...clashes);
    joined.push(...result.joined);
    const [first] = result.joined;
    side.verdict = first ? joinedTo(first.to) : verdictUnjoined(side, counted, brokenPupils);
    if (result.open || clashes.length > 0) openStages.push(...side.stages);
  }
  return { joined, findings, openStages };
}

/** Wide exports of 高中 beside those of the stages with which their schools share what they have. */
function joinSenior(
  sides: readonly LedgerSide[],
  counted: readonly LedgerSide[],
  whole: ReadonlySet<string>,
): readonly BoundTable[] {
  const shared = counted.filter(({ table }) => whole.has(table.key));
  return sides.flatMap((side) => {
    const { senior } = side.draft.bound;
    if (!senior || side.verdict?.reason?.code !== 'leftOut.outside') return [];
    const [first] = shared.filter(({ schools }) =>
      side.schools.schools.some((school) => schools.same(school).length > 0),
    );
    const [any] = shared;
    if (first) side.verdict = joinedTo(first.table.key);
    return any ? [senior] : [];
  });
}

function targetsOf(side: LedgerSide, counted: readonly LedgerSide[]): readonly LedgerSide[] {
  const told = side.told?.startsWith('join:') ? side.told.slice('join:'.length) : null;
  if (told !== null) {
    return counted.filter(({ table }) => [table.key, table.sheet].includes(told));
  }
  return counted.filter(
    (other) =>
      (side.table.mode.kind !== 'oneStage' || shareStage(side.stages, other.stages)) &&
      side.schools.schools.some((school) => other.schools.same(school).length > 0),
  );
}

function verdictUnjoined(
  side: LedgerSide,
  counted: readonly LedgerSide[],
  brokenPupils: LedgerInput['brokenPupils'],
): TableVerdict {
  const name = brokenPupils.get(side.table.key);
  if (name !== undefined) return refusedTable(side, 'refused.brokenName', { name });
  if (side.told?.startsWith('join:')) return refusedTable(side, 'refused.joinTarget');
  if (isListedElsewhere(side, counted)) return leftOutTable('leftOut.listed');
  return refusedTable(side, 'refused.notJoined');
}

function isListedElsewhere(side: LedgerSide, counted: readonly LedgerSide[]): boolean {
  return (
    side.schools.size === 0 ||
    (counted.length > 0 &&
      side.schools.schools.every((school) =>
        counted.some(({ schools }) => schools.same(school).length > 0),
      ))
  );
}

/** Findings of a counted table that leave its stage open. */
const openingRules: ReadonlySet<string> = new Set([
  'rowsBelow',
  'pupilsUnconfirmed',
  'unitUnclear',
]);

/** The stages about which nothing can be said while this table has a question open. */
function openStagesOf(side: LedgerSide): readonly Stage[] {
  const { refusals, findings } = side.draft.bound;
  const state = side.verdict?.state;
  const asks =
    (state === 'counted' || state === 'joined') &&
    (hasOpenRows(side) || findings.some(({ rule }) => openingRules.has(rule)));
  if (state !== 'refused' && !asks) return [];
  return refusals[0]?.code === 'refused.stageUnknown' ? stages : side.stages;
}

function openStagesOfList({ state, stage }: TableEntry): readonly Stage[] {
  if (state !== 'refused') return [];
  return stage === 'primary' || stage === 'junior' ? [stage] : stages;
}
