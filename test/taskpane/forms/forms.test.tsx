/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { SessionState } from '../../../src/app/session';
import type { Verdict } from '../../../src/assessment/assessment';
import type {
  BlockId,
  CountyAssessment,
  ItemResult,
} from '../../../src/assessment/countyAssessment';
import { defaultSettings } from '../../../src/county/settings';
import { completeBrowser } from '../browser';
import { assessed, assessment, survey } from '../county';
import { county, metCounty } from '../countyAssessment';
import { openPane, withItsParts } from '../openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

const basic: Partial<SessionState> = {
  ...assessed,
  county,
  settings: { ...defaultSettings, standard: 'basic-2012' },
};

/** 优质均衡 with blocks of so many items with data and so many without. */
function quality(blocks: readonly (readonly [BlockId, number, number])[]): CountyAssessment {
  const item = (id: string, verdict: Verdict): ItemResult => ({
    id,
    name: { 'zh-CN': `项目${id}`, 'en-US': `item ${id}` },
    value: null,
    requirement: { code: 'basic.requirement.veto' },
    verdict,
    notes: [],
    failing: [],
    clause: '教督〔2017〕6号',
  });
  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => String(from + at + 1));
  return {
    standard: 'quality-2017',
    verdict: 'undetermined',
    relaxations: [],
    conditions: null,
    blocks: blocks.map(([id, met, missing]) => ({
      id,
      name: { 'zh-CN': id, 'en-US': id },
      verdict: 'undetermined',
      items: [
        ...numbers(0, met).map((number) => item(number, 'met')),
        ...numbers(met, met + missing).map((number) => item(number, 'undetermined')),
      ],
    })),
  };
}

const qualityState: Partial<SessionState> = {
  ...assessed,
  settings: defaultSettings,
  hasCountySheet: true,
  county: quality([
    ['government', 9, 6],
    ['quality', 7, 2],
    ['recognition', 1, 0],
  ]),
};

