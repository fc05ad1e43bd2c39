import { preferenceStore } from '../../src/ui/preferences';

/** A storage of one computer; panes that open later find what earlier ones left. */
function computer(content: Readonly<Record<string, string>> = {}) {
  const items = new Map(Object.entries(content));
  return () => ({
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  });
}

const untouched = { language: null, theme: 'auto', live: false };

describe('the preferences', () => {
  it('are those of Office until somebody chooses', () => {
    expect(preferenceStore(computer()).preferences()).toEqual(untouched);
  });

  it('are found again by the next pane', () => {
    const storage = computer();
    const first = preferenceStore(storage);
    first.prefer({ theme: 'dark' });
    first.prefer({ language: 'en-US', live: true });
    expect(preferenceStore(storage).preferences()).toEqual({
      language: 'en-US',
      theme: 'dark',
      live: true,
    });
  });

  it.each(['', '[', 'null', '7', '{"theme":"pink","language":"fr","live":"yes"}'])(
    'make nothing of a storage that holds %s',
    (content) => {
      const storage = computer({ 'junheng.preferences': content });
      expect(preferenceStore(storage).preferences()).toEqual(untouched);
    },
  );

  const refusing: readonly (readonly [string, Parameters<typeof preferenceStore>[0]])[] = [
    [
      'is absent or blocked',
      () => {
        throw new Error('SecurityError');
      },
    ],
    [
      'refuses to be read and written',
      () => ({
        getItem: () => {
          throw new Error('denied');
        },
        setItem: () => {
          throw new Error('QuotaExceededError');
        },
      }),
    ],
  ];
  it.each(refusing)('last as long as the pane where the storage %s', (_, storage) => {
    const store = preferenceStore(storage);
    expect(store.preferences()).toEqual(untouched);
    store.prefer({ theme: 'light' });
    expect(store.preferences().theme).toBe('light');
  });

  it('tell of every change, and are the same object in between', () => {
    const store = preferenceStore(computer());
    let told = 0;
    const forget = store.onPreference(() => (told += 1));
    expect(store.preferences()).toBe(store.preferences());
    store.prefer({ live: true });
    forget();
    store.prefer({ live: false });
    expect(told).toBe(1);
  });
});
