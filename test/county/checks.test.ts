/** rules.md section 10: 逻辑校验 and 经验校验. */
import type { FindingRule } from '../../src/county/finding';
import {
  addressOf,
  assessed,
  byType,
  findingsOf,
  people,
  read,
  soundSchool,
  tableOf,
  wholeSchool,
  type Cells,
} from './schools';

/** Ten schools that differ a little, and the last with the changes. */
function tenWith(changes: Cells) {
  const schools = Array.from({ length: 9 }, (_, i) =>
    soundSchool(`学校${i}`, {
      equipmentValue: 200 + 5 * i,
      teachingArea: 4500 + 40 * i,
      books: 18_000 + 200 * i,
      backbone: 10 + (i % 4),
    }),
  );
  return tableOf([...schools, soundSchool('末校', { books: 18_500, ...changes })]);
}

function rulesOf(changes: Cells): readonly string[] {
  const { findings } = read([tenWith(changes)]);
  return findings.filter(({ rule }) => rule !== 'emptyStage').map(({ rule }) => rule);
}

it('ten sound schools draw no finding', () => {
  expect(rulesOf({})).toEqual([]);
});

describe('逻辑校验', () => {
  it.each([
    ['degrees above 专任教师', { bachelors: 40, associates: 30 }, 'bachelors'],
    ['titles above 专任教师', { intermediate: 60 }, 'intermediate'],
    ['骨干 above 专任教师', { backbone: 61 }, 'backbone'],
    ['体育 and 艺术 above 专任教师', { pe: 59 }, 'pe'],
    ['室内体育 above 教辅', { indoorSportsArea: 4501 }, 'indoorSportsArea'],
  ])('%s is an error at the greatest part', (_, changes, field) => {
    const table = tenWith(changes);
    expect(findingsOf(read([table]), 'partAboveWhole')).toMatchObject([
      { severity: 'error', cell: addressOf(table, 9, field), school: '末校' },
    ]);
  });

  it.each<[string, Cells, FindingRule]>([
    ['pupils without teachers', { teachers: 0, bachelors: 0 }, 'pupilsWithoutTeachers'],
    ['pupils without classes', { classes: 0 }, 'pupilsWithoutClasses'],
    ['teachers without pupils', { students: 0 }, 'teachersWithoutPupils'],
    ['classes without pupils', { students: 0 }, 'classesWithoutPupils'],
  ])('%s are an error', (_, changes, rule) => {
    expect(findingsOf(read([tenWith(changes)]), rule)).toMatchObject([{ severity: 'error' }]);
  });

  it('a class column that nobody filled says nothing', () => {
    const schools = [soundSchool('甲', { classes: null }), soundSchool('乙', { classes: null })];
    expect(findingsOf(read([tableOf(schools)]), 'pupilsWithoutClasses')).toEqual([]);
  });

  it('a class cell that was forgotten where others are filled is a warning, no error', () => {
    const table = tenWith({ classes: null });
    expect(findingsOf(read([table]), 'gap')).toMatchObject([
      { severity: 'warning', cell: addressOf(table, 9, 'classes') },
    ]);
    expect(rulesOf({ classes: null })).toEqual(['gap']);
  });

  it('a negative number is an error in any bound field', () => {
    expect(rulesOf({ books: -1 })).toEqual(['negative']);
  });

  it('a negative number is an error in a row that is left out, too', () => {
    expect(rulesOf({ type: '特殊教育学校', books: -1 })).toEqual(['negative']);
  });

  it('a code that stands twice in one stage is an error that names the other place', () => {
    const table = tableOf([
      soundSchool('甲', { code: '2120000001' }),
      soundSchool('乙', { code: '2120000001' }),
    ]);
    expect(findingsOf(read([table]), 'duplicateCode')).toMatchObject([
      { severity: 'error', school: '乙', params: { code: '2120000001', other: '甲 小学!Z3' } },
    ]);
  });

  it('the same code in 小学 and 初中 tables is no duplicate', () => {
    const school = soundSchool('甲', { code: '2120000001', type: '九年一贯制学校' });
    const tables = [
      tableOf([school]),
      tableOf([school], { kind: 'oneStage', stage: 'junior' }, { key: '初中' }),
    ];
    expect(findingsOf(read(tables), 'duplicateCode')).toEqual([]);
    expect(findingsOf(read(tables), 'duplicateName')).toEqual([]);
  });
});

