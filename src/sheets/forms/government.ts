/** 基本均衡 表Ⅳ: the score of 政府工作 by A and B heads; and the page of the vetoes. */
import type { ItemResult } from '../../assessment/countyAssessment';
import { readEntry, readWords } from '../../county/cellEntry';
import type { CellValue } from '../../county/cell';
import { nationalScoreItems } from '../../standards/scoreItems';
import type { Words } from '../../standards/message';
import type { FormLine } from './form';
import { cell, figure, header, type Drafted } from './frame';
import type { TablesInput } from './input';
import { inOne, itemsOf, valueText, verdictShade } from './items';
import { formText, verdictTerm } from './messages';

interface ScoreRow {
  readonly head: string;
  readonly name: string;
  readonly points: number | null;
  readonly score: number | null;
  readonly note: string | null;
}

const judged = 'judged';
const verdictColumn = 3;

export function governmentScoreForm(input: TablesInput): Drafted {
  const { words } = input;
  const rows = scoreRows(input);
  const results = itemsOf(input, 'government');
  return {
    number: '4',
    title: 'form.title.basic.4',
    unit: null,
    widths: [16, 46, 10, 10, 18],
    landscape: false,
    lines: [
      {
        cells: [
          header(formText(words, 'form.score.head')),
          header(formText(words, 'form.score.item')),
          header(formText(words, 'form.score.points')),
          header(formText(words, 'form.score.score')),
          header(formText(words, 'form.remark')),
        ],
        repeated: true,
        least: 24,
      },
      ...scoreLines(rows),
      totalLine(rows, words),
    ],
    notes: [
      formText(words, 'form.note.titleUnseen'),
      ...results.map((item) =>
        formText(words, 'form.note.verdict', {
          what: item.name['zh-CN'],
          verdict: verdictTerm(words, item.verdict),
        }),
      ),
      ...notesTogether(results, words),
    ],
    relaxations: [],
  };
}

/** A page of ours: the vetoes, beside what the other blocks of the county came to. */
export function vetoesForm(input: TablesInput): Drafted {
  const { words } = input;
  const results: readonly ItemResult[] = [
    ...itemsOf(input, 'government'),
    ...itemsOf(input, 'recognition'),
    ...itemsOf(input, 'vetoes'),
  ];
  return {
    number: 'government',
    title: 'form.title.basic.government',
    unit: null,
    widths: [16, 36, 38, 10],
    landscape: false,
    lines: [
      {
        cells: [
          header(formText(words, 'form.item')),
          header(formText(words, 'form.itemName')),
          header(formText(words, 'form.itemValue')),
          header(formText(words, 'form.itemVerdict')),
        ],
        repeated: true,
        least: 24,
      },
      ...resultLines(input, words),
    ],
    notes: [formText(words, 'form.shade.verdict'), ...notesTogether(results, words)],
    relaxations: [],
    shades: (placed) => verdictShade(placed.marked(judged), verdictColumn, words),
  };
}

/** Items with the same note share it. */
function notesTogether(results: readonly ItemResult[], words: Words): readonly string[] {
  const names = new Map<string, string[]>();
  for (const { name, notes } of results) {
    if (notes.length === 0) continue;
    const told = inOne(
      notes.map((note) => words.say(note)),
      words,
    );
    names.set(told, [...(names.get(told) ?? []), name['zh-CN']]);
  }
  return [...names].map(([notes, of]) =>
    formText(words, 'form.note.named', { name: of.join('、'), notes }),
  );
}

/** The county's scores; before it has any, the province's items, or the national heads. */
function scoreRows({ scores, settings }: TablesInput): readonly ScoreRow[] {
  if (scores.length > 0) {
    return scores.map(({ head, name, points, score, note }) => ({
      head: readWords(head) ?? '',
      name: readWords(name) ?? '',
      points: numberIn(points),
      score: numberIn(score),
      note: readWords(note),
    }));
  }
  const { heads } = settings.pack?.scoreItems ?? nationalScoreItems;
  return heads.flatMap((head) =>
    head.items.map(({ name, points }) => ({
      head: head.name,
      name,
      points,
      score: null,
      note: null,
    })),
  );
}

function numberIn(cell: CellValue): number | null {
  const entry = readEntry(cell, 'measure');
  if (entry.kind === 'number') return entry.value;
  return entry.kind === 'negative' ? entry.found : null;
}

/** One line per item; a head stands once beside its items. */
function scoreLines(rows: readonly ScoreRow[]): readonly FormLine[] {
  return rows.map(({ head, name, points, score, note }, at): FormLine => {
    const isFirst = rows[at - 1]?.head !== head;
    const rest = rows.slice(at);
    const end = rest.findIndex((row) => row.head !== head);
    return {
      cells: [
        ...(isFirst ? [cell(head, { rows: end < 0 ? rest.length : end })] : []),
        { content: name, role: 'formText' },
        figure(points, 'General'),
        figure(score, 'General'),
        { content: note, role: 'formNote' },
      ],
    };
  });
}

function totalLine(rows: readonly ScoreRow[], words: Words): FormLine {
  const total = (of: (row: ScoreRow) => number | null) => {
    const values = rows.map(of);
    // Decimals as typed: 0.1 + 0.2 is 0.3.
    return values.every((value) => value !== null)
      ? Number(values.reduce<number>((sum, value) => sum + (value ?? 0), 0).toFixed(6))
      : null;
  };
  return {
    cells: [
      cell(formText(words, 'form.score.total'), { columns: 2 }),
      figure(
        total(({ points }) => points),
        'General',
      ),
      figure(
        total(({ score }) => score),
        'General',
      ),
      cell(null),
    ],
    least: 22,
  };
}

/** 政府工作, 公众满意度 and the vetoes with their verdicts. */
function resultLines(input: TablesInput, words: Words): readonly FormLine[] {
  const groups = [
    { name: formText(words, 'form.score.government'), items: itemsOf(input, 'government') },
    { name: formText(words, 'form.score.satisfaction'), items: itemsOf(input, 'recognition') },
    { name: formText(words, 'form.score.vetoes'), items: itemsOf(input, 'vetoes') },
  ];
  return groups.flatMap(({ name, items }) =>
    items.map((item, at): FormLine => ({
      cells: [
        ...(at === 0 ? [cell(name, { rows: items.length })] : []),
        { content: item.name['zh-CN'], role: 'formText' },
        { content: valueText(item, words), role: 'formText' },
        cell(verdictTerm(words, item.verdict)),
      ],
      least: 20,
      mark: judged,
    })),
  );
}
