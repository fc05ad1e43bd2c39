/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { SessionState } from '../../../src/app/session';
import { defaultSettings } from '../../../src/county/settings';
import { readPackText, type Pack } from '../../../src/standards/pack';
import { completeBrowser } from '../browser';
import { openPane } from '../openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

const read = readPackText(readFileSync('assets/packs/example.json', 'utf8'));
if (!read.ok) throw new Error(JSON.stringify(read.faults));
const example = read.pack;

async function openItems(pack: Pack | null, more: Partial<SessionState> = {}) {
  const state = { settings: { ...defaultSettings, pack }, ...more };
  const session = await openPane(state, 'zh-CN', 'settings');
  await screen.findByRole('region', { name: '省定标准' });
  return session;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('办学条件项目', () => {
  it('begins with nothing: the first item makes the rules of the province', async () => {
    const session = await openItems(null);
    press('添加项目');
    type('名称', '生均占地面积');
    type('小学标准', '20');
    type('初中标准', '待定');
    type('单位', '㎡');
    press('保存项目');
    const { pack } = session.state().settings;
    expect(pack?.conditions).toEqual({
      items: [
        {
          id: 'item1',
          name: '生均占地面积',
          stage: 'both',
          quantity: { kind: 'perPupil', fields: ['siteArea'], per: 1, pupils: 'students' },
          direction: '>=',
          thresholds: [{ primary: 20, junior: null }],
          unit: '㎡',
          decimals: 2,
        },
      ],
      rule: { kind: 'atLeast', count: 1 },
    });
    // a stage that can never be judged says so at once
    expect(document.querySelector('[data-open]')?.textContent).toContain(
      '初中的学校没有综合评估结论',
    );
  });

  it('an item is changed and taken away; the others stay as they are', async () => {
    const session = await openItems(example);
    press('修改：生均图书册数');
    type('小学标准', '26');
    press('保存项目');
    const items = session.state().settings.pack?.conditions?.items ?? [];
    const changed = (example.conditions?.items ?? []).map((item) =>
      item.id === 'books' ? { ...item, thresholds: [{ primary: 26, junior: 30 }] } : item,
    );
    expect(items).toEqual(changed);
    press('删除：生均图书册数');
    expect(session.state().settings.pack?.conditions?.items).toEqual(
      changed.filter(({ id }) => id !== 'books'),
    );
  });

  it('is not kept with a fault, which is told', async () => {
    const session = await openItems(example);
    press('修改：生均图书册数');
    type('小学标准', '二十');
    press('保存项目');
    expect(session.state().settings.pack).toEqual(example);
    const region = screen.getByRole('region', { name: '办学条件项目' });
    expect(within(region).getByText(/填的内容不对|值的类型不对/)).toBeTruthy();
  });

  it('the rule says how many and how far a miss may go', async () => {
    const session = await openItems(example);
    type('项数', '9');
    type('未达标项底线（%）', '70');
    press('保存判定');
    expect(session.state().settings.pack?.conditions?.rule).toMatchObject({ count: 9, floor: 0.7 });
  });

  it('what the form cannot hold is left to the sheet', async () => {
    await openItems(example);
    expect(screen.queryByRole('button', { name: '修改：生均体育运动场馆面积' })).toBeNull();
    expect(screen.getAllByText(/写成工作表.*在表上修改/).length).toBeGreaterThan(0);
  });

  it('is written as a sheet on request, and leads to the sheet where it stands', async () => {
    const session = await openItems(example);
    press('写成工作表');
    expect(session.verbs).toContain('writePackSheet');
    cleanup();
    const later = await openItems(example, { hasPackSheet: true });
    expect(screen.queryByRole('button', { name: '添加项目' })).toBeNull();
    press('打开该工作表');
    expect(later.revealed).toEqual([{ sheet: '均衡_省定标准', cell: 'A1' }]);
  });
});
