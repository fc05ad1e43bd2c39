/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { Survey } from '../../../src/app/session';
import type { Finding } from '../../../src/county/finding';
import { completeBrowser } from '../browser';
import { findings, survey } from '../county';
import { openPane } from '../openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const list = () => screen.getByRole('list', { name: '数据核查' });
const lines = () => within(list()).getAllByRole('listitem');
/** Findings alone, without the headings of groups. */
const items = () => lines().filter((line) => line.dataset['rule'] !== undefined);
const rules = () => items().map((item) => item.dataset['rule']);
const item = (rule: string) => {
  const found = items().find((one) => one.dataset['rule'] === rule);
  if (!found) throw new Error(`${rule} is not shown`);
  return found;
};
const current = () => lines().find((line) => line.getAttribute('aria-current') === 'true');
/** Headings of the groups, as they are read out. */
const groups = () =>
  within(list())
    .getAllByRole('heading', { level: 3 })
    .map((heading) => {
      const counts = within(heading).getAllByRole('img');
      const name = within(heading).getByRole('button').firstElementChild?.nextElementSibling;
      return [
        name?.firstElementChild?.textContent,
        ...counts.map((count) => count.getAttribute('aria-label')),
      ].join(' ');
    });

async function openFindings(change: Partial<Survey> = {}) {
  const session = await openPane({ survey: { ...survey, ...change } }, 'zh-CN', 'findings');
  await screen.findByRole('list', { name: '数据核查' });
  return session;
}

/** A warning for each of many schools. */
const many: readonly Finding[] = Array.from({ length: 10_000 }, (_, at) => ({
  severity: 'warning',
  rule: 'fraction',
  sheet: '小学',
  cell: `H${String(at + 4)}`,
  school: `第${String(at + 1)}小学`,
  schoolCode: null,
  params: { column: '专任教师数', found: 12.5 },
}));

describe('the findings', () => {
  it('put errors before warnings and count both, and those that wait for an answer', async () => {
    await openFindings({ remarks: ['半天在编', null, null] });
    expect(items().map(({ dataset }) => dataset['severity'])).toEqual([
      'error',
      'warning',
      'warning',
    ]);
    expect(screen.getByText('错误 1')).toBeTruthy();
    expect(screen.getByText('提醒 2')).toBeTruthy();
    expect(screen.getByText('未处理提醒 1')).toBeTruthy();
  });

  it('go to their cell and become the present one', async () => {
    const session = await openFindings();
    fireEvent.click(button('小学!F5'));
    expect(session.revealed).toEqual([expect.objectContaining({ sheet: '小学', cell: 'F5' })]);
    expect(current()).toBe(item('blank'));
  });

  it('say what is there and what to do, with the school', async () => {
    await openFindings();
    expect(item('fraction').textContent).toContain('西关小学：');
    expect(item('fraction').textContent).toContain('12.5');
  });

  it('say so when there are none, and when nothing was read', async () => {
    const session = await openPane({ survey: { ...survey, findings: [] } }, 'zh-CN', 'findings');
    expect(await screen.findByText('未发现问题。')).toBeTruthy();
    act(() => session.show({ survey: null }));
    expect(screen.getByText('尚未读取工作簿。')).toBeTruthy();
  });
});

describe('narrowing', () => {
  const choose = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

  it('to one rule', async () => {
    await openFindings();
    choose('规则', 'blank');
    expect(rules()).toEqual(['blank']);
  });

  it('to errors, to warnings, and back to all', async () => {
    await openFindings();
    fireEvent.click(screen.getByRole('radio', { name: '错误' }));
    expect(rules()).toEqual(['blank']);
    fireEvent.click(screen.getByRole('radio', { name: '提醒' }));
    expect(rules()).toEqual(['fraction', 'oneSchool']);
    fireEvent.click(screen.getByRole('radio', { name: '全部' }));
    expect(rules()).toEqual(['blank', 'fraction', 'oneSchool']);
  });

  it('to what is not dealt with: errors, and warnings without 说明', async () => {
    await openFindings({ remarks: ['半天在编', null, null] });
    fireEvent.click(screen.getByRole('checkbox', { name: '只看未处理' }));
    expect(rules()).toEqual(['blank', 'oneSchool']);
  });

  it('by a search for school or sheet; where nothing fits, one click shows all again', async () => {
    await openFindings();
    const search = screen.getByRole('searchbox', { name: '搜索学校或工作表' });
    fireEvent.change(search, { target: { value: '西关' } });
    expect(rules()).toEqual(['fraction']);
    fireEvent.change(search, { target: { value: '北关' } });
    expect(screen.getByText('没有符合条件的问题。')).toBeTruthy();
    fireEvent.click(button('清除筛选'));
    expect(rules()).toEqual(['blank', 'fraction', 'oneSchool']);
  });

  it('is kept when somebody comes back to the page', async () => {
    await openFindings();
    fireEvent.click(screen.getByRole('radio', { name: '错误' }));
    fireEvent.click(screen.getByRole('tab', { name: /结果/ }));
    fireEvent.click(screen.getByRole('tab', { name: /核查/ }));
    expect((await screen.findByRole('radio', { name: '错误' })).getAttribute('aria-checked')).toBe(
      'true',
    );
    expect(rules()).toEqual(['blank']);
  });
});

