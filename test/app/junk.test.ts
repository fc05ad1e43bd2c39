/**
 * Whatever a sheet holds, a run ends in findings or a refusal, never in an exception, and its plan
 * stays inside what the add-in owns.
 */
import fc from 'fast-check';
import { compute } from '../../src/app/compute';
import { understand } from '../../src/app/understand';
import { fields } from '../../src/county/fields';
import { speaker } from '../../src/messages/speak';
import { proveOwnership } from '../../src/sheets/ownership';
import type { CellValue } from '../../src/county/cell';
import type { Snapshot } from '../../src/sheets/snapshot';

const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;
const headers = fields.map(({ header }) => header);

const junk: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -5, max: 3000 }) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 3, arbitrary: fc.constant(null) },
  fc.boolean(),
  fc.string(),
  fc.constantFrom<CellValue>(
    '合计',
    '无',
    '小学',
    '九年一贯制学校',
    '=1+1',
    '１２０',
    '1,234',
    '3.5万元',
    ' ',
  ),
  fc.constantFrom<CellValue>({ error: '#REF!' }, { error: '未计算' }),
);

const table = fc
  .record({
    columns: fc.uniqueArray(
      fc.constantFrom(
        ...headers,
        '小学在校生数',
        '初中在校生数',
        '高中在校生数',
        '小学班级数',
        '备注',
        '在校生',
      ),
      { minLength: 1, maxLength: 30 },
    ),
    rows: fc.integer({ min: 0, max: 12 }),
    title: fc.constantFrom('小学基本情况', '学校', ''),
    named: fc.boolean(),
  })
  .chain(({ columns, rows, title, named }) => {
    const all = named ? [...new Set(['学校名称', '在校生数', ...columns])] : columns;
    return fc
      .array(fc.array(junk, { minLength: all.length, maxLength: all.length }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((body): readonly (readonly CellValue[])[] => [
        [title === '' ? null : title, ...Array<null>(all.length - 1).fill(null)],
        all,
        ...body,
      ]);
  });

const snapshot = fc
  .record({ values: table, protect: fc.boolean(), names: fc.boolean() })
  .map(({ values, protect, names }): Snapshot => ({
    sheets: [
      {
        name: '小学',
        visibility: 'visible',
        protected: protect,
        grid: { row: 0, column: 0, values },
        merges: [],
        tables: [],
      },
    ],
    names: names
      ? [
          { name: '均衡_小学_图书册数', refersTo: '#REF!', area: null },
          {
            name: '小学_在校生数',
            refersTo: "'小学'!$A$3:$A$9",
            area: { sheet: '小学', row: 2, column: 0, rows: 7, columns: 1 },
          },
        ]
      : [],
  }));

describe.each(['quality-2017', 'basic-2012'] as const)('%s over any grid of junk', (standard) => {
  it('ends in findings or a refusal, and the plan stays inside what is ours', () => {
    fc.assert(
      fc.property(snapshot, (junkSheet) => {
        const understanding = understand(junkSheet, { standard });
        if (understanding.binding.refusals.length > 0) return;
        const { plan, findings } = compute(understanding, words);
        expect(proveOwnership(plan, junkSheet)).toEqual([]);
        expect(findings.every(({ sheet }) => sheet !== undefined)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
