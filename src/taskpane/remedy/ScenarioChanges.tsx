/** Parts of a scenario that are added one by one: merged schools, and amounts of single schools. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { readEntry } from '../../county/entry';
import type { AmountUnit } from '../../standards/standard';
import { printedLack } from '../printed';
import { useWords } from '../../ui/useWords';
import { useRemedyStyles } from './remedyStyles';
import type { EditorProps } from './ScenarioEditor';
import type { AmountForm } from './scenarioForm';
import { SchoolBox } from './SchoolBox';
import type { CountySchool } from './schools';
import { presentStages } from './transferForm';

export function Merges({ form: { merges }, schools, onChange }: EditorProps) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  const [from, setFrom] = useState<CountySchool | null>(null);
  const [into, setInto] = useState<CountySchool | null>(null);
  const free = schools.filter(({ key }) => !merges.some((merge) => merge.from.key === key));
  const add = () => {
    if (!from || !into) return;
    onChange({ merges: [...merges, { from, into }] });
    setFrom(null);
    setInto(null);
  };
  return (
    <div className={styles.part}>
      <SchoolBox
        label={text('pane.remedy.scenario.merge.from')}
        schools={free}
        chosen={from}
        onChoose={setFrom}
      />
      {from && (
        <SchoolBox
          label={text('pane.remedy.scenario.merge.into')}
          schools={free.filter(({ key }) => key !== from.key)}
          chosen={into}
          onChoose={setInto}
        />
      )}
      {from && into && (
        <div>
          <Button size="small" onClick={add}>
            {text('pane.remedy.scenario.merge.add')}
          </Button>
        </div>
      )}
      <Removable
        items={merges.map((merge) => ({
          key: merge.from.key,
          says: text('pane.remedy.scenario.merge', {
            from: merge.from.name,
            into: merge.into.name,
          }),
        }))}
        label={text('pane.remedy.scenario.merges')}
        onRemove={(key) => onChange({ merges: merges.filter((merge) => merge.from.key !== key) })}
      />
    </div>
  );
}

/** Amounts are typed as they are printed: money in 万元. */
const typedIn: Readonly<Record<AmountUnit, number>> = {
  people: 1,
  rooms: 1,
  computers: 1,
  books: 1,
  squareMetres: 1,
  yuan: 10_000,
};

export function AmountChanges({ form: { amounts }, assessment, schools, onChange }: EditorProps) {
  const styles = useRemedyStyles();
  const { text, language } = useWords();
  const { indicators } = assessment.standard;
  const [school, setSchool] = useState<CountySchool | null>(null);
  const [stage, setStage] = useState(presentStages(assessment)[0] ?? 'primary');
  const [id, setId] = useState(indicators[0]?.id ?? 'teachers');
  const [typed, setTyped] = useState('');
  const indicator = indicators.find((each) => each.id === id);
  const by = amountIn(typed, indicator ? typedIn[indicator.counted] : 1);
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
      by: by * typedIn[indicator.counted],
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
            <Field label={text('pane.remedy.stage')} size="small">
              <Select
                value={own}
                onChange={(_, { value }) =>
                  setStage(school.stages.find((each) => each === value) ?? own)
                }
              >
                {school.stages.map((each) => (
                  <option key={each} value={each}>
                    {text(`pane.stage.${each}`)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={text('pane.remedy.indicator')} size="small">
            <Select
              value={id}
              onChange={(_, { value }) =>
                setId(indicators.find((each) => each.id === value)?.id ?? id)
              }
            >
              {indicators.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name[language]}
                </option>
              ))}
            </Select>
          </Field>
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
              onChange={(_, { value }) => setTyped(value)}
            />
          </Field>
          <div>
            <Button size="small" disabledFocusable={by === null || by === 0} onClick={add}>
              {text('pane.remedy.scenario.amount.add')}
            </Button>
          </div>
        </>
      )}
      <Removable
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
        onRemove={(key) => onChange({ amounts: amounts.filter((_, at) => String(at) !== key) })}
      />
    </div>
  );
}

function Removable({
  items,
  label,
  onRemove,
}: {
  readonly items: readonly { readonly key: string; readonly says: string }[];
  readonly label: string;
  readonly onRemove: (key: string) => void;
}) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  if (items.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map(({ key, says }) => (
        <li key={key} className={styles.removable}>
          <span>{says}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={text('pane.remedy.remove', { what: says })}
            onClick={() => onRemove(key)}
          />
        </li>
      ))}
    </ul>
  );
}

/** In the unit of the field, of which `factor` units of the indicator are one; null: no number. */
function amountIn(typed: string, factor: number): number | null {
  const entry = readEntry(typed, 'measure', factor);
  if (entry.kind !== 'number' && entry.kind !== 'negative') return null;
  const amount = entry.kind === 'number' ? entry.value : entry.found;
  return Math.abs(amount) < 1e9 ? amount : null;
}
