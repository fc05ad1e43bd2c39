/**
 * Counties whose formulas nobody computed, on the command line: the figures that the formulas come
 * to, or 公式未计算 and no figure; never the placeholder.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetters } from '../../src/county/cell';
import { openFile } from '../../src/workbook/file';
import { columnOf, countyBytes, headerRow } from '../support/counties';
import { assessed, junheng, scratchFolder } from '../support/junheng';
import { unzipped, zipped } from '../support/workbooks';

const schools = 6;
const column = columnOf('教学仪器设备资产值');
const sheet = 'xl/worksheets/sheet1.xml';
const row = (school: number) => headerRow + 2 + school;
const address = (school: number) => `${columnLetters(column)}${row(school)}`;

/** The made-up county with formulas in one column, which its writer asks to have computed. */
async function countyOf(cell: (school: number) => string): Promise<string> {
  const parts = unzipped(await countyBytes({ schools }));
  let xml = parts[sheet] ?? '';
  for (let school = 0; school < schools; school += 1) {
    const place = new RegExp(`<c r="${address(school)}"[^>]*>.*?</c>`);
    if (!place.test(xml)) throw new Error(`no cell ${address(school)}`);
    xml = xml.replace(place, cell(school).replace('<c', `<c r="${address(school)}"`));
  }
  const book = (parts['xl/workbook.xml'] ?? '').replace(/<calcPr[^>]*\/>/, '');
  const asking = book.replace(
    '</workbook>',
    '<calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>',
  );
  const path = join(scratchFolder(), '某县.xlsx');
  writeFileSync(path, zipped({ ...parts, [sheet]: xml, 'xl/workbook.xml': asking }));
  return path;
}

/** What stands in the column of a county that was computed. */
const amount = (school: number) => 98 + 10 * school;
const halves = (school: number) => `<f>${amount(school) / 2}+${amount(school) / 2}</f>`;
const equipmentOf = (path: string, ...args: readonly string[]) => {
  const report = assessed(path, ...args);
  return {
    report,
    found: report.stages.primary?.indicators.equipmentValue,
    rules: report.findings.map(({ rule }) => rule),
  };
};

describe('a county whose formulas have results that nobody computed', () => {
  const computed = countyBytes({ schools }).then((bytes) => {
    const path = join(scratchFolder(), 'computed.xlsx');
    writeFileSync(path, bytes);
    return equipmentOf(path).report;
  });

  it.each<readonly [string, (school: number) => string]>([
    ['0', (school) => `<c>${halves(school)}<v>0</v></c>`],
    ['an empty text', (school) => `<c t="str">${halves(school)}<v></v></c>`],
    ['no result', (school) => `<c>${halves(school)}</c>`],
    [
      'half of them computed',
      (school) => `<c>${halves(school)}<v>${school < 3 ? amount(school) : 0}</v></c>`,
    ],
  ])('%s: has the figures of the computed county', async (_, cell) => {
    expect(assessed(await countyOf(cell))).toEqual(await computed);
  });

  it('has no figure where they cannot be computed here, and no mean of 0', async () => {
    const path = await countyOf(() => '<c><f>VLOOKUP(1,[1]资产!A:B,2,0)</f><v>0</v></c>');
    const { report, found, rules } = equipmentOf(path);
    expect(found).toMatchObject({ mean: null, sd: null, cv: null, schools: 0 });
    expect(found?.verdict).toBe('undetermined');
    expect(report.stages.primary?.rows[0]?.indicators.equipmentValue).toEqual({
      value: null,
      status: 'missing',
    });
    expect(rules.filter((rule) => rule === 'notCalculated')).toHaveLength(schools);
    expect(rules).not.toContain('zeroMean');
    const text = junheng('assess', path).stdout;
    expect(text).toMatch(/L6 生均教学仪器设备值：全县平均 —，差异系数 —/);
    expect(text).toMatch(/公式未计算.*用 Excel 或 WPS 打开.*保存后再试/);
  });

  it('keeps formulas and stored results in the written copy', async () => {
    const path = await countyOf((school) => `<c>${halves(school)}<v>0</v></c>`);
    const out = join(scratchFolder(), 'out.xlsx');
    const { code } = junheng('assess', path, '--out', out);
    expect(code).toBe(0);
    const xml = unzipped(readFileSync(out))[sheet] ?? '';
    for (let school = 0; school < schools; school += 1) {
      expect(xml).toMatch(
        new RegExp(
          `<c r="${address(school)}"[^>]*>${halves(school).replaceAll('+', '\\+')}<v>0</v></c>`,
        ),
      );
    }
    const { sheets } = await (await openFile(readFileSync(out))).read({ sheets: 'all' });
    expect(sheets[0]?.grid?.values[row(0) - 1]?.[column]).toBe(amount(0));
  });
});
