/**
 * 均衡_优质_未达标学校: the schools of all counties that do not meet the rule for schools, or of which it
 * cannot be said, with what they miss.
 */
import { stages } from '../../standards/standard';
import { pageOfStandard } from '../layout/input';
import { items, stageWord, verdictWord } from '../layout/messages';
import {
  cellIs,
  headerLine,
  lineOfText,
  pageOf,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import { symbolOf } from '../roleLooks';
import type { RolledCounty, RollupInput } from './input';
import { rollupText } from './messages';
import { scopeLine, titleOf } from './rollupHead';

const columns = [
  { id: 'number', width: 6, role: 'number', numberFormat: '0', align: 'center' },
  { id: 'county', width: 15, role: 'label' },
  { id: 'stage', width: 7, role: 'text', align: 'center' },
  { id: 'school', width: 30, role: 'text' },
  { id: 'students', width: 9, role: 'number', numberFormat: '0' },
  { id: 'met', width: 8, role: 'number', numberFormat: '0' },
  { id: 'verdict', width: 11, role: 'text', align: 'center' },
  { id: 'missed', width: 64, role: 'note' },
] as const satisfies readonly SheetColumn[];

const wholeVerdictAt = 6;

export function failingPage(input: RollupInput): PageDraft {
  const { counties, standard, words } = input;
  const title = titleOf('schools', input);
  const rows = counties.flatMap((county) =>
    standard.schoolRule ? rowsByRule(county, input) : rowsByConditions(county, input),
  );
  const of = (verdict: 'notMet' | 'undetermined') =>
    rows.filter((row) => row[wholeVerdictAt - 1] === verdictWord(words, verdict)).length;
  const hasRule = standard.schoolRule !== null || counties.some(({ lacking }) => lacking !== null);
  const counts = { notMet: of('notMet'), undetermined: of('undetermined') };
  return pageOf({
    ...pageOfStandard(standard, 'rollup_schools', '未达标学校'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(scopeLine(input), 'subtitle'),
      lineOfText(rollupText(words, 'rollup.schools.count', counts), 'statement'),
      headerLine(columns.map(({ id }) => rollupText(words, failingTitle(id)))),
      ...(rows.length === 0
        ? [
            lineOfText(
              rollupText(words, hasRule ? 'rollup.schools.none' : 'rollup.schools.noRule'),
              'note',
            ),
          ]
        : [bodyOf(rows, input)]),
    ],
    columns,
    freeze: { rows: headRows, columns: 2 },
    repeatRows: { first: 0, last: headRows - 1 },
  });
}

const headRows = 4;

function failingTitle(id: (typeof columns)[number]['id']) {
  return id === 'number' || id === 'county' || id === 'students'
    ? (`rollup.column.${id}` as const)
    : (`rollup.schools.${id}` as const);
}

function bodyOf(rows: readonly (readonly Content[])[], { words }: RollupInput): PageBlock {
  const numbered = rows.map((row, at): readonly Content[] => [at + 1, ...row]);
  const area = { row: 0, rows: rows.length, column: wholeVerdictAt, columns: 1 };
  return {
    ...tableBody(columns, numbered),
    shades: (['notMet', 'undetermined'] as const).map((verdict) => ({
      area,
      role: verdict === 'notMet' ? 'below' : 'undetermined',
      formula: cellIs(wholeVerdictAt, verdictWord(words, verdict)),
    })),
  };
}

/** 优质均衡: at least 6 of 7 met, none below its floor. */
function rowsByRule(
  { county, stages: of }: RolledCounty,
  { standard, words }: RollupInput,
): readonly (readonly Content[])[] {
  return stages.flatMap((stage) =>
    (of[stage]?.assessment.rows ?? []).flatMap((row): readonly (readonly Content[])[] => {
      if (row.verdict === null || row.verdict === 'met') return [];
      const missed = standard.indicators.flatMap(({ id, code, name }) => {
        const status = row.indicators[id]?.status ?? 'missing';
        if (status === 'met') return [];
        const symbol = symbolOf[status === 'missing' ? 'undetermined' : status];
        return [`${symbol}${code} ${name[words.language]}`];
      });
      const { school, students, met } = row;
      return [
        [
          ...[county, stageWord(words, stage), school, students, met],
          verdictWord(words, row.verdict),
          items(words, missed),
        ],
      ];
    }),
  );
}

/** 基本均衡: 办学条件, where the province's pack has them. */
function rowsByConditions(
  { county, lacking }: RolledCounty,
  { words }: RollupInput,
): readonly (readonly Content[])[] {
  return (lacking ?? []).map(({ stage, school, students, met, verdict, detail }) => [
    ...[county, stageWord(words, stage), school, students, met],
    verdictWord(words, verdict),
    detail && words.say(detail),
  ]);
}
