/** 列对应: the school tables that were found, how each column was understood, and what is missing. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fieldOf, headerTerm } from '../county/fields';
import type { Finding, FindingRule } from '../county/finding';
import { findingWords } from '../messages/findingWords';
import { cellAddress, columnLetters } from '../sheets/area';
import type { BoundColumn, BoundTable } from '../sheets/binding';
import { PlaceLink, Section, type PartProps } from './section';
import { useWords, type PaneWords } from './words';

const useStyles = makeStyles({
  table: { marginBottom: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  facts: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  column: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  blank: { flexShrink: 0, marginInlineEnd: '-8px' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fold: { marginBlock: tokens.spacingVerticalXS },
  attention: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export function BindingSection({ session, state }: PartProps) {
  const { text } = useWords();
  const tables = state.survey?.tables ?? [];
  const attention = (state.survey?.findings ?? []).filter(({ rule }) => bindingRules.has(rule));
  return (
    <Section open={false} title={text('pane.binding')} count={attention.length}>
      {state.survey && tables.length === 0 && <div>{text('pane.binding.none')}</div>}
      {tables.map((table) => (
        <TableBinding key={table.key} table={table} session={session} state={state} />
      ))}
      {attention.length > 0 && <Attention findings={attention} />}
    </Section>
  );
}

const bindingRules: ReadonlySet<FindingRule> = new Set<FindingRule>([
  'fieldNotBound',
  'ambiguousColumn',
  'brokenName',
  'nameLength',
  'nameWidth',
  'outputNameLost',
  'rowsBelow',
  'totalRowBound',
  'placeTaken',
]);

function TableBinding({ table, session, state }: PartProps & { readonly table: BoundTable }) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.table} aria-label={table.sheet} data-table={table.key}>
      <h3 className={styles.title}>{table.sheet}</h3>
      <div className={styles.facts}>
        {[
          modeWords(table, words),
          text('pane.binding.rows', { rows: table.rowCount }),
          text('pane.binding.columns', { columns: table.columns.length }),
        ].join(' · ')}
      </div>
      <Button
        className={styles.fold}
        size="small"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {text(open ? 'pane.binding.hide' : 'pane.binding.show')}
      </Button>
      {open && (
        <ul className={styles.list} aria-label={text('pane.binding.list', { sheet: table.sheet })}>
          {table.columns.map((column) => (
            <ColumnBinding
              key={column.name}
              table={table}
              column={column}
              session={session}
              state={state}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function ColumnBinding({
  table,
  column,
  session,
  state,
}: PartProps & { readonly table: BoundTable; readonly column: BoundColumn }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const field = fieldOf(column.field);
  const letters = columnLetters(column.column);
  const { header, stage } = column;
  const understood = [
    ...(stage === null ? [] : [text(`pane.stage.${stage}`)]),
    headerTerm(field)[language],
  ].join(' ');
  return (
    <li className={styles.column}>
      <div>
        <PlaceLink
          session={session}
          place={{ sheet: table.sheet, cell: cellAddress(table.firstRow, column.column) }}
          label={text('pane.binding.go', { letters, header })}
        >
          {letters} · {header}
        </PlaceLink>
        <div className={styles.note}>
          {understood} · {sourceWords(column, text)}
        </div>
      </div>
      {field.kind === 'people' && column.field !== 'students' && (
        <Checkbox
          className={styles.blank}
          label={text('pane.binding.blankIsZero')}
          aria-label={text('pane.binding.blankIsZeroOf', { header })}
          checked={state.settings.blankIsZero.includes(column.name)}
          disabled={state.activity !== null}
          onChange={(_, { checked }) => {
            const others = state.settings.blankIsZero.filter((name) => name !== column.name);
            session.choose({ blankIsZero: checked === true ? [...others, column.name] : others });
            void session.survey();
          }}
        />
      )}
    </li>
  );
}

function Attention({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { text, say } = useWords();
  return (
    <section aria-label={text('pane.binding.attention')}>
      <h3 className={styles.title}>{text('pane.binding.attention')}</h3>
      <ul className={styles.attention}>
        {findings.map((finding, index) => (
          <li key={index}>{findingWords(finding, say).found}</li>
        ))}
      </ul>
    </section>
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

function sourceWords(column: BoundColumn, text: PaneWords['text']): string {
  switch (column.source) {
    case 'own':
      return text('pane.binding.source.own');
    case 'county':
      return text('pane.binding.source.county', { name: column.countyName ?? column.header });
    case 'header':
      return text('pane.binding.source.header');
  }
}
