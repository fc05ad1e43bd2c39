/**
 * 基本均衡 school by school: over random rules of a province and random counties of sixty schools, every
 * verdict is that of a second reckoning in whole fractions, and the sheet, 表Ⅱ-2 and the JSON say the same.
 */
import { assessStandard } from '../../src/app/assessStandard';
import { compute, computeTables } from '../../src/app/compute';
import { understand } from '../../src/app/understand';
import { assessReport } from '../../src/cli/report';
import type { CellValue } from '../../src/county/cell';
import { sentences } from '../../src/messages';
import { sayingIn } from '../../src/messages/saying';
import { sheetNamed, valueAt, type Snapshot } from '../../src/sheets/snapshot';
import { chanceOf } from '../support/madeCounties';
import { applyToSnapshot } from '../support/planOnSnapshot';
import {
  madePack,
  madeSchool,
  rowsOfStage,
  ruleKinds,
  sheetOfSchools,
  type MadeSchool,
} from '../support/province/made';
import {
  asNumber,
  found,
  metCountOf,
  pointsOf,
  verdictOf,
  type Found,
  type Item,
  type StageName,
} from '../support/province/reckoning';

const words = { language: 'zh-CN', say: sayingIn('zh-CN', sentences['zh-CN']) } as const;
const stageNames: readonly StageName[] = ['primary', 'junior'];

/** What a row of a stage comes to by the second reckoning. */
interface Again {
  readonly school: string;
  readonly items: readonly Item[];
  readonly found: readonly Found[];
  readonly verdict: string;
  readonly met: number | null;
  readonly points: number | null;
}

function madeCounty(seed: number) {
  const chance = chanceOf(seed);
  const kind = ruleKinds[seed % 3] ?? 'atLeast';
  // every other province knows all of its rule, and of those counties half know all of their schools
  const complete = seed % 2 === 0;
  const pack = madePack(chance, { kind, complete });
  const gaps = complete && chance() < 0.5 ? 0 : 0.1;
  const schools = Array.from({ length: 60 }, (_, at) => madeSchool(chance, at, gaps));
  const lost = gaps > 0 && chance() < 0.05 ? ('dormitoryArea' as const) : null;
  const { items, rule } = pack.conditions ?? { items: [], rule: { kind: 'misses', atMost: 0 } };
  const againIn = (stage: StageName): readonly Again[] => {
    const asked = items.filter((item) => item.stage === 'both' || item.stage === stage);
    const county = rowsOfStage(schools, stage, lost);
    return county.map((row): Again => {
      const of = asked.map((item) => found(row, item, { rule, county }, item.steps));
      const verdict = verdictOf(of, asked, rule);
      const { least, most } = pointsOf(of, asked);
      const isKnown = rule.kind === 'scored' && asNumber(least) === asNumber(most);
      return {
        school: row.school,
        items: asked,
        found: of,
        verdict,
        met: metCountOf(of, verdict),
        points: isKnown ? asNumber(least) : null,
      };
    });
  };
  const again = { primary: againIn('primary'), junior: againIn('junior') };
  const understanding = understand(sheetOfSchools(schools, lost), {
    standard: 'basic-2012',
    pack,
  });
  return { schools, rule, again, understanding, complete: complete && gaps === 0 };
}

const statusOf = { notApplicable: 'met', unknown: 'missing', open: null } as const;

