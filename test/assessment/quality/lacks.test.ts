/** What a note says of schools and county inputs that leave an item open: never 未填 of a filled thing. */
import { assess } from '../../../src/assessment/assess';
import { assessQuality } from '../../../src/assessment/quality/assessQuality';
import { readCountyData, type CountyCells } from '../../../src/county/countyData';
import { defaultSettings } from '../../../src/county/settings';
import { speaker } from '../../../src/messages/speak';
import { quality2017 } from '../../../src/standards/quality2017';
import { read, soundSchool, tableOf, type Cells } from '../../county/schools';
import { notesOf, school, schoolOf } from './given';

const chinese = speaker('zh-CN');
const english = speaker('en-US');

/** The notes of an item over schools of a table and cells of the county's sheet. */
function notesOver(item: string, schools: readonly Cells[], cells: CountyCells = {}) {
  const county = read([tableOf(schools)]);
  const { data } = readCountyData(cells);
  const assessment = assess(county, quality2017);
  const { blocks } = assessQuality({ county, assessment, data, settings: defaultSettings });
  const notes = blocks.flatMap(({ items }) => items).find(({ id }) => id === item)?.notes ?? [];
  notes.forEach(english);
  return notes.map(chinese).filter((text) => !text.startsWith('全县合计'));
}

const cell = (value: string | number | null) => ({
  value,
  note: null,
  evidence: null,
  place: { sheet: '均衡_县级数据', cell: 'D9' },
});

describe('a school', () => {
  const funded = { trainingFunds: 20_000, operatingBudget: 400_000 };
  const of = (changes: Cells) => [
    soundSchool('甲校', { ...funded, ...changes }),
    soundSchool('乙校', funded),
  ];

  it('is asked for the column that is blank, and not for the one beside it', () => {
    expect(notesOver('quality.4', of({ operatingBudget: null }))).toEqual([
      '甲校未填：公用经费预算',
    ]);
    expect(notesOver('quality.4', of({ trainingFunds: null, operatingBudget: null }))).toEqual([
      '甲校未填：教师培训经费、公用经费预算',
    ]);
  });

  it.each(['约二万', -1, '—', { error: '#REF!' }])(
    'that entered %j did not leave it blank',
    (found) => {
      expect(notesOver('quality.4', of({ trainingFunds: found }))).toEqual([
        '甲校填写的教师培训经费不是所需内容或前后不符，不能使用',
      ]);
    },
  );

  it('may lack one thing and have another that cannot be used', () => {
    expect(notesOver('quality.4', of({ trainingFunds: '约二万', operatingBudget: null }))).toEqual([
      '甲校未填：公用经费预算',
      '甲校填写的教师培训经费不是所需内容或前后不符，不能使用',
    ]);
  });

  it('is named with all that lack the same', () => {
    const schools = [
      schoolOf('甲校', 'primary', { zonePupils: null }),
      schoolOf('乙校', 'primary', { zonePupils: null }),
      schoolOf('丙校', 'primary', {}, { locale: null, unread: new Set(['locale']) }),
      school('丁校'),
    ];
    expect(notesOf('government.13', { schools, data: { zoneJunior: 100 } })).toEqual([
      '甲校、乙校未填：就近划片入学学生数',
      '丙校填写的城乡类型不是所需内容或前后不符，不能使用',
    ]);
  });

  it('whose 城乡类型 names none filled it in', () => {
    const schools = [
      soundSchool('甲校', { locale: '县里', zonePupils: 1000 }),
      soundSchool('乙校', { locale: '镇区', zonePupils: 1000 }),
    ];
    expect(notesOver('government.13', schools)).toEqual([
      '甲校填写的城乡类型不是所需内容或前后不符，不能使用',
    ]);
  });

  it('whose bands straddle the limit entered them, and they do not settle it', () => {
    const classBands = [{ from: 41, to: 50, classes: 12 }];
    const schools = [schoolOf('甲校', 'primary', { classBands, largestClass: null })];
    expect(notesOf('government.5', { schools })[0]).toBe('甲校填写的班额表或最大班额还不足以判断');
  });

  it('whose bands do not add up entered them', () => {
    const schools = [soundSchool('甲校', { classBand45: 3 })];
    expect(notesOver('government.5', schools)).toEqual([
      '甲校填写的班额表或最大班额不是所需内容或前后不符，不能使用',
    ]);
    expect(notesOver('government.5', [soundSchool('甲校')])).toEqual([
      '甲校未填：班额表或最大班额',
    ]);
  });
});

describe('the county', () => {
  it('is asked for what is blank, and told apart what cannot be used', () => {
    const cells = { teacherPay: cell('九万'), civilServantPay: cell(null) };
    expect(notesOver('government.8', [soundSchool('甲校')], cells)).toEqual([
      '县级数据未填：当地公务员平均工资',
      '县级数据填写的内容不能使用，请按数据核查改正：义务教育学校教师平均工资（不含民办）',
    ]);
  });
});
