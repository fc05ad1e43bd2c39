/**
 * What each command does with a workbook file: read it, understand it, compute, write the copy with
 * the outputs, print. The input is never touched.
 */
import { assessTables, compute, understand, type Understanding } from '../app/compute';
import { z } from 'zod';
import { en, zhCN } from 'zod/locales';
import { isError, type Finding } from '../county/finding';
import { settingsSchema, type Settings } from '../county/settings';
import type { Language, Words } from '../standards/message';
import { openFile, UnreadableFile, type FileWorkbook } from '../workbook/file';
import type { Command } from './arguments';
import { bindingReport, bindingText } from './bindingText';
import { CommandFailure, readInput, refuseInput, userPath } from './files';
import { writeOutput } from './output';
import { assessReport, findingsReport } from './report';
import { assessText, findingsText } from './summary';

/**
 * @returns the exit code: 0 computed, 1 computed with error findings
 * @throws CommandFailure for whatever kept it from computing
 */
export async function runCommand(command: Command, words: Words): Promise<0 | 1> {
  const path = userPath(command.workbook);
  const out = command.out === null ? null : userPath(command.out);
  if (out !== null) await refuseInput(path, out);
  const choices = await readChoices(command);
  const workbook = await open(path);
  const understanding = understand(await workbook.read({ sheets: 'all' }), choices);
  switch (command.name) {
    case 'bind':
      return printBinding(command, understanding, words);
    case 'check':
      refuse(understanding);
      return printFindings(command, understanding, words);
    case 'assess':
      refuse(understanding);
      return runAssess({ command, path, out, workbook, understanding, words });
  }
}

interface Assessing {
  readonly command: Command;
  readonly path: string;
  readonly out: string | null;
  readonly workbook: FileWorkbook;
  readonly understanding: Understanding;
  readonly words: Words;
}

async function runAssess(assessing: Assessing): Promise<0 | 1> {
  const { command, understanding, words, out } = assessing;
  const { assessment, findings, plan } = compute(understanding, words);
  const output = out === null ? null : await writeOutput({ ...assessing, plan, out });
  if (command.json) {
    print(JSON.stringify(assessReport(assessment, findings, words), null, 1));
  } else {
    print(assessText(assessment, findings, words));
    if (!output) print(words.say({ code: 'cli.assess.nothingWritten' }));
  }
  if (output) {
    const stream = command.json || output.aside ? process.stderr : process.stdout;
    stream.write(`${words.say(output.said)}\n`);
  }
  return exitCode(findings);
}

function printFindings(command: Command, understanding: Understanding, words: Words): 0 | 1 {
  const { findings } = assessTables(understanding, understanding.settings.standard);
  if (command.json) {
    const { standard } = understanding.settings;
    print(JSON.stringify({ standard, findings: findingsReport(findings, words) }, null, 1));
  } else {
    print(findingsText(findings, words));
  }
  return exitCode(findings);
}

function printBinding(command: Command, { binding }: Understanding, words: Words): 0 | 1 {
  const [refusal] = binding.refusals;
  if (refusal && binding.tables.length === 0) throw new CommandFailure(2, refusal);
  print(
    command.json
      ? JSON.stringify(bindingReport(binding, words), null, 1)
      : bindingText(binding, words),
  );
  if (refusal) throw new CommandFailure(2, refusal);
  return exitCode(binding.findings);
}

function refuse({ binding }: Understanding): void {
  const [refusal] = binding.refusals;
  if (refusal) throw new CommandFailure(2, refusal);
}

async function open(path: string): Promise<FileWorkbook> {
  const bytes = await readInput(path);
  try {
    return await openFile(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new CommandFailure(
      2,
      { code: `cli.unreadable.${error.kind}`, params: { path } },
      { cause: error },
    );
  }
}

/** The choices of the command line: those of its settings file, and the standard it names. */
async function readChoices(command: Command): Promise<Partial<Settings>> {
  const standard = command.standard === null ? {} : { standard: command.standard };
  if (command.settings === null) return standard;
  const path = userPath(command.settings);
  const text = new TextDecoder().decode(await readInput(path));
  return { ...parseSettings(text, path, command.language), ...standard };
}

/** Only what the file names; what it leaves out stays the workbook's. */
function parseSettings(text: string, path: string, language: Language): Partial<Settings> {
  const given = parseJson(text, path);
  z.config(language === 'zh-CN' ? zhCN() : en());
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CommandFailure(2, {
      code: 'cli.settings.invalid',
      params: { path, at: issue?.path.join('.') ?? '', detail: issue?.message ?? '' },
    });
  }
  const named = new Set(Object.keys(Object(given)));
  return Object.fromEntries(Object.entries(parsed.data).filter(([key]) => named.has(key)));
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const said = { code: 'cli.settings.notJson', params: { path, detail } };
    throw new CommandFailure(2, said, { cause: error });
  }
}

function exitCode(findings: readonly Finding[]): 0 | 1 {
  return findings.some(isError) ? 1 : 0;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
