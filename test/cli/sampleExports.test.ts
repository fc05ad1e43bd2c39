/** 云岭县 as the statistics system would hand it out: in every shape it is the county that was typed by hand. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReport } from '../../src/cli/importReport';
import type { AssessReport } from '../../src/cli/report';
import { pupilStages } from '../../src/standards/standard';
import { assessed, junheng, project, scratchFolder } from '../support/junheng';
import { exportBytes } from '../support/statistics/exportBytes';
import {
  sampleCounty,
  sampleExports,
  sampleFolders,
  sampleWideSheet,
} from '../support/statistics/sampleExports';

const samples = join(project, 'assets', 'samples');
const exportsFolder = join(samples, '统计报表');
const folders = Object.values(sampleFolders);
const standards = ['quality-2017', 'basic-2012'];

function imported(folder: string, out: string, ...args: readonly string[]): ImportReport {
  const { stdout, stderr } = junheng('import', folder, '--out', out, '--json', ...args);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as ImportReport;
}

/** By school, for the rows of a table stand in the order in which schools were met. */
function told({ stages }: AssessReport) {
  return Object.entries(stages).map(([stage, report]) => ({
    stage,
    indicators: report?.indicators,
    schools: new Map(report?.rows.map((row) => [row.school, row.indicators])),
  }));
}

it('the files are those that npm run exports writes', async () => {
  const made = await sampleExports();
  const kept = folders.flatMap((folder) =>
    readdirSync(join(exportsFolder, folder)).map((name) => `${folder}/${name}`),
  );
  expect(kept.sort()).toEqual([...made.keys()].sort());
  for (const [path, bytes] of made) {
    expect([path, readFileSync(join(exportsFolder, path)).equals(bytes)]).toEqual([path, true]);
  }
});

describe.each(folders)('%s', (folder) => {
  const out = join(scratchFolder(), '学校数据.xlsx');
  const report = imported(join(exportsFolder, folder), out);

  it('lacks nothing, and nothing is told in two ways or left', () => {
    const { schools, missing, conflicts, doubts, left } = report;
    expect(schools).toHaveLength(26);
    expect({ missing, conflicts, doubts, left }).toEqual({
      missing: [],
      conflicts: [],
      doubts: [],
      left: [],
    });
  });

  it.each(standards)('%s: gives the figures of the table that was typed by hand', (standard) => {
    const typed = told(assessed(join(samples, 'county.xlsx'), '--standard', standard));
    expect(told(assessed(out, '--standard', standard))).toEqual(typed);
  });

  it('changes nothing when it is taken a second time', () => {
    const again = join(scratchFolder(), '学校数据.xlsx');
    const second = imported(join(exportsFolder, folder), again, '--into', out);
    expect(second.changes).toEqual([]);
    expect(told(assessed(again))).toEqual(told(assessed(out)));
  });
});

it('the wide exports in one workbook are assessed where they stand', async () => {
  const county = sampleCounty();
  const path = join(scratchFolder(), '2026年分校数据.xlsx');
  const sheets = pupilStages.map((stage) => sampleWideSheet(county, stage));
  writeFileSync(path, await exportBytes({ sheets }));
  expect(told(assessed(path))).toEqual(told(assessed(join(samples, 'county.xlsx'))));
});
