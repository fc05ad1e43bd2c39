/**
 * Old forms know 研究生 alone, wide exports and new forms 博士研究生 and 硕士研究生. Where a county's reports are
 * of both kinds, all of its schools tell 研究生, so that one column holds them and sums leave nobody out.
 */
import { pupilStages, type PupilStage } from '../standards/standard';
import type { Conflict, IntakeFigure } from './intake';
import type { JoinedSchool } from './joinReports';
import { figureKey, type FigureKey } from './schoolReport';

export function withDegreesAlike(schools: readonly JoinedSchool[]): readonly JoinedSchool[] {
  const mixed = pupilStages.filter(
    (stage) =>
      schools.some(({ figures }) => figures.has(`postgraduates@${stage}`)) &&
      schools.some(({ figures }) => apartKeys(stage).some((key) => figures.has(key))),
  );
  return mixed.reduce((all, stage) => all.map((school) => together(school, stage)), schools);
}

function apartKeys(stage: PupilStage): readonly FigureKey[] {
  return [figureKey('doctors', stage), figureKey('masters', stage)];
}

function together(school: JoinedSchool, stage: PupilStage): JoinedSchool {
  const parts = apartKeys(stage).flatMap((key) => school.figures.get(key) ?? []);
  if (parts.length === 0) return school;
  const figures = new Map(school.figures);
  for (const key of apartKeys(stage)) figures.delete(key);
  const key: FigureKey = `postgraduates@${stage}`;
  const told = figures.get(key);
  const sum = degreesAdded(parts);
  if (!told || told.value === null || sum.value === null || told.value === sum.value) {
    figures.set(key, {
      value: told?.value ?? sum.value,
      sources: [...(told?.sources ?? []), ...sum.sources],
    });
    return { ...school, figures };
  }
  const sources = [...told.sources, ...sum.sources];
  figures.set(key, { value: null, sources });
  const tellings = ({ value, sources: at }: IntakeFigure) =>
    value === null ? [] : at.map((source) => ({ value, source }));
  const conflict: Conflict = {
    school: school.identity.name,
    code: school.identity.code,
    key,
    told: [...tellings(told), ...tellings(sum)],
    used: null,
  };
  return { ...school, figures, conflicts: [...school.conflicts, conflict] };
}

function degreesAdded(parts: readonly IntakeFigure[]): IntakeFigure {
  return {
    value: parts.reduce<number | null>(
      (sum, { value }) => (sum === null || typeof value !== 'number' ? null : sum + value),
      0,
    ),
    sources: parts.flatMap(({ sources }) => sources),
  };
}
