/**
 * 基本均衡 (教督〔2012〕3号, 国教督办〔2014〕5号): the eight resource indicators.
 * Data only. No national threshold per school; only the mean of the eight CVs is judged.
 */
import * as amount from './amounts';
import type { Indicator, Standard } from './standard';

const clause = '教督〔2012〕3号 附件';
const none = { primary: null, junior: null };

const indicators: Indicator[] = [
  {
    id: 'teachingArea',
    code: 'L1',
    name: {
      'zh-CN': '生均教学及辅助用房面积',
      'en-US': 'Teaching and auxiliary rooms per pupil',
    },
    unit: { 'zh-CN': '㎡', 'en-US': 'm²' },
    per: 1,
    decimals: 2,
    amount: amount.teachingArea,
    threshold: none,
    limit: none,
    clause,
  },
  {
    id: 'sportsArea',
    code: 'L2',
    name: { 'zh-CN': '生均体育运动场馆面积', 'en-US': 'Sports grounds and halls per pupil' },
    unit: { 'zh-CN': '㎡', 'en-US': 'm²' },
    per: 1,
    decimals: 2,
    amount: amount.sportsArea,
    threshold: none,
    limit: none,
    clause,
  },
  {
    id: 'equipmentValue',
    code: 'L3',
    name: { 'zh-CN': '生均教学仪器设备值', 'en-US': 'Teaching equipment value per pupil' },
    unit: { 'zh-CN': '元', 'en-US': 'yuan' },
    per: 1,
    decimals: 2,
    amount: amount.equipmentValue,
    threshold: none,
    limit: none,
    clause,
  },
  {
    id: 'computers',
    code: 'L4',
    name: { 'zh-CN': '每百名学生拥有计算机台数', 'en-US': 'Computers per 100 pupils' },
    unit: { 'zh-CN': '台', 'en-US': 'computers' },
    per: 100,
    decimals: 2,
    amount: amount.computers,
    threshold: none,
    limit: none,
    clause,
  },
  {
    id: 'books',
    code: 'L5',
    name: { 'zh-CN': '生均图书册数', 'en-US': 'Books per pupil' },
    unit: { 'zh-CN': '册', 'en-US': 'books' },
    per: 1,
    decimals: 2,
    amount: amount.books,
    threshold: none,
    limit: none,
    clause,
  },
  {
    id: 'teachers',
    code: 'L6',
    name: { 'zh-CN': '师生比', 'en-US': 'Teachers per pupil' },
    unit: { 'zh-CN': '人', 'en-US': 'teachers' },
    per: 1,
    decimals: 3,
    amount: amount.teachers,
    threshold: none,
    limit: none,
    clause,
  },
  {
    id: 'higherDegreeTeachers',
    code: 'L7',
    name: {
      'zh-CN': '生均高于规定学历教师数',
      'en-US': 'Teachers above the required degree per pupil',
    },
    unit: { 'zh-CN': '人', 'en-US': 'teachers' },
    per: 1,
    decimals: 3,
    amount: amount.higherDegreeTeachers,
    threshold: none,
    limit: none,
    clause,
  },
  {
    id: 'midTitleTeachers',
    code: 'L8',
    name: {
      'zh-CN': '生均中级及以上专业技术职务教师数',
      'en-US': 'Teachers of intermediate title and above per pupil',
    },
    unit: { 'zh-CN': '人', 'en-US': 'teachers' },
    per: 1,
    decimals: 3,
    amount: amount.midTitleTeachers,
    threshold: none,
    limit: none,
    clause,
  },
];

export const basic2012: Standard = {
  id: 'basic-2012',
  name: { 'zh-CN': '义务教育基本均衡发展', 'en-US': 'Basic balanced development (2012)' },
  short: '基本',
  indicators,
  compositeLimit: { primary: 0.65, junior: 0.55 },
  schoolRule: null,
  scope: { teachingPointFrom: null, ownershipOut: [1, 2, 3, 4, 5, 6, 9, 10] },
  sharingWeights: { primary: 1, junior: 1.1, senior: 1.32 },
  cvDecimals: 3,
  source: '教督〔2012〕3号; 国教督办〔2014〕5号',
};
