/** @jest-environment jsdom */
import '../textCoding';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { selfTest as chinese } from '../../../src/messages/zh-CN/selfTest';
import { paneWords } from '../../../src/messages/paneSpeech';
import type { Language } from '../../../src/standards/message';
import { parseSelfTestReport, type SelfTestReport } from '../../../src/selftest/report';
import { runSelfTest, SelfTestRefused } from '../../../src/workbook/excel/selftest';
import { createSelfTestRun, type SelfTestRun } from '../../../src/taskpane/selftest/selfTestRun';
import SelfTestPart from '../../../src/taskpane/selftest/SelfTestPart';
import { languageChoice, WordsProvider } from '../../../src/ui/useWords';
import { selfTestDouble } from '../../workbook/selftest/selfTestDouble';
import { completeBrowser } from '../browser';
import { openPane } from '../openPane';

beforeEach(() => completeBrowser());
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'Excel');
});

const quickly: typeof runSelfTest = (options) =>
  runSelfTest({ ...options, pause: () => new Promise((resolve) => setTimeout(resolve, 1)) });

async function open({
  run = createSelfTestRun(quickly),
  language = 'zh-CN',
  busy = false,
}: { readonly run?: SelfTestRun; readonly language?: Language; readonly busy?: boolean } = {}) {
  const words = await paneWords(language);
  await act(async () => {
    render(
      <FluentProvider theme={webLightTheme}>
        <WordsProvider choice={languageChoice(words, paneWords)}>
          <SelfTestPart busy={busy} run={run} />
        </WordsProvider>
      </FluentProvider>,
    );
    await new Promise((fetched) => setTimeout(fetched));
  });
  return run;
}

const press = async (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });

/** On the page itself, not in the report. */
const told = (text: string | RegExp) => screen.getByText(text, { selector: 'p' });

async function testDone(): Promise<HTMLElement> {
  return screen.findByRole('textbox', { name: '自检报告' });
}

describe('自检 under 帮助', () => {
  it('is offered in Excel, and found by its words', async () => {
    selfTestDouble();
    await openPane({}, 'zh-CN', 'help');
    fireEvent.change(await screen.findByRole('searchbox'), { target: { value: '诊断' } });
    expect(await screen.findByRole('button', { name: '同意并开始自检' })).toBeTruthy();
  });

  it('is not offered where there is no Excel', async () => {
    await openPane({}, 'zh-CN', 'help');
    await screen.findByRole('searchbox');
    expect(document.querySelector('[data-help="selftest"]')).toBeNull();
  });
});

describe('before the self-test', () => {
  it('is told what it makes, and nothing is made', async () => {
    const excel = selfTestDouble();
    await open();
    for (const line of ['new', 'makes', 'yours', 'undo', 'report'] as const) {
      expect(screen.getByText(chinese[`selfTest.consent.${line}`])).toBeTruthy();
    }
    expect(excel.cost().operations).toBe(0);
  });

  it('waits while the add-in is at work', async () => {
    await open({ busy: true });
    const start = screen.getByRole<HTMLButtonElement>('button', { name: '同意并开始自检' });
    expect(start.disabled).toBe(true);
    expect(screen.getByText(/完成后再自检/)).toBeTruthy();
  });
});

describe('the self-test', () => {
  it('tells its progress and ends with a report in words and as data', async () => {
    const excel = selfTestDouble();
    const run = await open();
    await press('同意并开始自检');
    expect(screen.getByText(/^第 \d+ 项，共 \d+ 项：/)).toBeTruthy();
    const report = await testDone();
    expect(told(/项与预期一致，没有不同。/)).toBeTruthy();
    expect((report as HTMLTextAreaElement).value).toContain('✓ 一致 中文名称的新建、改动、删除');
    expect(parseSelfTestReport(JSON.stringify(run.state().report)).removed).toBe(true);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['小学']);
  });

  it('shows what differs with what to think of it', async () => {
    const excel = selfTestDouble();
    excel.refuse('charts.add');
    await open();
    await press('同意并开始自检');
    await testDone();
    expect(told(/^1 项与预期不同/)).toBeTruthy();
    const item = document.querySelector<HTMLElement>('[data-probe="charts"]');
    expect(item?.textContent).toContain('差异系数图的绘制和删除');
    expect(item?.textContent).toContain('Excel 报错：GeneralException');
    expect(item?.textContent).toContain(chinese['selfTest.think.charts']);
  });

  it('says values in words, no code', async () => {
    selfTestDouble({ seenFormula: false });
    await open({ language: 'en-US' });
    await press('Agree and start');
    await screen.findByRole('textbox', { name: 'Report' });
    const item = document.querySelector<HTMLElement>('[data-probe="formula"]');
    expect(item?.textContent).toContain('Expected: 5');
    expect(item?.textContent).toContain('Found: 0');
  });

  it('can be cancelled, and tells what was not done', async () => {
    const excel = selfTestDouble();
    await open();
    await press('同意并开始自检');
    await press('取消自检');
    expect(
      await screen.findByText(/自检提前结束|自检已取消/, { selector: 'p, div.fui-MessageBarBody' }),
    ).toBeTruthy();
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['小学']);
  });

  it.each(['protectedWorkbook', 'editMode', 'silent', 'host'] as const)(
    'that is refused (%s) says what to do',
    async (why) => {
      await open({ run: createSelfTestRun(() => Promise.reject(new SelfTestRefused(why))) });
      await press('同意并开始自检');
      expect(await screen.findByText(chinese[`selfTest.refused.${why}`])).toBeTruthy();
      expect(screen.getByRole('button', { name: '同意并开始自检' })).toBeTruthy();
    },
  );

  it('tries how much goes over at once only where that was chosen', async () => {
    selfTestDouble();
    const run = await open();
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '6' } });
    await press('同意并开始自检');
    await testDone();
    const states = run.state().report?.probes.filter(({ id }) => id.startsWith('payload'));
    expect(states?.map(({ state }) => state)).toEqual(['same', 'same']);
  });
});

