/** A whole county under 优质均衡: blocks, verdicts, relaxations of the indicators. */
import { assess } from '../../../src/assessment/assess';
import { assessQuality } from '../../../src/assessment/quality/assessQuality';
import type { CountyAssessment, ItemResult } from '../../../src/assessment/countyAssessment';
import { countyInputs, type CountyInputId } from '../../../src/county/countyInputs';
import { readCounty } from '../../../src/county/readCounty';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import type { SchoolTable } from '../../../src/county/table';
import { speaker } from '../../../src/messages/speak';
import { applyPack } from '../../../src/standards/applyPack';
import { quality2017 } from '../../../src/standards/quality2017';
import type { Standard } from '../../../src/standards/standard';
import { juniorTable, soundSchool, tableOf, type Cells } from '../../county/schools';
import { inputs, type Given } from './given';

type Data = NonNullable<Given['data']>;

/** All that the items ask of a school. */
const entered: Cells = {
  locale: '镇区',
  foundedYear: 2020,
  boarding: '否',
  largestClass: 45,
  certifiedTeachers: 60,
  trainedTeachers: 60,
  migrantPupils: 0,
  zonePupils: 1000,
  musicRoomAreas: '96、100',
  artRoomAreas: '90、95',
  operatingFunds: 650_000,
  operatingBudget: 650_000,
  trainingFunds: 32_500,
};

const primary = (name: string, changes: Cells = {}) =>
  soundSchool(name, { ...entered, ...changes });
const junior = (name: string, changes: Cells = {}) =>
  soundSchool(name, {
    ...entered,
    type: '初级中学',
    largestClass: 50,
    bachelors: 51,
    graduates: 330,
    transferredIn: 5,
    transferredOut: 5,
    enteredThreeYearsAgo: 340,
    died: 0,
    teachingArea: 5800,
    sportsGroundArea: 10_200,
    equipmentValue: 250,
    multimediaRooms: 24,
    ...changes,
  });

const soundTables = (changes: Cells = {}): readonly SchoolTable[] => [
  tableOf([primary('第一小学', changes), primary('第二小学')]),
  tableOf([junior('第一中学'), junior('第二中学')], juniorTable, { key: '初中' }),
];

/** Every conclusion and answer as it should be; nothing else. */
function soundAnswer(id: CountyInputId): boolean | number | null {
  const { kind, standard, section } = countyInputs[id];
  if (standard !== 'quality-2017') return null;
  if (kind === 'conclusion' || section === 'precondition' || id === 'quotaRuralFavoured') {
    return true;
  }
  if (kind === 'yesNo') return false;
  if (kind === 'grade') return 3;
  return id.endsWith('Difference') ? 0.1 : null;
}

const answers = Object.keys(countyInputs).flatMap((key) => {
  const answer = soundAnswer(key as CountyInputId);
  return answer === null ? [] : [[key, answer] as const];
});

const soundData: Data = {
  ...Object.fromEntries(answers),
  vocationalAttached: 0,
  primaryQuota: 650,
  juniorQuota: 850,
  specialFunds: 80,
  specialPupils: 100,
  teacherPay: 90_000,
  civilServantPay: 90_000,
  rotationEligible: 1000,
  rotated: 100,
  rotatedBackbone: 20,
  quotaTotal: 2000,
  quotaAllotted: 1000,
  quotaRural: 500,
  migrantChildren: 100,
  migrantPublic: 80,
  migrantPurchased: 5,
  disabledChildren: 100,
  disabledEnrolled: 95,
  disabledSpecial: 40,
  questionnaires: 1000,
  questionnairesValid: 1000,
  questionnairesSatisfied: 850,
  visited: 100,
  visitedSatisfied: 85,
};

function assessed(
  tables: readonly SchoolTable[] = soundTables(),
  data: Data = soundData,
  changes: Partial<Settings> = {},
): CountyAssessment {
  const settings = { ...defaultSettings, ...changes };
  const county = readCounty(tables, quality2017, settings);
  const assessment = assess(county, quality2017);
  return assessQuality({ county, assessment, data: inputs(data), settings });
}

