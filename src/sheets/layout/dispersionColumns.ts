/** The columns of 均衡_优质_差异系数 and 均衡_基本_差异系数, those that only the add-in reads among them. */
import type { SheetColumn } from '../page/blocks';
import type { Content } from '../plan';
import type { LayoutInput } from './input';

export type DispersionColumn =
  | 'indicator'
  | 'unit'
  | 'schools'
  | 'of'
  | 'mean'
  | 'sd'
  | 'cv'
  | 'limit'
  | 'verdict'
  | 'remark'
  | 'drivers';

export const shownColumns: readonly SheetColumn<DispersionColumn>[] = [
  { id: 'indicator', width: 34, role: 'label' },
  { id: 'unit', width: 6, role: 'text', align: 'center' },
  { id: 'schools', width: 8, role: 'number', numberFormat: '0' },
  { id: 'of', width: 7, role: 'number', numberFormat: '0' },
  { id: 'mean', width: 11, role: 'number' },
  { id: 'sd', width: 10, role: 'number' },
  { id: 'cv', width: 10, role: 'number' },
  { id: 'limit', width: 7, role: 'number', numberFormat: '0.00' },
  { id: 'verdict', width: 13, role: 'text', align: 'center' },
  { id: 'remark', width: 22, role: 'note' },
  { id: 'drivers', width: 44, role: 'note' },
];
/** Behind the table: limits as numbers or nothing, for the chart, where the table has words. */
const chartLimit = { id: 'chartLimit', width: 7, hidden: true } as const;
export const allColumns = [...shownColumns, chartLimit];
/** Behind that: what the run computed, where the shown figures are formulas. */
const runColumns = [
  { id: 'runMean', width: 11, hidden: true },
  { id: 'runSd', width: 11, hidden: true },
  { id: 'runCv', width: 11, hidden: true },
] as const;
export const liveColumns = [...allColumns, ...runColumns];
export type DispersionCells = Partial<Record<(typeof liveColumns)[number]['id'], Content>>;

export function columnsOfPage({ settings, county }: LayoutInput) {
  return settings.formulas === 'live' && county ? liveColumns : allColumns;
}
