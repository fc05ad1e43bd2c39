/**
 * Runs assets/sql over a made-up nation in DuckDB and in ClickHouse, and compares every CV with the
 * engine's own: npx tsx scripts/check-data-set.ts [--rows 200000] [--years 10]. Not part of the tests: the
 * two engines are large, and are installed into a folder of their own that is taken away afterwards.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spreadOf } from '../src/assessment/dispersion';
import { parquetBytes } from '../src/cli/dataSet/parquetFile';
import type { LineValue, SchoolLine } from '../src/cli/dataSet/schoolLines';
import { standardOf } from '../src/standards/standards';
import { stages, type Stage, type StandardId } from '../src/standards/standard';
import { randomNumbers } from '../test/support/region';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '200000' },
    years: { type: 'string', default: '10' },
  },
});
const rowsOfYear = Number(values.rows);
const years = Array.from({ length: Number(values.years) }, (_, at) => 2025 - at).reverse();
const provinces = Array.from({ length: 31 }, (_, at) => `第${at + 1}省`);
const rowsOfCounty = 69;

/** By `year standard province county stage indicator`: what the engine says. */
type Expected = Map<string, { cv: number | null; schools: number; verdict: string | null }>;

interface Answered {
  readonly key: string;
  readonly cv: number | null;
  readonly schools: number;
  readonly verdict: string | null;
}

interface SqlEngine {
  readonly name: string;
  readonly version: string;
  readonly run: (sql: string) => Promise<void>;
  readonly read: (year: number) => Promise<readonly Answered[]>;
}

