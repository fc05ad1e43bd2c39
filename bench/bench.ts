/**
 * Speed and size, measured and printed; nothing is asserted. Run with `npm run bench`, or
 * `npm run bench -- import files` for some of it.
 */
import { benchAssessment } from './assessment';
import { benchConditions } from './conditions';
import { benchExcel } from './excel';
import { benchFiles } from './files';
import { benchImport } from './importing';
import { benchImprovement } from './improvement';
import { benchPane } from './pane';
import { benchPaneLists } from './paneLists';
import { benchPeers } from './peers';
import { benchRollup } from './rollup';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  assessment: benchAssessment,
  conditions: benchConditions,
  excel: benchExcel,
  files: benchFiles,
  import: benchImport,
  improvement: benchImprovement,
  pane: benchPane,
  paneLists: benchPaneLists,
  peers: benchPeers,
  rollup: benchRollup,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) {
  throw new Error(`no bench ${unknown}: there are ${Object.keys(benches).join(', ')}`);
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
