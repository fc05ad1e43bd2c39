/**
 * What is asked about single schools: those that stand twice, those that are no school of their own,
 * those that were taken in because they came below the table; and whether 人数 is the pupils.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Survey } from '../../app/session';
import { findingWords } from '../../messages/findingWords';
import { parseReference } from '../../sheets/area';
import { AnswerButtons } from '../../ui/AnswerButtons';
import { answersTo, rowChange } from '../findingAnswers';
import { SchoolBox } from '../remedy/SchoolBox';
import { GrowingList } from '../../ui/GrowingList';
import { PlaceLink } from '../../ui/PlaceLink';
import { useWords } from '../../ui/useWords';
import type { BindingProps } from './bindingProps';
import { Fold } from '../../ui/Fold';
import { nameOfRow, schoolFindingsOf, type SchoolFinding } from './questions';
import { useAnswer } from './useAnswer';

const useStyles = makeStyles({
  school: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  sign: { color: tokens.colorStatusWarningForeground1 },
  sure: { color: tokens.colorStatusSuccessForeground1 },
  button: { minWidth: 0, marginBlock: tokens.spacingVerticalXS },
});

const schoolsAtOnce = 8;

interface SchoolQuestionsProps extends BindingProps {
  readonly survey: Survey;
}

export function SchoolQuestions({ survey, ...page }: SchoolQuestionsProps) {
  const { text } = useWords();
  const asked = schoolFindingsOf(survey.findings);
  if (asked.length === 0) return null;
  const title = text('pane.ledger.schools', { count: asked.length });
  return (
    <Fold open title={title}>
      <GrowingList items={asked} step={schoolsAtOnce} label={title}>
        {(finding, at) => (
          <SchoolQuestion
            key={`${finding.rule} ${finding.sheet} ${finding.cell ?? at}`}
            finding={finding}
            survey={survey}
            {...page}
          />
        )}
      </GrowingList>
    </Fold>
  );
}

function SchoolQuestion({
  finding,
  survey,
  ...page
}: SchoolQuestionsProps & { readonly finding: SchoolFinding }) {
  const styles = useStyles();
  const { text, say } = useWords();
  const { found } = findingWords(finding, say);
  const told = finding.rule === 'rowsTakenIn';
  const { school, sheet, cell } = finding;
  return (
    <li className={styles.school} data-school-asked={finding.rule}>
      <span aria-hidden className={told ? styles.sure : styles.sign}>
        {told ? '✓ ' : '？'}
      </span>
      {school === null ? found : text('pane.findings.found', { school, found })}{' '}
      {cell !== null && (
        <PlaceLink session={page.session} place={finding}>
          {text('pane.place', { sheet, cell })}
        </PlaceLink>
      )}
      <SchoolAnswers finding={finding} survey={survey} {...page} />
    </li>
  );
}

/** What may be said of it. */
function SchoolAnswers({
  finding,
  survey,
  ...page
}: SchoolQuestionsProps & { readonly finding: SchoolFinding }) {
  const answer = useAnswer(page);
  switch (finding.rule) {
    case 'schoolTwice':
    case 'duplicateCode': {
      const about = finding.school ?? '';
      return (
        <AnswerButtons
          answers={answersTo(finding)}
          about={about}
          busy={page.state.activity !== null}
          give={(choice) => void answer(choice, about)}
        />
      );
    }
    case 'notASchool':
      return <ParentChoice finding={finding} survey={survey} {...page} />;
    case 'rowsTakenIn':
      return <NotASchool finding={finding} survey={survey} {...page} />;
    case 'pupilsUnconfirmed':
      return <PupilsConfirmation finding={finding} survey={survey} {...page} />;
  }
}

type SchoolQuestionProps<R extends SchoolFinding['rule']> = SchoolQuestionsProps & {
  readonly finding: Extract<SchoolFinding, { readonly rule: R }>;
};

/** 是否计校数 = 否: the school to which the row's figures are added. */
function ParentChoice({
  finding,
  survey,
  session,
  state,
  announce,
}: SchoolQuestionProps<'notASchool'>) {
  const { text } = useWords();
  const child = finding.schoolCode ?? finding.school;
  if (child === null) return null;
  const names = survey.ledger
    .filter((entry) => entry.state === 'counted')
    .flatMap(({ schools }) => schools)
    .filter((name) => name !== finding.school);
  const schools = [...new Set(names)].map((name) => ({ key: name, name }));
  const label = text('pane.ledger.parent', { school: finding.school ?? child });
  const choose = async (parent: string) => {
    await session.answer({ parents: { ...state.settings.parents, [child]: parent } });
    announce(text('pane.ledger.answerTo', { about: label, answer: parent }));
  };
  return (
    <SchoolBox
      label={label}
      schools={schools}
      chosen={null}
      onChoose={({ key }) => void choose(key)}
    />
  );
}

function NotASchool({
  finding,
  survey,
  session,
  state,
  announce,
}: SchoolQuestionProps<'rowsTakenIn'>) {
  const styles = useStyles();
  const { text } = useWords();
  const place = nameOfRow(finding, survey.ledger);
  if (!place) return null;
  const about = finding.params.schools;
  const word = text('pane.ledger.notSchool');
  const said = text('pane.ledger.answerTo', { about, answer: word });
  const give = async () => {
    await session.answer(rowChange(state.settings, place.table, place.row, 'note'));
    announce(said);
  };
  return (
    <Button
      className={styles.button}
      size="small"
      aria-label={said}
      disabledFocusable={state.activity !== null}
      onClick={() => void give()}
    >
      {word}
    </Button>
  );
}

/** 人数 is the pupils: the column gets a name of ours. */
function PupilsConfirmation({
  finding,
  survey,
  state,
  correct,
}: SchoolQuestionProps<'pupilsUnconfirmed'>) {
  const styles = useStyles();
  const { text } = useWords();
  const { sheet, cell, params } = finding;
  const area = cell === null ? null : parseReference(`x!${cell}`);
  const column = area?.column;
  const table = survey.tables.find(
    (each) =>
      each.sheet === sheet &&
      each.columns.some((bound) => bound.field === 'students' && bound.column === column),
  );
  const bound = table?.columns.find(
    ({ field, column: at }) => field === 'students' && at === column,
  );
  if (!table || !bound) return null;
  const said = text('pane.ledger.answerTo', {
    about: params.column,
    answer: text('pane.ledger.pupils'),
  });
  const meaning = { field: 'students', stage: bound.stage, unit: null } as const;
  return (
    <Button
      className={styles.button}
      size="small"
      aria-label={said}
      disabledFocusable={state.activity !== null}
      onClick={() =>
        void correct({ kind: 'column', table: table.key, column: bound.column, meaning }, said)
      }
    >
      {text('pane.ledger.pupils')}
    </Button>
  );
}
