/** Every finding and every exclusion has its words in both languages. */
import type { ExclusionParams } from '../../src/county/exclusion';
import type { FindingParams } from '../../src/county/finding';
import { sentences } from '../../src/messages';
import { sayingIn } from '../../src/messages/saying';
import type { Language, Message } from '../../src/standards/message';

const stage = { 'zh-CN': '小学', 'en-US': 'Primary' };
const indicator = { 'zh-CN': '生均图书册数', 'en-US': 'Books per pupil' };
const schools = { 'zh-CN': '（甲小学）', 'en-US': ' (甲小学)' };

const asked = { row: '城区', shown: '城区 | 120', table: '小学' };

const findingParams: FindingParams = {
  blank: { column: '图书册数' },
  notANumber: { column: '图书册数', found: '约三千' },
  twoNumbers: { column: '图书册数', found: '300 400' },
  errorValue: { column: '图书册数', found: '#N/A' },
  notCalculated: { column: '图书册数' },
  negative: { column: '图书册数', found: -3 },
  partAboveWhole: { part: '骨干', partValue: 9, whole: '专任教师数', wholeValue: 8 },
  gap: { column: '班级数' },
  pupilsWithoutTeachers: { stage, students: 90 },
  pupilsWithoutClasses: { stage, students: 90 },
  teachersWithoutPupils: { stage, teachers: 9 },
  classesWithoutPupils: { stage, classes: 3 },
  pupilsMissing: { stage },
  seniorPupilsMissing: { type: '完全中学' },
  vocationalHost: { type: '职业高中' },
  stageUnknown: { found: '?' },
  duplicateCode: { code: '2120000001', other: '甲 小学!B3' },
  classBandsSum: { stage, found: 9, classes: 10 },
  classBandsImpossible: { stage, students: 500, range: indicator },
  largestClassImpossible: { stage, found: 80, range: indicator },
  roomAreasInvalid: { column: '音乐专用教室面积', found: '两间' },
  roomsAboveAll: { column: '音乐教室', found: 3, list: '音乐专用教室面积', rooms: 2 },
  retentionAbove100: { found: 101.5 },
  readAsBlank: { column: '图书册数', found: '—' },
  zeroPupils: { stage },
  fraction: { column: '专任教师数', found: 6.5 },
  equipmentRange: { perPupil: 0.2 },
  yearChange: { indicator, year: '2024', last: 20, found: 90, change: '+350.0%', limit: 30 },
  outlier: { indicator, found: 90, median: 20 },
  classSize: { stage, found: 80 },
  pupilTeacherRatio: { stage, found: 40 },
  artsSubtotal: { table: '小学', schools },
  duplicateName: { other: '小学!C3' },
  zeroAmount: { indicator },
  stageNotOfType: { stage, type: '初级中学' },
  stageMissingFromType: { stage, type: '小学' },
  attachedClasses: { stage, type: '初级中学' },
  singleStageOfMixedType: { stage, type: '九年一贯制学校' },
  factorSlip: { column: '教学仪器设备资产值', found: 2_000_000, factor: 10_000 },
  ownershipUnknown: { found: '' },
  typeUnknown: { found: '学堂' },
  notASchool: {},
  nameMissing: {},
  fundsRange: { column: '公用经费', perPupil: 8_000_000 },
  countyInputInvalid: { input: indicator, found: '约三千', expected: indicator },
  countyInputNegative: { input: indicator, found: -3 },
  countyPartAboveWhole: { part: indicator, partValue: 9, whole: indicator, wholeValue: 8 },
  countyRetentionAbove100: { found: 101.5 },
  countyInputFormer: { input: '公众满意度', found: '91', now: indicator },
  countyReadAsBlank: { input: indicator, found: '—' },
  countyFraction: { input: indicator, found: 1.5 },
  zeroMean: { indicator, stage },
  oneSchool: { stage, schools },
  emptyStage: { stage, schools },
  fieldNotBound: { field: indicator, indicators: indicator },
  ambiguousColumn: { field: '图书册数', first: 'C 图书', second: 'D 图书' },
  oldTitle: { column: '小学高级' },
  pupilsUnconfirmed: { column: 'D2 人数' },
  unitUnclear: { column: 'V2 教学仪器设备资产值', line: '单位：元、万元' },
  roomSizeUnstated: { column: 'C1 音乐专用教室间数', field: '96平方米及以上音乐专用教室间数' },
  brokenName: { name: '均衡_小学_图书册数', refersTo: '#REF!' },
  nameLength: { name: '均衡_小学_图书册数', found: 20, expected: 26 },
  nameWidth: { name: '均衡_小学_图书册数' },
  countyNameBroken: { name: '县级_乡镇数', refersTo: '#REF!', input: indicator },
  countyNameWide: { name: '县级_乡镇数', refersTo: '汇总!$A$1:$B$1', input: indicator },
  countyColumnLost: { name: '均衡_页_county_data_value' },
  countyInputTwice: { input: indicator, first: 'D5', second: 'D9' },
  outputNameLost: { name: '均衡_输出_小学' },
  outputNameForeign: { name: '均衡_输出_小学' },
  formulaDiffers: { column: 'L3', found: '1.5', computed: '1.6', cells: 2 },
  cellOfYours: { column: '综合评估', found: '待核实', cells: 2 },
  pageMoved: { name: '均衡_页_dispersion_quality' },
  pageUntold: { page: '均衡_优质_差异系数' },
  pageCellOfYours: { page: '均衡_优质_差异系数', cells: 2, places: 'B7, C9' },
  rowsBelow: { rows: 2, first: 'B12', schools: '新校' },
  rowsTakenIn: { rows: 2, first: 'B12', schools: '新校' },
  totalDiffers: { found: '合计', column: '在校生数', total: 100, sum: 120 },
  rowTotalWithCode: asked,
  rowLikeTotal: asked,
  rowScopeOrSchool: asked,
  rowUnnamed: asked,
  rowNotPlain: asked,
  rowUnexplained: asked,
  tableRefused: { table: '小学', reason: { code: 'leftOut.hidden' }, schools },
  wholeOrSplit: { table: '小学', other: '初中', school: '甲学校' },
  severalCounties: { counties: '甲县、乙县', first: '甲县' },
  sisterPupilsMissing: { stage, type: '九年一贯制学校' },
  takenAsSplit: { stage, type: '九年一贯制学校' },
  tableLeftOut: { table: '小学', reason: { code: 'leftOut.hidden' }, schools },
  joinAmbiguous: { school: '甲小学', table: '师资' },
  joinContradiction: { school: '甲小学', field: '在校生数', first: '甲!A1', second: '乙!A1' },
  joinUnknownSchool: { school: '甲小学', table: '师资' },
  schoolTwice: { school: '甲小学', other: '小学!B4', key: '甲小学' },
  closedWithPupils: { students: 12 },
  totalRowBound: { found: '合计' },
  packSheetFault: { path: 'conditions.rule.count', reason: { code: 'pack.missing' } },
  packFieldKnown: { field: '校名', known: indicator },
  packSheetBeforeSettings: { pack: '某省', kept: '另一省' },
  packNeverJudges: { pack: '某省', stages: indicator },
  settingIgnored: { setting: indicator, found: '?' },
  farRows: { places: 'A9000:C9003', cells: 12, read: 'A1:AB20' },
  farCells: { places: 'XFD1048576', cells: 1, read: 'A1:AB20' },
  oldResultsLeft: { table: '小学', sheet: '均衡_优质_小学', cell: 'Q3' },
  placeTaken: { table: '小学', sheet: '均衡_优质_小学', reason: 'merge' },
};

