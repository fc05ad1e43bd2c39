/**
 * Which verdicts a province's rule can come to at all, whatever the schools enter: a rule with too many
 * items that are still to be filled in never judges a school, and says so where it is chosen.
 */
import { itemsOf, type ConditionPart, type Conditions } from './schoolConditions';
import { stages, type Stage } from './standard';

/** Stages that have items, but no verdict: no school of theirs can be 达标 or 不达标. */
export function stagesNeverJudged(conditions: Conditions): readonly Stage[] {
  return stages.filter((stage) => {
    const { rule, items } = conditions;
    const asked = itemsOf(items, stage);
    if (asked.length === 0) return false;
    if (rule.kind === 'scored' && rule.pass === null) return true;
    const open = asked.filter((item) => isAlwaysOpen(item, stage));
    if (rule.kind === 'scored') {
      const points = (of: readonly { readonly points?: number | undefined }[]) =>
        of.reduce((sum, each) => sum + (each.points ?? 0), 0);
      const pass = rule.pass ?? Infinity;
      return points(asked) - points(open) < pass && points(open) >= pass;
    }
    const wanted = rule.kind === 'atLeast' ? rule.count : asked.length - rule.atMost;
    const known = asked.length - open.length;
    const canPass = known >= wanted;
    // all known ones missed, or one of them below the floor
    const canFail = open.length < wanted || (rule.floor !== undefined && known > 0);
    return !canPass && !canFail;
  });
}

/** Neither met nor missed whatever a school enters. */
function isAlwaysOpen({ quantity, thresholds }: ConditionPart, stage: Stage): boolean {
  if (quantity.kind === 'open') return true;
  if (quantity.kind === 'parts') {
    const { chosen } = quantity;
    if (chosen === null) return true;
    if (chosen !== undefined) {
      const part = quantity.parts[chosen - 1];
      return part !== undefined && isAlwaysOpen(part, stage);
    }
    const open = quantity.parts.filter((part) => isAlwaysOpen(part, stage)).length;
    return quantity.parts.length - open < quantity.need && open >= quantity.need;
  }
  return thresholds.length > 0 && thresholds.every((each) => each[stage] === null);
}
