/**
 * The one list of problems over random counties and what users do with it: each failing thing exactly once,
 * under a number that stays its own; plan and ledger name the same; no cell says otherwise than the
 * assessment; what was typed is never touched.
 */
import fc from 'fast-check';
import type { CellValue } from '../../../src/county/cell';
import { stages } from '../../../src/standards/standard';
import { stageNames } from '../../../src/standards/standards';
import { packSchema } from '../../../src/standards/pack';
import { lackFigure } from '../../../src/sheets/plans/amounts';
import { ledgerColumns } from '../../../src/sheets/plans/ledgerColumns';
import { ledgerEntries, type LedgerEntry } from '../../../src/sheets/plans/standingLedger';
import { gapOf } from '../../../src/improvement/gaps';
import type { PlansInput } from '../../../src/sheets/plans/input';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { entered, workbookOf, type MadeSchool } from '../forms/county';
import {
  linesOf,
  plansInput,
  sheetOfPage,
  textOf,
  typed,
  withCounty,
  written,
  type Line,
  type PlansOptions,
} from './county';

const pack = packSchema.parse({
  name: '示例省',
  conditions: {
    items: [
      {
        id: 'sports',
        name: '生均体育场地面积',
        unit: '㎡',
        quantity: { kind: 'indicator', indicator: 'sportsArea' },
        direction: '>=',
        thresholds: [{ primary: 7, junior: 10 }],
      },
      {
        id: 'size',
        name: '学校规模',
        unit: '人',
        quantity: { kind: 'total', fields: ['students'] },
        direction: '<=',
        thresholds: [{ primary: 500, junior: 500 }],
      },
    ],
    rule: { kind: 'atLeast', count: 2 },
  },
});

const school = fc.record({
  kind: fc.constantFrom('primary', 'junior', 'both'),
  size: fc.integer({ min: 150, max: 2300 }),
  sports: fc.option(fc.integer({ min: 200, max: 30_000 })),
  media: fc.option(fc.integer({ min: 0, max: 40 })),
  there: fc.constantFrom(true, true, true, false),
});
const county = fc
  .record({
    schools: fc.array(school, { minLength: 4, maxLength: 4 }),
    workload: fc.constantFrom('达标', '不达标：作业偏多', null),
    rotated: fc.constantFrom(66, 20),
  })
  .map(({ schools, workload, rotated }) => ({
    made: [
      ...schools.flatMap(({ kind, size, sports, media, there }, at): MadeSchool[] =>
        there
          ? [
              {
                ...(kind === 'junior' ? {} : { primary: size }),
                ...(kind === 'primary' ? {} : { junior: Math.ceil(size / 2) }),
                changes: {
                  学校标识码: `21${at}`,
                  学校名称: `第${at}中小学`,
                  ...(sports === null ? {} : { 运动场地面积: sports }),
                  ...(media === null ? {} : { 网络多媒体教室数: media }),
                },
              },
            ]
          : [],
      ),
      { primary: 400, changes: { 学校标识码: '29', 学校名称: '不变小学' } },
    ],
    data: { ...entered, workload, rotated, rotatedBackbone: 15 },
  }));

/** What users do between two runs: to lines by their place in the list. */
const edit = fc.record({
  line: fc.nat(),
  what: fc.constantFrom('close', 'note', 'type', 'swap', 'paper'),
});
const steps = fc.array(fc.record({ county, edits: fc.array(edit, { maxLength: 5 }) }), {
  minLength: 2,
  maxLength: 4,
});

interface Failing {
  readonly school: string;
  readonly stage: string | null;
  readonly name: string;
}

/** All that fails, read from the verdicts one after the other. */
function failingThings(input: PlansInput): readonly Failing[] {
  const { assessment, conditions, countyAssessment, county: read } = input;
  const zh = 'zh-CN';
  const ofStages = stages.flatMap((stage): Failing[] => {
    const judged = assessment.stages[stage];
    const of = conditions?.[stage];
    const word = stageNames[stage][zh];
    const cvs = assessment.standard.indicators.filter(
      ({ id }) => judged?.indicators[id]?.verdict === 'notMet',
    );
    const { limit } = { limit: judged?.compositeLimit ?? null };
    const composite = limit !== null && (judged?.compositeCv ?? 0) > limit;
    return [
      ...cvs.map(({ name }) => ({ school: '县级', stage: word, name: `${name[zh]}差异系数` })),
      ...(composite ? [{ school: '县级', stage: word, name: '综合差异系数' }] : []),
      ...(judged?.rows ?? []).flatMap((row) =>
        assessment.standard.indicators
          .filter(({ id }) => ['floor', 'below'].includes(row.indicators[id]?.status ?? ''))
          .map(({ name }) => ({ school: row.school, stage: word, name: name[zh] })),
      ),
      ...(of?.rows ?? []).flatMap(
        (row) =>
          of?.items.flatMap(({ name }, at) =>
            row.met[at] === false ? [{ school: row.school, stage: word, name: name[zh] }] : [],
          ) ?? [],
      ),
    ];
  });
  const others = (countyAssessment?.blocks ?? [])
    .filter(({ id }) => !['resources', 'conditions', 'dispersion'].includes(id))
    .flatMap(({ items }) =>
      items.flatMap(({ name, verdict, failing }): Failing[] =>
        failing.length > 0
          ? failing.map(({ school: of, stage }) => ({
              school: of,
              stage: stage && stageNames[stage][zh],
              name: name[zh],
            }))
          : verdict === 'notMet'
            ? [{ school: '县级', stage: null, name: name[zh] }]
            : [],
      ),
    );
  expect(read.standard.id).toBe(assessment.standard.id);
  return [...ofStages, ...others];
}

