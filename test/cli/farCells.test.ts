/**
 * What stands far from the table, and texts beyond what Excel takes: said with their place, never
 * lost, never exit 70.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { countyBytes, countyRows, type CountyChanges } from '../support/counties';
import { sheetXml, withCells, type FarCell } from '../support/farCells';
import { assessed, junheng, scratchFolder } from '../support/junheng';

async function fileWith(cells: readonly FarCell[], changes: CountyChanges = {}): Promise<string> {
  const path = join(scratchFolder(), '某县.xlsx');
  writeFileSync(path, withCells(await countyBytes(changes), cells));
  return path;
}

function ruled(path: string, rule: string) {
  const report = assessed(path);
  return { report, found: report.findings.filter((finding) => finding.rule === rule) };
}

describe('a cell far from the table', () => {
  it.each(['XFD1048576', 'A1048576', 'XFD5'])(
    'at %s is a warning and changes nothing',
    async (cell) => {
      const alone = assessed(await fileWith([]));
      const { report, found } = ruled(await fileWith([[cell, '备忘']]), 'farCells');
      expect(found).toMatchObject([{ sheet: '小学', cell, severity: 'warning' }]);
      expect(report.stages).toEqual(alone.stages);
    },
  );

  it('with a neighbour could be a school: an error, and the stage is not complete', async () => {
    const cells: FarCell[] = [
      ['B1048570', '远山小学'],
      ['F1048570', 33],
    ];
    const { report, found } = ruled(await fileWith(cells), 'farRows');
    expect(found).toMatchObject([{ sheet: '小学', cell: 'B1048570', severity: 'error' }]);
    expect(report.stages.primary?.dispersionVerdict).toBe('undetermined');
  });

  it('that a name of the county means is read by it and not asked about', async () => {
    const names = [{ name: '国家级义务教育质量监测达标', range: "'小学'!$C$90000" }];
    const path = await fileWith([['C90000', 7]], { names });
    expect(assessed(path).findings.map(({ rule }) => rule)).not.toContain('farCells');
  });

  it('of blanks only is nothing to speak of', async () => {
    const { report } = ruled(await fileWith([['C90000', ' \u3000']]), 'farCells');
    expect(report.findings.map(({ rule }) => rule)).not.toContain('farCells');
  });

  it('stands in the written copy as it stood', async () => {
    const cells: FarCell[] = [
      ['XFD5', 7],
      ['A9000', '甲'],
      ['XFD1048576', '乙'],
    ];
    const path = await fileWith(cells);
    const out = join(scratchFolder(), 'out.xlsx');
    expect(junheng('assess', path, '--out', out).code).toBe(0);
    const written = sheetXml(readFileSync(out));
    expect(written).toContain('<c r="XFD5"><v>7</v></c>');
    expect(written).toContain('<c r="A9000" t="inlineStr"><is><t>甲</t></is></c>');
    expect(written).toContain('<c r="XFD1048576" t="inlineStr"><is><t>乙</t></is></c>');
  });
});

it('an .ods that the library cannot lay out is too large, not damaged', async () => {
  const parts = unzipSync(await writeOds({ sheets: [{ name: '小学', rows: countyRows(8) }] }));
  const corner =
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>' +
    '<table:table-row><table:table-cell table:number-columns-repeated="16383"/>' +
    '<table:table-cell office:value-type="string"><text:p>备忘</text:p></table:table-cell>' +
    '</table:table-row></table:table>';
  const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
  const path = join(scratchFolder(), '某县.ods');
  const far = strToU8(content.replace('</table:table>', corner));
  writeFileSync(path, zipSync({ ...parts, 'content.xml': far }));
  const { code, stderr } = junheng('assess', path);
  expect(code).toBe(2);
  expect(stderr).toMatch(/过大.*最后几行/);
});

describe('a text above 32,767 characters', () => {
  it('is kept in the copy, and cut where it is written on sheets of ours', async () => {
    const long = '校'.repeat(40_000);
    const entries = [
      [1, '学校名称', long],
      [2, '网络多媒体教室数', '约'.repeat(40_000)],
      [3, '专任教师数', '9 '.repeat(20_000)],
    ] as const;
    const path = await fileWith([['AZ3', long]], { entries });
    const out = join(scratchFolder(), 'out.xlsx');
    const { code, stderr } = junheng('assess', path, '--out', out);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const [before, after] = [path, out].map((file) => unzipSync(readFileSync(file ?? '')));
    const name = 'xl/worksheets/sheet1.xml';
    expect(strFromU8(after?.[name] ?? new Uint8Array())).toContain(`<t>${long}</t>`);
    expect(after?.['xl/sharedStrings.xml']).toEqual(before?.['xl/sharedStrings.xml']);
    for (const [part, bytes] of Object.entries(after ?? {})) {
      if (part === name || !part.startsWith('xl/worksheets/')) continue;
      for (const [, text = ''] of strFromU8(bytes).matchAll(/<t[^>]*>([^<]*)<\/t>/g)) {
        expect(text.length).toBeLessThan(32_768);
      }
    }
  });
});
