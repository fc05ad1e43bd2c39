/** What schools entered beyond the indicators: shares, wholes, schools over their stages, checks. */
import type { StageRow } from '../../src/county/county';
import type { County } from '../../src/county/county';
import { readAreas } from '../../src/county/roomAreas';
import { readLocale, readYear } from '../../src/county/locale';
import {
  classBandsOf,
  stageEntry,
  fieldPlace,
  roomAreasOf,
  schoolEntryOf,
  schoolsOf,
  wholeOf,
} from '../../src/county/schoolEntries';
import type { CellValue } from '../../src/county/cell';
import {
  addressOf,
  byType,
  findingsOf,
  juniorTable,
  primaryTable,
  read,
  soundSchool,
  tableOf,
  wholeSchool,
  people,
  type Cells,
} from './schools';

function rowOf(county: County, stage: 'primary' | 'junior' = 'primary'): StageRow {
  const [row] = county.stages[stage].rows;
  if (!row) throw new Error('the county has no row');
  return row;
}

const nineYears: Cells = {
  ...wholeSchool('九年制', {
    type: '九年一贯制学校',
    'primary.students': 166,
    'junior.students': 210,
    ...people('junior', 4),
    'primary.boarders': 20,
    'junior.boarders': 30,
    operatingFunds: 37.6,
    musicRooms: 2,
  }),
};

describe('an entry', () => {
  const county = read([tableOf([nineYears], byType, { key: '学校' })]);
  const primary = rowOf(county);
  const junior = rowOf(county, 'junior');

  it('of the whole school is shared by weighted pupils', () => {
    expect(stageEntry(primary, 'books')).toMatchObject({ kind: 'number' });
    const books = [primary, junior].map((row) => {
      const entry = stageEntry(row, 'books');
      return entry.kind === 'number' ? entry.value : NaN;
    });
    expect(books[0]).toBeCloseTo(9711.627, 3);
    expect(books[1]).toBeCloseTo(13514.373, 3);
    expect(wholeOf(primary, 'books')).toEqual({ kind: 'number', value: 23226 });
  });

  it('of a stage is the stage’s own', () => {
    expect(stageEntry(primary, 'boarders')).toEqual({ kind: 'number', value: 20 });
    expect(stageEntry(junior, 'boarders')).toEqual({ kind: 'number', value: 30 });
  });

  it('without a column is not bound, and a blank one missing', () => {
    expect(stageEntry(primary, 'largestClass')).toEqual({ kind: 'notBound' });
    const blank = read([tableOf([soundSchool('甲', { boarders: null })])]);
    expect(stageEntry(rowOf(blank), 'boarders')).toEqual({ kind: 'missing' });
    const text = read([tableOf([soundSchool('甲', { boarders: '约十人' })])]);
    expect(stageEntry(rowOf(text), 'boarders')).toEqual({ kind: 'missing', filled: true });
  });

  it('of words is the words, or the number that they are', () => {
    const of = (scienceEquipment: CellValue) =>
      stageEntry(
        rowOf(read([tableOf([soundSchool('甲', { scienceEquipment })])])),
        'scienceEquipment',
      );
    expect(of(' 是 ')).toEqual({ kind: 'text', text: '是' });
    expect(of('5.2')).toEqual({ kind: 'number', value: 5.2 });
    expect(of(null)).toEqual({ kind: 'missing' });
  });

  it('points to its cell', () => {
    const table = tableOf([soundSchool('甲', { boarders: 5 })]);
    const row = rowOf(read([table]));
    expect(fieldPlace(row, 'boarders')).toEqual({
      sheet: '小学',
      cell: addressOf(table, 0, 'boarders'),
    });
    expect(fieldPlace(row, 'largestClass').cell).toBe(addressOf(table, 0, 'name'));
  });
});