/** Of the schools that are assessed. */
function missingPapers(snapshot: Snapshot, made: readonly MadeSchool[]): number {
  const lines = linesOf(snapshot, sheetOfPage(snapshot, 'archive'));
  const names = made.map(({ changes }) => changes?.学校名称 ?? null);
  return lines.filter((line) => line.includes('缺') && names.includes(line[1] ?? null)).length;
}

const isFailing = ({ cells }: LedgerEntry) => String(cells.state ?? '').match(/^[✕▲]/) !== null;

function entriesOn(snapshot: Snapshot, options: PlansOptions): readonly LedgerEntry[] {
  return ledgerEntries(plansInput(snapshot, options)) ?? [];
}

/** Whether the two are the same things, each as often. */
function expectSameThings(entries: readonly LedgerEntry[], things: readonly Failing[]): void {
  const left = [...entries.filter(({ cells }) => cells.group !== '档案')];
  for (const { school: of, stage, name } of things) {
    const at = left.findIndex(
      ({ cells }) =>
        cells.school === of && cells.stage === stage && String(cells.problem).includes(name),
    );
    if (at < 0) throw new Error(`the ledger does not name ${of} ${stage ?? ''} ${name}`);
    left.splice(at, 1);
  }
  expect(left.map(({ cells }) => cells.problem)).toEqual([]);
}

/** 缺口 of an indicator is what the gap of its row is. */
function expectSameGaps(entries: readonly LedgerEntry[], input: PlansInput): void {
  const { standard } = input.assessment;
  for (const stage of stages) {
    input.county.stages[stage].rows.forEach((row, at) => {
      standard.indicators.forEach(({ id, name }, place) => {
        const found = input.assessment.stages[stage]?.rows[at];
        const entry = entries.find(
          ({ cells }) =>
            cells.school === found?.school &&
            cells.stage === stageNames[stage]['zh-CN'] &&
            cells.group === '资源配置' &&
            String(cells.problem).startsWith(`${name['zh-CN']}为`),
        );
        if (!entry || !isFailing(entry)) return;
        const gap = gapOf(row, place, standard);
        if (!gap) throw new Error('there is no gap');
        const { unit, wholeSchool, toThreshold } = gap;
        const amount = wholeSchool?.toThreshold ?? toThreshold;
        expect(entry.cells.gap).toBe(lackFigure({ amount, unit }));
        expect(entry.cells.value).toBe(found?.indicators[id]?.value);
        expect(entry.cells.standard).toBe(standard.indicators[place]?.threshold[stage]);
      });
    });
  }
}

const at = (id: string) => ledgerColumns.findIndex((column) => column.id === id);

function listLines(snapshot: Snapshot, sheet: string): readonly number[] {
  const lines = linesOf(snapshot, sheet);
  const end = lines.findIndex((line) => line.at(-1) === '-end');
  return lines.flatMap((line, row) =>
    row > 2 &&
    row < end &&
    line.some((cell) => cell !== null) &&
    !String(line.at(-1)).startsWith('-')
      ? [row]
      : [],
  );
}

interface World {
  readonly snapshot: Snapshot;
  readonly typed: readonly (readonly CellValue[])[];
}

