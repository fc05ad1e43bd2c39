/** What the explanations are made from: the standard in force, the settings, the county's figures. */
import type { SessionState } from '../../app/session';
import { inForce, type Settings } from '../../county/settings';
import { applyPack } from '../../standards/applyPack';
import { standardOf } from '../../standards/standards';
import type { Standard } from '../../standards/standard';
import type { Assessment } from '../../assessment/assessment';

export interface HelpFacts {
  /** With what the province's pack sets otherwise. */
  readonly standard: Standard;
  readonly national: Standard;
  readonly settings: Settings;
  /** Of the chosen standard; null until computed. */
  readonly assessment: Assessment | null;
  readonly schools: SessionState['schools'];
  readonly freshness: SessionState['freshness'];
}

export function helpFacts({ settings, assessment, schools, freshness }: SessionState): HelpFacts {
  const national = standardOf(settings.standard);
  const computed = assessment?.standard.id === national.id;
  return {
    standard: applyPack(national, settings.pack),
    national,
    settings: inForce(settings),
    assessment: computed ? assessment : null,
    schools: computed ? schools : null,
    freshness,
  };
}
