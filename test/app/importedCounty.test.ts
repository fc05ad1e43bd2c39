/**
 * The whole way: made-up counties written as the statistics system hands them out, taken in, assessed;
 * beside the same county typed by hand.
 */
import fc from 'fast-check';
import { assessStandard } from '../../src/app/assessStandard';
import { startImport } from '../../src/app/importing';
import { understand } from '../../src/app/understand';
import type { Settings } from '../../src/county/settings';
import { speaker } from '../../src/messages/speak';
import type { SheetSnapshot, Snapshot } from '../../src/sheets/snapshot';
import type { Intake } from '../../src/statistics/intake';
import type { ExportFile, ExportSheet } from '../../src/statistics/exportFile';
import { pupilStages, standardIds, type Stage } from '../../src/standards/standard';
import { workbook } from '../support/grids';
import { applyToSnapshot } from '../support/planOnSnapshot';
import {
  parentsOf,
  statisticsCounties,
  withFilledForms,
  type StatisticsCounty,
  type StatisticsSchool,
} from '../support/statistics/county';
import { plainStyle, writeForms, type FormsStyle } from '../support/statistics/formsWriter';
import { readerFigures } from '../support/statistics/readerFigures';
import { typedSheet } from '../support/statistics/typedTable';
import { wideSheet } from '../support/statistics/wideWriter';

const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;

interface GivenFile {
  readonly name: string;
  readonly snapshot: Snapshot;
}

function takenIn(
  files: readonly GivenFile[],
  answers: Partial<Settings>,
  into: Snapshot = workbook([]),
) {
  const collecting = startImport();
  for (const { name, snapshot } of files) collecting.add(name, snapshot);
  const imported = collecting.finish({ into, answers, words });
  if (imported.kind === 'asks') throw new Error(`asks for the ${imported.question.kind}`);
  return { ...imported, after: applyToSnapshot(imported.plan, into) };
}

/** What a reader would see of a county, by both standards. */
function figures(snapshot: Snapshot, choices: Partial<Settings> = {}) {
  const understanding = understand(snapshot, choices);
  return standardIds.map((standard) =>
    readerFigures(assessStandard(understanding, standard).assessment),
  );
}

const counties = statisticsCounties({ least: 3, most: 8 }).map(withFilledForms);

const styles: fc.Arbitrary<FormsStyle> = fc
  .record({
    shape: fc.constantFrom('newForms' as const, 'oldForms' as const),
    year: fc.constant(2025),
    drift: fc.record({
      rows: fc.nat({ max: 3 }),
      left: fc.nat({ max: 2 }),
      inside: fc.nat({ max: 1 }),
    }),
    turn: fc.nat({ max: 4 }),
    numbers: fc.boolean(),
    names: fc.constantFrom('suffixed' as const, 'plain' as const, 'useless' as const),
    firstYear: fc.boolean(),
    asText: fc.boolean(),
    emptyZeros: fc.boolean(),
    without: fc.constant([]),
  })
  // columns of the old forms, whose first row prints their letters, stay where they are
  .map((style) =>
    style.shape === 'newForms'
      ? style
      : { ...style, drift: { ...style.drift, left: 0, inside: 0 } },
  );

