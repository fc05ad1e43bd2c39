/** Writes the packages of handmade.ts: npx tsx scripts/corpus/make-handmade.ts <folder> */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handmade, handmadeVariants } from './handmade';

const [out = '.'] = process.argv.slice(2);
const listed = handmadeVariants.map((variant) => {
  const file = `hand--${variant}.xlsx`;
  writeFileSync(join(out, file), handmade(variant));
  return `${file}\thand\t-\t${variant}\n`;
});
writeFileSync(join(out, 'hand.tsv'), listed.join(''));
