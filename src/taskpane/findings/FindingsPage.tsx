/**
 * 核查: the findings by school or by rule, to be narrowed, walked through and answered. A click, or
 * a step to the next one, selects the cell.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type KeyboardEvent } from 'react';
import type { Finding } from '../../county/finding';
import { findingWords } from '../../messages/findingWords';
import type { PartProps } from '../partProps';
import { unseenText } from '../../ui/unseen';
import { useWords } from '../../ui/useWords';
import { FindingControls } from './FindingControls';
import { findingPlaceText } from './FindingItem';
import { FindingLines } from './FindingLines';
import { wholeView } from './findingView';
import { RemarkMany, withoutRemark } from './RemarkMany';
import { StepBar } from './StepBar';
import { useFindingWork } from './useFindingWork';

const useStyles = makeStyles({
  page: { flexShrink: 0, marginInline: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
  },
  heard: unseenText,
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
  },
});

export default function FindingsPage({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { survey } = state;
  if (survey && survey.findings.length > 0) {
    return <Findings session={session} findings={survey.findings} remarks={survey.remarks} />;
  }
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{text('pane.findings')}</h2>
      {text(survey ? 'pane.findings.none' : 'pane.findings.notYet')}
    </div>
  );
}

interface FindingsProps {
  readonly session: PartProps['session'];
  readonly findings: readonly Finding[];
  readonly remarks: readonly (string | null)[];
}

function Findings({ session, findings, remarks }: FindingsProps) {
  const styles = useStyles();
  const { text } = useWords();
  const work = useFindingWork(session, findings, remarks);
  const { counts, rules, view, walk, entries } = work.shown;
  const open = useMemo(() => withoutRemark(entries, remarks), [entries, remarks]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    // Alt with an arrow opens a list of choices, and moves by lines in a text.
    const other =
      event.target instanceof HTMLSelectElement || event.target instanceof HTMLTextAreaElement;
    if (by === null || !event.altKey || event.ctrlKey || event.metaKey || other) return;
    event.preventDefault();
    work.step(by);
  };
  return (
    <div className={styles.page} onKeyDown={onKeyDown}>
      <FindingControls counts={counts} rules={rules} view={view} onView={work.narrow} />
      <div role="status" className={styles.heard}>
        {work.steppedTo && <PresentFinding finding={work.steppedTo} />}
      </div>
      <StepBar
        at={work.at}
        count={walk.length}
        canStep={work.canStep}
        onStep={work.step}
        allFolded={work.allFolded}
        onFoldAll={work.foldAll}
      />
      <RemarkMany
        findings={open}
        onSave={(answered, told) => void session.remark(answered, told)}
      />
      <FindingLines
        entries={entries}
        label={text('pane.findings')}
        groupBy={view.groupBy}
        closed={work.closed}
        remarks={remarks}
        drafts={work.drafts}
        present={work.present}
        turn={work.turn}
        verbs={work.verbs}
        onFold={work.fold}
        empty={
          <div className={styles.empty}>
            <span role="status">{text('pane.findings.noneShown')}</span>
            <Button
              size="small"
              onClick={() => work.narrow({ ...wholeView, groupBy: view.groupBy })}
            >
              {text('pane.findings.showAll')}
            </Button>
          </div>
        }
      />
    </div>
  );
}

/** The present finding in words, for those who hear the pane and stepped without leaving the button. */
function PresentFinding({ finding }: { readonly finding: Finding }) {
  const { text, say } = useWords();
  const { title, found } = findingWords(finding, say);
  return text('pane.findings.present', {
    severity: text(`pane.findings.${finding.severity}`),
    title,
    place: findingPlaceText(finding, text),
    found,
  });
}
