/** 基本均衡 表Ⅱ-1 and 表Ⅱ-2: the province's 办学条件, by number and share of schools, and by school. */
import type {
  ConditionItem,
  ConditionRow,
  ConditionsOfStage,
  ConditionState,
} from '../../assessment/basic/conditionsOfStage';
import type { StageRow } from '../../county/county';
import type { Words } from '../../standards/message';
import { stages, type Stage } from '../../standards/standard';
import { fixedFormat } from '../layout/figures';
import { shadeByMark, type BlockShade } from '../page/blocks';
import { symbolOf } from '../roleLooks';
import type { Content } from '../plan';
import type { FormCell, FormLine, Placed } from './form';
import { figure, header, marks, type Drafted } from './frame';
import { shareLines, type Share } from './indicatorShares';
import type { TablesInput } from './input';
import { formText, stageTerm } from './messages';
import { countNote, incompleteNotes, tallyNote } from './notes';
import { schoolCells, schoolHeaders, schoolWidths } from './schoolCells';

const body = 'schools';
const firstItem = schoolWidths.length;

export function conditionSharesForm(input: TablesInput): Drafted {
  const { conditions, words } = input;
  const items = itemsOfBoth(input);
  const width = items.length > 7 ? 11 : 14;
  return {
    number: '21',
    title: 'form.title.basic.21',
    unit: 'form.unit.shares',
    widths: [8, 18, ...items.map(() => width), Math.max(width, 120 - items.length * 14)],
    lines: [
      {
        cells: [
          header(formText(words, 'form.stage'), { rows: 2 }),
          header(formText(words, 'form.item'), { rows: 2 }),
          ...items.map((item) => header(itemTitle(item, words))),
          header(formText(words, 'form.overall')),
        ],
        repeated: true,
        least: 62,
      },
      { cells: codes(items.length + 1), repeated: true },
      ...stages.flatMap((stage) => {
        const judged = conditions?.[stage] ?? null;
        const shares = [
          ...items.map(({ id }) => judged && itemShare(judged, id)),
          overallOf(judged, input.county.stages[stage].rows.length),
        ];
        return shareLines(stageTerm(stage), shares, words);
      }),
    ],
    notes: [tallyNote(input), ...ruleNotes(input), ...conditionNotes(input)],
    relaxations: [],
  };
}

export function conditionSchoolsForm(input: TablesInput): Drafted {
  const { conditions, county, words } = input;
  const items = itemsOfBoth(input);
  const scored = stages.some((stage) => conditions?.[stage]?.rule.kind === 'scored');
  return {
    number: '22',
    title: 'form.title.basic.22',
    unit: 'form.unit.schools',
    widths: [...schoolWidths, ...items.map(() => 10), ...(scored ? [8] : []), 10, 12],
    hidden: 1,
    lines: [
      {
        cells: [
          ...schoolHeaders(words),
          ...items.map((item) => header(itemTitle(item, words))),
          ...(scored ? [header(formText(words, 'form.points'), { rows: 2 })] : []),
          header(formText(words, 'form.schoolVerdict'), { rows: 2 }),
        ],
        repeated: true,
        least: 74,
      },
      { cells: codes(items.length), repeated: true },
      ...stages.flatMap((stage) => {
        const { rows } = county.stages[stage];
        const judged = conditions?.[stage] ?? null;
        return rows.length === 0 ? [] : stageLines({ stage, rows, judged, items, scored }, words);
      }),
    ],
    notes: [
      countNote(input),
      tallyNote(input),
      formText(words, 'form.note.ownership'),
      ...ruleNotes(input),
      formText(words, 'form.shade.basic'),
      ...conditionNotes(input),
    ],
    relaxations: [],
    shades: (placed) => conditionShades(placed, items.length, scored),
  };
}

/** The items of both stages, each once. */
function itemsOfBoth({ conditions }: TablesInput): readonly ConditionItem[] {
  const all = stages.flatMap((stage) => conditions?.[stage]?.items ?? []);
  return [...new Map(all.map((item) => [item.id, item])).values()];
}

function itemTitle({ name, unit }: ConditionItem, words: Words): string {
  if (unit === null) return name['zh-CN'];
  return formText(words, 'form.indicator', { name: name['zh-CN'], unit });
}

function codes(count: number): readonly FormCell[] {
  return Array.from({ length: count }, (_, at) => header(`L${at + 1}`));
}

/** Null where the stage does not have the item; of unknown schools there is no share. */
export function itemShare({ items, rows }: ConditionsOfStage, id: string): Share | null {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return null;
  return { met: item.schoolsMet, of: rows.length, open: item.schoolsJudged < rows.length };
}

/** 综合评估: without a rule no school is known. */
function overallOf(judged: ConditionsOfStage | null, schools: number): Share {
  if (!judged) return { met: 0, of: schools, open: true };
  const open = judged.rows.some(({ verdict }) => verdict === 'undetermined');
  return { met: judged.schoolsMet, of: schools, open };
}

