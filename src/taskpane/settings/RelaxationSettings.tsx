/**
 * 规程放宽情形: each off by default; switched on, it counts only once its basis is written. Whether they
 * still hold is for the province to say.
 */
import { Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Settings } from '../../county/settings';
import { relaxationIds, relaxationNames, type RelaxationId } from '../../standards/relaxations';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  relaxation: { marginBlockStart: tokens.spacingVerticalS },
  inside: { paddingInlineStart: tokens.spacingHorizontalS },
  input: { width: '100%', minWidth: 0 },
});

export function RelaxationSettings({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <section aria-label={text('pane.relaxations')}>
      <div className={styles.note}>{text('pane.relaxations.intro')}</div>
      {relaxationIds.map((id) => (
        <Relaxation key={id} id={id} session={session} state={state} />
      ))}
    </section>
  );
}

function Relaxation({ id, session, state }: PartProps & { readonly id: RelaxationId }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const { relaxations } = state.settings;
  const basis = relaxations[id];
  // What is being written; null while it is as the settings have it.
  const [draft, setDraft] = useState<string | null>(null);
  const on = draft !== null || basis !== undefined;
  const busy = state.activity !== null;
  const name = relaxationNames[id][language];

  const choose = (written: string) => {
    const next = withBasis(relaxations, id, written.trim());
    if (next[id] !== basis) session.choose({ relaxations: next });
  };

  return (
    <div className={styles.relaxation} data-relaxation={id} data-counts={basis !== undefined}>
      <Switch
        label={name}
        checked={on}
        disabled={busy}
        onChange={(_, { checked }) => {
          setDraft(checked ? '' : null);
          if (!checked) choose('');
        }}
      />
      <div className={styles.inside}>
        <div className={styles.note}>{text(`pane.relaxation.${id}`)}</div>
        {on && (
          <Field
            label={text('pane.relaxations.basis')}
            validationState={basis === undefined ? 'warning' : 'none'}
            {...(basis === undefined ? { validationMessage: text('pane.relaxations.needed') } : {})}
          >
            <Input
              className={styles.input}
              aria-label={text('pane.relaxations.basisOf', { name })}
              value={draft ?? basis ?? ''}
              disabled={busy}
              onChange={(_, { value }) => {
                setDraft(value);
                choose(value);
              }}
              onBlur={() => {
                if (basis !== undefined) setDraft(null);
              }}
            />
          </Field>
        )}
      </div>
    </div>
  );
}

/** @param basis empty: the relaxation is off */
function withBasis(
  relaxations: Settings['relaxations'],
  id: RelaxationId,
  basis: string,
): Settings['relaxations'] {
  const others = Object.entries(relaxations).filter(([each]) => each !== id);
  return Object.fromEntries(basis === '' ? others : [...others, [id, basis]]);
}
