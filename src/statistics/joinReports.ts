/**
 * The reports of one school as one: people of each stage from wherever they are told, what the whole
 * school has once. What two places tell alike is one figure with both; what they tell differently is
 * nobody's to choose, and stays open.
 */
import { compact } from '../county/cellEntry';
import { furtherFields } from '../county/furtherFields';
import { readSchoolType } from '../county/schoolType';
import { stageNames } from '../standards/standards';
import { pupilStages, type PupilStage } from '../standards/standard';
import { isSameWord, leftRow } from './chosenReports';
import type {
  Conflict,
  IntakeFigure,
  IntakeWish,
  LeftRow,
  MissingFigures,
  SchoolDoubt,
} from './intake';
import type { ReportsOfSchool } from './sameSchools';
import {
  partsOfKey,
  type Figure,
  type FigureKey,
  type FigureSource,
  type SchoolIdentity,
  type SchoolReport,
} from './schoolReport';
import { keysOfStage, stagesOfSchool, type KnownForms } from './schoolStages';
import { takeInMessage } from './takeInMessages';
import { withUsedAlone } from './usedAlone';

/** A school as all its reports tell of it. */
export interface JoinedSchool {
  readonly identity: SchoolIdentity;
  readonly stages: readonly PupilStage[];
  readonly figures: ReadonlyMap<FigureKey, IntakeFigure>;
  readonly missing: readonly MissingFigures[];
  /** Further figures for which its forms have no place. */
  readonly untold: readonly Pick<MissingFigures, 'form' | 'keys'>[];
  readonly conflicts: readonly Conflict[];
  readonly doubts: readonly SchoolDoubt[];
  /** Names of the campuses that were added to it; none from reports of one school. */
  readonly campuses: readonly string[];
  /** Those of its reports that say something. */
  readonly reports: readonly SchoolReport[];
  /** Those that repeat another. */
  readonly left: readonly LeftRow[];
}

export function joinReports(
  { reports: given, code, codeWanted }: ReportsOfSchool,
  wish: Pick<IntakeWish, 'premises'>,
  known: KnownForms,
): JoinedSchool {
  const { reports, left } = withoutRepeats(given);
  const identity = identityOf(code, reports);
  const who = { school: identity.name, code: identity.code };
  const stages = stagesOfSchool(identity.type, reports);
  const has = (key: FigureKey) => {
    const { stage } = partsOfKey(key);
    return stage === null || stages.includes(stage);
  };
  const told = toldFigures(reports, has);
  const figures = new Map<FigureKey, IntakeFigure>();
  const conflicts: Conflict[] = [];
  for (const [key, tellings] of told) {
    const sources = tellings.map(({ source }) => source);
    const values = distinctValues(tellings);
    if (values.length > 1) conflicts.push({ ...who, key, told: tellings, used: null });
    figures.set(key, { value: values.length === 1 ? (values[0] ?? null) : null, sources });
  }
  const missing: MissingFigures[] = [];
  const premises = withUsedAlone(reports, figures, wish.premises);
  for (const [key, figure] of premises.figures) figures.set(key, figure);
  missing.push(...premises.unanswered.map((lack) => ({ ...who, ...lack })));
  conflicts.push(...premises.differing.map((one) => ({ ...who, ...one, used: null })));
  addArts(figures);
  const { lacks, untold } = lacksOf(reports, has, figures);
  missing.push(...lacks.map((lack) => ({ ...who, ...lack })));
  missing.push(...stagesWithoutReport(stages, reports, known, figures, who));
  const doubts = [
    ...identityDoubts(reports, codeWanted),
    ...strangeStages(reports, stages, identity.type),
    ...reports.flatMap((report) => report.doubts),
  ].map((doubt) => ({ ...who, ...doubt }));
  const found = { figures, missing, untold, conflicts, doubts };
  return { identity, stages, ...found, campuses: [], reports, left };
}

/** A report that says nothing but what another of its shape and stages says is left out. */
function withoutRepeats(given: readonly SchoolReport[]) {
  const reports: SchoolReport[] = [];
  const left: LeftRow[] = [];
  for (const report of given) {
    const first = reports.find((other) => isRepeated(report, other));
    if (!first) {
      reports.push(report);
      continue;
    }
    const place = first.row === null ? first.file : `${first.file} › ${first.sheet} › ${first.row}`;
    left.push(leftRow(report, takeInMessage('takeIn.left.duplicate', { place })));
  }
  return { reports, left };
}

