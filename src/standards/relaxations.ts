/**
 * 规程放宽情形 of the 2019 认定工作规程: each off by default, each switched on with its basis, and named on
 * every table that it touches. What each does to an item is the assessment's matter.
 */
import type { Bilingual } from './message';

export const relaxationIds = ['peArtVisiting', 'sportsExtra', 'roomSizes', 'schoolSizes'] as const;
export type RelaxationId = (typeof relaxationIds)[number];

export const relaxationNames: Readonly<Record<RelaxationId, Bilingual>> = {
  peArtVisiting: {
    'zh-CN': '农村小规模学校、教学点体育艺术教师计入交流轮岗、兼职、走教教师',
    'en-US': 'Small rural schools: visiting PE and art teachers count',
  },
  sportsExtra: {
    'zh-CN': '中心城区学校体育场馆计入校内其他专用场地和校外租赁场馆',
    'en-US': 'Over-dense city centres: other and leased sports areas count',
  },
  roomSizes: {
    'zh-CN': '音乐、美术专用教室面积放宽',
    'en-US': 'Smaller music and art rooms are accepted',
  },
  schoolSizes: {
    'zh-CN': '学校规模放宽',
    'en-US': 'Larger schools are accepted',
  },
};
