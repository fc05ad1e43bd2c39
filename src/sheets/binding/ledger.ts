/**
 * The ledger of tables (workbook.md, "Every table accounted for"): which tables are counted, which
 * are joined to another, which are left out and why, and which are refused until somebody says what
 * they are. Left out without a question is only what is proved not to hold a school that is counted
 * nowhere else.
 */
import { makeFinding, type Finding } from '../../county/finding';
import { countRows } from '../../county/rows/rowKind';
import { inBrackets, schoolNames } from '../../county/schoolNames';
import type { Settings } from '../../county/settings';
import type { Message } from '../../standards/message';
import { stages, type Stage } from '../../standards/standard';
import { cellAddress } from '../area';
import type {
  BoundTable,
  JoinedTable,
  LeftOutCode,
  RefusalCode,
  TableEntry,
  TableState,
} from '../binding';
import { tableKey } from '../naming';
import type { UnderstoodDraft } from './bindWorkbook';
import { joinClashes, type Joined } from './joinClash';
import { joinTable } from './joinTable';
import { isNumeric } from '../../county/fields';
import { isStatisticsExport } from './statisticsExport';
import { contradictions, shareStage, stagesOfTable, TableSchools } from './tableSchools';
import { isCalledOld, yearOf } from './tableSigns';
import type { UnknownList } from './unknownLists';

