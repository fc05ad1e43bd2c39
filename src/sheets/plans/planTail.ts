/** The end of a plan: what nothing answers to any more, and what stood in rows that are not ours. */
import type { Words } from '../../standards/message';
import type { FormLine } from '../forms/form';
import { header } from '../forms/frame';
import type { StrayRow } from '../page/carried';
import type { Answer } from './answers';
import { digest } from './digest';
import { factCodes, planText, type FactCode } from './messages';
import { dateFormat } from './planEntries';
import { factsKey } from './planFacts';
import { filled, planColumns, type PlanLine } from './planLines';
import type { PlanAnswer } from './standingPlan';

export function tailLines(
  left: readonly PlanAnswer[],
  strays: readonly StrayRow[],
  words: Words,
): readonly FormLine[] {
  if (left.length === 0 && strays.length === 0) return [];
  return [
    ...filled([title(words)], alone(null)),
    ...left.flatMap((answer) =>
      filled([kept(answer.key, answer.field, labelOf(answer, words))], alone(answer)),
    ),
    ...strays.flatMap(({ row }) => {
      const text = row.flatMap((content) => (content === null ? [] : [String(content)])).join(' ');
      return filled([kept(`stray.${digest(text)}`, 'text', null)], alone({ text, mark: null }));
    }),
  ];
}

function alone(answer: Answer | null) {
  return { take: () => answer, twin: () => null };
}

function title(words: Words): PlanLine {
  const content = planText(words, 'plans.unmatched');
  return { key: null, cells: [{ content, role: 'formHeading', columns: planColumns }], least: 24 };
}

/** Under its old key, so that it comes back when something answers to it again. */
function kept(key: string, field: string, label: string | null): PlanLine {
  return {
    key,
    cells: [
      header(label),
      {
        content: null,
        role: 'formText',
        columns: planColumns - 1,
        numberFormat: dateFormat,
        asks: { field, proposal: null },
      },
    ],
    least: 24,
  };
}

/** 校园用地面积 of a fact, else what began its line. */
function labelOf({ key, field, label }: PlanAnswer, words: Words): string | null {
  if (key === factsKey && isFact(field)) return planText(words, `plans.fact.${field}`);
  return label === null ? null : String(label);
}

function isFact(field: string): field is FactCode {
  return factCodes.some((code) => code === field);
}
