/**
 * One county, one truth: over random counties under both standards, what stands beside the schools, in 表Ⅱ-1
 * and 表Ⅱ-2, in ledger, plans and 学校办学条件达标情况表 and in the reports is what the JSON says: the same
 * things missed, the same figures, the same counts.
 */
import { compute, computeTables } from '../../src/app/compute';
import { computePlans } from '../../src/app/computeRemedies';
import { understand, type Understanding } from '../../src/app/understand';
import { assessReport } from '../../src/cli/report';
import type { CellValue } from '../../src/county/cell';
import type { Settings } from '../../src/county/settings';
import { sentences } from '../../src/messages';
import { sayingIn } from '../../src/messages/saying';
import { ledgerColumns } from '../../src/sheets/plans/ledgerColumns';
import { sheetNamed, valueAt, type Snapshot } from '../../src/sheets/snapshot';
import { stageNames } from '../../src/standards/standards';
import { stages, type Stage } from '../../src/standards/standard';
import { madeCounty, randomFrom } from '../improvement/madeCounty';
import { allText, inputOf, paperOf, tableNamed } from '../reports/papers';
import { linesOf, sheetOfPage, type Line } from '../sheets/plans/county';
import { chanceOf } from '../support/madeCounties';
import { applyToSnapshot } from '../support/planOnSnapshot';
import { madePack, madeSchool, ruleKinds, sheetOfSchools } from '../support/province/made';

const words = { language: 'zh-CN', say: sayingIn('zh-CN', sentences['zh-CN']) } as const;

interface Case {
  readonly seed: number;
  readonly snapshot: Snapshot;
  readonly choices: Partial<Settings>;
}

function basicCase(seed: number): Case {
  const chance = chanceOf(seed);
  const kind = ruleKinds[seed % 3] ?? 'atLeast';
  const pack = madePack(chance, { kind, complete: seed % 2 === 0 });
  const schools = Array.from({ length: 10 }, (_, at) => madeSchool(chance, at, 0.1));
  return {
    seed,
    snapshot: sheetOfSchools(schools, null),
    choices: { standard: 'basic-2012', pack },
  };
}

function qualityCase(seed: number): Case {
  const making = { schools: 10, layout: 'byType', unevenness: 1, level: 1 } as const;
  const made = madeCounty(randomFrom(seed), making);
  return { seed, snapshot: made, choices: { standard: 'quality-2017' } };
}

/** A thing that a stage of a school is judged on. */
interface Thing {
  readonly school: string;
  readonly stage: Stage;
  /** As the plan knows it. */
  readonly id: string;
  readonly name: string;
  readonly state: string | null;
  readonly value: number | null;
}

interface World {
  readonly understanding: Understanding;
  /** The workbook with all outputs. */
  readonly after: Snapshot;
  readonly things: readonly Thing[];
  readonly verdicts: Readonly<Record<Stage, readonly (string | null)[]>>;
}

function worldOf({ snapshot, choices }: Case): World {
  const understanding = understand(snapshot, choices);
  const { plan, assessment, blocks } = compute(understanding, words);
  const { stages: told } = assessReport(understanding.binding, assessment, blocks, [], words);
  const isJudged = assessment.standard.schoolRule !== null;
  const ofPack = understanding.settings.pack?.conditions?.items ?? [];
  const things = stages.flatMap((stage) =>
    (told[stage]?.rows ?? []).flatMap(({ school, indicators, items = [] }): Thing[] => [
      ...assessment.standard.indicators.flatMap(({ id, name }) => {
        const found = indicators[id];
        if (!isJudged || !found) return [];
        const { status: state, value } = found;
        return [{ school, stage, id: `${stage}.${id}`, name: name['zh-CN'], state, value }];
      }),
      ...items.map(({ id, status: state, value }) => {
        const name = ofPack.find((item) => item.id === id)?.name ?? '';
        return { school, stage, id: `${stage}.item.${id}`, name, state, value };
      }),
    ]),
  );
  const verdicts = (stage: Stage) => (told[stage]?.rows ?? []).map(({ verdict }) => verdict);
  const steps: readonly ((of: Understanding) => ReturnType<typeof computeTables>['plan'])[] = [
    () => plan,
    (of) => computeTables(of, words).plan,
    (of) => computePlans(of, words, { transfers: [], purchases: null, schools: null }),
  ];
  const after = steps.reduce(
    (now, step) => applyToSnapshot(step(understand(now, choices)), now),
    snapshot,
  );
  const by = { primary: verdicts('primary'), junior: verdicts('junior') };
  return { understanding: understand(after, choices), after, things, verdicts: by };
}

