/** How a sheet with made-up schools is told from a county's own: by its title. */

/** Title of the made-up county's sheet; gets a number where the workbook has one already. */
export const sampleTab = '均衡示例_学校基本情况';

const samplePrefix = '均衡示例_';

export function isSampleSheet(sheet: string): boolean {
  return sheet.startsWith(samplePrefix);
}
