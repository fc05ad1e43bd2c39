/** 年度对比: earlier workbooks are chosen here, and what became of the schools since is listed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { FoldingSection } from '../../ui/FoldingSection';
import { OnDemand } from '../../ui/OnDemand';
import { useWords } from '../../ui/useWords';
import type { PartProps } from '../partProps';
import { CarryOver } from './CarryOver';
import { ChooseEarlier } from './ChooseEarlier';
import { YearChanges } from './YearChanges';
import { YearQuestions } from './YearQuestions';
import { YearTrend } from './YearTrend';
import { yearText } from '../../statistics/reportYear';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { margin: 0 },
});

export default function YearsSection({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { compared, asks } = state.years;
  const [last] = compared?.past.years ?? [];
  const waiting = compared?.matched.questions.length ?? 0;
  return (
    <FoldingSection
      open={compared !== null || asks !== null}
      title={text('pane.years')}
      {...(waiting > 0 ? { count: waiting } : {})}
    >
      <OnDemand>
        <div className={styles.part} data-years="">
          {compared && last ? (
            <>
              <p className={styles.line}>
                {text('pane.years.against', {
                  now: yearText(compared.past.now),
                  last: yearText(last.year),
                  source: last.source,
                  years: compared.past.years.length + 1,
                })}
              </p>
              <YearQuestions session={session} state={state} compared={compared} />
              <YearChanges state={state} compared={compared} />
              {state.assessment && (
                <YearTrend compared={compared} standard={state.assessment.standard} />
              )}
              <CarryOver session={session} state={state} />
            </>
          ) : (
            <p className={styles.line}>{text('pane.years.none')}</p>
          )}
          <ChooseEarlier session={session} state={state} />
        </div>
      </OnDemand>
    </FoldingSection>
  );
}