it('gives from wide exports what the same county typed by hand gives', () => {
  fc.assert(
    fc.property(counties, fc.boolean(), fc.nat({ max: 9 }), (county, blankZeros, filler) => {
      const files = pupilStages
        .filter((stage) => county.schools.some(({ byStage }) => byStage[stage]))
        .map((stage) => ({
          name: `${county.year}年分校数据_${stage}.xlsx`,
          snapshot: workbook([wideSheet(county, stage, { blankZeros, filler })]),
        }));
      const { after, intake } = takenIn(files, { parents: parentsOf(county) });
      expect(figures(after)).toEqual(figures(typedAs(county, intake)));
      expect([intake.missing, intake.conflicts]).toEqual([[], []]);
      const closed = county.schools.filter((school) => school.closed);
      for (const { name } of closed)
        expect(intake.left.map(({ school }) => school)).toContain(name);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

it('counts a campus once, whenever its parent was named', () => {
  fc.assert(
    fc.property(counties, (county) => {
      fc.pre(county.schools.some(({ parent }) => parent !== null));
      const files = pupilStages
        .filter((stage) => county.schools.some(({ byStage }) => byStage[stage]))
        .map((stage) => ({
          name: `${county.year}年分校数据_${stage}.xlsx`,
          snapshot: workbook([wideSheet(county, stage)]),
        }));
      const parents = parentsOf(county);
      const unanswered = takenIn(files, {}).after;
      const { after } = takenIn(files, { parents }, unanswered);
      expect(figures(after)).toEqual(figures(takenIn(files, { parents }).after));
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

it('shares what a school has only where the exports of all its stages were given', () => {
  fc.assert(
    fc.property(counties, fc.constantFrom('primary', 'junior'), (made, given) => {
      const county = { ...made, schools: made.schools.filter(({ parent }) => parent === null) };
      const snapshot = workbook([wideSheet(county, given)]);
      const files = [{ name: `${county.year}年分校数据.xlsx`, snapshot }];
      fc.pre(county.schools.some(({ byStage, closed }) => byStage[given] && !closed));
      const { after } = takenIn(files, {});
      const taken = rowsOf(after, given);
      expect(taken).toEqual(rowsOf(snapshot, given));
      for (const { name, type, closed } of county.schools) {
        if (closed || !type.includes('一贯制')) continue;
        expect(taken.find(({ school }) => school === name)?.indicators.books ?? null).toBeNull();
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

function rowsOf(snapshot: Snapshot, stage: Stage) {
  const { assessment } = assessStandard(understand(snapshot, {}), 'basic-2012');
  return (assessment.stages[stage]?.rows ?? [])
    .map(({ school, students, indicators }) => ({
      school,
      students,
      indicators: Object.fromEntries(
        Object.entries(indicators).map(([id, { value }]) => [id, value]),
      ),
    }))
    .sort((a, b) => (a.school < b.school ? -1 : 1));
}

it('gives from the forms of every school what the same county typed by hand gives', () => {
  fc.assert(
    fc.property(counties, fc.array(styles, { minLength: 8, maxLength: 8 }), (made, chosen) => {
      const county = living(made);
      const files = county.schools.map((school, at) =>
        fileOf(writeForms(school, chosen[at] ?? plainStyle).file),
      );
      const answers = { parents: parentsOf(county), premises: 'owned' } as const;
      const { after, intake } = takenIn(files, answers);
      // by hand nobody told 教学用计算机, as old forms do
      const all = { computers: 'all' } as const;
      expect(figures(after, all)).toEqual(figures(typedAs(county, intake), all));
      expect([intake.missing, intake.conflicts]).toEqual([[], []]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

it('names every form that is missing, and counts none of its figures as 0', () => {
  fc.assert(
    fc.property(counties, styles, fc.nat(), fc.nat(), (made, style, which, dropped) => {
      const county = living(made);
      const plain = county.schools.map((school) => writeForms(school, style));
      const at = which % plain.length;
      const school = county.schools[at];
      const needed = (plain[at]?.forms ?? []).filter((form) => !replaceable.test(form));
      const form = needed[dropped % needed.length];
      fc.pre(school !== undefined && form !== undefined && school.parent === null);
      const files = county.schools.map((each, place) =>
        fileOf(writeForms(each, place === at ? { ...style, without: [form] } : style).file),
      );
      const { intake } = takenIn(files, { premises: 'owned' });
      const lacking = intake.missing.filter((one) => one.school === school.name);
      // 教基4156 of 2021 went into 教基4155: which of the two is named hangs on the other schools'
      const names = form === '教基4156' ? [form, '教基4155'] : [form];
      expect(lacking.some((one) => names.includes(one.form))).toBe(true);
      const taken = intake.schools.find(({ identity }) => identity.code === school.code);
      for (const key of lacking.flatMap(({ keys }) => keys)) {
        expect(taken?.figures.get(key)?.value ?? null).toBeNull();
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

/** Forms that say who a school is, or nothing that another form or no indicator needs. */
const replaceable = /^(?:教基1001|教基4149|基础基111|基础基412)$/;

/** Forms do not say that a school was closed. */
function living(county: StatisticsCounty): StatisticsCounty {
  return { ...county, schools: county.schools.map((school) => ({ ...school, closed: false })) };
}

/** The same county typed by hand, its schools in the order in which they were taken in. */
function typedAs(county: StatisticsCounty, { schools }: Intake): Snapshot {
  const place = ({ code, parent }: StatisticsSchool) =>
    schools.findIndex(({ identity }) => identity.code === (parent ?? code));
  const ordered = [...county.schools].sort((a, b) => place(a) - place(b));
  return workbook([typedSheet({ ...county, schools: ordered })]);
}

function fileOf({ name, sheets }: ExportFile): GivenFile {
  return { name, snapshot: workbook(sheets.map(sheetOf)) };
}

function sheetOf({ name, cell, rows, columns, merges }: ExportSheet): SheetSnapshot {
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cell(row, column)),
  );
  return {
    name,
    visibility: 'visible',
    protected: false,
    grid: { row: 0, column: 0, values },
    merges,
    tables: [],
  };
}
