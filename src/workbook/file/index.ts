/** The .xlsx adapter: a workbook file as a port. Nothing else of this folder is for other layers. */
export { newFile, openFile } from './openFile';
export { UnreadableFile, type UnreadableKind } from './unreadable';
export type { FileWorkbook, SavedFile } from './fileWorkbook';
