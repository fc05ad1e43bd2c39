/** The page 列对应 of the pane, opened for a test, and the hands that work on it. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { SessionState } from '../../../src/app/session';
import type { Language } from '../../../src/standards/message';
import { completeBrowser } from '../browser';
import type { HandMadeSession } from '../handMadeSession';
import { openPane } from '../openPane';

export function startPage(): void {
  completeBrowser();
  // the popups' positioning puts its own in this place
  const { ResizeObserver } = window;
  Object.defineProperty(window, 'ResizeObserver', { writable: true, value: ResizeObserver });
}

/** Opens the page and waits until it is there. */
export async function openPage(
  state: Partial<SessionState>,
  language: Language = 'zh-CN',
): Promise<HandMadeSession> {
  const session = await openPane(state, language, 'binding');
  await screen.findAllByRole('heading', { level: 2 });
  return session;
}

/** The one button of this name; on a page of many, far quicker than by role. */
export function button(name: string): HTMLElement {
  const [only, ...others] = [...document.querySelectorAll('button')].filter(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!only || others.length > 0) throw new Error(`${others.length + 1} or no buttons: ${name}`);
  return only;
}

export const press = (name: string) => fireEvent.click(button(name));
export const isOff = (name: string) => button(name).getAttribute('aria-disabled') === 'true';

/** Fields that the open list offers. */
export const options = () => within(screen.getByRole('listbox')).getAllByRole('option');

/** What a promise of the session leads to. */
export const settled = () => act(() => Promise.resolve());

/** The entry of a column. */
export function line(letters: string) {
  const item = document.querySelector<HTMLElement>(`[data-column="${letters}"]`);
  if (!item) throw new Error(`column ${letters} is not shown`);
  return within(item);
}