function edited(
  world: World,
  sheet: string,
  edits: readonly { line: number; what: string }[],
  step: number,
): World {
  return edits.reduce<World>((now, { line, what }, place) => {
    const rows = listLines(now.snapshot, sheet);
    const row = rows[line % Math.max(1, rows.length)];
    if (row === undefined) return now;
    const set = (of: World, where: number, column: number, value: CellValue): World => ({
      ...of,
      snapshot: typed(of.snapshot, sheet, { row: where, column }, value),
    });
    const isTyped = linesOf(now.snapshot, sheet)[row]?.at(-1) === null;
    switch (what) {
      case 'close':
        return isTyped ? now : set(now, row, at('progress'), '已销号');
      case 'note':
        return isTyped ? now : set(now, row, at('result'), `结果${step}-${place}`);
      case 'type': {
        const cells = [
          `县${step}-${place}`,
          '自查',
          '不变小学',
          null,
          null,
          `自查发现${step}-${place}`,
        ];
        const end = linesOf(now.snapshot, sheet).findIndex((each) => each.at(-1) === '-end');
        const free = linesOf(now.snapshot, sheet).findIndex(
          (each, where) => where > 2 && where < end && each.every((cell) => cell === null),
        );
        if (free < 0) return now;
        const next = cells.reduce((of, value, column) => set(of, free, column, value), now);
        return { ...next, typed: [...now.typed, cells] };
      }
      case 'swap': {
        const other = rows[(line + 1) % rows.length] ?? row;
        const lines = linesOf(now.snapshot, sheet);
        const values = lines.map((each, where): Line =>
          where === row ? (lines[other] ?? []) : where === other ? (lines[row] ?? []) : each,
        );
        const sheets = now.snapshot.sheets.map((one) =>
          one.name === sheet ? { ...one, grid: { row: 0, column: 0, values } } : one,
        );
        return { ...now, snapshot: { ...now.snapshot, sheets } };
      }
      default: {
        const list = sheetOfPage(now.snapshot, 'archive');
        const lines = linesOf(now.snapshot, list);
        const where = 3 + (line % (lines.length - 3));
        const filed = lines[2]?.indexOf('归档情况') ?? -1;
        const word = line % 2 === 0 ? '缺' : '已归档';
        return { ...now, snapshot: typed(now.snapshot, list, { row: where, column: filed }, word) };
      }
    }
  }, world);
}

it.each(['quality-2017', 'basic-2012'] as const)('holds under %s', (standard) => {
  fc.assert(
    fc.property(steps, (all) => {
      let world: World = { snapshot: { sheets: [], names: [] }, typed: [] };
      const numbers = new Map<CellValue, CellValue>();
      all.forEach(({ county: { made, data }, edits }, step) => {
        const options: PlansOptions = { standard, data, settings: { pack } };
        const book = workbookOf(made);
        const before = step === 0 ? book : withCounty(world.snapshot, book);
        const { after } = written(before, options, ['plans', 'ledger', 'archive']);
        // a paper marked since is read by the next run
        const input = plansInput(after, options);
        const entries = entriesOn(after, options);
        const ours = entries.filter(({ isTyped }) => !isTyped);
        const failing = ours.filter(isFailing);
        expectSameThings(failing, failingThings(input));
        expectSameGaps(failing, input);
        if (step > 0) {
          expect(failing.filter(({ cells }) => cells.group === '档案')).toHaveLength(
            missingPapers(before, made),
          );
        }
        // numbers
        const given = ours.map(({ cells }) => cells.number);
        expect(new Set(given).size).toBe(given.length);
        for (const { cells } of ours) {
          expect(numbers.get(cells.key) ?? cells.number).toBe(cells.number);
          numbers.set(cells.key, cells.number);
        }
        for (const known of numbers.keys())
          expect(ours.map(({ cells }) => cells.key)).toContain(known);
        // typed lines
        for (const cells of world.typed) {
          const found = entries.filter((entry) => entry.isTyped && entry.cells.number === cells[0]);
          expect(
            found.map((entry) => [entry.cells.source, entry.cells.school, entry.cells.problem]),
          ).toEqual([[cells[1], cells[2], cells[5]]]);
        }
        // plans
        const open = entries.filter(({ cells, isClosed, isTyped }) =>
          isTyped ? !isClosed : isFailing({ cells, isClosed, isTyped }),
        );
        for (const { cells } of open.filter((each) => each.cells.school !== '县级')) {
          const told = String(cells.problem).split('（依据')[0]?.split('（要求')[0] ?? '';
          const sheet = after.sheets.find(({ name }) => name.endsWith(`_${String(cells.school)}`));
          if (!sheet) throw new Error(`${String(cells.school)} has no plan`);
          expect(textOf(after, sheet.name)).toContain(told);
        }
        expect(written(after, options, ['plans', 'ledger', 'archive']).after).toEqual(after);
        const sheet = sheetOfPage(after, standard === 'basic-2012' ? 'ledger_basic' : 'ledger');
        world = edited({ snapshot: after, typed: world.typed }, sheet, edits, step);
      });
    }),
    { numRuns: 12 },
  );
});
