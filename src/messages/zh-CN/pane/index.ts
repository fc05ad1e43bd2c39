/** Sentences of the task pane in Chinese, page by page; their keys are the pane's vocabulary. */
import { binding } from './binding';
import { charts } from './charts';
import { findings } from './findings';
import { forms } from './forms';
import { help } from './help';
import { ledger } from './ledger';
import { remedy } from './remedy';
import { results } from './results';
import { settings } from './settings';
import { shell } from './shell';

export const pane = {
  ...shell,
  ...binding,
  ...ledger,
  ...findings,
  ...results,
  ...charts,
  ...remedy,
  ...forms,
  ...settings,
  ...help,
};

export type PaneCode = keyof typeof pane;
