/** What every part of the page 列对应 is given. */
import type { Correction } from '../../sheets/binding/corrections';
import type { PartProps } from '../partProps';

export interface BindingProps extends PartProps {
  /** Corrects and, when that went well, says so to screen readers; false when it was refused. */
  readonly correct: (correction: Correction, said: string) => Promise<boolean>;
  /** Says to screen readers what has changed. */
  readonly announce: (said: string) => void;
}
