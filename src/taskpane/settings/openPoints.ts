/** What a rule pack leaves open: items, limits and points that its province has and nobody entered yet. */
import type { Bilingual } from '../../standards/message';
import { conditionTerm, type ConditionPart } from '../../standards/schoolConditions';
import type { Pack } from '../../standards/pack';
import { scoreTerm } from '../../standards/scoreItems';
import { standardIds, type StandardId } from '../../standards/standard';

export interface OpenPoints {
  /** Items of which nothing but the place is known. */
  readonly items: readonly Bilingual[];
  /** Items with a limit that is still to be entered. */
  readonly limits: readonly Bilingual[];
  /** Score items without points. */
  readonly points: readonly Bilingual[];
  /** The school's pass mark is to be entered. */
  readonly pass: boolean;
}

export function openPoints({ conditions, scoreItems }: Pack): OpenPoints {
  const items = conditions?.items ?? [];
  const rule = conditions?.rule;
  return {
    items: items.filter((item) => hasPart(item, isOpen)).map(conditionTerm),
    limits: items.filter((item) => hasPart(item, lacksLimit)).map(conditionTerm),
    points: (scoreItems?.heads ?? [])
      .flatMap((head) => head.items)
      .filter(({ points }) => points === null)
      .map(scoreTerm),
    pass: rule?.kind === 'scored' && rule.pass === null,
  };
}

/** The item itself or a part of it, however deep. */
function hasPart(part: ConditionPart, is: (part: ConditionPart) => boolean): boolean {
  const { quantity } = part;
  return (
    is(part) || (quantity.kind === 'parts' && quantity.parts.some((each) => hasPart(each, is)))
  );
}

function isOpen({ quantity }: ConditionPart): boolean {
  return quantity.kind === 'open';
}

function lacksLimit({ thresholds }: ConditionPart): boolean {
  return thresholds.some(({ primary, junior }) => primary === null || junior === null);
}

/** The standards of which the pack changes something. */
export function standardsOf(pack: Pack): readonly StandardId[] {
  const touched: Readonly<Record<StandardId, boolean>> = {
    'quality-2017': pack.vetoes !== undefined || pack.specialFundsPerPupil !== undefined,
    'basic-2012': pack.conditions !== undefined || pack.scoreItems !== undefined,
  };
  return standardIds.filter((id) => touched[id] || pack.standards[id] !== undefined);
}
