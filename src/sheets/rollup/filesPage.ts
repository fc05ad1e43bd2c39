/** 均衡_优质_文件清单: every file that was read, with what became of it, by which rules and of which data. */
import { relaxationNames } from '../../standards/relaxations';
import { yearText } from '../../statistics/reportYear';
import { pageOfStandard } from '../layout/input';
import { clauses, items, verdictWord } from '../layout/messages';
import {
  cellIs,
  headerLine,
  lineOfText,
  pageOf,
  tableBody,
  type BlockShade,
  type SheetColumn,
} from '../page/blocks';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import type { RolledCounty, RollupInput } from './input';
import { rollupText } from './messages';
import { scopeLine, titleOf } from './rollupHead';
import { rollupMessage, rulesMessage } from './rollupMessages';

const count = { role: 'number', numberFormat: '0' } as const;

const columns = [
  { id: 'file', width: 34, role: 'label' },
  { id: 'taken', width: 9, role: 'text', align: 'center' },
  { id: 'county', width: 15, role: 'text' },
  { id: 'year', width: 11, role: 'text', align: 'center' },
  { id: 'state', width: 11, role: 'text', align: 'center' },
  { id: 'errors', width: 7, ...count },
  { id: 'warnings', width: 7, ...count },
  { id: 'excluded', width: 9, ...count },
  { id: 'verdict', width: 11, role: 'text', align: 'center' },
  { id: 'rules', width: 26, role: 'text' },
  { id: 'checkCode', width: 12, role: 'text', align: 'center' },
  { id: 'remark', width: 60, role: 'note' },
] as const satisfies readonly SheetColumn[];

const takenColumn = 1;

export function filesPage(input: RollupInput): PageDraft {
  const { counties, left, standard, words } = input;
  const title = titleOf('files', input);
  const rows = [...counties.map((county) => countyRow(county, input)), ...leftRows(input)];
  const counts = {
    counties: counties.length,
    left: new Set(left.map(({ file }) => file)).size,
  };
  return pageOf({
    ...pageOfStandard(standard, 'rollup_files', '文件清单'),
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(scopeLine(input), 'subtitle'),
      lineOfText(rollupText(words, 'rollup.files.counts', counts), 'statement'),
      headerLine(columns.map(({ id }) => rollupText(words, fileTitle(id)))),
      { ...tableBody(columns, rows), shades: [leftShade(rows.length, input)] },
    ],
    columns,
    freeze: { rows: headRows, columns: 1 },
    repeatRows: { first: 0, last: headRows - 1 },
  });
}

const headRows = 4;

function fileTitle(id: (typeof columns)[number]['id']) {
  return id === 'county' || id === 'state' || id === 'checkCode'
    ? (`rollup.column.${id}` as const)
    : (`rollup.files.${id}` as const);
}

function leftShade(rows: number, { words }: RollupInput): BlockShade {
  return {
    area: { row: 0, rows, column: takenColumn, columns: 1 },
    role: 'below',
    formula: cellIs(takenColumn, rollupText(words, 'rollup.files.left')),
  };
}

function countyRow(county: RolledCounty, { words }: RollupInput): readonly Content[] {
  const { year, rules, notes } = county;
  const remarks = [
    ...(year === null ? [rollupMessage('rollup.note.noYear')] : []),
    ...(rules.relaxations.length === 0
      ? []
      : [
          rollupMessage('rollup.note.relaxations', {
            names: items(
              words,
              rules.relaxations.map((id) => relaxationNames[id][words.language]),
            ),
          }),
        ]),
    ...notes,
  ];
  return [
    filesText(county.files),
    rollupText(words, 'rollup.files.in'),
    county.county,
    year && yearText(year),
    rollupText(words, `rollup.state.${county.state}`),
    county.errors,
    county.warnings,
    county.excluded,
    verdictWord(words, county.verdict),
    words.say(rulesMessage(rules)),
    county.checkCode,
    clauses(words, remarks.map(words.say)),
  ];
}

/** The first of many: a school's own workbook each. */
function filesText(files: readonly string[]): string {
  const most = 5;
  const shown = files.slice(0, most).join('\n');
  return files.length > most ? `${shown}\n…（${files.length}）` : shown;
}

/** A file may be left for several reasons, each in a row. */
function leftRows({ left, words }: RollupInput): readonly (readonly Content[])[] {
  return left.map(({ file, reason }): readonly Content[] => [
    file,
    rollupText(words, 'rollup.files.left'),
    ...new Array<null>(columns.length - 3).fill(null),
    words.say(reason),
  ]);
}
