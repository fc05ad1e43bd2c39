/** What is said of files from which nothing can be taken. */
import type { FileCode, FileParameters } from '../../statistics/fileMessages';
import { sentencesOf } from '../placeholders';

export const importingSentences = sentencesOf<FileCode, FileParameters>()({
  'importing.other.schoolTable':
    '是县里自己的学校表，不是统计系统导出的报表，没有取用；这样的表可直接测算（一键测算，命令行用 assess）',
  'importing.other.noExport':
    '既不是分校数据，也不是教基、基础基报表，没有取用；请确认是统计系统导出的文件，且表头未被改动',
  'importing.other.empty': '是空的工作簿，没有可取的数',
  'importing.unreadable.notAWorkbook': '不是电子表格，没有读取；请用 Excel 或 WPS 另存为 .xlsx',
  'importing.unreadable.damaged':
    '已损坏或不完整，没有读取；请重新导出或复制，或在 Excel 中“打开并修复”后另存',
  'importing.unreadable.encrypted': '设有打开密码，没有读取；请去掉密码后另存',
  'importing.unreadable.empty': '是空文件（0 字节），没有读取；请重新导出或复制',
  'importing.unreadable.excel95':
    '由 Excel 95 或更早版本保存，没有读取；请在 Excel 或 WPS 中另存为 .xlsx',
  'importing.unreadable.webPage': '是网页，没有读取；请在 Excel 或 WPS 中打开，另存为 .xlsx',
  'importing.unreadable.xml2003':
    '是 Excel 2003 的 XML 表格，没有读取；请在 Excel 或 WPS 中打开，另存为 .xlsx',
  'importing.unreadable.text':
    '是文本文件，没有读取；请在 Excel 或 WPS 中打开，核对汉字无误后另存为 .xlsx',
  'importing.unreadable.unsupported': '格式不能读取；请在 Excel 或 WPS 中另存为 .xlsx',
  'importing.unreadable.tooLarge': '过大，没有读取；请删去无关的工作表和误填的远处内容后另存',
  'importing.unreadable.noAccess': '无法读取；请检查文件权限，或先在其他程序中关闭它',
});
