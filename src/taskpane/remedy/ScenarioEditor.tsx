/** What a scenario changes: pupils, schools, one school's amount, and the plans that were chosen. */
import { Button, Checkbox, Field, Textarea, SpinButton } from '@fluentui/react-components';
import type { ChosenPlans } from '../../app/session';
import type { Assessment } from '../../assessment/assessment';
import type { Stage } from '../../standards/standard';
import { useWords, type PaneWords } from '../../ui/useWords';
import { AmountChanges } from './AmountChanges';
import { hasNoPlans } from './chosenPlans';
import { MergeChanges } from './MergeChanges';
import { readPastedPupils, type PasteFault } from './pastedPupils';
import { useRemedyStyles } from './remedyStyles';
import type { ScenarioForm } from './scenarioForm';
import { SchoolsBox } from './SchoolBox';
import type { AssessedSchool } from './assessedSchools';
import { presentStages } from './transferForm';

export interface EditorProps {
  readonly form: ScenarioForm;
  readonly plans: ChosenPlans;
  readonly assessment: Assessment;
  readonly schools: readonly AssessedSchool[];
  readonly onChange: (change: Partial<ScenarioForm>) => void;
  readonly onRemove?: () => void;
}

export function ScenarioEditor(props: EditorProps) {
  const { form, plans, assessment, schools, onChange, onRemove } = props;
  const styles = useRemedyStyles();
  const { text } = useWords();
  return (
    <div className={styles.part}>
      {presentStages(assessment).map((stage) => (
        <PupilsField
          key={stage}
          stage={stage}
          value={form.pupils[stage]}
          onChange={(value) => onChange({ pupils: { ...form.pupils, [stage]: value } })}
        />
      ))}
      <PasteField form={form} schools={schools} onChange={onChange} />
      <MergeChanges {...props} />
      <SchoolsBox
        label={text('pane.remedy.scenario.close')}
        schools={schools}
        chosen={form.closed}
        onChange={(closed) => onChange({ closed })}
      />
      <AmountChanges {...props} />
      {plans.transfers.length > 0 && (
        <Checkbox
          label={text('pane.remedy.scenario.transfers', { count: plans.transfers.length })}
          checked={form.withTransfers}
          onChange={(_, { checked }) => onChange({ withTransfers: checked === true })}
        />
      )}
      {plans.purchases && (
        <Checkbox
          label={text('pane.remedy.scenario.purchases')}
          checked={form.withPurchases}
          onChange={(_, { checked }) => onChange({ withPurchases: checked === true })}
        />
      )}
      {hasNoPlans(plans) && (
        <div className={styles.note}>{text('pane.remedy.scenario.noPlans')}</div>
      )}
      {onRemove && (
        <div>
          <Button size="small" onClick={onRemove}>
            {text('pane.remedy.scenario.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A stage may shrink to a tenth or double; more is another county. */
const pupilChangeRange = { min: -90, max: 100 };

function PupilsField({
  stage,
  value,
  onChange,
}: {
  readonly stage: Stage;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  const within = (wished: number) =>
    Math.min(pupilChangeRange.max, Math.max(pupilChangeRange.min, Math.round(wished)));
  return (
    <Field
      label={text('pane.remedy.scenario.pupils', { stage: text(`pane.stage.${stage}`) })}
      size="small"
    >
      <SpinButton
        className={styles.input}
        size="small"
        {...pupilChangeRange}
        step={1}
        stepPage={5}
        value={value}
        onChange={(_, { value: stepped, displayValue }) => {
          const wished = stepped ?? Number((displayValue ?? '').normalize('NFKC').replace('%', ''));
          if (Number.isFinite(wished)) onChange(within(wished));
        }}
      />
    </Field>
  );
}

/** Faults named one by one; more would fill the pane. */
const faultsNamed = 5;

function PasteField({
  form,
  schools,
  onChange,
}: Pick<EditorProps, 'form' | 'schools' | 'onChange'>) {
  const styles = useRemedyStyles();
  const words = useWords();
  const { text } = words;
  const { entries, faults } = readPastedPupils(form.pasted, schools);
  return (
    <div>
      <Field label={text('pane.remedy.scenario.paste')} size="small">
        <Textarea
          className={styles.input}
          resize="vertical"
          placeholder={text('pane.remedy.scenario.paste.example')}
          value={form.pasted}
          onChange={(_, { value }) => onChange({ pasted: value })}
        />
      </Field>
      {form.pasted.trim() !== '' && (
        <div role="status" className={styles.note}>
          <div>{text('pane.remedy.scenario.paste.read', { count: entries.length })}</div>
          {faults.slice(0, faultsNamed).map((fault) => (
            <div key={fault.line}>✕ {faultSentence(fault, words)}</div>
          ))}
          {faults.length > faultsNamed && (
            <div>
              {text('pane.remedy.scenario.paste.more', { count: faults.length - faultsNamed })}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function faultSentence(fault: PasteFault, { text }: PaneWords): string {
  const { line } = fault;
  switch (fault.kind) {
    case 'unreadable':
      return text('pane.remedy.paste.unreadable', { line });
    case 'noNumber':
      return text('pane.remedy.paste.noNumber', { line, found: fault.found });
    case 'unknownSchool':
    case 'twoSchools':
    case 'whichStage':
    case 'noStage':
      return text(`pane.remedy.paste.${fault.kind}`, { line, school: fault.school });
  }
}