describe('the schools of a county', () => {
  it('are rows of a by-type table, whichever stages they have', () => {
    const county = read([tableOf([nineYears, wholeSchool('小学甲')], byType, { key: '学校' })]);
    const [first, second, ...more] = schoolsOf(county);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ name: '九年制', ownership: null, students: 376 });
    expect(first?.rows.map(({ layout }) => layout.stage)).toEqual(['primary', 'junior']);
    expect(second?.rows).toHaveLength(1);
  });

  it('add up what is counted by stage, and take the whole school’s once', () => {
    const [school] = schoolsOf(read([tableOf([nineYears], byType, { key: '学校' })]));
    if (!school) throw new Error('no school');
    expect(schoolEntryOf(school, 'boarders')).toEqual({ kind: 'number', value: 50 });
    expect(schoolEntryOf(school, 'musicRooms')).toEqual({ kind: 'number', value: 2 });
    expect(schoolEntryOf(school, 'classes')).toEqual({ kind: 'number', value: 50 });
    expect(schoolEntryOf(school, 'largestClass')).toEqual({ kind: 'notBound' });
  });

  const split = (primary: Cells, junior: Cells) =>
    schoolsOf(
      read([
        tableOf([soundSchool('甲校', { musicRooms: 1, ...primary })], primaryTable, {
          key: '小学',
        }),
        tableOf([soundSchool('甲校', { musicRooms: 1, ...junior })], juniorTable, { key: '初中' }),
      ]),
    );

  it.each<[string, Cells, Cells]>([
    ['by their code', { code: '21', name: '甲' }, { code: '21', name: '乙', type: '初中' }],
    ['by name and type', { type: '九年一贯制学校' }, { type: '九年一贯制学校' }],
    ['by the names of parts', { name: '甲校小学部' }, { name: '甲校（初中部）', type: '初中' }],
  ])('in two tables are joined %s', (_, primary, junior) => {
    const schools = split(primary, junior);
    expect(schools).toHaveLength(1);
    const [school] = schools;
    expect(school && schoolEntryOf(school, 'musicRooms')).toEqual({ kind: 'number', value: 2 });
  });

  it.each<[string, Cells, Cells]>([
    ['other codes', { code: '21' }, { code: '22', type: '初中' }],
    ['a name in common, but types of one stage', {}, { type: '初中' }],
  ])('stay apart with %s', (_, primary, junior) => {
    expect(split(primary, junior)).toHaveLength(2);
  });

  it('are none by a stroke or zeros for a code', () => {
    for (const code of ['-', '——', '0', '0000000000']) {
      expect(split({ code }, { code, type: '初中' })).toHaveLength(2);
    }
  });

  it('know locale, owner, year and boarding', () => {
    const cells = {
      locale: '121 镇中心区',
      ownership: '10',
      foundedYear: '2009年9月',
      boarding: '否',
    };
    const [school] = schoolsOf(read([tableOf([soundSchool('甲', cells)])]));
    expect(school).toMatchObject({
      locale: 'town',
      ownership: 10,
      foundedYear: 2009,
      boarding: false,
      place: { sheet: '小学', cell: 'A3' },
    });
  });

  it.each([
    ['111', 'urban'],
    ['城区', 'urban'],
    ['城乡结合区', 'urban'],
    ['122 镇乡结合区', 'town'],
    ['县城', 'town'],
    ['镇区', 'town'],
    ['乡村', 'rural'],
    ['220', 'rural'],
    ['210 乡中心区', 'rural'],
    ['', null],
  ])('城乡类型 %j is %s', (words, locale) => {
    expect(readLocale(words)).toBe(locale);
  });

  it.each<[CellValue, number | null]>([
    [2010, 2010],
    ['2010', 2010],
    ['2010-09-01', 2010],
    ['建于1958年', 1958],
    [40422, 2010],
    ['不详', null],
    [12, null],
  ])('建校年份 %j is %s', (cell, year) => {
    expect(readYear(cell)).toBe(year);
  });
});

describe('room areas', () => {
  it.each<[CellValue, readonly number[] | null]>([
    ['96、100', [96, 100]],
    ['96㎡，100㎡', [96, 100]],
    ['96.5+73', [96.5, 73]],
    ['96×2', [96, 96]],
    ['96 67', [96, 67]],
    [96, [96]],
    [0, []],
    ['无', []],
    ['两间', null],
    [-5, null],
    [null, null],
  ])('%j are %j', (cell, areas) => {
    expect(readAreas(cell)).toEqual(areas);
  });

  it('of a school are its rows’ together', () => {
    const [school] = schoolsOf(read([tableOf([soundSchool('甲', { artRoomAreas: '90、67' })])]));
    expect(school && roomAreasOf(school, 'artRoomAreas')).toEqual({
      kind: 'areas',
      areas: [90, 67],
    });
    expect(school && roomAreasOf(school, 'musicRoomAreas')).toEqual({ kind: 'notBound' });
  });
});