describe('the same school twice in a stage', () => {
  const twins = (changes: Cells = {}) =>
    tableOf([soundSchool('甲小学'), soundSchool('乙小学'), soundSchool('甲小学', changes)]);

  it('by name and pupils is asked about, and leaves the stage undetermined', () => {
    const found = findingsOf(read([twins()]), 'schoolTwice');
    expect(found).toMatchObject([
      { severity: 'error', school: '甲小学', params: { key: '甲小学' } },
    ]);
    expect(read([twins()]).stages.primary.incomplete).toBe(true);
  });

  it('by name alone is a warning', () => {
    const read2 = read([twins({ students: 900 })]);
    expect(findingsOf(read2, 'schoolTwice')).toEqual([]);
    expect(findingsOf(read2, 'duplicateName')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('经验校验', () => {
  it('a row with a code and no name is a school, with a warning', () => {
    const table = tableOf([
      soundSchool('甲小学', { code: '2120000001' }),
      soundSchool('乙小学', { code: '2120000002', name: null }),
    ]);
    expect(findingsOf(read([table]), 'nameMissing')).toMatchObject([{ severity: 'warning' }]);
  });

  it.each<[string, Cells, FindingRule]>([
    ['a fraction of a teacher', { backbone: 10.5 }, 'fraction'],
    ['a fraction of a room', { multimediaRooms: 23.5 }, 'fraction'],
    ['a fraction of a computer', { computers: 75.2 }, 'fraction'],
    ['equipment below 50 元 per pupil', { equipmentValue: 0.5 }, 'equipmentRange'],
    ['an outlier', { teachingArea: 9_000 }, 'outlier'],
    ['a class size above 66', { classes: 15 }, 'classSize'],
    ['a class size below 15', { classes: 67 }, 'classSize'],
    ['more than 35 pupils per teacher', { students: 2200, classes: 50 }, 'pupilTeacherRatio'],
    ['a school name that stands twice', { name: '学校3', students: 999 }, 'duplicateName'],
    ['an indicator at zero', { backbone: 0 }, 'zeroAmount'],
    ['a stage that the type does not have', { type: '初级中学' }, 'stageNotOfType'],
    ['an unknown type', { type: '学堂' }, 'typeUnknown'],
    ['an unknown ownership', { ownership: '不详' }, 'ownershipUnknown'],
    ['an empty ownership', { ownership: null }, 'ownershipUnknown'],
    ['— in a field that is not needed', { books: '—' }, 'readAsBlank'],
  ])('%s is a warning', (_, changes, rule) => {
    const found = findingsOf(read([tenWith(changes)]), rule);
    expect(found).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    [10, 2_000],
    [100, 20_000],
    [10_000, 2_000_000],
  ])('equipment off by a factor %d is a slip, and told once', (factor, equipmentValue) => {
    const table = tenWith({ equipmentValue });
    const found = read([table]).findings.filter(
      ({ cell }) => cell === addressOf(table, 9, 'equipmentValue'),
    );
    expect(found).toMatchObject([
      { rule: 'factorSlip', params: { factor, found: equipmentValue } },
    ]);
  });

  it.each([600, 1500])('%d 万元 of equipment among 200 to 240 is no slip', (equipmentValue) => {
    expect(findingsOf(read([tenWith({ equipmentValue })]), 'factorSlip')).toEqual([]);
  });

  it.each<[string, Cells, Cells, FindingRule]>([
    [
      '50 元 of equipment per pupil',
      { equipmentValue: 5 },
      { equipmentValue: 4.99 },
      'equipmentRange',
    ],
    [
      '66 pupils per class',
      { students: 1056, classes: 16 },
      { students: 1057, classes: 16 },
      'classSize',
    ],
    [
      '15 pupils per class',
      { students: 990, classes: 66 },
      { students: 989, classes: 66 },
      'classSize',
    ],
    [
      '35 pupils per teacher',
      { students: 2100, classes: 50 },
      { students: 2101, classes: 50 },
      'pupilTeacherRatio',
    ],
    [
      '5 pupils per teacher',
      { students: 300, classes: 10 },
      { students: 299, classes: 10 },
      'pupilTeacherRatio',
    ],
  ])('%s draw no warning, one beyond does', (_, at, beyond, rule) => {
    expect(rulesOf(at)).not.toContain(rule);
    expect(rulesOf(beyond)).toContain(rule);
  });

  it('an outlier is more than five deviations from the middle', () => {
    // the middle is 4,680 ㎡, the median deviation 100, one deviation 148.26
    expect(rulesOf({ teachingArea: 5430 })).toContain('outlier');
    expect(rulesOf({ teachingArea: 5420 })).not.toContain('outlier');
  });

  it('outliers are not sought among fewer than eight schools', () => {
    const schools = [1, 2, 3, 4, 5, 6].map((i) => soundSchool(`校${i}`, { backbone: 9 + i }));
    const table = tableOf([...schools, soundSchool('末', { backbone: 50 })]);
    expect(findingsOf(read([table]), 'outlier')).toEqual([]);
  });

  it('small classes are no slip in villages and teaching points', () => {
    expect(rulesOf({ locale: '乡村', students: 60, classes: 6 })).not.toContain('classSize');
    expect(rulesOf({ type: '小学教学点', students: 60, classes: 6 })).not.toContain('classSize');
  });

  it('three PE and art columns whose sum 艺术 holds in every school count once', () => {
    const schools = [
      soundSchool('甲', { arts: 5 }),
      soundSchool('乙', { music: 1, art: 1, arts: 2 }),
      soundSchool('丙', { music: 0, art: 0, arts: 0 }),
    ];
    const assessment = assessed([tableOf(schools)]);
    expect(assessment.stages.primary?.rows[0]?.indicators.peArtTeachers?.value).toBe(0.9);
    expect(findingsOf(assessment, 'artsSubtotal')).toMatchObject([{ severity: 'warning' }]);
  });

  it('one school whose 艺术 is no sum makes 艺术 a column of its own', () => {
    const schools = [soundSchool('甲', { arts: 5 }), soundSchool('乙', { arts: 0 })];
    const county = assessed([tableOf(schools)]);
    expect(county.stages.primary?.rows[0]?.indicators.peArtTeachers?.value).toBe(1.4);
    expect(findingsOf(county, 'artsSubtotal')).toEqual([]);
  });

  it('the setting overrules what the columns look like', () => {
    const table = tableOf([soundSchool('甲', { arts: 5 })]);
    const value = (artsColumn: 'separate' | 'subtotal') =>
      assessed([table], 'quality-2017', { artsColumn }).stages.primary?.rows[0]?.indicators
        .peArtTeachers?.value;
    expect(value('separate')).toBe(1.4);
    expect(value('subtotal')).toBe(0.9);
  });

  it('教学用计算机 count beside 计算机 unless the setting says all', () => {
    const table = tableOf([soundSchool('甲', { teachingComputers: 50 })]);
    const value = (computers: 'teaching' | 'all') =>
      assessed([table], 'basic-2012', { computers }).stages.primary?.rows[0]?.indicators.computers
        ?.value;
    expect(value('teaching')).toBe(5);
    expect(value('all')).toBe(7.5);
  });

  it('体育馆 beside 室内体育用房 is what L5 adds', () => {
    const table = tableOf([soundSchool('甲', { indoorSportsArea: 500, gymnasiumArea: 300 })]);
    const row = assessed([table]).stages.primary?.rows[0];
    expect(row?.indicators.teachingArea?.value).toBe(4);
    expect(row?.indicators.sportsArea?.value).toBe(7.8);
  });
});

it('findings come by table, row and column, then those of the county', () => {
  const table = tenWith({ backbone: 10.5, ownership: null });
  const second = tableOf([soundSchool('乙', { pe: 'x' })], undefined, { key: '小学2' });
  const { findings } = read([table, second]);
  expect(findings.map(({ rule }) => rule)).toEqual([
    'ownershipUnknown',
    'fraction',
    'notANumber',
    'emptyStage',
  ]);
});

it('what a school of a by-type table does not have is not checked', () => {
  const table = tableOf(
    [wholeSchool('甲', { 'junior.backbone': '无' }), wholeSchool('乙')],
    byType,
  );
  expect(read([table]).findings.map(({ rule }) => rule)).toEqual(['emptyStage']);
});

it('a cell of the whole school is told once, not once per stage', () => {
  const school = wholeSchool('一贯', {
    type: '九年一贯制学校',
    'junior.students': 500,
    ...people('junior', 5),
    multimediaRooms: 'x',
    indoorSportsArea: 9000,
  });
  const { findings } = read([tableOf([school], byType)]);
  expect(findings.filter(({ rule }) => rule === 'notANumber')).toHaveLength(1);
  expect(findings.filter(({ rule }) => rule === 'partAboveWhole')).toHaveLength(1);
});
