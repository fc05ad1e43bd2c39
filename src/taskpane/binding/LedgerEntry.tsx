/** One table of the ledger: where it is, what becomes of it and why, and what is asked about it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Link16Regular } from '@fluentui/react-icons/svg/link';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ReactElement } from 'react';
import type { Survey } from '../../app/session';
import type { CellPlace } from '../../county/cell';
import { ledgerMessage, rowsText, tableStateMessage } from '../../sheets/ledgerWords';
import { cellAddress } from '../../sheets/area';
import type { TableEntry, TableState } from '../../sheets/binding';
import { PlaceLink } from '../../ui/PlaceLink';
import { useWords, type PaneWords } from '../../ui/useWords';
import type { BindingProps } from './bindingProps';
import { Fold } from '../../ui/Fold';
import { PointOut } from './PointOut';
import { rowFindingsOf } from './questions';
import { RefusedTable } from './RefusedTable';
import { RowQuestions } from './RowQuestions';
import { TableSwitch } from './TableSwitch';

const useStyles = makeStyles({
  entry: {
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  counted: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusWarningForeground1 },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  hidden: {
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  body: { paddingInlineStart: `calc(16px + ${tokens.spacingHorizontalS})` },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reason: { fontSize: tokens.fontSizeBase200 },
});

const tableStateIcons: Readonly<Record<TableState, ReactElement>> = {
  counted: <CheckmarkCircle16Filled />,
  joined: <Link16Regular />,
  leftOut: <SubtractCircle16Regular />,
  refused: <QuestionCircle16Filled />,
};

export interface EntryProps extends BindingProps {
  readonly entry: TableEntry;
  readonly survey: Survey;
}

export function LedgerEntry({ entry, survey, ...page }: EntryProps) {
  const styles = useStyles();
  const words = useWords();
  const { text, say } = words;
  const { sheet, key, visible, state, reason } = entry;
  const unread = survey.unread.find((each) => each.table === key && each.sheet === sheet);
  const asks = state === 'refused' || rowFindingsOf(entry, survey.findings).length > 0;
  return (
    <li className={styles.entry} data-table-entry={key} data-state={state}>
      <div className={styles.head}>
        <span
          aria-hidden
          className={mergeClasses(
            styles.icon,
            asks ? styles.refused : state !== 'leftOut' && styles.counted,
          )}
        >
          {tableStateIcons[asks ? 'refused' : state]}
        </span>
        <span className={styles.name}>
          {visible ? (
            <PlaceLink
              session={page.session}
              place={ledgerPlace(entry, survey)}
              label={text('pane.ledger.go', { sheet })}
            >
              {sheet}
            </PlaceLink>
          ) : (
            <>
              {sheet}{' '}
              <span className={styles.hidden}>{say(ledgerMessage('ledger.hiddenSheet'))}</span>
            </>
          )}
        </span>
        <TableSwitch entry={entry} ledger={survey.ledger} {...page} />
      </div>
      <div className={styles.body}>
        <div className={styles.facts}>{factsOf(entry, survey, words)}</div>
        {state === 'refused' ? (
          <RefusedTable entry={entry} survey={survey} {...page} />
        ) : (
          reason && <div className={styles.reason}>{say(reason)}</div>
        )}
        {state === 'leftOut' && unread && (
          <Fold open={false} title={text('pane.point')}>
            <PointOut unread={unread} stage={entry.stage} {...page} />
          </Fold>
        )}
        <RowQuestions entry={entry} survey={survey} {...page} />
      </div>
    </li>
  );
}

/** 计入 · 小学 · 26 行：20 所学校、3 行合计 */
function factsOf(
  { state, joinedTo, told, stage, rows }: TableEntry,
  { ledger }: Survey,
  { text, say }: PaneWords,
): string {
  const to = ledger.find(({ key }) => key === joinedTo)?.sheet ?? joinedTo ?? '';
  return [
    say(tableStateMessage(state, to)) + (told ? text('pane.ledger.told') : ''),
    say(ledgerMessage(`ledger.stage.${stage ?? 'unknown'}`)),
    rowsText(rows, say),
  ].join(text('pane.binding.dot'));
}

/** Its header, as far as it is known; else its sheet. */
function ledgerPlace({ key, sheet }: TableEntry, { tables, findings }: Survey): CellPlace {
  const table = tables.find((each) => each.key === key);
  if (table) {
    return { sheet, cell: cellAddress(table.header?.first ?? table.firstRow, table.firstColumn) };
  }
  const said = findings.find(
    (finding) =>
      (finding.rule === 'tableRefused' || finding.rule === 'tableLeftOut') &&
      finding.params.table === key &&
      finding.sheet === sheet,
  );
  return { sheet, cell: said?.cell ?? 'A1' };
}
