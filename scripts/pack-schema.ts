/** Writes assets/packs/pack.schema.json from the schema that reads the packs: npx tsx scripts/pack-schema.ts */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { z } from 'zod';
import { packSchema } from '../src/standards/pack';

const schema = z.toJSONSchema(packSchema, { io: 'input', reused: 'ref' });
const options = { parser: 'json', printWidth: 100 };
writeFileSync('assets/packs/pack.schema.json', await format(JSON.stringify(schema), options));
