/** A copy of the workbook as it stands, opened before anything is written. */
import { Buffer } from 'node:buffer';
import type { Profile } from '../support/excelDouble';
import { county, failureOf } from './excelFixture';

/** More than two slices, and no multiple of three. */
const file = Uint8Array.from({ length: 9_000_001 }, (_, at) => (at * 31) % 251);

describe('a copy of the workbook', () => {
  it('opens with every byte of the file, which is closed again', async () => {
    const { excel, port } = county(5);
    excel.handOut(file);
    expect(port.capabilities.copies).toBe('opens');
    await port.openCopy();
    await port.openCopy();
    await port.openCopy();
    const [first = ''] = excel.openedCopies();
    expect(Buffer.compare(Buffer.from(first, 'base64'), Buffer.from(file))).toBe(0);
    expect(excel.openedCopies()).toHaveLength(3);
    expect(excel.filesOpen()).toBe(0);
    expect(excel.cost().syncs).toBe(0);
  });

  it('is refused aloud where Excel does not hand the file out', async () => {
    const { port } = county(5);
    expect(await failureOf(port.openCopy())).toMatchObject({ failure: { kind: 'host' } });
  });

  it.each<[Profile, string]>([
    ['minimum', 'byHand'],
    ['2021', 'opens'],
    ['web', 'opens'],
  ])('is the host’s to open, or the user’s to save: %s', (profile, way) => {
    expect(county(5, profile).port.capabilities.copies).toBe(way);
  });
});