const folder = mkdtempSync(join(tmpdir(), 'junheng-nation-'));
try {
  const started = performance.now();
  const expected: Expected = new Map();
  let lines = 0;
  for (const year of years) {
    const ids: readonly StandardId[] =
      year === years.at(-1) ? ['quality-2017', 'basic-2012'] : ['quality-2017'];
    for (const id of ids) lines += writeYear(year, id, expected);
  }
  say(`${lines} lines, ${expected.size} CVs, written in ${since(started)}`);
  const installing = performance.now();
  const packages = join(folder, 'engines');
  mkdirSync(packages);
  writeFileSync(join(packages, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '@duckdb/node-api', 'chdb'], {
    cwd: packages,
    stdio: 'ignore',
  });
  say(`engines installed in ${since(installing)}`);
  const load = createRequire(join(packages, 'package.json'));
  let wrong = 0;
  for (const open of [openDuckDb, openClickHouse])
    wrong += await compare(await open(load), expected);
  if (wrong > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeYear(year: number, id: StandardId, expected: Expected): number {
  let lines = 0;
  provinces.forEach((province, at) => {
    const random = randomNumbers(year * 100 + at + (id === 'basic-2012' ? 50 : 0));
    const counties = Math.max(1, Math.round(rowsOfYear / provinces.length / rowsOfCounty));
    const rows = Array.from({ length: counties }, (_, county) =>
      madeCounty(`${province}${county + 1}县`, county, id, random),
    ).flat();
    note(rows, `${year} ${id} ${province}`, id, expected);
    const place = join(folder, 'dataset', `year=${year}`, `province=${province}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${id}-${province}.parquet`), parquetBytes(rows));
    lines += rows.length;
  });
  return lines;
}

/** Every thirteenth county is odd in one of the ways that counties are odd. */
function madeCounty(
  county: string,
  number: number,
  id: StandardId,
  random: () => number,
): readonly SchoolLine[] {
  const standard = standardOf(id);
  const odd = number % 13;
  const spread = random();
  const size = odd === 1 ? 2 : Math.round(rowsOfCounty * (0.6 + 0.8 * random()));
  const incomplete = odd === 2;
  return Array.from({ length: size }, (_, at): SchoolLine => {
    const stage: Stage = at % 3 === 2 || (odd === 1 && at === 1) ? 'junior' : 'primary';
    const students = odd === 3 && at % 9 === 0 ? 0 : 10 + Math.floor(random() * 2_000);
    const figures: Record<string, LineValue> = {};
    standard.indicators.forEach(({ id: of }, place) => {
      const usual = [0.06, 0.011, 0.0093, 5.7, 9.1, 2_731.37, 0.031, 0.05][place] ?? 1;
      const unbound = odd === 4 && place === 2;
      const missing = odd === 5 && at % 7 === place;
      const zero = odd === 6 && place === 1;
      // alike but for rounding, where sums of squares cancel
      const factor =
        odd === 7 ? 1 : odd === 8 ? 1 + 1e-6 * random() : 1 + spread * (2 * random() - 1);
      const amount = unbound || missing ? null : zero ? 0 : students * usual * factor;
      figures[`amount_${of}`] = amount;
      figures[`status_${of}`] = missing ? 'missing' : null;
    });
    return {
      ...{ standard: id, county, stage, school: `${county}${at}`, students, ...figures },
      ...{ met: 0, has_errors: false, stage_incomplete: incomplete },
      ...{ rules: 'MADEUP', check_code: '0000-0000', file: 'made up', sheet: '学校', row: at + 3 },
    };
  });
}

function note(rows: readonly SchoolLine[], of: string, id: StandardId, expected: Expected): void {
  const { indicators } = standardOf(id);
  const groups = new Map<string, SchoolLine[]>();
  for (const row of rows) {
    if (row['students'] === 0) continue;
    const key = `${String(row['county'])} ${String(row['stage'])}`;
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  for (const [key, group] of groups) {
    const students = Float64Array.from(group, (row) => Number(row['students']));
    const stage = stages.find((each) => key.endsWith(each)) ?? 'primary';
    for (const { id: indicator, limit } of indicators) {
      const amounts = Float64Array.from(group, (row) => {
        const amount = row[`amount_${indicator}`];
        return typeof amount === 'number' ? amount : NaN;
      });
      const { cv } = spreadOf(students, amounts);
      const schools = amounts.filter((amount) => !Number.isNaN(amount)).length;
      const whole = schools === group.length && cv !== null && !group[0]?.['stage_incomplete'];
      const most = limit[stage];
      const verdict =
        most === null ? null : !whole ? 'undetermined' : (cv ?? 0) <= most ? 'met' : 'notMet';
      expected.set(`${of} ${key} ${indicator}`, { cv, schools, verdict });
    }
  }
}

/** @returns how many differ */
async function compare(engine: SqlEngine, expected: Expected): Promise<number> {
  const started = performance.now();
  await engine.run(sqlOf(engine.name));
  let [wrong, compared, greatest] = [0, 0, 0];
  for (const year of years) {
    for (const { key, cv, schools, verdict } of await engine.read(year)) {
      const told = expected.get(key);
      compared += 1;
      const off = told ? differenceOf(cv, told.cv) : Infinity;
      greatest = Math.max(greatest, off);
      if (off <= 1 && told?.schools === schools && told.verdict === verdict) continue;
      wrong += 1;
      if (wrong <= 5) say(`  ${key}: ${cv} ${schools} ${verdict}, not ${JSON.stringify(told)}`);
    }
  }
  if (compared !== expected.size) wrong += Math.abs(expected.size - compared);
  say(
    `${engine.name} ${engine.version}: ${compared} of ${expected.size} CVs compared, ${wrong} differ, ` +
      `at most ${greatest.toPrecision(2)} of what is allowed, ${since(started)}`,
  );
  return wrong;
}

/** 1 is what is allowed: 1e-9 of the CV, 1e-7 for a CV below 1e-4. */
function differenceOf(found: number | null, cv: number | null): number {
  if (found === null || cv === null) return found === cv ? 0 : Infinity;
  const off = Math.abs(found - cv);
  return Number.isNaN(off) ? Infinity : cv < 1e-4 ? off / 1e-7 : off / cv / 1e-9;
}

function sqlOf(engine: string): string {
  const path = join(import.meta.dirname, '..', 'assets', 'sql', `${engine}.sql`);
  return readFileSync(path, 'utf8').replaceAll("'dataset/", `'${join(folder, 'dataset')}/`);
}

function questionOf(year: number): string {
  return (
    "SELECT concat(year, ' ', standard, ' ', province, ' ', county, ' ', stage, ' ', indicator) AS key, " +
    `cv, schools, verdict FROM indicator_dispersion WHERE year = ${year}`
  );
}

type Row = Readonly<Record<string, unknown>>;

function answered(rows: readonly Row[]): readonly Answered[] {
  return rows.map((row) => ({
    key: String(row['key']),
    cv: row['cv'] === null ? null : Number(row['cv']),
    schools: Number(row['schools']),
    verdict: row['verdict'] === null ? null : String(row['verdict']),
  }));
}

async function openDuckDb(load: NodeJS.Require): Promise<SqlEngine> {
  const { DuckDBInstance } = load('@duckdb/node-api') as {
    DuckDBInstance: { create: () => Promise<{ connect: () => Promise<DuckDbConnection> }> };
  };
  const connection = await (await DuckDBInstance.create()).connect();
  const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
  const [told] = await read('SELECT version() AS version');
  return {
    name: 'duckdb',
    version: String(told?.['version']),
    run: async (sql) => void (await connection.run(sql)),
    read: async (year) => answered(await read(questionOf(year))),
  };
}

interface DuckDbConnection {
  readonly run: (sql: string) => Promise<unknown>;
  readonly runAndReadAll: (
    sql: string,
  ) => Promise<{ readonly getRowObjects: () => readonly Row[] }>;
}

async function openClickHouse(load: NodeJS.Require): Promise<SqlEngine> {
  const { Session } = load('chdb') as {
    Session: new () => { readonly query: (sql: string, format?: string) => string };
  };
  const session = new Session();
  return {
    name: 'clickhouse',
    version: session.query('SELECT version()', 'TabSeparated').trim(),
    run: async (sql) => {
      for (const statement of sql.split(/;\s*\n/)) {
        if (statement.replaceAll(/--.*/g, '').trim() !== '') session.query(statement);
      }
    },
    read: async (year) => {
      const told = session.query(questionOf(year), 'JSONEachRow');
      const rows = told.split('\n').filter((line) => line !== '');
      return answered(rows.map((line) => JSON.parse(line) as Row));
    },
  };
}

function since(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
