/** Native charts in Excel: drawn once, left to the reader, replaced when other, and taken back. */
import { chartName } from '../../src/sheets/chart';
import type { Operation, Plan } from '../../src/sheets/plan';
import { createExcelWorkbook } from '../../src/workbook/excel';
import type { ChartState } from '../support/excelDouble/state';
import type { ExcelDouble } from '../support/excelDouble';
import {
  appearance,
  block,
  chart,
  chartsOn,
  county,
  failureOf,
  firstRun,
  page,
} from './excelFixture';
import { planOf } from './contract';

const sheets = [page];
const title = '小学 差异系数';
const drawnName = chartName(chart(title), 'builtin');
const names = (excel: ExcelDouble) => excel.sheet(page).charts.map(({ name }) => name);
const titles = (excel: ExcelDouble) => excel.sheet(page).charts.map((one) => one.title);

/** A first run, in an Excel that has since been closed and opened again. */
async function reopened() {
  const { excel, port } = county(5);
  await port.apply(firstRun(5));
  return { excel, port: createExcelWorkbook() };
}

/** A chart that the reader made on our sheet. */
function readersChart(excel: ExcelDouble): ChartState {
  const [ours] = excel.sheet(page).charts;
  if (!ours) throw new Error('no chart to copy');
  const copy = { ...ours, id: '{reader}', name: '图表 1', title: '我的图' };
  excel.sheet(page).charts.unshift(copy);
  return copy;
}

describe('a chart of a plan', () => {
  it.each(['minimum', '2021', '365', 'web'] as const)(
    'is drawn from its cells in Excel %s',
    async (profile) => {
      const { excel, port } = county(5, profile);
      await port.apply(firstRun(5));
      expect(chartsOn(excel.sheet(page))).toEqual([
        {
          name: drawnName,
          title,
          corner: { row: 0, column: 3 },
          width: 400,
          height: 200,
          legend: 'Bottom',
          plotVisibleOnly: false,
          displayBlanksAs: 'NotPlotted',
          labelOrientation: 0,
          minimum: 0,
          series: [
            {
              name: '差异系数',
              type: 'ColumnClustered',
              values: block(1, 1, 1, 1),
              categories: block(1, 0, 1, 1),
              colour: '#5B9BD5',
              labels: true,
              marker: null,
              markerSize: null,
              weight: null,
            },
            {
              name: '限值',
              type: 'LineMarkers',
              values: block(1, 2, 1, 1),
              categories: block(1, 0, 1, 1),
              colour: '#9C0006',
              labels: false,
              marker: 'Dash',
              markerSize: 12,
              weight: 2,
            },
          ],
        },
      ]);
    },
  );

  it('that stands drawn from the same is left alone, wherever the reader put it', async () => {
    const { excel, port } = await reopened();
    const [standing] = excel.sheet(page).charts;
    if (!standing) throw new Error('no chart');
    standing.corner = { row: 20, column: 0 };
    standing.width = 99;
    await port.read({ sheets });
    excel.resetCost();
    await port.apply(planOf(chart(title)));
    expect(excel.sheet(page).charts).toEqual([standing]);
    const { syncs, operations } = excel.cost();
    await port.read({ sheets });
    excel.resetCost();
    await port.apply(planOf());
    expect(excel.cost()).toMatchObject({ syncs, operations });
  });

  it('is drawn again where the reader deleted it', async () => {
    const { excel, port } = await reopened();
    excel.sheet(page).charts = [];
    await port.apply(planOf(chart(title)));
    expect(names(excel)).toEqual([drawnName]);
  });

  it('takes the place of one of its id that is drawn otherwise, and of that one only', async () => {
    const { excel, port } = await reopened();
    const readers = readersChart(excel);
    const before = JSON.stringify(readers);
    await port.apply(planOf(chart('小学 校际差异系数'), { ...chart('初中'), id: 'cv_junior' }));
    expect(titles(excel)).toEqual(['我的图', '小学 校际差异系数', '初中']);
    expect(JSON.stringify(excel.sheet(page).charts[0])).toBe(before);
    await port.apply({ ...planOf(chart('小学 校际差异系数')), palette: 'safe' });
    expect(titles(excel)).toEqual(['我的图', '初中', '小学 校际差异系数']);
    expect(excel.sheet(page).charts[2]?.series[1]?.colour).toBe('#4A1A00');
  });

  it('goes when the plan takes it away, and nothing where there is none', async () => {
    const { excel, port } = await reopened();
    readersChart(excel);
    const away: Operation = { kind: 'removeChart', sheet: page, id: 'cv_primary' };
    await port.apply(planOf(away, { ...away, id: 'cv_junior' }));
    expect(titles(excel)).toEqual(['我的图']);
  });
});

