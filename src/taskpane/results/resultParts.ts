/** Parts of the page 结果 to which links lead. */

export const schoolsPartId = 'pane-schools';

/** Shows a part at the top of the page, and gives its first control the focus. */
export function leadTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector('button')?.focus({ preventScroll: true });
}
