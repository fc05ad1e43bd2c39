/** Puts a text on the clipboard; web views inside Office do not all let a page use it directly. */

/** @returns whether it is there */
export async function copyText(text: string): Promise<boolean> {
  // Absent outside of secure pages, whatever the typings say.
  const { clipboard }: { readonly clipboard?: Clipboard } = navigator;
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // A frame may be denied the clipboard; copying a selection is still allowed.
    }
  }
  return copySelection(text);
}

function copySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.setAttribute('aria-hidden', 'true');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
