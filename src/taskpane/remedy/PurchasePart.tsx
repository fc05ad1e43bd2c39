/** 购置: prices and stages, the search with its progress, and the answer. */
import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PurchaseAnswer } from '../../app/improving';
import type { Assessment } from '../../assessment/assessment';
import type { PlainPaneCode } from '../../messages/zh-CN/pane';
import type { AmountUnit, IndicatorId } from '../../standards/standard';
import { printedLack } from '../printedFigures';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';
import type { PlanChoice } from './chosenPlans';
import { PurchaseAnswerView } from './PurchaseAnswerView';
import {
  firstPurchaseForm,
  priceOf,
  purchaseWish,
  timeLimits,
  typedPrice,
  type PurchaseForm,
} from './purchaseForm';
import { useRemedyStyles } from './remedyStyles';
import { presentStages } from './transferForm';

interface PurchaseProps extends PartProps {
  readonly assessment: Assessment;
  readonly choosing: PlanChoice;
  readonly closed: boolean;
}

interface PurchaseProgress {
  /** 元; null: no plan yet. */
  readonly cost: number | null;
  readonly bound: number;
}

const purchaseFormsBySession = new WeakMap<PartProps['session'], PurchaseForm>();

export default function PurchasePart(props: PurchaseProps) {
  const { assessment, choosing, closed, session, state } = props;
  const styles = useRemedyStyles();
  const { text } = useWords();
  const [form, setForm] = useState(() => purchaseFormsBySession.get(session) ?? firstPurchaseForm);
  const [progress, setProgress] = useState<PurchaseProgress | null>(null);
  const [answer, setAnswer] = useState<{ of: Assessment; told: PurchaseAnswer } | null>(null);
  const wish = purchaseWish(form, assessment.standard, presentStages(assessment));
  const ask = async () => {
    if (!wish) return;
    setAnswer(null);
    setProgress({ cost: null, bound: 0 });
    const { seconds } = form;
    const told = await session.improve.purchases(wish, {
      seconds,
      onProgress: setProgress,
      transfers: choosing.plans.transfers,
    });
    setProgress(null);
    if (told) setAnswer({ of: assessment, told });
  };
  const told = answer?.of === assessment ? answer.told : null;
  return (
    <div className={styles.part}>
      <div className={styles.note}>{text('pane.remedy.purchases.intro')}</div>
      <PurchaseFields
        {...props}
        form={form}
        onChange={(change) => {
          const next = { ...form, ...change };
          purchaseFormsBySession.set(session, next);
          setForm(next);
        }}
      />
      <div className={styles.buttons}>
        <Button disabledFocusable={closed || !wish} onClick={() => void ask()}>
          {text('pane.remedy.purchases.ask')}
        </Button>
        {progress && state.activity?.cancellable === true && (
          <Button onClick={session.cancel}>{text('pane.remedy.purchases.stop')}</Button>
        )}
      </div>
      {progress && <ProgressLine progress={progress} />}
      <div aria-live="polite">
        {told && <PurchaseAnswerView answer={told} before={assessment} choosing={choosing} />}
      </div>
    </div>
  );
}

/** How far the search is: not announced, for it changes many times a second. */
function ProgressLine({ progress: { cost, bound } }: { readonly progress: PurchaseProgress }) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  const money = (amount: number) => printedLack(amount, 'yuan');
  return (
    <div className={styles.note} data-progress>
      {cost === null
        ? text('pane.remedy.purchases.searching')
        : text('pane.remedy.purchases.progress', { cost: money(cost), bound: money(bound) })}
    </div>
  );
}

function PurchaseFields({
  form,
  onChange,
  assessment,
}: PurchaseProps & {
  readonly form: PurchaseForm;
  readonly onChange: (change: Partial<PurchaseForm>) => void;
}) {
  const styles = useRemedyStyles();
  const { text, language } = useWords();
  const { standard } = assessment;
  const present = presentStages(assessment);
  return (
    <>
      {present.length > 1 && (
        <div role="group" aria-label={text('pane.remedy.stage')}>
          {present.map((stage) => (
            <Checkbox
              key={stage}
              label={text(`pane.stage.${stage}`)}
              checked={!form.without.includes(stage)}
              onChange={(_, { checked }) =>
                onChange({
                  without: present.filter((each) =>
                    each === stage ? checked !== true : form.without.includes(each),
                  ),
                })
              }
            />
          ))}
        </div>
      )}
      {present.every((stage) => form.without.includes(stage)) && (
        <div>{text('pane.remedy.purchases.noStage')}</div>
      )}
      <div className={styles.note}>{text('pane.remedy.purchases.prices')}</div>
      {standard.indicators.map(({ id, name, counted }) => (
        <PriceField
          key={id}
          label={name[language]}
          unit={counted}
          typed={typedPrice(form, id)}
          onChange={(typed) => onChange({ prices: withPrice(form, id, typed) })}
        />
      ))}
      <Field label={text('pane.remedy.purchases.seconds')} size="small">
        <Select
          value={String(form.seconds)}
          onChange={(_, { value }) => onChange({ seconds: Number(value) })}
        >
          {timeLimits.map((seconds) => (
            <option key={seconds} value={seconds}>
              {text('pane.remedy.purchases.secondsOf', { seconds })}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

const priceUnits: Readonly<Record<AmountUnit, PlainPaneCode>> = {
  people: 'pane.remedy.price.people',
  rooms: 'pane.remedy.price.rooms',
  computers: 'pane.remedy.price.computers',
  books: 'pane.remedy.price.books',
  squareMetres: 'pane.remedy.price.squareMetres',
  yuan: 'pane.remedy.price.yuan',
};

function PriceField({
  label,
  unit,
  typed,
  onChange,
}: {
  readonly label: string;
  readonly unit: AmountUnit;
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  const price = priceOf(typed);
  return (
    <Field
      label={label}
      size="small"
      {...(price === undefined
        ? { validationMessage: text('pane.remedy.purchases.invalidPrice') }
        : price === null
          ? { hint: text('pane.remedy.purchases.notForSale') }
          : {})}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        value={typed}
        contentAfter={text(priceUnits[unit])}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}

function withPrice(
  { prices }: PurchaseForm,
  id: IndicatorId,
  typed: string,
): PurchaseForm['prices'] {
  return { ...prices, [id]: typed };
}