/** As the JSON tells it. */
function expectSameReport(seed: number, county: ReturnType<typeof madeCounty>): void {
  const { understanding, again, complete } = county;
  const { assessment, blocks } = assessStandard(understanding, 'basic-2012');
  const report = assessReport(understanding.binding, assessment, blocks, [], words);
  for (const stage of stageNames) {
    const rows = report.stages[stage]?.rows ?? [];
    const told = rows.map(({ school, verdict, met, of, items = [] }) => ({
      school,
      verdict,
      met,
      of,
      states: items.map(({ status }) => status),
    }));
    const wanted = again[stage].map(({ school, verdict, met, items, found: of }) => ({
      school,
      verdict,
      met,
      of: items.length,
      states: of.map(({ state }) => (state in statusOf ? statusOf[state as 'open'] : state)),
    }));
    expect({ seed, stage, told }).toEqual({ seed, stage, told: wanted });
    if (complete) expect(told.map(({ verdict }) => verdict)).not.toContain('undetermined');
    const far = rows.flatMap(({ school, items = [] }, at) =>
      items.flatMap(({ id, value }, place) => {
        const exact = again[stage][at]?.found[place]?.value;
        const same = exact && value !== null ? Math.abs(value / asNumber(exact) - 1) < 1e-9 : false;
        const isNone = exact?.[0] === 0n && value === 0;
        return same || isNone || !exact ? [] : [{ school, id, value, exact: asNumber(exact) }];
      }),
    );
    expect({ seed, stage, far }).toEqual({ seed, stage, far: [] });
  }
}

/** The cells of a column of ours beside the schools. */
function column(snapshot: Snapshot, stage: StageName, id: string): readonly CellValue[] {
  const name = `均衡_输出_学校_${stage}_basic_${id}`;
  const area = snapshot.names.find((each) => each.name === name)?.area;
  const grid = area && sheetNamed(snapshot, area.sheet)?.grid;
  if (!area || !grid) throw new Error(`no column ${id}`);
  return Array.from({ length: area.rows }, (_, at) => valueAt(grid, area.row + at, area.column));
}

/** The lines of a stage's block in 表Ⅱ-2, as cells by the school's name. */
function formLines(
  snapshot: Snapshot,
  stage: StageName,
): ReadonlyMap<CellValue, readonly CellValue[]> {
  const form = snapshot.sheets.find(({ name }) => name.includes('表Ⅱ-2'));
  const lines = form?.grid?.values ?? [];
  const heads = {
    primary: lines.findIndex(([first]) => first === '小学'),
    junior: lines.findIndex(([first]) => first === '初中'),
  };
  const end = stage === 'primary' && heads.junior > heads.primary ? heads.junior : undefined;
  const block = lines.slice(heads[stage] + 1, end).filter(([first]) => typeof first === 'number');
  return new Map(block.map((line) => [line[1] ?? null, line]));
}

const verdictWords: Readonly<Record<string, CellValue>> = { met: '达标', notMet: '不达标' };
const formVerdicts: Readonly<Record<string, CellValue>> = { met: 1, notMet: null };

function shownOf(item: Item, { state, value }: Found): CellValue {
  if (value === null || item.quantity.kind === 'parts') {
    const word = { notApplicable: '不适用', open: '标准待定', unknown: '数据不全' }[String(state)];
    if (word !== undefined) return word;
  }
  if (item.direction === 'yes') return value?.[0] === 1n ? '是' : '否';
  return value === null ? '数据不全' : asNumber(value);
}

