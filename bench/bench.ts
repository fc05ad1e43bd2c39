/**
 * Speed and size, measured and printed; nothing is asserted. Run with `npm run bench`.
 */
import { benchAssessment } from './assessment';
import { benchExcel } from './excel';
import { benchFiles } from './files';
import { benchImprovement } from './improvement';
import { benchPane } from './pane';
import { benchPaneLists } from './paneLists';

await benchAssessment();
await benchExcel();
await benchFiles();
await benchImprovement();
await benchPane();
await benchPaneLists();
