/**
 * However a county writes its numbers — as text, in full width, with a unit, with thousands commas —
 * what-if, transfers, purchases and plans say the same as of plain numbers.
 */
import fc from 'fast-check';
import { planPurchases, planTransfers, whatIf } from '../../src/app/improving';
import { computePlans } from '../../src/app/computeRemedies';
import type { CellValue } from '../../src/county/cell';
import { amountOfRow, schoolOf } from '../../src/county/county';
import { defaultPrices } from '../../src/improvement/prices';
import type { ScenarioChange } from '../../src/improvement/scenario';
import { speaker } from '../../src/messages/speak';
import type { Snapshot } from '../../src/sheets/snapshot';
import { solveHere } from '../../src/solver/inThisThread';
import { stages } from '../../src/standards/standard';
import { madeCounty, randomFrom, understood, type Making } from './madeCounty';

type Writing = (plain: string, header: string) => CellValue;

const fullWidth = (plain: string) =>
  plain.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const commas = (plain: string) =>
  plain.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

function withUnit(plain: string, header: string): string {
  if (header.includes('面积')) return `${plain}㎡`;
  if (header.includes('资产值')) return `${plain}万元`;
  if (header.includes('册数')) return `${plain} 册`;
  if (header.includes('台数')) return `${plain}台`;
  if (header.includes('教室')) return `${plain}间`;
  if (header.includes('班级') || header.includes('年级')) return plain;
  return `${plain}人`;
}

/** The same money in 元, where the column is of 万元. */
function inYuan(plain: string, header: string): string {
  if (!header.includes('资产值')) return plain;
  const [whole = '', decimals = ''] = plain.split('.');
  const digits = `${whole}${decimals.padEnd(4, '0')}`.replace(/^0+(?=\d)/, '');
  return `${commas(digits)}元`;
}

const writings: readonly Writing[] = [
  (plain) => Number(plain),
  (plain) => plain,
  (plain) => `\u3000${plain}\u00a0`,
  fullWidth,
  commas,
  withUnit,
  (plain, header) => fullWidth(withUnit(plain, header)),
  inYuan,
];

const identity = 6;

/** Every number of the county's tables written in one of the ways; codes and types stay. */
function written(snapshot: Snapshot, choose: () => number): Snapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const [headers = [], ...rows] = sheet.grid?.values ?? [];
    const values = rows.map((cells) =>
      cells.map((cell, column) => {
        if (typeof cell !== 'number' || column < identity) return cell;
        const way = writings[choose() % writings.length];
        return way ? way(String(cell), String(headers[column])) : cell;
      }),
    );
    return { ...sheet, grid: { row: 0, column: 0, values: [headers, ...values] } };
  });
  return { ...snapshot, sheets };
}

const makings = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  ways: fc.array(fc.nat(writings.length - 1), { minLength: 1, maxLength: 40 }),
  layout: fc.constantFrom<Making['layout']>('staged', 'byType'),
});

function pair({
  seed,
  ways,
  layout,
}: {
  seed: number;
  ways: readonly number[];
  layout: Making['layout'];
}) {
  const snapshot = madeCounty(randomFrom(seed), { schools: 8, unevenness: 1, level: 1, layout });
  let at = 0;
  const typed = written(snapshot, () => ways[at++ % ways.length] ?? 0);
  return { plain: understood(snapshot), typed: understood(typed) };
}

type Known = ReturnType<typeof understood>;

/** All that a CV and a verdict rest on. */
function figures({ county, assessment }: Known['assessed']) {
  return stages.map((stage) => ({
    schools: county.stages[stage].rows.map((row) => ({
      name: schoolOf(row),
      students: row.students,
      amounts: county.standard.indicators.map((_, place) => amountOfRow(row, place)),
    })),
    incomplete: county.stages[stage].incomplete,
    hasErrors: county.stages[stage].hasErrors,
    indicators: assessment.stages[stage]?.indicators,
    verdict: assessment.stages[stage]?.dispersionVerdict,
  }));
}

/** Every kind of change there is, of schools both layouts have. */
function changesOf({ understanding }: Known): readonly ScenarioChange[] {
  const table = understanding.tables[0]?.key ?? '';
  const at = (row: number) => ({ table, row });
  const byType = understanding.tables[0]?.mode.kind === 'byType';
  return [
    { kind: 'pupilsBy', stage: 'all', factor: 1.13 },
    { kind: 'pupils', at: at(0), stage: byType ? 'primary' : null, students: 260 },
    { kind: 'amount', stage: 'primary', row: 1, indicator: 'equipmentValue', by: 45_678.9 },
    { kind: 'amount', stage: 'primary', row: 1, indicator: 'higherDegreeTeachers', by: 3 },
    { kind: 'amount', stage: 'primary', row: 3, indicator: 'multimediaRooms', by: -1 },
    { kind: 'amount', stage: 'junior', row: 1, indicator: 'peArtTeachers', by: 2 },
    { kind: 'merge', from: at(4), into: at(5) },
    { kind: 'merge', from: at(5), into: at(0) },
    { kind: 'close', at: at(1) },
  ];
}

describe('numbers as people write them', () => {
  it('give the same assessment, and the same after every change of a scenario', () => {
    fc.assert(
      fc.property(makings, (making) => {
        const { plain, typed } = pair(making);
        expect(figures(typed.assessed)).toEqual(figures(plain.assessed));
        const changes = changesOf(plain);
        for (let count = 1; count <= changes.length; count += 1) {
          const made = changes.slice(0, count);
          const after = (of: Known) => whatIf(of.understanding, of.assessed, made);
          expect(figures(after(typed))).toEqual(figures(after(plain)));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('give the same transfers', () => {
    let moves = 0;
    fc.assert(
      fc.property(makings, fc.constantFrom(...stages), (making, stage) => {
        const { plain, typed } = pair(making);
        for (const indicator of [
          'higherDegreeTeachers',
          'multimediaRooms',
          'equipmentValue',
        ] as const) {
          const answer = (of: Known) =>
            planTransfers(of.understanding, of.assessed, {
              stage,
              indicator,
              limit: 0.1,
              goal: 'cv',
              locked: [],
              donorFloor: 'none',
              withinTownships: false,
              cap: null,
              thingsMove: true,
            });
          const [told, known] = [answer(typed), answer(plain)];
          if (known.kind === 'planned') moves += known.moves.length;
          expect(withoutFindings(told)).toEqual(withoutFindings(known));
        }
      }),
      { numRuns: 10 },
    );
    expect(moves).toBeGreaterThan(10);
  });

  it('give the same purchases and the same plans of schools', async () => {
    await fc.assert(
      fc.asyncProperty(makings, async (making) => {
        const { plain, typed } = pair(making);
        const wish = { stages, prices: defaultPrices };
        const answer = (of: Known) =>
          planPurchases(of.understanding, of.assessed, wish, solveHere, { seconds: 0 });
        const [told, known] = [await answer(typed), await answer(plain)];
        if (told.kind === 'planned' && known.kind === 'planned') {
          expect(told.buys).toEqual(known.buys);
          expect(told.cost).toBe(known.cost);
        } else expect(told).toEqual(known);
        const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;
        const plans = (of: Known) =>
          JSON.stringify(
            computePlans(of.understanding, words, {
              schools: null,
              transfers: [],
              purchases: null,
            }),
          );
        expect(plans(typed)).toBe(plans(plain));
      }),
      { numRuns: 6 },
    );
  });
});

function withoutFindings(answer: ReturnType<typeof planTransfers>) {
  if (answer.kind === 'refused') return answer;
  const { after, ...rest } = answer;
  return { ...rest, after: after.stages };
}
