/** Heading of a group of findings: the school or the rule, and how many; a click folds it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { findingWords } from '../../messages/findingWords';
import { DisclosureButton } from '../../ui/DisclosureButton';
import { useWords, type PaneWords } from '../../ui/useWords';
import type { FindingGroup, FindingView } from './findingView';

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: {
    width: '100%',
    minHeight: '36px',
    justifyContent: 'flex-start',
    textAlign: 'start',
    borderRadius: 0,
    paddingInline: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: {
    display: 'flex',
    flexGrow: 1,
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  counts: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  errors: { color: tokens.colorStatusDangerForeground3 },
});

interface GroupHeadingProps {
  readonly group: FindingGroup;
  readonly groupBy: FindingView['groupBy'];
  readonly open: boolean;
  readonly tabIndex: 0 | -1;
  readonly onFold: (key: string) => void;
}

export const GroupHeading = memo(function GroupHeading({
  group,
  groupBy,
  open,
  tabIndex,
  onFold,
}: GroupHeadingProps) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const { errors, places } = group;
  const warnings = places.length - errors;
  return (
    <h3 className={styles.heading}>
      <DisclosureButton
        className={styles.button}
        appearance="subtle"
        open={open}
        tabIndex={tabIndex}
        data-stop
        onClick={() => onFold(group.key)}
      >
        <span className={styles.words}>
          <span className={styles.name}>{groupName(group, groupBy, words)}</span>
          <span className={styles.counts}>
            {errors > 0 && (
              <span
                className={styles.errors}
                role="img"
                aria-label={text('pane.findings.errors', { count: errors })}
              >
                ✕ {errors}
              </span>
            )}
            {warnings > 0 && (
              <span role="img" aria-label={text('pane.findings.warnings', { count: warnings })}>
                ▲ {warnings}
              </span>
            )}
          </span>
        </span>
      </DisclosureButton>
    </h3>
  );
});

function groupName(
  { first }: FindingGroup,
  groupBy: FindingView['groupBy'],
  { say, text }: PaneWords,
): string {
  switch (groupBy) {
    case 'rule':
      return findingWords(first, say).title;
    case 'school':
      return first.school ?? text('pane.findings.sheetOnly', { sheet: first.sheet });
  }
}
