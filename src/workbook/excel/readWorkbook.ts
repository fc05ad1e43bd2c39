/**
 * Reading: in one round trip where the last read showed what lies where (readKnown.ts), else by way of
 * the names and the sheets (readCold.ts).
 */
import type { ReadRequest } from '../port';
import type { Hearing } from './changes';
import { isFinal } from './failures';
import { mergesReadable } from './host';
import type { Memory } from './memory';
import { readCold } from './readCold';
import { canReadKnown, readKnown } from './readKnown';
import { runWaiting, type Waiting } from './waiting';

/**
 * @param memory the last read, null on a cold start
 * @param hearing what a cold read asks for beside
 * @param waiting the verb that waits for it
 * @throws Office.js errors, WorkbookFailure tooLarge
 */
export async function readWorkbook(
  request: ReadRequest,
  memory: Memory | null,
  hearing: Hearing | null,
  waiting: Waiting,
): Promise<Memory> {
  if (memory !== null && request.sheets !== 'all' && canReadKnown(memory, request.sheets)) {
    const wanted = request.sheets;
    const known = await orNull(() =>
      runWaiting(waiting, (context) => readKnown(context, memory, wanted)),
    );
    if (known !== null) return known;
  }
  const read = async (withMerges: boolean, alongside: Hearing['alongside'] = null) =>
    runWaiting(waiting, (context) => readCold(context, request, { withMerges, alongside }));
  const withMerges = mergesReadable();
  const alongside = hearing?.alongside ?? null;
  if (alongside !== null) {
    const heard = await orNull(() => read(withMerges, alongside));
    if (heard !== null) return heard;
    // An event may be what the host refuses.
    void hearing?.alone();
  }
  const cold = withMerges ? await orNull(() => read(true)) : null;
  return cold ?? read(false);
}

/** What another way of reading might still get is no error. */
async function orNull<Result>(attempt: () => Promise<Result>): Promise<Result | null> {
  try {
    return await attempt();
  } catch (error) {
    if (isFinal(error)) throw error;
    return null;
  }
}
