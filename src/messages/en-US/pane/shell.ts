/** Sentences of the frame of the pane: header, outcomes, questions, in English. */
import type { shell as chinese } from '../../zh-CN/pane/shell';

export const shell: Readonly<Record<keyof typeof chinese, string>> = {
  'pane.title': 'Junheng assessment',
  'pane.standard': 'Standard',
  'pane.standard.quality-2017': 'Quality balanced',
  'pane.standard.basic-2012': 'Basic balanced',
  'pane.stage.primary': 'Primary',
  'pane.stage.junior': 'Junior secondary',
  'pane.stage.senior': 'Senior secondary',
  'pane.pages': 'Steps',
  'pane.steps': 'Progress and next step',
  'pane.step': '{{name}} {{standing}}',
  'pane.step.part': '{{entered}}/{{of}}',
  'pane.step.none': 'not made',
  'pane.step.old': 'out of date',
  'pane.page.county': 'County data',
  'pane.page.binding': 'Columns',
  'pane.page.findings': 'Checks',
  'pane.page.results': 'Results',
  'pane.page.remedy': 'Remedies',
  'pane.page.forms': 'Forms',
  'pane.page.intake': 'Import statistics exports',
  'pane.page.settings': 'Settings',
  'pane.page.help': 'Help',
  'pane.freshness.none': 'Not computed yet',
  'pane.freshness.fresh': 'Up to date',
  'pane.freshness.stale': 'Data changed, recalculate',
  'pane.old': 'Out of date: {{list}}',
  'pane.old.and': ', ',
  'pane.old.results': 'results',
  'pane.old.verdict': 'verdict',
  'pane.old.findings': 'checks',
  'pane.old.tables': 'official tables',
  'pane.old.analysis': 'analysis',
  'pane.old.chosen': 'transfers and purchases',
  'pane.old.plans': 'school plans',
  'pane.old.ledger': 'ledger',
  'pane.old.archive': 'archive list',
  'pane.old.why': 'Could not update {{what}}: {{why}}',
  'pane.old.remedy':
    'Put that right and choose Update again, or plan anew under {{page}} and write it.',
  'pane.renew': 'Update',
  'pane.recalculate': 'Recalculate',
  'pane.recalculate.shortcut': 'Ctrl+Enter',
  'pane.skip': 'Skip to the main button',
  'pane.undo': 'Undo this write',
  'pane.toast.written': 'Written to the workbook',
  'pane.toast.undo': 'Undo',
  'pane.cancel': 'Cancel',
  'pane.search.clear': 'Clear the search',
  'pane.retry': 'Try again',
  'pane.dismiss': 'Dismiss',
  'pane.more': 'Show more ({{rest}} left)',
  'pane.comma': '; ',
  'pane.place': '{{sheet}}!{{cell}}',
  'pane.place.go': 'Go to {{sheet}}!{{cell}}',
  'pane.activity.reading': 'Reading the workbook…',
  'pane.activity.collecting': 'Reading the exports…',
  'pane.activity.computing': 'Computing…',
  'pane.activity.planning': 'Looking for the best plan…',
  'pane.activity.writing': 'Writing the results…',
  'pane.activity.restoring':
    'The write was interrupted and is being taken back. If a cell is being edited, press Enter…',
  'pane.activity.undoing': 'Undoing…',
  'pane.activity.silent':
    'Excel has not answered for a minute. Is a dialog open, a cell being edited, or the network down? Keep waiting, or choose Cancel to wait no longer.',
  'pane.byHand':
    'Excel calculates this workbook only on demand, so that formulas may show old results. Recalculate the workbook first.',
  'pane.byHand.calculate': 'Recalculate the workbook',
  'pane.outcome.done': 'Computed.',
  'pane.outcome.errors': 'Mend errors first: {{errors}}',
  'pane.outcome.failing': 'See schools that fail: {{failing}}',
  'pane.outcome.over': 'CVs over their limit: {{count}}',
  'pane.outcome.dispersion': 'Table of CVs',
  'pane.outcome.dispersion.go': '{{words}}: go to the table of CVs',
  'pane.outcome.warnings': 'Warnings to check: {{warnings}}',
  'pane.outcome.countySheetWritten':
    'Sheet “{{sheet}}” was made. Fill in its pale yellow cells, then recalculate.',
  'pane.outcome.columnsAdded':
    'Headers were written to {{cells}} of “{{sheet}}”. Fill in each school below them, then run again.',
  'pane.outcome.columnsRefused':
    'Nothing was written: right of the table on “{{sheet}}” $t(finding.placeTaken.reason.{{reason}}). Free the columns there and try again, or add columns to the table yourself, with the headers listed.',
  'pane.outcome.countyEntered':
    'Entered {{count}} county figures. Recalculate to renew the verdict.',
  'pane.outcome.countyLeft':
    'These cells were changed on the sheet meanwhile and were not written; check them, then enter again:',
  'pane.outcome.tablesWritten': 'Official tables written, to be printed on A4 ({{count}}):',
  'pane.outcome.sampleAdded':
    'A sample county was added. Press Recalculate to try it; undo takes it away again. Sheets:',
  'pane.outcome.remedyWritten': '{{count}} sheets written:',
  'pane.outcome.intakeWritten': 'Schools written: {{schools}}. Sheets:',
  'pane.outcome.intakeRenewed': 'Cells updated: {{renewed}}; schools added: {{added}}. Sheets:',
  'pane.outcome.intakeOpen':
    '{{list}}. These cells are blank; the sheet that lists the import names them.',
  'pane.outcome.intakeMissing': 'Figures missing: {{count}}',
  'pane.outcome.intakeConflicts': 'told differently: {{count}}',
  'pane.outcome.kept':
    'Cells with your own entries were kept, so no result was written there ({{count}}): {{places}}. Move them beside the table and write again.',
  'pane.outcome.undone': 'The last write was undone.',
  'pane.outcome.undoneKept':
    'The last write was undone. These cells were changed afterwards and were left alone:',
  'pane.outcome.refused': 'Cannot compute yet:',
  'pane.outcome.unrestored': 'These cells could not be restored, please check them:',
  'pane.failure.editMode':
    'A cell is being edited. Press Enter to finish editing, then choose Try again.',
  'pane.failure.protectedSheet':
    'Sheet “{{sheet}}” is protected. Unprotect it under Review, then try again.',
  'pane.failure.protectedSomeSheet':
    'A sheet is protected. Unprotect it under Review, then try again.',
  'pane.failure.protectedWorkbook':
    'The workbook structure is protected, no sheet can be added. Unprotect it under Review, then try again.',
  'pane.failure.placeRefused':
    'Merged cells or a table are in the way: {{detail}}. Move them and try again, or let the results go to a sheet of their own under Settings.',
  'pane.failure.tooLarge':
    'Too much data for one read or write. Close sheets that are not needed or use desktop Excel.',
  'pane.failure.hiddenSheet':
    'Cannot go to the sheet “{{sheet}}”: it is hidden or deleted. Unhide it, then choose “Try again”.',
  'pane.failure.unsupportedHost':
    'This Excel cannot run the add-in (it needs {{needs}}). Please update Excel.',
  'pane.failure.otherRun':
    'Meanwhile another pane or another person wrote results into this workbook. The sheets {{sheets}} that were to be written are unchanged, and the other results stay. Wait until the other run has ended, then try again.',
  'pane.failure.otherRunUnrestored':
    'While the sheets {{sheets}} were being written, another pane or another person wrote results into this workbook too. This write has stopped; no sheet was deleted. Wait until the other run has ended, then try again to write anew.',
  'pane.failure.otherRunUndo':
    'After this write another pane or another person wrote results into this workbook, so nothing was undone and the sheets {{sheets}} are unchanged. Undo it there first, or compute again.',
  'pane.error.show': 'Error report…',
  'pane.failure.cancelled': 'Cancelled. The workbook is unchanged.',
  'pane.failure.stoppedAfterWrite':
    'The remaining steps were cancelled. What had been written before stays; undo takes it back.',
  'pane.failure.stoppedAfterUndo':
    'The last write was undone. Reading afterwards was cancelled: the pane may still show what was there before; the next run reads anew.',
  'pane.failure.unansweredWrite':
    'Excel did not answer, so the add-in no longer waits. The results on the sheets {{sheets}} may have been written, in part, or not at all; your entries are not affected. Get Excel going again first (close dialogs, finish editing, restore the network), then try again to write anew, or undo to have everything as it was.',
  'pane.failure.unansweredUndo':
    'Excel did not answer, so the add-in no longer waits. The sheets {{sheets}} may have been undone, in part, or not at all. Get Excel going again first (close dialogs, finish editing, restore the network), then try again: what is left will be undone.',
  'pane.failure.unansweredCalculate':
    'Excel did not answer, so the add-in no longer waits. The workbook may still be recalculating. Wait for Excel, then try again.',
  'pane.failure.host':
    'Excel could not finish: {{detail}}. The workbook is as it was, please try again.',
  'pane.failure.hostUnrestored': 'Excel could not finish: {{detail}}.',
  'pane.consent.title': 'First write: please confirm',
  'pane.consent.intro':
    'These cells will be written. Your entries, formulas and formats stay as they are.',
  'pane.consent.undo': 'You can undo the write at any time. Later runs will not ask again.',
  'pane.consent.ctrlZ':
    'Do not use Ctrl+Z instead: Excel’s own undo does not take a write for one step.',
  'pane.consent.copy':
    'Before anything is written you can keep a copy to compare with or go back to:',
  'pane.consent.copy.open': 'Open a copy',
  'pane.consent.copy.opened':
    'The copy is open in a new window and not saved yet: save it there, then go on here.',
  'pane.consent.copy.refused':
    'Excel could not open a copy. Save one with File → Save a Copy (or Save As), then go on.',
  'pane.consent.copy.byHand':
    'You may want to save a copy first, with File → Save a Copy (or Save As).',
  'pane.consent.copy.kept':
    'The file that you opened is not changed: the results go into a copy that you download.',
  'pane.consent.agree': 'Agree and write',
  'pane.consent.decline': 'Not now',
  'pane.consent.rest': 'and {{rest}} more',
  'pane.consent.list': 'Cells to be written',
  'pane.keeps.title': 'Undo: please confirm',
  'pane.keeps.intro':
    'These places ({{count}}) were changed after the write. They stay as they are; everything else goes back:',
  'pane.keeps.agree': 'Undo the rest',
  'pane.keeps.decline': 'Do not undo',
  'pane.keeps.list': 'Cells that stay',
  'pane.noRibbon':
    'This Excel has no shared runtime: the buttons of the ribbon tab Junheng do nothing, but for Open pane. Work in this pane; everything is here.',
  'pane.loadFailed':
    'This part could not be loaded. Check the network, then close and reopen the pane.',
};
