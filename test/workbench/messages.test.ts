import { workbench as english } from '../../src/messages/en-US/workbench';
import { workbench as chinese, type WorkbenchCode } from '../../src/messages/zh-CN/workbench';

const codes = Object.keys(chinese) as WorkbenchCode[];
const params = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();

describe('the sentences of the workbench', () => {
  it.each(codes)('%s names the same parameters in both languages', (code) => {
    expect(params(english[code])).toEqual(params(chinese[code]));
  });

  it('have Chinese punctuation in Chinese', () => {
    const odd = Object.values(chinese).filter((sentence) => /[一-鿿][,;:?!]/.test(sentence));
    expect(odd).toEqual([]);
  });
});
