/**
 * The figures of the made-up county, school by school: pupils, staff by stage, conditions. They come
 * from a fixed sequence, so that they are the same whenever they are made.
 */
import type { Stage } from '../../standards/standard';
import type { SampleSchool } from './schools';

/** Cells of a school, in the order of the header's columns (header.ts). */
export type SampleRow = readonly (string | number | null)[];

/** The rows of these schools, in their order; those of the first ones do not depend on the rest. */
export function sampleRows(schools: readonly SampleSchool[]): readonly SampleRow[] {
  const random = sequence(20260901);
  const about: About = (spread) => 1 + (random() * 2 - 1) * spread;
  return schools.map((school, index) => rowOf(school, index, about));
}

/** Mulberry32: a small fixed sequence of numbers in [0, 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** About 1, at most `spread` away from it. */
type About = (spread: number) => number;

const whole = (value: number) => Math.max(0, Math.round(value));

function staff(
  stage: Stage,
  { pupils: all, level, special }: SampleSchool,
  about: About,
): SampleRow {
  const pupils = all[stage];
  if (pupils === undefined) return Array<null>(15).fill(null);
  const perClass = stage === 'primary' ? 41 : 46;
  const grades = stage === 'primary' ? 6 : 3;
  const usual = Math.max(pupils < 100 ? 3 : grades, Math.ceil(pupils / perClass));
  const classes = (stage === 'junior' ? special.juniorClasses : undefined) ?? usual;
  const gathered = (stage === 'junior' ? special.backbone : undefined) ?? 1;
  const teachers = Math.max(
    usual + 1,
    whole((pupils / (stage === 'primary' ? 16.5 : 12.5)) * level * about(0.05)),
  );
  const masters = whole(teachers * 0.03 * level);
  const bachelors = whole(teachers * (stage === 'primary' ? 0.66 : 0.82) * about(0.05));
  const associates = Math.min(teachers - masters - bachelors, whole(teachers * 0.24));
  const extra = special.extraBachelors ?? 0;
  const associateSenior = whole(teachers * 0.16 * about(0.2));
  const intermediate = whole(teachers * 0.4 * about(0.15));
  const backbone = Math.max(1, whole((pupils / 100) * 1.18 * level * gathered * about(0.3)));
  const usualPe = Math.max(1, whole((pupils / 100) * 0.42 * about(0.08)));
  const pe = (stage === 'primary' ? special.primaryPe : undefined) ?? usualPe;
  const music = Math.max(pupils < 100 ? 0 : 1, whole((pupils / 100) * 0.3 * about(0.08)));
  const art = Math.max(pupils < 100 ? 0 : 1, whole((pupils / 100) * 0.3 * about(0.08)));
  return [
    grades, classes, teachers, 0, masters, bachelors + extra, associates,
    0, associateSenior, intermediate, backbone, pe, music, art, 0,
  ]; // prettier-ignore
}

function rowOf(each: SampleSchool, index: number, about: About): SampleRow {
  const { primary, junior, senior } = each.pupils;
  const weighted = (primary ?? 0) + 1.1 * (junior ?? 0) + 1.32 * (senior ?? 0);
  const size = weighted < 150 ? 1.25 : 1;
  const teaching = whole(weighted * 5.6 * each.level * size * about(0.08));
  const indoor = each.level > 1.04 && weighted > 500 ? whole(weighted * 0.35) : 0;
  const grounds = whole(weighted * 9.1 * each.level * size * about(0.08));
  const equipment = Math.round(weighted * 0.252 * each.level * size * about(0.08) * 100) / 100;
  const rooms = Math.max(3, whole((weighted / 100) * 2.75 * each.level * size * about(0.08)));
  return [
    `21530000${String(index + 1).padStart(2, '0')}`,
    each.name, each.type, each.ownership, each.locale, each.township,
    primary ?? null, junior ?? null, senior ?? null,
    ...staff('primary', each, about),
    ...staff('junior', each, about),
    teaching + indoor, indoor, grounds, equipment, rooms,
    whole(weighted * 31 * each.level * about(0.15)),
    whole((weighted / 100) * 13 * each.level * about(0.15)),
  ]; // prettier-ignore
}