describe('the report', () => {
  it('is saved as the file that it says', async () => {
    selfTestDouble();
    const saved: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    await open();
    await press('同意并开始自检');
    await testDone();
    await press('保存报告数据为文件');
    expect(saved).toHaveLength(1);
    expect(saved[0]?.type).toBe('application/json');
    expect(screen.getByText(/junheng-self-test-PC-same\.json/)).toBeTruthy();
  });
});

describe('the questions that only a person can answer', () => {
  async function asking(run = createSelfTestRun(quickly)): Promise<SelfTestRun> {
    await open({ run });
    await press('同意并开始自检');
    await testDone();
    await press('请您看一看');
    return run;
  }

  const question = () =>
    within(document.querySelector<HTMLElement>('[data-question="ruleRefresh"]') ?? document.body);

  it('are answered one at a time, and the answer goes into the report', async () => {
    const excel = selfTestDouble();
    const run = await asking();
    await press('开始 状态改变时颜色跟着变');
    fireEvent.click(await question().findByRole('button', { name: '改状态' }));
    expect(await question().findByText(chinese['selfTest.guided.ruleRefresh.ask'])).toBeTruthy();
    expect(excel.cell('均衡_自检', 1, 1).value).toBe('✕');
    const other = screen.getByRole<HTMLButtonElement>('button', { name: /^开始 Ctrl\+Z/ });
    expect(other.disabled).toBe(true);
    await press('否');
    expect(await screen.findByText('您的回答：否')).toBeTruthy();
    expect(run.state().report?.guided).toEqual([{ id: 'ruleRefresh', answer: 'no', observed: {} }]);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toContain(
      '状态改变时颜色跟着变：否',
    );
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['小学']);
  });

  it('can be left, and their sheet goes', async () => {
    const excel = selfTestDouble();
    const run = await asking();
    await press('开始 状态改变时颜色跟着变');
    await question().findByRole('button', { name: '改状态' });
    await press('不做了');
    await screen.findByRole('button', { name: '开始 状态改变时颜色跟着变' });
    expect(run.state().report?.guided).toEqual([]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['小学']);
  });

  it('say where Excel did not do its share', async () => {
    const excel = selfTestDouble();
    await asking();
    excel.refuse('conditionalFormats.add');
    await press('开始 状态改变时颜色跟着变');
    expect(await screen.findByText(/Excel 没有照做（GeneralException）/)).toBeTruthy();
    await press('不做了');
    await screen.findByRole('button', { name: '开始 状态改变时颜色跟着变' });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['小学']);
  });
});

describe('who comes back', () => {
  it('finds the self-test as it is', async () => {
    selfTestDouble();
    const run = await open();
    await press('同意并开始自检');
    cleanup();
    await open({ run });
    await testDone();
    expect(told(/没有不同/)).toBeTruthy();
  });
});

describe('words', () => {
  it('tell of something left in the workbook', async () => {
    const report: SelfTestReport = await reported();
    await open({ run: createSelfTestRun(() => Promise.resolve({ ...report, removed: false })) });
    await press('同意并开始自检');
    await testDone();
    expect(told(chinese['selfTest.result.left'])).toBeTruthy();
  });

  async function reported(): Promise<SelfTestReport> {
    selfTestDouble();
    return quickly({
      version: '0.1.0',
      agent: '',
      chosen: [],
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
  }
});
