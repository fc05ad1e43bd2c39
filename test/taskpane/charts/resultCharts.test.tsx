/** @jest-environment jsdom */
/** The charts of the results: what they say to eye and ear, and the same as tables. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { Assessment } from '../../../src/assessment/assessment';
import { paneWords } from '../../../src/messages/paneSpeech';
import { basic2012 } from '../../../src/standards/basic2012';
import type { Language } from '../../../src/standards/message';
import type { IndicatorId } from '../../../src/standards/standard';
import ResultCharts from '../../../src/taskpane/charts/ResultCharts';
import { languageChoice, WordsProvider } from '../../../src/ui/useWords';
import { completeBrowser } from '../browser';
import { assessment } from '../county';

beforeEach(() => completeBrowser());
afterEach(cleanup);

async function show(shown: Assessment = assessment, language: Language = 'zh-CN') {
  const words = await paneWords(language);
  render(
    <FluentProvider theme={webLightTheme}>
      <WordsProvider choice={languageChoice(words, paneWords)}>
        <ResultCharts assessment={shown} />
      </WordsProvider>
    </FluentProvider>,
  );
}

const figure = (name: string) => within(screen.getByRole('figure', { name }));
const drawing = (name: string) => figure(name).getByRole('img');
const rowsOf = (name: string) =>
  figure(name)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));
const asTable = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name: `以表格显示：小学${name}` }));

describe('CVs against their limits', () => {
  const name = '差异系数与标准';

  it('are told in a sentence: which are above, which cannot be judged', async () => {
    await show();
    const told = '2 项差异系数超过标准：L5、L6。 数据不全，暂不能判定 2 项：L2、L7。';
    expect(drawing(name).getAttribute('aria-labelledby')).toBe(screen.getByText(told).id);
  });

  it('are bars with their values and symbols, and a limit that is named', async () => {
    await show();
    const drawn = within(drawing(name));
    expect(drawn.getByText('L5 体育场馆')).toBeTruthy();
    expect(drawn.getByText('✕ 0.612')).toBeTruthy();
    expect(drawn.getByText('? 0.200')).toBeTruthy();
    expect(drawn.getByText('未找到对应列')).toBeTruthy();
    expect(drawn.getAllByText('标准 0.50')).toHaveLength(1);
  });

  it('have bars as long as they are large, and the limit between', async () => {
    await show();
    const length = (label: string) =>
      Number(barOf(label)?.querySelector('rect')?.getAttribute('width'));
    const [at, left] = [
      limitOf('L5 体育场馆'),
      Number(barOf('L5 体育场馆')?.querySelector('rect')?.getAttribute('x')),
    ];
    expect(length('L5 体育场馆') / length('L1 高学历教师')).toBeCloseTo(0.6123456 / 0.2, 6);
    expect((at - left) / length('L5 体育场馆')).toBeCloseTo(0.5 / 0.6123456, 6);
  });

  it('are a table at wish, and a drawing again', async () => {
    await show();
    asTable(name);
    expect(figure(name).queryByRole('img')).toBeNull();
    expect(rowsOf(name)).toContainEqual(['L5 生均体育运动场馆面积', '0.612', '0.50', '✕ 不达标']);
    expect(rowsOf(name)).toContainEqual([
      'L7 每百名学生拥有网络多媒体教室数',
      '未找到对应列',
      '–',
      '不判定',
    ]);
    expect(rowsOf(name).at(-1)).toEqual(['综合差异系数', '0.310', '–', '不判定']);
    fireEvent.click(figure(name).getByRole('button', { name: /^以图形显示/ }));
    expect(drawing(name)).toBeTruthy();
  });

  it('of 基本均衡 have one limit, at the composite that alone is judged', async () => {
    await show(basic());
    expect(screen.getByText('综合差异系数 0.700，超过标准 0.65。单项不判定。').id).toBe(
      drawing(name).getAttribute('aria-labelledby'),
    );
    expect(within(drawing(name)).getAllByText(/^标准/)).toHaveLength(1);
    expect(limitOf('综合')).toBeGreaterThan(0);
    expect(barOf('L1 教学用房')?.querySelectorAll('line')).toHaveLength(0);
  });

  /** The group of a row in the drawing. */
  function barOf(label: string) {
    return within(drawing(name)).getByText(label).closest('g');
  }
  function limitOf(label: string) {
    return Number(barOf(label)?.querySelector('line')?.getAttribute('x1'));
  }
});

