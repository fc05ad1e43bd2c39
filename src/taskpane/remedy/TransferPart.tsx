/** 调配: the questions, the answer in words, and the plan to go by. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TransferAnswer } from '../../app/improving';
import type { Assessment } from '../../assessment/assessment';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';
import type { PlanChoice } from './chosenPlans';
import { useRemedyStyles } from './remedyStyles';
import { TransferAnswerView } from './TransferAnswerView';
import { TransferFields } from './TransferFields';
import { firstTransferForm, wishOf } from './transferForm';

interface TransferProps extends PartProps {
  readonly assessment: Assessment;
  readonly choosing: PlanChoice;
  /** Nothing can be asked just now. */
  readonly closed: boolean;
}

export default function TransferPart({
  assessment,
  choosing,
  closed,
  session,
  state,
}: TransferProps) {
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
        form={form}
        assessment={assessment}
        state={state}
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
