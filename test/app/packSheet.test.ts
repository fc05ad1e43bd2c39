/** 均衡_省定标准 in a workbook: what stands there counts, faults are told at their rows, nothing is written over. */
import { readFileSync } from 'node:fs';
import { compute, computePackSheet } from '../../src/app/compute';
import { understand } from '../../src/app/understand';
import type { CellValue } from '../../src/county/cell';
import { sentences } from '../../src/messages';
import { sayingIn } from '../../src/messages/saying';
import { sheetNamed, type Snapshot } from '../../src/sheets/snapshot';
import { readSettings } from '../../src/sheets/settingsSheet';
import { readPack, readPackText, type Pack } from '../../src/standards/pack';
import { stagesNeverJudged } from '../../src/standards/verdictsInReach';
import { sheet, workbook } from '../support/grids';
import { applyToSnapshot } from '../support/planOnSnapshot';

const words = { language: 'zh-CN', say: sayingIn('zh-CN', sentences['zh-CN']) } as const;
const tab = '均衡_省定标准';

function packOf(file: string): Pack {
  const read = readPackText(readFileSync(`assets/packs/${file}.json`, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

const schools = workbook([
  sheet('小学', [
    ['学校名称', '办学类型', '举办者类型', '在校生数', '图书册数'],
    ['甲小学', '小学', 7, 100, 2500],
    ['乙小学', '小学', 7, 100, 2400],
  ]),
]);

function booksAlone(threshold: number): Pack {
  const read = readPack({
    name: '某省',
    conditions: {
      items: [
        {
          id: 'books',
          name: '生均图书册数',
          stage: 'primary',
          quantity: { kind: 'indicator', indicator: 'books' },
          direction: '>=',
          thresholds: [{ primary: threshold }],
        },
      ],
      rule: { kind: 'atLeast', count: 1 },
    },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

function withSheet(pack: Pack): Snapshot {
  const made = computePackSheet(understand(schools, { pack }), words);
  if (!made) throw new Error('no sheet');
  return applyToSnapshot(made.plan, schools);
}

/** The sheet with one cell changed, found by its row's text and its column's header. */
function typed(snapshot: Snapshot, row: string, column: string, value: CellValue): Snapshot {
  const grid = sheetNamed(snapshot, tab)?.grid;
  if (!grid) throw new Error('no sheet');
  const across = grid.values.find((cells) => cells.includes(column))?.indexOf(column) ?? -1;
  const values = grid.values.map((cells) =>
    cells.includes(row) ? cells.map((cell, at) => (at === across ? value : cell)) : cells,
  );
  const sheets = snapshot.sheets.map((each) =>
    each.name === tab ? { ...each, grid: { ...grid, values } } : each,
  );
  return { ...snapshot, sheets };
}

function verdicts(snapshot: Snapshot, choices: { readonly pack?: Pack } = {}) {
  const understanding = understand(snapshot, { standard: 'basic-2012', ...choices });
  const { blocks, findings } = compute(understanding, words);
  const rows = blocks.conditions?.primary?.rows.map(({ verdict }) => verdict) ?? null;
  return { rows, rules: findings.map(({ rule }) => rule) };
}

it('counts from the sheet as it does from a file', () => {
  expect(verdicts(withSheet(booksAlone(25))).rows).toEqual(['met', 'notMet']);
});

it('counts as it was changed on the sheet, a number typed as text too', () => {
  const changed = typed(withSheet(booksAlone(25)), 'books', '小学标准', '２４');
  expect(verdicts(changed).rows).toEqual(['met', 'met']);
});

it('gives way to a pack of the settings file', () => {
  expect(verdicts(withSheet(booksAlone(25)), { pack: booksAlone(26) }).rows).toEqual([
    'notMet',
    'notMet',
  ]);
});

/** 均衡_设置 as a run leaves it with a pack that was chosen. */
function withKept(pack: Pack, onto: Snapshot = schools): Snapshot {
  const run = compute(understand(onto, { standard: 'basic-2012', pack }), words);
  return applyToSnapshot(run.plan, onto);
}

describe('beside a pack that 均衡_设置 keeps', () => {
  const both = () => {
    const made = computePackSheet(understand(schools, { pack: booksAlone(25) }), words);
    if (!made) throw new Error('no sheet');
    return applyToSnapshot(made.plan, withKept(booksAlone(26)));
  };

  it('the sheet counts, and it is said that there are two', () => {
    expect(readSettings(withKept(booksAlone(26))).settings.pack).toEqual(booksAlone(26));
    expect(verdicts(both())).toEqual({
      rows: ['met', 'notMet'],
      rules: expect.arrayContaining(['packSheetBeforeSettings']),
    });
  });

  it('the other one stays until the county takes it away', () => {
    const once = both();
    const twice = applyToSnapshot(compute(understand(once, {}), words).plan, once);
    const sheets = twice.sheets.filter(({ name }) => name !== tab);
    expect(readSettings({ ...twice, sheets }).settings.pack).toEqual(booksAlone(26));
  });

  it('the same one is not kept a second time', () => {
    const once = withKept(booksAlone(25), withSheet(booksAlone(25)));
    expect(verdicts(once).rules).not.toContain('packSheetBeforeSettings');
    const sheets = once.sheets.filter(({ name }) => name !== tab);
    expect(readSettings({ ...once, sheets }).settings.pack).toBeNull();
  });
});

it('offers the words of every column that has fixed ones, and the list of fields', () => {
  const made = computePackSheet(understand(schools, { pack: packOf('shaanxi') }), words);
  const plan = made?.plan;
  if (!plan) throw new Error('no sheet');
  const after = applyToSnapshot(plan, schools);
  const grid = sheetNamed(after, tab)?.grid;
  const hints = plan.operations.flatMap((each) => (each.kind === 'validation' ? [each] : []));
  const offered = (cell: CellValue, row: number, column: number) =>
    hints.some(({ allow, area }) => {
      if (row < area.row || row >= area.row + area.rows || column !== area.column) return false;
      if (allow.kind === 'number') return false;
      const options: readonly CellValue[] =
        allow.kind === 'list'
          ? allow.options
          : (grid?.values.slice(allow.area.row, allow.area.row + allow.area.rows) ?? []).map(
              (cells) => cells[0] ?? null,
            );
      return String(cell)
        .split('；')
        .every((word) => options.includes(word));
    });
  const header = grid?.values.findIndex((cells) => cells[0] === '层级') ?? -1;
  const end = grid?.values.findIndex((cells) => cells[0] === '三、学校的判定') ?? -1;
  const columns = [
    '层级',
    '学段',
    '算法',
    '数据项',
    '减去',
    '除以',
    '每',
    '方向',
    '城乡',
    '小数位',
  ];
  let seen = 0;
  grid?.values.slice(header + 1, end).forEach((cells, at) =>
    columns.forEach((name) => {
      const column = grid.values[header]?.indexOf(name) ?? -1;
      const cell = cells[column] ?? null;
      if (cell === null) return;
      seen += 1;
      expect({ name, cell, offered: offered(cell, header + 1 + at, column) }).toEqual({
        name,
        cell,
        offered: true,
      });
    }),
  );
  expect(seen).toBeGreaterThan(100);
  expect(hints.every(({ prompt }) => prompt.message.length > 5)).toBe(true);
});

it('tells a fault in the words of the sheet', () => {
  const spoilt = typed(withSheet(booksAlone(25)), 'books', '小学标准', '二十五');
  const [fault] = readSettings(spoilt).problems;
  expect(fault?.params).toEqual({
    path: '二、办学条件 › 生均图书册数 › 小学标准',
    reason: expect.anything(),
  });
  const wrong = typed(withSheet(booksAlone(25)), 'books', '学段', '高中');
  expect(readSettings(wrong).problems[0]?.params).toEqual({
    path: '二、办学条件 › 生均图书册数 › 学段',
    reason: { code: 'pack.notAnOption', params: { options: '小学、初中 / 小学 / 初中' } },
  });
});

it('is refused whole for a fault, which is told at its row', () => {
  const spoilt = typed(withSheet(booksAlone(25)), 'books', '小学标准', '二十五');
  const { settings, problems } = readSettings(spoilt);
  expect(settings.pack).toBeNull();
  const grid = sheetNamed(spoilt, tab)?.grid;
  const row = (grid?.values.findIndex((cells) => cells.includes('books')) ?? -1) + 1;
  expect(problems).toEqual([
    expect.objectContaining({ rule: 'packSheetFault', sheet: tab, cell: `A${row}` }),
  ]);
  expect(verdicts(spoilt).rows).toBeNull();
});

it('is never written over', () => {
  const snapshot = withSheet(booksAlone(25));
  expect(computePackSheet(understand(snapshot, { pack: booksAlone(26) }), words)).toBeNull();
});

it.each([
  ['example', []],
  ['hebei', []],
  ['shaanxi', []],
  ['yunnan', ['primary', 'junior']],
  ['guizhou', ['primary', 'junior']],
] as const)('%s gives no verdict at all for %j', (file, stages) => {
  const { conditions } = packOf(file);
  expect(conditions && stagesNeverJudged(conditions)).toEqual(stages);
});

it('a rule that never gives a verdict says so', () => {
  expect(verdicts(schools, { pack: packOf('yunnan') }).rules).toContain('packNeverJudges');
  expect(verdicts(schools, { pack: packOf('example') }).rules).not.toContain('packNeverJudges');
});
