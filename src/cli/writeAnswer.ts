/** What all commands share in answering: the copy, where it is said, and the exit code. */
import type { Computed } from '../app/writeAside';
import type { Understanding } from '../app/understand';
import { isError, type Finding } from '../county/finding';
import type { Words } from '../standards/message';
import type { FileWorkbook } from '../workbook/file';
import type { Command } from './arguments';
import { cliMessage } from './cliMessage';
import { writeOutput, type Output } from './output';
import type { StepTeller } from './stepsTold';

/** What is being done with which file. */
export interface Assessing {
  readonly command: Command;
  readonly path: string;
  readonly out: string | null;
  readonly workbook: FileWorkbook;
  readonly understanding: Understanding;
  readonly words: Words;
  readonly tell: StepTeller;
}

/** Writes the copy where one is asked for. */
export async function writeCopy(assessing: Assessing, computed: Computed): Promise<Output | null> {
  const { understanding, words, out } = assessing;
  if (out === null) return null;
  const { plan } = computed(understanding, words);
  return writeOutput({ ...assessing, plan, computed, out });
}

/** On standard output where it is read; on standard error beside JSON, and where it is a warning. */
export function sayOutput(output: Output, { command, words }: Assessing): void {
  const stream = command.json || output.aside ? process.stderr : process.stdout;
  stream.write(`${words.say(output.said)}\n`);
  const { kept } = output;
  // A run has them among its findings.
  if (kept.length === 0 || command.task.name === 'assess') return;
  const params = { count: kept.length, places: kept.join(', ') };
  stream.write(`${words.say(cliMessage('cli.kept', params))}\n`);
}

export function exitCode(findings: readonly Finding[]): 0 | 1 {
  return findings.some(isError) ? 1 : 0;
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
