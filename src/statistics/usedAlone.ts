/**
 * 非学校产权、独立使用: areas beside those that the school owns. Whether they count is the county's to say,
 * once; until then a school that has some lacks the area.
 */
import { withoutDust } from '../county/withoutDust';
import type { Conflict, IntakeFigure, IntakeWish, MissingFigures } from './intake';
import type { Figure, FigureKey, FigureSource, SchoolReport } from './schoolReport';

export interface UsedAlone {
  /** The figures that change by it. */
  readonly figures: ReadonlyMap<FigureKey, IntakeFigure>;
  /** By form: areas that are open until the county says whether these count. */
  readonly unanswered: readonly Omit<MissingFigures, 'school' | 'code' | 'part'>[];
  /** Told differently by two reports. */
  readonly differing: readonly Pick<Conflict, 'key' | 'told'>[];
}

export function withUsedAlone(
  reports: readonly SchoolReport[],
  owned: ReadonlyMap<FigureKey, IntakeFigure>,
  premises: IntakeWish['premises'],
): UsedAlone {
  const figures = new Map<FigureKey, IntakeFigure>();
  const byForm = new Map<string, { readonly keys: FigureKey[]; readonly first: Figure }>();
  const differing: Pick<Conflict, 'key' | 'told'>[] = [];
  if (premises === 'owned') return { figures, unanswered: [], differing };
  for (const [key, { value, sources }] of owned) {
    const told = reports.flatMap(({ usedAlone }) => usedAlone.get(key) ?? []);
    const [first] = told;
    if (!first || typeof value !== 'number' || told.every((one) => one.value === 0)) continue;
    if (told.some((one) => one.value !== first.value) || typeof first.value !== 'number') {
      differing.push({ key, told });
      figures.set(key, { value: null, sources });
    } else if (premises === 'ownedAndUsedAlone') {
      const all = told.reduce(withCell, sources);
      figures.set(key, { value: withoutDust(value + first.value), sources: all });
    } else {
      figures.set(key, { value: null, sources });
      const form = first.source.form ?? '';
      const known = byForm.get(form);
      if (known) known.keys.push(key);
      else byForm.set(form, { keys: [key], first });
    }
  }
  const unanswered = [...byForm].map(([form, { keys, first }]) => ({
    form,
    keys,
    reason: 'premisesUnanswered' as const,
    source: first.source,
    found: String(first.value),
  }));
  return { figures, unanswered, differing };
}

/** `F10` and `I10` of one sheet are `F10+I10`. */
function withCell(sources: readonly FigureSource[], { source }: Figure): readonly FigureSource[] {
  const at = sources.findIndex(({ file, sheet }) => file === source.file && sheet === source.sheet);
  const before = sources[at];
  if (!before) return [...sources, source];
  const cell = `${before.cell}+${source.cell}`;
  return sources.map((one) => (one === before ? { ...one, cell } : one));
}
