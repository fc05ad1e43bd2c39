/** The reports of many files as the schools of one county. */
import fc from 'fast-check';
import type { Intake, IntakeWish } from '../../src/statistics/intake';
import type { FigureKey, SchoolReport } from '../../src/statistics/schoolReport';
import { takeIn } from '../../src/statistics/takeIn';
import { statisticsCounties, type StatisticsCounty } from '../support/statistics/county';
import {
  figuresOfSchool,
  filesOf,
  noWish,
  reportOf,
  wideReportsOf,
} from '../support/statistics/reports';

function taken(reports: readonly SchoolReport[], wish: Partial<IntakeWish> = {}): Intake {
  const answer = takeIn({ reports, files: filesOf(reports), left: [] }, { ...noWish, ...wish });
  if (answer.kind === 'asks') throw new Error(`asks for the ${answer.question.kind}`);
  return answer.intake;
}

function asked(reports: readonly SchoolReport[], wish: Partial<IntakeWish> = {}) {
  const answer = takeIn({ reports, files: filesOf(reports), left: [] }, { ...noWish, ...wish });
  return answer.kind === 'asks' ? answer.question : null;
}

const names = ({ schools }: Intake) => schools.map(({ identity }) => identity.name);
const codes = (list: readonly { readonly message: { readonly code: string } }[]) =>
  list.map(({ message }) => message.code);
const leftBy = ({ left }: Intake) => left.map(({ school, reason }) => [school, reason.code]);
const valueOf = ({ schools }: Intake, key: FigureKey, at = 0) =>
  schools[at]?.figures.get(key)?.value;

const nineYear = { code: '2127000009', name: '中山学校', type: '九年一贯制学校' };
const inPrimary = reportOf({
  identity: nineYear,
  figures: { 'students@primary': 400, 'teachers@primary': 30, books: 9000 },
});
const inJunior = reportOf({
  file: '初中.xlsx',
  sheet: '初中',
  stages: ['junior'],
  identity: nineYear,
  figures: { 'students@junior': 200, 'teachers@junior': 20, books: 9000 },
});

describe('the county', () => {
  const ours = reportOf({});
  const theirs = reportOf({ row: 8, identity: { code: '9', name: '外县小学', county: '乙县' } });

  it('is asked for where exports name several, and not where they name one', () => {
    expect(asked([theirs, ours])).toEqual({ kind: 'county', counties: ['乙县', '某县'] });
    expect(asked([ours])).toBeNull();
    expect(taken([ours]).county).toBe('某县');
  });

  it('that is wished for is taken, and the others are listed with file and row', () => {
    const intake = taken([ours, theirs], { county: ' 某县' });
    expect(names(intake)).toEqual(['第一小学']);
    expect(intake.left).toMatchObject([
      { file: '小学.xlsx', sheet: '小学', row: 8, school: '外县小学' },
    ]);
    expect(intake.left[0]?.reason.params).toEqual({ county: '乙县', wished: ' 某县' });
    expect(intake.files[0]?.reason?.code).toBe('takeIn.file.someLeft');
  });

  it('that no export names leaves all out, and says so', () => {
    const intake = taken([ours, theirs], { county: '丙县' });
    expect(intake.schools).toEqual([]);
    expect(intake.left).toHaveLength(2);
    expect(intake.files).toMatchObject([{ schools: 0, reason: { code: 'takeIn.file.allLeft' } }]);
  });

  it('of forms that name none is that of the export with the same code', () => {
    const form = reportOf({
      shape: 'newForms',
      file: '外县小学(小学).xlsx',
      identity: { ...theirs.identity, county: null },
    });
    expect(leftBy(taken([ours, theirs, form], { county: '某县' }))).toEqual([
      ['外县小学', 'takeIn.left.county'],
      ['外县小学', 'takeIn.left.county'],
    ]);
  });
});

