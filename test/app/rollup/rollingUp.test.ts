/** Counties side by side, over workbooks in memory. */
import { startRollup, type RollupWish } from '../../../src/app/rollup/rollingUp';
import { regionStage } from '../../../src/assessment/regionSums';
import { dispersion } from '../../../src/assessment/dispersion';
import { speaker } from '../../../src/messages/speak';
import { readPack } from '../../../src/standards/pack';
import { layOutRollup } from '../../../src/sheets/rollup/layOutRollup';
import { newFile, openFile } from '../../../src/workbook/file';
import { regionCounties, regionCountyBytes, type RegionCounty } from '../../support/region';

const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;
const counties = regionCounties(4, 14);
const plainWish: RollupWish = {
  standard: null,
  by: 'county',
  year: null,
  choices: {},
  leave: new Set(),
  names: new Map(),
};

async function rolledUp(of: readonly RegionCounty[], wish: Partial<RollupWish> = {}) {
  const rolling = startRollup({ ...plainWish, ...wish });
  for (const county of of) {
    const file = `${county.name}.xlsx`;
    const workbook = await openFile(regionCountyBytes(county), { name: file });
    const folder = { place: '/', name: '市' };
    rolling.add(file, folder, await workbook.read({ sheets: 'all' }));
  }
  return rolling.finish(newFile, words);
}

describe('a city’s own sums', () => {
  it('are those of all its schools: amounts, pupils, pooled mean and CV', async () => {
    const { counties: all } = await rolledUp(counties);
    const stages = all.flatMap(({ county, stages: of }) =>
      of.primary ? [{ county, ...of.primary }] : [],
    );
    const standard = all[0]?.standard;
    if (!standard) throw new Error('no county was read');
    const region = regionStage('primary', stages, standard);
    const place = standard.indicators.findIndex(({ id }) => id === 'teachingArea');
    const schools = stages.flatMap(({ students, amounts }) =>
      [...students].map((pupils, at) => ({ students: pupils, amount: amounts[place]?.[at] ?? 0 })),
    );
    const whole = dispersion(schools);
    const sums = region?.indicators[place];
    expect(sums?.schools).toBe(schools.length);
    expect(sums?.amount).toBeCloseTo(
      schools.reduce((sum, { amount }) => sum + amount, 0),
      6,
    );
    expect(sums?.mean).toBeCloseTo(whole.mean ?? NaN, 10);
    expect(sums?.cv).toBeCloseTo(whole.cv ?? NaN, 12);
    const cvs = stages.map(({ assessment }) => assessment.indicators.teachingArea?.cv ?? NaN);
    expect(sums?.least?.cv).toBe(Math.min(...cvs));
    expect(sums?.greatest?.cv).toBe(Math.max(...cvs));
  });
});

describe('the CVs over all schools of a region', () => {
  const textsOf = (plan: ReturnType<typeof layOutRollup>) =>
    plan.operations.flatMap((operation) =>
      operation.kind === 'write' ? operation.values.flat().map(String) : [],
    );
  const planOf = async (wish: Partial<RollupWish>) => {
    const { counties: all, left, year } = await rolledUp(counties, wish);
    const [first] = all;
    if (!first) throw new Error('no county was read');
    const { standard } = first;
    return layOutRollup({
      ...{ counties: all, left, standard, year, words, region: '某市', palette: 'builtin' },
    });
  };

  it('are not shown, since neither standard knows them', async () => {
    expect(textsOf(await planOf({})).some((text) => text.includes('仅供参考'))).toBe(false);
  });

  it('are shown as information where the province’s pack knows them', async () => {
    const read = readPack({ name: '某省', regionCv: true });
    if (!read.ok) throw new Error('the pack is wrong');
    const texts = textsOf(await planOf({ choices: { pack: read.pack } }));
    expect(texts.filter((text) => text.includes('全域各校（仅供参考）'))).toHaveLength(2);
    expect(texts).toContain('不评定');
  });
});

describe('the order of the files', () => {
  it('does not matter', async () => {
    const one = await rolledUp(counties);
    const other = await rolledUp([...counties].reverse());
    const inBrief = (all: typeof one) =>
      all.counties.map(({ county, checkCode, state }) => [county, checkCode, state]);
    expect(inBrief(other)).toEqual(inBrief(one));
  });
});

describe('a school in two counties', () => {
  it('is told in both, and keeps their data from being called complete', async () => {
    const [first, second] = counties;
    if (!first || !second) throw new Error('no county');
    const rolling = startRollup(plainWish);
    for (const [file, county] of [
      ['甲.xlsx', first],
      ['乙.xlsx', { ...second, guests: { of: first, count: 3 } }],
    ] as const) {
      const workbook = await openFile(regionCountyBytes(county), { name: file });
      rolling.add(file, { place: '/', name: '' }, await workbook.read({ sheets: 'all' }));
    }
    const { counties: all, left } = await rolling.finish(newFile, words);
    expect(left).toEqual([]);
    for (const { state, notes, errors } of all) {
      expect(state).not.toBe('complete');
      expect(errors).toBeGreaterThan(0);
      expect(notes.map(words.say).join()).toContain('算了两次');
    }
  });
});
