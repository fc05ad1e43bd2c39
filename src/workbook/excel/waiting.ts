/**
 * Waiting for Excel's answers. With a dialog open, or on a network that has gone, it may answer nothing for
 * minutes: that is told, and whoever waits may give up. A verb that was given up sends no further
 * request, and an answer that comes after that changes nothing here.
 */
import { WorkbookFailure, type Patience } from '../port';

/** An Excel that answers nothing for so many milliseconds is silent. */
export const silentAfter = 60_000;

/** One verb that waits. */
export class Waiting {
  /** Nobody waits any more. */
  isGivenUp = false;
  /** Something is being changed, so that an answer is worth waiting for until Excel is silent. */
  isWriting = false;
  /** The answer that came too late, once it does. */
  private late: Promise<void> = Promise.resolve();

  constructor(private readonly patience: Patience = {}) {}

  /** @throws WorkbookFailure cancelled, where somebody gave up before the answer */
  async until<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (this.isGivenUp) throw givenUp();
    const { signal, onSilence } = this.patience;
    const answer = ask();
    let tidy = () => undefined as void;
    const leave = new Promise<never>((_, reject) => {
      let isSilent = false;
      const giveUp = () => {
        this.isGivenUp = true;
        this.late = answer.then(ignored, ignored);
        reject(givenUp());
      };
      const cancel = () => {
        if (!this.isWriting) giveUp();
      };
      const timer = setTimeout(() => {
        isSilent = true;
        onSilence?.(giveUp);
      }, silentAfter);
      signal?.addEventListener('abort', cancel, { once: true });
      if (signal?.aborted) cancel();
      tidy = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        if (isSilent) onSilence?.(null);
      };
    });
    try {
      return await Promise.race([answer, leave]);
    } finally {
      tidy();
    }
  }

  /** Does something once the answer that nobody waited for has come, if it ever does. */
  afterLateAnswer(act: () => Promise<void>): void {
    void this.late.then(act);
  }
}

function givenUp(): WorkbookFailure {
  return new WorkbookFailure({ kind: 'cancelled' });
}

function ignored(): void {
  // Nobody waits for it.
}

const waits = new WeakMap<Excel.RequestContext, Waiting>();

/** As Excel.run; answers to its requests are waited for by a verb. */
export function runWaiting<Result>(
  waiting: Waiting,
  work: (context: Excel.RequestContext) => Promise<Result>,
  options: { readonly delayForCellEdit?: boolean } = {},
): Promise<Result> {
  const attended = (context: Excel.RequestContext) => {
    waits.set(context, waiting);
    return work(context);
  };
  return options.delayForCellEdit
    ? Excel.run({ delayForCellEdit: true }, attended)
    : Excel.run(attended);
}

/**
 * Sends what is queued, and comes back with Excel's answer, or with the end of somebody's patience.
 *
 * @param whenever called once it went through, though nobody waits any more
 */
export async function answered(
  context: Excel.RequestContext,
  whenever?: () => void,
): Promise<void> {
  const ask = async () => {
    await context.sync();
    whenever?.();
  };
  const waiting = waits.get(context);
  await (waiting ? waiting.until(ask) : ask());
}
