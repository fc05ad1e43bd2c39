/** Zips files so that the same contents give the same bytes: sorted, one date, no attributes. */
import { zipSync, type Zippable } from 'fflate';
import type { Files } from './site';

/** The earliest date that a zip can hold; its fields are local time, so every time zone writes the same. */
const date = new Date(1980, 0, 1);

export function archive(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    const bytes = files.get(name) ?? new Uint8Array();
    entries[name] = [bytes, { level: 9, mtime: date, os: 0, attrs: 0 }];
  }
  return zipSync(entries);
}
