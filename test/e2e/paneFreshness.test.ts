/**
 * What is old, in a real browser: an edit of each kind of input names exactly the outputs that are made
 * from it (docs/更新关系.md), and one click renews all that had been written.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSchema } from '../../src/standards/pack';
import { picture } from './browser';
import { asPerson, differing, touched, type Contents } from './asPerson';
import { computedAfresh, wishesOf, type Entries } from './freshly';
import { paneInBrowser } from './pane';

const pane = paneInBrowser();
const { open, press, go, outcome, freshness, runOnce, inExcel, words } = pane;

const assets = join(__dirname, '..', '..', 'assets');
const sample = join(assets, 'samples', 'county.xlsx');
const table = '学校基本情况';

const { contents, edit, beside, named, renew, adopt } = asPerson(pane);

/** Every output of 优质均衡 stands, and all of them are new. */
async function everythingWritten(): Promise<void> {
  await open();
  await runOnce();
  await press('生成县级数据表');
  await outcome('countySheetWritten');
  await press('一键测算');
  await outcome('recalculated');
  await go('forms');
  await press('写入申报表');
  await outcome('tablesWritten');
  await go('remedy');
  await adopt('transfers');
  // one stage is bought for sooner
  await press(words('pane.remedy.purchases'));
  await pane.page.getByRole('checkbox', { name: '小学', exact: true }).uncheck();
  await adopt('purchases');
  await press(words('pane.remedy.write.analysis'));
  await outcome('remedyWritten');
  await press(words('pane.dismiss'));
  await press(words('pane.remedy.write.plans'));
  await outcome('remedyWritten');
  await freshness('fresh');
}

const isRecord = (cell: unknown) => JSON.stringify(cell ?? '').includes('quality.columns=');

/** What each output was made from, as it is recorded on 均衡_设置: quality.tables=…;… */
function record(held: Contents): ReadonlyMap<string, string> {
  const [told = ''] = Object.values(held).find(isRecord) as [string];
  const entries = told.split(';').map((part) => part.split('=') as [string, string]);
  return new Map(entries.filter(([key]) => !key.endsWith('.wish')));
}

/** Outputs whose record has changed. */
function renewed(before: Contents, after: Contents): readonly string[] {
  const [was, is] = [record(before), record(after)];
  return [...is]
    .filter(([key, digest]) => was.get(key) !== digest)
    .map(([key]) => key.replace(/^quality\./, ''))
    .sort();
}

/** The outputs as the header speaks of them, and as the record does. */
const spoken = {
  测算结果: ['columns', 'dispersion'],
  综合结论: ['verdict'],
  数据核查: ['findings'],
  申报表: ['tables'],
  差异分析: ['analysis'],
  调配购置方案: ['transfers', 'purchases'],
  一校一策: ['plans'],
  问题台账: ['ledger'],
  // pages and labels of boxes are written apart, and held by test/app/freshness.test.ts
  档案目录: ['archive'],
} as const;

type Spoken = keyof typeof spoken;
const all = Object.keys(spoken) as readonly Spoken[];

/** Sheets on which an edit and the renewal of these outputs may change a cell. */
function ours(old: readonly Spoken[]): RegExp {
  const sheets = {
    测算结果: '学校基本情况|均衡_优质_学校基本情况|均衡_优质_差异系数',
    综合结论: '均衡_优质_综合结论',
    数据核查: '均衡_数据核查',
    申报表: '均衡_优质_表.*',
    差异分析: '均衡_优质_差异分析|均衡_优质_缺口汇总',
    调配购置方案: '均衡_优质_调配方案|均衡_优质_购置方案',
    一校一策: '一校一策_.*',
    问题台账: '均衡_问题台账',
    档案目录: '均衡_档案.*|均衡_县级档案',
  } as const;
  const some = ['均衡_设置', '均衡_县级数据', ...old.map((name) => sheets[name])];
  return new RegExp(`^(?:${some.join('|')})$`);
}

interface Kind {
  /** The column of docs/更新关系.md. */
  readonly input: string;
  /** As a person does it. */
  readonly edit: () => Promise<void>;
  /** What the header names then. */
  readonly old: readonly Spoken[];
  /** Of those, what the header says with the same word and is not renewed. */
  readonly but?: readonly string[];
}

