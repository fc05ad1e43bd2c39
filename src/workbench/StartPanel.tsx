/** What stands in place of the sheet before a workbook is open: what this is, and three ways to begin. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowImport20Regular } from '@fluentui/react-icons/svg/arrow-import';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { useSyncExternalStore } from 'react';
import type { Opened } from './deskState';
import { useWorkbenchText } from './workbenchWords';

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { maxWidth: '44em', color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalM,
  },
  facts: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
});

export function StartPanel({
  opened,
  pick,
  toIntake,
  toRollup,
}: {
  readonly opened: Opened;
  readonly pick: () => void;
  readonly toIntake: () => void;
  /** Shows 各县汇总 in place of the sheet. */
  readonly toRollup: () => void;
}) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const { session } = opened;
  const { activity } = useSyncExternalStore(session.subscribe, session.state);
  return (
    <div className={styles.panel}>
      <h2 className={styles.heading}>{text('workbench.start.heading')}</h2>
      <Text className={styles.lead} align="center">
        {text('workbench.start.lead')}
      </Text>
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" icon={<FolderOpen20Regular />} onClick={pick}>
          {text('workbench.start.open')}
        </Button>
        <Button
          size="large"
          icon={<TableAdd20Regular />}
          disabledFocusable={activity !== null}
          onClick={() => void session.addSample()}
        >
          {text('workbench.start.sample')}
        </Button>
        <Button size="large" icon={<ArrowImport20Regular />} onClick={toIntake}>
          {text('workbench.intake')}
        </Button>
        <Button size="large" onClick={toRollup}>
          {text('workbench.rollup')}
        </Button>
      </div>
      <div className={styles.facts}>
        <Text size={200} align="center">
          {text('workbench.start.drop')}
        </Text>
        <Text size={200} align="center">
          {text('workbench.start.formats')}
        </Text>
        <Text size={200} align="center">
          {text('workbench.start.private')}
        </Text>
      </div>
    </div>
  );
}