export interface Ledger {
  readonly counted: readonly BoundTable[];
  readonly joined: readonly JoinedTable[];
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

type TableVerdict = {
  readonly state: TableState;
  readonly reason: Message<RefusalCode | LeftOutCode> | null;
  readonly joinedTo?: string;
};

/** A table with what decides about it. */
interface LedgerSide {
  readonly draft: UnderstoodDraft;
  readonly table: BoundTable;
  readonly schools: TableSchools;
  readonly stages: readonly Stage[];
  readonly year: number | null;
  readonly old: boolean;
  readonly told: string | null;
  readonly hasPupils: boolean;
  verdict: TableVerdict | null;
}

export function keepLedger({ drafts, lists, brokenPupils, settings }: LedgerInput): Ledger {
  const sides = drafts.flatMap((draft) => sideOf(draft, settings));
  const findings: Finding[] = [];
  const open = new Set<Stage>();
  const counted: LedgerSide[] = [];
  const joined: JoinedTable[] = [];
  const count = (side: LedgerSide) => {
    side.verdict = { state: 'counted', reason: null };
    counted.push(side);
  };

  for (const side of sides) {
    const [refusal] = side.draft.bound.refusals;
    if (side.told === 'leaveOut') leaveOut(side, 'leftOut.told');
    else if (side.told === 'lastYear') leaveOut(side, 'leftOut.lastYear');
    else if (side.draft.bound.outside) leaveOut(side, 'leftOut.outside');
    else if (refusal) side.verdict = { state: 'refused', reason: refusal };
    else if (side.told === 'count' && side.hasPupils) count(side);
    else if (side.draft.block && isStatisticsExport(side.draft.block.header)) {
      refuse(side, 'refused.statisticsExport');
    }
  }
  const ranked = sides
    .filter(({ verdict, hasPupils }) => verdict === null && hasPupils)
    .sort(byTrust);
  for (const side of ranked) {
    if (side.schools.size === 0) {
      const asks = side.draft.bound.region.some(({ kind }) => kind === 'unexplained');
      if (asks) refuse(side, 'refused.noSchools');
      else leaveOut(side, 'leftOut.noSchools');
    } else decide(side, counted, count);
  }
  const joins: Joined[] = [];
  // a copy brings only what the present tables leave open
  const presentFirst = [...sides].sort(
    (a, b) => Number(!a.draft.view.visible || a.old) - Number(!b.draft.view.visible || b.old),
  );
  for (const side of presentFirst) {
    if (side.verdict !== null && side.verdict.state !== 'joined') continue;
    const targets = targetsOf(side, counted);
    const result = joinTable(side, targets);
    const now = result.joined.map((join): Joined => ({ join, view: side.draft.view }));
    const clashes = now.flatMap((one) => joinClashes(joins, one));
    joins.push(...now);
    findings.push(...result.findings, ...clashes);
    joined.push(...result.joined);
    const [first] = result.joined;
    if (first) side.verdict = { state: 'joined', reason: null, joinedTo: first.to };
    else if (brokenPupils.has(side.table.key)) {
      const name = brokenPupils.get(side.table.key) ?? '';
      refuse(side, 'refused.brokenName', { name });
    } else if (side.told?.startsWith('join:')) refuse(side, 'refused.joinTarget');
    else if (isListedElsewhere(side, counted)) leaveOut(side, 'leftOut.listed');
    else refuse(side, 'refused.notJoined');
    if (result.open || clashes.length > 0) for (const stage of side.stages) open.add(stage);
  }

  const entries = [
    ...sides.map(ledgerEntryOf),
    ...lists.map((list) => listEntry(list, counted, settings)),
  ];
  for (const side of sides) {
    const { state } = side.verdict ?? {};
    const asks = side.draft.bound.region.some(({ kind }) => kind === 'unexplained');
    const opens =
      state === 'refused' ||
      ((state === 'counted' || state === 'joined') &&
        (asks || side.draft.bound.findings.some(({ rule }) => openingRules.has(rule))));
    if (opens) for (const stage of openStagesOf(side)) open.add(stage);
  }
  for (const entry of entries.slice(sides.length)) {
    if (entry.state !== 'refused') continue;
    const of = entry.stage === 'primary' || entry.stage === 'junior' ? [entry.stage] : stages;
    for (const stage of of) open.add(stage);
  }
  return {
    counted: sides.filter(({ verdict }) => verdict?.state === 'counted').map(({ table }) => table),
    joined,
    entries,
    openStages: stages.filter((stage) => open.has(stage)),
    findings: [...entries.flatMap((entry, at) => entryFindings(entry, sides[at])), ...findings],
  };
}

/** Findings of a counted table that leave its stage open. */
const openingRules: ReadonlySet<string> = new Set([
  'rowsBelow',
  'pupilsUnconfirmed',
  'unitUnclear',
]);

function openStagesOf(side: LedgerSide): readonly Stage[] {
  const [refusal] = side.draft.bound.refusals;
  return refusal?.code === 'refused.stageUnknown' ? stages : side.stages;
}

function sideOf(draft: UnderstoodDraft, settings: Settings): readonly LedgerSide[] {
  const { table: bound, refused, outside } = draft.bound;
  const table = bound ?? refused ?? (outside ? outsideTable(draft) : null);
  if (!table) return [];
  const schools = new TableSchools(table, draft.view);
  return [
    {
      draft,
      table,
      schools,
      stages: stagesOfTable(table),
      year: yearOf(table.sheet, table.title),
      old: isCalledOld(table.sheet),
      told: toldOf(table, settings),
      hasPupils: table.columns.some(({ field }) => field === 'students'),
      verdict: null,
    },
  ];
}

/** A table of 高中 or 幼儿园 as far as the ledger shows it. */
function outsideTable(draft: UnderstoodDraft): BoundTable {
  const { key, view, firstRow, rowCount, block, bound } = draft;
  return {
    key,
    sheet: view.name,
    mode: { kind: 'perRow' },
    modeSource: 'title',
    header: block && { first: block.header.first, last: block.header.last },
    firstRow,
    rowCount,
    firstColumn: block?.header.firstColumn ?? view.firstColumn,
    lastColumn: block?.header.lastColumn ?? view.lastColumn,
    columns: [],
    rows: [],
    counts: countRows(bound.region, (index) => view.isHidden(draft.region.first + index)),
    beyond: null,
    title: null,
  };
}

/** What the county said of a table, by its key or by its sheet's name. */
function toldOf({ key, sheet }: BoundTable, { tableStates }: Settings): string | null {
  return tableStates[key] ?? tableStates[sheet] ?? tableStates[tableKey(sheet)] ?? null;
}

/** Names before headers, seen before hidden, the present before copies and earlier years, large before small. */
function byTrust(a: LedgerSide, b: LedgerSide): number {
  const trust = ({ draft }: LedgerSide) =>
    draft.byNames === 'own' ? 0 : draft.byNames === 'county' ? 1 : 2;
  return (
    trust(a) - trust(b) ||
    Number(!a.draft.view.visible) - Number(!b.draft.view.visible) ||
    Number(a.old) - Number(b.old) ||
    (b.year ?? 0) - (a.year ?? 0) ||
    b.schools.size - a.schools.size
  );
}

function decide(
  side: LedgerSide,
  counted: readonly LedgerSide[],
  count: (side: LedgerSide) => void,
): void {
  const rivals = counted.filter((other) => shareStage(other.stages, side.stages));
  if (rivals.length === 0 && side.draft.view.visible) return count(side);
  const all = side.schools.schools;
  const inAll = all.every((school) =>
    rivals.some(({ schools }) => schools.sameAt(school).length > 0),
  );
  const earlier = rivals.filter((other) => isEarlier(side, other));
  if (!side.draft.view.visible) {
    if (inAll) return leaveOut(side, 'leftOut.hidden');
    if (earlier.some((other) => mostIn(side, other))) return leaveOut(side, 'leftOut.earlier');
    return refuse(side, 'refused.hidden');
  }
  if (earlier.length > 0) {
    const most = inAll || earlier.some((other) => mostIn(side, other));
    return most ? leaveOut(side, 'leftOut.earlier') : refuse(side, 'refused.earlier');
  }
  const same = rivals.filter((other) => isMostlySame(side, other));
  if (same.length === 0 && !(inAll && rivals.length > 0)) return count(side);
  const compared = same.length > 0 ? same : rivals;
  for (const other of compared) {
    const [first] = contradictions(other.schools, side.schools, 1);
    if (first) {
      const { school, field, first: one, second } = first;
      return refuse(side, 'refused.sameSchools', {
        other: other.table.sheet,
        school,
        field,
        one,
        second,
      });
    }
  }
  if (!inAll) {
    const missing = all.filter(
      (school) => !rivals.some(({ schools }) => schools.sameAt(school).length > 0),
    );
    // 一贯制 of another table: a few schools in common, the others its own
    const [first] = compared;
    return refuse(side, 'refused.sameSchools', {
      other: first?.table.sheet ?? '',
      school: missing
        .map(({ name }) => name)
        .slice(0, 3)
        .join('、'),
      field: '',
      one: '',
      second: '',
    });
  }
  const brings = side.table.columns.some(
    ({ field }) =>
      isNumeric(field) &&
      !compared.some(({ table }) => table.columns.some((column) => column.field === field)),
  );
  const [first] = compared;
  if (brings && first) {
    side.verdict = { state: 'joined', reason: null, joinedTo: first.table.key };
    return undefined;
  }
  leaveOut(
    side,
    compared.some(({ schools }) => schools.schools.length > all.length)
      ? 'leftOut.part'
      : 'leftOut.sameFigures',
  );
}

/** Of an earlier year, or called old where the other is not. */
function isEarlier(side: LedgerSide, other: LedgerSide): boolean {
  if (side.year !== null && other.year !== null && side.year !== other.year) {
    return side.year < other.year;
  }
  return side.old && !other.old;
}

function mostIn(side: LedgerSide, other: LedgerSide): boolean {
  const all = side.schools.schools;
  const known = all.filter((school) => other.schools.sameAt(school).length > 0);
  return other.schools.schools.length > 0 && known.length * 2 > all.length;
}

/** Half of all schools of the two stand in both. */
function isMostlySame(side: LedgerSide, other: LedgerSide): boolean {
  const shared = side.schools.schools.filter((school) => other.schools.sameAt(school).length > 0);
  const relevant = other.schools.schools.filter(({ stages: of }) => shareStage(of, side.stages));
  const union = side.schools.schools.length + relevant.length - shared.length;
  if (shared.length === 0) return false;
  const holdsAll = relevant.every((school) => side.schools.sameAt(school).length > 0);
  return shared.length * 2 >= union || holdsAll;
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

function isListedElsewhere(side: LedgerSide, counted: readonly LedgerSide[]): boolean {
  return (
    side.schools.size === 0 ||
    (counted.length > 0 &&
      side.schools.schools.every((school) =>
        counted.some(({ schools }) => schools.same(school).length > 0),
      ))
  );
}

function leaveOut(side: LedgerSide, code: LeftOutCode): void {
  side.verdict = { state: 'leftOut', reason: { code } };
}

function refuse(
  side: LedgerSide,
  code: RefusalCode,
  params: Readonly<Record<string, string>> = {},
): void {
  const { key: table, sheet } = side.table;
  side.verdict = { state: 'refused', reason: { code, params: { table, sheet, ...params } } };
}

function ledgerEntryOf({ table, draft, schools, year, told, verdict }: LedgerSide): TableEntry {
  const { state, reason, joinedTo } = verdict ?? { state: 'refused', reason: null };
  const unknown = reason?.code === 'refused.stageUnknown' || reason?.code === 'leftOut.outside';
  return {
    key: table.key,
    sheet: table.sheet,
    visible: draft.view.visible,
    title: table.title,
    stage: unknown ? null : stageOfEntry(table),
    state,
    joinedTo: joinedTo ?? null,
    reason,
    rows: table.counts,
    get schools() {
      return schools.schools.map(({ name, code }) => name || (code ?? ''));
    },
    year,
    told: told !== null,
  };
}

function stageOfEntry({ mode }: BoundTable): TableEntry['stage'] {
  if (mode.kind === 'oneStage') return mode.stage;
  return mode.kind === 'byType' ? 'byType' : 'byRow';
}

/** A list of schools under headers that are not known: left out where each of them is counted. */
function listEntry(
  { sheet, schools, stage, firstRow, lastRow, onOurSheet }: UnknownList,
  counted: readonly LedgerSide[],
  { tableStates }: Settings,
): TableEntry {
  const key = tableKey(sheet);
  const told = tableStates[sheet] ?? tableStates[key] ?? null;
  const isCounted = ({ name, row }: UnknownList['schools'][number]) =>
    counted.some(
      (side) =>
        side.schools.same({ name: name.replace(/\s+/g, ''), code: null, row, stages }).length > 0,
    );
  const all = counted.length > 0 && schools.every(isCounted);
  const code: RefusalCode | LeftOutCode =
    told === 'leaveOut' || told === 'lastYear'
      ? 'leftOut.told'
      : stage === 'senior'
        ? 'leftOut.outside'
        : all
          ? 'leftOut.listed'
          : onOurSheet
            ? 'refused.onOurSheet'
            : 'refused.unknownHeaders';
  const counts = { school: schools.length, blank: 0, total: 0, group: 0, numbering: 0, note: 0 };
  return {
    key,
    sheet,
    visible: true,
    title: null,
    stage: stage === 'primary' || stage === 'junior' ? stage : null,
    state: code.startsWith('leftOut') ? 'leftOut' : 'refused',
    joinedTo: null,
    reason: {
      code,
      params: {
        sheet,
        table: key,
        first: cellAddress(firstRow, 0),
        rows: lastRow - firstRow + 1,
        schools: schools
          .map(({ name }) => name)
          .slice(0, 3)
          .join('、'),
      },
    },
    rows: { ...counts, unexplained: 0, hidden: 0 },
    schools: schools.map(({ name }) => name),
    year: null,
    told: told !== null,
  };
}

function entryFindings(entry: TableEntry, side: LedgerSide | undefined): readonly Finding[] {
  const { sheet, key, state, reason } = entry;
  // names are read for what is shown only
  const named = () => inBrackets(schoolNames(entry.schools));
  const header = side?.table.header;
  const cell = side
    ? cellAddress(header?.first ?? side.table.firstRow, side.table.firstColumn)
    : null;
  if (state === 'refused' && reason) {
    return [makeFinding('tableRefused', { sheet, cell }, { table: key, reason, schools: named() })];
  }
  // a copy or an old table is left out with proof; the reader shall know of it all the same
  const shown: readonly string[] = [
    'leftOut.hidden',
    'leftOut.earlier',
    'leftOut.sameFigures',
    'leftOut.part',
  ];
  if (state === 'leftOut' && reason && shown.includes(reason.code)) {
    return [makeFinding('tableLeftOut', { sheet, cell }, { table: key, reason, schools: named() })];
  }
  return [];
}
