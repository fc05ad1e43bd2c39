/** Which CVs 差异分析 offers: those above their limit first, then the rest, each from great to small. */
import type { Assessment, IndicatorDispersion } from '../../assessment/assessment';
import { stages, type Indicator, type Stage } from '../../standards/standard';

export interface OfferedCv {
  readonly key: string;
  readonly stage: Stage;
  readonly indicator: Indicator;
  readonly dispersion: IndicatorDispersion;
  readonly cv: number;
  readonly above: boolean;
}

export function offeredCvs({ stages: results, standard }: Assessment): readonly OfferedCv[] {
  const offered = stages.flatMap((stage) =>
    standard.indicators.flatMap((indicator): readonly OfferedCv[] => {
      const dispersion = results[stage]?.indicators[indicator.id] ?? null;
      if (!dispersion || dispersion.cv === null) return [];
      const above = dispersion.verdict === 'notMet';
      const key = `${stage} ${indicator.id}`;
      return [{ key, stage, indicator, dispersion, cv: dispersion.cv, above }];
    }),
  );
  return offered.sort((a, b) => Number(b.above) - Number(a.above) || b.cv - a.cv);
}
