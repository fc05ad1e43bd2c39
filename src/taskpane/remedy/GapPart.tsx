/** 缺口: what the failing schools of each stage lack in all, and which schools they are. */
import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useMemo, useState } from 'react';
import type { SchoolFacts } from '../../app/schoolFacts';
import type { Assessment, StageAssessment } from '../../assessment/assessment';
import { stages } from '../../standards/standard';
import { lackSentences, surplusSentence } from '../results/gapWords';
import type { PartProps } from '../partProps';
import { GrowingList } from '../../ui/GrowingList';
import { useWords } from '../../ui/useWords';
import { gapTotals, type GapTotal } from './gapTotals';
import { useRemedyStyles } from './remedyStyles';
import { SchoolLink } from './SchoolLink';

interface GapProps extends PartProps {
  readonly assessment: Assessment;
}

export default function GapPart(props: GapProps) {
  const { assessment, state } = props;
  const styles = useRemedyStyles();
  const { text } = useWords();
  const { schools } = state;
  const present = stages.flatMap((stage) => assessment.stages[stage] ?? []);
  const judges = present.some(({ rows }) => rows.some(({ verdict }) => verdict !== null));
  if (!judges || !schools) return <div>{text('pane.remedy.gap.noRule')}</div>;
  return (
    <div className={styles.part}>
      <div className={styles.note}>{text('pane.remedy.gap.intro')}</div>
      {present.map((result) => (
        <StageGaps key={result.stage} {...props} result={result} schools={schools} />
      ))}
    </div>
  );
}

interface StageGapsProps extends GapProps {
  readonly result: StageAssessment;
  readonly schools: SchoolFacts;
}

function StageGaps(props: StageGapsProps) {
  const { result, schools, assessment } = props;
  const styles = useRemedyStyles();
  const { text } = useWords();
  const totals = useMemo(
    () => gapTotals(result, assessment.standard, schools),
    [result, assessment, schools],
  );
  const name = text(`pane.stage.${result.stage}`);
  return (
    <section aria-label={name}>
      <h3 className={styles.heading}>{name}</h3>
      {totals.length === 0 ? (
        <div>✓ {text('pane.remedy.gap.none')}</div>
      ) : (
        <ul className={styles.list} aria-label={text('pane.remedy.gap.list', { stage: name })}>
          {totals.map((total) => (
            <GapItem key={total.indicator.id} {...props} of={total} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Schools shown at first. */
const lackingAtOnce = 10;

function GapItem({ of, assessment, session, state }: StageGapsProps & { readonly of: GapTotal }) {
  const styles = useRemedyStyles();
  const words = useWords();
  const { text, language } = words;
  const [open, setOpen] = useState(false);
  const { indicator, total, lacking, beyond } = of;
  const { standard } = assessment;
  const name = indicator.name[language];
  const surplus = surplusSentence(total, words);
  return (
    <li className={styles.item} data-gap={indicator.id}>
      <div>{name}</div>
      <div className={styles.strong}>{lackSentences(total, standard, words).join(' ')}</div>
      {surplus !== null && (
        <div className={styles.note}>
          {text('pane.remedy.gap.surplus', { count: beyond, surplus })}
        </div>
      )}
      <Button
        size="small"
        appearance="transparent"
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        iconPosition="after"
        aria-expanded={open}
        aria-label={text('pane.remedy.gap.which', { count: lacking.length, indicator: name })}
        onClick={() => setOpen(!open)}
      >
        {text('pane.remedy.gap.schools', { count: lacking.length })}
      </Button>
      {open && (
        <GrowingList items={lacking} step={lackingAtOnce} label={name}>
          {({ row, gap }) => (
            <li key={`${row.table} ${row.row}`} className={styles.note}>
              <SchoolLink row={row} session={session} state={state} />{' '}
              {lackSentences(gap, standard, words).join(text('pane.comma'))}
            </li>
          )}
        </GrowingList>
      )}
    </li>
  );
}
