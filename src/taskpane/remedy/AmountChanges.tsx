/** Amounts of single schools that a scenario changes. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { readEntry } from '../../county/cellEntry';
import type { AmountUnit, Indicator } from '../../standards/standard';
import { useWords } from '../../ui/useWords';
import { printedLack } from '../printedFigures';
import { IndicatorField } from './IndicatorField';
import { RemovableList } from './RemovableList';
import { useRemedyStyles } from './remedyStyles';
import type { EditorProps } from './ScenarioEditor';
import type { AmountForm } from './scenarioForm';
import { SchoolBox } from './SchoolBox';
import type { AssessedSchool } from './assessedSchools';
import { StageField } from './StageField';
import { presentStages } from './transferForm';

/** Amounts are typed as they are printed: money in 万元. */
const typedUnitSizes: Readonly<Record<AmountUnit, number>> = {
  people: 1,
  rooms: 1,
  computers: 1,
  books: 1,
  squareMetres: 1,
  yuan: 10_000,
};

export function AmountChanges(props: EditorProps) {
  const { form, assessment, schools, onChange } = props;
  const { amounts } = form;
  const styles = useRemedyStyles();
  const { text } = useWords();
  const { indicators } = assessment.standard;
  const [school, setSchool] = useState<AssessedSchool | null>(null);
  const [stage, setStage] = useState(presentStages(assessment)[0] ?? 'primary');
  const [id, setId] = useState(indicators[0]?.id ?? 'teachers');
  const [typed, setTyped] = useState('');
  const indicator = indicators.find((each) => each.id === id);
  const by = typedAmount(typed, indicator ? typedUnitSizes[indicator.counted] : 1);
  const own = school && !school.stages.includes(stage) ? (school.stages[0] ?? stage) : stage;
  const rows = assessment.stages[own]?.rows ?? [];
  const row = rows.findIndex((each) => `${each.table} ${each.row}` === school?.key);
  const add = () => {
    if (!school || !indicator || by === null || by === 0 || row < 0) return;
    const change: AmountForm = {
      school: school.name,
      stage: own,
      row,
      indicator: indicator.id,
      by: by * typedUnitSizes[indicator.counted],
    };
    onChange({ amounts: [...amounts, change] });
    setSchool(null);
    setTyped('');
  };
  return (
    <div className={styles.part}>
      <SchoolBox
        label={text('pane.remedy.scenario.amount.school')}
        schools={schools}
        chosen={school}
        onChoose={setSchool}
      />
      {school && indicator && (
        <>
          {school.stages.length > 1 && (
            <StageField stage={own} options={school.stages} onChoose={setStage} />
          )}
          <IndicatorField indicator={id} options={indicators} onChoose={setId} />
          <AmountField indicator={indicator} typed={typed} by={by} onType={setTyped} />
          <div>
            <Button size="small" disabledFocusable={by === null || by === 0} onClick={add}>
              {text('pane.remedy.scenario.amount.add')}
            </Button>
          </div>
        </>
      )}
      <AddedAmounts {...props} />
    </div>
  );
}

function AmountField({
  indicator,
  typed,
  by,
  onType,
}: {
  readonly indicator: Indicator;
  readonly typed: string;
  /** What the text says; null where it is no number. */
  readonly by: number | null;
  readonly onType: (typed: string) => void;
}) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  return (
    <Field
      label={text('pane.remedy.scenario.amount.by', {
        unit: text(`pane.amount.${indicator.counted}`, { amount: '' }).trim(),
      })}
      size="small"
      {...(by === null && typed !== ''
        ? { validationMessage: text('pane.remedy.scenario.amount.invalid') }
        : {})}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        value={typed}
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}

function AddedAmounts({ form: { amounts }, assessment, onChange }: EditorProps) {
  const { text, language } = useWords();
  const { indicators } = assessment.standard;
  return (
    <RemovableList
      items={amounts.map((amount, at) => {
        const of = indicators.find((each) => each.id === amount.indicator);
        const unit = of?.counted ?? 'people';
        const size = printedLack(Math.abs(amount.by), unit);
        return {
          key: String(at),
          says: text('pane.remedy.scenario.amount', {
            school: amount.school,
            stage: text(`pane.stage.${amount.stage}`),
            indicator: of?.name[language] ?? amount.indicator,
            amount: text(`pane.amount.${unit}`, {
              amount: `${amount.by < 0 ? '−' : '+'}${size}`,
            }),
          }),
        };
      })}
      label={text('pane.remedy.scenario.amounts')}
      onRemove={({ key }) => onChange({ amounts: amounts.filter((_, at) => String(at) !== key) })}
    />
  );
}

/** In the unit of the field, of which `factor` units of the indicator are one; null: no number. */
function typedAmount(typed: string, factor: number): number | null {
  const entry = readEntry(typed, 'measure', factor);
  if (entry.kind !== 'number' && entry.kind !== 'negative') return null;
  const amount = entry.kind === 'number' ? entry.value : entry.found;
  return Math.abs(amount) < 1e9 ? amount : null;
}
