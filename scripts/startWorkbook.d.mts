/**
 * @param workbook an .xlsx
 * @param addIn id and version of the manifest that is registered
 * @returns the same workbook with the pane, which Excel opens together with it
 */
export function withPane(
  workbook: Uint8Array,
  addIn: { readonly id: string; readonly version: string },
): Uint8Array;
