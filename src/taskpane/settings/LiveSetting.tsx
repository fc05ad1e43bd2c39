/** 自动测算: a run by itself after every change of an entry; remembered for this person. */
import { Field, Switch } from '@fluentui/react-components';
import { prefer } from '../../ui/preferences';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';
import { useFormStyles } from './formStyles';

export function LiveSetting({ session, state }: PartProps) {
  const styles = useFormStyles();
  const { text } = useWords();
  const choose = (live: boolean) => {
    session.setLive(live);
    prefer({ live });
  };
  return (
    <>
      <Field hint={text('pane.settings.live.hint')}>
        <Switch
          label={text('pane.settings.live.switch')}
          checked={state.live}
          onChange={(_, { checked }) => choose(checked)}
        />
      </Field>
      {state.freshness === 'none' && (
        <div className={styles.note}>{text('pane.settings.live.notYet')}</div>
      )}
    </>
  );
}
