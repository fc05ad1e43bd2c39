/** The file of --settings: the county's choices, as far as it names them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailure } from '../../src/cli/inputAndOutput';
import { readSettingsFile } from '../../src/cli/settingsFile';
import { z } from 'zod';
import { speaker } from '../../src/messages/speak';
import type { Words } from '../../src/standards/message';

const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;
const inEnglish = { language: 'en-US', say: speaker('en-US') } as const;

function read(settings: unknown, spoken: Words = words) {
  const path = join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.json');
  writeFileSync(path, JSON.stringify(settings));
  return readSettingsFile(path, spoken);
}

it('may declare columns to mean nothing, and leaves the rest to the workbook', async () => {
  const notBound = ['小学›图书册数(册)'];
  expect(await read({ notBound })).toEqual({ notBound });
});

it('is refused with the place of what is wrong in it', async () => {
  await expect(read({ notBound: '小学›图书册数' })).rejects.toMatchObject({
    said: { code: 'cli.settings.invalid', params: { at: 'notBound' } },
  });
  await expect(read({ notBinding: [] })).rejects.toMatchObject({
    said: { code: 'cli.settings.invalid' },
  });
});

describe('a fault of a pack', () => {
  const faulty = {
    name: '某省',
    standards: { 'quality-2017': { schoolRule: { atLeast: 99 } } },
  };
  async function said(settings: unknown, spoken: Words) {
    const failure: unknown = await read(settings, spoken).catch((error: unknown) => error);
    if (!(failure instanceof CommandFailure)) throw new Error('expected a CommandFailure');
    return failure.said.params;
  }

  it.each([
    ['a count that no stage has', faulty],
    ['an unknown key', { name: '某省', limits: {} }],
    ['no text for a name', { name: 5 }],
    ['a text for standards', { name: '某省', standards: '优质' }],
  ])('(%s) is said with the same sentence among settings as alone', async (_, pack) => {
    for (const spoken of [words, inEnglish]) {
      const alone = await said(pack, spoken);
      const among = await said({ pack }, spoken);
      expect(alone?.detail).not.toBe('');
      expect(among?.detail).toBe(alone?.detail);
      expect(among?.at).toBe(`pack.${alone?.at}`);
    }
  });

  it('is said of what is no pack at all', async () => {
    expect(await said({ pack: '某省' }, words)).toMatchObject({
      at: 'pack',
      detail: '值的类型不对，应为 object。',
    });
  });
});

it('is read without a trace on what else is read', async () => {
  const before = { ...z.config() };
  await read({ palette: 'red' }, words).catch(() => null);
  expect(z.config()).toEqual(before);
  await expect(read({ palette: 5 }, inEnglish)).rejects.toMatchObject({
    said: { params: { detail: expect.stringContaining('Invalid option') as unknown } },
  });
  await expect(read({ palette: 5 }, words)).rejects.toMatchObject({
    said: { params: { detail: expect.stringContaining('无效') as unknown } },
  });
});
