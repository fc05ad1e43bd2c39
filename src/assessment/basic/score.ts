/**
 * 政府工作 of 基本均衡: the sum of the scores that the county entered, of 100 points, met from the pass
 * mark (85) on. Points and items are the province's; only what does not fit together is reported.
 */
import type { CellValue } from '../../county/cell';
import { readEntry, readWords } from '../../county/cellEntry';
import { compareFractions, fraction, fractionSum, type Fraction } from '../../county/exact';
import type { ScoreEntry } from '../../county/scoreEntry';
import { fullScore, nationalScoreItems } from '../../standards/scoreItems';
import type { Pack } from '../../standards/pack';
import { decimalText } from './figureWords';
import { clauseOf2012, basicItem, type BasicItem } from './item';
import type { BasicMessage } from './basicMessage';

export function scoreItem(scores: readonly ScoreEntry[], pack: Pack | null): BasicItem {
  const pass = pack?.scoreItems?.pass ?? nationalScoreItems.pass;
  const asked = askedOf(scores);
  const notes = faults(asked);
  const entered = asked.flatMap(({ score }) => (score === null ? [] : [fraction(score)]));
  const sum = fractionSum(entered);
  const shown = Number(sum.numerator) / Number(sum.denominator);
  const reached = compareFractions(sum, fraction(pass)) >= 0;
  return basicItem(
    {
      id: 'government',
      name: { 'zh-CN': '政府推进义务教育均衡发展工作', 'en-US': 'Work of the county government' },
      value:
        entered.length > 0
          ? { code: 'basic.value.score', params: { score: decimalText(shown) } }
          : null,
      requirement: { code: 'basic.requirement.government', params: { pass, full: fullScore } },
      verdict: notes.length > 0 ? 'undetermined' : reached ? 'met' : 'notMet',
      clause: clauseOf2012,
    },
    { notes },
  );
}

/** A row of the table as it counts; null: nothing that could be read. */
interface ScoreLine {
  readonly name: string;
  readonly points: number | null;
  readonly score: number | null;
  /** Something stands there that is no number. */
  readonly unread: boolean;
}

/** Rows without points and score are none of the province's where the others make the full marks. */
function askedOf(scores: readonly ScoreEntry[]): readonly ScoreLine[] {
  const read = scores.flatMap((entry): ScoreLine[] => {
    const points = scoreIn(entry.points);
    const score = scoreIn(entry.score);
    const unread = [entry.points, entry.score].some(isUnreadScore);
    const name = readWords(entry.name);
    if (name === null && points === null && score === null && !unread) return [];
    return [{ name: name ?? entry.id ?? entry.place.cell ?? '', points, score, unread }];
  });
  const used = read.filter(
    ({ points, score, unread }) => points !== null || score !== null || unread,
  );
  return compareFractions(pointsAsked(used), fraction(fullScore)) === 0 ? used : read;
}

/** 8, or 8分. */
function scoreIn(cell: CellValue): number | null {
  const entry = scoreEntryIn(cell);
  switch (entry.kind) {
    case 'number':
      return entry.value;
    case 'negative':
      return entry.found;
    case 'blank':
    case 'notANumber':
    case 'twoNumbers':
    case 'errorValue':
    case 'notCalculated':
      return null;
  }
}

function isUnreadScore(cell: CellValue): boolean {
  return scoreIn(cell) === null && scoreEntryIn(cell).kind !== 'blank';
}

function scoreEntryIn(cell: CellValue): ReturnType<typeof readEntry> {
  return readEntry(typeof cell === 'string' ? cell.replace(/分\s*$/, '') : cell, 'measure');
}

function pointsAsked(asked: readonly ScoreLine[]): Fraction {
  return fractionSum(asked.flatMap(({ points }) => (points === null ? [] : [fraction(points)])));
}

/** What keeps the sum from being a score: nothing entered, gaps, what is no number, too many points. */
function faults(asked: readonly ScoreLine[]): readonly BasicMessage[] {
  const unread = asked.filter((line) => line.unread);
  if (unread.length === 0 && asked.every(({ score }) => score === null)) {
    return [{ code: 'basic.note.noScores' }];
  }
  const notes: BasicMessage[] = [];
  const named = (entries: readonly ScoreLine[]) => entries.map(({ name }) => name).join('、');
  if (unread.length > 0) {
    notes.push({ code: 'basic.note.scoresUnread', params: { items: named(unread) } });
  }
  const missing = asked.filter(
    (line) => !line.unread && (line.points === null || line.score === null),
  );
  if (missing.length > 0) {
    notes.push({ code: 'basic.note.scoresMissing', params: { items: named(missing) } });
  }
  const above = asked.filter(
    ({ points, score }) => score !== null && (score < 0 || (points !== null && score > points)),
  );
  if (above.length > 0) {
    notes.push({ code: 'basic.note.scoresAbove', params: { items: named(above) } });
  }
  const points = pointsAsked(asked);
  if (missing.length + unread.length === 0 && compareFractions(points, fraction(fullScore)) !== 0) {
    const shown = decimalText(Number(points.numerator) / Number(points.denominator));
    notes.push({ code: 'basic.note.pointsTotal', params: { total: shown, full: fullScore } });
  }
  return notes;
}
