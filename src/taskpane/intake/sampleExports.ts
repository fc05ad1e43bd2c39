/**
 * The made-up county as wide exports, to try 取数 on: files of the site beside the pane, fetched when somebody
 * asks for them. scripts/make-exports.ts makes them, webpack.config.js puts them there.
 */
import type { GivenFile } from '../../app/intakeState';

const samples = [
  ['primary', '2026年分校数据_小学.xlsx'],
  ['junior', '2026年分校数据_初中.xlsx'],
  ['senior', '2026年分校数据_高中.xlsx'],
] as const;

export function sampleExports(): readonly GivenFile[] {
  return samples.map(([stage, name]) => ({
    name,
    folder: null,
    read: async () => {
      const answer = await fetch(`samples/${stage}.xlsx`);
      if (!answer.ok) throw new Error(`samples/${stage}.xlsx: ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  }));
}
