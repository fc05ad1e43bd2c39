/**
 * Why a table is refused, and what helps: its stage, its columns to choose from, pointing at columns
 * under headers of the county's own, or last year's understanding of the same headers.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { stages, type Stage } from '../../standards/standard';
import { AnswerButtons } from '../../ui/AnswerButtons';
import { answersTo } from '../findingAnswers';
import type { TableEntry } from '../../sheets/binding';
import { useWords, type PaneWords } from '../../ui/useWords';
import { ColumnGroups } from './ColumnGroups';
import type { EntryProps } from './LedgerEntry';
import { refusedOwner } from './columnOwners';
import { Fold } from '../../ui/Fold';
import { PointOut } from './PointOut';
import { useAnswer } from './useAnswer';

const useStyles = makeStyles({
  reason: { fontSize: tokens.fontSizeBase200 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  choice: { minWidth: 0, maxWidth: '100%', textAlign: 'start' },
});

export function RefusedTable({ entry, survey, ...page }: EntryProps) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const answer = useAnswer(page);
  const { reason, key, sheet } = entry;
  if (!reason) return null;
  const said = survey.findings.find(
    (finding) =>
      finding.rule === 'tableRefused' && finding.params.table === key && finding.sheet === sheet,
  );
  const refused = refusedOwner(reason, survey.views);
  const unread = survey.unread.find((each) => each.table === key && each.sheet === sheet);
  return (
    <div data-refusal={reason.code}>
      <div className={styles.reason}>{reasonWords(entry, words)}</div>
      {reason.code === 'refused.stageUnknown' ? (
        <StageQuestion entry={entry} survey={survey} {...page} />
      ) : (
        said && (
          <AnswerButtons
            answers={answersTo(said)}
            about={sheet}
            busy={page.state.activity !== null}
            give={(choice) => void answer(choice, sheet)}
          />
        )
      )}
      {refused && (
        <ColumnGroups owner={refused.owner} view={refused.view} incomplete asks {...page} />
      )}
      {unread && (
        <>
          <TakeOvers entry={entry} survey={survey} {...page} />
          <Fold open={unread.takeOvers.length === 0} title={text('pane.point')}>
            <PointOut unread={unread} stage={entry.stage} {...page} />
          </Fold>
        </>
      )}
    </div>
  );
}

/** What is asked, without the way to this page. */
function reasonWords({ reason, key }: TableEntry, { text, say }: PaneWords): string {
  switch (reason?.code) {
    case 'refused.stageUnknown':
      return text('pane.binding.askStage', { table: key });
    case 'refused.unknownHeaders':
    case 'refused.brokenName':
    case 'refused.noSchools':
      return say({ code: `pane.${reason.code}`, params: reason.params ?? {} });
    default:
      return reason ? say(reason) : '';
  }
}

/** The stage of a table that does not say it itself. */
function StageQuestion({ entry, session, state, announce }: EntryProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { key, sheet } = entry;
  const choose = async (stage: Stage) => {
    await session.answer({ stages: { ...state.settings.stages, [key]: stage } });
    announce(text('pane.binding.stage.changed', { sheet, stage: text(`pane.stage.${stage}`) }));
  };
  return (
    <div className={styles.buttons}>
      {stages.map((stage) => (
        <Button
          key={stage}
          size="small"
          aria-label={text('pane.ledger.answerTo', {
            about: sheet,
            answer: text(`pane.stage.${stage}`),
          })}
          disabledFocusable={state.activity !== null}
          onClick={() => void choose(stage)}
        >
          {text(`pane.stage.${stage}`)}
        </Button>
      ))}
    </div>
  );
}

/** Tables that are understood and bear the same headers. */
function TakeOvers({ entry, survey, session, state, announce }: EntryProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { sheet, key } = entry;
  const unread = survey.unread.find((each) => each.table === key && each.sheet === sheet);
  const offers = (unread?.takeOvers ?? []).slice(0, mostOffers);
  if (offers.length === 0) return null;
  return (
    <div role="group" aria-label={text('pane.takeOver')}>
      <div>{text('pane.takeOver')}</div>
      <div className={styles.buttons}>
        {offers.map(({ sheet: from, fieldColumns }) => {
          const count = Object.keys(fieldColumns).length;
          const take = async () => {
            const { fieldColumns: before } = state.settings;
            await session.answer({ fieldColumns: { ...before, ...fieldColumns } });
            announce(text('pane.takeOver.done', { sheet, from, count }));
          };
          return (
            <Button
              key={from}
              className={styles.choice}
              size="small"
              disabledFocusable={state.activity !== null}
              onClick={() => void take()}
            >
              {text('pane.takeOver.from', { sheet: from, count })}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

const mostOffers = 3;
