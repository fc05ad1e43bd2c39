/**
 * Solves in a worker, so that the pane stays alive meanwhile. Each search has a worker of its own, which
 * ends with it: that gives back the solver's memory, and is the only way to stop a search at once.
 */
import type { Solve } from '../app/improving';
import { WorkbookFailure } from '../workbook/port';
import type { SolveReply, SolveRequest } from './protocol';

export const solveInWorker: Solve = (problem, { seconds, signal, onProgress }) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new WorkbookFailure({ kind: 'cancelled' }));
      return;
    }
    const worker = new Worker(
      new URL(/* webpackChunkName: 'solver' */ './worker.ts', import.meta.url),
    );
    const end = () => {
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
    };
    const cancel = () => {
      end();
      reject(new WorkbookFailure({ kind: 'cancelled' }));
    };
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }: MessageEvent<SolveReply>) => {
      switch (data.kind) {
        case 'progress':
          onProgress?.({ cost: data.cost, bound: data.bound });
          return;
        case 'solved':
          end();
          resolve(data.plan);
          return;
        case 'failed':
          end();
          reject(new Error(data.detail));
      }
    });
    worker.addEventListener('error', (fault) => {
      fault.preventDefault();
      end();
      reject(new Error(fault.message || 'the solver could not be started'));
    });
    const request: SolveRequest = { problem, seconds };
    worker.postMessage(request);
  });