describe('groups', () => {
  it('are the schools, each with its counts', async () => {
    await openFindings();
    expect(groups()).toEqual(['城东小学 错误 1', '西关小学 提醒 1', '工作表 初中 提醒 1']);
  });

  it('can be the rules', async () => {
    await openFindings();
    fireEvent.change(screen.getByRole('combobox', { name: '分组' }), { target: { value: 'rule' } });
    expect(groups()).toHaveLength(3);
    expect(groups()[0]).toContain('错误 1');
  });

  it('fold one by one and all together', async () => {
    await openFindings();
    fireEvent.click(button('城东小学 错误 1'));
    expect(rules()).toEqual(['fraction', 'oneSchool']);
    expect(button('城东小学 错误 1').getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button('全部收起'));
    expect(items()).toEqual([]);
    fireEvent.click(button('全部展开'));
    expect(rules()).toEqual(['blank', 'fraction', 'oneSchool']);
  });
});

describe('walking through the findings', () => {
  it('shows one cell after the other and marks the present finding', async () => {
    const session = await openFindings();
    fireEvent.click(button('下一条（Alt+↓）'));
    fireEvent.click(button('下一条（Alt+↓）'));
    expect(session.revealed.map(({ cell }) => cell)).toEqual(['F5', 'H7']);
    expect(current()).toBe(item('fraction'));
    expect(screen.getByText('第 2 条，共 3 条')).toBeTruthy();
    fireEvent.click(button('上一条（Alt+↑）'));
    expect(current()).toBe(item('blank'));
    expect(button('上一条（Alt+↑）').getAttribute('aria-disabled')).toBe('true');
  });

  it('goes by Alt with an arrow from anywhere on the page, but not from a list of choices', async () => {
    const session = await openFindings();
    const search = screen.getByRole('searchbox', { name: '搜索学校或工作表' });
    fireEvent.keyDown(search, { key: 'ArrowDown', altKey: true });
    fireEvent.keyDown(screen.getByRole('combobox', { name: '规则' }), {
      key: 'ArrowDown',
      altKey: true,
    });
    expect(session.revealed.map(({ cell }) => cell)).toEqual(['F5']);
  });

  it('keeps to what is shown, and opens a folded group', async () => {
    const session = await openFindings();
    fireEvent.click(screen.getByRole('radio', { name: '提醒' }));
    fireEvent.click(button('全部收起'));
    fireEvent.click(button('下一条（Alt+↓）'));
    expect(session.revealed.map(({ cell }) => cell)).toEqual(['H7']);
    expect(rules()).toEqual(['fraction']);
    expect(current()).toBe(item('fraction'));
  });

  it('tells those who hear the pane where the step has led', async () => {
    await openFindings();
    fireEvent.click(button('下一条（Alt+↓）'));
    expect(
      screen.getAllByRole('status').some(({ textContent }) => textContent?.includes('小学!F5')),
    ).toBe(true);
  });

  it('stays at its finding when a run brings a new list', async () => {
    const session = await openFindings();
    fireEvent.click(button('小学!H7'));
    const moved = findings
      .filter(({ rule }) => rule !== 'blank')
      .map((finding) => ({ ...finding, cell: finding.cell && 'H9' }));
    act(() => session.show({ survey: { ...survey, findings: moved, remarks: [null, null] } }));
    expect(current()).toBe(item('fraction'));
    expect(screen.getByText('第 1 条，共 2 条')).toBeTruthy();
  });
});

