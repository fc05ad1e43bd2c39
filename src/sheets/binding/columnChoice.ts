/**
 * Which column each field of a table gets, in the order of trust: our names, the county's names,
 * headers. Two columns that fit a field equally well are an ambiguity: the field gets neither.
 */
import { fields, type Field, type FieldId } from '../../county/fields';
import { isOwnField } from '../../standards/ownFields';
import type { StageMode } from '../../county/table';
import { pupilStages, type PupilStage } from '../../standards/standard';
import type { BindingSource } from '../binding';
import type { UsableName } from './columnNames';
import type { Header } from './headerRows';
import { unconfirmed, type Fit } from './matching';

export interface Candidate {
  readonly column: number;
  readonly field: Field;
  readonly stage: PupilStage | null;
  /** Stated by the name or the header; null when it states none. */
  readonly unit: string | null;
  readonly distance: Fit['distance'];
  readonly source: BindingSource;
  readonly countyName: string | null;
}

export interface Ambiguity {
  readonly field: Field;
  readonly stage: PupilStage | null;
  /** Two or more columns, left to right. */
  readonly columns: readonly number[];
}

export interface Choice {
  readonly chosen: readonly Candidate[];
  readonly ambiguities: readonly Ambiguity[];
}

export type Candidates = ReadonlyMap<FieldId, readonly Candidate[]>;

/**
 * What every name and header of a table offers.
 *
 * @param silenced columns of which only our own names may speak
 */
export function candidatesOf(
  names: readonly UsableName[],
  header: Header | null,
  silenced: ReadonlySet<number> = new Set(),
): Candidates {
  const all: Candidate[] = [];
  for (const { name, source, fits, prefixStage, area } of names) {
    if (source === 'county' && silenced.has(area.column)) continue;
    const countyName = source === 'county' ? name : null;
    for (const { field, stage, unit, distance } of fits) {
      // 小学_图书册数 is the school's own: only what is counted by stage takes the prefix's stage
      const ofPrefix = field.level === 'stage' ? prefixStage : null;
      const place = { column: area.column, source, countyName };
      all.push({ ...place, field, stage: stage ?? ofPrefix, unit, distance });
    }
  }
  for (const [column, { match }] of header?.columns ?? []) {
    if (silenced.has(column)) continue;
    for (const fit of match.fits) {
      all.push({ ...fit, column, source: 'header', countyName: null });
    }
  }
  const byField = new Map<FieldId, Candidate[]>();
  for (const candidate of all) {
    const list = byField.get(candidate.field.id);
    if (list) list.push(candidate);
    else byField.set(candidate.field.id, [candidate]);
  }
  return withoutUnsure(byField);
}

/** 人数 may mean the pupils only where no other column does, of its stage or of all. */
function withoutUnsure(candidates: Candidates): Candidates {
  return new Map(
    [...candidates].map(([id, list]) => {
      const sure = list.filter(({ distance }) => distance !== unconfirmed);
      const open = ({ stage }: Candidate) =>
        stage === null
          ? sure.length === 0
          : sure.every((other) => other.stage !== null && other.stage !== stage);
      return [id, list.filter((one) => one.distance !== unconfirmed || open(one))];
    }),
  );
}

const trust: readonly BindingSource[] = ['own', 'county', 'header'];

/** The pupils' columns of the most trusted source that has any. */
export function pupilCandidates(candidates: Candidates): readonly Candidate[] {
  const pupils = candidates.get('students') ?? [];
  const source = trust.find((from) => pupils.some((candidate) => candidate.source === from));
  return pupils.filter((candidate) => candidate.source === source);
}

interface FieldSlot {
  readonly field: Field;
  /** The stage of the bound column; null unless by type. */
  readonly stage: PupilStage | null;
  readonly candidates: readonly Candidate[];
}

export function chooseColumns(candidates: Candidates, mode: StageMode): Choice {
  const own = [...candidates.values()].flatMap(([first]) =>
    first && isOwnField(first.field.id) ? [first.field] : [],
  );
  const open = new Set([...fields, ...own].flatMap((field) => slotsOf(field, candidates, mode)));
  const chosen: Candidate[] = [];
  const ambiguities: Ambiguity[] = [];
  const taken = new Set<number>();
  for (const source of trust) {
    for (const slot of open) {
      // a column that a more trusted source, or a stand-in, has taken means that and nothing else
      const best = nearest(
        slot.candidates.filter(
          (candidate) => candidate.source === source && !taken.has(candidate.column),
        ),
      );
      const columns = [...new Set(best.map(({ column }) => column))].sort((a, b) => a - b);
      const [first] = [...best].sort((a, b) => Number(b.unit !== null) - Number(a.unit !== null));
      if (!first) continue;
      open.delete(slot);
      if (columns.length > 1) {
        ambiguities.push({ field: slot.field, stage: slot.stage, columns });
      } else {
        chosen.push({ ...first, stage: slot.stage });
        taken.add(first.column);
      }
    }
  }
  return { chosen: chosen.sort((a, b) => a.column - b.column), ambiguities };
}

function nearest(candidates: readonly Candidate[]): readonly Candidate[] {
  const least = Math.min(...candidates.map(({ distance }) => distance));
  return candidates.filter(({ distance }) => distance === least);
}

function slotsOf(field: Field, candidates: Candidates, mode: StageMode): readonly FieldSlot[] {
  const offered = candidates.get(field.id) ?? [];
  const slot = (stage: PupilStage | null, fits: (candidate: Candidate) => boolean): FieldSlot => ({
    field,
    stage,
    candidates: offered.filter(fits),
  });
  if (mode.kind === 'byType' && field.level === 'stage') {
    return pupilStages.map((stage) => slot(stage, (candidate) => candidate.stage === stage));
  }
  const own = mode.kind === 'oneStage' ? mode.stage : null;
  return [slot(null, ({ stage }) => stage === null || stage === own)];
}
