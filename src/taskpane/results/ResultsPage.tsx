/**
 * 测算结果: the stages first, then the county, charts and who was left out, and last the schools, whose
 * list may be as long as the county is large.
 */
import { lazy, useEffect, useState } from 'react';
import type { Stage } from '../../standards/standard';
import { OnDemand } from '../../ui/OnDemand';
import type { PartProps } from '../partProps';
import { FoldingSection } from '../../ui/FoldingSection';
import { useWords } from '../../ui/useWords';
import { ExcludedSection } from './ExcludedSection';
import { leadTo, schoolsPartId } from './resultParts';

/** What comes with the first result is fetched with it. */
const StageResults = lazy(() => import(/* webpackChunkName: 'results' */ './StageResults'));
const SchoolSection = lazy(() => import(/* webpackChunkName: 'results' */ './SchoolSection'));
const ChangesSection = lazy(() => import(/* webpackChunkName: 'results' */ './ChangesSection'));
const CountySection = lazy(() => import(/* webpackChunkName: 'county' */ './CountySection'));
const YearsSection = lazy(() => import(/* webpackChunkName: 'years' */ '../years/YearsSection'));
const ResultCharts = lazy(() => import(/* webpackChunkName: 'charts' */ '../charts/ResultCharts'));

export function ResultsPage({ session, state }: PartProps) {
  const { text } = useWords();
  const { assessment, county } = state;
  const [stage, setStage] = useState<Stage>('primary');
  /** How often somebody asked to be led to the schools. */
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) leadTo(schoolsPartId);
  }, [asked]);
  const showSchools = (chosen: Stage) => {
    setStage(chosen);
    setAsked(asked + 1);
  };
  return (
    <div>
      <FoldingSection open title={text('pane.results')}>
        {assessment ? (
          <OnDemand>
            <StageResults assessment={assessment} county={county} onSchools={showSchools} />
          </OnDemand>
        ) : (
          <div>{text('pane.results.none')}</div>
        )}
      </FoldingSection>
      {assessment && state.changes?.standard === assessment.standard.id && (
        <OnDemand>
          <ChangesSection changes={state.changes} standard={assessment.standard} />
        </OnDemand>
      )}
      {county && (
        <OnDemand>
          <CountySection session={session} state={state} county={county} />
        </OnDemand>
      )}
      {assessment && (
        <OnDemand>
          <YearsSection session={session} state={state} />
        </OnDemand>
      )}
      {assessment && (
        <FoldingSection open={false} title={text('pane.charts')}>
          <OnDemand>
            <ResultCharts assessment={assessment} />
          </OnDemand>
        </FoldingSection>
      )}
      <ExcludedSection session={session} state={state} />
      {assessment && (
        <div id={schoolsPartId}>
          <OnDemand>
            <SchoolSection
              session={session}
              state={state}
              assessment={assessment}
              stage={stage}
              onStage={setStage}
            />
          </OnDemand>
        </div>
      )}
    </div>
  );
}
