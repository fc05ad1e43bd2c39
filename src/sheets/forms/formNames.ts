/** What the official tables are called in a workbook. Data only, for the faces, too. */
import type { Standard } from '../../standards/standard';

/** By the last part of a page's id. */
export const formTabs = {
  '1': '表Ⅰ',
  '21': '表Ⅱ-1',
  '22': '表Ⅱ-2',
  '3': '表Ⅲ',
  '4': '表Ⅳ',
  '5': '表Ⅴ',
  '6': '表Ⅵ',
  '7': '表Ⅶ',
  cover: '封面',
  /** Vetoes stand on a page of ours. */
  government: '一票否决',
} as const;

export type FormNumber = keyof typeof formTabs;

/** 均衡_优质_表Ⅱ-2: the sheet's tab, but for a number where the county has a sheet of that name. */
export function formSheet({ short }: Pick<Standard, 'short'>, number: FormNumber): string {
  return `均衡_${short}_${formTabs[number]}`;
}
