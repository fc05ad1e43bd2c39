/**
 * Speed and size, measured and printed; nothing is asserted. Run with `npm run bench`.
 */
import { benchAssessment } from './assessment';
import { benchExcel } from './excel';
import { benchFiles } from './files';
import { benchPane } from './pane';

await benchAssessment();
await benchExcel();
await benchFiles();
await benchPane();
