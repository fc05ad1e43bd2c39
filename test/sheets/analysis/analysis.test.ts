/** 差异分析, 缺口汇总, 调配方案 and 购置方案 as sheets: what stands there, and that a second run leaves it. */
import { causesOfAll, planPurchases, planTransfers } from '../../../src/app/improving';
import { computeAnalysis } from '../../../src/app/computeRemedies';
import type { ChosenPlans } from '../../../src/app/session';
import { understand } from '../../../src/app/understand';
import { defaultPrices } from '../../../src/improvement/prices';
import { speaker } from '../../../src/messages/speak';
import { sheetNamed, type Snapshot } from '../../../src/sheets/snapshot';
import { solveHere } from '../../../src/solver/inThisThread';
import { stages, type StandardId } from '../../../src/standards/standard';
import { madeCounty, randomFrom, understood, type Making } from '../../improvement/madeCounty';
import { applyToSnapshot } from '../../support/planOnSnapshot';

const words = (language: 'zh-CN' | 'en-US') => ({ language, say: speaker(language) }) as const;

function made(layout: Making['layout'], standard: StandardId = 'quality-2017') {
  const making = { schools: 9, layout, unevenness: 1.4, level: 1 };
  return understood(madeCounty(randomFrom(4), making), { standard });
}

type Made = ReturnType<typeof made>;

async function chosenOf({ understanding, assessed }: Made): Promise<ChosenPlans> {
  const id = assessed.county.standard.id;
  const transfers = planTransfers(understanding, assessed, {
    stage: 'primary',
    indicator: id === 'quality-2017' ? 'backboneTeachers' : 'teachers',
    limit: 0.1,
    goal: 'cv',
    locked: [],
    donorFloor: 'none',
    withinTownships: false,
    cap: null,
    thingsMove: false,
  });
  const wish = { stages, prices: defaultPrices };
  const options = { seconds: 0.3 };
  const purchases = await planPurchases(understanding, assessed, wish, solveHere, options);
  if (transfers.kind === 'refused' || purchases.kind === 'refused') throw new Error('refused');
  return { transfers: [transfers], purchases };
}

const none: ChosenPlans = { transfers: [], purchases: null };

function cells(snapshot: Snapshot, sheet: string): readonly unknown[] {
  return sheetNamed(snapshot, sheet)?.grid?.values.flat() ?? [];
}

describe.each([
  ['staged', 'quality-2017', '优质'],
  ['byType', 'quality-2017', '优质'],
  ['byType', 'basic-2012', '基本'],
] as const)('the sheets of a county (%s, %s)', (layout, standard, short) => {
  it('hold every share, CV and plan, and are the same after a second run', async () => {
    const county = made(layout, standard);
    const { understanding, assessed } = county;
    const chosen = await chosenOf(county);
    const written = applyToSnapshot(
      computeAnalysis(understanding, words('zh-CN'), chosen),
      understanding.snapshot,
    );
    const analysis = cells(written, `均衡_${short}_差异分析`);
    for (const stage of stages) {
      for (const of of Object.values(causesOfAll(assessed)[stage] ?? {})) {
        for (const { school, share, cvWithout, cvAtMean } of of) {
          expect(analysis).toEqual(
            expect.arrayContaining([school, share * 100, cvWithout, cvAtMean]),
          );
        }
      }
    }
    const [transfers] = chosen.transfers;
    const moved = cells(written, `均衡_${short}_调配方案`);
    for (const { from, to, amount } of transfers?.moves ?? []) {
      expect(moved).toEqual(expect.arrayContaining([from, to, amount]));
    }
    const bought = cells(written, `均衡_${short}_购置方案`);
    for (const { school, amount, cost } of chosen.purchases?.buys ?? []) {
      expect(bought).toEqual(expect.arrayContaining([school, amount, cost]));
    }
    const again = computeAnalysis(understand(written, { standard }), words('zh-CN'), chosen);
    expect(applyToSnapshot(again, written)).toEqual(written);
    expect(again.operations.some(({ kind }) => kind === 'format' || kind === 'clear')).toBe(false);
  });

  it('are written in English, too', async () => {
    const county = made(layout, standard);
    const plan = computeAnalysis(county.understanding, words('en-US'), await chosenOf(county));
    const written = applyToSnapshot(plan, county.understanding.snapshot);
    expect(cells(written, `均衡_${short}_差异分析`)).toContain('CV without the school');
  });
});

describe('the sheets of two standards', () => {
  it('stand side by side, and a run of one leaves the other as it was', async () => {
    const quality = made('staged');
    const first = applyToSnapshot(
      computeAnalysis(quality.understanding, words('zh-CN'), await chosenOf(quality)),
      quality.understanding.snapshot,
    );
    const basic = understand(first, { standard: 'basic-2012' });
    const second = applyToSnapshot(computeAnalysis(basic, words('zh-CN'), none), first);
    for (const name of ['差异分析', '缺口汇总', '调配方案', '购置方案']) {
      const sheet = `均衡_优质_${name}`;
      expect(cells(first, sheet).length).toBeGreaterThan(0);
      expect(cells(second, sheet)).toEqual(cells(first, sheet));
    }
    expect(cells(second, '均衡_基本_差异分析').length).toBeGreaterThan(0);
    expect(sheetNamed(second, '均衡_基本_缺口汇总')).toBeUndefined();
  });

  it('keep a chosen plan while the analysis is made again', async () => {
    const { understanding, assessed } = made('staged');
    const chosen = await chosenOf({ understanding, assessed });
    const first = applyToSnapshot(
      computeAnalysis(understanding, words('zh-CN'), chosen),
      understanding.snapshot,
    );
    const again = computeAnalysis(understand(first, {}), words('zh-CN'), none);
    expect(cells(applyToSnapshot(again, first), '均衡_优质_购置方案')).toEqual(
      cells(first, '均衡_优质_购置方案'),
    );
  });
});

describe('the gap totals', () => {
  it('of townships and of 城乡 add up to those of the county', () => {
    const { understanding } = made('staged');
    const written = applyToSnapshot(
      computeAnalysis(understanding, words('zh-CN'), none),
      understanding.snapshot,
    );
    const rows = sheetNamed(written, '均衡_优质_缺口汇总')?.grid?.values ?? [];
    const sums = { county: 0, locale: 0, township: 0 };
    let seen = 0;
    for (const [, area, , , lacking] of rows) {
      if (typeof area !== 'string' || typeof lacking !== 'number') continue;
      const of = area === '全县' ? 'county' : /区$|乡村/.test(area) ? 'locale' : 'township';
      sums[of] += lacking;
      seen += 1;
    }
    expect(seen).toBeGreaterThan(20);
    expect(sums.locale).toBe(sums.county);
    expect(sums.township).toBe(sums.county);
  });
});
