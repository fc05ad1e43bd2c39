/** The .xlsx adapter: a workbook file as a port. Nothing else of this folder is for other layers. */
export { newFile, openFile } from './openFile';
export type { ConvertedFormat } from './converted/readBook';
export { UnreadableFile, type UnreadableKind } from './unreadable';
export type { Entered, TypedCell, FileWorkbook, SavedFile } from './fileWorkbook';
export type { CellLook, BorderLine } from './view/cellLook';
export type { SheetView, ShownCell, WorkbookView } from './view/shownSheet';
