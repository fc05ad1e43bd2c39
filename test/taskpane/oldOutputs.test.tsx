/** @jest-environment jsdom */
/** The header where outputs are old: which, why some of them stayed so, and what can be done. */
import { cleanup, screen } from '@testing-library/react';
import type { OldOutput, RenewalRefusal } from '../../src/app/session';
import type { OutputId } from '../../src/app/dependencies';
import { completeBrowser } from './browser';
import { openPane } from './openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

const old = (output: OutputId, why: RenewalRefusal | null = null): OldOutput => ({
  standard: 'quality-2017',
  output,
  why,
});

const incomplete: RenewalRefusal = {
  code: 'purchases.incomplete',
  params: { count: 1, schools: '甲小学' },
};

const reasons = () =>
  [...document.querySelectorAll('header [data-withheld] p')].map((line) => line.textContent);

it('gives each reason once, with the remedy behind', async () => {
  await openPane({
    freshness: 'fresh',
    old: [old('tables'), old('transfers', incomplete), old('purchases', incomplete), old('plans')],
  });
  expect(screen.getByText('申报表、调配购置方案、一校一策 未更新')).toBeTruthy();
  expect(reasons()).toEqual([
    '调配购置方案未能更新：有 1 所学校数据不全（甲小学），无法计算购置方案；请补全后再试。',
    '改好后再点“更新”，或在“整改”中重新制定并写入。',
  ]);
});

it('says the same in English', async () => {
  await openPane({ freshness: 'fresh', old: [old('plans', { code: 'renewal.notKept' })] }, 'en-US');
  expect(reasons()).toEqual([
    'Could not update school plans: The workbook does not keep what was asked for.',
    'Put that right and choose Update again, or plan anew under Remedies and write it.',
  ]);
});

it('says nothing where there is no reason', async () => {
  await openPane({ freshness: 'stale', old: [old('columns')] });
  expect(screen.getByText('测算结果 未更新')).toBeTruthy();
  expect(reasons()).toEqual([]);
});