const symbols: Readonly<Record<string, string>> = { floor: '▲', below: '✕' };
const keyOf = ({ school, id }: Pick<Thing, 'school' | 'id'>) => `${school}|${id}`;
const missedOf = (things: readonly Thing[]) =>
  things.filter(({ state }) => state !== null && state in symbols);

/** Symbols of what is missed, by the thing. */
type Missed = Readonly<Record<string, string>>;

function sorted(entries: readonly (readonly [string, string])[]): Missed {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const wantedMissed = (things: readonly Thing[]): Missed =>
  sorted(missedOf(things).map((thing) => [keyOf(thing), symbols[thing.state ?? ''] ?? '']));

/** Beside the schools: figures, and symbols by the hidden column that colours them. */
function beside({ after, things }: World, standard: 'basic' | 'quality') {
  const missed: [string, string][] = [];
  const figures: [string, CellValue][] = [];
  for (const stage of stages) {
    const own = things.filter((thing) => thing.stage === stage);
    const ids = [...new Set(own.map(({ id }) => id))];
    const column = (id: string) => {
      const name = `均衡_输出_学校_${stage}_${standard}_${id}`;
      // the first standard that there was has no word of its own in the names
      const area = after.names.find((each) =>
        [name, name.replace('_quality', '')].includes(each.name),
      )?.area;
      const grid = area && sheetNamed(after, area.sheet)?.grid;
      if (!area || !grid) throw new Error(`no column ${name}`);
      return Array.from({ length: area.rows }, (_, at) =>
        valueAt(grid, area.row + at, area.column),
      );
    };
    const names = schoolNames(after);
    if (ids.length === 0) continue;
    const status = column('status');
    const before = standard === 'basic' ? 8 : 0;
    ids.forEach((id, place) => {
      const cells = column(standard === 'basic' ? `item${place + 1}` : (id.split('.')[1] ?? ''));
      names.forEach((school, row) => {
        if (!own.some((thing) => thing.school === school)) return;
        const symbol = String(status[row])[before + place] ?? '';
        if (symbol === '▲' || symbol === '✕') missed.push([`${school}|${id}`, symbol]);
        figures.push([`${school}|${id}`, cells[row] ?? null]);
      });
    });
  }
  return { missed: sorted(missed), figures: new Map(figures) };
}

function schoolNames(snapshot: Snapshot): readonly string[] {
  const [head = [], ...rows] = linesOf(snapshot, '学校');
  const at = head.indexOf('学校名称');
  return rows.map((row) => String(row[at]));
}

/** 表Ⅱ-2: figures, and what its hidden column shades. */
function inForm({ after, things }: World) {
  const form = after.sheets.find(({ name }) => name.includes('表Ⅱ-2'));
  const lines = form?.grid?.values ?? [];
  const ids = [...new Set(things.map(({ id }) => id.slice(id.indexOf('.') + 1)))];
  const missed: string[] = [];
  const figures: [string, CellValue][] = [];
  let stage: Stage | null = null;
  for (const line of lines) {
    stage = stages.find((each) => line[0] === stageNames[each]['zh-CN']) ?? stage;
    if (stage === null || typeof line[0] !== 'number') continue;
    const marks = line.filter((cell) => typeof cell === 'string' && /^[·✓▲✕–]+$/.test(cell)).at(-1);
    ids.forEach((id, place) => {
      const key = `${String(line[1])}|${String(stage)}.${id}`;
      if (/[▲✕]/.test(String(marks)[place] ?? '')) missed.push(key);
      figures.push([key, line[6 + place] ?? null]);
    });
  }
  return { missed: missed.sort(), figures: new Map(figures) };
}

function ledgerLines(snapshot: Snapshot, id: string): readonly Line[] {
  return linesOf(snapshot, sheetOfPage(snapshot, id)).filter(
    ([number]) => typeof number === 'number',
  );
}

const at = (id: string) => ledgerColumns.findIndex((column) => column.id === id);

const isOfSchool = (line: Line) => ['资源配置', '办学条件'].includes(String(line[at('group')]));

/** A key of the ledger names the school by its code, where it has one. */
function inLedger(lines: readonly Line[]) {
  const ofSchools = lines.filter(isOfSchool);
  const key = (line: Line) =>
    `${String(line[at('school')])}|${String(line[at('key')]).split('|')[1] ?? ''}`;
  return {
    missed: sorted(ofSchools.map((line) => [key(line), String(line[at('state')])[0] ?? ''])),
    figures: new Map(ofSchools.map((line) => [key(line), line[at('value')] ?? null])),
  };
}

/** The entries of all plans. */
function inPlans({ after, things }: World) {
  const missed: [string, string][] = [];
  const figures: [string, CellValue][] = [];
  for (const school of new Set(things.map((thing) => thing.school))) {
    const sheet = after.sheets.find(
      ({ name }) => /^一校一策/.test(name) && name.endsWith(`_${school}`),
    );
    for (const line of sheet?.grid?.values ?? []) {
      const id = String(line[8] ?? '').split(/[@|]/)[0] ?? '';
      if (!things.some((thing) => thing.school === school && thing.id === id)) continue;
      const symbol = String(line[3])[0] ?? '';
      if (symbol === '▲' || symbol === '✕') missed.push([`${school}|${id}`, symbol]);
      figures.push([`${school}|${id}`, line[1] ?? null]);
    }
  }
  return { missed: sorted(missed), figures: new Map(figures) };
}

/** 学校办学条件达标情况表 of all schools: what stands before a name in brackets is told apart by its stage. */
function onConditionPages({ after, things }: World): Missed {
  const lines = linesOf(after, sheetOfPage(after, 'archive_conditions'));
  const missed: [string, string][] = [];
  let school = '';
  for (const line of lines) {
    const named = things.find(
      (thing) => String(line[0]).includes(thing.school) && line[1] === null,
    );
    school = named?.school ?? school;
    const symbol = String(line[3])[0] ?? '';
    if (symbol !== '▲' && symbol !== '✕') continue;
    const thing = thingNamed(things, school, String(line[0]), String(line[1]));
    missed.push([keyOf(thing), symbol]);
  }
  return sorted(missed);
}

function thingNamed(things: readonly Thing[], school: string, stage: string, told: string): Thing {
  const plain = told.replace(/^省定：/, '').replace(/（[^（）]*）$/, '');
  const found = things.find(
    (thing) =>
      thing.school === school && stageNames[thing.stage]['zh-CN'] === stage && thing.name === plain,
  );
  if (!found) throw new Error(`${school} ${stage} has no ${told}`);
  return found;
}

/** 自查报告 of every school: its sheet of figures. */
function inSchoolPapers({ understanding, things }: World): Missed {
  const input = inputOf(understanding);
  const missed: [string, string][] = [];
  for (const school of new Set(things.map((thing) => thing.school))) {
    const paper = paperOf(input, { kind: 'schoolCheck', school });
    const table = tableNamed(paper, sentences['zh-CN']['report.school.table'] ?? '');
    for (const row of table.body) {
      const [stage = '', name = '', , , , state = ''] = row.map(({ text }) => text);
      const symbol = state[0] ?? '';
      if (symbol !== '▲' && symbol !== '✕') continue;
      missed.push([keyOf(thingNamed(things, school, stage, name)), symbol]);
    }
  }
  return sorted(missed);
}

/** Figures are unrounded everywhere: one of them is the other. */
function strayFigures(figures: ReadonlyMap<string, CellValue>, things: readonly Thing[]) {
  const values = new Map(things.map((thing) => [keyOf(thing), thing.value]));
  return [...figures].filter(([key, cell]) => typeof cell === 'number' && cell !== values.get(key));
}

/** @returns how many things are missed */
function checkCase(one: Case): number {
  const world = worldOf(one);
  const { seed } = one;
  const { things, verdicts, understanding, after } = world;
  const standard = one.choices.standard === 'basic-2012' ? 'basic' : 'quality';
  const missed = wantedMissed(things);
  const lines = ledgerLines(after, standard === 'basic' ? 'ledger_basic' : 'ledger');
  const places = { sheet: beside(world, standard), ledger: inLedger(lines), plans: inPlans(world) };
  expect(places.sheet.figures.size).toBe(things.length);
  expect(places.ledger.figures.size).toBe(lines.filter(isOfSchool).length);
  // schools that miss nothing have no plan
  const planned = things.filter(({ school }) =>
    lines.some((line) => line[at('school')] === school),
  );
  expect(places.plans.figures.size).toBe(planned.length);
  for (const [place, told] of Object.entries(places)) {
    expect({ seed, place, missed: told.missed }).toEqual({ seed, place, missed });
    expect({ seed, place, stray: strayFigures(told.figures, things) }).toEqual({
      seed,
      place,
      stray: [],
    });
  }
  const form = inForm(world);
  expect(things.filter((thing) => !form.figures.has(keyOf(thing)))).toEqual([]);
  expect({ seed, form: form.missed }).toEqual({ seed, form: Object.keys(missed).sort() });
  expect({ seed, stray: strayFigures(form.figures, things) }).toEqual({ seed, stray: [] });
  expect({ seed, pages: onConditionPages(world) }).toEqual({ seed, pages: missed });
  expect({ seed, papers: inSchoolPapers(world) }).toEqual({ seed, papers: missed });
  // reports of the county
  const input = inputOf(understanding);
  const assessed = allText(paperOf(input));
  for (const stage of stages) {
    const having = (wanted: string) =>
      verdicts[stage].filter((verdict) => verdict === wanted).length;
    if (verdicts[stage].every((verdict) => verdict === null)) continue;
    const params = {
      stage: stageNames[stage]['zh-CN'],
      of: verdicts[stage].length,
      met: having('met'),
      notMet: having('notMet'),
      undetermined: having('undetermined'),
    };
    expect(assessed).toContain(words.say({ code: 'report.schools.met', params }));
  }
  const followed = paperOf(input, { kind: 'rectification', school: null });
  const heads = followed.parts.flatMap((part) =>
    part.kind === 'heading' && part.level === 3 ? [part.text] : [],
  );
  expect(heads).toHaveLength(lines.length);
  lines.forEach((line, place) => {
    expect(heads[place]).toContain(String(line[at('school')]));
    expect(heads[place]).toContain(String(line[at('problem')]));
  });
  return Object.keys(missed).length;
}

describe('all papers of a county say the same', () => {
  it.each([
    ['基本均衡 with rules of each kind', basicCase, 15],
    ['优质均衡', qualityCase, 7],
  ] as const)(
    'under %s',
    (_, made, counties) => {
      const missed = Array.from({ length: counties }, (__, county) => checkCase(made(county + 1)));
      expect(Math.max(...missed)).toBeGreaterThan(20);
    },
    120_000,
  );
});
