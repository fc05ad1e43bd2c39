/** The part of a pane's page that scrolls: lists of any length measure themselves against it. */

/** The element that holds the page of the chosen tab. */
export const pagePanelId = 'page';

export function scrolledPage(): HTMLElement | null {
  return document.getElementById(pagePanelId);
}
