/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';
import type { SessionState } from '../../../src/app/session';
import { defaultSettings } from '../../../src/county/settings';
import type { ReportPaper } from '../../../src/reports/paper';
import { completeBrowser } from '../browser';
import { assessed } from '../county';
import { openPane } from '../openPane';

const handed: string[] = [];
jest.mock('../../../src/ui/download', () => ({
  downloadFile: (name: string, bytes: Uint8Array, type: string) =>
    handed.push(`${name} ${bytes.length > 1000} ${type.split('.').at(-2) ?? ''}`),
}));

beforeEach(() => {
  completeBrowser();
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  handed.length = 0;
});
afterEach(cleanup);

const ready: Partial<SessionState> = { ...assessed, settings: defaultSettings };

const paper: ReportPaper = {
  kind: 'selfAssessment',
  title: '某县义务教育优质均衡发展自评报告',
  under: ['核对码：AAAA-BBBB'],
  parts: [{ kind: 'heading', level: 1, text: '一、基本情况' }],
  footer: { left: '自评报告', right: '核对码：AAAA-BBBB' },
  code: 'AAAA-BBBB',
  name: '某县义务教育优质均衡发展自评报告',
};

const make = () => screen.findByRole('button', { name: '生成报告' });

it('hands 自评报告 over as a download, and says what to do where none appears', async () => {
  const session = await openPane(ready, 'zh-CN', 'forms');
  session.answerReports({ kind: 'made', paper });
  fireEvent.click(await make());
  await waitFor(() =>
    expect(handed).toEqual(['某县义务教育优质均衡发展自评报告.docx true wordprocessingml']),
  );
  expect(session.reports).toEqual([{ kind: 'selfAssessment', school: null }]);
  const notice = await screen.findByText(/已交给浏览器下载。/);
  expect(notice.textContent).toContain('不允许加载项下载文件');
});

it('says nothing of Excel in the workbench, which hands over its own files', async () => {
  const session = await openPane(
    { ...ready, copy: { way: 'kept', state: 'none' } },
    'zh-CN',
    'forms',
  );
  session.answerReports({ kind: 'made', paper });
  fireEvent.click(await make());
  const notice = await screen.findByText(/已交给浏览器下载。/);
  expect(notice.textContent).not.toContain('不允许加载项下载文件');
});

it('asks whose 自查报告 it shall be', async () => {
  const session = await openPane(ready, 'zh-CN', 'forms');
  fireEvent.click(await screen.findByRole('radio', { name: '自查报告（一所学校）' }));
  expect((await make()).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(await make());
  expect(session.reports).toEqual([]);
  expect(screen.getByRole('combobox', { name: '学校' })).toBeTruthy();
});

it('says why there can be none', async () => {
  const session = await openPane(ready, 'zh-CN', 'forms');
  session.answerReports({
    kind: 'refused',
    why: { code: 'reports.refused.noLedger', params: { sheet: '均衡_问题台账' } },
  });
  fireEvent.click(await screen.findByRole('radio', { name: '整改报告（全县）' }));
  fireEvent.click(await make());
  expect(await screen.findByText(/没有“均衡_问题台账”/)).toBeTruthy();
  expect(handed).toEqual([]);
});

it('offers none before there are results', async () => {
  await openPane({ settings: defaultSettings }, 'zh-CN', 'forms');
  await screen.findByRole('list', { name: '将写入的申报表' });
  expect(screen.queryByRole('button', { name: '生成报告' })).toBeNull();
});