const exclusionParams: ExclusionParams = {
  'excluded.teachingPoint': {},
  'excluded.smallTeachingPoint': { students: 49, from: 50 },
  'excluded.type': { type: '幼儿园' },
  'excluded.ownership': { ownership: '10 民办' },
  'excluded.notCounted': {},
  'excluded.noPupils': { stage },
  'excluded.pupilsInvalid': { stage },
  'excluded.noCompulsoryStage': {},
  'excluded.stageUnknown': {},
  'excluded.closed': {},
  'excluded.otherCounty': { county: '乙县' },
  'excluded.sameSchool': {},
  'excluded.merged': { parent: '中心小学' },
};

const languages: readonly Language[] = ['zh-CN', 'en-US'];
const parts = ['title', 'found', 'expected', 'remedy'];

const messages: readonly Message[] = [
  ...Object.entries(findingParams).flatMap(([rule, params]) =>
    parts.map((part) => ({ code: `finding.${rule}.${part}`, params: { ...params } })),
  ),
  ...Object.entries(exclusionParams).map(([code, params]) => ({ code, params: { ...params } })),
];

describe.each(languages)('%s', (language) => {
  const say = sayingIn(language, sentences[language]);

  it.each(messages)('says $code with the parameters that it has', (message) => {
    const text = say(message);
    expect(text).not.toBe('');
    expect(text).not.toMatch(/\{\{|\$t\(|undefined|\[object/);
  });
});

it('says why results could not stand beside their table', () => {
  const say = sayingIn('zh-CN', sentences['zh-CN']);
  expect(say({ code: 'finding.placeTaken.found', params: { ...findingParams.placeTaken } })).toBe(
    '表“小学”右侧有合并单元格，结果已写到工作表“均衡_优质_小学”',
  );
});