function itemsOf({ blocks }: CountyAssessment): readonly ItemResult[] {
  return blocks.flatMap(({ items }) => items);
}

function itemOf(county: CountyAssessment, id: string): ItemResult {
  const item = itemsOf(county).find((each) => each.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
}

function saidIn(county: CountyAssessment): readonly string[] {
  return (['zh-CN', 'en-US'] as const).flatMap((language) => {
    const say = speaker(language);
    return itemsOf(county).flatMap(({ value, requirement, notes, failing }) =>
      [requirement, ...(value ? [value] : []), ...notes, ...failing.map((f) => f.detail)].map(say),
    );
  });
}

describe('a county that meets everything', () => {
  it('is met in every block, in the order of the forms', () => {
    const county = assessed();
    expect(county.blocks.map(({ id, verdict }) => [id, verdict])).toEqual(
      [
        'resources',
        'dispersion',
        'government',
        'quality',
        'recognition',
        'vetoes',
        'precondition',
      ].map((id) => [id, 'met']),
    );
    expect(county.verdict).toBe('met');
  });

  it('has 15 government and 9 quality items, six vetoes, and both stages of the resources', () => {
    expect(itemsOf(assessed()).map(({ id }) => id)).toEqual([
      'resources.primary',
      'resources.junior',
      'dispersion.primary',
      'dispersion.junior',
      ...Array.from({ length: 15 }, (_, i) => `government.${i + 1}`),
      ...Array.from({ length: 9 }, (_, i) => `quality.${i + 1}`),
      'recognition',
      ...Array.from({ length: 6 }, (_, i) => `veto.${i + 1}`),
      'precondition',
    ]);
  });

  it('can be told in both languages', () => {
    expect(saidIn(assessed())).not.toContain('');
  });
});

describe('a county that entered nothing beside its resources', () => {
  it('is undetermined, and never met, in each item that asks for more', () => {
    const bare = [
      tableOf([soundSchool('第一小学'), soundSchool('第二小学')]),
      tableOf([soundSchool('第一中学', { type: '初级中学' })], juniorTable, { key: '初中' }),
    ];
    const county = assessed(bare, {});
    const met = itemsOf(county)
      .filter(({ verdict }) => verdict === 'met')
      .map(({ id }) => id);
    // schools of 1,000 pupils need no funds of small schools
    expect(met.filter((id) => !/^(?:resources|dispersion)\./.test(id))).toEqual(['government.6']);
    for (const { verdict, notes } of itemsOf(county)) {
      if (verdict === 'undetermined') expect(notes.length).toBeGreaterThan(0);
    }
    expect(saidIn(county)).not.toContain('');
  });

  it('without any school is undetermined throughout', () => {
    const county = assessed([], {});
    expect(county.verdict).toBe('undetermined');
    expect(itemsOf(county).every(({ verdict }) => verdict === 'undetermined')).toBe(true);
    expect(saidIn(county)).not.toContain('');
  });
});

describe('one input more or less', () => {
  const decisive = Object.keys(soundData).filter(
    (id) =>
      !['quotaRural', 'disabledSpecial', 'questionnaires', 'primaryQuota', 'juniorQuota'].includes(
        id,
      ) && countyInputs[id as CountyInputId].item !== 'veto.7',
  );

  it.each(decisive)('without %s exactly its item is undetermined', (id) => {
    const county = assessed(soundTables(), { ...soundData, [id]: null });
    const unclear = itemsOf(county).filter(({ verdict }) => verdict === 'undetermined');
    expect(unclear.map((item) => item.id)).toEqual([countyInputs[id as CountyInputId].item]);
    expect(county.verdict).toBe('undetermined');
  });

  it('a veto fails the county, whatever else is met', () => {
    const county = assessed(soundTables(), { ...soundData, vetoFraud: true });
    expect(county.verdict).toBe('notMet');
    expect(county.blocks.filter(({ verdict }) => verdict === 'notMet').map(({ id }) => id)).toEqual(
      ['vetoes'],
    );
  });

  it('校外培训 counts only where the setting lists it', () => {
    const data = { ...soundData, vetoTutoring: true };
    expect(assessed(soundTables(), data).verdict).toBe('met');
    expect(assessed(soundTables(), data, { tutoringVeto: true }).verdict).toBe('notMet');
  });

  it('the amount for special schools is the setting’s', () => {
    const data = { ...soundData, specialFunds: 60 };
    const verdict = (changes: Partial<Settings>) =>
      itemOf(assessed(soundTables(), data, changes), 'government.7').verdict;
    expect(verdict({})).toBe('notMet');
    expect(verdict({ specialFundsPerPupil: 6000 })).toBe('met');
  });

  it('a school below a threshold fails the resources, and is named with its cell', () => {
    const county = assessed(soundTables({ backbone: 8, multimediaRooms: 22 }));
    const { verdict, failing } = itemOf(county, 'resources.primary');
    expect(verdict).toBe('notMet');
    expect(failing.map(({ school, place }) => `${school} ${place.cell ?? ''}`)).toEqual([
      '第一小学 A3',
    ]);
    expect(itemOf(county, 'resources.junior').verdict).toBe('met');
  });

  it('what a school misses is named; below the floor only where something is', () => {
    const detail = (changes: Cells) => {
      const [school] = itemOf(assessed(soundTables(changes)), 'resources.primary').failing;
      return school && speaker('zh-CN')(school.detail);
    };
    expect(detail({ backbone: 9, multimediaRooms: 22 })).toBe(
      '5项达标；未达标：每百名学生拥有县级及以上骨干教师数、每百名学生拥有网络多媒体教室数',
    );
    expect(detail({ backbone: 8, multimediaRooms: 22 })).toMatch(/；其中1项未达85%$/);
  });

  it('one CV above its limit fails the dispersion and is named, and no other', () => {
    const county = assessed(soundTables({ backbone: 60 }));
    const { value, verdict, notes } = itemOf(county, 'dispersion.primary');
    expect(verdict).toBe('notMet');
    expect(value).toMatchObject({
      code: 'item.value.dispersion',
      params: {
        of: 7,
        within: 6,
        above: { 'zh-CN': expect.stringMatching(/^[^、]*骨干教师数0\.\d+$/) },
      },
    });
    // each has its columns
    expect(notes.map(({ code }) => code)).not.toContain('item.note.missingColumn');
  });

  it('a row left out for its pupils leaves the resources of its stage undetermined', () => {
    const [first, second] = soundTables();
    const lost = tableOf([
      primary('第一小学'),
      primary('第二小学'),
      primary('三小', { students: null }),
    ]);
    const county = assessed(first && second ? [lost, second] : []);
    expect(itemOf(county, 'resources.primary').verdict).toBe('undetermined');
    expect(itemOf(county, 'resources.junior').verdict).toBe('met');
  });

  it('a limit that a province gives one indicator is named beside the others', () => {
    const limitsOf = (standard: Standard) => {
      const county = readCounty(soundTables(), standard, defaultSettings);
      const assessment = assess(county, standard);
      const given = { county, assessment, data: inputs(soundData), settings: defaultSettings };
      return itemOf(assessQuality(given), 'dispersion.primary').requirement.params?.limits;
    };
    const stricter = { indicators: { backboneTeachers: { limit: { primary: 0.4 } } } };
    const pack = { name: '某省', standards: { 'quality-2017': stricter } };
    const all = [0.5, 0.4, 0.5, 0.5, 0.5, 0.5, 0.5];
    const listed = all.map(
      (limit, at) => `${quality2017.indicators[at]?.code ?? ''} ${limit.toFixed(2)}`,
    );
    expect(limitsOf(quality2017)).toEqual({ 'zh-CN': '0.50', 'en-US': '0.50' });
    expect(limitsOf(applyPack(quality2017, pack))).toMatchObject({ 'zh-CN': listed.join('、') });
  });

  it('funds in 万元 with decimals are taken exactly', () => {
    const tables = [
      tableOf([
        primary('村小', { students: 60, zonePupils: 60, operatingFunds: 0.57, classes: 6 }),
        primary('第二小学'),
      ]),
      ...soundTables().slice(1),
    ].map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.field === 'operatingFunds' ? { ...column, factor: 10_000 } : column,
      ),
    }));
    const funds = (primaryQuota: number) =>
      itemOf(assessed(tables, { ...soundData, primaryQuota }), 'government.6').verdict;
    expect(funds(57)).toBe('met');
    expect(funds(57.01)).toBe('notMet');
  });
});

