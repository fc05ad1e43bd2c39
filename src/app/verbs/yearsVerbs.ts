/** 年度对比 as verbs of a session. What reads and compares is fetched with the first files. */
import type { CompareYears } from '../yearsState';
import type { Work } from './work';

const comparing = () => import(/* webpackChunkName: 'compute' */ './compareYears');

export function yearsVerbs(work: Work): CompareYears {
  return {
    choose: (files) =>
      work.perform(async (signal) => {
        await (await comparing()).chooseEarlier(work, files, signal);
      }),
    tell: (told) =>
      work.perform(async (signal) => {
        await (await comparing()).tellYears(work, told, signal);
      }),
    carry: (parts) =>
      work.perform(async (signal) => {
        await (await comparing()).carryOver(work, parts, signal);
      }),
  };
}
