/** What the self-test says, in English. */
import type { SelfTestCode } from '../zh-CN/selfTest';

export const selfTest: Readonly<Record<SelfTestCode, string>> = {
  'selfTest.what':
    'Tries in this Excel, one by one, what the add-in uses, and tells whether it does what is expected. For odd behaviour, after a new version of Excel, or when somebody asks you for a report.',
  'selfTest.consent.new': 'Best done in a new, blank workbook.',
  'selfTest.consent.makes':
    'It makes sheets and names that begin with 均衡_自检 and deletes them again, also after a failure or when you cancel.',
  'selfTest.consent.yours': 'Your sheets, cells and names are not changed.',
  'selfTest.consent.undo':
    'Excel may forget its own undo (Ctrl+Z) over it, which is why a new workbook is better.',
  'selfTest.consent.report':
    'The report holds the versions of Excel and of the web view and what was seen: no data, sheet name, file name or user name. Nothing is sent by itself.',
  'selfTest.payload': 'Also try how much goes over at once',
  'selfTest.payload.hint': 'May take a minute or two on a slow machine.',
  'selfTest.payload.none': 'No',
  'selfTest.payload.4': 'About 4 MB',
  'selfTest.payload.6': 'About 4 MB and 6 MB',
  'selfTest.start': 'Agree and start',
  'selfTest.busy': 'The add-in is at work; start when it has finished.',
  'selfTest.cancel': 'Cancel',
  'selfTest.progress': '{{number}} of {{total}}: {{tries}}',
  'selfTest.tidying': 'Stopping, and deleting the scratch sheet…',
  'selfTest.again': 'Once more',

  'selfTest.refused.protectedWorkbook':
    'The structure of this workbook is protected, so no sheet can be added. Use a new, blank workbook.',
  'selfTest.refused.editMode':
    'A cell is being edited. Press Enter or Esc, then start the self-test.',
  'selfTest.refused.silent':
    'Excel does not answer. A cell may be being edited or a dialog may be open; end that and try again.',
  'selfTest.refused.host':
    'Excel lets no sheet be added; the self-test did not start. Try it in a new, blank workbook.',
  'selfTest.refused.cancelled': 'The self-test was cancelled; nothing was changed.',

  'selfTest.result.same': 'As expected: {{count}}. No difference.',
  'selfTest.result.different':
    'Not as expected: {{different}}; as expected: {{same}}. Please send the report to whoever provides the add-in.',
  'selfTest.result.cancelled': 'The self-test ended early; not done: {{count}}.',
  'selfTest.result.skipped': 'Not tried: {{count}}. This Excel lacks it, or it was not chosen.',
  'selfTest.result.left':
    'Not all that was made could be deleted. Please delete the sheets that begin with 均衡_自检, and under Formulas › Name Manager the names that begin so.',
  'selfTest.result.all': 'All of them: {{count}}',
  'selfTest.expected': 'Expected: {{value}}',
  'selfTest.observed': 'Found: {{value}}',
  'selfTest.failed': 'Excel’s error: {{code}}',
  'selfTest.failed.at': 'Excel’s error: {{code}} ({{member}})',
  'selfTest.think': 'What it means: {{think}}',
  'selfTest.state.same': '✓ as expected',
  'selfTest.state.different': '✕ different',
  'selfTest.state.skipped': '– not tried',
  'selfTest.state.cancelled': '– not done',
  'selfTest.value.true': 'yes',
  'selfTest.value.false': 'no',
  'selfTest.value.null': 'none',
  'selfTest.value.blank': '(blank)',
  'selfTest.value.and': ', ',

  'selfTest.report': 'Report',
  'selfTest.report.intro':
    'Read it here; then copy or save it and send it to whoever provides the add-in.',
  'selfTest.report.title': 'Junheng {{version}}, self-test',
  'selfTest.report.host': 'Excel: {{platform}} {{version}}, ExcelApi {{api}}',
  'selfTest.report.sets':
    'Shared runtime {{runtime}}, ExcelApiOnline {{online}}, ExcelApiDesktop {{desktop}}, waits while editing: {{delay}}, hands out the file: {{file}}',
  'selfTest.report.webView': 'Web view: {{engine}} {{version}}',
  'selfTest.report.unknown': '(version unknown)',
  'selfTest.report.none': 'none',
  'selfTest.report.copy': 'Copy the report',
  'selfTest.report.copyData': 'Copy the report as data (JSON)',
  'selfTest.report.save': 'Save the report as a file of data',
  'selfTest.report.saved':
    'Handed to the browser to download: {{file}}. If no file appears, copy it instead.',

  'selfTest.guided': 'For you to look at',
  'selfTest.guided.what':
    'No program can see these; they need your hands and eyes. Do as many as you like; the answers go into the report.',
  'selfTest.guided.start': 'Start',
  'selfTest.guided.again': 'Once more',
  'selfTest.guided.stop': 'Leave it',
  'selfTest.guided.failed': 'Excel did not do it ({{code}}). End editing and try again.',
  'selfTest.guided.yes': 'Yes',
  'selfTest.guided.no': 'No',
  'selfTest.guided.unsure': 'Cannot tell',
  'selfTest.guided.answered': 'Your answer: {{answer}}',
  'selfTest.guided.line': '{{title}}: {{answer}}',

  'selfTest.guided.ruleRefresh': 'Colours follow the status',
  'selfTest.guided.ruleRefresh.do':
    'The scratch sheet is shown. A2 should be green now. Look at it, then choose “Change the status”.',
  'selfTest.guided.ruleRefresh.act': 'Change the status',
  'selfTest.guided.ruleRefresh.ask': 'Was A2 green, and did it turn red at once?',
  'selfTest.guided.editMode': 'Writing while a cell is edited',
  'selfTest.guided.editMode.do':
    'Choose “Start the clock”; within 10 seconds double-click A2, type a few letters, do not press Enter, and wait for the next question here.',
  'selfTest.guided.editMode.act': 'Start the clock',
  'selfTest.guided.editMode.ask':
    'Were you editing A2 all the time until this question came, and is what you typed still there? (Press Esc after answering.)',
  'selfTest.guided.mergesAndUndo': 'Reading merged cells keeps Excel’s undo',
  'selfTest.guided.mergesAndUndo.do':
    'Type 1 into A2 and press Enter, then choose “Read”. After that click the sheet and press Ctrl+Z.',
  'selfTest.guided.mergesAndUndo.act': 'Read',
  'selfTest.guided.mergesAndUndo.ask': 'Did Ctrl+Z take back the 1 that you typed?',
  'selfTest.guided.ctrlZ': 'Ctrl+Z does not take back what the add-in wrote',
  'selfTest.guided.ctrlZ.do': 'Choose “Write”: B2 gets a 1. Then click the sheet and press Ctrl+Z.',
  'selfTest.guided.ctrlZ.act': 'Write',
  'selfTest.guided.ctrlZ.ask': 'After Ctrl+Z, is the 1 in B2 still there?',

  'selfTest.tries.requirements': 'The version of Excel, the shared runtime and ribbon buttons',
  'selfTest.think.requirements':
    'Without a shared runtime the ribbon buttons do nothing: use the pane. Without ExcelApi 1.9 the add-in cannot run.',
  'selfTest.tries.sheets': 'Adding, hiding, finding and deleting sheets',
  'selfTest.think.sheets': 'Result sheets may not be written, or not be deleted.',
  'selfTest.tries.names': 'Making, changing and deleting names in Chinese',
  'selfTest.think.names':
    'Names hold which column is which and where results stand: that may be lost, or two writes may collide.',
  'selfTest.tries.brokenName': 'A name whose sheet was deleted',
  'selfTest.think.brokenName': 'A workbook with broken names may not be read, or only in part.',
  'selfTest.tries.values': 'Writing and reading numbers, text, blanks and error values',
  'selfTest.think.values':
    'What is written may differ from what was computed, and undo may not restore it.',
  'selfTest.tries.texts': 'Text that looks like a date, number or formula stays text',
  'selfTest.think.texts': 'Excel may turn names of schools or remarks into dates or numbers.',
  'selfTest.tries.nullLeavesAlone': 'Cells that a write passes over stay as they are',
  'selfTest.think.nullLeavesAlone':
    'Your cells may be emptied or changed: do not use the add-in on real data.',
  'selfTest.tries.formula': 'A formula has its result at once',
  'selfTest.think.formula': 'Calculation may be manual: press F9 to renew results.',
  'selfTest.tries.calculation': 'Reading the calculation mode, and calculating everything',
  'selfTest.think.calculation': 'Of a workbook with manual calculation, old results may be read.',
  'selfTest.tries.usedRange': 'Finding where a sheet is filled',
  'selfTest.think.usedRange': 'Schools may be missed, or reading may be slow.',
  'selfTest.tries.numberFormats': 'Number formats with signs and words',
  'selfTest.think.numberFormats':
    'Decimals and ✓▲✕ may be shown wrongly; the numbers themselves are right.',
  'selfTest.tries.formats': 'Writing, reading and clearing fills, fonts, borders, widths',
  'selfTest.think.formats': 'Undo may not restore the looks.',
  'selfTest.tries.hiddenRows': 'Which rows are hidden or filtered',
  'selfTest.think.hiddenRows': 'Hidden schools may go unmentioned.',
  'selfTest.tries.merges': 'Reading, writing and undoing merged cells',
  'selfTest.think.merges': 'Tables with merged cells may not be written beside.',
  'selfTest.tries.rules': 'Adding, counting and deleting conditional formats',
  'selfTest.think.rules': 'Colours may be wrong, or rules may pile up with each run.',
  'selfTest.tries.validation': 'Drop-down lists and hints at cells',
  'selfTest.think.validation':
    'The sheet of county data may lack lists and hints; nothing computed changes.',
  'selfTest.tries.protection': 'A protected sheet refuses to be written',
  'selfTest.think.protection': 'What is said of protected sheets may be wrong.',
  'selfTest.tries.charts': 'Drawing and deleting the chart of CVs',
  'selfTest.think.charts':
    'The chart may not be drawn; where it fails, the whole write is taken back.',
  'selfTest.tries.printing': 'Page set-up',
  'selfTest.think.printing': 'Paper and orientation of the forms may have to be set by hand.',
  'selfTest.tries.freezing': 'Frozen panes',
  'selfTest.think.freezing': 'Headers of result sheets may scroll away.',
  'selfTest.tries.filtering': 'Filter arrows on a header',
  'selfTest.think.filtering':
    'The archive list may have no filter arrows; set them with Data → Filter. Its contents are not affected.',
  'selfTest.tries.tables': 'Tables made by Format as Table',
  'selfTest.think.tables': 'Such tables may not be recognised, or writing beside them may fail.',
  'selfTest.tries.listedAtOnce': 'Listing sheets, tables and charts at once',
  'selfTest.think.listedAtOnce':
    'A second recalculation reads a few times more and is slower; results are not affected.',
  'selfTest.tries.untracked': 'Reading ranges that are not kept',
  'selfTest.think.untracked':
    'Schools may not be read. Please do not use it for real data, and send the report first.',
  'selfTest.tries.rangesTogether': 'Looks, heights and widths of several ranges at once',
  'selfTest.think.rangesTogether':
    'They are then set one by one, which is slower; looks may differ, figures do not.',
  'selfTest.tries.selection': 'Reading and moving the selection',
  'selfTest.think.selection': 'Going to a cell, or pointing at a column, may not work.',
  'selfTest.tries.events': 'Being told of edits, with that switched off and on',
  'selfTest.think.events': 'After an edit the pane may not say that results are old.',
  'selfTest.tries.eventTrigger': 'Telling your edits from the add-in’s',
  'selfTest.think.eventTrigger': 'Results just written may be called old.',
  'selfTest.tries.sheetEvents': 'Being told of sheets renamed and deleted',
  'selfTest.think.sheetEvents': 'A renamed sheet is noticed with the next run only.',
  'selfTest.tries.failedRequest':
    'After a failure the rest is not done, and what was done can be taken back',
  'selfTest.think.failedRequest':
    'A write that fails half-way may not be restored: keep a copy before you run.',
  'selfTest.tries.waitForEdit': 'A request that waits for the end of editing',
  'selfTest.think.waitForEdit': 'Do not edit a cell during a run.',
  'selfTest.tries.ownFile':
    'Handing out the workbook’s file, to open a copy (only two bytes of it are looked at)',
  'selfTest.think.ownFile': 'Opening a copy may not work: use File › Save As.',
  'selfTest.tries.payloadOf4': 'About 4 MB at once',
  'selfTest.think.payloadOf4': 'In a county of many schools a write may be refused.',
  'selfTest.tries.payloadOf6': 'About 6 MB at once',
  'selfTest.think.payloadOf6':
    'Excel on the web takes 5 MB; where the desktop refuses, please send the report.',
};
