/** The schools of a stage that fail or cannot be judged, with what they miss; a click goes to the row. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { AssessedRow, StageAssessment } from '../assessment/assessment';
import type { Place } from '../county/cell';
import { cellAddress } from '../sheets/area';
import type { BoundTable } from '../sheets/binding';
import type { Stage, Standard } from '../standards/standard';
import { failingRows, missedIndicators, type Missed } from './failing';
import { printedLimit, printedValue } from './printed';
import { GrowingList, PlaceLink, type PartProps } from './section';
import { statusSymbols, verdictLooks } from './VerdictIcon';
import { useWords, type PaneWords } from './words';

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  school: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  side: { flexShrink: 0 },
  missed: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
});

interface FailingSchoolsProps extends PartProps {
  readonly result: StageAssessment;
  readonly standard: Standard;
}

export function FailingSchools({ result, standard, session, state }: FailingSchoolsProps) {
  const styles = useStyles();
  const { text } = useWords();
  const rows = failingRows(result);
  if (rows.length === 0) return <div>{text('pane.schools.allPass')}</div>;
  const tables = state.survey?.tables ?? [];
  return (
    <>
      <h4 className={styles.title}>{text('pane.schools.failing')}</h4>
      <GrowingList items={rows} step={20} label={text('pane.schools.failing')}>
        {(row) => (
          <FailingSchool
            key={`${row.table} ${String(row.row)}`}
            row={row}
            stage={result.stage}
            standard={standard}
            place={placeOf(row, tables)}
            session={session}
          />
        )}
      </GrowingList>
    </>
  );
}

function FailingSchool({
  row,
  stage,
  standard,
  place,
  session,
}: {
  readonly row: AssessedRow;
  readonly stage: Stage;
  readonly standard: Standard;
  readonly place: Place | null;
  readonly session: PartProps['session'];
}) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const verdict = row.verdict ?? 'undetermined';
  return (
    <li className={styles.school} data-school={row.school}>
      <div className={styles.line}>
        {place ? (
          <PlaceLink
            session={session}
            place={place}
            label={text('pane.schools.go', { school: row.school })}
          >
            {row.school}
          </PlaceLink>
        ) : (
          <span>{row.school}</span>
        )}
        <span className={styles.side}>
          {verdictLooks[verdict].symbol} {text(`pane.verdict.${verdict}`)}
          {verdict === 'notMet' &&
            ` ${text('pane.schools.metOf', { met: row.met, of: standard.indicators.length })}`}
        </span>
      </div>
      <ul className={styles.missed}>
        {missedIndicators(row, standard).map((missed) => (
          <li
            key={missed.indicator.id}
            {...(missed.value === null ? {} : { title: String(missed.value) })}
          >
            {statusSymbols[missed.status]} {missedSentence(missed, stage, words)}
          </li>
        ))}
        {row.hasErrors && <li>! {text('pane.schools.hasErrors')}</li>}
      </ul>
    </li>
  );
}

function missedSentence(
  { indicator, value, status }: Missed,
  stage: Stage,
  { text, language }: PaneWords,
): string {
  const threshold = indicator.threshold[stage];
  const name = indicator.name[language];
  if (value === null || threshold === null || status === 'missing') {
    return text('pane.missed.missing', { indicator: name });
  }
  return text(`pane.missed.${status}`, {
    indicator: name,
    value: printedValue(value, indicator).text,
    threshold: printedLimit(threshold),
  });
}

/** The cell with the school's name, else the first cell of its row. */
function placeOf(row: AssessedRow, tables: readonly BoundTable[]): Place | null {
  const table = tables.find(({ key }) => key === row.table);
  if (!table) return null;
  const name = table.columns.find(({ field }) => field === 'name');
  const column = name?.column ?? table.firstColumn;
  return { sheet: table.sheet, cell: cellAddress(table.firstRow + row.row, column) };
}
