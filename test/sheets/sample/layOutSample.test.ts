/** The made-up county as a plan: what it adds to a workbook, and that it touches nothing there. */
import { defaultSettings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { parseOwnName } from '../../../src/sheets/naming';
import { proveOwnership } from '../../../src/sheets/ownership';
import { layOutSample } from '../../../src/sheets/sample/layOutSample';
import { sheetNamed, type Snapshot } from '../../../src/sheets/snapshot';
import type { Language } from '../../../src/standards/message';
import { openFile } from '../../../src/workbook/file';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheet, workbook } from '../../support/grids';
import { applyToSnapshot } from '../../support/planOnSnapshot';

const title = '均衡示例_学校基本情况';
const own = sheet('说明', [['填表说明']]);

function sampled(snapshot: Snapshot, language: Language = 'zh-CN') {
  const words = { language, say: ({ code }: { readonly code: string }) => code };
  const plan = layOutSample({ snapshot, palette: 'builtin', words });
  expect(proveOwnership(plan, snapshot)).toEqual([]);
  return { plan, after: applyToSnapshot(plan, snapshot) };
}

const cellsOf = (snapshot: Snapshot, name: string) =>
  sheetNamed(snapshot, name)?.grid?.values ?? [];

it('is one new sheet; the others stay, and so do the names', () => {
  const before = workbook([own], { 税率: '说明!$A$1' });
  const { plan, after } = sampled(before);
  expect(plan.preview.map((line) => line.sheet)).toEqual([title]);
  expect(after.sheets.map(({ name }) => name)).toEqual(['说明', title]);
  expect(sheetNamed(after, '说明')).toBe(own);
  expect(after.names).toEqual(before.names);
  expect(after.names.filter(({ name }) => parseOwnName(name))).toEqual([]);
});

it('takes a free title where there is a sheet of that name', () => {
  const { plan, after } = sampled(workbook([sheet(title, [['县里的']])]));
  expect(plan.preview.map((line) => line.sheet)).toEqual([`${title}2`]);
  expect(cellsOf(after, title)).toEqual([['县里的']]);
});

it.each<Language>(['zh-CN', 'en-US'])(
  'is bound as a county’s table by type, every column for certain (%s)',
  (language) => {
    const { after } = sampled(workbook([own]), language);
    const { tables, findings, refusals } = bindWorkbook(after, defaultSettings);
    expect({ findings, refusals }).toEqual({ findings: [], refusals: [] });
    expect(tables).toMatchObject([{ sheet: title, mode: { kind: 'byType' }, rowCount: 35 }]);
    expect(tables[0]?.columns).toHaveLength(46);
  },
);

it('has schools of all kinds', () => {
  const types = new Set(cellsOf(sampled(workbook([own])).after, title).map((row) => row[2]));
  for (const type of ['小学', '小学教学点', '初级中学', '九年一贯制学校', '完全中学']) {
    expect(types).toContain(type);
  }
});

it('says that it is made up, in the reader’s language too', () => {
  const { after } = sampled(workbook([own]), 'en-US');
  const texts = cellsOf(after, title).map(([first]) => first);
  expect(texts[0]).toContain('数据为虚构');
  expect(texts[texts.length - 1]).toContain('made-up schools');
});

it('never counts beside a county’s own table', () => {
  const real = sheet('小学', [
    ['学校名称', '在校生数'],
    ['甲小学', 100],
  ]);
  const { after } = sampled(workbook([real]));
  expect(bindWorkbook(after, defaultSettings).tables.map((table) => table.sheet)).toEqual(['小学']);
});

it('begins with the schools of the sample file, figure by figure', async () => {
  const path = join(__dirname, '..', '..', '..', 'assets', 'samples', 'county.xlsx');
  const file = await openFile(readFileSync(path));
  const [county] = (await file.read({ sheets: 'all' })).sheets;
  const { after } = sampled(workbook([own]));
  const schools = 27;
  expect(cellsOf(after, title).slice(0, 5 + schools)).toEqual(
    county?.grid?.values.slice(0, 5 + schools),
  );
  expect(sheetNamed(after, title)?.merges).toEqual(
    expect.arrayContaining([...(county?.merges ?? [])]),
  );
});
