/** Why rows and sheets of a wide export (分校数据) were not taken. */
import type { WideLeftCode, WideLeftParameters } from '../../sheets/intake/wideReports';
import { sentencesOf } from '../placeholders';

export const wideExport = sentencesOf<WideLeftCode, WideLeftParameters>()({
  'wide.left.total': '合计行，不是学校',
  'wide.left.unclear':
    '看不出“{{shown}}”这一行是不是学校，没有取数。是学校的请补上机构编码和办学类型',
  'wide.left.hiddenSheet': '工作表“{{sheet}}”是隐藏的，没有取数。要用它的请取消隐藏',
  'wide.left.refused': '工作表“{{sheet}}”没有读取：{{reason}}',
});
