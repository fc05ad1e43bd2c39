/** One input of the county: its term, a control of its kind, and why what is typed cannot be used. */
import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { inputOptions } from '../../county/countyInput';
import { countyInputs, countyInputTerm } from '../../county/countyInputs';
import type { CountyFormEntry } from '../../sheets/countyForm';
import { PlaceLink } from '../../ui/PlaceLink';
import { useWords } from '../../ui/useWords';
import type { PartProps } from '../partProps';
import { faultOf, entryText } from './countyDrafts';

const useStyles = makeStyles({
  field: { marginBlockEnd: '8px', overflowWrap: 'anywhere' },
  control: { minWidth: 0, width: '100%' },
});

export interface CountyEntryProps {
  readonly entry: CountyFormEntry;
  readonly session: PartProps['session'];
  /** What is typed; undefined where nothing was. */
  readonly draft: string | undefined;
  readonly note: string | undefined;
  readonly disabled: boolean;
  readonly onType: (column: 'value' | 'note', text: string) => void;
}

export function CountyEntry(props: CountyEntryProps) {
  const { entry, session, note, disabled, onType } = props;
  const styles = useStyles();
  const { text, language } = useWords();
  const { id, place, fixed } = entry;
  const term = countyInputTerm(id)[language];
  const shown = entryText(entry.value);
  if (fixed && place) {
    return (
      <Field className={styles.field} label={term} size="small">
        <div>
          {shown}{' '}
          <PlaceLink session={session} place={place}>
            {text('pane.place', { sheet: place.sheet, cell: place.cell ?? '' })}
          </PlaceLink>
        </div>
      </Field>
    );
  }
  return (
    <>
      <CountyControl {...props} label={term} />
      {countyInputs[id].kind === 'conclusion' && (
        <Field className={styles.field} label={text('pane.countyForm.note', { term })} size="small">
          <Input
            size="small"
            className={styles.control}
            value={note ?? entryText(entry.note)}
            disabled={disabled}
            onChange={(_, { value }) => onType('note', value)}
          />
        </Field>
      )}
    </>
  );
}

/** The control alone, for a table whose headers say what it is. */
export function CountyControl({
  entry,
  draft,
  disabled,
  onType,
  label,
  bare = false,
}: Pick<CountyEntryProps, 'entry' | 'draft' | 'disabled' | 'onType'> & {
  readonly label: string;
  readonly bare?: boolean;
}) {
  const styles = useStyles();
  const { text } = useWords();
  const { id } = entry;
  const { kind, unit } = countyInputs[id];
  const value = draft ?? entryText(entry.value);
  const fault = faultOf(id, value);
  const options = inputOptions[kind];
  const said = fault && {
    validationState: 'warning' as const,
    validationMessage: text(`pane.countyForm.fault.${kind}`),
  };
  const named = bare ? { 'aria-label': label } : {};
  return (
    <Field
      className={bare ? undefined : styles.field}
      size="small"
      {...(bare ? {} : { label })}
      {...said}
    >
      {options ? (
        <Select
          size="small"
          className={styles.control}
          data-input={id}
          value={value}
          disabled={disabled}
          {...named}
          onChange={(_, { value: chosen }) => onType('value', chosen)}
        >
          {['', ...options, ...(value === '' || options.includes(value) ? [] : [value])].map(
            (option) => (
              <option key={option} value={option}>
                {option === '' ? text('pane.countyForm.open') : option}
              </option>
            ),
          )}
        </Select>
      ) : (
        <Input
          size="small"
          className={styles.control}
          data-input={id}
          value={value}
          disabled={disabled}
          {...named}
          {...(kind === 'text' ? {} : { inputMode: 'decimal' as const })}
          {...(unit === null || bare ? {} : { contentAfter: unit })}
          onChange={(_, { value: typed }) => onType('value', typed)}
        />
      )}
    </Field>
  );
}
