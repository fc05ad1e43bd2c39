/**
 * Runs every package of the corpus through the command line and prints what came of it.
 *
 *   npx tsx scripts/corpus/check.ts <folder that make.sh filled> [words that names must contain]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArguments } from '../../src/cli/arguments';
import { runCommand } from '../../src/cli/commands';
import { CommandFailure, companionPath } from '../../src/cli/inputAndOutput';
import { speaker } from '../../src/messages/speak';
import { figures } from './county';

interface Report {
  readonly stages: Readonly<
    Record<
      string,
      {
        readonly rows: readonly { readonly school: string; readonly students: number }[];
        readonly indicators: Readonly<
          Record<string, { readonly mean: number; readonly cv: number } | null>
        >;
      } | null
    >
  >;
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

interface Listed {
  readonly file: string;
  readonly writer: string;
  readonly version: string;
  readonly variant: string;
}

const [folder = '', ...words] = process.argv.slice(2);
const made = resolve(folder);
const copies = join(made, 'copies');
mkdirSync(copies, { recursive: true });
const right = figures();

const listed: readonly Listed[] = readdirSync(made)
  .filter((name) => name.endsWith('.tsv'))
  .flatMap((name) => readFileSync(join(made, name), 'utf8').split('\n'))
  .map((line) => line.split('\t'))
  .flatMap(([file = '', writer = '', version = '', variant = '']) =>
    file !== '' && existsSync(join(made, file)) ? [{ file, writer, version, variant }] : [],
  )
  .filter(({ file }) => words.every((word) => file.includes(word)))
  .sort((a, b) => (a.file < b.file ? -1 : 1));

const faults = new Map<string, string[]>();
for (const { file } of listed) faults.set(file, await assessed(file));
compareCells();
openInLibreOffice();

for (const { file, writer, version, variant } of listed) {
  const found = faults.get(file) ?? [];
  const size = `${Math.ceil(statSync(join(made, file)).size / 1024)} kB`;
  const outcome = found.length === 0 ? 'right' : `WRONG: ${found.join('; ')}`;
  console.log([writer, version, variant, size, outcome].join(' | '));
}
const wrong = listed.filter(({ file }) => (faults.get(file) ?? []).length > 0).length;
console.log(`${listed.length - wrong} passed, ${wrong} failed`);
process.exitCode = wrong > 0 ? 1 : 0;

async function assessed(file: string): Promise<string[]> {
  const parsed = parseArguments([
    'assess',
    join(made, file),
    '--json',
    '--out',
    join(copies, file),
  ]);
  if (parsed.kind !== 'command') throw new Error('the command line has changed');
  const say = speaker('zh-CN');
  const companion = companionPath(file, join(copies, file));
  let printed = '';
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text) => {
    printed += String(text);
    return true;
  };
  try {
    await runCommand(parsed.command, { language: 'zh-CN', say });
  } catch (error) {
    if (error instanceof CommandFailure) return [say(error.said)];
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  } finally {
    process.stdout.write = write;
  }
  const wrong = wrongFigures(JSON.parse(printed) as Report);
  // results that could not go into a copy are in a workbook of their own
  return existsSync(join(copies, file)) && !existsSync(companion) ? wrong : [...wrong, 'no copy'];
}

function wrongFigures({ stages, findings }: Report): string[] {
  const wrong = Object.entries(right).flatMap(([stage, { schools, mean, cv }]) => {
    const report = stages[stage];
    if (!report) return [`no ${stage}`];
    const rows = Object.fromEntries(report.rows.map(({ school, students }) => [school, students]));
    return [
      ...(JSON.stringify(rows) === JSON.stringify(schools)
        ? []
        : [`${stage}: schools ${JSON.stringify(rows).slice(0, 200)}`]),
      ...Object.keys(mean).filter((id) => {
        const found = report.indicators[id];
        return !near(found?.mean, mean[id]) || !near(found?.cv, cv[id]);
      }),
    ];
  });
  return wrong.length === 0
    ? []
    : [...wrong, ...findings.map(({ message }) => message).slice(0, 3)];
}

function near(found: number | undefined, expected: number | undefined): boolean {
  return (
    found !== undefined &&
    expected !== undefined &&
    Math.abs(found - expected) <= 1e-9 * Math.abs(expected)
  );
}

function withCopies(): readonly string[] {
  return listed.map(({ file }) => file).filter((file) => existsSync(join(copies, file)));
}

/** By another reader than the product's. */
function compareCells(): void {
  const files = withCopies();
  const input = files.map((file) => `${join(made, file)}\t${join(copies, file)}\n`).join('');
  const answers = execFileSync('python3', [join(import.meta.dirname, 'cells.py')], { input })
    .toString()
    .split('\n');
  files.forEach((file, index) => {
    const { cells, lost } = JSON.parse(answers[index] ?? '') as { cells: number; lost: string[] };
    if (cells < 300) faults.get(file)?.push(`only ${cells} cells`);
    if (lost.length > 0) faults.get(file)?.push(`lost ${lost.slice(0, 5).join(', ')}`);
  });
}

/** Passed over where there is none. */
function openInLibreOffice(): void {
  if (spawnSync('soffice', ['--version']).status !== 0) return;
  const out = join(made, 'libreoffice');
  const files = withCopies();
  for (let from = 0; from < files.length; from += 20) {
    spawnSync('soffice', [
      `-env:UserInstallation=file://${join(made, 'profile')}`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      '--outdir',
      out,
      ...files.slice(from, from + 20).map((file) => join(copies, file)),
    ]);
  }
  const names = existsSync(out) ? readdirSync(out) : [];
  for (const file of files) {
    const start = `${file.replace(/\.xlsx$/, '')}-`;
    const text = names
      .filter((name) => name.startsWith(start))
      .map((name) => readFileSync(join(out, name), 'utf8'))
      .join('\n');
    const missing = Object.values(right)
      .flatMap(({ schools }) => Object.keys(schools))
      .filter((school) => !text.includes(school));
    if (missing.length > 0) faults.get(file)?.push(`LibreOffice shows no ${missing.join(', ')}`);
  }
}
