/** One school table: what was found, what is offered for it, and its columns. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { stages, type Stage } from '../../standards/standard';
import { cellAddress } from '../../sheets/area';
import type { BoundTable } from '../../sheets/binding';
import type { TableView } from '../../sheets/binding/tableView';
import { PlaceLink } from '../../ui/PlaceLink';
import { Notice } from '../../ui/Notice';
import { useWords, type PaneWords } from '../../ui/useWords';
import { BlankOffer } from './BlankOffer';
import { ColumnGroups } from './ColumnGroups';
import { columnGroup } from './columnMeanings';
import type { MissingField } from './wantedFields';
import { MissingFields } from './MissingFields';
import { ownerOf } from './columnOwners';
import type { BindingProps } from './bindingProps';
import { useKeptFocus } from '../../ui/focus';
import { StageSelect } from './StageSelect';

const useStyles = makeStyles({
  table: {
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  facts: { color: tokens.colorNeutralForeground2 },
  stage: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface TableProps extends BindingProps {
  readonly table: BoundTable;
}

export function TableBinding({
  table,
  missing,
  neighbours,
  asks,
  ...page
}: TableProps & {
  /** Something of the workbook waits for an answer. */
  readonly asks: boolean;
  readonly missing: readonly MissingField[];
  /** Further tables of the same sheet. */
  readonly neighbours: readonly BoundTable[];
}) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const id = useId();
  const { heading, part } = useKeptFocus<HTMLHeadingElement>();
  const view = page.state.survey?.views.find((each) => each.table === table.key);
  const toCheck = view?.columns.filter((column) => columnGroup(column) === 'check').length ?? 0;
  const named = table.columns.filter(({ source }) => source === 'county').length;
  return (
    <section className={styles.table} aria-labelledby={id} data-table={table.key} {...part}>
      <div>
        <h2 ref={heading} tabIndex={-1} id={id} className={styles.title}>
          {table.sheet}
        </h2>
        <div className={styles.facts}>
          {[
            modeWords(table, words),
            text('pane.binding.rows', { rows: table.rowCount }),
            text('pane.binding.columns', { columns: table.columns.length }),
            ...(toCheck > 0 ? [text('pane.binding.toCheck', { columns: toCheck })] : []),
          ].join(text('pane.binding.dot'))}
        </div>
        {named > 0 && (
          <div className={styles.facts}>{text('pane.binding.county', { columns: named })}</div>
        )}
      </div>
      <StageChoice table={table} {...page} />
      {view && <Extension table={table} view={view} {...page} />}
      {view && <BlankOffer table={table} view={view} {...page} />}
      {view && (
        <ColumnGroups
          owner={ownerOf(table)}
          view={view}
          incomplete={missing.length > 0}
          asks={asks}
          {...page}
        >
          <MissingFields table={table} missing={missing} neighbours={neighbours} {...page} />
        </ColumnGroups>
      )}
    </section>
  );
}

/** The stage of a table that is of one: as it was understood, to be put right. */
function StageChoice({ table, session, state, announce }: TableProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { mode, key, sheet } = table;
  if (mode.kind !== 'oneStage') return null;
  const choose = async (stage: Stage) => {
    session.choose({ stages: { ...state.settings.stages, [key]: stage } });
    await session.survey();
    announce(text('pane.binding.stage.changed', { sheet, stage: text(`pane.stage.${stage}`) }));
  };
  return (
    <div className={styles.stage}>
      <StageSelect
        label={text('pane.binding.stage')}
        value={mode.stage}
        options={stages}
        worded={(stage) => text(`pane.stage.${stage}`)}
        disabled={state.activity !== null}
        onChoose={(stage) => void choose(stage)}
      />
    </div>
  );
}

/** Schools that stand beside the table's rows and are not counted yet. */
function Extension({
  table,
  view: { extension },
  session,
  state,
  correct,
}: TableProps & { readonly view: TableView }) {
  const { text } = useWords();
  if (!extension) return null;
  const { firstRow, rowCount } = extension;
  const rows = rowCount - table.rowCount;
  const above = table.firstRow - firstRow;
  const first = above > 0 ? firstRow : table.firstRow + table.rowCount;
  const side = above === 0 ? 'below' : above === rows ? 'above' : 'around';
  const include = () =>
    correct(
      { kind: 'rows', table: table.key, firstRow, rowCount },
      text('pane.binding.extension.included', { rows }),
    );
  return (
    <Notice
      intent="warning"
      actions={
        <Button
          size="small"
          disabledFocusable={state.activity !== null}
          onClick={() => void include()}
        >
          {text('pane.binding.extension.include')}
        </Button>
      }
    >
      {text(`pane.binding.extension.${side}`, { rows })}{' '}
      <PlaceLink
        session={session}
        place={{ sheet: table.sheet, cell: cellAddress(first, table.firstColumn) }}
      >
        {text('pane.binding.extension.go', { first: first + 1 })}
      </PlaceLink>
    </Notice>
  );
}

function modeWords({ mode }: BoundTable, { text }: PaneWords): string {
  switch (mode.kind) {
    case 'byType':
      return text('pane.binding.mode.byType');
    case 'perRow':
      return text('pane.binding.mode.perRow');
    case 'oneStage':
      return text(`pane.stage.${mode.stage}`);
  }
}
