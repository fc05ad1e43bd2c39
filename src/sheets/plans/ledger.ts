/**
 * 均衡_问题台账: all that is wanting in the county, one line each, with what the user decides about it, and
 * what the county found itself. Below the list the sums, and what stood in rows that are not of it.
 */
import {
  bodyFormats,
  cellBegins,
  cellIs,
  cellsById,
  emptyLine,
  oneBlock,
  tableBody,
  type BlockShade,
  type PageBlock,
} from '../page/blocks';
import { noKey } from '../page/carried';
import type { IsUsers, PageDraft, PageFormat } from '../page/draft';
import { symbolOf } from '../roleLooks';
import type { Content } from '../plan';
import { withCarriedLines } from './carriedLedger';
import { digest } from './digest';
import { evidenceProposal } from './evidence';
import type { PlansInput } from './input';
import {
  closedWord,
  columnPage,
  endKey,
  fieldsBefore,
  keyBefore,
  ledgerColumns,
  ledgerId,
  ledgerPlaces,
  marksBefore,
  placeInLedger as at,
} from './ledgerColumns';
import { ledgerLines, type LinesMaking } from './ledgerLines';
import { totalRows } from './ledgerTotals';
import { hintedRows, listPage } from './listPage';
import { planText, type LedgerColumn } from './messages';
import type { StandingLedger } from './standingLedger';

export interface LedgerMaking extends Omit<LinesMaking, 'words' | 'evidence' | 'standing'> {
  readonly input: PlansInput;
  readonly standing: StandingLedger | null;
}

export function ledgerPage(making: LedgerMaking): PageDraft {
  const { input, matters, standing } = making;
  const { words, carriedLedger } = input;
  const id = ledgerId(input);
  const lines = ledgerLines({
    ...making,
    words,
    standing: carriedLedger ? withCarriedLines(standing, carriedLedger) : standing,
    evidence: (matter) => evidenceProposal(matter, input),
  });
  const page = listPage(
    {
      tab: planText(words, id === 'ledger' ? 'plans.ledger.tab' : 'plans.ledger.tab.basic'),
      title: planText(words, 'plans.ledger.title'),
      counts: planText(words, 'plans.ledger.counts', {
        schools: lines.schools,
        problems: lines.problems,
        closed: lines.closed.length,
      }),
      columns: ledgerColumns,
      places: ledgerPlaces(id),
      alsoNamed: Object.fromEntries(
        ledgerColumns.map(({ id: column }) => [column, columnPage(id, column)]),
      ),
      printUntil: 'value',
      header: (column) => planText(words, `plans.ledger.column.${column}`),
      blocks: [
        openBlock(lines.open, words),
        closedBlock(lines.closed, words),
        totalsBlock(totalRows(matters.missed, words)),
      ],
      standing: standing?.list ?? null,
      ...(standing?.isBefore && {
        before: { isUsers: isUsersBefore },
      }),
      unmatched: [],
      choices: 'progress',
    },
    input,
  );
  return { ...page, shape: digest(JSON.stringify(page.formats)) };
}

/** What its looks were made from, beside the title, is no word of ours that a later run has to find. */
const isUsersBefore: IsUsers = (row, column) =>
  fieldsBefore.has(column) ||
  typeof row[keyBefore] !== 'string' ||
  (column === marksBefore && row[keyBefore] === noKey);

/** Empty lines in which the county writes what it found itself. */
const roomToWrite = 5;

function openBlock(rows: readonly (readonly Content[])[], words: PlansInput['words']): PageBlock {
  const none = cellsById(ledgerColumns, {
    problem: planText(words, 'plans.ledger.none'),
    key: noKey,
  });
  const room = new Array<readonly Content[]>(roomToWrite).fill(cellsById(ledgerColumns, {}));
  const all = [...(rows.length === 0 ? [none] : rows), ...room];
  return {
    ...tableBody(ledgerColumns, all),
    shades: lineShades(all.length, words),
    hints: [
      {
        area: { row: 0, column: at('progress'), rows: hintedRows, columns: 1 },
        allow: { kind: 'list', options: progressWords(words) },
        prompt: {
          title: planText(words, 'plans.ledger.column.progress'),
          message: planText(words, 'plans.ledger.prompt'),
        },
      },
    ],
  };
}

/** 已销号, where there is any, and the line that ends the list. */
function closedBlock(rows: readonly (readonly Content[])[], words: PlansInput['words']): PageBlock {
  const line = (key: string, text: string, role: 'statement' | 'subtitle'): PageBlock => ({
    rows: [cellsById(ledgerColumns, { number: text, key })],
    formats: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, role }],
  });
  const closed =
    rows.length === 0
      ? []
      : [
          line(noKey, closedWord[words.language], 'statement'),
          { ...tableBody(ledgerColumns, rows), shades: lineShades(rows.length, words) },
        ];
  return oneBlock([...closed, line(endKey, planText(words, 'plans.ledger.end'), 'subtitle')]);
}

function progressWords(words: PlansInput['words']): readonly string[] {
  const said = (['open', 'underWay', 'done', 'waiting'] as const).map((progress) =>
    planText(words, `plans.ledger.progress.${progress}`),
  );
  return [...said, closedWord[words.language]];
}

/**
 * 测算情况 by its symbol, and 序号 by what the user says of the progress. None over the column with
 * choices itself: it is never cleared, so that a rule there would be made again and again.
 */
function lineShades(rows: number, words: PlansInput['words']): readonly BlockShade[] {
  const over = (column: LedgerColumn) => ({ row: 0, rows, column: at(column), columns: 1 });
  const [, underWay = '', done = '', waiting = '', closed = ''] = progressWords(words);
  return [
    ...(['met', 'below', 'floor'] as const).map((role): BlockShade => ({
      area: over('state'),
      role,
      formula: cellBegins(at('state'), symbolOf[role]),
    })),
    ...[done, waiting, closed].map((word): BlockShade => ({
      area: over('number'),
      role: 'met',
      formula: cellIs(at('progress'), word),
    })),
    { area: over('number'), role: 'floor', formula: cellIs(at('progress'), underWay) },
  ];
}

/** Headings of the sums run over; their lines look like the list, without the user's columns. */
function totalsBlock(
  totals: readonly Readonly<Partial<Record<LedgerColumn, Content>>>[],
): PageBlock {
  if (totals.length === 0) return emptyBlock;
  const rows = totals.map((cells) => cellsById(ledgerColumns, { ...cells, key: noKey }));
  const shown = ledgerColumns.slice(0, at('solution'));
  const isLine = (row: readonly Content[] | undefined) =>
    row !== undefined && row[at('problem')] !== null;
  const formats = rows.flatMap((row, place): readonly PageFormat[] => {
    const area = { row: place, rows: 1, column: 0, columns: 1 };
    if (typeof row[0] === 'string') return [{ area, role: 'statement' }];
    if (!isLine(row) || isLine(rows[place - 1])) return [];
    const rest = rows.slice(place);
    const end = rest.findIndex((each) => !isLine(each));
    return bodyFormats(shown, { row: place, rows: end < 0 ? rest.length : end });
  });
  return { rows, formats };
}

const emptyBlock: PageBlock = { ...emptyLine, rows: [], formats: [] };
