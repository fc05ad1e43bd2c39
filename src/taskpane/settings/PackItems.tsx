/** The items of a province's 办学条件 and its rule as a form. Where 均衡_省定标准 stands, that is the form. */
import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pack, ReadPack } from '../../standards/pack';
import type { PackFault } from '../../standards/packFaults';
import {
  conditionTerm,
  type Condition,
  type ConditionRule,
} from '../../standards/schoolConditions';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../ui/useWords';
import { useFormStyles } from './formStyles';
import { draftOf, emptyDraft, typedNumber, withItem, withoutItem, withRule } from './itemDraft';
import { PackItemForm } from './PackItemForm';

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBlock: tokens.spacingVerticalXS,
  },
});

interface PackItemsProps {
  readonly pack: Pack | null;
  readonly busy: boolean;
  readonly adopt: (pack: Pack) => void;
}

export function PackItems({ pack, busy, adopt }: PackItemsProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const { text } = useWords();
  /** The item that is edited: its place, or `new`. */
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const [faults, setFaults] = useState<readonly PackFault[]>([]);
  const items = pack?.conditions?.items ?? [];
  const take = (read: ReadPack) => {
    setFaults(read.ok ? [] : read.faults);
    if (!read.ok) return;
    setEditing(null);
    adopt(read.pack);
  };
  const edit = (place: number | 'new' | null) => {
    setFaults([]);
    setEditing(place);
  };
  const itemForm = (place: number | null, item?: Condition) => (
    <PackItemForm
      draft={(item && draftOf(item)) ?? emptyDraft}
      pack={pack}
      scored={pack?.conditions?.rule.kind === 'scored'}
      keep={(draft) => take(withItem(pack, place, draft, text('pane.pack.ownName')))}
      cancel={() => edit(null)}
    />
  );
  return (
    <section aria-label={text('pane.pack.items')}>
      <h3 className={styles.title}>{text('pane.pack.items')}</h3>
      {items.length === 0 && <div className={form.note}>{text('pane.pack.items.none')}</div>}
      <ul className={styles.list}>
        {items.map((item, place) => (
          <li key={item.id} className={styles.item}>
            <ItemLine
              item={item}
              busy={busy}
              edit={() => edit(place)}
              remove={() => pack && take(withoutItem(pack, place))}
            />
            {editing === place && itemForm(place, item)}
          </li>
        ))}
      </ul>
      {editing === 'new' ? (
        itemForm(null)
      ) : (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={busy} onClick={() => edit('new')}>
            {text('pane.pack.item.add')}
          </Button>
        </div>
      )}
      <Faults faults={faults} />
      {pack?.conditions && (
        <RuleForm
          key={JSON.stringify(pack.conditions.rule)}
          rule={pack.conditions.rule}
          busy={busy}
          keep={(rule) => take(withRule(pack, rule))}
        />
      )}
    </section>
  );
}

function Faults({ faults }: { readonly faults: readonly PackFault[] }) {
  const { say } = useWords();
  const told = [...new Set(faults.map(({ message }) => say(message)))];
  if (told.length === 0) return null;
  return <Notice intent="error">{told.join(' ')}</Notice>;
}

function ItemLine({
  item,
  busy,
  edit,
  remove,
}: {
  readonly item: Condition;
  readonly busy: boolean;
  readonly edit: () => void;
  readonly remove: () => void;
}) {
  const styles = useStyles();
  const form = useFormStyles();
  const { text, language } = useWords();
  const name = conditionTerm(item)[language];
  const draft = draftOf(item);
  const limit = (value: string) => (value === '待定' ? text('pane.pack.item.open') : value);
  const sign = item.direction === '<=' ? '≤' : '≥';
  const stages = (['primary', 'junior'] as const).filter(
    (stage) => item.stage === 'both' || item.stage === stage,
  );
  const limits = stages.map(
    (stage) =>
      `${text(`pane.stage.${stage}`)} ${sign} ${limit(draft?.[stage] ?? '')}${item.unit ?? ''}`,
  );
  const plain =
    draft?.kind === 'open'
      ? text('pane.pack.item.open')
      : draft?.kind === 'yesNo'
        ? text('pane.pack.item.yes')
        : limits.join(text('pane.pack.and'));
  return (
    <>
      <div className={styles.name}>{name}</div>
      <div className={form.note}>{draft ? plain : text('pane.pack.item.byHand')}</div>
      <div className={styles.buttons}>
        {draft && (
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={text('pane.pack.item.edit', { name })}
            onClick={edit}
          >
            {text('pane.pack.item.editShort')}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={text('pane.pack.item.delete', { name })}
          onClick={remove}
        >
          {text('pane.pack.item.deleteShort')}
        </Button>
      </div>
    </>
  );
}

function RuleForm({
  rule,
  busy,
  keep,
}: {
  readonly rule: ConditionRule;
  readonly busy: boolean;
  readonly keep: (rule: Partial<ConditionRule>) => void;
}) {
  const styles = useStyles();
  const form = useFormStyles();
  const { text } = useWords();
  const counted = rule.kind === 'scored' ? null : rule;
  const [kind, setKind] = useState(counted?.kind ?? 'atLeast');
  const [count, setCount] = useState(
    String(counted?.kind === 'misses' ? counted.atMost : (counted?.count ?? '')),
  );
  const [floor, setFloor] = useState(
    counted?.floor === undefined ? '' : String(Math.round(counted.floor * 1e6) / 1e4),
  );
  if (!counted) return <div className={form.note}>{text('pane.pack.rule.scored')}</div>;
  const save = () => {
    const least = typedNumber(floor);
    const made = {
      kind,
      [kind === 'misses' ? 'atMost' : 'count']: typedNumber(count),
      ...(floor.trim() === '' ? {} : { floor: typeof least === 'number' ? least / 100 : least }),
      ...(counted.maxItems === undefined ? {} : { maxItems: counted.maxItems }),
    };
    keep(made as Partial<ConditionRule>);
  };
  return (
    <section aria-label={text('pane.pack.rule')} className={form.fields}>
      <h3 className={styles.title}>{text('pane.pack.rule')}</h3>
      <Field label={text('pane.pack.rule')}>
        <Select
          value={kind}
          disabled={busy}
          onChange={(_, { value }) => setKind(value === 'misses' ? 'misses' : 'atLeast')}
        >
          <option value="atLeast">{text('pane.pack.rule.atLeast')}</option>
          <option value="misses">{text('pane.pack.rule.misses')}</option>
        </Select>
      </Field>
      <Field label={text('pane.pack.rule.count')}>
        <Input
          className={form.input}
          inputMode="numeric"
          value={count}
          disabled={busy}
          onChange={(_, { value }) => setCount(value)}
        />
      </Field>
      <Field label={text('pane.pack.rule.floor')} hint={text('pane.pack.rule.floor.hint')}>
        <Input
          className={form.input}
          inputMode="decimal"
          value={floor}
          disabled={busy}
          onChange={(_, { value }) => setFloor(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={save}>
          {text('pane.pack.rule.keep')}
        </Button>
      </div>
    </section>
  );
}
