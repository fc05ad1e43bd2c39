/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { completeBrowser } from './browser';
import { openPane } from './openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

describe('a host without a shared runtime', () => {
  it('is told of, until somebody has read it', async () => {
    await openPane({}, 'zh-CN', 'results', false);
    expect(screen.getByText(/此 Excel 没有共享运行时/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '关闭提示' }));
    expect(screen.queryByText(/此 Excel 没有共享运行时/)).toBeNull();
  });

  it('is not told of where the ribbon reaches the pane', async () => {
    await openPane({}, 'en-US', 'results');
    expect(screen.queryByText(/no shared runtime/)).toBeNull();
  });
});
