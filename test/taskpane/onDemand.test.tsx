/** @jest-environment jsdom */
import { cleanup, render, screen } from '@testing-library/react';
import { lazy, type ComponentType } from 'react';
import { paneWords } from '../../src/messages/paneSpeech';
import { OnDemand } from '../../src/ui/OnDemand';
import { languageChoice, WordsProvider } from '../../src/ui/useWords';

beforeEach(() => {
  // React tells of every fault, also of those that are caught.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

async function paneWith(Part: ComponentType) {
  const words = await paneWords('zh-CN');
  return (
    <WordsProvider choice={languageChoice(words, paneWords)}>
      <main>一键测算</main>
      <OnDemand>
        <Part />
      </OnDemand>
    </WordsProvider>
  );
}

describe('a part that is fetched when it is needed', () => {
  it('says so where it cannot be fetched, and the rest of the pane stays', async () => {
    const fault = Object.assign(new Error('no chunk'), { name: 'ChunkLoadError' });
    render(await paneWith(lazy(() => Promise.reject(fault))));
    expect(await screen.findByText(/这一部分未能加载/)).toBeTruthy();
    expect(screen.getByText('一键测算')).toBeTruthy();
  });

  it('hides no fault of its own', async () => {
    const pane = await paneWith(() => {
      throw new Error('a fault of ours');
    });
    expect(() => render(pane)).toThrow('a fault of ours');
  });
});
