/**
 * How a province's pack changes a national standard.
 */
import type { Pack } from './pack';
import type { Indicator, Stage, Standard } from './standard';

/** The standard with what the pack names put in its place; the rest stays the standard's. */
export function applyPack(standard: Standard, pack: Pack | null): Standard {
  const changes = pack?.standards[standard.id];
  if (!changes) return standard;
  const { schoolRule, scope } = changes;
  return {
    ...standard,
    compositeLimit: overridden(standard.compositeLimit, changes.compositeLimit),
    indicators: standard.indicators.map((indicator): Indicator => {
      const change = changes.indicators?.[indicator.id];
      if (!change) return indicator;
      return {
        ...indicator,
        threshold: overridden(indicator.threshold, change.threshold),
        limit: overridden(indicator.limit, change.limit),
      };
    }),
    schoolRule: standard.schoolRule && {
      atLeast: schoolRule?.atLeast ?? standard.schoolRule.atLeast,
      floor: schoolRule?.floor ?? standard.schoolRule.floor,
    },
    scope: {
      // null is a value here: teaching points never count
      teachingPointFrom:
        scope?.teachingPointFrom === undefined
          ? standard.scope.teachingPointFrom
          : scope.teachingPointFrom,
      ownershipOut: scope?.ownershipOut ?? standard.scope.ownershipOut,
    },
  };
}

type PerStage = Record<Stage, number | null>;

function overridden(
  values: PerStage,
  changes: { primary?: number | undefined; junior?: number | undefined } | undefined,
): PerStage {
  return {
    primary: changes?.primary ?? values.primary,
    junior: changes?.junior ?? values.junior,
  };
}
