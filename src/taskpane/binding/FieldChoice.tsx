/** Says which field a column holds: from a list that can be searched, with the unit where it has several. */
import {
  Button,
  Combobox,
  Field,
  makeStyles,
  mergeClasses,
  Option,
  OptionGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { fieldOf } from '../../county/fields';
import type { ColumnMeaning } from '../../sheets/binding/corrections';
import { useWords } from '../../ui/useWords';
import {
  fieldOptions,
  matchingOptions,
  type FieldOption,
  type OptionGroupOf,
} from './fieldOptions';
import { focusAtOnce } from '../../ui/focus';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  // as narrow as the pane, whatever the longest option
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  // the list lies below, and the column that is being corrected stays in sight above it
  room: { minHeight: 'calc(40vh + 96px)' },
  list: { maxHeight: '40vh' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export default function FieldChoice({
  letters,
  candidates,
  byStage,
  busy,
  choose,
  cancel,
}: {
  readonly letters: string;
  readonly candidates: readonly ColumnMeaning[];
  /** The table has a column per stage. */
  readonly byStage: boolean;
  readonly busy: boolean;
  readonly choose: (meaning: ColumnMeaning | null) => void;
  readonly cancel: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(true);
  const [chosen, setChosen] = useState<FieldOption | null>(null);
  const [unit, setUnit] = useState('');
  const form = useColumnInSight();
  const groups = useMemo(
    () => fieldOptions(candidates, byStage, words),
    [candidates, byStage, words],
  );
  const pick = (key: string | undefined) => {
    const option = groups.flatMap(({ options }) => options).find((each) => each.key === key);
    setChosen(option ?? null);
    setUnit(option?.meaning?.unit ?? '');
    if (option) setQuery(option.label);
  };
  return (
    <form
      ref={form}
      className={mergeClasses(styles.form, open && styles.room)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') cancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen && !busy) choose(chosen.meaning && { ...chosen.meaning, unit: unit || null });
      }}
    >
      <Field label={text('pane.binding.field', { letters })} size="small">
        <FieldBox
          groups={groups}
          query={query}
          chosen={chosen}
          open={open}
          busy={busy}
          onQuery={(typed) => {
            setQuery(typed);
            setChosen(null);
            // an input method's keys do not open the list by themselves
            setOpen(true);
          }}
          onOpen={setOpen}
          onPick={pick}
        />
      </Field>
      {chosen?.meaning && (
        <UnitChoice meaning={chosen.meaning} busy={busy} unit={unit} choose={setUnit} />
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          type="submit"
          disabledFocusable={busy || chosen === null}
        >
          {text('pane.binding.confirm')}
        </Button>
        <Button size="small" onClick={cancel}>
          {text('pane.binding.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The column that is being corrected, brought into sight above its form. */
function useColumnInSight(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.closest('[data-column]')?.scrollIntoView({ block: 'start' });
  }, []);
  return form;
}

/** The list that can be searched, below the place where one types. */
function FieldBox({
  groups,
  query,
  chosen,
  open,
  busy,
  onQuery,
  onOpen,
  onPick,
}: {
  readonly groups: readonly OptionGroupOf[];
  readonly query: string;
  readonly chosen: FieldOption | null;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onQuery: (typed: string) => void;
  readonly onOpen: (open: boolean) => void;
  readonly onPick: (key: string | undefined) => void;
}) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <Combobox
      ref={focusAtOnce}
      className={styles.box}
      listbox={{ className: styles.list }}
      // fitted to the window, the list would be as tall as the pane
      positioning={{ autoSize: 'width', position: 'below', pinned: true }}
      size="small"
      placeholder={text('pane.binding.field.placeholder')}
      disabled={busy}
      open={open}
      // the arrow keys open the list already; a further stop of the Tab key would only be in the way
      expandIcon={{ tabIndex: -1, 'aria-label': text('pane.binding.field.list') }}
      value={query}
      selectedOptions={chosen ? [chosen.key] : []}
      onChange={({ target }) => onQuery(target.value)}
      onOpenChange={(_, { open: opening }) => onOpen(opening)}
      onKeyDownCapture={keepToInputMethod}
      onOptionSelect={(_, { optionValue }) => onPick(optionValue)}
    >
      {open && <Options groups={matchingOptions(groups, chosen ? '' : query)} query={query} />}
    </Combobox>
  );
}

/** While Chinese is being composed, Enter and the arrows belong to the input method, not to the list. */
function keepToInputMethod(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) event.stopPropagation();
}

function Options({
  groups,
  query,
}: {
  readonly groups: readonly OptionGroupOf[];
  readonly query: string;
}) {
  const { text } = useWords();
  if (groups.length === 0) {
    return (
      <Option disabled value="nothing" text="">
        {text('pane.binding.field.nothing', { query })}
      </Option>
    );
  }
  return groups.map(({ id, options }) => {
    const entries = options.map(({ key, label }) => (
      <Option key={key} value={key} text={label}>
        {label}
      </Option>
    ));
    return id === 'none' ? (
      entries
    ) : (
      <OptionGroup key={id} label={text(`pane.binding.field.${id}`)}>
        {entries}
      </OptionGroup>
    );
  });
}

/** 元 or 万元, for fields that counties keep in either. */
function UnitChoice({
  meaning,
  busy,
  unit,
  choose,
}: {
  readonly meaning: ColumnMeaning;
  readonly busy: boolean;
  readonly unit: string;
  readonly choose: (unit: string) => void;
}) {
  const { text } = useWords();
  const { units, defaultUnit } = fieldOf(meaning.field);
  if (!units) return null;
  return (
    <Field label={text('pane.binding.field.unit')} size="small">
      <Select size="small" value={unit} disabled={busy} onChange={(_, { value }) => choose(value)}>
        <option value="">
          {text('pane.binding.field.unit.header', { unit: defaultUnit ?? '' })}
        </option>
        {Object.keys(units).map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
    </Field>
  );
}
