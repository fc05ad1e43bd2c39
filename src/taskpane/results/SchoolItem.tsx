/**
 * One school of a stage: verdict, how much it meets and what it misses; unfolded every indicator
 * with its reckoning. Its name leads to its row on the sheet.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { memo } from 'react';
import type { BoundTable } from '../../sheets/binding';
import type { Stage, Standard } from '../../standards/standard';
import { placeInTable } from '../placeInTable';
import type { PartProps } from '../partProps';
import { PlaceLink } from '../../ui/PlaceLink';
import { verdictLooks } from '../VerdictIcon';
import { useWords } from '../../ui/useWords';
import { allIndicators, missedIndicators } from './failingSchools';
import { ConditionLine, shownConditions } from './ConditionLine';
import { IndicatorLine } from './IndicatorLine';
import type { ListedSchool } from './schoolOrder';

const useStyles = makeStyles({
  school: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0 },
  side: { flexShrink: 0 },
  unfold: { flexShrink: 0, minWidth: '24px', width: '24px', height: '24px', padding: 0 },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  indicators: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& > li': { marginBlockStart: tokens.spacingVerticalXS },
  },
});

interface SchoolItemProps extends ListedSchool {
  readonly stage: Stage;
  readonly standard: Standard;
  /** By key. */
  readonly tables: ReadonlyMap<string, BoundTable>;
  readonly session: PartProps['session'];
  readonly schools: PartProps['state']['schools'];
  readonly open: boolean;
  readonly onToggle: (school: string) => void;
}

export const SchoolItem = memo(function SchoolItem(props: SchoolItemProps) {
  const { row, at, standing, stage, standard, tables, session, schools, open, onToggle } = props;
  const styles = useStyles();
  const { text } = useWords();
  const { school } = row;
  const { verdict, met, of, lack, conditions } = standing;
  const place = placeInTable(tables.get(row.table), row.row);
  const shown = open ? allIndicators(row, standard) : missedIndicators(row, standard);
  const facts = [
    text('pane.schools.students', { students: row.students }),
    ...(met !== null && of !== null ? [text('pane.schools.metOf', { met, of })] : []),
  ];
  const asked = conditions === null ? [] : shownConditions(conditions, open);
  return (
    <div className={styles.school} data-school={school}>
      <div className={styles.line}>
        <span className={styles.name}>
          {place ? (
            <PlaceLink session={session} place={place} label={text('pane.schools.go', { school })}>
              {school}
            </PlaceLink>
          ) : (
            school
          )}
        </span>
        {verdict && (
          <span className={styles.side}>
            {verdictLooks[verdict].symbol}{' '}
            {text(lack === 'rule' ? 'pane.verdict.ruleOpen' : `pane.verdict.${verdict}`)}
          </span>
        )}
        <Button
          className={styles.unfold}
          appearance="subtle"
          size="small"
          icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          aria-expanded={open}
          aria-label={text('pane.schools.unfold', { school })}
          title={text('pane.schools.unfold', { school })}
          onClick={() => onToggle(keyOfSchool(props))}
        />
      </div>
      <div className={styles.facts}>{facts.join(text('pane.comma'))}</div>
      {row.hasErrors && <div className={styles.facts}>! {text('pane.schools.hasErrors')}</div>}
      {lack === 'noRule' && <div className={styles.facts}>{text('pane.schools.noRuleSchool')}</div>}
      {asked.length > 0 && (
        <ul
          className={styles.indicators}
          aria-label={text(open ? 'pane.schools.allConditions' : 'pane.schools.missedConditions', {
            school,
          })}
        >
          {asked.map((each) => (
            <ConditionLine key={each.item.id} {...each} />
          ))}
        </ul>
      )}
      {shown.length > 0 && (
        <ul
          className={styles.indicators}
          aria-label={text(open ? 'pane.schools.all' : 'pane.schools.missed', { school })}
        >
          {shown.map((each) => (
            <IndicatorLine
              key={each.indicator.id}
              shown={each}
              at={at}
              stage={stage}
              standard={standard}
              session={session}
              schools={schools}
              inFull={open}
            />
          ))}
        </ul>
      )}
    </div>
  );
});

/** The same school wherever the list has it. */
export function keyOfSchool({ row }: Pick<ListedSchool, 'row'>): string {
  return `${row.table} ${row.row}`;
}
