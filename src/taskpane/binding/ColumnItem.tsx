/** One column of a table: where it is, what stands in it, what it was understood as, and how to change that. */
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { lazy, useState } from 'react';
import { isCellError, type CellValue } from '../../county/cell';
import { areaAddress, columnLetters } from '../../sheets/area';
import type { BoundColumn } from '../../sheets/binding';
import type { ColumnMeaning } from '../../sheets/binding/corrections';
import type { ColumnView } from '../../sheets/binding/tableView';
import { fieldOf } from '../../county/fields';
import { OnDemand } from '../../ui/OnDemand';
import { PlaceLink } from '../../ui/PlaceLink';
import { useWords, type PaneWords } from '../../ui/useWords';
import {
  columnGroup,
  columnMeaningKey,
  boundMeaning,
  meaningWords,
  offeredMeanings,
} from './columnMeanings';
import type { Owner } from './columnOwners';
import type { BindingProps } from './bindingProps';
import { useOpener } from '../../ui/focus';

/** The list that can be searched is fetched with the first correction. */
const FieldChoice = lazy(() => import(/* webpackChunkName: 'field' */ './FieldChoice'));

const useStyles = makeStyles({
  column: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  letters: { flexShrink: 0, minWidth: '2em', fontWeight: tokens.fontWeightSemibold },
  path: { flexGrow: 1, minWidth: 0 },
  change: {
    flexShrink: 0,
    minWidth: 'auto',
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  body: { paddingInlineStart: `calc(2em + ${tokens.spacingHorizontalS})` },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sure: { color: tokens.colorStatusSuccessForeground1 },
  unsure: { color: tokens.colorStatusWarningForeground1 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  choice: { minWidth: 0, maxWidth: '100%', textAlign: 'start' },
  blank: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface ColumnProps extends BindingProps {
  readonly owner: Owner;
  readonly view: ColumnView;
  /** Keys of the meanings that other columns have. */
  readonly taken: ReadonlySet<string>;
}

export function ColumnItem({
  owner,
  view,
  taken,
  touched,
  ...page
}: ColumnProps & {
  /** Somebody works on it: it keeps its place. */ readonly touched: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const [editing, setEditing] = useState(false);
  const { opener, back } = useOpener();
  const { session, state, correct } = page;
  const { bound, candidates, column } = view;
  const letters = columnLetters(column);
  const header = headerWords(view, words);
  const busy = state.activity !== null;
  const close = () => {
    setEditing(false);
    back();
  };
  const give = (meaning: ColumnMeaning | null) => {
    touched();
    close();
    const said = meaning
      ? text('pane.binding.corrected', { letters, field: meaningWords(meaning, words) })
      : text('pane.binding.correctedNone', { letters });
    void correct({ kind: 'column', table: owner.key, column, meaning }, said);
  };
  const verb = bound || candidates.length > 0 ? 'change' : 'choose';
  return (
    <li className={styles.column} data-column={letters} data-confidence={view.confidence}>
      <div className={styles.head}>
        <span className={styles.letters}>
          <PlaceLink
            session={session}
            place={{ sheet: owner.sheet, cell: columnAddress(owner, column) }}
            label={text('pane.binding.go', { letters, header })}
          >
            {letters}
          </PlaceLink>
        </span>
        <span className={styles.path}>{header}</span>
        <Button
          ref={opener}
          className={styles.change}
          appearance="subtle"
          size="small"
          icon={<Edit20Regular />}
          aria-expanded={editing}
          aria-label={text(`pane.binding.${verb}Of`, { letters })}
          disabledFocusable={busy}
          onClick={() => setEditing(!editing)}
        >
          {text(`pane.binding.${verb}`)}
        </Button>
      </div>
      <div className={styles.body}>
        <div className={styles.note}>{contentWords(view, words)}</div>
        <ColumnUnderstanding view={view} />
        <Offers view={view} taken={taken} letters={letters} busy={busy} give={give} />
        {bound && <BlankIsZero bound={bound} blanks={view.blanks} {...page} />}
        {editing && (
          <OnDemand>
            <FieldChoice
              letters={letters}
              candidates={candidates}
              byStage={owner.byStage}
              busy={busy}
              choose={give}
              cancel={close}
            />
          </OnDemand>
        )}
      </div>
    </li>
  );
}

/** Field and source, with a sign for how certain they are. */
function ColumnUnderstanding({ view }: { readonly view: ColumnView }) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const { bound, confidence } = view;
  const sure = confidence === 'named' || confidence === 'exact';
  const asks = columnGroup(view) === 'check';
  const sign = sure ? '✓' : asks ? '▲' : '–';
  return (
    <div>
      <span aria-hidden className={mergeClasses(sure && styles.sure, asks && styles.unsure)}>
        {sign}{' '}
      </span>
      {[understoodWords(view, words), ...(bound ? [sourceWords(bound, view, text)] : [])].join(
        text('pane.binding.dot'),
      )}
    </div>
  );
}

/** What the header might mean, to be accepted with one click. */
function Offers({
  view,
  taken,
  letters,
  busy,
  give,
}: {
  readonly view: ColumnView;
  readonly taken: ReadonlySet<string>;
  readonly letters: string;
  readonly busy: boolean;
  readonly give: (meaning: ColumnMeaning) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const meanings = offeredMeanings(view, taken);
  if (meanings.length === 0) return null;
  return (
    <div className={styles.buttons}>
      {meanings.map((meaning) => {
        const field = meaningWords(meaning, words);
        return (
          <Button
            key={`${columnMeaningKey(meaning)} ${meaning.unit ?? ''}`}
            className={styles.choice}
            size="small"
            aria-label={text('pane.binding.isOf', { letters, field })}
            disabledFocusable={busy}
            onClick={() => give(meaning)}
          >
            {text('pane.binding.is', { field })}
          </Button>
        );
      })}
    </div>
  );
}

/** Asked where there are blanks, and wherever the answer has been given. */
function BlankIsZero({
  bound,
  blanks,
  session,
  state,
}: BindingProps & { readonly bound: BoundColumn; readonly blanks: number }) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const { name } = bound;
  const chosen = state.settings.blankIsZero.includes(name);
  if (fieldOf(bound.field).kind !== 'people' || bound.field === 'students') return null;
  if (blanks === 0 && !chosen) return null;
  return (
    <Checkbox
      className={styles.blank}
      label={text('pane.binding.blankIsZero')}
      aria-label={text('pane.binding.blankIsZeroOf', {
        header: meaningWords(boundMeaning(bound), words),
      })}
      checked={chosen}
      disabled={state.activity !== null}
      onChange={(_, { checked }) => {
        const others = state.settings.blankIsZero.filter((each) => each !== name);
        session.choose({ blankIsZero: checked === true ? [...others, name] : others });
        void session.survey();
      }}
    />
  );
}

function headerWords({ path }: ColumnView, { text }: PaneWords): string {
  return path.length === 0 ? text('pane.binding.noHeader') : path.join(text('pane.binding.path'));
}

/** Header and schools of the column, A1 without sheet. */
function columnAddress({ row, rows }: Owner, column: number): string {
  return areaAddress({ row, rows, column, columns: 1 });
}

function contentWords({ samples, blanks }: ColumnView, { text }: PaneWords): string {
  const shown = samples.slice(0, 3).map(sampleWords).join(text('pane.binding.and'));
  return [
    shown === ''
      ? text('pane.binding.samples.none')
      : text('pane.binding.samples', { samples: shown }),
    ...(blanks > 0 && shown !== '' ? [text('pane.binding.blanks', { blanks })] : []),
  ].join(text('pane.binding.dot'));
}

/** As the cell stands, cut where it would fill the line. */
function sampleWords(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  const words = String(value).trim().replace(/\s+/g, ' ');
  return words.length > mostCharacters ? `${words.slice(0, mostCharacters - 1)}…` : words;
}

const mostCharacters = 14;

function understoodWords(view: ColumnView, words: PaneWords): string {
  const { text } = words;
  const { bound, confidence, candidates } = view;
  const field = (meaning: ColumnMeaning | undefined) =>
    meaning ? meaningWords(meaning, words) : '';
  switch (confidence) {
    case 'named':
    case 'exact':
      return field(bound ? boundMeaning(bound) : candidates[0]);
    case 'likely':
      return text('pane.binding.likely', {
        field: field(bound ? boundMeaning(bound) : candidates[0]),
      });
    case 'ambiguous': {
      const [best] = offeredMeanings(view);
      const several = offeredMeanings(view).length > 1;
      return text('pane.binding.ambiguous', {
        field: field(best && several ? { ...best, stage: null } : best),
      });
    }
    case 'none':
      return text(columnGroup(view) === 'unused' ? 'pane.binding.unused' : 'pane.binding.none');
  }
}

function sourceWords(
  { source, countyName, header }: BoundColumn,
  { confidence }: ColumnView,
  text: PaneWords['text'],
): string {
  switch (source) {
    case 'own':
      return text('pane.binding.source.own');
    case 'county':
      return text('pane.binding.source.county', { name: countyName ?? header });
    case 'header':
      return text(`pane.binding.source.${confidence === 'exact' ? 'exact' : 'near'}`);
  }
}
