/**
 * The stages that a school has, and what it lacks of a stage of which no report was given: what other
 * schools have in that export or form. Nobody else can say how much a school should have.
 */
import { fields } from '../county/fields';
import { readSchoolType } from '../county/schoolType';
import { pupilStages, type PupilStage } from '../standards/standard';
import {
  figureKey,
  partsOfKey,
  wideExportOf,
  type ExportShape,
  type FigureKey,
  type SchoolReport,
} from './schoolReport';

/** Those of its type, and those of its reports with people or classes in them. */
export function stagesOfSchool(
  type: string | null,
  reports: readonly SchoolReport[],
): readonly PupilStage[] {
  const ofType = (type === null ? null : readSchoolType(type))?.stages ?? [];
  const reported = (stage: PupilStage) =>
    reports.some(
      (report) => report.stages.includes(stage) && (ofType.length === 0 || isAlive(report, stage)),
    );
  return pupilStages.filter((stage) => ofType.includes(stage) || reported(stage));
}

function isAlive({ figures }: SchoolReport, stage: PupilStage): boolean {
  return [...figures].some(([key, { value }]) => partsOfKey(key).stage === stage && value !== 0);
}

/** The form in which a shape tells a key, by what was met in this county. */
export type KnownForms = Readonly<Record<ExportShape, ReadonlyMap<FigureKey, string>>>;

export function knownForms(reports: readonly SchoolReport[]): KnownForms {
  const known: Record<ExportShape, Map<FigureKey, string>> = {
    wide: new Map(),
    newForms: new Map(),
    oldForms: new Map(),
  };
  for (const { shape, stages, figures, lacks } of reports) {
    const export_ = stages[0] === undefined ? '' : wideExportOf(stages[0]);
    const note = (key: FigureKey, form: string) => {
      if (!known[shape].has(key)) known[shape].set(key, form);
    };
    for (const [key, { source }] of figures) note(key, source.form ?? export_);
    for (const { keys, form } of lacks) for (const key of keys) note(key, form);
  }
  return known;
}

/** What is lacking with a stage of which nothing was given, by form. */
export function keysOfStage(
  stage: PupilStage,
  shape: ExportShape,
  known: KnownForms,
): ReadonlyMap<string, readonly FigureKey[]> {
  const byForm = new Map<string, FigureKey[]>();
  for (const { id, level } of fields) {
    if (level !== 'stage') continue;
    const key = figureKey(id, stage);
    const met = pupilStages.some(
      (other) => other !== 'senior' && known[shape].has(figureKey(id, other)),
    );
    // of a 高中 nothing but its pupils is needed: they share what the school has
    if (id !== 'students' && (stage === 'senior' || !met)) continue;
    const form = shape === 'wide' ? wideExportOf(stage) : formOf(key, shape, known);
    byForm.set(form, [...(byForm.get(form) ?? []), key]);
  }
  return byForm;
}

const formsOfPupils: Readonly<
  Record<'newForms' | 'oldForms', Readonly<Record<PupilStage, string>>>
> = {
  newForms: { primary: '教基3112', junior: '教基3115', senior: '教基3118' },
  oldForms: { primary: '基础基312', junior: '基础基313', senior: '基础基314' },
};

function formOf(key: FigureKey, shape: 'newForms' | 'oldForms', known: KnownForms): string {
  const { field, stage } = partsOfKey(key);
  if (field === 'students' && stage !== null) return formsOfPupils[shape][stage];
  const met = known[shape].get(key);
  if (met !== undefined) return met;
  const elsewhere = pupilStages.flatMap((other) => known[shape].get(figureKey(field, other)) ?? []);
  return elsewhere[0] ?? '';
}
