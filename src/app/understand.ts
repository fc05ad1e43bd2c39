/**
 * From a snapshot and the county's choices to what can be understood without computing.
 */
import type { Settings } from '../county/settings';
import type { SchoolTable } from '../county/table';
import type { Binding } from '../sheets/binding';
import { bindWorkbook } from '../sheets/binding/bindWorkbook';
import { readTables } from '../sheets/binding/readTables';
import { readSettings } from '../sheets/settingsSheet';
import type { Snapshot } from '../sheets/snapshot';

export interface Understanding {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly binding: Binding;
  readonly tables: readonly SchoolTable[];
}

/** @param choices override what the workbook keeps on 均衡_设置 */
export function understand(snapshot: Snapshot, choices: Partial<Settings>): Understanding {
  const settings = { ...readSettings(snapshot).settings, ...choices };
  const binding = bindWorkbook(snapshot, settings);
  return { snapshot, settings, binding, tables: readTables(snapshot, binding) };
}
