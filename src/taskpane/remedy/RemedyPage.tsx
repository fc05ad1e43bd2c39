/**
 * 整改: whom to talk about, and what would help. Each part is fetched when it is unfolded; what the
 * user goes by is kept for the scenarios and the writing.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy } from 'react';
import type { Assessment } from '../../assessment/assessment';
import { useNavigation } from '../navigation';
import { OnDemand } from '../../ui/OnDemand';
import type { PartProps } from '../partProps';
import { FoldingSection } from '../../ui/FoldingSection';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../ui/useWords';
import CausesPart from './CausesPart';
import { useChosenPlans } from './chosenPlans';
import GapPart from './GapPart';

const TransferPart = lazy(() => import(/* webpackChunkName: 'transfers' */ './TransferPart'));
const PurchasePart = lazy(() => import(/* webpackChunkName: 'purchases' */ './PurchasePart'));
const ScenarioPart = lazy(() => import(/* webpackChunkName: 'scenarios' */ './ScenarioPart'));
const WritePart = lazy(() => import(/* webpackChunkName: 'remedyWrite' */ './WritePart'));

const useStyles = makeStyles({
  bar: { padding: tokens.spacingHorizontalS },
});

export default function RemedyPage({ session, state }: PartProps) {
  const { assessment, freshness } = state;
  // A standard that was chosen just now has no results yet.
  const ready = assessment?.standard.id === state.settings.standard ? assessment : null;
  if (!ready || freshness === 'none') return <RemedyIntro />;
  return <RemedyParts session={session} state={state} assessment={ready} />;
}

function RemedyIntro() {
  const styles = useStyles();
  const { text } = useWords();
  const { go } = useNavigation();
  return (
    <div className={styles.bar}>
      <Notice
        intent="info"
        actions={
          <Button size="small" onClick={() => go('binding')}>
            {text('pane.forms.toBinding')}
          </Button>
        }
      >
        {text('pane.remedy.first')}
      </Notice>
    </div>
  );
}

function RemedyParts({
  session,
  state,
  assessment,
}: PartProps & { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { text } = useWords();
  const choosing = useChosenPlans(session, assessment);
  const stale = state.freshness === 'stale';
  const closed = stale || state.activity !== null;
  const props = { session, state, assessment, choosing, closed };
  return (
    <div>
      {stale && (
        <div className={styles.bar}>
          <Notice intent="warning">{text('pane.remedy.stale')}</Notice>
        </div>
      )}
      <FoldingSection open title={text('pane.remedy.causes')}>
        <CausesPart {...props} />
      </FoldingSection>
      <FoldingSection open title={text('pane.remedy.gap')}>
        <GapPart {...props} />
      </FoldingSection>
      <FoldingSection open={false} title={text('pane.remedy.transfers')}>
        <OnDemand>
          <TransferPart {...props} />
        </OnDemand>
      </FoldingSection>
      <FoldingSection open={false} title={text('pane.remedy.purchases')}>
        <OnDemand>
          <PurchasePart {...props} />
        </OnDemand>
      </FoldingSection>
      <FoldingSection open={false} title={text('pane.remedy.scenario')}>
        <OnDemand>
          <ScenarioPart {...props} />
        </OnDemand>
      </FoldingSection>
      <FoldingSection
        open
        title={text('pane.remedy.write')}
        count={choosing.plans.transfers.length + (choosing.plans.purchases ? 1 : 0)}
      >
        <OnDemand>
          <WritePart {...props} />
        </OnDemand>
      </FoldingSection>
    </div>
  );
}
