/** 写入: the analysis with the chosen plans, and each school's plan with ledger and archive list. */
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { useState } from 'react';
import type { PlannedTransfers } from '../../app/session';
import type { Assessment } from '../../assessment/assessment';
import { printedLack } from '../printedFigures';
import type { PartProps } from '../partProps';
import { useWords, type PaneWords } from '../../ui/useWords';
import type { PlanChoice } from './chosenPlans';
import { RemovableList } from './RemovableList';
import { useRemedyStyles } from './remedyStyles';
import { SchoolsBox } from './SchoolBox';
import { assessedSchools, type AssessedSchool } from './assessedSchools';

interface WriteProps extends PartProps {
  readonly assessment: Assessment;
  readonly choosing: PlanChoice;
  readonly closed: boolean;
}

export default function WritePart({ assessment, choosing, closed, session }: WriteProps) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  const [which, setWhich] = useState<'failing' | 'chosen'>('failing');
  const [schools, setSchools] = useState<readonly AssessedSchool[]>([]);
  const { plans } = choosing;
  const wanted = which === 'failing' ? null : schools.map(({ name }) => name);
  return (
    <div className={styles.part}>
      <AdoptedPlans choosing={choosing} />
      <div className={styles.note}>{text('pane.remedy.write.analysis.intro')}</div>
      <div>
        <Button
          icon={<DocumentTable20Regular />}
          disabledFocusable={closed}
          onClick={() => void session.improve.writeAnalysis(plans)}
        >
          {text('pane.remedy.write.analysis')}
        </Button>
      </div>
      <div className={styles.note}>{text('pane.remedy.write.plans.intro')}</div>
      <RadioGroup
        aria-label={text('pane.remedy.write.which')}
        value={which}
        onChange={(_, { value }) => setWhich(value === 'chosen' ? 'chosen' : 'failing')}
      >
        <Radio value="failing" label={text('pane.remedy.write.failing')} />
        <Radio value="chosen" label={text('pane.remedy.write.chosen')} />
      </RadioGroup>
      {which === 'chosen' && (
        <SchoolsBox
          label={text('pane.remedy.write.schools')}
          schools={assessedSchools(assessment)}
          chosen={schools}
          onChange={setSchools}
        />
      )}
      <div>
        <Button
          icon={<DocumentTable20Regular />}
          disabledFocusable={closed || wanted?.length === 0}
          onClick={() => void session.improve.writePlans({ ...plans, schools: wanted })}
        >
          {text('pane.remedy.write.plans')}
        </Button>
      </div>
      <div className={styles.note}>{text('pane.remedy.write.archives.intro')}</div>
      <div>
        <Button
          icon={<DocumentTable20Regular />}
          disabledFocusable={closed || wanted?.length === 0}
          onClick={() => void session.improve.writeArchives(wanted)}
        >
          {text('pane.remedy.write.archives')}
        </Button>
      </div>
    </div>
  );
}

const removablePlan = <Plan,>(plan: Plan, says: string) => ({ plan, says, key: says });

function AdoptedPlans({ choosing }: Pick<WriteProps, 'choosing'>) {
  const { plans, outdated, purchasesStale, drop } = choosing;
  const styles = useRemedyStyles();
  const words = useWords();
  const { text } = words;
  const { transfers, purchases } = plans;
  if (outdated) return <div>▲ {text('pane.remedy.adopted.outdated')}</div>;
  const items = [
    ...transfers.map((plan) => removablePlan(plan, transfersInWords(plan, words))),
    ...(purchases
      ? [
          removablePlan(
            purchases,
            text('pane.remedy.adopted.purchases', { cost: printedLack(purchases.cost, 'yuan') }),
          ),
        ]
      : []),
  ];
  const stale = purchasesStale && <div>▲ {text('pane.remedy.adopted.stale')}</div>;
  if (items.length === 0) return stale || <div>{text('pane.remedy.adopted.none')}</div>;
  return (
    <div>
      {stale}
      <div className={styles.strong}>{text('pane.remedy.adopted.list')}</div>
      <RemovableList
        items={items}
        label={text('pane.remedy.adopted.list')}
        onRemove={({ plan }) => drop(plan)}
      />
      {transfers.length > 0 && purchases && (
        <div className={styles.note}>{text('pane.remedy.adopted.both')}</div>
      )}
    </div>
  );
}

function transfersInWords(
  { wish, indicator, total }: PlannedTransfers,
  { text, language }: PaneWords,
): string {
  return text('pane.remedy.adopted.transfers', {
    stage: text(`pane.stage.${wish.stage}`),
    indicator: indicator.name[language],
    amount: text(`pane.amount.${indicator.counted}`, {
      amount: printedLack(total, indicator.counted),
    }),
  });
}
