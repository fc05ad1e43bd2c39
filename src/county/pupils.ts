/**
 * Which stages a school has pupils at, and what follows where pupils are blank, zero or no number
 * (rules.md sections 5 and 6a).
 */
import { stageNames } from '../standards/standards';
import { pupilStages, stages, type PupilStage, type Stage } from '../standards/standard';
import type { Exclusion } from './exclusion';
import type { FindingList } from './findingList';
import type { School } from './scope';
import type { StagePupils } from './sharing';

/** Columns of one stage of a table that tell whether a school has that stage; −1: not bound. */
export interface StageColumns {
  readonly students: number;
  readonly teachers: number;
  readonly classes: number;
}

export type PupilColumns = Readonly<Partial<Record<PupilStage, StageColumns>>>;

export interface Pupils {
  /** The stages with pupils, 高中 among them. */
  readonly present: readonly StagePupils[];
  /** Pupils of a stage that the school has are missing, so that shares cannot be computed. */
  readonly shareUnknown: boolean;
  /** Compulsory stages at which the school should have a row but has no valid pupils. */
  readonly invalid: readonly Stage[];
  readonly reasons: readonly Exclusion['reason'][];
  /** Stages of the school's type for which the table has no pupil column. */
  readonly unseen: readonly PupilStage[];
}

/** A row of a table that is of one stage: its pupils are that stage's. */
export function pupilsOfOneStage(
  school: School,
  stage: Stage,
  columns: StageColumns,
  findings: FindingList,
): Pupils {
  const { reading, row } = school;
  const students = reading.number(row, columns.students);
  if (students > 0) {
    warnOfForeignStage(school, stage, columns.students, false, findings);
    const { type, typeWords: words } = school;
    if (type && type.stages.length > 1 && type.stages.includes(stage) && !reading.table.whole) {
      const spot = { reading, row, column: columns.students };
      findings.add('takenAsSplit', spot, { stage: stageNames[stage], type: words });
    }
    return { ...noPupilsAtAll, present: [{ stage, students }] };
  }
  if (students === 0) {
    reportZero(school, stage, columns, findings);
    return { ...noPupilsAtAll, reasons: [noPupils(stage)] };
  }
  reportMissing(school, stage, columns.students, findings);
  return { ...noPupilsAtAll, invalid: [stage], reasons: [pupilsInvalid(stage)] };
}

/** A row of a by-type table: each stage has its own pupil column. */
export function pupilsByType(school: School, columns: PupilColumns, findings: FindingList): Pupils {
  const { reading, row, type } = school;
  const present: StagePupils[] = [];
  const zero: PupilStage[] = [];
  const blank: PupilStage[] = [];
  const missing: PupilStage[] = [];
  for (const stage of pupilStages) {
    const at = columns[stage];
    if (!at) continue;
    const students = reading.number(row, at.students);
    if (students > 0) present.push({ stage, students });
    else if (students === 0) zero.push(stage);
    else if (
      reading.entry(row, at.students).kind !== 'blank' ||
      isStaffed(school, at) ||
      isUntold(school, stage)
    ) {
      missing.push(stage);
    } else blank.push(stage);
  }
  // nothing entered anywhere: the stages of the type are missing, or all when the type says nothing
  if (present.length === 0 && missing.length === 0) {
    const expected = blank.filter((stage) => type?.stages.includes(stage) ?? stage !== 'senior');
    if (zero.length === 0 || type) missing.push(...expected);
  }
  const invalid: Stage[] = [];
  const reasons: Exclusion['reason'][] = [];
  for (const stage of missing) {
    const at = columns[stage];
    if (at) reportMissing(school, stage, at.students, findings);
    if (stage === 'senior') continue;
    invalid.push(stage);
    reasons.push(pupilsInvalid(stage));
  }
  for (const stage of zero) {
    const at = columns[stage];
    if (!at || stage === 'senior') continue;
    // the explicit 0 of a stage that the school never had needs no word
    if (present.length > 0 || type?.stages.includes(stage) === false) {
      reportPeopleWithoutPupils(school, stage, at, findings);
    } else {
      reportZero(school, stage, at, findings);
      reasons.push(noPupils(stage));
    }
  }
  const lacksSenior =
    present.length > 0 && blank.includes('senior') && reportSenior(school, columns, findings);
  if (present.length > 0) {
    const told: readonly PupilStage[] = lacksSenior ? [...missing, 'senior'] : missing;
    warnOfLackingStages(school, present, told, columns, findings);
  }
  if (!present.some(isCompulsory) && reasons.length === 0) {
    reasons.push({ code: 'excluded.noCompulsoryStage', params: {} });
  }
  const unseen = type?.stages.filter((stage) => !columns[stage]) ?? noStages;
  const shareUnknown = missing.length > 0 || unseen.length > 0 || lacksSenior;
  return { present, shareUnknown, invalid, reasons, unseen };
}

/**
 * Whether 高中在校生数 is blank in a school whose type has a 高中: nobody knows then which part of the
 * school serves the other stages (rules.md section 5).
 */
function reportSenior(
  { reading, row, type, typeWords }: School,
  { senior }: PupilColumns,
  findings: FindingList,
): boolean {
  if (!senior || !type?.stages.includes('senior')) return false;
  const spot = { reading, row, column: senior.students };
  findings.add('seniorPupilsMissing', spot, { type: typeWords });
  return true;
}

export function isCompulsory(
  part: StagePupils,
): part is { readonly stage: Stage; readonly students: number } {
  return part.stage !== 'senior';
}

