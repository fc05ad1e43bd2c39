/** What is under way with a large workbook, on standard error. */
import { stat } from 'node:fs/promises';
import type { Words } from '../standards/message';
import { cliMessage } from './cliMessage';

/** Of smaller files everything is over before it could be read. */
const largeBytes = 2_000_000;

export type Step = 'reading' | 'computing' | 'writing';

export type StepTeller = (step: Step) => void;

/** @param path of the workbook; where there is none, reading it says so */
export async function stepsTold(path: string, { say }: Words): Promise<StepTeller> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size < largeBytes) return () => undefined;
  return (step) => process.stderr.write(`${say(cliMessage(`cli.step.${step}`))}\n`);
}
