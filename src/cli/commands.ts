/**
 * What each command does with a workbook file: read it, understand it, compute, write the copy with
 * the outputs, print. The input is never touched.
 */
import { assessStandard } from '../app/assessStandard';
import {
  compute,
  computeCountySheet,
  computePackSheet,
  computeTables,
  standingOutputs,
} from '../app/compute';
import { spokenOf } from '../app/dependencies';
import { understand, type Understanding } from '../app/understand';
import type { Settings } from '../county/settings';
import { isError } from '../county/finding';
import { findingSentence } from '../messages/findingWords';
import { readSettings } from '../sheets/settingsSheet';
import { hasCountyData } from '../sheets/countySheet';
import type { Words } from '../standards/message';
import { packJson } from '../standards/pack';
import type { Command } from './arguments';
import { bindingReport, bindingText } from './bindingText';
import { cliMessage } from './cliMessage';
import { CommandFailure, refuseInput, userPath } from './inputAndOutput';
import { openInput } from './openInput';
import { countyReport, countyText } from './countyReport';
import { runImproving } from './improvingCommands';
import { exitCode, print, sayOutput, type Assessing } from './writeAnswer';
import { writeOutput } from './output';
import { assessReport, findingsReport } from './report';
import { ledgerReport, ledgerText } from './ledgerText';
import { withAnswers } from './answerOptions';
import { readSettingsFile } from './settingsFile';
import { stepsTold } from './stepsTold';
import type { AssessedYears } from './assessYears';
import type { YearsWish } from './yearsArguments';
import { yearsLines, yearsReport } from './yearsReport';
import { problemsIn } from '../app/years/figuresOfYear';
import { assessText, findingsText, talliesText } from './summary';

/**
 * @returns the exit code: 0 computed, 1 computed with error findings
 * @throws CommandFailure for whatever kept it from computing
 */
export async function runCommand(command: Command, words: Words): Promise<0 | 1> {
  const path = userPath(command.workbook);
  const out = command.out === null ? null : userPath(command.out);
  if (out !== null) await refuseInput(path, out);
  const choices = await readChoices(command, words);
  const tell = await stepsTold(path, words);
  tell('reading');
  const workbook = await openInput(path);
  const snapshot = await workbook.read({ sheets: 'all' });
  const understanding = understand(snapshot, withAnswers(choices, command.answers, snapshot));
  tell('computing');
  const assessing = { command, path, out, workbook, understanding, words, tell };
  switch (command.task.name) {
    case 'bind':
      return printBinding(command, understanding, words);
    case 'check':
      refuse(understanding, command, words);
      return printFindings(command, understanding, words);
    case 'assess':
      refuse(understanding, command, words);
      return runAssess(assessing, await yearsOf(command.task.years, assessing));
    case 'tables':
      refuse(understanding, command, words);
      return runTables(assessing);
    case 'inputs':
      return runInputs(assessing);
    case 'province':
      return runProvince(assessing);
    case 'analyse':
    case 'transfers':
    case 'purchases':
    case 'plans':
    case 'archives':
      refuse(understanding, command, words);
      return runImproving(command.task, assessing);
    case 'report': {
      refuse(understanding, command, words);
      const { runReport } = await import('./reportCommand');
      return runReport(command.task, {
        ...{ command, path, workbook, understanding, words, tell },
        out: out ?? '',
      });
    }
  }
}

/** Few compare years: what it needs is not even compiled for the others. */
async function yearsOf(wish: YearsWish, assessing: Assessing): Promise<AssessedYears> {
  const { understanding } = assessing;
  if (wish.earlier.length === 0) return { understanding, computed: compute, carried: [] };
  const { withLastYears } = await import('./assessYears');
  return withLastYears(wish, assessing);
}

async function runAssess(given: Assessing, years: AssessedYears): Promise<0 | 1> {
  const { understanding, computed } = years;
  const assessing = { ...given, understanding };
  const { command, words, out } = assessing;
  const { assessment, blocks, findings, plan, compared } = computed(understanding, words);
  const output = out === null ? null : await writeOutput({ ...assessing, plan, computed, out });
  const carried = output?.aside ? withoutHeld(years.carried, words) : years.carried;
  const problems = problemsIn(understanding, assessment.standard.id);
  if (command.json) {
    print(
      JSON.stringify(
        {
          ...assessReport(understanding.binding, assessment, blocks, findings, words),
          ...(compared && {
            years: yearsReport(assessment.standard, compared, problems, carried),
          }),
        },
        null,
        1,
      ),
    );
  } else {
    print(ledgerText(understanding.binding, words));
    print(assessText(assessment, blocks, understanding.binding, findings, words));
    if (compared) {
      const percent = understanding.settings.yearChangePercent;
      print(yearsLines(compared, percent, carried, words).join('\n'));
    }
    if (!output) sayOld(understanding, words);
    if (hasCountyData(understanding.snapshot)) print(`\n${countyText(blocks, words)}`);
    if (!output) print(words.say(cliMessage('cli.assess.nothingWritten')));
  }
  if (output) sayOutput(output, assessing);
  return exitCode(findings);
}