describe('undo', () => {
  it('takes away what was drawn, whatever the reader did to it, and leaves the reader’s', async () => {
    const { excel, port } = await reopened();
    excel.sheet(page).charts = [];
    const undo = await port.apply(planOf(chart(title)));
    readersChart(excel);
    const drawn = excel.sheet(page).charts[1];
    if (drawn) drawn.corner = { row: 9, column: 9 };
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(titles(excel)).toEqual(['我的图']);
  });

  it('asks nothing back of a chart that the reader deleted since', async () => {
    const { excel, port } = await reopened();
    excel.sheet(page).charts = [];
    const undo = await port.apply(planOf(chart(title)));
    excel.sheet(page).charts = [];
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(names(excel)).toEqual([]);
  });

  it.each<[string, Plan]>([
    ['replaced', planOf(chart('别的'))],
    ['taken away', planOf({ kind: 'removeChart', sheet: page, id: 'cv_primary' })],
  ])('draws again what was %s', async (_, plan) => {
    const { excel, port } = county(5);
    await port.apply(firstRun(5));
    const before = appearance(excel);
    const undo = await port.apply(plan);
    expect(names(excel)).not.toContain(drawnName);
    await port.undo(undo);
    expect(appearance(excel)).toEqual(before);
  });

  it('draws again what an earlier runtime drew in other colours', async () => {
    const { excel, port } = await reopened();
    const before = appearance(excel);
    await port.undo(await port.apply({ ...planOf(chart(title)), palette: 'safe' }));
    expect(appearance(excel)).toEqual(before);
  });

  it('leaves the new one where nobody can tell what the old one was drawn from', async () => {
    const { excel, port } = await reopened();
    await port.undo(await port.apply(planOf(chart('别的'))));
    expect(titles(excel)).toEqual(['别的']);
  });
});

describe('a write that fails', () => {
  it('leaves no chart and takes none, whichever operation fails, on a page that stands', async () => {
    for (let operation = 1; ; operation += 1) {
      const { excel, port } = await reopened();
      readersChart(excel);
      await port.read({ sheets });
      const before = appearance(excel);
      excel.failAt(operation);
      const plan = planOf(chart('别的'), { ...chart('初中'), id: 'cv_junior' });
      const failed = await port.apply(plan).then(
        () => false,
        () => true,
      );
      if (!failed) {
        expect(operation).toBeGreaterThan(40);
        expect(titles(excel)).toEqual(['我的图', '别的', '初中']);
        return;
      }
      // The old chart goes last of all; should it be gone, the new one stays in its place.
      if (titles(excel).includes(title)) {
        expect({ operation, now: appearance(excel) }).toEqual({ operation, now: before });
      } else {
        expect(titles(excel)).toEqual(['我的图', '别的']);
      }
    }
  });

  it('refuses a protected sheet before anything is drawn', async () => {
    const { excel, port } = await reopened();
    excel.sheet(page).protected = true;
    const { failure } = await failureOf(port.apply(planOf(chart('别的'))));
    expect(failure).toEqual({ kind: 'protectedSheet', sheet: page });
    expect(titles(excel)).toEqual([title]);
  });
});
