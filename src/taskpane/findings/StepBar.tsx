/** Stays in sight above the findings: one back, one on, where one is, and folding all groups. */
import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowCollapseAll20Regular } from '@fluentui/react-icons/svg/arrow-collapse-all';
import { ArrowDown20Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowExpandAll20Regular } from '@fluentui/react-icons/svg/arrow-expand-all';
import { ArrowUp20Regular } from '@fluentui/react-icons/svg/arrow-up';
import { useWords } from '../../ui/useWords';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  position: {
    flexGrow: 1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface StepBarProps {
  /** Of the present finding among those shown, from 0; null where there is none. */
  readonly at: number | null;
  readonly count: number;
  readonly canStep: (by: 1 | -1) => boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly allFolded: boolean;
  readonly onFoldAll: () => void;
}

export function StepBar({ at, count, canStep, onStep, allFolded, onFoldAll }: StepBarProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.bar} data-steps>
      <Tooltip content={text('pane.findings.previous')} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowUp20Regular />}
          aria-keyshortcuts="Alt+ArrowUp"
          disabledFocusable={!canStep(-1)}
          onClick={() => onStep(-1)}
        />
      </Tooltip>
      <Tooltip content={text('pane.findings.next')} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowDown20Regular />}
          aria-keyshortcuts="Alt+ArrowDown"
          disabledFocusable={!canStep(1)}
          onClick={() => onStep(1)}
        />
      </Tooltip>
      <span className={styles.position}>
        {at === null
          ? text('pane.findings.shown', { count })
          : text('pane.findings.position', { at: at + 1, count })}
      </span>
      <Tooltip
        content={text(allFolded ? 'pane.findings.unfoldAll' : 'pane.findings.foldAll')}
        relationship="label"
      >
        <Button
          appearance="subtle"
          size="small"
          icon={allFolded ? <ArrowExpandAll20Regular /> : <ArrowCollapseAll20Regular />}
          onClick={onFoldAll}
        />
      </Tooltip>
    </div>
  );
}
