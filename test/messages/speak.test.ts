import { fields } from '../../src/county/fields';
import { sentences } from '../../src/messages';
import { plainNumber } from '../../src/messages/saying';
import { speaker } from '../../src/messages/speak';
import type { Language } from '../../src/standards/message';

const languages: readonly Language[] = ['zh-CN', 'en-US'];
const parametersOf = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the sentences', () => {
  it('have the same codes in both languages', () => {
    expect(Object.keys(sentences['en-US']).sort()).toEqual(Object.keys(sentences['zh-CN']).sort());
  });

  it.each(languages)('are all filled in %s', (language) => {
    const empty = Object.entries(sentences[language]).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('say nothing in English that the Chinese does not give a parameter for', () => {
    const chinese = sentences['zh-CN'];
    const strange = Object.entries(sentences['en-US']).filter(([code, text]) => {
      const given = parametersOf(chinese[code] ?? '');
      return parametersOf(text).some((name) => !given.includes(name));
    });
    expect(strange).toEqual([]);
  });

  it('stay free of Chinese in the English pane, but for headers and sheets that bear those names', () => {
    const headers = fields.map(({ header }) => header).sort((a, b) => b.length - a.length);
    const named = new RegExp(`均衡_[\\p{L}_]+|(?:小学|初中|高中)?(?:${headers.join('|')})`, 'gu');
    const mixed = Object.entries(sentences['en-US']).filter(
      ([code, text]) =>
        code.startsWith('pane.') && /\p{Script=Han}/u.test(text.replaceAll(named, '')),
    );
    expect(mixed.map(([code]) => code)).toEqual([]);
  });
});

describe('a speaker', () => {
  const say = speaker('zh-CN');

  it('puts parameters into their places, as they are', () => {
    expect(say({ code: 'pane.place', params: { sheet: '=A&B<c>', cell: 'F5' } })).toBe(
      '=A&B<c>!F5',
    );
  });

  it('never takes a parameter for a sentence of its own', () => {
    const sheet = '$t(pane.undo) {{cell}}';
    expect(say({ code: 'pane.place', params: { sheet, cell: 'F5' } })).toBe(`${sheet}!F5`);
  });

  it('says a bilingual term in its own language', () => {
    const params = { sheet: { 'zh-CN': '小学', 'en-US': 'Primary' }, cell: 'A1' };
    expect(speaker('en-US')({ code: 'pane.place', params })).toBe('Primary!A1');
  });

  it('refuses a code without a sentence and a sentence without its parameter', () => {
    expect(() => say({ code: 'pane.nothing' })).toThrow('pane.nothing');
    expect(() => say({ code: 'pane.place', params: { sheet: '小学' } })).toThrow('cell');
  });

  it.each([
    [1820, '1820'],
    [12.5, '12.5'],
    [0.1 + 0.2, '0.3'],
    [1234.5678, '1234.57'],
    [5.35714, '5.357'],
    [0.05671, '0.0567'],
    [0.0055512, '0.0056'],
    [0.00012345, '0.000123'],
    [-3, '-3'],
  ])('writes %d as a person does', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });
});
