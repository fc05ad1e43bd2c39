/**
 * 特殊教育学校生均公用经费标准: an amount as people type it (8000, 8,000元, 0.8万). It counts once it is
 * finished, and only when it can be one; until then the amount before it stays.
 */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { readEntry } from '../../county/cellEntry';
import { inForce } from '../../county/settings';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';
import { useFormStyles } from './formStyles';

export function SpecialFunds({ session, state }: PartProps) {
  const styles = useFormStyles();
  const { text } = useWords();
  // What is being typed; null while it is as the settings have it.
  const [draft, setDraft] = useState<string | null>(null);
  const byPack = state.settings.pack?.specialFundsPerPupil !== undefined;
  const { specialFundsPerPupil: value } = inForce(state.settings);
  const shown = draft ?? String(value);
  const refused = typedFunds(shown) === null;

  const finish = () => {
    const amount = typedFunds(shown);
    if (amount === null) return;
    setDraft(null);
    if (amount !== value) session.choose({ specialFundsPerPupil: amount });
  };

  return (
    <Field
      label={text('pane.settings.funds')}
      {...(byPack ? { hint: text('pane.settings.byPack') } : {})}
      {...(refused ? { validationMessage: text('pane.settings.funds.invalid', { value }) } : {})}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        value={shown}
        disabled={byPack || state.activity !== null}
        onChange={(_, typed) => setDraft(typed.value)}
        onBlur={finish}
        onKeyDown={({ key }) => {
          if (key === 'Enter') finish();
        }}
      />
    </Field>
  );
}

/** Null where the text is no amount above 0. */
function typedFunds(text: string): number | null {
  const entry = readEntry(text, 'measure');
  return entry.kind === 'number' && entry.value > 0 ? entry.value : null;
}
