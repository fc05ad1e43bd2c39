/** The parts of an item's result that most blocks leave empty, and entries of the county's sheet. */
import type { ItemResult } from '../countyAssessment';
import type { BasicMessage } from './basicMessage';

export interface BasicItem extends ItemResult {
  readonly value: BasicMessage | null;
  readonly requirement: BasicMessage;
  readonly notes: readonly BasicMessage[];
}

type Said = Pick<BasicItem, 'id' | 'name' | 'value' | 'requirement' | 'verdict' | 'clause'>;

export function basicItem(said: Said, more: Partial<Pick<BasicItem, 'notes' | 'failing'>> = {}) {
  return { notes: [], failing: [], ...said, ...more } satisfies BasicItem;
}

export const clauseOf2012 = '教督〔2012〕3号';
