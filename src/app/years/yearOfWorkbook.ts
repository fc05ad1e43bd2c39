/** The year of a workbook: as its counted tables or their sheets say, else the file's name. */
import type { Binding } from '../../sheets/binding';
import { nearestInPath, reportYearIn, type ReportYear } from '../../statistics/reportYear';

/** @param file as the user knows it; null where the host does not tell it */
export function yearOfWorkbook(
  { binding }: { readonly binding: Pick<Binding, 'tables'> },
  file: string | null,
): ReportYear | null {
  for (const { title, sheet } of binding.tables) {
    const year = reportYearIn(sheet) ?? (title === null ? null : reportYearIn(title));
    if (year) return year;
  }
  return file === null ? null : nearestInPath(file, reportYearIn);
}
