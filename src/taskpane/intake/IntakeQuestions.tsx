/** What has to be answered about what was found; each answer takes effect at once. */
import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { Campus, IntakeFound } from '../../app/intakeState';
import { GrowingList } from '../../ui/GrowingList';
import type { PartProps } from '../partProps';
import { SchoolBox } from '../remedy/SchoolBox';
import {
  asksPremises,
  chosenParent,
  chosenYear,
  countyChoices,
  parentChoices,
  yearChoices,
  type ParentChoice,
} from './answerChoices';
import { useIntakeWords } from './intakeWords';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  campus: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  none: { alignSelf: 'flex-start' },
});

interface QuestionProps {
  readonly session: PartProps['session'];
  readonly found: IntakeFound;
}

export function IntakeQuestions({ session, found }: QuestionProps) {
  const styles = useStyles();
  const { text } = useIntakeWords();
  const counties = countyChoices(found);
  const years = yearChoices(found);
  const campuses = found.kind === 'found' ? found.campuses : [];
  const premises = asksPremises(found);
  if (counties.length + years.length + campuses.length === 0 && !premises) return null;
  const year = chosenYear(years, found);
  return (
    <section className={styles.part} data-questions="">
      {found.kind === 'found' && <h3 className={styles.heading}>{text('intakePage.questions')}</h3>}
      {counties.length > 0 && (
        <OneOf
          label={text('intakePage.county')}
          none={text('intakePage.county.choose')}
          choices={counties.map((county) => [county, county])}
          chosen={found.wish.county ?? ''}
          choose={(county) => void session.takeIn.answer({ county })}
        />
      )}
      {years.length > 0 && (
        <OneOf
          label={text('intakePage.year.ask')}
          none={text('intakePage.year.choose')}
          choices={years.map(({ first, words }) => [String(first), words])}
          chosen={year ? String(year.first) : ''}
          choose={(first) => void session.takeIn.answer({ year: Number(first) })}
        />
      )}
      {premises && <PremisesQuestion session={session} found={found} />}
      {campuses.length > 0 && (
        <CampusQuestions session={session} found={found} campuses={campuses} />
      )}
    </section>
  );
}

/** As many as are seen at a glance are buttons, more are a list. */
const radiosAtMost = 6;

function OneOf({
  label,
  none,
  choices,
  chosen,
  choose,
}: {
  readonly label: string;
  /** What a list says as long as nothing was chosen. */
  readonly none: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}) {
  if (choices.length <= radiosAtMost) {
    return (
      <Field label={label}>
        <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
          {choices.map(([value, words]) => (
            <Radio key={value} value={value} label={words} />
          ))}
        </RadioGroup>
      </Field>
    );
  }
  const isChosen = choices.some(([value]) => value === chosen);
  return (
    <Field label={label}>
      <Select value={isChosen ? chosen : ''} onChange={(_, { value }) => value && choose(value)}>
        {!isChosen && <option value="">{none}</option>}
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const premisesAnswers = ['owned', 'ownedAndUsedAlone'] as const;

function PremisesQuestion({ session, found }: QuestionProps) {
  const { text } = useIntakeWords();
  return (
    <Field label={text('intakePage.premises')} hint={text('intakePage.premises.hint')}>
      <RadioGroup
        value={found.wish.premises ?? ''}
        onChange={(_, { value }) => {
          const premises = premisesAnswers.find((answer) => answer === value);
          if (premises) void session.takeIn.answer({ premises });
        }}
      >
        {premisesAnswers.map((answer) => (
          <Radio key={answer} value={answer} label={text(`intakePage.premises.${answer}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Campuses that are shown at once. */
const campusesShown = 10;

function CampusQuestions({
  session,
  found,
  campuses,
}: QuestionProps & { readonly campuses: readonly Campus[] }) {
  const styles = useStyles();
  const { text } = useIntakeWords();
  const choices = parentChoices(found, (name, code) => text('intakePage.named', { name, code }));
  return (
    <div>
      <h4 className={styles.heading}>{text('intakePage.campuses')}</h4>
      <p className={styles.hint}>{text('intakePage.campuses.hint')}</p>
      <GrowingList items={campuses} step={campusesShown} label={text('intakePage.campuses')}>
        {(campus) => (
          <li key={campus.key}>
            <CampusQuestion
              campus={campus}
              choices={choices}
              chosen={chosenParent(campus, choices, found)}
              choose={(parent) =>
                void session.takeIn.answer({
                  parents: { ...found.wish.parents, [campus.key]: parent },
                })
              }
            />
          </li>
        )}
      </GrowingList>
    </div>
  );
}

function CampusQuestion({
  campus,
  choices,
  chosen,
  choose,
}: {
  readonly campus: Campus;
  readonly choices: readonly ParentChoice[];
  readonly chosen: ParentChoice | null;
  /** Empty: a school of its own. */
  readonly choose: (parent: string) => void;
}) {
  const styles = useStyles();
  const { text } = useIntakeWords();
  const { name } = campus;
  return (
    <div className={styles.campus} data-campus={campus.key}>
      <SchoolBox
        label={text('intakePage.parent', { campus: name })}
        schools={choices}
        chosen={chosen}
        onChoose={({ key }) => choose(key)}
      />
      {chosen && (
        <Button
          className={styles.none}
          size="small"
          appearance="subtle"
          aria-label={text('intakePage.parent.noneOf', { campus: name })}
          onClick={() => choose('')}
        >
          {text('intakePage.parent.none')}
        </Button>
      )}
    </div>
  );
}