const newSchool = (held: Contents): Entries['cells'] =>
  Object.entries(held).flatMap(([place, cell]) => {
    const [, column = ''] = /^学校基本情况!R6C(\d+)$/.exec(place) ?? [];
    if (column === '' || Number(column) > 46) return [];
    const at = Number(column);
    const letters = (at > 26 ? 'A' : '') + String.fromCharCode(65 + ((at - 1) % 26));
    const [value] = cell as [string | number];
    const typed = at === 1 ? '2153000099' : at === 2 ? '云岭县新城小学' : value;
    return [[table, `${letters}35`, typed] as const];
  });

it('names exactly what is made from each kind of input, and renews it by one click', async () => {
  const { page } = pane;
  const wishes = await wishesOf(sample, ['junior']);
  await everythingWritten();
  const school = newSchool(await contents());
  const setting = (name: string) => page.getByLabel(name, { exact: true });
  const kinds: readonly Kind[] = [
    { input: '学校表', edit: () => edit(table, 'G6', 1900), old: all },
    {
      input: '学校表（表下续录的学校）',
      edit: () =>
        inExcel(async (excel, typed) => {
          for (const [sheet, address, value] of typed) await excel.edit(sheet, address, value);
        }, school),
      old: all,
    },
    {
      input: '对表、列、行、学校的回答',
      edit: async () => {
        await go('binding');
        await page.getByRole('combobox', { name: `“${table}”如何处理` }).click();
        await page.getByRole('option', { name: '计入', exact: true }).click();
      },
      old: all,
    },
    {
      input: '均衡_县级数据',
      edit: async () =>
        edit('均衡_县级数据', await beside('均衡_县级数据', '县（市、区）名称', 2), '青石县'),
      old: ['综合结论', '数据核查', '申报表', '一校一策', '问题台账', '档案目录'],
    },
    {
      input: '特教经费、校外培训口径',
      edit: async () => {
        await go('settings');
        await setting('特殊教育学校生均公用经费标准（元）').fill('9000');
        await setting('特殊教育学校生均公用经费标准（元）').press('Enter');
      },
      old: ['综合结论', '申报表', '一校一策', '问题台账', '档案目录'],
    },
    {
      input: '艺术列、计算机、规程放宽',
      edit: async () => {
        await go('settings');
        await setting('计算机台数').selectOption({ label: '全部计算机' });
      },
      old: all,
    },
    {
      input: '省定标准',
      edit: async () => {
        await go('settings');
        await press('采用：云南省示例');
      },
      old: all,
    },
    {
      input: '配色',
      edit: async () => {
        await go('settings');
        await setting('达标颜色').selectOption({ label: '蓝、黄、橙（色觉友好，黑白打印可辨）' });
      },
      old: all,
    },
    {
      input: '结果位置',
      edit: async () => {
        await go('settings');
        await setting('结果列写在').selectOption({ label: '单独的工作表' });
      },
      old: ['测算结果'],
      but: ['dispersion'],
    },
  ];
  for (const { input, edit: change, old, but = [] } of kinds) {
    const before = await contents();
    await change();
    await named(`${old.join('、')} 未更新`);
    if (old === all) await picture(page, 'old-320');
    await renew();
    const after = await contents();
    const due = old.flatMap((name) => [...spoken[name]]).filter((id) => !but.includes(id));
    expect({ input, renewed: renewed(before, after) }).toEqual({ input, renewed: due.sort() });
    const others = touched(before, after).filter((sheet) => !ours(old).test(sheet));
    expect({ input, others }).toEqual({ input, others: [] });
  }
  const pack = packSchema.parse(
    JSON.parse(readFileSync(join(assets, 'packs', 'yunnan.json'), 'utf8')),
  );
  const afresh = await computedAfresh(
    sample,
    {
      cells: [[table, 'G6', 1900], ...school],
      countyName: '青石县',
      choices: {
        tableStates: { [table]: 'count' },
        specialFundsPerPupil: 9000,
        computers: 'all',
        pack,
        palette: 'safe',
        columns: 'sheet',
      },
    },
    wishes,
  );
  const held = await contents();
  expect(differing(held, afresh).filter((place) => !isRecord(held[place]))).toEqual([]);
  expect(record(held)).toEqual(record(afresh));
});