describe('schools by value', () => {
  const name = '学校分布';

  it('begin with the indicator that most schools miss', async () => {
    await show();
    const choice = figure(name).getByRole<HTMLSelectElement>('combobox', { name: '指标' });
    expect(choice.value).toBe('sportsArea');
    expect(
      screen.getByText('有数据的学校 3 所：达标 1 所，达到85% 1 所，低于85% 1 所。中位数 6.48 ㎡。')
        .id,
    ).toBe(drawing(name).getAttribute('aria-labelledby'));
    const drawn = within(drawing(name));
    expect(drawn.getByText('标准 7.5')).toBeTruthy();
    expect(drawn.getByText('85% 6.375')).toBeTruthy();
  });

  it('show another indicator that is chosen, and say how many schools lack data', async () => {
    await show();
    fireEvent.change(figure(name).getByRole('combobox'), { target: { value: 'backboneTeachers' } });
    expect(screen.getByText(/^有数据的学校 2 所：达标 2 所.*另有 1 所缺数据。$/)).toBeTruthy();
    // What has no column cannot be chosen.
    expect(figure(name).queryByRole('option', { name: /网络多媒体/ })).toBeNull();
  });

  it('leave out an indicator of which no school has a value', async () => {
    const { primary } = assessment.stages;
    const found = primary?.indicators.backboneTeachers;
    if (!primary || !found) throw new Error('no such indicator');
    const none = { ...found, mean: null, sd: null, cv: null, schools: 0 };
    const indicators = { ...primary.indicators, backboneTeachers: none };
    await show({
      ...assessment,
      stages: { ...assessment.stages, primary: { ...primary, indicators } },
    });
    expect(figure(name).queryByRole('option', { name: /骨干教师/ })).toBeNull();
  });

  it('are a table of the classes with schools in them', async () => {
    await show();
    asTable(name);
    expect(rowsOf(name)).toEqual([
      ['2.125～3.188', '1', '✕ 低于85%'],
      ['6.375～7.5', '1', '▲ 达到85%'],
      ['8.625～9.75', '1', '✓ 达标'],
    ]);
  });

  it('of 基本均衡 have the county mean in place of a threshold', async () => {
    await show(basic());
    expect(within(drawing(name)).getByText('全县平均 5.00')).toBeTruthy();
    expect(within(drawing(name)).queryByText(/^标准/)).toBeNull();
    expect(figure(name).queryByText('✓ 达标')).toBeNull();
  });
});

describe('level and balance', () => {
  const name = '水平与均衡';

  it('names the quadrants and says which indicators are in each', async () => {
    await show();
    const told = screen.getByText(/^高水平·均衡 \d/);
    expect(told.id).toBe(drawing(name).getAttribute('aria-labelledby'));
    expect(told.textContent).toBe(
      '高水平·均衡 4 项：L1、L2、L3、L4。 低水平·不均衡 2 项：L5、L6。 数据不全的指标位置可能变化：L2。',
    );
    const drawn = within(drawing(name));
    for (const quadrant of ['高水平·均衡', '高水平·不均衡', '低水平·均衡', '低水平·不均衡']) {
      expect(drawn.getByText(quadrant)).toBeTruthy();
    }
    for (const code of ['L1', 'L2', 'L3', 'L4', 'L5', 'L6']) {
      expect(drawn.getByText(code)).toBeTruthy();
    }
    expect(drawn.queryByText('L7')).toBeNull();
  });

  it('is a table of both shares at wish', async () => {
    await show();
    asTable(name);
    expect(rowsOf(name)).toContainEqual([
      'L5 生均体育运动场馆面积',
      '67%',
      '122%',
      '低水平·不均衡',
    ]);
  });

  it('is left out of 基本均衡, which has no thresholds', async () => {
    await show(basic());
    expect(screen.queryByRole('figure', { name })).toBeNull();
  });
});

it('says that a stage has no schools', async () => {
  await show();
  expect(within(screen.getByRole('region', { name: '初中' })).getByText('没有学校。')).toBeTruthy();
});

it('speaks English too', async () => {
  await show(assessment, 'en-US');
  expect(screen.getByText(/^CVs above their limits: 2 \(L5, L6\)\./)).toBeTruthy();
  expect(
    screen.getByRole('button', { name: 'Show as a table: Primary, CV and limit' }),
  ).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/pane\.|{{/);
});

/** The same county under 基本均衡: no thresholds, no limits of single CVs. */
function basic(): Assessment {
  const primary = assessment.stages.primary;
  if (!primary) throw new Error('no stage');
  const ids = basic2012.indicators.map(({ id }) => id);
  const found = primary.indicators.higherDegreeTeachers;
  const each = <T,>(value: T) =>
    Object.fromEntries(ids.map((id) => [id, value])) as Readonly<Record<IndicatorId, T>>;
  return {
    ...assessment,
    standard: basic2012,
    stages: {
      junior: null,
      primary: {
        ...primary,
        rows: primary.rows.map((row, at) => ({
          ...row,
          verdict: null,
          indicators: each({ value: 4 + at, status: null, roundingSensitive: false }),
        })),
        indicators: each(found ? { ...found, limit: null, verdict: null } : null),
        compositeCv: 0.7,
        compositeLimit: 0.65,
        dispersionVerdict: 'notMet',
      },
    },
  };
}