function isRepeated(report: SchoolReport, other: SchoolReport): boolean {
  return (
    report.shape === other.shape &&
    report.figures.size > 0 &&
    pupilStages.every((stage) => report.stages.includes(stage) === other.stages.includes(stage)) &&
    areRepeated(report.figures, other.figures) &&
    areRepeated(report.usedAlone, other.usedAlone)
  );
}

function areRepeated(
  figures: ReadonlyMap<FigureKey, Figure>,
  other: ReadonlyMap<FigureKey, Figure>,
): boolean {
  return [...figures].every(([key, { value }]) => {
    const known = other.get(key);
    return known !== undefined && isSameFigure(known.value, value);
  });
}

function identityOf(code: string | null, reports: readonly SchoolReport[]): SchoolIdentity {
  const first = <K extends keyof SchoolIdentity>(key: K): SchoolIdentity[K] | null =>
    reports.map(({ identity }) => identity[key]).find((told) => told !== null && told !== '') ??
    null;
  return {
    code,
    name: first('name') ?? '',
    type: first('type'),
    county: first('county'),
    countsAsSchool: first('countsAsSchool'),
    closed: false,
  };
}

type Telling = Pick<Figure, 'value' | 'source'>;

function toldFigures(
  reports: readonly SchoolReport[],
  has: (key: FigureKey) => boolean,
): ReadonlyMap<FigureKey, readonly Telling[]> {
  const told = new Map<FigureKey, Telling[]>();
  for (const { figures } of reports) {
    for (const [key, { value, source }] of figures) {
      if (has(key)) told.set(key, [...(told.get(key) ?? []), { value, source }]);
    }
  }
  return told;
}

export function isSameFigure(a: number | string, b: number | string): boolean {
  return typeof a === 'string' && typeof b === 'string' ? isSameWord(a, b) : a === b;
}

function distinctValues(tellings: readonly Telling[]): readonly (number | string)[] {
  return tellings.reduce<readonly (number | string)[]>(
    (values, { value }) =>
      values.some((known) => isSameFigure(known, value)) ? values : [...values, value],
    [],
  );
}

type LackOfSchool = Omit<MissingFigures, 'school' | 'code' | 'part'>;

/**
 * What a report lacks and no other has; a key once. What an indicator counts is noted among the figures
 * as open. Further figures (class bands, boarders, 占地 …) of which forms merely have no place are none
 * of the assessment's gaps.
 */
function lacksOf(
  reports: readonly SchoolReport[],
  has: (key: FigureKey) => boolean,
  figures: Map<FigureKey, IntakeFigure>,
): { readonly lacks: readonly LackOfSchool[]; readonly untold: JoinedSchool['untold'] } {
  const lacks: LackOfSchool[] = [];
  const untold: Pick<MissingFigures, 'form' | 'keys'>[] = [];
  for (const lack of reports.flatMap((report) => report.lacks)) {
    const keys = lack.keys.filter((key) => has(key) && !figures.has(key));
    if (keys.length === 0) continue;
    const { form, reason, source, found } = lack;
    if ((reason === 'noPlace' || reason === 'noForm') && keys.every(isFurther)) {
      // two sheets that differ have the place, and tell two things
      if (found === null) {
        untold.push({ form, keys });
        continue;
      }
    }
    for (const key of keys) figures.set(key, { value: null, sources: [] });
    lacks.push({ form, keys, reason, source, found });
  }
  return { lacks, untold };
}

const further: ReadonlySet<string> = new Set(furtherFields.map(({ id }) => id));

function isFurther(key: FigureKey): boolean {
  return further.has(partsOfKey(key).field);
}

/** 艺术 is 音乐 and 美术 where a form has no column of its own for it. */
function addArts(figures: Map<FigureKey, IntakeFigure>): void {
  for (const stage of pupilStages) {
    const [music, art] = [figures.get(`music@${stage}`), figures.get(`art@${stage}`)];
    const arts: FigureKey = `arts@${stage}`;
    if (figures.has(arts) || typeof music?.value !== 'number' || typeof art?.value !== 'number') {
      continue;
    }
    figures.set(arts, {
      value: music.value + art.value,
      sources: [...music.sources, ...art.sources],
    });
  }
}

