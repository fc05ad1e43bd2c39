/** 二 to 四 of a plan: the entries of a group, each with 现状, 标准, 缺口 and the cells that the user fills. */
import type { Words } from '../../standards/message';
import { cell, header } from '../forms/frame';
import { lackFigure, lackFormat } from './amounts';
import { isMissed, type EntryGroup, type PlanEntry } from './entries';
import {
  askedContent,
  askedFormat,
  entryName,
  stageWord,
  stateText,
  valueContent,
  valueFormat,
} from './entryWords';
import { planText, type EntryColumn } from './messages';
import { keepsProposal, type PlanCell, type PlanLine } from './planLines';
import type { RemedyFinder } from './remedies';

/** What the lines of one group are made from. */
export interface EntriesMaking {
  readonly entries: readonly PlanEntry[];
  readonly remedy: RemedyFinder;
  readonly words: Words;
  /** How many stages the school has: of several, each entry names its own. */
  readonly stages: number;
}

/** Shows dates that a host made of 2026-12-31 as dates; other numbers, such as a year, as they are. */
export const dateFormat = '[>=20000]yyyy\\-mm\\-dd;General';

export const stateColumn = 3;

const entryColumns: readonly EntryColumn[] = [
  'entry',
  'value',
  'standard',
  'state',
  'gap',
  'solution',
  'unit',
  'deadline',
];

/** The header, the entries of the group, and a line for one of the school's own. */
export function entryLines(group: EntryGroup, making: EntriesMaking): readonly PlanLine[] {
  const { words } = making;
  const own = entryColumns.map((column): PlanCell => {
    const blank = column === 'deadline' ? dateCell() : cell(null);
    const role = column === 'solution' || column === 'entry' ? 'formText' : 'formCell';
    return { ...blank, role, asks: { field: column, proposal: null } };
  });
  return [
    {
      key: null,
      cells: entryColumns.map((column) => header(planText(words, `plans.column.${column}`))),
      least: 24,
    },
    ...making.entries
      .filter((entry) => entry.group === group)
      .map((entry) => entryLine(entry, making)),
    { key: `own.${group}`, cells: own, least: 24 },
  ];
}

function entryLine(entry: PlanEntry, { remedy, words, stages }: EntriesMaking): PlanLine {
  const name = entryName(entry, words);
  const stage = stageWord(words, entry.stage);
  const shown = stages < 2 ? name : planText(words, 'plans.entry.stage', { stage, entry: name });
  return {
    key: entry.id,
    cells: [
      { content: shown, role: 'formText' },
      cell(valueContent(entry, words), { numberFormat: valueFormat(entry) }),
      cell(askedContent(entry, words), { numberFormat: askedFormat(entry) }),
      cell(stateText(entry, words)),
      gapCell(entry, words),
      {
        ...cell(null),
        role: 'formText',
        asks: {
          field: 'solution',
          proposal: remedy(entry) ?? (isMissed(entry) ? keepsProposal : null),
        },
      },
      { ...cell(null), asks: { field: 'unit', proposal: null } },
      { ...dateCell(), asks: { field: 'deadline', proposal: null } },
    ],
    least: 30,
  };
}

function dateCell(): PlanCell {
  return cell(null, { numberFormat: dateFormat });
}

/** A number with its unit behind it; before it 全校 of a shared resource, 超出 of a surplus. */
function gapCell({ lack }: PlanEntry, words: Words): PlanCell {
  if (!lack) return cell(planText(words, 'plans.dash'));
  const place = '#';
  const amount = planText(words, `plans.amount.${lack.unit}`, { amount: place });
  const whole = lack.wholeSchool ? planText(words, 'plans.entry.wholeSchool', { amount }) : amount;
  const told = lack.over ? planText(words, 'plans.entry.over', { amount: whole }) : whole;
  const [before = '', after = ''] = told.split(place);
  const format = lackFormat(lack.unit, after);
  return cell(lackFigure(lack), { numberFormat: before === '' ? format : `"${before}"${format}` });
}
