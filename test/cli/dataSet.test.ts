/** The data set of a rollup: what stands in its files, and that no county stands there twice. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { lineColumns } from '../../src/cli/dataSet/schoolLines';
import type { RollupReport } from '../../src/cli/rollupReport';
import { dispersion } from '../../src/assessment/dispersion';
import { standardOf } from '../../src/standards/standards';
import { stages, standardIds } from '../../src/standards/standard';
import { junheng, project, scratchFolder } from '../support/junheng';
import { regionCounties, regionCountyBytes, type RegionCounty } from '../support/region';
import { workbookBytes } from '../support/workbooks';

const counties = regionCounties(3, 12);

function folderOf(of: readonly RegionCounty[] = counties): string {
  const folder = scratchFolder();
  for (const county of of) {
    writeFileSync(join(folder, `${county.name}.xlsx`), regionCountyBytes(county));
  }
  return folder;
}

function written(from: string, into: string, ...args: readonly string[]) {
  const place = ['--parquet', into, '--province', '云南省', '--year', '2025'];
  return junheng('rollup', from, ...place, ...args);
}

const partition = (into: string) => join(into, 'year=2025', 'province=云南省');

function bytesOf(path: string): ArrayBuffer {
  const { buffer, byteOffset, length } = readFileSync(path);
  return buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
}

describe('the data set', () => {
  const from = folderOf();
  const into = join(scratchFolder(), 'dataset');
  const answer = written(from, into, '--json');
  const path = join(partition(into), 'quality-2017-云南省.parquet');

  it('stands in folders by year and province, a line for each school and stage', async () => {
    expect(answer.code).toBe(0);
    expect(readdirSync(partition(into))).toEqual(['quality-2017-云南省.parquet']);
    const lines = await parquetReadObjects({ file: bytesOf(path) });
    const report = JSON.parse(answer.stdout) as RollupReport;
    const rows = report.counties.flatMap(({ county, stages: of }) =>
      stages.flatMap((stage) =>
        (of[stage]?.rows ?? []).map((row) => [
          county,
          stage,
          row.school,
          row.students,
          row.verdict,
        ]),
      ),
    );
    expect(
      lines.map((line) => [line.county, line.stage, line.school, line.students, line.verdict]),
    ).toEqual(rows);
  });

  it('gives each county’s CVs from its amounts, and says where each line was read', async () => {
    const lines = await parquetReadObjects({ file: bytesOf(path) });
    const { counties: all } = JSON.parse(answer.stdout) as RollupReport;
    for (const { county, file, checkCode, stages: of } of all) {
      for (const stage of stages) {
        const own = lines.filter((line) => line.county === county && line.stage === stage);
        expect(new Set(own.map((line) => line.file))).toEqual(new Set([file]));
        expect(new Set(own.map((line) => line.check_code))).toEqual(new Set([checkCode]));
        for (const { id } of standardOf('quality-2017').indicators) {
          const weighed = own.map((line) => ({
            students: Number(line.students),
            amount: Number(line[`amount_${id}`]),
          }));
          expect(dispersion(weighed).cv).toBe(of[stage]?.indicators[id]?.cv);
          expect(own.map((line) => line[`status_${id}`])).toEqual(
            of[stage]?.rows.map(({ indicators }) => indicators[id]?.status),
          );
        }
      }
    }
  });

  it('names the type of every column, so that none is guessed', () => {
    const { schema } = parquetMetadata(bytesOf(path));
    const typeOf = { STRING: 'BYTE_ARRAY', INT32: 'INT32', DOUBLE: 'DOUBLE', BOOLEAN: 'BOOLEAN' };
    expect(schema.slice(1).map(({ name, type }) => [name, type])).toEqual(
      lineColumns.map(({ name, type }) => [name, typeOf[type]]),
    );
    expect(schema.find(({ name }) => name === 'students')?.type).toBe('INT32');
    expect(schema.find(({ name }) => name === 'amount_equipmentValue')?.type).toBe('DOUBLE');
  });

  it('replaces its own file, and refuses a county that stands in another', () => {
    const again = written(from, into);
    expect(again.code).toBe(0);
    const before = readFileSync(path);
    const out = join(scratchFolder(), '汇总.xlsx');
    const other = written(from, into, '--region', '昆明市', '--out', out);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('quality-2017-云南省.parquet');
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(partition(into))).toEqual(['quality-2017-云南省.parquet']);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(written(from, into, '--standard', 'basic-2012', '--region', '昆明市').code).toBe(0);
  });
});

describe('amounts above 2³¹ and pupils that are no whole number', () => {
  const header = ['学校名称', '在校生数', '教学仪器设备资产值（元）', '图书册数', '专任教师数'];
  const sheetOf = (pupils: number) =>
    workbookBytes({
      sheets: [
        {
          name: '小学',
          values: [
            ['小学2025年', null, null, null, null],
            header,
            [`${pupils}甲小学`, 400, 3_000_000_000, 9000, 30],
            [`${pupils}乙小学`, pupils, 900_000, 8000, 20],
          ],
        },
      ],
    });

  it('are kept, and said and left out', async () => {
    const from = scratchFolder();
    writeFileSync(join(from, '大县.xlsx'), sheetOf(300));
    writeFileSync(join(from, '半县.xlsx'), sheetOf(300.5));
    const into = join(scratchFolder(), 'dataset');
    mkdirSync(into);
    const { code, stderr } = written(from, into);
    expect(code).toBe(1);
    expect(stderr).toContain('半县');
    const file = join(partition(into), 'quality-2017-云南省.parquet');
    const lines = await parquetReadObjects({ file: bytesOf(file) });
    expect(lines.map(({ school }) => school)).toEqual(['300甲小学', '300乙小学']);
    expect(lines[0]?.amount_equipmentValue).toBe(3_000_000_000);
    expect(lines[0]?.amount_backboneTeachers ?? null).toBeNull();
  });
});

describe('what the command asks for', () => {
  it('is province and year, in names that folders can bear', () => {
    const from = folderOf();
    const into = join(scratchFolder(), 'dataset');
    for (const args of [
      ['--parquet', into],
      ['--parquet', into, '--province', '云南省'],
      ['--parquet', into, '--year', '2025'],
      ['--parquet', into, '--year', '2025', '--province', '云南/省'],
      ['--province', '云南省', '--out', 'a.xlsx'],
    ]) {
      expect([args, junheng('rollup', from, ...args).code]).toEqual([args, 64]);
    }
    expect(existsSync(into)).toBe(false);
  });
});

describe('the SQL', () => {
  it.each(['duckdb', 'clickhouse'])('for %s has the limits of both standards', (engine) => {
    const sql = readFileSync(join(project, 'assets', 'sql', `${engine}.sql`), 'utf8');
    for (const id of standardIds) {
      const { indicators, compositeLimit } = standardOf(id);
      const decimals = (limit: number | null) => (limit === null ? 'NULL' : limit.toFixed(2));
      for (const stage of stages) {
        for (const { id: of, per, limit } of indicators) {
          expect(sql).toContain(
            `('${id}', '${stage}', '${of}', ${per}, ${decimals(limit[stage])})`,
          );
          expect(sql).toContain(`'${of}'`);
        }
        expect(sql).toContain(`('${id}', '${stage}', ${decimals(compositeLimit[stage])})`);
      }
    }
    const rules = sql.match(/\('(?:quality|basic)-\d+', '\w+', '\w+'/g) ?? [];
    expect(rules).toHaveLength(30);
    for (const { name } of lineColumns.filter((column) => column.name.startsWith('amount_'))) {
      expect(sql).toContain(name);
    }
  });
});
