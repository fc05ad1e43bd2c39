/** Sentences of the task pane in English, page by page. */
import type { PaneCode } from '../../zh-CN/pane';
import { binding } from './binding';
import { charts } from './charts';
import { countyForm } from './countyForm';
import { findings } from './findings';
import { forms } from './forms';
import { help } from './help';
import { ledger } from './ledger';
import { remedy } from './remedy';
import { results } from './results';
import { settings } from './settings';
import { shell } from './shell';
import { years } from './years';

export const pane: Readonly<Record<PaneCode, string>> = {
  ...shell,
  ...binding,
  ...ledger,
  ...findings,
  ...results,
  ...charts,
  ...remedy,
  ...forms,
  ...countyForm,
  ...settings,
  ...help,
  ...years,
};
