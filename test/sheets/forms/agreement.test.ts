/**
 * In every county the counts and shares of 表Ⅱ-1, the lines and counts of 表Ⅱ-2 and the verdict of the
 * county agree with each other.
 */
import fc from 'fast-check';
import { packSchema } from '../../../src/standards/pack';
import { tablesInput, workbookOf, type MadeSchool } from './county';
import { linesOf, schoolLines, textOf, written, type Line, type Written } from './sheetText';

/** A factor on what a school has: from nothing to plenty, exact limits among it. */
const factor = fc.constantFrom(0, 0.5, 0.6, 0.75, 0.85, 1, 1.3);
const pupils = fc.integer({ min: 40, max: 1500 });

const school: fc.Arbitrary<MadeSchool> = fc
  .record({
    kind: fc.constantFrom('小学', '小学教学点', '初级中学', '九年一贯制学校', '完全中学'),
    primary: pupils,
    junior: pupils,
    rooms: factor,
    sports: factor,
    multimedia: factor,
    missing: fc.constantFrom(null, null, null, '教学及辅助用房面积', '小学在校生数', '初中班级数'),
  })
  .map(({ kind, primary, junior, rooms, sports, multimedia, missing }): MadeSchool => {
    const hasPrimary = kind !== '初级中学' && kind !== '完全中学';
    const hasJunior = kind !== '小学' && kind !== '小学教学点';
    const size = (hasPrimary ? primary : 0) + (hasJunior ? junior : 0);
    return {
      type: kind,
      ...(hasPrimary ? { primary } : {}),
      ...(hasJunior ? { junior } : {}),
      changes: {
        室内体育用房面积: 0,
        教学及辅助用房面积: size * 6 * rooms,
        运动场地面积: size * 10.2 * sports,
        网络多媒体教室数: Math.ceil(size * 0.024 * multimedia),
        ...(missing === null ? {} : { [missing]: null }),
      },
    };
  });

const county = fc.array(school, { minLength: 1, maxLength: 14 });

/** Counts and shares of a stage in 表Ⅱ-1: its two lines without their labels. */
function shares(tables: Written, sheet: string, stage: string, columns: number) {
  const lines = linesOf(tables, sheet);
  const at = lines.findIndex((line) => line[0] === stage && line[1] === '达标学校总数（所）');
  const of = (line: Line | undefined) => (line ?? []).slice(2, 2 + columns);
  return { counts: of(lines[at]), percents: of(lines[at + 1]) };
}

const orNone = (count: number, isDash: boolean) => (isDash ? '——' : count);

describe('优质均衡', () => {
  const verdictColumn = 13;
  const statusColumn = 15;

  it('表Ⅱ-1 counts what 表Ⅱ-2 lists, and the county is judged by it', () => {
    fc.assert(
      fc.property(county, (schools) => {
        const input = tablesInput(workbookOf(schools));
        const tables = written(input);
        const listed: Record<string, readonly Line[]> = {};
        for (const [id, stage] of [
          ['primary', '小学'],
          ['junior', '初中'],
        ] as const) {
          const rows = schoolLines(tables, '均衡_优质_表Ⅱ-2', stage);
          listed[stage] = rows;
          const { counts, percents } = shares(tables, '均衡_优质_表Ⅱ-1', stage, 8);
          const met = rows.filter((row) => row[verdictColumn] === '达标').length;
          const unknown = rows.filter((row) => row[verdictColumn] === '数据不全').length;
          for (let at = 0; at < 7; at += 1) {
            const marked = rows.filter((row) => String(row[statusColumn])[at] === '✓').length;
            const isDash = rows.length === 0 || counts[at] === '——';
            expect(counts[at]).toBe(orNone(marked, isDash));
            if (isDash) expect(marked).toBe(0);
            else expect(percents[at]).toBeCloseTo((marked / rows.length) * 100, 10);
          }
          expect(counts[7]).toBe(orNone(met, unknown === rows.length));

          const block = input.countyAssessment.blocks.find((one) => one.id === 'resources');
          const item = block?.items.find((one) => one.id === `resources.${id}`);
          const notMet = rows.length - met - unknown;
          if (notMet > 0) expect(item?.verdict).toBe('notMet');
          else if (unknown > 0) expect(item?.verdict).toBe('undetermined');
          if (item?.verdict === 'met') expect(met).toBe(rows.length);
          if (rows.length > 0 && met === rows.length && !input.county.stages[id].incomplete) {
            expect(item?.verdict).toBe('met');
          }
        }
        const text = textOf(tables, '均衡_优质_表Ⅱ-2');
        expect(text).toContain(`小学学校总数${listed['小学']?.length ?? 0}所`);
        expect(text).toContain(`初中学校总数${listed['初中']?.length ?? 0}所`);
      }),
      { numRuns: 60 },
    );
  });
});

describe('基本均衡', () => {
  const pack = packSchema.parse({
    name: '某省',
    conditions: {
      items: (['teachingArea', 'sportsArea', 'books'] as const).map((indicator, at) => ({
        id: indicator,
        name: `第${at + 1}项`,
        quantity: { kind: 'indicator', indicator },
        direction: '>=',
        thresholds: [{ primary: [4.5, 7.5, 20][at], junior: [5.8, 10.2, 30][at] }],
      })),
      rule: { kind: 'atLeast', count: 2 },
    },
  });

  it('表Ⅱ-1 counts what 表Ⅱ-2 lists, and the county is judged by it', () => {
    fc.assert(
      fc.property(county, (schools) => {
        const input = tablesInput(workbookOf(schools), {
          standard: 'basic-2012',
          settings: { pack },
        });
        const tables = written(input);
        for (const [id, stage] of [
          ['primary', '小学'],
          ['junior', '初中'],
        ] as const) {
          const rows = schoolLines(tables, '均衡_基本_表Ⅱ-2', stage);
          const met = rows.filter((row) => row[9] === 1).length;
          const { counts, percents } = shares(tables, '均衡_基本_表Ⅱ-1', stage, 4);
          const overall = counts.at(-1);
          const isOpen = rows.some((row) => row[9] === '数据不全');
          expect(overall).toBe(rows.length === 0 ? '——' : isOpen ? '数据不全' : met);
          if (typeof overall === 'number') {
            expect(percents.at(-1)).toBeCloseTo((met / rows.length) * 100, 10);
          }
          const block = input.countyAssessment.blocks.find((one) => one.id === 'conditions');
          const item = block?.items.find((one) => one.id === `conditions.${id}`);
          if (item?.verdict === 'met') expect(met).toBe(rows.length);
          if (met < rows.length) expect(item?.verdict).not.toBe('met');
        }
      }),
      { numRuns: 40 },
    );
  });
});
