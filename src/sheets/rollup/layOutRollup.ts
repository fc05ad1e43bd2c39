/**
 * The workbook of a rollup as a plan, for a workbook of its own. Pure: the same counties give the same
 * sheets, in the order of their files.
 */
import { defaultSettings } from '../../county/settings';
import { writePages } from '../page/writePages';
import type { Plan } from '../plan';
import { countiesPage } from './countiesPage';
import { failingPage } from './failingPage';
import { filesPage } from './filesPage';
import type { RollupInput } from './input';
import { rankingPage } from './rankingPage';
import { sumsPage } from './sumsPage';

export function layOutRollup(input: RollupInput): Plan {
  const { palette, words } = input;
  const pages = [
    countiesPage(input),
    rankingPage(input),
    sumsPage(input),
    failingPage(input),
    filesPage(input),
  ];
  const settings = { ...defaultSettings, palette };
  const snapshot = { sheets: [], names: [] };
  // Nobody runs over this workbook again, so nothing has to be remembered in it.
  const writing = { record: 'none' } as const;
  return writePages(pages, { snapshot, binding: { tables: [] }, settings, words }, writing).plan;
}
