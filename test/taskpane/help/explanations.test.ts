import { explanations as english } from '../../../src/messages/en-US/explanations';
import { explanations as chinese } from '../../../src/messages/zh-CN/explanations';

const parametersOf = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const both = Object.entries(chinese).map(
  ([code, sentence]) => [code, sentence, english[code as keyof typeof chinese]] as const,
);

describe('the explanations', () => {
  it('have the same codes in both languages, none of them empty', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    expect(both.filter(([, zh, en]) => zh.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('name no parameter in English that the Chinese does not', () => {
    const strange = both.filter(([, zh, en]) =>
      parametersOf(en).some((name) => !parametersOf(zh).includes(name)),
    );
    expect(strange.map(([code]) => code)).toEqual([]);
  });

  it('stay free of Chinese in English, and of half-width commas between Chinese', () => {
    expect(both.filter(([, , en]) => /\p{Script=Han}/u.test(en)).map(([code]) => code)).toEqual([]);
    expect(both.filter(([, zh]) => /\p{Script=Han}[,;:?]/u.test(zh)).map(([code]) => code)).toEqual(
      [],
    );
  });
});