/** What was taken over into the workbook itself is not in outputs of their own. */
function withoutHeld(carried: AssessedYears['carried'], { say }: Words): AssessedYears['carried'] {
  const isHeld = ({ part }: AssessedYears['carried'][number]) =>
    part === 'county' || part === 'ledger';
  const lost = carried.filter((one) => one.taken && isHeld(one));
  if (lost.length > 0) {
    const parts = lost.map(({ part }) => part).join('、');
    process.stderr.write(`${say(cliMessage('cli.years.carriedAside', { parts }))}\n`);
  }
  return carried.map((one) => (lost.includes(one) ? { ...one, taken: false } : one));
}

/** The official tables as sheets of the copy. */
async function runTables(assessing: Assessing): Promise<0 | 1> {
  const { command, understanding, words, out } = assessing;
  const { blocks, findings, plan } = computeTables(understanding, words);
  const output =
    out === null ? null : await writeOutput({ ...assessing, plan, computed: computeTables, out });
  const sheets = [...new Set(plan.preview.map(({ sheet }) => sheet))];
  if (command.json) {
    const county = countyReport(blocks, words);
    print(JSON.stringify({ standard: blocks.standard, sheets, county }, null, 1));
  } else {
    print(words.say(cliMessage('cli.tables.written', { sheets: sheets.join('、') })));
    print(countyText(blocks, words));
  }
  if (output) sayOutput(output, assessing);
  return exitCode(findings);
}

/** A copy with the sheet on which the county enters what no school table holds. */
async function runInputs(assessing: Assessing): Promise<0> {
  const { understanding, words, out } = assessing;
  const { plan } = computeCountySheet(understanding, words);
  const computed = computeCountySheet;
  const output = out === null ? null : await writeOutput({ ...assessing, plan, computed, out });
  if (output) sayOutput(output, assessing);
  return 0;
}

/** The rules of the province: as JSON, and in a copy as the sheet on which they are filled in. */
async function runProvince(assessing: Assessing): Promise<0 | 1> {
  const { understanding, words, out, command } = assessing;
  const { pack } = understanding.settings;
  const { problems } = readSettings(understanding.snapshot);
  if (!pack) {
    if (problems.some(isError))
      throw new CommandFailure(
        2,
        cliMessage('cli.province.faults', {
          faults: problems
            .filter(isError)
            .map((each) => findingSentence(each, words.say))
            .join('\n'),
        }),
      );
    throw new CommandFailure(2, cliMessage('cli.province.none'));
  }
  const made = out === null ? null : computePackSheet(understanding, words);
  if (out !== null && !made) throw new CommandFailure(2, cliMessage('cli.province.stands'));
  const output =
    out === null || !made
      ? null
      : await writeOutput({ ...assessing, plan: made.plan, computed: () => made, out });
  if (command.json || !output) print(packJson(pack));
  if (output) sayOutput(output, assessing);
  return 0;
}

function printFindings(command: Command, understanding: Understanding, words: Words): 0 | 1 {
  const { assessment } = assessStandard(understanding, understanding.settings.standard);
  const { findings } = assessment;
  if (command.json) {
    const { standard } = understanding.settings;
    const old = oldOutputs(understanding);
    print(JSON.stringify({ standard, findings: findingsReport(findings, words), old }, null, 1));
  } else {
    print(`${ledgerText(understanding.binding, words)}\n`);
    print(`${talliesText(assessment, understanding.binding, words)}\n`);
    print(findingsText(findings, words));
    sayOld(understanding, words);
  }
  return exitCode(findings);
}

/** What was written into the workbook before and was made from other inputs than those there are. */
function oldOutputs(understanding: Understanding) {
  return standingOutputs(understanding).flatMap(({ standard, output, old }) =>
    old ? [{ standard, output }] : [],
  );
}

function sayOld(understanding: Understanding, words: Words): void {
  const names = oldOutputs(understanding).map(
    ({ standard, output }) =>
      `${words.say({ code: `pane.standard.${standard}` })} ${words.say({ code: `pane.old.${spokenOf[output]}` })}`,
  );
  if (names.length === 0) return;
  const list = [...new Set(names)].join(words.say({ code: 'pane.old.and' }));
  print(`\n${words.say(cliMessage('cli.old', { list }))}`);
}

function printBinding(command: Command, understanding: Understanding, words: Words): 0 | 1 {
  const { binding } = understanding;
  const [refusal] = binding.refusals;
  if (refusal && binding.ledger.length === 0) refuse(understanding, command, words);
  print(
    command.json
      ? JSON.stringify(bindingReport(binding, words), null, 1)
      : bindingText(binding, words),
  );
  if (refusal) throw new CommandFailure(2, refusal);
  return exitCode(binding.findings);
}

/** No table is counted: says why, and with --json what there is. */
function refuse({ binding }: Understanding, { json }: Command, words: Words): void {
  const [refusal] = binding.refusals;
  if (!refusal) return;
  if (json) {
    const report = { error: words.say(refusal), tables: ledgerReport(binding, words) };
    print(JSON.stringify(report, null, 1));
  }
  throw new CommandFailure(2, refusal);
}

/** The choices of the command line: those of its settings file, the standard and the county it names. */
async function readChoices(command: Command, words: Words): Promise<Partial<Settings>> {
  const standard = command.standard === null ? {} : { standard: command.standard };
  const county = command.county === null ? {} : { county: command.county };
  const formulas = command.formulas ? ({ formulas: 'live' } as const) : {};
  const file =
    command.settings === null ? {} : await readSettingsFile(userPath(command.settings), words);
  return { ...file, ...standard, ...county, ...formulas };
}