interface Block {
  readonly stage: Stage;
  readonly rows: readonly StageRow[];
  readonly judged: ConditionsOfStage | null;
  readonly items: readonly ConditionItem[];
  readonly scored: boolean;
}

function stageLines(block: Block, words: Words): readonly FormLine[] {
  const { stage, rows, judged, items, scored } = block;
  const width = firstItem + items.length + (scored ? 2 : 1);
  return [
    { cells: [{ content: stageTerm(stage), role: 'formHeading', columns: width }], mark: body },
    ...rows.map((row, at): FormLine => {
      const known = judged?.rows[at] ?? null;
      return {
        cells: [
          ...schoolCells(row, at),
          ...items.map((item) => valueCell(item, judged, known, words)),
          ...(scored ? [figure(known?.points ?? null, '0.0')] : []),
          figure(verdictCell(known, words), '0'),
          marks(items.map((item) => mark(item, judged, known)).join('')),
        ],
        mark: body,
      };
    }),
  ];
}

/** 1 or empty, as the form asks; what cannot be judged is not left empty like a miss. */
function verdictCell(known: ConditionRow | null, words: Words): Content {
  if (known?.verdict === 'met') return 1;
  if (known?.verdict === 'notMet') return null;
  return formText(words, known?.lack === 'rule' ? 'form.ruleOpen' : 'form.incomplete');
}

function indexOfItem(item: ConditionItem, judged: ConditionsOfStage | null): number {
  return judged?.items.findIndex(({ id }) => id === item.id) ?? -1;
}

function stateOf(
  item: ConditionItem,
  judged: ConditionsOfStage | null,
  row: ConditionRow | null,
): ConditionState | null {
  return row?.states[indexOfItem(item, judged)] ?? null;
}

function valueCell(
  item: ConditionItem,
  judged: ConditionsOfStage | null,
  row: ConditionRow | null,
  words: Words,
): FormCell {
  const value = row?.values[indexOfItem(item, judged)] ?? null;
  const shown = (): Content => {
    if (value !== null && item.direction === 'yes') {
      return formText(words, value === 1 ? 'form.yes' : 'form.no');
    }
    if (value !== null) return value;
    switch (stateOf(item, judged, row)) {
      case 'missing':
      case 'notBound':
        return formText(words, 'form.incomplete');
      case 'open':
        return formText(words, 'form.open');
      default:
        return formText(words, 'form.dash');
    }
  };
  return figure(shown(), fixedFormat(item.decimals));
}

/** The hidden column's mark, by which a cell is shaded. */
function mark(
  item: ConditionItem,
  judged: ConditionsOfStage | null,
  row: ConditionRow | null,
): string {
  const state = stateOf(item, judged, row);
  return state === 'floor' || state === 'below' ? symbolOf.below : '·';
}

function conditionShades(placed: Placed, items: number, scored: boolean): readonly BlockShade[] {
  const place = placed.marked(body);
  if (!place || items === 0) return [];
  const values = { ...place, column: firstItem, columns: items };
  const status = firstItem + items + (scored ? 2 : 1);
  return [shadeByMark(values, status, 'formBelow', symbolOf.below)];
}

function ruleNotes({ conditions, words }: TablesInput): readonly string[] {
  const rules = stages.flatMap((stage) => {
    const judged = conditions?.[stage];
    return judged ? [{ stage, rule: words.say(judged.requirement) }] : [];
  });
  const [first, second] = rules;
  if (first && first.rule === second?.rule) {
    return [formText(words, 'form.note.ruleOfBoth', { rule: first.rule })];
  }
  return rules.map(({ stage, rule }) =>
    formText(words, 'form.note.rule', { stage: stageTerm(stage), rule }),
  );
}

function conditionNotes(input: TablesInput): readonly string[] {
  const { conditions, county, words } = input;
  const without = stages.filter(
    (stage) => county.stages[stage].rows.length > 0 && !conditions?.[stage],
  );
  const isOpen = stages.some((stage) => isPassOpen(conditions?.[stage]));
  return [
    ...(isOpen ? [formText(words, 'form.note.openPass')] : []),
    ...(without.length > 0
      ? [formText(words, 'form.note.noConditions', { stage: without.map(stageTerm).join('、') })]
      : []),
    ...stages.flatMap((stage) => {
      const rows = conditions?.[stage]?.rows ?? [];
      const count = rows.filter(({ verdict }) => verdict === 'undetermined').length;
      const left = incompleteNotes(stage, input);
      if (count === 0 || isPassOpen(conditions?.[stage])) return left;
      return [
        ...left,
        formText(words, 'form.note.undetermined', { stage: stageTerm(stage), count }),
      ];
    }),
  ];
}

/** No school can be judged before the province's pass mark is there; their data may be complete. */
function isPassOpen(judged: ConditionsOfStage | null | undefined): boolean {
  return judged?.rule.kind === 'scored' && judged.rule.pass === null;
}
