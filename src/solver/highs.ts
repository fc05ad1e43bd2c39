/**
 * HiGHS, an open solver of linear and integer programs compiled to WebAssembly, as the purchases' solver.
 * It answers in the thread that asks; a pane asks from a worker (worker.ts).
 */
import type { OpenProgram, Program, ProgramRow, Solved, Solver } from '../improvement/solver';
import type { Highs } from 'highs';

export function solverOf(highs: Highs): Solver {
  return (program) => openIn(highs, program);
}

function openIn(highs: Highs, { columns, rows }: Program): OpenProgram {
  const model = highs.createModel();
  const { integer, continuous } = highs.constants.variableType;
  model.options.set({ output_flag: false, random_seed: 0 });
  columns.forEach(({ cost, most }, at) => {
    model.addVar(0, most ?? highs.infinity);
    model.changeColCost(at, cost);
  });
  const addRow = ({ columns: indices, weights, least, most }: ProgramRow) => {
    model.addRow(least ?? -highs.infinity, most ?? highs.infinity, {
      indices: [...indices],
      values: [...weights],
    });
  };
  rows.forEach(addRow);
  let whole = false;
  return {
    addRow,
    solve: (options) => {
      if (options.whole !== whole) {
        whole = options.whole;
        columns.forEach((column, at) => {
          if (column.whole) model.changeColIntegrality(at, whole ? integer : continuous);
        });
      }
      model.zeroAllClocks();
      model.options.set({
        time_limit: options.seconds,
        mip_rel_gap: options.gap,
        mip_abs_gap: 0,
        mip_feasibility_tolerance: 1e-9,
      });
      model.run();
      return solvedOf(highs, model, whole);
    },
    close: () => model.dispose(),
  };
}

function solvedOf(highs: Highs, model: ReturnType<Highs['createModel']>, whole: boolean): Solved {
  const { optimal, infeasible } = highs.constants.modelStatus;
  const status = model.getModelStatus();
  if (status === infeasible) return { status: 'infeasible', values: null, bound: 0 };
  const primal = Number(model.info.get('primal_solution_status'));
  const found = primal === highs.constants.solutionStatus.feasible;
  const bound = Number(
    whole ? model.info.get('mip_dual_bound') : status === optimal ? model.getObjectiveValue() : 0,
  );
  return {
    status: status === optimal ? 'optimal' : 'stopped',
    values: found ? Float64Array.from(model.getSolution().colValue) : null,
    bound: Number.isFinite(bound) ? bound : 0,
  };
}
