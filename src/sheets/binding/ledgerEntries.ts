/** What the ledger shows of each table and of each list under unknown headers, and its findings. */
import { makeFinding, type Finding } from '../../county/finding';
import { inBrackets, schoolNames } from '../../county/schoolNames';
import type { Settings } from '../../county/settings';
import { stages } from '../../standards/standard';
import { cellAddress } from '../area';
import type { BoundTable, LeftOutCode, RefusalCode, TableEntry } from '../binding';
import { tableKey } from '../naming';
import type { LedgerSide } from './ledgerSide';
import type { UnknownList } from './unknownLists';

export function ledgerEntryOf({
  table,
  draft,
  schools,
  year,
  told,
  verdict,
}: LedgerSide): TableEntry {
  const { state, reason, joinedTo } = verdict ?? { state: 'refused', reason: null };
  const unknown = reason?.code === 'refused.stageUnknown' || reason?.code === 'leftOut.outside';
  return {
    key: table.key,
    sheet: table.sheet,
    visible: draft.view.visible,
    title: table.title,
    stage: draft.bound.senior ? 'senior' : unknown ? null : stageOfEntry(table),
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
export function listEntry(
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

export function entryFindings(entry: TableEntry, side: LedgerSide | undefined): readonly Finding[] {
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
