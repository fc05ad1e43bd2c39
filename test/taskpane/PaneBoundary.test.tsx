/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { paneWords } from '../../src/messages/paneSpeech';
import { PaneBoundary } from '../../src/taskpane/PaneBoundary';
import { languageChoice, WordsProvider } from '../../src/ui/useWords';
import { completeBrowser } from './browser';
import { handMadeSession } from './handMadeSession';

let quiet: jest.SpyInstance;

beforeEach(() => {
  completeBrowser();
  // React tells the console of every error that a boundary caught.
  quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  quiet.mockRestore();
});

let broken: boolean;

function Fragile() {
  if (broken) throw new RangeError('一所学校的名称');
  return <p>一切正常</p>;
}

async function open(reload?: () => void): Promise<void> {
  const words = languageChoice(await paneWords('zh-CN'), paneWords);
  render(
    <FluentProvider theme={webLightTheme}>
      <WordsProvider choice={words}>
        <PaneBoundary session={handMadeSession()} {...(reload ? { reload } : {})}>
          <Fragile />
        </PaneBoundary>
      </WordsProvider>
    </FluentProvider>,
  );
}

describe('the pane’s boundary', () => {
  it('is not to be seen while nothing is wrong', async () => {
    broken = false;
    await open();
    expect(screen.getByText('一切正常')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what happened, that the workbook is safe and that nothing is sent', async () => {
    broken = true;
    await open(() => undefined);
    expect(screen.getByRole('alert').textContent).toContain('窗格出错，无法继续显示。');
    expect(screen.getByText('工作簿没有因此改动。')).toBeTruthy();
    expect(await screen.findByText(/不会自动发送任何内容/)).toBeTruthy();
    const report = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '错误报告' });
    expect(report.value).toMatch(/^均衡测算 \d/);
    expect(report.value).toContain('错误类型：RangeError');
    expect(report.value).toContain('运行环境：浏览器（没有 Office 信息）');
    expect(report.value).toContain('位置：\nat ');
    expect(report.readOnly).toBe(true);
  });

  it('copies the report as it is shown', async () => {
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    broken = true;
    await open();
    fireEvent.click(await screen.findByRole('button', { name: '复制' }));
    expect(await screen.findByText('已复制。')).toBeTruthy();
    const report = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '错误报告' });
    expect(copied).toEqual([report.value]);
  });

  it('shows the pane again after a reload that helped', async () => {
    broken = true;
    await open(() => (broken = false));
    fireEvent.click(screen.getByRole('button', { name: '重新加载' }));
    expect(await screen.findByText('一切正常')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