/** Pupils of the compulsory stages, as far as they are entered; NaN when none is. */
export function compulsoryPupils(school: School, columns: PupilColumns): number {
  let sum = NaN;
  for (const stage of stages) {
    const students = school.reading.number(school.row, columns[stage]?.students ?? -1);
    if (students >= 0) sum = (sum >= 0 ? sum : 0) + students;
  }
  return sum;
}

const noStages: readonly PupilStage[] = [];

const noPupilsAtAll: Pupils = {
  present: [],
  shareUnknown: false,
  invalid: [],
  reasons: [],
  unseen: [],
};

function noPupils(stage: Stage): Exclusion['reason'] {
  return { code: 'excluded.noPupils', params: { stage: stageNames[stage] } };
}

function pupilsInvalid(stage: Stage): Exclusion['reason'] {
  return { code: 'excluded.pupilsInvalid', params: { stage: stageNames[stage] } };
}

/** Teachers or classes of the stage are entered. */
function isStaffed({ reading, row }: School, { teachers, classes }: StageColumns): boolean {
  return reading.number(row, teachers) > 0 || reading.number(row, classes) > 0;
}

/**
 * 取数 writes zeros out: what it left blank in a stage of the school's type, no export told. 高中 has a
 * sentence of its own.
 */
function isUntold({ reading, type }: School, stage: PupilStage): boolean {
  const blankIsUntold = reading.table.zerosWritten === true && stage !== 'senior';
  return blankIsUntold && type?.stages.includes(stage) === true;
}

/** What is wrong with a pupil cell is an error of its own; a blank one is pupils missing. */
function reportMissing(
  { reading, row }: School,
  stage: PupilStage,
  column: number,
  findings: FindingList,
): void {
  const header = reading.header(column);
  const spot = { reading, row, column };
  const entry = reading.entry(row, column);
  switch (entry.kind) {
    case 'blank':
      if (entry.found !== null) {
        findings.add('readAsBlank', spot, { column: header, found: entry.found });
      }
      findings.add('pupilsMissing', spot, { stage: stageNames[stage] });
      return;
    case 'notANumber':
    case 'twoNumbers':
    case 'errorValue':
      findings.add(entry.kind, spot, { column: header, found: entry.found });
      return;
    case 'negative':
      findings.add('negative', spot, { column: header, found: entry.found });
      return;
    case 'notCalculated':
      findings.add('notCalculated', spot, { column: header });
      return;
    case 'number':
      return;
  }
}

function reportZero(
  school: School,
  stage: Stage,
  columns: StageColumns,
  findings: FindingList,
): void {
  const { reading, row } = school;
  findings.add(
    'zeroPupils',
    { reading, row, column: columns.students },
    { stage: stageNames[stage] },
  );
  reportPeopleWithoutPupils(school, stage, columns, findings);
}

function reportPeopleWithoutPupils(
  { reading, row }: School,
  stage: Stage,
  columns: StageColumns,
  findings: FindingList,
): void {
  const teachers = reading.number(row, columns.teachers);
  const classes = reading.number(row, columns.classes);
  if (teachers > 0) {
    findings.add(
      'teachersWithoutPupils',
      { reading, row, column: columns.teachers },
      { stage: stageNames[stage], teachers },
    );
  }
  if (classes > 0) {
    findings.add(
      'classesWithoutPupils',
      { reading, row, column: columns.classes },
      { stage: stageNames[stage], classes },
    );
  }
}

/** Stages that the type lacks, and stages of the type without pupils. */
function warnOfLackingStages(
  school: School,
  present: readonly StagePupils[],
  missing: readonly PupilStage[],
  columns: PupilColumns,
  findings: FindingList,
): void {
  const { reading, row, type, typeWords } = school;
  if (!type) return;
  const ownStage = present.some(({ stage }) => type.stages.includes(stage));
  for (const { stage } of present) {
    const column = columns[stage]?.students ?? -1;
    warnOfForeignStage(school, stage, column, ownStage, findings);
  }
  const lacking = type.stages.filter(
    (stage) =>
      columns[stage] && !missing.includes(stage) && !present.some((part) => part.stage === stage),
  );
  const [only] = present;
  const [first] = lacking;
  if (first && only && ownStage && present.length === 1 && missing.length === 0) {
    const column = columns[first]?.students ?? -1;
    const params = { stage: stageNames[only.stage], type: typeWords };
    findings.add('singleStageOfMixedType', { reading, row, column }, params);
    return;
  }
  for (const stage of lacking) {
    const column = columns[stage]?.students ?? -1;
    const params = { stage: stageNames[stage], type: typeWords };
    findings.add('stageMissingFromType', { reading, row, column }, params);
  }
}

/** 附设班, or pupils of a stage that the type does not have. */
function warnOfForeignStage(
  { reading, row, type, typeWords }: School,
  stage: PupilStage,
  column: number,
  hasOwnStage: boolean,
  findings: FindingList,
): void {
  if (!type) return;
  const own = type.stages.includes(stage);
  if (own && !type.attached) return;
  // its own pupils are none of 高中
  if (stage === 'senior' && type.host === 'vocational') return;
  const isAttached = own || hasOwnStage || type.attached || type.host !== undefined;
  const rule = isAttached ? 'attachedClasses' : 'stageNotOfType';
  findings.add(rule, { reading, row, column }, { stage: stageNames[stage], type: typeWords });
}
