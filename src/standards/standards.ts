/**
 * The list of standards. Adding a standard is adding its file and an entry here.
 */
import { basic2012 } from './basic2012';
import type { Bilingual } from './message';
import { quality2017 } from './quality2017';
import type { PupilStage, Standard, StandardId } from './standard';

export const standards: readonly Standard[] = [quality2017, basic2012];

const byId: Readonly<Record<StandardId, Standard>> = {
  'quality-2017': quality2017,
  'basic-2012': basic2012,
};

export function standardOf(id: StandardId): Standard {
  return byId[id];
}

/** The terms of the stages, as the forms have them. */
export const stageNames: Readonly<Record<PupilStage, Bilingual>> = {
  primary: { 'zh-CN': '小学', 'en-US': 'Primary' },
  junior: { 'zh-CN': '初中', 'en-US': 'Junior secondary' },
  senior: { 'zh-CN': '高中', 'en-US': 'Senior secondary' },
};
