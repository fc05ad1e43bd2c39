/** A province's own field is bound like any other: by header, by the name that a run writes, stage by stage. */
import { compute } from '../../src/app/compute';
import { understand } from '../../src/app/understand';
import type { CellValue } from '../../src/county/cell';
import { sentences } from '../../src/messages';
import { sayingIn } from '../../src/messages/saying';
import type { Snapshot } from '../../src/sheets/snapshot';
import { readPack, type Pack } from '../../src/standards/pack';
import type { Stage } from '../../src/standards/standard';
import { sheet, workbook } from '../support/grids';
import { applyToSnapshot } from '../support/planOnSnapshot';

const words = { language: 'zh-CN', say: sayingIn('zh-CN', sentences['zh-CN']) } as const;

function packOf(field: object): Pack {
  const read = readPack({
    name: '某省',
    fields: [field],
    conditions: {
      items: [
        {
          id: 'own',
          name: '本省一项',
          quantity: { kind: 'perPupil', fields: ['own:劳动基地面积'] },
          direction: '>=',
          thresholds: [{ primary: 2, junior: 2 }],
        },
      ],
      rule: { kind: 'atLeast', count: 1 },
    },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

const area = { header: '劳动基地面积', kind: 'measure', level: 'school' };

function county(header: string, ...rows: readonly (readonly CellValue[])[]): Snapshot {
  return workbook([
    sheet('小学', [['学校名称', '办学类型', '举办者类型', '在校生数', header], ...rows]),
  ]);
}

function judged(snapshot: Snapshot, pack: Pack, stage: Stage = 'primary') {
  const understanding = understand(snapshot, { standard: 'basic-2012', pack });
  const { blocks, plan, findings } = compute(understanding, words);
  const rows = blocks.conditions?.[stage]?.rows ?? [];
  return {
    values: rows.map(({ values }) => values[0]),
    states: rows.map(({ states }) => states[0]),
    rules: findings.map(({ rule }) => rule),
    plan,
  };
}

const two = [
  ['甲小学', '小学', 7, 100, 200],
  ['乙小学', '小学', 7, 100, 199],
] as const;

it.each(['劳动基地面积', '劳动基地面积（㎡）', '劳动 基地面积', '劳动基地'])(
  'by the header %s',
  (header) => {
    const pack = packOf({ ...area, synonyms: ['劳动基地'] });
    expect(judged(county(header, ...two), pack).states).toEqual(['met', 'below']);
  },
);

it('without its column the item is 未找到对应列', () => {
  expect(judged(county('别的面积', ...two), packOf(area)).states).toEqual(['notBound', 'notBound']);
});

it('by its name, once a run has written it, whatever the header becomes', () => {
  const pack = packOf(area);
  const snapshot = county('劳动基地面积', ...two);
  const after = applyToSnapshot(judged(snapshot, pack).plan, snapshot);
  const name = '均衡_小学_劳动基地面积_省定量校';
  expect(after.names.map((each) => each.name)).toContain(name);
  const renamed: Snapshot = {
    ...after,
    sheets: after.sheets.map((each) =>
      each.name !== '小学' || !each.grid
        ? each
        : {
            ...each,
            grid: {
              ...each.grid,
              values: each.grid.values.map((row) =>
                row.map((cell) => (cell === '劳动基地面积' ? '甲' : cell)),
              ),
            },
          },
    ),
  };
  expect(judged(renamed, pack).states).toEqual(['met', 'below']);
});

describe('in a table of several stages', () => {
  const byType = (headers: readonly string[], cells: readonly CellValue[]) =>
    workbook([
      sheet('学校', [
        ['学校名称', '办学类型', '举办者类型', '小学在校生数', '初中在校生数', ...headers],
        ['甲学校', '九年一贯制学校', 7, 110, 100, ...cells],
      ]),
    ]);

  it('what the whole school has is shared by weight', () => {
    const snapshot = byType(['劳动基地面积'], [440]);
    expect(judged(snapshot, packOf(area)).values).toEqual([2]);
    expect(judged(snapshot, packOf(area), 'junior').values).toEqual([2.2]);
  });

  it('a length is not', () => {
    const pack = packOf({ ...area, level: 'length' });
    expect(judged(byType(['劳动基地面积'], [440]), pack).values).toEqual([4]);
  });

  it('what each stage has stands under the stage', () => {
    const pack = packOf({ ...area, level: 'stage' });
    const snapshot = byType(['小学劳动基地面积', '初中劳动基地面积'], [220, 300]);
    expect(judged(snapshot, pack).values).toEqual([2]);
    expect(judged(snapshot, pack, 'junior').values).toEqual([3]);
  });
});

it('gives way to a field of the house with the same header, and says so', () => {
  const pack = packOf({ ...area, synonyms: ['校舍建筑面积'] });
  const known = readPack({ name: '某省', fields: [{ ...area, header: '图书册数' }] });
  if (!known.ok) throw new Error(JSON.stringify(known.faults));
  expect(judged(county('校舍建筑面积', ...two), pack).states).toEqual(['notBound', 'notBound']);
  expect(judged(county('图书册数', ...two), known.pack).rules).toContain('packFieldKnown');
});
