/** Why rows and sheets of a wide export (分校数据) were not taken. */
import type { WideLeftCode, WideLeftParameters } from '../../sheets/intake/wideReports';
import { sentencesOf } from '../placeholders';

export const wideExport = sentencesOf<WideLeftCode, WideLeftParameters>()({
  'wide.left.total': '合计行，不是学校',
  'wide.left.unclear':
    '看不出“{{shown}}”这一行是不是学校，没有取数。是学校的请补上机构编码和办学类型',
  'wide.left.hiddenSheet': '工作表“{{sheet}}”是隐藏的，没有取数。要用它的请取消隐藏',
  'wide.left.noStage':
    '看不出工作表“{{sheet}}”是小学、初中还是高中的分校数据，没有取数。请在文件名或工作表名中写明（如 2025年分校数据_小学.xlsx）后再取',
  'wide.left.twoStages':
    '工作表名“{{sheet}}”与文件名写的不是同一学段，无法判断是哪个学段的分校数据，没有取数。请核对后改为一致再取',
  'wide.left.refused': '工作表“{{sheet}}”没有读取：{{reason}}',
});
