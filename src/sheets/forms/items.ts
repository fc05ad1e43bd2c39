/** 表Ⅳ 政府保障程度 and 表Ⅴ 教育质量: item, 指标值或简要结论, 是否达标. */
import type { BlockId, ItemResult, RelaxationId } from '../../assessment/countyAssessment';
import type { Words } from '../../standards/message';
import { cellIs, type BlockShade } from '../page/blocks';
import type { FormLine, Placed } from './form';
import { cell, header, type Drafted } from './frame';
import type { TablesInput } from './input';
import { blankItems, formText, verdictTerm, type PlainFormCode } from './messages';

const body = 'items';
const verdictColumn = 3;

export function governmentForm(input: TablesInput): Drafted {
  return itemsForm(input, 'government', '4', ['roomSizes', 'schoolSizes']);
}

export function educationForm(input: TablesInput): Drafted {
  return itemsForm(input, 'quality', '5', []);
}

function itemsForm(
  input: TablesInput,
  block: 'government' | 'quality',
  number: '4' | '5',
  relaxations: readonly RelaxationId[],
): Drafted {
  const { words } = input;
  const items = itemsOf(input, block);
  return {
    number,
    title: `form.title.quality.${number}`,
    unit: null,
    widths: [6, 30, 54, 11],
    landscape: false,
    lines: [
      {
        cells: [
          header(formText(words, 'form.number')),
          header(formText(words, 'form.itemName')),
          header(formText(words, 'form.itemValue')),
          header(formText(words, 'form.itemVerdict')),
        ],
        repeated: true,
        least: 24,
      },
      ...items.map((item, at): FormLine => itemLine(item, at + 1, words)),
    ],
    notes: [
      formText(words, 'form.shade.verdict'),
      ...items.flatMap((item, at) => itemNotes(item, at + 1, words)),
    ],
    relaxations,
    shades: (placed) => verdictShade(placed.marked(body), verdictColumn, words),
  };
}

export function itemsOf({ countyAssessment }: TablesInput, block: BlockId): readonly ItemResult[] {
  return countyAssessment.blocks.find(({ id }) => id === block)?.items ?? [];
}

function itemLine(item: ItemResult, number: number, words: Words): FormLine {
  const blank = blankOf(item.id);
  return {
    cells: [
      cell(number, { numberFormat: '0' }),
      { content: item.name['zh-CN'], role: 'formText' },
      { content: valueText(item, words) ?? (blank && formText(words, blank)), role: 'formText' },
      cell(verdictTerm(words, item.verdict)),
    ],
    least: 22,
    mark: body,
  };
}

/** 指标值或简要结论; null where nothing is entered. */
export function valueText({ value }: ItemResult, words: Words): string | null {
  return value === null ? null : words.say(value);
}

/** The form's own words with blanks; null for items that evidence decides. */
function blankOf(id: string): PlainFormCode | null {
  const item = blankItems.find((each) => each === id);
  return item === undefined ? null : `form.blank.${item}`;
}

/**
 * What is missing, what a relaxation did … by the item's number. The form names relaxations and
 * their basis below already.
 */
function itemNotes(item: ItemResult, number: number, words: Words): readonly string[] {
  const told = item.notes.filter(({ code }) => code !== 'item.note.relaxation');
  if (told.length === 0) return [];
  const notes = inOne(
    told.map((note) => words.say(note)),
    words,
  );
  return [formText(words, 'form.note.item', { number, notes })];
}

/** Sentences as clauses of one, without its full stop. */
export function inOne(sentences: readonly string[], words: Words): string {
  const separator = words.language === 'zh-CN' ? '；' : '; ';
  return sentences.map((sentence) => sentence.replace(/[。；;.]$/, '')).join(separator);
}

/** Dark where a verdict's word is 不达标. */
export function verdictShade(
  place: ReturnType<Placed['marked']>,
  column: number,
  words: Words,
): readonly BlockShade[] {
  if (!place) return [];
  const area = { ...place, column, columns: 1 };
  return [{ area, role: 'formBelow', formula: cellIs(column, verdictTerm(words, 'notMet')) }];
}
