/**
 * 申报表: the official tables of the chosen standard with what each still lacks; writes them, then leads
 * to each. Offers the county data sheet, from which much of them is filled.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { useState } from 'react';
import type { Outcome } from '../../app/session';
import type { CountyAssessment } from '../../assessment/countyAssessment';
import { useNavigation } from '../navigation';
import type { PartProps } from '../partProps';
import { PlaceLink } from '../../ui/PlaceLink';
import { FoldingSection } from '../../ui/FoldingSection';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../ui/useWords';
import { AddColumns } from './AddColumns';
import { columnsToAdd } from './columnsToAdd';
import { CountySheetOffer } from './CountySheetOffer';
import { ReportsPart } from './ReportsPart';
import { formTables, formLacks, isCountySource, sheetWritten, type FormTable } from './formTables';

const useStyles = makeStyles({
  part: { marginBlock: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  table: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  title: { color: tokens.colorNeutralForeground2 },
  lacks: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export default function FormsPage({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { standard } = state.settings;
  const written = useWrittenSheets(state.outcome);
  // A standard that was chosen just now has no results yet.
  const county = state.county?.standard === standard ? state.county : null;
  const tables = formTables[standard];
  const shown = tables.some((table) => sheetWritten(table, written) !== null);
  const assessment = state.assessment?.standard.id === standard ? state.assessment : null;
  return (
    <>
      <FoldingSection open title={text('pane.forms')}>
        <div>{text('pane.forms.intro')}</div>
        {county ? (
          !state.hasCountySheet && <CountySheetOffer session={session} state={state} />
        ) : (
          <FormsIntro isOld={state.freshness === 'stale'} />
        )}
        <ul className={styles.list} aria-label={text('pane.forms.list')}>
          {tables.map((table) => (
            <FormTableItem
              key={table.sheet}
              table={table}
              county={county}
              written={sheetWritten(table, written)}
              session={session}
              state={state}
            />
          ))}
        </ul>
        {columnsToAdd(state).map((toAdd) => (
          <AddColumns key={toAdd.table.key} toAdd={toAdd} session={session} state={state} />
        ))}
        {county && hasGaps(county) && <p>{text('pane.forms.incomplete')}</p>}
        {county && (
          <Button
            icon={<DocumentTable20Regular />}
            disabledFocusable={state.activity !== null}
            onClick={() => void session.writeTables()}
          >
            {text('pane.forms.write')}
          </Button>
        )}
        {shown && <p>{text('pane.forms.written')}</p>}
      </FoldingSection>
      {assessment && <ReportsPart session={session} state={state} assessment={assessment} />}
    </>
  );
}

/** `isOld`: the workbook holds results, of entries or columns that have changed since. */
function FormsIntro({ isOld }: { readonly isOld: boolean }) {
  const styles = useStyles();
  const { text } = useWords();
  const { go } = useNavigation();
  return (
    <div className={styles.part}>
      <Notice
        intent="info"
        {...(!isOld && {
          actions: (
            <Button size="small" onClick={() => go('binding')}>
              {text('pane.forms.toBinding')}
            </Button>
          ),
        })}
      >
        {text(isOld ? 'pane.forms.again' : 'pane.forms.first')}
      </Notice>
    </div>
  );
}

function FormTableItem({
  table,
  county,
  written,
  session,
  state,
}: PartProps & {
  readonly table: FormTable;
  readonly county: CountyAssessment | null;
  /** The sheet where it stands; null: not written here. */
  readonly written: string | null;
}) {
  const styles = useStyles();
  const { text } = useWords();
  const { sheet, title } = table;
  return (
    <li className={styles.table} data-form={sheet}>
      <div>
        {written === null ? (
          sheet
        ) : (
          <PlaceLink
            session={session}
            place={{ sheet: written, cell: null }}
            label={text('pane.forms.go', { sheet: written })}
          >
            {written}
          </PlaceLink>
        )}{' '}
        <span className={styles.title}>{text(title)}</span>
      </div>
      {county && <TableStatus table={table} county={county} state={state} />}
    </li>
  );
}

function TableStatus({
  table,
  county,
  state,
}: {
  readonly table: FormTable;
  readonly county: CountyAssessment;
  readonly state: PartProps['state'];
}) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const lacks = formLacks(table, county, state, words);
  if (lacks.length === 0) {
    return (
      <div className={styles.lacks} data-complete="yes">
        ✓ {text(isCountySource(table.source) ? 'pane.forms.factsFilled' : 'pane.forms.complete')}
      </div>
    );
  }
  return (
    <div className={styles.lacks} data-complete="no">
      ? {text('pane.forms.lacks', { list: lacks.join(text('pane.forms.semicolon')) })}
    </div>
  );
}

/** The sheets of the last write, also when its message was dismissed; none once it was undone. */
function useWrittenSheets(outcome: Outcome | null): readonly string[] {
  const [written, setWritten] = useState<readonly string[]>([]);
  const now = outcome?.kind === 'tablesWritten' ? outcome.sheets : written;
  const standing = outcome?.kind === 'undone' ? [] : now;
  if (standing !== written && standing.join('\n') !== written.join('\n')) setWritten(standing);
  return standing;
}

/** Whatever the verdict: an item without data leaves its place in a form empty. */
function hasGaps({ blocks }: CountyAssessment): boolean {
  return blocks.some(({ items }) => items.some(({ verdict }) => verdict === 'undetermined'));
}
