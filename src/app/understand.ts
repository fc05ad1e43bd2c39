/**
 * From a snapshot and the county's choices to what can be understood without computing.
 */
import { settleSchools } from '../county/settleSchools';
import type { Settings } from '../county/settings';
import type { SchoolTable } from '../county/table';
import type { Binding } from '../sheets/binding';
import type { PastYears } from '../sheets/years/pastYears';
import type { StandardId } from '../standards/standard';
import { bindWorkbook } from '../sheets/binding/bindWorkbook';
import { withNames, type NameOverlay } from '../sheets/binding/corrections';
import { readTables } from '../sheets/binding/readTables';
import { readSettings } from '../sheets/settingsSheet';
import type { Snapshot } from '../sheets/snapshot';

export interface Understanding {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly binding: Binding;
  readonly tables: readonly SchoolTable[];
  /** What a person corrected since the names were written. */
  readonly corrections: NameOverlay;
  /** Earlier years that were just read; those that the workbook keeps, when absent. */
  readonly past?: ReadonlyMap<StandardId, PastYears>;
}

/**
 * @param choices override what the workbook keeps on 均衡_设置
 * @param corrections override the names of the workbook
 */
export function understand(
  snapshot: Snapshot,
  choices: Partial<Settings>,
  corrections: NameOverlay = new Map(),
): Understanding {
  const settings = { ...readSettings(snapshot).settings, ...choices };
  const binding = bindWorkbook(withNames(snapshot, corrections), settings);
  const tables = settleSchools(readTables(snapshot, binding), settings);
  return { snapshot, settings, binding, corrections, tables };
}
