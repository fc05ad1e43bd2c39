/** Top of the sheet's side: which file is open, the way in and the way out. */
import { Button, makeStyles, Spinner, Text, tokens, Toolbar } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowImport20Regular } from '@fluentui/react-icons/svg/arrow-import';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import type { Desk } from './desk';
import type { DeskState } from './deskState';
import { downloadName, workbookName } from './deskFiles';
import { useWords } from '../ui/useWords';
import { useWorkbenchText } from './workbenchWords';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere', marginInlineStart: tokens.spacingHorizontalS },
  unsaved: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  busy: { marginInlineStart: 'auto' },
});

export function OpenBar({
  desk,
  state,
  pick,
  toIntake,
  toRollup,
}: {
  readonly desk: Desk;
  readonly state: DeskState;
  /** Lets the user choose a file. */
  readonly pick: () => void;
  /** Shows 从统计报表取数 in the pane. */
  readonly toIntake: () => void;
  /** Shows 各县汇总 in place of the sheet. */
  readonly toRollup: () => void;
}) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const words = useWords();
  const { opened, view, unsaved, busy } = state;
  const empty = view.sheets.length === 0;
  return (
    <Toolbar className={styles.bar} aria-label={text('workbench.toolbar')}>
      <Button
        icon={<FolderOpen20Regular />}
        disabledFocusable={busy !== null}
        title={text('workbench.open.hint')}
        onClick={pick}
      >
        {text('workbench.open')}
      </Button>
      <Button
        icon={<ArrowImport20Regular />}
        disabledFocusable={busy !== null}
        title={text('workbench.intake.hint')}
        onClick={toIntake}
      >
        {text('workbench.intake')}
      </Button>
      <Button
        disabledFocusable={busy !== null}
        title={text('workbench.rollup.hint')}
        onClick={toRollup}
      >
        {text('workbench.rollup')}
      </Button>
      <Button
        icon={<ArrowDownload20Regular />}
        appearance={unsaved ? 'primary' : 'secondary'}
        disabledFocusable={empty || busy !== null}
        title={
          empty
            ? text('workbench.download.nothing')
            : text('workbench.download.hint', { file: downloadName(opened, 'xlsx', words) })
        }
        onClick={() => void desk.download()}
      >
        {text('workbench.download')}
      </Button>
      <Text className={styles.name} weight="semibold" data-file="">
        {empty && opened.file === null ? text('workbench.noFile') : workbookName(opened, words)}
      </Text>
      {unsaved && (
        <Text className={styles.unsaved} size={200} data-unsaved="">
          {text('workbench.unsaved')}
        </Text>
      )}
      <span className={styles.busy} role="status">
        {busy && (
          <Spinner
            size="tiny"
            label={
              busy.kind === 'opening'
                ? text('workbench.opening', { file: busy.file })
                : text('workbench.saving')
            }
          />
        )}
      </span>
    </Toolbar>
  );
}
