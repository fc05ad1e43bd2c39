/** How the county's own inputs are read, and which of them cannot be right. */
import type { CellValue } from '../../src/county/cell';
import { countyInputIds, readCountyData, type CountyCells } from '../../src/county/countyData';
import type { CountyInputId } from '../../src/county/countyInputs';
import fc from 'fast-check';

/** One input per row of the sheet, values in column C. */
function cells(values: Readonly<Partial<Record<CountyInputId, CellValue>>>): CountyCells {
  return Object.fromEntries(
    Object.entries(values).map(([id, value], at) => [
      id,
      { value, note: null, evidence: null, place: { sheet: '县级', cell: `C${at + 1}` } },
    ]),
  );
}

function entry(id: CountyInputId, value: CellValue) {
  const { data, findings } = readCountyData(cells({ [id]: value }));
  const { note, evidence, ...shown } = data[id];
  return { ...shown, rules: findings.map(({ rule }) => rule), note, evidence };
}

const plain = { note: null, evidence: null, rules: [] };

describe('county inputs', () => {
  it('all have an entry, blank where nothing is there', () => {
    const { data, findings } = readCountyData({});
    expect(findings).toEqual([]);
    expect(Object.keys(data)).toEqual([...countyInputIds]);
    expect(new Set(countyInputIds.map((id) => data[id].kind))).toEqual(new Set(['blank']));
  });

  it('keep note and evidence without surrounding spaces, also of a blank value', () => {
    const place = { sheet: '县级', cell: 'C1' };
    const cell = { value: null, note: ' 见文件 ', evidence: '教发〔2023〕5号', place };
    expect(readCountyData({ planning: cell }).data.planning).toEqual({
      kind: 'blank',
      note: '见文件',
      evidence: '教发〔2023〕5号',
    });
  });

  it.each<[CountyInputId, CellValue, number]>([
    ['gdpPerHead', 56_000, 56_000],
    ['gdpPerHead', '５６，０００元', 56_000],
    ['specialFunds', 120.5, 120.5],
    ['specialFunds', '120.5万元', 120.5],
    ['specialFunds', '1205000元', 120.5],
    ['population', '56.3万人', 56.3],
    ['rotated', 0, 0],
    ['chineseDifference', 0.149, 0.149],
    ['chineseDifference', '14.9%', 0.149],
  ])('the figure %s %j is %d', (id, value, number) => {
    expect(entry(id, value)).toEqual({ ...plain, kind: 'number', value: number });
  });

  it.each<[CellValue, number]>([
    [85, 85],
    ['85%', 85],
    ['８５ ％', 85],
    [0.85, 85],
    [0.29, 29],
    ['0.85', 85],
    [1, 100],
    [100, 100],
    [0, 0],
    ['0.5%', 0.5],
  ])('the percentage %j is %d', (value, number) => {
    expect(entry('zonePrimary', value)).toEqual({ ...plain, kind: 'number', value: number });
  });

  it.each<[CellValue, boolean]>([
    ['是', true],
    ['否', false],
    [' 无 ', false],
    ['有', true],
    ['不存在', false],
    [true, true],
    [0, false],
    ['√', true],
  ])('是 or 否: %j is %s', (value, yes) => {
    expect(entry('vetoFraud', value)).toEqual({ ...plain, kind: 'yesNo', yes });
  });

  it.each<[CellValue, boolean, string]>([
    ['达标', true, ''],
    ['不达标', false, ''],
    ['未达标：两校未划片', false, '两校未划片'],
    ['达标，布局规划已公布', true, '布局规划已公布'],
    ['符合（见附件1）', true, '见附件1'],
    ['是', true, ''],
    ['否', false, ''],
  ])('the conclusion %j', (value, met, text) => {
    expect(entry('planning', value)).toEqual({ ...plain, kind: 'conclusion', met, text });
  });

  it.each<[CellValue, number]>([
    ['Ⅲ', 3],
    ['III级', 3],
    ['三级', 3],
    [3, 3],
    ['ⅳ', 4],
    ['Ⅴ级', 5],
  ])('the grade %j is %d', (value, grade) => {
    expect(entry('mathsGrade', value)).toEqual({ ...plain, kind: 'grade', grade });
  });

  it.each<[CountyInputId, CellValue]>([
    ['gdpPerHead', '约五万'],
    ['gdpPerHead', true],
    ['gdpPerHead', { error: '#N/A' }],
    ['zonePrimary', 101],
    ['planning', '达标，但不合格'],
    ['zonePrimary', '100.5%'],
    ['vetoFraud', '可能'],
    ['planning', '布局规划已公布'],
    ['planning', '达标率 90%'],
    ['planning', '基本达标'],
    ['mathsGrade', '优'],
    ['mathsGrade', 6],
    ['mathsGrade', 2.5],
  ])('%s %j is an error at its cell and counts as blank', (id, value) => {
    const { data, findings } = readCountyData(cells({ [id]: value }));
    expect(data[id].kind).toBe('blank');
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'error',
        rule: 'countyInputInvalid',
        sheet: '县级',
        cell: 'C1',
        school: null,
      }),
    ]);
  });

  it('below zero are errors, and a fraction of a person is a warning', () => {
    expect(entry('rotated', -3)).toEqual({
      ...plain,
      kind: 'blank',
      unread: true,
      rules: ['countyInputNegative'],
    });
    expect(entry('zonePrimary', -1).rules).toEqual(['countyInputNegative']);
    expect(entry('rotated', 12.5)).toEqual({
      ...plain,
      kind: 'number',
      value: 12.5,
      rules: ['countyFraction'],
    });
    expect(entry('specialFunds', 12.5).rules).toEqual([]);
  });

  it.each<[CountyInputId, CellValue]>([
    ['rotated', '无'],
    ['rotated', '—'],
    ['vetoFraud', '/'],
    ['planning', '-'],
    ['mathsGrade', '——'],
  ])('%s %j is blank with a warning', (id, value) => {
    expect(entry(id, value)).toEqual({
      ...plain,
      kind: 'blank',
      unread: true,
      rules: ['countyReadAsBlank'],
    });
  });

  it('never make the reading fail, whatever stands there', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ error: '#REF!' }),
    );
    fc.assert(
      fc.property(cell, (value) => {
        const all = Object.fromEntries(countyInputIds.map((id) => [id, value]));
        const { data } = readCountyData(cells(all));
        for (const id of countyInputIds) {
          const read = data[id];
          if (read.kind === 'number') expect(read.value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('a part above its whole', () => {
  const rules = (values: Readonly<Partial<Record<CountyInputId, CellValue>>>) =>
    readCountyData(cells(values)).findings.map(({ rule, cell }) => `${rule} ${cell ?? ''}`);

  it.each<[CountyInputId, CountyInputId]>([
    ['rotationEligible', 'rotated'],
    ['rotated', 'rotatedBackbone'],
    ['quotaTotal', 'quotaAllotted'],
    ['quotaAllotted', 'quotaRural'],
    ['disabledChildren', 'disabledEnrolled'],
    ['disabledEnrolled', 'disabledSpecial'],
    ['questionnairesValid', 'questionnairesSatisfied'],
    ['visited', 'parentsVisited'],
    ['trainingTeachers', 'trainingDone'],
  ])('%s < %s is an error at the part, equality is none', (whole, part) => {
    expect(rules({ [whole]: 99, [part]: 100 })).toEqual(['countyPartAboveWhole C2']);
    expect(rules({ [whole]: 100, [part]: 100 })).toEqual([]);
    expect(rules({ [part]: 100 })).toEqual([]);
  });

  it('随迁子女 in 公办 and 政府购买 together', () => {
    const at = (purchased: number) =>
      rules({ migrantChildren: 100, migrantPublic: 90, migrantPurchased: purchased });
    expect(at(10)).toEqual([]);
    expect(at(11)).toEqual(['countyPartAboveWhole C2']);
  });

  it('巩固率 above 100 % is an error, 100 % is none', () => {
    const at = (graduates: number) =>
      rules({
        graduates,
        transferredIn: 30,
        transferredOut: 20,
        enteredThreeYearsAgo: 1000,
        died: 1,
      });
    expect(at(1009)).toEqual([]);
    expect(at(1010)).toEqual(['countyRetentionAbove100 C1']);
  });

  it('巩固率 is told of no pupil: not where as many died as had entered', () => {
    const nobody = {
      graduates: 2,
      transferredIn: 1,
      transferredOut: 0,
      enteredThreeYearsAgo: 3,
      died: 3,
    };
    expect(rules(nobody)).toEqual([]);
  });
});
