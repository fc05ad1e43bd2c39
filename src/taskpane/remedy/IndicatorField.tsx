/** Chooses an indicator about which something is asked. */
import { Field, Select } from '@fluentui/react-components';
import type { Indicator, IndicatorId } from '../../standards/standard';
import { useWords } from '../../ui/useWords';

export function IndicatorField({
  indicator,
  options,
  onChoose,
}: {
  readonly indicator: IndicatorId;
  readonly options: readonly Indicator[];
  readonly onChoose: (indicator: IndicatorId) => void;
}) {
  const { text, language } = useWords();
  return (
    <Field label={text('pane.remedy.indicator')} size="small">
      <Select
        value={indicator}
        onChange={(_, { value }) =>
          onChoose(options.find(({ id }) => id === value)?.id ?? indicator)
        }
      >
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