function stagesWithoutReport(
  stages: readonly PupilStage[],
  reports: readonly SchoolReport[],
  known: KnownForms,
  figures: Map<FigureKey, IntakeFigure>,
  who: Pick<MissingFigures, 'school' | 'code'>,
): readonly MissingFigures[] {
  const shape = reports[0]?.shape ?? 'wide';
  const absent = stages.filter((stage) => !reports.some((report) => report.stages.includes(stage)));
  return absent.flatMap((stage) =>
    [...keysOfStage(stage, shape, known)].flatMap(([form, wanted]): MissingFigures[] => {
      const keys = wanted.filter((key) => !figures.has(key));
      for (const key of keys) figures.set(key, { value: null, sources: [] });
      if (keys.length === 0) return [];
      return [{ ...who, form, keys, reason: 'noForm', source: null, found: null }];
    }),
  );
}

type DoubtOfSchool = Omit<SchoolDoubt, 'school' | 'code' | 'part'>;

function identityDoubts(
  reports: readonly SchoolReport[],
  codeWanted: ReportsOfSchool['codeWanted'],
): readonly DoubtOfSchool[] {
  const doubt = (message: SchoolDoubt['message']): DoubtOfSchool => ({
    message,
    keys: [],
    sources: reports.map(identitySource),
  });
  const names = distinctWords(reports.map(({ identity }) => identity.name));
  const types = distinctWords(reports.map(({ identity }) => identity.type ?? ''));
  const counts = new Set(reports.map(({ identity }) => identity.countsAsSchool));
  const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、');
  return [
    ...(codeWanted === null ? [] : [doubt(takeInMessage(`takeIn.doubt.${codeWanted}`))]),
    ...(names.some((name) => names.some((other) => isOtherName(name, other)))
      ? [doubt(takeInMessage('takeIn.doubt.names', { names: list(names) }))]
      : []),
    ...(types.some((type) => types.some((other) => isOtherType(type, other)))
      ? [doubt(takeInMessage('takeIn.doubt.types', { types: list(types) }))]
      : []),
    ...(counts.has(true) && counts.has(false) ? [doubt(takeInMessage('takeIn.doubt.counts'))] : []),
  ];
}

/** Where a report names its school, as near as it can be told. */
function identitySource({ file, sheet, row }: SchoolReport): FigureSource {
  return { file, sheet, form: null, cell: row === null ? '' : `A${row}` };
}

function distinctWords(words: readonly string[]): readonly string[] {
  return words.filter(
    (word, at) => word !== '' && words.findIndex((other) => isSameWord(word, other)) === at,
  );
}

/** Neither holds the other, brackets aside: 第一小学 and 某县第一小学(小学部) are one name. */
function isOtherName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => compact(name).replace(/\([^()]*\)/g, ''));
  return one !== undefined && other !== undefined && !one.includes(other) && !other.includes(one);
}

function isOtherType(a: string, b: string): boolean {
  const [one, other] = [readSchoolType(a), readSchoolType(b)];
  if (!one || !other) return false;
  return one.scope !== other.scope || one.stages.join() !== other.stages.join();
}

/** People of a stage that the school does not have are not counted, but told. */
function strangeStages(
  reports: readonly SchoolReport[],
  stages: readonly PupilStage[],
  type: string | null,
): readonly DoubtOfSchool[] {
  return pupilStages.flatMap((stage): DoubtOfSchool[] => {
    if (stages.includes(stage)) return [];
    const strange = reports.flatMap(({ figures }) =>
      [...figures].filter(([key, { value }]) => partsOfKey(key).stage === stage && value !== 0),
    );
    if (strange.length === 0) return [];
    const params = { type: type ?? '', stage: stageNames[stage] };
    return [
      {
        message: takeInMessage('takeIn.doubt.strangeStage', params),
        keys: [...new Set(strange.map(([key]) => key))],
        sources: strange.map(([, { source }]) => source),
      },
    ];
  });
}
