/**
 * Which outputs a session knows to be old. An edit marks at once what is made from its input; what was
 * read since is judged by its digests. An edit that comes after a read is kept until the work that began
 * with that read has ended, so that a run cannot call fresh what changed while it ran.
 */
import type { StandardId } from '../standards/standard';
import type { OldOutput, RenewalRefusal } from './session';
import { dependents, runOutputs, type InputId, type OutputId } from './dependencies';
import type { StandingOutput } from './freshness';

/** An output that could not be made anew, and why. */
export interface Withheld {
  readonly standard: StandardId;
  readonly output: OutputId;
  readonly why: RenewalRefusal;
}

export interface Marks {
  /** A read begins. */
  readonly reading: () => void;
  /** Somebody has edited since the last read began. */
  readonly editedSince: () => boolean;
  readonly edited: (inputs: readonly InputId[]) => void;
  /** What stands, as of the last read. */
  readonly settle: (found: readonly StandingOutput[]) => void;
  /** What a renewal had to leave old; holds until its inputs change or it is renewed again. */
  readonly withheld: (withheld: readonly Withheld[]) => void;
  readonly shown: (standard: StandardId) => {
    readonly freshness: 'none' | 'fresh' | 'stale';
    readonly old: readonly OldOutput[];
    readonly outputs: readonly OutputId[];
  };
}

export function createMarks(): Marks {
  let standing: readonly StandingOutput[] = [];
  let edits: readonly InputId[] = [];
  let withheld: readonly Withheld[] = [];
  const mark = (inputs: readonly InputId[]) => {
    const made = dependents(inputs);
    withheld = withheld.filter(({ output }) => !made.includes(output));
    standing = standing.map((one) => (made.includes(one.output) ? { ...one, old: true } : one));
  };
  return {
    reading: () => {
      edits = [];
    },
    editedSince: () => edits.length > 0,
    edited: (inputs) => {
      edits = [...edits, ...inputs];
      mark(inputs);
    },
    settle: (found) => {
      standing = found;
      mark(edits);
    },
    withheld: (now) => {
      withheld = now;
    },
    shown: (standard) => {
      const old = standing
        .filter((one) => one.old)
        .map(({ standard: of, output }) => {
          const why = withheld.find((one) => one.standard === of && one.output === output)?.why;
          return { standard: of, output, why: why ?? null };
        });
      const of = (
        list: readonly Pick<OldOutput, 'standard' | 'output'>[],
        outputs: readonly OutputId[],
      ) => list.some((one) => one.standard === standard && outputs.includes(one.output));
      const freshness = !of(standing, ['columns'])
        ? 'none'
        : of(old, runOutputs)
          ? 'stale'
          : 'fresh';
      const outputs = standing.flatMap((one) => (one.standard === standard ? [one.output] : []));
      return { freshness, old, outputs };
    },
  };
}
