/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { SessionState } from '../../../src/app/session';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import type { Language } from '../../../src/standards/message';
import { quality2017 } from '../../../src/standards/quality2017';
import { basic2012 } from '../../../src/standards/basic2012';
import { byType, people, soundSchool, tableOf, wholeSchool } from '../../county/schools';
import { completeBrowser } from '../browser';
import { openPane } from '../openPane';
import { computed } from './computed';

beforeEach(() => completeBrowser());
afterEach(cleanup);

async function openHelp(state: Partial<SessionState> = {}, language: Language = 'zh-CN') {
  const session = await openPane(state, language, 'help');
  await screen.findByRole('searchbox');
  return session;
}

const withSettings = (settings: Partial<Settings>): Partial<SessionState> => ({
  settings: { ...defaultSettings, ...settings },
});

const basic = withSettings({ standard: 'basic-2012' });

const topicsShown = () =>
  [...document.querySelectorAll('[data-help]')].map((each) => each.getAttribute('data-help'));

function entry(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-help="${id}"]`);
  if (!found) throw new Error(`the help has no ${id}`);
  return found;
}

/** Unfolds an entry and gives its lines. */
function unfold(id: string): readonly string[] {
  const button = within(entry(id)).getAllByRole('button')[0];
  if (button?.getAttribute('aria-expanded') === 'false') fireEvent.click(button);
  return [...entry(id).querySelectorAll('p, li, dt')].map((line) => line.textContent ?? '');
}

const search = (wanted: string) =>
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: wanted } });

describe('帮助', () => {
  it('lists every indicator of the chosen standard, folded', async () => {
    await openHelp();
    expect(screen.getByRole('heading', { name: '优质均衡的 7 项指标' })).toBeTruthy();
    expect(topicsShown().slice(0, 7)).toEqual(quality2017.indicators.map(({ id }) => id));
    expect(screen.getAllByRole('button', { expanded: false }).length).toBeGreaterThanOrEqual(17);
    cleanup();
    await openHelp(basic);
    expect(topicsShown().slice(0, 8)).toEqual(basic2012.indicators.map(({ id }) => id));
  });

  it('speaks the other language as soon as it is chosen', async () => {
    await openHelp({}, 'en-US');
    expect(screen.getByRole('heading', { name: 'Indicators of Quality balanced: 7' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Coefficient of variation (CV)' })).toBeTruthy();
  });
});

describe('the search of the help', () => {
  it.each([
    ['体育 场馆', ['sportsArea']],
    ['sports GROUNDS', ['sportsArea']],
    ['ｌ７', ['multimediaRooms']],
    ['走教', ['peArtTeachers']],
    ['正高级', []],
    ['STDEV', ['topic-other']],
  ])('finds %s', async (wanted, found) => {
    await openHelp();
    search(wanted);
    expect(topicsShown()).toEqual(expect.arrayContaining(found));
    if (found.length === 0) expect(screen.getByText('没有找到“正高级”。')).toBeTruthy();
  });

  it('finds an indicator by the columns that it is made from', async () => {
    await openHelp(basic);
    search('正高级');
    expect(topicsShown()).toEqual(['midTitleTeachers']);
  });

  it('says how many it found, and unfolds the only one', async () => {
    await openHelp();
    search('骨干');
    expect(screen.getByText('找到 1 条。')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^L2/ }).getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(screen.getByLabelText('清除'));
    expect(topicsShown().length).toBe(18);
    expect(screen.queryByText(/^找到/)).toBeNull();
  });
});

describe('an indicator in the help', () => {
  it('has definition, formula, threshold, floor, limit and clause from the standard’s data', async () => {
    await openHelp();
    expect(unfold('teachingArea')).toEqual([
      '定义',
      '平均每名学生有多少，单位：㎡。小学、初中分别计算。',
      '公式',
      '（教学及辅助用房面积 − 室内体育用房面积） ÷ 在校生数',
      '统计报表把“室内体育用房面积”算在里面，所以减去。',
      '全校共用的，一贯制学校、完全中学按加权学生数分摊，见“一贯制学校怎样分摊”。',
      '标准',
      '小学：不低于 4.5 ㎡（其 85% 为 3.825）',
      '初中：不低于 5.8 ㎡（其 85% 为 4.93）',
      '差异系数',
      '小学：不超过 0.50',
      '初中：不超过 0.45',
      '依据',
      '教督〔2017〕6号 第六条 (四)',
      '本县例',
      '尚未测算。点“一键测算”后，这里用本县的数据演算。',
    ]);
  });

  it('gives each stage its own formula where they differ, the most detailed first', async () => {
    await openHelp();
    expect(unfold('higherDegreeTeachers')).toEqual(
      expect.arrayContaining([
        '小学：（博士研究生 + 硕士研究生 + 本科 + 专科） ÷ 在校生数 × 100',
        '或 高于规定学历教师数 ÷ 在校生数 × 100',
        '初中：（博士研究生 + 硕士研究生 + 本科） ÷ 在校生数 × 100',
        '有几种算法的，取所需的列都找到的第一种。',
      ]),
    );
  });

  it('says in which unit money is read, and what a relaxation adds', async () => {
    await openHelp();
    expect(unfold('equipmentValue')).toContain('列名没有写单位的按万元读，× 10000 换算成元。');
    expect(unfold('peArtTeachers').join()).toMatch(
      /“农村小规模学校.*”时，符合条件的学校另计：体育.*、音乐.*、美术.*、艺术.*。/,
    );
    expect(unfold('peArtTeachers').join()).toMatch(/列是“音乐教师数”“美术教师数”的小计时只计一次/);
  });

  it('follows the settings in which computers count first', async () => {
    await openHelp(basic);
    const formulas = () => unfold('computers').filter((line) => line.includes('÷ 在校生数'));
    expect(formulas()[0]).toBe('教学用计算机台数 ÷ 在校生数 × 100');
    cleanup();
    await openHelp(withSettings({ standard: 'basic-2012', computers: 'all' }));
    expect(formulas()).toEqual([
      '计算机台数 ÷ 在校生数 × 100',
      '或 教学用计算机台数 ÷ 在校生数 × 100',
    ]);
  });

  it('shows what the province’s pack lays down, and says so only there', async () => {
    const pack = {
      name: '某省标准',
      standards: {
        'quality-2017': {
          indicators: { backboneTeachers: { threshold: { primary: 1.5 }, limit: { junior: 0.4 } } },
        },
      },
    };
    await openHelp(withSettings({ pack }));
    const lines = unfold('backboneTeachers');
    expect(lines).toContain('小学：不低于 1.5 人（其 85% 为 1.275）');
    expect(lines).toContain('初中：不超过 0.40');
    expect(lines.filter((line) => line === '按省定标准“某省标准”，与国家标准不同。').length).toBe(
      2,
    );
    expect(unfold('sportsArea').join()).not.toContain('某省标准');
  });

  it('has neither threshold nor limit of its own in 基本均衡', async () => {
    await openHelp(basic);
    expect(unfold('books')).toEqual(
      expect.arrayContaining(['国家没有规定单校标准。', '不单独判定，计入综合差异系数。']),
    );
  });
});

describe('the worked example of an indicator', () => {
  const schools = [
    soundSchool('城东小学', { students: 800, bachelors: 20, associates: 5 }),
    soundSchool('西关小学', { students: 400 }),
  ];

  it('reckons the first school from its entries to the verdict, then the stage’s CV', async () => {
    await openHelp(computed([tableOf(schools)]));
    const lines = unfold('higherDegreeTeachers');
    expect(lines.slice(lines.indexOf('本县例'))).toEqual([
      '本县例',
      '小学，第一所学校：城东小学',
      'doctors 0',
      'masters 2',
      'bachelors 20',
      'associates 5',
      '数量：（0 + 2 + 20 + 5） = 27',
      '指标值：27 ÷ 800 × 100 = 3.375，记作 3.38 人',
      '✕ 低于标准 4.2 的 85%',
      '小学差异系数：3.358757 ÷ 5.75 = 0.584132，标准不超过 0.50',
    ]);
  });

  it('leads from every entry to its cell', async () => {
    const session = await openHelp(computed([tableOf(schools)]));
    unfold('higherDegreeTeachers');
    fireEvent.click(screen.getByRole('button', { name: 'bachelors 20：转到 小学!I3' }));
    expect(session.revealed).toEqual([{ sheet: '小学', cell: 'I3' }]);
  });

  it('multiplies 万元, and leaves out an amount that is the entry itself', async () => {
    await openHelp(computed([tableOf(schools)]));
    expect(unfold('equipmentValue')).toContain('数量：200 × 10000 = 2000000');
    expect(unfold('equipmentValue')).toContain('✓ 达到标准 2000');
    expect(unfold('multimediaRooms').join()).not.toContain('数量：');
    expect(unfold('sportsArea')).toContain('✓ 达到标准 7.5');
  });

  it('shares by weighted pupils in a 一贯制 school', async () => {
    const school = wholeSchool('育才学校', {
      type: '九年一贯制学校',
      'primary.students': 166,
      'junior.students': 210,
      ...people('junior', 5),
    });
    await openHelp(computed([tableOf([school], byType)], 'basic-2012'));
    expect(unfold('books')).toEqual(
      expect.arrayContaining([
        '小学，第一所学校：育才学校',
        '数量：23226 × 166 ÷ 397 = 9711.627204（按加权学生数分摊，本学段 166，全校 397）',
        '初中，第一所学校：育才学校',
        '数量：23226 × 231 ÷ 397 = 13514.372796（按加权学生数分摊，本学段 231，全校 397）',
      ]),
    );
    expect(unfold('teachers').join()).not.toContain('分摊，本学段');
  });

  it('shows what a relaxation added', async () => {
    const school = soundSchool('山村小学', {
      students: 80,
      locale: '乡村',
      pe: 0,
      music: 0,
      art: 0,
      visitingPe: 1,
    });
    const settings = { relaxations: { peArtVisiting: '某省文件' } };
    await openHelp(computed([tableOf([school])], 'quality-2017', settings));
    expect(unfold('peArtTeachers')).toEqual(
      expect.arrayContaining(['规程放宽情形另计 1', '数量：（0 + 0 + 0 + 0 + 1） = 1']),
    );
  });

  it('says so where the first school lacks data, and keeps the CV of the others', async () => {
    const [first = {}, second = {}] = schools;
    await openHelp(computed([tableOf([{ ...first, backbone: null }, second])]));
    const lines = unfold('backboneTeachers');
    expect(lines).toContain('该校缺数据，算不出。');
    expect(lines.at(-1)).toMatch(/^小学差异系数：0 ÷ 2.5 = 0/);
  });

  it('takes the figures of the other standard for none, and says when they are old', async () => {
    const state = computed([tableOf(schools)]);
    await openHelp({ ...state, settings: { ...defaultSettings, standard: 'basic-2012' } });
    expect(unfold('books')).toContain('尚未测算。点“一键测算”后，这里用本县的数据演算。');
    cleanup();
    await openHelp({ ...state, freshness: 'stale' });
    expect(unfold('backboneTeachers')).toContain('数据已改动，以下按上次测算的数据。');
  });
});

describe('the CV in the help', () => {
  const schools = [
    soundSchool('甲', { students: 100, backbone: 1 }),
    soundSchool('乙', { students: 300, backbone: 9 }),
    soundSchool('丙', { students: 100, backbone: 0 }),
  ];
  const county = () =>
    computed([
      tableOf(schools.map((school) => ({ ...school, sportsGroundArea: 100, multimediaRooms: 9 }))),
    ]);

  it('is defined, with the limits in force', async () => {
    await openHelp();
    const lines = unfold('topic-cv');
    // The bar of the mean is drawn.
    expect(lines).toEqual(expect.arrayContaining(['X = Σxᵢ ÷ ΣPᵢ', 'CV = S ÷ X']));
    expect(within(entry('topic-cv')).getAllByRole('img', { name: 'X̄' }).length).toBeGreaterThan(3);
    expect(lines).toContain(
      '每项分别判定：小学不超过 0.50、初中不超过 0.45。综合差异系数是各项的平均，只列出，不判定。',
    );
    cleanup();
    await openHelp(basic);
    expect(unfold('topic-cv')).toContain(
      '只判定综合差异系数，即 8 项的平均：小学不超过 0.65、初中不超过 0.55。单项可以超过。',
    );
  });

  it('is worked out for the indicator whose schools lie furthest apart', async () => {
    await openHelp(county());
    const lines = unfold('topic-cv');
    expect(lines.slice(lines.findIndex((line) => line.startsWith('本县例')))).toEqual([
      '本县例：小学，每百名学生拥有县级及以上骨干教师数',
      '3 所学校，P = 500 人',
      'X = 2 人',
      'S = 1.264911 人',
      'CV = 1.264911 ÷ 2 = 0.632456',
    ]);
  });

  it('is compared with what other ways make of the same schools', async () => {
    await openHelp(county());
    unfold('topic-other');
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '算法差异系数',
      '规定的算法0.632456',
      'STDEV ÷ AVERAGE1.145644',
      '各校平均值的平均1.072381',
      '先四舍五入0.632456',
      '去掉 00.346410',
    ]);
  });
});

describe('the topics of the help', () => {
  it('share 23 226 books as the rules have it', async () => {
    await openHelp();
    expect(unfold('topic-sharing')).toEqual(
      expect.arrayContaining([
        '权数：小学 1，初中 1.1，高中 1.32。',
        '1 × 166 + 1.1 × 210 = 397',
        '小学：23226 × 166 ÷ 397 = 9711.627 册',
        '初中：23226 × 231 ÷ 397 = 13514.373 册',
      ]),
    );
  });

  it('tell when a school passes, as the pack has it', async () => {
    const pack = {
      name: '某省标准',
      standards: { 'quality-2017': { schoolRule: { atLeast: 7, floor: 0.9 } } },
    };
    await openHelp(withSettings({ pack }));
    expect(unfold('topic-school')).toEqual(
      expect.arrayContaining([
        '7 项指标至少 7 项达到标准，其余各项不低于标准的 90%，该校综合评估才达标。',
        '例：每百名学生拥有高于规定学历教师数的标准是 4.2，其 90% 是 3.78。',
      ]),
    );
    expect(unfold('topic-about')).toContain('省定标准：某省标准。');
    cleanup();
    await openHelp(basic);
    expect(unfold('topic-school')[0]).toMatch(/^国家没有规定单校的资源标准/);
  });

  it('tell what is written, how to undo, what to do with an old Excel, and the version', async () => {
    await openHelp();
    expect(unfold('topic-writes').join()).toContain('不写：您填报的单元格、公式、格式');
    expect(unfold('topic-undo').join()).toContain('撤销本次写入');
    expect(unfold('topic-old').join()).toContain('均衡测算工作台');
    expect(unfold('topic-about')[0]).toMatch(/^均衡测算 \d+\.\d+\.\d+$/);
    expect(unfold('topic-equal').join()).toContain('恰好等于标准');
    expect(unfold('topic-data').join()).toContain('9 月 1 日');
  });
});

describe('the help in English', () => {
  it('says the same, but for what the county and the sources call themselves', async () => {
    await openHelp({}, 'en-US');
    for (const id of topicsShown()) unfold(id ?? '');
    const page = document.querySelector('main')?.textContent ?? '';
    const han = [
      ...page.matchAll(/[\p{Script=Han}〔〕\d]*\p{Script=Han}[\p{Script=Han}〔〕\d]*/gu),
    ].map(([word]) => word);
    expect(
      han.filter((word) => !/教督|国家督导评估|均衡|万元|号|第六条|[一二三四五六七]/.test(word)),
    ).toEqual([]);
  });
});