describe('the year', () => {
  const of = (year: SchoolReport['year'], file: string) => reportOf({ file, year });
  const autumn = of({ first: 2025, last: 2025 }, '2025.xlsx');
  const before = of({ first: 2024, last: 2024 }, '2024.xlsx');

  it('is asked for where exports are of several', () => {
    expect(asked([autumn, before])).toEqual({ kind: 'year', years: ['2024', '2025'] });
  });

  it('may be told as a school year or as the autumn in which it begins', () => {
    const school = of({ first: 2025, last: 2026 }, '2025-2026学年.xlsx');
    expect(taken([autumn, school]).year).toEqual({ first: 2025, last: 2026 });
  });

  it('that is wished for is taken, and the others are listed', () => {
    const intake = taken([autumn, before], { year: 2024 });
    expect(intake.year).toEqual({ first: 2024, last: 2024 });
    expect(intake.left).toMatchObject([
      { file: '2025.xlsx', reason: { params: { year: '2025', wished: 2024 } } },
    ]);
  });

  it('2025 is the school year that begins then, not the one that ends, where both are there', () => {
    const ends = of({ first: 2024, last: 2025 }, 'a.xlsx');
    const begins = of({ first: 2025, last: 2026 }, 'b.xlsx');
    expect(taken([ends, begins], { year: 2025 }).left.map(({ file }) => file)).toEqual(['a.xlsx']);
    expect(taken([ends], { year: 2025 }).left).toEqual([]);
  });

  it('that a file does not name is said, where others name theirs', () => {
    const silent = of(null, '无年份.xlsx');
    const { files } = taken([autumn, { ...silent, identity: { ...silent.identity, code: '2' } }]);
    expect(files.map(({ file, reason }) => [file, reason?.code])).toEqual([
      ['2025.xlsx', undefined],
      ['无年份.xlsx', 'takeIn.file.yearUnknown'],
    ]);
    expect(taken([silent]).files[0]?.reason).toBeNull();
  });
});

describe('a closed school', () => {
  const closed = reportOf({ identity: { closed: true } });

  it('is left out and listed, with its forms', () => {
    const form = reportOf({ shape: 'newForms', file: '第一小学(小学).xlsx' });
    const intake = taken([closed, form]);
    expect(intake.schools).toEqual([]);
    expect(leftBy(intake)).toEqual([
      ['第一小学', 'takeIn.left.closed'],
      ['第一小学', 'takeIn.left.closed'],
    ]);
  });
});

