/** Sentences of the workbench, the spreadsheet beside the pane, in English. */
import type { WorkbenchCode } from '../zh-CN/workbench';

export const workbench: Readonly<Record<WorkbenchCode, string>> = {
  'workbench.title': 'Junheng workbench',
  'workbench.titleWith': '{{file}} - Junheng workbench',
  'workbench.toolbar': 'File',
  'workbench.open': 'Open…',
  'workbench.open.hint':
    'Open an .xlsx, .xlsm, .xls or .ods workbook, .csv text, a web page or an XML table',
  'workbench.intake': 'Import statistics exports…',
  'workbench.intake.hint':
    'Makes the school table from files exported by the national statistics system',
  'workbench.rollup': 'Counties side by side…',
  'workbench.rollup.hint':
    'Puts workbooks or exports of the counties of a city or province side by side, in a workbook',
  'workbench.download': 'Download results',
  'workbench.download.hint': 'Download as “{{file}}”; the original file stays as it is',
  'workbench.download.nothing': 'Nothing to download yet: open a workbook or add the sample first',
  'workbench.noFile': 'No workbook open',
  'workbench.sampleName': 'sample',
  'workbench.unsaved': 'Changes not downloaded yet',
  'workbench.opening': 'Opening “{{file}}”…',
  'workbench.saving': 'Preparing the file…',
  'workbench.drop': 'Drop a workbook to open it, or several exports to import them',
  'workbench.start.heading': 'Open a workbook with school data to begin',
  'workbench.start.lead':
    'For machines with WPS, Excel 2016/2019 or another system: see and change the data on the left, check and assess on the right, then download the workbook with the results in it.',
  'workbench.start.open': 'Open a workbook…',
  'workbench.start.sample': 'Try it with sample data',
  'workbench.start.drop':
    'Or drop a workbook anywhere on this page; several exports or a folder of them are imported.',
  'workbench.start.formats':
    '.xlsx and .xlsm; .xls and .ods can only be read, their results come in a new file; .csv text and the web pages and XML tables of other systems are saved as .xlsx.',
  'workbench.start.private':
    'The data stays on this machine and is never uploaded; the original file is not changed.',
  'workbench.formula.name': 'Cell',
  'workbench.formula.content': 'Content of {{cell}}',
  'workbench.formula.bar': 'Formula bar',
  'workbench.grid': 'Sheet “{{sheet}}”',
  'workbench.grid.hint':
    'Arrow keys move, typing changes a cell, F2 edits, Enter confirms, Esc cancels, Tab leaves the grid, Ctrl+Z takes a change back.',
  'workbench.grid.cell': '{{cell}} {{content}}',
  'workbench.grid.empty': 'empty',
  'workbench.grid.revealed': 'Selected {{sheet}}!{{cell}}, {{content}}',
  'workbench.grid.all': 'Select all',
  'workbench.tabs': 'Sheets',
  'workbench.tabs.hidden': 'Show hidden sheets ({{count}})',
  'workbench.tabs.isHidden': '{{sheet}} (hidden)',
  'workbench.status': 'Status bar',
  'workbench.status.average': 'Average: {{value}}',
  'workbench.status.count': 'Count: {{value}}',
  'workbench.status.sum': 'Sum: {{value}}',
  'workbench.status.protected': 'This sheet is protected and cannot be changed here',
  'workbench.status.readOnlyFormat': 'This format can be viewed and assessed, but not changed here',
  'workbench.status.noCells':
    'A chart sheet, not shown here; the downloaded file keeps it as it is',
  'workbench.status.rules':
    '{{count}} conditional formats are not shown here; the downloaded file keeps them',
  'workbench.status.drawings':
    'Charts and pictures are not shown here; the downloaded file keeps them',
  'workbench.status.options': ' (one of: {{options}})',
  'workbench.notice.dismiss': 'Dismiss',
  'workbench.notice.unreadable.notAWorkbook':
    '“{{file}}” is not a spreadsheet. Choose an .xlsx file; save other formats as .xlsx in WPS or Excel first.',
  'workbench.notice.unreadable.damaged':
    '“{{file}}” is damaged or incomplete and cannot be opened. Copy the original again, or repair it in WPS or Excel and save it.',
  'workbench.notice.unreadable.encrypted':
    '“{{file}}” needs a password. Remove the password in WPS or Excel, save, and open it again.',
  'workbench.notice.unreadable.empty': '“{{file}}” is empty (0 bytes). Copy the original again.',
  'workbench.notice.unreadable.excel95':
    '“{{file}}” was saved by Excel 95 or older and cannot be read. Save it as .xlsx in WPS or Excel and open that.',
  'workbench.notice.unreadable.webPage':
    '“{{file}}” is a web page without a table that can be read (pages of frames and .mht archives cannot be read either). Save it as .xlsx in WPS or Excel and open that.',
  'workbench.notice.unreadable.text':
    '“{{file}}” is text without columns that tabs, commas or semicolons part, and cannot be read. Make a table of it in WPS or Excel, save it as .xlsx and open that.',
  'workbench.notice.unreadable.unsupported':
    'The format of “{{file}}” cannot be read. Save it as .xlsx in WPS or Excel and open that.',
  'workbench.notice.unreadable.tooLarge':
    '“{{file}}” is too large. Delete sheets that have nothing to do with the schools and open it again.',
  'workbench.notice.unfetched':
    '“{{file}}” could not be read. Check that it was not moved and is not in use, then open it again.',
  'workbench.notice.foreign':
    '“{{file}}” is an {{format}} file, which can only be read: it can be checked and assessed, but not changed here, and the results come in a new workbook. To have them in your own tables, save it as .xlsx in WPS or Excel first.',
  'workbench.notice.converted.webPage':
    '“{{file}}” is in truth a web page, which many systems hand out as .xls. Its tables were read and can be changed, checked and assessed. It is downloaded as a new .xlsx with its cells and the results, without its fonts and colours.',
  'workbench.notice.converted.xml2003':
    '“{{file}}” is an XML spreadsheet of Excel 2003. It was read and can be changed, checked and assessed. It is downloaded as a new .xlsx with its cells and the results, formulas replaced by their results where they have one, without its fonts and colours.',
  'workbench.notice.converted.text':
    '“{{file}}” is text, such as CSV. Its columns were read and can be changed, checked and assessed; look once whether characters and columns are right. It is downloaded as a new .xlsx with its cells and the results.',
  'workbench.notice.formula':
    'No formula can be written here; enter a number or a text. Write formulas in WPS or Excel, then open the file.',
  'workbench.notice.noRoom': 'What was pasted reaches beyond the sheet; nothing was written.',
  'workbench.notice.protected':
    'Sheet “{{sheet}}” is protected; nothing was changed. Unprotect it in WPS or Excel first.',
  'workbench.notice.readOnly':
    'This format can only be viewed and assessed; nothing was changed. Save it as .xlsx in WPS or Excel and open that.',
  'workbench.notice.inTheWay':
    '{{detail}} is part of merged cells or shares a formula with other cells and cannot be changed alone. Change it in WPS or Excel.',
  'workbench.notice.tooLong':
    'The text is too long (more than 32767 characters); it was not written.',
  'workbench.notice.uncalculated':
    '{{count}} formulas depend on what was just changed but cannot be computed here; they are marked as not calculated: {{places}}. Enter numbers instead, or open the downloaded file in WPS or Excel, which computes them.',
  'workbench.notice.kept': 'These cells were changed again since and stay as they are: {{places}}.',
  'workbench.notice.downloaded': 'Downloaded “{{file}}”. The original file was not changed.',
  'workbench.notice.aside':
    '{{why}}; to keep it safe, only the results were downloaded, as “{{file}}”. The original file was not changed.',
  'workbench.notice.nothingAside':
    '{{why}}; only results can be downloaded, and there are none yet: press “Recalculate” first.',
  'workbench.notice.saveFailed':
    'The file could not be made, nothing was downloaded: {{detail}}. Your data is still on this page; try again.',
  'workbench.aside.differences':
    'The workbook holds something that a copy would not keep as it is ({{differences}})',
  'workbench.aside.foreign': '{{format}} files can only be read, not saved as they are',
  'workbench.aside.protectedWorkbook':
    'The workbook’s structure is protected, so no sheet can be added (Review › Protect Workbook)',
  'workbench.aside.protectedSheet':
    'Sheet “{{sheet}}” is protected, so the results on it cannot be updated (Review › Unprotect Sheet)',
  'workbench.aside.place': 'The place of the computed columns cannot be written ({{detail}})',
  'workbench.discard.title': 'Changes not downloaded',
  'workbench.discard.question':
    'The changes and results in “{{file}}” have not been downloaded. Opening another workbook will lose them.',
  'workbench.discard.download': 'Download first',
  'workbench.discard.open': 'Open without downloading',
  'workbench.discard.stay': 'Cancel',
  'workbench.undrawn':
    'This sheet cannot be shown ({{detail}}). Nothing you entered or computed is lost: look at other sheets, or download the results.',
  'workbench.comma': ', ',
  'workbench.colon': ': ',
  'workbench.more': ' …',
};
