/**
 * 说明, the user's answers to findings: read from 均衡_数据核查 as it stands, and carried to where
 * their findings are now. None is lost: those without a finding are kept at the end of the sheet.
 */
import { isCellError, type CellValue } from '../../county/cell';
import type { Finding } from '../../county/finding';
import type { MessageParam } from '../../standards/message';
import { ownedAreas } from '../naming';
import type { Content } from '../plan';
import { sheetNamed, valueAt, type Snapshot } from '../snapshot';

/** Pages ids of the names over the keys and over the remarks of 均衡_数据核查. */
export const keysId = 'findings_keys';
export const remarksId = 'findings_remarks';

export interface Remark {
  /** Empty where the user wrote beside no finding. */
  readonly key: string;
  readonly text: Content;
  /** The row as it was, from its first column to the key, to keep when the finding is gone. */
  readonly row: readonly Content[];
}

/** A remark per finding (null: none), and the remarks that no finding answers to. */
export interface CarriedRemarks {
  readonly byFinding: readonly Content[];
  readonly unmatched: readonly Remark[];
}

/** Params that say which field is meant; the others hold what was found and may change. */
const subjects = [
  'column',
  'part',
  'whole',
  'field',
  'indicator',
  'stage',
  'table',
  'name',
  'setting',
  'other',
  'code',
];

/**
 * One key per finding: rule, school (code, else name) and field, so that a remark survives moved
 * rows and corrected figures. The same key on two sheets is told apart by the sheet.
 */
export function remarkKeys(findings: readonly Finding[]): readonly string[] {
  const bases = findings.map(baseKey);
  const onSheets = findings.map(({ sheet }, at) => `${bases[at] ?? ''}@${sheet}`);
  const counts = (keys: readonly string[]) => {
    const found = new Map<string, number>();
    for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
    return found;
  };
  const perBase = counts(bases);
  const seen = new Map<string, number>();
  return findings.map((_, at) => {
    const base = bases[at] ?? '';
    if (perBase.get(base) === 1) return base;
    const key = onSheets[at] ?? '';
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key}#${before + 1}`;
  });
}

/** The remarks on 均衡_数据核查; empty when there is no such sheet of ours. */
export function readRemarks(snapshot: Snapshot): readonly Remark[] {
  const { pages } = ownedAreas(snapshot);
  const keys = pages.get(keysId);
  const remarks = pages.get(remarksId);
  if (!keys || remarks?.sheet !== keys.sheet) return [];
  const grid = sheetNamed(snapshot, keys.sheet)?.grid;
  if (!grid) return [];
  const found: Remark[] = [];
  const last = grid.row + grid.values.length;
  for (let row = keys.area.row; row < last; row += 1) {
    const key = valueAt(grid, row, keys.area.column);
    const told = content(valueAt(grid, row, remarks.area.column));
    if (told === null || told === '') continue;
    const cells = Array.from({ length: keys.area.column }, (_, column) =>
      content(valueAt(grid, row, column)),
    );
    found.push({ key: typeof key === 'string' ? key : '', text: told, row: cells });
  }
  return found;
}

/** Gives each finding its remark: by the same key, else by the same key but for the sheet. */
export function carryRemarks(keys: readonly string[], remarks: readonly Remark[]): CarriedRemarks {
  const left = [...remarks];
  const take = (fits: (remark: Remark) => boolean): Content => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0]?.text ?? null);
  };
  const exactly = keys.map((key) => take((remark) => remark.key === key));
  const byFinding = keys.map((key, at) => {
    const own = exactly[at] ?? null;
    return own ?? take((remark) => withoutSheet(remark.key) === withoutSheet(key));
  });
  return { byFinding, unmatched: left };
}

function baseKey({ rule, school, schoolCode, sheet, params }: Finding): string {
  const named: Readonly<Record<string, MessageParam | undefined>> = params;
  const field = subjects.flatMap((name) => {
    const value = named[name];
    if (value === undefined) return [];
    return [typeof value === 'object' ? value['zh-CN'] : String(value)];
  });
  return [rule, schoolCode ?? school ?? sheet, ...field].join('|');
}

function withoutSheet(key: string): string {
  return key.replace(/@[^@|]*$/, '');
}

function content(value: CellValue): Content {
  return isCellError(value) ? value.error : value;
}
