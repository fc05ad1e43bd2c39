/**
 * 指给我看: on a sheet whose headers are the county's own, somebody points at the column of the schools'
 * names and at that of the pupils. What the header or the cells suggest stands there already.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CursorClick20Regular } from '@fluentui/react-icons/svg/cursor-click';
import { useState } from 'react';
import { columnLetters } from '../../sheets/area';
import type { TableEntry } from '../../sheets/binding';
import type { ColumnMeaning } from '../../sheets/binding/corrections';
import type { UnreadTable } from '../../sheets/binding/unreadTables';
import { stages } from '../../standards/standard';
import { RefusalLine } from '../../ui/RefusalLine';
import { useWords } from '../../ui/useWords';
import type { BindingProps } from './bindingProps';
import { columnMeaningKey, meaningWords } from './columnMeanings';
import { StageSelect } from './StageSelect';
import { usePointedColumns, type PointedColumns, type PointedStage } from './usePointedColumns';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  how: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  column: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  words: { flexGrow: 1, minWidth: 0 },
  field: { fontWeight: tokens.fontWeightSemibold },
  sign: { color: tokens.colorStatusSuccessForeground1 },
  take: { flexShrink: 0 },
  apply: { alignSelf: 'flex-start' },
});

const pointedStages: readonly PointedStage[] = [...stages, 'byType'];

export function PointOut({
  unread,
  stage,
  ...props
}: BindingProps & {
  /** What is known of the table; null where none was found at all. */
  readonly unread: UnreadTable | null;
  readonly stage: TableEntry['stage'];
}) {
  const styles = useStyles();
  const { text } = useWords();
  const [kind, setKind] = useState<PointedStage>(stage === 'junior' ? 'junior' : 'primary');
  const pointed = usePointedColumns(unread, kind, props);
  const { wanted, sheet } = pointed;
  const busy = props.state.activity !== null;
  return (
    <div className={styles.form} data-point={sheet ?? ''}>
      <div className={styles.line}>
        <StageSelect<PointedStage>
          label={text('pane.point.stage')}
          value={kind}
          options={pointedStages}
          worded={(each) => text(each === 'byType' ? 'pane.point.byType' : `pane.stage.${each}`)}
          disabled={busy}
          onChoose={setKind}
        />
      </div>
      <div className={styles.how}>
        {sheet === null ? text('pane.point.how.any') : text('pane.point.how', { sheet })}
      </div>
      <ul className={styles.list}>
        {wanted.map((meaning) => (
          <WantedColumn
            key={columnMeaningKey(meaning)}
            meaning={meaning}
            unread={unread}
            pointed={pointed}
            busy={busy}
          />
        ))}
      </ul>
      <RefusalLine why={pointed.refusal} />
      <Button
        className={styles.apply}
        size="small"
        appearance="primary"
        disabledFocusable={busy || !pointed.complete}
        onClick={pointed.apply}
      >
        {text('pane.point.apply')}
      </Button>
    </div>
  );
}

function WantedColumn({
  meaning,
  unread,
  pointed,
  busy,
}: {
  readonly meaning: ColumnMeaning;
  readonly unread: UnreadTable | null;
  readonly pointed: PointedColumns;
  readonly busy: boolean;
}) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const field = meaningWords(meaning, words);
  const found = pointed.columnOf(meaning);
  const header = unread?.columns.find(({ column }) => column === found?.column)?.header;
  return (
    <li className={styles.column} data-pointed={columnMeaningKey(meaning)}>
      <span className={styles.words}>
        <span className={styles.field}>{field}</span>{' '}
        {found ? (
          <>
            <span aria-hidden className={styles.sign}>
              ✓{' '}
            </span>
            {text('pane.point.taken', {
              letters: columnLetters(found.column),
              header: header ?? '',
            })}
          </>
        ) : (
          text('pane.point.none')
        )}
      </span>
      <Button
        className={styles.take}
        size="small"
        icon={<CursorClick20Regular />}
        aria-label={text('pane.point.takeFor', { field })}
        disabledFocusable={busy}
        onClick={() => pointed.take(meaning)}
      >
        {text('pane.point.take')}
      </Button>
    </li>
  );
}
