/**
 * 评估口径: the points on which provinces and sources differ. What the province's pack lays down is shown
 * and cannot be chosen.
 */
import { Field, Switch } from '@fluentui/react-components';
import { inForce } from '../../county/settings';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';
import { ChoiceField } from './ChoiceField';
import { SpecialFunds } from './SpecialFunds';
import { useFormStyles } from './formStyles';

export function RuleSettings({ session, state }: PartProps) {
  const styles = useFormStyles();
  return (
    <div className={styles.fields}>
      <ChoiceField name="artsColumn" session={session} state={state} />
      <ChoiceField name="computers" session={session} state={state} />
      {state.settings.standard === 'quality-2017' && (
        <>
          <SpecialFunds session={session} state={state} />
          <ChoiceField name="smallSchools" session={session} state={state} />
          <TutoringVeto session={session} state={state} />
        </>
      )}
    </div>
  );
}

function TutoringVeto({ session, state }: PartProps) {
  const { text } = useWords();
  const byPack = state.settings.pack?.vetoes?.tutoring !== undefined;
  return (
    <Field hint={text(byPack ? 'pane.settings.byPack' : 'pane.settings.tutoring.hint')}>
      <Switch
        label={text('pane.settings.tutoring')}
        checked={inForce(state.settings).tutoringVeto}
        disabled={byPack || state.activity !== null}
        onChange={(_, { checked }) => session.choose({ tutoringVeto: checked })}
      />
    </Field>
  );
}
