/**
 * The command line beside what people would use in its place, whole process against whole process, in
 * turn, so that a busy machine is busy for both: a script in openpyxl that does the same seven
 * indicators (peer/openpyxl_script.py), and programs that only open the file and save it again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countyBytes } from '../test/support/counties';
import { commandLine, print, watchedBy } from './measure';

const project = join(import.meta.dirname, '..');
const turns = 5;

/** How a peer is started over a file; null where this machine has none. */
interface Peer {
  readonly name: string;
  readonly command: ((file: string, out: string, peak: string) => readonly string[]) | null;
  /** Programs that are slower by an order are asked less often. */
  readonly largest: number;
}

/** Node tells its peak when it ends. */
const watched = (peak: string, ...args: readonly string[]): readonly string[] => [
  process.execPath,
  watchedBy(peak),
  ...args,
];

const pythonTold =
  'import resource,runpy,sys;peak=sys.argv.pop(1);sys.argv.pop(0);' +
  "runpy.run_path(sys.argv[0],run_name='__main__');" +
  "open(peak,'w').write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))";

function peers(): readonly Peer[] {
  const python = ['python3', '/usr/bin/python3'].find(
    (path) => spawnSync(path, ['-c', 'import openpyxl']).status === 0,
  );
  const office = ['soffice', 'libreoffice'].find(
    (path) => spawnSync(path, ['--version']).status === 0,
  );
  const script = (name: string) => join(project, 'bench', 'peer', name);
  const hasExceljs = existsSync(join(project, 'node_modules', 'exceljs'));
  return [
    {
      name: 'junheng',
      command: (file, out, peak) => watched(peak, commandLine, 'assess', file, '--out', out),
      largest: Infinity,
    },
    {
      name: 'openpyxl',
      command: python
        ? (file, out, peak) => [
            python,
            '-c',
            pythonTold,
            peak,
            script('openpyxl_script.py'),
            file,
            out,
          ]
        : null,
      largest: Infinity,
    },
    {
      name: 'hucre, copy',
      command: (file, out, peak) => watched(peak, script('hucreCopy.mjs'), file, out),
      largest: Infinity,
    },
    {
      name: 'exceljs, copy',
      command: hasExceljs
        ? (file, out, peak) => watched(peak, script('exceljsCopy.mjs'), file, out)
        : null,
      largest: 5_000,
    },
    {
      name: 'LibreOffice, copy',
      command: office
        ? (file, out) => [
            office,
            '--headless',
            '--convert-to',
            'xlsx',
            '--outdir',
            join(out, '..', 'office'),
            file,
          ]
        : null,
      largest: 5_000,
    },
  ];
}

export async function benchPeers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-peers-'));
  try {
    const known = peers();
    for (const { name } of known.filter(({ command }) => command === null)) {
      process.stdout.write(`${name}: not on this machine, left out\n`);
    }
    const rows = [];
    for (const schools of [60, 5_000, 50_000]) {
      const file = join(folder, `county${schools}.xlsx`);
      writeFileSync(file, await countyBytes({ schools }));
      const asked = known.filter(({ command, largest }) => command !== null && schools <= largest);
      const runs = new Map(asked.map(({ name }) => [name, [] as Run[]]));
      for (let turn = 0; turn <= turns; turn += 1) {
        for (const peer of asked) {
          const run = runOf(peer, file, folder);
          // The first turn warms the disk up.
          if (turn > 0) runs.get(peer.name)?.push(run);
        }
      }
      const own = medians(runs.get('junheng') ?? []);
      for (const [name, list] of runs) {
        const { seconds, megabytes } = medians(list);
        rows.push({
          schools,
          program: name,
          seconds: seconds.toFixed(2),
          'peak MB': megabytes === 0 ? '' : Math.round(megabytes),
          'our time ÷ its': (own.seconds / seconds).toFixed(2),
          'our memory ÷ its': megabytes === 0 ? '' : (own.megabytes / megabytes).toFixed(2),
        });
      }
    }
    print(`Whole processes, median of ${turns} in turn`, rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Run {
  readonly seconds: number;
  /** 0 where it was not told. */
  readonly megabytes: number;
}

function runOf({ name, command }: Peer, file: string, folder: string): Run {
  const peak = join(folder, 'peak');
  rmSync(peak, { force: true });
  const [program = '', ...args] = command?.(file, join(folder, 'out.xlsx'), peak) ?? [];
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${name}: ${String(status)} ${stderr}`);
  return { seconds, megabytes: existsSync(peak) ? peakIn(readFileSync(peak, 'utf8')) / 1024 : 0 };
}

/** In KB: Node tells all of its use, Python the number alone. */
function peakIn(told: string): number {
  const use = JSON.parse(told) as number | { readonly maxRSS: number };
  return typeof use === 'number' ? use : use.maxRSS;
}

function medians(runs: readonly Run[]): Run {
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    seconds: middle(runs.map(({ seconds }) => seconds)),
    megabytes: middle(runs.map(({ megabytes }) => megabytes)),
  };
}
