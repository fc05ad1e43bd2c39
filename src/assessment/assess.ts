/**
 * The assessment of a county's resources under one standard.
 */
import type { County } from '../county/county';
import type { Standard } from '../standards/standard';
import type { Assessment } from './assessment';
import { assessStage } from './stage';

/** @param standard the one with which the county was read, a province's pack applied */
export function assess(county: County, standard: Standard): Assessment {
  return {
    standard,
    stages: {
      primary: assessStage(standard, county.stages.primary),
      junior: assessStage(standard, county.stages.junior),
    },
    excluded: county.exclusions,
    findings: county.findings,
  };
}
