/** The questions of 调配: what is moved, how far, between whom. */
import { Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { SessionState } from '../../app/session';
import type { Assessment } from '../../assessment/assessment';
import { useWords } from '../../ui/useWords';
import { printedShare } from '../printedFigures';
import { schoolFloor } from '../results/gapWords';
import { IndicatorField } from './IndicatorField';
import { useRemedyStyles } from './remedyStyles';
import { SchoolsBox } from './SchoolBox';
import { assessedSchools } from './assessedSchools';
import { StageField } from './StageField';
import {
  asksThreshold,
  capOf,
  movableIndicators,
  presentStages,
  type TransferForm,
} from './transferForm';

interface TransferFieldsProps {
  readonly form: TransferForm;
  readonly onChange: (change: Partial<TransferForm>) => void;
  readonly assessment: Assessment;
  readonly state: Pick<SessionState, 'survey'>;
}

export function TransferFields(props: TransferFieldsProps) {
  const { form, onChange, assessment, state } = props;
  const { text } = useWords();
  const offered = movableIndicators(assessment, form.thingsMove);
  const indicator = offered.find(({ id }) => id === form.indicator);
  const hasThreshold = indicator !== undefined && asksThreshold(indicator, form.stage);
  const hasTownships =
    state.survey?.tables.some(({ columns }) => columns.some(({ field }) => field === 'township')) ??
    false;
  return (
    <>
      <StageField
        stage={form.stage}
        options={presentStages(assessment)}
        onChoose={(stage) => onChange({ stage })}
      />
      <IndicatorField
        indicator={form.indicator}
        options={offered}
        onChoose={(chosen) => onChange({ indicator: chosen })}
      />
      <Checkbox
        label={text('pane.remedy.transfers.things')}
        checked={form.thingsMove}
        onChange={(_, { checked }) => {
          const thingsMove = checked === true;
          const able = movableIndicators(assessment, thingsMove);
          const kept = able.find(({ id }) => id === form.indicator) ?? able[0];
          onChange({ thingsMove, ...(kept ? { indicator: kept.id } : {}) });
        }}
      />
      {hasThreshold && <ThresholdFields {...props} />}
      {hasTownships && (
        <Checkbox
          label={text('pane.remedy.transfers.townships')}
          checked={form.withinTownships}
          onChange={(_, { checked }) => onChange({ withinTownships: checked === true })}
        />
      )}
      <CapField {...props} />
      <SchoolsBox
        label={text('pane.remedy.transfers.locked')}
        schools={assessedSchools(assessment).filter((each) => each.stages.includes(form.stage))}
        chosen={form.locked}
        onChange={(locked) => onChange({ locked })}
      />
    </>
  );
}

/** What is asked only where the standard has a threshold: the goal, and what donors keep. */
function ThresholdFields({ form, onChange, assessment }: TransferFieldsProps) {
  const { text } = useWords();
  const floor = schoolFloor(assessment.standard);
  return (
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
  );
}

/** The most that may be moved. */
function CapField({ form, onChange }: TransferFieldsProps) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  return (
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
  );
}
