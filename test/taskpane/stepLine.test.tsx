/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { SessionState } from '../../src/app/session';
import { nextStep, workSteps } from '../../src/taskpane/stepLine';
import { completeBrowser } from './browser';
import { assessed, survey } from './county';
import { untouched } from './handMadeSession';
import { openPane, withItsParts } from './openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

const clean = { ...survey, findings: [], remarks: [], openStages: [], refusals: [] };

function standings(change: Partial<SessionState>) {
  const steps = workSteps({ ...untouched, survey: clean, ...change });
  return {
    steps: Object.fromEntries(steps.map(({ id, standing }) => [id, standing])),
    next: nextStep(steps)?.id ?? null,
  };
}

const entered = (value: number | null) => ({
  sheet: '均衡_县级数据',
  scores: [],
  entries: [
    {
      id: 'population' as const,
      key: 'population',
      value,
      note: null,
      place: { sheet: '均衡_县级数据', cell: 'D5' },
      fixed: false,
    },
  ],
});

describe('the line of steps', () => {
  it('says nothing before the workbook was read', () => {
    expect(workSteps(untouched)).toEqual([]);
  });

  it('asks about tables first', () => {
    const { steps, next } = standings({ survey: { ...clean, openStages: ['primary'] } });
    expect(steps['binding']).toEqual({ kind: 'asks' });
    expect(next).toBe('binding');
  });

  it('counts errors, and warnings that nobody has answered', () => {
    const remarks = survey.findings.map(({ severity }) => (severity === 'error' ? '已核' : '属实'));
    const errors = survey.findings.filter(({ severity }) => severity === 'error').length;
    const { steps } = standings({ survey: { ...clean, findings: survey.findings, remarks } });
    expect(steps['findings']).toEqual({ kind: 'open', count: errors });
  });

  it('counts what the county has entered', () => {
    const { steps, next } = standings({ countyForm: entered(null) });
    expect(steps['county']).toEqual({ kind: 'part', entered: 0, of: 1 });
    expect(next).toBe('county');
    expect(standings({ countyForm: entered(3) }).next).toBe('forms');
  });

  it('tells official tables that are not made, old ones, and those that are done', () => {
    const made = { countyForm: entered(3), outputs: ['tables'] as const };
    const old = [{ standard: 'quality-2017', output: 'tables', why: null }] as const;
    expect(standings({ countyForm: entered(3) }).steps['forms']).toEqual({ kind: 'none' });
    expect(standings({ ...made, old }).steps['forms']).toEqual({ kind: 'old' });
    expect(standings(made).next).toBeNull();
  });

  it('leads to the next step, which it marks', async () => {
    await openPane({ ...assessed, survey: clean, countyForm: entered(null) });
    const line = await screen.findByRole('navigation', { name: '进度与下一步' });
    const next = within(line).getByRole('button', { name: '县级数据 0/1' });
    expect(next.getAttribute('aria-current')).toBe('step');
    expect(within(line).getByRole('button', { name: '列对应 ✓' })).toBeTruthy();
    await withItsParts(() => fireEvent.click(next));
    expect(screen.getByRole('main').getAttribute('aria-label')).toBe('县级数据');
  });
});

describe('by the keyboard', () => {
  it('runs by Ctrl+Enter, which the button says, and once', async () => {
    const session = await openPane(assessed);
    const button = screen.getByRole('button', { name: '一键测算' });
    expect([button.title, button.getAttribute('aria-keyshortcuts')]).toEqual([
      'Ctrl+Enter',
      'Control+Enter',
    ]);
    fireEvent.keyDown(screen.getByRole('main'), { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(screen.getByRole('main'), { key: 'Enter', ctrlKey: true, repeat: true });
    fireEvent.keyDown(screen.getByRole('main'), { key: 'Enter' });
    expect(session.verbs.filter((verb) => verb === 'recalculate')).toHaveLength(1);
  });

  it('skips from the top to 一键测算', async () => {
    await openPane(assessed);
    fireEvent.click(screen.getByRole('button', { name: '跳到测算按钮' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '一键测算' }));
  });
});
