/** Made-up exports as files that a person gives: their names and bytes. */
import fc from 'fast-check';
import type { GivenFile } from '../../../src/app/intakeState';
import type { SheetSnapshot } from '../../../src/sheets/snapshot';
import type { PupilStage } from '../../../src/standards/standard';
import { workbookBytes } from '../workbooks';
import { statisticsCounties, type StatisticsCounty, type StatisticsSchool } from './county';
import { plainStyle, writeForms } from './formsWriter';
import { wideSheet, type WideOptions } from './wideWriter';

export interface ExportBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const stageWords = { primary: '小学', junior: '初中', senior: '普通高中' } as const;

/** The same county every time, of the shape that is asked for. */
export function madeCounty(
  fits: (county: StatisticsCounty) => boolean = () => true,
): StatisticsCounty {
  const counties = fc.sample(statisticsCounties({ least: 8, most: 12 }), {
    seed: 20_250_901,
    numRuns: 200,
  });
  const found = counties.find(fits);
  if (!found) throw new Error('no made-up county is of that shape');
  return { ...found, year: 2025 };
}

/** 分校数据 of a stage. */
export function wideFile(
  county: StatisticsCounty,
  stage: PupilStage,
  options: WideOptions = {},
): ExportBytes {
  const name = `${county.year}年分校数据_${stageWords[stage]}.xlsx`;
  return { name, bytes: bytesOf(wideSheet(county, stage, options)) };
}

export function wideFiles(county: StatisticsCounty): readonly ExportBytes[] {
  return (['primary', 'junior', 'senior'] as const).map((stage) => wideFile(county, stage));
}

/** A school's workbook of forms. */
export function formsFile(school: StatisticsSchool): ExportBytes {
  const { file } = writeForms(school, plainStyle);
  const sheets = file.sheets.map(({ name, rows, columns, cell, merges }) => ({
    name,
    merges,
    values: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => cell(row, column)),
    ),
  }));
  return { name: file.name, bytes: workbookBytes({ sheets }) };
}

export function givenOf(
  { name, bytes }: ExportBytes,
  { folder = null, read }: { readonly folder?: string | null; readonly read?: () => void } = {},
): GivenFile {
  return {
    name,
    folder,
    read: () => {
      read?.();
      return Promise.resolve(bytes);
    },
  };
}

function bytesOf({ name, grid, merges }: SheetSnapshot): Uint8Array {
  return workbookBytes({ sheets: [{ name, values: grid?.values ?? [], merges: merges ?? [] }] });
}
