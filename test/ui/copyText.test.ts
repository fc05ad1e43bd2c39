/** @jest-environment jsdom */
import { copyText } from '../../src/ui/copyText';

function give(clipboard: unknown, execCommand: () => boolean): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  Object.defineProperty(document, 'execCommand', { configurable: true, value: execCommand });
}

/** What is selected when the browser is asked to copy. */
function selectedText(): string {
  const area = document.querySelector('textarea');
  return area ? area.value.slice(area.selectionStart, area.selectionEnd) : '';
}

describe('copying a text', () => {
  it('uses the clipboard where the page may', async () => {
    const copied: string[] = [];
    give({ writeText: (text: string) => Promise.resolve(void copied.push(text)) }, () => false);
    expect(await copyText('报告')).toBe(true);
    expect(copied).toEqual(['报告']);
  });

  it.each([
    ['is absent', undefined],
    ['is denied', { writeText: () => Promise.reject(new Error('NotAllowedError')) }],
  ])(
    'copies a selection where the clipboard %s, and leaves focus and page as they were',
    async (_, clipboard) => {
      const copied: string[] = [];
      give(clipboard, () => copied.push(selectedText()) > 0);
      const button = document.body.appendChild(document.createElement('button'));
      button.focus();
      expect(await copyText('报告')).toBe(true);
      expect(copied).toEqual(['报告']);
      expect(document.activeElement).toBe(button);
      expect(document.querySelector('textarea')).toBeNull();
    },
  );

  it('says when nothing helps', async () => {
    give(undefined, () => false);
    expect(await copyText('报告')).toBe(false);
  });
});