async function openForms(state: Partial<SessionState>, language: 'zh-CN' | 'en-US' = 'zh-CN') {
  const session = await openPane(state, language, 'forms');
  await screen.findByRole('list', { name: /将写入的申报表|Tables to be written/ });
  return session;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

const lines = () =>
  within(screen.getByRole('list', { name: '将写入的申报表' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.split(' ')[0]);

function table(sheet: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-form="${sheet}"]`);
  if (!found) throw new Error(`the page shows no ${sheet}`);
  return found;
}

describe('申报表', () => {
  it('names the sheets of the chosen standard, says A4, and writes them', async () => {
    const session = await openForms(qualityState);
    expect(screen.getByText(/版面为 A4 纸/)).toBeTruthy();
    expect(lines()).toEqual(
      ['Ⅰ', 'Ⅱ-1', 'Ⅱ-2', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ'].map((number) => `均衡_优质_表${number}`),
    );
    fireEvent.click(button('写入申报表'));
    expect(session.verbs).toContain('writeTables');
  });

  it('has the cover, the seven of 基本均衡 and the page of the vetoes', async () => {
    await openForms(basic);
    expect(lines()).toEqual([
      '均衡_基本_封面',
      ...['Ⅰ', 'Ⅱ-1', 'Ⅱ-2', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ'].map((number) => `均衡_基本_表${number}`),
      '均衡_基本_一票否决',
    ]);
  });

  it('warns while items are 数据不全', async () => {
    const session = await openForms(basic);
    expect(screen.getByText(/写出的申报表不完整/)).toBeTruthy();
    act(() => session.show({ county: metCounty }));
    expect(screen.queryByText(/写出的申报表不完整/)).toBeNull();
  });

  it('waits while other work is under way', async () => {
    const session = await openForms(basic);
    act(() => session.show({ activity: { kind: 'writing', done: 0, cancellable: true } }));
    fireEvent.click(button('写入申报表'));
    expect(session.verbs).not.toContain('writeTables');
  });
});

describe('申报表 before anything is computed', () => {
  it('says what to do first, leads there, and writes nothing', async () => {
    await openForms({ freshness: 'none' });
    expect(screen.getByText(/请先在“列对应”核对各列，再点“一键测算”/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '写入申报表' })).toBeNull();
    expect(screen.queryByRole('button', { name: '生成县级数据表' })).toBeNull();
    await withItsParts(() => fireEvent.click(button('去列对应')));
    expect(screen.getByRole('tab', { name: /^列对应/ }).getAttribute('aria-selected')).toBe('true');
  });

  it('takes the results of the other standard for none', async () => {
    await openForms({ ...qualityState, county });
    expect(screen.getByText(/还没有测算结果/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '写入申报表' })).toBeNull();
  });
});

describe('what a table lacks', () => {
  it('is named for each: items, schools, columns', async () => {
    await openForms(qualityState);
    expect(table('均衡_优质_表Ⅳ').textContent).toContain(
      '? 数据不全：项目10、项目11、项目12、项目13等 6 项',
    );
    expect(table('均衡_优质_表Ⅴ').textContent).toContain('? 数据不全：项目8、项目9');
    expect(table('均衡_优质_表Ⅵ').textContent).toContain('✓ 数据齐全');
    expect(table('均衡_优质_表Ⅱ-2').textContent).toContain(
      '? 数据不全：小学未找到对应列：L7；小学 1 所学校数据不全',
    );
    expect(table('均衡_优质_表Ⅲ').textContent).toContain(
      '? 数据不全：小学未找到对应列：L7；小学有学校缺数据：L2',
    );
  });

  it('is nothing where every school has its data', async () => {
    const { primary } = assessment.stages;
    if (!primary) throw new Error('the county has no primary schools');
    const rows = primary.rows.map((row) => ({ ...row, verdict: 'met' as const }));
    const indicators = Object.fromEntries(
      Object.entries(primary.indicators).map(([id, spread]) => [
        id,
        { ...(spread ?? primary.indicators.books), schools: 3, of: 3 },
      ]),
    );
    const complete = {
      ...assessment,
      stages: { primary: { ...primary, rows, indicators }, junior: null },
    };
    await openForms({ ...qualityState, assessment: complete as typeof assessment });
    for (const sheet of ['均衡_优质_表Ⅱ-1', '均衡_优质_表Ⅱ-2', '均衡_优质_表Ⅲ']) {
      expect(table(sheet).textContent).toContain('✓ 数据齐全');
    }
  });

  it('goes by the province’s items in 基本均衡', async () => {
    await openForms(basic);
    expect(table('均衡_基本_表Ⅱ-1').textContent).toContain('✓ 数据齐全');
    expect(table('均衡_基本_表Ⅳ').textContent).toContain('? 数据不全：政府推进工作评估');
    expect(table('均衡_基本_一票否决').textContent).toContain(
      '? 数据不全：残疾儿童少年入学率不达标、三个增长未实现、重大安全责任事故',
    );
  });

  it('is the county’s facts until its data sheet is there, which is offered', async () => {
    const session = await openForms({ ...qualityState, hasCountySheet: false });
    expect(table('均衡_优质_表Ⅰ').textContent).toContain(
      '? 数据不全：县级数据表尚未生成，取自它的各栏空白',
    );
    fireEvent.click(button('生成县级数据表'));
    expect(session.verbs).toContain('writeCountySheet');
    act(() => session.show({ hasCountySheet: true }));
    expect(screen.queryByRole('button', { name: '生成县级数据表' })).toBeNull();
    const entry = {
      id: 'population' as const,
      key: 'population',
      value: null,
      note: null,
      place: null,
      fixed: false,
    };
    const form = (value: number | null) => ({
      sheet: '均衡_县级数据',
      entries: [{ ...entry, value }],
      scores: [],
    });
    act(() => session.show({ countyForm: form(null) }));
    expect(table('均衡_优质_表Ⅰ').textContent).toContain(
      '? 数据不全：县级数据未填 1 项，如人口总数（常住）',
    );
    act(() => session.show({ countyForm: form(38.2) }));
    expect(table('均衡_优质_表Ⅰ').textContent).toContain('✓ 县级数据已填齐');
  });
});

describe('the tables that were written', () => {
  const sheets = ['均衡_优质_表Ⅰ', '均衡_优质_表Ⅱ-12', '均衡_优质_表Ⅱ-2', '均衡_设置'];
  const written = { kind: 'tablesWritten', sheets } as const;
  const links = () =>
    within(screen.getByRole('list', { name: '将写入的申报表' }))
      .queryAllByRole('button')
      .map(({ textContent }) => textContent);

  it('are a click away, also where a sheet got a number', async () => {
    const session = await openForms({ ...qualityState, outcome: written });
    expect(links()).toEqual(['均衡_优质_表Ⅰ', '均衡_优质_表Ⅱ-12', '均衡_优质_表Ⅱ-2']);
    fireEvent.click(button('转到工作表 均衡_优质_表Ⅱ-12'));
    expect(session.revealed).toEqual([{ sheet: '均衡_优质_表Ⅱ-12', cell: null }]);
  });

  it('stay so when the message is dismissed, until the write is undone', async () => {
    const session = await openForms(qualityState);
    expect(links()).toEqual([]);
    act(() => session.show({ outcome: written }));
    act(() => session.show({ outcome: null }));
    expect(links().length).toBe(3);
    act(() => session.show({ outcome: { kind: 'undone', kept: [] } }));
    expect(links()).toEqual([]);
    act(() => session.show({ outcome: null }));
    expect(links()).toEqual([]);
  });

  it('are not offered under the other standard', async () => {
    const session = await openForms({ ...qualityState, outcome: written });
    act(() => session.show({ settings: { ...defaultSettings, standard: 'basic-2012' }, county }));
    expect(links()).toEqual([]);
  });
});

describe('申报表 in English', () => {
  it('says the same', async () => {
    await openForms(qualityState, 'en-US');
    expect(screen.getByText('Write the official tables')).toBeTruthy();
    expect(table('均衡_优质_表Ⅴ').textContent).toContain('? Incomplete: item 8; item 9');
  });
});

it('asks for another run where results stand that are old', async () => {
  await openForms({ ...assessed, county: null, freshness: 'stale' });
  expect(screen.getByText(/已经改动。填好后点“一键测算”/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '去列对应' })).toBeNull();
});

describe('columns that the tables need', () => {
  const [table] = survey.tables;
  const [name] = table?.columns ?? [];
  if (!table || !name) throw new Error('no table');
  const withPupils = {
    ...table,
    columns: [name, { ...name, field: 'students' as const, column: 2 }],
  };
  const needing: Partial<SessionState> = {
    ...assessed,
    survey: { ...survey, tables: [withPupils] },
    settings: defaultSettings,
    county: {
      ...quality([]),
      blocks: [
        {
          id: 'government',
          name: { 'zh-CN': '政府保障程度', 'en-US': 'Government' },
          verdict: 'undetermined',
          items: [
            { ...quality([['government', 0, 1]]).blocks[0]?.items[0], id: 'government.5' },
          ].map((item) => item as ItemResult),
        },
      ],
    },
  };

  it('are named with their table, and their headers written once the user has agreed', async () => {
    const session = await openForms(needing);
    const offer = screen.getByText(/没有以下各列/);
    expect(offer.textContent).toContain('最大班额');
    const add = screen.getAllByRole('button', { name: '在表旁加列…' })[0];
    if (!add) throw new Error('no button');
    fireEvent.click(add);
    expect(session.added).toEqual([]);
    expect(screen.getByText(/写入 \d+ 个表头/).textContent).toContain('已有内容不改动');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '写入表头' })));
    const [{ columns, sheet } = { columns: [], sheet: '' }] = session.added;
    expect(columns.map(({ field }) => field)).toContain('largestClass');
    expect(offer.textContent).toContain(sheet);
  });

  it('are not asked for where the item is settled', async () => {
    await openForms({ ...needing, county: quality([]) });
    expect(screen.queryByText(/没有以下各列/)).toBeNull();
  });
});
