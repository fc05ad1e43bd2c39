/**
 * A further sheet that holds some or all of a county's schools again: hidden or not, renamed, with
 * other columns, last year's figures, without codes or pupils, in another order, with totals. No
 * stage is ever 达标 over a school that is counted twice or lost.
 */
import fc from 'fast-check';
import type { CellValue } from '../../../src/county/cell';
import type { SheetSnapshot } from '../../../src/sheets/snapshot';
import { sheet, workbook } from '../../support/grids';
import {
  chanceOf,
  makeCounty,
  outcomeOf,
  shapeOf,
  sheetOf,
  snapshotOf,
  type CountyShape,
  type MadeSheet,
} from '../../support/madeCounties';

const sheetNames = [
  '$副本', '$ (2)', '$旧', '$(备份)', '2023$', '$2024', '$模板', '汇总', '花名册', '教师', '校舍', 'Sheet3', '全县学校', '初中(2)',
  '城关镇', '上年$', '$（作废）', '基础数据', '学校名单',
] as const; // prettier-ignore

interface Further {
  readonly name: string;
  readonly of: number;
  readonly visibility: SheetSnapshot['visibility'];
  /** The county's own sheets come after it. */
  readonly first: boolean;
  readonly part: 'all' | 'half' | 'one' | 'most';
  readonly figures: 'same' | 'lastYear' | 'none';
  readonly codes: boolean;
  readonly types: boolean;
  readonly pupils: boolean;
  /** How many of the amounts besides the pupils. */
  readonly columns: number;
  readonly shuffled: boolean;
  readonly total: boolean;
  readonly title: string | null;
  /** Schools that stand nowhere else. */
  readonly others: number;
}

const further: fc.Arbitrary<Further> = fc.record({
  name: fc.constantFrom(...sheetNames),
  of: fc.nat(1),
  visibility: fc.constantFrom('visible', 'visible', 'hidden', 'veryHidden'),
  first: fc.boolean(),
  part: fc.constantFrom('all', 'half', 'one', 'most'),
  figures: fc.constantFrom('same', 'lastYear', 'none'),
  codes: fc.boolean(),
  types: fc.boolean(),
  pupils: fc.boolean(),
  columns: fc.integer({ min: 0, max: 10 }),
  shuffled: fc.boolean(),
  total: fc.boolean(),
  title: fc.constantFrom(null, '××县小学基本情况', '2023年学校基本情况表', '学校一览表'),
  others: fc.constantFrom(0, 0, 0, 2),
});

function furtherSheet(made: MadeSheet, shape: CountyShape, what: Further): SheetSnapshot {
  const chance = chanceOf(shape.seed + what.columns);
  const own = made.headers;
  const keep = own.filter((header, at) => {
    if (header === '学校名称' || header === '学段') return true;
    if (header === '学校标识码') return what.codes;
    if (/类型/.test(header)) return what.types;
    if (header === '序号' || header === '乡镇') return false;
    if (/在校生数$/.test(header)) return what.pupils;
    return at % 11 < what.columns;
  });
  let schools = made.schools.map((_, at) => at);
  if (what.shuffled) schools = [...schools].sort((a, b) => ((a * 7919) % 31) - ((b * 7919) % 31));
  const count = { all: Infinity, half: schools.length / 2, one: 1, most: schools.length - 1 };
  schools = schools.slice(0, Math.max(1, Math.ceil(count[what.part])));
  const rows = schools.map((at) =>
    keep.map((header): CellValue => {
      const cell = made.rows[at]?.[own.indexOf(header)] ?? null;
      if (typeof cell !== 'number' || what.figures === 'same') return cell;
      return what.figures === 'none' ? null : Math.round(cell * (0.9 + 0.2 * chance()));
    }),
  );
  for (let other = 0; other < what.others; other++) {
    rows.push(
      keep.map((header) =>
        header === '学校名称'
          ? `新建第${other + 1}小学`
          : /类型|学段|标识码/.test(header)
            ? null
            : 300 + other,
      ),
    );
  }
  if (what.total) {
    rows.push(
      keep.map((header, column) =>
        header === '学校名称'
          ? '合计'
          : typeof rows[0]?.[column] === 'number'
            ? rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)
            : null,
      ),
    );
  }
  const name = what.name.replace('$', made.name);
  const all = [...(what.title === null ? [] : [[what.title]]), keep, ...rows];
  return sheet(name, all, { visibility: what.visibility });
}

/** Stages that are 达标 over other pupils than the county's. */
function wronglyMet(seed: number, more: readonly Further[]) {
  const shape: CountyShape = { ...shapeOf(seed, [3, 14]), columns: 'all', zeros: false };
  const county = makeCounty(shape);
  const clean = outcomeOf(snapshotOf(county));
  const used = new Set(county.sheets.map(({ name }) => name));
  const sheets = county.sheets.map((one) => sheetOf(one));
  for (const what of more) {
    const made = county.sheets[what.of % county.sheets.length];
    if (!made) continue;
    const one = furtherSheet(made, shape, what);
    if (used.has(one.name)) continue;
    used.add(one.name);
    if (what.first) sheets.unshift(one);
    else sheets.push(one);
  }
  const found = outcomeOf(workbook(sheets));
  const wrong = found.met.filter(
    (stage) =>
      found.figures[stage] !== clean.figures[stage] || found.pupils[stage] !== clean.pupils[stage],
  );
  return {
    wrong,
    same: JSON.stringify(found.figures) === JSON.stringify(clean.figures),
    clean,
    found,
  };
}

/** A copy with old figures and no pupils, and the pupils again on a sheet of their own. */
const staleCopy: [number, Further[]] = [
  86_263,
  [
    {
      name: '$副本', of: 0, visibility: 'visible', first: true, part: 'all', figures: 'lastYear',
      codes: false, types: false, pupils: false, columns: 6, shuffled: false, total: false,
      title: null, others: 0,
    },
    {
      name: '校舍', of: 0, visibility: 'visible', first: false, part: 'all', figures: 'same',
      codes: false, types: false, pupils: true, columns: 0, shuffled: false, total: false,
      title: '2023年学校基本情况表', others: 0,
    },
  ],
]; // prettier-ignore

it('never makes a stage 达标 over a school twice', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.array(
        further.filter(({ others }) => others === 0),
        { minLength: 1, maxLength: 2 },
      ),
      (seed, more) => {
        expect(wronglyMet(seed, more).wrong).toEqual([]);
      },
    ),
    { numRuns: 200, examples: [staleCopy] },
  );
});

/** Said to be of another year or an old copy: schools that have closed since may stand there alone. */
const ofOldDays = /旧|备份|20\d\d|模板|作废|上年|副本/;

it('never loses a school that stands there alone', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      further.filter(
        ({ others, name, title, pupils, part }) =>
          others > 0 && pupils && part !== 'one' && !ofOldDays.test(name + (title ?? '')),
      ),
      (seed, what) => {
        const { clean, found } = wronglyMet(seed, [what]);
        const without = found.binding.ledger.filter(
          ({ state, schools }) =>
            state !== 'counted' && schools.some((school) => school.includes('新建')),
        );
        const lost = found.met.filter(
          (stage) =>
            found.pupils[stage] === clean.pupils[stage] &&
            without.some(
              (entry) =>
                !['primary', 'junior'].includes(entry.stage ?? '') || entry.stage === stage,
            ),
        );
        expect(lost).toEqual([]);
      },
    ),
    { numRuns: 120 },
  );
});
