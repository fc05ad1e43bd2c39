/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SessionState } from '../../../src/app/session';
import { packSchema } from '../../../src/standards/pack';
import type { Language } from '../../../src/standards/message';
import { addressOf, byType, people, soundSchool, tableOf, wholeSchool } from '../../county/schools';
import { completeBrowser } from '../browser';
import { openPane } from '../openPane';
import { afterRun } from './schoolsOfCounty';

beforeAll(async () => {
  await import('../../../src/taskpane/results/StageResults');
  await import('../../../src/taskpane/results/SchoolSection');
});
beforeEach(() => {
  completeBrowser();
  // what places a tooltip replaces it
  const value = window.ResizeObserver;
  Object.defineProperty(window, 'ResizeObserver', { configurable: true, writable: true, value });
});
afterEach(cleanup);

const table = tableOf([
  soundSchool('城东小学'),
  soundSchool('西关小学', { students: 640, sportsGroundArea: 4400 }),
  soundSchool('石桥小学', {
    students: 63,
    sportsGroundArea: 190.26,
    multimediaRooms: 1,
    equipmentValue: 12,
    backbone: 0,
  }),
  soundSchool('南门小学', { backbone: null }),
]);

async function openSchools(
  state: Partial<SessionState> = afterRun([table]),
  language: Language = 'zh-CN',
) {
  const session = await openPane(state, language, 'results');
  await screen.findByRole('searchbox');
  return session;
}

const names = () =>
  [...document.querySelectorAll<HTMLElement>('[data-school]')].map(
    ({ dataset }) => dataset['school'],
  );

function school(name: string) {
  const found = document.querySelector<HTMLElement>(`[data-school="${name}"]`);
  if (!found) throw new Error(`the pane shows no ${name}`);
  return within(found);
}

/** The lines of an indicator of a school; amounts keep together with their units. */
function lines(of: string, indicator: string): readonly string[] {
  const [item] = school(of)
    .getAllByRole('listitem')
    .filter(({ dataset }) => dataset['indicator'] === indicator);
  const [head, notes] = [...(item?.children ?? [])];
  return [head, ...(notes?.children ?? [])].map((line) =>
    (line?.textContent ?? '').replaceAll('\u00A0', ' '),
  );
}

const status = () => document.querySelector('main [role="status"]')?.textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const unfold = (name: string) => fireEvent.click(button(`${name}：各项指标与算法`));
const sortBy = (value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: '排序' }), { target: { value } });

