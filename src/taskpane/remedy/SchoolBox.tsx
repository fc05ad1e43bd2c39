/** Choosers of schools: one, or as many as wanted; a long county is searched by part of a name. */
import {
  Combobox,
  Field,
  makeStyles,
  Option,
  Tag,
  TagGroup,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { normalText } from '../../county/cellEntry';
import { useWords } from '../../ui/useWords';
import type { AssessedSchool } from './assessedSchools';

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  tags: { flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginBlockStart: '4px' },
  tag: { maxWidth: '100%' },
});

/** More are not offered at once: typing narrows them down. */
const schoolsOffered = 50;

/** What is chosen among, as far as the box shows it. */
type NamedSchool = Pick<AssessedSchool, 'key' | 'name'>;

export function SchoolBox<S extends NamedSchool>({
  label,
  hint,
  schools,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly schools: readonly S[];
  /** What the box shows while nothing is typed. */
  readonly chosen: S | null;
  readonly onChoose: (school: S) => void;
}) {
  const styles = useStyles();
  const { text } = useWords();
  // What is being typed; null while it shows the choice.
  const [query, setQuery] = useState<string | null>(null);
  const found = useMemo(() => schoolsNamed(schools, query ?? ''), [schools, query]);
  return (
    <Field label={label} size="small" {...(hint === undefined ? {} : { hint })}>
      <Combobox
        className={styles.box}
        size="small"
        freeform
        placeholder={text('pane.schools.search')}
        value={query ?? chosen?.name ?? ''}
        selectedOptions={chosen ? [chosen.key] : []}
        onChange={({ target }) => setQuery(target.value)}
        onBlur={() => setQuery(null)}
        onOptionSelect={(_, { optionValue }) => {
          const school = schools.find(({ key }) => key === optionValue);
          setQuery(null);
          if (school) onChoose(school);
        }}
      >
        {found.slice(0, schoolsOffered).map(({ key, name }) => (
          <Option key={key} value={key} text={name}>
            {name}
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="none" disabled value="" text={text('pane.remedy.noSchool')}>
            {text('pane.remedy.noSchool')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

export function SchoolsBox({
  label,
  hint,
  schools,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly schools: readonly AssessedSchool[];
  readonly chosen: readonly AssessedSchool[];
  readonly onChange: (chosen: readonly AssessedSchool[]) => void;
}) {
  const styles = useStyles();
  const { text } = useWords();
  const rest = schools.filter(({ key }) => !chosen.some((each) => each.key === key));
  return (
    <div>
      <SchoolBox
        label={label}
        {...(hint === undefined ? {} : { hint })}
        schools={rest}
        chosen={null}
        onChoose={(school) => onChange([...chosen, school])}
      />
      {chosen.length > 0 && (
        <TagGroup
          className={styles.tags}
          size="small"
          aria-label={label}
          onDismiss={(_, { value }) => onChange(chosen.filter(({ key }) => key !== value))}
        >
          {chosen.map(({ key, name }) => (
            <Tag
              key={key}
              className={styles.tag}
              dismissible
              value={key}
              dismissIcon={{ 'aria-label': text('pane.remedy.remove', { what: name }) }}
            >
              {name}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}

function schoolsNamed<S extends NamedSchool>(schools: readonly S[], query: string): readonly S[] {
  const wanted = normalText(query).toLowerCase();
  return schools.filter(({ name }) => normalText(name).toLowerCase().includes(wanted));
}
