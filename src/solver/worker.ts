/** The thread in which the pane's purchases are solved; HiGHS finds its WebAssembly beside the page. */
import loadHighs from 'highs';
import { answer } from './answering';
import { solverOf } from './highs';
import type { SolveRequest } from './protocol';

self.addEventListener('message', ({ data }: MessageEvent<SolveRequest>) => {
  void answer(
    data,
    async () => solverOf(await loadHighs()),
    (reply) => self.postMessage(reply),
  );
});
