/** The pane begins with its own words; the rest of a language is fetched once and for the language that is spoken. */
import { createSession } from '../../src/app/createSession';
import { firstPaneWords, paneWords } from '../../src/messages/paneSpeech';
import type { Language } from '../../src/standards/message';
import { languageChoice } from '../../src/ui/useWords';
import { openFile } from '../../src/workbook/file';
import { countyBytes } from '../support/counties';

const message = { code: 'sheet.notJudged' } as const;

describe('the first words', () => {
  it('are enough for the pane, and not for the sheets', async () => {
    const words = await firstPaneWords('zh-CN');
    expect(words.say({ code: 'pane.recalculate' })).toBe('一键测算');
    expect(() => words.say(message)).toThrow('no sentence');
  });

  it('become all words once they are asked for, and are fetched once', async () => {
    const asked: Language[] = [];
    const load = (language: Language) => {
      asked.push(language);
      return paneWords(language);
    };
    const choice = languageChoice(await firstPaneWords('zh-CN'), load);
    await choice.complete();
    await choice.complete();
    expect(choice.words().say(message)).toBe((await paneWords('zh-CN')).say(message));
    expect(asked).toEqual(['zh-CN']);
  });

  it('do not take back a language that was chosen meanwhile', async () => {
    const choice = languageChoice(await firstPaneWords('zh-CN'), paneWords);
    const completing = choice.complete();
    await choice.switchTo('en-US');
    await completing;
    expect(choice.words().language).toBe('en-US');
  });

  it('are waited for by every verb, and what cannot be fetched becomes an outcome', async () => {
    const choice = languageChoice(await firstPaneWords('zh-CN'), paneWords);
    const fault = Object.assign(new Error('offline'), { name: 'ChunkLoadError' });
    let offline = true;
    const workbook = await openFile(await countyBytes());
    const allWords = () => (offline ? Promise.reject(fault) : choice.complete());
    const session = createSession(workbook, choice.words, undefined, undefined, allWords);
    await session.recalculate({ agreed: true });
    expect(session.state().outcome).toMatchObject({
      kind: 'failed',
      failure: { kind: 'unfetched' },
    });
    offline = false;
    await session.recalculate({ agreed: true });
    expect(session.state().outcome?.kind).toBe('recalculated');
  });
});