describe('说明', () => {
  const write = () => fireEvent.click(button('写说明，小学!H7'));
  const editor = () => screen.getByRole('textbox', { name: '说明' });

  it('is asked of warnings only', async () => {
    await openFindings();
    expect(within(item('blank')).queryByRole('button', { name: /说明/ })).toBeNull();
    expect(within(item('fraction')).getByRole('button', { name: /写说明/ })).toBeTruthy();
  });

  it('is not asked where the sheet would not keep it', async () => {
    const lost: Finding = {
      severity: 'warning',
      rule: 'outputNameLost',
      sheet: '小学',
      cell: null,
      school: null,
      schoolCode: null,
      params: { name: '均衡_输出_小学_primary_met' },
    };
    await openFindings({ findings: [lost], remarks: [null] });
    expect(screen.queryByRole('button', { name: /写说明/ })).toBeNull();
  });

  it('is written in place and saved by button or Ctrl+Enter', async () => {
    const session = await openFindings();
    write();
    expect(document.activeElement).toBe(editor());
    fireEvent.change(editor(), { target: { value: ' 半天在编 ' } });
    fireEvent.click(button('保存'));
    expect(session.remarked).toEqual([[[findings[0]], '半天在编']]);
    expect(screen.queryByRole('textbox', { name: '说明' })).toBeNull();
    expect(document.activeElement).toBe(button('写说明，小学!H7'));

    write();
    fireEvent.change(editor(), { target: { value: '两人' } });
    fireEvent.keyDown(editor(), { key: 'Enter', ctrlKey: true });
    expect(session.remarked[1]).toEqual([[findings[0]], '两人']);
  });

  it('is given up by button or Escape, but not by an Escape of the input method', async () => {
    const session = await openFindings();
    write();
    fireEvent.change(editor(), { target: { value: '半天' } });
    fireEvent.keyDown(editor(), { key: 'Escape', isComposing: true });
    expect(editor()).toBeTruthy();
    fireEvent.keyDown(editor(), { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: '说明' })).toBeNull();
    write();
    fireEvent.click(button('取消'));
    expect(session.remarked).toEqual([]);
  });

  it('is shown afterwards and can be changed or taken back', async () => {
    const session = await openFindings({ remarks: ['半天在编', null, null] });
    expect(within(item('fraction')).getByText('半天在编')).toBeTruthy();
    fireEvent.click(button('修改说明，小学!H7'));
    expect(editor()).toHaveProperty('value', '半天在编');
    fireEvent.change(editor(), { target: { value: '' } });
    fireEvent.click(button('保存'));
    expect(session.remarked).toEqual([[[findings[0]], '']]);
  });

  it('is not left by Alt with an arrow, which moves by lines in a text', async () => {
    const session = await openFindings();
    write();
    fireEvent.keyDown(editor(), { key: 'ArrowDown', altKey: true });
    expect(session.revealed).toEqual([]);
  });

  it('is given at once to all warnings that the list shows and that have none', async () => {
    const fraction = findings[0] as Finding;
    const other: Finding = { ...fraction, cell: 'H8', school: '第8小学' };
    const third: Finding = { ...fraction, cell: 'H9', school: '第9小学' };
    const all = [...findings, other, third];
    const session = await openFindings({
      findings: all,
      remarks: all.map((each) => (each === third ? '已说明' : null)),
    });
    const open = all.filter((each) => each.severity === 'warning' && each !== third);
    fireEvent.click(button(`给所列 ${String(open.length)} 项提醒写同一说明…`));
    expect(editor()).toHaveProperty('value', '核实无误');
    fireEvent.click(button('取消'));
    expect(session.remarked).toEqual([]);
    // Narrowed to one rule, it is of that rule alone.
    fireEvent.change(screen.getByRole('combobox', { name: '规则' }), {
      target: { value: 'fraction' },
    });
    // A folded group is not listed.
    const group = () => within(list()).getByRole('heading', { level: 3 }).querySelector('button');
    fireEvent.click(group() as HTMLElement);
    expect(screen.queryByRole('button', { name: /写同一说明/ })).toBeNull();
    fireEvent.click(group() as HTMLElement);
    fireEvent.click(button('给所列 2 项提醒写同一说明…'));
    fireEvent.click(button('保存'));
    expect(session.remarked).toEqual([[[findings[0], other], '核实无误']]);
  });

  it('that was not changed is not written again', async () => {
    const session = await openFindings({ remarks: ['半天在编', null, null] });
    fireEvent.click(button('修改说明，小学!H7'));
    fireEvent.click(button('保存'));
    expect(session.remarked).toEqual([]);
  });

  it('under way stays when a run brings a new list or the cell moves', async () => {
    const session = await openFindings();
    write();
    fireEvent.change(editor(), { target: { value: '半天' } });
    const moved = findings.map((finding) => ({ ...finding, cell: finding.cell && 'H9' }));
    act(() => session.show({ survey: { ...survey, findings: moved } }));
    expect(editor()).toHaveProperty('value', '半天');
    expect(within(item('fraction')).getByText('小学!H9')).toBeTruthy();
  });

  it('takes its finding off the open ones; the focus goes to the next one', async () => {
    const session = await openFindings();
    fireEvent.click(screen.getByRole('checkbox', { name: '只看未处理' }));
    write();
    fireEvent.change(editor(), { target: { value: '半天在编' } });
    fireEvent.click(button('保存'));
    act(() => session.show({ survey: { ...survey, remarks: ['半天在编', null, null] } }));
    expect(rules()).toEqual(['blank', 'oneSchool']);
    expect(list().contains(document.activeElement)).toBe(true);
    fireEvent.keyDown(list(), { key: 'ArrowDown', altKey: true });
    expect(current()).toBe(item('oneSchool'));
  });
});

