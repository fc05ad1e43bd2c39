/** The file of --settings: the county's choices, as far as it names them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettingsFile } from '../../src/cli/settingsFile';
import { speaker } from '../../src/messages/speak';

const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;

function read(settings: unknown) {
  const path = join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.json');
  writeFileSync(path, JSON.stringify(settings));
  return readSettingsFile(path, words);
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
