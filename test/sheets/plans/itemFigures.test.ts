/** 现状, 标准, 缺口 and 超出 of what items of 表Ⅳ and 表Ⅴ say of a school. */
import { sentences as chinese } from '../../../src/messages/zh-CN';
import { sentences as english } from '../../../src/messages/en-US';
import { paperWords } from '../../../src/sheets/plans/archivePapers';
import { figuresOfDetail } from '../../../src/sheets/plans/itemFigures';

const lack = { over: false, wholeSchool: false };

it.each([
  [
    'a class of 75 where 50 are allowed is 25 too many, and lacks nothing',
    { code: 'item.fails.largestClass', params: { largest: 75, limit: 50 } },
    { value: 75, asked: 50, lack: { ...lack, amount: 25, unit: 'pupils', over: true } },
  ],
  [
    'rooms are lacking of each kind, not in all',
    { code: 'item.fails.rooms', params: { need: 2, music: 5, art: 1 } },
    { value: 6, asked: 4, lack: { ...lack, amount: 1, unit: 'rooms' } },
  ],
  [
    'teachers without a certificate',
    { code: 'item.fails.certified', params: { all: 30, done: 28 } },
    { value: 28, asked: 30, lack: { ...lack, amount: 2, unit: 'people' } },
  ],
  [
    'a rate has no amount',
    { code: 'item.fails.retention', params: { rate: '93.1', limit: 95 } },
    { value: 93.1, asked: 95, lack: null },
  ],
  [
    'classes that are not known give no figure',
    { code: 'item.fails.rooms', params: { need: '____', music: 1, art: 1 } },
    { value: 2, asked: null, lack: null },
  ],
])('%s', (_, detail, expected) => {
  expect(figuresOfDetail(detail)).toEqual(expected);
});

it('the words of the archive list are those that it offers', () => {
  expect(paperWords.missing).toEqual({
    'zh-CN': chinese['plans.archive.missing'],
    'en-US': english['plans.archive.missing'],
  });
  expect(paperWords.filed).toEqual({
    'zh-CN': chinese['plans.archive.filed'],
    'en-US': english['plans.archive.filed'],
  });
});
