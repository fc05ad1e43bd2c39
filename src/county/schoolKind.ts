/**
 * Which kind of school a row is in the forms' counts: 小学, 九年一贯制学校, 初中, 完全中学, 十二年一贯制学校,
 * 教学点, 特殊教育学校. Scope and splitting are not its matter.
 */
import type { PupilStage } from '../standards/standard';
import type { StageRow } from './county';
import { compact } from './cellEntry';
import { readSchoolType } from './schoolType';

export const schoolKinds = [
  'primary',
  'nineYear',
  'junior',
  'fullSecondary',
  'twelveYear',
] as const;
/** `attached`: 附设班, no school of its own. `other`: 中等职业学校, 高级中学, 幼儿园, 专门学校. */
export type SchoolKind =
  (typeof schoolKinds)[number] | 'teachingPoint' | 'special' | 'attached' | 'other';

/** By the words of 办学类型; null when they name none. A part (…小学部) is of its school's kind. */
export function kindOfType(words: string | null): SchoolKind | null {
  const type = words === null ? null : readSchoolType(words);
  if (!type) return null;
  const word = compact(words ?? '');
  if (type.attached) return 'attached';
  if (type.scope === 'teachingPoint') return 'teachingPoint';
  if (type.scope === 'outside') {
    return /特殊教育|特教|盲|聋|培智/.test(word) ? 'special' : 'other';
  }
  if (!type.mixed) return type.stages.includes('junior') ? 'junior' : 'primary';
  if (/十二|12/.test(word)) return 'twelveYear';
  const full = type.stages.includes('senior') || /完全中学|完中/.test(word);
  return full ? 'fullSecondary' : 'nineYear';
}

/** By the stages that have pupils, where the type says nothing; null when none has. */
export function kindOfStages(present: readonly PupilStage[]): SchoolKind | null {
  const has = (stage: PupilStage) => present.includes(stage);
  if (has('primary')) {
    if (has('senior')) return 'twelveYear';
    return has('junior') ? 'nineYear' : 'primary';
  }
  if (has('junior')) return has('senior') ? 'fullSecondary' : 'junior';
  return has('senior') ? 'other' : null;
}

/** The kind of the school that a stage row is a part of. */
export function kindOfRow({ layout, row, sharing }: StageRow): SchoolKind {
  const { reading, stage } = layout;
  const named = kindOfType(reading.words(row, reading.columnOf('type', null)));
  if (named !== null) return named;
  const present = sharing.kind === 'part' ? sharing.present.map((part) => part.stage) : [stage];
  return kindOfStages(present) ?? 'other';
}
