/** What the self-test says, in both languages. */
import { selfTest as english } from '../../../src/messages/en-US/selfTest';
import { selfTest as chinese, type SelfTestCode } from '../../../src/messages/zh-CN/selfTest';

const parametersOf = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const codes = Object.keys(chinese) as SelfTestCode[];

it.each(codes)('%s has the same parameters in both languages, and none is empty', (code) => {
  expect(parametersOf(english[code])).toEqual(parametersOf(chinese[code]));
  expect(chinese[code].trim() === '' || english[code].trim() === '').toBe(false);
});

it('has no Chinese in English but the name of the scratch sheets', () => {
  const strange = codes.filter((code) =>
    /\p{Script=Han}/u.test(english[code].replaceAll('均衡_自检', '')),
  );
  expect(strange).toEqual([]);
});

it('has no half-width punctuation between Chinese', () => {
  expect(codes.filter((code) => /\p{Script=Han}[,;:?!]/u.test(chinese[code]))).toEqual([]);
});