describe('relaxations of the indicators', () => {
  const valueOf = (
    indicator: 'peArtTeachers' | 'sportsArea',
    school: Cells,
    relaxations: Settings['relaxations'],
  ) => {
    const settings = { ...defaultSettings, relaxations };
    const county = readCounty([tableOf([soundSchool('甲校', school)])], quality2017, settings);
    return assess(county, quality2017).stages.primary?.rows[0]?.indicators[indicator]?.value;
  };
  const small = {
    students: 80,
    locale: '乡村',
    pe: 0,
    music: 0,
    art: 0,
    visitingPe: 1,
    visitingMusic: null,
  };
  const city = {
    locale: '城区',
    sportsGroundArea: 6000,
    extraSportsArea: 500,
    leasedSportsArea: 1000,
  };

  it('L3 adds visiting teachers in rural schools of 50–99 pupils, once it is on', () => {
    const on = { peArtVisiting: '规程' };
    const value = (changes: Cells) => valueOf('peArtTeachers', { ...small, ...changes }, on);
    expect(valueOf('peArtTeachers', small, {})).toBe(0);
    expect(value({})).toBe(1.25);
    expect(value({ students: 50 })).toBe(2);
    expect(value({ students: 49 })).toBe(0);
    expect(value({ students: 99 })).toBeCloseTo(100 / 99);
    expect(value({ students: 100 })).toBe(0);
    expect(value({ locale: '镇区' })).toBe(0);
  });

  it('L5 adds other and leased areas in city schools, once it is on', () => {
    const on = { sportsExtra: '规程' };
    expect(valueOf('sportsArea', city, {})).toBe(6);
    expect(valueOf('sportsArea', city, on)).toBe(7.5);
    expect(valueOf('sportsArea', { ...city, leasedSportsArea: null }, on)).toBe(6.5);
    expect(valueOf('sportsArea', { ...city, locale: '镇区' }, on)).toBe(6);
    expect(valueOf('sportsArea', { ...city, locale: null }, on)).toBe(6);
  });

  it('reach a threshold exactly with what is added', () => {
    const settings = { ...defaultSettings, relaxations: { sportsExtra: '规程' } };
    const read = (leasedSportsArea: number) => {
      const school = soundSchool('甲校', { ...city, leasedSportsArea });
      const county = readCounty([tableOf([school])], quality2017, settings);
      return assess(county, quality2017).stages.primary?.rows[0]?.indicators.sportsArea?.status;
    };
    expect(read(1000)).toBe('met');
    expect(read(999.99)).toBe('floor');
  });

  it('are named, with their basis, wherever they touch', () => {
    const relaxations = { sportsExtra: '省教督〔2020〕1号', schoolSizes: '规程' };
    const county = assessed(soundTables(), soundData, { relaxations });
    expect(county.relaxations).toEqual(['sportsExtra', 'schoolSizes']);
    const named = itemsOf(county)
      .filter(({ notes }) => notes.some(({ code }) => code === 'item.note.relaxation'))
      .map(({ id }) => id);
    expect(named).toEqual([
      'resources.primary',
      'resources.junior',
      'dispersion.primary',
      'dispersion.junior',
      'government.4',
    ]);
  });

  it('leave every other item as it was', () => {
    const plain = itemsOf(assessed()).map(({ verdict }) => verdict);
    const relaxations = { peArtVisiting: 'a', sportsExtra: 'a', roomSizes: 'a', schoolSizes: 'a' };
    const relaxed = itemsOf(assessed(soundTables(), soundData, { relaxations }));
    expect(relaxed.map(({ verdict }) => verdict)).toEqual(plain);
  });
});
