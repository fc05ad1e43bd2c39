/** Sentences of the task pane in Chinese, page by page; their keys are the pane's vocabulary. */
import type { MessageWith } from '../../../standards/message';
import type { Placeholders } from '../../placeholders';
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

export const pane = {
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

export type PaneCode = keyof typeof pane;

/** Names of the parameters in the sentence of a code. */
export type PaneParameters<Code extends PaneCode> = Placeholders<(typeof pane)[Code]>;

/** A sentence of one of these codes, with just the parameters of that code. */
export type PaneMessage<Code extends PaneCode = PaneCode> = Code extends PaneCode
  ? MessageWith<Code, PaneParameters<Code>>
  : never;

/** Codes of sentences without parameters. */
export type PlainPaneCode = {
  readonly [Code in PaneCode]: [PaneParameters<Code>] extends [never] ? Code : never;
}[PaneCode];
