/**
 * 优质均衡 (教督〔2017〕6号, 国教督办函〔2019〕30号): the seven resource indicators L1–L7.
 * Data only; government, quality and recognition are not part of the resource assessment.
 */
import * as amount from './amountTerms';
import { documentOf2017, resourcesClause, rulesOf2019 } from './clauses2017';
import type { Indicator, Standard } from './standard';

/** 差异系数 of each indicator: 小学 ≤ 0.50, 初中 ≤ 0.45. */
const limit = { primary: 0.5, junior: 0.45 };

const indicators: Indicator[] = [
  {
    id: 'higherDegreeTeachers',
    code: 'L1',
    name: {
      'zh-CN': '每百名学生拥有高于规定学历教师数',
      'en-US': 'Teachers above the required degree per 100 pupils',
    },
    unit: { 'zh-CN': '人', 'en-US': 'teachers' },
    per: 100,
    decimals: 2,
    amount: amount.higherDegreeTeachers,
    counted: 'people',
    threshold: { primary: 4.2, junior: 5.3 },
    limit,
    clause: `${resourcesClause} (一)`,
  },
  {
    id: 'backboneTeachers',
    code: 'L2',
    name: {
      'zh-CN': '每百名学生拥有县级及以上骨干教师数',
      'en-US': 'Backbone teachers (county level and above) per 100 pupils',
    },
    unit: { 'zh-CN': '人', 'en-US': 'teachers' },
    per: 100,
    decimals: 2,
    amount: amount.backboneTeachers,
    counted: 'people',
    threshold: { primary: 1, junior: 1 },
    limit,
    clause: `${resourcesClause} (二)`,
  },
  {
    id: 'peArtTeachers',
    code: 'L3',
    name: {
      'zh-CN': '每百名学生拥有体育、艺术(美术、音乐)专任教师数',
      'en-US': 'Full-time PE and art (fine art, music) teachers per 100 pupils',
    },
    unit: { 'zh-CN': '人', 'en-US': 'teachers' },
    per: 100,
    decimals: 2,
    amount: amount.peArtTeachers,
    counted: 'people',
    relaxed: {
      by: 'peArtVisiting',
      adds: ['visitingPe', 'visitingMusic', 'visitingArt', 'visitingArts'],
      locale: 'rural',
      pupils: { from: 50, to: 99 },
    },
    threshold: { primary: 0.9, junior: 0.9 },
    limit,
    clause: `${resourcesClause} (三)`,
  },
  {
    id: 'teachingArea',
    code: 'L4',
    name: {
      'zh-CN': '生均教学及辅助用房面积',
      'en-US': 'Teaching and auxiliary rooms per pupil',
    },
    unit: { 'zh-CN': '㎡', 'en-US': 'm²' },
    per: 1,
    decimals: 2,
    amount: amount.teachingArea,
    counted: 'squareMetres',
    threshold: { primary: 4.5, junior: 5.8 },
    limit,
    clause: `${resourcesClause} (四)`,
  },
  {
    id: 'sportsArea',
    code: 'L5',
    name: { 'zh-CN': '生均体育运动场馆面积', 'en-US': 'Sports grounds and halls per pupil' },
    unit: { 'zh-CN': '㎡', 'en-US': 'm²' },
    per: 1,
    decimals: 2,
    amount: amount.sportsArea,
    counted: 'squareMetres',
    relaxed: {
      by: 'sportsExtra',
      adds: ['extraSportsArea', 'leasedSportsArea'],
      locale: 'urban',
      pupils: null,
    },
    threshold: { primary: 7.5, junior: 10.2 },
    limit,
    clause: `${resourcesClause} (五)`,
  },
  {
    id: 'equipmentValue',
    code: 'L6',
    name: { 'zh-CN': '生均教学仪器设备值', 'en-US': 'Teaching equipment value per pupil' },
    unit: { 'zh-CN': '元', 'en-US': 'yuan' },
    per: 1,
    decimals: 2,
    amount: amount.equipmentValue,
    counted: 'yuan',
    threshold: { primary: 2000, junior: 2500 },
    limit,
    clause: `${resourcesClause} (六)`,
  },
  {
    id: 'multimediaRooms',
    code: 'L7',
    name: {
      'zh-CN': '每百名学生拥有网络多媒体教室数',
      'en-US': 'Networked multimedia classrooms per 100 pupils',
    },
    unit: { 'zh-CN': '间', 'en-US': 'rooms' },
    per: 100,
    decimals: 2,
    amount: amount.multimediaRooms,
    counted: 'rooms',
    threshold: { primary: 2.3, junior: 2.4 },
    limit,
    clause: `${resourcesClause} (七)`,
  },
];

export const quality2017: Standard = {
  id: 'quality-2017',
  name: { 'zh-CN': '义务教育优质均衡发展', 'en-US': 'High-quality balanced development (2017)' },
  short: '优质',
  indicators,
  compositeLimit: { primary: null, junior: null },
  schoolRule: { atLeast: 6, floor: 0.85 },
  scope: { teachingPointFrom: 50, ownershipOut: [] },
  sharingWeights: { primary: 1, junior: 1.1, senior: 1.32 },
  cvDecimals: 3,
  source: `${documentOf2017}; ${rulesOf2019}`,
};
