/**
 * The command line: `assess`, `check`, `bind` and others over a workbook file, `import` over exports, `rollup` over counties. Says everything in words,
 * never shows a stack trace for what a user caused, and answers with the exit codes of its contract:
 * 0 computed, 1 computed with error findings, 2 could not compute, 64 wrong usage; 70 is a fault of ours.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Words } from '../standards/message';
import { parseArguments, type Command } from './arguments';
import { cliMessage } from './cliMessage';
import { cliWords } from './cliSpeech';
import { runCommand } from './commands';
import type { ImportCommand } from './importArguments';
import { runImport } from './importCommand';
import { CommandFailure } from './inputAndOutput';
import type { RollupCommand } from './rollupArguments';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// A reader that stops listening (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv);
  switch (parsed.kind) {
    case 'wrong': {
      const { say } = await cliWords('zh-CN');
      process.stderr.write(`${say(parsed.message)}\n${say(cliMessage('cli.usage.hint'))}\n`);
      return 64;
    }
    case 'help': {
      const { say } = await cliWords(parsed.language);
      process.stdout.write(`${say(cliMessage('cli.help'))}\n`);
      return 0;
    }
    case 'sample': {
      const workbook = join(project, 'assets', 'samples', 'county.xlsx');
      const out = parsed.command.out ?? join(project, 'out', '云岭县示例-均衡测算.xlsx');
      return runToExitCode({ ...parsed.command, workbook, out }, runCommand);
    }
    case 'import':
      return runToExitCode(parsed.command, runImport);
    case 'rollup':
      // Few ask for it: what it needs is not even compiled for the others.
      return runToExitCode(parsed.command, (await import('./rollupCommand')).runRollup);
    case 'command':
      return runToExitCode(parsed.command, runCommand);
  }
}

async function runToExitCode<C extends Command | ImportCommand | RollupCommand>(
  command: C,
  run: (command: C, words: Words) => Promise<number>,
): Promise<number> {
  const words = await cliWords(command.language);
  try {
    return await run(command, words);
  } catch (error) {
    if (error instanceof CommandFailure) {
      process.stderr.write(`${words.say(error.said)}\n`);
      return error.exitCode;
    }
    // A fault of ours: its details help whoever mends it, and the code tells it from a finding.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${words.say(cliMessage('cli.failed.internal', { detail }))}\n`);
    return 70;
  }
}
