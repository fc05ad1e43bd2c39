/** `import` over a county's exports, as a process of its own: its time, start included, and peak memory. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ExportSheet } from '../src/statistics/exportFile';
import {
  statisticsCounties,
  statisticsSchools,
  type StatisticsSchool,
} from '../test/support/statistics/county';
import { exportBytes, snapshotSheet } from '../test/support/statistics/exportBytes';
import { plainStyle, writeForms } from '../test/support/statistics/formsWriter';
import { wideSheet } from '../test/support/statistics/wideWriter';
import { commandCost, commandLine, print } from './measure';

export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-bench-'));
  try {
    const rows = [];
    for (const shape of ['newForms', 'oldForms'] as const) {
      rows.push(importOf(folder, `300 schools, ${shape}`, await formsOf(shape, 300)));
    }
    rows.push(importOf(folder, '3000 schools, wide, 400 columns', await wideOf(3_000)));
    print('import (a process of its own, its start included)', [...rows, startOf()]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Files = ReadonlyMap<string, Uint8Array>;

/** A workbook of twenty forms for each school. */
async function formsOf(shape: 'newForms' | 'oldForms', count: number): Promise<Files> {
  const style = { ...plainStyle, shape, year: shape === 'newForms' ? 2025 : 2020 };
  const files = new Map<string, Uint8Array>();
  for (const school of schoolsOf(count)) {
    const { file } = writeForms(school, style);
    const others = Array.from({ length: 20 - file.sheets.length }, (_, at) => otherForm(at, shape));
    files.set(file.name, await exportBytes({ sheets: [...file.sheets, ...others] }));
  }
  return files;
}

/** A form of which nothing is taken, as large as they are. */
function otherForm(at: number, shape: 'newForms' | 'oldForms'): ExportSheet {
  const id = `${shape === 'newForms' ? '教基93' : '基础基93'}${10 + at}`;
  return {
    name: id,
    visible: true,
    rows: 40,
    columns: 20,
    cell: (row, column) =>
      row === 0
        ? column === 0
          ? '其他情况'
          : null
        : row === 1
          ? column === 0
            ? `表 号：${id}`
            : null
          : column === 0
            ? `项目${row}`
            : row * column,
    merges: [],
  };
}

async function wideOf(count: number): Promise<Files> {
  const county = { county: '某县', year: 2025, schools: schoolsOf(count, ['小学', '小学教学点']) };
  const sheet = snapshotSheet(wideSheet(county, 'primary', { filler: 350 }));
  return new Map([['2025年分校数据_小学.xlsx', await exportBytes({ sheets: [sheet] })]]);
}

/** The same whenever they are made. */
function schoolsOf(
  count: number,
  types?: Parameters<typeof statisticsSchools>[0],
): readonly StatisticsSchool[] {
  const [county] = fc.sample(statisticsCounties({ least: 1, most: 1 }), { numRuns: 1, seed: 2025 });
  const schools = fc.sample(statisticsSchools(types), { numRuns: count, seed: 2025 });
  return schools.map((school, at) => ({
    ...school,
    county: county?.county ?? school.county,
    closed: false,
    code: String(3_127_000_000 + at),
    name: `某县第${at + 1}学校`,
  }));
}

function importOf(folder: string, what: string, files: Files): Record<string, string | number> {
  const exports = join(folder, String(performance.now()));
  mkdirSync(exports);
  for (const [name, bytes] of files) writeFileSync(join(exports, name), bytes);
  const out = join(exports, '..', 'out.xlsx');
  const cost = commandCost(folder, ['import', exports, '--out', out, '--premises', 'owned']);
  return {
    what,
    files: files.size,
    'KB in': Math.round([...files.values()].reduce((all, { length }) => all + length, 0) / 1024),
    ...cost,
    'KB out': Math.round(statSync(out).size / 1024),
  };
}

/** What starting the command line costs before anything is read. */
function startOf(): Record<string, string | number> {
  const start = performance.now();
  spawnSync(process.execPath, [commandLine, '--help']);
  return { what: 'the start alone', seconds: ((performance.now() - start) / 1000).toFixed(1) };
}
