/** What jsdom lacks of a browser and the pane's components ask for. */
export function completeBrowser(dark = false): void {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: (query: string) => ({
      matches: dark && query.includes('prefers-color-scheme: dark'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  Object.defineProperty(window, 'ResizeObserver', {
    configurable: true,
    writable: true,
    value: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
  giveSizes();
}

/** jsdom lays nothing out: the page shows 800 pixels, and a line of a long list takes 80. */
function giveSizes(): void {
  const sized = (name: string, height: (element: HTMLElement) => number) =>
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return height(this);
      },
    });
  sized('clientHeight', ({ id }) => (id === 'page' ? 800 : 0));
  sized('offsetHeight', ({ dataset }) => (dataset['index'] === undefined ? 0 : 80));
  Object.assign(HTMLElement.prototype, {
    scrollIntoView: () => undefined,
    scrollTo(this: HTMLElement, { top = 0 }: ScrollToOptions) {
      this.scrollTop = top;
      this.dispatchEvent(new Event('scroll'));
    },
  });
}