describe('the schools', () => {
  it('are at first those that fail, each with verdict, pupils and what it meets', async () => {
    await openSchools();
    expect(names()).toEqual(['石桥小学', '南门小学']);
    expect(school('石桥小学').getByText('✕ 不达标')).toBeTruthy();
    expect(school('石桥小学').getByText('学生 63 人，达标 3/7 项')).toBeTruthy();
    expect(school('南门小学').getByText('? 数据不全')).toBeTruthy();
    expect(school('南门小学').getByText('! 有未改正的逻辑错误')).toBeTruthy();
    expect(status()).toBe('显示 2/4 所');
  });

  it('show of each missed indicator value, threshold and what is lacking in people, 间, ㎡ and 万元', async () => {
    await openSchools();
    expect(lines('石桥小学', 'sportsArea')).toEqual([
      '✕ 生均体育运动场馆面积3.02 ㎡',
      '低于标准 7.5 的 85%，还缺 282.24 ㎡达标、211.37 ㎡达到85%',
    ]);
    expect(lines('石桥小学', 'backboneTeachers')).toEqual([
      '✕ 每百名学生拥有县级及以上骨干教师数0.00 人',
      '低于标准 1 的 85%，还缺 1 人达标、1 人达到85%',
    ]);
    expect(lines('石桥小学', 'multimediaRooms')).toEqual([
      '✕ 每百名学生拥有网络多媒体教室数1.59 间',
      '低于标准 2.3 的 85%，还缺 1 间达标、1 间达到85%',
    ]);
    expect(lines('石桥小学', 'equipmentValue')).toEqual([
      '▲ 生均教学仪器设备值1904.76 元',
      '低于标准 2000，达到85%，还缺 0.60 万元达标',
    ]);
    expect(lines('南门小学', 'backboneTeachers')).toEqual([
      '? 每百名学生拥有县级及以上骨干教师数',
      '数据不全',
    ]);
  });

  it('lead to their row', async () => {
    const session = await openSchools();
    fireEvent.click(button('转到 石桥小学 所在行'));
    expect(session.revealed).toEqual([{ sheet: '小学', cell: 'A5' }]);
  });

  it('tell how a figure comes about, on the number and only when asked', async () => {
    const state = afterRun([table]);
    let asked = 0;
    const { schools } = state;
    const counting = schools && {
      ...schools,
      worked: (...of: Parameters<typeof schools.worked>) => {
        asked += 1;
        return schools.worked(...of);
      },
    };
    await openSchools({ ...state, ...(counting ? { schools: counting } : {}) });
    expect(asked).toBe(0);
    fireEvent.click(school('石桥小学').getByRole('button', { name: /体育运动场馆面积 3\.02/ }));
    const tooltip = await screen.findByRole('tooltip');
    expect(tooltip.textContent.replaceAll('\u00A0', ' ')).toBe(
      '未舍入的数值：3.02\n(0 + 190.26) ㎡ ÷ 63 人 = 3.0200',
    );
    expect(asked).toBe(1);
  });

  it('unfold to every indicator with its reckoning, each entry a click away', async () => {
    const session = await openSchools();
    unfold('石桥小学');
    expect(school('石桥小学').getAllByRole('listitem').length).toBe(7);
    expect(lines('石桥小学', 'higherDegreeTeachers')).toEqual([
      '✓ 每百名学生拥有高于规定学历教师数66.67 人',
      '标准 4.2，超出 39 人',
      '(0 + 2 + 30 + 10) 人 ÷ 63 人 × 100 ≈ 66.6667取自：doctors 0、masters 2、bachelors 30、associates 10',
    ]);
    expect(lines('石桥小学', 'equipmentValue').at(-1)).toBe(
      '12 × 10000 元 ÷ 63 人 ≈ 1904.7619取自：equipmentValue 12',
    );
    const cell = addressOf(table, 2, 'bachelors');
    fireEvent.click(button(`bachelors 30，转到 小学!${cell}`));
    expect(session.revealed).toEqual([{ sheet: '小学', cell }]);
    unfold('石桥小学');
    expect(school('石桥小学').getAllByRole('listitem').length).toBe(4);
  });

  it('all come when the filter is off, and stay sorted as wished', async () => {
    await openSchools();
    fireEvent.click(screen.getByRole('checkbox', { name: '只看未达标' }));
    expect(names()).toEqual(['城东小学', '西关小学', '石桥小学', '南门小学']);
    sortBy('students');
    expect(names()).toEqual(['城东小学', '南门小学', '西关小学', '石桥小学']);
    sortBy('met');
    expect(names()).toEqual(['石桥小学', '西关小学', '南门小学', '城东小学']);
    sortBy('gap');
    expect(names()).toEqual(['石桥小学', '西关小学', '城东小学', '南门小学']);
  });

  it('are found by a part of their name', async () => {
    await openSchools();
    const search = screen.getByRole('searchbox', { name: '按校名查找' });
    fireEvent.change(search, { target: { value: ' 石桥' } });
    await waitFor(() => expect(names()).toEqual(['石桥小学']));
    fireEvent.change(search, { target: { value: '城东' } });
    await waitFor(() => expect(names()).toEqual([]));
    expect(status()).toBe('没有符合条件的学校(共 4 所)');
  });

  it('need no filter where all pass', async () => {
    await openSchools(afterRun([tableOf([soundSchool('城东小学')])]));
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(status()).toBe('各校均达标。 显示 1/1 所');
    expect(names()).toEqual(['城东小学']);
  });

  it('show what came of a new run', async () => {
    const session = await openSchools();
    act(() => session.show(afterRun([tableOf([soundSchool('城东小学', { backbone: 1 })])])));
    expect(names()).toEqual(['城东小学']);
  });

  it('mark a value of which rounding would turn the status', async () => {
    await openSchools(afterRun([tableOf([soundSchool('校', { teachingArea: 4499.99 })])]));
    unfold('校');
    expect(lines('校', 'teachingArea').slice(0, 3)).toEqual([
      '▲ 生均教学及辅助用房面积4.50 ㎡',
      '低于标准 4.5，达到85%，还缺 0.01 ㎡达标',
      '四舍五入后会改变结论，按未舍入的数值判定',
    ]);
  });

  it('speak English too', async () => {
    await openSchools(afterRun([table]), 'en-US');
    expect(lines('石桥小学', 'sportsArea')).toEqual([
      '✕ Sports grounds and halls per pupil3.02 m²',
      'below 85% of 7.5; lacks 282.24 m² to meet, 211.37 m² to reach 85%',
    ]);
  });
});

