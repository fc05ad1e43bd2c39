/** One provincial item: what it measures and its standard. Nothing counts until it is kept. */
import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlainPaneCode } from '../../messages/zh-CN/pane';
import type { Pack } from '../../standards/pack';
import { useWords } from '../../ui/useWords';
import { useFormStyles } from './formStyles';
import { draftKinds, fieldChoices, type ItemDraft } from './itemDraft';

const useStyles = makeStyles({
  form: {
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PackItemFormProps {
  readonly draft: ItemDraft;
  readonly pack: Pack | null;
  readonly scored: boolean;
  readonly keep: (draft: ItemDraft) => void;
  readonly cancel: () => void;
}

type Choice = readonly [value: string, shown: string];

export function PackItemForm({ draft: given, pack, scored, keep, cancel }: PackItemFormProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const { text } = useWords();
  const [draft, setDraft] = useState(given);
  const { kind, stage } = draft;
  const set = (change: Partial<ItemDraft>) => setDraft({ ...draft, ...change });
  const choose = (
    label: PlainPaneCode,
    key: 'stage' | 'kind' | 'field' | 'to' | 'direction',
    choices: readonly Choice[],
  ) => (
    <Field label={text(label)}>
      <Select value={draft[key]} onChange={(_, { value }) => set(chosen(key, value, pack))}>
        {choices.map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </Select>
    </Field>
  );
  const type = (
    label: PlainPaneCode,
    key: 'name' | 'primary' | 'junior' | 'unit' | 'points',
    hint?: PlainPaneCode,
  ) => (
    <Field label={text(label)} {...(hint ? { hint: text(hint) } : {})}>
      <Input
        className={form.input}
        value={draft[key]}
        onChange={(_, { value }) => set({ [key]: value })}
      />
    </Field>
  );
  const fields = fieldChoices(kind, pack).map(({ id, header }): Choice => [id, header]);
  const measured = kind !== 'largestClass' && kind !== 'open';
  const limited = kind !== 'yesNo' && kind !== 'open';
  return (
    <div className={`${styles.form} ${form.fields}`} data-item-form>
      {type('pane.pack.item.name', 'name')}
      {choose('pane.pack.item.stage', 'stage', [
        ['both', text('pane.pack.item.both')],
        ['primary', text('pane.stage.primary')],
        ['junior', text('pane.stage.junior')],
      ])}
      {choose(
        'pane.pack.item.kind',
        'kind',
        draftKinds.map((each): Choice => [each, text(`pane.pack.item.kind.${each}`)]),
      )}
      {measured && choose('pane.pack.item.field', 'field', fields)}
      {kind === 'ratio' && choose('pane.pack.item.to', 'to', fields)}
      {limited && (
        <>
          {choose('pane.pack.item.direction', 'direction', [
            ['>=', text('pane.pack.item.direction.least')],
            ['<=', text('pane.pack.item.direction.most')],
          ])}
          {stage !== 'junior' &&
            type('pane.pack.item.primary', 'primary', 'pane.pack.item.limit.hint')}
          {stage !== 'primary' &&
            type('pane.pack.item.junior', 'junior', 'pane.pack.item.limit.hint')}
          {type('pane.pack.item.unit', 'unit')}
        </>
      )}
      {scored && type('pane.pack.item.points', 'points')}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => keep(draft)}>
          {text('pane.pack.item.keep')}
        </Button>
        <Button size="small" onClick={cancel}>
          {text('pane.pack.item.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Another kind of measure brings its own fields. */
function chosen(key: string, value: string, pack: Pack | null): Partial<ItemDraft> {
  const kind = key === 'kind' ? draftKinds.find((each) => each === value) : undefined;
  if (!kind) return { [key]: value };
  return { kind, field: fieldChoices(kind, pack)[0]?.id ?? '' };
}
