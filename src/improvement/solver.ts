/**
 * What the purchases ask of a solver of integer programs. Below this layer nobody knows which one it
 * is; src/solver/highs.ts is HiGHS.
 */
export interface ProgramColumn {
  /** Of one unit, in the objective, which is made as small as can be. */
  readonly cost: number;
  /** At least 0; null: as many as wanted. */
  readonly most: number | null;
  readonly whole: boolean;
}

/** least ≤ Σ weight × column ≤ most; null: no bound. */
export interface ProgramRow {
  readonly columns: readonly number[];
  readonly weights: readonly number[];
  readonly least: number | null;
  readonly most: number | null;
}

export interface Program {
  readonly columns: readonly ProgramColumn[];
  readonly rows: readonly ProgramRow[];
}

export interface Solved {
  /** `stopped`: by the time limit; there may or may not be values. */
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  /** By column; null where no solution was found. */
  readonly values: Float64Array | null;
  /** No solution is cheaper than this. */
  readonly bound: number;
}

export interface OpenProgram {
  readonly addRow: (row: ProgramRow) => void;
  /**
   * @param whole false: whole columns may take any value
   * @param seconds time limit
   * @param gap relative distance from the bound at which a solution is good enough
   */
  readonly solve: (options: {
    readonly whole: boolean;
    readonly seconds: number;
    readonly gap: number;
  }) => Solved;
  /** Frees the solver's memory. */
  readonly close: () => void;
}

export type Solver = (program: Program) => OpenProgram;
