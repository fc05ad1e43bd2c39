/** What a reader would see of an assessed county, so that two ways into it can be held beside each other. */
import type { Assessment } from '../../../src/assessment/assessment';
import { stages } from '../../../src/standards/standard';

/** By stage: the schools by name, whatever their order in the table, and the county's figures. */
export function readerFigures(assessment: Assessment) {
  return Object.fromEntries(
    stages.map((stage) => {
      const of = assessment.stages[stage];
      return [
        stage,
        of && {
          rows: of.rows
            .map(({ school, students, indicators, verdict }) => ({
              school,
              students,
              indicators,
              verdict,
            }))
            .sort((a, b) => (a.school < b.school ? -1 : 1)),
          indicators: of.indicators,
          compositeCv: of.compositeCv,
          verdict: of.dispersionVerdict,
        },
      ];
    }),
  );
}
