/** Why rows and sheets of a wide export (分校数据) were not taken. */
import type { WideLeftCode, WideLeftParameters } from '../../sheets/intake/wideReports';
import { sentencesOf } from '../placeholders';

export const wideExport = sentencesOf<WideLeftCode, WideLeftParameters>()({
  'wide.left.total': 'a total, no school',
  'wide.left.unclear':
    'nobody can tell whether the row “{{shown}}” is a school; it was not taken. If it is one, add its 机构编码 and 办学类型',
  'wide.left.hiddenSheet':
    'the sheet “{{sheet}}” is hidden and was not taken. Unhide it if it is meant',
  'wide.left.noStage':
    'nobody can tell whether the sheet “{{sheet}}” is of 小学, 初中 or 高中; it was not taken. Say so in the name of the file or the sheet (2025年分校数据_小学.xlsx), then import again',
  'wide.left.twoStages':
    'the name of the sheet “{{sheet}}” and that of the file say different stages; it was not taken. Find out which is right, make both say so, then import again',
  'wide.left.refused': 'the sheet “{{sheet}}” was not read: {{reason}}',
});
