/** What 取数清单 says of a table that was there before: what changed in it, and what stays as it was. */
import type { Words } from '../../standards/message';
import type { Content } from '../plan';
import type { IntakeChange } from './changes';
import { intakeText } from './messages';
import { headerOf } from './tableColumns';

/** Rows of school, code, figure, former value, value of the exports, and what was done. */
export function changeRows(
  changes: readonly IntakeChange[],
  words: Words,
): readonly (readonly Content[])[] {
  const shown = (content: Content): Content => content ?? intakeText(words, 'intake.empty');
  return changes.flatMap((change): readonly (readonly Content[])[] => {
    switch (change.kind) {
      case 'renewed': {
        const { school, code, key, old, now } = change;
        const done = now === null ? 'emptied' : change.kind;
        const told = intakeText(words, `intake.change.${done}`);
        return [[school, code, headerOf(key), shown(old), shown(now), told]];
      }
      case 'typedOver': {
        const { school, code, key, old, now, cell } = change;
        const told = intakeText(words, 'intake.typedAt', { cell });
        return [[school, code, headerOf(key), shown(old), shown(now), told]];
      }
      case 'notInExports': {
        const { school, code, key, old, kind } = change;
        const told = intakeText(words, `intake.change.${kind}`);
        return [[school, code, headerOf(key), shown(old), null, told]];
      }
      case 'schoolAdded':
      case 'schoolGone':
      case 'schoolMerged':
      case 'rowByHand':
      case 'rowsUnclear': {
        const { school, code, kind } = change;
        return [[school, code, null, null, null, intakeText(words, `intake.change.${kind}`)]];
      }
      case 'columnAdded':
      case 'columnNotPlaced':
      case 'columnGone': {
        const { key, kind } = change;
        const told = intakeText(words, `intake.change.${kind}`);
        return [[null, null, headerOf(key), null, null, told]];
      }
      case 'tableMade':
        return [];
    }
  });
}

/** Why the table stands on another sheet than before. */
export function madeSentences(
  changes: readonly IntakeChange[],
  sheet: string,
  words: Words,
): readonly string[] {
  return changes.flatMap((change) =>
    change.kind === 'tableMade'
      ? [intakeText(words, `intake.made.${change.reason}`, { earlier: change.earlier, sheet })]
      : [],
  );
}