describe('the schools of two stages', () => {
  const mixed = tableOf(
    [
      wholeSchool('甲小学', { 'junior.students': null }),
      wholeSchool('乙学校', {
        type: '九年一贯制学校',
        'primary.students': 110,
        'junior.students': 100,
        ...people('junior', 0),
        teachingArea: 900,
        indoorSportsArea: 0,
        multimediaRooms: 4,
      }),
    ],
    byType,
  );

  it('are shown by stage, and a shared resource also for the whole school', async () => {
    await openSchools(afterRun([mixed]));
    expect(names()).toEqual(['乙学校']);
    expect(lines('乙学校', 'teachingArea')).toEqual([
      '▲ 生均教学及辅助用房面积4.09 ㎡',
      '低于标准 4.5，达到85%，本学段还缺 45.00 ㎡达标',
      '按学段分摊，全校需增加 90.00 ㎡达标',
    ]);
    fireEvent.click(screen.getByRole('tab', { name: '初中' }));
    expect(lines('乙学校', 'backboneTeachers')[1]).toBe(
      '低于标准 1 的 85%，还缺 1 人达标、1 人达到85%',
    );
    unfold('乙学校');
    expect(lines('乙学校', 'teachingArea').at(-1)).toBe(
      '(900 − 0) ㎡ × 110/220 ÷ 100 人 = 4.5000取自：teachingArea 900、indoorSportsArea 0' +
        '全校共用，按加权学生数分摊：本学段 110，全校 220',
    );
  });

  it('are those of the stage from which somebody came', async () => {
    await openSchools(afterRun([mixed]));
    fireEvent.click(button('查看各校：初中'));
    expect(screen.getByRole('tab', { name: '初中' }).getAttribute('aria-selected')).toBe('true');
  });
});

describe('where the standard has no thresholds', () => {
  const basic = { standard: 'basic-2012' } as const;

  it('schools show their values only when they are unfolded, and none fails', async () => {
    await openSchools(afterRun([table], basic));
    expect(names()).toEqual(['城东小学', '西关小学', '石桥小学', '南门小学']);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(school('石桥小学').queryAllByRole('listitem')).toEqual([]);
    expect(school('石桥小学').getByText('学生 63 人')).toBeTruthy();
    unfold('石桥小学');
    expect(lines('石桥小学', 'books')).toEqual([
      '生均图书册数292.54 册',
      '18430 册 ÷ 63 人 ≈ 292.5397取自：books 18430',
    ]);
  });

  it('they are not sorted by what no threshold says', async () => {
    await openSchools(afterRun([table], basic));
    const orders = screen.getByRole('combobox', { name: '排序' });
    expect(within(orders).getAllByRole('option').length).toBe(2);
  });

  it('but a province has, what is missed is shown, without a floor', async () => {
    const pack = packSchema.parse({
      name: '某省',
      standards: { 'basic-2012': { indicators: { books: { threshold: { primary: 20 } } } } },
    });
    await openSchools(afterRun([table], { ...basic, pack }));
    expect(lines('城东小学', 'books')).toEqual([
      '✕ 生均图书册数18.43 册',
      '低于标准 20，还缺 1570 册达标',
    ]);
  });
});

describe('the schools of a large county', () => {
  /** The page is laid out nowhere: its list begins at its top and moves up as it is scrolled. */
  function scrollTo(top: number): void {
    const page = document.getElementById('page');
    const list = screen.getByRole('list', { name: '未达标学校' });
    list.getBoundingClientRect = () => new DOMRect(0, -(page?.scrollTop ?? 0), 320, 0);
    act(() => page?.scrollTo({ top }));
  }

  const large = tableOf(
    Array.from({ length: 2000 }, (_, i) => soundSchool(`第${i + 1}小学`, { backbone: 1 })),
  );

  it('are made only where they are in sight, and follow the scrolling', async () => {
    await openSchools(afterRun([large]));
    const list = screen.getByRole('list', { name: '未达标学校' });
    expect(names().length).toBeLessThan(40);
    const [first] = within(list).getAllByRole('listitem');
    expect(first?.getAttribute('aria-setsize')).toBe('2000');
    scrollTo(80_000);
    await waitFor(() => expect(names()).toContain('第735小学'));
    expect(names()).not.toContain('第1小学');
  });

  it('stay made while they have the focus', async () => {
    await openSchools(afterRun([large]));
    const link = button('转到 第1小学 所在行');
    act(() => link.focus());
    scrollTo(80_000);
    await waitFor(() => expect(names()).toContain('第735小学'));
    expect(document.activeElement).toBe(link);
  });
});
