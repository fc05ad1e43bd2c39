/** Chooses a stage for which something is asked. */
import { Field, Select } from '@fluentui/react-components';
import type { Stage } from '../../standards/standard';
import { useWords } from '../../ui/useWords';

export function StageField({
  stage,
  options,
  onChoose,
}: {
  readonly stage: Stage;
  readonly options: readonly Stage[];
  readonly onChoose: (stage: Stage) => void;
}) {
  const { text } = useWords();
  return (
    <Field label={text('pane.remedy.stage')} size="small">
      <Select
        value={stage}
        onChange={(_, { value }) => onChoose(options.find((each) => each === value) ?? stage)}
      >
        {options.map((each) => (
          <option key={each} value={each}>
            {text(`pane.stage.${each}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
