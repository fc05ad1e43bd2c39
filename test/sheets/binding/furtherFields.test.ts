/** The headers of the further school fields, and that they leave the others alone. */
import type { CellValue } from '../../../src/county/cell';
import { fields } from '../../../src/county/fields';
import { furtherFields } from '../../../src/county/furtherFields';
import { defaultSettings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { matchHeader } from '../../../src/sheets/binding/matching';
import { sheet, workbook } from '../../support/grids';

function bind(rows: readonly (readonly CellValue[])[], name = '小学', merges?: readonly string[]) {
  const binding = bindWorkbook(
    workbook([sheet(name, rows, merges ? { merges } : {})]),
    defaultSettings,
  );
  const columns = binding.tables[0]?.columns ?? [];
  return {
    ...binding,
    fields: columns.map(({ stage, field }) => (stage ? `${stage}.${field}` : field)),
    columns,
  };
}

function fieldOfHeader(header: string) {
  const { fields: bound } = bind([
    ['学校名称', '在校生数', header],
    ['甲小学', 100, 5],
  ]);
  return bound[2];
}

describe('a header', () => {
  it.each([
    ['25人及以下', 'classBand25'],
    ['26—30人', 'classBand30'],
    ['31-35人班级数', 'classBand35'],
    ['36～40人（个）', 'classBand40'],
    ['41－45人班数', 'classBand45'],
    ['46至50人', 'classBand50'],
    ['66人及以上', 'classBand66'],
    ['66人以上班数', 'classBand66'],
    ['最大班额（人）', 'largestClass'],
    ['教职工数', 'staff'],
    ['在编在岗教师数', 'onPosts'],
    ['特岗教师（人）', 'specialPosts'],
    ['三支一扶人员', 'supportPosts'],
    ['借入教师数', 'borrowed'],
    ['代课教师', 'substitute'],
    ['持证教师数', 'certifiedTeachers'],
    ['完成360学时培训教师数', 'trainedTeachers'],
    ['其中：随迁子女', 'migrantPupils'],
    ['随迁子女在校生数', 'migrantPupils'],
    ['就近划片入学学生数', 'zonePupils'],
    ['寄宿生数', 'boarders'],
    ['毕业生数', 'graduates'],
    ['音乐专用教室间数（96㎡及以上）', 'musicRooms'],
    ['美术专用教室（90平方米及以上）（间）', 'artRooms'],
    ['音乐专用教室间数', 'musicRooms'],
    ['音乐教室间数', 'allMusicRooms'],
    ['音乐专用教室面积（㎡）', 'musicRoomAreas'],
    ['公用经费（元）', 'operatingFunds'],
    ['公用经费预算（万元）', 'operatingBudget'],
    ['教师培训经费', 'trainingFunds'],
    ['占地面积（㎡）', 'siteArea'],
    ['绿化用地面积', 'greenArea'],
    ['校舍建筑面积', 'buildingArea'],
    ['学生宿舍（㎡）', 'dormitoryArea'],
    ['厕所面积', 'toiletArea'],
    ['数学科学（理科）实验仪器', 'scienceEquipment'],
    ['音体美器材', 'artsEquipment'],
    ['占地面积（亩）', undefined],
    ['学生宿舍（间）', undefined],
    ['生均公用经费', undefined],
    ['公用经费（%）', undefined],
  ])('%j is read as %s', (header, field) => {
    expect(fieldOfHeader(header)).toBe(field);
  });

  it('of one field is never exactly that of another', () => {
    for (const { id, header, synonyms } of furtherFields) {
      for (const term of [header, ...synonyms]) {
        const exact = matchHeader([term]).fits.filter(({ distance }) => distance === 0);
        expect({ term, ids: exact.map(({ field }) => field.id) }).toEqual({ term, ids: [id] });
      }
    }
  });

  it('of the fields before keeps its meaning', () => {
    const further = new Set(furtherFields.map(({ id }) => id));
    for (const { id, header, synonyms, loose = [] } of fields.filter(
      ({ id }) => !further.has(id),
    )) {
      for (const term of [header, ...synonyms, ...loose]) {
        const ids = matchHeader([term]).fits.map(({ field }) => field.id);
        expect(ids.filter((other) => further.has(other))).toEqual([]);
        expect(ids).toContain(id);
      }
    }
  });
});

it('bands below 班额 are bound by stage, with or without 人', () => {
  const { fields: bound, findings } = bind(
    [
      ['学校名称', '在校生数', null, '小学班额', null, '初中班额', null],
      [null, '小学', '初中', '25人以下', '26-30', '61—65人', '66人以上'],
      ['甲学校', 100, 200, 1, 2, 3, 4],
    ],
    '学校',
    ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'],
  );
  expect(bound).toEqual([
    'name',
    'primary.students',
    'junior.students',
    'primary.classBand25',
    'primary.classBand30',
    'junior.classBand65',
    'junior.classBand66',
  ]);
  expect(findings).toEqual([]);
});

it('money is in 万元 unless the header says 元', () => {
  const factor = (header: string) =>
    bind([
      ['学校名称', '在校生数', header],
      ['甲小学', 100, 5],
    ]).columns[2]?.factor;
  expect(factor('公用经费')).toBe(10_000);
  expect(factor('公用经费（元）')).toBe(1);
});

it('占地面积 of something else is not the school’s', () => {
  const rows = [
    ['学校名称', '在校生数', '运动场地', null],
    [null, null, '占地面积', '备注'],
    ['甲小学', 100, 5, 1],
  ];
  expect(bind(rows, '小学', ['A1:A2', 'B1:B2', 'C1:D1']).fields).toEqual(['name', 'students']);
});

describe('music rooms', () => {
  const rows = (...headers: readonly string[]) => [
    ['学校名称', '在校生数', ...headers],
    ['甲小学', 100, 2, 1],
  ];

  it('whose header states no size are taken as sized, and asked about', () => {
    const { fields: bound, findings } = bind(rows('音乐专用教室间数', '备注'));
    expect(bound).toContain('musicRooms');
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'roomSizeUnstated', severity: 'warning', cell: 'C1' }),
    ]);
  });

  it('beside a column with the size are all rooms', () => {
    const { fields: bound, findings } = bind(
      rows('音乐专用教室间数', '音乐专用教室间数（96㎡及以上）'),
    );
    expect(bound).toEqual(['name', 'students', 'allMusicRooms', 'musicRooms']);
    expect(findings).toEqual([]);
  });
});