/** Beside the schools and in 表Ⅱ-2. */
function expectSameSheets(seed: number, county: ReturnType<typeof madeCounty>): void {
  const { schools, rule, again, understanding } = county;
  const { snapshot } = understanding;
  const after = applyToSnapshot(compute(understanding, words).plan, snapshot);
  const forms = applyToSnapshot(computeTables(understanding, words).plan, snapshot);
  const ids = [
    ...new Set(stageNames.flatMap((stage) => (again[stage][0]?.items ?? []).map(({ id }) => id))),
  ];
  for (const stage of stageNames) {
    const rows = again[stage];
    const [first] = rows;
    if (!first) continue;
    const at = schools.flatMap(({ stages }, place) => (stages[stage] ? [place] : []));
    const cells = (id: string) => at.map((place) => column(after, stage, id)[place]);
    const lines = formLines(forms, stage);
    const printed = (place: number) => rows.map(({ school }) => lines.get(school)?.[place] ?? null);
    const open = rows.map(({ found: of, verdict }) =>
      verdict !== 'undetermined'
        ? null
        : of.every(({ state }) => state !== 'unknown')
          ? '数据不全（标准待定）'
          : '数据不全',
    );
    const told = {
      met: cells('met'),
      verdict: cells('verdict'),
      printedVerdict: printed(6 + ids.length + (rule.kind === 'scored' ? 1 : 0)),
      schools: [...lines.keys()],
    };
    expect({ seed, stage, ...told }).toEqual({
      seed,
      stage,
      met: rows.map(({ met }) => met ?? '数据不全'),
      verdict: rows.map(({ verdict }, row) => open[row] ?? verdictWords[verdict]),
      printedVerdict: rows.map(({ verdict }, row) => open[row] ?? formVerdicts[verdict] ?? null),
      schools: rows.map(({ school }) => school),
    });
    first.items.forEach((item, place) => {
      const wanted = rows.map(({ found: of }) => of[place] && shownOf(item, of[place]));
      const near = wanted.map(
        (cell) => (typeof cell === 'number' ? expect.closeTo(cell, 8) : cell) as CellValue,
      );
      const inForm = near.map((cell) => (cell === '不适用' ? '——' : cell));
      expect({ seed, id: item.id, cells: cells(`item${place + 1}`) }).toEqual({
        seed,
        id: item.id,
        cells: near,
      });
      expect({ seed, id: item.id, cells: printed(6 + ids.indexOf(item.id)) }).toEqual({
        seed,
        id: item.id,
        cells: inForm,
      });
    });
    if (rule.kind === 'scored') {
      const earned = rows.map(({ points }) =>
        points === null ? '数据不全' : (expect.closeTo(points, 8) as CellValue),
      );
      expect({ seed, stage, points: cells('points') }).toEqual({ seed, stage, points: earned });
    }
  }
}

describe('a school under a rule of its province', () => {
  it.each([0, 60, 120, 180, 240])(
    'has the verdict of a second reckoning (from seed %d)',
    (first) => {
      for (let seed = first; seed < first + 60; seed += 1) expectSameReport(seed, madeCounty(seed));
    },
    300_000,
  );

  it.each(ruleKinds)(
    'has it on every sheet too, under %s',
    (kind) => {
      for (let round = 0; round < 10; round += 1) {
        const seed = 600 + 3 * round + ruleKinds.indexOf(kind);
        expectSameSheets(seed, madeCounty(seed));
      }
    },
    300_000,
  );

  it('without a rule is 数据不全 everywhere, and is told what to fill in', () => {
    const chance = chanceOf(1);
    const schools: readonly MadeSchool[] = Array.from({ length: 60 }, (_, at) =>
      madeSchool(chance, at, 0),
    );
    const snapshot = sheetOfSchools(schools, null);
    const understanding = understand(snapshot, { standard: 'basic-2012' });
    const { assessment, blocks, findings, plan } = compute(understanding, words);
    const report = assessReport(understanding.binding, assessment, blocks, findings, words);
    expect(report.county.blocks.find(({ id }) => id === 'conditions')?.verdict).toBe(
      'undetermined',
    );
    const after = applyToSnapshot(plan, snapshot);
    const forms = applyToSnapshot(computeTables(understanding, words).plan, snapshot);
    for (const stage of stageNames) {
      const rows = report.stages[stage]?.rows ?? [];
      expect(rows.length).toBeGreaterThan(10);
      for (const row of rows) expect(row).toMatchObject({ of: null, items: [], verdict: null });
      const at = schools.flatMap(({ stages }, place) => (stages[stage] ? [place] : []));
      for (const id of ['met', 'verdict']) {
        const cells = column(after, stage, id);
        expect(new Set(at.map((place) => cells[place]))).toEqual(new Set(['数据不全']));
      }
      expect(column(after, stage, 'note')[at[0] ?? 0]).toContain('没有省定办学条件');
      for (const line of formLines(forms, stage).values()) expect(line).toContain('数据不全');
    }
  });
});
