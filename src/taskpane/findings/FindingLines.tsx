/**
 * The findings and their group headings as one list of which only what is in sight is made. It has
 * one stop for Tab, which the arrow keys move; what has the focus, is present or is being written
 * about stays made, wherever the page is scrolled to.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { FindingItem, type FindingVerbs } from './FindingItem';
import type { FindingsEntry, FindingView } from './findingView';
import { GroupHeading } from './GroupHeading';
import { useFindingWalk, type FindingWalk, type WalkedFindings } from './useFindingWalk';

const useStyles = makeStyles({
  frame: { outlineStyle: 'none' },
  list: { position: 'relative' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box' },
  finding: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  present: {
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

interface FindingLinesProps extends WalkedFindings {
  readonly label: string;
  readonly groupBy: FindingView['groupBy'];
  readonly closed: ReadonlySet<string>;
  readonly remarks: readonly (string | null)[];
  readonly verbs: FindingVerbs;
  readonly onFold: (key: string) => void;
  /** In place of a list without lines. */
  readonly empty: ReactNode;
}

export function FindingLines(props: FindingLinesProps) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const walk = useFindingWalk(props, frame);
  return (
    <div ref={frame} className={styles.frame} tabIndex={-1} {...walk.handlers}>
      {props.entries.length === 0 ? props.empty : <MadeLines {...props} walk={walk} />}
    </div>
  );
}

function MadeLines(props: FindingLinesProps & { readonly walk: FindingWalk }) {
  const { entries, label, verbs, walk } = props;
  const { virtual, above, presentAt, tabAt } = walk;
  const styles = useStyles();
  return (
    <div
      role="list"
      aria-label={label}
      className={styles.list}
      style={{ height: `${String(virtual.getTotalSize())}px` }}
    >
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const entry = entries[index];
        if (!entry) return null;
        const isPresent = index === presentAt;
        const tabIndex = index === tabAt ? 0 : -1;
        return (
          <div
            key={String(key)}
            ref={virtual.measureElement}
            role="listitem"
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            data-index={index}
            className={mergeClasses(
              styles.line,
              entry.kind === 'finding' && styles.finding,
              isPresent && styles.present,
            )}
            style={{ transform: `translateY(${String(start - above)}px)` }}
            {...lineAttributes(entry, isPresent, tabIndex, verbs)}
          >
            <FindingLine {...props} entry={entry} tabIndex={tabIndex} />
          </div>
        );
      })}
    </div>
  );
}

/** A finding's line takes the focus itself; a heading leaves that to its button. */
function lineAttributes(
  entry: FindingsEntry,
  isPresent: boolean,
  tabIndex: 0 | -1,
  verbs: FindingVerbs,
) {
  if (entry.kind === 'group') return { 'data-group': entry.group.key };
  const { finding, place } = entry;
  return {
    tabIndex,
    'aria-current': isPresent ? ('true' as const) : undefined,
    'data-rule': finding.rule,
    'data-severity': finding.severity,
    onKeyDown: ({ key, target, currentTarget }: KeyboardEvent) => {
      if (key === 'Enter' && target === currentTarget) verbs.choose(place);
    },
  };
}

function FindingLine({
  entry,
  tabIndex,
  groupBy,
  closed,
  remarks,
  drafts,
  verbs,
  onFold,
}: FindingLinesProps & { readonly entry: FindingsEntry; readonly tabIndex: 0 | -1 }) {
  switch (entry.kind) {
    case 'group':
      return (
        <GroupHeading
          group={entry.group}
          groupBy={groupBy}
          open={!closed.has(entry.key)}
          tabIndex={tabIndex}
          onFold={onFold}
        />
      );
    case 'finding':
      return (
        <FindingItem
          finding={entry.finding}
          at={entry.place}
          remark={remarks[entry.place] ?? null}
          draft={drafts.get(entry.place) ?? null}
          tabIndex={tabIndex}
          verbs={verbs}
        />
      );
  }
}
