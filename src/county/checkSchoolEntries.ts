/**
 * Checks of the further school fields (rules.md section 10): class bands against classes and
 * pupils, 寄宿, 随迁, 划片 ≤ 在校生, 持证, 360学时 ≤ 专任教师, rooms, 巩固率, funds per pupil. A county
 * that keeps none of these columns is not looked at.
 */
import type { Bilingual } from '../standards/message';
import { stageNames } from '../standards/standards';
import { stages } from '../standards/standard';
import type { StageLayout } from './indicatorAmounts';
import type { County, StageRow } from './county';
import type { FieldId } from './fields';
import type { FindingList, TableSpot } from './findingList';
import { classBands } from './classBands';
import { readAreas } from './roomAreas';
import { retention } from './retention';
import { classBandsOf, columnIn, wholeOf } from './schoolEntries';

type Check = (row: StageRow, findings: FindingList) => void;

export function checkSchoolEntries(
  { stages: byStage, beyond }: County,
  findings: FindingList,
): void {
  const seen = new Set<string>();
  for (const rows of [...stages.map((stage) => byStage[stage].rows), beyond]) {
    // rows of one table stand together
    let layout: StageLayout | null = null;
    let checks: Checks = noChecks;
    for (const row of rows) {
      if (row.layout !== layout) {
        layout = row.layout;
        checks = checksOf(layout);
      }
      for (const check of checks.ofStage) check(row, findings);
      if (checks.ofSchool.length === 0) continue;
      // the whole school's cells are looked at once for all its stages
      const key = `${layout.reading.index} ${row.row}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const check of checks.ofSchool) check(row, findings);
    }
  }
}

interface Checks {
  readonly ofStage: readonly Check[];
  readonly ofSchool: readonly Check[];
}

const noChecks: Checks = { ofStage: [], ofSchool: [] };

/** The checks for which a table has the columns. */
function checksOf(layout: StageLayout): Checks {
  const bound = (field: FieldId) => columnIn(layout, field) >= 0;
  const when = (fields: readonly FieldId[], check: Check): readonly Check[] =>
    fields.every(bound) ? [check] : [];
  const bands = classBands.filter(({ field }) => bound(field));
  return {
    ofStage: [
      ...relations.flatMap(([whole, part]) => when([whole, part], partWithin(whole, part))),
      ...(bands.length > 0 ? [checkClassBands(bands.length === classBands.length)] : []),
      ...when(['largestClass'], checkLargestClass),
      ...(layout.stage === 'junior' ? when(retentionFields, checkRetention) : []),
    ],
    ofSchool: [
      ...when(['allMusicRooms', 'musicRooms'], partWithin('allMusicRooms', 'musicRooms')),
      ...when(['allArtRooms', 'artRooms'], partWithin('allArtRooms', 'artRooms')),
      ...when(['musicRoomAreas'], checkRoomAreas('musicRoomAreas', 'musicRooms')),
      ...when(['artRoomAreas'], checkRoomAreas('artRoomAreas', 'artRooms')),
      ...when(['operatingFunds'], checkFunds('operatingFunds')),
      ...when(['operatingBudget'], checkFunds('operatingBudget')),
    ],
  };
}

const relations: readonly (readonly [whole: FieldId, part: FieldId])[] = [
  ['students', 'boarders'],
  ['students', 'migrantPupils'],
  ['students', 'zonePupils'],
  ['teachers', 'certifiedTeachers'],
  ['teachers', 'trainedTeachers'],
  ['enteredThreeYearsAgo', 'died'],
];

function partWithin(whole: FieldId, part: FieldId): Check {
  return (row, findings) => {
    const wholeValue = wholeSchoolNumber(row, whole);
    const partValue = wholeSchoolNumber(row, part);
    if (!(partValue > wholeValue)) return;
    const params = { part: header(row, part), partValue, whole: header(row, whole), wholeValue };
    findings.add('partAboveWhole', spot(row, part), params);
  };
}

/**
 * Bands add up to 班级数, and pupils fit into them. Blank bands are no fault as long as the others
 * add up.
 */
function checkClassBands(allBound: boolean): Check {
  return (row, findings) => {
    const { stage } = row.layout;
    const counts = classBands.map(({ field }) => wholeSchoolNumber(row, field));
    const filled = classBands.filter((_, at) => (counts[at] ?? NaN) >= 0);
    const [first] = filled.filter(({ field }) => wholeSchoolNumber(row, field) > 0);
    const at = first ?? filled[0];
    if (!at) return;
    const cell = spot(row, at.field);
    const found = counts.reduce((sum, count) => sum + (count || 0), 0);
    const classes = wholeSchoolNumber(row, 'classes');
    if (found > classes || (allBound && found < classes)) {
      findings.add('classBandsSum', cell, { stage: stageNames[stage], found, classes });
      return;
    }
    const bands = classBandsOf(row);
    if (bands.kind !== 'counts') return;
    const { least, most } = holding(bands.counts, wholeSchoolNumber(row, 'largestClass'));
    const { students } = row;
    if (students >= least && students <= most) return;
    const params = { stage: stageNames[stage], students, range: range(least, most) };
    findings.add('classBandsImpossible', cell, params);
  };
}

/** How many pupils classes of these sizes can hold. */
function holding(
  counts: readonly number[],
  largest: number,
): { readonly least: number; readonly most: number } {
  let least = 0;
  let most = 0;
  classBands.forEach(({ from, to }, at) => {
    const count = counts[at] ?? 0;
    if (count === 0) return;
    least += count * from;
    // NaN is not greater than anything
    most += count * (to ?? (largest >= from ? largest : Infinity));
  });
  return { least, most };
}

/** Not above all pupils, not below the mean, and in the highest band that has a class. */
const checkLargestClass: Check = (row, findings) => {
  const found = wholeSchoolNumber(row, 'largestClass');
  if (Number.isNaN(found)) return;
  const { stage } = row.layout;
  const classes = wholeSchoolNumber(row, 'classes');
  const bands = classBandsOf(row);
  const highest =
    bands.kind === 'counts'
      ? classBands.filter((_, at) => (bands.counts[at] ?? 0) > 0).at(-1)
      : null;
  const least = Math.max(classes > 0 ? Math.ceil(row.students / classes) : 1, highest?.from ?? 1);
  const most = Math.min(row.students, highest?.to ?? Infinity);
  // where nothing is possible, pupils and bands are at fault, not the largest class
  if (least > most || (found >= least && found <= most)) return;
  const params = { stage: stageNames[stage], found, range: range(least, most) };
  findings.add('largestClassImpossible', spot(row, 'largestClass'), params);
};

const retentionFields = [
  'graduates',
  'transferredIn',
  'transferredOut',
  'enteredThreeYearsAgo',
  'died',
] as const satisfies readonly FieldId[];

const checkRetention: Check = (row, findings) => {
  const entered = (field: FieldId) => {
    const value = wholeSchoolNumber(row, field);
    return Number.isNaN(value) ? null : value;
  };
  const rate = retention({
    graduates: entered('graduates'),
    transferredIn: entered('transferredIn'),
    transferredOut: entered('transferredOut'),
    enteredThreeYearsAgo: entered('enteredThreeYearsAgo'),
    died: entered('died'),
  });
  if (rate === null || rate.stayed <= rate.of) return;
  const found = (rate.stayed / rate.of) * 100;
  findings.add('retentionAbove100', spot(row, 'graduates'), { found });
};

function checkRoomAreas(areas: FieldId, rooms: FieldId): Check {
  return (row, findings) => {
    const { reading } = row.layout;
    const column = columnIn(row.layout, areas);
    const cell = reading.table.rows[row.row]?.[column];
    const found = reading.words(row.row, column);
    if (found === null) return;
    const list = readAreas(cell);
    if (list === null) {
      findings.add('roomAreasInvalid', spot(row, areas), { column: header(row, areas), found });
      return;
    }
    const counted = wholeSchoolNumber(row, rooms);
    if (!(counted > list.length)) return;
    const params = {
      column: header(row, rooms),
      found: counted,
      list: header(row, areas),
      rooms: list.length,
    };
    findings.add('roomsAboveAll', spot(row, rooms), params);
  };
}

/** 公用经费 per pupil of the whole school below 50 or above 100 000 元 is a slip of the unit. */
function checkFunds(field: FieldId): Check {
  return (row, findings) => {
    const { sharing } = row;
    if (sharing.kind === 'unknown') return;
    const students =
      sharing.kind === 'whole'
        ? row.students
        : sharing.present.reduce((sum, part) => sum + part.students, 0);
    const perPupil = wholeSchoolNumber(row, field) / students;
    if (!(perPupil > 0) || (perPupil >= 50 && perPupil <= 100_000)) return;
    findings.add('fundsRange', spot(row, field), { column: header(row, field), perPupil });
  };
}

/** NaN where there is none. */
function wholeSchoolNumber(row: StageRow, field: FieldId): number {
  const entry = wholeOf(row, field);
  return entry.kind === 'number' ? entry.value : NaN;
}

function spot({ layout, row }: StageRow, field: FieldId): TableSpot {
  return { reading: layout.reading, row, column: columnIn(layout, field) };
}

function header({ layout }: StageRow, field: FieldId): string {
  return layout.reading.header(columnIn(layout, field));
}

function range(least: number, most: number): Bilingual {
  if (most === Infinity) return { 'zh-CN': `${least} 人以上`, 'en-US': `${least} or more` };
  if (least === most) return { 'zh-CN': `${least} 人`, 'en-US': String(least) };
  return { 'zh-CN': `${least}–${most} 人`, 'en-US': `${least} to ${most}` };
}