describe('class bands', () => {
  const bands = (changes: Cells) => {
    const all = { classBand40: 0, classBand45: 24, classBand50: 0 };
    return read([tableOf([soundSchool('甲', { ...all, ...changes })])]);
  };

  it('are complete when they add up to 班级数, blanks being 0 then', () => {
    expect(classBandsOf(rowOf(bands({ classBand50: null })))).toEqual({
      kind: 'counts',
      counts: [0, 0, 0, 0, 24, 0, 0, 0, 0, 0],
    });
    expect(classBandsOf(rowOf(bands({ classBand45: 23 })))).toEqual({
      kind: 'missing',
      filled: true,
    });
    expect(classBandsOf(rowOf(read([tableOf([soundSchool('甲')])])))).toEqual({ kind: 'notBound' });
  });

  const allBands = (changes: Cells) => {
    const ids = ['25', '30', '35', '40', '45', '50', '55', '60', '65', '66'];
    const zeros = Object.fromEntries(ids.map((id) => [`classBand${id}`, 0]));
    return read([tableOf([soundSchool('甲', { ...zeros, ...changes })])]);
  };

  it('that do not add up are an error', () => {
    expect(findingsOf(allBands({ classBand45: 24 }), 'classBandsSum')).toEqual([]);
    expect(findingsOf(allBands({ classBand45: 23 }), 'classBandsSum')).toEqual([
      expect.objectContaining({
        severity: 'error',
        params: { stage: expect.anything(), found: 23, classes: 24 },
      }),
    ]);
    expect(findingsOf(bands({ classBand45: 25 }), 'classBandsSum')).toHaveLength(1);
    expect(findingsOf(bands({ classBand45: 23 }), 'classBandsSum')).toEqual([]);
  });

  it.each([
    [984, true],
    [983, false],
    [1080, true],
    [1081, false],
  ])('24 classes of 41–45 may hold %d pupils: %s', (students, possible) => {
    const county = allBands({ classBand45: 24, students });
    expect(findingsOf(county, 'classBandsImpossible')).toHaveLength(possible ? 0 : 1);
  });

  it('of 66 and more hold any number, or what the largest class allows', () => {
    const big = { classBand66: 24, students: 5000, classes: 24 };
    expect(findingsOf(allBands(big), 'classBandsImpossible')).toEqual([]);
    const limited = allBands({ ...big, largestClass: 200 });
    expect(findingsOf(limited, 'classBandsImpossible')).toHaveLength(1);
  });

  it.each([
    [42, true],
    [45, true],
    [41, false],
    [46, false],
  ])(
    'with 1,000 pupils in 24 classes of 41–45, the largest may have %d: %s',
    (largest, possible) => {
      const county = allBands({ classBand45: 24, largestClass: largest });
      expect(findingsOf(county, 'largestClassImpossible')).toHaveLength(possible ? 0 : 1);
    },
  );
});

describe('checks of further entries', () => {
  const at = (cells: Cells, rule: Parameters<typeof findingsOf>[1]) =>
    findingsOf(read([tableOf([soundSchool('甲', cells)])]), rule).length;

  it.each(['boarders', 'migrantPupils', 'zonePupils'])('%s ≤ 在校生', (field) => {
    expect(at({ [field]: 1000 }, 'partAboveWhole')).toBe(0);
    expect(at({ [field]: 1001 }, 'partAboveWhole')).toBe(1);
  });

  it.each(['certifiedTeachers', 'trainedTeachers'])('%s ≤ 专任教师', (field) => {
    expect(at({ [field]: 60 }, 'partAboveWhole')).toBe(0);
    expect(at({ [field]: 61 }, 'partAboveWhole')).toBe(1);
  });

  it('rooms of the required size ≤ rooms', () => {
    expect(at({ musicRooms: 3, allMusicRooms: 2 }, 'partAboveWhole')).toBe(1);
    expect(at({ musicRooms: 2, musicRoomAreas: '96、96' }, 'roomsAboveAll')).toBe(0);
    expect(at({ musicRooms: 3, musicRoomAreas: '96、96' }, 'roomsAboveAll')).toBe(1);
    expect(at({ artRoomAreas: '两间' }, 'roomAreasInvalid')).toBe(1);
  });

  it('are made once for the cells of a whole school', () => {
    const school = { ...nineYears, musicRooms: 3, allMusicRooms: 2 };
    const county = read([tableOf([school], byType, { key: '学校' })]);
    expect(findingsOf(county, 'partAboveWhole')).toHaveLength(1);
  });

  it('巩固率 ≤ 100 %', () => {
    const numbers = { transferredIn: 5, transferredOut: 4, enteredThreeYearsAgo: 300, died: 1 };
    const found = (graduates: number) => {
      const school = soundSchool('甲', { type: '初中', graduates, ...numbers });
      return findingsOf(read([tableOf([school], juniorTable)]), 'retentionAbove100').length;
    };
    expect(found(300)).toBe(0);
    expect(found(301)).toBe(1);
  });

  it.each([
    [5, 0],
    [4.9, 1],
    [10_000, 0],
    [10_001, 1],
  ])('公用经费 of %d 万元 for 1,000 pupils draws %d warnings of its unit', (funds, count) => {
    const table = tableOf([soundSchool('甲', { operatingFunds: funds })]);
    const columns = table.columns.map((column) =>
      column.field === 'operatingFunds' ? { ...column, factor: 10_000 } : column,
    );
    expect(findingsOf(read([{ ...table, columns }]), 'fundsRange')).toHaveLength(count);
  });

  it('a negative number in any of them is an error', () => {
    expect(at({ siteArea: -1 }, 'negative')).toBe(1);
    expect(at({ classBand45: -1 }, 'negative')).toBe(1);
  });
});