describe('a list of ten thousand findings', () => {
  const open = () => openFindings({ findings: many, remarks: many.map(() => null) });
  const page = () => screen.getByRole('main');
  const scrollTo = (top: number) => act(() => page().scrollTo({ top }));

  it('makes only what is in sight, and tells each line’s place in the whole', async () => {
    await open();
    expect(lines().length).toBeLessThan(40);
    expect(lines()[1]?.getAttribute('aria-posinset')).toBe('2');
    expect(lines()[1]?.getAttribute('aria-setsize')).toBe('20000');
    scrollTo(400_000);
    expect(lines().length).toBeLessThan(40);
    expect(Number(lines().at(-1)?.getAttribute('aria-posinset'))).toBeGreaterThan(3000);
  });

  it('is one stop for Tab, at what is in sight', async () => {
    await open();
    const stops = () => [...list().querySelectorAll('[tabindex="0"]')];
    expect(new Set(stops().map((stop) => stop.closest('[data-index]'))).size).toBe(1);
    scrollTo(400_000);
    const places = stops().map(
      (stop) => stop.closest<HTMLElement>('[data-index]')?.dataset['index'],
    );
    expect(new Set(places).size).toBe(1);
    expect(Number(places[0])).toBeGreaterThan(3000);
  });

  it('is walked by arrow keys, Home and End, with the focus', async () => {
    await open();
    act(() => lines()[0]?.querySelector('button')?.focus());
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? list(), { key });
    const place = () =>
      document.activeElement?.closest('[role="listitem"]')?.getAttribute('aria-posinset');
    press('ArrowDown');
    expect(place()).toBe('2');
    press('ArrowDown');
    expect(place()).toBe('3');
    press('End');
    expect(place()).toBe('20000');
    press('Home');
    expect(place()).toBe('1');
    press('ArrowUp');
    expect(place()).toBe('1');
  });

  it('shows the cell of the line with the focus on Enter', async () => {
    const session = await open();
    act(() => items()[0]?.focus());
    fireEvent.keyDown(items()[0] ?? list(), { key: 'Enter' });
    expect(session.revealed).toEqual([expect.objectContaining({ cell: 'H4' })]);
  });

  it('does not lose the focus or a text under way when the page is scrolled far away', async () => {
    await open();
    fireEvent.click(button('写说明，小学!H4'));
    const editor = screen.getByRole('textbox', { name: '说明' });
    fireEvent.change(editor, { target: { value: '半天' } });
    scrollTo(400_000);
    expect(document.activeElement).toBe(editor);
    expect(editor.isConnected).toBe(true);
    expect(editor).toHaveProperty('value', '半天');
  });

  it('brings the next finding into sight', async () => {
    await open();
    fireEvent.click(button('下一条（Alt+↓）'));
    scrollTo(400_000);
    fireEvent.click(button('下一条（Alt+↓）'));
    expect(page().scrollTop).toBeLessThan(1000);
    expect(current()?.textContent).toContain('第2小学');
  });
});

describe('a finding that asks', () => {
  const place = {
    sheet: '小学',
    cell: 'B23',
    severity: 'error',
    school: null,
    schoolCode: null,
  } as const;
  const row: Finding = {
    ...place,
    rule: 'rowLikeTotal',
    params: { table: '小学', row: '全镇', shown: '全镇 | 640' },
  };
  const twice: Finding = {
    ...place,
    rule: 'schoolTwice',
    school: '城东小学',
    params: { school: '城东小学', other: '小学!B9', key: '城东小学' },
  };
  const hidden: Finding = {
    ...place,
    rule: 'tableRefused',
    params: {
      table: '乡镇',
      reason: { code: 'refused.hidden', params: { sheet: '乡镇' } },
      schools: { 'zh-CN': '', 'en-US': '' },
    },
  };

  it('is answered where it stands', async () => {
    const asked = [row, twice, hidden];
    const session = await openFindings({ findings: asked, remarks: asked.map(() => null) });
    const give = (rule: string, answer: string) =>
      fireEvent.click(within(item(rule)).getByText(answer));
    give('rowLikeTotal', '是合计');
    give('schoolTwice', '合并');
    give('tableRefused', '上年数据');
    expect(session.verbs.filter((verb) => verb === 'answer')).toHaveLength(3);
    expect(session.state().settings).toMatchObject({
      rowKinds: { '小学!全镇': 'total' },
      sameSchools: { 城东小学: 'merge' },
      tableStates: { 乡镇: 'lastYear' },
    });
  });
});