describe('reports of one school', () => {
  it('are joined by code: people by stage, what both tell alike once with both places', () => {
    const intake = taken([inJunior, inPrimary]);
    expect(names(intake)).toEqual(['中山学校']);
    expect(valueOf(intake, 'students@primary')).toBe(400);
    expect(valueOf(intake, 'students@junior')).toBe(200);
    expect(intake.schools[0]?.figures.get('books')).toEqual({
      value: 9000,
      sources: [
        { file: '小学.xlsx', sheet: '小学', form: null, cell: 'books' },
        { file: '初中.xlsx', sheet: '初中', form: null, cell: 'books' },
      ],
    });
    expect([intake.conflicts, intake.missing, intake.left, intake.doubts]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(intake.files.map(({ schools }) => schools)).toEqual([1, 1]);
  });

  it('that tell one number differently leave it open, with both places', () => {
    const other = reportOf({
      ...inJunior,
      usedAlone: {},
      figures: { 'students@junior': 200, books: 9001 },
    });
    const intake = taken([inPrimary, other]);
    expect(valueOf(intake, 'books')).toBeNull();
    expect(intake.conflicts).toEqual([
      {
        school: '中山学校',
        code: '2127000009',
        key: 'books',
        used: null,
        told: [
          { value: 9000, source: { file: '小学.xlsx', sheet: '小学', form: null, cell: 'books' } },
          { value: 9001, source: { file: '初中.xlsx', sheet: '初中', form: null, cell: 'books' } },
        ],
      },
    ]);
    expect(intake.missing).toEqual([]);
  });

  it('may be of two shapes: what one has the other need not have', () => {
    const lacking = reportOf({
      figures: { 'students@primary': 300 },
      lacks: [
        {
          reason: 'emptyForm',
          form: '分校数据',
          keys: ['books', 'siteArea'],
          source: null,
          found: null,
        },
      ],
    });
    const form = reportOf({
      shape: 'newForms',
      file: '第一小学(小学).xlsx',
      figures: { 'students@primary': 301, books: 5000 },
    });
    const intake = taken([form, lacking]);
    expect(valueOf(intake, 'books')).toBe(5000);
    expect(intake.missing.map(({ keys }) => keys)).toEqual([['siteArea']]);
    expect(valueOf(intake, 'siteArea')).toBeNull();
    expect(intake.conflicts.map(({ key, used }) => [key, used])).toEqual([
      ['students@primary', null],
    ]);
  });

  it('a second export that says nothing else is left out as a repeat', () => {
    const once = reportOf({ figures: { 'students@primary': 300 } });
    const again = reportOf({ file: '小学(1).xlsx', figures: { 'students@primary': 300 } });
    const intake = taken([again, once]);
    expect(valueOf(intake, 'students@primary')).toBe(300);
    expect(intake.left).toMatchObject([
      { file: '小学.xlsx', reason: { code: 'takeIn.left.duplicate' } },
    ]);
    expect(intake.schools[0]?.figures.get('students@primary')?.sources).toHaveLength(1);
  });

  it('that lack the same count as one school', () => {
    const lacking = (file: string, books: number) =>
      reportOf({
        shape: 'newForms',
        file,
        figures: { books },
        lacks: [
          { reason: 'noPlace', form: '教基5176', keys: ['siteArea'], source: null, found: null },
        ],
      });
    const { untold } = taken([lacking('甲.xlsx', 1), lacking('乙.xlsx', 2)]);
    expect(untold).toEqual([{ form: '教基5176', keys: ['siteArea'], schools: 1 }]);
  });

  it('with one code and names that differ are one school, and the names are told', () => {
    const renamed = reportOf({
      ...inJunior,
      identity: { ...nineYear, name: '实验中学' },
      figures: {},
      usedAlone: {},
    });
    const intake = taken([inPrimary, renamed]);
    expect(codes(intake.doubts)).toEqual(['takeIn.doubt.names']);
    expect(intake.doubts[0]?.message.params).toEqual({ names: '“中山学校”、“实验中学”' });
    const longer = { ...renamed, identity: { ...renamed.identity, name: '某县中山学校(初中部)' } };
    expect(taken([inPrimary, longer]).doubts).toEqual([]);
  });

  it('codes are compared without spaces, and as wide digits', () => {
    const spaced = {
      ...inJunior,
      identity: {
        ...nineYear,
        code: ' ２１２７ 000009',
        county: '某县',
        countsAsSchool: true,
        closed: false,
      },
    };
    expect(taken([inPrimary, spaced]).schools).toHaveLength(1);
  });
});

describe('a school without a code', () => {
  const without = (name: string, more: Partial<SchoolReport> = {}) =>
    reportOf({
      file: '初中.xlsx',
      sheet: '初中',
      stages: ['junior'],
      ...more,
      figures: { 'students@junior': 200 },
      identity: { ...nineYear, code: null, name },
      usedAlone: {},
    });

  it('is the one of its name, where one alone bears it', () => {
    const intake = taken([inPrimary, without('中山 学校')]);
    expect(intake.schools.map(({ identity }) => identity.code)).toEqual(['2127000009']);
    expect(valueOf(intake, 'students@junior')).toBe(200);
    expect(intake.doubts).toEqual([]);
  });

  it('stays by itself where several bear the name, and its code is asked for', () => {
    const namesake = reportOf({ row: 8, identity: { ...nineYear, code: '2127000010' } });
    const intake = taken([inPrimary, namesake, without('中山学校')]);
    expect(intake.schools.map(({ identity }) => identity.code)).toEqual([
      '2127000009',
      '2127000010',
      null,
    ]);
    expect(codes(intake.doubts)).toEqual(['takeIn.doubt.sameNames']);
  });

  it('is asked for its code where nobody else bears the name', () => {
    expect(codes(taken([without('桥头学校')]).doubts)).toEqual(['takeIn.doubt.noCode']);
  });

  it('two of one name in one sheet are two schools', () => {
    const intake = taken([without('中心学校'), without('中心学校', { row: 8 })]);
    expect(intake.schools).toHaveLength(2);
    expect(codes(intake.doubts)).toEqual(['takeIn.doubt.sameNames', 'takeIn.doubt.sameNames']);
  });
});

describe('a stage of the school’s type', () => {
  it('of which no export was given is missing: what other schools have there is named', () => {
    const junior = reportOf({
      file: '初中.xlsx',
      sheet: '初中',
      stages: ['junior'],
      identity: { code: '3', name: '三中', type: '初级中学' },
      figures: { 'students@junior': 900, 'backbone@junior': 3 },
    });
    const intake = taken([inPrimary, junior]);
    expect(intake.missing).toEqual([
      {
        school: '中山学校',
        code: '2127000009',
        form: '初中分校数据',
        keys: ['students@junior', 'teachers@junior', 'backbone@junior'],
        reason: 'noForm',
        source: null,
        found: null,
      },
    ]);
    expect(valueOf(intake, 'students@junior')).toBeNull();
    expect(intake.schools[1]?.figures.has('students@primary')).toBe(false);
  });

  it('高中 pupils of a 完全中学 are blank and missing until a 高中 export is read', () => {
    const identity = { code: '4', name: '二中', type: '完全中学' };
    const junior = reportOf({
      file: '初中.xlsx',
      stages: ['junior'],
      identity,
      figures: { 'students@junior': 648, 'teachers@junior': 61 },
    });
    const alone = taken([junior]);
    expect(valueOf(alone, 'students@senior')).toBeNull();
    expect(alone.missing.map(({ form, keys }) => [form, keys])).toEqual([
      ['高中分校数据', ['students@senior']],
    ]);
    const senior = reportOf({
      file: '高中.xlsx',
      stages: ['senior'],
      identity,
      figures: { 'students@senior': 1257 },
    });
    expect(valueOf(taken([junior, senior]), 'students@senior')).toBe(1257);
    expect(taken([junior, senior]).missing).toEqual([]);
  });

  it('which the school does not have is absent, and people there are told', () => {
    const report = reportOf({
      figures: { 'students@primary': 300, 'backbone@primary': 2, 'backbone@junior': 0 },
      lacks: [
        {
          reason: 'noForm',
          form: '教基3115',
          keys: ['students@junior'],
          source: null,
          found: null,
        },
      ],
    });
    const intake = taken([report]);
    expect([...(intake.schools[0]?.figures.keys() ?? [])]).toEqual([
      'students@primary',
      'backbone@primary',
    ]);
    expect([intake.missing, intake.doubts]).toEqual([[], []]);
    const strange = reportOf({ figures: { 'students@primary': 300, 'backbone@junior': 4 } });
    expect(codes(taken([strange]).doubts)).toEqual(['takeIn.doubt.strangeStage']);
  });
});

describe('premises that are used alone but not owned', () => {
  const report = reportOf({
    shape: 'newForms',
    file: '第一小学(小学).xlsx',
    figures: { 'students@primary': 300, teachingArea: 1000.1, indoorSportsArea: 200 },
    usedAlone: { teachingArea: 0.2, indoorSportsArea: 0 },
  });

  it('are added where the county says so, with both cells', () => {
    const intake = taken([report], { premises: 'ownedAndUsedAlone' });
    expect(valueOf(intake, 'teachingArea')).toBe(1000.3);
    expect(intake.schools[0]?.figures.get('teachingArea')?.sources).toMatchObject([
      { cell: 'teachingArea+teachingArea+' },
    ]);
  });

  it('are passed over where the county says so', () => {
    expect(valueOf(taken([report], { premises: 'owned' }), 'teachingArea')).toBe(1000.1);
  });

  it('leave the area open until it is said, where there are some', () => {
    const intake = taken([report]);
    expect(valueOf(intake, 'teachingArea')).toBeNull();
    expect(valueOf(intake, 'indoorSportsArea')).toBe(200);
    expect(intake.missing).toMatchObject([
      { reason: 'premisesUnanswered', form: '教基', keys: ['teachingArea'], found: '0.2' },
    ]);
  });
});

describe('a campus without 计校数', () => {
  const main = reportOf({
    figures: { 'students@primary': 300, books: 5000.5, equipmentValue: 0.1 },
  });
  const campus = reportOf({
    row: 9,
    identity: { code: '2127000099', name: '东校区', countsAsSchool: false },
    figures: { 'students@primary': 50, books: 500, equipmentValue: 0.2 },
  });
  const parents = { '2127000099': '2127000001' };

  it('is added to its school, people and resources, and listed', () => {
    const intake = taken([main, campus], { parents });
    expect(names(intake)).toEqual(['第一小学']);
    expect(intake.schools[0]?.campuses).toEqual(['东校区']);
    expect(valueOf(intake, 'students@primary')).toBe(350);
    expect(valueOf(intake, 'equipmentValue')).toBe(0.3);
    expect(intake.schools[0]?.figures.get('books')?.sources).toHaveLength(2);
    expect(intake.left).toMatchObject([
      {
        row: 9,
        school: '东校区',
        reason: { code: 'takeIn.left.merged', params: { parent: '第一小学' } },
      },
    ]);
    expect(taken([main, campus], { parents: { 东校区: '第一小学' } }).schools).toEqual(
      intake.schools,
    );
  });

  it('that is not among the reports this time is missed by its school', () => {
    const intake = taken([main], { parents });
    expect(valueOf(intake, 'students@primary')).toBe(300);
    expect(intake.doubts).toMatchObject([
      {
        school: '第一小学',
        message: { code: 'takeIn.doubt.partAbsent', params: { child: '2127000099' } },
      },
    ]);
  });

  it('what it lacks is lacking in the sum, and the campus is named', () => {
    const lacking = reportOf({
      ...campus,
      figures: { 'students@primary': 50 },
      usedAlone: {},
      lacks: [
        { reason: 'emptyForm', form: '教基5176', keys: ['books'], source: null, found: null },
      ],
    });
    const intake = taken([main, lacking], { parents });
    expect(valueOf(intake, 'books')).toBeNull();
    expect(intake.missing).toMatchObject([
      { school: '第一小学', code: '2127000001', part: '东校区', form: '教基5176', keys: ['books'] },
    ]);
  });

  it('of which nobody says where it belongs stays, and is asked about', () => {
    const intake = taken([main, campus]);
    expect(names(intake)).toEqual(['第一小学', '东校区']);
    expect(intake.schools[1]?.identity.countsAsSchool).toBe(false);
    expect(intake.doubts).toMatchObject([
      {
        school: '东校区',
        message: { code: 'takeIn.doubt.parentNeeded', params: { key: '2127000099' } },
      },
    ]);
    const point = reportOf({ identity: { type: '小学教学点', countsAsSchool: false } });
    expect(taken([point]).doubts).toEqual([]);
  });

  it('of a campus is added to the school above', () => {
    const below = reportOf({
      row: 10,
      identity: { code: '2127000100', name: '村校', countsAsSchool: false },
      figures: { 'students@primary': 7 },
    });
    const intake = taken([main, campus, below], {
      parents: { ...parents, '2127000100': '2127000099' },
    });
    expect(names(intake)).toEqual(['第一小学']);
    expect(valueOf(intake, 'students@primary')).toBe(357);
  });

  it.each([
    ['parentAbsent', { '2127000099': '777' }, campus],
    ['parentCircle', { '2127000099': '2127000099' }, campus],
    [
      'parentCounts',
      parents,
      reportOf({
        ...campus,
        figures: {},
        usedAlone: {},
        identity: { ...campus.identity, countsAsSchool: true },
      }),
    ],
  ] as const)('is not added where that cannot be: %s', (why, told, one) => {
    const intake = taken([main, one], { parents: told });
    expect(names(intake)).toEqual(['第一小学', '东校区']);
    expect(codes(intake.doubts)).toEqual([`takeIn.doubt.${why}`]);
  });

  it('a campus that says otherwise in words leaves the school’s words, told', () => {
    const of = (report: SchoolReport, words: string) =>
      reportOf({
        ...report,
        usedAlone: {},
        figures: { 'students@primary': 1, scienceEquipment: words },
      });
    const intake = taken([of(main, '是'), of(campus, '否')], { parents });
    expect(valueOf(intake, 'scienceEquipment')).toBe('是');
    expect(intake.doubts).toMatchObject([
      { school: '第一小学', part: '东校区', message: { params: { part: '东校区', words: '否' } } },
    ]);
  });
});

describe('whatever a county has', () => {
  const parentsOf = ({ schools }: StatisticsCounty) =>
    Object.fromEntries(schools.flatMap(({ code, parent }) => (parent ? [[code, parent]] : [])));

  it('each school has its figures, with those of its campuses', () => {
    fc.assert(
      fc.property(statisticsCounties(), (county) => {
        const intake = taken(wideReportsOf(county), { parents: parentsOf(county) });
        const open = county.schools.filter(({ closed }) => !closed);
        const at = (code: string) => open.find((school) => school.code === code);
        const own = open.filter(({ parent }) => !parent || !at(parent));
        expect(new Set(intake.schools.map(({ identity }) => identity.code))).toEqual(
          new Set(own.map(({ code }) => code)),
        );
        for (const { identity, figures } of intake.schools) {
          const parts = open.filter(
            ({ code, parent }) => code === identity.code || (parent === identity.code && at(code)),
          );
          const sums = new Map<FigureKey, number>();
          for (const part of parts)
            for (const [key, value] of figuresOfSchool(part))
              sums.set(key, (sums.get(key) ?? 0) + value);
          expect(figures.size).toBe(sums.size);
          for (const [key, sum] of sums) expect(figures.get(key)?.value).toBeCloseTo(sum, 6);
        }
        expect([intake.missing, intake.conflicts]).toEqual([[], []]);
      }),
    );
  });

  it('the order of the files and rows changes nothing', () => {
    const shuffled = statisticsCounties().chain((county) => {
      const reports = wideReportsOf(county);
      return fc.record({
        county: fc.constant(county),
        reports: fc.constant(reports),
        other: fc.shuffledSubarray([...reports], { minLength: reports.length }),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ county, reports, other }) => {
        const parents = parentsOf(county);
        expect(taken(other, { parents })).toEqual(taken(reports, { parents }));
      }),
    );
  });
});
