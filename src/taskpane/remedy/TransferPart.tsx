/** 调配: the questions, the answer in words, and the plan to go by. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { TransferAnswer } from '../../app/improving';
import type { Assessment } from '../../assessment/assessment';
import { stages } from '../../standards/standard';
import { printedShare } from '../printed';
import { floorOf } from '../results/gapWords';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';
import type { Choosing } from './chosenPlans';
import { useRemedyStyles } from './remedyStyles';
import { SchoolsBox } from './SchoolBox';
import { schoolsOf } from './schools';
import { TransferAnswerView } from './TransferAnswerView';
import {
  asksThreshold,
  capOf,
  firstTransferForm,
  movable,
  presentStages,
  wishOf,
  type TransferForm,
} from './transferForm';

interface TransferProps extends PartProps {
  readonly assessment: Assessment;
  readonly choosing: Choosing;
  /** Nothing can be asked just now. */
  readonly closed: boolean;
}

export default function TransferPart(props: TransferProps) {
  const { assessment, choosing, closed, session } = props;
  const styles = useRemedyStyles();
  const { text } = useWords();
  const [form, setForm] = useState(() => firstTransferForm(assessment));
  const [answer, setAnswer] = useState<{ of: Assessment; told: TransferAnswer } | null>(null);
  if (!form) return <div>{text('pane.remedy.transfers.none')}</div>;
  const wish = wishOf(form, assessment);
  const ask = async () => {
    if (!wish) return;
    setAnswer(null);
    const told = await session.improve.transfers(wish);
    if (told) setAnswer({ of: assessment, told });
  };
  const told = answer?.of === assessment ? answer.told : null;
  return (
    <div className={styles.part}>
      <div className={styles.note}>{text('pane.remedy.transfers.intro')}</div>
      <TransferFields
        {...props}
        form={form}
        onChange={(change) => setForm({ ...form, ...change })}
      />
      <div>
        <Button disabledFocusable={closed || !wish} onClick={() => void ask()}>
          {text('pane.remedy.transfers.ask')}
        </Button>
      </div>
      <div aria-live="polite">
        {told && <TransferAnswerView answer={told} before={assessment} choosing={choosing} />}
      </div>
    </div>
  );
}

function TransferFields({
  form,
  onChange,
  assessment,
  state,
}: TransferProps & {
  readonly form: TransferForm;
  readonly onChange: (change: Partial<TransferForm>) => void;
}) {
  const styles = useRemedyStyles();
  const { text, language } = useWords();
  const { standard } = assessment;
  const offered = movable(assessment, form.thingsMove);
  const indicator = offered.find(({ id }) => id === form.indicator);
  const hasThreshold = indicator !== undefined && asksThreshold(indicator, form.stage);
  const floor = floorOf(standard);
  const hasTownships =
    state.survey?.tables.some(({ columns }) => columns.some(({ field }) => field === 'township')) ??
    false;
  return (
    <>
      <Field label={text('pane.remedy.stage')} size="small">
        <Select
          value={form.stage}
          onChange={(_, { value }) =>
            onChange({ stage: stages.find((each) => each === value) ?? form.stage })
          }
        >
          {presentStages(assessment).map((stage) => (
            <option key={stage} value={stage}>
              {text(`pane.stage.${stage}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text('pane.remedy.indicator')} size="small">
        <Select
          value={form.indicator}
          onChange={(_, { value }) =>
            onChange({ indicator: offered.find(({ id }) => id === value)?.id ?? form.indicator })
          }
        >
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={text('pane.remedy.transfers.things')}
        checked={form.thingsMove}
        onChange={(_, { checked }) => {
          const thingsMove = checked === true;
          const able = movable(assessment, thingsMove);
          const kept = able.find(({ id }) => id === form.indicator) ?? able[0];
          onChange({ thingsMove, ...(kept ? { indicator: kept.id } : {}) });
        }}
      />
      {hasThreshold && (
        <>
          <Field label={text('pane.remedy.transfers.goal')} size="small">
            <RadioGroup
              value={form.goal}
              onChange={(_, { value }) => onChange({ goal: value === 'all' ? 'all' : 'cv' })}
            >
              <Radio value="cv" label={text('pane.remedy.transfers.goal.cv')} />
              <Radio value="all" label={text('pane.remedy.transfers.goal.all')} />
            </RadioGroup>
          </Field>
          <Field label={text('pane.remedy.transfers.donors')} size="small">
            <Select
              value={form.donorFloor}
              onChange={(_, { value }) =>
                onChange({
                  donorFloor:
                    (['threshold', 'floor', 'none'] as const).find((each) => each === value) ??
                    form.donorFloor,
                })
              }
            >
              <option value="threshold">{text('pane.remedy.transfers.donors.threshold')}</option>
              {floor !== null && (
                <option value="floor">
                  {text('pane.remedy.transfers.donors.floor', { share: printedShare(floor) })}
                </option>
              )}
              <option value="none">{text('pane.remedy.transfers.donors.none')}</option>
            </Select>
          </Field>
        </>
      )}
      {hasTownships && (
        <Checkbox
          label={text('pane.remedy.transfers.townships')}
          checked={form.withinTownships}
          onChange={(_, { checked }) => onChange({ withinTownships: checked === true })}
        />
      )}
      <Field
        label={text('pane.remedy.transfers.cap')}
        size="small"
        {...(capOf(form.cap) === undefined
          ? { validationMessage: text('pane.remedy.transfers.cap.invalid') }
          : {})}
      >
        <Input
          className={styles.input}
          inputMode="numeric"
          value={form.cap}
          onChange={(_, { value }) => onChange({ cap: value })}
        />
      </Field>
      <SchoolsBox
        label={text('pane.remedy.transfers.locked')}
        schools={schoolsOf(assessment).filter((each) => each.stages.includes(form.stage))}
        chosen={form.locked}
        onChange={(locked) => onChange({ locked })}
      />
    </>
  );
}
